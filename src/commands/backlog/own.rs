//! Filling cells: fields that the app knows and fields of the team's own, one or many in one step.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Set, change};
use crate::{
    commands::{Command, Facts, Label, Refusal, check, check_change, known},
    model::{Field, FieldSort, FieldValue, Id, Item, Person, RecordRef},
    replica::{Edit, Snapshot},
};

/// What a field of the team's own shall hold.
#[derive(Clone, Debug, PartialEq)]
pub enum OwnValue {
    /// Nothing.
    Nothing,
    /// A text or a web address.
    Text(String),
    /// A number or an amount.
    Number(f64),
    /// A day.
    Day(NaiveDate),
    /// A choice, by its key.
    Choice(u32),
    /// People.
    People(BTreeSet<Id<Person>>),
}

/// What is put into a cell.
#[derive(Clone, Debug)]
pub enum Put {
    /// A field that the app knows.
    Set(Set),
    /// A field of the team's own.
    Own(Id<Field>, OwnValue),
}

/// Fills cells in one step.
#[derive(Clone, Debug)]
pub struct FillCells(pub Vec<(Id<Item>, Put)>);

impl Command for FillCells {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if an item or a field is gone, [`Refusal::Flawed`] if a record would not be valid.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let mut edits = Vec::new();
        for (id, put) in &self.0 {
            match put {
                Put::Set(set) => {
                    let (made, set) = set.resolve(now, facts)?;
                    edits.extend(made);
                    edits.extend(change(now, *id, |item| set.apply(item))?);
                }
                Put::Own(field, value) => edits.extend(put_own(now, *id, *field, value)?),
            }
        }
        Ok(edits)
    }
}

fn put_own(now: &Snapshot, item: Id<Item>, field: Id<Field>, value: &OwnValue) -> Result<Vec<Edit>, Refusal> {
    known(now, item)?;
    let field = known(now, field)?;
    let id = FieldValue::id_for(item, field.id);
    let empty = FieldValue { id, item, field: field.id, ..FieldValue::default() };
    let old = now.get(id);
    let mut new = old.cloned().unwrap_or_else(|| empty.clone());
    put(&mut new, field.sort, value);
    let Some(old) = old else {
        if new == empty {
            return Ok(Vec::new());
        }
        check(&new)?;
        let record = RecordRef::of(id);
        // In the bin from before: it comes back with what it holds now.
        let back = now.name(record).is_some().then(|| Edit::removal(record, false));
        return Ok(Edit::create(&new).chain(back).collect());
    };
    check_change(old, &new)?;
    Ok(Edit::diff(old, &new).collect())
}

/// Puts a value where the field's sort looks for it; one that does not fit the sort leaves everything as it was.
fn put(new: &mut FieldValue, sort: FieldSort, value: &OwnValue) {
    match (sort, value) {
        (FieldSort::Text | FieldSort::Link, OwnValue::Text(text)) => text.trim().clone_into(&mut new.text),
        (FieldSort::Text | FieldSort::Link, OwnValue::Nothing) => new.text.clear(),
        (FieldSort::Number | FieldSort::Money, OwnValue::Number(number)) => new.number = Some(*number),
        (FieldSort::Number | FieldSort::Money, OwnValue::Nothing) => new.number = None,
        (FieldSort::Date, OwnValue::Day(day)) => new.day = Some(*day),
        (FieldSort::Date, OwnValue::Nothing) => new.day = None,
        (FieldSort::Choice, OwnValue::Choice(key)) => new.choice = Some(*key),
        (FieldSort::Choice, OwnValue::Nothing) => new.choice = None,
        (FieldSort::People, OwnValue::People(people)) => new.people.clone_from(people),
        (FieldSort::People, OwnValue::Nothing) => new.people.clear(),
        _ => {}
    }
}
