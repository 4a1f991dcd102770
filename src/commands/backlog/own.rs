//! Filling cells: fields that the app knows and fields of the team's own, one or many in one step.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{Set, change};
use crate::{
    commands::{Command, Facts, Label, Refusal, check, check_change, known},
    model::{Field, FieldChoice, FieldSort, FieldValue, Id, Item, Person, RecordRef},
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

/// Choices as a person types them: with commas between. A comma within one is written as a semicolon.
#[must_use]
pub fn choices_text(choices: &[FieldChoice]) -> String {
    choices.iter().map(|it| it.name.replace(',', ";")).collect::<Vec<_>>().join(", ")
}

/// The choices that a typed list makes of those before: a name that is there keeps its key, so that no value is lost;
/// one in the place of a name that has gone is that one under another name.
#[must_use]
pub fn choices_typed(before: &[FieldChoice], text: &str) -> Vec<FieldChoice> {
    let mut names: Vec<&str> = Vec::new();
    for name in text.split(',').map(str::trim).filter(|it| !it.is_empty()) {
        if !names.iter().any(|it| it.to_lowercase() == name.to_lowercase()) {
            names.push(name);
        }
    }
    let named = |name: &str| before.iter().find(|it| it.name.to_lowercase() == name.to_lowercase());
    let mut next = before.iter().map(|it| it.key).max().unwrap_or_default();
    let choice = |(at, name): (usize, &&str)| {
        let gone = before.get(at).filter(|it| !names.iter().any(|name| name.to_lowercase() == it.name.to_lowercase()));
        let key = named(name).or(gone).map(|it| it.key).unwrap_or_else(|| {
            next += 1;
            next
        });
        FieldChoice { key, name: (*name).to_owned() }
    };
    names.iter().enumerate().map(choice).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_keep_their_keys_when_they_are_renamed_moved_or_joined_by_others() {
        let typed = |before: &[FieldChoice], text: &str| choices_typed(before, text);
        let keys = |choices: &[FieldChoice]| choices.iter().map(|it| (it.key, it.name.clone())).collect::<Vec<_>>();
        let named = |key: u32, name: &str| (key, name.to_owned());
        let first = typed(&[], "Small, Large, small");
        assert_eq!(keys(&first), [named(1, "Small"), named(2, "Large")]);
        assert_eq!(keys(&typed(&first, "Tiny, Large")), [named(1, "Tiny"), named(2, "Large")]);
        assert_eq!(keys(&typed(&first, "Large, Small")), [named(2, "Large"), named(1, "Small")]);
        assert_eq!(
            keys(&typed(&first, "Small, Large, Huge")),
            [named(1, "Small"), named(2, "Large"), named(3, "Huge")]
        );
        assert_eq!(choices_text(&first), "Small, Large");
    }
}
