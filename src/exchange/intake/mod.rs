//! Taking in what other tools write, step by step: read, map, look, and take in.
//!
//! In: the bytes of a file, what a person says about it, and a replica. Out: a table, a mapping, a preview with the
//! edits that do it, and a report of everything that stays out.
//!
//! - I1 Nothing is changed before the person has agreed: the outcome is a [`Preview`](super::Preview).
//! - I2 Taking in the same file twice changes nothing.
//! - I3 What the team has changed since, or put in the bin, stays as it is.
//! - I4 Nothing is left out in silence: what has no place here is counted by its name.

mod items;
mod listing;
mod look;
mod markup;
mod names;
mod notes;
mod plan;
mod propose;
mod reading;
mod report;
mod said;
mod table;
pub(super) mod update;
mod zip;

pub use listing::Missing;
pub(super) use listing::{Entries, Listing, at, list, show, values};
pub use look::Look;
pub(super) use markup::{adf, slack_text};
pub(super) use names::Names;
pub use plan::{Mapped, Plan, StatusWord};
pub use reading::{Reading, Told, Unreadable};
pub use report::{LeftOut, Problem, Report, Scores, Trouble, Why};
pub use table::{Table, TextShape};
pub(super) use zip::Archive;
