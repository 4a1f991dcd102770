//! The workspace: what it is called and how it counts.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// Settings of the whole workspace. There is one, and its id is the workspace's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Workspace {
    /// The id of the workspace.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The period that reach is counted over, in words, such as "quarter". Every item shares it.
    pub reach_period: String,
    /// The month in which its year begins, from 1 for January. 0 where nothing was said, which is January too.
    pub year_begins: u8,
}

impl Record for Workspace {
    const KIND: Kind = Kind::Workspace;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::within("reach_period", &self.reach_period, 0..=40)?;
        text::number("year_begins", Some(f64::from(self.year_begins)), 0.0..=12.0)
    }
}
