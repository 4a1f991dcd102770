//! What one person says in a round, as a table of its own.

use std::sync::Arc;

use crate::{
    commands::prioritise::{Column, Held, Judgement, Row, Table},
    methods::Outcome,
    model::{Answer, Id, Item, Person, Round, Score},
    replica::Snapshot,
};

/// Where an answer would be kept: as a score, or what that was before it was given anew in another round.
type Kept = (Id<Score>, Id<Answer>);

/// What one person says in a round: where each answer would be kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Own {
    rows: Vec<(Id<Item>, Vec<Kept>)>,
}

impl Own {
    pub(super) fn of(now: &Snapshot, round: &Round, person: Id<Person>, columns: &[Arc<Column>]) -> Self {
        let kept = |item: Id<Item>, column: &Arc<Column>| match &column.held {
            Held::Scores(it) => (Score::id_for(person, item, it), Answer::id_for(person, round.id, item, None, &it.0)),
            Held::Effort | Held::Evidence(_) => (Id::NIL, Id::NIL),
        };
        let items = round.items.iter().copied().filter(|it| now.get(*it).is_some());
        Self { rows: items.map(|item| (item, columns.iter().map(|it| kept(item, it)).collect())).collect() }
    }

    /// The items as they were asked; what was said outside the round is no answer in it.
    pub(super) fn table(&self, now: &Snapshot, round: Id<Round>) -> Table {
        let own = |(score, answer): &Kept| {
            let value = now.get(*score).filter(|it| it.round == Some(round)).and_then(|it| it.value);
            let value = value.or_else(|| now.get(*answer)?.value);
            Judgement { mean: value, mine: value, people: usize::from(value.is_some()), ..Judgement::default() }
        };
        let row = |(item, kept): &(Id<Item>, Vec<Kept>)| Row {
            id: *item,
            values: kept.iter().map(own).collect(),
            outcome: Outcome::Undefined,
            place: None,
        };
        Table { scored: Vec::new(), unscored: self.rows.iter().map(row).collect() }
    }
}
