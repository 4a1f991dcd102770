//! Tables as text: from bytes in any of the usual encodings to rows, and back.
//!
//! In: bytes in pieces of any size. Out: rows of cells, what each column seems to hold, and CSV.
//!
//! - T1 Reading in pieces gives what reading the whole gives.
//! - T2 No bytes make anything here panic.
//! - T3 Nothing is guessed in silence: encoding, delimiter, header and the order of days and months are told.

mod moment;
mod profile;
mod rows;
mod sheet;
mod sniff;
mod text;
mod write;

pub use moment::{Moment, Order};
pub use profile::{Column, DateEvidence};
pub(super) use profile::{Profile, says_nothing};
pub(super) use rows::Rows;
pub(super) use sheet::SHEET_BYTES_MAX;
pub use sheet::{Row, Sheet};
pub(super) use sniff::{HEADER_ROWS, header_row, shape};
pub(super) use text::Decoder;
pub use text::Encoding;
pub(super) use write::Writer;
pub use write::{Csv, unarmed};

/// What stands between several values of one cell; no file holds it.
pub const BETWEEN: char = '\u{1f}';
