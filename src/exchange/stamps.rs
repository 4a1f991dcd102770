//! The stamps of one record as the file writes them.
//!
//! One stamp where every field shares it; else `*` for the most common one, and the exceptions by field. A field of
//! a long text that says what it was based on, or has other versions, is an object.

use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, MapAccess, Visitor, value::MapAccessDeserializer},
};
use serde_json::{Map, Value};

use super::{FileError, Given, Place, Row, Section};
use crate::{
    model::{Kind, Name, RecordRef},
    replica::{Cell, Stamp, Version, base_of, known_name},
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

/// Reads the stamps of one record.
pub(super) struct Reading<'a> {
    /// Which record.
    pub(super) record: RecordRef,
    /// What the file calls it.
    pub(super) key: &'a str,
    /// The latest time that a stamp may carry here.
    pub(super) latest: u64,
    /// The first thing that is wrong, apart from the JSON itself.
    pub(super) failed: &'a mut Option<FileError>,
}

impl Reading<'_> {
    /// Ends the reading with an error of ours.
    fn fail<E: de::Error>(&mut self, why: FileError) -> E {
        self.failed.get_or_insert(why);
        E::custom("refused")
    }

    /// Where the stamps of a field stand.
    fn path(&self, field: &str) -> String {
        let dot = if field.is_empty() { "" } else { "." };
        format!("stamps.{}{dot}{field}", self.key)
    }

    fn stamp(&self, text: &str, path: impl FnOnce() -> String) -> Result<Stamp, FileError> {
        match text.parse::<Stamp>() {
            Ok(stamp) if stamp.time <= self.latest => Ok(stamp),
            Ok(_) => Err(FileError::StampTooLate { path: path() }),
            Err(_) => Err(FileError::BadStamp { path: path() }),
        }
    }

    fn field(&self, name: &str, value: Value) -> Result<FieldStamps, FileError> {
        let path = || self.path(name);
        let Value::Object(mut parts) = value else {
            let text = value.as_str().ok_or_else(|| FileError::BadStamp { path: path() })?;
            return Ok(FieldStamps { at: self.stamp(text, path)?, base: None, others: Vec::new() });
        };
        let others = match parts.remove("others") {
            None => Vec::new(),
            Some(Value::Array(others)) if others.len() <= OTHERS_MAX => {
                others.into_iter().map(|other| self.version(name, other)).collect::<Result<_, _>>()?
            }
            Some(Value::Array(_)) => return Err(FileError::TooMany { path: path(), max: OTHERS_MAX }),
            Some(_) => return Err(FileError::BadStamp { path: format!("{}.others", path()) }),
        };
        let Version { stamp, base, .. } = self.version(name, Value::Object(parts))?;
        Ok(FieldStamps { at: stamp, base, others })
    }

    fn version(&self, name: &str, value: Value) -> Result<Version, FileError> {
        let Value::Object(mut parts) = value else {
            return Err(FileError::BadStamp { path: self.path(name) });
        };
        let at = |part: &str| format!("{}.{part}", self.path(name));
        let stamp_of = |part: &str| match parts.get(part) {
            None => Ok(None),
            Some(Value::String(text)) => self.stamp(text, || at(part)).map(Some),
            Some(_) => Err(FileError::BadStamp { path: at(part) }),
        };
        let stamp = stamp_of("at")?.ok_or_else(|| FileError::Missing { path: at("at") })?;
        let base = base_of(self.record.kind, name, stamp_of("base")?);
        Ok(Version { stamp, base, value: parts.remove("value").unwrap_or_default() })
    }
}

impl<'de> DeserializeSeed<'de> for Reading<'_> {
    type Value = Stamps;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Stamps, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reading<'_> {
    type Value = Stamps;
    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a stamp")
    }
    fn visit_str<E: de::Error>(mut self, text: &str) -> Result<Stamps, E> {
        let common = self.stamp(text, || self.path("")).map_err(|why| self.fail(why))?;
        Ok(Stamps { common: Some(common), fields: Vec::new() })
    }
    fn visit_map<A: MapAccess<'de>>(mut self, map: A) -> Result<Stamps, A::Error> {
        // Few records have more than one stamp.
        let parts = Map::deserialize(MapAccessDeserializer::new(map))?;
        let mut stamps = Stamps { common: None, fields: Vec::with_capacity(parts.len()) };
        for (name, value) in parts {
            if name == "id" {
                let path = self.path(&name);
                return Err(self.fail(FileError::UnknownKey { path }));
            }
            let field = self.field(&name, value).map_err(|why| self.fail(why))?;
            if name == COMMON {
                stamps.common = Some(field.at);
            } else {
                stamps.fields.push((known_name(self.record.kind, &name), field));
            }
        }
        Ok(stamps)
    }
}

/// Puts the stamps on the fields they belong to. Stamps without a record are of a record that was cleared.
///
/// # Errors
/// [`FileError::DuplicateId`] if two records, or two stamps, have one id.
pub(super) fn join(rows: &mut Vec<Row>, mut stamps: Vec<(RecordRef, Stamps)>) -> Result<(), FileError> {
    let by_id = in_order(&mut rows.iter().map(|row| row.record));
    let stamped = in_order(&mut stamps.iter().map(|(record, _)| *record));
    if let Some([_, (_, again)]) = by_id.array_windows().find(|[(a, _), (b, _)]| a == b) {
        let place = rows.get(*again).map(|row| row.place.to_string()).unwrap_or_default();
        return Err(FileError::DuplicateId { path: format!("{place}.id") });
    }
    if let Some([_, (again, _)]) = stamped.array_windows().find(|[(a, _), (b, _)]| a == b) {
        return Err(FileError::DuplicateId { path: format!("stamps.{again}") });
    }
    let mut cleared = Vec::new();
    let mut by_id = by_id.into_iter().peekable();
    for (record, at) in stamped {
        let stamps = stamps.get_mut(at).map(|(_, stamps)| std::mem::take(stamps)).unwrap_or_default();
        while by_id.next_if(|(it, _)| *it < record).is_some() {}
        match by_id.next_if(|(it, _)| *it == record).and_then(|(_, at)| rows.get_mut(at)) {
            Some(row) => stamps.put_on(record.kind, &mut row.cells),
            None if stamps.fields.is_empty() => {}
            None => {
                let place = Place { section: Section::Stamps, kind: record.kind, index: cleared.len() };
                let mut row = Row { record, place, cells: Vec::new() };
                stamps.put_on(record.kind, &mut row.cells);
                cleared.push(row);
            }
        }
    }
    rows.append(&mut cleared);
    Ok(())
}

/// The records in order, each with where it stood. One sort for all: every further one is so much more page.
fn in_order(records: &mut dyn Iterator<Item = RecordRef>) -> Vec<(RecordRef, usize)> {
    let mut order: Vec<_> = records.zip(0..).collect();
    #[expect(clippy::disallowed_methods, reason = "in the way of opening a workspace, where every millisecond counts")]
    order.sort_unstable();
    order
}

impl Stamps {
    fn put_on(mut self, kind: Kind, cells: &mut Vec<(Name, Given)>) {
        for (name, given) in cells.iter_mut() {
            let Given::Plain(value) = given else {
                continue;
            };
            let stamps = match self.fields.iter().position(|(field, _)| field == name) {
                Some(at) => self.fields.remove(at).1,
                None => match self.common {
                    Some(at) => FieldStamps { at, base: None, others: Vec::new() },
                    None => continue,
                },
            };
            *given = Given::Stamped(stamps.cell(kind, name, std::mem::take(value)));
        }
        let cleared = self.fields.into_iter().map(|(name, stamps)| {
            let cell = stamps.cell(kind, &name, Value::Null);
            (name, Given::Stamped(cell))
        });
        cells.extend(cleared);
    }
}

impl FieldStamps {
    fn cell(self, kind: Kind, name: &str, value: Value) -> Cell {
        let mut cell = Cell::new(Version { stamp: self.at, value, base: base_of(kind, name, self.base) });
        for other in self.others {
            cell.merge(other);
        }
        cell
    }
}

/// How the file writes the stamps of a record's cells.
pub(super) fn write(cells: &[(&Name, &Cell)]) -> Value {
    // A text that was based on nothing is what a reader takes one for that does not say.
    let is_plain = |cell: &Cell| cell.winner.base.is_none_or(|it| it == Stamp::ZERO) && cell.others.is_empty();
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
