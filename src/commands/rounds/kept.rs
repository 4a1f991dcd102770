//! Votes: what was said in a round of scores, also where it has been said anew since.
//!
//! A score is what somebody thinks now: one record per person, item and criterion. When it is given in another round,
//! what it was in the one before is put down there as an answer, under the criterion's words. What was said outside any
//! round is put down in the one that overtakes it, under words of its own, so that it counts until that is revealed.

use std::collections::BTreeMap;

use crate::{
    commands::{Refusal, check},
    model::{Answer, Criterion, Id, Item, Person, RecordRef, Relation, Round, Score},
    replica::{Edit, Snapshot, Table},
};

/// What somebody said of an item by a criterion, in a round. Nobody ([`Id::NIL`]): what the group agreed on there.
#[derive(Clone, Debug, PartialEq)]
pub struct Vote {
    /// Who.
    pub person: Id<Person>,
    /// Of what.
    pub item: Id<Item>,
    /// By what.
    pub criterion: Criterion,
    /// The judgement, in the criterion's unit.
    pub value: f64,
}

/// Everything that was said in a round of scores, in the order of people, items and criteria.
#[must_use]
pub fn votes(now: &Snapshot, round: Id<Round>) -> Vec<Vote> {
    let mut found: BTreeMap<(Id<Person>, Id<Item>, String), f64> = BTreeMap::new();
    for it in now.related::<Answer>(Relation::AnswerInRound, round.uuid()) {
        found.extend(it.value.map(|value| ((it.person, it.item, it.part.clone()), value)));
    }
    // What stands in the round still is newer than what was put down in it.
    for it in now.related::<Score>(Relation::ScoreInRound, round.uuid()) {
        found.extend(it.value.map(|value| ((it.person, it.item, it.criterion.0.to_string()), value)));
    }
    let vote = |((person, item, criterion), value): ((_, _, String), _)| Vote {
        person,
        item,
        criterion: Criterion(criterion.into()),
        value,
    };
    found.into_iter().map(vote).collect()
}

/// What everything begins with that was said before a round, and is no answer in it.
const BEFORE: &str = "before ";

/// Whether an answer's part is what somebody had said before the round.
#[must_use]
pub fn is_before(part: &str) -> bool {
    part.starts_with(BEFORE)
}

/// What is kept of a score whose own round is hidden: what was said last before it, and in which round. `shown` are the
/// rounds that are revealed, the latest first.
pub(crate) fn earlier(score: &Score, answers: &Table<Answer>, shown: &[Id<Round>]) -> Option<Earlier> {
    let said = |id: Id<Answer>| answers.get(id).and_then(|it| it.value);
    let in_round = |it: &Id<Round>| Some((said(answer(score, *it))?, Some(*it)));
    shown.iter().find_map(in_round).or_else(|| Some((said(before(score, score.round?))?, None)))
}

/// A value, and the round in which it was said.
pub(crate) type Earlier = (f64, Option<Id<Round>>);

/// The edits that keep in its round what `old` said there, where `new` says it in another; and that take back what was
/// kept in the new one, should it have been said there before.
pub(crate) fn kept(now: &Snapshot, old: Option<&Score>, new: &Score) -> Result<Vec<Edit>, Refusal> {
    let left = old.filter(|it| it.round != new.round && it.value.is_some());
    let mut edits = match left.map(|old| (old, old.round, new.round)) {
        Some((old, Some(round), _)) => put(now, old, round, &old.criterion.0, old.value)?,
        Some((old, None, Some(round))) => put(now, old, round, &format!("{BEFORE}{}", old.criterion.0), old.value)?,
        _ => Vec::new(),
    };
    if let Some(round) = new.round {
        edits.extend(taken_back(now, new, round)?);
    }
    Ok(edits)
}

/// The edits that take back what was kept of a score in a round.
pub(crate) fn taken_back(now: &Snapshot, score: &Score, round: Id<Round>) -> Result<Vec<Edit>, Refusal> {
    if now.get(answer(score, round)).is_none_or(|it| it.value.is_none()) {
        return Ok(Vec::new());
    }
    put(now, score, round, &score.criterion.0, None)
}

fn answer(score: &Score, round: Id<Round>) -> Id<Answer> {
    Answer::id_for(score.person, round, score.item, None, &score.criterion.0)
}

fn before(score: &Score, round: Id<Round>) -> Id<Answer> {
    Answer::id_for(score.person, round, score.item, None, &format!("{BEFORE}{}", score.criterion.0))
}

fn put(now: &Snapshot, score: &Score, round: Id<Round>, part: &str, value: Option<f64>) -> Result<Vec<Edit>, Refusal> {
    let id = Answer::id_for(score.person, round, score.item, None, part);
    let old = now.get(id).cloned().unwrap_or_else(|| Answer { id, ..Answer::default() });
    let new = Answer { id, person: score.person, round, item: score.item, other: None, part: part.to_owned(), value };
    check(&new)?;
    let mut edits: Vec<Edit> = Edit::diff(&old, &new).collect();
    edits.push(Edit::removal(RecordRef::of(id), false));
    Ok(edits)
}
