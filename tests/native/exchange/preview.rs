//! What a file would change, and taking it in.

use wheelhouse::{
    commands::{
        Refusal,
        records::{Add, Remove, Save},
    },
    exchange::{Import, Note, Part, export, export_part, load, parse, preview},
    model::{Id, Item, Kind, Person, RecordRef, Score, Status, Tag},
    replica::{AHEAD_MAX, Outline, Replica},
    session::Session,
};

use super::{facts, look, session, take_in};

/// A file written by hand.
fn by_hand(records: &str) -> String {
    format!("{{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {{{records}}}}}")
}

fn item(session: &Session, id: &str) -> Item {
    session.snapshot().get::<Item>(Id::from_text(id)).cloned().unwrap()
}

/// Two people with the same workspace, which holds the item `fix`.
fn two() -> (Session, Session) {
    let mut a = session(Replica::default(), "a");
    take_in(
        &by_hand("\"item\": [{\"id\": \"fix\", \"title\": \"Fix the door\", \"description\": \"It jams\"}]"),
        &mut a,
        1,
    );
    let b = session(load(&parse(&export(a.replica())).unwrap()), "b");
    (a, b)
}

fn change(session: &mut Session, minute: u64, change: impl FnOnce(&mut Item)) {
    let shown = item(session, "fix");
    let mut saved = shown.clone();
    change(&mut saved);
    session.execute(&Save { shown, saved }, &facts(minute)).unwrap();
}

#[test]
fn a_file_by_hand_needs_neither_stamps_nor_uuids_nor_places() {
    let mut session = session(Replica::default(), "a");
    let file = by_hand(
        "\"tag\": [{\"id\": \"ui\", \"name\": \"UI\"}],
         \"item\": [
            {\"id\": \"z\", \"title\": \"First\", \"tags\": [\"ui\"], \"status\": \"idea\", \"effort\": 2},
            {\"id\": \"a\", \"title\": \"Second\", \"parent\": \"z\"},
            {\"id\": \"m\", \"title\": \"Third\", \"weather\": \"fair\"}
         ],
         \"person\": [{\"id\": \"me\", \"name\": \"Me\"}],
         \"score\": [{\"person\": \"me\", \"item\": \"z\", \"criterion\": \"rice.reach\", \"value\": 7}]",
    );
    let seen = look(&file, &session);
    assert_eq!((seen.added.len(), seen.changed.len(), seen.refused.len()), (6, 0, 0));
    session.execute(&Import::of(seen), &facts(1)).unwrap();
    let snapshot = session.snapshot();
    let titles: Vec<_> =
        Outline::of(&snapshot).rows().iter().map(|row| snapshot.get(row.id).unwrap().title.clone()).collect();
    assert_eq!(titles, ["First", "Second", "Third"]);
    let first = item(&session, "z");
    assert!(first.tags.contains(&Id::<Tag>::from_text("ui")));
    let (person, criterion) = (Id::<Person>::from_text("me"), wheelhouse::model::Criterion::REACH);
    assert!(snapshot.get(Score::id_for(person, first.id, &criterion)).is_some(), "the id follows from its parts");
    assert!(export(session.replica()).contains("\"weather\":\"fair\""));
    assert!(look(&file, &session).is_empty(), "once more changes nothing");

    let more = by_hand(
        "\"item\": [{\"id\": \"q\", \"title\": \"Fourth\"}, {\"id\": \"z\", \"status\": \"done\", \"effort\": null}]",
    );
    let seen = look(&more, &session);
    let fields: Vec<_> = seen.changed[0]
        .fields
        .iter()
        .map(|it| (it.field.to_string(), it.before.to_string(), it.after.to_string()))
        .collect();
    let expected = [("effort", "2.0", "null"), ("status", "null", "\"done\"")];
    assert_eq!(fields, expected.map(|(a, b, c)| (a.to_owned(), b.to_owned(), c.to_owned())));
    session.execute(&Import::of(seen), &facts(2)).unwrap();
    let snapshot = session.snapshot();
    let last = Outline::of(&snapshot).rows().last().map(|row| snapshot.get(row.id).unwrap().title.clone());
    assert_eq!(last.as_deref(), Some("Fourth"), "what is new stands after what is there");
    assert_eq!(item(&session, "z").title, "First", "what is not named is left alone");
}

#[test]
fn a_record_that_would_not_be_valid_is_refused_and_the_rest_comes_in() {
    let session = session(Replica::default(), "a");
    let seen = look(
        &by_hand("\"item\": [{\"id\": \"a\", \"status\": \"done\"}, {\"id\": \"b\", \"title\": \"Fine\"}]"),
        &session,
    );
    assert_eq!(seen.added.len(), 1);
    assert_eq!(seen.refused.len(), 1);
    assert_eq!(seen.refused[0].why.to_string(), "records.item[0]: title is empty");
    assert_eq!(seen.edits.iter().filter(|edit| edit.record.id == Id::<Item>::from_text("a").uuid()).count(), 0);
}

#[test] // X3
fn a_colleagues_file_brings_what_is_newer_and_leaves_the_rest() {
    let (mut a, mut b) = two();
    change(&mut a, 2, |item| item.status = Status::Planned);
    change(&mut b, 3, |item| item.status = Status::Doing);
    change(&mut a, 4, |item| item.effort = Some(1.0));
    let seen = look(&export(b.replica()), &a);
    assert_eq!(seen.changed.len(), 1);
    let fields: Vec<_> = seen.changed[0].fields.iter().map(|it| it.field.as_ref()).collect();
    assert_eq!(fields, ["status"]);
    a.execute(&Import::of(seen), &facts(5)).unwrap();
    assert_eq!((item(&a, "fix").status, item(&a, "fix").effort), (Status::Doing, Some(1.0)));
    let older = look(&export(b.replica()), &a);
    assert_eq!((older.is_empty(), older.unchanged), (true, 1));
    assert_eq!(a.execute(&Import::of(older), &facts(6)), Err(Refusal::NothingNew));
    take_in(&export(a.replica()), &mut b, 7);
    assert_eq!(export(a.replica()), export(b.replica()));
}

#[test]
fn a_text_that_both_have_changed_is_shown_with_both_versions() {
    let (mut a, mut b) = two();
    change(&mut a, 2, |item| item.description = "It squeaks".into());
    change(&mut b, 3, |item| item.description = "It will not lock".into());
    let seen = look(&export(b.replica()), &a);
    assert_eq!(seen.conflicting.len(), 1);
    assert_eq!(
        (&seen.conflicting[0].shown, &seen.conflicting[0].other),
        (&"It will not lock".into(), &"It squeaks".into())
    );
    a.execute(&Import::of(seen), &facts(4)).unwrap();
    assert!(look(&export(b.replica()), &a).conflicting.is_empty(), "it is known by now");
    // The other way round it is the file that brings the losing version.
    let seen = look(&export(a.replica()), &b);
    assert_eq!((seen.changed.len(), seen.conflicting.len()), (0, 1));
}

#[test]
fn one_import_is_one_step_back() {
    let (mut a, mut b) = two();
    let before = a.snapshot();
    change(&mut b, 2, |item| item.title = "Mend the door".into());
    b.execute(&Add(Tag { id: Id::named("t"), name: "door".into(), ..Tag::default() }), &facts(3)).unwrap();
    let done = take_in(&export(b.replica()), &mut a, 4);
    assert_eq!(done.touched.len(), 2);
    assert_eq!(item(&a, "fix").title, "Mend the door");
    a.undo(&facts(5)).unwrap();
    assert_eq!(*a.snapshot(), *before);
}

#[test]
fn a_file_from_a_clock_far_ahead_is_taken_in_and_noted() {
    let (mut a, _) = two();
    let stamped = |time: u64| {
        let id = Id::<Item>::from_text("fix");
        format!(
            "{{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {{\"item\": [{{\"id\": \"{id}\", \"title\": \"t{time}\"}}]}},
             \"stamps\": {{\"item/{id}\": {{\"title\": \"{time}.far\"}}}}}}"
        )
    };
    let now = facts(2).now;
    let (near, far) = (now + AHEAD_MAX, now + AHEAD_MAX + 1);
    assert_eq!(look(&stamped(near), &a).seen_at(now).notes, []);
    let seen = look(&stamped(far), &a).seen_at(now);
    assert_eq!(seen.notes, [Note::Ahead { time: far }]);
    a.execute(&Import::of(seen), &facts(2)).unwrap();
    assert_eq!(item(&a, "fix").title, format!("t{far}"));
    change(&mut a, 3, |item| item.title = "now".into());
    assert_eq!(item(&a, "fix").title, "now");
}

#[test]
fn a_text_that_says_no_base_wins_and_hides_nothing() {
    let (mut a, _) = two();
    change(&mut a, 2, |item| item.description = "It squeaks".into());
    let id = Id::<Item>::from_text("fix");
    let at = facts(3).now;
    let file = format!(
        "{{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {{\"item\": [{{\"id\": \"{id}\", \"description\": \"Oil it\"}}]}},
         \"stamps\": {{\"item/{id}\": \"{at}.script\"}}}}"
    );
    let seen = look(&file, &a);
    assert_eq!((&seen.conflicting[0].shown, &seen.conflicting[0].other), (&"Oil it".into(), &"It squeaks".into()));
    a.execute(&Import::of(seen), &facts(4)).unwrap();
    assert_eq!(item(&a, "fix").description, "Oil it");
    let others = a.snapshot().others(RecordRef::of(id)).unwrap();
    assert_eq!(others.iter().map(|(_, _, value)| value).collect::<Vec<_>>(), ["It squeaks"]);
    assert!(look(&export(a.replica()), &a).is_empty());
    // Whoever writes on top has seen it; what the others say stays until somebody settles it.
    change(&mut a, 5, |item| item.description = "Oiled".into());
    assert_eq!(a.snapshot().others(RecordRef::of(id)), None);
}

#[test]
fn what_went_to_the_bin_elsewhere_goes_there_here() {
    let (mut a, mut b) = two();
    let fix = RecordRef::of(item(&b, "fix").id);
    b.execute(&Remove(vec![fix]), &facts(2)).unwrap();
    let seen = look(&export(b.replica()), &a);
    assert_eq!((seen.changed.len(), seen.changed[0].fields[0].field.as_ref()), (1, "removed"));
    assert_eq!(seen.changed[0].name, "Fix the door");
    a.execute(&Import::of(seen), &facts(3)).unwrap();
    assert!(!a.snapshot().contains(fix));
}

#[test]
fn another_workspace_does_not_rename_this_one() {
    let mut a = session(Replica::default(), "a");
    let named = |name: &str| {
        format!(
            "{{\"format\": \"wheelhouse\", \"version\": 1, \"workspace\": {{\"id\": \"{name}\", \"name\": \"{name}\"}}}}"
        )
    };
    take_in(&named("Mine"), &mut a, 1);
    let seen = look(&named("Theirs"), &a);
    assert_eq!((seen.notes.clone(), seen.is_empty()), (vec![Note::OtherWorkspace { name: "Theirs".into() }], true));
}

#[test]
fn a_newer_file_is_not_taken_in() {
    let file = parse(
        "{\"format\": \"wheelhouse\", \"version\": 7, \"records\": {\"tag\": [{\"id\": \"a\", \"name\": \"b\"}]}}",
    )
    .unwrap();
    let seen = preview(&file, &Replica::default());
    assert_eq!((seen.notes.clone(), seen.is_empty()), (vec![Note::Newer { version: 7 }], true));
    assert_eq!(load(&file).len(), 1);
}

#[test] // X3
fn a_part_holds_what_its_name_says() {
    let (mut a, _) = two();
    let fix = item(&a, "fix").id;
    let score = |person: &str| wheelhouse::commands::prioritise::SetScore {
        person: Id::named(person),
        person_name: person.into(),
        item: fix,
        criterion: wheelhouse::model::Criterion::REACH,
        value: Some(10.0),
    };
    a.execute(&score("Ada"), &facts(2)).unwrap();
    a.execute(&score("Bo"), &facts(3)).unwrap();
    let kinds = |part: &Part| {
        let replica = load(&parse(&export_part(a.replica(), part)).unwrap());
        replica.records().map(|(record, _)| record.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(&Part::Answers { person: Id::named("Ada"), round: None }), [Kind::Person, Kind::Score]);
    assert_eq!(kinds(&Part::roadmap()), [Kind::Item]);
    assert_eq!(kinds(&Part::Since(facts(3).now)), [Kind::Person, Kind::Score]);
}
