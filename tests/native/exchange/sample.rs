//! The sample workspace, in every language.

use std::collections::BTreeMap;

use wheelhouse::{
    commands::{
        feedback::{LinkTo, Target, Unlink},
        records::Save,
        workspace::{Found, RemoveSample},
    },
    exchange::{Import, preview},
    methods::Rice,
    model::{Answer, Feedback, Id, Importance, Item, ItemKind, Kind, Link, RecordRef, Score, Workspace},
    replica::{Outline, Replica, Snapshot},
    session::Session,
};

use super::{facts, known, look, session, text};

const LANGUAGES: [&str; 2] = ["assets/sample.en.json", "assets/sample.da.json"];

fn sample(name: &str, session: &Session) -> Import {
    Import::of_sample(&wheelhouse::exchange::parse(&text(name)).unwrap(), session.replica())
}

/// A workspace that somebody has just made.
fn founded() -> Session {
    let mut session = session(Replica::default(), "a");
    let workspace = Workspace { id: Id::named("mine"), name: "Mine".into(), ..Workspace::default() };
    session.execute(&Found { workspace, founder: None }, &facts(0)).unwrap();
    session
}

fn loaded(name: &str) -> Session {
    let mut session = session(Replica::default(), "a");
    let preview = look(&text(name), &session);
    assert_eq!((preview.refused.len(), preview.notes.len()), (0, 0), "{name}");
    session.execute(&sample(name, &session), &facts(1)).unwrap();
    session
}

fn counts(snapshot: &Snapshot) -> BTreeMap<Kind, usize> {
    let mut counts = BTreeMap::new();
    snapshot.records().for_each(|record| *counts.entry(record.kind).or_default() += 1);
    counts
}

#[test]
fn the_sample_is_whole_in_every_language() {
    for name in LANGUAGES {
        let snapshot = loaded(name).snapshot();
        let counts = counts(&snapshot);
        assert_eq!((counts[&Kind::Feedback], counts[&Kind::Item], counts[&Kind::Product]), (60, 30, 3), "{name}");
        assert_eq!(counts.len(), Kind::ALL.len(), "{name} has every kind");
        for note in snapshot.table::<Feedback>().iter() {
            assert!(note.tags.iter().all(|tag| snapshot.get(*tag).is_some()), "{name}: {}", note.title);
            assert!(note.customer.is_none_or(|it| snapshot.get(it).is_some()), "{name}: {}", note.title);
        }
        for item in snapshot.table::<Item>().iter() {
            assert!(item.tags.iter().all(|tag| snapshot.get(*tag).is_some()), "{name}: {}", item.title);
            assert!(item.parent.is_none_or(|it| snapshot.get(it).is_some()), "{name}: {}", item.title);
        }
    }
}

#[test]
fn every_quote_stands_in_its_note() {
    for name in LANGUAGES {
        let snapshot = loaded(name).snapshot();
        for link in snapshot.table::<Link>().iter() {
            let note = snapshot.get(link.feedback).unwrap();
            assert!(snapshot.get(link.item).is_some());
            assert!(note.body.contains(&link.quote), "{name}: {} in {}", link.quote, note.title);
        }
    }
}

#[test]
fn both_languages_hold_the_same_records() {
    let refs = LANGUAGES.map(|name| known(&text(name)).rows.iter().map(|row| row.record).collect::<Vec<_>>());
    assert_eq!(refs[0], refs[1]);
    let of_sample = |record: &RecordRef| {
        record.is_sample()
            || matches!(record.kind, Kind::Workspace | Kind::Score | Kind::Answer | Kind::Dependency | Kind::FieldValue)
    };
    assert!(refs[0].iter().all(of_sample));
}

#[test]
fn items_stand_in_the_order_of_the_file() {
    let records = known(&text(LANGUAGES[0]));
    let features = records.rows.iter().filter(|row| row.record.kind == Kind::Item);
    let in_file: Vec<_> = features.map(|row| row.record.id).collect();
    let snapshot = loaded(LANGUAGES[0]).snapshot();
    let in_outline: Vec<_> = Outline::of(&snapshot).rows().iter().map(|row| row.id.uuid()).collect();
    assert_eq!(in_file, in_outline);
}

#[test]
fn the_sample_shows_what_scores_can_miss() {
    let snapshot = loaded(LANGUAGES[0]).snapshot();
    let items: Vec<_> = snapshot.table::<Item>().iter().map(|item| item.id).collect();
    let rows = wheelhouse::commands::prioritise::rice_table(&snapshot, None, &items);
    let scored = rows.iter().filter(|row| matches!(row.rice, Rice::Score(_))).count();
    let zero = rows.iter().filter(|row| matches!(row.rice, Rice::NoEffort)).count();
    assert!(scored >= 15, "{scored}");
    assert_eq!(zero, 1);
    assert!(snapshot.table::<Item>().iter().any(|item| item.kind == ItemKind::Bug));
}

#[test]
fn the_sample_goes_away_in_one_step_and_can_come_back() {
    let mut session = loaded(LANGUAGES[0]);
    let all = session.snapshot().len();
    session.execute(&RemoveSample, &facts(2)).unwrap();
    let left = session.snapshot();
    assert_eq!((left.table::<Score>().len(), left.table::<Link>().len(), left.table::<Answer>().len()), (0, 0, 0));
    assert_eq!(left.len(), 1, "the settings of the workspace stay");
    // In the other language this time.
    session.execute(&sample(LANGUAGES[1], &session), &facts(3)).unwrap();
    assert_eq!(session.snapshot().len(), all);
    session.undo(&facts(4)).unwrap();
    session.undo(&facts(5)).unwrap();
    assert_eq!(*session.snapshot(), *loaded(LANGUAGES[0]).snapshot());
}

#[test]
fn in_a_workspace_of_ones_own_the_sample_leaves_the_settings_alone() {
    let mut own = session(Replica::default(), "a");
    let mine = "{\"format\": \"wheelhouse\", \"version\": 1, \"workspace\": {\"name\": \"Mine\"}}";
    super::take_in(mine, &mut own, 1);
    let sample = look(&text(LANGUAGES[0]), &own);
    assert!(sample.added.iter().all(|it| it.record.kind != Kind::Workspace));
    assert_eq!(sample.notes.len(), 1);
    assert!(preview(&wheelhouse::exchange::parse(mine).unwrap(), own.replica()).is_empty());
}

#[test]
fn what_was_said_about_the_sample_comes_back_with_it() {
    let mut session = founded();
    session.execute(&sample(LANGUAGES[0], &session), &facts(1)).unwrap();
    let (note, item) = {
        let now = session.snapshot();
        let link = now.table::<Link>().iter().next().cloned().unwrap();
        session.execute(&Unlink(link.id), &facts(2)).unwrap();
        (link.feedback, link.item)
    };
    let link = |quote: &str| LinkTo {
        feedback: note,
        item: Target::Item(item),
        quote: quote.into(),
        importance: Importance::Important,
    };
    session.execute(&link("my own"), &facts(3)).unwrap();
    session.execute(&link("taken off"), &facts(4)).unwrap();
    let off = session.snapshot().table::<Link>().iter().find(|it| it.quote == "taken off").map(|it| it.id).unwrap();
    session.execute(&Unlink(off), &facts(5)).unwrap();
    let before = session.snapshot();
    session.execute(&RemoveSample, &facts(6)).unwrap();
    assert_eq!(session.snapshot().len(), 1);
    session.execute(&sample(LANGUAGES[0], &session), &facts(7)).unwrap();
    let after = session.snapshot();
    let quotes = |now: &Snapshot| now.table::<Link>().iter().map(|it| it.quote.clone()).collect::<Vec<_>>();
    assert!(quotes(&after).contains(&"my own".to_owned()));
    assert!(!quotes(&after).contains(&"taken off".to_owned()), "that had been taken off before");
    assert_eq!(after.len(), before.len() + 1, "and the link of the sample's own that was taken off");
}

#[test]
fn a_new_workspace_takes_over_the_settings_it_has_not_chosen() {
    let home = |session: &Session| session.snapshot().table::<Workspace>().iter().next().cloned().unwrap();
    let mut session = founded();
    session.execute(&sample(LANGUAGES[0], &session), &facts(1)).unwrap();
    let theirs = home(&loaded(LANGUAGES[0]));
    assert!(!theirs.reach_period.is_empty());
    let own = home(&session);
    assert_eq!((own.name.as_str(), &own.reach_period), ("Mine", &theirs.reach_period));
    assert_eq!(session.snapshot().table::<Workspace>().len(), 1);

    let mut session = founded();
    let shown = home(&session);
    let saved = Workspace { reach_period: "fortnight".into(), ..shown.clone() };
    session.execute(&Save { shown, saved: saved.clone() }, &facts(1)).unwrap();
    session.execute(&sample(LANGUAGES[0], &session), &facts(2)).unwrap();
    assert_eq!(home(&session), saved);
}
