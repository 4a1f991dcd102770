//! Taking in piece by piece gives what taking in at once gives.

use wheelhouse::{
    commands::{Label, Refusal},
    exchange::Import,
    model::{Item, RecordRef},
    replica::{Edit, Replica, Stamp, Writer},
    session::{Session, Taken},
};

use super::{facts, look, session, text};

/// The edits that the sample of all kinds would bring in, most of them without stamps of their own.
fn edits(session: &Session) -> Vec<Edit> {
    let mut edits = look(&text("tests/data/workspace-v1.json"), session).edits;
    edits.iter_mut().filter(|edit| edit.field != "title").for_each(|edit| (edit.at, edit.base) = (None, None));
    edits
}

fn in_pieces(session: &mut Session, edits: Vec<Edit>, of: usize, minute: u64) -> Taken {
    let mut taking = session.begin(edits, Label::Import, &facts(minute)).unwrap();
    while taking.step(session, of) {}
    let text = taking.text();
    let taken = session.finish(taking, &facts(minute));
    if !taken.anew {
        assert_eq!(text, taken.done.entry.as_ref().map(|it| serde_json::to_string(it).unwrap()));
    }
    taken
}

fn at_once(session: &mut Session, edits: Vec<Edit>, minute: u64) -> wheelhouse::session::Done {
    let import = Import::of(wheelhouse::exchange::Preview { edits, ..Default::default() });
    session.execute(&import, &facts(minute)).unwrap()
}

fn title(record: RecordRef, text: &str) -> Edit {
    Edit::set(record, "title", text.into())
}

/// Both sessions show and hold the same, and take the same steps back.
fn expect_same(one: &mut Session, other: &mut Session) {
    assert_eq!(one.snapshot(), other.snapshot());
    assert_eq!(one.replica(), other.replica());
    for minute in 10..13 {
        assert_eq!(one.undo(&facts(minute)), other.undo(&facts(minute)));
        assert_eq!(one.snapshot(), other.snapshot());
    }
    for minute in 20..23 {
        assert_eq!(one.redo(&facts(minute)), other.redo(&facts(minute)));
        assert_eq!(one.replica(), other.replica());
    }
}

#[test]
fn pieces_of_any_size_give_what_one_go_gives() {
    for of in [1, 7, 10_000] {
        let (mut one, mut other) = (session(Replica::default(), "a"), session(Replica::default(), "a"));
        let edits = edits(&one);
        assert!(edits.len() > 50);
        let taken = in_pieces(&mut one, edits.clone(), of, 1);
        let done = at_once(&mut other, edits, 1);
        assert_eq!(taken.done, done, "{of}");
        assert!(!taken.anew);
        // Once more over what is there: some of it as it was, some changed, one record named twice.
        let item = RecordRef::of(one.snapshot().table::<Item>().iter().next().unwrap().id);
        let mut again: Vec<Edit> = taken.done.entry.unwrap().batch.edits;
        again.iter_mut().for_each(|edit| edit.at = None);
        again.insert(0, title(item, "First"));
        again.push(title(item, "Last"));
        // As in a file, with stamps of their own: what counts for undo is the first "before" and the last stamp.
        for (edit, minute) in again.iter_mut().filter(|it| it.record == item && it.field == "title").zip(1..) {
            edit.at = Some(Stamp { time: one.replica().latest() + minute, writer: Writer::new("b").unwrap() });
        }
        let taken = in_pieces(&mut one, again.clone(), of, 2);
        assert_eq!(taken.done, at_once(&mut other, again, 2), "{of}");
        expect_same(&mut one, &mut other);
    }
}

#[test]
fn what_somebody_does_in_between_stays() {
    let (mut one, mut other) = (session(Replica::default(), "a"), session(Replica::default(), "a"));
    let edits = edits(&one);
    let item = edits.iter().map(|it| it.record).find(|it| it.kind == wheelhouse::model::Kind::Item).unwrap();
    let mut taking = one.begin(edits.clone(), Label::Import, &facts(1)).unwrap();
    assert!(taking.step(&one, 5));
    for session in [&mut one, &mut other] {
        at_once(session, vec![title(item, "Meanwhile")], 2);
    }
    while taking.step(&one, 5) {}
    let taken = one.finish(taking, &facts(3));
    assert!(taken.anew);
    at_once(&mut other, edits, 3);
    expect_same(&mut one, &mut other);
}

#[test]
fn stopping_halfway_leaves_everything_as_it_was() {
    let mut one = session(Replica::default(), "a");
    let edits = edits(&one);
    let before = one.clone();
    let mut taking = one.begin(edits.clone(), Label::Import, &facts(1)).unwrap();
    assert!(taking.step(&one, 20));
    assert!(taking.prepared() >= 20 && taking.prepared() < taking.total());
    drop(taking);
    assert_eq!((one.snapshot(), one.replica()), (before.snapshot(), before.replica()));
    assert!(!one.can_undo());
    // And what is here already makes no step.
    in_pieces(&mut one, edits, 100, 2);
    assert_eq!(one.begin(Vec::new(), Label::Import, &facts(3)).unwrap_err(), Refusal::NothingNew);
    let id = one.snapshot().table::<Item>().iter().next().unwrap().id;
    let again = Edit::set(RecordRef::of(id), "title", one.snapshot().get(id).unwrap().title.clone().into());
    let taken = in_pieces(&mut one, vec![again], 100, 4);
    assert_eq!((taken.done.entry, taken.anew), (None, false));
    let read_only = one.read_only();
    assert_eq!(read_only.begin(Vec::new(), Label::Import, &facts(5)).unwrap_err(), Refusal::ReadOnly);
}

/// Takes a step back, or does it again, in pieces.
fn back_in_pieces(session: &mut Session, label: Label, of: usize, minute: u64) -> Taken {
    let mut taking = session.begin_back(label, &facts(minute)).unwrap();
    while taking.step(session, of) {}
    let text = taking.text();
    let taken = session.finish(taking, &facts(minute));
    assert!(taken.anew || text == taken.done.entry.as_ref().map(|it| serde_json::to_string(it).unwrap()));
    taken
}

#[test]
fn a_step_goes_back_and_forth_in_pieces_as_in_one_go() {
    let (mut one, mut other) = (session(Replica::default(), "a"), session(Replica::default(), "a"));
    let edits = edits(&one);
    at_once(&mut one, edits.clone(), 1);
    at_once(&mut other, edits.clone(), 1);
    // Somebody else has changed one of the fields since, which stays.
    let item = edits.iter().map(|it| it.record).find(|it| it.kind == wheelhouse::model::Kind::Item).unwrap();
    assert_eq!((one.step_size(Label::Undo) > 50, one.step_size(Label::Redo)), (true, 0));
    for (minute, label) in [(2, Label::Undo), (3, Label::Redo), (4, Label::Undo)] {
        let taken = back_in_pieces(&mut one, label, 7, minute);
        let done = if label == Label::Redo { other.redo(&facts(minute)) } else { other.undo(&facts(minute)) };
        assert_eq!((taken.done, taken.anew), (done.unwrap(), false));
        assert_eq!((one.snapshot(), one.replica()), (other.snapshot(), other.replica()));
    }
    // What somebody does meanwhile: all of it is worked out anew.
    let mut taking = one.begin_back(Label::Redo, &facts(5)).unwrap();
    assert!(taking.step(&one, 5));
    at_once(&mut one, vec![title(item, "Meanwhile")], 6);
    at_once(&mut other, vec![title(item, "Meanwhile")], 6);
    assert!(one.finish(taking, &facts(7)).anew);
    assert_eq!(one.snapshot(), other.snapshot(), "what was done last is done; there is nothing to do again");
    assert!(one.begin_back(Label::Redo, &facts(8)).is_none());
}
