//! Where tests begin: workspaces as a person would have made them, and how files come in.
//!
//! In: a stage, or a browser on it. Out: a browser that shows what the scene promises.

use super::{Browser, Locator, Stage};

/// An empty workspace, "Our product", on its feedback.
pub async fn empty(stage: &Stage) -> Browser {
    let browser = stage.browser().await;
    browser.open("/").await;
    browser.button("Start empty").click().await;
    browser.button("Start").click().await;
    browser.text("What people say goes here").appears().await;
    browser
}

/// The sample, on its feedback.
pub async fn sample(stage: &Stage) -> Browser {
    let browser = stage.browser().await;
    browser.open("/").await;
    browser.button("Load the sample").click().await;
    browser.item("Kiosk froze").appears().await;
    browser
}

/// A workspace with these items in its backlog, on its backlog.
pub async fn backlog_with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = empty(stage).await;
    go(&browser, "b", "Backlog").await;
    write_items(&browser, titles).await;
    browser
}

/// Writes items into the backlog that is open, one below the other.
pub async fn write_items(browser: &Browser, titles: &[&str]) {
    let field = browser.field("Title of the new item");
    browser.press("c").await;
    for title in titles {
        field.has_focus().await;
        field.has_value("").await;
        browser.type_text(title).await;
        browser.press("Enter").await;
        browser.item(title).appears().await;
    }
    browser.press("Escape").await;
    field.disappears().await;
}

/// Goes to a page by its keys: G, then `letter`.
pub async fn go(browser: &Browser, letter: &str, heading: &str) {
    browser.press("g").await;
    browser.press(letter).await;
    browser.heading(heading).appears().await;
}

/// Does what the palette has under a name.
pub async fn by_palette(browser: &Browser, action: &str) {
    browser.press("Control+k").await;
    browser.type_text(action).await;
    browser.press("Enter").await;
}

/// Opens the dialog that takes files in.
pub async fn import(browser: &Browser) -> Locator {
    by_palette(browser, "Import a file").await;
    let dialog = browser.dialog("Import");
    // What is pasted before the dialog is there goes elsewhere.
    dialog.field("Choose files").appears().await;
    dialog
}

/// Gives a file to the dialog that takes files in.
pub async fn upload(browser: &Browser, name: &str, bytes: impl AsRef<[u8]>) -> Locator {
    let dialog = import(browser).await;
    dialog.field("Choose files").upload(&browser.file(name, bytes)).await;
    dialog
}
