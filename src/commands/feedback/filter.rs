//! Which notes are asked for, as the address of the page says it.

use super::super::find::Wanted;
use crate::model::{Customer, FeedbackState, Id, SourceKind, Tag};

/// Which notes to show, and in which order.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Words that must all occur in title, text, author or customer.
    pub words: Wanted,
    /// How far the team has come with them; `None` for all.
    pub state: Option<FeedbackState>,
    /// A tag they must have.
    pub tag: Option<Id<Tag>>,
    /// Who said them.
    pub customer: Option<Id<Customer>>,
    /// What sort of place they came from.
    pub source: Option<SourceKind>,
    /// Whether they speak for an item.
    pub linked: Option<bool>,
    /// The order.
    pub sort: Sort,
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
pub const NARROWING: [&str; 5] = ["q", "tag", "customer", "source", "linked"];

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

/// The word in the address for a state; `None` stands for all.
#[must_use]
pub const fn state_key(state: Option<FeedbackState>) -> &'static str {
    match state {
        None => "all",
        Some(FeedbackState::New) => "new",
        Some(FeedbackState::Processed) => "processed",
        Some(FeedbackState::Archived) => "archived",
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
    /// Reads the parts of a query. What is missing or makes no sense narrows nothing; without a state, new notes show.
    #[must_use]
    pub fn of(part: impl Fn(&'static str) -> Option<String>) -> Self {
        let states = FeedbackState::ALL.into_iter().map(Some).chain([None]);
        let state = part("state");
        Self {
            words: Wanted::of(&part("q").unwrap_or_default()),
            state: named(state, states, |it| state_key(*it)).unwrap_or(Some(FeedbackState::New)),
            tag: part("tag").and_then(|it| it.parse().ok()),
            customer: part("customer").and_then(|it| it.parse().ok()),
            source: named(part("source"), SourceKind::ALL, |it| source_key(*it)),
            linked: named(part("linked"), [true, false], |it| if *it { "yes" } else { "no" }),
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
        self.tag.is_some() || self.customer.is_some() || self.source.is_some() || self.linked.is_some()
    }
}

fn named<T>(wanted: Option<String>, all: impl IntoIterator<Item = T>, key: impl Fn(&T) -> &str) -> Option<T> {
    let wanted = wanted?;
    all.into_iter().find(|it| key(it) == wanted)
}
