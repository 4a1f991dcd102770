//! The stamps of one record as the file writes them.
//!
//! One stamp where every field shares it; else `*` for the most common one, and the exceptions by field. A field of
//! a long text that says what it was based on, or has other versions, is an object.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::{FileError, Given, Place, Row, Section};
use crate::{
    model::{Kind, Name, RecordRef},
    replica::{Cell, Stamp, Version, known_name},
};

/// In place of a field: the stamp of every field that is not named.
pub(super) const COMMON: &str = "*";

/// Other versions of one field.
const OTHERS_MAX: usize = 1_000;

/// The stamps of one record.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    common: Option<Stamp>,
    fields: Vec<(Name, FieldStamps)>,
}

/// The stamps of one field.
#[derive(Debug)]
struct FieldStamps {
    at: Stamp,
    base: Option<Stamp>,
    others: Vec<Version>,
}

impl Stamps {
    /// Reads what stands under one record.
    pub(super) fn read(kind: Kind, value: Value, path: &dyn Fn() -> String) -> Result<Self, FileError> {
        let fields = match value {
            Value::Object(fields) => fields,
            common => return Ok(Self { common: Some(stamp(&common, path)?), fields: Vec::new() }),
        };
        let mut stamps = Self::default();
        for (name, value) in fields {
            let path = || format!("{}.{name}", path());
            match (name.as_str(), value) {
                (COMMON, value) => stamps.common = Some(stamp(&value, &path)?),
                ("id", _) => return Err(FileError::UnknownKey { path: path() }),
                (name, value) => stamps.fields.push((known_name(kind, name), FieldStamps::read(value, &path)?)),
            }
        }
        Ok(stamps)
    }
}

impl FieldStamps {
    fn read(value: Value, path: &dyn Fn() -> String) -> Result<Self, FileError> {
        let Value::Object(mut parts) = value else {
            return Ok(Self { at: stamp(&value, path)?, base: None, others: Vec::new() });
        };
        let others = match parts.remove("others") {
            None => Vec::new(),
            Some(Value::Array(others)) if others.len() <= OTHERS_MAX => {
                others.into_iter().map(|other| version(other, path)).collect::<Result<_, _>>()?
            }
            Some(Value::Array(_)) => return Err(FileError::TooMany { path: path(), max: OTHERS_MAX }),
            Some(_) => return Err(FileError::BadStamp { path: format!("{}.others", path()) }),
        };
        let Version { stamp, base, .. } = version(Value::Object(parts), path)?;
        Ok(Self { at: stamp, base, others })
    }
}

fn version(value: Value, path: &dyn Fn() -> String) -> Result<Version, FileError> {
    let Value::Object(mut parts) = value else {
        return Err(FileError::BadStamp { path: path() });
    };
    let at = |part: &str| format!("{}.{part}", path());
    let stamp_of = |parts: &Map<String, Value>, part| parts.get(part).map(|it| stamp(it, &|| at(part))).transpose();
    let version = Version {
        stamp: stamp_of(&parts, "at")?.ok_or_else(|| FileError::Missing { path: at("at") })?,
        base: stamp_of(&parts, "base")?,
        value: parts.remove("value").unwrap_or_default(),
    };
    Ok(version)
}

fn stamp(value: &Value, path: &dyn Fn() -> String) -> Result<Stamp, FileError> {
    let stamp = value.as_str().and_then(|text| text.parse().ok());
    stamp.ok_or_else(|| FileError::BadStamp { path: path() })
}

/// Puts the stamps on the fields they belong to. Stamps without a record are of a record that was cleared.
pub(super) fn join(rows: &mut Vec<Row>, mut stamps: HashMap<RecordRef, Stamps>) {
    for row in rows.iter_mut() {
        if let Some(stamps) = stamps.remove(&row.record) {
            stamps.put_on(&mut row.cells);
        }
    }
    let mut cleared: Vec<_> = stamps.into_iter().filter(|(_, stamps)| !stamps.fields.is_empty()).collect();
    cleared.sort_unstable_by_key(|(record, _)| *record);
    rows.extend(cleared.into_iter().enumerate().map(|(index, (record, stamps))| {
        let mut cells = Vec::new();
        stamps.put_on(&mut cells);
        Row { record, place: Place { section: Section::Stamps, kind: record.kind, index }, cells }
    }));
}

impl Stamps {
    fn put_on(self, cells: &mut Vec<(Name, Given)>) {
        let given: Vec<_> = std::mem::take(cells);
        let mut named: Vec<_> = self.fields.into_iter().map(|(name, stamps)| (name, Some(stamps))).collect();
        for (name, given) in given {
            let Given::Plain(value) = given else {
                continue;
            };
            let stamps = named.iter_mut().find(|(field, _)| *field == name).and_then(|(_, stamps)| stamps.take());
            let given = match (stamps, self.common) {
                (Some(stamps), _) => Given::Stamped(stamps.cell(value)),
                (None, Some(stamp)) => Given::Stamped(Cell::new(Version { stamp, value, base: None })),
                (None, None) => Given::Plain(value),
            };
            cells.push((name, given));
        }
        let cleared = named.into_iter().filter_map(|(name, stamps)| Some((name, stamps?)));
        cells.extend(cleared.map(|(name, stamps)| (name, Given::Stamped(stamps.cell(Value::Null)))));
    }
}

impl FieldStamps {
    fn cell(self, value: Value) -> Cell {
        let mut cell = Cell::new(Version { stamp: self.at, value, base: self.base });
        for other in self.others {
            cell.merge(other);
        }
        cell
    }
}

/// How the file writes the stamps of a record's cells.
pub(super) fn write(cells: &[(&Name, &Cell)]) -> Value {
    let is_plain = |cell: &Cell| cell.winner.base.is_none() && cell.others.is_empty();
    let covered = |cell: &Cell| is_plain(cell) && !cell.winner.value.is_null();
    let mut counts: Vec<(Stamp, usize)> = Vec::new();
    for (_, cell) in cells.iter().filter(|(_, cell)| covered(cell)) {
        match counts.iter_mut().find(|(stamp, _)| *stamp == cell.winner.stamp) {
            Some((_, count)) => *count += 1,
            None => counts.push((cell.winner.stamp, 1)),
        }
    }
    // Of equally common ones the earliest.
    let common =
        counts.iter().max_by_key(|(stamp, count)| (*count, std::cmp::Reverse(*stamp))).map(|(stamp, _)| *stamp);
    let mut fields = Map::new();
    for (name, cell) in cells {
        if !covered(cell) || Some(cell.winner.stamp) != common {
            fields.insert(name.to_string(), field(cell));
        }
    }
    match common {
        Some(common) if fields.is_empty() => Value::String(common.to_string()),
        Some(common) => {
            fields.insert(COMMON.to_owned(), Value::String(common.to_string()));
            Value::Object(fields)
        }
        None => Value::Object(fields),
    }
}

fn field(cell: &Cell) -> Value {
    let at = Value::String(cell.winner.stamp.to_string());
    if cell.winner.base.is_none() && cell.others.is_empty() {
        return at;
    }
    let mut parts = Map::new();
    parts.insert("at".to_owned(), at);
    if let Some(base) = cell.winner.base {
        parts.insert("base".to_owned(), base.to_string().into());
    }
    if !cell.others.is_empty() {
        let others = cell.others.iter().map(|other| {
            let mut parts = Map::new();
            parts.insert("at".to_owned(), other.stamp.to_string().into());
            if let Some(base) = other.base {
                parts.insert("base".to_owned(), base.to_string().into());
            }
            if !other.value.is_null() {
                parts.insert("value".to_owned(), other.value.clone());
            }
            Value::Object(parts)
        });
        parts.insert("others".to_owned(), others.collect());
    }
    Value::Object(parts)
}
