//! Swaps: the smallest change of one weight that puts a lower item level with a higher one.

/// A change of one weight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Swap {
    /// The criterion's number.
    pub criterion: usize,
    /// Its weight as it is.
    pub from: f64,
    /// The weight at which both score the same; beyond it they have swapped.
    pub to: f64,
}

/// Every single weight that can swap two items of a weighted mean or sum, the smallest change first; changes of equal
/// size in the order of the criteria.
///
/// `weights` are 0 or more; `higher` and `lower` are both items' values per criterion after they were brought to one
/// scale. The difference of the scores is linear in each weight: with d the difference of the values, weight c must
/// become `from − Σ w·d ÷ d_c`, if that is not below 0. Items that already score the same need no change, and none is
/// returned. Dividing by the sum of weights changes nothing, so means and sums have the same swaps.
#[must_use]
pub fn swaps(weights: &[f64], higher: &[f64], lower: &[f64]) -> Vec<Swap> {
    let apart: Vec<f64> = higher.iter().zip(lower).map(|(a, b)| unlike(a - b, a.abs() + b.abs())).collect();
    let lead: f64 = weights.iter().zip(&apart).map(|(weight, d)| weight * d).sum();
    let size: f64 = weights.iter().zip(&apart).map(|(weight, d)| weight * d.abs()).sum();
    if unlike(lead, size) == 0.0 {
        return Vec::new();
    }
    let each = weights.iter().zip(&apart).enumerate();
    let found = each.filter_map(|(criterion, (from, d))| {
        let to = from - lead / d;
        (to.is_finite() && to >= 0.0).then_some(Swap { criterion, from: *from, to })
    });
    let found: Vec<Swap> = found.collect();
    let sizes: Vec<f64> = found.iter().map(|it| (it.to - it.from).abs()).collect();
    let order = crate::methods::order::ascending(&sizes);
    order.iter().filter_map(|at| found.get(*at as usize)).copied().collect()
}

/// A difference of numbers of some `size`; 0 where it is no more than rounding leaves.
fn unlike(difference: f64, size: f64) -> f64 {
    if difference.abs() > 1e-12 * size { difference } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_change_comes_first_and_none_goes_below_zero() {
        // a leads by 2·3 − 1·2 − 1·1 = 3. Less of the first, or more of either other, brings b level.
        let found = swaps(&[2.0, 1.0, 1.0], &[5.0, 1.0, 2.0], &[2.0, 3.0, 3.0]);
        let changes: Vec<_> = found.iter().map(|it| (it.criterion, it.to)).collect();
        assert_eq!(changes, [(0, 1.0), (1, 2.5), (2, 4.0)]);
        // Only by weighing it below nothing could b win here.
        assert_eq!(swaps(&[1.0], &[5.0], &[2.0]).iter().map(|it| it.to).collect::<Vec<_>>(), [0.0]);
        assert_eq!(swaps(&[1.0, 2.0], &[5.0, 5.0], &[2.0, 2.0]), []);
    }

    #[test]
    fn level_items_need_no_change_and_equal_values_cannot_bring_one() {
        assert_eq!(swaps(&[1.0, 1.0], &[1.0, 2.0], &[2.0, 1.0]), []);
        // Level but for rounding: 0.1 + 0.2 against 0.3.
        assert_eq!(swaps(&[1.0, 1.0, 1.0], &[0.1, 0.2, 0.0], &[0.0, 0.0, 0.3]), []);
        assert!(swaps(&[1.0, 1.0], &[4.0, 2.0], &[3.0, 2.0]).iter().all(|it| it.criterion == 0));
    }
}
