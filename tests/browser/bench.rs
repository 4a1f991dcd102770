//! Times in Chromium on the release build, beside plain JavaScript doing the same work in the same run.
//!
//! Out: a table of medians and ratios. Never a verdict: a busy machine is no failure.
#![allow(missing_docs, unreachable_pub)] // nobody uses this from elsewhere
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, clippy::print_stdout)] // a tool of ours

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

#[path = "bench/feedback.rs"]
mod feedback;
#[path = "bench/ranking.rs"]
mod ranking;
mod support;

use support::{Browser, app_file, stage};

/// How often each is measured, unless `RUNS` says otherwise.
const RUNS: usize = 7;
const WORKSPACES: [usize; 2] = [1_000, 10_000];

fn main() {
    let runs = env::var("RUNS").ok().and_then(|it| it.parse().ok()).unwrap_or(RUNS);
    println!(
        "\n{:<42} {:>9} {:>17} {:>9} {:>7}",
        format!("ms, median of {runs}"),
        "page",
        "(min to max)",
        "plain JS",
        "ratio"
    );
    cold_start(runs);
    for records in WORKSPACES {
        open_workspace(records, runs);
    }
    feedback::measure(runs);
    ranking::measure(runs);
}

/// From the address to a page that works, in a profile that has never seen it;
/// beside fetching and compiling the main wasm and leaving it at that.
fn cold_start(runs: usize) {
    let mut times = Times::default();
    for _ in 0..runs {
        stage(async |stage| {
            let browser = stage.browser().await;
            browser.open("/").await;
            times.page.push(mark(&browser, "wheelhouse-started").await);
        });
        stage(async |stage| {
            let plain = stage
                .browser_on_changed_page(|page| {
                    fs::write(page.join("plain.html"), include_str!("data/plain-start.html")).unwrap();
                    fs::rename(app_file(page, "wheelhouse_bg.wasm"), page.join("app.wasm")).unwrap();
                })
                .await;
            plain.visit("/plain.html").await;
            plain.until("it has compiled", async || mark(&plain, "plain").await > 0.0).await;
            times.plain.push(mark(&plain, "plain").await);
        });
    }
    times.print("cold start, empty browser");
}

/// From the address to a usable workspace that this browser has had open before, and keeps the page for offline use;
/// beside parsing the same records as JSON, indexing them by id and sorting them by title.
fn open_workspace(records: usize, runs: usize) {
    let name = format!("open a workspace of {records} records");
    let mut times = Times::default();
    let file = workspace(records);
    let text = fs::read_to_string(&file).expect("the file");
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/backlog").await;
        import(&browser, &file).await;
        // Else one visit would take the page from the host, and another from the service worker.
        browser.until("the page is kept", async || is_kept(&browser).await).await;
        for _ in 0..runs {
            browser.close().await;
            browser.start().await;
            browser.open("/backlog").await;
            browser.is_ready().await;
            times.page.push(mark(&browser, "wheelhouse-ready").await);
            times.plain.push(plain_work(&browser, &text).await);
        }
    });
    times.print(&name);
}

/// A workspace file without stamps: half notes, half items in families of five.
fn workspace(records: usize) -> PathBuf {
    let id = |kind: usize, number: usize| format!("5a3b1e00-0000-8000-8000-{kind:04x}{number:08x}");
    let items: Vec<_> = (0..records / 2)
        .map(|number| {
            let mut item = json!({
                "id": id(7, number),
                "title": format!("Show the free hours of court {number} before anything is asked"),
                "description": "The week is what people come for; who they are can be asked when they book.",
                "kind": "feature",
                "status": "planned",
                "effort": 1 + number % 9,
            });
            if number % 5 != 0 {
                item["parent"] = json!(id(7, number - number % 5));
            }
            item
        })
        .collect();
    let notes: Vec<_> = (0..records - records / 2)
        .map(|number| {
            json!({
                "id": id(8, number),
                "title": format!("Call number {number} about the evening in hall two"),
                "body": "They had booked seven to eight, and somebody else stood there with a key of his own. \
                         The office could see both on the screen but not which of them came first.",
                "state": "new",
                "received": format!("2026-{:02}-{:02}", 1 + number % 12, 1 + number % 28),
                "source": { "kind": "support" },
            })
        })
        .collect();
    let file = json!({
        "format": "wheelhouse",
        "version": 1,
        "workspace": { "id": id(1, records), "name": format!("{records} records") },
        "records": { "item": items, "feedback": notes },
    });
    let folder = target();
    fs::create_dir_all(&folder).expect("a folder");
    let path = folder.join(format!("{records}.json"));
    fs::write(&path, file.to_string()).expect("the file");
    path
}

/// Where the bench keeps what it makes.
fn target() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench")
}

/// Imports a file into an empty browser as a person would, and waits until it is kept.
async fn import(browser: &Browser, file: &Path) {
    browser.button("Import a file").click().await;
    let dialog = browser.dialog("Import");
    dialog.field("Choose files").upload(file).await;
    // Into the empty browser, so there is nothing to merge with.
    dialog.button("Open as a new workspace").click().await;
    browser.is_ready().await;
    browser.text("Saved").appears().await;
}

/// Whether the service worker has the page.
async fn is_kept(browser: &Browser) -> bool {
    let script = "return (async () => (await navigator.serviceWorker.getRegistration())?.active?.state)()";
    browser.script(script).await == "activated"
}

/// What the page does before it can show anything, in the language of the browser itself. Milliseconds.
async fn plain_work(browser: &Browser, file: &str) -> f64 {
    let script = "
        const began = performance.now();
        const file = JSON.parse(arguments[0]);
        const records = Object.values(file.records).flat();
        const index = new Map(records.map((it) => [it.id, it]));
        records.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
        return index.size === records.length ? performance.now() - began : NaN;";
    let answer = browser.driver().execute(script, vec![file.into()]).await.expect("plain work");
    answer.json().as_f64().expect("milliseconds")
}

/// When a mark was made, in milliseconds since the address was entered; 0 before it is.
async fn mark(browser: &Browser, name: &str) -> f64 {
    let script = format!("return performance.getEntriesByName('{name}')[0]?.startTime ?? 0");
    match browser.script(&script).await {
        Value::Number(time) => time.as_f64().unwrap_or_default(),
        _ => 0.0,
    }
}

#[derive(Default)]
struct Times {
    page: Vec<f64>,
    plain: Vec<f64>,
}

impl Times {
    fn print(mut self, name: &str) {
        let (page, plain) = (median(&mut self.page), median(&mut self.plain));
        let range = format!("({:.0} to {:.0})", self.page[0], self.page[self.page.len() - 1]);
        println!("{name:<42} {page:>9.1} {range:>17} {plain:>9.1} {:>7.2}", page / plain);
    }
}

/// The middle one; sorts them.
fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}
