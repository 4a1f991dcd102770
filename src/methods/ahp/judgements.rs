//! Judgements: one person's, several people's, and those not given.

use crate::methods::grid::Grid;

/// A matrix that holds every judgement.
#[derive(Clone, Debug, PartialEq)]
pub struct Completed {
    /// How many times the row matters more than the column; each cell the reciprocal of its mirror.
    pub matrix: Grid<f64>,
    /// The judgements that nobody gave and that follow from others, each with the lower number first. To be shown.
    pub filled: Vec<(usize, usize)>,
}

/// Two things that no chain of judgements links: this pair is to be compared next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unlinked(pub usize, pub usize);

/// The judgements of one person as a matrix. `judgements` are (row, column, how many times the row matters more);
/// what is not above zero, or compares a thing with itself, is left out. Of two on one pair the last counts.
#[must_use]
pub fn matrix(size: usize, judgements: &[(usize, usize, f64)]) -> Grid<Option<f64>> {
    let mut grid = Grid::square(size, &|row, column| (row == column).then_some(1.0));
    for (row, column, times) in judgements {
        if row != column && *times > 0.0 && times.is_finite() {
            grid.put(*row, *column, Some(*times));
            grid.put(*column, *row, Some(times.recip()));
        }
    }
    grid
}

/// Several people's judgements as one: the geometric mean of all who gave one, pair by pair.
///
/// Source: Aczél and Saaty 1983: the only mean that keeps reciprocals reciprocal.
#[must_use]
pub fn group(size: usize, people: &[Grid<Option<f64>>]) -> Grid<Option<f64>> {
    let mut grid = matrix(size, &[]);
    for row in 0..size {
        for column in row + 1..size {
            let logs: Vec<f64> = people.iter().filter_map(|it| Some(it.at(row, column)?.ln())).collect();
            if !logs.is_empty() {
                // Sorted, so that it is the same whoever came first.
                let sum: f64 = crate::methods::order::sorted(&logs).iter().sum();
                let mean = (sum / logs.len() as f64).exp();
                grid.put(row, column, Some(mean));
                grid.put(column, row, Some(mean.recip()));
            }
        }
    }
    grid
}

/// Fills judgements that nobody gave from those given: a to c is a to b times b to c, the geometric mean over every b
/// that links them. Longer chains follow step by step.
///
/// # Errors
/// A pair that no chain links: without it there are no weights.
pub fn complete(given: &Grid<Option<f64>>) -> Result<Completed, Unlinked> {
    let size = given.rows();
    let (mut known, mut filled) = (given.clone(), Vec::new());
    loop {
        let (mut found, mut open) = (Vec::new(), None);
        for row in 0..size {
            for column in (row + 1..size).filter(|column| known.at(row, *column).is_none()) {
                let links = (0..size).filter_map(|by| Some((known.at(row, by)? * known.at(by, column)?).ln()));
                let links: Vec<f64> = links.collect();
                if links.is_empty() {
                    open = open.or(Some(Unlinked(row, column)));
                } else {
                    found.push((row, column, (links.iter().sum::<f64>() / links.len() as f64).exp()));
                }
            }
        }
        for (row, column, times) in &found {
            known.put(*row, *column, Some(*times));
            known.put(*column, *row, Some(times.recip()));
            filled.push((*row, *column));
        }
        match open {
            None => break,
            Some(unlinked) if found.is_empty() => return Err(unlinked),
            Some(_) => {}
        }
    }
    #[expect(clippy::disallowed_methods, reason = "the mathematics knows nothing of ours, not even how we sort")]
    filled.sort_unstable();
    let matrix = Grid::square(size, &|row, column| known.at(row, column).unwrap_or(1.0));
    Ok(Completed { matrix, filled })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_a_chain_is_filled_and_named() {
        let given = matrix(4, &[(0, 1, 2.0), (1, 2, 3.0), (2, 3, 0.5)]);
        let Completed { matrix, filled } = complete(&given).unwrap();
        assert_eq!(filled, [(0, 2), (0, 3), (1, 3)]);
        assert!((matrix.at(0, 2) - 6.0).abs() < 1e-12 && (matrix.at(3, 0) - 1.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn a_pair_that_nothing_links_is_asked_for() {
        let given = matrix(4, &[(0, 1, 2.0), (2, 3, 3.0)]);
        assert_eq!(complete(&given), Err(Unlinked(0, 2)));
    }

    #[test]
    fn a_group_keeps_reciprocals_and_counts_those_who_spoke() {
        let people = [matrix(3, &[(0, 1, 2.0)]), matrix(3, &[(1, 0, 0.125), (1, 2, 5.0)]), matrix(3, &[])];
        let group = group(3, &people);
        assert!((group.at(0, 1).unwrap() - 4.0).abs() < 1e-12 && (group.at(1, 0).unwrap() - 0.25).abs() < 1e-12);
        assert!((group.at(1, 2).unwrap() - 5.0).abs() < 1e-12 && group.at(0, 2).is_none());
    }

    #[test]
    fn judgements_that_are_no_factors_are_left_out() {
        let given = matrix(2, &[(0, 1, 0.0), (0, 1, f64::NAN), (1, 0, -3.0), (0, 0, 7.0)]);
        assert_eq!((given.at(0, 1), given.at(0, 0)), (None, Some(1.0)));
    }
}
