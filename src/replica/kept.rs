//! What is kept as text: a record that nobody has asked for yet.
//!
//! In: a text that is known to be whole, and where a record stands in it. Out: its fields, when they are asked for.
//! Most records of a large workspace are never looked at while a page opens, so they are not read before it is shown.

use std::{fmt, ops::Range, sync::Arc, sync::OnceLock};

use serde_json::Value;

use super::{Cell, Stamp, Version, record::base_of};
use crate::model::{Name, RecordRef, RowAny};

/// A text that holds records.
pub trait KeptText: Send + Sync {
    /// The fields of the record at `at`, without its id.
    fn fields(&self, record: RecordRef, at: Range<usize>) -> Vec<(Name, Value)>;

    /// The whole record at `at` as its kind knows it, where that is quicker than by its fields.
    fn row(&self, record: RecordRef, at: Range<usize>) -> Option<RowAny>;

    /// Whether the record at `at` may hold something in one of these fields; false only if it does not.
    fn mentions(&self, fields: &[&str], at: Range<usize>) -> bool;
}

/// A record in such a text, outside the bin, with at least one value, all of them written at one time.
#[derive(Clone)]
pub struct Kept {
    /// The text.
    pub text: Arc<dyn KeptText>,
    /// Where the record stands in it, in bytes.
    pub at: Range<usize>,
    /// Which record.
    pub record: RecordRef,
    /// When it was written.
    pub stamp: Stamp,
}

impl Kept {
    /// Its cells, in any order.
    pub(super) fn cells(&self) -> Vec<(Name, Cell)> {
        let cell = |(name, value): (Name, Value)| {
            let base = base_of(self.record.kind, &name, None);
            (name, Cell::new(Version { stamp: self.stamp, value, base }))
        };
        self.text.fields(self.record, self.at.clone()).into_iter().map(cell).collect()
    }

    /// Whether it may stand in relation to another record.
    pub(super) fn is_related(&self) -> bool {
        let owners = self.record.kind.ops().owners;
        !owners.is_empty() && self.text.mentions(owners, self.at.clone())
    }
}

impl fmt::Debug for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} in bytes {:?}, {}", self.record, self.at, self.stamp)
    }
}

/// A row that is read when somebody looks at it.
pub(super) struct KeptRow {
    kept: Kept,
    read: OnceLock<RowAny>,
}

impl KeptRow {
    pub(super) const fn new(kept: Kept) -> Self {
        Self { kept, read: OnceLock::new() }
    }
}

/// The row as its kind knows it, read now if it was not before.
pub(super) fn read(row: &RowAny) -> &RowAny {
    let Some(row) = row.downcast_ref::<KeptRow>() else { return row };
    row.read.get_or_init(|| {
        let Kept { text, at, record, .. } = &row.kept;
        if let Some(row) = text.row(*record, at.clone()) {
            return row;
        }
        let fields = text.fields(*record, at.clone());
        let fields = fields.iter().filter(|(_, value)| !value.is_null());
        (record.kind.ops().row)(record.id, fields.map(|(name, value)| (name.as_ref(), value)).collect())
    })
}
