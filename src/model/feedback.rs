//! Feedback: what somebody said.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Competitor, Contact, Customer, Flaw, Id, Kind, Person, Record, Relation, Tag, text};

/// A note of what somebody said, in their words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Feedback {
    /// The id.
    pub id: Id<Self>,
    /// What it is about, in one line.
    pub title: String,
    /// What was said.
    pub body: String,
    /// How far the team has come with it.
    pub state: FeedbackState,
    /// Who said it, where that is a customer the team knows.
    pub customer: Option<Id<Customer>>,
    /// Who said it, as the source names them.
    pub author: String,
    /// What it is about.
    pub tags: BTreeSet<Id<Tag>>,
    /// The day it was said.
    pub received: Option<NaiveDate>,
    /// How many others said the same at the source.
    pub votes: u32,
    /// Where it came from.
    pub source: Source,
    /// Who on the team looks after it.
    pub owner: Option<Id<Person>>,
    /// Put off until this day, on which it comes back by itself.
    pub snoozed_until: Option<NaiveDate>,
    /// The note that says the same and has taken this one in. It keeps its own votes, source, customer and links, so
    /// that nothing is lost and it can be taken out again; see `commands::feedback::merged`.
    pub merged_into: Option<Id<Self>>,
    /// The note this one was part of.
    pub split_from: Option<Id<Self>>,
    /// The tone, where somebody has said so; else it is read from the words.
    pub sentiment: Option<Sentiment>,
    /// Who else was spoken of.
    pub competitors: BTreeSet<Id<Competitor>>,
    /// What came of the deal, where the note is of one.
    pub deal: Option<Deal>,
    /// How likely they are to recommend the product, 0 to 10, where they were asked.
    pub score: Option<f64>,
    /// Which of the people at the customer said it.
    pub contact: Option<Id<Contact>>,
    /// Notes of which somebody has said that they are not the same, though their words are.
    pub unlike: BTreeSet<Id<Self>>,
}

/// The tone of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Sentiment {
    /// Praise, relief, thanks.
    Positive,
    /// Neither, or both alike.
    Neutral,
    /// Complaint, worry, anger.
    Negative,
}

/// What came of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Deal {
    /// They chose us.
    Won,
    /// They chose somebody else, or nobody.
    Lost,
}

/// How far the team has come with a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FeedbackState {
    /// Nobody has read it yet.
    #[default]
    New,
    /// Read, and linked where it belongs.
    Processed,
    /// Put away.
    Archived,
}

/// Where a note or an item came from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Source {
    /// What sort of place it is.
    pub kind: SourceKind,
    /// What the place calls it, such as `github:owner/name#12`; the same note is never taken in twice.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub key: String,
    /// Its address there.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub url: String,
    /// When it was last changed there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<DateTime<Utc>>,
    /// What each field held there when it was last taken in, as short checksums such as `title:1a2b3c4d`: so that what
    /// was changed there can be told from what was changed here.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub seen: String,
}

/// What sort of place a note came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Written here.
    #[default]
    Note,
    /// A conversation.
    Interview,
    /// A message.
    Email,
    /// A question to support.
    Support,
    /// A talk with sales.
    Sales,
    /// Answers to a survey.
    Survey,
    /// A GitHub issue.
    Github,
}

impl FeedbackState {
    /// Every state, in the order of work.
    pub const ALL: [Self; 3] = [Self::New, Self::Processed, Self::Archived];
}

impl Sentiment {
    /// Every tone, best first.
    pub const ALL: [Self; 3] = [Self::Positive, Self::Neutral, Self::Negative];
}

impl Deal {
    /// Every outcome.
    pub const ALL: [Self; 2] = [Self::Won, Self::Lost];
}

impl SourceKind {
    /// Every sort of place, in the order of menus.
    pub const ALL: [Self; 7] =
        [Self::Note, Self::Interview, Self::Email, Self::Support, Self::Sales, Self::Survey, Self::Github];
}

impl Source {
    /// Whether its texts are of a possible length.
    ///
    /// # Errors
    /// [`Flaw::TooLong`].
    pub fn check(&self) -> Result<(), Flaw> {
        text::within("source.key", &self.key, 0..=1_000)?;
        text::within("source.url", &self.url, 0..=4_000)?;
        text::within("source.seen", &self.seen, 0..=2_000)
    }
}

impl Feedback {
    /// Whether it was put off until after `today`.
    #[must_use]
    pub fn is_asleep(&self, today: NaiveDate) -> bool {
        self.snoozed_until.is_some_and(|it| it > today)
    }
}

impl Record for Feedback {
    const KIND: Kind = Kind::Feedback;
    const MANY: bool = true;
    const OWNERS: &'static [&'static str] = &["customer", "merged_into", "split_from"];
    const TEXTS: &'static [&'static str] = &["body"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.title
    }

    fn check(&self) -> Result<(), Flaw> {
        text::title("title", &self.title)?;
        text::long("body", &self.body)?;
        text::within("author", &self.author, 0..=text::TITLE_CHARS_MAX)?;
        text::number("score", self.score, 0.0..=10.0)?;
        self.source.check()
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        let customer = self.customer.map(|it| (Relation::FeedbackOfCustomer, it.uuid()));
        let merged = self.merged_into.map(|it| (Relation::FeedbackMergedInto, it.uuid()));
        let split = self.split_from.map(|it| (Relation::FeedbackSplitFrom, it.uuid()));
        [customer, merged, split].into_iter().flatten().collect()
    }
}
