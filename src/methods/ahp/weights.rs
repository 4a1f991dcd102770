//! Weights from a full matrix of judgements.

use crate::methods::grid::Grid;

/// How weights are drawn from a matrix. They differ where judgements do not fit together: name the one used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Weights {
    /// The principal eigenvector, as Saaty has it.
    #[default]
    Eigenvector,
    /// The geometric mean of each row.
    GeometricMean,
    /// The mean of the columns, each brought to a sum of 1: the shortcut of spreadsheets.
    ColumnMean,
}

/// Where the power method stops: when no weight moves by more.
const STEP_MIN: f64 = 1e-14;
const STEPS_MAX: usize = 2_000;

/// Weights that add up to 1, in the order of the rows.
#[must_use]
pub fn weights(by: Weights, matrix: &Grid<f64>) -> Vec<f64> {
    let size = matrix.rows();
    match by {
        Weights::Eigenvector => eigenvector(matrix),
        Weights::GeometricMean => {
            let logs = |row: usize| matrix.row(row).iter().map(|it| it.ln()).sum::<f64>();
            normalised((0..size).map(|row| (logs(row) / size as f64).exp()).collect())
        }
        Weights::ColumnMean => {
            let sum = |column: usize| (0..size).map(|row| matrix.at(row, column)).sum::<f64>();
            let sums: Vec<f64> = (0..size).map(sum).collect();
            let mean = |row: usize| matrix.row(row).iter().zip(&sums).map(|(cell, sum)| cell / sum).sum();
            normalised((0..size).map(mean).collect())
        }
    }
}

/// The weight of each alternative in all: its weight under each criterion times the criterion's own, added up.
///
/// `alternatives` has a row per criterion and a column per alternative.
#[must_use]
pub fn synthesis(criteria: &[f64], alternatives: &[&[f64]]) -> Vec<f64> {
    let count = alternatives.iter().map(|it| it.len()).max().unwrap_or_default();
    let mut all = vec![0.0; count];
    for (weight, row) in criteria.iter().zip(alternatives) {
        for (sum, local) in all.iter_mut().zip(*row) {
            *sum += weight * local;
        }
    }
    all
}

fn eigenvector(matrix: &Grid<f64>) -> Vec<f64> {
    let size = matrix.rows();
    let mut now = vec![1.0 / size as f64; size];
    for _ in 0..STEPS_MAX {
        let next = normalised(times(matrix, &now));
        let step = now.iter().zip(&next).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
        now = next;
        if step < STEP_MIN {
            break;
        }
    }
    now
}

/// The matrix times a column.
pub(super) fn times(matrix: &Grid<f64>, column: &[f64]) -> Vec<f64> {
    let product = |row: usize| matrix.row(row).iter().zip(column).map(|(a, b)| a * b).sum();
    (0..matrix.rows()).map(product).collect()
}

fn normalised(numbers: Vec<f64>) -> Vec<f64> {
    let sum: f64 = numbers.iter().sum();
    numbers.into_iter().map(|it| it / sum).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ahp::{complete, matrix};

    #[test]
    fn where_judgements_fit_together_all_ways_agree() {
        let whole = complete(&matrix(3, &[(0, 1, 2.0), (1, 2, 3.0), (0, 2, 6.0)])).unwrap().matrix;
        for by in [Weights::Eigenvector, Weights::GeometricMean, Weights::ColumnMean] {
            let found = weights(by, &whole);
            assert!(found.iter().zip([0.6, 0.3, 0.1]).all(|(a, b)| (a - b).abs() < 1e-12), "{by:?} {found:?}");
        }
    }

    #[test]
    fn one_thing_weighs_all_and_none_nothing() {
        assert_eq!(weights(Weights::Eigenvector, &complete(&matrix(1, &[])).unwrap().matrix), [1.0]);
        assert_eq!(weights(Weights::Eigenvector, &complete(&matrix(0, &[])).unwrap().matrix), [0.0; 0]);
    }
}
