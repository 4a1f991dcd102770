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
    /// Who sees it, and who may change it.
    pub sharing: Sharing,
}

/// Who sees a view, and who may change it. One that nobody owns is everybody's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sharing {
    /// Everybody sees it and may change it.
    #[default]
    Everybody,
    /// Everybody sees it; only its owner changes it.
    Shown,
    /// Only its owner sees it. It is in the workspace all the same, and in its files.
    Own,
}

impl Sharing {
    /// Every sharing, in the order of menus.
    pub const ALL: [Self; 3] = [Self::Shown, Self::Everybody, Self::Own];
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
