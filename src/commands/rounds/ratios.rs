//! Ratios: how many times more important, pair by pair, and whether that fits together (AHP).

use super::{Answered, Answers, Ranking, Setting, Sheet, pairs};
use crate::{
    methods::{
        ahp::{
            Completed, Consistency, RATIO_MAX, Triple, Weights, complete, consistency, group, matrix, weights,
            worst_triple,
        },
        grid::Grid,
        kendall_w::Concordance,
    },
    model::{Id, Person},
};

/// Where Saaty's scale ends: nine times, or a ninth.
pub const MOST: u8 = 9;

/// What the judgements of one person, or of all, come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighed {
    /// The weights, which add up to 1; empty while two items are not linked by any chain of judgements.
    pub weights: Vec<f64>,
    /// How well the judgements fit together; `None` without weights.
    pub consistency: Option<Consistency>,
    /// The three that fit together worst; `None` where all fit.
    pub worst: Option<Triple>,
    /// Judgements that nobody gave and that follow from others. To be shown.
    pub filled: Vec<(usize, usize)>,
    /// Two items that no chain of judgements links: compare these next.
    pub unlinked: Option<(usize, usize)>,
}

/// What all judgements come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Judged {
    /// Of all together, by the geometric mean.
    pub group: Weighed,
    /// Of each person by themselves, in the order of the answers.
    pub people: Vec<(Id<Person>, Weighed)>,
    /// How far people agree, by their weights.
    pub agreement: Option<Concordance>,
    /// The order.
    pub ranking: Ranking,
}

impl Weighed {
    /// Whether the judgements fit together so badly that they should be looked at again.
    #[must_use]
    pub fn is_inconsistent(&self) -> bool {
        self.consistency.and_then(|it| it.ratio).is_some_and(|it| it > RATIO_MAX)
    }
}

/// How many of the pairs one person has judged.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    pairs::progress(setting, sheet)
}

/// Weighs the judgements.
#[must_use]
pub fn weigh(setting: &Setting, answers: &Answers) -> Judged {
    let items = setting.items.len();
    let voted = answers.people.iter().zip(&answers.sheets).filter(|(_, sheet)| sheet.pairs().next().is_some());
    let given: Vec<(Id<Person>, Grid<Option<f64>>)> =
        voted.map(|(id, sheet)| (*id, matrix(items, &sheet.pairs().collect::<Vec<_>>()))).collect();
    let matrices: Vec<_> = given.iter().map(|it| it.1.clone()).collect();
    let all = if given.is_empty() { Weighed::default() } else { weighed(&group(items, &matrices)) };
    let people: Vec<_> = given.into_iter().map(|(id, grid)| (id, weighed(&grid))).collect();
    let row = |it: &Weighed| (0..items).map(|item| it.weights.get(item).copied()).collect::<Vec<_>>();
    let rows: Vec<_> = people.iter().map(|(_, it)| row(it)).collect();
    Judged {
        agreement: Answers::agreement(&rows),
        ranking: Ranking::of(&setting.items, &row(&all)),
        people,
        group: all,
    }
}

fn weighed(given: &Grid<Option<f64>>) -> Weighed {
    match complete(given) {
        Ok(Completed { matrix, filled }) => Weighed {
            weights: weights(Weights::Eigenvector, &matrix),
            consistency: Some(consistency(&matrix)),
            worst: worst_triple(&matrix),
            filled,
            unlinked: None,
        },
        Err(pair) => Weighed { unlinked: Some((pair.0, pair.1)), ..Weighed::default() },
    }
}

/// The ratios to choose from, from a ninth over 1 to nine.
#[must_use]
pub fn scale() -> Vec<f64> {
    let below = (2..=MOST).rev().map(|it| f64::from(it).recip());
    below.chain((1..=MOST).map(f64::from)).collect()
}

pub(super) fn on_scale(value: f64) -> bool {
    scale().into_iter().any(|it| (it - value).abs() < 1e-9)
}

/// The ratio of the scale that a number is, so that the mirror of a mirror is the same number.
pub(super) fn exact(value: f64) -> f64 {
    scale().into_iter().find(|it| (it - value).abs() < 1e-9).unwrap_or(value)
}
