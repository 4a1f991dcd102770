//! The replica: every record of a workspace, and the stamps that decide who wins.
//!
//! In: batches of edits, from commands, other tabs, files and peers alike.
//! Out: the records that changed, and snapshots to read.
//!
//! - R1 Applying the same batch twice changes nothing.
//! - R2 Batches may be applied in any order.
//! - R3 Refreshing a snapshot equals building it from scratch.
//! - R4 Nothing here reads a clock, draws an id, or touches storage.
//! - R5 Undo, then redo, is the identity on what is shown.
//! - R6 Undo never takes back what somebody else has changed since.
//! - R7 A text that two people changed at once keeps the losing version until somebody settles it.
//! - R8 A parent cycle is broken the same way on every device.

mod cell;
mod edit;
mod history;
mod kept;
mod outline;
mod record;
mod snapshot;
mod stamp;

pub use cell::{Cell, Version};
pub use edit::{Batch, Edit};
pub use history::{Change, History, Inverse, Step};
pub use kept::{Kept, KeptText};
pub use outline::{Outline, OutlineRow};
pub use record::{Applied, Before, Held, REMOVED, Replica};
pub(crate) use record::{base_of, known_name};
pub use snapshot::{Others, Snapshot, Table};
pub use stamp::{AHEAD_MAX, Stamp, StampError, Writer};
