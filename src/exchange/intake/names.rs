//! Records that are known by their names: tags, people, products and the like, reused or made.

use std::{borrow::Cow, collections::HashMap};

use serde_json::Value;
use uuid::Uuid;

use crate::{
    model::{Id, Kind, Name, RecordRef, Tag, text},
    replica::{Edit, Replica},
};

/// The kinds that are known by name, the field that holds it, and how many characters it may have.
const KINDS: [(Kind, &str, usize); 6] = [
    (Kind::Tag, "name", 80),
    (Kind::Person, "name", text::TITLE_CHARS_MAX),
    (Kind::Product, "name", text::TITLE_CHARS_MAX),
    (Kind::Release, "name", text::TITLE_CHARS_MAX),
    (Kind::Customer, "name", text::TITLE_CHARS_MAX),
    (Kind::Objective, "title", text::TITLE_CHARS_MAX),
];

/// What is known by name, and what had to be made.
#[derive(Debug)]
pub(in crate::exchange) struct Names {
    by_name: HashMap<(Kind, String), Uuid>,
    /// The records that were made, each with its name.
    pub(in crate::exchange) made: Vec<(RecordRef, String)>,
    /// The edits that make them.
    pub(in crate::exchange) edits: Vec<Edit>,
}

impl Names {
    pub(in crate::exchange) fn of(now: &Replica) -> Self {
        let named = now.records().filter(|(_, held)| !held.is_removed()).filter_map(|(record, held)| {
            let (_, field, _) = KINDS.iter().find(|(kind, ..)| *kind == record.kind)?;
            let name = held.cell(field)?.winner.value.as_str()?;
            Some(((record.kind, name.trim().to_lowercase()), record.id))
        });
        Self { by_name: named.collect(), made: Vec::new(), edits: Vec::new() }
    }

    /// The record of a kind with this name, whatever the case; made where there is none. `None` for an empty name.
    ///
    /// The same name makes the same record on every device. One that the team has named differently since is the same
    /// still, and keeps the team's name.
    pub(in crate::exchange) fn named(&mut self, kind: Kind, name: &str, now: &Replica) -> Option<Uuid> {
        let (_, field, longest) = KINDS.iter().find(|(it, ..)| *it == kind)?;
        let name: String = name.trim().chars().take(*longest).collect();
        let lower = name.trim().to_lowercase();
        if lower.is_empty() {
            return None;
        }
        let key = (kind, lower);
        if let Some(id) = self.by_name.get(&key) {
            return Some(*id);
        }
        let id = Id::<()>::named(&format!("{kind}/{}", key.1)).uuid();
        let record = RecordRef { kind, id };
        self.by_name.insert(key, id);
        let held = now.record(record).filter(|held| !held.is_blank());
        match held {
            Some(held) if !held.is_removed() => {}
            _ => {
                self.edits.push(Edit::set(record, Cow::Borrowed(*field), Value::String(name.clone())));
                let hue = id.as_u128() % u128::from(Tag::HUES);
                if kind == Kind::Tag && hue > 0 {
                    self.edits.push(Edit::set(record, Cow::Borrowed("hue"), Value::from(hue as u8)));
                }
                if held.is_some() {
                    self.edits.push(Edit::removal(record, false));
                }
                self.made.push((record, name));
            }
        }
        Some(id)
    }

    /// Sets a field of a record that was made just now, and of no other.
    pub(in crate::exchange) fn describe(&mut self, record: RecordRef, field: &'static str, value: Value) {
        let made = self.made.last().is_some_and(|(it, _)| *it == record);
        let said = self.edits.iter().rev().take_while(|it| it.record == record).any(|it| it.field == field);
        if made && !said && !value.is_null() {
            self.edits.push(Edit::set(record, Name::Borrowed(field), value));
        }
    }
}
