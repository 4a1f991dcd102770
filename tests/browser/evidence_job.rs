//! The job of feedback, from raw notes to evidence behind a decision, and an answer from outside on top.

use std::path::{Path, PathBuf};

use super::{
    feedback::{has_row_focus as on_row, mark, panel_has_focus as on_panel},
    forms,
};
use crate::support::{
    Browser,
    scenes::{empty, import},
    stage,
};

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tables").join(name)
}

async fn pile(browser: &Browser, label: &str) {
    browser.role("tab", label).appears().await;
}

/// Links a passage of the open note to the item of this job; then so many are marked.
async fn link_passage(browser: &Browser, passage: &str, importance: &str, so_far: usize) {
    mark(browser, passage).await;
    browser.button("Link this passage to an item").click().await;
    let dialog = browser.dialog("Link to an item");
    dialog.field("Passage").has_value(passage).await;
    dialog.field("Item").fill("Berths in a second").await;
    browser.press("Enter").await;
    dialog.field("Importance").choose(importance).await;
    dialog.button("Link").click().await;
    dialog.disappears().await;
    // The text is drawn anew with the passage marked; before that, a selection in it would be lost.
    browser.css("mark.note-body__quote").appears_times(so_far).await;
    browser.button("Link this passage to an item").disappears().await;
}

#[test]
fn from_a_spreadsheet_of_notes_to_evidence_behind_a_decision() {
    stage(async |stage| {
        let browser = empty(stage).await;

        // Everybody's data in: seen first, and the same file again brings nothing.
        let dialog = import(&browser).await;
        dialog.field("Choose files").upload(&data("harbour-feedback.csv")).await;
        dialog.role("heading", "A table, 12 rows, 8 columns").appears().await;
        dialog.button("Preview").click().await;
        dialog.text("As notes: 12 new, 0 changed, 0 unchanged").appears().await;
        dialog.text("4 customers").appears().await;
        dialog.button("Import").click().await;
        dialog.button("Show Feedback").click().await;
        pile(&browser, "New 12").await;
        let dialog = import(&browser).await;
        dialog.field("Choose files").upload(&data("harbour-feedback.csv")).await;
        dialog.button("Preview").click().await;
        dialog.text("Everything in the file is here already").appears().await;
        browser.press("Escape").await;
        dialog.disappears().await;

        // Ten notes by keyboard alone, from the top; the first two wait for what they say.
        browser.press("j").await;
        on_row(&browser, "Berths take long to load").await;
        browser.press("j").await;
        on_row(&browser, "Loading the berths is slow").await;
        browser.press("j").await;
        on_row(&browser, "A dark theme").await;
        browser.press("l").await; // 1: linked to something new
        browser.dialog("Link to an item").field("Item").has_focus().await;
        browser.type_text("Dark theme").await;
        browser.press("Enter").await;
        browser.press("Enter").await;
        pile(&browser, "New 11").await;
        // The row that was linked is gone from the pile; the keys are at the one in its place.
        on_row(&browser, "Receipts by mail").await;
        browser.press("p").await; // 2: read
        on_row(&browser, "The printer jams").await;
        browser.press("a").await; // 3: put away
        on_row(&browser, "Calendar feed").await;
        browser.press("t").await; // 4: tagged, and read
        browser.field("Add a tag").has_focus().await;
        browser.type_text("integrations").await;
        browser.press("Enter").await;
        browser.button("Remove integrations").appears().await;
        browser.press("Escape").await;
        on_row(&browser, "Calendar feed").await;
        browser.press("p").await;
        on_row(&browser, "Opening hours on Sundays").await;
        browser.press("i").await; // 5: given to somebody, and read
        browser.field("Looked after by").has_focus().await;
        browser.type_text("Ann").await;
        browser.press("Enter").await;
        browser.field("Looked after by").has_value("Ann").await;
        browser.press("Escape").await;
        on_row(&browser, "Opening hours on Sundays").await;
        browser.press("p").await;
        on_row(&browser, "Deposits for electricity").await;
        browser.press("s").await; // 6: put off
        browser.dialog("Snooze").appears().await;
        browser.press("Enter").await;
        pile(&browser, "Snoozed 1").await;
        on_row(&browser, "Buy our watches").await;
        browser.press("a").await; // 7
        on_row(&browser, "Swimming lanes").await;
        browser.press("p").await; // 8
        on_row(&browser, "Map of the harbour").await;
        browser.press("p").await; // 9
        on_row(&browser, "Thank you").await;
        browser.press("a").await; // 10
        pile(&browser, "New 2").await;
        pile(&browser, "Archived 3").await;

        // Two say the same: one note, with the votes and customers of both.
        on_row(&browser, "Loading the berths is slow").await;
        browser.press("x").await;
        browser.press("k").await;
        on_row(&browser, "Berths take long to load").await;
        browser.press("x").await;
        browser.text("2 selected").appears().await;
        browser.press("m").await;
        browser.dialog("Merge notes").field("Merge with").has_focus().await;
        browser.press("Enter").await;
        pile(&browser, "New 1").await;
        browser.item("Berths take long to load").text("6 votes").appears().await;

        // What exactly they said, and how much it matters.
        browser.item("Berths take long to load").button("Berths take long to load").click().await;
        on_panel(&browser, "Berths take long to load").await;
        browser.heading("Merged into this note").appears().await;
        link_passage(&browser, "I wait a minute", "Deal breaker", 1).await;
        link_passage(&browser, "the boats wait with me", "Important", 2).await;
        browser.press("Escape").await;

        // Somebody outside answers a form, and what they say comes back.
        let form = forms::make(&browser).await;
        let other = stage.browser().await;
        let (link, _) = forms::answer(&other, &form, "4", "The berths take too long to show").await;
        forms::follow(&browser, &link).await;
        let dialog = browser.dialog("Import");
        dialog.text("The berths take too long to show").appears().await;
        dialog.button("Import").click().await;
        dialog.disappears().await;
        let answer = browser.item("The berths take too long to show");
        answer.button("The berths take too long to show").click().await;
        on_panel(&browser, "The berths take too long to show").await;
        browser.button("Link to item").click().await;
        let dialog = browser.dialog("Link to an item");
        dialog.field("Item").type_text("Berths in").await;
        browser.item("Berths in a second").appears().await;
        browser.press("Enter").await;
        dialog.button("Link").click().await;
        dialog.disappears().await;

        // The decision: the item shows who asked, and the calculator counts them.
        browser.open("/backlog").await;
        browser.item("Berths in a second").css(".backlog-row__name").click().await;
        browser.css(".case__askers").text("Nordhavn A/S").appears().await;
        browser.css(".case__askers").text("Sundby Marina").appears().await;
        browser.expect_accessible().await;
        browser.open("/prioritise").await;
        browser.button("New method").click().await;
        browser.role("menuitem", "A formula of your own").click().await;
        browser.field("Formula").appears().await;
        browser.field("Add a criterion counted from feedback").choose("Customer importance").await;
        browser.field("Formula").fill("[Customer importance] × 2").await;
        browser.press("Tab").await;
        let score = browser.item("Berths in a second").css("[aria-readonly=true]");
        score.appears().await;
        assert_ne!(score.shown_text().await.trim(), "0");
        browser.expect_accessible().await;

        // The item ships. Who asked and agreed is told, and is marked as told.
        browser.open("/backlog").await;
        browser.item("Berths in a second").css(".backlog-row__name").click().await;
        browser.role("complementary", "Berths in a second").field("Status").choose("Done").await;
        browser.open("/insights?show=tell").await;
        let berths = browser.css("[aria-label='Berths in a second']");
        berths.text("1 to tell").appears().await;
        berths.button("Mark as told: bo@example.com").click().await;
        berths.text("0 to tell · 1 told").appears().await;
        berths.button("Add to the changelog").click().await;
        browser.role("tab", "Changelog").click().await;
        browser.css("[aria-label='Berths in a second']").text("notes asked for it").appears().await;
        browser.expect_accessible().await;
    });
}
