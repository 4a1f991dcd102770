//! Stamps: when an edit was made, and where.

use proptest::prelude::*;
use wheelhouse::{
    commands::{Facts, Label, backlog::Set},
    model::{Id, Item},
    replica::{Batch, Edit, Replica, Stamp, Writer},
    session::{Absorbed, Entry},
};

use super::{
    desk::{Desk, id, the, today, writer},
    play::config,
};

const DAY: u64 = 24 * 60 * 60 * 1000;

fn stamp(time: u64, name: &str) -> Stamp {
    Stamp { time, writer: writer(name) }
}

fn title(text: &str) -> Vec<Edit> {
    vec![Edit::set(the::<Item>("a"), "title", text.into())]
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn a_stamp_reads_back_as_it_was_written(time in 0..=Stamp::TIME_MAX, name in "[0-9A-Za-z.]{1,16}") {
        let stamp = stamp(time, &name);
        prop_assert_eq!(stamp.to_string().parse(), Ok(stamp));
        prop_assert_eq!(stamp.to_string(), format!("{time}.{name}"));
        prop_assert_eq!(serde_json::from_value::<Stamp>(serde_json::to_value(stamp).unwrap()).unwrap(), stamp);
        prop_assert_eq!(serde_json::from_value::<Writer>(name.into()).unwrap(), stamp.writer);
    }

    #[test]
    fn later_wins_and_equal_times_fall_to_the_writer(a in (0..3_u64, "[a-c]"), b in (0..3_u64, "[a-c]")) {
        let order = (a.0, a.1.as_str()).cmp(&(b.0, b.1.as_str()));
        prop_assert_eq!(stamp(a.0, &a.1).cmp(&stamp(b.0, &b.1)), order);
    }

    #[test]
    fn any_text_is_read_as_a_stamp_or_refused(text in ".{0,40}") {
        let _ = text.parse::<Stamp>();
        let _ = Writer::new(&text);
    }
}

#[test]
fn what_is_not_a_stamp_is_refused() {
    for text in ["", "1", "x.a", "-1.a", "1.", "1.a_b", "1.å", "1.aaaaaaaaaaaaaaaaa", "254501812427776.a", "0."] {
        assert!(text.parse::<Stamp>().is_err(), "{text}");
    }
    for name in ["", "a-b", "å", "a b", "aaaaaaaaaaaaaaaaa", "\0"] {
        assert_eq!(Writer::new(name), None, "{name:?}");
    }
}

#[test]
fn the_stamp_before_all_others_reads_back() {
    assert_eq!(Stamp::ZERO.to_string(), "0");
    assert_eq!("0".parse(), Ok(Stamp::ZERO));
    assert!(Stamp::ZERO < stamp(0, "a"));
}

#[test]
fn time_never_stands_still_or_goes_back() {
    let mut replica = Replica::default();
    assert_eq!(replica.next_time(50), 50);
    replica.apply(&Batch { stamp: stamp(100, "a"), edits: Vec::new() });
    assert_eq!((replica.next_time(50), replica.next_time(100), replica.next_time(500)), (101, 101, 500));
    replica.apply(&Batch { stamp: stamp(Stamp::TIME_MAX, "a"), edits: Vec::new() });
    assert_eq!(replica.next_time(0), Stamp::TIME_MAX + 1, "the latest that comes in leaves room");
}

#[test]
fn a_stamp_that_no_clock_can_have_reached_stays_out() {
    let mut desk = Desk::with_backlog("a");
    let before = desk.now();
    for time in [Stamp::TIME_MAX + 1, Stamp::TIME_END, u64::MAX] {
        let batch = Batch { stamp: stamp(time, "forged"), edits: title("forged") };
        assert_eq!(desk.session.absorb(&batch, desk.clock), Absorbed::default());
        let at = Edit { at: Some(batch.stamp), ..title("forged").remove(0) };
        assert_eq!(desk.session.absorb(&Batch { stamp: stamp(1, "forged"), edits: vec![at] }, 1), Absorbed::default());
        desk.session.replay(&[Entry { batch, label: Label::Change, before: Vec::new() }]);
    }
    assert_eq!(desk.now(), before);
    // The latest that comes in: our own clock goes on from there, and the other tabs of this browser follow it.
    desk.hear_stranger(Stamp::TIME_MAX, title("9999"));
    let mut tab = Desk::with_backlog("a");
    tab.hear_stranger(Stamp::TIME_MAX, title("9999"));
    for text in ["one", "two"] {
        desk.set("a", Set::Title(text.into()));
        assert_eq!(desk.outline(), text);
        let entry = serde_json::to_string(desk.journal.last().unwrap()).unwrap();
        tab.session.absorb(&serde_json::from_str::<Entry>(&entry).unwrap().batch, tab.clock);
        assert_eq!(tab.outline(), text);
    }
    let restored = wheelhouse::exchange::restore(&wheelhouse::exchange::export(desk.session.replica())).unwrap();
    assert_eq!(restored, *desk.session.replica(), "and the workspace opens again");
}

#[test]
fn a_stamp_within_a_batch_moves_the_time_too() {
    let mut replica = Replica::default();
    let edit = Edit { at: Some(stamp(700, "b")), ..Edit::set(the::<Item>("a"), "title", "A".into()) };
    let applied = replica.apply(&Batch { stamp: stamp(100, "a"), edits: vec![edit] });
    assert_eq!((applied.latest, replica.latest()), (stamp(700, "b"), 700));
}

#[test]
fn a_clock_that_goes_backwards_loses_no_edit() {
    let mut desk = Desk::with_backlog("a");
    for text in ["one", "two", "three"] {
        desk.clock -= 1_000_000;
        desk.set("a", Set::Title(text.into()));
        assert_eq!(desk.outline(), text);
    }
    let stamps: Vec<_> = desk.journal.iter().map(|entry| entry.batch.stamp).collect();
    assert!(stamps.is_sorted_by(|a, b| a < b), "{stamps:?}");
}

#[test]
fn a_clock_far_ahead_is_taken_in_and_reported_and_later_edits_still_win() {
    let mut desk = Desk::with_backlog("a");
    let absorb = |desk: &mut Desk, time, text| {
        desk.session.absorb(&Batch { stamp: stamp(time, "ahead"), edits: title(text) }, desk.clock)
    };
    let (near, far) = (desk.clock + DAY, desk.clock + 400 * DAY);
    assert_eq!(absorb(&mut desk, near, "a day ahead").ahead, None);
    let absorbed = absorb(&mut desk, far, "a year ahead");
    assert_eq!((absorbed.ahead, absorbed.touched), (Some(stamp(far, "ahead")), vec![the::<Item>("a")]));
    assert_eq!(desk.outline(), "a year ahead");
    desk.set("a", Set::Title("now".into()));
    assert_eq!(desk.outline(), "now");
    assert_eq!(absorb(&mut desk, far, "a year ahead").touched, [], "it does not come back"); // R1
}

#[test]
fn fresh_ids_sort_as_they_were_drawn_and_differ_between_seeds() {
    let facts = Facts::new(1_795_000_000_000, today(), None, 7);
    let ids: Vec<Id<Item>> = (0..4_096).map(|_| facts.fresh()).collect();
    assert!(ids.is_sorted_by(|a, b| a < b));
    let other = Facts::new(1_795_000_000_000, today(), None, 8);
    assert!(!ids.contains(&other.fresh()));
    assert_ne!(ids[0], id("a"));
    assert_eq!(facts.moment().timestamp_millis(), 1_795_000_000_000);
}

#[test]
fn a_device_knows_its_double_by_stamps_it_never_made() {
    let mut desk = Desk::of("d");
    let mine = Batch { stamp: stamp(DAY, "d"), edits: title("Here") };
    let _ = desk.session.absorb(&mine, DAY);
    let edit = |time, name: &str, text: &str| {
        let at = Some(stamp(time, name));
        vec![Edit { at, ..title(text).remove(0) }]
    };
    assert!(!desk.session.has_double(&edit(DAY, "d", "Here")), "what it wrote itself");
    assert!(!desk.session.has_double(&edit(DAY - 1, "d", "Before")), "an earlier value of its own");
    assert!(!desk.session.has_double(&edit(DAY + 1, "e", "There")), "somebody else's");
    assert!(!desk.session.has_double(&title("By hand")), "no stamp at all");
    assert!(desk.session.has_double(&edit(DAY + 1, "d", "There")), "news under its own name");
    assert!(desk.session.has_double(&edit(DAY + 1, "d.3", "There")), "also from another tab of it");
}
