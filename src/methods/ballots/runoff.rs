//! Instant run-off: the last goes, until somebody has more than half.

use super::{Ballot, plurality::plurality};

/// One count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Who was still in.
    pub standing: Vec<usize>,
    /// Their votes, in units of [`super::VOTE`].
    pub votes: Vec<u64>,
    /// Those tied for last; one of them goes.
    pub last: Vec<usize>,
    /// Who went; `None` in the round that decided.
    pub out: Option<usize>,
}

/// A run-off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runoff {
    /// The counts.
    pub rounds: Vec<Round>,
    /// Who may win, whichever of those tied for last goes: one name where ties make no difference, and nobody where
    /// nobody was ranked. In ascending order.
    pub winners: Vec<usize>,
    /// Whether there were too many ties to try them all; `winners` then holds those found.
    pub unfinished: bool,
}

/// How many different fields of candidates are tried.
const FIELDS_MAX: usize = 2_048;

/// Counts by instant run-off.
///
/// Ballots that rank nobody who is left no longer count. Of those tied for last, the one with the fewest votes in the
/// latest earlier round that tells them apart goes, then the one latest in the order of the candidates; the other ways
/// are tried too, for `winners`.
#[must_use]
pub fn runoff(candidates: usize, ballots: &[Ballot]) -> Runoff {
    let mut rounds: Vec<Round> = Vec::new();
    let mut standing: Vec<usize> = (0..candidates).collect();
    loop {
        let Count { votes, last, .. } = count(&standing, ballots);
        let out = last_of(&last, &rounds).filter(|_| winner(&standing, &votes).is_none());
        rounds.push(Round { standing: standing.clone(), votes, last, out });
        let Some(out) = out else { break };
        standing.retain(|it| *it != out);
    }
    let (winners, unfinished) = every_way(candidates, ballots);
    Runoff { rounds, winners, unfinished }
}

impl Runoff {
    /// A place for each candidate: those standing at the end by their votes, then by how long they stood.
    #[must_use]
    pub fn places(&self) -> Vec<usize> {
        let candidates = self.rounds.first().map_or(0, |it| it.standing.len());
        let mut strength = vec![0_u64; candidates];
        for (round, turn) in self.rounds.iter().zip(1_u64..) {
            for (candidate, votes) in round.standing.iter().zip(&round.votes) {
                if let Some(strength) = strength.get_mut(*candidate) {
                    *strength = if round.out.is_none() { turn + votes } else { turn };
                }
            }
        }
        super::places(&strength)
    }
}

struct Count {
    votes: Vec<u64>,
    last: Vec<usize>,
}

fn count(standing: &[usize], ballots: &[Ballot]) -> Count {
    let votes = plurality(standing, ballots);
    let least = votes.iter().min().copied();
    let last = standing.iter().zip(&votes).filter(|(_, votes)| Some(**votes) == least);
    let last = last.map(|(candidate, _)| *candidate).collect();
    Count { votes, last }
}

/// Who has more than half of the votes that still count, or stands alone with some.
fn winner(standing: &[usize], votes: &[u64]) -> Option<usize> {
    let all: u64 = votes.iter().sum();
    standing.iter().zip(votes).find(|(_, votes)| 2 * **votes > all).map(|(candidate, _)| *candidate)
}

/// Which of those tied for last goes.
fn last_of(tied: &[usize], rounds: &[Round]) -> Option<usize> {
    let mut tied = tied.to_vec();
    for round in rounds.iter().rev() {
        let votes = |candidate: usize| {
            let found = round.standing.iter().zip(&round.votes).find(|(it, _)| **it == candidate);
            found.map_or(0, |(_, votes)| *votes)
        };
        let least = tied.iter().map(|it| votes(*it)).min();
        tied.retain(|it| Some(votes(*it)) == least);
    }
    tied.last().copied()
}

/// Everybody who wins in some way of breaking the ties, and whether not all ways were tried.
fn every_way(candidates: usize, ballots: &[Ballot]) -> (Vec<usize>, bool) {
    let mut seen: Vec<Vec<usize>> = vec![(0..candidates).collect()];
    let mut next = 0;
    let mut wins = vec![false; candidates];
    let mut unfinished = false;
    while let Some(standing) = seen.get(next).cloned() {
        next += 1;
        let Count { votes, last } = count(&standing, ballots);
        if let Some(slot) = winner(&standing, &votes).and_then(|it| wins.get_mut(it)) {
            *slot = true;
            continue;
        }
        if votes.iter().all(|it| *it == 0) {
            continue; // nobody left whom anybody ranked
        }
        for out in last {
            let fewer: Vec<usize> = standing.iter().copied().filter(|it| *it != out).collect();
            if seen.len() >= FIELDS_MAX {
                unfinished = true;
            } else if !seen.contains(&fewer) {
                seen.push(fewer);
            }
        }
    }
    let winners = wins.iter().enumerate().filter(|(_, wins)| **wins).map(|(candidate, _)| candidate);
    (winners.collect(), unfinished)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tie_that_matters_is_shown_as_two_possible_winners() {
        let ballots = [Ballot::strict(1, 2, &[0, 1]), Ballot::strict(1, 2, &[1, 0])];
        let counted = runoff(2, &ballots);
        assert_eq!(counted.winners, [0, 1]);
        assert_eq!((&counted.rounds[0].last, counted.rounds[0].out), (&vec![0, 1], Some(1)));
        assert_eq!(counted.places(), [1, 2]);
    }

    #[test]
    fn where_nobody_is_ranked_nobody_wins() {
        let counted = runoff(3, &[Ballot::of(4, 3, &[])]);
        assert_eq!((counted.winners, counted.unfinished), (vec![], false));
        assert_eq!(runoff(0, &[]).winners, [0; 0]);
    }

    #[test]
    fn ballots_that_rank_nobody_left_no_longer_count() {
        // 2 goes first; its voter ranked nobody else, so 3 of the 5 that still count are more than half.
        let ballots = [Ballot::strict(3, 3, &[0]), Ballot::strict(2, 3, &[1]), Ballot::strict(1, 3, &[2])];
        assert_eq!(runoff(3, &ballots).winners, [0]);
        assert_eq!(runoff(3, &ballots).places(), [1, 2, 3]);
    }
}
