//! Weights: how much more some customers count than others, when what they ask for is weighed.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Record, text};

/// How much customers of a segment, or with so much revenue, count. Those that no weight speaks of count once; where
/// several do, they are multiplied.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Weight {
    /// The id.
    pub id: Id<Self>,
    /// The segment it is for, case aside. Empty: any.
    pub segment: String,
    /// The least revenue a year it is for. `None`: any. Of several that a customer reaches, only the highest counts.
    pub revenue: Option<f64>,
    /// How often they count, 0 or more. `None`: once.
    pub factor: Option<f64>,
}

impl Weight {
    /// The most that a customer may count.
    pub const FACTOR_MAX: f64 = 1_000.0;
}

impl Record for Weight {
    const KIND: Kind = Kind::Weight;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.segment
    }

    fn check(&self) -> Result<(), Flaw> {
        text::within("segment", &self.segment, 0..=80)?;
        text::number("revenue", self.revenue, -1e15..=1e15)?;
        text::number("factor", self.factor, 0.0..=Self::FACTOR_MAX)
    }
}
