//! Methods of one's own: written down, reckoned with, changed by two people at once.

use wheelhouse::{
    commands::{
        Refusal,
        prioritise::{AddMeasure, AddMethod, BuiltIn, Held, MoveMeasure, Plan, calculation_of, measures},
        records::{Remove, Save},
    },
    methods::{Inputs, Outcome, formula::FlawKind},
    model::{Better, Calculation, Criterion, Flaw, Id, Measure, Method, RecordRef},
};

use super::desk::{Desk, id};

fn measure(name: &str, weight: f64, better: Better) -> Measure {
    Measure {
        name: name.into(),
        weight: Some(weight),
        better,
        least: Some(0.0),
        most: Some(10.0),
        ..Measure::default()
    }
}

fn add(desk: &mut Desk, calculation: Calculation, formula: &str) -> Id<Method> {
    let method = Method { name: "Ours".into(), calculation, formula: formula.into(), ..Method::default() };
    let measures = vec![measure("Value", 3.0, Better::Higher), measure("Cost", 1.0, Better::Lower)];
    desk.ask(AddMethod { method, measures });
    desk.all::<Method>().last().unwrap().id
}

fn rename(desk: &mut Desk, from: &str, to: &str) {
    let shown = desk.all::<Measure>().into_iter().find(|it| it.name == from).unwrap();
    desk.ask(Save { saved: Measure { name: to.into(), ..shown.clone() }, shown });
}

const COLUMNS: [&[Option<f64>]; 2] = [&[Some(8.0), Some(4.0), None], &[Some(2.0), Some(6.0), Some(0.0)]];

#[test]
fn a_weighted_method_reckons_with_its_measures() {
    let mut desk = Desk::of("ann");
    let method = add(&mut desk, Calculation::WeightedMean, "");
    let plan = Plan::of(&desk.now(), method).unwrap();
    let outcomes = plan.outcomes(&COLUMNS);
    assert_eq!(outcomes, [8.0, 4.0, 10.0].map(Outcome::Score));
    assert!(plan.columns.iter().all(|it| matches!(&it.held, Held::Scores(it) if it.0.starts_with("own."))));
}

#[test]
fn a_formula_reckons_with_names_and_shows_its_flaw_when_one_is_gone() {
    let mut desk = Desk::of("ann");
    let method = add(&mut desk, Calculation::Formula, "value / max(cost; 1)");
    let outcomes = |desk: &Desk| Plan::of(&desk.now(), method).unwrap().outcomes(&COLUMNS);
    let missing = Outcome::Missing(Inputs::NONE.with(0));
    assert_eq!(outcomes(&desk), [Outcome::Score(4.0), Outcome::Score(4.0 / 6.0), missing]);
    let kept = measures(&desk.now(), method)[1].criterion.clone();
    rename(&mut desk, "Cost", "Effort");
    let plan = Plan::of(&desk.now(), method).unwrap();
    assert_eq!(plan.formula.unwrap().unwrap_err().kind, FlawKind::UnknownName("cost".into()));
    assert_eq!(outcomes(&desk), [Outcome::Undefined; 3]);
    assert_eq!(measures(&desk.now(), method)[1].criterion, kept);
}

#[test]
fn a_method_with_inputs_laid_down_needs_no_measures() {
    let mut desk = Desk::of("ann");
    let method = Method { name: "RICE".into(), calculation: Calculation::Rice, ..Method::default() };
    desk.ask(AddMethod { method, measures: Vec::new() });
    let plan = Plan::of(&desk.now(), desk.all::<Method>()[0].id).unwrap();
    let held: Vec<_> = plan.columns.iter().map(|it| it.held.clone()).collect();
    let scores = [Criterion::REACH, Criterion::IMPACT, Criterion::CONFIDENCE].map(Held::Scores);
    assert_eq!(held, [scores.as_slice(), &[Held::Effort]].concat());
    let columns: [&[_]; 4] = [&[Some(450.0)], &[Some(3.0)], &[Some(1.0)], &[Some(2.0)]];
    assert_eq!(plan.outcomes(&columns), [Outcome::Score(675.0)]);
}

#[test]
fn two_people_who_change_a_measure_each_both_win() {
    let mut ann = Desk::of("ann");
    let method = add(&mut ann, Calculation::WeightedMean, "");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    rename(&mut ann, "Value", "Worth");
    let shown = measures(&bo.now(), method)[1].clone();
    bo.ask(Save { saved: Measure { weight: Some(9.0), ..shown.clone() }, shown });
    bo.ask(AddMeasure { method, measure: measure("Risk", 2.0, Better::Lower) });
    ann.hear(&bo);
    bo.hear(&ann);
    for desk in [&ann, &bo] {
        let found: Vec<_> = measures(&desk.now(), method).into_iter().map(|it| (it.name, it.weight)).collect();
        let expected = [("Worth", 3.0), ("Cost", 9.0), ("Risk", 2.0)];
        assert_eq!(found, expected.map(|(name, weight)| (name.to_owned(), Some(weight))));
    }
}

#[test]
fn adding_a_method_is_one_step_back_and_a_gone_one_takes_no_measure() {
    let mut desk = Desk::of("ann");
    let method = add(&mut desk, Calculation::WeightedMean, "");
    desk.undo();
    assert!(desk.all::<Method>().is_empty() && desk.all::<Measure>().is_empty());
    let gone = AddMeasure { method, measure: measure("Risk", 1.0, Better::Lower) };
    assert_eq!(desk.refused(gone), Refusal::Unknown(RecordRef::of(method)));
    assert_eq!(Plan::of(&desk.now(), method), None);
}

#[test]
fn a_measure_out_of_bounds_is_refused_and_nothing_is_written() {
    let mut desk = Desk::of("ann");
    let backwards = Measure { least: Some(5.0), most: Some(1.0), ..measure("Value", 1.0, Better::Higher) };
    let method = Method { name: "Ours".into(), ..Method::default() };
    let why = desk.refused(AddMethod { method, measures: vec![backwards] });
    assert!(matches!(why, Refusal::Flawed { flaw: Flaw::Backwards { .. }, .. }), "{why:?}");
    assert!(desk.all::<Method>().is_empty());
}

#[test]
fn measures_of_a_removed_method_come_back_with_it() {
    let mut desk = Desk::of("ann");
    let method = add(&mut desk, Calculation::WeightedMean, "");
    desk.ask(Remove(vec![RecordRef::of(method)]));
    assert_eq!(Plan::of(&desk.now(), method), None);
    desk.undo();
    assert_eq!(Plan::of(&desk.now(), method).unwrap().columns.len(), 2);
    assert_eq!(Plan::of(&desk.now(), id("gone")), None);
}

fn order(desk: &Desk, method: Id<Method>) -> Vec<String> {
    measures(&desk.now(), method).into_iter().map(|it| it.name).collect()
}

#[test]
fn measures_move_among_each_other_by_one_field() {
    let mut desk = Desk::of("ann");
    let method = add(&mut desk, Calculation::WeightedMean, "");
    desk.ask(AddMeasure { method, measure: measure("Risk", 1.0, Better::Lower) });
    let id = |desk: &Desk, name: &str| measures(&desk.now(), method).into_iter().find(|it| it.name == name).unwrap().id;
    let (value, risk) = (id(&desk, "Value"), id(&desk, "Risk"));
    desk.ask(MoveMeasure { id: risk, before: Some(value) });
    assert_eq!(order(&desk, method), ["Risk", "Value", "Cost"]);
    desk.ask(MoveMeasure { id: risk, before: Some(id(&desk, "Cost")) });
    assert_eq!(order(&desk, method), ["Value", "Risk", "Cost"]);
    desk.ask(MoveMeasure { id: value, before: None });
    assert_eq!(order(&desk, method), ["Risk", "Cost", "Value"]);
    // The columns of the table follow, and what everybody said stays where it was said.
    let plan = Plan::of(&desk.now(), method).unwrap();
    assert_eq!(plan.columns[0].measure.as_ref().unwrap().id, risk);
}

#[test]
fn measures_that_were_given_one_place_can_be_parted() {
    let mut desk = Desk::of("ann");
    let method = add(&mut desk, Calculation::WeightedMean, "");
    let all = measures(&desk.now(), method);
    for shown in &all {
        let saved = Measure { position: all[0].position.clone(), ..shown.clone() };
        desk.ask(Save { shown: shown.clone(), saved });
    }
    let before = measures(&desk.now(), method);
    desk.ask(MoveMeasure { id: before[1].id, before: Some(before[0].id) });
    let after: Vec<_> = measures(&desk.now(), method).into_iter().map(|it| it.id).collect();
    assert_eq!(after, [before[1].id, before[0].id]);
}

#[test]
fn a_copy_of_a_method_of_the_app_shares_what_was_said_and_has_a_scale_of_its_own() {
    let mut desk = Desk::of("ann");
    for built_in in BuiltIn::ALL {
        let Some(calculation) = calculation_of(built_in) else { continue };
        let laid_down = Plan::built_in(built_in);
        let copied = laid_down.columns.iter().filter_map(|column| {
            let Held::Scores(criterion) = &column.held else { return None };
            let steps = vec![wheelhouse::model::Step { meaning: "a lot".into(), value: 1.0 }];
            let name = format!("Our {}", column.name);
            Some(Measure { name, criterion: criterion.clone(), steps, ..Measure::default() })
        });
        let method = Method { name: "Ours".into(), calculation, ..Method::default() };
        desk.ask(AddMethod { method, measures: copied.collect() });
        let id = desk.all::<Method>().into_iter().max_by(|a, b| a.position.cmp(&b.position)).unwrap().id;
        let ours = Plan::of(&desk.now(), id).unwrap();
        assert_eq!(ours.built_in, Some(built_in));
        for (ours, theirs) in ours.columns.iter().zip(laid_down.columns.iter()) {
            assert_eq!(ours.held, theirs.held, "{built_in:?}");
            if let Held::Scores(_) = ours.held {
                assert_eq!(ours.choices, [1.0], "{built_in:?}");
                assert_eq!(ours.measure.as_ref().unwrap().name, format!("Our {}", theirs.name));
            }
        }
        let values = vec![Some(1.0); laid_down.columns.len()];
        assert_eq!(ours.scorer(&[]).unwrap()(&values), laid_down.scorer(&[]).unwrap()(&values), "{built_in:?}");
    }
}
