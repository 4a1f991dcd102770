//! Objectives: what the team wants to reach.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Position, Record, text};

/// What the team wants to reach, and by when.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Objective {
    /// The id.
    pub id: Id<Self>,
    /// The objective in one line.
    pub title: String,
    /// Why it matters and how the team will know.
    pub description: String,
    /// The day it is meant to be reached.
    pub due: Option<NaiveDate>,
    /// The share of all effort that is meant to go into it, from 0 to 1. `None` where nobody has said.
    pub allocation: Option<f64>,
    /// Place among the objectives; ties are broken by id.
    pub position: Position,
}

impl Record for Objective {
    const KIND: Kind = Kind::Objective;
    const TEXTS: &'static [&'static str] = &["description"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("title", &self.title)?;
        text::long("description", &self.description)?;
        text::number("allocation", self.allocation, 0.0..=1.0)
    }
}
