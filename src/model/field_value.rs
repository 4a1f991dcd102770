//! Values of the team's own fields: what one of them holds for one item.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Field, Flaw, Id, Item, Kind, Person, Record, Relation, text};

/// What one field of the team's own holds for one item. One record for each pair, so that two people who fill in
/// different fields of an item never overwrite each other.
///
/// Only the part that the field's sort asks for counts; what another sort left behind stays, and comes back with it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct FieldValue {
    /// The id, always [`FieldValue::id_for`] of the two that follow.
    pub id: Id<Self>,
    /// Of what.
    pub item: Id<Item>,
    /// In which field.
    pub field: Id<Field>,
    /// A text or a web address. Empty: nothing has been said.
    pub text: String,
    /// A number or an amount.
    pub number: Option<f64>,
    /// A day.
    pub day: Option<NaiveDate>,
    /// The key of a choice.
    pub choice: Option<u32>,
    /// People.
    pub people: BTreeSet<Id<Person>>,
}

impl FieldValue {
    /// The one id for what `field` holds for `item`.
    #[must_use]
    pub fn id_for(item: Id<Item>, field: Id<Field>) -> Id<Self> {
        Id::named(&format!("field/{item}/{field}"))
    }
}

impl Record for FieldValue {
    const KIND: Kind = Kind::FieldValue;
    const MANY: bool = true;
    const OWNERS: &'static [&'static str] = &["item"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.text
    }

    fn check(&self) -> Result<(), Flaw> {
        if self.item == Id::NIL {
            return Err(Flaw::Empty { field: "item" });
        }
        if self.field == Id::NIL {
            return Err(Flaw::Empty { field: "field" });
        }
        text::within("text", &self.text, 0..=2_000)?;
        text::number("number", self.number, -1e15..=1e15)
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        vec![(Relation::ValueOfItem, self.item.uuid())]
    }
}
