//! Methods: ways to prioritise that the team has chosen or made.

use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Kind, Position, Record, text};

/// A way to prioritise, under a name. What it weighs are its [`super::Measure`]s.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Method {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// What it is for, and how the team has agreed to use it.
    pub description: String,
    /// How the score is reckoned.
    pub calculation: Calculation,
    /// The formula over the names of the measures, where the calculation is one.
    pub formula: String,
    /// How much value counts against cost, 0 to 1, where the calculation asks. `None`: half.
    pub value_share: Option<f64>,
    /// Place among the methods; ties are broken by id.
    pub position: Position,
}

/// How a score is reckoned. The mathematics stands in `methods`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Calculation {
    /// Reach × impact × confidence ÷ effort.
    Rice,
    /// Impact × confidence × ease.
    IceProduct,
    /// (Impact + confidence + ease) ÷ 3.
    IceMean,
    /// (Potential + importance + ease) ÷ 3.
    Pie,
    /// Cost of delay in three parts ÷ job size.
    Wsjf,
    /// Cost of delay ÷ duration.
    Cd3,
    /// Importance + max(importance − satisfaction, 0).
    Opportunity,
    /// The weighted mean of the measures.
    #[default]
    WeightedMean,
    /// Measures against their highest, as Jira Product Discovery has it.
    WeightedHighest,
    /// Value against cost, as airfocus has it.
    ValueAndCost,
    /// Measures between their least and most, as Broadcom Clarity has it.
    LeastToMost,
    /// A formula of one's own.
    Formula,
}

/// Characters of a formula.
pub const FORMULA_CHARS_MAX: usize = 2_000;

impl Record for Method {
    const KIND: Kind = Kind::Method;
    const TEXTS: &'static [&'static str] = &["description"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::long("description", &self.description)?;
        text::within("formula", &self.formula, 0..=FORMULA_CHARS_MAX)?;
        text::number("value_share", self.value_share, 0.0..=1.0)
    }
}
