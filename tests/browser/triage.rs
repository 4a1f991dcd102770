//! Triage: ten notes by keyboard alone, put off, split, merged and taken out again, and what says the same.

use super::feedback::{has_row_focus as on_row, inbox, panel_has_focus as on_panel, write};
use crate::support::{Browser, stage};

/// Waits until the tab of a pile has this label.
async fn pile(browser: &Browser, label: &str) {
    browser.role("tab", label).appears().await;
}

/// Marks a passage of the open note, as a pointer would.
async fn mark(browser: &Browser, passage: &str) {
    let script = format!(
        "const text = document.querySelector('.note-body__text').firstChild;
         const at = text.data.indexOf('{passage}');
         getSelection().setBaseAndExtent(text, at, text, at + {length});
         return at >= 0",
        length = passage.encode_utf16().count(),
    );
    browser.until("the passage is marked", async || browser.script(&script).await == true).await;
}

#[test]
fn ten_notes_are_triaged_by_keyboard_alone() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        for (title, text) in [
            ("Receipts by mail", "Guests ask for one at the desk"),
            ("Night colours", "The screen is bright in the dark"),
            ("Harbour map", "Draw the berths"),
            ("Opening hours", "Ours differ on Sundays"),
            ("Kiosk printer", "It jams"),
            ("Two things", "The kiosk is slow. The door code is too long."),
            ("Swimming lanes", "We share them with the school"),
            ("Calendar feed", "For the phone"),
            ("Deposits", "Concerts pay one"),
            ("Spam", "Buy now"),
        ] {
            write(&browser, title, text).await;
        }
        pile(&browser, "New 10").await;
        browser.press("a").await; // archived
        pile(&browser, "Archived 1").await;
        on_row(&browser, "Deposits").await;
        browser.press("p").await; // processed
        on_row(&browser, "Calendar feed").await;
        browser.press("t").await; // tagged
        browser.field("Add a tag").has_focus().await;
        browser.type_text("calendar").await;
        browser.press("Enter").await;
        browser.button("Remove calendar").appears().await;
        browser.press("Escape").await;
        on_row(&browser, "Calendar feed").await;
        browser.press("i").await; // given to somebody
        browser.field("Looked after by").has_focus().await;
        browser.type_text("Ann").await;
        browser.press("Enter").await;
        browser.field("Looked after by").has_value("Ann").await;
        browser.press("Escape").await;
        on_row(&browser, "Calendar feed").await;
        browser.press("p").await;
        on_row(&browser, "Swimming lanes").await;
        browser.press("s").await; // put off until tomorrow
        browser.dialog("Snooze").appears().await;
        browser.press("Enter").await;
        pile(&browser, "Snoozed 1").await;
        on_row(&browser, "Two things").await;
        browser.press("b").await; // split
        let split = browser.dialog("Split off as a note");
        split.field("Title").has_focus().await;
        browser.press("Shift+Tab").await;
        split.field("Passage").has_focus().await;
        browser.type_text("The door code is too long.").await;
        split.field("Title").has_value("The door code is too long").await;
        browser.press("Control+Enter").await;
        pile(&browser, "New 7").await;
        on_row(&browser, "Two things").await;
        browser.press("p").await;
        pile(&browser, "New 6").await;
        on_row(&browser, "Kiosk printer").await;
        browser.press("l").await; // linked
        browser.dialog("Link to an item").field("Item").has_focus().await;
        browser.type_text("A better printer").await;
        browser.press("Enter").await;
        browser.press("Enter").await;
        pile(&browser, "Processed 4").await;
        browser.item("The door code is too long").button("The door code is too long").focus().await;
        browser.press("j").await;
        on_row(&browser, "Opening hours").await;
        browser.press("x").await; // two merged
        browser.press("j").await;
        on_row(&browser, "Harbour map").await;
        browser.press("x").await;
        browser.text("2 selected").appears().await;
        browser.press("m").await;
        browser.dialog("Merge notes").field("Merge with").has_focus().await;
        browser.press("Enter").await;
        pile(&browser, "New 4").await;
        browser.press("Control+z").await;
        pile(&browser, "New 5").await;
        browser.press("Control+z").await; // the link
        pile(&browser, "New 6").await;
    });
}

#[test]
fn what_was_put_off_is_found_and_fetched_back() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        write(&browser, "Opening hours", "Ours differ on Sundays").await;
        browser.press("s").await;
        let dialog = browser.dialog("Snooze");
        dialog.button("Snooze").click().await;
        dialog.text("Choose a day after today.").appears().await;
        dialog.button("In four weeks").click().await;
        browser.text("Note snoozed until").appears().await;
        pile(&browser, "New 0").await;
        browser.role("tab", "Snoozed 1").click().await;
        browser.item("Opening hours").button("Opening hours").click().await;
        browser.css(".note-from").text("Snoozed until").appears().await;
        browser.button("Bring back now").click().await;
        pile(&browser, "New 1").await;
        browser.press("Control+z").await;
        pile(&browser, "Snoozed 1").await;
        browser.reload().await;
        pile(&browser, "Snoozed 1").await;
    });
}

#[test]
fn a_passage_becomes_a_note_that_says_where_it_came_from() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        write(&browser, "Two things", "The kiosk is slow. The door code is too long.").await;
        browser.press("Enter").await;
        on_panel(&browser, "Two things").await;
        browser.field("Customer").fill("Havn").await;
        browser.press("Enter").await;
        browser.field("Customer").has_value("Havn").await;
        mark(&browser, "The door code is too long.").await;
        browser.button("Split off as a note").click().await;
        let dialog = browser.dialog("Split off as a note");
        dialog.field("Passage").has_value("The door code is too long.").await;
        dialog.field("Title").fill("Shorter door codes").await;
        dialog.button("Split off as a note").click().await;
        dialog.disappears().await;
        browser.text("Split off from here").appears().await;
        browser.css(".note-panel").button("Shorter door codes").click().await;
        on_panel(&browser, "Shorter door codes").await;
        browser.field("Customer").has_value("Havn").await;
        browser.css(".note-panel").button("Two things").appears().await;
    });
}

#[test]
fn a_likely_duplicate_is_merged_taken_out_and_merged_again() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        write(&browser, "Exporting invoices is slow", "It takes a minute every Monday").await;
        // While one writes.
        browser.press("c").await;
        let dialog = browser.dialog("New note");
        dialog.field("Title").has_focus().await;
        browser.type_text("Slow export of an invoice").await;
        dialog.text("One note says much the same").appears().await;
        dialog.text("Both say:").appears().await;
        dialog.button("Add note").click().await;
        dialog.disappears().await;
        on_row(&browser, "Slow export of an invoice").await;
        // Beside the note.
        browser.press("Enter").await;
        browser.heading("Likely duplicates").appears().await;
        browser.css(".likely").button("Exporting invoices is slow").appears().await;
        browser.css(".likely__merge").button("Not the same").click().await;
        browser.heading("Likely duplicates").disappears().await;
        browser.press("Control+z").await;
        browser.heading("Likely duplicates").appears().await;
        browser.css(".likely__merge").button("Merge").click().await;
        pile(&browser, "New 1").await;
        browser.heading("Merged into this note").appears().await;
        browser.expect_accessible().await;
        browser.button("Take out").click().await;
        pile(&browser, "New 2").await;
        browser.press("Control+z").await;
        pile(&browser, "New 1").await;
        browser.press("Control+z").await;
        pile(&browser, "New 2").await;
        // By the dialog, with what says the same first.
        browser.press("m").await;
        let merge = browser.dialog("Merge notes");
        merge.field("Merge with").has_focus().await;
        browser.press("ArrowDown").await;
        merge.text("Both say:").appears().await;
        browser.press("Enter").await;
        merge.all("radio").appears_times(2).await;
        browser.expect_accessible().await;
        merge.button("Merge").click().await;
        pile(&browser, "New 1").await;
        browser.reload().await;
        pile(&browser, "New 1").await;
    });
}

#[test]
fn an_import_says_which_notes_say_the_same() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        write(&browser, "Exporting invoices is slow", "It takes a minute").await;
        browser.press("Control+k").await;
        browser.type_text("Import a file").await;
        browser.press("Enter").await;
        let dialog = browser.dialog("Import");
        let file = std::env::temp_dir().join(format!("wheelhouse-alike-{}.csv", std::process::id()));
        std::fs::write(&file, "Title,Description\nSlow invoice exports,\nDark theme,For the night\n").unwrap();
        dialog.field("Choose files").upload(&file).await;
        dialog.field("Feedback: what people said").click().await;
        dialog.button("Preview").click().await;
        dialog.button("Import").click().await;
        dialog.text("1 of the 2 new notes say much the same as another").appears().await;
        dialog.text("“Slow invoice exports” and “Exporting invoices is slow”").appears().await;
        std::fs::remove_file(&file).unwrap();
    });
}

#[test]
fn triage_speaks_danish_and_everyone_can_use_it() {
    stage(async |stage| {
        let browser = inbox(stage).await;
        write(&browser, "Eksport af fakturaer er langsom", "Det tager et minut").await;
        write(&browser, "Langsom eksport af en faktura", "Hver mandag").await;
        browser.set_preference("lang", "da").await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            browser.open("/feedback").await;
            pile(&browser, "Udsatte 0").await;
            browser.item("Langsom eksport").button("Langsom eksport af en faktura").click().await;
            browser.heading("Sandsynlige dubletter").appears().await;
            browser.text("Begge siger:").appears().await;
            browser.text("Ord: langsom -1").appears().await;
            browser.expect_accessible().await;
            browser.press("s").await;
            browser.dialog("Udsæt").button("I morgen").appears().await;
            browser.expect_accessible().await;
            browser.press("Escape").await;
        }
    });
}
