//! Ranks: who stands where, with ties shown as ties.

use super::order::{key, order};

/// A place in a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// 1 for the first; equal scores share a place and the next is skipped: 1, 2, 2, 4.
    pub place: usize,
    /// Whether another stands at the same place.
    pub tied: bool,
}

/// Bits of a number that tell no two scores apart: of the 52 after its first, 36 count.
const BITS_IGNORED: u32 = 16;

/// Ranks by score, highest first; `None`, for what has no score, and what is not a number stand apart without a place.
///
/// Returns a place for each score, in the order given. Scores are compared to 36 binary digits after their first,
/// which is 11 decimal digits, so that the same sum done in another order does not tell two items apart.
#[must_use]
pub fn rank(scores: &[Option<f64>]) -> Vec<Option<Place>> {
    let (mut keys, mut owners) = (Vec::with_capacity(scores.len()), Vec::with_capacity(scores.len()));
    for (at, score) in scores.iter().enumerate() {
        if let Some(score) = score.filter(|it| !it.is_nan()) {
            keys.push(!key(to_digits(score)));
            owners.push(at);
        }
    }
    let order = order(&keys);
    let key = |at: &u32| keys.get(*at as usize);
    let mut places = vec![None; scores.len()];
    let mut rest = order.as_slice();
    let mut place = 1;
    while let Some(first) = rest.first() {
        let equal = rest.iter().take_while(|other| key(other) == key(first)).count();
        for at in rest.iter().take(equal) {
            if let Some(slot) = owners.get(*at as usize).and_then(|owner| places.get_mut(*owner)) {
                *slot = Some(Place { place, tied: equal > 1 });
            }
        }
        place += equal;
        rest = rest.get(equal..).unwrap_or_default();
    }
    places
}

/// The places alone, for scores that all are numbers.
#[must_use]
pub fn places(scores: &[f64]) -> Vec<usize> {
    let scores: Vec<_> = scores.iter().map(|it| Some(*it)).collect();
    rank(&scores).into_iter().map(|it| it.map_or(0, |it| it.place)).collect()
}

/// The score without the bits that do not count. Numbers at the ends of the scale keep all of theirs.
fn to_digits(score: f64) -> f64 {
    if score.abs() < f64::MIN_POSITIVE || !score.is_finite() {
        return score;
    }
    let half = 1_u64 << (BITS_IGNORED - 1);
    let rounded = f64::from_bits((score.to_bits() + half) >> BITS_IGNORED << BITS_IGNORED);
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
    fn the_eleventh_digit_tells_apart_and_the_thirteenth_does_not() {
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
