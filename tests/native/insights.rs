//! Insights: what was said, counted by theme and segment, over time, and as a report.

use std::sync::Arc;

use chrono::NaiveDate;
use wheelhouse::{
    commands::{
        evidence::Tally,
        feedback::{Add as AddNote, Filter, Index, LinkTo, NO_SEGMENT, NO_TAG, Target, link_counts, merged::Merge},
        insights::{Gathering, Grid, Pace, Period, Scope, Tones, grid, report, series, top},
        records::Add,
    },
    model::{Competitor, Customer, Deal, Feedback, Id, Importance, Item, Product, Sentiment, Status, Tag},
};

use super::desk::{Desk, id, note, today};

fn on(month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, month, day)
}

/// Customers of two segments and of none, themes one below the other, a product with the item `a`, and `b` of none.
fn desk() -> Desk {
    let mut desk = Desk::with_backlog("a b");
    for (name, company, segment, revenue) in [
        ("bo", "Havn", "Large", Some(100.0)),
        ("ida", "Havn", "large ", Some(100.0)),
        ("kyst", "", "Small", Some(30.0)),
        ("per", "", "", None),
    ] {
        let (name, company, segment) = (name.to_owned(), company.to_owned(), segment.to_owned());
        desk.ask(Add(Customer { id: id(&name), name, company, segment, revenue, ..Customer::default() }));
    }
    for (name, parent) in [("speed", None), ("export", Some("speed")), ("look", None)] {
        desk.ask(Add(Tag { id: id(name), name: name.into(), parent: parent.map(id), ..Tag::default() }));
    }
    desk.ask(Add(Product { id: id("app"), name: "App".into(), ..Product::default() }));
    desk.save("a", |it| it.product = Some(id("app")));
    desk
}

fn says(desk: &mut Desk, name: &str, customer: Option<&str>, tags: &[&str], day: Option<NaiveDate>) {
    let tags = tags.iter().map(|it| id(it)).collect();
    // As an import writes it: what has no day is not from today.
    desk.ask(Add(Feedback { customer: customer.map(id), tags, received: day, ..note(name) }));
}

fn link(desk: &mut Desk, note: &str, item: &str, quote: &str, importance: Importance) {
    desk.ask(LinkTo { feedback: id(note), item: Target::Item(id(item)), quote: quote.into(), importance });
}

fn gathered(desk: &Desk) -> Gathering {
    Gathering::of(&Arc::new(desk.now()))
}

fn scope(query: &str) -> Scope {
    Scope::of(&part(query))
}

fn part(query: &str) -> impl Fn(&'static str) -> Option<String> {
    let parts: Vec<(String, String)> =
        query.split('&').filter_map(|it| it.split_once('=')).map(|(key, it)| (key.into(), it.into())).collect();
    move |key| parts.iter().find(|it| it.0 == key).map(|it| it.1.clone())
}

/// How many notes the inbox lists for a query.
fn listed(desk: &Desk, query: &str) -> usize {
    let now = desk.now();
    let index = Index::default().refresh(&now.table(), &now.table()).0;
    let links = link_counts(&now.table(), &now.table(), &now.table());
    let filter = Filter::of(part(&format!("state=all&{query}"))).looked_up(&now);
    index.inbox(&filter, &links, today()).ids.len()
}

/// The table as text: a line a theme, a column a segment, then all.
fn shown(grid: &Grid, desk: &Desk) -> Vec<String> {
    let row = |name: String, cells: &[wheelhouse::commands::insights::Sum], total: usize| {
        let cells: Vec<String> = cells.iter().map(|it| it.notes.to_string()).collect();
        format!("{name}: {} = {total}", cells.join(" "))
    };
    let head = grid.segments.iter().map(|it| if it.is_empty() { "-" } else { it }).collect::<Vec<_>>().join(" ");
    let rows = grid.rows.iter().map(|it| {
        let name = it.theme.map_or("none".to_owned(), |id| desk.get::<Tag>(id).name);
        row(format!("{}{name}", " ".repeat(it.depth)), &it.cells, it.total.notes)
    });
    [head].into_iter().chain(rows).chain([row("all".into(), &grid.totals, grid.total.notes)]).collect()
}

#[test]
fn themes_and_segments_are_counted_once_each_and_a_theme_has_what_is_below_it() {
    let mut desk = desk();
    says(&mut desk, "1", Some("bo"), &["speed", "export"], on(11, 1));
    says(&mut desk, "2", Some("ida"), &["export"], on(11, 2));
    says(&mut desk, "3", Some("kyst"), &["export", "look"], on(10, 2));
    says(&mut desk, "4", None, &[], on(11, 3));
    says(&mut desk, "5", Some("per"), &["look"], None);
    let table = |scope: &Scope| grid(&gathered(&desk), scope);
    let all = table(&Scope::default());
    assert_eq!(
        shown(&all, &desk),
        [
            "Large Small -",
            "look: 0 1 1 = 2",
            "speed: 2 1 0 = 3",
            " export: 2 1 0 = 3",
            "none: 0 0 1 = 1",
            "all: 2 1 2 = 5"
        ]
    );
    // Two people of one company are one company, with its money once.
    let speed = &all.rows[1];
    assert_eq!((speed.cells[0].people, speed.cells[0].companies, speed.cells[0].revenue), (2, 1, 100.0));
    assert_eq!((speed.total.companies, speed.total.revenue), (2, 130.0));
    let november = table(&scope("from=2026-11-01&to=2026-11-30"));
    assert_eq!(
        shown(&november, &desk),
        ["Large -", "speed: 2 0 = 2", " export: 2 0 = 2", "none: 0 1 = 1", "all: 2 1 = 3"]
    );
    assert_eq!(shown(&table(&scope("segment=LARGE")), &desk)[0], "Large");
    assert_eq!(table(&scope("segment=-")).total.notes, 2);
    assert!(table(&scope("segment=nobody")).rows.is_empty());
}

#[test] // N1
fn a_cell_is_what_the_inbox_lists_under_its_address() {
    let mut desk = desk();
    let (customers, tags) = ([Some("bo"), Some("ida"), Some("kyst"), Some("per"), None], ["speed", "export", "look"]);
    for n in 0..60_usize {
        let (name, day) =
            (format!("n{n:02}"), if n % 11 == 0 { None } else { on(9 + (n % 3) as u32, 1 + (n % 28) as u32) });
        let own: Vec<&str> = tags.iter().enumerate().filter(|(at, _)| (n >> at) % 2 == 1).map(|it| *it.1).collect();
        says(&mut desk, &name, customers[n % 5], &own, day);
        if n % 7 == 3 {
            desk.ask(Merge { notes: vec![id(&name)], into: id(&format!("n{:02}", n / 2)) });
        }
        if n % 4 == 0 {
            link(&mut desk, &name, if n % 8 == 0 { "a" } else { "b" }, "", Importance::Important);
        }
    }
    let product: Id<Product> = id("app");
    for period in ["", "from=2026-09-05&to=2026-10-20", "from=2026-11-01"] {
        for product in [String::new(), format!("&product={product}")] {
            let query = format!("{period}{product}");
            let grid = grid(&gathered(&desk), &scope(&query));
            assert!(!grid.rows.is_empty() && grid.segments.len() > 1, "{query}: {:?}", grid.segments);
            for row in &grid.rows {
                let tag = row.theme.map_or(NO_TAG.to_owned(), |it| it.to_string());
                for (segment, cell) in grid.segments.iter().zip(&row.cells) {
                    let segment = if segment.is_empty() { NO_SEGMENT } else { segment };
                    assert_eq!(
                        listed(&desk, &format!("{query}&tag={tag}&segment={segment}")),
                        cell.notes,
                        "{query} {tag} {segment}"
                    );
                }
                assert_eq!(listed(&desk, &format!("{query}&tag={tag}")), row.total.notes, "{query} {tag}");
            }
            assert_eq!(listed(&desk, &query), grid.total.notes);
            let unlinked = gathered(&desk).unlinked(&scope(&query)).len();
            assert_eq!(listed(&desk, &format!("{query}&linked=no")), unlinked);
        }
    }
}

#[test] // S1
fn day_and_segment_hold_for_one_voice_of_merged_notes() {
    let mut desk = desk();
    says(&mut desk, "1", Some("bo"), &["look"], on(3, 1));
    says(&mut desk, "2", Some("kyst"), &[], on(11, 1));
    desk.ask(Merge { notes: vec![id("2")], into: id("1") });
    let notes = |query: &str| (gathered(&desk).sum(&scope(query)).notes, listed(&desk, query));
    assert_eq!(notes("segment=large"), (1, 1));
    assert_eq!(notes("from=2026-11-01"), (1, 1));
    assert_eq!(notes("segment=large&from=2026-11-01"), (0, 0));
    assert_eq!(notes("segment=small&from=2026-11-01"), (1, 1));
    assert_eq!(gathered(&desk).sum(&Scope::default()).people, 2);
}

#[test] // N3
fn weeks_and_months_have_no_gaps_and_reach_to_the_ends_of_the_period() {
    let mut desk = desk();
    for (name, day) in [("1", on(8, 3)), ("2", on(8, 9)), ("3", on(8, 10)), ("4", on(10, 31)), ("5", None)] {
        says(&mut desk, name, None, &[], day);
    }
    desk.ask(wheelhouse::commands::feedback::Change {
        ids: vec![id("1")],
        set: wheelhouse::commands::feedback::Set::Sentiment(Some(Sentiment::Negative)),
    });
    let counted = |query: &str, pace: Pace| {
        let series = series(&gathered(&desk), &scope(query), pace, today(), &|it| it.sentiment);
        let text: Vec<String> =
            series.buckets.iter().map(|it| format!("{} {}", it.start.format("%m-%d"), it.notes())).collect();
        (text.join(", "), series.undated, series.buckets.first().map(|it| it.tones))
    };
    assert_eq!(counted("", Pace::Month), ("08-01 3, 09-01 0, 10-01 1".into(), 1, Some([0, 0, 1, 2])));
    assert_eq!(counted("to=2026-08-31", Pace::Week).0, "08-03 2, 08-10 1, 08-17 0, 08-24 0, 08-31 0");
    assert_eq!(counted("from=2026-07-01&to=2027-02-01", Pace::Month).0, "07-01 0, 08-01 3, 09-01 0, 10-01 1, 11-01 0");
    assert_eq!(counted("from=2027-01-01", Pace::Week).0, "");
    says(&mut desk, "old", None, &[], NaiveDate::from_ymd_opt(26, 1, 1));
    let all = series(&gathered(&desk), &Scope::default(), Pace::Week, today(), &|_| None);
    assert_eq!((all.buckets.len(), all.earlier), (60, 1));
    let nothing = series(&gathered(&Desk::of("ann")), &Scope::default(), Pace::Week, today(), &|_| None);
    assert!(nothing.buckets.is_empty());
}

#[test]
fn the_report_counts_what_is_asked_for_now_and_before_with_the_words_of_those_who_asked() {
    let mut desk = desk();
    desk.ask(Add(Competitor { id: id("rival"), name: "Rival".into(), ..Competitor::default() }));
    for (name, customer, day) in [
        ("1", "bo", on(11, 2)),
        ("2", "ida", on(11, 3)),
        ("3", "kyst", on(11, 4)),
        ("4", "kyst", on(10, 4)),
        ("5", "per", on(11, 5)),
    ] {
        says(&mut desk, name, Some(customer), &["export"], day);
    }
    link(&mut desk, "1", "a", "Now!", Importance::DealBreaker);
    link(&mut desk, "2", "a", "Please", Importance::NiceToHave);
    link(&mut desk, "2", "a", "And again", Importance::NiceToHave);
    link(&mut desk, "3", "b", "", Importance::Important);
    link(&mut desk, "4", "b", "In October", Importance::Important);
    for (name, sentiment, deal) in [("1", Sentiment::Negative, Some(Deal::Lost)), ("3", Sentiment::Positive, None)] {
        let set = |set| wheelhouse::commands::feedback::Change { ids: vec![id(name)], set };
        use wheelhouse::commands::feedback::Set;
        desk.ask(set(Set::Sentiment(Some(sentiment))));
        desk.ask(set(Set::Deal(deal)));
        desk.ask(set(Set::Competitor(id("rival"))));
    }
    desk.save("b", |it| it.status = Status::Done);
    let month = scope("from=2026-11-01&to=2026-11-30");
    let it = report(&gathered(&desk), &month, Tally::Importance, 5, &|it| it.sentiment);
    let asked: Vec<_> = it.asked.iter().map(|it| (it.title.as_str(), it.strength.importance, it.before)).collect();
    assert_eq!(asked, [("a", 4, Some(0.0)), ("b", 2, Some(2.0))]);
    let quotes: Vec<_> = it.asked[0].quotes.iter().map(|it| (it.who.as_str(), it.text.as_str())).collect();
    assert_eq!(quotes, [("bo", "Now!"), ("ida", "And again")], "what matters most first, each person once");
    assert!(it.asked[1].quotes.is_empty(), "a passage of October is not of November");
    assert_eq!(
        (it.figures.sum.notes, it.figures.tones, it.figures.deals, it.figures.unlinked),
        (4, [1, 0, 1], [0, 1], 1)
    );
    assert_eq!(it.before.unwrap().sum.notes, 1);
    assert_eq!((it.themes[0].name.as_str(), it.themes[0].notes, it.themes[0].before), ("speed", 4, Some(1)));
    assert_eq!(
        (it.competitors[0].name.as_str(), it.competitors[0].notes, it.competitors[0].before),
        ("Rival", 2, Some(0))
    );
    // Nothing was said before October: there is nothing to compare with.
    let october = report(&gathered(&desk), &scope("from=2026-10-01&to=2026-10-31"), Tally::Importance, 5, &|_| None);
    assert_eq!((october.before, october.asked[0].before, october.themes[0].before), (None, None, None));
    let of_app = top(&gathered(&desk), &Scope { product: Some(id("app")), ..month.clone() }, Tally::People, 5);
    assert_eq!(of_app.iter().map(|it| (it.title.as_str(), it.strength.people)).collect::<Vec<_>>(), [("a", 2)]);
    let all = report(&gathered(&desk), &Scope::default(), Tally::Importance, 1, &|_| None);
    assert_eq!((all.before, all.asked.len(), all.asked[0].before), (None, 1, None));
}

#[test]
fn the_stretch_before_has_as_many_days() {
    let month = scope("from=2026-11-01&to=2026-11-30").before().unwrap();
    assert_eq!((month.from, month.to), (on(10, 2), on(10, 31)));
    assert_eq!(scope("from=2026-11-01").before(), None);
    assert_eq!(scope("from=2026-11-02&to=2026-11-01").before(), None);
}

#[test] // T1, T2
fn tones_are_read_in_turns_and_only_what_has_changed_is_read_again() {
    let mut desk = desk();
    for (name, body) in [("1", "I love it, it is great"), ("2", "It is broken and slow"), ("3", "A field")] {
        desk.ask(AddNote { note: Feedback { body: body.into(), ..note(name) } });
    }
    let mut tones = Tones::default();
    let tone = |desk: &Desk, tones: &Tones, name: &str| tones.of(&desk.get::<Feedback>(id(name)));
    tones.look(&desk.now().table());
    assert!(tones.step(1) && !tones.is_done());
    assert_eq!(tone(&desk, &tones, "1"), None);
    assert!(!tones.step(5) && tones.is_done());
    assert_eq!(
        ["1", "2", "3"].map(|it| tone(&desk, &tones, it).unwrap()),
        [Sentiment::Positive, Sentiment::Negative, Sentiment::Neutral]
    );
    let set = wheelhouse::commands::feedback::Set::Sentiment(Some(Sentiment::Neutral));
    desk.ask(wheelhouse::commands::feedback::Change { ids: vec![id("2")], set });
    tones.look(&desk.now().table());
    assert!(tones.is_done(), "a tone that somebody says needs no reading");
    assert_eq!(tone(&desk, &tones, "2"), Some(Sentiment::Neutral));
    let shown = desk.get::<Feedback>(id("1"));
    desk.ask(wheelhouse::commands::records::Save {
        saved: Feedback { body: "It fails".into(), ..shown.clone() },
        shown,
    });
    tones.look(&desk.now().table());
    assert!(!tones.is_done());
    tones.step(9);
    assert_eq!(tone(&desk, &tones, "1"), Some(Sentiment::Negative));
}

#[test]
fn a_tag_in_the_inbox_has_what_stands_below_it() {
    let mut desk = desk();
    says(&mut desk, "1", None, &["export"], None);
    says(&mut desk, "2", None, &["look"], None);
    let tag = |name: &str| format!("tag={}", id::<Tag>(name));
    assert_eq!(listed(&desk, &tag("speed")), 1);
    assert_eq!(listed(&desk, &tag("export")), 1);
    let shown: Item = desk.get(id("a"));
    assert_eq!(shown.title, "a");
}

#[test]
fn a_period_is_by_today() {
    let ends = |it: Period| it.ends(today()); // 23 November 2026
    assert_eq!(ends(Period::Month), (on(10, 25), on(11, 23)));
    assert_eq!(ends(Period::Quarter), (on(10, 1), on(11, 23)));
    assert_eq!(ends(Period::LastQuarter), (on(7, 1), on(9, 30)));
    assert_eq!(ends(Period::All), (None, None));
    assert_eq!(
        Period::LastQuarter.ends(on(2, 28).unwrap()),
        (NaiveDate::from_ymd_opt(2025, 10, 1), NaiveDate::from_ymd_opt(2025, 12, 31))
    );
    assert!(Period::ALL.into_iter().all(|it| Period::of_key(it.key()) == Some(it)));
}

#[test]
fn ten_thousand_notes_are_counted_one_by_one_as_they_are_together() {
    let mut desk = desk();
    let mut edits = Vec::new();
    let (customers, tags) = (["bo", "ida", "kyst", "per"], ["speed", "export", "look"]);
    for n in 0..10_000_usize {
        let note = Feedback {
            customer: Some(id(customers[n % 4])),
            author: format!("somebody {}", n % 700),
            tags: [id(tags[n % 3])].into(),
            received: on(1 + (n % 11) as u32, 1 + (n % 28) as u32),
            ..note(&format!("n{n:05}"))
        };
        edits.extend(wheelhouse::replica::Edit::create(&note));
    }
    let stamp = wheelhouse::replica::Stamp { time: desk.clock, writer: super::desk::writer("many") };
    desk.session.absorb(&wheelhouse::replica::Batch { stamp, edits }, desk.clock);
    let now = Arc::new(desk.now());
    let grid = grid(&Gathering::of(&now), &Scope::default());
    assert_eq!((grid.total.notes, grid.total.people), (10_000, 352));
    assert_eq!(grid.rows.iter().map(|it| it.total.notes).collect::<Vec<_>>(), [3_333, 6_667, 3_333]);
}
