//! Contacts: the people at a customer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Customer, Flaw, Id, Kind, Persona, Record, Relation, text};

/// Somebody at a customer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Contact {
    /// The id.
    pub id: Id<Self>,
    /// Their name.
    pub name: String,
    /// Where they work.
    pub customer: Option<Id<Customer>>,
    /// Where they can be written to.
    pub email: String,
    /// What they do there.
    pub role: String,
    /// The persona they are most like.
    pub persona: Option<Id<Persona>>,
    /// The day they agreed to hear when what they asked for is there. `None`: they have not.
    pub agreed: Option<NaiveDate>,
    /// The language they are written to in, as a tag such as `da`. Empty: nobody has said.
    pub language: String,
}

impl Record for Contact {
    const KIND: Kind = Kind::Contact;
    const OWNERS: &'static [&'static str] = &["customer"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::within("email", &self.email, 0..=text::TITLE_CHARS_MAX)?;
        text::within("role", &self.role, 0..=text::TITLE_CHARS_MAX)?;
        text::within("language", &self.language, 0..=20)
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        self.customer.map(|it| (Relation::ContactOfCustomer, it.uuid())).into_iter().collect()
    }
}
