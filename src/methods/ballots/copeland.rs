//! Copeland: who wins most duels.

use super::{Ballot, places, preferred};

/// A candidate's duels against each other candidate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Duels won: more people prefer it.
    pub won: usize,
    /// Duels tied; each counts half a win.
    pub tied: usize,
    /// Duels lost.
    pub lost: usize,
    /// The place by wins and half the ties.
    pub place: usize,
}

/// Every candidate's duels.
#[must_use]
pub fn copeland(candidates: usize, ballots: &[Ballot]) -> Vec<Record> {
    let preferred = preferred(candidates, ballots);
    let record = |mine: usize| {
        let mut record = Record::default();
        for other in (0..candidates).filter(|other| *other != mine) {
            match preferred.at(mine, other).cmp(&preferred.at(other, mine)) {
                std::cmp::Ordering::Greater => record.won += 1,
                std::cmp::Ordering::Equal => record.tied += 1,
                std::cmp::Ordering::Less => record.lost += 1,
            }
        }
        record
    };
    let records: Vec<Record> = (0..candidates).map(record).collect();
    let doubled: Vec<u64> = records.iter().map(|it| (2 * it.won + it.tied) as u64).collect();
    records.into_iter().zip(places(&doubled)).map(|(record, place)| Record { place, ..record }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tied_duel_is_half_a_win() {
        let ballots = [Ballot::strict(1, 3, &[0, 1, 2]), Ballot::strict(1, 3, &[1, 0, 2])];
        let records = copeland(3, &ballots);
        assert_eq!(records[0], Record { won: 1, tied: 1, lost: 0, place: 1 });
        assert_eq!(records[2], Record { won: 0, tied: 0, lost: 2, place: 3 });
    }
}
