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

async fn foot_shows(browser: &Browser, expected: &str) {
    let script = "return [...document.querySelectorAll('.grid__foot .grid__cell')]
        .map((cell) => cell.innerText.trim()).filter(Boolean).join(' | ')";
    browser.until(&format!("the foot is {expected}"), async || browser.script(script).await == expected).await;
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
        foot_shows(&browser, "In all | 7").await;
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

/// The board's columns with the titles of their cards.
async fn board(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.backlog-board .board__column')]
        .map((column) => [column.querySelector('.board__heading').textContent,
            ...[...column.querySelectorAll('.windowed-list__row')]
                .sort((a, b) => a.dataset.index - b.dataset.index)
                .map((row) => row.querySelector('.card__open').textContent)].join(' | '))";
    let columns = browser.script(script).await;
    columns.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

async fn board_shows(browser: &Browser, expected: &[&str]) {
    browser.until(&format!("the board is {expected:?}"), async || board(browser).await == expected).await;
}

async fn card_has_focus(browser: &Browser, title: &str) {
    let script = "const card = document.activeElement; return card?.dataset.card ? card.textContent : null";
    browser.until(&format!("the card {title} has the focus"), async || browser.script(script).await == title).await;
}

#[test]
fn cards_move_by_keys_by_menu_and_by_pointer_and_a_limit_warns() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Export", "Dark theme", "Search"]).await;
        // The workflow of the team's own: two stages of Doing, the first with a limit.
        browser.open("/settings").await;
        browser.text("Workflow: stages").click().await;
        for name in ["Build", "Review"] {
            browser.field("Workflow: stages: Name of a new one").fill(name).await;
            browser.press("Enter").await;
            browser.button(&format!("Remove: {name}")).appears().await;
        }
        browser.item("Build").field("Limit").fill("1").await;
        browser.press("Enter").await;
        browser.item("Build").field("Limit").has_value("1").await;
        browser.open("/backlog?view=board").await;
        let start = ["Idea | Export | Dark theme | Search", "Planned", "Build", "Review", "Done", "Dropped"];
        board_shows(&browser, &start).await;
        browser.press("j").await;
        card_has_focus(&browser, "Export").await;
        browser.press("Alt+ArrowRight").await;
        browser.press("Alt+ArrowRight").await;
        board_shows(
            &browser,
            &["Idea | Dark theme | Search", "Planned", "Build | Export", "Review", "Done", "Dropped"],
        )
        .await;
        card_has_focus(&browser, "Export").await;
        browser.press("ArrowLeft").await;
        card_has_focus(&browser, "Dark theme").await;
        // One more than may stand there: it goes, and the page says so.
        browser.button("Actions for Dark theme").click().await;
        browser.role("menuitem", "Move to Build").click().await;
        browser.text("“Build” now holds 2; its limit is 1").appears().await;
        browser.text("2 of 1").appears().await;
        let two = ["Idea | Search", "Planned", "Build | Export | Dark theme", "Review", "Done", "Dropped"];
        board_shows(&browser, &two).await;
        browser.expect_accessible().await;
        let review = browser.css("[data-zone='0-3']");
        browser.button("Search").drag_to(&review, 0.5).await;
        board_shows(
            &browser,
            &["Idea", "Planned", "Build | Export | Dark theme", "Review | Search", "Done", "Dropped"],
        )
        .await;
        browser.press("Control+z").await;
        board_shows(&browser, &two).await;
        // The same stages in the list.
        browser.button("List").click().await;
        browser.item("Export").field("Status").appears().await;
        let chosen =
            "return [...document.querySelectorAll('[role=treegrid] option:checked')].map((it) => it.text).join()";
        browser.until("the list shows the stages", async || browser.script(chosen).await == "Build,Build,Idea").await;
    });
}

#[test]
fn a_board_has_columns_by_any_choice_and_lanes_and_its_address_brings_it_back() {
    stage(async |stage| {
        let browser = sample(stage).await;
        browser.open("/backlog?view=board&q=waiting").await;
        browser.button("Columns: Status").click().await;
        browser.role("menuitemradio", "Effect").click().await;
        browser.button("Columns: Effect").appears().await;
        board_shows(
            &browser,
            &["Large", "Middling", "Small", "Effect: none | A waiting list that fills the empty hours"],
        )
        .await;
        browser.button("Lanes: None").click().await;
        browser.role("menuitemradio", "Product").click().await;
        browser.heading("Booking").appears().await;
        browser.css("[data-card]").focus().await;
        browser.press("Alt+ArrowLeft").await;
        board_shows(
            &browser,
            &["Large", "Middling", "Small | A waiting list that fills the empty hours", "Effect: none"],
        )
        .await;
        browser.reload().await;
        board_shows(
            &browser,
            &["Large", "Middling", "Small | A waiting list that fills the empty hours", "Effect: none"],
        )
        .await;
    });
}

#[test]
fn a_field_of_ones_own_is_made_filled_in_and_shown_as_a_column() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Export", "Search"]).await;
        browser.open("/settings").await;
        browser.text("Own fields").click().await;
        for name in ["Season", "Saves", "Worth"] {
            browser.field("Own fields: Name of a new one").fill(name).await;
            browser.press("Enter").await;
            browser.button(&format!("Remove: {name}")).appears().await;
        }
        browser.item("Season").field("What stands in it").choose("Choice").await;
        browser.item("Season").field("Choices").fill("Summer, Winter").await;
        browser.press("Enter").await;
        browser.item("Saves").field("What stands in it").choose("Money").await;
        browser.item("Saves").field("Unit").fill("kr.").await;
        browser.press("Enter").await;
        browser.item("Worth").field("What stands in it").choose("Formula").await;
        browser.item("Worth").field("Formula").fill("Saves / efort").await;
        browser.press("Enter").await;
        browser.item("Worth").text("no function called “efort”").appears().await;
        browser.item("Worth").field("Formula").fill("Saves / effort").await;
        browser.press("Enter").await;
        browser.item("Worth").field("Formula").has_value("Saves / effort").await;
        browser.open("/backlog?view=table&columns=effort").await;
        browser.link("Export").click().await;
        let panel = browser.role("complementary", "Export");
        panel.field("Season").choose("Winter").await;
        panel.field("Saves").fill("1000").await;
        browser.press("Enter").await;
        panel.field("Effort").fill("4").await;
        browser.press("Enter").await;
        panel.text("250").appears().await;
        browser.press("Escape").await;
        browser.button("Columns").click().await;
        for name in ["Season", "Saves", "Worth"] {
            browser.field(name).click().await;
            browser.role("columnheader", name).appears().await;
        }
        browser.press("Escape").await;
        shows(&browser, &["Export | 4 | Winter | 1,000 kr. | 250", "Search"]).await;
        foot_shows(&browser, "In all | 4 | 1,000 kr. | 250").await;
    });
}
