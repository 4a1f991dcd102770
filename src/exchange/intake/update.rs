//! Bringing a record up to date: what changed at its source, without what the team has changed.

use serde_json::Value;

use super::Why;
use crate::{
    exchange::FieldChange,
    model::{Fields, Name, RecordRef, sorted::sort_by},
    replica::{Edit, Held, Replica},
};

/// What a row would change.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Change {
    pub(in crate::exchange) is_new: bool,
    pub(in crate::exchange) edits: Vec<Edit>,
    pub(in crate::exchange) fields: Vec<FieldChange>,
    /// Fields that were changed there and here, and stay as they are here.
    pub(in crate::exchange) kept: usize,
}

/// The edits that bring a record in, or up to date.
///
/// What each field held there when it was last taken in is remembered as a checksum in the record's source. A field
/// follows its source as long as nobody has changed it here; tags are only added. `own` tables were written here:
/// what stands in them counts.
pub(in crate::exchange) fn change(
    record: RecordRef,
    mut incoming: Fields,
    covered: &[&'static str],
    own: bool,
    now: &Replica,
) -> Result<Change, Why> {
    let held = now.record(record).filter(|held| !held.is_blank());
    let sums = covered.iter().map(|field| (*field, sum(incoming.get(*field).unwrap_or(&Value::Null))));
    let sums: Vec<(&str, u32)> = sums.filter(|(field, _)| *field != "state").collect();
    let Some(held) = held else {
        if own {
            incoming.remove("source");
        } else {
            remember(&mut incoming, "", &sums);
        }
        let edits = incoming.into_iter().map(|(field, value)| Edit::set(record, field, value));
        return Ok(Change { is_new: true, edits: edits.collect(), ..Change::default() });
    };
    if held.is_removed() {
        return Err(Why::InBin);
    }
    let mut change = Change::default();
    if own {
        for field in covered {
            let value = incoming.remove(*field).unwrap_or_default();
            if !same_text(&value, value_of(held, field)) {
                change.set(record, field, held, value);
            }
        }
        return Ok(change);
    }
    let source = value_of(held, "source");
    let (seen, then) = (text(source, "seen"), text(source, "updated"));
    let here = incoming.get("source").map_or("", |it| text(it, "updated"));
    // Both are written alike, so the later sorts last; one that says no time is taken for newer.
    if !then.is_empty() && !here.is_empty() && here < then {
        return Err(Why::Older);
    }
    for (field, sum_now) in &sums {
        let then = seen_sum(seen, field);
        if then == Some(*sum_now) {
            continue;
        }
        let value = incoming.remove(*field).unwrap_or_default();
        let current = value_of(held, field);
        if *field == "tags" {
            change.set(record, field, held, union(current, value));
        } else if then.map_or(current.is_null(), |then| sum(current) == then) {
            change.set(record, field, held, value);
        } else if *current != value {
            change.kept += 1;
        }
    }
    remember(&mut incoming, seen, &sums);
    change.set(record, "source", held, incoming.remove("source").unwrap_or_default());
    Ok(change)
}

impl Change {
    fn set(&mut self, record: RecordRef, field: &'static str, held: &Held, value: Value) {
        let before = value_of(held, field);
        if *before == value {
            return;
        }
        let name = Name::Borrowed(field);
        self.fields.push(FieldChange { field: name.clone(), before: before.clone(), after: value.clone() });
        self.edits.push(Edit::set(record, name, value));
    }
}

fn value_of<'a>(held: &'a Held, field: &str) -> &'a Value {
    held.cell(field).map_or(&Value::Null, |cell| &cell.winner.value)
}

fn text<'a>(source: &'a Value, field: &str) -> &'a str {
    source.get(field).and_then(Value::as_str).unwrap_or_default()
}

/// Whether two values are the same but for blanks around a text, which tables do not keep.
fn same_text(one: &Value, other: &Value) -> bool {
    match (one.as_str(), other.as_str()) {
        (Some(one), Some(other)) => one.trim() == other.trim() || one.trim() == other.replace("\r\n", "\n").trim(),
        _ => one == other,
    }
}

/// Both lists of tags in one, sorted as sets are written.
fn union(one: &Value, other: Value) -> Value {
    let mut all: Vec<Value> = one.as_array().cloned().unwrap_or_default();
    if let Value::Array(more) = other {
        all.extend(more.into_iter().filter(|it| one.as_array().is_none_or(|one| !one.contains(it))));
    }
    sort_by(&mut all, |a, b| a.as_str().cmp(&b.as_str()));
    if all.is_empty() { Value::Null } else { Value::Array(all) }
}

/// A short checksum of what a field holds.
fn sum(value: &Value) -> u32 {
    let bytes = match value {
        Value::Null => return 0,
        value => value.to_string(),
    };
    crc32fast::hash(bytes.as_bytes())
}

fn seen_sum(seen: &str, field: &str) -> Option<u32> {
    let said = seen.split(' ').find_map(|it| it.strip_prefix(field)?.strip_prefix(':'))?;
    u32::from_str_radix(said, 16).ok()
}

/// Writes the checksums into the source, and keeps those of fields that are not spoken of this time.
fn remember(incoming: &mut Fields, seen: &str, sums: &[(&str, u32)]) {
    let Some(source) = incoming.get_mut("source").and_then(Value::as_object_mut) else {
        return;
    };
    let kept = seen
        .split(' ')
        .filter(|it| it.split_once(':').is_some_and(|(name, _)| sums.iter().all(|(field, _)| *field != name)));
    let mut all: Vec<String> = kept.map(str::to_owned).collect();
    all.extend(sums.iter().map(|(field, sum)| format!("{field}:{sum:x}")));
    sort_by(&mut all, Ord::cmp);
    source.insert("seen".to_owned(), Value::String(all.join(" ")));
}
