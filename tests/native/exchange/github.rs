//! GitHub issues in both shapes, the first time and again.

use serde_json::{Value, json};
use wheelhouse::{
    commands::{Label, Refusal, feedback, records::Remove},
    exchange::{
        FileError, Foreign, Import, Note, Preview, Refused,
        github::{Named, preview},
    },
    model::{Feedback, FeedbackState, Flaw, Id, RecordRef, SourceKind, Tag},
    replica::Replica,
    session::Session,
};

use super::{facts, session, text};

fn look(files: &[(&str, &str)], session: &Session) -> Preview {
    let files: Vec<_> = files.iter().map(|(name, text)| Named { name, text }).collect();
    preview(&files, session.replica())
}

fn take_in(text: &str, session: &mut Session, minute: u64) -> Preview {
    let preview = look(&[("issues.json", text)], session);
    session.execute(&Import::of(preview.clone()), &facts(minute)).unwrap();
    preview
}

fn note(session: &Session, number: u32) -> Feedback {
    let id = Id::named(&format!("github:harbour/quay#{number}"));
    session.snapshot().get::<Feedback>(id).cloned().unwrap()
}

fn tags(session: &Session, note: &Feedback) -> Vec<String> {
    let snapshot = session.snapshot();
    let mut names: Vec<_> = note.tags.iter().map(|tag| snapshot.get(*tag).unwrap().name.clone()).collect();
    names.sort();
    names
}

/// The REST sample with one issue changed.
fn changed(index: usize, fields: &Value) -> String {
    let mut issues: Value = serde_json::from_str(&text("tests/data/github-rest.json")).unwrap();
    for (name, value) in fields.as_object().unwrap() {
        issues[index][name] = value.clone();
    }
    issues.to_string()
}

#[test]
fn issues_become_feedback_and_pull_requests_stay_out() {
    let mut session = session(Replica::default(), "a");
    let preview = take_in(&text("tests/data/github-rest.json"), &mut session, 1);
    assert_eq!(preview.added.len(), 4, "two notes and two tags");
    assert_eq!(preview.refused, []);
    assert_eq!(
        preview.notes,
        [
            Note::Skipped { what: Foreign::PullRequests, count: 1 },
            Note::NotKept { field: Foreign::Milestone, count: 1 },
            Note::NotKept { field: Foreign::Assignees, count: 1 },
            Note::NotKept { field: Foreign::Comments, count: 1 },
            Note::NotKept { field: Foreign::Type, count: 1 },
        ]
    );
    let first = note(&session, 12);
    assert_eq!(first.title, "Opening hours are hard to find");
    assert_eq!(first.body, "We came all the way.\nNobody had written that you were closed.");
    assert_eq!((first.state, first.votes, first.author.as_str()), (FeedbackState::New, 7, "skipper"));
    assert_eq!(first.received.unwrap().to_string(), "2026-10-04");
    assert_eq!(first.source.kind, SourceKind::Github);
    assert_eq!(first.source.url, "https://github.com/harbour/quay/issues/12");
    assert_eq!(tags(&session, &first), ["Opening hours", "bug"]);
    let old = note(&session, 9);
    assert_eq!((old.state, old.author.as_str()), (FeedbackState::Archived, ""));
    assert_eq!(tags(&session, &old), ["bug"], "the same tag, whatever the case");
}

#[test]
fn both_shapes_lead_to_the_same_note() {
    let mut rest = session(Replica::default(), "a");
    take_in(&text("tests/data/github-rest.json"), &mut rest, 1);
    let mut cli = session(Replica::default(), "a");
    let preview = take_in(&text("tests/data/github-cli.json"), &mut cli, 1);
    assert_eq!(note(&rest, 12), note(&cli, 12));
    assert_eq!(preview.notes.last(), Some(&Note::NotKept { field: Foreign::Comments, count: 1 }));
    assert_eq!(note(&cli, 14).state, FeedbackState::Archived);
}

#[test] // X3
fn taking_in_a_file_twice_changes_nothing() {
    let mut session = session(Replica::default(), "a");
    let file = text("tests/data/github-rest.json");
    take_in(&file, &mut session, 1);
    let again = look(&[("issues.json", &file)], &session);
    assert_eq!((again.unchanged, again.added.len(), again.changed.len()), (2, 0, 0));
    assert_eq!(session.execute(&Import::of(again), &facts(2)), Err(Refusal::NothingNew));
    session.undo(&facts(3)).unwrap();
    assert!(session.snapshot().is_empty());
}

#[test]
fn an_issue_that_is_newer_there_is_brought_up_to_date() {
    let mut session = session(Replica::default(), "a");
    take_in(&text("tests/data/github-rest.json"), &mut session, 1);
    let mine = note(&session, 12);
    let set = feedback::Change { ids: vec![mine.id], set: feedback::Set::State(FeedbackState::Processed) };
    session.execute(&set, &facts(2)).unwrap();

    let older = changed(0, &json!({ "title": "Another title" }));
    assert!(look(&[("issues.json", &older)], &session).is_empty(), "not newer, so nothing is changed");

    let newer = changed(
        0,
        &json!({
            "title": "Opening hours cannot be found", "state": "closed", "updated_at": "2026-11-01T00:00:00Z",
            "labels": [{ "name": "urgent" }],
        }),
    );
    let preview = take_in(&newer, &mut session, 3);
    let fields: Vec<_> = preview.changed[0].fields.iter().map(|it| it.field.as_ref()).collect();
    assert_eq!(fields, ["source", "tags", "title"]);
    let now = note(&session, 12);
    assert_eq!(now.title, "Opening hours cannot be found");
    assert_eq!(now.state, FeedbackState::Processed, "what the team has set is left alone");
    assert_eq!(tags(&session, &now), ["Opening hours", "bug", "urgent"]);
}

#[test]
fn a_note_in_the_bin_stays_there() {
    let mut session = session(Replica::default(), "a");
    let file = text("tests/data/github-rest.json");
    take_in(&file, &mut session, 1);
    let id = RecordRef::of(note(&session, 12).id);
    session.execute(&Remove(vec![id]), &facts(2)).unwrap();
    assert!(look(&[("issues.json", &file)], &session).is_empty());
}

#[test]
fn a_tag_of_the_team_is_used_again() {
    let mut session = session(Replica::default(), "a");
    let tag = Tag { id: Id::named("mine"), name: "Bug".into(), ..Tag::default() };
    session.execute(&wheelhouse::commands::records::Add(tag), &facts(0)).unwrap();
    take_in(&text("tests/data/github-rest.json"), &mut session, 1);
    assert_eq!(tags(&session, &note(&session, 9)), ["Bug"]);
}

#[test]
fn several_files_are_one_import() {
    let mut session = session(Replica::default(), "a");
    let (rest, cli) = (text("tests/data/github-rest.json"), text("tests/data/github-cli.json"));
    let preview = look(&[("rest.json", &rest), ("cli.json", &cli), ("broken.json", "[{")], &session);
    assert!(preview.notes.contains(&Note::Repeated { count: 1 }));
    assert_eq!(preview.refused, [Refused { place: "broken.json".into(), why: FileError::Truncated }]);
    let done = session.execute(&Import::of(preview), &facts(1)).unwrap();
    assert_eq!(done.entry.unwrap().label, Label::Import);
    assert_eq!(session.snapshot().table::<Feedback>().len(), 3);
}

#[test] // X4
fn an_issue_that_cannot_be_read_is_named_and_the_rest_comes_in() {
    let session = session(Replica::default(), "a");
    let issues = json!([
        { "number": 1, "title": 7, "url": "https://github.com/harbour/quay/issues/1" },
        { "number": 2, "title": " ", "url": "https://github.com/harbour/quay/issues/2" },
        { "number": 3, "title": "No address" },
        { "number": 4, "title": "Fine", "url": "https://github.com/harbour/quay/issues/4" },
        { "title": "No number" },
        { "number": 5, "title": "Odd address", "url": "javascript:alert(1)/issues/5" },
        "text",
    ]);
    let preview = look(&[("issues.json", &issues.to_string())], &session);
    assert_eq!(preview.added.len(), 1);
    let refused: Vec<_> = preview.refused.iter().map(|it| format!("{} {}", it.place, it.why)).collect();
    assert_eq!(
        refused,
        [
            "[0] title: found Number 7, expected Text",
            "[1] github:harbour/quay#2: title is empty",
            "[2] url is missing",
            "[4] number is missing",
            "[5] url is missing",
            "[6] number is missing",
        ]
    );
    assert!(matches!(preview.refused[1].why, FileError::Flawed { flaw: Flaw::Empty { .. }, .. }));
}

#[test]
fn other_wrappings_are_understood() {
    let session = session(Replica::default(), "a");
    let one = json!({ "number": 4, "title": "Fine", "url": "https://api.github.com/repos/harbour/quay/issues/4" });
    let two = json!({ "number": 5, "title": "Fine", "url": "https://git.example.org/harbour/quay/issues/5" });
    let pages = format!("{}{}", json!([one]), json!([two]));
    for (text, count) in [
        (one.to_string(), 1),
        (json!({ "total_count": 1, "items": [one] }).to_string(), 1),
        (json!([[one], [two]]).to_string(), 2),
        (pages, 2),
        (format!("\u{feff}{one}\n{two}\n"), 2),
        ("[]".to_owned(), 0),
    ] {
        let preview = look(&[("issues.json", &text)], &session);
        assert_eq!((preview.added.len(), preview.refused.len()), (count, 0), "{text}");
    }
    let message = look(&[("issues.json", "{\"message\": \"Not Found\"}")], &session);
    assert_eq!(message.refused, [Refused { place: "issues.json".into(), why: FileError::NotOurs }]);
}
