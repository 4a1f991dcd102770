//! The backlog's other views: the table, filled by keyboard.

use crate::support::{
    Browser,
    scenes::{backlog_with, sample},
    stage,
};

/// The lines of the table from top to bottom, each with the texts of its cells.
async fn table(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.grid .windowed-list [role=row]')]
        .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
        .map((row) => [...row.querySelectorAll('.grid__cell')]
            .map((cell) => cell.innerText.trim().replaceAll('\\n', ' ')).filter((text) => text && text !== 'empty').join(' | '))";
    let rows = browser.script(script).await;
    rows.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

async fn shows(browser: &Browser, expected: &[&str]) {
    browser.until(&format!("the table is {expected:?}"), async || table(browser).await == expected).await;
}

/// The row and the column of the cell that has the focus.
async fn cell_has_focus(browser: &Browser, title: &str, column: usize) {
    let script = "const cell = document.activeElement, row = cell?.closest('.grid__row');
        return row && cell.dataset.cell
            ? `${row.querySelector('.grid__title').innerText.trim()} ${cell.dataset.cell.split('-').pop()}` : null";
    let expected = format!("{title} {column}");
    browser
        .until(&format!("the focus is on {expected}"), async || browser.script(script).await == expected.as_str())
        .await;
}

/// The backlog of these items as a table of status and effort, the focus on the first title.
async fn table_with(stage: &crate::support::Stage, titles: &[&str]) -> Browser {
    let browser = backlog_with(stage, titles).await;
    browser.open("/backlog?view=table&columns=status,effort").await;
    browser.item(titles.first().expect("an item")).appears().await;
    browser.press("j").await;
    cell_has_focus(&browser, titles.first().expect("an item"), 0).await;
    browser
}

#[test]
fn cells_are_filled_by_keyboard_and_undone() {
    stage(async |stage| {
        let browser = table_with(stage, &["Export", "Dark theme"]).await;
        browser.press("ArrowRight").await;
        browser.press("ArrowRight").await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.press("3").await;
        browser.field("Effort").has_focus().await;
        browser.press("Enter").await;
        shows(&browser, &["Export | Idea | 3", "Dark theme | Idea"]).await;
        cell_has_focus(&browser, "Export", 2).await;
        // Tab writes and goes on: to the next row after the last column.
        browser.press("F2").await;
        browser.type_text("1.5").await;
        browser.press("Tab").await;
        shows(&browser, &["Export | Idea | 1.5", "Dark theme | Idea"]).await;
        cell_has_focus(&browser, "Dark theme", 0).await;
        browser.press("F2").await;
        browser.type_text("Night theme").await;
        browser.press("Tab").await;
        cell_has_focus(&browser, "Night theme", 1).await;
        browser.press("Enter").await;
        browser.field("Status").has_focus().await;
        browser.press("d").await; // the choices go by their first letter
        browser.press("Enter").await;
        shows(&browser, &["Export | Idea | 1.5", "Night theme | Doing"]).await;
        browser.press("Control+z").await;
        shows(&browser, &["Export | Idea | 1.5", "Night theme | Idea"]).await;
        // What is no number stays out, and Escape leaves the old value.
        browser.press("ArrowUp").await;
        browser.press("ArrowRight").await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.press("Enter").await;
        browser.type_text("soon").await;
        browser.press("Enter").await;
        browser.field("Effort").has_focus().await;
        browser.press("Escape").await;
        shows(&browser, &["Export | Idea | 1.5", "Night theme | Idea"]).await;
        browser.press("Delete").await;
        shows(&browser, &["Export | Idea", "Night theme | Idea"]).await;
        browser.expect_accessible().await;
    });
}

#[test]
fn a_block_from_a_spreadsheet_fills_cells_in_one_step() {
    stage(async |stage| {
        let browser = table_with(stage, &["Export", "Dark theme", "Search"]).await;
        browser.press("ArrowRight").await;
        cell_has_focus(&browser, "Export", 1).await;
        browser.paste("Doing\t2\nplanned\tmany\nDone\t0.5").await;
        browser.text("Filled 5 cells; 1 could not be read").appears().await;
        shows(&browser, &["Export | Doing | 2", "Dark theme | Planned", "Search | Done | 0.5"]).await;
        browser.press("Control+z").await;
        shows(&browser, &["Export | Idea", "Dark theme | Idea", "Search | Idea"]).await;
    });
}

#[test]
fn the_table_groups_sorts_and_adds_up_and_its_address_brings_it_back() {
    stage(async |stage| {
        let browser = table_with(stage, &["Export", "Dark theme", "Search"]).await;
        for (effort, status) in [("2", "Doing"), ("1", "Idea"), ("4", "Doing")] {
            browser.press("ArrowRight").await;
            browser.paste(&format!("{status}\t{effort}")).await;
            browser.press("Home").await;
            browser.press("ArrowDown").await;
        }
        browser.role("columnheader", "Effort").button("Effort").click().await;
        shows(&browser, &["Dark theme | Idea | 1", "Export | Doing | 2", "Search | Doing | 4"]).await;
        browser.button("Group: No groups").click().await;
        browser.role("menuitemradio", "Status").click().await;
        let grouped =
            ["Idea 1 | 1", "Dark theme | Idea | 1", "Doing 2 | 6", "Export | Doing | 2", "Search | Doing | 4"];
        shows(&browser, &grouped).await;
        browser.css(".grid__foot").show(&["In all\n7"]).await;
        browser.button("Columns").click().await;
        browser.field("Team").click().await;
        browser.role("columnheader", "Team").appears().await;
        browser.press("Escape").await;
        browser.reload().await;
        shows(&browser, &grouped).await;
        browser.role("columnheader", "Team").appears().await;
        // The same panel, and the list is still the list.
        browser.link("Search").click().await;
        browser.role("complementary", "Search").appears().await;
        browser.button("List").click().await;
        browser.css("[role=treegrid]").appears().await;
    });
}

#[test]
fn a_long_table_scrolls_with_a_window_of_them_in_the_page() {
    stage(async |stage| {
        let browser = sample(stage).await;
        let rows: Vec<String> = (0..3_000).map(|n| format!("Item {n},idea,{}", n % 7)).collect();
        let csv = format!("Title,Status,Effort\n{}\n", rows.join("\n"));
        let dialog = crate::support::scenes::upload(&browser, "items.csv", csv).await;
        dialog.button("Preview").click().await;
        dialog.button("Import").click().await;
        dialog.button("Show Backlog").click().await;
        browser.open("/backlog?view=table").await;
        browser.css(".grid [aria-rowindex='2']").appears().await;
        browser.press("j").await;
        browser.press("Control+End").await;
        let far = "return document.activeElement?.closest('[role=row]')?.ariaRowIndex";
        browser.until("the last row has the focus", async || browser.script(far).await == "3031").await;
        let there = browser.script("return document.querySelectorAll('.grid .windowed-list [role=row]').length").await;
        assert!(there.as_u64().is_some_and(|it| it < 120), "{there} rows are in the page");
    });
}
