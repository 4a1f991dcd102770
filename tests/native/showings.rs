//! Showings: an audience gets to see what it was given, and nothing of what is hidden is in what it gets.

use std::collections::BTreeSet;

use proptest::{prelude::*, sample::subsequence};
use wheelhouse::{
    commands::{
        backlog::{Add, Slot},
        records::{self, Remove},
        roadmap::{Hidden, Hide, Showing, showing},
    },
    exchange::calendar::{Entry, calendar},
    model::{
        Audience, Grouping, Horizon, Id, Item, Milestone, Objective, Person, Position, Precision, Product, RecordRef,
        Release, Shown, Status, Tag, Team,
    },
};

use super::desk::{Desk, day, id, item};

/// An audience with an id of its own.
fn audience() -> Audience {
    Audience { id: id("guests"), name: "Guests".into(), ..Audience::default() }
}

/// Items, each with a word of its own in every field, under one another as `parents` says.
fn desk(parents: &[Option<usize>], horizons: &[Option<Horizon>], dones: &[bool], tagged: &[bool]) -> Desk {
    let mut desk = Desk::of("ann");
    desk.ask(records::Add(Tag { id: id("secret"), name: "WordTag".into(), ..Tag::default() }));
    desk.ask(records::Add(Product { id: id("app"), name: "WordProduct".into(), ..Product::default() }));
    desk.ask(records::Add(Team { id: id("north"), name: "WordTeam".into(), ..Team::default() }));
    desk.ask(records::Add(Objective {
        id: id("grow"),
        title: "WordObjective".into(),
        due: Some(day(9)),
        ..Objective::default()
    }));
    desk.ask(records::Add(Release {
        id: id("spring"),
        name: "WordRelease".into(),
        date: Some(day(8)),
        ..Release::default()
    }));
    desk.ask(records::Add(Person { id: id("bo"), name: "WordOwner".into() }));
    desk.ask(records::Add(Milestone {
        id: id("fair"),
        name: "WordFair".into(),
        date: Some(day(7)),
        ..Milestone::default()
    }));
    for (at, parent) in parents.iter().enumerate() {
        let status = if dones[at] { Status::Done } else { Status::Planned };
        let item = Item {
            title: format!("Title{at}."),
            description: format!("Description{at}."),
            status,
            horizon: horizons[at],
            start: Some(day(at as u32 + 1)),
            end: Some(day(at as u32 + 11)),
            product: Some(id("app")),
            team: Some(id("north")),
            objective: Some(id("grow")),
            release: Some(id("spring")),
            owner: Some(id("bo")),
            tags: tagged[at].then(|| id("secret")).into_iter().collect(),
            effort: Some(7.25),
            ..item(&format!("i{at}"))
        };
        let slot = parent.map_or(Slot::Last, |it| Slot::Into(id(&format!("i{it}"))));
        desk.ask(Add { item, slot });
    }
    desk
}

fn said(showing: &Showing) -> String {
    format!("{showing:?}")
}

const COUNT: usize = 8;

prop_compose! {
    fn tree()(picks in prop::collection::vec(any::<prop::sample::Index>(), COUNT), roots in prop::collection::vec(any::<bool>(), COUNT)) -> Vec<Option<usize>> {
        (0..COUNT).map(|at| (at > 0 && !roots[at]).then(|| picks[at].index(at))).collect()
    }
}

fn horizon() -> impl Strategy<Value = Option<Horizon>> {
    prop_oneof![Just(None), Just(Some(Horizon::Now)), Just(Some(Horizon::Next)), Just(Some(Horizon::Later))]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test] // A1, A2
    fn what_is_hidden_is_nowhere_in_what_is_shown(
        parents in tree(),
        horizons in prop::collection::vec(horizon(), COUNT),
        dones in prop::collection::vec(any::<bool>(), COUNT),
        tagged in prop::collection::vec(prop::bool::weighted(0.2), COUNT),
        hidden in prop::collection::vec(prop::bool::weighted(0.2), COUNT),
        shows in subsequence(Shown::ALL.to_vec(), 0..=Shown::ALL.len()),
        until in horizon(),
        by_tag in any::<bool>(),
        hide_fair in any::<bool>(),
    ) {
        let mut desk = desk(&parents, &horizons, &dones, &tagged);
        let shows: BTreeSet<Shown> = shows.into_iter().collect();
        let without = if by_tag { [id("secret")].into() } else { BTreeSet::new() };
        let audience = Audience { shows: shows.clone(), until, without, ..audience() };
        desk.ask(records::Add(audience.clone()));
        for at in (0..COUNT).filter(|at| hidden[*at]) {
            desk.ask(Hide { audience: audience.id, what: Hidden::Item(id(&format!("i{at}"))), hidden: true });
        }
        if hide_fair {
            desk.ask(Hide { audience: audience.id, what: Hidden::Milestone(id("fair")), hidden: true });
        }
        let all = said(&showing(&desk.now(), &audience));
        // Said anew, from the words of the design: by hand, by tag, by status, too far, or within something hidden.
        let is_hidden = |at: usize| {
            let mut at = Some(at);
            std::iter::from_fn(|| {
                let here = at?;
                at = parents[here];
                Some(here)
            })
            .any(|it| {
                let far = until.is_some_and(|until| horizons[it].is_some_and(|own| own > until));
                hidden[it] || (by_tag && tagged[it]) || (dones[it] && !shows.contains(&Shown::Done)) || far
            })
        };
        for at in 0..COUNT {
            if is_hidden(at) {
                let (title, text) = (format!("Title{at}."), format!("Description{at}."));
                prop_assert!(!all.contains(&title) && !all.contains(&text), "{} in {}", title, all);
            }
        }
        for (what, word) in [
            (Shown::Description, "Description"),
            (Shown::Product, "WordProduct"),
            (Shown::Team, "WordTeam"),
            (Shown::Objective, "WordObjective"),
            (Shown::Release, "WordRelease"),
            (Shown::Owner, "WordOwner"),
            (Shown::Tags, "WordTag"),
            (Shown::Effort, "7.25"),
            (Shown::Dates, "ShownDays"),
        ] {
            let as_marker = match what {
                Shown::Objective => shows.contains(&Shown::Due),
                Shown::Release => shows.contains(&Shown::Releases),
                _ => false,
            };
            prop_assert!(shows.contains(&what) || as_marker || !all.contains(word), "{} in {}", word, all);
        }
        prop_assert_eq!(all.contains("WordFair"), shows.contains(&Shown::Milestones) && !hide_fair);
        prop_assert!(!all.contains("i0\0"), "no ids of items");
    }

    #[test] // A1
    fn what_is_hidden_moves_nothing_that_is_shown(
        parents in tree(),
        horizons in prop::collection::vec(horizon(), COUNT),
        hidden in prop::collection::vec(prop::bool::weighted(0.3), COUNT),
    ) {
        let mut desk = desk(&parents, &horizons, &[false; COUNT], &[false; COUNT]);
        let audience = Audience { shows: Shown::ALL.into(), ..audience() };
        desk.ask(records::Add(audience.clone()));
        for at in (0..COUNT).filter(|at| hidden[*at]) {
            desk.ask(Hide { audience: audience.id, what: Hidden::Item(id(&format!("i{at}"))), hidden: true });
        }
        let with = showing(&desk.now(), &audience);
        let gone: Vec<_> = (0..COUNT).filter(|at| hidden[*at]).map(|at| id::<Item>(&format!("i{at}"))).collect();
        for id in gone {
            if desk.now().get(id).is_some() {
                desk.ask(Remove(vec![RecordRef::of(id)]));
            }
        }
        prop_assert_eq!(with, showing(&desk.now(), &audience));
    }
}

#[test] // A3
fn days_are_as_coarse_as_the_coarser_of_the_two() {
    let mut desk = desk(&[None], &[Some(Horizon::Now)], &[false], &[false]);
    let of = |desk: &Desk, precision| {
        let shows = [Shown::Dates, Shown::Milestones].into();
        showing(&desk.now(), &Audience { shows, precision, ..audience() })
    };
    let days = |showing: &Showing| {
        let days = showing.lanes[0].entries[0].days.unwrap();
        (days.shape.first().to_string(), days.shape.last().to_string(), days.precision)
    };
    assert_eq!(days(&of(&desk, Precision::Day)), ("2026-11-01".into(), "2026-11-11".into(), Precision::Day));
    assert_eq!(days(&of(&desk, Precision::Month)), ("2026-11-01".into(), "2026-11-30".into(), Precision::Month));
    desk.ask(records::Update { id: id("i0"), change: |it: &mut Item| it.precision = Precision::Quarter });
    assert_eq!(days(&of(&desk, Precision::Month)), ("2026-10-01".into(), "2026-12-31".into(), Precision::Quarter));
    let marker = &of(&desk, Precision::Quarter).markers[0];
    assert_eq!((marker.first.to_string(), marker.last.to_string()), ("2026-10-01".into(), "2026-12-31".into()));
}

#[test]
fn lanes_and_parts_stand_as_the_audience_wants_them() {
    let mut desk = Desk::with_backlog("whole(part(small) own) loose");
    for (name, product) in [("a", "App"), ("b", "Box")] {
        let position = if name == "a" { Position::default() } else { Position::after(Some(&Position::default())) };
        desk.ask(records::Add(Product { id: id(name), name: product.into(), position, ..Product::default() }));
    }
    let set = |desk: &mut Desk, name: &str, horizon, product: &'static str| {
        let change =
            move |it: &mut Item| (it.horizon, it.product) = (horizon, (!product.is_empty()).then(|| id(product)));
        desk.ask(records::Update { id: id(name), change });
    };
    set(&mut desk, "whole", Some(Horizon::Now), "b");
    set(&mut desk, "own", Some(Horizon::Next), "a");
    set(&mut desk, "loose", Some(Horizon::Later), "");
    let reads = |desk: &Desk, audience: &Audience| {
        let lane = |it: &wheelhouse::commands::roadmap::ShownLane| {
            let entries: Vec<String> = it.entries.iter().map(nested).collect();
            format!("{}: {}", it.name.as_deref().unwrap_or("-"), entries.join(" "))
        };
        showing(&desk.now(), audience).lanes.iter().map(lane).collect::<Vec<_>>().join(" | ")
    };
    let plain = audience();
    assert_eq!(reads(&desk, &plain), "-: whole own loose");
    let whole = Audience { lanes: Grouping::Product, shows: [Shown::Parts].into(), ..plain.clone() };
    assert_eq!(reads(&desk, &whole), "App: own | Box: whole(part(small)) | -: loose");
    assert_eq!(reads(&desk, &Audience { product: Some(id("b")), ..whole.clone() }), "Box: whole(part(small))");
    assert_eq!(reads(&desk, &Audience { until: Some(Horizon::Next), ..plain }), "-: whole own");
}

fn nested(entry: &wheelhouse::commands::roadmap::Entry) -> String {
    let parts: Vec<String> = entry.parts.iter().map(nested).collect();
    if parts.is_empty() { entry.title.clone() } else { format!("{}({})", entry.title, parts.join(" ")) }
}

#[test]
fn a_calendar_is_folded_escaped_and_ends_the_day_after() {
    let name = "Møde; om, alt\\mulig\nog æøå ".repeat(6);
    let entry =
        Entry { id: Id::<Milestone>::named("a").uuid(), name, first: day(9), last: day(10), text: String::new() };
    let file = calendar("Havn, og Kyst", &[entry], 1_795_000_000_000);
    assert!(file.lines().count() > 12 && file.ends_with("END:VCALENDAR\r\n"));
    for line in file.split("\r\n") {
        assert!(line.len() <= 75 && !line.contains('\n'), "{line}");
    }
    let unfolded = file.replace("\r\n ", "");
    for wanted in [
        "X-WR-CALNAME:Havn\\, og Kyst\r\n",
        "DTSTART;VALUE=DATE:20261109\r\n",
        "DTEND;VALUE=DATE:20261111\r\n",
        "DTSTAMP:20261118T",
        "SUMMARY:Møde\\; om\\, alt\\\\mulig\\nog æøå",
    ] {
        assert!(unfolded.contains(wanted), "{wanted} in {unfolded}");
    }
}
