//! Measures: what a method weighs, each with its weight and scale.

use serde::{Deserialize, Serialize};

use super::{Criterion, Flaw, Id, Kind, Method, Position, Record, text};

/// One of the things that a method weighs. It knows its method, so two people can add or change one each at once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Measure {
    /// The id.
    pub id: Id<Self>,
    /// Whose it is.
    pub method: Id<Method>,
    /// What people call it; what a formula calls it.
    pub name: String,
    /// What it means, and how to judge it.
    pub description: String,
    /// What its scores are kept under. Never changed, so that a new name keeps what everybody said.
    pub criterion: Criterion,
    /// How much it counts, 0 or more. `None`: 1.
    pub weight: Option<f64>,
    /// Which end is good.
    pub better: Better,
    /// The least it may be; `None`: any.
    pub least: Option<f64>,
    /// The most it may be; `None`: any.
    pub most: Option<f64>,
    /// What the values people choose from mean, in the order of a menu. Empty: any number is as good as another.
    pub steps: Vec<Step>,
    /// Place among the measures of its method; ties are broken by id.
    pub position: Position,
}

/// A value and what it means.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Step {
    /// What it means, such as "massive".
    pub meaning: String,
    /// The value.
    pub value: f64,
}

/// Which end of a measure is good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better: a value.
    #[default]
    Higher,
    /// Less is better: a cost.
    Lower,
}

impl Measure {
    /// How many steps a scale may have.
    pub const STEPS_MAX: usize = 50;
    /// The largest number of a scale, and the smallest below zero.
    pub const NUMBER_MAX: f64 = 1e15;

    /// The words that the scores of a measure of one's own are kept under.
    #[must_use]
    pub fn own_criterion(id: Id<Self>) -> Criterion {
        Criterion(format!("own.{id}").into())
    }
}

impl Record for Measure {
    const KIND: Kind = Kind::Measure;
    const TEXTS: &'static [&'static str] = &["description"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        let any = -Self::NUMBER_MAX..=Self::NUMBER_MAX;
        if self.method == Id::NIL {
            return Err(Flaw::Empty { field: "method" });
        }
        text::within("name", &self.name, 1..=80)?;
        text::long("description", &self.description)?;
        text::within("criterion", &self.criterion.0, 1..=80)?;
        text::number("weight", self.weight, 0.0..=Self::NUMBER_MAX)?;
        text::number("least", self.least, any.clone())?;
        text::number("most", self.most, any.clone())?;
        if self.least.zip(self.most).is_some_and(|(least, most)| least > most) {
            return Err(Flaw::Backwards { start: "least", end: "most" });
        }
        text::number("steps", Some(self.steps.len() as f64), 0.0..=Self::STEPS_MAX as f64)?;
        for step in &self.steps {
            text::number("steps", Some(step.value), any.clone())?;
            text::within("steps", &step.meaning, 0..=text::TITLE_CHARS_MAX)?;
        }
        Ok(())
    }
}
