//! Summaries: a row of numbers in a few, and how far apart they lie.

use super::order::{descending, sorted};

/// A row of numbers in a few.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Summary {
    /// How many there are.
    pub count: usize,
    /// Their sum.
    pub total: f64,
    /// Their mean.
    pub mean: f64,
    /// The one in the middle; the mean of the two in the middle of an even count.
    pub median: f64,
    /// The least.
    pub least: f64,
    /// The most.
    pub most: f64,
    /// Standard deviation of the sample (divided by one less than the count); `None` of one number.
    pub deviation: Option<f64>,
}

impl Summary {
    /// Summarises; `None` of no numbers at all. The order of the numbers makes no difference.
    #[must_use]
    pub fn of(numbers: &[f64]) -> Option<Self> {
        let sorted = sorted(numbers);
        let (least, most) = (*sorted.first()?, *sorted.last()?);
        let count = sorted.len();
        let total: f64 = sorted.iter().sum();
        let mean = total / count as f64;
        let squares: f64 = sorted.iter().map(|it| (it - mean) * (it - mean)).sum();
        let deviation = (count > 1).then(|| (squares / (count - 1) as f64).sqrt());
        Some(Self { count, total, mean, median: middle(&sorted), least, most, deviation })
    }
}

/// The number in the middle; `None` of no numbers at all.
#[must_use]
pub fn median(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| middle(&sorted(numbers)))
}

fn middle(sorted: &[f64]) -> f64 {
    let at = |place: usize| sorted.get(place).copied().unwrap_or_default();
    let (high, low) = (sorted.len() / 2, sorted.len().saturating_sub(1) / 2);
    if high == low { at(high) } else { f64::midpoint(at(low), at(high)) }
}

/// The rows that people agree on least first: what to discuss first. By the standard deviation, then by the range.
///
/// Rows with fewer than two votes have nothing to disagree on and are left out; equal rows keep the order given.
#[must_use]
pub fn least_agreed(votes: &[&[f64]]) -> Vec<usize> {
    let spread = |row: &&[f64]| Summary::of(row).and_then(|it| Some((it.deviation?, it.most - it.least)));
    let spreads: Vec<_> = votes.iter().map(spread).collect();
    let open: Vec<usize> = (0..votes.len()).filter(|at| spreads.get(*at).is_some_and(Option::is_some)).collect();
    let part = |of: fn((f64, f64)) -> f64, order: &[usize]| -> Vec<usize> {
        let keys: Vec<f64> = order.iter().map(|at| spreads.get(*at).copied().flatten().map_or(0.0, of)).collect();
        descending(&keys).iter().filter_map(|at| order.get(*at as usize)).copied().collect()
    };
    part(|it| it.0, &part(|it| it.1, &open))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_an_even_count_lies_between_two() {
        assert_eq!(median(&[4.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
        assert_eq!(median(&[]), None);
    }

    #[test]
    fn one_number_has_no_spread() {
        let one = Summary::of(&[3.0]).unwrap();
        assert_eq!((one.count, one.mean, one.deviation), (1, 3.0, None));
        assert_eq!(Summary::of(&[1.0, 3.0]).unwrap().deviation, Some(2.0_f64.sqrt()));
        assert_eq!(Summary::of(&[]), None);
    }

    #[test]
    fn what_is_disagreed_on_comes_first_and_single_votes_are_left_out() {
        let rows: [&[f64]; 5] = [&[3.0, 3.0], &[1.0, 5.0], &[9.0], &[2.0, 4.0], &[5.0, 1.0]];
        assert_eq!(least_agreed(&rows), [1, 4, 3, 0]);
    }
}
