//! The sentinel: a second memory, outside the database, of which workspaces exist and how far they got.
//!
//! In: what was acknowledged as stored, and later what is found. Out: whether something has vanished.
//!
//! - The sentinel reaches the disk late, so a sentinel behind the database is normal.
//! - A database behind the sentinel means that data has gone: it was emptied, restored or replaced.
//! - A workspace the sentinel does not know is never a sign of anything.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{Lag, Marks, lags, raise};

/// Which workspaces there are, as far as the sentinel has heard.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentinel {
    /// By workspace id.
    #[serde(default)]
    pub workspaces: BTreeMap<String, Known>,
}

/// What the sentinel knows of one workspace.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// What people call it, so that a loss can be named.
    #[serde(default)]
    pub name: String,
    /// How far each writer got.
    #[serde(default)]
    pub marks: Marks,
}

/// What the database holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Workspaces that are there, and those known to have been deleted on purpose.
    pub ids: BTreeSet<String>,
    /// How far the writers got, for the workspaces that have been read.
    pub marks: BTreeMap<String, Marks>,
}

/// Whether anything has vanished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing the sentinel knows of is missing.
    Fine,
    /// All workspaces are there, some with less in them than was stored.
    Behind {
        /// The workspaces that have lost entries.
        workspaces: Vec<Late>,
    },
    /// Workspaces have vanished.
    Missing {
        /// The workspaces that have gone altogether.
        workspaces: Vec<Absent>,
        /// The workspaces that have lost entries.
        behind: Vec<Late>,
    },
}

/// A workspace that has gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Absent {
    /// Its id.
    pub id: String,
    /// What people called it.
    pub name: String,
}

/// A workspace with less in it than was stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Late {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Whose entries are missing, and from where on.
    pub lags: Vec<Lag>,
}

impl Sentinel {
    /// Remembers a workspace and its name.
    pub fn name(&mut self, id: &str, name: &str) {
        name.clone_into(&mut self.workspaces.entry(id.to_owned()).or_default().name);
    }

    /// Remembers that an entry was acknowledged; call it only when it was.
    pub fn note(&mut self, id: &str, writer: &str, time: u64) {
        raise(&mut self.workspaces.entry(id.to_owned()).or_default().marks, writer, time);
    }

    /// Forgets a workspace that was deleted on purpose, or whose loss has been accepted.
    pub fn forget(&mut self, id: &str) {
        self.workspaces.remove(id);
    }

    /// Compares what is known with what is there.
    #[must_use]
    pub fn verdict(&self, found: &Found) -> Verdict {
        let missing: Vec<Absent> = self
            .workspaces
            .iter()
            .filter(|(id, _)| !found.ids.contains(*id))
            .map(|(id, known)| Absent { id: id.clone(), name: known.name.clone() })
            .collect();
        let behind: Vec<Late> = self
            .workspaces
            .iter()
            .filter_map(|(id, known)| {
                let lags = lags(&known.marks, found.marks.get(id)?);
                (!lags.is_empty()).then(|| Late { id: id.clone(), name: known.name.clone(), lags })
            })
            .collect();
        match (missing.is_empty(), behind.is_empty()) {
            (true, true) => Verdict::Fine,
            (true, false) => Verdict::Behind { workspaces: behind },
            (false, _) => Verdict::Missing { workspaces: missing, behind },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sentinel() -> Sentinel {
        let mut sentinel = Sentinel::default();
        sentinel.name("w", "Atlas");
        sentinel.note("w", "a", 20);
        sentinel.note("w", "a", 10);
        sentinel
    }

    fn found(marks: &[(&str, u64)]) -> Found {
        let marks = marks.iter().map(|(writer, time)| ((*writer).to_owned(), *time)).collect();
        Found { ids: BTreeSet::from(["w".into()]), marks: BTreeMap::from([("w".into(), marks)]) }
    }

    #[test]
    fn a_sentinel_behind_the_database_is_normal() {
        assert_eq!(sentinel().verdict(&found(&[("a", 30), ("b", 5)])), Verdict::Fine);
        assert_eq!(Sentinel::default().verdict(&found(&[("a", 30)])), Verdict::Fine);
    }

    #[test]
    fn a_database_behind_the_sentinel_has_lost_entries() {
        let lags = vec![Lag { writer: "a".into(), known: 20, found: 10 }];
        let late = Late { id: "w".into(), name: "Atlas".into(), lags };
        assert_eq!(sentinel().verdict(&found(&[("a", 10)])), Verdict::Behind { workspaces: vec![late] });
    }

    #[test]
    fn an_emptied_database_is_missing_its_workspaces() {
        let absent = Absent { id: "w".into(), name: "Atlas".into() };
        let verdict = Verdict::Missing { workspaces: vec![absent], behind: vec![] };
        assert_eq!(sentinel().verdict(&Found::default()), verdict);
    }

    #[test]
    fn a_workspace_that_has_not_been_read_is_not_judged() {
        let found = Found { ids: BTreeSet::from(["w".into()]), marks: BTreeMap::new() };
        assert_eq!(sentinel().verdict(&found), Verdict::Fine);
    }

    #[test]
    fn what_was_deleted_on_purpose_is_not_missed() {
        let mut sentinel = sentinel();
        sentinel.forget("w");
        assert_eq!(sentinel.verdict(&Found::default()), Verdict::Fine);
    }
}
