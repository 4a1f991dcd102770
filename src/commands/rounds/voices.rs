//! Voices: whose judgements the person at this browser may see, and how several become one.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::kept::earlier;
use crate::{
    model::{Answer, Consensus, Id, Person, Round, Score, sorted},
    replica::{Snapshot, Table},
};

/// Whose judgements count here. Everything that shows or counts scores asks it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Voices {
    me: Option<Id<Person>>,
    people: HashSet<Id<Person>>,
    hidden: HashSet<Id<Round>>,
    /// The rounds that are revealed: when they were put, and their rule.
    revealed: HashMap<Id<Round>, (Option<NaiveDate>, Consensus)>,
    /// The same, the latest first.
    shown: Vec<Id<Round>>,
    /// What was said before it was said anew; empty while no round is hidden.
    kept: Table<Answer>,
}

/// What of a score may be heard.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heard {
    /// The judgement, in the criterion's unit.
    pub value: f64,
    /// The round in which it was given.
    pub round: Option<Id<Round>>,
}

/// A round among several about the same: the latest one's rule holds.
pub(crate) type Latest = (Option<NaiveDate>, Id<Round>);

impl Voices {
    /// The voices that `me` may hear.
    #[must_use]
    pub fn of(now: &Snapshot, me: Option<Id<Person>>) -> Self {
        let (rounds, bin) = (now.table::<Round>(), now.bin::<Round>());
        let all = || rounds.iter().chain(bin.iter());
        let mut shown: Vec<&Round> = rounds.iter().filter(|it| it.revealed).collect();
        sorted::sort_by(&mut shown, |a, b| (b.date, b.id).cmp(&(a.date, a.id)));
        let hidden: HashSet<Id<Round>> = all().filter(|it| !it.revealed).map(|it| it.id).collect();
        Self {
            me,
            people: now.table::<Person>().iter().map(|it| it.id).collect(),
            revealed: shown.iter().map(|it| (it.id, (it.date, it.consensus))).collect(),
            shown: shown.iter().map(|it| it.id).collect(),
            kept: if hidden.is_empty() { Table::default() } else { now.table() },
            hidden,
        }
    }

    /// Who listens.
    #[must_use]
    pub const fn me(&self) -> Option<Id<Person>> {
        self.me
    }

    /// What of the score may be seen and counted: nothing if its person is gone, unless it is the whole group's. Given
    /// in a round that is still hidden, what was said before it, unless by the one who listens.
    #[must_use]
    pub fn hears(&self, score: &Score) -> Option<Heard> {
        if score.person != Id::NIL && !self.people.contains(&score.person) {
            return None;
        }
        let is_mine = score.person != Id::NIL && Some(score.person) == self.me;
        if is_mine || score.round.is_none_or(|it| !self.hidden.contains(&it)) {
            return score.value.map(|value| Heard { value, round: score.round });
        }
        earlier(score, &self.kept, &self.shown).map(|(value, round)| Heard { value, round })
    }

    /// Whether some round asks for anything but the mean.
    pub(crate) fn has_rules(&self) -> bool {
        self.revealed.values().any(|it| it.1 != Consensus::default())
    }

    /// When the round was put in which something was said, if it is revealed.
    pub(crate) fn latest(&self, heard: Heard) -> Option<Latest> {
        let round = heard.round?;
        Some((self.revealed.get(&round)?.0, round))
    }

    /// The rule of a round.
    pub(crate) fn rule(&self, round: Id<Round>) -> Consensus {
        self.revealed.get(&round).map(|it| it.1).unwrap_or_default()
    }
}
