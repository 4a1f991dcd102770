//! Previews: what a file would change, before it changes anything.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{File, FileError, Given, Records, Row, Section};
use crate::{
    model::{Flaw, Kind, Name, RecordRef},
    replica::{AHEAD_MAX, Batch, Edit, Held, REMOVED, Replica, Stamp, Version, Writer},
};

/// What taking in a file would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Records that are new here.
    pub added: Vec<Shown>,
    /// Records that would change.
    pub changed: Vec<Shown>,
    /// Long texts that were changed here and there at once; both versions are kept.
    pub conflicting: Vec<Conflict>,
    /// How many records are here already, just so.
    pub unchanged: usize,
    /// Records that stay out.
    pub refused: Vec<Refused>,
    /// What else there is to know.
    pub notes: Vec<Note>,
    /// The edits that do it.
    pub edits: Vec<Edit>,
}

/// A record as a preview shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// Which record.
    pub record: RecordRef,
    /// What people call it, after the change.
    pub name: String,
    /// What would change in it; empty where all of it is new.
    pub fields: Vec<FieldChange>,
}

/// One field as a preview shows it. The field `removed` says whether the record is in the bin.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldChange {
    /// The field.
    pub field: Name,
    /// What it holds; null for nothing.
    pub before: Value,
    /// What it would hold; null for nothing.
    pub after: Value,
}

/// A long text with two versions.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// Which record.
    pub record: RecordRef,
    /// What people call it.
    pub name: String,
    /// The text.
    pub field: Name,
    /// The version that would be shown.
    pub shown: Value,
    /// The version that would stand beside it.
    pub other: Value,
}

/// A record that stays out.
#[derive(Clone, Debug, PartialEq)]
pub struct Refused {
    /// Where it stands: the file, where there are several, and the place in it.
    pub place: String,
    /// Why.
    pub why: FileError,
}

/// Something about a file that its person should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The file is of another workspace; its settings stay out.
    OtherWorkspace {
        /// Its name.
        name: String,
    },
    /// The file is from a newer app, and nothing of it can be taken in.
    Newer {
        /// Its version of the format.
        version: u64,
    },
    /// Entries that are not feedback.
    Skipped {
        /// What they are.
        what: Foreign,
        /// How many.
        count: usize,
    },
    /// Something about feedback that has no place here.
    NotKept {
        /// What it is.
        field: Foreign,
        /// How many records have it.
        count: usize,
    },
    /// Some of it was written by a clock that is more than a day ahead of the one here.
    Ahead {
        /// What that clock showed, in milliseconds since 1970.
        time: u64,
    },
    /// Answers to forms that are not here; they are taken in as plain feedback.
    UnknownForms {
        /// How many.
        count: usize,
    },
    /// Records that stand in the files more than once; the latest counts.
    Repeated {
        /// How many times too many.
        count: usize,
    },
}

/// What other tools have and we do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Foreign {
    /// Proposed changes to code.
    PullRequests,
    /// What an issue is meant to be done by.
    Milestone,
    /// Who works on it.
    Assignees,
    /// What was said about it since.
    Comments,
    /// Its type, where the tool has types.
    Type,
}

impl Preview {
    /// Whether there is nothing to take in.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// The preview as it is seen at a moment, in milliseconds since 1970: notes stamps from a clock far ahead.
    #[must_use]
    pub fn seen_at(mut self, now: u64) -> Self {
        let latest = self.edits.iter().filter_map(|edit| edit.at).map(|it| it.time).max();
        if let Some(time) = latest.filter(|time| *time > now.saturating_add(AHEAD_MAX)) {
            self.notes.push(Note::Ahead { time });
        }
        self
    }

    /// The preview of edits that are ready, which were made from `records` records.
    pub(super) fn of_edits(edits: Vec<Edit>, records: usize, now: &Replica) -> Self {
        let outcome = Outcome::of(&edits, now);
        let mut preview = Self { unchanged: records.saturating_sub(outcome.touched.len()), edits, ..Self::default() };
        for record in &outcome.touched {
            preview.show(*record, now.record(*record), outcome.after.record(*record));
        }
        preview
    }

    fn show(&mut self, record: RecordRef, before: Option<&Held>, after: Option<&Held>) {
        let in_use = |held: &&Held| !held.is_blank() && !held.is_removed();
        let Some(after) = after else {
            return;
        };
        let (was, is) = (before.filter(in_use), Some(after).filter(in_use));
        let name = || is.or(was).map(|held| name(record, held)).unwrap_or_default();
        let known = before.is_some_and(|held| !held.is_blank());
        match (was, is) {
            (None, None) => {}
            (None, Some(_)) if !known => self.added.push(Shown { record, name: name(), fields: Vec::new() }),
            _ => {
                let fields = changes(before, after);
                if !fields.is_empty() {
                    self.changed.push(Shown { record, name: name(), fields });
                }
            }
        }
        if is.is_some() {
            self.show_conflicts(record, before, after);
        }
    }

    fn show_conflicts(&mut self, record: RecordRef, before: Option<&Held>, after: &Held) {
        for field in record.kind.ops().texts {
            let Some(cell) = after.cell(field) else {
                continue;
            };
            let known = before.and_then(|held| held.cell(field));
            let new = cell.others.iter().filter(|other| {
                other.value != cell.winner.value && known.is_none_or(|known| !known.others.contains(other))
            });
            self.conflicting.extend(new.map(|other| Conflict {
                record,
                name: name(record, after),
                field: Name::Borrowed(field),
                shown: cell.winner.value.clone(),
                other: other.value.clone(),
            }));
        }
    }
}

/// What a file would change in a replica.
#[must_use]
pub fn preview(file: &File, now: &Replica) -> Preview {
    let records = match file {
        File::Known(records) => records,
        File::Newer(newer) => {
            return Preview { notes: vec![Note::Newer { version: newer.version }], ..Preview::default() };
        }
    };
    let (rows, notes) = rows_for(records, now);
    let positions = records.positions(now);
    let mut edits = BTreeMap::new();
    for row in &rows {
        let mut of_row = edits_of(row, now);
        if let Some(place) = positions.get(&row.record).and_then(|it| serde_json::to_value(it).ok()) {
            of_row.push(Edit::set(row.record, "position", place));
        }
        edits.insert(row.record, of_row);
    }
    let refused = refuse_flawed(&rows, &mut edits, now);
    let count = rows.len().saturating_sub(refused.len());
    let edits = rows.iter().filter_map(|row| edits.remove(&row.record)).flatten().collect();
    Preview { refused, notes, ..Preview::of_edits(edits, count, now) }
}

/// The rows that concern this workspace: another workspace keeps its own settings.
fn rows_for<'a>(records: &'a Records, now: &Replica) -> (Vec<&'a Row>, Vec<Note>) {
    // A part may say no more of the workspace than which one it is.
    let says_something = |row: &&Row| row.place.section != Section::Workspace || !row.cells.is_empty();
    let rows = records.rows.iter().filter(says_something);
    let mut here = now.records().filter(|(record, held)| record.kind == Kind::Workspace && !held.is_blank()).peekable();
    if here.peek().is_none() {
        return (rows.collect(), Vec::new());
    }
    let here: BTreeSet<_> = here.map(|(record, _)| record).collect();
    let is_other = |row: &&Row| row.record.kind == Kind::Workspace && !here.contains(&row.record);
    let (other, rows): (Vec<&Row>, Vec<&Row>) = rows.partition(is_other);
    let name = |row: &&Row| Note::OtherWorkspace {
        name: row.given("name").and_then(|it| it.value().as_str()).unwrap_or_default().to_owned(),
    };
    let notes = other.iter().filter(|row| row.place.section == Section::Workspace).map(name).collect();
    (rows, notes)
}

/// The edits that bring one record of a file in, without those that would change nothing.
fn edits_of(row: &Row, now: &Replica) -> Vec<Edit> {
    let record = row.record;
    let held = now.record(record);
    let mut edits = Vec::new();
    for (field, given) in &row.cells {
        let here = held.and_then(|held| held.cell(field));
        match given {
            Given::Plain(value) => {
                if here.map_or(&Value::Null, |cell| &cell.winner.value) != value {
                    edits.push(Edit::set(record, field.clone(), value.clone()));
                }
            }
            Given::Stamped(cell) => {
                // The winner first, so that undo finds what stood here before.
                let versions = std::iter::once(&cell.winner).chain(&cell.others);
                let new = versions.filter(|it| here.is_none_or(|here| *it != &here.winner && adds(here, it)));
                edits.extend(new.map(|it| Edit {
                    at: Some(it.stamp),
                    base: it.base,
                    ..Edit::set(record, field.clone(), it.value.clone())
                }));
            }
        }
    }
    // A record that stands in a file without stamps is meant to be in use.
    let in_bin = row.place.section == Section::Removed || row.given(REMOVED).is_some();
    if !in_bin && row.is_plain() && held.is_some_and(Held::is_removed) {
        edits.push(Edit::removal(record, false));
    }
    edits
}

/// Whether the version would change the cell.
fn adds(cell: &crate::replica::Cell, version: &Version) -> bool {
    cell.clone().merge(version.clone())
}

/// Takes out the edits of records without stamps that would not be valid with what is here already.
fn refuse_flawed(rows: &[&Row], edits: &mut BTreeMap<RecordRef, Vec<Edit>>, now: &Replica) -> Vec<Refused> {
    let plain: Vec<_> = rows.iter().filter(|row| row.is_plain()).collect();
    let of_plain: Vec<Edit> = plain.iter().filter_map(|row| edits.get(&row.record)).flatten().cloned().collect();
    let outcome = Outcome::of(&of_plain, now);
    let mut refused = Vec::new();
    for row in plain {
        let after = outcome.after.record(row.record).or_else(|| now.record(row.record));
        if let Some(flaw) = after.map_or(Some(Flaw::Empty { field: "id" }), |held| flaw(row.record, held)) {
            edits.remove(&row.record);
            refused.push(Refused {
                place: row.place.to_string(),
                why: FileError::Flawed { path: row.place.to_string(), flaw },
            });
        }
    }
    refused
}

fn flaw(record: RecordRef, held: &Held) -> Option<Flaw> {
    (record.kind.ops().sift)(record.id, held.values().collect()).flaw
}

fn name(record: RecordRef, held: &Held) -> String {
    let ops = record.kind.ops();
    (ops.name)(&(ops.row)(record.id, held.values().collect()))
}

/// The fields that hold something else than before.
fn changes(before: Option<&Held>, after: &Held) -> Vec<FieldChange> {
    let value = |held: Option<&Held>, field: &Name| {
        held.and_then(|held| held.cell(field)).map_or(Value::Null, |cell| cell.winner.value.clone())
    };
    let fields = after.cells().map(|(field, _)| FieldChange {
        field: field.clone(),
        before: value(before, field),
        after: value(Some(after), field),
    });
    fields.filter(|change| change.before != change.after).collect()
}

/// The records that edits touch, as they would be afterwards.
struct Outcome {
    touched: BTreeSet<RecordRef>,
    after: Replica,
}

impl Outcome {
    fn of(edits: &[Edit], now: &Replica) -> Self {
        let touched: BTreeSet<_> = edits.iter().map(|edit| edit.record).collect();
        let held = |record: &RecordRef| Some((*record, now.record(*record)?.clone()));
        let mut after: Replica = touched.iter().filter_map(held).collect();
        let mut edits = edits.to_vec();
        for edit in edits.iter_mut().filter(|edit| edit.at.is_none() && edit.base.is_none()) {
            // As the session will: a person who takes a text in has seen the one that is here.
            edit.base = now.field(edit.record, &edit.field).map(|(stamp, _)| stamp);
        }
        let stamp = Stamp { time: now.next_time(0), writer: Writer::new("preview").unwrap_or_default() };
        after.apply(&Batch { stamp, edits });
        Self { touched, after }
    }
}
