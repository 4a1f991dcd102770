//! What can be asked, and the answer: one file a screen.
//!
//! In: a snapshot, a command, and the facts of the moment. Out: edits, or a refusal that says why.
//!
//! - C1 Deciding is pure: the same question has the same answer.
//! - C2 Everything is checked before the first edit is named.
//! - C3 A command names only the fields it changes.
//! - C4 A refusal carries data; the page has the words.

pub mod backlog;
pub mod evidence;
mod facts;
pub mod feedback;
pub mod find;
pub mod insights;
pub mod personal;
pub mod prioritise;
pub mod records;
mod refusal;
pub mod roadmap;
pub mod rounds;
#[cfg(test)]
mod testing;
pub mod themes;
pub mod told;
pub mod views;
pub mod workspace;

use std::fmt::Debug;

pub use facts::Facts;
pub use refusal::Refusal;
use serde::{Deserialize, Serialize};

use crate::{
    model::{Id, Record, RecordRef},
    replica::{Edit, Snapshot},
};

/// Something a person can ask for.
pub trait Command: Debug {
    /// What it is, for the history and for the words of undo.
    fn label(&self) -> Label;

    /// The edits that do it.
    ///
    /// # Errors
    /// [`Refusal`] says why it cannot be done; nothing has changed then.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal>;
}

/// What a batch did, in one word that the page can translate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Label {
    /// Something was made.
    Add,
    /// Something was changed.
    #[default]
    Change,
    /// Something was moved to another place.
    Move,
    /// Something went to the bin.
    Remove,
    /// Something came back from the bin.
    Restore,
    /// Feedback was linked to an item.
    Link,
    /// A link was taken away.
    Unlink,
    /// An item was scored.
    Score,
    /// A file came in.
    Import,
    /// The sample came in.
    LoadSample,
    /// The sample was taken away.
    RemoveSample,
    /// A step was taken back.
    Undo,
    /// A step was done again.
    Redo,
    /// A person's data was erased; it cannot be taken back.
    Erase,
}

/// The record, or the refusal that it is gone.
pub(crate) fn known<T: Record>(now: &Snapshot, id: Id<T>) -> Result<&T, Refusal> {
    now.get(id).ok_or(Refusal::Unknown(RecordRef::of(id)))
}

/// The edits that turn a record into what `change` makes of it.
pub(crate) fn change<T: Record>(now: &Snapshot, id: Id<T>, change: impl FnOnce(&mut T)) -> Result<Vec<Edit>, Refusal> {
    let old = known(now, id)?;
    let mut new = old.clone();
    change(&mut new);
    check_change(old, &new)?;
    Ok(Edit::diff(old, &new).collect())
}

/// The record is no less valid than it was: a flaw that came with a file, or of two people's changes at once, never
/// stands in the way of changing something else.
pub(crate) fn check_change<T: Record>(old: &T, new: &T) -> Result<(), Refusal> {
    if new.check().is_err() && new.check() == old.check() { Ok(()) } else { check(new) }
}

/// The record is valid.
pub(crate) fn check<T: Record>(record: &T) -> Result<(), Refusal> {
    record.check().map_err(|flaw| Refusal::Flawed { record: RecordRef::of(record.id()), flaw })
}
