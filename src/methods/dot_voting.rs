//! Dot voting: how many dots to hand out, and who leads by more than chance.
//!
//! Dots are whole and compared as integers.

use super::order::order;

/// Some dots of one person on one item. Several entries of one person on one item add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dots {
    /// The person's number.
    pub person: usize,
    /// The item's number.
    pub item: usize,
    /// How many.
    pub dots: u32,
}

/// A cap that was broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OverCap {
    /// The person's number.
    pub person: usize,
    /// The item's number.
    pub item: usize,
}

/// How many dots to hand out in all for `options` to choose among: half of the square.
///
/// Source: Michigan State University Extension, on dot voting. Others: a third of the options to each person (Global
/// Learning Partners), see [`dots_each`].
#[must_use]
pub fn dots_in_all(options: u32) -> f64 {
    f64::from(options) * f64::from(options) / 2.0
}

/// A third of the options to each person, rounded up.
#[must_use]
pub const fn dots_each(options: u32) -> u32 {
    options.div_ceil(3)
}

/// The dots on each of `items`, and what is over the cap per person and item; nothing over it counts.
#[must_use]
pub fn tally(items: usize, votes: &[Dots], cap: Option<u32>) -> (Vec<u64>, Vec<OverCap>) {
    let mut totals = vec![0_u64; items];
    let mut over = Vec::new();
    let keys: Vec<u64> = votes.iter().map(|vote| (vote.person as u64) << 32 | vote.item as u64).collect();
    let mut given: Option<(Dots, u64)> = None;
    let mut settle = |given: Option<(Dots, u64)>| {
        let Some((Dots { person, item, .. }, dots)) = given else { return };
        let Some(total) = totals.get_mut(item) else { return };
        let most = cap.map_or(u64::MAX, u64::from);
        *total += dots.min(most);
        if dots > most {
            over.push(OverCap { person, item });
        }
    };
    for vote in order(&keys).iter().filter_map(|at| votes.get(*at as usize)) {
        match &mut given {
            Some((same, dots)) if same.person == vote.person && same.item == vote.item => *dots += u64::from(vote.dots),
            other => settle(other.replace((*vote, u64::from(vote.dots)))),
        }
    }
    settle(given);
    (totals, over)
}

/// Groups of items, highest first, within which the difference may be chance.
///
/// A group holds whatever is not clearly behind its first: a and b are alike while (a − b)² ≤ 1.65² (a + b), the 90 %
/// band of the difference of two counts. A rule of thumb: it takes each dot for a choice of its own.
///
/// Source of the need: Michigan State University Extension, "39 against 37 is no win". The rule is ours.
#[must_use]
pub fn tie_bands(totals: &[u64]) -> Vec<Vec<usize>> {
    let keys: Vec<u64> = totals.iter().map(|it| !*it).collect();
    let mut bands: Vec<(u64, Vec<usize>)> = Vec::new();
    for at in order(&keys) {
        let at = at as usize;
        let total = totals.get(at).copied().unwrap_or_default();
        match bands.last_mut() {
            Some((first, band)) if alike(*first, total) => band.push(at),
            _ => bands.push((total, vec![at])),
        }
    }
    bands.into_iter().map(|(_, band)| band).collect()
}

fn alike(a: u64, b: u64) -> bool {
    let (difference, sum) = (u128::from(a.abs_diff(b)), u128::from(a) + u128::from(b));
    10_000 * difference * difference <= 27_225 * sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dots(person: usize, item: usize, dots: u32) -> Dots {
        Dots { person, item, dots }
    }

    #[test]
    fn what_is_over_the_cap_does_not_count_and_is_named() {
        let votes = [dots(0, 1, 2), dots(1, 0, 3), dots(0, 1, 2), dots(1, 9, 1)];
        assert_eq!(tally(2, &votes, None), (vec![3, 4], vec![]));
        assert_eq!(tally(2, &votes, Some(3)), (vec![3, 3], vec![OverCap { person: 0, item: 1 }]));
    }

    #[test]
    fn thirty_nine_is_no_win_over_thirty_seven() {
        assert_eq!(tie_bands(&[37, 10, 39]), [vec![2, 0], vec![1]]);
        assert_eq!(tie_bands(&[0, 0]), [vec![0, 1]]);
        assert_eq!(tie_bands(&[3, 0]), [vec![0], vec![1]]);
    }
}
