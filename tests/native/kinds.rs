//! Every kind of record, through serde alone: what is written, what is read, and what survives.

use chrono::DateTime;
use serde_json::{Value, json};
use wheelhouse::{
    commands::backlog::Set,
    model::{
        Answer, Audience, Baseline, BaselineRow, Better, Calculation, Changelog, Competitor, Consensus, Contact,
        Criterion, Customer, Deal, Dependency, DependencySort, Feedback, FeedbackState, Field, FieldChoice, FieldSort,
        FieldValue, Fields, Form, Grouping, Health, Horizon, Id, Importance, Item, ItemKind, Kind, Link, Measure,
        Message, Method, Milestone, Name, Objective, Person, Persona, Phrase, Position, Precision, Product, Question,
        QuestionKind, Record, RecordRef, Release, Request, Round, Run, RunRow, Score, Sentiment, Sharing, Shown,
        Source, SourceKind, Stage, Status, Step, Tag, Team, Told, Tongue, View, Way, Weight, Workspace, decode,
        field_names, fields_of,
    },
    replica::Edit,
};

use super::desk::{Desk, day, id, the};

/// A record of each kind with something in every field, handed to `check`.
fn each_kind(check: &mut impl Check) {
    let (title, text) = ("Title".to_owned(), "Text".to_owned());
    let (position, date) = (Position::after(Some(&Position::default())), Some(day(1)));
    check.kind(Workspace { id: id("w"), name: title.clone(), reach_period: "quarter".into(), year_begins: 7 });
    check.kind(Person { id: id("p"), name: title.clone() });
    check.kind(Product { id: id("p"), name: title.clone(), description: text.clone(), position: position.clone() });
    check.kind(Objective {
        id: id("o"),
        title: title.clone(),
        description: text.clone(),
        due: date,
        allocation: Some(0.25),
        position: position.clone(),
    });
    check.kind(Release { id: id("r"), name: title.clone(), product: Some(id("p")), date });
    check.kind(Tag { id: id("t"), name: title.clone(), hue: 7, parent: Some(id("u")) });
    check.kind(Customer {
        id: id("c"),
        name: title.clone(),
        company: "A/S".into(),
        segment: "Large".into(),
        revenue: Some(1.5),
        notes: text.clone(),
        plan: "Club".into(),
        health: Some(Health::Fair),
    });
    check.kind(Contact {
        id: id("contact"),
        name: title.clone(),
        customer: Some(id("c")),
        email: "bo@example.com".into(),
        role: "Treasurer".into(),
        persona: Some(id("persona")),
        agreed: date,
        language: "da".into(),
    });
    check.kind(Persona { id: id("persona"), name: title.clone(), description: text.clone() });
    check.kind(Competitor { id: id("rival"), name: title.clone(), notes: text.clone() });
    check.kind(Weight { id: id("weight"), segment: "Large".into(), revenue: Some(1e6), factor: Some(2.5) });
    check.kind(Item {
        id: id("i"),
        title: title.clone(),
        description: text.clone(),
        kind: ItemKind::Bug,
        status: Status::Doing,
        parent: Some(id("j")),
        position: position.clone(),
        product: Some(id("p")),
        objective: Some(id("o")),
        release: Some(id("r")),
        owner: Some(id("ann")),
        tags: [id("t"), id("u")].into(),
        effort: Some(0.5),
        horizon: Some(Horizon::Later),
        roadmap_position: position.clone(),
        start: date,
        end: date,
        latest: date,
        precision: Precision::Quarter,
        moved_because: "The fair moved".into(),
        hidden_from: [id("board")].into(),
        source: Source { key: "jira:A-1".into(), ..Source::default() },
        team: Some(id("team")),
        stage: Some(id("stage")),
    });
    check.kind(Feedback {
        id: id("f"),
        title: title.clone(),
        body: text,
        state: FeedbackState::Archived,
        customer: Some(id("c")),
        author: "octocat".into(),
        tags: [id("t")].into(),
        received: date,
        votes: 3,
        source: Source {
            kind: SourceKind::Github,
            key: "github:a/b#1".into(),
            url: "https://github.com/a/b/issues/1".into(),
            updated: DateTime::from_timestamp_millis(1_700_000_000_123),
            seen: "title:1a2b3c4d".into(),
        },
        owner: Some(id("ann")),
        snoozed_until: date,
        merged_into: Some(id("g")),
        split_from: Some(id("h")),
        sentiment: Some(Sentiment::Negative),
        competitors: [id("rival")].into(),
        deal: Some(Deal::Lost),
        score: Some(9.0),
        contact: Some(id("contact")),
        unlike: [id("g")].into(),
    });
    check.kind(Link {
        id: id("l"),
        feedback: id("f"),
        item: id("i"),
        quote: "so slow".into(),
        importance: Importance::DealBreaker,
    });
    let score = Score::id_for(id("ann"), id("i"), &Criterion::IMPACT);
    check.kind(Score {
        id: score,
        person: id("ann"),
        item: id("i"),
        criterion: Criterion::IMPACT,
        value: Some(0.25),
        round: Some(id("round")),
    });
    check.kind(Method {
        id: id("m"),
        name: title.clone(),
        description: "How we choose".into(),
        calculation: Calculation::Formula,
        formula: "value / cost".into(),
        value_share: Some(0.5),
        position: position.clone(),
    });
    check.kind(Measure {
        id: id("n"),
        method: id("m"),
        name: title.clone(),
        description: "What it brings".into(),
        criterion: Measure::own_criterion(id("n")),
        weight: Some(2.0),
        better: Better::Lower,
        least: Some(1.0),
        most: Some(10.0),
        steps: vec![Step { value: 1.0, meaning: "little".into() }],
        position: position.clone(),
    });
    check.kind(Round {
        id: id("round"),
        name: title.clone(),
        description: "Think of next quarter".into(),
        way: Way::Dots,
        method: "rice".into(),
        items: vec![id("i")],
        people: vec![id("ann")],
        budget: Some(5.0),
        limit: Some(3.0),
        consensus: Consensus::Median,
        revealed: true,
        date,
    });
    check.kind(Answer {
        id: Answer::id_for(id("ann"), id("round"), id("i"), Some(id("j")), "with"),
        person: id("ann"),
        round: id("round"),
        item: id("i"),
        other: Some(id("j")),
        part: "with".into(),
        value: Some(2.0),
    });
    check.kind(Run {
        id: id("run"),
        name: title.clone(),
        date,
        person: Some(id("ann")),
        method: "rice".into(),
        how: "Score = reach".into(),
        inputs: vec!["Reach".into()],
        rows: vec![RunRow {
            item: id("i"),
            title: "Title".into(),
            place: Some(1),
            score: Some(2.5),
            values: vec![Some(0.5), None],
        }],
    });
    check.kind(View {
        id: id("v"),
        name: title.clone(),
        page: "feedback".into(),
        query: "state=new".into(),
        owner: Some(id("ann")),
        position: position.clone(),
        sharing: Sharing::Own,
    });
    let said = |en: &str| Phrase { en: en.into(), da: "På dansk".into() };
    check.kind(Form {
        id: id("form"),
        name: title,
        heading: said("Tell us"),
        intro: said("It takes a minute."),
        languages: [Tongue::Da].into(),
        questions: vec![Question {
            key: 1,
            kind: QuestionKind::Choice,
            text: said("How do you use it?"),
            choices: vec![said("Daily")],
            required: true,
        }],
        requests: vec![Request { item: id("i"), title: said("Dark mode"), text: said("For the evening") }],
        tags: [id("t")].into(),
        product: Some(id("p")),
    });
    check.kind(Changelog { id: id("news"), title: "Title".into(), text: "Text".into(), date, items: [id("i")].into() });
    check.kind(Message {
        id: id("message"),
        language: "da".into(),
        subject: "Title".into(),
        body: "Hej {navn}".into(),
    });
    check.kind(Told { id: id("told"), item: id("i"), contact: id("contact"), day: date, by: Some(id("ann")) });
    check.kind(Dependency {
        id: Dependency::id_for(id("i"), id("j")),
        from: id("i"),
        to: id("j"),
        sort: DependencySort::Duplicates,
    });
    check.kind(Team { id: id("team"), name: "Title".into(), capacity: Some(4.5), position: position.clone() });
    check.kind(Stage {
        id: id("stage"),
        name: "Title".into(),
        status: Status::Doing,
        position: position.clone(),
        wip_limit: Some(3),
    });
    check.kind(Field {
        id: id("field"),
        name: "Title".into(),
        sort: FieldSort::Choice,
        unit: "kr.".into(),
        choices: vec![FieldChoice { key: 1, name: "Large".into() }],
        formula: "effort * 2".into(),
        position: position.clone(),
    });
    check.kind(FieldValue {
        id: FieldValue::id_for(id("i"), id("field")),
        item: id("i"),
        field: id("field"),
        text: "Text".into(),
        number: Some(1.5),
        day: date,
        choice: Some(1),
        people: [id("ann")].into(),
    });
    check.kind(Milestone {
        id: id("fair"),
        name: "The fair".into(),
        date,
        product: Some(id("p")),
        hidden_from: [id("board")].into(),
    });
    check.kind(Audience {
        id: id("board"),
        name: "The board".into(),
        title: "What comes next".into(),
        lanes: Grouping::Team,
        shows: [Shown::Dates, Shown::Due].into(),
        precision: Precision::Quarter,
        until: Some(Horizon::Next),
        product: Some(id("p")),
        without: [id("t")].into(),
        position: Position::after(Some(&Position::default())),
    });
    check.kind(Baseline {
        id: id("plan"),
        name: "Spring".into(),
        date,
        person: Some(id("ann")),
        rows: vec![BaselineRow {
            item: id("i"),
            title: "Title".into(),
            horizon: Some(Horizon::Now),
            start: date,
            end: date,
            latest: date,
            precision: Precision::Month,
            because: "The fair moved".into(),
        }],
    });
}

/// Something that must hold for a record of any kind.
trait Check {
    fn kind<T: Record>(&mut self, full: T);
}

fn read<T: Record>(id: Id<T>, fields: &Fields) -> (T, Vec<String>) {
    let (record, bad) = decode(id.uuid(), fields.iter().map(|(name, value)| (name.as_ref(), value)));
    (record, bad.into_iter().map(|(name, _)| name.to_owned()).collect())
}

#[test]
fn relations_go_by_the_fields_that_are_named_for_them() {
    struct GoBy;
    impl Check for GoBy {
        fn kind<T: Record>(&mut self, full: T) {
            let mut fields = fields_of(&full);
            assert_eq!(T::OWNERS.is_empty(), full.relations().is_empty(), "{}", T::KIND);
            fields.retain(|name, _| !T::OWNERS.contains(&name.as_ref()));
            let (bare, _) = read(full.id(), &fields);
            assert!(bare.relations().iter().all(|(_, owner)| owner.is_nil()), "{}", T::KIND);
        }
    }
    each_kind(&mut GoBy);
}

#[test]
fn the_samples_here_cover_every_kind_and_every_field() {
    struct Covers(Vec<Kind>);
    impl Check for Covers {
        fn kind<T: Record>(&mut self, full: T) {
            self.0.push(T::KIND);
            assert_eq!(field_names::<T>().first(), Some(&"id"), "{}", T::KIND);
            let mut named: Vec<_> = field_names::<T>().iter().skip(1).copied().collect();
            named.sort_unstable();
            assert_eq!(fields_of(&full).keys().collect::<Vec<_>>(), named, "{}", T::KIND);
            assert_eq!(full.check(), Ok(()), "{}", T::KIND);
            assert!(T::TEXTS.iter().all(|text| named.contains(text)), "{}", T::KIND);
        }
    }
    let mut covers = Covers(Vec::new());
    each_kind(&mut covers);
    assert_eq!(covers.0, Kind::ALL);
}

#[test] // M1, M2
fn every_record_is_read_as_it_was_written_field_by_field() {
    struct Reads;
    impl Check for Reads {
        fn kind<T: Record>(&mut self, full: T) {
            let plain = read(full.id(), &Fields::new()).0;
            assert_eq!((plain.id(), fields_of(&plain)), (full.id(), Fields::new()), "{}", T::KIND);
            let fields = fields_of(&full);
            assert_eq!(read(full.id(), &fields), (full.clone(), vec![]), "{}", T::KIND);
            for (name, value) in &fields {
                let one = Fields::from([(name.clone(), value.clone())]);
                assert_eq!(fields_of(&read(full.id(), &one).0), one, "{} {name}", T::KIND);
            }
        }
    }
    each_kind(&mut Reads);
}

#[test]
fn one_field_that_cannot_be_read_does_not_hide_the_others() {
    struct Survives;
    impl Check for Survives {
        fn kind<T: Record>(&mut self, full: T) {
            for name in fields_of(&full).into_keys() {
                let mut fields = fields_of(&full);
                fields.insert(name.clone(), json!([[]]));
                let (record, bad) = read(full.id(), &fields);
                fields.remove(&name);
                assert_eq!((fields_of(&record), bad), (fields, vec![name.to_string()]), "{} {name}", T::KIND);
            }
        }
    }
    each_kind(&mut Survives);
}

#[test] // M2
fn a_record_comes_through_a_session_whole_and_writes_no_defaults() {
    struct Adds(Desk);
    impl Check for Adds {
        fn kind<T: Record>(&mut self, full: T) {
            self.0.ask(wheelhouse::commands::records::Add(full.clone()));
            assert_eq!(self.0.get(full.id()), full);
            assert_eq!(self.0.now().name(RecordRef::of(full.id())).as_deref(), Some(full.name()));
            let sparse = Edit::create(&T::default()).count();
            assert_eq!(sparse, 0, "{}", T::KIND);
        }
    }
    each_kind(&mut Adds(Desk::of("ann")));
}

#[test]
fn a_kind_has_one_word_everywhere() {
    for (at, kind) in Kind::ALL.iter().enumerate() {
        assert_eq!(Kind::from_name(kind.name()), Some(*kind));
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.name());
        assert_eq!(kind.index(), at);
    }
    assert_eq!(Kind::from_name("sprint"), None);
}

#[test]
fn fields_of_a_newer_app_survive_everything_done_here() {
    let mut desk = Desk::with_backlog("a");
    let (a, mood) = (the::<Item>("a"), json!({"colour": "blue"}));
    desk.hear_stranger(desk.clock + 5, vec![Edit::set(a, "mood", mood.clone())]);
    desk.set("a", Set::Title("A".into()));
    desk.save("a", |it| it.status = Status::Doing);
    desk.ask(wheelhouse::commands::records::Remove(vec![a]));
    desk.ask(wheelhouse::commands::records::Restore(vec![a]));
    assert_eq!(desk.session.replica().field(a, "mood").map(|(_, value)| value.clone()), Some(mood));
    assert_eq!(desk.get(id::<Item>("a")).title, "A");
}

#[test]
fn a_value_of_a_newer_app_stays_until_somebody_changes_that_very_field() {
    let mut desk = Desk::with_backlog("a");
    let a = the::<Item>("a");
    desk.hear_stranger(desk.clock + 5, vec![Edit::set(a, "status", "blocked".into())]);
    assert_eq!(desk.get(id::<Item>("a")).status, Status::default());
    desk.set("a", Set::Title("A".into()));
    let status = |desk: &Desk| desk.session.replica().field(a, "status").map(|(_, value)| value.clone());
    assert_eq!(status(&desk), Some(Value::from("blocked")));
    desk.set("a", Set::Status(Status::Done));
    assert_eq!(status(&desk), Some(Value::from("done")));
}

#[test]
fn an_id_written_by_hand_names_the_same_record_every_time() {
    let read = |text: &str| serde_json::from_value::<Id<Item>>(text.into());
    assert_eq!(read("export").unwrap(), read("export").unwrap());
    assert_ne!(read("export").unwrap(), read("Export").unwrap());
    let fresh = read("0193-export").unwrap();
    assert_eq!(read(&fresh.to_string()).unwrap(), fresh);
    assert!(read("").is_err());
}

#[test]
fn checking_from_outside_gives_canonical_fields_and_names_what_is_wrong() {
    let fields: Vec<(Name, Value)> = vec![
        ("title".into(), "A".into()),
        ("effort".into(), 2.into()),
        ("status".into(), "lost".into()),
        ("kind".into(), "idea".into()),
        ("start".into(), "2026-11-09".into()),
        ("end".into(), "2026-11-01".into()),
    ];
    let refs = fields.iter().map(|(name, value)| (name.as_ref(), value)).collect();
    let sifted = (Kind::Item.ops().sift)(id::<Item>("a").uuid(), refs);
    let fields = (Kind::Item.ops().values)(&sifted.row);
    let names: Vec<_> = fields.keys().map(AsRef::as_ref).collect();
    assert_eq!(names, ["effort", "end", "start", "title"], "what holds its default is left out");
    assert_eq!(fields["effort"], json!(2.0));
    assert_eq!(sifted.unreadable.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["status"]);
    assert!(sifted.flaw.is_some());
}
