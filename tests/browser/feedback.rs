//! Feedback: written down, sorted, found again, and linked to the items it speaks for.

use crate::support::{Browser, Stage, scenes::empty, stage};

/// A new workspace on its empty inbox.
pub async fn inbox(stage: &Stage) -> Browser {
    let browser = empty(stage).await;
    browser.heading("What people say goes here").appears().await;
    browser
}

/// Writes a note with the keyboard alone; the focus is on its row then.
pub async fn write(browser: &Browser, title: &str, text: &str) {
    browser.press("c").await;
    let dialog = browser.dialog("New note");
    dialog.field("Title").has_focus().await;
    browser.type_text(title).await;
    browser.press("Tab").await;
    browser.type_text(text).await;
    browser.press("Control+Enter").await;
    dialog.disappears().await;
    has_row_focus(browser, title).await;
}

/// An inbox with these notes; the last one is on top.
async fn inbox_with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = inbox(stage).await;
    for title in titles {
        write(&browser, title, "Every Monday it takes a minute, and the window freezes.").await;
    }
    browser
}

/// The titles of the rows from top to bottom.
async fn titles(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.note-row')].map((row) => [
            Number(row.parentElement.dataset.index), row.querySelector('.note-row__title').textContent,
        ]).sort((a, b) => a[0] - b[0]).map((it) => it[1])";
    let rows = browser.script(script).await;
    rows.as_array().into_iter().flatten().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
}

async fn shows(browser: &Browser, expected: &[&str]) {
    browser.until(&format!("the inbox shows {expected:?}"), async || titles(browser).await == expected).await;
}

pub async fn has_row_focus(browser: &Browser, title: &str) {
    let script = "return document.activeElement?.querySelector('.note-row__title')?.textContent ?? null";
    browser.until(&format!("the row {title} has the focus"), async || browser.script(script).await == title).await;
}

pub async fn panel_has_focus(browser: &Browser, title: &str) {
    let script = "return document.activeElement?.matches('.note-panel') ? document.activeElement.ariaLabel : null";
    browser.until(&format!("the panel of {title} has the focus"), async || browser.script(script).await == title).await;
}

/// Marks a passage of the open note, as a pointer would.
pub async fn mark(browser: &Browser, passage: &str) {
    let script = format!(
        "const text = document.querySelector('.note-body__text');
         const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
         for (let node; (node = walker.nextNode()); ) {{
             const at = node.data.indexOf('{passage}');
             if (at >= 0) {{
                 getSelection().setBaseAndExtent(node, at, node, at + {length});
                 return true;
             }}
         }}
         return false",
        length = passage.encode_utf16().count(),
    );
    browser.until("the passage is marked", async || browser.script(&script).await == true).await;
}

#[test]
fn a_note_is_written_with_customer_and_tag_and_is_there_after_reload() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        browser.button("Add feedback").click().await;
        let dialog = browser.dialog("New note");
        dialog.button("Add note").click().await;
        dialog.text("Write a title first.").appears().await;
        dialog.field("Title").fill("Export is slow").await;
        dialog.field("What was said").fill("It takes a minute.").await;
        dialog.field("Customer").fill("Nørrebro Café").await;
        browser.press("Enter").await;
        dialog.field("Customer").has_value("Nørrebro Café").await;
        dialog.field("Tags").fill("speed").await;
        browser.press("Enter").await;
        dialog.button("Remove speed").appears().await;
        dialog.button("Add note").click().await;
        browser.item("Export is slow").text("Nørrebro Café").appears().await;
        browser.role("status", "Saved").appears().await;
        browser.reload().await;
        browser.item("Export is slow").text("speed").appears().await;
        browser.item("Export is slow").text("It takes a minute.").appears().await;
        browser.text("1 note").appears().await;
    });
}

#[test]
fn what_was_typed_survives_a_slip_of_escape() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        browser.press("c").await;
        browser.dialog("New note").field("Title").has_focus().await;
        browser.type_text("Half a thought").await;
        browser.press("Escape").await;
        browser.dialog("New note").disappears().await;
        browser.press("c").await;
        browser.dialog("New note").field("Title").has_value("Half a thought").await;
    });
}

#[test]
fn an_inbox_is_sorted_by_keyboard_alone() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Third", "Second", "First"]).await;
        shows(&browser, &["First", "Second", "Third"]).await;
        browser.press("Enter").await;
        panel_has_focus(&browser, "First").await;
        browser.press("a").await; // the next note moves up
        panel_has_focus(&browser, "Second").await;
        browser.press("j").await;
        panel_has_focus(&browser, "Third").await;
        browser.press("k").await;
        panel_has_focus(&browser, "Second").await;
        browser.press("p").await;
        panel_has_focus(&browser, "Third").await;
        browser.press("Escape").await;
        has_row_focus(&browser, "Third").await;
        browser.is_at("/feedback").await;
        shows(&browser, &["Third"]).await;
        browser.role("tab", "Archived 1").click().await;
        shows(&browser, &["First"]).await;
        browser.role("tab", "All 3").click().await;
        shows(&browser, &["First", "Second", "Third"]).await;
        browser.press("Control+z").await;
        browser.role("tab", "New 2").appears().await;
    });
}

#[test]
fn what_narrows_the_list_is_in_the_address() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Export is slow", "Dark theme", "Export to Excel"]).await;
        browser.press("/").await;
        browser.field("Search feedback").has_focus().await;
        browser.type_text("MONDAY export").await;
        shows(&browser, &["Export to Excel", "Export is slow"]).await;
        browser.field("Sort").choose("Oldest first").await;
        shows(&browser, &["Export is slow", "Export to Excel"]).await;
        browser.reload().await;
        shows(&browser, &["Export is slow", "Export to Excel"]).await;
        browser.field("Search feedback").has_value("MONDAY export").await;
        browser.field("Filter by links").choose("Linked to an item").await;
        browser.text("No note fits.").appears().await;
        browser.back().await;
        shows(&browser, &["Export is slow", "Export to Excel"]).await;
        browser.button("Clear filters").click().await;
        shows(&browser, &["Export is slow", "Dark theme", "Export to Excel"]).await;
    });
}

#[test]
fn passages_are_linked_to_a_new_item_and_to_one_that_is_there() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Dark theme", "Export is slow"]).await;
        browser.press("Enter").await;
        panel_has_focus(&browser, "Export is slow").await;
        mark(&browser, "takes a minute").await;
        browser.button("Link this passage to an item").click().await;
        let dialog = browser.dialog("Link to an item");
        dialog.field("Passage").has_value("takes a minute").await;
        dialog.field("Item").fill("Faster export").await;
        browser.press("Enter").await;
        dialog.text("A new item, at the end of the backlog.").appears().await;
        dialog.field("Importance").choose("Important").await;
        dialog.button("Link").click().await;
        dialog.disappears().await;
        browser.link("Faster export").appears().await;
        browser.css("mark.note-body__quote").text("takes a minute").appears().await;
        browser.role("button", "Processed").appears().await;

        // The other note, by keyboard alone and as a whole.
        browser.press("Escape").await;
        has_row_focus(&browser, "Dark theme").await;
        browser.press("l").await;
        dialog.field("Item").has_focus().await;
        browser.type_text("faster").await;
        browser.item("Faster export").appears().await;
        browser.press("Enter").await;
        dialog.field("Item").has_value("Faster export").await;
        browser.press("Enter").await;
        dialog.disappears().await;
        browser.role("tab", "Processed 2").click().await;
        browser.item("Dark theme").text("1 link").appears().await;
        browser.link("Backlog").click().await;
        browser.item("Faster export").appears_times(1).await;
    });
}

#[test]
fn a_link_is_taken_away_and_comes_back() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Export is slow"]).await;
        browser.press("l").await;
        browser.dialog("Link to an item").field("Item").has_focus().await;
        browser.type_text("Faster export").await;
        browser.press("Enter").await;
        browser.press("Enter").await;
        browser.role("tab", "Processed 1").click().await;
        browser.item("Export is slow").button("Export is slow").click().await;
        browser.button("Take the link to Faster export away").click().await;
        browser.link("Faster export").disappears().await;
        browser.press("Control+z").await;
        browser.link("Faster export").appears().await;
    });
}

#[test]
fn the_passage_and_importance_of_a_link_change_at_both_ends() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Export is slow"]).await;
        browser.press("l").await;
        browser.dialog("Link to an item").field("Item").has_focus().await;
        browser.type_text("Faster export").await;
        browser.press("Enter").await;
        browser.press("Enter").await;
        browser.role("tab", "Processed 1").click().await;
        browser.item("Export is slow").button("Export is slow").click().await;
        browser.text("The whole note").appears().await;
        browser.button("Change the passage").click().await;
        browser.field("Passage").has_focus().await;
        browser.type_text("takes an hour").await;
        browser.text("These words are not in the text.").appears().await;
        browser.field("Passage").fill("takes a minute").await;
        browser.text("These words are not in the text.").disappears().await;
        browser.press("Control+Enter").await;
        browser.css("mark.note-body__quote").text("takes a minute").appears().await;
        browser.button("Change the passage").has_focus().await;
        browser.field("Importance").choose("Deal breaker").await;

        // The item knows it too, and can change it as well.
        browser.link("Faster export").click().await;
        let panel = browser.role("complementary", "Faster export");
        panel.text("takes a minute").appears().await;
        assert_eq!(panel.field("Importance").value().await, "breaker");
        panel.field("Importance").choose("Important").await;
        panel.button("Change the passage").click().await;
        panel.field("Passage").fill("").await;
        browser.press("Control+Enter").await;
        panel.text("The whole note").appears().await;
        browser.expect_accessible().await;
        browser.back().await;
        browser.text("The whole note").appears().await;
        assert_eq!(browser.field("Importance").value().await, "important");
    });
}

#[test]
fn title_text_and_tags_are_edited_in_place() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Export is slow"]).await;
        browser.press("e").await;
        browser.field("Title").fill("Export is very slow").await;
        browser.press("Enter").await;
        browser.item("Export is very slow").appears().await;
        browser.button("Edit the text").click().await;
        browser.field("What was said").fill("Two minutes.").await;
        browser.press("Escape").await;
        browser.text("Every Monday it takes a minute").appears_times(2).await;
        browser.button("Edit the text").click().await;
        browser.field("What was said").fill("Two minutes.").await;
        browser.press("Control+Enter").await;
        browser.item("Two minutes.").appears().await;
        browser.field("Add a tag").fill("speed").await;
        browser.press("Enter").await;
        browser.button("Remove speed").appears().await;
        browser.field("Customer").fill("Havn").await;
        browser.press("Enter").await;
        browser.item("Export is very slow").text("Havn").appears().await;
    });
}

#[test]
fn several_notes_are_archived_at_once_and_come_back_at_once() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Third", "Second", "First"]).await;
        browser.press("x").await;
        browser.press("j").await;
        browser.press("j").await;
        browser.press("x").await;
        browser.text("2 selected").appears().await;
        browser.button("Archive").click().await;
        shows(&browser, &["Second"]).await;
        browser.text("2 notes archived").appears().await;
        browser.press("Control+z").await;
        shows(&browser, &["First", "Second", "Third"]).await;
        browser.role("checkbox", "Select Third").click().await;
        browser.role("checkbox", "Select Second").click().await;
        browser.press("Delete").await;
        shows(&browser, &["First"]).await;
    });
}

#[test]
fn a_way_of_looking_is_saved_under_a_name() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Dark theme", "Export is slow"]).await;
        browser.field("Search feedback").fill("export").await;
        shows(&browser, &["Export is slow"]).await;
        browser.button("Views").click().await;
        browser.role("menuitem", "Save this view").click().await;
        browser.dialog("Save view").field("Name").has_focus().await;
        browser.type_text("About export").await;
        browser.press("Enter").await;
        browser.text("View “About export” saved").appears().await;
        browser.button("Clear filters").click().await;
        shows(&browser, &["Export is slow", "Dark theme"]).await;
        browser.button("Views").click().await;
        browser.role("menuitemradio", "About export").click().await;
        shows(&browser, &["Export is slow"]).await;
        browser.is_at("/feedback?q=export").await;
    });
}

#[test]
fn the_page_speaks_danish_and_everyone_can_use_it() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Export is slow"]).await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            browser.open("/feedback").await;
            browser.item("Export is slow").button("Export is slow").click().await;
            browser.button("Link to item").appears().await;
            browser.expect_accessible().await;
        }
        browser.set_preference("lang", "da").await;
        browser.open("/feedback").await;
        browser.button("Tilføj feedback").appears().await;
        browser.role("tab", "Nye 1").appears().await;
        browser.item("Export is slow").button("Export is slow").click().await;
        browser.button("Link til opgave").click().await;
        browser.dialog("Link til en opgave").field("Vigtighed").appears().await;
        browser.expect_accessible().await;
        browser.resize(320, 800).await;
        browser.press("Escape").await;
        browser.button("Luk noten").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn a_message_offers_undo_only_for_the_last_step() {
    stage(async |stage| {
        let browser = inbox_with(stage, &["Second", "First"]).await;
        browser.role("tab", "All 2").click().await;
        browser.item("First").button("First").focus().await;
        browser.press("a").await;
        browser.text("Note archived").appears().await;
        browser.press("a").await; // it is archived already: nothing to take back
        browser.press("p").await;
        browser.text("Note archived").disappears().await;
        browser.button("Undo").appears_times(2).await; // the rail's and the message's
        browser.css(".toast__action").click().await;
        browser.role("tab", "Archived 1").appears().await;
    });
}
