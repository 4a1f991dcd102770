//! Answering: what a person puts down in a round, whatever the way.
//!
//! - What is given in one go is one command.
//! - An answer that does not fit is refused, and nothing of it is written.
//! - Answers that do not fit together, as when two devices of one person gave away the whole purse each, never stand in
//!   the way of mending them: only giving more is refused.

use super::{Setting, Sheet, ballots, dots, estimates, kano, money, pairs, points, ratios, sheet::part};
use crate::{
    commands::{Command, Facts, Label, Refusal, check, known},
    model::{Answer, Id, Item, Person, RecordRef, Round, Way},
    replica::{Edit, Snapshot},
};

/// Puts down what a person answers, or takes it back.
#[derive(Clone, Debug)]
pub struct Reply {
    /// In which round.
    pub round: Id<Round>,
    /// Who answers. [`Id::NIL`]: what the facilitator has agreed on with everybody, which are prices only.
    pub person: Id<Person>,
    /// What to call them, should they have no record yet.
    pub person_name: String,
    /// The answers; what is not named stays as it is.
    pub answers: Vec<Given>,
}

/// One answer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Given {
    /// Of what.
    pub item: Id<Item>,
    /// Against what; `value` is that of `item` against `other`.
    pub other: Option<Id<Item>>,
    /// What of it; one of [`part`].
    pub part: &'static str,
    /// The answer; `None` takes it back.
    pub value: Option<f64>,
}

/// Why an answer does not fit its round.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum Unfit {
    /// The round asks in another way.
    #[error("the round asks in another way")]
    OtherWay,
    /// The answers have been revealed: the round is over.
    #[error("the answers have been revealed")]
    Closed,
    /// Others are asked.
    #[error("somebody else is asked")]
    NotAsked,
    /// The item is not asked for.
    #[error("{0} is not asked for")]
    OtherItem(Id<Item>),
    /// The value is not one of those to choose from.
    #[error("{value} is not on the scale")]
    OffScale {
        /// The value.
        value: f64,
    },
    /// More is given than there is.
    #[error("{given} given of {budget}")]
    OverBudget {
        /// What would be given.
        given: f64,
        /// What there is.
        budget: f64,
    },
    /// More on one item than it may have.
    #[error("{given} given of {most} on one item")]
    OverItem {
        /// What would be given.
        given: f64,
        /// The most it may have.
        most: f64,
    },
    /// More items than may be chosen.
    #[error("{chosen} items chosen of {most}")]
    OverLimit {
        /// How many would be chosen.
        chosen: usize,
        /// How many may be.
        most: usize,
    },
    /// The item has no price yet.
    #[error("{0} has no price")]
    NoPrice(Id<Item>),
    /// Estimates that do not rise from optimistic to pessimistic.
    #[error("the estimates do not rise")]
    Backwards,
}

impl Given {
    /// An answer of one item.
    #[must_use]
    pub const fn of(item: Id<Item>, part: &'static str, value: Option<f64>) -> Self {
        Self { item, other: None, part, value }
    }

    /// The first held against the second.
    #[must_use]
    pub const fn pair(item: Id<Item>, other: Id<Item>, value: Option<f64>) -> Self {
        Self { item, other: Some(other), part: part::WHOLE, value }
    }
}

impl Reply {
    /// Agrees on the prices of a round.
    #[must_use]
    pub fn prices(round: Id<Round>, prices: Vec<(Id<Item>, Option<f64>)>) -> Self {
        let answers = prices.into_iter().map(|(item, price)| Given::of(item, part::PRICE, price)).collect();
        Self { round, person: Id::NIL, person_name: String::new(), answers }
    }

    /// The sheets before and after, where every answer fits by itself.
    fn sheets(&self, now: &Snapshot, round: &Round, setting: &Setting) -> Result<(Sheet, Sheet), Unfit> {
        let before = super::Answers::of(now, round, setting).sheet(self.person);
        let mut after = before.clone();
        for given in &self.answers {
            let number = |id: Id<Item>| setting.number(id).ok_or(Unfit::OtherItem(id));
            let (item, other) = (number(given.item)?, given.other.map(number).transpose()?);
            if other == Some(item) || !parts(setting).contains(&given.part) || other.is_some() != paired(setting.way) {
                return Err(Unfit::OtherWay);
            }
            if let Some(value) = given.value.filter(|value| !on_scale(setting, given.part, *value)) {
                return Err(Unfit::OffScale { value });
            }
            after.put(item, other, given.part, given.value);
        }
        Ok((before, after))
    }

    fn fits(&self, now: &Snapshot, round: &Round) -> Result<(), Unfit> {
        if round.revealed {
            return Err(Unfit::Closed);
        }
        let setting = Setting::of(now, round);
        if self.person == Id::NIL {
            let price = |it: &Given| it.part == part::PRICE && setting.number(it.item).is_some() && it.other.is_none();
            let unfit = self.answers.iter().find(|it| !price(it)).map(|_| Unfit::OtherWay);
            let free = |it: &Given| it.value.filter(|value| *value < 1.0 || value.fract() != 0.0);
            let unfit = unfit.or_else(|| self.answers.iter().find_map(free).map(|value| Unfit::OffScale { value }));
            return unfit.or((setting.way != Way::Money).then_some(Unfit::OtherWay)).map_or(Ok(()), Err);
        }
        if !round.people.is_empty() && !round.people.contains(&self.person) {
            return Err(Unfit::NotAsked);
        }
        let (before, after) = self.sheets(now, round, &setting)?;
        match setting.way {
            Way::Dots => dots::within(&setting, &before, &after),
            Way::Points => points::within(&setting, &before, &after),
            Way::Money => money::within(&setting, &before, &after),
            Way::Ballots => ballots::within(&setting, &before, &after),
            Way::Estimates => estimates::within(&setting, &after),
            Way::Scores | Way::Pairs | Way::Ratios | Way::Kano => Ok(()),
        }
    }
}

/// What of an item a person is asked.
fn parts(setting: &Setting) -> &'static [&'static str] {
    match setting.way {
        Way::Scores => &[],
        Way::Kano => &[part::WITH, part::WITHOUT],
        Way::Estimates if setting.three_point => &estimates::THREE,
        Way::Estimates => &[part::WHOLE, part::UNSURE],
        Way::Dots | Way::Points | Way::Money | Way::Ballots | Way::Pairs | Way::Ratios => &[part::WHOLE],
    }
}

const fn paired(way: Way) -> bool {
    matches!(way, Way::Pairs | Way::Ratios)
}

fn on_scale(setting: &Setting, part: &str, value: f64) -> bool {
    let is_whole = (0.0..=1e9).contains(&value) && value.fract() == 0.0;
    match setting.way {
        Way::Scores => false,
        Way::Dots | Way::Points | Way::Money => is_whole,
        Way::Ballots => is_whole && value >= 1.0,
        Way::Pairs => pairs::VERDICTS.contains(&value),
        Way::Ratios => ratios::on_scale(value),
        Way::Kano => kano::answer(value).is_some(),
        Way::Estimates => estimates::on_scale(part, value),
    }
}

impl Command for Reply {
    fn label(&self) -> Label {
        Label::Score
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the round or an item is gone, [`Refusal::Unfit`] if an answer does not fit the round. Then
    /// nothing is written.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let round = known(now, self.round)?;
        for given in &self.answers {
            known(now, given.item)?;
            if let Some(other) = given.other {
                known(now, other)?;
            }
        }
        self.fits(now, round).map_err(Refusal::Unfit)?;
        let mut edits = Vec::new();
        for given in &self.answers {
            edits.extend(self.edits(now, round.way, *given)?);
        }
        if !edits.is_empty() && self.person != Id::NIL && now.get(self.person).is_none() {
            let person = Person { id: self.person, name: self.person_name.clone() };
            check(&person)?;
            edits.extend(Edit::create(&person));
            edits.push(Edit::removal(RecordRef::of(self.person), false));
        }
        Ok(edits)
    }
}

impl Reply {
    /// The edits that put down one answer; none where it stands so already.
    fn edits(&self, now: &Snapshot, way: Way, given: Given) -> Result<Vec<Edit>, Refusal> {
        let Given { mut item, mut other, part, mut value } = given;
        if let Some(against) = other.filter(|other| *other < item) {
            (item, other) = (against, Some(item));
            value = value.map(|it| mirrored(way, it));
        }
        let (person, round) = (self.person, self.round);
        let id = Answer::id_for(person, round, item, other, part);
        let old = now.get(id);
        if old.map_or(value.is_none(), |it| it.value == value) {
            return Ok(Vec::new());
        }
        let blank = Answer { id, ..Answer::default() };
        let new = Answer { id, person, round, item, other, part: part.to_owned(), value };
        check(&new)?;
        let mut edits: Vec<Edit> = Edit::diff(old.unwrap_or(&blank), &new).collect();
        edits.push(Edit::removal(RecordRef::of(id), false)); // it may lie in the bin with an earlier answer
        Ok(edits)
    }
}

/// The value of b against a, from that of a against b.
#[must_use]
pub(super) fn mirrored(way: Way, value: f64) -> f64 {
    match way {
        Way::Ratios => ratios::exact(value.recip()),
        _ => 1.0 - value,
    }
}
