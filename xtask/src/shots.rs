//! `cargo xtask shots`: pictures of every page, taken by `tests/browser/shots.rs`.

use anyhow::Result;

use crate::{page, test};

/// Takes the pictures whose name contains `filter`, for example `feedback`, `dark` or `backlog-da-dark-390`.
pub(crate) fn shots(filter: Option<&str>) -> Result<()> {
    page::build()?;
    test::in_browser("shots", &[filter.unwrap_or_default()])
}
