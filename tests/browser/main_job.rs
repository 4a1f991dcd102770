//! The main job: from a file of somebody else's issues to a roadmap, through storage, a file and another browser,
//! and all the way back.

use std::path::{Path, PathBuf};

use crate::support::{Browser, scenes::by_palette, stage};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// The titles of the calculator in their order.
async fn ranking(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[role=grid] [role=row]')]
        .filter((row) => row.querySelector('.sheet__title'))
        .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
        .map((row) => row.querySelector('.sheet__title').textContent.trim())";
    let titles = browser.script(script).await;
    titles.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

async fn score(browser: &Browser, title: &str, inputs: [&str; 4]) {
    // The first input of the row by pointer, the others by Tab, as in a spreadsheet.
    browser.item(title).css(".sheet__input:nth-of-type(3)").click().await;
    for input in inputs {
        browser.type_text(input).await;
        browser.press("Tab").await;
    }
}

async fn link(browser: &Browser, note: &str, item: &str) {
    browser.item(note).text(note).click().await;
    browser.button("Link to item").click().await;
    let dialog = browser.dialog("Link to an item");
    dialog.field("Item").type_text(item).await;
    browser.press("Enter").await;
    dialog.button("Link").click().await;
    dialog.disappears().await;
    browser.link(item).appears().await;
    browser.press("Escape").await;
}

async fn exported(browser: &Browser) -> Vec<u8> {
    browser.press("Control+s").await;
    browser.downloaded().await.1
}

#[test]
fn from_issues_to_a_roadmap_and_back() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;

        // A file of issues comes in, seen before anything happens.
        browser.button("Import a file").click().await;
        let import = browser.dialog("Import");
        import.field("Choose files").upload(&data("github-page-1.json")).await;
        import.text("4 notes").appears().await;
        import.text("1 pull requests stay out.").appears().await;
        import.button("Import").click().await;
        browser.heading("Feedback").appears().await;
        browser.item("Tickets do not load without a network").appears().await;

        // Another page of the same export.
        by_palette(&browser, "Import a file").await;
        import.field("Choose files").upload(&data("github-page-2.json")).await;
        import.text("2 notes").appears().await;
        import.button("Import").click().await;
        browser.item("Bicycles are not mentioned anywhere").appears().await;

        // Two items that are there already.
        browser.press("g").await;
        browser.press("b").await;
        browser.heading("Backlog").appears().await;
        browser.press("c").await;
        for title in ["Faster start", "Dark theme"] {
            browser.field("Title of the new item").has_focus().await;
            browser.field("Title of the new item").type_text(title).await;
            browser.press("Enter").await;
            browser.item(title).appears().await;
        }
        browser.press("Escape").await;

        // Three notes speak for items: one new, two that are there.
        browser.link("Feedback").click().await;
        browser.heading("Feedback").appears().await;
        link(&browser, "Tickets do not load without a network", "Tickets offline").await;
        link(&browser, "The app takes ten seconds to start", "Faster start").await;
        link(&browser, "Too bright at night", "Dark theme").await;

        // Scores change the order.
        browser.link("Prioritise").click().await;
        browser.item("Tickets offline").appears().await;
        score(&browser, "Dark theme", ["500", "1", "80", "1"]).await;
        score(&browser, "Faster start", ["2000", "1", "80", "2"]).await;
        score(&browser, "Tickets offline", ["1000", "3", "100", "3"]).await;
        let expected = ["Tickets offline", "Faster start", "Dark theme"];
        browser.until("the scores give the order", async || ranking(&browser).await == expected).await;
        score(&browser, "Dark theme", ["5000", "1", "80", "1"]).await;
        let expected = ["Dark theme", "Tickets offline", "Faster start"];
        browser.until("another score, another order", async || ranking(&browser).await == expected).await;

        // Now, next, later; and dates.
        browser.link("Roadmap").click().await;
        browser.heading("Roadmap").appears().await;
        browser.css(".page__head").button("Add items").click().await;
        browser.button("Now: put Dark theme there").click().await;
        browser.button("Next: put Tickets offline there").click().await;
        browser.button("Later: put Faster start there").click().await;
        browser.button("Actions for Dark theme").click().await;
        browser.role("menuitem", "Set dates").click().await;
        let dates = browser.dialog("Dark theme");
        dates.field("Start").fill("2026-12-01").await;
        dates.field("End").fill("2027-01-15").await;
        dates.button("Save").click().await;
        dates.disappears().await;

        // The browser is closed and opened again: all is there.
        browser.text("Saved").appears().await;
        let before = exported(&browser).await;
        browser.close().await;
        browser.start().await;
        browser.open("/roadmap").await;
        browser.button("Actions for Dark theme").appears().await;
        let file = exported(&browser).await;
        assert_eq!(text(&before), text(&file), "nothing was lost on the way");

        // Somebody else opens the file: the same workspace, and the same bytes.
        let other = stage.browser().await;
        let path = other.file("workspace.json", &file);
        other.open("/").await;
        other.button("Import a file").click().await;
        let import = other.dialog("Import");
        import.field("Choose files").upload(&path).await;
        import.text("6 notes").appears().await;
        import.button("Open as a new workspace").click().await;
        import.disappears().await;
        other.item("Bicycles are not mentioned anywhere").appears().await;
        assert_eq!(text(&file), text(&exported(&other).await), "the same bytes");
        other.open("/roadmap").await;
        other.button("Actions for Dark theme").appears().await;

        // The same file once more changes nothing.
        by_palette(&other, "Import a file").await;
        import.field("Choose files").upload(&path).await;
        import.text("Everything in the file is here already").appears().await;

        // And back to the start, step by step, in the browser where it was done.
        let undo = browser.button("Undo");
        browser
            .until("everything is undone", async || {
                if undo.attribute("disabled").await.is_none() {
                    browser.press("Control+z").await;
                    return false;
                }
                true
            })
            .await;
        browser.open("/feedback").await;
        browser.text("What people say goes here").appears().await;
        browser.open("/backlog").await;
        browser.text("Nothing in the backlog yet").appears().await;
    });
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).expect("text")
}
