//! A hundred points: each person shares them out; what does not add up is shown and scaled.

/// How many points each person has.
pub const POINTS: u32 = 100;

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Tally {
    /// The points on each item as they were given.
    pub given: Vec<u64>,
    /// The points on each item when everybody's are brought to [`POINTS`].
    pub scaled: Vec<f64>,
    /// People whose points do not add up to [`POINTS`], by their numbers.
    pub uneven: Vec<usize>,
    /// People who gave nothing at all: they have not voted.
    pub silent: Vec<usize>,
}

/// Adds up ballots, one row of points per person.
#[must_use]
pub fn hundred_points(items: usize, ballots: &[&[u32]]) -> Tally {
    let mut tally = Tally { given: vec![0; items], scaled: vec![0.0; items], ..Tally::default() };
    let mut shares: Vec<Vec<f64>> = vec![Vec::new(); items];
    for (person, ballot) in ballots.iter().enumerate() {
        let sum: u64 = ballot.iter().take(items).map(|it| u64::from(*it)).sum();
        match sum {
            0 => tally.silent.push(person),
            it if it != u64::from(POINTS) => tally.uneven.push(person),
            _ => {}
        }
        for ((given, shares), points) in tally.given.iter_mut().zip(&mut shares).zip(*ballot) {
            *given += u64::from(*points);
            if sum > 0 {
                shares.push(f64::from(POINTS) * f64::from(*points) / sum as f64);
            }
        }
    }
    for (scaled, shares) in tally.scaled.iter_mut().zip(&shares) {
        *scaled = super::order::sorted(shares).iter().sum(); // the same whoever came first
    }
    tally
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_gives_more_counts_no_more() {
        let tally = hundred_points(2, &[&[80, 20], &[0, 200], &[0, 0]]);
        assert_eq!((tally.given, tally.scaled), (vec![80, 220], vec![80.0, 120.0]));
        assert_eq!((tally.uneven, tally.silent), (vec![1], vec![2]));
    }
}
