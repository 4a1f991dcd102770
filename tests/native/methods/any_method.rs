//! What every method that scores items one by one promises, whichever it is.
//!
//! All of them are asked by one shape: the methods of the app, value against effort, and formulas of one's own.

use proptest::{collection::vec, prelude::*};
use wheelhouse::{
    commands::prioritise::BuiltIn,
    methods::{Outcome, Place, calculation::Fixed, formula, rank, weighted::Better},
};

use super::{cell, reordered, shuffled};

type Row = Vec<Option<f64>>;

/// Inputs that may be counted in another unit together without moving anybody, by the methods that promise it.
const UNITS: [(BuiltIn, &[&[usize]]); 8] = [
    (BuiltIn::Fixed(Fixed::Rice), &[&[0], &[1], &[2], &[3]]),
    (BuiltIn::Fixed(Fixed::IceProduct), &[&[0], &[1], &[2]]),
    (BuiltIn::Fixed(Fixed::IceMean), &[&[0, 1, 2]]),
    (BuiltIn::Fixed(Fixed::Pie), &[&[0, 1, 2]]),
    (BuiltIn::Fixed(Fixed::Wsjf), &[&[0, 1, 2], &[3]]),
    (BuiltIn::Fixed(Fixed::Cd3), &[&[0], &[1]]),
    (BuiltIn::ValueEffort, &[&[0], &[1]]),
    (BuiltIn::Fixed(Fixed::Opportunity), &[&[0, 1]]),
];

/// Which inputs are better the lower they are.
fn bad(method: BuiltIn) -> Vec<bool> {
    method.columns(&[]).iter().map(|it| it.better == Better::Lower).collect()
}

fn places(rows: &[Row], score: &dyn Fn(&[Option<f64>]) -> Option<f64>) -> Vec<Option<Place>> {
    rank(&rows.iter().map(|row| score(row)).collect::<Vec<_>>())
}

fn by(method: BuiltIn) -> impl Fn(&[Option<f64>]) -> Option<f64> {
    let width = bad(method).len();
    move |row| method.outcome(&row[..width]).score()
}

/// Four numbers above zero an item; no method reads more.
fn full_rows() -> impl Strategy<Value = Vec<Row>> {
    vec(vec((1..=40_i32).prop_map(|it| Some(f64::from(it) / 4.0)), 4), 1..16)
}

/// Whether raising one input of one item keeps its place or moves it the way it should.
fn follows(rows: &[Row], at: usize, input: usize, is_bad: bool, score: &dyn Fn(&[Option<f64>]) -> Option<f64>) -> bool {
    let mut raised = rows.to_vec();
    raised[at][input] = raised[at][input].map(|it| it * 1.5 + 0.25);
    let place = |rows: &[Row]| places(rows, score)[at].map(|it| it.place);
    let (before, after) = (place(rows), place(&raised));
    if is_bad { after >= before } else { after <= before }
}

/// A formula that rises with `a`, `b` and `c`, and falls with `d`.
fn rising() -> impl Strategy<Value = String> {
    let falls = prop_oneof![Just("d".to_owned()), Just("max(d; 2)".to_owned()), Just("(d * d + 1)".to_owned())];
    let leaf = prop_oneof![
        Just("a".to_owned()),
        Just("b".to_owned()),
        Just("c".to_owned()),
        (1..9_i32).prop_map(|it| it.to_string()),
    ];
    leaf.prop_recursive(4, 24, 2, move |inner| {
        let two = (inner.clone(), inner.clone());
        prop_oneof![
            two.clone().prop_map(|(x, y)| format!("({x} + {y})")),
            two.clone().prop_map(|(x, y)| format!("({x} * {y})")),
            two.clone().prop_map(|(x, y)| format!("max({x}; {y})")),
            two.clone().prop_map(|(x, y)| format!("min({x}; {y})")),
            two.prop_map(|(x, y)| format!("mean({x}; {y})")),
            inner.clone().prop_map(|x| format!("sqrt({x})")),
            inner.clone().prop_map(|x| format!("{x} ^ 2")),
            (inner, falls.clone()).prop_map(|(x, d)| format!("({x} / {d})")),
        ]
    })
}

/// The score by a formula over `a` to `d`.
fn typed(text: &str) -> impl Fn(&[Option<f64>]) -> Option<f64> {
    let formula = formula::parse(text, &["a", "b", "c", "d"]).unwrap();
    move |row| formula.value(row, &mut Vec::new()).number()
}

proptest! {
    #[test]
    fn it_does_not_matter_who_comes_first(
        (rows, order) in (1..60_usize).prop_flat_map(|count| (vec(vec(cell(), 4), count), shuffled(count))),
        text in rising(),
    ) {
        let turned = reordered(&rows, &order);
        for method in BuiltIn::ALL {
            let score = by(method);
            prop_assert_eq!(places(&turned, &score), reordered(&places(&rows, &score), &order), "{:?}", method);
        }
        let score = typed(&text);
        prop_assert_eq!(places(&turned, &score), reordered(&places(&rows, &score), &order), "{}", text);
    }

    #[test]
    fn any_two_can_be_told_to_be_before_level_or_behind(rows in vec(vec(cell(), 4), 0..40), text in rising()) {
        let holds = |score: &dyn Fn(&[Option<f64>]) -> Option<f64>| {
            let found = places(&rows, score);
            let each = rows.iter().zip(&found);
            each.clone().all(|(row, place)| {
                let (Some(mine), Some(place)) = (score(row), place) else { return score(row).is_none() && place.is_none() };
                let others = each.clone().filter_map(|(row, place)| Some((score(row)?, (*place)?.place)));
                // A higher score is never behind, whoever is before me is before all who are behind me, and I stand
                // where the number of those before me says.
                others.clone().all(|(other, at)| if other > mine { at <= place.place } else { at >= place.place || other == mine })
                    && others.clone().filter(|(_, at)| *at < place.place).count() + 1 == place.place
                    && (others.filter(|(_, at)| *at == place.place).count() > 1) == place.tied
            })
        };
        for method in BuiltIn::ALL {
            prop_assert!(holds(&by(method)), "{:?}", method);
        }
        prop_assert!(holds(&typed(&text)), "{}", text);
    }

    #[test]
    fn raising_a_good_input_never_lowers_a_rank(
        rows in full_rows(), at in any::<prop::sample::Index>(), input in 0..4_usize,
    ) {
        let at = at.index(rows.len());
        for method in BuiltIn::ALL {
            let bad = bad(method);
            let input = input % bad.len();
            prop_assert!(follows(&rows, at, input, bad[input], &by(method)), "{:?} {}", method, input);
        }
    }

    #[test]
    fn raising_what_a_formula_rises_with_never_lowers_a_rank(
        text in rising(), rows in full_rows(), at in any::<prop::sample::Index>(), input in 0..4_usize,
    ) {
        prop_assert!(follows(&rows, at.index(rows.len()), input, input == 3, &typed(&text)), "{}", text);
    }

    #[test]
    fn another_unit_moves_nobody_where_a_method_promises_it(rows in full_rows(), power in -3..=3_i32) {
        for (method, promised) in UNITS {
            for inputs in promised {
                let mut scaled = rows.clone();
                for row in &mut scaled {
                    for input in *inputs {
                        row[*input] = row[*input].map(|it| it * 2_f64.powi(power));
                    }
                }
                let score = by(method);
                prop_assert_eq!(places(&rows, &score), places(&scaled, &score), "{:?} {:?}", method, inputs);
            }
        }
    }
}

#[test]
fn every_method_promises_something_about_units_except_one_of_four_words() {
    let silent: Vec<_> = BuiltIn::ALL.into_iter().filter(|it| UNITS.iter().all(|(named, _)| named != it)).collect();
    assert_eq!(silent, [BuiltIn::Moscow]);
}

#[test]
fn what_is_divided_by_must_be_above_zero_in_every_method() {
    for method in BuiltIn::ALL {
        let bad = bad(method);
        let mut row = vec![Some(1.0); bad.len()];
        for at in (0..bad.len()).filter(|at| bad[*at]) {
            for zero in [0.0, -0.0, -1.0] {
                row[at] = Some(zero);
                let outcome = method.outcome(&row);
                let fine = match method {
                    BuiltIn::Moscow | BuiltIn::Fixed(Fixed::Opportunity) => outcome.score().is_some_and(f64::is_finite),
                    _ => outcome == Outcome::Needs(at),
                };
                assert!(fine, "{method:?} {zero} {outcome:?}");
            }
            row[at] = Some(1.0);
        }
    }
}
