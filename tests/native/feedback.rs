//! Feedback: from a raw note to evidence for an item.

use wheelhouse::{
    commands::{
        Refusal,
        backlog::{Add as AddItem, Slot},
        feedback::{Add, Change, ChangeLink, LinkTo, Set, Target, Unlink},
    },
    model::{Customer, Feedback, FeedbackState, Flaw, Importance, Item, Link, Relation, SourceKind, Tag},
    replica::REMOVED,
    session::Done,
};

use super::desk::{Desk, day, fields, id, item, note, the, today};

fn desk() -> Desk {
    let mut desk = Desk::with_backlog("a");
    desk.add_note("n");
    desk
}

fn link_to(item: Target, quote: &str) -> LinkTo {
    LinkTo { feedback: id("n"), item, quote: quote.into(), importance: Importance::Important }
}

fn set(desk: &mut Desk, set: Set) -> Done {
    desk.ask(Change { ids: vec![id("n")], set })
}

#[test]
fn a_note_is_received_today_unless_it_says_otherwise() {
    let mut desk = desk();
    desk.ask(Add { note: Feedback { received: Some(day(1)), title: " Slow ".into(), ..note("m") } });
    assert_eq!(desk.get(id::<Feedback>("n")).received, Some(today()));
    let m = desk.get(id::<Feedback>("m"));
    assert_eq!((m.received, m.title.as_str(), m.state), (Some(day(1)), "Slow", FeedbackState::New));
}

#[test]
fn every_field_of_a_note_can_be_set() {
    let mut desk = desk();
    for change in [
        Set::Title("Slow".into()),
        Set::State(FeedbackState::Archived),
        Set::Received(Some(day(2))),
        Set::Source(SourceKind::Email),
    ] {
        assert_eq!(set(&mut desk, change).entry.unwrap().batch.edits.len(), 1);
    }
    let n = desk.get(id::<Feedback>("n"));
    assert_eq!((n.title.as_str(), n.state, n.received), ("Slow", FeedbackState::Archived, Some(day(2))));
    assert_eq!(n.source.kind, SourceKind::Email);
}

#[test]
fn a_customer_is_made_by_name_and_found_again_in_any_case() {
    let mut desk = desk();
    desk.add_note("m");
    set(&mut desk, Set::CustomerNamed(" Åse A/S ".into()));
    desk.ask(Change { ids: vec![id("m")], set: Set::CustomerNamed("åse a/s".into()) });
    let customers = desk.all::<Customer>();
    assert_eq!(customers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Åse A/S"]);
    let now = desk.now();
    assert_eq!(now.related::<Feedback>(Relation::FeedbackOfCustomer, customers[0].id.uuid()).count(), 2);
    set(&mut desk, Set::Customer(None));
    assert_eq!(desk.get(id::<Feedback>("n")).customer, None);
}

#[test]
fn tags_are_shared_with_the_backlog() {
    let mut desk = desk();
    desk.set("a", wheelhouse::commands::backlog::Set::TagNamed("Billing".into()));
    set(&mut desk, Set::TagNamed("BILLING".into()));
    let tags = desk.all::<Tag>();
    assert_eq!(tags.len(), 1);
    assert!(desk.get(id::<Feedback>("n")).tags.contains(&tags[0].id));
    set(&mut desk, Set::Untag(tags[0].id));
    assert!(desk.get(id::<Feedback>("n")).tags.is_empty());
}

#[test]
fn linking_to_an_item_makes_the_note_processed() {
    let mut desk = desk();
    desk.ask(link_to(Target::Item(id("a")), " so slow "));
    let links = desk.all::<Link>();
    assert_eq!((links[0].quote.as_str(), links[0].item, links[0].feedback), ("so slow", id("a"), id("n")));
    assert_eq!(desk.get(id::<Feedback>("n")).state, FeedbackState::Processed);
    let now = desk.now();
    assert_eq!(now.related::<Link>(Relation::LinkOfItem, id::<Item>("a").uuid()).count(), 1);
    assert_eq!(now.related::<Link>(Relation::LinkOfFeedback, id::<Feedback>("n").uuid()).count(), 1);
    desk.undo();
    assert_eq!(desk.get(id::<Feedback>("n")).state, FeedbackState::New);
    assert!(desk.all::<Link>().is_empty());
}

#[test]
fn linking_leaves_a_note_that_was_put_away_where_it_is() {
    let mut desk = desk();
    set(&mut desk, Set::State(FeedbackState::Archived));
    desk.ask(link_to(Target::Item(id("a")), ""));
    assert_eq!(desk.get(id::<Feedback>("n")).state, FeedbackState::Archived);
}

#[test]
fn linking_to_a_new_item_puts_it_last_in_the_backlog() {
    let mut desk = desk();
    desk.ask(AddItem { item: item("b"), slot: Slot::Into(id("a")) });
    desk.ask(link_to(Target::New(" Faster ".into()), ""));
    assert_eq!(desk.outline(), "a(b) Faster");
    let links = desk.all::<Link>();
    assert_eq!(desk.get(links[0].item).title, "Faster");
    desk.undo();
    assert_eq!(desk.outline(), "a(b)");
}

#[test]
fn the_same_passage_for_the_same_item_is_one_link() {
    let mut desk = desk();
    desk.ask(link_to(Target::Item(id("a")), "slow"));
    assert_eq!(desk.ask(link_to(Target::Item(id("a")), "slow")).entry, None);
    let again = LinkTo { importance: Importance::DealBreaker, ..link_to(Target::Item(id("a")), "slow") };
    assert_eq!(fields(&desk.ask(again)), ["importance"]);
    desk.ask(link_to(Target::Item(id("a")), "very slow"));
    let links = desk.all::<Link>();
    assert_eq!(
        links.iter().map(|it| it.importance).collect::<Vec<_>>(),
        [Importance::DealBreaker, Importance::Important]
    );
}

#[test]
fn a_link_can_be_changed_and_taken_away() {
    let mut desk = desk();
    desk.ask(link_to(Target::Item(id("a")), "slow"));
    let link = desk.all::<Link>()[0].id;
    let change = ChangeLink { id: link, quote: " so slow ".into(), importance: Importance::Important };
    assert_eq!(fields(&desk.ask(change)), ["quote"]); // C3
    assert_eq!(desk.get(link).quote, "so slow");
    assert_eq!(fields(&desk.ask(Unlink(link))), [REMOVED]);
    assert!(desk.all::<Link>().is_empty());
    assert_eq!(desk.refused(Unlink(link)), Refusal::Unknown(the_link(link)));
    desk.undo();
    assert_eq!(desk.get(link).quote, "so slow");
}

fn the_link(link: wheelhouse::model::Id<Link>) -> wheelhouse::model::RecordRef {
    wheelhouse::model::RecordRef::of(link)
}

#[test]
fn what_cannot_be_done_with_a_note_is_refused() {
    let mut desk = desk();
    let empty = |record, field| Refusal::Flawed { record, flaw: Flaw::Empty { field } };
    let why = desk.refused(Add { note: Feedback { title: " ".into(), ..note("m") } });
    assert_eq!(why, empty(the::<Feedback>("m"), "title"));
    assert_eq!(desk.refused(link_to(Target::Item(id("gone")), "")), Refusal::Unknown(the::<Item>("gone")));
    let why = desk.refused(LinkTo { feedback: id("gone"), ..link_to(Target::Item(id("a")), "") });
    assert_eq!(why, Refusal::Unknown(the::<Feedback>("gone")));
    assert!(matches!(desk.refused(link_to(Target::New(" ".into()), "")), Refusal::Flawed { .. }));
    let why = desk.refused(link_to(Target::Item(id("a")), &"x".repeat(100_001)));
    assert!(matches!(why, Refusal::Flawed { flaw: Flaw::TooLong { field: "quote", .. }, .. }));
    for change in [Set::CustomerNamed(" ".into()), Set::TagNamed(String::new()), Set::Title(" ".into())] {
        assert!(matches!(desk.refused(Change { ids: vec![id("n")], set: change }), Refusal::Flawed { .. }));
    }
    let why = desk.refused(Change { ids: vec![id("gone")], set: Set::State(FeedbackState::New) });
    assert_eq!(why, Refusal::Unknown(the::<Feedback>("gone")));
}
