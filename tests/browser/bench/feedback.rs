//! Searching notes and importing a table of them.

use std::{fs, path::PathBuf};

use serde_json::Value;

use crate::{
    Times, import, median,
    support::{self, Browser, stage},
    target, workspace,
};

/// Notes that are searched, and rows that are imported.
const SEARCHED: [usize; 2] = [10_000, 100_000];
const ROWS: usize = 20_000;

pub(crate) fn measure(runs: usize) {
    for notes in SEARCHED {
        search(notes, runs);
    }
    import_table(ROWS, runs);
}

/// A keystroke in the search of feedback, until everything that follows from it has been worked out;
/// beside looking through the same texts in lower case.
fn search(notes: usize, runs: usize) {
    let mut times = Times::default();
    let file = only_notes(notes);
    let text = fs::read_to_string(&file).expect("the file");
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        import(&browser, &file).await;
        browser.open("/feedback").await;
        browser.field("Search feedback").click().await;
        for run in 0..runs {
            // A word that some notes have and most have not, letter by letter.
            let word = format!("number {}", 7 + run);
            for end in 1..=word.len() {
                times.page.push(keystroke(&browser, &word[..end]).await);
            }
        }
        for _ in 0..runs {
            times.plain.push(plain_search(&browser, &text).await);
        }
    });
    times.print(&format!("a keystroke over {notes} notes"));
}

/// Milliseconds from an input to the next task after it: what follows from it is done in the same one.
async fn keystroke(browser: &Browser, text: &str) -> f64 {
    let script = "
        const field = document.querySelector('.feedback__search input');
        const began = performance.now();
        field.value = arguments[0];
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return new Promise((done) => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.now() - began);
            port2.postMessage(0);
        });";
    let answer = browser.driver().execute(script, vec![text.into()]).await.expect("a keystroke");
    answer.json().as_f64().expect("milliseconds")
}

async fn plain_search(browser: &Browser, file: &str) -> f64 {
    let script = "
        window.texts ??= JSON.parse(arguments[0]).records.feedback.map((it) => (it.title + ' ' + it.body).toLowerCase());
        const began = performance.now();
        const found = window.texts.filter((it) => it.includes('number 7'));
        return found.length > 0 ? performance.now() - began : NaN;";
    let answer = browser.driver().execute(script, vec![file.into()]).await.expect("plain work");
    answer.json().as_f64().expect("milliseconds")
}

/// A table of rows, from the file to the report; the time a person needs to say yes twice is not in it.
/// Beside it the longest task on the way and of taking it all back, which nothing plain is held against.
fn import_table(rows: usize, runs: usize) {
    let (mut all, mut longest, mut undo) = (Vec::new(), Vec::new(), Vec::new());
    let mut table = String::from("Title,Feedback,Customer,Votes,Date\n");
    for row in 0..rows {
        table += &format!(
            "Call number {row} about hall {},\"They had booked seven to eight, and somebody else stood there.\",Club {},{},2026-{:02}-{:02}\n",
            row % 7,
            row % 200,
            row % 12,
            1 + row % 12,
            1 + row % 28
        );
    }
    for _ in 0..runs {
        stage(async |stage| {
            let browser = stage.browser().await;
            browser.open("/").await;
            browser.button("Start empty").click().await;
            browser.button("Start").click().await;
            browser.text("What people say goes here").appears().await;
            let file = browser.file("calls.csv", &table);
            let dialog = support::scenes::import(&browser).await;
            dialog.field("Choose files").appears().await;
            browser.script(WATCH_TASKS).await;
            dialog.field("Choose files").upload(&file).await;
            dialog.button("Preview").appears().await;
            dialog.button("Preview").click().await;
            dialog.button("Import").appears().await;
            dialog.button("Import").click().await;
            dialog.role("heading", "Imported calls.csv").appears().await;
            all.push(number(&browser, "return window.waits.reduce((sum, it) => sum + it, 0)").await);
            longest.push(number(&browser, "return Math.max(0, ...window.tasks)").await);
            browser.press("Escape").await;
            browser.text("Saved").appears().await;
            browser.script("window.tasks.length = 0").await;
            browser.press("Control+z").await;
            browser.text("What people say goes here").appears().await;
            undo.push(number(&browser, "return Math.max(0, ...window.tasks)").await);
        });
    }
    for (name, mut times) in [
        (format!("import {rows} rows of CSV"), all),
        ("  the longest task on the way".to_owned(), longest),
        ("  the longest task of taking it back".to_owned(), undo),
    ] {
        let middle = median(&mut times);
        let range = format!("({:.0} to {:.0})", times[0], times[times.len() - 1]);
        println!("{name:<42} {middle:>9.1} {range:>17}");
    }
}

/// Counts tasks over 50 ms, and how long the dialog shows that it works.
const WATCH_TASKS: &str = "
    window.tasks = [];
    window.waits = [];
    new PerformanceObserver((list) => list.getEntries().forEach((it) => window.tasks.push(it.duration)))
        .observe({ type: 'longtask' });
    let began = null;
    const look = () => {
        const works = document.querySelector('dialog[open] .progress') !== null;
        if (works && began === null) began = performance.now();
        if (!works && began !== null) {
            window.waits.push(performance.now() - began);
            began = null;
        }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    return true;";

async fn number(browser: &Browser, script: &str) -> f64 {
    browser.script(script).await.as_f64().unwrap_or_default()
}

/// A workspace file with nothing but notes.
fn only_notes(count: usize) -> PathBuf {
    let text = fs::read_to_string(workspace(2 * count)).expect("the file");
    let mut file: Value = serde_json::from_str(&text).expect("JSON");
    file["records"].as_object_mut().expect("records").remove("item");
    let path = target().join(format!("{count}-notes.json"));
    fs::write(&path, file.to_string()).expect("the file");
    path
}
