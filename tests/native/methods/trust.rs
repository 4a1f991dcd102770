//! Trust: what is said of a rank holds when it is tried.

use proptest::{collection::vec, prelude::*};
use wheelhouse::methods::{
    Inputs, rank, rice,
    trust::{Candidate, Factor, Input, Stability, agreement, factors, moved, swaps, tornado},
    weighted::{Better, Criterion, Rule, on_scale, prepare, scores},
};

use super::{cell, reordered, shuffled};

fn input() -> impl Strategy<Value = Input> {
    prop_oneof![
        1 => Just(Input::Missing),
        3 => (0..9_i32).prop_map(|it| Input::Known(f64::from(it))),
        3 => (0..9_i32, 0..4_i32, 0..4_i32).prop_map(|(low, rise, fall)| {
            Input::Between(f64::from(low), f64::from(low + rise), f64::from(low + rise + fall))
        }),
        2 => vec((0..9_i32).prop_map(f64::from), 0..5).prop_map(Input::Votes),
    ]
}

fn sum(values: &[Option<f64>]) -> Option<f64> {
    values.iter().copied().sum()
}

proptest! {
    #[test]
    fn stability_does_not_mind_the_order_of_items(
        (inputs, order) in vec(vec(input(), 2), 1..10).prop_flat_map(|inputs| {
            let count = inputs.len();
            (Just(inputs), shuffled(count))
        }),
        k in 1..4_usize, seed in any::<u64>(),
    ) {
        let all: Vec<_> = inputs.into_iter().zip(0..).map(|(inputs, key)| Candidate { key, inputs }).collect();
        let mut one = Stability::new(all.clone(), k, seed);
        let mut other = Stability::new(reordered(&all, &order), k, seed);
        one.run(30, &sum);
        other.run(10, &sum);
        other.run(20, &sum);
        prop_assert_eq!(other.stands(), reordered(one.stands(), &order));
        for stand in one.stands().iter().filter(|it| it.scored > 0) {
            prop_assert!(1 <= stand.best && stand.best <= stand.worst && stand.worst <= all.len() as u32);
            prop_assert!(stand.in_top <= stand.scored && stand.scored <= 30);
        }
    }

    #[test]
    fn what_is_known_for_sure_always_stands_where_it_ranks(scores in vec(0..9_i32, 1..10), k in 1..4_usize) {
        let scores: Vec<_> = scores.into_iter().map(f64::from).collect();
        let all = scores.iter().zip(0..).map(|(it, key)| Candidate { key, inputs: vec![Input::Known(*it)] }).collect();
        let mut stability = Stability::new(all, k, 1);
        stability.run(5, &sum);
        let places = rank(&scores.iter().map(|it| Some(*it)).collect::<Vec<_>>());
        for (stand, place) in stability.stands().iter().zip(places) {
            let place = place.unwrap().place;
            prop_assert_eq!((stand.best, stand.worst, stand.in_top), (place as u32, place as u32, if place <= k { 5 } else { 0 }));
        }
    }

    #[test]
    fn at_the_weight_named_two_items_are_level_and_beyond_it_they_have_swapped(
        rows in vec((1..9_i32, 0..9_i32, 0..9_i32), 1..6),
    ) {
        let column = |of: fn(&(i32, i32, i32)) -> i32| -> Vec<f64> { rows.iter().map(|it| f64::from(of(it))).collect() };
        let (weights, a, b) = (column(|it| it.0), column(|it| it.1), column(|it| it.2));
        let lead = |weights: &[f64]| -> f64 { weights.iter().zip(&a).zip(&b).map(|((w, a), b)| w * (a - b)).sum() };
        let found = swaps(&weights, &a, &b);
        let with = |criterion: usize, to: f64| {
            let mut weights = weights.clone();
            weights[criterion] = to;
            lead(&weights)
        };
        for swap in &found {
            prop_assert!(with(swap.criterion, swap.to).abs() < 1e-9);
            let beyond = swap.to + 0.01 * (swap.to - swap.from);
            prop_assert!(with(swap.criterion, beyond) * lead(&weights) < 0.0);
        }
        let size = |at: usize| (found[at].to - found[at].from).abs();
        prop_assert!((1..found.len()).all(|at| size(at - 1) <= size(at)));
        // Nothing was overlooked: a weight that is not named never swaps the two, however it is set.
        for criterion in (0..weights.len()).filter(|at| lead(&weights) != 0.0 && found.iter().all(|it| it.criterion != *at)) {
            prop_assert!([0.0, 1e6].iter().all(|to| with(criterion, *to) * lead(&weights) > 0.0));
        }
    }

    #[test]
    fn the_weight_named_swaps_two_items_of_a_weighted_score(
        rows in vec(vec((0..=10_i32).prop_map(|it| Some(f64::from(it))), 3), 2..5), given in vec((1..9_i32, any::<bool>()), 3),
    ) {
        let criteria: Vec<_> = given.iter().map(|(weight, lower)| Criterion {
            weight: f64::from(*weight),
            better: if *lower { Better::Lower } else { Better::Higher },
            scale: Some((0.0, 10.0)),
        }).collect();
        let columns: Vec<Vec<_>> = (0..3).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
        let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
        for rule in [Rule::Mean, Rule::LeastToMost] {
            let lead = |criteria: &[Criterion]| {
                let scored = scores(&prepare(rule, criteria, &columns), &columns);
                scored[0].outcome.score().unwrap() - scored[1].outcome.score().unwrap()
            };
            let lines = prepare(rule, &criteria, &columns);
            let weights: Vec<_> = criteria.iter().map(|it| it.weight).collect();
            let (a, b) = (on_scale(&lines, &rows[0]).unwrap(), on_scale(&lines, &rows[1]).unwrap());
            for swap in swaps(&weights, &a, &b) {
                let with = |to: f64| {
                    let mut changed = criteria.clone();
                    changed[swap.criterion].weight = to;
                    lead(&changed)
                };
                prop_assert!(with(swap.to).abs() < 1e-9 || weights.len() == 1);
                let beyond = swap.to + 0.5 * (swap.to - swap.from);
                prop_assert!(beyond < 0.0 || with(beyond) * lead(&criteria) < 0.0);
            }
        }
    }

    #[test]
    fn factors_multiply_to_the_score_against_the_median_item(rows in vec(vec(1..=40_i32, 4), 1..10)) {
        let rows: Vec<Vec<_>> = rows.iter().map(|row| row.iter().map(|it| Some(f64::from(*it))).collect()).collect();
        let columns: Vec<Vec<_>> = (0..4).map(|at| rows.iter().map(|row| row[at]).collect()).collect();
        let slices: Vec<_> = columns.iter().map(Vec::as_slice).collect();
        let middle = |at: usize| wheelhouse::methods::summary::median(&columns[at].iter().flatten().copied().collect::<Vec<_>>());
        let usual = rice(middle(0), middle(1), middle(2), middle(3)).score().unwrap();
        for row in &rows {
            let product: f64 = factors(row, &slices, Inputs::NONE.with(3)).iter().map(|it| match it {
                Factor::Times(times) => *times,
                Factor::Missing | Factor::None => f64::NAN,
            }).product();
            let score = rice(row[0], row[1], row[2], row[3]).score().unwrap();
            prop_assert!((product - score / usual).abs() < 1e-9 * product);
        }
    }

    #[test]
    fn a_tornado_shows_what_trying_each_end_gives(values in vec(cell(), 3), ends in vec(prop::option::of((0..9_i32, 0..9_i32)), 3)) {
        let ends: Vec<_> = ends.into_iter().map(|it| it.map(|(a, b)| (f64::from(a), f64::from(b)))).collect();
        let swings = tornado(&sum, &values, &ends);
        prop_assert_eq!(swings.len(), ends.iter().flatten().count());
        for swing in &swings {
            let mut low = values.clone();
            low[swing.input] = ends[swing.input].map(|it| it.0);
            prop_assert_eq!(swing.low, sum(&low));
        }
        let width = |at: usize| swings[at].width().unwrap_or(f64::INFINITY);
        prop_assert!((1..swings.len()).all(|at| width(at - 1) >= width(at)));
    }

    #[test]
    fn agreement_is_the_same_both_ways_and_full_with_itself(rows in vec((cell(), cell()), 0..20)) {
        let (a, b): (Vec<_>, Vec<_>) = rows.into_iter().unzip();
        let found = agreement(&a, &b);
        prop_assert_eq!(found, agreement(&b, &a));
        prop_assert!(found.is_none_or(|it| (-1.0 - 1e-12..=1.0 + 1e-12).contains(&it)));
        prop_assert!(agreement(&a, &a).is_none_or(|it| (it - 1.0).abs() < 1e-12));
        let (one, other) = (rank(&a), rank(&b));
        for (there, back) in moved(&one, &other).into_iter().zip(moved(&other, &one)) {
            prop_assert_eq!(there.rose(), back.rose().map(|it| -it));
        }
    }
}
