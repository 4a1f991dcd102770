//! The bin: what is removed can be restored with everything it had.

use wheelhouse::{
    commands::{
        Refusal,
        backlog::{Change, Set},
        feedback::{LinkTo, Target},
        prioritise::SetScore,
        records::{Add, Remove, Restore},
        workspace::RemoveSample,
    },
    model::{Criterion, Feedback, Id, Importance, Item, Link, Person, Record, RecordRef, Score, Workspace},
    replica::REMOVED,
};

use super::desk::{Desk, fields, id, item, note, the};

/// An id of the sample workspace.
fn sample<T: Record>(number: u128) -> Id<T> {
    let id = Id::from_uuid(uuid::Uuid::from_u128((0x5a3b_1e00 << 96) | number));
    assert!(id.is_sample());
    id
}

#[test]
fn what_stands_under_an_item_goes_and_comes_back_with_it() {
    let mut desk = Desk::with_backlog("a(b(c) d) e");
    let before = desk.now();
    desk.ask(Remove(vec![the::<Item>("a")]));
    assert_eq!(desk.outline(), "e");
    assert_eq!(desk.now().bin::<Item>().len(), 4);
    desk.ask(Restore(vec![the::<Item>("a")]));
    assert_eq!(desk.now(), before);
}

#[test]
fn what_was_removed_on_its_own_stays_in_the_bin_when_its_parent_comes_back() {
    let mut desk = Desk::with_backlog("a(b(x) c d) e");
    desk.ask(Remove(vec![the::<Item>("b")]));
    desk.ask(Remove(vec![the::<Item>("d"), the::<Item>("e")]));
    desk.ask(Remove(vec![the::<Item>("a")]));
    desk.ask(Restore(vec![the::<Item>("a")]));
    assert_eq!(desk.outline(), "a(c)");
    desk.ask(Restore(vec![the::<Item>("b")]));
    assert_eq!(desk.outline(), "a(b(x) c)");
}

#[test]
fn removing_is_one_field_a_record_and_one_undo() {
    // S1, C3
    let mut desk = Desk::with_backlog("a(b) c");
    let before = desk.now();
    let done = desk.ask(Remove(vec![the::<Item>("a"), the::<Item>("b"), the::<Item>("c")]));
    assert_eq!(fields(&done), [REMOVED; 3]);
    assert!(desk.now().is_empty());
    desk.undo();
    assert_eq!(desk.now(), before);
}

#[test]
fn a_restored_item_has_its_links_and_scores_again() {
    let mut desk = Desk::with_backlog("a");
    desk.add_note("n");
    let (item, quote) = (Target::Item(id("a")), String::new());
    desk.ask(LinkTo { feedback: id("n"), item, quote, importance: Importance::Important });
    let (person, person_name) = (id("ann"), "Ann".to_owned());
    desk.ask(SetScore { person, person_name, item: id("a"), criterion: Criterion::REACH, value: Some(5.0) });
    let before = desk.now();
    desk.ask(Remove(vec![the::<Item>("a")]));
    desk.ask(Restore(vec![the::<Item>("a")]));
    assert_eq!(desk.now(), before);
}

#[test]
fn a_child_restored_alone_stands_at_the_top_until_its_parent_is_back() {
    let mut desk = Desk::with_backlog("a(b) c");
    desk.ask(Remove(vec![the::<Item>("a")]));
    desk.ask(Restore(vec![the::<Item>("b")]));
    assert_eq!(desk.outline(), "b c");
    desk.ask(Restore(vec![the::<Item>("a")]));
    assert_eq!(desk.outline(), "a(b) c");
}

#[test]
fn the_bin_says_what_lies_in_it() {
    let mut desk = Desk::with_backlog("a");
    desk.add_note("n");
    desk.ask(Remove(vec![the::<Item>("a"), the::<Feedback>("n")]));
    let bin: Vec<_> = desk.now().bin_all().collect();
    assert_eq!(bin, [(the::<Item>("a"), "a".to_owned()), (the::<Feedback>("n"), "n".to_owned())]);
}

#[test]
fn what_is_gone_cannot_be_removed_changed_or_restored() {
    let mut desk = Desk::with_backlog("a b");
    desk.ask(Remove(vec![the::<Item>("a")]));
    let gone = Refusal::Unknown(the::<Item>("a"));
    assert_eq!(desk.refused(Remove(vec![the::<Item>("b"), the::<Item>("a")])), gone);
    assert_eq!(desk.refused(Change { ids: vec![id("a")], set: Set::Title("x".into()) }), gone);
    assert_eq!(desk.refused(Restore(vec![the::<Item>("never")])), Refusal::Unknown(the::<Item>("never")));
}

#[test]
fn what_others_change_in_the_bin_is_there_after_restoring() {
    let mut ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    ann.ask(Remove(vec![the::<Item>("a")]));
    bo.set("a", Set::Title("A".into()));
    ann.hear(&bo);
    assert_eq!(ann.outline(), "");
    ann.ask(Restore(vec![the::<Item>("a")]));
    assert_eq!(ann.outline(), "A");
}

#[test]
fn the_sample_goes_in_one_step_and_leaves_what_is_ones_own() {
    let mut desk = Desk::with_backlog("mine");
    desk.ask(Add(Workspace { id: sample(1), name: "Sample".into(), ..Workspace::default() }));
    desk.ask(Add(Person { id: sample(2), name: "Sam".into() }));
    desk.ask(Add(Item { id: sample(3), ..item("theirs") }));
    desk.ask(Add(Feedback { id: sample(4), ..note("theirs") }));
    for (person, name, about) in
        [(sample(2), "Sam", sample(3)), (id("ann"), "Ann", sample(3)), (id("ann"), "Ann", id("mine"))]
    {
        let (criterion, value) = (Criterion::REACH, Some(1.0));
        desk.ask(SetScore { person, person_name: name.into(), item: about, criterion, value });
    }
    let link = |feedback, item| LinkTo {
        feedback,
        item: Target::Item(item),
        quote: String::new(),
        importance: Importance::Important,
    };
    desk.add_note("own");
    desk.ask(link(id("own"), sample(3)));
    desk.ask(link(id("own"), id("mine")));
    assert!(RemoveSample::applies(&desk.now()));
    let before = desk.now();
    desk.ask(RemoveSample);
    assert!(!RemoveSample::applies(&desk.now()));
    assert_eq!(desk.outline(), "mine");
    assert_eq!(desk.all::<Workspace>().len(), 1, "the workspace itself stays");
    assert_eq!(
        desk.all::<Score>().iter().map(|it| (it.person, it.item)).collect::<Vec<_>>(),
        [(id("ann"), id("mine"))]
    );
    assert_eq!(desk.all::<Link>().iter().map(|it| it.item).collect::<Vec<_>>(), [id("mine")]);
    assert!(desk.now().contains(RecordRef::of(id::<Person>("ann"))));
    desk.undo();
    assert_eq!(desk.now(), before);
}
