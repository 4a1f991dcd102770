//! Stages: the team's own workflow, finer than the statuses that the app knows.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Position, Record, Status, text};

/// A step of the team's own workflow within one [`Status`].
///
/// What an item counts as is still its status: whatever asks whether something is open or done asks that. Its stage says
/// where within it, and only while the two agree; see `commands::backlog::Workflow`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Stage {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// What an item in it counts as.
    pub status: Status,
    /// Place among the stages of its status; ties are broken by id.
    pub position: Position,
    /// How many items may stand in it at once before the page warns. `None`: any number.
    pub wip_limit: Option<u32>,
}

impl Stage {
    /// The greatest limit of work in progress.
    pub const WIP_LIMIT_MAX: u32 = 10_000;
}

impl Record for Stage {
    const KIND: Kind = Kind::Stage;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::within("name", &self.name, 1..=80)?;
        text::number("wip_limit", self.wip_limit.map(f64::from), 0.0..=f64::from(Self::WIP_LIMIT_MAX))
    }
}
