//! Kendall's W: how far several people agree on an order.

use super::order::{ascending, key};

/// How far people agree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Concordance {
    /// From 0, no agreement, to 1, the same order from everybody.
    pub w: f64,
    /// How many people counted.
    pub people: usize,
    /// How many items counted: those that all of them judged.
    pub items: usize,
}

/// Kendall's coefficient of concordance, corrected for ties.
///
/// `votes` holds a row per person and a column per item; higher is better or lower is better, it is the same. People
/// who judged nothing are left out, then items that somebody did not judge. `None` with fewer than two people or two
/// items, and where nobody tells any two items apart.
///
/// Source: Kendall and Babington Smith 1939; the correction from Siegel and Castellan.
#[must_use]
pub fn kendall_w(votes: &[&[Option<f64>]]) -> Option<Concordance> {
    let rows: Vec<_> = votes.iter().filter(|row| row.iter().any(Option::is_some)).collect();
    let width = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let judged = |item: &usize| rows.iter().all(|row| row.get(*item).is_some_and(Option::is_some));
    let items: Vec<usize> = (0..width).filter(judged).collect();
    let (people, count) = (rows.len(), items.len());
    if people < 2 || count < 2 {
        return None;
    }
    // Ranks are doubled, so that the mean rank of a tie is whole, and so is everything up to the last division.
    let (mut sums, mut ties) = (vec![0_i64; count], 0_i64);
    for row in &rows {
        let values: Vec<f64> = items.iter().filter_map(|item| row.get(*item).copied().flatten()).collect();
        let (ranks, tied) = doubled_ranks(&values);
        ties += tied;
        for (sum, rank) in sums.iter_mut().zip(ranks) {
            *sum += rank;
        }
    }
    let (m, n) = (people as i64, count as i64);
    let squares: i64 = sums.iter().map(|sum| sum * sum).sum();
    let above = 3 * squares - 3 * m * m * n * (n + 1) * (n + 1);
    let below = m * m * n * (n * n - 1) - m * ties;
    (below > 0).then(|| Concordance { w: above as f64 / below as f64, people, items: count })
}

/// Twice the rank of each value, ties at the mean of the ranks they span, and Σ (t³ − t) over the ties.
pub(super) fn doubled_ranks(values: &[f64]) -> (Vec<i64>, i64) {
    let order = ascending(values);
    let value = |at: &u32| values.get(*at as usize).map(|it| key(*it));
    let (mut ranks, mut ties) = (vec![0; values.len()], 0);
    let (mut rest, mut before) = (order.as_slice(), 0_i64);
    while let Some(first) = rest.first() {
        let equal = rest.iter().take_while(|other| value(other) == value(first)).count();
        let t = equal as i64;
        for at in rest.iter().take(equal) {
            if let Some(rank) = ranks.get_mut(*at as usize) {
                *rank = 2 * before + t + 1;
            }
        }
        ties += t * t * t - t;
        before += t;
        rest = rest.get(equal..).unwrap_or_default();
    }
    (ranks, ties)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_has_the_mean_of_the_ranks_it_spans() {
        assert_eq!(doubled_ranks(&[5.0, 1.0, 5.0, 9.0]), (vec![5, 2, 5, 8], 6));
    }

    #[test]
    fn people_who_said_nothing_and_items_somebody_left_out_do_not_count() {
        let rows: [&[_]; 3] = [&[Some(1.0), Some(2.0), Some(9.0)], &[None, None, None], &[Some(3.0), Some(4.0), None]];
        assert_eq!(kendall_w(&rows), Some(Concordance { w: 1.0, people: 2, items: 2 }));
        assert_eq!(kendall_w(&rows[..2]), None);
    }

    #[test]
    fn where_nobody_tells_items_apart_there_is_nothing_to_agree_on() {
        let same = [Some(3.0), Some(3.0)];
        assert_eq!(kendall_w(&[&same, &same]), None);
    }
}
