//! Runs: an order as it stood on a day, kept with its method and inputs.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Item, Kind, Person, Record, text};

/// A result of prioritising that somebody kept. What stands in it is history: it never follows the items, the method
/// or the scores, so that it can be read and compared when all of them have changed or are gone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Run {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The day it was kept.
    pub date: Option<NaiveDate>,
    /// Who kept it.
    pub person: Option<Id<Person>>,
    /// The method, by its word or its id.
    pub method: String,
    /// What the method was called, and its formula or weights, in words.
    pub how: String,
    /// What the inputs were called, in order.
    pub inputs: Vec<String>,
    /// The items, best first, then those without a score.
    pub rows: Vec<RunRow>,
}

/// An item as it stood.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct RunRow {
    /// The item.
    pub item: Id<Item>,
    /// Its place, 1 for the first; `None` without a score.
    pub place: Option<u32>,
    /// Its score.
    pub score: Option<f64>,
    /// What it was called.
    pub title: String,
    /// Its inputs, the mean of all who judged, in the order of [`Run::inputs`].
    pub values: Vec<Option<f64>>,
}

impl Run {
    /// How many items a run holds at most.
    pub const ROWS_MAX: usize = 5_000;
}

impl Record for Run {
    const KIND: Kind = Kind::Run;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::within("method", &self.method, 0..=80)?;
        text::within("how", &self.how, 0..=10_000)?;
        text::number("rows", Some(self.rows.len() as f64), 0.0..=Self::ROWS_MAX as f64)?;
        self.rows.iter().try_for_each(|row| text::within("title", &row.title, 0..=text::TITLE_CHARS_MAX))
    }
}
