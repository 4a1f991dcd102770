//! Older versions of the file, made into the present one.

use serde_json::Value;

use super::VERSION;

/// A step from one version of the file to the next: a pure function on JSON.
pub type Migration = fn(Value) -> Value;

/// The steps; the first leads from version 1 to version 2. Each has a frozen sample in `tests/data` of the version
/// it leads from, which is never edited.
pub const MIGRATIONS: [Migration; VERSION as usize - 1] = [];

/// Brings a file of version `from` to the present one.
#[must_use]
pub fn migrate(file: Value, from: u64) -> Value {
    let done = usize::try_from(from.saturating_sub(1)).unwrap_or(usize::MAX);
    MIGRATIONS.iter().skip(done).fold(file, |file, step| step(file))
}
