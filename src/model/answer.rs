//! Answers: what one person says of one item in a round.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Flaw, Id, Item, Kind, Person, Record, Relation, Round, text};

/// What one person says of one item in a round, or of two items where they are compared; nobody overwrites anybody
/// else's. Scores have a record of their own, [`super::Score`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Answer {
    /// The id, always [`Answer::id_for`] of the five that follow.
    pub id: Id<Self>,
    /// Who says so. Nobody ([`Id::NIL`]): what was agreed on beforehand, such as a price.
    pub person: Id<Person>,
    /// In which round.
    pub round: Id<Round>,
    /// Of what.
    pub item: Id<Item>,
    /// Against what, where two are compared; `item` is then the one with the smaller id.
    pub other: Option<Id<Item>>,
    /// What of it, where a way asks several things, such as "with" and "without" for Kano. Empty: the one thing.
    pub part: String,
    /// The answer in the way's own unit: dots, points, money, the place on a ballot (1 is best), how much of a win over
    /// the other (1, ½, 0), how many times the other, the number of an answer, person-months. `None`: taken back.
    pub value: Option<f64>,
}

impl Answer {
    /// The one id for what `person` says in `round` of `part` of `item`, against `other` where two are compared.
    #[must_use]
    pub fn id_for(
        person: Id<Person>,
        round: Id<Round>,
        item: Id<Item>,
        other: Option<Id<Item>>,
        part: &str,
    ) -> Id<Self> {
        let other = other.unwrap_or(Id::NIL);
        Id::named(&format!("answer/{person}/{round}/{item}/{other}/{part}"))
    }
}

impl Record for Answer {
    const KIND: Kind = Kind::Answer;
    const OWNERS: &'static [&'static str] = &["round"];

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn name(&self) -> &str {
        &self.part
    }

    fn check(&self) -> Result<(), Flaw> {
        if self.round == Id::NIL {
            return Err(Flaw::Empty { field: "round" });
        }
        if self.item == Id::NIL {
            return Err(Flaw::Empty { field: "item" });
        }
        text::within("part", &self.part, 0..=80)?;
        text::number("value", self.value, -1e15..=1e15)
    }

    fn relations(&self) -> Vec<(Relation, Uuid)> {
        vec![(Relation::AnswerInRound, self.round.uuid())]
    }
}
