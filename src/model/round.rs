//! Rounds: questions put to several people at once.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Item, Kind, Person, Record, text};

/// A question put to several people at once, who answer without seeing each other until it is revealed.
///
/// What they answer is a record each: a [`super::Score`] that names the round where [`Way::Scores`] is asked, else an
/// [`super::Answer`]. The round holds only what was asked and how far it has got.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Round {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// What is asked, and what people should bear in mind.
    pub description: String,
    /// How people answer.
    pub way: Way,
    /// The method whose inputs are asked for, by its word or its id, with [`Way::Scores`]. With [`Way::Estimates`]
    /// `pert` asks for three estimates in place of a card.
    pub method: String,
    /// What it is about, in the order in which it is asked.
    pub items: Vec<Id<Item>>,
    /// Who is asked. Empty: whoever answers.
    pub people: Vec<Id<Person>>,
    /// What one person has to give away, in dots, points or money, where the way has a budget.
    pub budget: Option<f64>,
    /// How many of the items are bought or ranked at most, and with [`Way::Dots`] how many dots one item takes at most,
    /// where the way has such a limit.
    pub limit: Option<f64>,
    /// How the answers of several people become one.
    pub consensus: Consensus,
    /// Whether everybody may see what everybody answered.
    pub revealed: bool,
    /// The day it was put.
    pub date: Option<NaiveDate>,
}

/// How people answer in a round. The mathematics of each stands in `methods`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// The inputs of a method, item by item.
    #[default]
    Scores,
    /// A few dots on what one likes.
    Dots,
    /// A hundred points shared out.
    Points,
    /// Money for what one would buy, each with its price.
    Money,
    /// An order of one's own.
    Ballots,
    /// Which of two, again and again.
    Pairs,
    /// How many times more important, pair by pair (AHP).
    Ratios,
    /// How one would feel with it and without it (Kano).
    Kano,
    /// How large it is (planning poker).
    Estimates,
}

/// How the answers of several people become one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Consensus {
    /// Their mean.
    #[default]
    Mean,
    /// Their median.
    Median,
}

impl Round {
    /// How many items a round is about at most.
    pub const ITEMS_MAX: usize = 2_000;
    /// How many people are asked at most.
    pub const PEOPLE_MAX: usize = 1_000;
}

impl Record for Round {
    const KIND: Kind = Kind::Round;
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
        text::within("method", &self.method, 0..=80)?;
        text::number("items", Some(self.items.len() as f64), 0.0..=Self::ITEMS_MAX as f64)?;
        text::number("people", Some(self.people.len() as f64), 0.0..=Self::PEOPLE_MAX as f64)?;
        text::number("budget", self.budget, 0.0..=1e12)?;
        text::number("limit", self.limit, 0.0..=Self::ITEMS_MAX as f64)
    }
}
