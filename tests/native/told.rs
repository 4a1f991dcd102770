//! Closing the loop: who is to be told, who has been, and what they are told.

use std::sync::Arc;

use wheelhouse::{
    commands::{
        backlog,
        feedback::{Change, LinkTo, Set, Target, merged::Merge},
        records::{Add, Remove},
        told::{Agree, Phrase, Shipped, Tell, Untell, requests, shipped},
    },
    model::{Contact, Customer, Feedback, Flaw, Id, Importance, Item, Message, RecordRef, Status, Told},
};

use super::desk::{Desk, id, note, the, today};
use wheelhouse::commands::Refusal;

/// Items `a` (done) and `b` (not), Bo and Ida of Havn, of whom Bo has agreed, and Per, who has not.
fn desk() -> Desk {
    let mut desk = Desk::with_backlog("a b");
    desk.set("a", backlog::Set::Status(Status::Done));
    desk.ask(Add(Customer { id: id("havn"), name: "Havn".into(), ..Customer::default() }));
    for (name, email) in [("Bo", "bo@havn.dk"), ("Ida", "ida@havn.dk"), ("Per", "")] {
        let (customer, email) = (Some(id("havn")), email.to_owned());
        desk.ask(Add(Contact { id: id(name), name: name.into(), customer, email, ..Contact::default() }));
    }
    desk.ask(Agree { contact: id("Bo"), agrees: true });
    desk
}

fn says(desk: &mut Desk, name: &str, customer: bool, author: &str, quote: &str) {
    let customer = customer.then(|| id("havn"));
    desk.ask(Add(Feedback { customer, author: author.into(), ..note(name) }));
    desk.ask(LinkTo {
        feedback: id(name),
        item: Target::Item(id("a")),
        quote: quote.into(),
        importance: Importance::Important,
    });
}

fn all(desk: &Desk) -> Vec<Shipped> {
    shipped(&Arc::new(desk.now()))
}

/// Who is to be told of `a`, who has been, and how many others asked.
fn shown(desk: &Desk) -> String {
    let Some(it) = all(desk).into_iter().find(|it| it.item == id("a")) else { return String::new() };
    let name = |contact: Id<Contact>| desk.get(contact).name;
    let askers = it
        .askers
        .iter()
        .map(|it| format!("{}{} {:?}", name(it.contact), if it.told.is_some() { "*" } else { "" }, it.quote));
    format!("{} + {}", askers.collect::<Vec<_>>().join(", "), it.others)
}

#[test] // L1, L3
fn only_who_agreed_is_named_and_nobody_is_guessed_at() {
    let mut desk = desk();
    says(&mut desk, "1", true, "Bo, treasurer", "It is slow");
    says(&mut desk, "2", true, "Ida", "");
    says(&mut desk, "3", false, "Bo", ""); // another Bo, for all we know
    says(&mut desk, "4", false, "BO@havn.dk ", "Every day");
    says(&mut desk, "5", true, "", "");
    assert_eq!(shown(&desk), "Bo \"It is slow\" + 3");
    desk.ask(Agree { contact: id("Ida"), agrees: true });
    assert_eq!(shown(&desk), "Bo \"It is slow\", Ida \"\" + 2");
    desk.ask(Change { ids: vec![id("5")], set: Set::Contact(Some(id("Per"))) });
    assert_eq!(shown(&desk), "Bo \"It is slow\", Ida \"\" + 2", "Per is known, and has not agreed");
    desk.ask(Agree { contact: id("Bo"), agrees: false });
    assert_eq!(shown(&desk), "Ida \"\" + 4");
}

#[test]
fn only_what_is_there_is_told_of_and_merged_notes_are_heard() {
    let mut desk = desk();
    desk.ask(Add(Feedback { customer: Some(id("havn")), author: "Bo".into(), ..note("1") }));
    says(&mut desk, "2", true, "Ida", "");
    assert_eq!(shown(&desk), " + 1");
    desk.ask(Merge { notes: vec![id("1")], into: id("2") });
    assert_eq!(shown(&desk), "Bo \"\" + 1");
    desk.set("a", backlog::Set::Status(Status::Doing));
    assert_eq!(all(&desk), []);
}

#[test] // L2
fn nobody_is_told_twice_and_undo_takes_it_back() {
    let mut desk = desk();
    says(&mut desk, "1", true, "Bo", "");
    let tell = || Tell { item: id("a"), contacts: vec![id("Bo")] };
    desk.ask(tell());
    assert_eq!(shown(&desk), "Bo* \"\" + 0");
    let told = all(&desk)[0].askers[0].told;
    assert_eq!(told, Some((Some(today()), Some(desk.me))));
    assert_eq!(desk.ask(tell()).entry, None, "once is enough");
    desk.undo();
    assert_eq!(shown(&desk), "Bo \"\" + 0");
    desk.redo();
    desk.ask(Untell { item: id("a"), contact: id("Bo") });
    assert_eq!(shown(&desk), "Bo \"\" + 0");
    desk.ask(tell());
    assert_eq!(shown(&desk), "Bo* \"\" + 0", "who was taken out can be told again");
    assert_eq!(desk.all::<Told>().len(), 1);
    // Somebody else finds them told already, and does not write over who told them.
    let mut other = Desk::of("eva");
    other.hear(&desk);
    assert_eq!(other.ask(tell()).entry, None);
    // Two people at once: one record.
    desk.ask(Untell { item: id("a"), contact: id("Bo") });
    other.hear(&desk);
    desk.ask(tell());
    other.ask(tell());
    desk.hear(&other);
    assert_eq!(desk.all::<Told>().len(), 1);
    desk.ask(Remove(vec![the::<Contact>("Bo")]));
    assert_eq!(shown(&desk), " + 1");
    assert!(matches!(desk.refused(tell()), Refusal::Unknown(_)));
}

#[test]
fn an_agreement_keeps_its_day() {
    let mut desk = desk();
    let agreed = |desk: &Desk| desk.get(id::<Contact>("Bo")).agreed;
    assert_eq!(agreed(&desk), Some(today()));
    assert_eq!(desk.ask(Agree { contact: id("Bo"), agrees: true }).entry, None);
    desk.ask(Agree { contact: id("Bo"), agrees: false });
    assert_eq!(agreed(&desk), None);
}

#[test]
fn a_message_is_one_for_each_language_and_its_places_are_checked() {
    let mut desk = desk();
    let phrase = |body: &str| Phrase { language: "DA".into(), subject: "{opgave} er klar".into(), body: body.into() };
    desk.ask(phrase("Hej {navn}"));
    desk.ask(phrase("Kære {name}"));
    assert_eq!(
        desk.all::<Message>().iter().map(|it| (it.language.as_str(), it.body.as_str())).collect::<Vec<_>>(),
        [("da", "Kære {name}")]
    );
    let flaw = |it: Refusal| if let Refusal::Flawed { flaw, .. } = it { Some(flaw) } else { None };
    let unknown = Flaw::UnknownBlank { field: "body", word: "firstname".into() };
    assert_eq!(flaw(desk.refused(phrase("Hej {firstname}"))), Some(unknown));
    assert_eq!(flaw(desk.refused(phrase(""))), Some(Flaw::Empty { field: "body" }));
    desk.ask(Remove(vec![RecordRef::of(Message::id_of("da"))]));
    desk.ask(phrase("Hej igen {navn}"));
    assert_eq!(desk.all::<Message>().len(), 1);
}

#[test]
fn a_contact_by_name_is_looked_for_at_the_customer_of_the_note() {
    let mut desk = desk();
    desk.ask(Add(Feedback { customer: Some(id("havn")), ..note("1") }));
    desk.ask(Add(Feedback { ..note("2") }));
    desk.ask(Change { ids: vec![id("1"), id("2")], set: Set::ContactNamed("bo".into()) });
    assert_eq!(desk.get(id::<Feedback>("1")).contact, Some(id("Bo")));
    let other = desk.get(id::<Feedback>("2")).contact.unwrap();
    assert_eq!((desk.get(other).customer, desk.all::<Contact>().len()), (None, 4));
}

#[test]
fn a_changelog_entry_knows_how_many_asked_for_it() {
    let mut desk = desk();
    says(&mut desk, "1", true, "Bo", "One");
    desk.ask(LinkTo {
        feedback: id("1"),
        item: Target::Item(id("b")),
        quote: "Two".into(),
        importance: Importance::Important,
    });
    assert_eq!(requests(&desk.now(), &[id::<Item>("a"), id("b")].into()), 1);
    assert_eq!(requests(&desk.now(), &[].into()), 0);
}
