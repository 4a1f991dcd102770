//! The sentinel in localStorage: which workspaces exist, and how far they got.
//!
//! In: what the database has acknowledged. Out: whether it has lost something since.
//!
//! What it means is told in [`journal::Sentinel`](crate::journal::Sentinel). Two tabs may lose each other's last word
//! here; the sentinel is then a little behind, which is normal.

use std::collections::BTreeSet;

use super::local;
use crate::journal::{Absent, Found, Sentinel, Verdict};

const NAME: &str = "wheelhouse.sentinel";

/// What the sentinel knows; nothing where localStorage is refused or empty.
#[must_use]
pub fn load() -> Sentinel {
    local::get(NAME).unwrap_or_default()
}

/// Keeps what the sentinel knows; `false` when storage is refused or full.
pub fn save(sentinel: &Sentinel) -> bool {
    local::set(NAME, sentinel)
}

/// A workspace has been stored, or has another name.
pub fn founded(workspace: &str, name: &str) {
    change(|it| it.name(workspace, name));
}

/// An entry has been acknowledged.
pub fn reached(workspace: &str, writer: &str, time: u64) {
    change(|it| it.note(workspace, writer, time));
}

/// A workspace was deleted on purpose, or its loss has been accepted.
pub fn forget(workspace: &str) {
    if knows(workspace) {
        change(|it| it.forget(workspace));
    }
}

/// Whether the sentinel has heard of this workspace.
#[must_use]
pub fn knows(workspace: &str) -> bool {
    load().workspaces.contains_key(workspace)
}

/// Whether the sentinel has heard of any workspace.
#[must_use]
pub fn knows_any() -> bool {
    !load().workspaces.is_empty()
}

/// The workspaces that ought to be there, and are not among these.
#[must_use]
pub fn missing<'a>(there: impl IntoIterator<Item = &'a str>) -> Vec<Absent> {
    let ids: BTreeSet<String> = there.into_iter().map(str::to_owned).collect();
    match verdict(&Found { ids, ..Found::default() }) {
        Verdict::Missing { workspaces, .. } => workspaces,
        Verdict::Fine | Verdict::Behind { .. } => Vec::new(),
    }
}

/// Compares what is known with what was found.
#[must_use]
pub fn verdict(found: &Found) -> Verdict {
    load().verdict(found)
}

fn change(change: impl FnOnce(&mut Sentinel)) {
    let mut sentinel = load();
    change(&mut sentinel);
    save(&sentinel);
}
