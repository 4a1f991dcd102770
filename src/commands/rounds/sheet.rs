//! Sheets: what people have answered in a round, as the mathematics takes it.
//!
//! In: the records of answers. Out: people and items by their numbers, and a row of values per person.
//!
//! - What is said of an item that is gone, by somebody who is gone, or by somebody who was not asked counts for nothing.
//! - People stand in the order of their ids, so that a result is the same whoever's file came first.

use std::collections::{BTreeMap, HashMap};

use super::Setting;
use crate::{
    methods::kendall_w::{Concordance, kendall_w},
    model::{Answer, Id, Item, Person, Relation, Round},
    replica::Snapshot,
};

/// What of an item is asked, where a way asks several things. The words stand in the file.
pub mod part {
    /// The one thing.
    pub const WHOLE: &str = "";
    /// Kano: how one would feel if it were there.
    pub const WITH: &str = "with";
    /// Kano: how one would feel if it were not.
    pub const WITHOUT: &str = "without";
    /// Estimates: if all goes well.
    pub const OPTIMISTIC: &str = "optimistic";
    /// Estimates: most likely.
    pub const LIKELY: &str = "likely";
    /// Estimates: if much goes wrong.
    pub const PESSIMISTIC: &str = "pessimistic";
    /// Estimates: the card of who cannot say.
    pub const UNSURE: &str = "unsure";
    /// Money: what it costs, as agreed; said by nobody in particular.
    pub const PRICE: &str = "price";

    /// Every part, to read what stands in a file.
    pub(super) const ALL: [&str; 8] = [WHOLE, WITH, WITHOUT, OPTIMISTIC, LIKELY, PESSIMISTIC, UNSURE, PRICE];
}

/// One thing that somebody has said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Said {
    /// The number of the item.
    pub item: usize,
    /// The number of the item it is held against.
    pub other: Option<usize>,
    /// What of it; one of [`part`].
    pub part: &'static str,
    /// The answer.
    pub value: f64,
}

/// What one person has said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet(pub Vec<Said>);

/// What everybody has said.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers {
    /// Who has answered, in the order of their ids.
    pub people: Vec<Id<Person>>,
    /// What each of them has said.
    pub sheets: Vec<Sheet>,
}

/// How far one person has got.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Answered {
    /// How much is answered: questions, or dots, points or money given.
    pub done: f64,
    /// Of how much.
    pub of: f64,
}

impl Answered {
    /// Whether anything is answered.
    #[must_use]
    pub const fn has_begun(self) -> bool {
        self.done > 0.0
    }

    /// Whether nothing is left to answer.
    #[must_use]
    pub const fn is_done(self) -> bool {
        self.of > 0.0 && self.done >= self.of
    }
}

impl Sheet {
    /// The values of one part, a place for each of `items`.
    #[must_use]
    pub fn row(&self, items: usize, part: &str) -> Vec<Option<f64>> {
        let mut row = vec![None; items];
        for said in self.0.iter().filter(|it| it.part == part && it.other.is_none()) {
            if let Some(slot) = row.get_mut(said.item) {
                *slot = Some(said.value);
            }
        }
        row
    }

    /// The values of one part as whole numbers; what is none, or below zero, counts as not said.
    #[must_use]
    pub fn whole(&self, items: usize, part: &str) -> Vec<Option<u32>> {
        self.row(items, part).into_iter().map(|it| it.and_then(whole)).collect()
    }

    /// What is said of two items: the first, the second, and the value of the first against the second.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, f64)> {
        self.0.iter().filter_map(|it| Some((it.item, it.other?, it.value)))
    }

    /// Puts down one answer, or takes it back.
    pub(super) fn put(&mut self, item: usize, other: Option<usize>, part: &'static str, value: Option<f64>) {
        self.0.retain(|it| (it.item, it.other, it.part) != (item, other, part));
        self.0.extend(value.map(|value| Said { item, other, part, value }));
    }
}

/// The number, if it is whole and not below zero.
pub(super) fn whole(value: f64) -> Option<u32> {
    (value >= 0.0 && value <= f64::from(u32::MAX) && value.fract() == 0.0).then_some(value as u32)
}

impl Answers {
    /// What everybody has said in a round.
    #[must_use]
    pub fn of(now: &Snapshot, round: &Round, setting: &Setting) -> Self {
        let numbers: HashMap<Id<Item>, usize> = setting.items.iter().copied().zip(0..).collect();
        let mut sheets: BTreeMap<Id<Person>, Sheet> = BTreeMap::new();
        for answer in now.related::<Answer>(Relation::AnswerInRound, round.id.uuid()) {
            let asked = round.people.is_empty() || round.people.contains(&answer.person);
            if !asked || now.get(answer.person).is_none() {
                continue;
            }
            if let Some(said) = read(answer, &numbers) {
                let sheet = sheets.entry(answer.person).or_default();
                sheet.put(said.item, said.other, said.part, Some(said.value));
            }
        }
        let (people, sheets) = sheets.into_iter().unzip();
        Self { people, sheets }
    }

    /// What one person has said; nothing, if nothing was said.
    #[must_use]
    pub fn sheet(&self, person: Id<Person>) -> Sheet {
        let at = self.people.iter().position(|it| *it == person);
        at.and_then(|at| self.sheets.get(at)).cloned().unwrap_or_default()
    }

    /// How far people agree, from what each gives to each item; more is better or less is better, it is the same.
    #[must_use]
    pub fn agreement(rows: &[Vec<Option<f64>>]) -> Option<Concordance> {
        kendall_w(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }
}

/// What an answer says, by numbers; `None` where it says nothing, or speaks of what is not asked.
fn read(answer: &Answer, numbers: &HashMap<Id<Item>, usize>) -> Option<Said> {
    let item = *numbers.get(&answer.item)?;
    let other = match answer.other {
        Some(other) => Some(*numbers.get(&other)?).filter(|it| *it != item),
        None => None,
    };
    let part = part::ALL.into_iter().find(|it| *it == answer.part)?;
    (answer.other.is_some() == other.is_some()).then_some(())?;
    Some(Said { item, other, part, value: answer.value? })
}

/// What is agreed on in a round and said by nobody in particular: one part of it, a place for each item.
#[must_use]
pub(super) fn agreed(now: &Snapshot, round: Id<Round>, items: &[Id<Item>], part: &str) -> Vec<Option<f64>> {
    let value = |item: &Id<Item>| now.get(Answer::id_for(Id::NIL, round, *item, None, part)).and_then(|it| it.value);
    items.iter().map(value).collect()
}
