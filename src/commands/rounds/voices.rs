//! Voices: whose judgements the person at this browser may see, and how several become one.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use crate::{
    model::{Consensus, Id, Person, Round, Score},
    replica::Snapshot,
};

/// Whose judgements count here. Everything that shows or counts scores asks it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    me: Option<Id<Person>>,
    people: HashSet<Id<Person>>,
    hidden: HashSet<Id<Round>>,
    /// The rounds that are revealed: when they were put, and their rule.
    revealed: HashMap<Id<Round>, (Option<NaiveDate>, Consensus)>,
}

/// A round among several about the same: the latest one's rule holds.
pub(crate) type Latest = (Option<NaiveDate>, Id<Round>);

impl Voices {
    /// The voices that `me` may hear.
    #[must_use]
    pub fn of(now: &Snapshot, me: Option<Id<Person>>) -> Self {
        let (rounds, bin) = (now.table::<Round>(), now.bin::<Round>());
        let all = || rounds.iter().chain(bin.iter());
        let shown = rounds.iter().filter(|it| it.revealed);
        Self {
            me,
            people: now.table::<Person>().iter().map(|it| it.id).collect(),
            hidden: all().filter(|it| !it.revealed).map(|it| it.id).collect(),
            revealed: shown.map(|it| (it.id, (it.date, it.consensus))).collect(),
        }
    }

    /// Who listens.
    #[must_use]
    pub const fn me(&self) -> Option<Id<Person>> {
        self.me
    }

    /// Whether the score may be seen and counted: its person is still there, or it is the whole group's; and it was not
    /// given in a round that is still hidden, unless by the one who listens.
    #[must_use]
    pub fn hears(&self, score: &Score) -> bool {
        let is_known = score.person == Id::NIL || self.people.contains(&score.person);
        let is_mine = score.person != Id::NIL && Some(score.person) == self.me;
        is_known && (is_mine || score.round.is_none_or(|it| !self.hidden.contains(&it)))
    }

    /// Whether some round asks for anything but the mean.
    pub(crate) fn has_rules(&self) -> bool {
        self.revealed.values().any(|it| it.1 != Consensus::default())
    }

    /// When a score's round was put, if it is revealed.
    pub(crate) fn latest(&self, score: &Score) -> Option<Latest> {
        let round = score.round?;
        Some((self.revealed.get(&round)?.0, round))
    }

    /// The rule of a round.
    pub(crate) fn rule(&self, round: Id<Round>) -> Consensus {
        self.revealed.get(&round).map(|it| it.1).unwrap_or_default()
    }
}
