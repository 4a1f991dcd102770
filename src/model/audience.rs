//! Audiences: who a roadmap is shown to, and how much of it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Flaw, Horizon, Id, Kind, Position, Precision, Product, Record, Tag, text};

/// Somebody the roadmap is shown to: the team, the management, the customers.
///
/// What an audience gets to see has to be named here; what nobody named stays hidden. Single items and milestones say
/// themselves from whom they are hidden, so that two people who hide different ones never undo each other.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Audience {
    /// The id.
    pub id: Id<Self>,
    /// What people call it.
    pub name: String,
    /// The title its roadmap goes under; empty for the name of the workspace.
    pub title: String,
    /// What the lanes stand for.
    pub lanes: Grouping,
    /// What is said besides what comes when.
    pub shows: BTreeSet<Shown>,
    /// How exactly it gets to know the days; never finer than they are meant.
    pub precision: Precision,
    /// The last horizon it gets to see; `None` for all, and for what stands in none.
    pub until: Option<Horizon>,
    /// The only product it gets to see; `None` for all.
    pub product: Option<Id<Product>>,
    /// Items with one of these tags are hidden.
    pub without: BTreeSet<Id<Tag>>,
    /// Place among the audiences; ties are broken by id.
    pub position: Position,
}

/// What lanes of a roadmap stand for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Grouping {
    /// There are none.
    #[default]
    None,
    /// Products.
    Product,
    /// Teams.
    Team,
    /// Objectives.
    Objective,
}

/// A thing that an audience may get to see of a roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// When items start and end, besides now, next and later.
    Dates,
    /// What an item is for.
    Description,
    /// How far an item has come.
    Status,
    /// The product of an item.
    Product,
    /// The team of an item.
    Team,
    /// The objective of an item.
    Objective,
    /// The release of an item.
    Release,
    /// Who sees to an item.
    Owner,
    /// What an item is about.
    Tags,
    /// The work in an item.
    Effort,
    /// The items within an item.
    Parts,
    /// Items that are done.
    Done,
    /// The days of releases.
    Releases,
    /// Milestones.
    Milestones,
    /// The days that objectives are due.
    Due,
}

impl Shown {
    /// Every one, in the order in which they are offered.
    pub const ALL: [Self; 15] = [
        Self::Dates,
        Self::Description,
        Self::Status,
        Self::Product,
        Self::Team,
        Self::Objective,
        Self::Release,
        Self::Owner,
        Self::Tags,
        Self::Effort,
        Self::Parts,
        Self::Done,
        Self::Releases,
        Self::Milestones,
        Self::Due,
    ];
}

impl Record for Audience {
    const KIND: Kind = Kind::Audience;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.name
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("name", &self.name)?;
        text::within("title", &self.title, 0..=text::TITLE_CHARS_MAX)
    }
}
