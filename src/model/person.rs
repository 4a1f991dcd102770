//! People: who scores, owns and decides.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// Somebody on the team. Which of them sits at this browser is a preference of the browser.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Person {
    /// The id.
    pub id: Id<Self>,
    /// The name that the team knows.
    pub name: String,
}

impl Record for Person {
    const KIND: Kind = Kind::Person;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)
    }
}
