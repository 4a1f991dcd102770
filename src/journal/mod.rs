//! The journal: what is kept of a workspace, and how it is made whole again.
//!
//! In: entries and snapshots as they lie in storage, in whatever shape they are found.
//! Out: the state to start from, the entries to replay on it, and everything that could not be trusted.
//!
//! - J1 What does not match its checksum is never handed on as text; it is reported.
//! - J2 A bad entry does not hide the ones after it.
//! - J3 A broken snapshot falls back to an older one and the entries since.
//! - J4 Nothing here knows what the text says, or where it is stored.

mod checksum;
mod device;
mod entry;
mod recover;
mod sentinel;
mod snapshot;

use std::collections::BTreeMap;

pub use device::{Device, Mirror, device, note_of_new};
pub use entry::{NewEntry, StoredEntry};
pub use recover::{Gap, Quarantined, Reason, Recovered, recover};
pub use sentinel::{Absent, Found, Known, Late, Sentinel, Verdict};
pub use snapshot::{CheckedSnapshot, StoredSnapshot};

/// The highest time each writer has reached, in milliseconds of hybrid logical time.
pub type Marks = BTreeMap<String, u64>;

/// A writer whose entries end earlier than they are known to have gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lag {
    /// Who wrote.
    pub writer: String,
    /// How far the writer is known to have got, in milliseconds.
    pub known: u64,
    /// How far what was found goes; 0 when nothing of this writer was found.
    pub found: u64,
}

/// Where `found` falls short of `known`.
fn lags(known: &Marks, found: &Marks) -> Vec<Lag> {
    known
        .iter()
        .map(|(writer, known)| Lag {
            writer: writer.clone(),
            known: *known,
            found: found.get(writer).copied().unwrap_or(0),
        })
        .filter(|lag| lag.found < lag.known)
        .collect()
}

/// Moves a writer's mark forward, never back.
fn raise(marks: &mut Marks, writer: &str, time: u64) {
    match marks.get_mut(writer) {
        Some(mark) => *mark = time.max(*mark),
        None => {
            marks.insert(writer.to_owned(), time);
        }
    }
}
