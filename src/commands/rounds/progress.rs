//! Progress: who has answered how much, and who is missing. Never what.

use std::collections::{BTreeMap, HashSet};

use super::{Answers, Setting, Sheet, Vote, asked_columns, votes};
use crate::{
    commands::prioritise::{Held, Plan},
    model::{Criterion, Id, Item, Person, Round, Way, sorted},
    replica::Snapshot,
};

/// How far one person has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Who.
    pub person: Id<Person>,
    /// What people call them.
    pub name: String,
    /// Whether they were asked by name; `false` for those who answered all the same.
    pub asked: bool,
    /// How many answers they have given.
    pub given: usize,
    /// How many there are to give; `None` where the way lets each decide.
    pub of: Option<usize>,
}

impl Progress {
    /// Whether nothing is missing.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.given > 0 && self.of.is_none_or(|it| self.given >= it)
    }
}

/// How far everybody has come who was asked or has answered, by name. People who are gone are left out.
#[must_use]
pub fn progress(now: &Snapshot, round: &Round) -> Vec<Progress> {
    let items: HashSet<Id<Item>> = round.items.iter().copied().filter(|it| now.get(*it).is_some()).collect();
    let mut given: BTreeMap<Id<Person>, usize> = round.people.iter().map(|it| (*it, 0)).collect();
    let of = if round.way == Way::Scores {
        let columns = asked_columns(&Plan::named(now, &round.method));
        let criteria: Vec<&Criterion> = columns.iter().filter_map(|it| criterion(&it.held)).collect();
        let counts = |it: &&Vote| it.person != Id::NIL && items.contains(&it.item) && criteria.contains(&&it.criterion);
        votes(now, round.id).iter().filter(counts).for_each(|it| *given.entry(it.person).or_default() += 1);
        Some(items.len() * criteria.len())
    } else {
        let setting = Setting::of(now, round);
        let answers = Answers::of(now, round, &setting);
        let each = answers.people.iter().zip(&answers.sheets);
        given.extend(each.map(|(person, sheet)| (*person, setting.answered(sheet).done as usize)));
        // Which of the items to buy or to rank, and how many of them, is for each to say.
        let is_open = matches!(round.way, Way::Money | Way::Ballots);
        (!is_open).then(|| setting.answered(&Sheet::default()).of as usize)
    };
    let line = |(person, given): (Id<Person>, usize)| {
        let name = now.get(person)?.name.clone();
        Some(Progress { person, name, asked: round.people.contains(&person), given, of })
    };
    let mut lines: Vec<Progress> = given.into_iter().filter_map(line).collect();
    sorted::sort_by(&mut lines, |a, b| a.name.cmp(&b.name).then(a.person.cmp(&b.person)));
    lines
}

fn criterion(held: &Held) -> Option<&Criterion> {
    if let Held::Scores(criterion) = held { Some(criterion) } else { None }
}
