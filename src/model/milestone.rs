//! Milestones: days that the plan is measured by.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Audience, Flaw, Id, Kind, Product, Record, text};

/// A day that matters to the plan, and that no work stands behind by itself: a fair, a decision, a deadline.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Milestone {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The product it belongs to; `None` for all of them.
    pub product: Option<Id<Product>>,
    /// The audiences that do not get to see it.
    pub hidden_from: BTreeSet<Id<Audience>>,
}

impl Record for Milestone {
    const KIND: Kind = Kind::Milestone;

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
