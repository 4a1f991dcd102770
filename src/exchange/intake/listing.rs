//! JSON as a table: records with named fields, as rows with columns.

use std::{borrow::Cow, collections::HashMap};

use serde_json::Value;

use crate::exchange::table::{BETWEEN, Sheet};

/// A table made of something that was none, and what it lacks.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Listing {
    pub(in crate::exchange) sheet: Sheet,
    /// What the file speaks of and does not hold.
    pub(in crate::exchange) missing: Vec<Missing>,
    /// What was passed over because it is nothing anybody said or asked for.
    pub(in crate::exchange) passed_over: Vec<Missing>,
}

/// Something that a file does not give.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What it is, in the tool's word.
    pub what: String,
    /// How many.
    pub count: usize,
}

/// Records being gathered: each a row of named cells.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Entries {
    names: Vec<String>,
    places: HashMap<String, usize>,
    rows: Vec<Vec<(usize, String)>>,
}

/// Columns that records may have between them.
const COLUMNS_MAX: usize = 2_000;

impl Entries {
    /// Begins a record.
    pub(in crate::exchange) fn begin(&mut self) {
        self.rows.push(Vec::new());
    }

    /// Writes a cell of the record, unless it is empty or the record has it already.
    pub(in crate::exchange) fn put(&mut self, name: &str, cell: &str) {
        if cell.is_empty() || (self.names.len() >= COLUMNS_MAX && !self.places.contains_key(name)) {
            return;
        }
        let at = match self.places.get(name) {
            Some(at) => *at,
            None => {
                self.names.push(name.to_owned());
                self.places.insert(name.to_owned(), self.names.len() - 1);
                self.names.len() - 1
            }
        };
        if let Some(row) = self.rows.last_mut()
            && row.iter().all(|(it, _)| *it != at)
        {
            row.push((at, cell.to_owned()));
        }
    }

    /// Writes several values in one cell.
    pub(in crate::exchange) fn each(&mut self, name: &str, values: impl Iterator<Item = String>) {
        self.put(name, &joined(&mut values.into_iter()));
    }

    /// The table; `None` if there is no record.
    pub(in crate::exchange) fn finish(self) -> Option<Listing> {
        if self.rows.is_empty() {
            return None;
        }
        let mut sheet = Sheet::default();
        self.names.iter().for_each(|name| sheet.cell(name));
        sheet.end(0);
        let mut cells: Vec<&str> = vec![""; self.names.len()];
        for (at, row) in self.rows.iter().enumerate() {
            for (column, cell) in row {
                if let Some(place) = cells.get_mut(*column) {
                    *place = cell;
                }
            }
            cells.iter_mut().for_each(|cell| sheet.cell(std::mem::take(cell)));
            sheet.end(u32::try_from(at + 1).unwrap_or(u32::MAX));
        }
        Some(Listing { sheet, ..Listing::default() })
    }
}

fn joined(values: &mut dyn Iterator<Item = String>) -> String {
    let mut all = String::new();
    for value in values.filter(|value| !value.is_empty()) {
        if !all.is_empty() {
            all.push(BETWEEN);
        }
        all.push_str(&value);
    }
    all
}

/// The value at a path such as `author.name`; null where there is none.
pub(in crate::exchange) fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    path.split('.').try_fold(value, |value, name| value.get(name)).unwrap_or(&Value::Null)
}

/// The list at a path; empty where there is none.
pub(in crate::exchange) fn list<'a>(value: &'a Value, path: &str) -> &'a [Value] {
    at(value, path).as_array().map_or(&[], Vec::as_slice)
}

/// The values of a list, or of an object that is a list by id.
pub(in crate::exchange) fn values(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(fields) => fields.values().collect(),
        _ => Vec::new(),
    }
}

/// The fields by which people know a thing, the surest first.
const NAMES: [&str; 12] = [
    "name",
    "displayName",
    "fullName",
    "title",
    "value",
    "plain_value",
    "login",
    "key",
    "text",
    "email",
    "username",
    "id",
];

/// A value as the text of a cell: of an object its name, of a list every value.
pub(in crate::exchange) fn show(value: &Value) -> String {
    shown(value, 0).into_owned()
}

fn shown(value: &Value, depth: u8) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::String(text) => Cow::Borrowed(text),
        Value::Bool(_) | Value::Number(_) => Cow::Owned(value.to_string()),
        Value::Array(list) if depth < 3 => {
            Cow::Owned(joined(&mut list.iter().map(|it| shown(it, depth + 1).into_owned())))
        }
        Value::Object(fields) if depth < 3 => {
            let name = NAMES
                .iter()
                .filter_map(|name| fields.get(*name))
                .find(|it| !it.is_null() && !it.is_object() && it.as_str() != Some(""));
            match name {
                Some(name) => shown(name, depth + 1),
                None if fields.is_empty() => Cow::Borrowed(""),
                None => Cow::Owned(value.to_string().chars().take(200).collect()),
            }
        }
        _ => Cow::Borrowed("…"),
    }
}
