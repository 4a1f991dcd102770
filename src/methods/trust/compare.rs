//! Comparing two rankings of the same items: what moved, and how far they agree.

use crate::methods::{Place, kendall_w::doubled_ranks};

/// Where an item stands in two rankings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    /// Its place in the first; `None` where it had none.
    pub from: Option<usize>,
    /// Its place in the second; `None` where it has none.
    pub to: Option<usize>,
}

/// Each item's move, in the order given.
#[must_use]
pub fn moved(first: &[Option<Place>], second: &[Option<Place>]) -> Vec<Moved> {
    let place = |it: &Option<Place>| it.map(|it| it.place);
    first.iter().zip(second).map(|(a, b)| Moved { from: place(a), to: place(b) }).collect()
}

/// Spearman's rank correlation, corrected for ties, of the items that have a score in both: 1 the same order, −1 the
/// opposite. `None` with fewer than two such items, and where one of the two tells none of them apart.
#[must_use]
pub fn agreement(first: &[Option<f64>], second: &[Option<f64>]) -> Option<f64> {
    let (a, b): (Vec<f64>, Vec<f64>) = first.iter().zip(second).filter_map(|(a, b)| a.zip(*b)).unzip();
    let (a, b) = (doubled_ranks(&a).0, doubled_ranks(&b).0);
    let mean = a.len() as i64 + 1; // of the doubled ranks
    let product = |x: &[i64], y: &[i64]| -> i128 {
        x.iter().zip(y).map(|(x, y)| i128::from(x - mean) * i128::from(y - mean)).sum()
    };
    let (together, apart) = (product(&a, &b), (product(&a, &a) as f64 * product(&b, &b) as f64).sqrt());
    (apart > 0.0).then(|| together as f64 / apart)
}

impl Moved {
    /// How many places it rose; below zero it fell, `None` where it has no place in both.
    #[must_use]
    pub fn rose(self) -> Option<i64> {
        Some(self.from? as i64 - self.to? as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::rank;

    #[test]
    fn what_rose_and_what_has_no_place_is_said() {
        let first = rank(&[Some(3.0), Some(2.0), Some(1.0), None]);
        let second = rank(&[Some(1.0), Some(3.0), Some(2.0), Some(9.0)]);
        let rose: Vec<_> = moved(&first, &second).into_iter().map(Moved::rose).collect();
        assert_eq!(rose, [Some(-3), Some(0), Some(0), None]);
    }

    #[test]
    fn agreement_goes_from_opposite_to_the_same() {
        let up = [Some(1.0), Some(2.0), Some(3.0), None];
        assert_eq!(agreement(&up, &[Some(10.0), Some(20.0), Some(30.0), Some(5.0)]), Some(1.0));
        assert_eq!(agreement(&up, &[Some(3.0), Some(2.0), Some(1.0), None]), Some(-1.0));
        assert_eq!(agreement(&up, &[Some(3.0); 4]), None);
        assert_eq!(agreement(&up[..1], &up[..1]), None);
    }
}
