//! Pictures of every page, in both themes, three widths and both languages, with the sample in it.
//!
//! In: a part of a picture's name (`feedback`, `dark-390`, `backlog-da`), or nothing for all.
//! Out: `target/shots/<page>-<language>-<theme>-<width>.png`.
#![allow(missing_docs, unreachable_pub)] // nobody uses this from elsewhere
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods, clippy::print_stdout)] // a tool of ours

use std::{env, path::Path};

mod support;

use support::{Browser, stage};

/// What there is to see: a name for the file, and the address.
const PAGES: [(&str, &str); 11] = [
    ("feedback", "/feedback"),
    ("backlog", "/backlog"),
    ("prioritise", "/prioritise"),
    ("picture-matrix", "/prioritise?view=matrix"),
    ("picture-made", "/prioritise?view=made"),
    ("picture-moves", "/prioritise?view=moves"),
    ("picture-swings", "/prioritise?view=swings"),
    ("roadmap", "/roadmap"),
    ("settings", "/settings"),
    ("workspaces", "/workspaces"),
    ("recovery", "/recovery"),
];
const THEMES: [&str; 2] = ["light", "dark"];
/// Width and height in CSS pixels: a desk, a tablet, a phone.
const SIZES: [(u32, u32); 3] = [(1440, 900), (820, 1180), (390, 844)];
/// The languages, and the button of the welcome page that loads the sample.
const LANGUAGES: [(&str, &str); 2] = [("en", "Load the sample"), ("da", "Hent eksemplet")];

/// One picture to take.
struct Shot {
    name: String,
    path: &'static str,
    theme: &'static str,
    size: (u32, u32),
}

fn main() {
    let filter = env::args().nth(1).unwrap_or_default();
    for (language, sample) in LANGUAGES {
        // The welcome page is what an empty browser shows.
        take(language, None, shots(language, &[("welcome", "/")], &filter));
        take(language, Some(sample), shots(language, &PAGES, &filter));
    }
}

fn shots(language: &str, pages: &[(&str, &'static str)], filter: &str) -> Vec<Shot> {
    let mut shots = Vec::new();
    for theme in THEMES {
        for size in SIZES {
            for &(page, path) in pages {
                let name = format!("{page}-{language}-{theme}-{}", size.0);
                if name.contains(filter) {
                    shots.push(Shot { name, path, theme, size });
                }
            }
        }
    }
    shots
}

fn take(language: &str, sample: Option<&str>, shots: Vec<Shot>) {
    if shots.is_empty() {
        return;
    }
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.set_preference("lang", language).await;
        if let Some(sample) = sample {
            load(&browser, sample).await;
        }
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
        for shot in shots {
            browser.set_preference("theme", shot.theme).await;
            browser.resize(shot.size.0, shot.size.1).await;
            browser.open(shot.path).await;
            let file = folder.join(format!("{}.png", shot.name));
            browser.picture(&file).await;
            println!("{}", file.display());
        }
    });
}

async fn load(browser: &Browser, sample: &str) {
    browser.reload().await;
    let button = browser.button(sample);
    if button.count().await == 0 {
        println!("no button {sample:?} on the welcome page: the pages are empty");
        return;
    }
    button.click().await;
    browser.is_ready().await;
}
