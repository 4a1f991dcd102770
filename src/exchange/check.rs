//! Checking records from outside: types, bounds, and ids that follow from other fields.

use serde_json::Value;
use uuid::Uuid;

use super::{FileError, Given, Records, Row};
use crate::{
    model::{Answer, Criterion, Flaw, Id, Kind, Name, Score, text},
    replica::REMOVED,
};

/// Checks every record, and writes fields without a stamp as the app itself would.
pub(super) fn records(records: &mut Records) -> Result<(), FileError> {
    records.rows.iter_mut().try_for_each(row)
}

fn row(row: &mut Row) -> Result<(), FileError> {
    let (place, is_plain) = (row.place, row.is_plain());
    let at = |field: &str| format!("{place}.{field}");
    if row.record.id.is_nil() {
        return Err(FileError::Missing { path: at("id") }); // the id that names nothing
    }
    for (name, given) in &row.cells {
        bounded(given, || at(name))?;
    }
    let fields = row.cells.iter().filter(|(name, given)| name != REMOVED && !given.value().is_null());
    let fields = fields.map(|(name, given)| (name.as_ref(), given.value())).collect();
    let sifted = (row.record.kind.ops().sift)(row.record.id, fields);
    if let Some((field, said)) = sifted.unreadable.first() {
        return Err(FileError::wrong_type(at(field), said));
    }
    match sifted.flaw {
        // Two people may have left a record so, each by a change that was fine; and a record without a stamp may
        // name only what it changes.
        None | Some(Flaw::Empty { .. }) => {}
        Some(Flaw::Backwards { .. } | Flaw::ToItself { .. }) if !is_plain => {}
        Some(flaw) => return Err(FileError::Flawed { path: place.to_string(), flaw }),
    }
    if row.is_stamped() {
        return Ok(());
    }
    let mut fields = (row.record.kind.ops().values)(&sifted.row);
    for (name, given) in &mut row.cells {
        match given {
            Given::Plain(value) if (row.record.kind.ops().fields)().contains(&name.as_ref()) => {
                *value = fields.remove(name).unwrap_or_default();
            }
            _ => {}
        }
    }
    Ok(())
}

/// No text in it is longer than a long text may be, also where the app does not know the field.
fn bounded(given: &Given, path: impl Fn() -> String) -> Result<(), FileError> {
    let others = match given {
        Given::Plain(_) => [].iter(),
        Given::Stamped(cell) => cell.others.iter(),
    };
    let longest = others.map(|it| longest(&it.value)).max().unwrap_or(0).max(longest(given.value()));
    if longest > text::TEXT_CHARS_MAX {
        let flaw = Flaw::TooLong { field: "text", chars: longest, max: text::TEXT_CHARS_MAX };
        return Err(FileError::Flawed { path: path(), flaw });
    }
    Ok(())
}

/// Characters in the longest text of a value; only long ones are counted.
fn longest(value: &Value) -> usize {
    match value {
        Value::String(text) if text.len() > text::TEXT_CHARS_MAX => text.chars().count(),
        Value::Array(values) => values.iter().map(longest).max().unwrap_or(0),
        Value::Object(fields) => fields.values().map(longest).max().unwrap_or(0),
        _ => 0,
    }
}

/// The id of a record that was written without one, where it follows from its fields.
pub(super) fn derived_id(kind: Kind, cells: &[(Name, Given)]) -> Option<Uuid> {
    let text = |field: &str| cells.iter().find(|(name, _)| name == field).and_then(|(_, given)| given.value().as_str());
    match kind {
        Kind::Score => {
            let criterion = Criterion(text("criterion")?.to_owned().into());
            let (person, item) = (Id::from_text(text("person")?), Id::from_text(text("item")?));
            Some(Score::id_for(person, item, &criterion).uuid())
        }
        Kind::Answer => {
            let (person, round) = (Id::from_text(text("person")?), Id::from_text(text("round")?));
            let (item, other) = (Id::from_text(text("item")?), text("other").map(Id::from_text));
            Some(Answer::id_for(person, round, item, other, text("part").unwrap_or_default()).uuid())
        }
        // A workspace written by hand need have no more than a name.
        Kind::Workspace => Some(Id::<()>::named(&format!("workspace/{}", text("name")?)).uuid()),
        _ => None,
    }
}
