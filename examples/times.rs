//! Times below the page, natively: opening a workspace, and one edit in it.
//!
//! Out: a table of medians in milliseconds, to be read by a person. Never a verdict. Run it by
//! `cargo run --release --example times`, with sizes after it if others than 10,000 and 100,000 are of interest.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, reason = "a tool of ours")]

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use wheelhouse::{
    commands::{
        Command, Facts,
        backlog::{Change, Move, Set, Slot},
        feedback::{Filter, Index, duplicates::Duplicates, link_counts},
    },
    exchange::{export, load, parse, reopen, restore},
    journal::{StoredSnapshot, recover},
    model::{Id, Item},
    replica::{Outline, Snapshot, Writer},
    session::Session,
};

/// How often each thing is done.
const RUNS: usize = 7;

fn main() {
    let sizes: Vec<usize> = std::env::args().skip(1).filter_map(|it| it.parse().ok()).collect();
    for records in if sizes.is_empty() { vec![10_000, 100_000] } else { sizes } {
        times(records);
    }
}

fn times(records: usize) {
    let by_hand = workspace(records);
    println!("\n{records} records, {:.1} MB by hand, ms, median of {RUNS}", by_hand.len() as f64 / 1e6);
    print("parse a file without stamps", || (), |()| parse(&by_hand).unwrap());
    let file = parse(&by_hand).unwrap();
    print("load it", || (), |()| load(&file));
    let replica = load(&file);
    print("export", || (), |()| export(&replica));
    let text = export(&replica);
    println!("{:<44} {:>9.1}", "  (MB with stamps)", text.len() as f64 / 1e6);
    print("parse the export", || (), |()| parse(&text).unwrap());
    let stored = || vec![StoredSnapshot::new(1, 0, [].into(), text.clone()).into()];
    print("open: recover", stored, |stored| recover(stored, Vec::new()));
    print("open: restore", || (), |()| restore(&text).unwrap());
    print("open: reopen", || text.clone(), |text| reopen(text).unwrap());
    let reopened = || reopen(text.clone()).unwrap();
    print("open: build the snapshot of what was reopened", reopened, |replica| Snapshot::build(&replica));
    print("open: build the snapshot of all", || (), |()| Snapshot::build(&replica));
    let snapshot = Snapshot::build(&replica);
    print("open: the outline", || (), |()| Outline::of(&snapshot));

    search(&snapshot);

    let items: Vec<Id<Item>> = snapshot.table::<Item>().iter().map(|it| it.id).collect();
    let middle = items[items.len() / 2 / 5 * 5];
    let mut session = Session::new(replica, Writer::new("a").unwrap());
    let mut minute = 0;
    let mut edit = |name: &str, command: &dyn Fn(usize) -> Box<dyn Command>| {
        print(
            name,
            || (),
            |()| {
                minute += 1;
                let facts = Facts::new(1_795_000_000_000 + minute, Default::default(), None, minute.into());
                session.execute(&*command(minute as usize), &facts).unwrap();
                Outline::of(&session.snapshot())
            },
        );
    };
    edit("one title, to the outline", &|n| {
        Box::new(Change { ids: vec![middle], set: Set::Title(format!("title {n}")) })
    });
    edit("one move to the other end, to the outline", &|n| {
        let slot = if n % 2 == 0 { Slot::First } else { Slot::Last };
        Box::new(Move { id: middle, slot })
    });
}

/// One keystroke in the search of notes, and in a note that is being written.
fn search(snapshot: &Snapshot) {
    let (notes, customers) = (snapshot.table(), snapshot.table());
    print("notes: index for the search", Index::default, |index| index.refresh(&notes, &customers).0);
    let index = Index::default().refresh(&notes, &customers).0;
    let links = link_counts(&snapshot.table(), &snapshot.table(), &notes);
    for words in ["k", "office key", "nowhere to be found"] {
        let filter = Filter::of(|part| match part {
            "q" => Some(words.to_owned()),
            "state" => Some("all".to_owned()),
            _ => None,
        });
        print(&format!("notes: search for “{words}”"), || (), |()| index.inbox(&filter, &links, Default::default()));
    }
    let read = |()| {
        let mut duplicates = Duplicates::default();
        duplicates.look(&notes);
        while duplicates.step(1_000) {}
        duplicates
    };
    print("notes: read all for duplicates", || (), read);
    let duplicates = read(());
    let (title, body) = ("Somebody else was booked in hall two", "The office saw both bookings on the screen.");
    print("notes: likely duplicates of a title", || (), |()| duplicates.of(title, "", None, 3));
    print("notes: likely duplicates of title and text", || (), |()| duplicates.of(title, body, None, 3));
}

/// Does it so many times, and prints the median.
fn print<I, O>(name: &str, input: impl Fn() -> I, mut work: impl FnMut(I) -> O) {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let input = input();
        let began = Instant::now();
        let done = work(input);
        times.push(began.elapsed());
        drop(done);
    }
    times.sort_unstable();
    println!("{name:<44} {:>9.2}", times[RUNS / 2].as_secs_f64() * 1e3);
}

/// A workspace file without stamps: half notes, half items in families of five, as `cargo xtask bench` opens it.
fn workspace(records: usize) -> String {
    let id = |kind: usize, number: usize| format!("5a3b1e00-0000-8000-8000-{kind:04x}{number:08x}");
    let item = |number: usize| {
        let mut item = json!({
            "id": id(7, number),
            "title": format!("Show the free hours of court {number} before anything is asked"),
            "description": "The week is what people come for; who they are can be asked when they book.",
            "kind": "feature",
            "status": "planned",
            "effort": 1 + number % 9,
        });
        if !number.is_multiple_of(5) {
            item["parent"] = json!(id(7, number - number % 5));
        }
        item
    };
    let note = |number: usize| {
        json!({
            "id": id(8, number),
            "title": format!("Call number {number} about the evening in hall two"),
            "body": "They had booked seven to eight, and somebody else stood there with a key of his own. \
                     The office could see both on the screen but not which of them came first.",
            "state": "new",
            "received": format!("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28),
            "source": { "kind": "support" },
        })
    };
    let items: Vec<Value> = (0..records / 2).map(item).collect();
    let notes: Vec<Value> = (0..records - records / 2).map(note).collect();
    json!({
        "format": "wheelhouse",
        "version": 1,
        "workspace": { "id": id(1, records), "name": format!("{records} records") },
        "records": { "item": items, "feedback": notes },
    })
    .to_string()
}
