//! Ranks, weighted scores and schedules: whoever comes first, whatever the scale.

use proptest::{collection::vec, prelude::*};
use wheelhouse::methods::{
    Inputs, Outcome,
    cd3::{Job, delay_cost, schedule},
    rank,
    weighted::{Better, Criterion, Rule, contributions, prepare, scores},
};

use super::{cell, reordered, shuffled};

const RULES: [Rule; 4] = [Rule::Mean, Rule::Highest, Rule::ValueAndCost { share: 0.6 }, Rule::LeastToMost];

fn places(scores: &[Option<f64>]) -> Vec<Option<usize>> {
    rank(scores).into_iter().map(|it| it.map(|it| it.place)).collect()
}

fn columns(rows: &[Vec<Option<f64>>], width: usize) -> Vec<Vec<Option<f64>>> {
    (0..width).map(|at| rows.iter().map(|row| row[at]).collect()).collect()
}

fn weighted(rule: Rule, criteria: &[Criterion], rows: &[Vec<Option<f64>>]) -> Vec<Outcome> {
    let columns = columns(rows, criteria.len());
    let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
    scores(&prepare(rule, criteria, &columns), &columns).into_iter().map(|it| it.outcome).collect()
}

fn criterion() -> impl Strategy<Value = Criterion> {
    let better = prop_oneof![Just(Better::Higher), Just(Better::Lower)];
    let scale = prop_oneof![Just(None), Just(Some((0.0, 10.0)))];
    (1..=5_i32, better, scale).prop_map(|(weight, better, scale)| Criterion {
        weight: f64::from(weight),
        better,
        scale,
    })
}

proptest! {
    #[test]
    fn a_rank_counts_those_with_a_higher_score(raw in vec(prop_oneof![Just(None), (-20..20_i32).prop_map(Some)], 0..120)) {
        let scores: Vec<_> = raw.iter().map(|it| it.map(|it| f64::from(it) / 8.0)).collect();
        for (mine, place) in raw.iter().zip(rank(&scores)) {
            let higher = raw.iter().flatten().filter(|other| Some(**other) > *mine).count();
            let equal = raw.iter().filter(|other| *other == mine).count();
            let expected = mine.map(|_| (higher + 1, equal > 1));
            prop_assert_eq!(place.map(|it| (it.place, it.tied)), expected);
        }
    }

    #[test]
    fn no_number_whatever_its_bits_upsets_a_rank(bits in vec(any::<u64>(), 0..80)) {
        let scores: Vec<_> = bits.iter().map(|it| Some(f64::from_bits(*it))).collect();
        for (a, mine) in scores.iter().zip(rank(&scores)) {
            prop_assert_eq!(mine.is_none(), a.unwrap().is_nan());
            for (b, other) in scores.iter().zip(rank(&scores)) {
                if let (Some(mine), Some(other)) = (mine, other) {
                    prop_assert!(a.unwrap() <= b.unwrap() || mine.place <= other.place);
                }
            }
        }
    }

    #[test]
    fn it_does_not_matter_to_weights_who_comes_first(
        (rows, order) in (1..60_usize).prop_flat_map(|count| (vec(vec(cell(), 4), count), shuffled(count))),
        criteria in vec(criterion(), 4),
    ) {
        let turned = reordered(&rows, &order);
        for rule in RULES {
            let all = |rows: &[Vec<Option<f64>>]| {
                let scores: Vec<_> = weighted(rule, &criteria, rows).into_iter().map(Outcome::score).collect();
                places(&scores)
            };
            prop_assert_eq!(all(&turned), reordered(&all(&rows), &order), "{:?}", rule);
        }
    }

    #[test]
    fn raising_a_good_value_never_lowers_a_weighted_rank_on_a_given_scale(
        rows in vec(vec((0..=30_i32).prop_map(|it| Some(f64::from(it) / 4.0)), 3), 1..12),
        weights in vec(1..=5_i32, 3), at in any::<prop::sample::Index>(), input in 0..3_usize, by in 0.25..2.5,
    ) {
        let at = at.index(rows.len());
        let criteria: Vec<_> = weights.iter().enumerate().map(|(at, weight)| Criterion {
            weight: f64::from(*weight),
            better: if at == 2 { Better::Lower } else { Better::Higher },
            scale: Some((0.0, 10.0)),
        }).collect();
        let mut raised = rows.clone();
        raised[at][input] = raised[at][input].map(|it| it + by);
        for rule in [Rule::Mean, Rule::ValueAndCost { share: 0.5 }] {
            let place = |rows: &[Vec<Option<f64>>]| {
                places(&weighted(rule, &criteria, rows).into_iter().map(Outcome::score).collect::<Vec<_>>())[at]
            };
            let (before, after) = (place(&rows), place(&raised));
            let kept = if input == 2 { after >= before } else { after <= before };
            prop_assert!(kept, "{:?}", rule);
        }
    }

    #[test]
    fn rules_that_find_their_own_scale_do_not_mind_the_unit(
        rows in vec(vec((0..=40_i32).prop_map(|it| Some(f64::from(it))), 3), 1..12),
        criteria in vec(criterion(), 3), input in 0..3_usize, power in -3..=3_i32,
    ) {
        let criteria: Vec<_> = criteria.into_iter().map(|it| Criterion { scale: None, ..it }).collect();
        let mut scaled = rows.clone();
        for row in &mut scaled {
            row[input] = row[input].map(|it| it * 2_f64.powi(power));
        }
        for rule in [Rule::Highest, Rule::ValueAndCost { share: 0.5 }, Rule::LeastToMost] {
            let (plain, other) = (weighted(rule, &criteria, &rows), weighted(rule, &criteria, &scaled));
            for (plain, other) in plain.into_iter().zip(other) {
                let same = plain == other || plain.score().zip(other.score()).is_some_and(|(a, b)| (a - b).abs() <= 1e-9 * a.abs());
                prop_assert!(same, "{:?} {:?} {:?}", rule, plain, other);
            }
        }
    }

    #[test]
    fn contributions_add_up_to_the_score(rows in vec(vec(cell(), 4), 1..12), criteria in vec(criterion(), 4)) {
        let columns = columns(&rows, 4);
        let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
        for rule in [Rule::Mean, Rule::ValueAndCost { share: 0.3 }, Rule::LeastToMost] {
            let lines = prepare(rule, &criteria, &columns);
            for (row, scored) in rows.iter().zip(scores(&lines, &columns)) {
                let gives = contributions(&lines, row);
                prop_assert!(gives.iter().zip(row).all(|(gives, value)| value.is_some() || gives.is_none()));
                if let Outcome::Score(score) = scored.outcome {
                    let sum: f64 = gives.iter().flatten().sum();
                    prop_assert!((sum - score).abs() < 1e-9 * score.abs().max(1.0), "{:?} {} {}", rule, sum, score);
                }
            }
        }
    }

    #[test]
    fn a_score_always_is_a_number_and_what_is_missing_is_named(rows in vec(vec(cell(), 4), 0..12), criteria in vec(criterion(), 4)) {
        for rule in RULES {
            for (row, outcome) in rows.iter().zip(weighted(rule, &criteria, &rows)) {
                match outcome {
                    Outcome::Score(score) => prop_assert!(score.is_finite()),
                    Outcome::Missing(missing) => prop_assert_eq!(missing, Inputs::missing(row)),
                    Outcome::Needs(at) => prop_assert!(rule == Rule::Highest && criteria[at].better == Better::Lower),
                    Outcome::Weightless | Outcome::Beyond | Outcome::Undefined => prop_assert!(false, "{:?}", outcome),
                }
            }
        }
    }

    #[test]
    fn no_order_of_jobs_costs_less_than_by_cd3(jobs in vec((0..=20_i32, 1..=20_i32), 1..=6)) {
        let jobs: Vec<_> = jobs.into_iter().map(|(cost, duration)| Job {
            cost_of_delay: Some(f64::from(cost)),
            duration: Some(f64::from(duration)),
        }).collect();
        let best = delay_cost(&jobs, &schedule(&jobs).order).unwrap();
        for order in permutations(jobs.len()) {
            prop_assert!(best <= delay_cost(&jobs, &order).unwrap());
        }
    }
}

pub fn permutations(count: usize) -> Vec<Vec<usize>> {
    let Some(last) = count.checked_sub(1) else { return vec![Vec::new()] };
    let shorter = permutations(last);
    shorter
        .iter()
        .flat_map(|order| {
            (0..=order.len()).map(move |at| {
                let mut longer = order.clone();
                longer.insert(at, last);
                longer
            })
        })
        .collect()
}

#[test]
fn there_are_as_many_orders_as_there_should_be() {
    assert_eq!([0, 1, 3, 5].map(|count| permutations(count).len()), [1, 1, 6, 120]);
}

#[test]
fn a_negative_criterion_turns_the_order_round() {
    let rows = [vec![Some(1.0)], vec![Some(2.0)], vec![Some(3.0)]];
    for rule in [Rule::Mean, Rule::ValueAndCost { share: 0.5 }, Rule::LeastToMost] {
        let bad = Criterion { weight: 1.0, better: Better::Lower, scale: None };
        let scores: Vec<_> = weighted(rule, &[bad], &rows).into_iter().map(Outcome::score).collect();
        assert_eq!(places(&scores), [Some(1), Some(2), Some(3)], "{rule:?}");
    }
}

#[test]
fn a_negative_criterion_is_turned_round_on_its_scale_or_on_what_was_given() {
    let rows = [vec![Some(3.0)], vec![Some(8.0)]];
    let bad = |scale| Criterion { weight: 2.0, better: Better::Lower, scale };
    assert_eq!(weighted(Rule::Mean, &[bad(Some((1.0, 10.0)))], &rows), [8.0, 3.0].map(Outcome::Score));
    assert_eq!(weighted(Rule::Mean, &[bad(None)], &rows), [8.0, 3.0].map(Outcome::Score));
    assert_eq!(weighted(Rule::Mean, &[bad(Some((0.0, 10.0)))], &rows), [7.0, 2.0].map(Outcome::Score));
}

#[test]
fn the_edges_of_every_rule_give_no_infinity() {
    let good = |weight| Criterion { weight, better: Better::Higher, scale: None };
    let bad = Criterion { better: Better::Lower, ..good(1.0) };
    let value = |it: f64| vec![Some(it)];
    // One item, all equal, all zero, all negative.
    for rows in [vec![value(5.0)], vec![value(3.0); 3], vec![value(0.0); 2], vec![value(-4.0); 2]] {
        for rule in RULES {
            for criterion in [good(1.0), bad] {
                let fine = |it: &Outcome| it.score().is_none_or(f64::is_finite);
                assert!(weighted(rule, &[criterion], &rows).iter().all(fine), "{rule:?} {rows:?}");
            }
        }
    }
    // Nothing counts anything.
    assert_eq!(weighted(Rule::Mean, &[good(0.0)], &[value(3.0)]), [Outcome::Weightless]);
    assert_eq!(weighted(Rule::ValueAndCost { share: 0.5 }, &[good(0.0)], &[value(3.0)]), [Outcome::Weightless]);
    // Only bad criteria, and the least bad is zero: nothing to divide by.
    assert_eq!(weighted(Rule::Highest, &[good(1.0), bad], &[vec![Some(1.0), Some(0.0)]]), [Outcome::Needs(1)]);
}

#[test]
fn means_score_from_what_is_present_and_sums_do_not() {
    let criteria = [1.0, 3.0].map(|weight| Criterion { weight, better: Better::Higher, scale: None });
    let rows = [vec![Some(4.0), None], vec![Some(2.0), Some(8.0)], vec![None, None]];
    let missing = |row: &[Option<f64>]| Outcome::Missing(Inputs::missing(row));
    let mean = weighted(Rule::Mean, &criteria, &rows);
    assert_eq!(mean, [Outcome::Score(4.0), Outcome::Score(6.5), missing(&rows[2])]);
    for rule in [Rule::Highest, Rule::LeastToMost] {
        assert_eq!(weighted(rule, &criteria, &rows)[0], missing(&rows[0]), "{rule:?}");
    }
}

proptest! {
    #[test]
    fn what_the_inputs_give_adds_up_where_a_method_says_that_they_do(
        rows in vec(vec((1..=40_i32).prop_map(|it| Some(f64::from(it) / 4.0)), 4), 1..12),
    ) {
        use wheelhouse::methods::calculation::{Calculation, Fixed, Parts};
        let mut said = 0;
        for fixed in Fixed::ALL {
            let width = fixed.inputs().len();
            let columns = columns(&rows, width);
            let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
            for row in &rows {
                let row = &row[..width];
                if let Parts::Shares(shares) = Calculation::Fixed(fixed).parts(&columns, row) {
                    let (sum, score) = (shares.iter().flatten().sum::<f64>(), fixed.outcome(row).score().unwrap());
                    prop_assert!((sum - score).abs() < 1e-9 * score.abs().max(1.0), "{:?} {} {}", fixed, sum, score);
                    said += 1;
                }
            }
        }
        prop_assert_eq!(said, 4 * rows.len(), "ICE and PIE as means, WSJF, opportunity");
    }
}
