//! The Big List of Naughty Strings: in every text, out and in again, unchanged or refused whole.

use wheelhouse::{
    commands::{Facts, records::Add},
    exchange::{File, Import, csv, export, load, parse, preview, table::Csv},
    model::{Customer, Feedback, Id, Item, Record, Tag},
    replica::{Replica, Writer},
    session::Session,
};

use super::{corpus, table};

fn facts() -> Facts {
    Facts::new(1_795_000_000_000, chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), None, 7)
}

fn session() -> Session {
    Session::new(Replica::default(), Writer::new("a").unwrap())
}

/// What a record becomes by an export and an import somewhere else.
fn there<T: Record + Default + PartialEq + std::fmt::Debug>(record: &T) -> Option<T> {
    let mut here = session();
    here.execute(&Add(record.clone()), &facts()).ok()?;
    let text = export(here.replica());
    let file = parse(&text).unwrap_or_else(|why| panic!("{record:?}: {why}"));
    assert_eq!(load(&file).records().count(), here.replica().records().count(), "{record:?}");
    let mut there = session();
    there.execute(&Import::of(preview(&file, there.replica())), &facts()).unwrap();
    let found = there.snapshot().table::<T>().get(record.id()).cloned();
    assert!(found.is_some(), "{record:?} is gone");
    found
}

#[test]
fn every_string_comes_back_as_it_was_or_is_refused() {
    let strings: Vec<String> = corpus("strings.json");
    let (mut kept, mut refused) = (0, 0);
    let mut count = |came_back: Option<bool>, what: &str| match came_back {
        Some(same) => {
            assert!(same, "{what:?} has changed");
            kept += 1;
        }
        None => refused += 1,
    };
    for text in &strings {
        let id = |n: u128| uuid::Uuid::from_u128(n);
        let item = Item { id: Id::from_uuid(id(1)), title: text.clone(), description: text.clone(), ..Item::default() };
        count(there(&item).map(|it| it.title == item.title && it.description == item.description), text);
        let note = Feedback {
            id: Id::from_uuid(id(2)),
            title: "a".into(),
            body: text.clone(),
            author: text.clone(),
            ..Feedback::default()
        };
        count(there(&note).map(|it| it.body == note.body && it.author == note.author), text);
        let customer =
            Customer { id: Id::from_uuid(id(3)), name: text.clone(), segment: text.clone(), ..Customer::default() };
        count(there(&customer).map(|it| it.name == customer.name && it.segment == customer.segment), text);
        let tag = Tag { id: Id::from_uuid(id(4)), name: text.clone(), ..Tag::default() };
        count(there(&tag).map(|it| it.name == tag.name), text);
    }
    println!("naughty strings: {} in {} texts, {kept} kept, {refused} refused", strings.len(), kept + refused);
    assert!(strings.len() > 400 && kept > refused * 10, "{kept} kept, {refused} refused");
}

#[test]
fn none_runs_in_a_spreadsheet_and_all_come_back_from_one() {
    let strings: Vec<String> = corpus("strings.json");
    let formulas = [
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "=cmd|' /C calc'!A0",
        "=HYPERLINK(\"http://a\",\"b\")",
    ];
    for text in strings.iter().map(String::as_str).chain(formulas) {
        let mut here = session();
        let note = Feedback {
            id: Id::from_uuid(uuid::Uuid::from_u128(9)),
            title: "a".into(),
            body: text.to_owned(),
            ..Feedback::default()
        };
        if here.execute(&Add(note), &facts()).is_err() {
            continue;
        }
        for kind in [Csv::International, Csv::Danish] {
            let out = csv::feedback(&here.snapshot(), kind);
            let back = table(out.as_bytes()).unwrap_or_else(|why| panic!("{text:?}: {why:?}"));
            let row = back.row(0).unwrap_or_else(|| panic!("{text:?} has no row"));
            let armed = row.cells().find(|it| it.starts_with(['=', '+', '@', '\t', '\r']));
            assert_eq!(armed, None, "{text:?}");
        }
    }
}

#[test]
fn as_a_file_none_does_harm() {
    let strings: Vec<String> = corpus("strings.json");
    for text in &strings {
        assert!(!matches!(parse(text), Ok(File::Known(_))), "{text:?} is a workspace");
        let _ = table(text.as_bytes());
    }
}
