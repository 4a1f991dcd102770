//! Items: what the team may build.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Audience, Flaw, Id, Kind, Objective, Person, Position, Product, Record, Release, Source, Stage, Tag, Team, text,
};

/// Something the team may build: an idea, feature, bug or task.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Item {
    /// The id.
    pub id: Id<Self>,
    /// What it is, in one line.
    pub title: String,
    /// What it is for, and what is meant by done.
    pub description: String,
    /// What sort of thing it is.
    pub kind: ItemKind,
    /// How far it has come.
    pub status: Status,
    /// The item this one is part of.
    pub parent: Option<Id<Self>>,
    /// Place among its siblings; ties are broken by id.
    pub position: Position,
    /// The product it belongs to.
    pub product: Option<Id<Product>>,
    /// The objective it serves.
    pub objective: Option<Id<Objective>>,
    /// The release it goes out with.
    pub release: Option<Id<Release>>,
    /// Who sees to it.
    pub owner: Option<Id<Person>>,
    /// What it is about.
    pub tags: BTreeSet<Id<Tag>>,
    /// Work, in person-months. `None` until somebody has estimated.
    pub effort: Option<f64>,
    /// When it is meant to come, in words. `None`: not on the roadmap.
    pub horizon: Option<Horizon>,
    /// Place on the roadmap among the items of its horizon; ties are broken by id.
    pub roadmap_position: Position,
    /// The day work starts.
    pub start: Option<NaiveDate>,
    /// The day it is done, not before `start`.
    pub end: Option<NaiveDate>,
    /// Where it came from, if it was taken in from another tool.
    pub source: Source,
    /// The team that builds it.
    pub team: Option<Id<Team>>,
    /// Where it stands within its status. It counts only while that stage is one of `status`.
    pub stage: Option<Id<Stage>>,
    /// The last day it may be done, where that is not known better. A day before `end` says nothing.
    pub latest: Option<NaiveDate>,
    /// How exactly the days are meant.
    pub precision: Precision,
    /// Why the days were last changed, in a line.
    pub moved_because: String,
    /// The audiences that do not get to see it.
    pub hidden_from: BTreeSet<Id<Audience>>,
}

/// How exactly a day is meant: a plan may know the quarter and no more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// That very day.
    #[default]
    Day,
    /// Some day of its month.
    Month,
    /// Some day of its quarter, of the year as the workspace counts it.
    Quarter,
}

/// What sort of thing an item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// Not yet shaped.
    #[default]
    Idea,
    /// Something new for users.
    Feature,
    /// Something that does not work.
    Bug,
    /// A piece of work.
    Task,
}

/// How far an item has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Written down.
    #[default]
    Idea,
    /// Decided.
    Planned,
    /// Begun.
    Doing,
    /// In use.
    Done,
    /// Will not be built.
    Dropped,
}

/// When an item is meant to come, without a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Horizon {
    /// Being worked on.
    Now,
    /// After that.
    Next,
    /// Some day.
    Later,
}

impl ItemKind {
    /// Every sort, in the order of menus.
    pub const ALL: [Self; 4] = [Self::Idea, Self::Feature, Self::Bug, Self::Task];
}

impl Status {
    /// Every status, in the order of work.
    pub const ALL: [Self; 5] = [Self::Idea, Self::Planned, Self::Doing, Self::Done, Self::Dropped];

    /// Whether there is still something to decide or do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Idea | Self::Planned | Self::Doing)
    }
}

impl Horizon {
    /// Every horizon, nearest first.
    pub const ALL: [Self; 3] = [Self::Now, Self::Next, Self::Later];
}

impl Precision {
    /// Every precision, finest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Month, Self::Quarter];
}

impl Item {
    /// The most work an item may be estimated at, in person-months.
    pub const EFFORT_MAX: f64 = 100_000.0;

    /// Gives it other days. What was uncertain about its end stays as uncertain: the latest day moves as its end does.
    pub fn reschedule(&mut self, start: Option<NaiveDate>, end: Option<NaiveDate>) {
        let slack = self.latest.zip(self.end).map(|(latest, end)| latest - end);
        self.latest = slack.zip(end).and_then(|(slack, end)| end.checked_add_signed(slack));
        (self.start, self.end) = (start, end);
    }
}

impl Record for Item {
    const KIND: Kind = Kind::Item;
    const MANY: bool = true;
    const TEXTS: &'static [&'static str] = &["description"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("title", &self.title)?;
        text::long("description", &self.description)?;
        text::number("effort", self.effort, 0.0..=Self::EFFORT_MAX)?;
        text::within("moved_because", &self.moved_because, 0..=text::TITLE_CHARS_MAX)?;
        match (self.start, self.end) {
            (Some(start), Some(end)) if end < start => Err(Flaw::Backwards { start: "start", end: "end" }),
            _ => self.source.check(),
        }
    }
}
