//! Votes: what was said in a round of scores, also where it has been said anew since.
//!
//! A score is what somebody thinks now: one record per person, item and criterion. When it is given in another round,
//! what it was in the one before is put down there as an answer, under the criterion's words.

use std::collections::BTreeMap;

use crate::{
    commands::{Refusal, check},
    model::{Answer, Criterion, Id, Item, Person, RecordRef, Relation, Round, Score},
    replica::{Edit, Snapshot},
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

/// The edits that keep in its round what `old` said there, where `new` says it in another; and that take back what was
/// kept in the new one, should it have been said there before.
pub(crate) fn kept(now: &Snapshot, old: Option<&Score>, new: &Score) -> Result<Vec<Edit>, Refusal> {
    let left = old.filter(|it| it.round != new.round && it.value.is_some());
    let mut edits = Vec::new();
    if let Some((old, round)) = left.and_then(|it| Some((it, it.round?))) {
        edits.extend(put(now, old, round, old.value)?);
    }
    if let Some(round) = new.round.filter(|it| now.get(answer(new, *it)).is_some_and(|it| it.value.is_some())) {
        edits.extend(put(now, new, round, None)?);
    }
    Ok(edits)
}

fn answer(score: &Score, round: Id<Round>) -> Id<Answer> {
    Answer::id_for(score.person, round, score.item, None, &score.criterion.0)
}

fn put(now: &Snapshot, score: &Score, round: Id<Round>, value: Option<f64>) -> Result<Vec<Edit>, Refusal> {
    let id = answer(score, round);
    let old = now.get(id).cloned().unwrap_or_else(|| Answer { id, ..Answer::default() });
    let part = score.criterion.0.to_string();
    let new = Answer { id, person: score.person, round, item: score.item, other: None, part, value };
    check(&new)?;
    let mut edits: Vec<Edit> = Edit::diff(&old, &new).collect();
    edits.push(Edit::removal(RecordRef::of(id), false));
    Ok(edits)
}
