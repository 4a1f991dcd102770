//! The changelog: what is new, in words for those who use it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Flaw, Id, Item, Kind, Record, text};

/// An entry of the changelog.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Changelog {
    /// The id.
    pub id: Id<Self>,
    /// What is new, in one line.
    pub title: String,
    /// What it means for those who use it.
    pub text: String,
    /// The day from which it is there.
    pub date: Option<NaiveDate>,
    /// The items it tells of; through them, those who asked.
    pub items: BTreeSet<Id<Item>>,
}

impl Record for Changelog {
    const KIND: Kind = Kind::Changelog;
    const TEXTS: &'static [&'static str] = &["text"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("title", &self.title)?;
        text::long("text", &self.text)
    }
}
