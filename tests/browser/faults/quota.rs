//! No room: for the journal, a snapshot, the lifeboat.

use serde_json::{Value, json};

use super::{add, comes_back, exports, file, found, is_not_saved, is_saved, stored, there_are, with};
use crate::support::{Browser, Stage, stage};

const FULL: &str = "The browser has no room left.";

/// How much room there is for the page in all, in bytes.
const ROOM: u64 = 3_000_000;

/// A browser with little room for the page. Chromium looks at the room anew only when what it last found
/// has been used up, so it has to be little from the start.
async fn little_room(stage: &Stage) -> Browser {
    let browser = stage.browser().await;
    // The copy of the page that works offline would come and go in the same room.
    browser.before_every_page("Object.defineProperty(navigator, 'serviceWorker', { get: () => undefined })").await;
    browser.visit_neighbour().await;
    browser.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": stage.address(), "quotaSize": ROOM })).await;
    browser
}

/// A workspace with one item, where there is little room.
async fn with_little_room(stage: &Stage) -> Browser {
    let browser = little_room(stage).await;
    found(&browser).await;
    add(&browser, "One").await;
    is_saved(&browser).await;
    browser
}

/// Fills what room there is with somebody else's bytes, which cannot be compressed.
async fn fill(browser: &Browser) {
    let script = "
        const database = await new Promise((done) => {
            const request = indexedDB.open('stranger', 1);
            request.onupgradeneeded = () => request.result.createObjectStore('bytes', { autoIncrement: true });
            request.onsuccess = () => done(request.result);
        });
        const put = (length) => new Promise((done, failed) => {
            const transaction = database.transaction('bytes', 'readwrite');
            transaction.objectStore('bytes').add(crypto.getRandomValues(new Uint8Array(length)));
            transaction.oncomplete = () => done();
            transaction.onabort = () => failed(transaction.error);
        });
        let length = 65_536, refused = 0;
        while (length >= 1) await put(length).catch(() => { length >>= 1; refused += 1; });
        database.close();
        return refused";
    assert_ne!(browser.promised(script).await, Value::Null, "the room is full");
}

/// There is room again.
async fn make_room(browser: &Browser, stage: &Stage) {
    browser.cdp("Storage.overrideQuotaForOrigin", json!({ "origin": stage.address() })).await;
}

#[test]
fn a_full_journal_keeps_what_is_there_and_everything_is_saved_once_there_is_room() {
    stage(async |stage| {
        let browser = with_little_room(stage).await;
        fill(&browser).await;
        add(&browser, "Two").await;
        browser.css(".banner").text(FULL).appears().await;
        is_not_saved(&browser).await;
        add(&browser, "Three").await;
        browser.css(".banner").button("Try again").click().await;
        browser.css(".banner").text(FULL).appears().await;
        exports(&browser, &["One", "Two", "Three"]).await;
        make_room(&browser, stage).await;
        browser.css(".banner").button("Try again").click().await;
        is_saved(&browser).await;
        browser.css(".banner").disappears().await;
        comes_back(&browser, &["One", "Two", "Three"]).await;
    });
}

#[test]
fn once_there_is_room_the_next_edit_takes_those_before_it_along() {
    stage(async |stage| {
        let browser = with_little_room(stage).await;
        fill(&browser).await;
        for title in ["Two", "Three"] {
            add(&browser, title).await;
        }
        browser.css(".banner").text(FULL).appears().await;
        make_room(&browser, stage).await;
        add(&browser, "Four").await;
        is_saved(&browser).await;
        browser.css(".banner").disappears().await;
        comes_back(&browser, &["One", "Two", "Three", "Four"]).await;
    });
}

#[test]
fn what_found_no_room_is_there_after_a_reload_and_is_not_called_saved() {
    stage(async |stage| {
        let browser = with_little_room(stage).await;
        fill(&browser).await;
        add(&browser, "Two").await;
        browser.css(".banner").text(FULL).appears().await;
        browser.reload().await;
        there_are(&browser, &["One", "Two"]).await;
        is_not_saved(&browser).await;
        browser.css(".banner").text(FULL).appears().await;
        make_room(&browser, stage).await;
        browser.css(".banner").button("Try again").click().await;
        is_saved(&browser).await;
        comes_back(&browser, &["One", "Two"]).await;
    });
}

/// Fills localStorage to its last byte.
const TO_THE_BRIM: &str = "let piece = 'x'.repeat(1 << 20), number = 0;
    while (piece) {
        try { localStorage.setItem(`stranger ${number}`, piece); number += 1; }
        catch { piece = piece.slice(0, piece.length >> 1); }
    }
    try { localStorage.setItem('a small thing', 'to keep'); return 'there is room' } catch { return 'full' }";

#[test]
fn a_full_lifeboat_is_no_reason_to_stop() {
    stage(async |stage| {
        let browser = with_little_room(stage).await;
        assert_eq!(browser.script(TO_THE_BRIM).await, "full");
        add(&browser, "Two").await;
        is_saved(&browser).await;
        comes_back(&browser, &["One", "Two"]).await;
        // And with no room anywhere the work goes on, and can be taken out.
        fill(&browser).await;
        add(&browser, "Three").await;
        browser.css(".banner").text(FULL).appears().await;
        exports(&browser, &["One", "Two", "Three"]).await;
        make_room(&browser, stage).await;
        browser.css(".banner").button("Try again").click().await;
        is_saved(&browser).await;
        comes_back(&browser, &["One", "Two", "Three"]).await;
    });
}

/// How much there is of everything.
const COUNT: &str =
    "return (await Promise.all(['workspaces', 'journal', 'snapshots'].map(all))).map((it) => it.length)";

#[test]
fn a_workspace_that_finds_no_room_is_not_half_there() {
    stage(async |stage| {
        let browser = little_room(stage).await;
        browser.open("/").await;
        let before = (stored(&browser, COUNT).await, browser.script("return localStorage.length").await);
        fill(&browser).await;
        let text =
            json!({ "format": "wheelhouse", "version": 1, "records": { "item": [{ "id": "a", "title": "Other" }] } });
        let file = file(stage, "other.json", text.to_string());
        browser.button("Import a file").click().await;
        let dialog = browser.dialog("Import");
        dialog.field("Choose files").upload(&file).await;
        dialog.button("Open as a new workspace").click().await;
        browser.text("storage is full").appears().await;
        make_room(&browser, stage).await;
        assert_eq!((stored(&browser, COUNT).await, browser.script("return localStorage.length").await), before);
        dialog.button("Open as a new workspace").click().await;
        browser.link("Backlog").click().await;
        browser.item("Other").appears().await;
        browser.console().await;
    });
}

#[test]
fn a_snapshot_without_room_leaves_the_journal_as_it_is() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        // Only snapshots find no room; real quotas cannot be cut that finely.
        browser
            .script(
                "const add = IDBObjectStore.prototype.add;
                     IDBObjectStore.prototype.add = function (...row) {
                         if (this.name !== 'snapshots') return add.apply(this, row);
                         window.refused = (window.refused ?? 0) + 1;
                         throw new DOMException('full', 'QuotaExceededError');
                     }",
            )
            .await;
        super::damage::many_edits(&browser, 1, 260).await;
        browser
            .until("a snapshot was refused", async || browser.script("return window.refused > 0").await == true)
            .await;
        is_saved(&browser).await;
        browser.open("/backlog").await;
        browser.text("261 items").appears().await;
        let snapshots = stored(&browser, "return (await all('snapshots')).length").await;
        assert!(snapshots == 0 || snapshots == 1, "it was tried again: {snapshots}");
    });
}
