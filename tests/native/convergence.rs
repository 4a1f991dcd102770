//! Merging: many people, any order, one outcome.

use std::collections::BTreeSet;

use proptest::prelude::*;
use wheelhouse::{
    commands::backlog::Slot,
    model::{Id, Item, RecordRef},
    replica::{Batch, Edit, Outline, OutlineRow, Replica, Snapshot, Stamp},
};

use super::{
    desk::{Desk, id},
    play::{Act, any_act, config},
};

/// What somebody does next.
#[derive(Clone, Debug)]
enum Turn {
    /// One of the four does something, with their clock moved by some milliseconds, also backwards.
    Act(usize, Act, i64),
    /// The first hears everything that the second knows.
    Hear(usize, usize),
}

fn any_turn() -> impl Strategy<Value = Turn> {
    prop_oneof![
        4 => (0..4_usize, any_act(), -20..20_i64).prop_map(|(who, act, drift)| Turn::Act(who, act, drift)),
        1 => (0..4_usize, 0..4_usize).prop_map(|(who, whom)| Turn::Hear(who, whom)),
    ]
}

/// Four people play; in the end each has heard of everything.
fn played(turns: &[Turn]) -> Vec<Desk> {
    let mut desks: Vec<_> = ["ann", "bo", "cy", "dee"].map(Desk::of).into();
    for turn in turns {
        match turn {
            Turn::Act(who, act, drift) => {
                let desk = &mut desks[*who];
                desk.clock = desk.clock.saturating_add_signed(*drift);
                let _ = act.play(desk);
            }
            Turn::Hear(who, whom) => hear(&mut desks, *who, *whom),
        }
    }
    for (who, whom) in (0..4).flat_map(|who| (0..4).map(move |whom| (who, whom))).cycle().take(32) {
        hear(&mut desks, who, whom);
    }
    desks
}

fn hear(desks: &mut [Desk], who: usize, whom: usize) {
    let journal = desks[whom].journal.clone();
    let messenger = Desk { journal, ..Desk::of("nobody") };
    desks[who].hear(&messenger);
}

/// Applies the batches one by one, and sees now and then that the refreshed snapshot is the rebuilt one (R3).
fn applied(batches: &[&Batch]) -> Result<(Replica, Snapshot), TestCaseError> {
    let (mut replica, mut snapshot) = (Replica::default(), Snapshot::default());
    for (at, batch) in batches.iter().enumerate() {
        let touched = replica.apply(batch).touched;
        snapshot = snapshot.refresh(&replica, &touched);
        if at % 4 == 0 {
            let built = Snapshot::build(&replica);
            prop_assert_eq!(&snapshot, &built);
            let removed = |it: &Snapshot| it.bin_all().map(|(record, _)| it.removed(record)).collect::<Vec<_>>();
            prop_assert_eq!(removed(&snapshot), removed(&built));
            prop_assert_eq!(snapshot.outline(), &Outline::of_items(&built.table()));
        }
    }
    Ok((replica, snapshot))
}

/// Each item that is not in the bin stands in the outline once, under its parent or at the top.
fn nothing_is_lost(snapshot: &Snapshot) -> Result<(), TestCaseError> {
    let outline = Outline::of(snapshot);
    let items: Vec<Id<Item>> = snapshot.table::<Item>().iter().map(|it| it.id).collect();
    let mut shown: Vec<_> = outline.rows().iter().map(|row| row.id).collect();
    shown.sort_unstable();
    prop_assert_eq!(shown, items);
    for row in outline.rows() {
        let parent = snapshot.get(row.id).and_then(|it| it.parent).filter(|it| snapshot.get(*it).is_some());
        prop_assert_eq!(row.parent, parent.filter(|_| !row.opens_ring));
        prop_assert_eq!(row.children, outline.children(Some(row.id)).count());
        prop_assert_eq!(outline.row(row.id), Some(*row));
        prop_assert!(outline.below(row.id).all(|id| outline.is_within(id, row.id) && id != row.id));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(250))]

    #[test] // R1, R2, R3, R7
    fn any_batches_in_any_order_and_any_duplication_converge(
        turns in prop::collection::vec(any_turn(), 1..50),
        order in any::<prop::sample::Index>().prop_perturb(|_, mut rng| rng.random::<u64>()),
    ) {
        let desks = played(&turns);
        let (replica, snapshot) = (desks[0].session.replica(), desks[0].session.snapshot());
        for desk in &desks {
            prop_assert_eq!(desk.session.replica(), replica);
            prop_assert_eq!(&*desk.session.snapshot(), &*snapshot);
        }
        let batches: Vec<&Batch> = desks[0].journal.iter().map(|entry| &entry.batch).collect();
        let mut seed = order;
        for _ in 0..3 {
            // Every batch once, in some order, and some of them again.
            let mut drawn: Vec<&Batch> = batches.clone();
            for at in (1..drawn.len()).rev() {
                drawn.swap(at, next(&mut seed) % (at + 1));
            }
            let again: Vec<&Batch> = drawn.iter().filter(|_| next(&mut seed).is_multiple_of(3)).copied().collect();
            let (other, seen) = applied(&[drawn, again].concat())?;
            prop_assert_eq!(&other, replica);
            prop_assert_eq!(&seen, &*snapshot);
        }
    }

    #[test] // R3, R8
    fn everybody_sees_the_same_outline_and_nothing_is_lost_from_it(turns in prop::collection::vec(any_turn(), 1..60)) {
        let desks = played(&turns);
        let outline = Outline::of(&desks[0].now());
        for desk in &desks {
            prop_assert_eq!(&Outline::of(&desk.now()), &outline);
            nothing_is_lost(&desk.now())?;
        }
    }

    #[test] // R3, R8
    fn an_outline_that_follows_each_change_equals_one_built_anew(
        changes in prop::collection::vec(prop::collection::vec((0..7_usize, 0..10_usize, 0..3_u8), 1..4), 1..40),
    ) {
        let name = |at: usize| &"abcdefg_xy"[at..=at];
        let (mut replica, mut snapshot) = (Replica::default(), Snapshot::default());
        for (at, changes) in changes.iter().enumerate() {
            // Parents at random, so that rings come and go; parents that are not there; records in the bin.
            let edits = changes.iter().flat_map(|(item, parent, what)| {
                let item = RecordRef::of(id::<Item>(name(*item)));
                let parent = Edit::set(item, "parent", id::<Item>(name(*parent)).to_string().into());
                let position = Edit::set(item, "position", ["80", "8180", "8280"][usize::from(*what)].into());
                [parent, position, Edit::removal(item, *what == 2)]
            });
            let stamp = Stamp { time: at as u64 + 1, writer: super::desk::writer("a") };
            let touched = replica.apply(&Batch { stamp, edits: edits.collect() }).touched;
            snapshot = snapshot.refresh(&replica, &touched);
            let anew = Outline::of_items(&snapshot.table());
            prop_assert_eq!(snapshot.outline(), &anew);
            prop_assert_eq!(snapshot.outline().rows(), anew.rows());
            nothing_is_lost(&snapshot)?;
        }
    }

    #[test] // R8
    fn parents_at_random_lose_nothing_and_open_each_ring_at_its_smallest(parents in prop::collection::vec(0..12_usize, 1..12)) {
        let mut desk = Desk::of("ann");
        let names = "abcdefghijkl";
        let name = |at: usize| &names[at..=at];
        for (at, parent) in parents.iter().enumerate() {
            let item = Item { parent: Some(id(name(*parent))), ..super::desk::item(name(at)) };
            desk.ask(wheelhouse::commands::records::Add(item));
        }
        let now = desk.now();
        nothing_is_lost(&now)?;
        let opened: BTreeSet<_> = Outline::of(&now).rows().iter().filter(|row| row.opens_ring).map(|row| row.id).collect();
        let smallest = (0..parents.len()).filter_map(|start| {
            let ring: Vec<usize> = std::iter::successors(Some(start), |at| parents.get(*at).copied()).skip(1).take(12).collect();
            let back = ring.iter().position(|at| *at == start)?;
            ring[..=back].iter().all(|at| *at >= start).then(|| id(name(start)))
        });
        prop_assert_eq!(opened, smallest.collect());
    }
}

/// A small generator, so that one number of the seed gives every order.
fn next(seed: &mut u64) -> usize {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) as usize
}

/// Ann and Bo, each after one move of their own that the other has heard of since.
fn after_moves(outline: &str, anns: (&str, Slot), bos: (&str, Slot)) -> [Desk; 2] {
    let mut ann = Desk::with_backlog(outline);
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    ann.move_to(anns.0, anns.1);
    bo.move_to(bos.0, bos.1);
    ann.hear(&bo);
    bo.hear(&ann);
    [ann, bo]
}

#[test] // R2
fn two_people_moving_different_items_both_win() {
    for desk in after_moves("a b c d", ("a", Slot::After(id("d"))), ("b", Slot::After(id("c")))) {
        assert_eq!(desk.outline(), "c b d a");
    }
}

#[test] // R8
fn a_ring_that_two_people_made_opens_at_the_smallest_and_can_be_mended() {
    for mut desk in after_moves("a b(x) c", ("a", Slot::Into(id("b"))), ("b", Slot::Into(id("a")))) {
        assert_eq!(desk.outline(), "a(b(x)) c");
        let opens = |row: &&OutlineRow| row.opens_ring;
        let marked: Vec<_> = Outline::of(&desk.now()).rows().iter().filter(opens).map(|row| row.id).collect();
        assert_eq!(marked, [id("a")]);
        desk.move_to("a", Slot::Last);
        assert_eq!(desk.outline(), "c a(b(x))");
        assert!(!Outline::of(&desk.now()).rows().iter().any(|row| row.opens_ring));
    }
}

#[test] // R8
fn moving_any_item_of_a_ring_keeps_what_is_shown_under_it() {
    for mut desk in after_moves("a b(x) c", ("a", Slot::Into(id("b"))), ("b", Slot::Into(id("a")))) {
        desk.move_to("b", Slot::Last);
        assert_eq!(desk.outline(), "a(b(x)) c", "b is last under a already");
        desk.move_to("b", Slot::Outdent);
        assert_eq!(desk.outline(), "a b(x) c", "b is out of the ring, and a stays where it was shown");
        assert!(!Outline::of(&desk.now()).rows().iter().any(|row| row.opens_ring));
        desk.undo();
        assert_eq!(desk.outline(), "a(b(x)) c", "one step");
    }
}

#[test] // R2
fn an_item_moved_under_one_that_was_removed_stands_at_the_top() {
    let mut ann = Desk::with_backlog("a b");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    ann.ask(wheelhouse::commands::records::Remove(vec![super::desk::the::<Item>("a")]));
    bo.move_to("b", Slot::Into(id("a")));
    ann.hear(&bo);
    assert_eq!(ann.outline(), "b");
}
