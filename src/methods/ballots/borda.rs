//! Borda: points for each place on each ballot.

use super::{Ballot, places};

/// The points of a Borda count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Borda {
    /// Twice the points, which makes them whole: tied candidates share the mean of the places they span.
    pub doubled: Vec<u64>,
    /// The places.
    pub places: Vec<usize>,
}

/// A point for each candidate ranked below, half a point for each at the same rank: n − 1 for the first of n, 0 for the
/// last.
///
/// Source: de Borda 1781, with the mean of the spanned places for ties.
#[must_use]
pub fn borda(candidates: usize, ballots: &[Ballot]) -> Borda {
    let mut doubled = vec![0_u64; candidates];
    for ballot in ballots {
        for (mine, points) in doubled.iter_mut().enumerate() {
            let rank = ballot.rank(mine);
            let others = (0..candidates).filter(|it| *it != mine).map(|it| ballot.rank(it));
            let gained: u64 = others.map(|other| 2 * u64::from(rank < other) + u64::from(rank == other)).sum();
            *points += u64::from(ballot.count) * gained;
        }
    }
    let places = places(&doubled);
    Borda { doubled, places }
}

impl Borda {
    /// The points, in order of the candidates.
    #[must_use]
    pub fn points(&self) -> Vec<f64> {
        self.doubled.iter().map(|it| *it as f64 / 2.0).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tied_candidates_share_the_places_they_span() {
        let counted = borda(4, &[Ballot::of(3, 4, &[&[1], &[0, 2]])]);
        assert_eq!((counted.points(), counted.places), (vec![4.5, 9.0, 4.5, 0.0], vec![2, 1, 2, 4]));
    }
}
