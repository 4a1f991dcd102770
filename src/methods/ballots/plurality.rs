//! Plurality: who is first on most ballots.

use super::Ballot;

/// One vote, in the units of the counts: it can be shared by up to 16 tied candidates without a rest.
pub const VOTE: u64 = 720_720;

/// First places of each candidate among `candidates`, in units of [`VOTE`]; those tied first share the vote.
///
/// Ballots that rank none of them do not count.
#[must_use]
pub fn plurality(candidates: &[usize], ballots: &[Ballot]) -> Vec<u64> {
    let mut votes = vec![0_u64; candidates.len()];
    for ballot in ballots {
        let top = ballot.top(candidates);
        let share = VOTE.checked_div(top.len() as u64).unwrap_or_default() * u64::from(ballot.count);
        for (candidate, votes) in candidates.iter().zip(&mut votes) {
            if top.contains(candidate) {
                *votes += share;
            }
        }
    }
    votes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_tied_first_share_the_vote_and_who_ranks_nobody_has_none() {
        let ballots = [Ballot::of(2, 3, &[&[0, 1, 2]]), Ballot::of(5, 3, &[]), Ballot::strict(1, 3, &[1])];
        assert_eq!(plurality(&[0, 1, 2], &ballots), [2 * VOTE / 3, 5 * VOTE / 3, 2 * VOTE / 3]);
        assert_eq!(plurality(&[0, 2], &ballots), [VOTE, VOTE]);
    }
}
