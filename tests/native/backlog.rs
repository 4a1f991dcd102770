//! The backlog: where items go, and what changes in them.

use wheelhouse::{
    commands::{
        Refusal,
        backlog::{Add, Change, Move, MoveAll, Set, Slot},
        records,
    },
    model::{Flaw, Item, Position, Product, RecordRef, Status, Tag},
};

use super::desk::{Desk, day, fields, id, item, the};

/// Moves `name` to `slot` in a backlog, and says how it reads then.
fn moved(outline: &str, name: &str, slot: Slot) -> String {
    let mut desk = Desk::with_backlog(outline);
    desk.move_to(name, slot);
    desk.outline()
}

/// Items that all stand at one position, as when two people add them at once.
fn crowded(names: &str) -> Desk {
    let mut desk = Desk::of("ann");
    for name in names.split(' ') {
        desk.ask(records::Add(item(name)));
    }
    desk
}

#[test]
fn new_items_go_where_the_slot_says() {
    let mut desk = Desk::with_backlog("b");
    desk.ask(Add { item: item("d"), slot: Slot::Last });
    desk.ask(Add { item: item("a"), slot: Slot::First });
    desk.ask(Add { item: item("c"), slot: Slot::After(id("b")) });
    desk.ask(Add { item: item("e"), slot: Slot::Into(id("d")) });
    desk.ask(Add { item: item("f"), slot: Slot::Before(id("e")) });
    assert_eq!(desk.outline(), "a b c d(f e)");
}

#[test]
fn an_item_moves_among_its_siblings() {
    assert_eq!(moved("a b c", "c", Slot::Up), "a c b");
    assert_eq!(moved("a b c", "a", Slot::Down), "b a c");
    assert_eq!(moved("a b c", "c", Slot::First), "c a b");
    assert_eq!(moved("a b c", "a", Slot::Last), "b c a");
    assert_eq!(moved("a b c d", "d", Slot::Before(id("b"))), "a d b c");
    assert_eq!(moved("a b c d", "a", Slot::After(id("c"))), "b c a d");
    assert_eq!(moved("p(a b c)", "c", Slot::Up), "p(a c b)");
}

/// Moves items, given in any order, and says how the backlog reads then.
fn all_moved(outline: &str, names: &str, slot: Slot) -> String {
    let mut desk = Desk::with_backlog(outline);
    let before = desk.now();
    desk.ask(MoveAll { ids: names.split(' ').map(id).collect(), slot });
    let after = desk.outline();
    if desk.now() != before {
        desk.undo();
        assert_eq!(desk.now(), before, "one undo takes all of it back");
    }
    after
}

#[test]
fn a_selection_moves_together_and_keeps_its_order() {
    assert_eq!(all_moved("a b c d e", "d a", Slot::After(id("b"))), "b a d c e");
    assert_eq!(all_moved("a b c d", "c a", Slot::Into(id("b"))), "b(a c) d");
    assert_eq!(all_moved("a b c d", "c b", Slot::Up), "b c a d");
    assert_eq!(all_moved("a b c d", "d b", Slot::Up), "b d a c");
    assert_eq!(all_moved("a b c d", "a b", Slot::Down), "c a b d");
    assert_eq!(all_moved("a b c d", "a c", Slot::Last), "b d a c");
    assert_eq!(all_moved("a b c d", "b d", Slot::First), "b d a c");
    assert_eq!(all_moved("a b c d", "b c", Slot::Indent), "a(b c) d");
    assert_eq!(all_moved("a b c", "a b", Slot::Before(id("c"))), "a b c", "they stand there already");
}

#[test]
fn of_a_selection_only_the_topmost_move_and_the_rest_goes_along() {
    assert_eq!(all_moved("a(b(c) d) e f", "c b a", Slot::After(id("e"))), "e a(b(c) d) f");
    assert_eq!(all_moved("a(b c) d(e f) g", "f c g", Slot::Before(id("a"))), "c f g a(b) d(e)");
}

#[test]
fn a_selection_from_several_parents_moves_up_and_out_under_each() {
    assert_eq!(all_moved("a(b c) d(e f)", "c f", Slot::Up), "a(c b) d(f e)");
    assert_eq!(all_moved("a(b c) d(e f)", "f c b", Slot::Outdent), "a b c d(e) f");
    assert_eq!(all_moved("a(b c) d(e f)", "b f", Slot::Up), "a(b c) d(f e)", "who is first already stays");
}

#[test]
fn a_selection_without_a_place_stays() {
    let mut desk = Desk::with_backlog("a(b) c d");
    let mut refused = |names: &str, slot| desk.refused(MoveAll { ids: names.split(' ').map(id).collect(), slot });
    assert_eq!(refused("a b", Slot::Up), Refusal::NoPlace);
    assert_eq!(refused("d a", Slot::Into(id("b"))), Refusal::UnderItself(the::<Item>("a")));
    assert_eq!(refused("c d", Slot::After(id("c"))), Refusal::NoPlace);
    assert_eq!(refused("c gone", Slot::First), Refusal::Unknown(the::<Item>("gone")));
    assert_eq!(desk.refused(MoveAll { ids: Vec::new(), slot: Slot::Last }), Refusal::NoPlace);
}

#[test]
fn an_item_moves_with_everything_under_it() {
    assert_eq!(moved("a(b(c)) d", "a", Slot::Last), "d a(b(c))");
    assert_eq!(moved("a(b(c)) d", "b", Slot::Into(id("d"))), "a d(b(c))");
}

#[test]
fn indenting_goes_under_the_sibling_above() {
    assert_eq!(moved("a(b) c", "c", Slot::Indent), "a(b c)");
    assert_eq!(moved("a(b) c", "b", Slot::Outdent), "a b c");
    assert_eq!(moved("a(b(c d) e)", "c", Slot::Outdent), "a(b(d) c e)");
}

#[test]
fn moving_writes_one_or_two_fields_of_one_record() {
    // C3
    let mut desk = Desk::with_backlog("a b(x) c");
    assert_eq!(fields(&desk.move_to("c", Slot::First)), ["position"]);
    assert_eq!(fields(&desk.move_to("c", Slot::Into(id("b")))), ["parent", "position"]);
}

#[test]
fn moving_to_where_it_is_changes_nothing() {
    let mut desk = Desk::with_backlog("a b c");
    for (name, slot) in
        [("a", Slot::First), ("c", Slot::Last), ("b", Slot::After(id("a"))), ("b", Slot::Before(id("c")))]
    {
        assert_eq!(desk.move_to(name, slot).entry, None, "{name} {slot:?}");
    }
}

#[test]
fn equal_positions_make_room() {
    for (slot, outline) in [
        (Slot::Up, "a b d c e"),
        (Slot::Down, "a b c e d"),
        (Slot::First, "d a b c e"),
        (Slot::Last, "a b c e d"),
        (Slot::Before(id("b")), "a d b c e"),
        (Slot::After(id("a")), "a d b c e"),
    ] {
        let mut desk = crowded("a b c d e");
        desk.move_to("d", slot);
        assert_eq!(desk.outline(), outline, "{slot:?}");
    }
}

#[test]
fn only_as_many_make_way_as_it_takes() {
    let mut desk = crowded("a b c");
    desk.ask(Add { item: item("z"), slot: Slot::Last });
    let done = desk.move_to("c", Slot::After(id("a")));
    assert_eq!(desk.outline(), "a c b z");
    assert_eq!(done.touched, [the::<Item>("b"), the::<Item>("c")]);
}

#[test]
fn there_is_always_room_at_the_top_and_between() {
    // Some hundred moves to the top give positions that begin with a zero byte.
    let mut desk = Desk::with_backlog("a b c");
    for _ in 0..150 {
        for name in ["b", "a"] {
            desk.move_to(name, Slot::First);
        }
        desk.move_to("c", Slot::Before(id("b")));
        assert_eq!(desk.outline(), "a c b");
    }
}

#[test]
fn a_place_between_two_is_between_them() {
    let read = |text: &str| serde_json::from_str::<Position>(&format!("{text:?}")).unwrap();
    for (above, below) in
        [("007f80", "0080"), ("0080", "0180"), ("00000180", "000080"), ("80", "818080"), ("7f80", "80")]
    {
        let between = Position::between(Some(&read(above)), Some(&read(below))).unwrap();
        assert!(read(above) < between && between < read(below), "{above} {between:?} {below}");
    }
    assert_eq!(Position::between(Some(&read("80")), Some(&read("80"))), None);
    assert_eq!(Position::between(Some(&read("8180")), Some(&read("80"))), None);
}

#[test]
fn a_position_is_read_only_from_hexadecimal_text() {
    for text in ["", "8", "808", "zz80", "81", "æøå80", "8\u{20ac}", "8A80"] {
        assert!(serde_json::from_value::<Position>(text.into()).is_err(), "{text}");
    }
}

#[test]
fn there_is_nowhere_to_go_beyond_the_ends() {
    let mut desk = Desk::with_backlog("a b");
    for (name, slot) in
        [("a", Slot::Up), ("b", Slot::Down), ("a", Slot::Indent), ("b", Slot::Outdent), ("a", Slot::Before(id("a")))]
    {
        assert_eq!(desk.refused(Move { id: id(name), slot }), Refusal::NoPlace, "{name} {slot:?}");
    }
}

#[test]
fn an_item_never_goes_under_itself() {
    let mut desk = Desk::with_backlog("a(b(c))");
    for slot in [Slot::Into(id("a")), Slot::Into(id("c")), Slot::Before(id("b")), Slot::After(id("c"))] {
        assert_eq!(desk.refused(Move { id: id("a"), slot }), Refusal::UnderItself(the::<Item>("a")), "{slot:?}");
    }
}

#[test]
fn what_is_gone_cannot_be_moved_or_aimed_at() {
    let mut desk = Desk::with_backlog("a");
    let gone = Refusal::Unknown(the::<Item>("gone"));
    assert_eq!(desk.refused(Move { id: id("gone"), slot: Slot::Up }), gone);
    for slot in [Slot::Into(id("gone")), Slot::Before(id("gone")), Slot::After(id("gone"))] {
        assert_eq!(desk.refused(Move { id: id("a"), slot }), gone);
        assert_eq!(desk.refused(Add { item: item("b"), slot }), gone);
    }
}

#[test]
fn one_change_goes_to_many_items_as_one_step() {
    // S1
    let mut desk = Desk::with_backlog("a b c");
    let before = desk.now();
    let done = desk.ask(Change { ids: vec![id("a"), id("b"), id("c")], set: Set::Status(Status::Doing) });
    assert_eq!(fields(&done), ["status"; 3]);
    assert!(desk.all::<Item>().iter().all(|it| it.status == Status::Doing));
    desk.undo();
    assert_eq!(desk.now(), before);
}

#[test]
fn every_field_of_an_item_can_be_set() {
    let mut desk = Desk::with_backlog("a");
    desk.ask(records::Add(Product { id: id("p"), name: "Web".into(), ..Product::default() }));
    desk.set("a", Set::Title("  Export  ".into()));
    desk.set("a", Set::Product(Some(id("p"))));
    desk.set("a", Set::Effort(Some(2.5)));
    desk.set("a", Set::Dates(Some(day(1)), Some(day(9))));
    let a = desk.get(id::<Item>("a"));
    assert_eq!((a.title.as_str(), a.product, a.effort), ("Export", Some(id("p")), Some(2.5)));
    assert_eq!((a.start, a.end), (Some(day(1)), Some(day(9))));
    desk.set("a", Set::Effort(None));
    assert_eq!(desk.get(id::<Item>("a")).effort, None);
}

#[test]
fn saying_what_is_so_already_changes_nothing() {
    let mut desk = Desk::with_backlog("a");
    desk.set("a", Set::Effort(Some(2.0)));
    assert_eq!(desk.set("a", Set::Effort(Some(2.0))).entry, None);
}

#[test]
fn an_item_named_twice_is_changed_once() {
    let mut desk = Desk::with_backlog("a");
    desk.set("a", Set::Effort(Some(1.0)));
    desk.ask(Change { ids: vec![id("a"), id("a")], set: Set::Effort(Some(2.0)) });
    desk.undo();
    assert_eq!(desk.get(id::<Item>("a")).effort, Some(1.0));
}

#[test]
fn a_tag_is_made_by_its_name_and_found_again_in_any_case() {
    let mut desk = Desk::with_backlog("a b");
    desk.ask(Change { ids: vec![id("a"), id("b")], set: Set::TagNamed(" Billing ".into()) });
    desk.set("a", Set::TagNamed("billing".into()));
    let tags = desk.all::<Tag>();
    assert_eq!(tags.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Billing"]);
    assert!(desk.all::<Item>().iter().all(|it| it.tags.contains(&tags[0].id)));
    desk.set("a", Set::Untag(tags[0].id));
    assert!(desk.get(id::<Item>("a")).tags.is_empty());
    desk.undo();
    desk.undo();
    assert!(desk.all::<Tag>().is_empty(), "the tag was made by the step that was undone");
}

#[test]
fn what_would_not_be_valid_is_refused_for_all() {
    // C2
    let mut desk = Desk::with_backlog("a b");
    let flawed = |flaw| Refusal::Flawed { record: the::<Item>("a"), flaw };
    let ids = vec![id("a"), id("b")];
    let why = desk.refused(Change { ids: ids.clone(), set: Set::Title(" ".into()) });
    assert_eq!(why, flawed(Flaw::Empty { field: "title" }));
    let why = desk.refused(Change { ids: ids.clone(), set: Set::Title("x".repeat(301)) });
    assert_eq!(why, flawed(Flaw::TooLong { field: "title", chars: 301, max: 300 }));
    let why = desk.refused(Change { ids: ids.clone(), set: Set::Effort(Some(-1.0)) });
    assert_eq!(why, flawed(Flaw::OutOfRange { field: "effort", value: -1.0, min: 0.0, max: Item::EFFORT_MAX }));
    let why = desk.refused(Change { ids: ids.clone(), set: Set::Dates(Some(day(2)), Some(day(1))) });
    assert_eq!(why, flawed(Flaw::Backwards { start: "start", end: "end" }));
    assert!(matches!(
        desk.refused(Change { ids: ids.clone(), set: Set::Effort(Some(f64::NAN)) }),
        Refusal::Flawed { .. }
    ));
    assert!(matches!(desk.refused(Change { ids, set: Set::TagNamed(" ".into()) }), Refusal::Flawed { .. }));
    let why = desk.refused(Change { ids: vec![id("a"), id("gone")], set: Set::Status(Status::Done) });
    assert_eq!(why, Refusal::Unknown(RecordRef::of(id::<Item>("gone"))));
    let why = desk.refused(Add { item: Item { title: " ".into(), ..item("c") }, slot: Slot::Last });
    assert_eq!(why, Refusal::Flawed { record: the::<Item>("c"), flaw: Flaw::Empty { field: "title" } });
}

#[test]
fn a_flaw_made_by_two_at_once_stands_in_nobodys_way() {
    let mut ann = Desk::with_backlog("a b");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    ann.set("a", Set::Dates(Some(day(9)), None));
    bo.set("a", Set::Dates(None, Some(day(1))));
    ann.hear(&bo);
    ann.set("a", Set::Status(Status::Doing));
    ann.move_to("a", Slot::Last);
    ann.save("a", |it| it.title = "A".into());
    assert_eq!(ann.outline(), "b A");
    ann.set("a", Set::Dates(Some(day(1)), Some(day(1))));
    assert!(matches!(
        ann.refused(Change { ids: vec![id("a")], set: Set::Dates(Some(day(2)), Some(day(1))) }),
        Refusal::Flawed { .. }
    ));
}
