//! Pictures of every page and dialog, in both themes, four widths and both languages: with the sample, empty, and with
//! names as long as they may be.
//!
//! In: a part of a picture's name (`feedback`, `dark-390`, `backlog-da`, `long`), or nothing for all.
//! Out: `target/shots/<page>-<language>-<theme>-<width>.png`; `empty` and `long` stand before the language.
#![allow(missing_docs, unreachable_pub)] // nobody uses this from elsewhere
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, clippy::print_stdout)] // a tool of ours

use std::{env, path::Path};

use serde_json::json;

mod support;

use support::{Browser, stage};

/// What is done to an open page before the picture is taken.
#[derive(Clone, Copy)]
enum Then {
    Nothing,
    /// Keys, as [`Browser::press`] reads them.
    Keys(&'static [&'static str]),
    /// The palette, with something typed into it.
    Palette(&'static str),
    /// A table handed to Import, as far as the meaning of its columns.
    Columns,
    /// The same, as far as its preview.
    Preview,
    /// What a selector finds is clicked.
    Click(&'static str),
}

/// One thing to see: a name for the file, the address, and what is done there.
type View = (&'static str, &'static str, Then);

const PAGES: [View; 26] = [
    ("feedback", "/feedback", Then::Nothing),
    ("note", "/feedback", Then::Click(".windowed-list__row[data-index='1'] .note-row__title")),
    ("new-note", "/feedback", Then::Keys(&["c"])),
    ("backlog", "/backlog", Then::Nothing),
    ("item", "/backlog", Then::Click("[data-index='1'] .backlog-row__name")),
    ("prioritise", "/prioritise", Then::Nothing),
    ("wsjf", "/prioritise?method=wsjf", Then::Nothing),
    ("sure", "/prioritise?view=sure", Then::Nothing),
    ("compare", "/prioritise?view=compare", Then::Nothing),
    ("proofs", "/prioritise?show=proofs", Then::Nothing),
    ("matrix", "/prioritise?view=matrix", Then::Nothing),
    ("made", "/prioritise?view=made", Then::Nothing),
    ("moves", "/prioritise?view=moves", Then::Nothing),
    ("swings", "/prioritise?view=swings", Then::Nothing),
    ("rounds", "/rounds", Then::Nothing),
    ("roadmap", "/roadmap", Then::Nothing),
    ("lanes", "/roadmap?group=product", Then::Nothing),
    ("timeline", "/roadmap?view=timeline", Then::Nothing),
    ("tray", "/roadmap", Then::Click(".roadmap__add")),
    ("settings", "/settings", Then::Nothing),
    ("workspaces", "/workspaces", Then::Nothing),
    ("palette", "/backlog", Then::Palette("csv")),
    ("help", "/backlog", Then::Keys(&["?"])),
    ("import", "/feedback", Then::Palette(IMPORT)),
    ("columns", "/feedback", Then::Columns),
    ("preview", "/feedback", Then::Preview),
];
/// What is looked at again in a workspace without records, and in one with long names.
const AGAIN: [&str; 9] =
    ["feedback", "note", "backlog", "item", "prioritise", "roadmap", "timeline", "settings", "workspaces"];
/// A line of the palette in either language.
const IMPORT: &str = "import";
const THEMES: [&str; 2] = ["light", "dark"];
/// Width and height in CSS pixels: a desk, a laptop, a tablet, a phone.
const SIZES: [(u32, u32); 4] = [(1440, 900), (1280, 800), (820, 1180), (390, 844)];
/// The languages, and the buttons of the welcome page: the sample, an empty workspace and its start, a file.
const LANGUAGES: [(&str, [&str; 4]); 2] = [
    ("en", ["Load the sample", "Start empty", "Start", "Import a file"]),
    ("da", ["Hent eksemplet", "Start tomt", "Start", "Importér en fil"]),
];

/// What stands in the workspace.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// No workspace: the welcome.
    None,
    Sample,
    Empty,
    Long,
}

/// One picture to take.
struct Shot {
    name: String,
    view: View,
    theme: &'static str,
    size: (u32, u32),
}

fn main() {
    let filter = env::args().nth(1).unwrap_or_default();
    for (language, buttons) in LANGUAGES {
        for content in [Content::None, Content::Sample, Content::Empty, Content::Long] {
            take(language, buttons, content, shots(language, content, &filter));
        }
    }
}

fn shots(language: &str, content: Content, filter: &str) -> Vec<Shot> {
    let mut shots = Vec::new();
    let (views, mark): (Vec<View>, _) = match content {
        Content::None => (vec![("welcome", "/", Then::Nothing)], ""),
        Content::Sample => (PAGES.to_vec(), ""),
        Content::Empty => (again(), "-empty"),
        Content::Long => (again(), "-long"),
    };
    for theme in THEMES {
        for size in SIZES {
            for &view in &views {
                let name = format!("{}{mark}-{language}-{theme}-{}", view.0, size.0);
                // There is nothing to open in an empty workspace.
                let opens = content == Content::Empty && matches!(view.2, Then::Click(_));
                if name.contains(filter) && !opens {
                    shots.push(Shot { name, view, theme, size });
                }
            }
        }
    }
    shots
}

fn again() -> Vec<View> {
    PAGES.into_iter().filter(|it| AGAIN.contains(&it.0)).collect()
}

fn take(language: &str, buttons: [&str; 4], content: Content, shots: Vec<Shot>) {
    if shots.is_empty() {
        return;
    }
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.set_preference("lang", language).await;
        browser.reload().await;
        let [sample, empty, start, import] = buttons;
        match content {
            Content::None => {}
            Content::Sample => found(&browser, &[sample]).await,
            Content::Empty => found(&browser, &[empty, start]).await,
            Content::Long => {
                browser.button(import).click().await;
                let file = browser.file("long.json", long_names());
                browser.css("dialog[open] input[type=file]").upload(&file).await;
                browser.css("dialog[open] .button[data-kind=primary]").click().await;
                browser.is_ready().await;
            }
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
        for shot in shots {
            browser.set_preference("theme", shot.theme).await;
            browser.resize(shot.size.0, shot.size.1).await;
            browser.open(shot.view.1).await;
            then(&browser, shot.view.2).await;
            // A place that is still sliding in is no picture of it.
            browser
                .until("nothing moves", async || {
                    browser.script("return document.getAnimations().every((it) => it.playState !== 'running' || it.effect.getComputedTiming().endTime === Infinity)").await == true
                })
                .await;
            let file = folder.join(format!("{}.png", shot.name));
            browser.picture(&file).await;
            println!("{}", file.display());
        }
    });
}

async fn found(browser: &Browser, buttons: &[&str]) {
    for button in buttons {
        browser.button(button).click().await;
    }
    browser.is_ready().await;
}

async fn then(browser: &Browser, then: Then) {
    match then {
        Then::Nothing => {}
        Then::Keys(keys) => {
            for key in keys {
                browser.press(key).await;
            }
            browser.css("dialog[open]").appears().await;
        }
        Then::Palette(typed) => {
            palette(browser, typed).await;
        }
        Then::Columns => columns(browser).await,
        Then::Preview => {
            columns(browser).await;
            browser.css("dialog[open] .button[data-kind=primary]").click().await;
            browser.css("dialog[open] .transfer__preview").appears().await;
        }
        Then::Click(selector) => {
            browser.css(selector).click().await;
        }
    }
}

async fn columns(browser: &Browser) {
    palette(browser, IMPORT).await;
    browser.press("Enter").await;
    let file = browser.file("jira.csv", JIRA);
    browser.css("dialog[open] input[type=file]").upload(&file).await;
    browser.css("dialog[open] .transfer__step").appears().await;
}

async fn palette(browser: &Browser, typed: &str) {
    browser.press("Control+k").await;
    browser.css("dialog[open] input").has_focus().await;
    browser.type_text(typed).await;
}

const JIRA: &str = "\
Summary,Issue key,Issue id,Issue Type,Status,Created,Labels,Parent id
Export to CSV,SHOP-1,10001,Story,In Progress,03/Nov/26 9:12 AM,export,
Export to Excel,SHOP-2,10002,Sub-task,Awaiting tide,04/Nov/26 9:12 AM,export,10001
Kiosk froze,SHOP-3,10003,Bug,Done,05/Nov/26 4:40 PM,,
";

/// A workspace whose every name is long, with and without places to break.
fn long_names() -> String {
    let long = "Everybody who has ever booked a court for the evening wants to see at once which of the halls is free, and \
                who has the key to it on that very day";
    let unbroken = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(2);
    let (name, name_unbroken) = (&long[..80], &unbroken[..80]);
    let item = |id: &str, title: &str, parent: Option<&str>, horizon: &str, days: Option<[&str; 2]>| {
        json!({
            "id": id, "title": title, "parent": parent, "kind": "feature", "status": "planned", "effort": 1234.5,
            "product": "p", "objective": "o", "tags": ["t", "u"], "horizon": horizon,
            "start": days.map(|it| it[0]), "end": days.map(|it| it[1]), "description": format!("{long} {unbroken}"),
        })
    };
    json!({
        "format": "wheelhouse",
        "version": 1,
        "workspace": { "id": "w", "name": name },
        "records": {
            "product": [{ "id": "p", "name": name }],
            "objective": [{ "id": "o", "title": name_unbroken, "due": "2027-01-31" }],
            "release": [{ "id": "r", "name": name, "date": "2027-02-15" }],
            "customer": [{ "id": "c", "name": name_unbroken }],
            "tag": [{ "id": "t", "name": name }, { "id": "u", "name": name_unbroken }],
            "item": [
                item("i1", long, None, "now", Some(["2026-11-01", "2027-03-01"])),
                item("i2", &unbroken, Some("i1"), "now", Some(["2026-11-01", "2026-11-05"])),
                item("i3", long, Some("i2"), "next", None),
                item("i4", &unbroken, None, "later", Some(["2027-01-01", "2027-01-04"])),
            ],
            "feedback": [
                { "id": "f1", "title": long, "body": long.repeat(4), "customer": "c", "tags": ["t", "u"],
                  "received": "2026-11-01", "source": { "kind": "support" } },
                { "id": "f2", "title": unbroken, "body": unbroken.repeat(3), "received": "2026-11-01" },
            ],
            "link": [{ "id": "l", "feedback": "f1", "item": "i1", "quote": long, "importance": "important" }],
        },
    })
    .to_string()
}
