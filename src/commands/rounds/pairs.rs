//! Pairs: which of two, again and again, until all stand on one scale (Bradley–Terry).

use super::{Answered, Answers, Ranking, Setting, Sheet};
use crate::methods::{
    bradley_terry::{Apart, BradleyTerry, bradley_terry, wins},
    grid::Grid,
};

/// What can be said of two: the second, neither, the first; how much of a win it is for the first.
pub const VERDICTS: [f64; 3] = [0.0, 0.5, 1.0];

/// What the comparisons come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// How often each item was preferred, was found alike, and was not preferred.
    pub record: Vec<(usize, usize, usize)>,
    /// The strengths of the items that are linked, which add up to 1; `None` for those that no chain of comparisons
    /// links to them.
    pub strengths: Vec<Option<f64>>,
    /// The standard errors of the logarithms of the strengths, against the first linked item.
    pub errors: Vec<Option<f64>>,
    /// Groups of items that never met, where there is more than one: the largest has the strengths.
    pub apart: Vec<Vec<usize>>,
    /// Two items of different groups: compare these next.
    pub link: Option<(usize, usize)>,
    /// Items that won every comparison or lost every one, where half a win each way was added for it. To be shown.
    pub evened: bool,
    /// Items that were never found the weaker.
    pub undefeated: Vec<usize>,
    /// Items that were never found the stronger.
    pub winless: Vec<usize>,
    /// How many comparisons were made.
    pub comparisons: usize,
    /// How many people made them.
    pub voters: usize,
    /// The order.
    pub ranking: Ranking,
}

/// How many of the pairs one person has compared.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    let asked = setting.pairs();
    let done = asked.iter().filter(|(a, b)| value(setting, sheet, *a, *b).is_some()).count();
    Answered { done: done as f64, of: asked.len() as f64 }
}

/// What a person has said of the first against the second, whichever way round it is kept.
#[must_use]
pub fn value(setting: &Setting, sheet: &Sheet, first: usize, second: usize) -> Option<f64> {
    sheet.pairs().find_map(|(a, b, value)| match (a, b) {
        _ if (a, b) == (first, second) => Some(value),
        _ if (b, a) == (first, second) => Some(super::answering::mirrored(setting.way, value)),
        _ => None,
    })
}

/// Puts all comparisons of all people on one scale.
#[must_use]
pub fn compare(setting: &Setting, answers: &Answers) -> Compared {
    let items = setting.items.len();
    let (mut won, mut tied) = (Vec::new(), Vec::new());
    for (a, b, value) in answers.sheets.iter().flat_map(Sheet::pairs) {
        match value {
            it if it > 0.5 => won.push((a, b)),
            it if it < 0.5 => won.push((b, a)),
            _ => tied.push((a, b)),
        }
    }
    let record = |item: usize| {
        let ties = tied.iter().filter(|(a, b)| *a == item || *b == item).count();
        let count = |is: &dyn Fn(&(usize, usize)) -> bool| won.iter().filter(|it| is(it)).count();
        (count(&|it| it.0 == item), ties, count(&|it| it.1 == item))
    };
    let record: Vec<_> = (0..items).map(record).collect();
    let of = |is: &dyn Fn(&(usize, usize, usize)) -> bool| -> Vec<usize> {
        record.iter().enumerate().filter(|(_, it)| is(it)).map(|(item, _)| item).collect()
    };
    let grid = wins(items, &won, &tied);
    let (linked, apart) = linked(&grid);
    let scale = (linked.len() > 1).then(|| part_of(&grid, &linked)).and_then(|it| bradley_terry(&it).ok());
    let place = |values: &dyn Fn(&BradleyTerry) -> Vec<f64>| {
        let mut all = vec![None; items];
        for (item, value) in linked.iter().zip(scale.as_ref().map(values).unwrap_or_default()) {
            if let Some(slot) = all.get_mut(*item) {
                *slot = Some(value);
            }
        }
        all
    };
    let strengths = place(&|it| it.strengths.clone());
    Compared {
        errors: place(&|it| it.errors.clone()),
        link: link(&apart),
        evened: scale.as_ref().is_some_and(|it| it.evened),
        undefeated: of(&|(wins, ties, losses)| *losses == 0 && *ties == 0 && *wins > 0),
        winless: of(&|(wins, ties, losses)| *wins == 0 && *ties == 0 && *losses > 0),
        comparisons: won.len() + tied.len(),
        voters: answers.sheets.iter().filter(|it| it.pairs().next().is_some()).count(),
        ranking: Ranking::of(&setting.items, &strengths),
        apart,
        record,
        strengths,
    }
}

/// The items that stand on one scale, the most that are linked, and the groups where there are several.
fn linked(grid: &Grid<f64>) -> (Vec<usize>, Vec<Vec<usize>>) {
    match bradley_terry(grid) {
        Ok(_) => ((0..grid.rows()).collect(), Vec::new()),
        Err(Apart(groups)) => {
            let most = groups.iter().map(Vec::len).max().unwrap_or_default();
            let largest = groups.iter().find(|it| it.len() == most).cloned().unwrap_or_default();
            (largest, groups)
        }
    }
}

/// The comparisons among some of the items.
fn part_of(grid: &Grid<f64>, items: &[usize]) -> Grid<f64> {
    let at = |row: usize, column: usize| items.get(row).zip(items.get(column)).map(|(a, b)| grid.at(*a, *b));
    Grid::square(items.len(), &|row, column| at(row, column).unwrap_or_default())
}

/// The pair that would link the two largest groups.
fn link(groups: &[Vec<usize>]) -> Option<(usize, usize)> {
    let sizes: Vec<f64> = groups.iter().map(|it| it.len() as f64).collect();
    let order = crate::methods::order::descending(&sizes);
    let first = |at: usize| order.get(at).and_then(|it| groups.get(*it as usize)).and_then(|it| it.first()).copied();
    first(0).zip(first(1))
}
