//! Which notes are asked for, as the address of the page says it.

use std::{collections::BTreeSet, sync::Arc};

use super::{super::find::Wanted, Scope, merged::root, scope::of_product};
use crate::{
    commands::themes::below,
    model::{Customer, Feedback, FeedbackState, Id, Person, SourceKind, Tag},
    replica::Snapshot,
};

/// Which notes to show, and in which order.
#[derive(Clone, Debug, PartialEq)]
pub struct Filter {
    /// Words that must all occur in title, text, author or customer.
    pub words: Wanted,
    /// Which pile they lie on.
    pub pile: Pile,
    /// A tag they must have, or one of those below it.
    pub tag: Option<Id<Tag>>,
    /// Whether they must have none.
    pub untagged: bool,
    /// When they were said, by whose segment, and for which product.
    pub scope: Scope,
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
    /// What the records say of the tag and the product; see [`Filter::looked_up`].
    pub(super) found: Found,
}

/// What a filter needs from the records.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// The tags below the one that is asked for.
    pub(super) below: BTreeSet<Id<Tag>>,
    /// The notes that speak for items of the product that is asked for.
    pub(super) of_product: Option<Arc<BTreeSet<Id<Feedback>>>>,
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
pub const NARROWING: [&str; 10] =
    ["q", "tag", "customer", "source", "linked", "owner", "segment", "product", "from", "to"];

/// What stands for "none" where a tag is named in the address.
pub const NO_TAG: &str = "none";

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
            tag: part("tag").filter(|it| it != NO_TAG).and_then(|it| it.parse().ok()),
            untagged: part("tag").is_some_and(|it| it == NO_TAG),
            scope: Scope::of(&part),
            customer: part("customer").and_then(|it| it.parse().ok()),
            source: named(part("source"), SourceKind::ALL, |it| source_key(*it)),
            linked: named(part("linked"), [true, false], |it| if *it { "yes" } else { "no" }),
            owner: part("owner").and_then(|it| it.parse().ok()),
            sort: named(part("sort"), Sort::ALL, |it| it.key()).unwrap_or_default(),
            found: Found::default(),
        }
    }

    /// The filter with what the records say of its tag and its product. Before that, a tag is itself alone, and a
    /// product narrows nothing.
    #[must_use]
    pub fn looked_up(mut self, now: &Snapshot) -> Self {
        let below = self.tag.map(|tag| below(&now.table(), tag)).unwrap_or_default();
        let notes = now.table();
        let of_product = self.scope.product.map(|product| {
            let said = of_product(now, product);
            Arc::new(said.into_iter().map(|it| root(&notes, it)).collect())
        });
        self.found = Found { below, of_product };
        self
    }

    /// Whether something besides the state narrows the list.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.words != Wanted::default() || self.has_choices()
    }

    /// Whether something besides the state and the words narrows the list.
    #[must_use]
    pub fn has_choices(&self) -> bool {
        self.tag.is_some()
            || self.untagged
            || self.scope.narrows()
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
