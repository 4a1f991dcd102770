//! Teams: who builds, and how much they can.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Position, Record, text};

/// People who build together.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Team {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The work it gets done in a quarter, in person-months. `None`: nobody has said.
    pub capacity: Option<f64>,
    /// Place among the teams; ties are broken by id.
    pub position: Position,
}

impl Team {
    /// The most work a team may get done in a quarter, in person-months.
    pub const CAPACITY_MAX: f64 = 100_000.0;
}

impl Record for Team {
    const KIND: Kind = Kind::Team;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::number("capacity", self.capacity, 0.0..=Self::CAPACITY_MAX)
    }
}
