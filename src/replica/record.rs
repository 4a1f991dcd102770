//! The records as they are held: cells by field, and the latest time seen.

use std::{borrow::Cow, collections::BTreeMap, ops::Bound, sync::OnceLock};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Batch, Cell, Edit, Kept, Stamp, Version};
use crate::model::{Kind, Name, RecordRef, sorted};

/// The field that says a record is in the bin.
pub const REMOVED: &str = "removed";

/// One record: its cells, sorted by field.
#[derive(Clone, Default)]
pub struct Held {
    cells: OnceLock<Vec<(Name, Cell)>>,
    /// Where the cells are read from when somebody asks for them. `None` once they have been changed.
    kept: Option<Kept>,
}

/// Every record of a workspace with its stamps.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Replica {
    records: BTreeMap<RecordRef, Held>,
    latest: u64,
}

/// What a field held before an edit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Before {
    /// The stamp; `None` where the field had never been written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stamp: Option<Stamp>,
    /// The value.
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub value: Value,
    /// For long texts: the other versions, latest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Value>,
    /// Whether the record held nothing at all, so that this edit made it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub blank: bool,
}

/// What applying a batch did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Applied {
    /// The records in which something changed that can be seen.
    pub touched: Vec<RecordRef>,
    /// For each edit of the batch, what the field held before it.
    pub before: Vec<Before>,
    /// The latest stamp in the batch.
    pub latest: Stamp,
}

impl Before {
    fn of(held: Option<&Held>, field: &str) -> Self {
        let blank = held.is_none_or(Held::is_blank);
        let Some(cell) = held.and_then(|it| it.cell(field)) else {
            return Self { blank, ..Self::default() };
        };
        let others = cell.others.iter().map(|it| it.value.clone()).collect();
        Self { stamp: Some(cell.winner.stamp), value: cell.winner.value.clone(), others, blank }
    }
}

impl Held {
    /// A record with these cells, in any order; of two for the same field, the first counts.
    #[must_use]
    pub fn of(mut cells: Vec<(Name, Cell)>) -> Self {
        #[expect(
            clippy::disallowed_methods,
            reason = "in the way of opening a workspace, where every millisecond counts"
        )]
        cells.sort_by(|(a, _), (b, _)| a.cmp(b));
        cells.dedup_by(|(a, _), (b, _)| a == b);
        Self { cells: cells.into(), kept: None }
    }

    /// A record that is read when somebody asks for it.
    #[must_use]
    pub const fn kept(kept: Kept) -> Self {
        Self { cells: OnceLock::new(), kept: Some(kept) }
    }

    /// Where the record is kept, as long as it is just what is kept there.
    pub(super) const fn as_kept(&self) -> Option<&Kept> {
        self.kept.as_ref()
    }

    fn all(&self) -> &Vec<(Name, Cell)> {
        self.cells.get_or_init(|| match &self.kept {
            Some(kept) => Self::of(kept.cells()).cells.take().unwrap_or_default(),
            None => Vec::new(),
        })
    }

    /// Whether nothing was ever written of the record.
    fn is_empty(&self) -> bool {
        self.kept.is_none() && self.all().is_empty()
    }

    /// The latest time at which something was written of the record.
    fn latest(&self) -> u64 {
        match &self.kept {
            Some(kept) => kept.stamp.time,
            None => self.all().iter().map(|(_, cell)| cell.winner.stamp.time).max().unwrap_or_default(),
        }
    }

    /// The cell of a field.
    #[must_use]
    pub fn cell(&self, field: &str) -> Option<&Cell> {
        let at = self.all().binary_search_by(|(name, _)| name.as_ref().cmp(field)).ok()?;
        self.all().get(at).map(|(_, cell)| cell)
    }

    /// Every cell, sorted by field.
    pub fn cells(&self) -> impl Iterator<Item = (&Name, &Cell)> + Clone {
        self.all().iter().map(|(name, cell)| (name, cell))
    }

    /// The fields that hold something, without the mark of removal.
    pub fn values(&self) -> impl Iterator<Item = (&str, &Value)> + Clone {
        self.all()
            .iter()
            .filter(|(name, cell)| name != REMOVED && !cell.winner.value.is_null())
            .map(|(name, cell)| (name.as_ref(), &cell.winner.value))
    }

    /// Whether the record is in the bin.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.kept.is_none() && self.cell(REMOVED).is_some_and(|cell| cell.winner.value == Value::Bool(true))
    }

    /// Whether the record holds nothing at all, as after its making was undone.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.kept.is_none() && self.values().next().is_none()
    }

    fn merge(&mut self, field: Name, version: Version) -> bool {
        self.all();
        self.kept = None;
        let Some(cells) = self.cells.get_mut() else { return false };
        match cells.binary_search_by(|(name, _)| name.cmp(&field)) {
            Ok(at) => cells.get_mut(at).is_some_and(|(_, cell)| cell.merge(version)),
            Err(at) => {
                cells.insert(at, (field, Cell::new(version)));
                true
            }
        }
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Self) -> bool {
        self.all() == other.all()
    }
}

impl std::fmt::Debug for Held {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.all().fmt(f)
    }
}

impl Replica {
    /// The record, whether in the bin or not.
    #[must_use]
    pub fn record(&self, record: RecordRef) -> Option<&Held> {
        self.records.get(&record)
    }

    /// Every record, by kind and id.
    pub fn records(&self) -> impl Iterator<Item = (RecordRef, &Held)> {
        self.records.iter().map(|(record, held)| (*record, held))
    }

    /// Every record after one, in order; from the first if none is named.
    pub fn records_after(&self, last: Option<RecordRef>) -> impl Iterator<Item = (RecordRef, &Held)> {
        let from = last.map_or(Bound::Unbounded, Bound::Excluded);
        self.records.range((from, Bound::Unbounded)).map(|(record, held)| (*record, held))
    }

    /// How many records there are, those in the bin included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The latest time seen, in milliseconds since 1970.
    #[must_use]
    pub const fn latest(&self) -> u64 {
        self.latest
    }

    /// A time for the next batch: `now`, or just after everything seen.
    #[must_use]
    pub fn next_time(&self, now: u64) -> u64 {
        now.max(self.latest.saturating_add(1)).min(Stamp::TIME_END)
    }

    /// What a field holds now, and since when.
    #[must_use]
    pub fn field(&self, record: RecordRef, field: &str) -> Option<(Stamp, &Value)> {
        let winner = &self.records.get(&record)?.cell(field)?.winner;
        Some((winner.stamp, &winner.value))
    }

    /// Whether applying the edit, stamped `stamp`, would change anything.
    #[must_use]
    pub fn would_change(&self, edit: &Edit, stamp: Stamp) -> bool {
        let cell = self.records.get(&edit.record).and_then(|held| held.cell(&edit.field));
        cell.is_none_or(|cell| cell.clone().merge(version_of(edit, stamp)))
    }

    /// Puts whole records in place of those that are here.
    pub(crate) fn put(&mut self, mut other: Self) {
        if other.records.len() < self.records.len() / 8 {
            self.records.extend(other.records);
        } else {
            // Reads both in order, however long they are.
            self.records.append(&mut other.records);
        }
        self.latest = self.latest.max(other.latest);
    }

    /// Takes in a batch. Later stamps win, field by field; it cannot fail.
    pub fn apply(&mut self, batch: &Batch) -> Applied {
        let mut applied = Applied { latest: batch.stamp, ..Applied::default() };
        for edit in &batch.edits {
            let stamp = edit.at.unwrap_or(batch.stamp);
            applied.latest = applied.latest.max(stamp);
            applied.before.push(Before::of(self.records.get(&edit.record), &edit.field));
            let held = self.records.entry(edit.record).or_default();
            if held.merge(known_name(edit.record.kind, &edit.field), version_of(edit, stamp)) {
                applied.touched.push(edit.record);
            }
        }
        self.latest = self.latest.max(applied.latest.time);
        sorted::sort_by(&mut applied.touched, Ord::cmp);
        applied.touched.dedup();
        applied
    }
}

/// A replica of whole records, each named once. One without any field is no record.
impl FromIterator<(RecordRef, Held)> for Replica {
    fn from_iter<I: IntoIterator<Item = (RecordRef, Held)>>(records: I) -> Self {
        let records: BTreeMap<_, _> = records.into_iter().filter(|(_, held)| !held.is_empty()).collect();
        let latest = records.values().map(Held::latest).max().unwrap_or_default();
        Self { records, latest }
    }
}

fn version_of(edit: &Edit, stamp: Stamp) -> Version {
    let base = base_of(edit.record.kind, &edit.field, edit.base);
    Version { stamp, value: edit.value.clone(), base }
}

/// What a version was based on. A long text that does not say was based on nothing known here: it may win over an
/// older version, but never hides one. Any other field stands above all that is older.
pub(crate) fn base_of(kind: Kind, field: &str, said: Option<Stamp>) -> Option<Stamp> {
    said.or_else(|| kind.ops().texts.contains(&field).then_some(Stamp::ZERO))
}

/// The field's name, borrowed from the app where the app knows it.
pub(crate) fn known_name(kind: Kind, field: &str) -> Name {
    if field == REMOVED {
        return Cow::Borrowed(REMOVED);
    }
    let known = (kind.ops().fields)().iter().find(|name| **name == field);
    known.map_or_else(|| Cow::Owned(field.to_owned()), |name| Cow::Borrowed(*name))
}
