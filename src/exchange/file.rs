//! The workspace file in memory: what was read and found in order, before anything is done with it.

use std::{collections::HashMap, fmt};

use serde_json::Value;

use crate::{
    model::{Kind, Name, Position, RecordRef},
    replica::{Cell, Held, Replica, Stamp, Version, Writer, base_of},
};

/// The word that makes a JSON file ours.
pub const FORMAT: &str = "wheelhouse";
/// The version of the format that this app writes.
pub const VERSION: u64 = 1;
/// Bytes in a file.
pub const BYTES_MAX: usize = 64 * 1024 * 1024;
/// Records in a file.
pub const RECORDS_MAX: usize = 250_000;

/// A workspace file.
#[derive(Clone, Debug, PartialEq)]
pub enum File {
    /// One that this app knows in full.
    Known(Records),
    /// One from a newer app, to be looked at and passed on, never to be changed.
    Newer(Newer),
}

/// A file from a newer app.
#[derive(Clone, Debug, PartialEq)]
pub struct Newer {
    /// Its version of the format.
    pub version: u64,
    /// The file as it came, to be exported again.
    pub text: String,
    /// As much of it as this app can show.
    pub records: Option<Records>,
}

/// The records of a file.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    /// Whether the file says that it holds only a part of a workspace.
    pub part: bool,
    /// The records in the order of the file.
    pub rows: Vec<Row>,
}

/// One record of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Which record.
    pub record: RecordRef,
    /// Where it stands in the file.
    pub place: Place,
    /// Its fields.
    pub cells: Vec<(Name, Given)>,
}

/// What a file says of one field.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// A value without a stamp; null for the default.
    Plain(Value),
    /// Every version, with stamps.
    Stamped(Cell),
}

/// Where a record stands in a file. Reads like `records.item[3]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The section.
    pub section: Section,
    /// The list.
    pub kind: Kind,
    /// The place in the list, from 0.
    pub index: usize,
}

/// A section of the file that holds records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The workspace itself.
    Workspace,
    /// Records in use.
    Records,
    /// Records in the bin.
    Removed,
    /// Records of which nothing is left but stamps.
    Stamps,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let section = match self.section {
            Section::Workspace => return f.write_str("workspace"),
            Section::Stamps => return write!(f, "stamps[{}]", self.index),
            Section::Records => "records",
            Section::Removed => "removed",
        };
        write!(f, "{section}.{}[{}]", self.kind, self.index)
    }
}

impl File {
    /// The records that this app can show.
    #[must_use]
    pub const fn records(&self) -> Option<&Records> {
        match self {
            Self::Known(records) => Some(records),
            Self::Newer(newer) => newer.records.as_ref(),
        }
    }

    /// The workspace that the file is of, and its name, where it says so.
    #[must_use]
    pub fn workspace(&self) -> Option<(RecordRef, String)> {
        let row = self.records()?.rows.iter().find(|row| row.place.section == Section::Workspace)?;
        Some((row.record, row.text("name").unwrap_or_default().to_owned()))
    }
}

impl Row {
    /// What the file gives for a field.
    pub(super) fn given(&self, field: &str) -> Option<&Given> {
        self.cells.iter().find(|(name, _)| name == field).map(|(_, given)| given)
    }

    /// Whether no field of the record has a stamp.
    pub(super) fn is_plain(&self) -> bool {
        self.cells.iter().all(|(_, given)| matches!(given, Given::Plain(_)))
    }

    /// Whether every field of the record has a stamp.
    pub(super) fn is_stamped(&self) -> bool {
        self.cells.iter().all(|(_, given)| matches!(given, Given::Stamped(_)))
    }

    fn text(&self, field: &str) -> Option<&str> {
        self.given(field)?.value().as_str()
    }
}

impl Given {
    /// The value that counts.
    #[must_use]
    pub const fn value(&self) -> &Value {
        match self {
            Self::Plain(value) => value,
            Self::Stamped(cell) => &cell.winner.value,
        }
    }
}

impl Records {
    /// Places in the order of the file for new records that were written without one, after those `now` has.
    pub(super) fn positions(&self, now: &Replica) -> HashMap<RecordRef, Position> {
        let mut positions = HashMap::new();
        for kind in Kind::ALL.iter().filter(|kind| (kind.ops().fields)().contains(&"position")) {
            let of_kind = self.rows.iter().filter(|row| row.record.kind == *kind);
            let placeless = |row: &&Row| {
                let known = now.record(row.record).is_some_and(|held| !held.is_blank());
                !known && row.is_plain() && row.given("position").is_none()
            };
            let records: Vec<_> = of_kind.filter(placeless).map(|row| row.record).collect();
            if records.is_empty() {
                continue;
            }
            let last = now.records().filter(|(record, held)| record.kind == *kind && !held.is_blank());
            let last = last.map(|(_, held)| position_of(held)).max();
            let mut spread = Vec::with_capacity(records.len());
            Position::spread(last.as_ref(), None, records.len(), &mut spread);
            positions.extend(records.into_iter().zip(spread));
        }
        positions
    }
}

fn position_of(held: &Held) -> Position {
    let value = held.cell("position").map_or(&Value::Null, |cell| &cell.winner.value);
    serde::Deserialize::deserialize(value).unwrap_or_default()
}

/// The replica that a file holds, for opening it as a workspace of its own.
///
/// What has no stamp gets the earliest one, so that every later edit of anybody wins over it.
#[must_use]
pub fn load(file: &File) -> Replica {
    let Some(records) = file.records() else {
        return Replica::default();
    };
    let positions = records.positions(&Replica::default());
    let filled = records.rows.iter().filter(|row| !row.cells.is_empty());
    let rows = filled.map(|row| {
        let mut cells: Vec<_> =
            row.cells.iter().filter_map(|(name, given)| cell(row.record.kind, name.clone(), given.clone())).collect();
        if let Some(value) = positions.get(&row.record).and_then(|it| serde_json::to_value(it).ok()) {
            cells.extend(cell(row.record.kind, Name::Borrowed("position"), Given::Plain(value)));
        }
        (row.record, Held::of(cells))
    });
    rows.collect()
}

/// The cell of what a file gives; `None` for a default without a stamp, which need not be written.
pub(super) fn cell(kind: Kind, name: Name, given: Given) -> Option<(Name, Cell)> {
    let cell = match given {
        Given::Stamped(cell) => cell,
        Given::Plain(Value::Null) => return None,
        Given::Plain(value) => Cell::new(Version { stamp: earliest(), value, base: base_of(kind, &name, None) }),
    };
    Some((name, cell))
}

fn earliest() -> Stamp {
    Stamp { time: 0, writer: Writer::new("file").unwrap_or_default() }
}
