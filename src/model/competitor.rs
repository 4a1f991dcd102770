//! Competitors: who else the customers look at.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// Another product, or the spreadsheet that customers use instead.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Competitor {
    /// The id.
    pub id: Id<Self>,
    /// The name.
    pub name: String,
    /// What is known of them.
    pub notes: String,
}

impl Record for Competitor {
    const KIND: Kind = Kind::Competitor;
    const TEXTS: &'static [&'static str] = &["notes"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::long("notes", &self.notes)
    }
}
