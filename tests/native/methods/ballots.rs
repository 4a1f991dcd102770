//! Ballots: against reckoning by hand, and what voting theory promises.

use proptest::{collection::vec, prelude::*};
use wheelhouse::methods::ballots::{Ballot, UNRANKED, VOTE, borda, copeland, plurality, preferred, runoff, schulze};

use super::{reordered, scores::permutations, shuffled};

fn ballot(candidates: usize) -> impl Strategy<Value = Ballot> {
    let rank = prop_oneof![4 => 1..=candidates as u16, 1 => Just(UNRANKED)];
    (1..=6_u32, vec(rank, candidates)).prop_map(|(count, ranks)| Ballot { count, ranks })
}

fn strict(candidates: usize) -> impl Strategy<Value = Ballot> {
    (1..=6_u32, shuffled(candidates)).prop_map(move |(count, order)| Ballot::strict(count, candidates, &order))
}

fn election() -> impl Strategy<Value = (usize, Vec<Ballot>)> {
    (1..=5_usize).prop_flat_map(|candidates| (Just(candidates), vec(ballot(candidates), 0..8)))
}

/// The strongest path by trying every path.
fn strongest(candidates: usize, ballots: &[Ballot], from: usize, to: usize) -> u64 {
    let duels = preferred(candidates, ballots);
    let link = |a: usize, b: usize| if duels.at(a, b) > duels.at(b, a) { duels.at(a, b) } else { 0 };
    let weakest = |path: &[usize]| path.windows(2).map(|pair| link(pair[0], pair[1])).min().unwrap_or(0);
    let between: Vec<usize> = (0..candidates).filter(|it| ![from, to].contains(it)).collect();
    let mut best = 0;
    for order in permutations(between.len()) {
        for length in 0..=between.len() {
            let by = order.iter().take(length).map(|at| between[*at]);
            let path: Vec<usize> = std::iter::once(from).chain(by).chain([to]).collect();
            best = best.max(weakest(&path));
        }
    }
    best
}

proptest! {
    #[test]
    fn the_strongest_paths_are_those_found_by_trying_all((candidates, ballots) in election()) {
        let counted = schulze(candidates, &ballots);
        for from in 0..candidates {
            for to in (0..candidates).filter(|to| *to != from) {
                prop_assert_eq!(counted.paths.at(from, to), strongest(candidates, &ballots, from, to));
            }
        }
    }

    #[test]
    fn whoever_beats_another_stands_before_it_and_somebody_wins((candidates, ballots) in election()) {
        let counted = schulze(candidates, &ballots);
        for a in 0..candidates {
            for b in 0..candidates {
                prop_assert!(!counted.beats(a, b) || counted.places[a] < counted.places[b]);
            }
        }
        prop_assert!(!counted.winners().is_empty());
    }

    #[test]
    fn who_wins_every_duel_wins_by_schulze_and_by_copeland((candidates, ballots) in election()) {
        let duels = preferred(candidates, &ballots);
        let wins_all = |a: &usize| (0..candidates).all(|b| b == *a || duels.at(*a, b) > duels.at(b, *a));
        if let Some(best) = (0..candidates).find(wins_all) {
            prop_assert_eq!(schulze(candidates, &ballots).winners(), [best]);
            let records = copeland(candidates, &ballots);
            prop_assert!(records.iter().enumerate().all(|(at, it)| (it.place == 1) == (at == best)));
        }
    }

    #[test]
    fn it_does_not_matter_which_ballot_is_counted_first_or_how_they_are_put_together(
        (candidates, ballots, order) in election().prop_flat_map(|(candidates, ballots)| {
            let count = ballots.len();
            (Just(candidates), Just(ballots), shuffled(count))
        }),
    ) {
        let apart: Vec<Ballot> = reordered(&ballots, &order)
            .into_iter()
            .flat_map(|it| std::iter::repeat_n(Ballot { count: 1, ..it.clone() }, it.count as usize))
            .collect();
        prop_assert_eq!(schulze(candidates, &ballots), schulze(candidates, &apart));
        prop_assert_eq!(borda(candidates, &ballots), borda(candidates, &apart));
        prop_assert_eq!(copeland(candidates, &ballots), copeland(candidates, &apart));
        prop_assert_eq!(runoff(candidates, &ballots), runoff(candidates, &apart));
    }

    #[test]
    fn names_do_not_matter_to_who_wins(
        (ballots, order) in (vec(ballot(4), 0..8), shuffled(4)),
    ) {
        let renamed: Vec<Ballot> =
            ballots.iter().map(|it| Ballot { ranks: reordered(&it.ranks, &order), ..*it }).collect();
        let back = |winners: Vec<usize>| {
            let mut back: Vec<usize> = winners.into_iter().map(|it| order[it]).collect();
            back.sort_unstable();
            back
        };
        prop_assert_eq!(back(schulze(4, &renamed).winners()), schulze(4, &ballots).winners());
        prop_assert_eq!(back(runoff(4, &renamed).winners), runoff(4, &ballots).winners);
        prop_assert_eq!(borda(4, &renamed).places, reordered(&borda(4, &ballots).places, &order));
    }

    #[test]
    fn points_and_votes_are_neither_made_nor_lost((candidates, ballots) in election()) {
        let voters: u64 = ballots.iter().map(|it| u64::from(it.count)).sum();
        let pairs = (candidates * (candidates - 1)) as u64;
        prop_assert_eq!(borda(candidates, &ballots).doubled.iter().sum::<u64>(), voters * pairs);
        let all: Vec<usize> = (0..candidates).collect();
        let voted = ballots.iter().filter(|it| it.ranks.iter().any(|rank| *rank != UNRANKED));
        let votes: u64 = voted.map(|it| u64::from(it.count)).sum();
        prop_assert_eq!(plurality(&all, &ballots).iter().sum::<u64>(), votes * VOTE);
    }

    #[test]
    fn ranking_a_candidate_higher_never_lowers_it(
        (ballots, voter, candidate) in (vec(strict(4), 1..8), any::<prop::sample::Index>(), 0..4_usize),
    ) {
        let mut raised = ballots.clone();
        let ballot = &mut raised[voter.index(ballots.len())];
        let rank = ballot.ranks[candidate];
        for other in &mut ballot.ranks {
            if *other + 1 == rank {
                *other = rank;
            }
        }
        ballot.ranks[candidate] = rank.max(2) - 1;
        prop_assert!(borda(4, &raised).places[candidate] <= borda(4, &ballots).places[candidate]);
        prop_assert!(copeland(4, &raised)[candidate].place <= copeland(4, &ballots)[candidate].place);
        let wins = |ballots: &[Ballot]| schulze(4, ballots).winners().contains(&candidate);
        prop_assert!(!wins(&ballots) || wins(&raised));
    }

    #[test]
    fn a_run_off_ends_with_one_of_its_possible_winners(ballots in vec(strict(5), 1..8)) {
        let counted = runoff(5, &ballots);
        let first = counted.places().iter().position(|it| *it == 1).unwrap();
        prop_assert!(counted.winners.contains(&first));
        prop_assert!(!counted.unfinished);
        prop_assert!(counted.rounds.len() <= 5);
    }

    #[test]
    fn who_is_first_on_most_ballots_wins_the_run_off(ballots in vec(strict(4), 1..8)) {
        let all: u64 = ballots.iter().map(|it| u64::from(it.count)).sum();
        let votes = plurality(&[0, 1, 2, 3], &ballots);
        if let Some(most) = votes.iter().position(|it| 2 * it > all * VOTE) {
            prop_assert_eq!(runoff(4, &ballots).winners, [most]);
        }
    }
}
