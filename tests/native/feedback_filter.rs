//! Finding notes: which ones, how many, in which order, and which passages of them are quoted.

use std::{collections::HashMap, time::Instant};

use chrono::NaiveDate;
use wheelhouse::{
    commands::{
        Command, Facts,
        feedback::{Add, Change, Filter, Inbox, Index, LinkTo, Pile, Set, Sort, Target, Write, link_counts, passage},
        find::fold,
        views,
    },
    model::{Customer, Feedback, FeedbackState, Id, Importance, Link, SourceKind, Tag, View},
    replica::{Replica, Writer},
    session::Session,
};

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, day).unwrap()
}

fn facts(seed: u128) -> Facts {
    Facts::new(1_770_000_000_000 + seed as u64, day(20), None, seed)
}

struct Team {
    session: Session,
    asked: u128,
}

impl Team {
    fn new() -> Self {
        Self { session: Session::new(Replica::default(), Writer::default()), asked: 0 }
    }

    fn does(&mut self, command: &dyn Command) {
        self.asked += 1;
        self.session.execute(command, &facts(self.asked)).unwrap();
    }

    fn hears(&mut self, title: &str, body: &str, change: impl FnOnce(&mut Feedback)) -> Id<Feedback> {
        self.asked += 1;
        let mut note =
            Feedback { id: facts(self.asked).fresh(), title: title.into(), body: body.into(), ..Feedback::default() };
        change(&mut note);
        let id = note.id;
        self.does(&Add { note });
        id
    }

    fn index(&self) -> Index {
        let now = self.session.snapshot();
        Index::default().refresh(&now.table(), &now.table()).0
    }

    fn finds(&self, query: &str) -> Inbox {
        let links = {
            let now = self.session.snapshot();
            link_counts(&now.table::<Link>(), &now.table(), &now.table())
        };
        self.index().inbox(&filter(query), &links, day(20))
    }

    fn titles(&self, query: &str) -> Vec<String> {
        let now = self.session.snapshot();
        self.finds(query).ids.iter().map(|id| now.get(*id).unwrap().title.clone()).collect()
    }
}

fn filter(query: &str) -> Filter {
    let parts: HashMap<&str, &str> = query.split('&').filter_map(|it| it.split_once('=')).collect();
    Filter::of(|key| parts.get(key).map(|it| (*it).to_owned()))
}

#[test]
fn folding_drops_case_and_accents_but_keeps_danish_letters() {
    for (text, folded) in [
        ("Café Über NAÏVE", "cafe uber naive"),
        ("Rødgrød på Ærø", "rødgrød på ærø"),
        ("a\u{30a}ben e\u{301}n", "åben en"),
        ("Straße Łódź", "strasse lodz"),
    ] {
        assert_eq!(fold(text), folded);
    }
}

#[test]
fn every_word_must_occur_in_title_text_author_or_customer() {
    let mut team = Team::new();
    team.hears("Export is slow", "With 5,000 rows it takes a minute", |it| it.author = "Søren".into());
    let second = team.hears("Dark mode", "Please, for the night shift", |_| {});
    team.does(&Change { ids: vec![second], set: Set::CustomerNamed("Nørrebro Café".into()) });
    for (query, titles) in [
        ("q=slow export", vec!["Export is slow"]),
        ("q=EXPORT minute SØREN", vec!["Export is slow"]),
        ("q=soren", vec![]),
        ("q=nørrebro cafe night", vec!["Dark mode"]),
        ("q=export night", vec![]),
        ("q=rows søren", vec!["Export is slow"]),
        ("q=", vec!["Dark mode", "Export is slow"]),
    ] {
        assert_eq!(team.titles(query), titles, "{query}");
    }
}

#[test]
fn a_filter_narrows_by_state_tag_customer_source_and_links_and_counts_the_states() {
    let mut team = Team::new();
    let tag: Id<Tag> = Id::named("tag");
    let customer: Id<Customer> = Id::named("customer");
    team.hears("one", "", |it| {
        it.tags.insert(tag);
    });
    team.hears("two", "", |it| it.customer = Some(customer));
    let three = team.hears("three", "", |it| it.source.kind = SourceKind::Github);
    team.hears("four", "", |it| it.state = FeedbackState::Archived);
    let link = LinkTo {
        feedback: three,
        item: Target::New("Item".into()),
        quote: String::new(),
        importance: Importance::default(),
    };
    team.does(&link);
    assert_eq!(team.titles(""), ["two", "one"]);
    assert_eq!(team.titles("state=all&sort=oldest"), ["one", "two", "three", "four"]);
    assert_eq!(team.titles("state=processed"), ["three"]);
    assert_eq!(team.titles(&format!("state=all&tag={tag}")), ["one"]);
    assert_eq!(team.titles(&format!("state=all&customer={customer}")), ["two"]);
    assert_eq!(team.titles("state=all&source=github"), ["three"]);
    assert_eq!(team.titles("state=all&linked=yes"), ["three"]);
    assert_eq!(team.titles("state=all&linked=no"), ["four", "two", "one"]);
    let found = team.finds("q=o");
    assert_eq!(found.counts, [2, 0, 1, 0, 3]);
    assert_eq!(found.count(Pile::All), 3);
    assert_eq!(team.finds("linked=yes").counts, [0, 1, 0, 0, 1]);
    assert!(filter("linked=yes").narrows() && !filter("state=all&sort=votes").narrows());
    assert_eq!(filter("state=nonsense&sort=7&tag=no"), filter(""));
}

#[test]
fn notes_without_a_day_stand_last_in_time() {
    let mut team = Team::new();
    team.hears("early", "", |it| (it.received, it.votes) = (Some(day(1)), 3));
    team.hears("late", "", |it| (it.received, it.votes) = (Some(day(9)), 1));
    let undated = team.hears("undated", "", |it| it.votes = 7);
    team.does(&Change { ids: vec![undated], set: Set::Received(None) });
    assert_eq!(team.titles(""), ["late", "early", "undated"]);
    assert_eq!(team.titles("sort=oldest"), ["early", "late", "undated"]);
    assert_eq!(team.titles("sort=votes"), ["undated", "early", "late"]);
    assert_eq!(filter("sort=votes").sort, Sort::Votes);
}

#[test]
fn the_next_note_is_the_one_that_moved_up_when_the_open_one_left() {
    let id = |name| Id::named(name);
    let inbox = Inbox { ids: vec![id("a"), id("b"), id("c")], ..Inbox::default() };
    assert_eq!(inbox.beside(None, 0, 1), Some(id("a")));
    assert_eq!(inbox.beside(Some(id("a")), 0, 1), Some(id("b")));
    assert_eq!(inbox.beside(Some(id("a")), 0, -1), None);
    assert_eq!(inbox.beside(Some(id("c")), 2, 1), None);
    assert_eq!(inbox.beside(Some(id("gone")), 1, 1), Some(id("b")));
    assert_eq!(inbox.beside(Some(id("gone")), 1, -1), Some(id("a")));
    assert_eq!(inbox.beside(Some(id("gone")), 3, 1), Some(id("c")));
    assert_eq!(Inbox::default().beside(Some(id("gone")), 3, 1), None);
}

#[test] // I2
fn refreshing_an_index_equals_building_it_anew() {
    let mut team = Team::new();
    let ids: Vec<_> = (0..20).map(|it| team.hears(&format!("note {it}"), "body", |_| {})).collect();
    let mut index = team.index();
    let steps: [&dyn Fn(&mut Team); 4] = [
        &|team| team.does(&Change { ids: vec![ids[3]], set: Set::Title("renamed".into()) }),
        &|team| team.does(&Change { ids: vec![ids[5], ids[6]], set: Set::CustomerNamed("Ågård".into()) }),
        &|team| {
            team.hears("one more", "", |_| {});
        },
        &|team| {
            team.session.undo(&facts(999)).unwrap();
        },
    ];
    for step in steps {
        step(&mut team);
        let now = team.session.snapshot();
        let (next, changed) = index.refresh(&now.table(), &now.table());
        assert!(changed);
        for query in ["state=all", "q=ågård", "q=renamed", "q=one more"] {
            assert_eq!(next.inbox(&filter(query), &HashMap::new(), day(20)), team.finds(query), "{query}");
        }
        let (same, changed) = next.refresh(&now.table(), &now.table());
        assert!(!changed);
        index = same;
    }
}

#[test]
fn a_note_is_written_with_its_customer_and_tags_as_one_step() {
    let mut team = Team::new();
    let note = Feedback { id: Id::named("note"), title: "  Faster  ".into(), ..Feedback::default() };
    let tags = vec!["Speed".into(), "speed ".into(), "Export".into()];
    team.does(&Write { note, customer: "Havn".into(), tags });
    let now = team.session.snapshot();
    let note = now.get(Id::<Feedback>::named("note")).unwrap();
    assert_eq!((note.title.as_str(), note.tags.len(), note.received), ("Faster", 2, Some(day(20))));
    assert_eq!(now.get(note.customer.unwrap()).unwrap().name, "Havn");
    team.session.undo(&facts(999)).unwrap();
    assert!(team.session.snapshot().is_empty());
}

#[test]
fn a_passage_is_found_whatever_white_space_it_was_copied_with() {
    let text = "It is slow.\n\n  Søren waits\r\na minute — every day.";
    for (quote, found) in [
        ("slow", Some("slow")),
        ("slow. Søren waits a minute", Some("slow.\n\n  Søren waits\r\na minute")),
        (" day.\n", Some("day.")),
        ("a minute —", Some("a minute —")),
        ("fast", None),
        ("  ", None),
    ] {
        assert_eq!(passage::find(text, quote).and_then(|it| text.get(it)), found, "{quote}");
    }
}

#[test]
fn stretches_cover_the_whole_text_once() {
    let text = "abcdefgh";
    let told = |quotes: &[&str]| -> String {
        let all = passage::stretches(text, quotes.iter().copied());
        assert_eq!(all.iter().map(|it| it.text).collect::<String>(), text);
        all.iter().map(|it| if it.quoted { format!("[{}]", it.text) } else { it.text.to_owned() }).collect()
    };
    assert_eq!(told(&[]), "abcdefgh");
    assert_eq!(told(&["cd"]), "ab[cd]efgh");
    assert_eq!(told(&["cd", "ab", "gone"]), "[ab][cd]efgh");
    assert_eq!(told(&["bcd", "cdef", "de"]), "a[bcd][ef]gh");
    assert_eq!(told(&["gh"]), "abcdef[gh]");
}

#[test]
fn a_view_keeps_filters_and_sorting_but_not_the_open_record() {
    assert_eq!(views::kept("state=all&open=4711&q=slow&tag="), "q=slow&state=all");
    let mut team = Team::new();
    let keep = |name: &str| views::Keep {
        name: name.into(),
        page: "feedback".into(),
        query: "open=1&q=x".into(),
        sharing: Default::default(),
    };
    team.does(&keep("First"));
    team.does(&keep("Second"));
    team.does(&views::Keep { page: "backlog".into(), ..keep("Other") });
    let kept = views::of_page(&team.session.snapshot().table::<View>(), "feedback");
    let kept: Vec<_> = kept.iter().map(|it| (it.name.as_str(), it.query.as_str())).collect();
    assert_eq!(kept, [("First", "q=x"), ("Second", "q=x")]);
}

/// Not a verdict: prints how long a keystroke takes over 10,000 notes.
/// `cargo test --release --test native ten_thousand -- --nocapture`
#[test]
fn searching_ten_thousand_notes() {
    let mut team = Team::new();
    let body = "Every Monday the export of the full list takes more than a minute, and the window freezes. ".repeat(6);
    let count = if cfg!(debug_assertions) { 500 } else { 10_000 };
    for at in 0..count {
        team.hears(&format!("Note {at} about the export"), &body, |it| it.votes = at % 17);
    }
    let now = team.session.snapshot();
    let (start, none) = (Instant::now(), HashMap::new());
    let index = team.index();
    let built = start.elapsed();
    team.does(&Change { ids: vec![now.table::<Feedback>().iter().next().unwrap().id], set: Set::Title("Ny".into()) });
    let now = team.session.snapshot();
    let start = Instant::now();
    let (index, _) = index.refresh(&now.table(), &now.table());
    let refreshed = start.elapsed();
    for query in ["q=e", "q=export freezes zebra", "q=note 49 list", "sort=votes"] {
        let start = Instant::now();
        let found = index.inbox(&filter(query), &none, day(20));
        eprintln!("{count} notes, {query}: {} in {:?}", found.ids.len(), start.elapsed());
    }
    eprintln!("{count} notes: built in {built:?}, refreshed in {refreshed:?}");
}
