//! Ranks: who stands where, with ties shown as ties.

use std::cmp::Ordering;

/// A place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 1 for the first; equal scores share a place and the next is skipped: 1, 2, 2, 4.
    pub place: usize,
    /// Whether another stands at the same place.
    pub tied: bool,
}

/// Ranks by score, highest first; `None`, for what has no score, and what is not a number stand apart without a place.
///
/// Returns a place for each score, in the order given. Scores are compared to 12 significant digits, so that the
/// same sum done in another order does not tell two items apart.
#[must_use]
pub fn rank(scores: &[Option<f64>]) -> Vec<Option<Place>> {
    let numbers = scores.iter().enumerate().filter_map(|(at, score)| Some((at, score.filter(|it| !it.is_nan())?)));
    let mut order: Vec<(usize, f64)> = numbers.map(|(at, score)| (at, to_digits(score))).collect();
    order.sort_by(|a, b| b.1.partial_cmp(&a.1).unwrap_or(Ordering::Equal));
    let mut places = vec![None; scores.len()];
    let mut rest = order.as_slice();
    let mut place = 1;
    while let Some((_, score)) = rest.first() {
        let equal = rest.iter().take_while(|(_, other)| other == score).count();
        for (at, _) in rest.iter().take(equal) {
            if let Some(slot) = places.get_mut(*at) {
                *slot = Some(Place { place, tied: equal > 1 });
            }
        }
        place += equal;
        rest = rest.get(equal..).unwrap_or_default();
    }
    places
}

fn to_digits(score: f64) -> f64 {
    if score == 0.0 || !score.is_finite() {
        return score;
    }
    let scale = 10_f64.powi(11 - score.abs().log10().floor() as i32);
    let rounded = (score * scale).round() / scale;
    if rounded.is_finite() { rounded } else { score }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(scores: &[Option<f64>]) -> Vec<usize> {
        rank(scores).into_iter().map(|it| it.map_or(0, |it| it.place)).collect()
    }

    #[test]
    fn ties_share_a_place_and_the_next_is_skipped() {
        assert_eq!(places(&[Some(5.0), Some(9.0), Some(5.0), Some(1.0)]), [2, 1, 2, 4]);
    }

    #[test]
    fn what_has_no_score_stands_apart() {
        assert_eq!(places(&[None, Some(0.0), None]), [0, 1, 0]);
    }

    #[test]
    fn what_is_not_a_number_has_no_place() {
        assert_eq!(places(&[Some(f64::NAN), Some(1.0), Some(f64::NAN)]), [0, 1, 0]);
    }

    #[test]
    fn the_ends_of_the_scale_are_ranked_like_all_others() {
        let scores = [f64::NEG_INFINITY, -1.0, -0.0, 0.0, 5e-324, f64::MIN_POSITIVE, 1.0, f64::MAX, f64::INFINITY];
        assert_eq!(places(&scores.map(Some)), [9, 8, 6, 6, 5, 4, 3, 2, 1]);
        assert_eq!(places(&[]), [0; 0]);
    }

    #[test]
    fn the_twelfth_digit_tells_apart_and_the_thirteenth_does_not() {
        assert_eq!(places(&[Some(1.000_000_000_01), Some(1.0)]), [1, 2]);
        assert_eq!(places(&[Some(1.000_000_000_000_1), Some(1.0)]), [1, 1]);
        assert_eq!(places(&[Some(123_456_789_012.0), Some(123_456_789_012.3), Some(123_456_789_013.0)]), [2, 2, 1]);
    }

    #[test]
    fn three_at_one_place_skip_two() {
        assert_eq!(places(&[Some(1.0), Some(2.0), Some(2.0), Some(2.0), None]), [4, 1, 1, 1, 0]);
        assert!(!rank(&[Some(1.0), Some(2.0)]).iter().any(|it| it.unwrap().tied));
    }

    #[test]
    fn the_order_of_a_sum_makes_no_difference() {
        assert!(rank(&[Some(0.1 + 0.2), Some(0.3)]).iter().all(|it| it.unwrap().tied));
    }
}
