//! Which notes are asked for, as the address of the page says it.

use super::super::find::Wanted;
use crate::model::{Customer, FeedbackState, Id, Person, SourceKind, Tag};

/// Which notes to show, and in which order.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Words that must all occur in title, text, author or customer.
    pub words: Wanted,
    /// Which pile they lie on.
    pub pile: Pile,
    /// A tag they must have.
    pub tag: Option<Id<Tag>>,
    /// Who said them.
    pub customer: Option<Id<Customer>>,
    /// What sort of place they came from.
    pub source: Option<SourceKind>,
    /// Whether they speak for an item.
    pub linked: Option<bool>,
    /// Who looks after them.
    pub owner: Option<Id<Person>>,
    /// The order.
    pub sort: Sort,
}

/// Where notes lie until somebody has them: a tab of the inbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pile {
    /// Those the team has come so far with, but for the snoozed ones.
    State(FeedbackState),
    /// Those put off until a day to come.
    Snoozed,
    /// All of them.
    All,
}

impl Pile {
    /// Every pile, in the order of the tabs.
    pub const ALL: [Self; 5] = [
        Self::State(FeedbackState::New),
        Self::State(FeedbackState::Processed),
        Self::State(FeedbackState::Archived),
        Self::Snoozed,
        Self::All,
    ];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::State(FeedbackState::New) => "new",
            Self::State(FeedbackState::Processed) => "processed",
            Self::State(FeedbackState::Archived) => "archived",
            Self::Snoozed => "snoozed",
            Self::All => "all",
        }
    }
}

impl Default for Pile {
    fn default() -> Self {
        Self::State(FeedbackState::New)
    }
}

/// The order of notes. Ties fall to the newer note, then to the later id.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What was said last first.
    #[default]
    Newest,
    /// What was said first first.
    Oldest,
    /// What most people said first.
    Votes,
}

/// The parts of the query that say which notes are shown, besides `state` and `sort`.
pub const NARROWING: [&str; 6] = ["q", "tag", "customer", "source", "linked", "owner"];

impl Sort {
    /// Every order, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Votes];

    /// The word in the address.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Votes => "votes",
        }
    }
}

/// The word in the address for a sort of place.
#[must_use]
pub const fn source_key(source: SourceKind) -> &'static str {
    match source {
        SourceKind::Note => "note",
        SourceKind::Interview => "interview",
        SourceKind::Email => "email",
        SourceKind::Support => "support",
        SourceKind::Sales => "sales",
        SourceKind::Survey => "survey",
        SourceKind::Github => "github",
    }
}

impl Filter {
    /// Reads the parts of a query. What is missing or makes no sense narrows nothing; without a pile, new notes show.
    #[must_use]
    pub fn of(part: impl Fn(&'static str) -> Option<String>) -> Self {
        Self {
            words: Wanted::of(&part("q").unwrap_or_default()),
            pile: named(part("state"), Pile::ALL, |it| it.key()).unwrap_or_default(),
            tag: part("tag").and_then(|it| it.parse().ok()),
            customer: part("customer").and_then(|it| it.parse().ok()),
            source: named(part("source"), SourceKind::ALL, |it| source_key(*it)),
            linked: named(part("linked"), [true, false], |it| if *it { "yes" } else { "no" }),
            owner: part("owner").and_then(|it| it.parse().ok()),
            sort: named(part("sort"), Sort::ALL, |it| it.key()).unwrap_or_default(),
        }
    }

    /// Whether something besides the state narrows the list.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.words != Wanted::default() || self.has_choices()
    }

    /// Whether something besides the state and the words narrows the list.
    #[must_use]
    pub const fn has_choices(&self) -> bool {
        self.tag.is_some()
            || self.customer.is_some()
            || self.source.is_some()
            || self.linked.is_some()
            || self.owner.is_some()
    }
}

fn named<T>(wanted: Option<String>, all: impl IntoIterator<Item = T>, key: impl Fn(&T) -> &str) -> Option<T> {
    let wanted = wanted?;
    all.into_iter().find(|it| key(it) == wanted)
}
