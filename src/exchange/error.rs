//! Why a file was refused, as data that names the place.

use serde_json::Value;

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
    #[error("{path}: found {found:?} {value}, expected {expected:?}")]
    WrongType {
        /// Where.
        path: String,
        /// What stands there.
        found: Json,
        /// How it begins; empty for lists, objects and null.
        value: String,
        /// What should.
        expected: Expected,
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
    /// Characters of a value that are shown.
    const VALUE_CHARS_MAX: usize = 120;

    /// What serde said about a value at `path`: `invalid type: integer `3`, expected a string at line 1 column 2`.
    pub(super) fn wrong_type(path: String, said: &str) -> Self {
        let said = said.rsplit_once(" at line ").map_or(said, |(said, _)| said);
        let (found, expected) = said.split_once(", expected ").unwrap_or((said, said));
        let found = ["invalid type: ", "invalid value: ", "unknown variant "]
            .iter()
            .find_map(|start| found.strip_prefix(start))
            .unwrap_or_default();
        let (found, value) = Json::said(found);
        // What stands there may be a whole page.
        let value = value.trim_matches(['`', '"']).chars().take(Self::VALUE_CHARS_MAX).collect();
        Self::WrongType { path, found, value, expected: Expected::said(expected) }
    }

    /// A value at `path` that is not what it should be.
    pub(super) fn not(expected: Expected, path: String, value: &Value) -> Self {
        let found = Json::of(value);
        let text = match value {
            Value::Null | Value::Array(_) | Value::Object(_) => String::new(),
            Value::String(text) => text.chars().take(Self::VALUE_CHARS_MAX).collect(),
            Value::Bool(_) | Value::Number(_) => value.to_string(),
        };
        Self::WrongType { path, found, value: text, expected }
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

/// A type of JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Json {
    /// Null.
    Null,
    /// True or false.
    Bool,
    /// A number.
    Number,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

/// What should stand in a place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number that is not too great for its place.
    Whole,
    /// True or false.
    Bool,
    /// A list.
    List,
    /// An object.
    Object,
    /// An id: a text that is not empty.
    Id,
    /// A day such as `2026-11-23`, or with a time such as `2026-11-23T09:30:00Z`.
    Date,
    /// A place among siblings: hexadecimal text that ends in 80.
    Position,
    /// One of these words.
    OneOf(Vec<String>),
    /// Something of which no more is known.
    Other,
}

impl Json {
    /// The type of a value.
    #[must_use]
    pub const fn of(value: &Value) -> Self {
        match value {
            Value::Null => Self::Null,
            Value::Bool(_) => Self::Bool,
            Value::Number(_) => Self::Number,
            Value::String(_) => Self::Text,
            Value::Array(_) => Self::List,
            Value::Object(_) => Self::Object,
        }
    }

    /// What serde says it has found, and the value as it says it.
    fn said(found: &str) -> (Self, &str) {
        let types = [
            ("integer ", Self::Number),
            ("floating point ", Self::Number),
            ("number", Self::Number),
            ("boolean ", Self::Bool),
            ("null", Self::Null),
            ("unit value", Self::Null),
            ("sequence", Self::List),
            ("map", Self::Object),
            ("string ", Self::Text),
        ];
        let known = types.iter().find_map(|(start, found_type)| Some((*found_type, found.strip_prefix(start)?)));
        // Otherwise a text that could not be made sense of.
        known.unwrap_or((Self::Text, found))
    }
}

impl Expected {
    /// What serde, chrono and our own readers say they have expected.
    fn said(expected: &str) -> Self {
        match expected {
            "a string" => Self::Text,
            "f64" | "f32" => Self::Number,
            "u8" | "u16" | "u32" | "u64" | "i64" | "usize" => Self::Whole,
            "a boolean" => Self::Bool,
            "a sequence" | "a list of records" => Self::List,
            "a record" | "records by kind" | "stamps by record" | "a workspace file" | "a map" => Self::Object,
            "an id" | "an id may not be empty" => Self::Id,
            "hexadecimal text that ends in 80" => Self::Position,
            "a formatted date string" | "an RFC 3339 formatted date and time string" => Self::Date,
            "premature end of input" | "trailing input" | "input is out of range" => Self::Date,
            "input contains invalid characters" | "input is not enough for unique date and time" => Self::Date,
            it if it.starts_with("struct ") => Self::Object,
            it if it.contains('`') => Self::OneOf(it.split('`').skip(1).step_by(2).map(str::to_owned).collect()),
            _ => Self::Other,
        }
    }
}
