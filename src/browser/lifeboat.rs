//! The lifeboat: entries that the database has not acknowledged yet, in localStorage.
//!
//! In: an entry, before it is on its way. Out: those left over from a page that ended too soon.
//!
//! - One key an entry, so that tabs never write over each other.
//! - An entry leaves once it is acknowledged.
//! - It is never the only copy, and an empty lifeboat means nothing.

use super::local;
use crate::model::sorted;

const PREFIX: &str = "wheelhouse.lifeboat.";
/// Larger entries stay ashore: browsers give a page 5 MB in all, and finding that out would take as long as storing it.
const BYTES_MAX: usize = 1024 * 1024;

/// An entry left in the lifeboat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adrift {
    /// Who wrote it.
    pub writer: String,
    /// Hybrid logical time in milliseconds.
    pub time: u64,
    /// The batch as JSON.
    pub text: String,
}

/// Puts an entry in; `false` when there is no room, which is no reason to stop.
pub fn put(workspace: &str, writer: &str, time: u64, text: &str) -> bool {
    text.len() <= BYTES_MAX && local::set(&name(workspace, writer, time), text)
}

/// Takes an entry out, once it is safe elsewhere.
pub fn remove(workspace: &str, writer: &str, time: u64) {
    local::delete(&name(workspace, writer, time));
}

/// The entries of a workspace, by time; those that other open tabs have under way are among them.
#[must_use]
pub fn all(workspace: &str) -> Vec<Adrift> {
    let prefix = format!("{PREFIX}{workspace}.");
    let mut all: Vec<Adrift> = local::names(&prefix)
        .iter()
        .filter_map(|name| {
            let (writer, time) = name.strip_prefix(&prefix)?.rsplit_once('.')?;
            Some(Adrift { writer: writer.to_owned(), time: time.parse().ok()?, text: local::get(name)? })
        })
        .collect();
    sorted::sort_by(&mut all, |a, b| (a.time, &a.writer).cmp(&(b.time, &b.writer)));
    all
}

/// Takes out everything of a workspace that was deleted, or whose loss has been accepted.
pub fn forget(workspace: &str) {
    local::names(&format!("{PREFIX}{workspace}.")).iter().for_each(|name| local::delete(name));
}

fn name(workspace: &str, writer: &str, time: u64) -> String {
    format!("{PREFIX}{workspace}.{writer}.{time}")
}
