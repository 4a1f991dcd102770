//! Import, step by step: tables of other tools, a mapping by hand, problems by row, pastes, and the way out.

use std::fmt::Write as _;

use crate::support::{
    scenes::{by_palette, empty, import, sample, upload},
    stage,
};

/// As Jira writes it: keys, statuses of a team's own, several labels, dates in words, points.
const JIRA: &str = "\
Summary,Issue key,Issue id,Issue Type,Status,Priority,Assignee,Reporter,Created,Labels,Labels,Custom field (Story Points),Parent id,Flavour
Export to CSV,SHOP-1,10001,Story,In Progress,High,Ada,Grace,03/Nov/26 9:12 AM,export,spreadsheet,5,,vanilla
Export to Excel,SHOP-2,10002,Sub-task,Awaiting tide,Low,,Grace,04/Nov/26 9:12 AM,export,,3,10001,
Kiosk froze,SHOP-3,10003,Bug,Done,High,Ada,Per,05/Nov/26 4:40 PM,,,,,mint
";

/// As a Danish spreadsheet writes it: semicolons, decimal commas, days first; the third row is broken.
const DANISH: &str = "\
Titel;Beskrivelse;Indsats;Startdato;Slutdato
Bestilling på kajen;Havnefogeden vil bestille fra kajen;1,5;01-02-2027;28-02-2027
Mørk tilstand;Øjnene er trætte;0,25;01-03-2027;15-03-2027
Kvittering på mail;Gæster beder om den;meget;31-31-2027;01-04-2027
";

#[test]
fn jira_comes_in_as_items_again_without_change_and_goes_by_one_undo() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = upload(&browser, "jira.csv", JIRA).await;
        dialog.role("heading", "Jira, 3 rows, 14 columns").appears().await;
        browser.expect_accessible().await;
        dialog.field("Items of the backlog").click().await;
        // A word of the team's own is asked about, and points become effort.
        dialog.field("Awaiting tide (1 row)").choose("Planned").await;
        dialog.field("Points in a person-month").fill("10").await;
        dialog.button("Preview").click().await;
        dialog.text("As items: 3 new, 0 changed, 0 unchanged").appears().await;
        dialog.text("Flavour: 2 values").appears().await;
        dialog.text("Priority: 3 values").appears().await;
        browser.expect_accessible().await;
        dialog.button("Import").click().await;
        dialog.role("heading", "Imported jira.csv").appears().await;
        browser.expect_accessible().await;
        dialog.button("Show Backlog").click().await;
        browser.item("Export to Excel").appears().await;
        browser.item("Export to CSV").appears().await;
        // The mapping is remembered, and nothing is new.
        let dialog = upload(&browser, "jira.csv", JIRA).await;
        dialog.field("Awaiting tide (1 row)").disappears().await;
        dialog.button("Preview").click().await;
        dialog.text("As items: 0 new, 0 changed, 3 unchanged").appears().await;
        dialog.text("Everything in the file is here already").appears().await;
        browser.press("Escape").await;
        browser.press("Control+z").await;
        browser.text("Nothing in the backlog yet").appears().await;
    });
}

#[test]
fn jira_comes_in_as_feedback_with_a_column_mapped_by_hand() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = upload(&browser, "jira.csv", JIRA).await;
        dialog.field("Feedback: what people said").click().await;
        dialog.field("Flavour: taken for").choose("Customer").await;
        dialog.button("Preview").click().await;
        dialog.text("As notes: 3 new, 0 changed, 0 unchanged").appears().await;
        dialog.text("2 customers").appears().await;
        dialog.button("Back to the columns").click().await;
        dialog.field("Flavour: taken for").has_value("customer").await;
        dialog.button("Preview").click().await;
        dialog.button("Import").click().await;
        dialog.button("Take it back").appears().await;
        dialog.button("Show Feedback").click().await;
        browser.item("Export to Excel").appears().await;
        // What was done there is put away here.
        browser.item("Kiosk froze").disappears().await;
        browser.press("Control+z").await;
        browser.text("What people say goes here").appears().await;
    });
}

#[test]
fn a_danish_table_is_read_as_it_is_meant_and_a_broken_row_is_named_by_its_line() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.set_preference("lang", "da").await;
        browser.set_preference("theme", "dark").await;
        browser.open("/backlog").await;
        browser.heading("Backlog").appears().await;
        by_palette(&browser, "Importér en fil").await;
        let dialog = browser.dialog("Import");
        // As Excel saves it: Windows-1252.
        let bytes: Vec<u8> = DANISH.chars().map(|char| u8::try_from(u32::from(char)).unwrap()).collect();
        dialog.field("Vælg filer").upload(&browser.file("opgaver.csv", &bytes)).await;
        dialog.role("heading", "En tabel, 3 rækker, 5 kolonner").appears().await;
        dialog.text("Læst som Windows-1252, semikolon mellem cellerne").appears().await;
        browser.expect_accessible().await;
        dialog.field("Opgaver i backloggen").click().await;
        // 01-02 and 01-03 can be read in two ways, so the page asks; the other column shows it.
        dialog.field("Startdato: rækkefølge i datoer").has_value("day").await;
        dialog.field("Slutdato: rækkefølge i datoer").disappears().await;
        dialog.button("Forhåndsvis").click().await;
        dialog.text("Som opgaver: 3 nye, 0 ændret, 0 uændret").appears().await;
        dialog.text("2 celler med et problem").appears().await;
        dialog.item("meget").show(&["4 Indsats meget Intet tal, der er muligt her"]).await;
        dialog.item("31-31-2027").show(&["4 Startdato 31-31-2027 Ingen dato, der kan læses"]).await;
        browser.expect_accessible().await;
        dialog.button("Importér").click().await;
        dialog.button("Vis Backlog").click().await;
        browser.item("Mørk tilstand").text("0,25").appears().await;
        browser.item("Bestilling på kajen").text("1,5").appears().await;
    });
}

#[test]
fn cells_are_pasted_and_the_way_they_are_read_can_be_overruled() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = import(&browser).await;
        browser.paste("Title\tFeedback\nToo slow\tIt takes a minute to open\nToo loud\tIt beeps\n").await;
        dialog.role("heading", "A table, 2 rows, 2 columns").appears().await;
        dialog.text("Read as UTF-8, tabs between cells").click().await;
        dialog.field("Between cells").choose("Comma ,").await;
        dialog.role("heading", "A table, 2 rows, 1 column").appears().await;
        dialog.text("Read as UTF-8, commas between cells").click().await;
        dialog.field("Between cells").choose("Tab").await;
        dialog.role("heading", "A table, 2 rows, 2 columns").appears().await;
        dialog.button("Preview").click().await;
        dialog.button("Import").click().await;
        dialog.role("heading", "Imported").appears().await;
        dialog.button("Show Feedback").click().await;
        browser.item("Too loud").appears().await;
        // And what is typed, without a clipboard.
        let dialog = import(&browser).await;
        dialog.field("Or a table as text").type_text("Title,Body").await;
        browser.press("Enter").await;
        browser.type_text("Too dark,At night").await;
        dialog.button("Read the text").click().await;
        dialog.button("Preview").click().await;
        dialog.text("As notes: 1 new").appears().await;
        dialog.button("Import").click().await;
        dialog.button("Take it back").click().await;
        browser.item("Too dark").disappears().await;
        browser.item("Too loud").appears().await;
    });
}

#[test]
fn twenty_thousand_rows_come_in_and_cancel_leaves_everything_untouched() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let mut text = String::from("Id,Title,Feedback,Customer,Created,Votes\n");
        for row in 0..20_000 {
            writeln!(
                text,
                "n{row},Note number {row},\"It said {row}, twice\",Customer {},2026-05-{:02},{}",
                row % 50,
                row % 28 + 1,
                row % 7
            )
            .unwrap();
        }
        let dialog = upload(&browser, "many.csv", &text).await;
        dialog.role("heading", "A table, 20,000 rows, 6 columns").appears().await;
        // Cancelled by the button as soon as it is there, so that there is no race with the end.
        browser
            .script(
                "const seen = new MutationObserver(() => {
                     const cancel = [...document.querySelectorAll('dialog .progress button')][0];
                     if (cancel) { seen.disconnect(); cancel.click(); }
                 });
                 seen.observe(document.querySelector('dialog[open]'), { childList: true, subtree: true });",
            )
            .await;
        dialog.button("Preview").click().await;
        dialog.role("heading", "A table, 20,000 rows, 6 columns").appears().await;
        dialog.button("Preview").click().await;
        dialog.text("As notes: 20,000 new, 0 changed, 0 unchanged").appears().await;
        browser
            .script(
                "const seen = new MutationObserver(() => {
                     const cancel = [...document.querySelectorAll('dialog .progress button')][0];
                     if (cancel) { seen.disconnect(); cancel.click(); }
                 });
                 seen.observe(document.querySelector('dialog[open]'), { childList: true, subtree: true });",
            )
            .await;
        dialog.button("Import").click().await;
        dialog.role("heading", "A table, 20,000 rows, 6 columns").appears().await;
        browser.press("Escape").await;
        browser.text("What people say goes here").appears().await;
        let dialog = upload(&browser, "many.csv", &text).await;
        dialog.button("Preview").click().await;
        dialog.button("Import").click().await;
        dialog.role("heading", "Imported many.csv").appears().await;
        dialog.button("Show Feedback").click().await;
        browser.text("Saved").appears().await;
        browser.reload().await;
        browser.text("20,000 notes").appears().await;
    });
}

#[test]
fn what_cannot_be_read_says_plainly_what_to_do() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = import(&browser).await;
        let cases = [
            ("book.xlsx", workbook(), "There are no rows in this sheet."),
            ("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".to_vec(), "This is not text"),
            ("page.csv", b"<!doctype html><title>Sign in</title>".to_vec(), "This is a web page"),
        ];
        for (name, bytes, said) in cases {
            dialog.field("Choose files").upload(&browser.file(name, &bytes)).await;
            dialog.text(said).appears().await;
            dialog.text("Nothing has changed").appears().await;
            browser.expect_accessible().await;
        }
    });
}

#[test]
fn a_table_founds_a_workspace_from_the_welcome() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.button("Import a file").click().await;
        let dialog = browser.dialog("Import");
        dialog.field("Choose files").upload(&browser.file("jira.csv", JIRA)).await;
        dialog.field("Feedback: what people said").click().await;
        dialog.button("Preview").click().await;
        dialog.text("This makes a new workspace").appears().await;
        dialog.button("Import").click().await;
        browser.item("Export to Excel").appears().await;
        browser.text("Saved").appears().await;
        browser.reload().await;
        browser.item("Export to Excel").appears().await;
    });
}

#[test]
fn items_and_feedback_go_out_as_csv_and_come_back_unchanged() {
    stage(async |stage| {
        let browser = sample(stage).await;
        for (action, kind) in [
            ("Export items as CSV", "As items: 0 new, 0 changed"),
            ("Export feedback as CSV", "As notes: 0 new, 0 changed"),
        ] {
            by_palette(&browser, action).await;
            let (name, bytes) = browser.downloaded().await;
            let dialog = import(&browser).await;
            dialog.field("Choose files").upload(&browser.file(&name, &bytes)).await;
            dialog.button("Preview").click().await;
            dialog.text(kind).appears().await;
            browser.press("Escape").await;
        }
    });
}

/// The least of a workbook: an archive with the name that tells.
fn workbook() -> Vec<u8> {
    let name = b"xl/workbook.xml";
    let mut bytes = b"PK\x03\x04".to_vec();
    bytes.extend([20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 0, 0, 0]);
    bytes.extend(name);
    let at = u32::try_from(bytes.len()).unwrap();
    bytes.extend(b"PK\x01\x02");
    bytes.extend([20, 0, 20, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 15, 0]);
    bytes.extend([0; 16]);
    bytes.extend(name);
    let size = u32::try_from(bytes.len()).unwrap() - at;
    bytes.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    bytes.extend(size.to_le_bytes());
    bytes.extend(at.to_le_bytes());
    bytes.extend([0, 0]);
    bytes
}

#[test]
fn a_large_import_goes_back_and_forth_in_one_step_and_is_kept() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let mut table = "Title,Feedback,Votes\n".to_owned();
        for row in 0..1_000 {
            writeln!(table, "Call {row},They asked about hall {row},{}", row % 5).unwrap();
        }
        let dialog = upload(&browser, "calls.csv", table).await;
        dialog.button("Preview").click().await;
        dialog.button("Import").click().await;
        dialog.button("Show Feedback").click().await;
        browser.role("tab", "New 1,000").appears().await;
        browser.press("Control+z").await;
        browser.text("What people say goes here").appears().await;
        browser.text("Undone").appears().await;
        browser.press("Control+Shift+z").await;
        browser.role("tab", "New 1,000").appears().await;
        browser.text("Saved").appears().await;
        browser.reload().await;
        browser.role("tab", "New 1,000").appears().await;
        browser.press("Control+z").await;
        browser.text("What people say goes here").appears().await;
        browser.text("Saved").appears().await;
        browser.reload().await;
        browser.text("What people say goes here").appears().await;
    });
}
