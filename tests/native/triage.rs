//! Triage: putting off, splitting, merging and taking out again, and what says the same.

use wheelhouse::{
    commands::{
        Refusal,
        feedback::{
            Change, Filter, Index, LinkTo, Pile, Set, Target,
            duplicates::Duplicates,
            link_counts,
            merged::{Merge, Split, TakeOut, gathered, root, survivor, taken_in, title_of},
        },
        records::Remove,
    },
    model::{Customer, Feedback, FeedbackState, Id, Importance, Link, Person, Source, SourceKind, Tag},
};

use super::desk::{Desk, day, fields, id, note, the, today};

/// A desk with these notes, and the item `a`.
fn desk(notes: &[&str]) -> Desk {
    let mut desk = Desk::with_backlog("a");
    for name in notes {
        desk.add_note(name);
    }
    desk
}

fn change(desk: &mut Desk, name: &str, set: Set) {
    desk.ask(Change { ids: vec![id(name)], set });
}

fn merge(desk: &mut Desk, names: &[&str], into: &str) {
    desk.ask(Merge { notes: names.iter().map(|it| id(it)).collect(), into: id(into) });
}

fn filter(query: &str) -> Filter {
    let parts: Vec<(&str, &str)> = query.split('&').filter_map(|it| it.split_once('=')).collect();
    Filter::of(|key| parts.iter().find(|(it, _)| *it == key).map(|(_, it)| (*it).to_owned()))
}

/// The titles that the inbox shows on a day of November, and how many lie on each pile.
fn inbox_on(desk: &Desk, of_november: u32, query: &str) -> (Vec<String>, [usize; 5]) {
    let now = desk.now();
    let index = Index::default().refresh(&now.table(), &now.table()).0;
    let links = link_counts(&now.table(), &now.table(), &now.table());
    let inbox = index.inbox(&filter(query), &links, day(of_november));
    let mut titles: Vec<_> = inbox.ids.iter().map(|it| now.get(*it).unwrap().title.clone()).collect();
    titles.sort();
    (titles, inbox.counts)
}

fn inbox(desk: &Desk, query: &str) -> Vec<String> {
    inbox_on(desk, 23, query).0
}

#[test]
fn what_is_put_off_sleeps_until_its_day_and_comes_back_by_itself() {
    let mut desk = desk(&["m", "n"]);
    assert_eq!(today(), day(23));
    change(&mut desk, "n", Set::Snooze(Some(day(25))));
    assert_eq!(inbox_on(&desk, 23, ""), (vec!["m".into()], [1, 0, 0, 1, 2]));
    assert_eq!(inbox(&desk, "state=snoozed"), ["n"]);
    assert_eq!(inbox(&desk, "state=all"), ["m", "n"]);
    assert_eq!(inbox_on(&desk, 24, "").0, ["m"]);
    assert_eq!(inbox_on(&desk, 25, ""), (vec!["m".into(), "n".into()], [2, 0, 0, 0, 2]));
    change(&mut desk, "n", Set::Snooze(None));
    assert_eq!(inbox(&desk, ""), ["m", "n"]);
}

#[test]
fn somebody_looks_after_a_note_and_it_is_found_by_them() {
    let mut desk = desk(&["m", "n"]);
    change(&mut desk, "n", Set::OwnerNamed(" Åse ".into()));
    change(&mut desk, "m", Set::OwnerNamed("åse".into()));
    change(&mut desk, "m", Set::Owner(None));
    let people = desk.all::<Person>();
    assert_eq!(people.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Åse"]);
    assert_eq!(inbox(&desk, &format!("owner={}", people[0].id)), ["n"]);
}

#[test]
fn a_passage_becomes_a_note_that_keeps_who_said_it_and_where_it_came_from() {
    let mut desk = desk(&["n"]);
    for set in [Set::CustomerNamed("Havn".into()), Set::TagNamed("speed".into()), Set::Source(SourceKind::Email)] {
        change(&mut desk, "n", set);
    }
    let source = Source { key: "jira:1".into(), kind: SourceKind::Email, ..Source::default() };
    let before = desk.get(id::<Feedback>("n"));
    let saved = Feedback { votes: 7, source, ..before.clone() };
    desk.ask(wheelhouse::commands::records::Save { shown: before, saved });
    desk.ask(Split {
        note: id("n"),
        id: id("part"),
        title: " Dark theme ".into(),
        passage: " And a dark theme. ".into(),
    });
    let (whole, part) = (desk.get(id::<Feedback>("n")), desk.get(id::<Feedback>("part")));
    assert_eq!((part.title.as_str(), part.body.as_str()), ("Dark theme", "And a dark theme."));
    assert_eq!((part.customer, &part.tags, part.received), (whole.customer, &whole.tags, whole.received));
    assert_eq!((part.source.kind, part.source.key.as_str()), (SourceKind::Email, ""));
    assert_eq!((part.split_from, part.votes, part.state), (Some(whole.id), 0, FeedbackState::New));
    assert_eq!((whole.votes, whole.source.key.as_str()), (7, "jira:1"));
    let empty = Split { note: id("n"), id: id("other"), title: " ".into(), passage: "x".into() };
    assert!(matches!(desk.refused(empty), Refusal::Flawed { .. }));
    desk.undo();
    assert!(desk.now().get(id::<Feedback>("part")).is_none());
}

#[test]
fn a_title_is_the_first_sentence_or_as_much_as_fits() {
    for (passage, title) in [
        ("  It is slow. And ugly.", "It is slow"),
        ("Version 2.1 is slow! Really", "Version 2.1 is slow"),
        ("One line\nanother", "One line"),
        ("no end", "no end"),
        ("", ""),
    ] {
        assert_eq!(title_of(passage), title, "{passage}");
    }
    let long = title_of(&"wörd ".repeat(40));
    assert!(long.ends_with("wörd…") && long.chars().count() <= 81, "{long}");
}

#[test]
fn merging_keeps_every_vote_source_and_customer_and_undo_brings_all_back() {
    let mut desk = desk(&["m", "n"]);
    change(&mut desk, "m", Set::CustomerNamed("Havn".into()));
    change(&mut desk, "n", Set::CustomerNamed("Kyst".into()));
    change(&mut desk, "n", Set::Source(SourceKind::Email));
    change(&mut desk, "n", Set::TagNamed("speed".into()));
    let before = desk.get(id::<Feedback>("n"));
    desk.ask(wheelhouse::commands::records::Save { shown: before.clone(), saved: Feedback { votes: 4, ..before } });
    desk.ask(LinkTo {
        feedback: id("n"),
        item: Target::Item(id("a")),
        quote: String::new(),
        importance: Importance::Important,
    });
    let was = desk.now();
    merge(&mut desk, &["m", "n"], "m");

    let now = desk.now();
    assert_eq!(taken_in(&now, id("m")), [id("n")]);
    assert_eq!(root(&now.table(), id("n")), id("m"));
    let of_m = gathered(&now.table())[&id("m")];
    assert_eq!((of_m.notes, of_m.votes), (1, 4));
    let n = desk.get(id::<Feedback>("n"));
    assert_eq!((n.votes, n.source.kind, n.merged_into), (4, SourceKind::Email, Some(id("m"))));
    let tags: Vec<Id<Tag>> = desk.all::<Tag>().iter().map(|it| it.id).collect();
    assert!(desk.get(id::<Feedback>("m")).tags.contains(&tags[0]));
    assert_eq!(link_counts(&now.table(), &now.table(), &now.table())[&id("m")], 1);
    // Listed once, and found by what either says.
    assert_eq!(inbox(&desk, "state=all"), ["m"]);
    assert_eq!(inbox(&desk, "state=all&source=email"), ["m"]);
    for customer in desk.all::<Customer>() {
        assert_eq!(inbox(&desk, &format!("state=all&customer={}", customer.id)), ["m"]);
    }
    assert_eq!(inbox(&desk, "state=all&q=n"), ["m"]);

    desk.undo();
    assert_eq!(desk.now(), was);
    desk.redo();
    assert_eq!(fields(&desk.ask(TakeOut(vec![id("n")]))), ["merged_into"]);
    assert_eq!(inbox(&desk, "state=all"), ["m", "n"]);
    assert_eq!(desk.all::<Link>()[0].feedback, id("n"));
}

#[test]
fn what_was_merged_before_comes_along() {
    let mut desk = desk(&["k", "m", "n"]);
    merge(&mut desk, &["n"], "m");
    merge(&mut desk, &["n"], "k"); // it is in m already: m goes with all it has
    assert_eq!(taken_in(&desk.now(), id("k")), [id("m"), id("n")]);
    assert_eq!(taken_in(&desk.now(), id("m")), []);
    assert_eq!(desk.refused(Merge { notes: vec![id("n"), id("m")], into: id("k") }), Refusal::NoPlace);
    desk.ask(TakeOut(vec![id("m")]));
    assert_eq!(inbox(&desk, "state=all"), ["k", "m"]);
    let gone = Merge { notes: vec![id("k")], into: id("gone") };
    assert_eq!(desk.refused(gone), Refusal::Unknown(the::<Feedback>("gone")));
}

#[test] // G2
fn two_people_who_merge_two_notes_into_each_other_leave_one() {
    let mut ann = desk(&["m", "n"]);
    let mut bob = Desk::of("bob");
    bob.hear(&ann);
    merge(&mut ann, &["n"], "m");
    merge(&mut bob, &["m"], "n");
    ann.hear(&bob);
    bob.hear(&ann);
    for desk in [&ann, &bob] {
        assert_eq!(inbox(desk, "state=all"), ["m"]);
        assert_eq!(taken_in(&desk.now(), id("m")), [id("n")]);
    }
    assert_eq!(ann.refused(Merge { notes: vec![id("m")], into: id("n") }), Refusal::NoPlace);
    ann.ask(TakeOut(vec![id("m"), id("n")]));
    assert_eq!(inbox(&ann, "state=all"), ["m", "n"]);
}

#[test] // G3
fn where_the_note_that_took_others_in_is_gone_they_are_back() {
    let mut desk = desk(&["m", "n"]);
    merge(&mut desk, &["n"], "m");
    desk.ask(Remove(vec![the::<Feedback>("m")]));
    assert_eq!(inbox(&desk, "state=all"), ["n"]);
}

#[test]
fn the_best_known_of_several_notes_stays() {
    let mut desk = desk(&["k", "m", "n"]);
    let all = [id("k"), id("m"), id("n")];
    change(&mut desk, "n", Set::Received(Some(day(1))));
    assert_eq!(survivor(&desk.now(), &all), Some(id("n")), "the oldest");
    let before = desk.get(id::<Feedback>("m"));
    desk.ask(wheelhouse::commands::records::Save { shown: before.clone(), saved: Feedback { votes: 2, ..before } });
    assert_eq!(survivor(&desk.now(), &all), Some(id("m")), "the most voted for");
    desk.ask(LinkTo {
        feedback: id("k"),
        item: Target::Item(id("a")),
        quote: String::new(),
        importance: Importance::Important,
    });
    assert_eq!(survivor(&desk.now(), &all), Some(id("k")), "the one that is linked");
}

/// The likely duplicates of a text: title and shared words.
fn duplicates(desk: &Desk, title: &str, without: Option<&str>) -> Vec<(String, Vec<String>)> {
    let now = desk.now();
    let mut duplicates = Duplicates::default();
    duplicates.look(&now.table());
    while duplicates.step(1) {}
    let found = duplicates.of(title, "", without.map(id), 3);
    let title = |it: Id<Feedback>| now.get(it).unwrap().title.clone();
    found.into_iter().map(|it| (title(it.note), it.words)).collect()
}

#[test] // D2
fn a_note_that_says_the_same_is_found_and_says_why() {
    let mut desk = desk(&[]);
    for (name, title) in [("k", "Exporting invoices is slow"), ("m", "Invoice export takes long"), ("n", "Dark theme")]
    {
        desk.ask(wheelhouse::commands::feedback::Add { note: Feedback { title: title.into(), ..note(name) } });
    }
    let found = duplicates(&desk, "Slow invoice exports", None);
    assert_eq!(found[0].0, "Exporting invoices is slow");
    let mut words = found[0].1.clone();
    words.sort();
    assert_eq!(words, ["exports", "invoice", "slow"]);
    assert_eq!(duplicates(&desk, "Dark invoices", None), [], "one word alone is no reason");
    let titles = |found: Vec<(String, Vec<String>)>| found.into_iter().map(|it| it.0).collect::<Vec<_>>();
    assert_eq!(titles(duplicates(&desk, "Exporting invoices is slow", Some("k"))), ["Invoice export takes long"]);
    desk.ask(Merge { notes: vec![id("m")], into: id("k") });
    assert_eq!(titles(duplicates(&desk, "Exporting invoices is slow", Some("k"))), Vec::<String>::new());
    assert_eq!(titles(duplicates(&desk, "Invoice export", None)), ["Exporting invoices is slow"]);
}

#[test] // D3
fn what_is_not_the_same_is_not_suggested_again_from_either_side() {
    let mut desk = desk(&[]);
    for (name, title) in [("k", "Exporting invoices is slow"), ("m", "Slow invoice export")] {
        desk.ask(wheelhouse::commands::feedback::Add { note: Feedback { title: title.into(), ..note(name) } });
    }
    let both = |desk: &Desk| {
        (
            duplicates(desk, "Exporting invoices is slow", Some("k")).len(),
            duplicates(desk, "Slow invoice export", Some("m")).len(),
        )
    };
    assert_eq!(both(&desk), (1, 1));
    change(&mut desk, "k", Set::Unlike(id("m")));
    assert_eq!(both(&desk), (0, 0));
    assert_eq!(duplicates(&desk, "Slow invoice exports", None).len(), 2, "a new text is like both");
    desk.undo();
    assert_eq!(both(&desk), (1, 1));
}

#[test] // D1
fn what_changes_is_read_again_and_what_goes_is_forgotten() {
    let mut desk = desk(&["n"]);
    let mut duplicates = Duplicates::default();
    let mut see = |desk: &Desk, title: &str| {
        duplicates.look(&desk.now().table());
        while duplicates.step(1) {}
        duplicates.of(title, "", None, 3).len()
    };
    assert_eq!(see(&desk, "slow export"), 0);
    change(&mut desk, "n", Set::Title("The export is slow".into()));
    assert_eq!(see(&desk, "slow export"), 1);
    change(&mut desk, "n", Set::State(FeedbackState::Archived));
    assert_eq!(see(&desk, "slow export"), 1);
    desk.ask(Remove(vec![the::<Feedback>("n")]));
    assert_eq!(see(&desk, "slow export"), 0);
    desk.undo();
    assert_eq!(see(&desk, "slow export"), 1);
}

#[test]
fn a_pile_has_one_word() {
    for pile in Pile::ALL {
        assert_eq!(filter(&format!("state={}", pile.key())).pile, pile);
    }
}
