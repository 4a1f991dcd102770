//! Saved views: ways of looking at a page.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Person, Position, Record, text};

/// A way of looking at a page, under a name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct View {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The page, such as `feedback`.
    pub page: String,
    /// Filters and sorting as they stand in the address, without the question mark.
    pub query: String,
    /// Who saved it.
    pub owner: Option<Id<Person>>,
    /// Place among the views of its page; ties are broken by id.
    pub position: Position,
}

impl Record for View {
    const KIND: Kind = Kind::View;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::within("page", &self.page, 1..=40)?;
        text::within("query", &self.query, 0..=4_000)
    }
}
