//! The store emptied, damaged or gone, while the browser was closed and while the page is open.

use std::{fs, path::Path};

use serde_json::json;

use super::{add, comes_back, exports, is_not_saved, is_saved, with};
use crate::support::{Browser, stage};

const RECOVERY: &str = "Something is not as it was left";
const EMPTIED: &str = "The browser's storage was emptied while this page was open.";

/// The recovery page is there, instead of the welcome; what it says of the loss.
async fn is_missed(browser: &Browser) {
    browser.open("/").await;
    browser.heading(RECOVERY).appears().await;
    browser.button("Import a backup").appears().await;
    browser.button("Start empty").disappears().await;
}

/// Every file below a folder, of whatever depth.
fn files(folder: &Path, act: &dyn Fn(&Path)) {
    for entry in fs::read_dir(folder).expect("the folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() { files(&path, act) } else { act(&path) }
    }
}

/// Overwrites a file with what nobody ever wrote.
fn garbage(path: &Path) {
    let bytes = fs::metadata(path).expect("a file").len().max(64);
    let garbage: Vec<u8> = (0..bytes).map(|at| (at.wrapping_mul(0x9e37_79b9) >> 7) as u8).collect();
    fs::write(path, garbage).expect("garbage is written");
}

#[test]
fn garbage_in_the_files_of_the_database_opens_the_recovery_page() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        browser.close().await;
        files(&browser.stored("IndexedDB"), &garbage);
        browser.start().await;
        is_missed(&browser).await;
        browser.text("Our product").appears().await;
        browser.button("Start over without them").click().await;
        browser.button("Start empty").appears().await;
        browser.console().await;
    });
}

#[test]
fn a_database_deleted_while_closed_opens_the_recovery_page() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        browser.close().await;
        fs::remove_dir_all(browser.stored("IndexedDB")).unwrap();
        browser.start().await;
        is_missed(&browser).await;
        browser.text("Our product").appears().await;
    });
}

#[test]
fn a_database_that_the_browser_threw_away_is_missed_without_a_sentinel_too() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        browser.close().await;
        files(&browser.stored("IndexedDB"), &garbage);
        fs::remove_dir_all(browser.stored("Local Storage")).unwrap();
        browser.start().await;
        is_missed(&browser).await;
        browser.text("The browser had to throw away what it kept for this page.").appears().await;
        browser.button("Start over without them").click().await;
        browser.button("Start empty").appears().await;
        browser.console().await;
    });
}

#[test]
fn lost_local_storage_alone_loses_nothing() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        browser.close().await;
        fs::remove_dir_all(browser.stored("Local Storage")).unwrap();
        browser.start().await;
        comes_back(&browser, &["One"]).await;
    });
}

/// The page has noticed, goes on, gives everything away, and keeps all of it anew when asked to.
async fn goes_on_and_is_kept_anew(browser: &Browser) {
    browser.css(".banner").appears().await;
    is_not_saved(browser).await;
    add(browser, "Two").await;
    browser.css(".banner").appears().await;
    exports(browser, &["One", "Two"]).await;
    browser.css(".banner").button("Try again").click().await;
    is_saved(browser).await;
    browser.css(".banner").disappears().await;
    add(browser, "Three").await;
    is_saved(browser).await;
    comes_back(browser, &["One", "Two", "Three"]).await;
}

#[test]
fn a_database_deleted_while_open_is_noticed_at_once_and_kept_anew() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        let delete = "return await new Promise((done) => {
            indexedDB.deleteDatabase('wheelhouse').onsuccess = () => done(true) })";
        assert_eq!(browser.promised(delete).await, true);
        browser.css(".banner").text(EMPTIED).appears().await;
        goes_on_and_is_kept_anew(&browser).await;
    });
}

#[test]
fn site_data_cleared_while_open_is_noticed_at_once_and_kept_anew() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        let origin = stage.address();
        browser.cdp("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "all" })).await;
        goes_on_and_is_kept_anew(&browser).await;
    });
}

#[test]
fn a_reload_after_the_database_went_is_no_welcome() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        let origin = stage.address();
        browser.cdp("Storage.clearDataForOrigin", json!({ "origin": origin, "storageTypes": "indexeddb" })).await;
        browser.css(".banner").appears().await;
        add(&browser, "Two").await;
        is_missed(&browser).await;
    });
}
