//! Customers: who says things.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// A company or a person who uses the products.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Customer {
    /// The id.
    pub id: Id<Self>,
    /// Their name.
    pub name: String,
    /// The company, where `name` is a person.
    pub company: String,
    /// The segment, in the team's own word.
    pub segment: String,
    /// Revenue a year, in the team's own currency.
    pub revenue: Option<f64>,
    /// Notes about them.
    pub notes: String,
    /// What they pay for, in the team's own word.
    pub plan: String,
    /// How well it goes with them. `None`: nobody has said.
    pub health: Option<Health>,
}

/// How well it goes with a customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// They stay, and say so.
    Good,
    /// Something is the matter.
    Fair,
    /// They may leave.
    Poor,
}

impl Health {
    /// Every health, best first.
    pub const ALL: [Self; 3] = [Self::Good, Self::Fair, Self::Poor];
}

impl Record for Customer {
    const KIND: Kind = Kind::Customer;
    const TEXTS: &'static [&'static str] = &["notes"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::within("company", &self.company, 0..=text::TITLE_CHARS_MAX)?;
        text::within("segment", &self.segment, 0..=80)?;
        text::within("plan", &self.plan, 0..=80)?;
        text::number("revenue", self.revenue, -1e15..=1e15)?;
        text::long("notes", &self.notes)
    }
}
