//! Baselines: the plan as it stood on a day, kept under a name.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flaw, Horizon, Id, Item, Kind, Person, Precision, Record, text};

/// A plan that somebody kept. Like a [`super::Run`] it is history: it never follows the items.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Baseline {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The day it was kept.
    pub date: Option<NaiveDate>,
    /// Who kept it.
    pub person: Option<Id<Person>>,
    /// What was planned, in the order of the backlog.
    pub rows: Vec<BaselineRow>,
}

/// An item as it was planned.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct BaselineRow {
    /// The item.
    pub item: Id<Item>,
    /// What it was called.
    pub title: String,
    /// When it was meant to come, in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub horizon: Option<Horizon>,
    /// The day work was to start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<NaiveDate>,
    /// The day it was to be done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<NaiveDate>,
    /// The last day it might have been done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest: Option<NaiveDate>,
    /// How exactly the days were meant.
    #[serde(default)]
    pub precision: Precision,
    /// Why the days had last been changed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub because: String,
}

impl Baseline {
    /// How many items a baseline holds at most.
    pub const ROWS_MAX: usize = 10_000;
}

impl Record for Baseline {
    const KIND: Kind = Kind::Baseline;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::number("rows", Some(self.rows.len() as f64), 0.0..=Self::ROWS_MAX as f64)?;
        self.rows.iter().try_for_each(|row| {
            text::within("title", &row.title, 0..=text::TITLE_CHARS_MAX)?;
            text::within("because", &row.because, 0..=text::TITLE_CHARS_MAX)
        })
    }
}
