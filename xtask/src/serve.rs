//! `cargo xtask serve`: from a fresh clone to the page on localhost.

use std::net::TcpListener;

use anyhow::{Context, Result};

use crate::{host, page, root};

/// Builds the page and serves it on 127.0.0.1 until stopped.
///
/// # Errors
/// If the port is taken or the build fails.
pub(crate) fn serve(port: u16) -> Result<()> {
    // Before the build, so that a taken port is known at once.
    let listener = TcpListener::bind(("127.0.0.1", port))
        .with_context(|| format!("port {port} is taken: choose another with --port"))?;
    page::build()?;
    println!("\nWheelhouse is at http://127.0.0.1:{}/ (Ctrl+C stops it)", listener.local_addr()?.port());
    host::serve(&listener, root::dist(), "/").context("serving")
}
