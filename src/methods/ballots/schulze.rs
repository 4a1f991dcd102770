//! Schulze: the strongest chain of duels decides.

use super::{Ballot, places, preferred};
use crate::methods::grid::Grid;

/// A Schulze count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schulze {
    /// How many people prefer each (row) to each other (column).
    pub preferred: Grid<u64>,
    /// The strength of the strongest path from each (row) to each other (column): that of its weakest link.
    pub paths: Grid<u64>,
    /// The places. The relation may leave two candidates open; then the one that beats more stands first, and equals
    /// are tied.
    pub places: Vec<usize>,
}

/// Counts by Schulze's method with winning votes: a duel won is a link as strong as its winning side.
///
/// Time grows with the cube of the candidates.
///
/// Source: Schulze 2003, as kept in User:MarkusSchulze/Schulze_method_examples.
#[must_use]
pub fn schulze(candidates: usize, ballots: &[Ballot]) -> Schulze {
    let preferred = preferred(candidates, ballots);
    let mut paths = Grid::square(candidates, &|from, to| {
        let (votes, against) = (preferred.at(from, to), preferred.at(to, from));
        if votes > against { votes } else { 0 }
    });
    for by in 0..candidates {
        for from in (0..candidates).filter(|from| *from != by) {
            for to in (0..candidates).filter(|to| *to != by && *to != from) {
                let detour = paths.at(from, by).min(paths.at(by, to));
                if detour > paths.at(from, to) {
                    paths.put(from, to, detour);
                }
            }
        }
    }
    let beats = |mine: usize| (0..candidates).filter(|other| paths.at(mine, *other) > paths.at(*other, mine)).count();
    let places = places(&(0..candidates).map(|it| beats(it) as u64).collect::<Vec<_>>());
    Schulze { preferred, paths, places }
}

impl Schulze {
    /// Whether the first stands before the second beyond doubt.
    #[must_use]
    pub fn beats(&self, first: usize, second: usize) -> bool {
        self.paths.at(first, second) > self.paths.at(second, first)
    }

    /// Those whom nobody beats: one, unless the ballots leave it open.
    #[must_use]
    pub fn winners(&self) -> Vec<usize> {
        let all = 0..self.paths.rows();
        all.clone().filter(|mine| !all.clone().any(|other| self.beats(other, *mine))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_votes_all_are_tied_first() {
        let counted = schulze(3, &[]);
        assert_eq!((counted.places.clone(), counted.winners()), (vec![1, 1, 1], vec![0, 1, 2]));
    }
}
