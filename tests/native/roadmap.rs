//! The roadmap: now, next and later.

use wheelhouse::{
    commands::{
        Refusal,
        roadmap::{Place, column},
    },
    model::{Horizon, Item},
};

use super::desk::{Desk, fields, id, the};

fn place(desk: &mut Desk, name: &str, horizon: Horizon, before: Option<&str>) {
    desk.ask(Place { id: id(name), horizon: Some(horizon), before: before.map(id) });
}

fn reads(desk: &Desk, horizon: Horizon) -> String {
    let ids = column(&desk.now(), horizon);
    ids.into_iter().map(|id| desk.get(id).title).collect::<Vec<_>>().join(" ")
}

#[test]
fn items_stand_in_a_horizon_in_an_order_of_their_own() {
    let mut desk = Desk::with_backlog("a b c d");
    for name in ["a", "b", "c"] {
        place(&mut desk, name, Horizon::Now, None);
    }
    place(&mut desk, "d", Horizon::Now, Some("b"));
    assert_eq!(reads(&desk, Horizon::Now), "a d b c");
    place(&mut desk, "c", Horizon::Now, Some("a"));
    assert_eq!(reads(&desk, Horizon::Now), "c a d b");
    place(&mut desk, "a", Horizon::Later, None);
    assert_eq!((reads(&desk, Horizon::Now), reads(&desk, Horizon::Later)), ("c d b".into(), "a".into()));
    assert_eq!(desk.outline(), "a b c d");
}

#[test]
fn equal_places_make_room() {
    let mut desk = Desk::with_backlog("a b c d");
    for name in ["a", "b", "c", "d"] {
        desk.set(name, wheelhouse::commands::backlog::Set::Horizon(Some(Horizon::Next)));
    }
    place(&mut desk, "d", Horizon::Next, Some("b"));
    assert_eq!(reads(&desk, Horizon::Next), "a d b c");
}

#[test]
fn off_the_board_is_one_field() {
    // C3
    let mut desk = Desk::with_backlog("a");
    place(&mut desk, "a", Horizon::Now, None);
    let done = desk.ask(Place { id: id("a"), horizon: None, before: None });
    assert_eq!(fields(&done), ["horizon"]);
    assert_eq!(reads(&desk, Horizon::Now), "");
    desk.undo();
    assert_eq!(reads(&desk, Horizon::Now), "a");
}

#[test]
fn an_item_that_is_gone_has_no_place() {
    let mut desk = Desk::with_backlog("a");
    for horizon in [None, Some(Horizon::Now)] {
        let why = desk.refused(Place { id: id("gone"), horizon, before: None });
        assert_eq!(why, Refusal::Unknown(the::<Item>("gone")));
    }
}

#[test]
fn a_place_before_an_item_that_is_gone_or_elsewhere_is_refused() {
    let mut desk = Desk::with_backlog("a b");
    place(&mut desk, "b", Horizon::Later, None);
    let mut before = |name| desk.refused(Place { id: id("a"), horizon: Some(Horizon::Now), before: Some(id(name)) });
    assert_eq!(before("gone"), Refusal::Unknown(the::<Item>("gone")));
    assert_eq!(before("b"), Refusal::NoPlace);
}
