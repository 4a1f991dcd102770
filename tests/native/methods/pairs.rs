//! Pairs: what was put in comes out again.

use proptest::{collection::vec, prelude::*};
use wheelhouse::methods::{
    ahp::{Weights, complete, consistency, group, matrix, weights, worst_triple},
    bradley_terry::{bradley_terry, wins},
    grid::Grid,
    order,
};

use super::{reordered, shuffled};

fn close(a: &[f64], b: &[f64], within: f64) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| (a - b).abs() <= within)
}

fn strengths(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<f64>> {
    vec(1..=9_i32, count).prop_map(|all| {
        let sum: i32 = all.iter().sum();
        all.into_iter().map(|it| f64::from(it) / f64::from(sum)).collect()
    })
}

/// Judgements on Saaty's scale for every pair of `count` things.
fn judgements(count: usize) -> impl Strategy<Value = Vec<(usize, usize, f64)>> {
    let pairs: Vec<(usize, usize)> = (0..count).flat_map(|a| (a + 1..count).map(move |b| (a, b))).collect();
    vec((1..=9_i32, any::<bool>()), pairs.len()).prop_map(move |said| {
        let times = |(times, over): (i32, bool)| if over { f64::from(times) } else { f64::from(times).recip() };
        pairs.iter().zip(said).map(|((a, b), said)| (*a, *b, times(said))).collect()
    })
}

proptest! {
    #[test]
    fn known_strengths_are_found_again(known in strengths(1..8)) {
        // As often as the strengths say, out of a thousand meetings of each pair.
        let grid = Grid::square(known.len(), &|a, b| 1_000.0 * known[a] / (known[a] + known[b]));
        let found = bradley_terry(&grid).unwrap();
        prop_assert!(found.settled && !found.evened && close(&found.strengths, &known, 1e-9));
    }

    #[test]
    fn it_does_not_matter_who_met_first(
        (meetings, order) in vec((0..4_usize, 0..4_usize), 3..20).prop_flat_map(|meetings| {
            let count = meetings.len();
            (Just(meetings), shuffled(count))
        }),
    ) {
        let one = bradley_terry(&wins(4, &meetings, &[]));
        let other = bradley_terry(&wins(4, &reordered(&meetings, &order), &[]));
        prop_assert_eq!(one, other);
    }

    #[test]
    fn strengths_are_numbers_whatever_was_said(
        meetings in vec((0..5_usize, 0..5_usize), 0..30), ties in vec((0..5_usize, 0..5_usize), 0..5),
    ) {
        if let Ok(found) = bradley_terry(&wins(5, &meetings, &ties)) {
            prop_assert!(found.settled);
            prop_assert!(found.strengths.iter().chain(&found.errors).all(|it| it.is_finite() && *it >= 0.0));
            prop_assert!((found.strengths.iter().sum::<f64>() - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn one_more_win_never_weakens(
        meetings in vec((0..4_usize, 0..4_usize), 6..30), winner in 0..4_usize, other in 1..4_usize,
    ) {
        let loser = (winner + other) % 4;
        let mut more = meetings.clone();
        more.push((winner, loser));
        let (before, after) = (bradley_terry(&wins(4, &meetings, &[])), bradley_terry(&wins(4, &more, &[])));
        if let (Ok(before), Ok(after)) = (before, after) && before.evened == after.evened {
            let lead = |it: &wheelhouse::methods::bradley_terry::BradleyTerry| it.abilities[winner] - it.abilities[loser];
            // Half a win each way comes with the first meeting of a pair.
            let met = meetings.iter().any(|it| [(winner, loser), (loser, winner)].contains(it));
            prop_assert!(!met || lead(&after) >= lead(&before) - 1e-9);
        }
    }

    #[test]
    fn weights_that_fit_are_found_again_by_every_way(known in strengths(1..8)) {
        let grid = Grid::square(known.len(), &|a, b| known[a] / known[b]);
        for by in [Weights::Eigenvector, Weights::GeometricMean, Weights::ColumnMean] {
            prop_assert!(close(&weights(by, &grid), &known, 1e-9), "{:?}", by);
        }
        prop_assert!(consistency(&grid).index.abs() < 1e-9);
        prop_assert_eq!(worst_triple(&grid), None);
    }

    #[test]
    fn missing_judgements_follow_from_a_chain(known in strengths(2..8)) {
        let chain: Vec<_> = (1..known.len()).map(|at| (at - 1, at, known[at - 1] / known[at])).collect();
        let whole = complete(&matrix(known.len(), &chain)).unwrap();
        prop_assert!(close(&weights(Weights::Eigenvector, &whole.matrix), &known, 1e-9));
        prop_assert_eq!(whole.filled.len(), (known.len() - 1) * known.len() / 2 - chain.len());
    }

    #[test]
    fn lambda_is_never_below_the_size_and_weights_add_up(said in judgements(5)) {
        let grid = complete(&matrix(5, &said)).unwrap().matrix;
        let weights = weights(Weights::Eigenvector, &grid);
        prop_assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9 && weights.iter().all(|it| *it > 0.0));
        prop_assert!(consistency(&grid).lambda >= 5.0 - 1e-9);
    }

    #[test]
    fn a_group_is_the_same_whoever_came_first(
        (people, order) in vec(judgements(4), 1..6).prop_flat_map(|people| {
            let count = people.len();
            (Just(people), shuffled(count))
        }),
    ) {
        let people: Vec<_> = people.iter().map(|it| matrix(4, it)).collect();
        prop_assert_eq!(group(4, &people), group(4, &reordered(&people, &order)));
    }

    #[test]
    fn few_and_many_keys_are_put_in_the_same_order(keys in vec(any::<u64>(), 0..200)) {
        let mut expected: Vec<u32> = (0..keys.len() as u32).collect();
        expected.sort_by_key(|at| keys[*at as usize]);
        prop_assert_eq!(order::order(&keys), expected);
    }
}
