//! In and out: the workspace file, and what other tools write.
//!
//! In: text from strangers, and a replica. Out: the text of a replica, and previews of what a text would change.
//!
//! - X1 Reading back what was written gives the same records, stamps and bin.
//! - X2 Writing the same state gives the same bytes.
//! - X3 Parts merge in any order to the same replica; taking in a file twice changes nothing.
//! - X4 A refused file changes nothing, and its error names the place.
//! - X5 No text makes anything here panic, or take more room than its own size allows.

pub mod calendar;
mod check;
pub mod csv;
mod detect;
pub mod document;
mod error;
mod file;
pub mod forms;
pub mod github;
mod import;
pub mod intake;
mod join;
mod kept;
mod migrate;
mod preview;
mod read;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
mod stamps;
pub mod table;
pub mod tools;
mod write;

pub use detect::{Guess, Recognised, recognise};
pub use error::{Expected, FileError, Json};
pub use file::{BYTES_MAX, FORMAT, File, Given, Newer, Place, RECORDS_MAX, Records, Row, Section, VERSION, load};
pub use import::Import;
pub use join::join;
pub use kept::reopen;
pub use migrate::{MIGRATIONS, Migration, migrate};
pub use preview::{Conflict, FieldChange, Foreign, Note, Preview, Refused, Shown, preview};
pub use read::{parse, restore};
pub use write::{Part, Writing, export, export_part};
