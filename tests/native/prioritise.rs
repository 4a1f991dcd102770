//! Prioritising: what each person says, and the order that follows.

use wheelhouse::{
    commands::{
        Refusal,
        backlog::Set,
        prioritise::{RiceRow, SetScore, rice_table},
        records::{Remove, Restore},
    },
    methods::{Rice, RiceInput},
    model::{Criterion, Flaw, Item, Person, RecordRef, Score},
};

use super::desk::{Desk, id, the};

fn says(desk: &mut Desk, person: &str, name: &str, criterion: Criterion, value: Option<f64>) {
    desk.ask(score(person, name, criterion, value));
}

fn score(person: &str, name: &str, criterion: Criterion, value: Option<f64>) -> SetScore {
    SetScore { person: id(person), person_name: person.into(), item: id(name), criterion, value }
}

/// One person gives reach, impact 1, confidence 1 and the effort.
fn rated(desk: &mut Desk, name: &str, reach: f64, effort: f64) {
    says(desk, "ann", name, Criterion::REACH, Some(reach));
    says(desk, "ann", name, Criterion::IMPACT, Some(1.0));
    says(desk, "ann", name, Criterion::CONFIDENCE, Some(1.0));
    desk.set(name, Set::Effort(Some(effort)));
}

fn table(desk: &Desk, names: &str) -> Vec<RiceRow> {
    let items: Vec<_> = names.split(' ').map(id).collect();
    rice_table(&desk.now(), Some(desk.me), &items)
}

/// The table as `place:name`, with 0 for no place.
fn order(desk: &Desk, names: &str) -> Vec<String> {
    let rows = table(desk, names).into_iter();
    rows.map(|row| format!("{}:{}", row.place.map_or(0, |it| it.place), desk.get(row.id).title)).collect()
}

#[test]
fn the_best_score_stands_first_and_ties_share_a_place() {
    let mut desk = Desk::with_backlog("a b c d e");
    for (name, reach, effort) in [("a", 10.0, 1.0), ("b", 40.0, 2.0), ("c", 10.0, 1.0), ("d", 5.0, 1.0)] {
        rated(&mut desk, name, reach, effort);
    }
    assert_eq!(order(&desk, "e d c b a"), ["1:b", "2:a", "2:c", "4:d", "0:e"]);
    assert!(table(&desk, "a c").iter().all(|row| row.place.unwrap().tied));
}

#[test]
fn a_new_score_changes_the_order_and_undo_brings_it_back() {
    let mut desk = Desk::with_backlog("a b");
    rated(&mut desk, "a", 10.0, 1.0);
    rated(&mut desk, "b", 20.0, 1.0);
    assert_eq!(order(&desk, "a b"), ["1:b", "2:a"]);
    says(&mut desk, "ann", "a", Criterion::REACH, Some(30.0));
    assert_eq!(order(&desk, "a b"), ["1:a", "2:b"]);
    desk.undo();
    assert_eq!(order(&desk, "a b"), ["1:b", "2:a"]);
}

#[test]
fn missing_inputs_are_missing_and_zero_effort_is_said() {
    let mut desk = Desk::with_backlog("a b c");
    says(&mut desk, "ann", "a", Criterion::IMPACT, Some(2.0));
    rated(&mut desk, "b", 10.0, 0.0);
    rated(&mut desk, "c", 0.0, 1.0);
    let rows = table(&desk, "a b c");
    let rice = |name: &str| rows.iter().find(|row| row.id == id(name)).unwrap().rice.clone();
    assert_eq!(rice("a"), Rice::Missing(vec![RiceInput::Reach, RiceInput::Confidence, RiceInput::Effort]));
    assert_eq!(rice("b"), Rice::NoEffort);
    assert_eq!(rice("c"), Rice::Score(0.0));
    assert_eq!(order(&desk, "a b c"), ["1:c", "0:a", "0:b"]);
}

#[test]
fn each_person_has_a_score_of_their_own_and_the_mean_counts() {
    let mut ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    says(&mut ann, "ann", "a", Criterion::REACH, Some(10.0));
    says(&mut bo, "bo", "a", Criterion::REACH, Some(30.0));
    ann.hear(&bo);
    bo.hear(&ann);
    for (desk, mine) in [(&ann, 10.0), (&bo, 30.0)] {
        let reach = table(desk, "a")[0].reach;
        assert_eq!((reach.mean, reach.mine, reach.people), (Some(20.0), Some(mine), 2));
    }
}

#[test]
fn one_person_on_two_devices_still_has_one_score() {
    let mut here = Desk::with_backlog("a");
    let mut there = Desk::of("there");
    there.hear(&here);
    says(&mut here, "ann", "a", Criterion::REACH, Some(10.0));
    says(&mut there, "ann", "a", Criterion::REACH, Some(30.0));
    here.hear(&there);
    assert_eq!(here.all::<Score>().len(), 1);
    assert_eq!(here.all::<Person>().len(), 1);
}

#[test]
fn a_score_taken_back_counts_no_more() {
    let mut desk = Desk::with_backlog("a");
    says(&mut desk, "ann", "a", Criterion::REACH, Some(10.0));
    says(&mut desk, "ann", "a", Criterion::REACH, None);
    let reach = table(&desk, "a")[0].reach;
    assert_eq!((reach.mean, reach.people), (None, 0));
}

#[test]
fn who_is_removed_counts_no_more_until_restored() {
    let mut desk = Desk::with_backlog("a");
    says(&mut desk, "bo", "a", Criterion::REACH, Some(10.0));
    desk.ask(Remove(vec![the::<Person>("bo")]));
    assert_eq!(table(&desk, "a")[0].reach.people, 0);
    desk.ask(Restore(vec![the::<Person>("bo")]));
    assert_eq!(table(&desk, "a")[0].reach.people, 1);
}

#[test]
fn scoring_again_brings_back_who_and_what_lay_in_the_bin() {
    let mut desk = Desk::with_backlog("a");
    says(&mut desk, "bo", "a", Criterion::REACH, Some(10.0));
    let score = RecordRef::of(desk.all::<Score>()[0].id);
    desk.ask(Remove(vec![the::<Person>("bo"), score]));
    says(&mut desk, "bo", "a", Criterion::REACH, Some(20.0));
    assert_eq!(table(&desk, "a")[0].reach.mean, Some(20.0));
}

#[test]
fn scores_out_of_range_and_of_unknown_items_are_refused() {
    let mut desk = Desk::with_backlog("a");
    for (criterion, value, max) in
        [(Criterion::REACH, -1.0, 1e12), (Criterion::IMPACT, 3.1, 3.0), (Criterion::CONFIDENCE, 1.1, 1.0)]
    {
        let record = RecordRef::of(Score::id_for(id("ann"), id("a"), &criterion));
        let flaw = Flaw::OutOfRange { field: "value", value, min: 0.0, max };
        assert_eq!(desk.refused(score("ann", "a", criterion, Some(value))), Refusal::Flawed { record, flaw });
    }
    let why = desk.refused(score("ann", "gone", Criterion::REACH, Some(1.0)));
    assert_eq!(why, Refusal::Unknown(the::<Item>("gone")));
    let why = desk.refused(SetScore { person_name: String::new(), ..score("ann", "a", Criterion::REACH, Some(1.0)) });
    assert_eq!(why, Refusal::Flawed { record: the::<Person>("ann"), flaw: Flaw::Empty { field: "name" } });
}

#[test]
fn items_that_are_gone_are_left_out_of_the_table() {
    let desk = Desk::with_backlog("a");
    assert_eq!(order(&desk, "gone a"), ["0:a"]);
}
