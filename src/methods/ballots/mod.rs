//! Ranked ballots: what an order per person says of the order of all.
//!
//! In: ballots, each an order with ties. Out: counts, as integers, and places.
//!
//! - What a ballot does not rank is tied last; whoever ranks nothing has not voted in plurality and run-off.
//! - The order of ballots makes no difference, and like ballots may be put together.

mod borda;
mod copeland;
mod plurality;
mod runoff;
mod schulze;

pub use borda::{Borda, borda};
pub use copeland::{Record, copeland};
pub use plurality::{VOTE, plurality};
pub use runoff::{Round, Runoff, runoff};
pub use schulze::{Schulze, schulze};

use super::grid::Grid;

/// The rank of what a ballot does not rank.
pub const UNRANKED: u16 = u16::MAX;

/// Some like ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    /// How many people voted so.
    pub count: u32,
    /// A rank for each candidate; lower is better, equal is tied, [`UNRANKED`] is tied last.
    pub ranks: Vec<u16>,
}

impl Ballot {
    /// `count` ballots that rank `groups` of candidates, the best group first; who is in none is unranked.
    ///
    /// A candidate named twice keeps the better rank; one that does not exist is left out.
    #[must_use]
    pub fn of(count: u32, candidates: usize, groups: &[&[usize]]) -> Self {
        let mut ranks = vec![UNRANKED; candidates];
        for (rank, group) in (1_u16..UNRANKED).zip(groups) {
            for candidate in *group {
                if let Some(slot) = ranks.get_mut(*candidate) {
                    *slot = (*slot).min(rank);
                }
            }
        }
        Self { count, ranks }
    }

    /// `count` ballots in a strict order of candidates, best first.
    #[must_use]
    pub fn strict(count: u32, candidates: usize, order: &[usize]) -> Self {
        let groups: Vec<&[usize]> = order.iter().map(std::slice::from_ref).collect();
        Self::of(count, candidates, &groups)
    }

    fn rank(&self, candidate: usize) -> u16 {
        self.ranks.get(candidate).copied().unwrap_or(UNRANKED)
    }

    /// The best-ranked of `candidates`; nobody if none of them is ranked.
    fn top(&self, candidates: &[usize]) -> Vec<usize> {
        let best = candidates.iter().map(|it| self.rank(*it)).min().unwrap_or(UNRANKED);
        if best == UNRANKED {
            return Vec::new();
        }
        candidates.iter().copied().filter(|it| self.rank(*it) == best).collect()
    }
}

/// How many people prefer each (row) to each other (column).
#[must_use]
pub fn preferred(candidates: usize, ballots: &[Ballot]) -> Grid<u64> {
    let mut grid = Grid::new(candidates, candidates);
    for ballot in ballots {
        for row in 0..candidates {
            for column in (0..candidates).filter(|column| ballot.rank(row) < ballot.rank(*column)) {
                grid.put(row, column, grid.at(row, column) + u64::from(ballot.count));
            }
        }
    }
    grid
}

/// The sum of what each ballot gives, the most to the best: places with ties.
fn places(points: &[u64]) -> Vec<usize> {
    let better = |mine: &u64| points.iter().filter(|it| *it > mine).count();
    points.iter().map(|mine| 1 + better(mine)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_ranked_is_tied_last() {
        let ballot = Ballot::of(1, 4, &[&[2], &[0, 2, 7]]);
        assert_eq!(ballot.ranks, [2, UNRANKED, 1, UNRANKED]);
        let preferred = preferred(4, &[ballot]);
        assert_eq!((preferred.at(0, 1), preferred.at(1, 3), preferred.at(3, 1)), (1, 0, 0));
    }
}
