//! Damage in the database: entries and snapshots in which a byte has flipped.

use serde_json::Value;

use super::{add, is_saved, stored, with};
use crate::support::{Browser, stage};

const DAMAGED: &str = "Some stored entries were damaged and have been set aside.";
const UNREADABLE: &str = "What is stored for this workspace cannot be read.";

/// Edits after which acknowledgement is waited for.
const TURN: usize = 25;

/// Numbered edits as fast as the page takes them; ends when all are acknowledged.
pub(super) async fn many_edits(browser: &Browser, first: u64, count: u64) {
    browser.script(&format!("window.said = () => {{}}; {}", include_str!("edits.js"))).await;
    // In turns, so that nobody waits long for any of them.
    for turn in (0..count).step_by(TURN) {
        let (first, count) = (first + turn, (TURN as u64).min(count - turn));
        browser.promised(&format!("await edits.begin({first}, {count}); return true")).await;
        is_saved(browser).await;
    }
    browser.press("Escape").await;
}

/// Flips one byte in the middle of the rows of a store that `which` picks.
async fn flip(browser: &Browser, store: &str, which: &str) {
    let script = format!(
        "const rows = (await all('{store}')).filter({which});
         for (const row of rows) {{
             if (row.bytes) row.bytes[row.bytes.length >> 1] ^= 1;
             else {{
                 const at = row.text.length >> 1;
                 const flipped = String.fromCharCode(row.text.charCodeAt(at) ^ 1);
                 row.text = row.text.slice(0, at) + flipped + row.text.slice(at + 1);
             }}
             await put('{store}', row);
         }}
         return rows.length"
    );
    assert_ne!(stored(browser, &script).await, 0, "there is something to flip");
}

/// Every row of a store, byte for byte.
async fn rows(browser: &Browser, store: &str) -> Value {
    let script =
        format!("return (await all('{store}')).map((it) => JSON.stringify({{ ...it, bytes: [...(it.bytes ?? [])] }}))");
    stored(browser, &script).await
}

#[test]
fn a_flipped_byte_in_an_entry_costs_that_entry_alone_and_its_bytes_stay() {
    stage(async |stage| {
        let browser = with(stage, &["One", "Two", "Three"]).await;
        flip(&browser, "journal", "(it) => it.text.includes('Two')").await;
        let before = rows(&browser, "journal").await;
        browser.open("/backlog").await;
        browser.css(".banner").text(DAMAGED).appears().await;
        browser.item("One").appears().await;
        browser.item("Three").appears().await;
        browser.item("Two").disappears().await;
        assert_eq!(rows(&browser, "journal").await, before, "nothing stored has changed");
        add(&browser, "Four").await;
        is_saved(&browser).await;
        let after = rows(&browser, "journal").await;
        let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
        assert_eq!(&after[..before.len()], &before[..], "the journal has only grown");
    });
}

#[test]
fn a_workspace_of_which_nothing_can_be_read_is_no_empty_board() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        flip(&browser, "journal", "() => true").await;
        let before = rows(&browser, "journal").await;
        // Not even the sentinel knows that there was more.
        browser.script("localStorage.clear(); sessionStorage.clear()").await;
        browser.open("/backlog").await;
        browser.text(UNREADABLE).appears().await;
        browser.button("Download what is stored").click().await;
        let (_, raw) = browser.downloaded().await;
        assert!(String::from_utf8_lossy(&raw).contains("batch"), "what is there can be taken out");
        browser.button("Start over without them").click().await;
        browser.button("Start empty").appears().await;
        assert_eq!(rows(&browser, "journal").await, before, "nothing stored has changed");
    });
}

/// A workspace with a snapshot of its beginning, and a newer one.
async fn with_generations(stage: &crate::support::Stage) -> Browser {
    let browser = with(stage, &["One"]).await;
    for first in [1, 301] {
        many_edits(&browser, first, 300).await;
        let generations = first / 300 + 1;
        browser
            .until("the journal was drawn together", async || {
                stored(&browser, "return (await all('snapshots')).length").await == generations
            })
            .await;
    }
    browser
}

#[test]
fn a_flipped_byte_in_a_snapshot_falls_back_to_the_one_before() {
    stage(async |stage| {
        let browser = with_generations(stage).await;
        flip(&browser, "snapshots", "(it) => it.generation === 2").await;
        let broken = "return JSON.stringify((await all('snapshots')).map((it) => ({ ...it, bytes: [...it.bytes] }))
            .find((it) => it.generation === 2))";
        let before = stored(&browser, broken).await;
        browser.open("/backlog").await;
        browser.css(".banner").text(DAMAGED).appears().await;
        browser.text("601 items").appears().await;
        assert_eq!(stored(&browser, broken).await, before, "the broken bytes stay as they are");
    });
}

#[test]
fn with_every_snapshot_broken_the_page_says_so_and_writes_nothing() {
    stage(async |stage| {
        let browser = with_generations(stage).await;
        flip(&browser, "snapshots", "() => true").await;
        let before = (rows(&browser, "snapshots").await, rows(&browser, "journal").await);
        browser.open("/backlog").await;
        browser.text(UNREADABLE).appears().await;
        assert_eq!((rows(&browser, "snapshots").await, rows(&browser, "journal").await), before);
    });
}
