//! Consistency: whether judgements fit together, and which three do so worst.

use super::weights::{Weights, times, weights};
use crate::methods::grid::Grid;

/// Above this ratio judgements should be looked at again.
pub const RATIO_MAX: f64 = 0.10;

/// The consistency index of random judgements, for 1 to 10 things. Source: Saaty.
const RANDOM: [f64; 10] = [0.0, 0.0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];

/// How well judgements fit together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Consistency {
    /// The principal eigenvalue; as large as the matrix where everything fits, and never smaller.
    pub lambda: f64,
    /// (λ − n) ÷ (n − 1).
    pub index: f64,
    /// The index ÷ that of random judgements; accept up to [`RATIO_MAX`]. 0 for one or two things, which always fit;
    /// `None` for more than ten, for which no random index is published here.
    pub ratio: Option<f64>,
}

/// Three things whose judgements contradict each other: a is `implied` times c by way of b, and was said to be `said`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Triple {
    /// The three, in ascending order: a, b, c.
    pub of: [usize; 3],
    /// a to c as judged.
    pub said: f64,
    /// a to b times b to c.
    pub implied: f64,
}

/// The consistency of a full matrix.
#[must_use]
pub fn consistency(matrix: &Grid<f64>) -> Consistency {
    let size = matrix.rows();
    if size <= 2 {
        return Consistency { lambda: size as f64, index: 0.0, ratio: Some(0.0) };
    }
    let weights = weights(Weights::Eigenvector, matrix);
    let lambda: f64 = times(matrix, &weights).iter().sum(); // the weights add up to 1
    let index = (lambda - size as f64) / (size - 1) as f64;
    Consistency { lambda, index, ratio: RANDOM.get(size - 1).map(|random| index / random) }
}

/// The three things whose judgements fit together worst, by the factor between said and implied; the first of equals.
/// `None` where everything fits, to one part in a billion.
#[must_use]
pub fn worst_triple(matrix: &Grid<f64>) -> Option<Triple> {
    let size = matrix.rows();
    let (mut worst, mut found) = (1.0 + 1e-9, None);
    for a in 0..size {
        for b in a + 1..size {
            for c in b + 1..size {
                let (said, implied) = (matrix.at(a, c), matrix.at(a, b) * matrix.at(b, c));
                let factor = (implied / said).max(said / implied);
                if factor > worst * (1.0 + 1e-12) {
                    (worst, found) = (factor, Some(Triple { of: [a, b, c], said, implied }));
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::ahp::{complete, matrix};

    fn full(size: usize, judgements: &[(usize, usize, f64)]) -> Grid<f64> {
        complete(&matrix(size, judgements)).unwrap().matrix
    }

    #[test]
    fn judgements_that_fit_have_no_worst_triple() {
        let fit = full(3, &[(0, 1, 2.0), (1, 2, 3.0), (0, 2, 6.0)]);
        assert!(consistency(&fit).ratio.unwrap().abs() < 1e-12);
        assert_eq!(worst_triple(&fit), None);
    }

    #[test]
    fn the_contradiction_is_pointed_out() {
        // a over b over c, but c over a: a circle.
        let circle = full(4, &[(0, 1, 3.0), (1, 2, 3.0), (2, 0, 3.0), (0, 3, 2.0), (1, 3, 2.0), (2, 3, 2.0)]);
        let worst = worst_triple(&circle).unwrap();
        assert_eq!((worst.of, worst.implied), ([0, 1, 2], 9.0));
        assert!(consistency(&circle).ratio.unwrap() > RATIO_MAX);
    }

    #[test]
    fn two_things_always_fit_and_eleven_have_no_published_index() {
        assert_eq!(consistency(&full(2, &[(0, 1, 9.0)])).ratio, Some(0.0));
        let star: Vec<_> = (1..11).map(|it| (0, it, 2.0)).collect();
        assert_eq!(consistency(&full(11, &star)).ratio, None);
    }
}
