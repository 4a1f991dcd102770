//! Personas: who the products are for.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// A sort of user, drawn from what real ones said.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Persona {
    /// The id.
    pub id: Id<Self>,
    /// The name.
    pub name: String,
    /// What they want, what stands in their way, and how one knows them.
    pub description: String,
}

impl Record for Persona {
    const KIND: Kind = Kind::Persona;
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
