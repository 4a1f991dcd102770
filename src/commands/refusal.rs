//! Refusals: why a command was not done.

use crate::model::{Flaw, RecordRef};

/// Why a command was refused. Nothing was changed.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// The record is gone, perhaps removed on another device.
    #[error("unknown {0}")]
    Unknown(RecordRef),
    /// The record would not be valid.
    #[error("{record}: {flaw}")]
    Flawed {
        /// Which record.
        record: RecordRef,
        /// What would be wrong with it.
        flaw: Flaw,
    },
    /// An item would stand under itself.
    #[error("{0} would stand under itself")]
    UnderItself(RecordRef),
    /// It belongs to somebody else, who has not let others change it.
    #[error("{0} belongs to somebody else")]
    NotYours(RecordRef),
    /// There is no place to move to: the first cannot go up, the last cannot go down.
    #[error("no place to move to")]
    NoPlace,
    /// There is nothing to undo or redo.
    #[error("nothing to take back")]
    NothingToUndo,
    /// Everything the step changed has been changed by somebody else since.
    #[error("all {0} changes have been changed by somebody else since")]
    AllChangedSince(usize),
    /// A file holds nothing that is not here already.
    #[error("nothing new to take in")]
    NothingNew,
    /// An answer does not fit the round in which it is given.
    #[error("{0}")]
    Unfit(super::rounds::Unfit),
    /// The workspace came from a newer app and is open for reading only.
    #[error("the workspace is read-only")]
    ReadOnly,
}
