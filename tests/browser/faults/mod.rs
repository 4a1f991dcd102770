//! Faults, each injected into a real browser: nothing acknowledged is ever lost. The table is `docs/faults.md`.

mod copies;
mod damage;
mod emptied;
mod ends;
mod imports;
mod kills;
mod neighbours;
mod quota;
mod refused;
mod tabs;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::support::{Browser, Stage};

/// A new workspace, open on its backlog.
async fn empty(stage: &Stage) -> Browser {
    let browser = stage.browser().await;
    found(&browser).await;
    browser
}

async fn found(browser: &Browser) {
    browser.open("/backlog").await;
    browser.button("Start empty").click().await;
    browser.button("Start").click().await;
    browser.button("Write the first item").appears().await;
}

/// A new workspace with these items, all of them acknowledged.
async fn with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = empty(stage).await;
    for title in titles {
        add(&browser, title).await;
    }
    is_saved(&browser).await;
    browser
}

/// Writes an item and leaves it to the page to keep it.
async fn add(browser: &Browser, title: &str) {
    browser.press("c").await;
    browser.field("Title of the new item").has_focus().await;
    browser.type_text(title).await;
    browser.press("Enter").await;
    browser.item(title).appears().await;
    browser.press("Escape").await;
    browser.field("Title of the new item").disappears().await;
}

async fn is_saved(browser: &Browser) {
    browser.css(".rail__saved[data-state=saved]").appears().await;
}

async fn is_not_saved(browser: &Browser) {
    browser.css(".rail__saved[data-state=failed]").appears().await;
}

/// Everything is there after a reload, and the page has nothing to say about its storage.
async fn comes_back(browser: &Browser, titles: &[&str]) {
    browser.open("/backlog").await;
    there_are(browser, titles).await;
    is_saved(browser).await;
    browser.css(".banner").disappears().await;
}

async fn there_are(browser: &Browser, titles: &[&str]) {
    for title in titles {
        browser.item(title).appears().await;
    }
}

/// What the button of the rail exports.
async fn export(browser: &Browser) -> Vec<u8> {
    browser.css(".rail__backup").click().await;
    browser.downloaded().await.1
}

/// What the banner's button exports has these items.
async fn exports(browser: &Browser, titles: &[&str]) {
    browser.css(".banner").button("Export a file").click().await;
    let file: Value = serde_json::from_slice(&browser.downloaded().await.1).expect("a workspace file");
    let items = file["records"]["item"].as_array().cloned().unwrap_or_default();
    for title in titles {
        assert!(items.iter().any(|it| it["title"] == json!(title)), "{title} is not in the export: {items:?}");
    }
}

/// A file to give to the page.
fn file(stage: &Stage, name: &str, text: impl AsRef<[u8]>) -> PathBuf {
    let path = stage.folder("files").join(name);
    std::fs::write(&path, text).expect("the file is written");
    path
}

/// Imports a file into the workspace that is open, or as one where none is.
async fn import(browser: &Browser, path: &Path) {
    let is_open = browser.css(".rail__saved").count().await > 0;
    if is_open {
        browser.press("Control+k").await;
        browser.type_text("Import a file").await;
        browser.press("Enter").await;
    } else {
        browser.button("Import a file").click().await;
    }
    let dialog = browser.dialog("Import");
    dialog.field("Choose files").upload(path).await;
    dialog.button(if is_open { "Import" } else { "Open as a new workspace" }).click().await;
    dialog.disappears().await;
}

/// What the database holds, read past the page: a script over `all(store)`, which gives the rows of a store.
async fn stored(browser: &Browser, script: &str) -> Value {
    let open = "const database = await new Promise((done, failed) => {
            const request = indexedDB.open('wheelhouse');
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        });
        const asked = (request) => new Promise((done, failed) => {
            request.onsuccess = () => done(request.result);
            request.onerror = () => failed(request.error);
        });
        const all = (store) => asked(database.transaction(store).objectStore(store).getAll());
        const put = (store, row) => asked(database.transaction(store, 'readwrite').objectStore(store).put(row));";
    browser.promised(&format!("{open} try {{ {script} }} finally {{ database.close() }}")).await
}
