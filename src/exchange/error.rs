//! Why a file was refused, as data that names the place.

use crate::model::Flaw;

/// Why a file, or one record of it, was refused. Nothing was changed.
///
/// A `path` reads like `records.item[3].status`.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FileError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It is not JSON; lines and columns count from 1.
    #[error("not JSON from line {line}, column {column}")]
    NotJson {
        /// The line.
        line: usize,
        /// The column, in bytes.
        column: usize,
    },
    /// It is JSON that ends too soon.
    #[error("the file ends too soon")]
    Truncated,
    /// It is JSON, but not of the expected format.
    #[error("another format")]
    NotOurs,
    /// It has too many bytes.
    #[error("{bytes} bytes, at most {max} allowed")]
    TooLarge {
        /// How many it has.
        bytes: usize,
        /// How many it may have.
        max: usize,
    },
    /// There are too many of something.
    #[error("{path}: more than {max}")]
    TooMany {
        /// Of what.
        path: String,
        /// How many there may be.
        max: usize,
    },
    /// Lists and objects are nested too deeply.
    #[error("nested too deeply")]
    TooDeep,
    /// A value of the wrong type.
    #[error("{path}: found {found}, expected {expected}")]
    WrongType {
        /// Where.
        path: String,
        /// What stands there, as the reader describes it.
        found: String,
        /// What should, as the reader describes it.
        expected: String,
    },
    /// Something that must be there is not.
    #[error("{path} is missing")]
    Missing {
        /// What.
        path: String,
    },
    /// A word that the format does not have in this place.
    #[error("{path} is not known")]
    UnknownKey {
        /// Where.
        path: String,
    },
    /// A kind of record that this app does not know.
    #[error("{path} is not a known kind")]
    UnknownKind {
        /// Where.
        path: String,
    },
    /// Two records with the same id; the path is of the second.
    #[error("{path}: the same id as another")]
    DuplicateId {
        /// Where.
        path: String,
    },
    /// A text that is not a stamp.
    #[error("{path} is not a stamp")]
    BadStamp {
        /// Where.
        path: String,
    },
    /// A stamp so late that no clock could get past it.
    #[error("{path} is later than the year 9999")]
    StampTooLate {
        /// Where.
        path: String,
    },
    /// A record that is not valid.
    #[error("{path}: {flaw}")]
    Flawed {
        /// Which.
        path: String,
        /// What is wrong with it.
        flaw: Flaw,
    },
}

impl FileError {
    /// What serde said about a value at `path`.
    pub(super) fn wrong_type(path: String, said: &str) -> Self {
        let said = said.rsplit_once(" at line ").map_or(said, |(said, _)| said);
        let (found, expected) = said.split_once(", expected ").unwrap_or((said, ""));
        let found = ["invalid type: ", "invalid value: ", "unknown variant "]
            .iter()
            .find_map(|start| found.strip_prefix(start))
            .unwrap_or(found);
        // What stands there may be a whole page.
        Self::WrongType { path, found: found.chars().take(120).collect(), expected: expected.to_owned() }
    }

    /// What serde_json said about a text that was read for the first time.
    pub(super) fn of_json(error: &serde_json::Error) -> Self {
        match error.classify() {
            serde_json::error::Category::Eof => Self::Truncated,
            _ if error.to_string().starts_with("recursion limit exceeded") => Self::TooDeep,
            _ => Self::NotJson { line: error.line(), column: error.column() },
        }
    }
}
