//! Products: what the portfolio is made of.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Position, Record, text};

/// A product of the portfolio.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Product {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// What it is for, in a sentence or two.
    pub description: String,
    /// Place among the products; ties are broken by id.
    pub position: Position,
}

impl Record for Product {
    const KIND: Kind = Kind::Product;
    const TEXTS: &'static [&'static str] = &["description"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::long("description", &self.description)
    }
}
