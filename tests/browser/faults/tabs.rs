//! Several tabs at once: they converge, whatever the one or the other is held up by.

use serde_json::json;

use super::{add, empty, export, exports, is_not_saved, is_saved, with};
use crate::support::{Browser, stage};

/// Edits in a tab that is not looked at, from a script that goes on by itself.
async fn edits_by_itself(browser: &Browser, name: &str, count: u32) {
    let script = format!(
        "window.said = () => {{}}; {}
         edits.begin(1, {count}, '{name}').then(() => window.done = true)",
        include_str!("edits.js")
    );
    browser.script(&script).await;
}

#[test]
fn four_tabs_that_edit_at_once_come_to_the_same_bytes() {
    stage(async |stage| {
        let browser = empty(stage).await;
        for _ in 1..4 {
            browser.new_tab("/backlog").await;
            browser.heading("Backlog").appears().await;
        }
        for tab in 0..4 {
            browser.tab(tab).await;
            let rate = if tab == 2 { 6 } else { 1 };
            browser.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await;
            edits_by_itself(&browser, ["north", "east", "south", "west"][tab], 12).await;
        }
        for tab in 0..4 {
            browser.tab(tab).await;
            browser
                .until("the tab has done its edits", async || browser.script("return window.done").await == true)
                .await;
            browser.press("Escape").await;
        }
        let mut files = Vec::new();
        for tab in 0..4 {
            browser.tab(tab).await;
            is_saved(&browser).await;
            browser.text("48 items").appears().await;
            files.push(export(&browser).await);
        }
        assert!(files.iter().all(|it| *it == files[0]), "every tab has the same bytes");
        browser.open("/backlog").await;
        browser.text("48 items").appears().await;
        assert_eq!(export(&browser).await, files[0], "and so has the journal");
    });
}

/// Opens the database past the page, from another page of the origin, with another version than ours.
async fn upgrade(browser: &Browser) {
    let script = "return await new Promise((done) => {
        const request = indexedDB.open('wheelhouse', 2);
        request.onsuccess = () => done('upgraded');
        request.onblocked = () => done('blocked');
        request.onerror = () => done(String(request.error));
    })";
    let driver = browser.driver();
    let tab = driver.new_tab().await.unwrap();
    driver.switch_to_window(tab).await.unwrap();
    browser.visit_neighbour().await;
    assert_eq!(browser.promised(script).await, "upgraded", "the old tab makes way");
}

#[test]
fn an_old_tab_makes_way_for_a_newer_version_and_says_so() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        upgrade(&browser).await;
        browser.tab(0).await;
        let superseded = "A newer version of Wheelhouse has taken over the storage.";
        browser.css(".banner").text(superseded).appears().await;
        add(&browser, "Two").await;
        is_not_saved(&browser).await;
        exports(&browser, &["One", "Two"]).await;
        // This version can do nothing with the storage of a newer one, and leaves it alone.
        browser.open("/").await;
        browser.heading("Something is not as it was left").appears().await;
        browser.tab(1).await;
        browser.visit_neighbour().await;
        let left = super::stored(&browser, "return [database.version, (await all('journal')).length]").await;
        assert_eq!(left, json!([2, 2]), "what is stored is as it was");
    });
}

#[test]
fn a_tab_whose_clock_is_ten_years_ahead_is_reported_and_stops_nobody() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        browser.new_tab("/settings").await;
        browser
            .before_every_page(
                "const ahead = 10 * 365 * 24 * 3600 * 1000, now = Date.now, Original = Date;
                 Date.now = () => now() + ahead;",
            )
            .await;
        browser.open("/settings").await;
        browser.field("Reach is counted per").fill("decade").await;
        browser.press("Enter").await;
        is_saved(&browser).await;
        browser.tab(0).await;
        browser.text("Some changes come from a device whose clock says").appears().await;
        browser.link("Settings").click().await;
        browser.field("Reach is counted per").has_value("decade").await;
        browser.field("Reach is counted per").fill("week").await;
        browser.press("Enter").await;
        is_saved(&browser).await;
        browser.tab(1).await;
        browser.field("Reach is counted per").has_value("week").await;
        let ahead = export(&browser).await;
        browser.tab(0).await;
        assert_eq!(export(&browser).await, ahead, "both have the same bytes");
        browser.open("/settings").await;
        browser.field("Reach is counted per").has_value("week").await;
    });
}
