//! Contacts: the people at a customer.

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
        text::within("role", &self.role, 0..=text::TITLE_CHARS_MAX)
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        self.customer.map(|it| (Relation::ContactOfCustomer, it.uuid())).into_iter().collect()
    }
}
