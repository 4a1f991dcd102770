//! Rankings: the order that a round leads to, to be applied and kept like any other.

use crate::{
    commands::prioritise::{ApplyOrder, KeepRun},
    methods::{Place, rank},
    model::{Id, Item, Round, Run, RunRow, sorted},
    replica::Snapshot,
};

/// The order that a round leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// The items, best first; those without a score come last, in the order in which they were asked.
    pub rows: Vec<Ranked>,
}

/// An item and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The item.
    pub item: Id<Item>,
    /// Its number in the round.
    pub number: usize,
    /// Its place; `None` without a score.
    pub place: Option<Place>,
    /// Its score; higher is sooner.
    pub score: Option<f64>,
}

impl Ranking {
    /// The order by score, with ties as ties. What has no score stands apart.
    #[must_use]
    pub fn of(items: &[Id<Item>], scores: &[Option<f64>]) -> Self {
        let places = rank(scores);
        let all = items.iter().zip(0..).zip(scores.iter().zip(places));
        let mut rows: Vec<Ranked> =
            all.map(|((item, number), (score, place))| Ranked { item: *item, number, place, score: *score }).collect();
        sorted::sort_by_key(&mut rows, |it| (it.place.map_or(usize::MAX, |it| it.place), it.number));
        Self { rows }
    }

    /// The numbers of the items, best first.
    #[must_use]
    pub fn numbers(&self) -> Vec<usize> {
        self.rows.iter().map(|it| it.number).collect()
    }

    /// Puts the backlog into this order; `None` while nothing has a score.
    #[must_use]
    pub fn apply(&self) -> Option<ApplyOrder> {
        let order: Vec<_> = self.rows.iter().filter(|it| it.place.is_some()).map(|it| it.item).collect();
        (!order.is_empty()).then_some(ApplyOrder(order))
    }

    /// Keeps this order as a dated result. `how` is the way in words; `inputs` are the columns shown beside the score,
    /// each with its word and a value per item, by the items' numbers.
    #[must_use]
    pub fn keep(
        &self,
        now: &Snapshot,
        round: &Round,
        name: String,
        how: String,
        inputs: &[(String, Vec<Option<f64>>)],
    ) -> KeepRun {
        let row = |it: &Ranked| RunRow {
            item: it.item,
            title: now.get(it.item).map(|it| it.title.clone()).unwrap_or_default(),
            place: it.place.map(|it| it.place as u32),
            score: it.score,
            values: inputs.iter().map(|(_, values)| values.get(it.number).copied().flatten()).collect(),
        };
        let rows = self.rows.iter().map(row).collect();
        let inputs = inputs.iter().map(|(word, _)| word.clone()).collect();
        KeepRun { run: Run { name, method: round.id.to_string(), how, inputs, rows, ..Run::default() } }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ties_are_ties_and_what_has_no_score_stands_last() {
        let items: Vec<Id<Item>> = ["a", "b", "c", "d"].map(Id::named).to_vec();
        let ranking = Ranking::of(&items, &[None, Some(1.0), Some(2.0), Some(2.0)]);
        assert_eq!(ranking.numbers(), [2, 3, 1, 0]);
        let places: Vec<_> = ranking.rows.iter().map(|it| it.place.map(|it| (it.place, it.tied))).collect();
        assert_eq!(places, [Some((1, true)), Some((1, true)), Some((3, false)), None]);
        assert_eq!(ranking.apply().unwrap().0.len(), 3);
        assert!(Ranking::of(&items, &[None; 4]).apply().is_none());
    }
}
