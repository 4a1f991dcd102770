//! Replay: the journal gives back the snapshot and the undo steps (S3).

use proptest::prelude::*;
use wheelhouse::{
    commands::{Refusal, backlog::Set},
    replica::Replica,
    session::{Done, Entry, Session},
};

use super::{
    desk::{Desk, shown},
    play::{any_act, config},
};

/// The desk as it is after a reload: a snapshot of the first `cut` entries is there, and the journal from entry
/// `from` on is replayed over it.
fn reloaded(desk: &Desk, cut: usize, from: usize) -> Desk {
    let mut replica = Replica::default();
    for entry in &desk.journal[..cut] {
        replica.apply(&entry.batch);
    }
    let text = serde_json::to_string(&desk.journal[from..]).unwrap();
    let journal: Vec<Entry> = serde_json::from_str(&text).unwrap();
    let mut session = Session::new(replica, desk.session.writer());
    session.replay(&journal);
    Desk { session, clock: desk.clock, journal, me: desk.me }
}

/// What comes of undoing everything, then redoing everything. Steps of which nothing was left are passed over once
/// and not remembered, so they are left out.
fn there_and_back(desk: &mut Desk) -> Vec<(Result<Done, Refusal>, Vec<String>)> {
    let mut all = Vec::new();
    for go in [Desk::try_undo, Desk::try_redo] {
        loop {
            let done = go(desk);
            let over = done == Err(Refusal::NothingToUndo);
            if !matches!(done, Err(Refusal::AllChangedSince(_))) {
                // The clock differs by what was passed over; what it changed does not.
                let done = done.map(|done| Done { entry: None, ..done });
                all.push((done, shown(desk.session.replica())));
            }
            if over {
                break;
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(config(300))]

    #[test] // S3, R1
    fn replaying_the_journal_gives_the_same_page_and_the_same_steps(
        acts in prop::collection::vec((any_act(), 0..4_usize, any::<bool>()), 1..40),
        cut in any::<prop::sample::Index>(),
    ) {
        let (mut ann, mut bo) = (Desk::of("ann"), Desk::of("bo"));
        for (act, who, talk) in acts {
            let done = if who == 0 { act.play(&mut bo) } else { act.play(&mut ann) };
            if who > 0 && matches!(done, Err(Refusal::AllChangedSince(_))) {
                break; // the step is offered once more after a reload, so from here on the two differ
            }
            if talk {
                ann.hear(&bo);
                bo.hear(&ann);
            }
        }
        let mut again = reloaded(&ann, cut.index(ann.journal.len() + 1), 0);
        prop_assert_eq!(&*again.session.snapshot(), &*ann.session.snapshot());
        prop_assert_eq!(again.session.replica(), ann.session.replica());
        prop_assert_eq!(there_and_back(&mut again), there_and_back(&mut ann));
    }
}

#[test] // S3
fn a_step_that_was_passed_over_does_not_lead_replay_astray() {
    let mut ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    ann.set("a", Set::Effort(Some(1.0)));
    ann.set("a", Set::Effort(Some(2.0)));
    ann.set("a", Set::Title("Ann's".into()));
    bo.hear(&ann);
    bo.set("a", Set::Title("Bo's".into()));
    ann.hear(&bo);
    assert_eq!(ann.try_undo(), Err(Refusal::AllChangedSince(1)));
    ann.undo(); // the second effort
    let mut again = reloaded(&ann, 0, 0);
    assert_eq!(again.try_undo().map(|done| done.kept), Ok(0));
    assert_eq!(ann.try_undo().map(|done| done.kept), Ok(0));
    assert_eq!(again.now(), ann.now());
    assert_eq!(there_and_back(&mut again), there_and_back(&mut ann));
}

#[test]
fn steps_older_than_the_journal_cannot_be_undone_and_do_no_harm() {
    let mut ann = Desk::with_backlog("a b");
    ann.set("a", Set::Effort(Some(1.0)));
    ann.undo();
    let cut = ann.journal.len() - 1;
    let mut again = reloaded(&ann, cut, cut); // only "undo" is left in the journal
    assert_eq!(again.now(), ann.now());
    assert_eq!(again.try_undo(), Err(Refusal::NothingToUndo));
    again.redo();
    ann.redo();
    assert_eq!(again.now(), ann.now());
}

#[test]
fn entries_of_others_are_replayed_but_not_undone() {
    let ann = Desk::with_backlog("a");
    let mut bo = Desk::of("bo");
    bo.hear(&ann);
    let again = reloaded(&bo, 0, 0);
    assert_eq!(again.outline(), "a");
    assert!(!again.session.can_undo());
}
