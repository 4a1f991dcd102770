//! A person's data: found everywhere, erased everywhere, and not to be had back by undo.

use wheelhouse::{
    commands::{
        feedback::{LinkTo, Target},
        personal::{Marks, Trace, Whom, Words, erasure, places},
        records::{Add, Remove},
        told::{Agree, Tell},
    },
    exchange::{export, parse, preview},
    model::{Contact, Customer, Feedback, Id, Importance, Item, Link, Person, Told},
    replica::{Batch, Edit, Stamp},
    session::Entry,
};

use super::desk::{Desk, id, note, the, writer};

const MARKS: Marks<'static> = Marks { inside: "[…]", title: "Erased" };

fn whom() -> Whom {
    Whom { name: "Bo Holm".into(), email: "bo@havn.dk".into() }
}

/// Bo Holm: a contact, an author, quoted, named by others, in another version, and in the bin.
fn desk() -> Desk {
    let mut desk = Desk::with_backlog("a");
    desk.ask(Add(Person { id: id("bo"), name: "Bo Holm".into() }));
    desk.ask(Add(Customer {
        id: id("havn"),
        name: "Havn".into(),
        notes: "Ask BO HOLM, not Bo Holmgaard.".into(),
        ..Customer::default()
    }));
    desk.ask(Add(Contact {
        id: id("contact"),
        name: "Bo Holm".into(),
        email: "bo@havn.dk".into(),
        role: "Treasurer".into(),
        ..Contact::default()
    }));
    desk.ask(Agree { contact: id("contact"), agrees: true });
    let by = |name: &str, author: &str, body: &str| Feedback { author: author.into(), body: body.into(), ..note(name) };
    desk.ask(Add(by("1", "Bo Holm, treasurer", "It is slow. My phone is 12 34")));
    desk.ask(Add(by("2", "Ida", "As bo holm (bo@havn.dk) says")));
    desk.ask(Add(Feedback { contact: Some(id("contact")), ..by("3", "", "Said on the phone") }));
    desk.ask(Add(by("4", "Bo Holm", "Into the bin")));
    desk.ask(LinkTo {
        feedback: id("1"),
        item: Target::Item(id("a")),
        quote: "It is slow".into(),
        importance: Importance::Important,
    });
    desk.ask(Tell { item: id("a"), contacts: vec![id("contact")] });
    desk.ask(Remove(vec![the::<Feedback>("4")]));
    // Two people describe the item at once: one names him.
    let before = Stamp { time: desk.clock, writer: writer("x") };
    desk.describe("a", "For everybody");
    let base = Some(before);
    let stranger = |text: &str, time| Batch {
        stamp: Stamp { time, writer: writer("stranger") },
        edits: vec![Edit { base, ..Edit::set(the::<Item>("a"), "description", text.into()) }],
    };
    let time = desk.clock;
    desk.session.absorb(&stranger("For Bo Holm", time - 1), time);
    desk
}

fn texts(desk: &Desk) -> String {
    export(desk.session.replica())
}

fn erase(desk: &mut Desk, words: Words) -> Entry {
    let edits = erasure(desk.session.replica(), &whom(), words, MARKS);
    let facts = desk.facts();
    let entry = desk.session.erase(edits, &facts).unwrap().entry.unwrap();
    desk.journal.push(entry.clone());
    entry
}

#[test] // E1, E2
fn every_place_is_found_with_what_it_is() {
    let desk = desk();
    let found = places(desk.session.replica(), &whom());
    let of = |trace: Trace| {
        let mut all: Vec<String> =
            found.iter().filter(|it| it.trace == trace).map(|it| format!("{} {}", it.record.kind, it.field)).collect();
        all.dedup();
        all
    };
    assert_eq!(of(Trace::Quoted), ["link quote"]);
    assert_eq!(of(Trace::Named), ["customer notes", "feedback body"]);
    assert_eq!(of(Trace::Other), ["item description"]);
    assert!(of(Trace::Own).contains(&"told contact".to_owned()), "{:?}", of(Trace::Own));
    let said: Vec<&str> = found.iter().filter(|it| it.trace == Trace::Said).map(|it| it.text.as_str()).collect();
    assert!(said.contains(&"Into the bin") && said.contains(&"Said on the phone"), "{said:?}");
    assert!(found.iter().any(|it| it.binned));
    assert!(found.iter().all(|it| it.record != the::<Person>("bo")));
    assert!(places(desk.session.replica(), &Whom::default()).is_empty());
    assert!(places(desk.session.replica(), &Whom { name: "x".into(), email: " ".into() }).is_empty());
}

#[test] // E3
fn what_they_said_stays_without_their_name() {
    let mut desk = desk();
    erase(&mut desk, Words::Keep);
    assert_eq!(places(desk.session.replica(), &whom()), []);
    let text = texts(&desk).replace("{\"id\":\"626f0000-0000-0000-0000-000000000000\",\"name\":\"Bo Holm\"}", "");
    for gone in ["Bo Holm\"", "Bo Holm,", "bo@havn.dk", "Treasurer", "treasurer", "BO HOLM", "bo holm"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    assert_eq!(desk.get(id::<Customer>("havn")).notes, "Ask […], not Bo Holmgaard.");
    assert_eq!(desk.get(id::<Feedback>("2")).body, "As […] ([…]) says");
    assert_eq!(desk.get(id::<Feedback>("1")).body, "It is slow. My phone is 12 34");
    assert_eq!(desk.all::<Link>()[0].quote, "It is slow");
    assert_eq!((desk.all::<Contact>().len(), desk.all::<Told>().len()), (0, 0));
    assert_eq!(desk.versions("a"), ("For everybody".into(), vec![]));
    assert_eq!(desk.get(id::<Person>("bo")).name, "Bo Holm");
}

#[test] // E3
fn what_they_said_goes_too_with_every_quote_of_it() {
    let mut desk = desk();
    erase(&mut desk, Words::Erase);
    assert_eq!(places(desk.session.replica(), &whom()), []);
    let text = texts(&desk);
    for gone in ["12 34", "It is slow", "Said on the phone", "Into the bin", "bo@havn.dk"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    assert_eq!(desk.get(id::<Feedback>("1")).title, "Erased");
    assert!(desk.get(id::<Feedback>("2")).body.ends_with("says"), "what somebody else said stays");
}

#[test]
fn undo_does_not_bring_it_back_neither_now_nor_after_a_reload() {
    let mut desk = desk();
    let entry = erase(&mut desk, Words::Erase);
    assert!(entry.before.is_empty() && !serde_json::to_string(&entry).unwrap().contains("12 34"));
    assert!(!desk.session.can_undo() && !desk.session.can_redo());
    let text = texts(&desk);
    let mut again = Desk::of("ann");
    again.session.replay(&desk.journal);
    assert_eq!(texts(&again), text);
    assert!(!again.session.can_undo());
    desk.add_note("later");
    desk.undo();
    assert!(desk.try_undo().is_err());
    assert_eq!(places(desk.session.replica(), &whom()), []);
}

#[test]
fn an_older_copy_does_not_bring_it_back() {
    let mut desk = desk();
    let backup = texts(&desk);
    let mut colleague = Desk::of("eva");
    colleague.hear(&desk);
    colleague.describe("a", "Eva wrote this");
    let entry = erase(&mut desk, Words::Erase);
    let edits = preview(&parse(&backup).unwrap(), desk.session.replica()).edits;
    let now = desk.clock + 9;
    desk.session.absorb(&Batch { stamp: Stamp { time: now, writer: writer("ann.tab2") }, edits }, now);
    assert_eq!(places(desk.session.replica(), &whom()), []);
    // And what was erased here is erased there.
    colleague.session.absorb(&entry.batch, now);
    assert_eq!(places(colleague.session.replica(), &whom()), []);
}

#[test]
fn whole_words_alone_are_taken_out() {
    let mut desk = Desk::with_backlog("a");
    for (at, body) in ["Åse said", "Aase and Åse-Marie", "ÅSE", "Åsen", "xÅse"].iter().enumerate() {
        desk.ask(Add(Feedback { body: (*body).into(), ..note(&at.to_string()) }));
    }
    let ase = Whom { name: "åse".into(), email: String::new() };
    let edits = erasure(desk.session.replica(), &ase, Words::Keep, MARKS);
    let facts = desk.facts();
    desk.session.erase(edits, &facts).unwrap();
    let body = |at: &str| desk.get(id::<Feedback>(at)).body;
    assert_eq!(["0", "1", "2", "3", "4"].map(body), ["[…] said", "Aase and […]-Marie", "[…]", "Åsen", "xÅse"]);
    let _: Id<Item> = id("a");
}
