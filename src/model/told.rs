//! Told: who has heard that what they asked for is there.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Contact, Flaw, Id, Item, Kind, Person, Record};

/// A contact who has been told that an item is there. One record for each pair, whoever wrote it: nobody is told twice.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Told {
    /// The id; see [`Told::id_of`].
    pub id: Id<Self>,
    /// What is there.
    pub item: Id<Item>,
    /// Who has heard.
    pub contact: Id<Contact>,
    /// The day they were told.
    pub day: Option<NaiveDate>,
    /// Who told them.
    pub by: Option<Id<Person>>,
}

impl Told {
    /// The id of the record that says whether a contact has been told of an item.
    #[must_use]
    pub fn id_of(item: Id<Item>, contact: Id<Contact>) -> Id<Self> {
        Id::named(&format!("told/{item}/{contact}"))
    }
}

impl Record for Told {
    const KIND: Kind = Kind::Told;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        ""
    }

    fn check(&self) -> Result<(), Flaw> {
        if self.item == Id::NIL {
            return Err(Flaw::Empty { field: "item" });
        }
        if self.contact == Id::NIL {
            return Err(Flaw::Empty { field: "contact" });
        }
        Ok(())
    }
}
