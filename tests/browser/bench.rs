//! Times in Chromium on the release build, beside plain JavaScript doing the same work in the same run.
//!
//! Out: a table of medians and ratios. Never a verdict: a busy machine is no failure.
#![allow(missing_docs, unreachable_pub)] // nobody uses this from elsewhere
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout)] // a tool of ours

use std::{env, fs};

use serde_json::Value;

mod support;

use support::{Browser, stage};

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
}

/// From the address to a page that works, in a profile that has never seen it;
/// beside fetching and compiling the same wasm and leaving it at that.
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
                    let wasm = fs::read_dir(page).unwrap().map(|it| it.unwrap().path());
                    let wasm = wasm.into_iter().find(|it| it.extension().is_some_and(|it| it == "wasm"));
                    fs::rename(wasm.unwrap(), page.join("app.wasm")).unwrap();
                })
                .await;
            plain.visit("/plain.html").await;
            plain.until("it has compiled", async || mark(&plain, "plain").await > 0.0).await;
            times.plain.push(mark(&plain, "plain").await);
        });
    }
    times.print("cold start, empty browser");
}

/// From the address to a usable workspace that this browser has had open before;
/// beside parsing the same records as JSON, indexing them by id and sorting them by position.
fn open_workspace(records: usize, runs: usize) {
    let name = format!("open a workspace of {records} records");
    let mut times = Times::default();
    let file = workspace(records);
    let possible = stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        if !import(&browser, &file).await {
            return false;
        }
        for _ in 0..runs {
            browser.close().await;
            browser.start().await;
            browser.open("/backlog").await;
            browser.is_ready().await;
            times.page.push(mark(&browser, "wheelhouse-ready").await);
            times.plain.push(plain_work(&browser, &file).await);
        }
        true
    });
    if possible {
        times.print(&name);
    } else {
        println!("{name:<42} not yet: the page has no import");
    }
}

/// A workspace file without stamps: a third feedback, the rest items in a tree.
fn workspace(_records: usize) -> String {
    // Filled in with the file format.
    String::from("{}")
}

/// Imports a file as a person would; false while the page has no such button.
async fn import(browser: &Browser, _file: &str) -> bool {
    browser.button("Import a file").count().await > 0
}

/// What the page does before it can show anything, in the language of the browser itself. Milliseconds.
async fn plain_work(browser: &Browser, file: &str) -> f64 {
    let script = "
        const began = performance.now();
        const file = JSON.parse(arguments[0]);
        const records = Object.values(file).filter(Array.isArray).flat();
        const index = new Map(records.map((it) => [it.id, it]));
        records.sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0));
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
