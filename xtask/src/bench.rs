//! `cargo xtask bench`: sizes, then times measured in Chromium by `tests/browser/bench.rs`.

use anyhow::Result;

use crate::{page, sizes, test};

/// Prints the size report and the table of times.
pub(crate) fn bench() -> Result<()> {
    page::build()?;
    sizes::report()?;
    test::in_browser("bench", &[])
}
