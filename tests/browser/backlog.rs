//! The backlog: items in order, by keys, by menu and by pointer.

use std::path::{Path, PathBuf};

use crate::support::{
    Browser, Stage,
    scenes::{self, empty, go, import},
    stage,
};

/// A new workspace on its empty backlog.
async fn backlog(stage: &Stage) -> Browser {
    let browser = empty(stage).await;
    go(&browser, "b", "Backlog").await;
    browser.button("Write the first item").appears().await;
    browser
}

/// A workspace with these items at the top level, in order; the focus is on the last one.
async fn backlog_with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = scenes::backlog_with(stage, titles).await;
    row_has_focus(&browser, titles.last().expect("an item")).await;
    browser
}

/// The rows from top to bottom, each with a dot for every level it is indented.
async fn outline(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[role=treegrid] [role=row][id]')]
        .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
        .map((row) => '.'.repeat(row.ariaLevel - 1) + row.querySelector('.backlog-row__name, input[type=text]').textContent.trim())";
    let rows = browser.script(script).await;
    let rows = rows.as_array().cloned().unwrap_or_default();
    rows.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect()
}

async fn shows(browser: &Browser, expected: &[&str]) {
    browser.until(&format!("the backlog is {expected:?}"), async || outline(browser).await == expected).await;
}

async fn row_has_focus(browser: &Browser, title: &str) {
    let script = "return document.activeElement?.closest('[role=row]') === document.activeElement
        ? document.activeElement.querySelector('.backlog-row__name')?.textContent.trim() : null";
    browser.until(&format!("the row {title} has the focus"), async || browser.script(script).await == title).await;
}

#[test]
fn three_items_are_written_by_keyboard_alone() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Export to CSV", "Dark theme", "Danish"]).await;
        shows(&browser, &["Export to CSV", "Dark theme", "Danish"]).await;
        browser.text("3 items").appears().await;
        browser.reload().await;
        shows(&browser, &["Export to CSV", "Dark theme", "Danish"]).await;
    });
}

#[test]
fn shift_enter_goes_one_level_down() {
    stage(async |stage| {
        let browser = backlog(stage).await;
        browser.press("c").await;
        let field = browser.field("Title of the new item");
        field.has_focus().await;
        field.type_text("Reports").await;
        browser.press("Shift+Enter").await;
        browser.item("Reports").appears().await;
        field.has_focus().await;
        field.type_text("Monthly").await;
        browser.press("Enter").await;
        browser.item("Monthly").appears().await;
        field.type_text("Yearly").await;
        browser.press("Enter").await;
        shows(&browser, &["Reports", ".Monthly", ".Yearly"]).await;
        browser.press("Escape").await;
        row_has_focus(&browser, "Yearly").await;
    });
}

#[test]
fn enter_renames_and_escape_keeps_the_old_title() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Export to CSV"]).await;
        browser.press("F2").await;
        browser.item("Export").field("Title").fill("Nothing").await;
        browser.press("Escape").await;
        row_has_focus(&browser, "Export to CSV").await;
        browser.press("F2").await;
        browser.item("Export").field("Title").fill("Export to Excel").await;
        browser.press("Enter").await;
        row_has_focus(&browser, "Export to Excel").await;
        browser.press("Control+z").await;
        shows(&browser, &["Export to CSV"]).await;
    });
}

#[test]
fn keys_move_indent_and_fold() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c"]).await;
        browser.press("Alt+ArrowUp").await;
        shows(&browser, &["a", "c", "b"]).await;
        row_has_focus(&browser, "c").await;
        browser.press("Alt+ArrowRight").await;
        shows(&browser, &["a", ".c", "b"]).await;
        row_has_focus(&browser, "c").await;
        browser.press("[").await;
        shows(&browser, &["a", "c", "b"]).await;
        browser.press("]").await;
        shows(&browser, &["a", ".c", "b"]).await;
        row_has_focus(&browser, "c").await;
        browser.press("ArrowLeft").await;
        row_has_focus(&browser, "a").await;
        browser.press("ArrowLeft").await;
        shows(&browser, &["a", "b"]).await;
        browser.press("ArrowRight").await;
        shows(&browser, &["a", ".c", "b"]).await;
        browser.press("j").await;
        browser.press("j").await;
        row_has_focus(&browser, "b").await;
        browser.press("Delete").await;
        shows(&browser, &["a", ".c"]).await;
        row_has_focus(&browser, "c").await;
        browser.button("Undo").click().await;
        shows(&browser, &["a", ".c", "b"]).await;
    });
}

#[test]
fn the_menu_does_what_keys_do() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c"]).await;
        let menu = browser.button("Actions for c");
        menu.click().await;
        browser.role("menuitem", "Move to the top").click().await;
        shows(&browser, &["c", "a", "b"]).await;
        browser.button("Actions for b").click().await;
        browser.role("menuitem", "Indent").click().await;
        shows(&browser, &["c", "a", ".b"]).await;
        browser.button("Actions for b").click().await;
        browser.role("menuitem", "Outdent").click().await;
        shows(&browser, &["c", "a", "b"]).await;
        browser.button("Actions for b").click().await;
        browser.role("menuitem", "Move under …").click().await;
        browser.dialog("Move under which item?").role("combobox", "Item").type_text("c").await;
        browser.press("Enter").await;
        shows(&browser, &["c", ".b", "a"]).await;
    });
}

#[test]
fn a_row_is_dragged_before_and_into_others() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c"]).await;
        let handle = |title: &str| browser.item(title).css(".drag-handle");
        handle("c").drag_to(&browser.item("a"), 0.1).await;
        shows(&browser, &["c", "a", "b"]).await;
        handle("b").drag_to(&browser.item("c"), 0.5).await;
        shows(&browser, &["c", ".b", "a"]).await;
        handle("b").drag_to(&browser.item("a"), 0.9).await;
        shows(&browser, &["c", "a", "b"]).await;
    });
}

#[test]
fn a_finger_drags_a_row_and_scrolls_beside_its_handle() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c"]).await;
        browser.use_touch().await;
        let handle = |title: &str| browser.item(title).css(".drag-handle");
        handle("c").touch_drag_to(&browser.item("a"), 0.1).await;
        shows(&browser, &["c", "a", "b"]).await;
        handle("b").touch_drag_to(&browser.item("c"), 0.5).await;
        shows(&browser, &["c", ".b", "a"]).await;
        // Beside the handle a finger scrolls, and moves nothing.
        browser.item("a").css(".backlog-row__name").touch_drag_to(&browser.item("c"), 0.1).await;
        shows(&browser, &["c", ".b", "a"]).await;
        browser.is_at("/backlog").await;
    });
}

#[test]
fn work_counts_once_where_an_item_has_parts() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Reports", "Export", "Search"]).await;
        let estimate = async |title: &str, months: &str| {
            browser.item(title).button("Effort in person-months: Not estimated").click().await;
            browser.type_text(months).await;
            browser.press("Enter").await;
        };
        for (title, months) in [("Reports", "5"), ("Export", "2"), ("Search", "1")] {
            estimate(title, months).await;
        }
        browser.text("8 person-months").appears().await;
        browser.item("Export").css(".drag-handle").drag_to(&browser.item("Reports"), 0.5).await;
        browser.text("3 person-months").appears().await;
        browser.text("1 counts by its parts").appears().await;
    });
}

#[test]
fn several_items_change_at_once_and_back() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c"]).await;
        browser.press("Shift+ArrowUp").await;
        browser.text("2 selected").appears().await;
        browser.press("x").await;
        browser.text("1 selected").appears().await;
        browser.press("Control+a").await;
        browser.text("3 selected").appears().await;
        browser.role("region", "Change the selected items").button("Status").click().await;
        browser.role("menuitem", "Planned").click().await;
        let planned = async || browser.script("return document.querySelectorAll('[data-status=planned]').length").await;
        browser.until("all are planned", async || planned().await == 3).await;
        browser.button("Undo").click().await;
        browser.until("none is planned", async || planned().await == 0).await;
    });
}

#[test]
fn what_is_selected_moves_together_and_is_estimated_together() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c", "d"]).await;
        browser.press("Shift+ArrowUp").await;
        browser.text("2 selected").appears().await;
        browser.press("Alt+ArrowUp").await;
        shows(&browser, &["a", "c", "d", "b"]).await;
        browser.press("]").await;
        shows(&browser, &["a", ".c", ".d", "b"]).await;
        browser.press("Control+z").await;
        shows(&browser, &["a", "c", "d", "b"]).await;
        let bar = browser.role("region", "Change the selected items");
        bar.field("Effort in person-months").fill("2,5").await;
        browser.press("Enter").await;
        browser.item("c").button("Effort in person-months: 2.5").appears().await;
        browser.item("d").button("Effort in person-months: 2.5").appears().await;
        browser.item("b").button("Effort in person-months: Not estimated").appears().await;
        bar.field("Effort in person-months").has_value("2.5").await;
    });
}

#[test]
fn the_filter_stands_in_the_address() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Export to CSV", "Dark theme", "Export to Excel"]).await;
        browser.press("/").await;
        browser.field("Search the backlog").has_focus().await;
        browser.field("Search the backlog").type_text("export").await;
        shows(&browser, &["Export to CSV", "Export to Excel"]).await;
        browser.text("2 of 3 items").appears().await;
        browser.is_at("/backlog?q=export").await;
        browser.reload().await;
        shows(&browser, &["Export to CSV", "Export to Excel"]).await;
        browser.role("columnheader", "Title").button("Title").click().await;
        browser.role("columnheader", "Title").button("Title").click().await;
        shows(&browser, &["Export to Excel", "Export to CSV"]).await;
        browser.back().await;
        shows(&browser, &["Export to CSV", "Export to Excel"]).await;
    });
}

#[test]
fn an_effort_reads_right_in_both_conventions() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a"]).await;
        let effort = |is: &str| browser.item("a").button(&format!("Effort in person-months: {is}"));
        effort("Not estimated").click().await;
        browser.item("a").field("Effort in person-months").fill("1.234,5").await;
        browser.press("Enter").await;
        effort("1,234.5").appears().await;
        effort("1,234.5").click().await;
        browser.item("a").field("Effort in person-months").fill("many").await;
        browser.press("Enter").await;
        browser.item("a").field("Effort in person-months").appears().await;
        browser.press("Escape").await;
        effort("1,234.5").appears().await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.item("a").button("Indsats i personmåneder: 1.234,5").click().await;
        browser.item("a").field("Indsats i personmåneder").fill("2,25").await;
        browser.press("Enter").await;
        browser.item("a").button("Indsats i personmåneder: 2,25").appears().await;
    });
}

#[test]
fn the_panel_opens_saves_and_gives_the_focus_back() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b"]).await;
        browser.press("Enter").await;
        let panel = browser.role("complementary", "b");
        panel.field("Description").fill("What it is for").await;
        panel.field("Product").fill("App").await;
        browser.press("Enter").await;
        browser.until("the product was made", async || panel.field("Product").value().await == "App").await;
        panel.field("Add a tag").fill("Speed").await;
        browser.press("Enter").await;
        panel.button("Remove Speed").appears().await;
        panel.button("Previous item").click().await;
        browser.role("complementary", "a").appears().await;
        browser.role("complementary", "a").button("Next item").click().await;
        browser
            .until("the description was kept", async || panel.field("Description").value().await == "What it is for")
            .await;
        panel.button("Close").click().await;
        row_has_focus(&browser, "b").await;
        browser.is_at("/backlog").await;
    });
}

/// Writes the description in the panel that is open, and waits until it is kept.
async fn describe(browser: &Browser, text: &str) {
    let field = browser.field("Description");
    field.fill(text).await;
    browser.press("Tab").await;
    browser.text("Saved").appears().await;
}

/// The workspace as a file in the stage's own folder.
async fn exported(browser: &Browser, name: &str) -> PathBuf {
    browser.press("Control+s").await;
    browser.file(name, browser.downloaded().await.1)
}

#[test]
fn two_people_who_change_one_text_at_once_lose_neither() {
    stage(async |stage| {
        let mine = backlog_with(stage, &["Seat maps"]).await;
        let file = exported(&mine, "before.json").await;
        let theirs = stage.browser().await;
        theirs.open("/").await;
        theirs.button("Import a file").click().await;
        theirs.dialog("Import").field("Choose files").upload(&file).await;
        theirs.button("Open as a new workspace").click().await;
        theirs.dialog("Import").disappears().await;
        theirs.link("Backlog").click().await;
        theirs.css(".backlog-row__name").click().await;
        describe(&theirs, "For the big halls").await;
        let changed = exported(&theirs, "after.json").await;

        mine.press("Enter").await;
        describe(&mine, "For the small stages").await;
        let import = import(&mine).await;
        import.field("Choose files").upload(&changed).await;
        import.button("Import").click().await;
        import.disappears().await;
        mine.css(".backlog-row__name").click().await;
        mine.field("Description").has_value("For the small stages").await;
        mine.text("For the big halls").appears().await;
        mine.button("Put both together").click().await;
        mine.field("Description").has_value("For the small stages\n\nFor the big halls").await;
        mine.text("Put both together").disappears().await;
    });
}

#[test]
fn the_backlog_is_accessible_in_both_themes() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["a", "b", "c"]).await;
        browser.press("Alt+ArrowRight").await;
        shows(&browser, &["a", "b", ".c"]).await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            browser.reload().await;
            shows(&browser, &["a", "b", ".c"]).await;
            browser.expect_accessible().await;
            browser.link("c").click().await;
            browser.role("complementary", "c").appears().await;
            browser.expect_accessible().await;
            browser.press("Escape").await;
            row_has_focus(&browser, "c").await;
            browser.press("x").await;
            browser.text("1 selected").appears().await;
            browser.expect_accessible().await;
        }
    });
}

#[test]
fn an_item_in_a_ring_is_shown_with_a_way_out() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/backlog").await;
        browser.button("Import a file").click().await;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/data/ring.json");
        browser.css("input[type=file]").upload(&file).await;
        browser.button("Open as a new workspace").click().await;
        shows(&browser, &["Chicken", ".Egg"]).await;
        browser.item("Chicken").button("Keep it at the top").click().await;
        browser.button("Keep it at the top").disappears().await;
        shows(&browser, &["Chicken", ".Egg"]).await;
    });
}
