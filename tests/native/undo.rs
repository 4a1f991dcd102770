//! Undo and redo: the earlier value, written again.

use proptest::prelude::*;
use wheelhouse::{
    commands::{
        Refusal,
        backlog::{Change, Set},
        records::Remove,
    },
    model::Item,
    replica::{Edit, History},
};

use super::{
    desk::{Desk, id, shown, the},
    play::{any_act, any_step, config},
};

proptest! {
    #![proptest_config(config(300))]

    #[test] // R5, S1
    fn undo_goes_all_the_way_back_and_redo_all_the_way_forward(acts in prop::collection::vec(any_step(), 1..60)) {
        let mut desk = Desk::of("ann");
        let mut pages = vec![shown(desk.session.replica())];
        for act in acts {
            if act.play(&mut desk).is_ok_and(|done| done.entry.is_some()) {
                pages.push(shown(desk.session.replica()));
            }
        }
        for page in pages.iter().rev().skip(1) {
            prop_assert_eq!(desk.try_undo().map(|done| done.kept), Ok(0));
            prop_assert_eq!(&shown(desk.session.replica()), page);
        }
        prop_assert!(desk.now().is_empty() && desk.now().bin_all().next().is_none());
        prop_assert!(!desk.session.can_undo());
        for page in pages.iter().skip(1) {
            prop_assert_eq!(desk.try_redo().map(|done| done.kept), Ok(0));
            prop_assert_eq!(&shown(desk.session.replica()), page);
        }
        prop_assert!(!desk.session.can_redo());
    }

    #[test] // R5, R6
    fn undo_then_redo_is_the_identity_also_among_others(
        acts in prop::collection::vec((any_act(), 0..2_usize, any::<bool>()), 1..40),
        steps in 1..6_usize,
    ) {
        let (mut ann, mut bo) = (Desk::of("ann"), Desk::of("bo"));
        for (act, who, talk) in acts {
            let _ = if who == 0 { act.play(&mut ann) } else { act.play(&mut bo) };
            if talk {
                ann.hear(&bo);
                bo.hear(&ann);
            }
        }
        ann.hear(&bo);
        let page = shown(ann.session.replica());
        let undone = (0..steps).filter(|_| ann.try_undo().is_ok()).count();
        for _ in 0..undone {
            prop_assert_eq!(ann.try_redo().map(|done| done.kept), Ok(0));
        }
        prop_assert_eq!(shown(ann.session.replica()), page);
    }
}

/// Ann and Bo, who both have `outline`.
fn two(outline: &str) -> (Desk, Desk) {
    let ann = Desk::with_backlog(outline);
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    (ann, bo)
}

#[test] // R6
fn undo_leaves_what_somebody_else_has_changed_since_and_says_how_much() {
    let (mut ann, mut bo) = two("a b c");
    ann.ask(Change { ids: vec![id("a"), id("b"), id("c")], set: Set::Title("Ann's".into()) });
    bo.hear(&ann);
    bo.set("b", Set::Title("Bo's".into()));
    ann.hear(&bo);
    assert_eq!(ann.undo().kept, 1);
    assert_eq!(ann.outline(), "a Bo's c");
    assert_eq!(ann.redo().kept, 0);
    assert_eq!(ann.outline(), "Ann's Bo's Ann's");
}

#[test] // R6
fn a_step_of_which_nothing_is_left_is_passed_over() {
    let (mut ann, mut bo) = two("a");
    ann.set("a", Set::Effort(Some(1.0)));
    ann.set("a", Set::Title("Ann's".into()));
    bo.hear(&ann);
    bo.set("a", Set::Title("Bo's".into()));
    ann.hear(&bo);
    let page = shown(ann.session.replica());
    assert_eq!(ann.try_undo(), Err(Refusal::AllChangedSince(1)));
    assert_eq!(shown(ann.session.replica()), page);
    ann.undo();
    let a = ann.get(id::<Item>("a"));
    assert_eq!((a.title.as_str(), a.effort), ("Bo's", None));
}

#[test] // R6
fn a_record_that_somebody_else_has_written_in_stays_whole() {
    let mut ann = Desk::of("ann");
    ann.add_outline("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    bo.set("a", Set::Effort(Some(1.0)));
    ann.hear(&bo);
    let why = ann.try_undo();
    assert!(matches!(why, Err(Refusal::AllChangedSince(_))), "{why:?}");
    let a = ann.get(id::<Item>("a"));
    assert_eq!((a.title.as_str(), a.effort), ("a", Some(1.0)));
}

#[test] // R6
fn a_record_that_only_i_have_written_in_goes_with_its_step() {
    let mut ann = Desk::with_backlog("a");
    ann.set("a", Set::Effort(Some(1.0)));
    ann.undo();
    ann.undo();
    assert!(ann.now().is_empty());
    ann.redo();
    ann.redo();
    assert_eq!(ann.get(id::<Item>("a")).effort, Some(1.0));
}

#[test] // R6
fn what_somebody_else_removed_is_not_brought_back() {
    let (mut ann, mut bo) = two("a");
    ann.set("a", Set::Title("A".into()));
    bo.hear(&ann);
    bo.ask(Remove(vec![the::<Item>("a")]));
    ann.hear(&bo);
    ann.undo();
    assert_eq!(ann.outline(), "");
    assert_eq!(ann.now().bin::<Item>().get(id("a")).unwrap().title, "a");
}

#[test]
fn a_new_step_forgets_what_could_have_been_redone() {
    let mut ann = Desk::with_backlog("a");
    ann.set("a", Set::Title("one".into()));
    ann.undo();
    ann.set("a", Set::Title("two".into()));
    assert!(!ann.session.can_redo());
    assert_eq!(ann.try_redo(), Err(Refusal::NothingToUndo));
}

#[test]
fn nobody_undoes_what_others_did() {
    let (_, bo) = two("a");
    assert!(!bo.session.can_undo());
}

#[test]
fn a_limited_number_of_steps_is_kept() {
    let mut ann = Desk::with_backlog("a");
    for number in 0..History::STEPS_MAX {
        ann.set("a", Set::Effort(Some(number as f64)));
    }
    let undone = std::iter::from_fn(|| ann.try_undo().ok()).count();
    assert_eq!(undone, History::STEPS_MAX);
    assert_eq!(ann.outline(), "a", "the first step of all was forgotten");
}

#[test]
fn what_came_in_with_its_own_stamps_is_undone_where_it_won() {
    let mut ann = Desk::with_backlog("a b");
    ann.set("b", Set::Effort(Some(2.0)));
    let stamp = |time| Some(wheelhouse::replica::Stamp { time, writer: super::desk::writer("file") });
    let effort =
        |name, value: f64, time| Edit { at: stamp(time), ..Edit::set(the::<Item>(name), "effort", value.into()) };
    let late = ann.clock + 50;
    let file = File(vec![effort("a", 1.0, late), effort("b", 1.0, 5)]);
    let done = ann.ask(file.clone());
    assert_eq!(done.entry.unwrap().batch.edits.len(), 1, "the other came too late to change anything");
    assert_eq!(ann.ask(file).entry, None, "the same file again changes nothing");
    assert_eq!((ann.get(id::<Item>("a")).effort, ann.get(id::<Item>("b")).effort), (Some(1.0), Some(2.0)));
    assert_eq!(ann.undo().kept, 0);
    assert_eq!(ann.get(id::<Item>("a")).effort, None);
}

#[test]
fn a_text_that_came_in_as_the_other_version_is_no_part_of_the_step() {
    let mut ann = Desk::with_backlog("a");
    ann.describe("a", "Ann's");
    let old = |field, value: serde_json::Value| Edit {
        at: Some(wheelhouse::replica::Stamp { time: 5, writer: super::desk::writer("file") }),
        base: Some(wheelhouse::replica::Stamp::ZERO),
        ..Edit::set(the::<Item>("a"), field, value)
    };
    ann.ask(File(vec![old("description", "theirs".into()), old("effort", 1.0.into())]));
    assert_eq!(ann.versions("a"), ("Ann's".to_owned(), vec!["theirs".to_owned()]));
    assert_eq!(ann.undo().kept, 0);
    assert_eq!(ann.get(id::<Item>("a")).effort, None);
}

/// What an import comes to: edits that were decided elsewhere.
#[derive(Clone, Debug)]
struct File(Vec<Edit>);

impl wheelhouse::commands::Command for File {
    fn label(&self) -> wheelhouse::commands::Label {
        wheelhouse::commands::Label::Import
    }

    fn decide(&self, _: &wheelhouse::replica::Snapshot, _: &wheelhouse::commands::Facts) -> Result<Vec<Edit>, Refusal> {
        Ok(self.0.clone())
    }
}
