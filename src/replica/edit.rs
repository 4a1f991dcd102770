//! Edits: the smallest facts, and the batches they travel in.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{REMOVED, Stamp};
use crate::model::{Name, Record, RecordRef, fields_of};

/// One field of one record gets one value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Edit {
    /// The record.
    pub record: RecordRef,
    /// Its field.
    pub field: Name,
    /// The value; null clears the field, which then holds its default.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub value: Value,
    /// When it was made, where that is not the time of its batch: edits that came in a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Stamp>,
    /// For long texts: the version that the writer had before their eyes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub base: Option<Stamp>,
}

/// Edits that belong together: one command, one undo step, one journal entry.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Batch {
    /// When it was made, and where. No two batches have the same.
    pub stamp: Stamp,
    /// The edits.
    pub edits: Vec<Edit>,
}

impl Batch {
    /// The latest stamp in it.
    #[must_use]
    pub fn latest(&self) -> Stamp {
        self.edits.iter().filter_map(|edit| edit.at).fold(self.stamp, Stamp::max)
    }
}

impl Edit {
    /// Sets one field.
    #[must_use]
    pub fn set(record: RecordRef, field: impl Into<Name>, value: Value) -> Self {
        Self { record, field: field.into(), value, at: None, base: None }
    }

    /// Puts a record in the bin, or takes it out again.
    #[must_use]
    pub fn removal(record: RecordRef, removed: bool) -> Self {
        let value = if removed { Value::Bool(true) } else { Value::Null };
        Self::set(record, Cow::Borrowed(REMOVED), value)
    }

    /// Writes a whole new record.
    pub fn create<T: Record>(record: &T) -> impl Iterator<Item = Self> {
        let to = RecordRef::of(record.id());
        fields_of(record).into_iter().map(move |(field, value)| Self::set(to, field, value))
    }

    /// Writes the fields in which `new` differs from `old`, and no others.
    pub fn diff<T: Record>(old: &T, new: &T) -> impl Iterator<Item = Self> {
        let to = RecordRef::of(old.id());
        let (mut before, after) = (fields_of(old), fields_of(new));
        let mut edits = Vec::new();
        for (field, value) in after {
            if before.remove(&field).as_ref() != Some(&value) {
                edits.push(Self::set(to, field, value));
            }
        }
        edits.extend(before.into_keys().map(|field| Self::set(to, field, Value::Null)));
        edits.into_iter()
    }
}
