//! What others have collected to break readers of files, run through ours.
//!
//! In: the packages that `cargo xtask test` has fetched, as JSON. Out: nothing but verdicts. Nothing of theirs is kept
//! in the repository.
#![allow(missing_docs, unreachable_pub)] // nobody uses this from elsewhere
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, clippy::print_stdout)] // tests

mod csv;
mod json;
mod markdown;
mod strings;

use std::{env, fs, path::PathBuf};

use serde::de::DeserializeOwned;
use wheelhouse::exchange::intake::{Reading, Table, Told, Unreadable};

/// One of the collections.
fn corpus<T: DeserializeOwned>(name: &str) -> T {
    let folder = env::var_os("WHEELHOUSE_CORPORA").expect("these tests are run by `cargo xtask test corpora`");
    let text = fs::read_to_string(PathBuf::from(folder).join(name)).expect("the collection");
    serde_json::from_str(&text).expect("a list")
}

/// Reads a file as the table of another tool.
fn table(bytes: &[u8]) -> Result<Table, Unreadable> {
    let mut reading = Reading::new(Told::default());
    for piece in bytes.chunks(7) {
        reading.feed(piece)?;
    }
    reading.finish()
}
