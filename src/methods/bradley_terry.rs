//! Bradley–Terry: strengths from comparing two at a time.
//!
//! In: how often each was preferred to each other. Out: strengths on one scale, with their standard errors.
//!
//! The order in which comparisons were made makes no difference, which cannot be said of Elo.

use super::grid::Grid;

/// Strengths on one scale.
#[derive(Clone, Debug, PartialEq)]
pub struct BradleyTerry {
    /// Strengths that add up to 1: i is preferred to j with probability `strength i ÷ (strength i + strength j)`.
    pub strengths: Vec<f64>,
    /// The logarithms of the strengths against the first item's, which is 0.
    pub abilities: Vec<f64>,
    /// The standard errors of the abilities; 0 for the first, which the others are measured against.
    pub errors: Vec<f64>,
    /// Whether half a win each way was added to every pair that met, for some never lost to the others or never won,
    /// and would be infinitely strong or weak. To be shown.
    pub evened: bool,
    /// Whether the strengths came to rest. If not they are no more than a direction.
    pub settled: bool,
}

/// Items that no chain of comparisons links, as groups: there is no common scale until two of each group have met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Apart(pub Vec<Vec<usize>>);

/// Comparisons as counts: half a win each for a tie.
///
/// `comparisons` are (winner, loser); `ties` are pairs. Items that do not exist, and an item against itself, are left
/// out.
#[must_use]
pub fn wins(items: usize, comparisons: &[(usize, usize)], ties: &[(usize, usize)]) -> Grid<f64> {
    let mut grid = Grid::new(items, items);
    for (winner, loser) in comparisons.iter().filter(|(a, b)| a != b) {
        grid.put(*winner, *loser, grid.at(*winner, *loser) + 1.0);
    }
    for (a, b) in ties.iter().filter(|(a, b)| a != b) {
        grid.put(*a, *b, grid.at(*a, *b) + 0.5);
        grid.put(*b, *a, grid.at(*b, *a) + 0.5);
    }
    grid
}

const STEPS_MAX: usize = 200;
const STEP_MIN: f64 = 1e-12;

/// The strengths that make the comparisons most likely. Rows win over columns; the diagonal does not count.
///
/// # Errors
/// [`Apart`] where the comparisons fall into groups that never met.
///
/// Source: Bradley and Terry 1952; checked against BradleyTerry2 (Turner and Firth).
pub fn bradley_terry(wins: &Grid<f64>) -> Result<BradleyTerry, Apart> {
    let items = wins.rows();
    let met = |a: usize, b: usize| a != b && wins.at(a, b) + wins.at(b, a) > 0.0;
    let groups = groups(items, &met);
    if groups.len() > 1 {
        return Err(Apart(groups));
    }
    let won = |a: usize, b: usize| a != b && wins.at(a, b) > 0.0;
    let lost = |a: usize, b: usize| won(b, a);
    let evened = items > 1 && !(reached(items, 0, &won).len() == items && reached(items, 0, &lost).len() == items);
    let add = if evened { 0.5 } else { 0.0 };
    let wins = Grid::square(items, &|a, b| if met(a, b) { wins.at(a, b) + add } else { 0.0 });

    let mut abilities = vec![0.0; items];
    let mut settled = items < 2;
    for _ in 0..STEPS_MAX {
        if settled {
            break;
        }
        let (slope, curve) = likelihood(&wins, &abilities);
        let Some(step) = solve(&curve, &slope) else { break };
        // Far from the top the whole step may overshoot: one unit of ability at a time is enough.
        let longest = step.iter().fold(1.0_f64, |longest, it| longest.max(it.abs()));
        for (ability, step) in abilities.iter_mut().skip(1).zip(&step) {
            *ability += step / longest;
        }
        settled = step.iter().all(|it| it.abs() < STEP_MIN);
    }
    let (_, curve) = likelihood(&wins, &abilities);
    let strengths: Vec<f64> = abilities.iter().map(|it| it.exp()).collect();
    let sum: f64 = strengths.iter().sum();
    let strengths = strengths.iter().map(|it| it / sum).collect();
    Ok(BradleyTerry { strengths, abilities, errors: errors(&curve, items), evened, settled })
}

/// The slope and the curvature of the log-likelihood in every ability but the first.
fn likelihood(wins: &Grid<f64>, abilities: &[f64]) -> (Vec<f64>, Grid<f64>) {
    let free = abilities.len().saturating_sub(1);
    let (mut slope, mut curve) = (vec![0.0; free], Grid::new(free, free));
    for (a, mine) in abilities.iter().enumerate().skip(1) {
        for (b, other) in abilities.iter().enumerate() {
            let games = wins.at(a, b) + wins.at(b, a);
            if games == 0.0 {
                continue;
            }
            let chance = 1.0 / (1.0 + (other - mine).exp());
            if let Some(slope) = slope.get_mut(a - 1) {
                *slope += wins.at(a, b) - games * chance;
            }
            let weight = games * chance * (1.0 - chance);
            curve.put(a - 1, a - 1, curve.at(a - 1, a - 1) + weight);
            if b > 0 {
                curve.put(a - 1, b - 1, curve.at(a - 1, b - 1) - weight);
            }
        }
    }
    (slope, curve)
}

/// Standard errors: the roots of the diagonal of the inverse curvature.
fn errors(curve: &Grid<f64>, items: usize) -> Vec<f64> {
    let free = curve.rows();
    let mut errors = vec![0.0; items];
    for (at, error) in errors.iter_mut().skip(1).enumerate() {
        let unit: Vec<f64> = (0..free).map(|it| if it == at { 1.0 } else { 0.0 }).collect();
        let variance = solve(curve, &unit).and_then(|column| column.get(at).copied());
        *error = variance.map_or(f64::INFINITY, f64::sqrt);
    }
    errors
}

/// Solves a positive definite system by elimination; `None` where it has no single answer.
fn solve(matrix: &Grid<f64>, right: &[f64]) -> Option<Vec<f64>> {
    let size = right.len();
    let mut rows: Vec<Vec<f64>> = (0..size).map(|row| matrix.row(row).to_vec()).collect();
    let mut right = right.to_vec();
    for pivot in 0..size {
        let (done, rest) = rows.split_at_mut(pivot + 1);
        let (row, (above, below)) = (done.last()?, right.split_at_mut(pivot + 1));
        let (head, value) = (*row.get(pivot)?, *above.last()?);
        if head.is_nan() || head <= 0.0 {
            return None;
        }
        for (other, right) in rest.iter_mut().zip(below) {
            let factor = other.get(pivot)? / head;
            for (cell, from) in other.iter_mut().zip(row).skip(pivot) {
                *cell -= factor * from;
            }
            *right -= factor * value;
        }
    }
    let mut answer = vec![0.0; size];
    for at in (0..size).rev() {
        let row = rows.get(at)?;
        let known: f64 = row.iter().zip(&answer).skip(at + 1).map(|(a, b)| a * b).sum();
        *answer.get_mut(at)? = (right.get(at)? - known) / row.get(at)?;
    }
    Some(answer)
}

/// What is reached from `start` by steps that `leads` allows, in ascending order.
fn reached(items: usize, start: usize, leads: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut seen = vec![false; items];
    let mut open = vec![start];
    while let Some(here) = open.pop() {
        let Some(slot) = seen.get_mut(here) else { continue };
        if std::mem::replace(slot, true) {
            continue;
        }
        open.extend((0..items).filter(|next| leads(here, *next)));
    }
    seen.iter().enumerate().filter(|(_, seen)| **seen).map(|(at, _)| at).collect()
}

/// Items by who can be reached from whom.
fn groups(items: usize, met: &dyn Fn(usize, usize) -> bool) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for item in 0..items {
        if !groups.iter().any(|group| group.contains(&item)) {
            groups.push(reached(items, item, met));
        }
    }
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_that_never_met_have_no_common_scale() {
        let apart = bradley_terry(&wins(5, &[(0, 1), (2, 3), (3, 2)], &[])).unwrap_err();
        assert_eq!(apart, Apart(vec![vec![0, 1], vec![2, 3], vec![4]]));
    }

    #[test]
    fn a_tie_is_half_a_win_for_each() {
        let found = bradley_terry(&wins(2, &[], &[(0, 1)])).unwrap();
        assert_eq!((found.strengths, found.evened, found.settled), (vec![0.5, 0.5], false, true));
    }

    #[test]
    fn a_group_that_never_lost_to_the_rest_is_evened_too() {
        // 0 and 1 beat each other, and both beat 2 and 3, which beat each other: nobody is undefeated.
        let all = [(0, 1), (1, 0), (2, 3), (3, 2), (0, 2), (1, 3)];
        let found = bradley_terry(&wins(4, &all, &[])).unwrap();
        assert!(found.evened && found.settled && found.strengths.iter().all(|it| it.is_finite()));
    }

    #[test]
    fn one_item_or_none_needs_no_comparison() {
        assert_eq!(bradley_terry(&wins(1, &[], &[])).unwrap().strengths, [1.0]);
        assert_eq!(bradley_terry(&wins(0, &[], &[])).unwrap().strengths, [0.0; 0]);
    }

    #[test]
    fn lopsided_counts_come_to_rest() {
        let grid = Grid::square(3, &|a, b| if a < b { 1_000_000.0 } else { f64::from(u8::from(a != b)) });
        let found = bradley_terry(&grid).unwrap();
        assert!(found.settled && found.strengths.windows(2).all(|pair| pair[0] > pair[1]));
    }
}
