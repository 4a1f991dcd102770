//! The whole browser killed at random moments, while edits are made and while it opens.
//!
//! After each kill the profile is opened again, and the workspace exported: what was acknowledged is in it, and what is
//! in it is a prefix of what was done, since every edit is numbered. The dice are seeded and the verdict never depends
//! on when a kill came.

use std::{collections::BTreeSet, env, ops::Range, path::Path, thread, time::Duration};

use serde_json::{Value, json};

use crate::support::{Stage, bare::Bare, stage};

/// How many kills there are, unless `WHEELHOUSE_KILLS` names another number.
const KILLS: u64 = 200;
/// Profiles that live and die beside each other.
const PROFILES: u64 = 2;
/// Edits between two kills, at most.
const EDITS: Range<u64> = 1..24;
/// So long a kill may wait after what it follows, in microseconds: an edit is safe after some thousand.
const LATE: Range<u64> = 0..30_000;
/// So long one may come after the page was asked for, in microseconds: in the middle of opening.
const OPENING: Range<u64> = 0..600_000;
/// What the page calls to speak to us.
const SAID: &str = "said";

/// A generator of numbers from a seed (SplitMix64).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, range: Range<u64>) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        range.start + (mixed ^ (mixed >> 31)) % (range.end - range.start)
    }

    /// Lets the moment of a kill be anywhere in a range of microseconds.
    fn linger(&mut self, range: Range<u64>) {
        thread::sleep(Duration::from_micros(self.roll(range)));
    }
}

/// What is known of one profile from outside.
#[derive(Default)]
struct Known {
    /// The last edit that the page was asked for.
    asked: u64,
    /// The last edit that was shown as saved, or came back after a kill.
    safe: u64,
}

impl Known {
    fn hear(&mut self, said: &str) {
        if let Some(number) = said.strip_prefix("safe ") {
            self.safe = self.safe.max(number.parse().expect("a number"));
        }
    }

    /// Compares the workspace as it came back with what was done.
    fn check(&mut self, opened: &Value) {
        let items = opened["file"]["records"]["item"].as_array().cloned().unwrap_or_default();
        let number = |item: &Value| item["title"].as_str()?.strip_prefix("edit ")?.parse::<u64>().ok();
        let back: BTreeSet<u64> = items.iter().map(|it| number(it).expect("an edit")).collect();
        let last = back.last().copied().unwrap_or(0);
        assert_eq!(items.len(), back.len(), "an edit came back twice");
        assert_eq!(back.len() as u64, last, "what came back has holes: {back:?}");
        assert!(last >= self.safe, "{} edits were acknowledged, {last} came back", self.safe);
        assert!(last <= self.asked, "{last} edits came back of {}", self.asked);
        assert_eq!(opened["banner"], "", "the page complains of its storage");
        // What has been seen may never go again, whoever acknowledged it.
        self.safe = last;
    }
}

/// Starts the browser and asks for the page.
fn start(profile: &Path, address: &str) -> Bare {
    let mut browser = Bare::start(profile);
    // Each is waited for: a command that is still under way may miss the page that is navigated to.
    for (method, parameters) in [
        ("Browser.setDownloadBehavior", json!({ "behavior": "deny" })),
        ("Page.enable", json!({})),
        ("Runtime.enable", json!({})),
        ("Runtime.addBinding", json!({ "name": SAID })),
        ("Page.addScriptToEvaluateOnNewDocument", json!({ "source": include_str!("edits.js") })),
    ] {
        browser.call(method, parameters);
    }
    browser.call("Page.navigate", json!({ "url": format!("{address}backlog") }));
    browser
}

/// What the workspace is, once the page can be used.
fn opened(browser: &mut Bare, known: &mut Known) {
    let said = browser.said(SAID);
    let opened = said.strip_prefix("open ").expect("the page opens before it edits");
    known.check(&serde_json::from_str(opened).expect("an export"));
}

/// Makes an empty workspace, as a person would.
fn found(browser: &mut Bare) {
    for begins in ["Start empty", "Start"] {
        let is_it = if begins == "Start" { "=== 'Start'" } else { ".startsWith('Start empty')" };
        let press = format!(
            "new Promise((done) => {{ const look = () => {{
                const button = [...document.querySelectorAll('button')].find((it) => it.textContent.trim() {is_it});
                if (button) {{ button.click(); done(); }} else setTimeout(look, 20);
            }}; look(); }})"
        )
        .replace("trim() .", "trim().");
        browser.call("Runtime.evaluate", json!({ "expression": press, "awaitPromise": true }));
    }
}

fn profile_of_many_deaths(profile: &Path, address: &str, seed: u64, kills: u64) -> u64 {
    let mut dice = Dice(seed);
    let mut known = Known::default();
    let mut browser = start(profile, address);
    found(&mut browser);
    for kill in 0..kills {
        opened(&mut browser, &mut known);
        let (first, count) = (known.safe + 1, dice.roll(EDITS));
        known.asked = known.safe + count;
        browser.send("Runtime.evaluate", json!({ "expression": format!("edits.begin({first}, {count})") }));
        // After so many words about edits, and a moment, wherever the page is by then.
        for _ in 0..dice.roll(0..count + 1) {
            known.hear(&browser.said(SAID));
        }
        dice.linger(LATE);
        browser.kill(SAID).iter().for_each(|it| known.hear(it));
        browser = start(profile, address);
        // Every fourth one dies once more before it has opened.
        if kill % 4 == 3 {
            dice.linger(OPENING);
            browser.kill(SAID);
            browser = start(profile, address);
        }
    }
    opened(&mut browser, &mut known);
    known.safe
}

#[test]
fn what_was_acknowledged_outlives_every_kill() {
    stage(async |stage: &Stage| {
        let kills = env::var("WHEELHOUSE_KILLS").map_or(KILLS, |it| it.parse().expect("a number of kills"));
        let seed = env::var("WHEELHOUSE_SEED").map_or(1, |it| it.parse().expect("a seed"));
        // A fourth of the kills come while the page opens.
        let each = (kills * 4).div_ceil(5 * PROFILES);
        let address = stage.address();
        let edits: u64 = thread::scope(|scope| {
            let lives: Vec<_> = (0..PROFILES)
                .map(|number| {
                    let (profile, address) = (stage.folder("profile"), address.clone());
                    scope.spawn(move || profile_of_many_deaths(&profile, &address, seed * PROFILES + number, each))
                })
                .collect();
            lives.into_iter().map(|it| it.join().expect("every edit is there")).sum()
        });
        eprintln!("seed {seed}: {kills} kills, {edits} edits, nothing lost");
    });
}
