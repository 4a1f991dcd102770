//! Scores: what one person thinks of one item by one criterion.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Flaw, Id, Item, Kind, Person, Record, Relation, Round, text};

/// What a score judges by. Each method has its own; a method of one's own brings new words.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Criterion(pub std::borrow::Cow<'static, str>);

impl Criterion {
    /// RICE: people per period, 0 or more.
    pub const REACH: Self = Self(std::borrow::Cow::Borrowed("rice.reach"));
    /// RICE: a factor, 0.25 to 3.
    pub const IMPACT: Self = Self(std::borrow::Cow::Borrowed("rice.impact"));
    /// RICE: from 0 to 1.
    pub const CONFIDENCE: Self = Self(std::borrow::Cow::Borrowed("rice.confidence"));
}

/// What one person thinks of one item by one criterion; nobody overwrites anybody else's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Score {
    /// The id, always [`Score::id_for`] of the three that follow.
    pub id: Id<Self>,
    /// Who thinks so. Nobody ([`Id::NIL`]): what the group has agreed on, which counts before what each of them thinks.
    pub person: Id<Person>,
    /// Of what.
    pub item: Id<Item>,
    /// By what.
    pub criterion: Criterion,
    /// The judgement, in the criterion's unit. `None`: taken back.
    pub value: Option<f64>,
    /// The round in which it was given. `None`: outside any.
    pub round: Option<Id<Round>>,
}

impl Score {
    /// The one id for what `person` thinks of `item` by `criterion`.
    #[must_use]
    pub fn id_for(person: Id<Person>, item: Id<Item>, criterion: &Criterion) -> Id<Self> {
        Id::named(&format!("score/{person}/{item}/{}", criterion.0))
    }
}

impl Record for Score {
    const KIND: Kind = Kind::Score;
    const MANY: bool = true;
    const OWNERS: &'static [&'static str] = &["item", "round"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.criterion.0
    }

    fn check(&self) -> Result<(), Flaw> {
        if self.item == Id::NIL {
            return Err(Flaw::Empty { field: "item" });
        }
        text::within("criterion", &self.criterion.0, 1..=80)?;
        match &self.criterion {
            it if *it == Criterion::REACH => text::number("value", self.value, 0.0..=1e12),
            it if *it == Criterion::IMPACT => text::number("value", self.value, 0.0..=3.0),
            it if *it == Criterion::CONFIDENCE => text::number("value", self.value, 0.0..=1.0),
            _ => text::number("value", self.value, -1e15..=1e15),
        }
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        let mut relations = vec![(Relation::ScoreOfItem, self.item.uuid())];
        relations.extend(self.round.map(|it| (Relation::ScoreInRound, it.uuid())));
        relations
    }
}
