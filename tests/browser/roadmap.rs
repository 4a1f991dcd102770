//! The roadmap: the same items on a board and on days, by pointer and by keys.

use serde_json::json;

use crate::support::{
    Browser, Stage,
    scenes::{backlog_with, empty, go},
    stage,
};

/// A workspace with these items on the board: now, next and later.
async fn board_with(stage: &Stage, columns: [&[&str]; 3]) -> Browser {
    let browser = backlog_with(stage, &columns.concat()).await;
    go(&browser, "r", "Roadmap").await;
    browser.css(".roadmap__add").click().await;
    for (column, titles) in ["Now", "Next", "Later"].into_iter().zip(columns) {
        for title in titles {
            browser.button(&format!("{column}: put {title} there")).click().await;
        }
    }
    browser.button("Close the list").click().await;
    shows(&browser, columns).await;
    browser
}

async fn shows(browser: &Browser, expected: [&[&str]; 3]) {
    let script = "return [...document.querySelectorAll('.board__column')]
        .map((column) => [...column.querySelectorAll('.card__open')].map((card) => card.textContent))";
    let expected = json!(expected);
    browser.until(&format!("the board is {expected}"), async || browser.script(script).await == expected).await;
}

async fn has_focus(browser: &Browser, name: &str) {
    let script = "const it = document.activeElement; return it.ariaLabel ?? it.textContent";
    browser.until(&format!("{name} has the focus"), async || browser.script(script).await == name).await;
}

#[test]
fn keys_take_cards_along() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Export", "Search"], &["Dark theme"], &[]]).await;
        browser.button("Export").focus().await;
        browser.press("ArrowDown").await;
        has_focus(&browser, "Search").await;
        browser.press("Alt+ArrowUp").await;
        shows(&browser, [&["Search", "Export"], &["Dark theme"], &[]]).await;
        has_focus(&browser, "Search").await;
        browser.press("Alt+ArrowRight").await;
        shows(&browser, [&["Export"], &["Search", "Dark theme"], &[]]).await;
        has_focus(&browser, "Search").await;
        browser.press("Alt+ArrowRight").await;
        shows(&browser, [&["Export"], &["Dark theme"], &["Search"]]).await;
        browser.press("Delete").await;
        shows(&browser, [&["Export"], &["Dark theme"], &[]]).await;
        browser.button("Undo").click().await;
        shows(&browser, [&["Export"], &["Dark theme"], &["Search"]]).await;
        browser.reload().await;
        shows(&browser, [&["Export"], &["Dark theme"], &["Search"]]).await;
    });
}

#[test]
fn a_pointer_drags_cards_within_and_between_columns() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Export", "Search"], &["Dark theme"], &[]]).await;
        let card = |title| browser.item(title).css(".card__open");
        card("Search").drag_to(&card("Dark theme"), 0.1).await;
        shows(&browser, [&["Export"], &["Search", "Dark theme"], &[]]).await;
        card("Search").drag_to(&browser.css("[data-zone$='Later']"), 0.8).await;
        shows(&browser, [&["Export"], &["Dark theme"], &["Search"]]).await;
        // A drag is no click: no panel has opened.
        browser.is_at("/roadmap").await;
        browser.button("Actions for Search").click().await;
        browser.role("menuitem", "Move to Now").click().await;
        shows(&browser, [&["Export", "Search"], &["Dark theme"], &[]]).await;
    });
}

#[test]
fn dates_make_a_bar_and_keys_move_it() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Export"], &[], &[]]).await;
        browser.button("Timeline").click().await;
        browser.is_at("/roadmap?view=timeline").await;
        browser.text("No item has dates yet").appears().await;
        browser.button("Set dates of Export").click().await;
        let dates = browser.dialog("Dates of “Export”");
        dates.field("Start").fill("2027-01-04").await;
        dates.field("End").fill("2026-12-31").await;
        dates.text("The end cannot be before the start.").appears().await;
        dates.field("End").fill("2027-01-31").await;
        dates.button("Save").click().await;
        dates.disappears().await;
        has_focus(&browser, "Export, 4 Jan – 31 Jan 2027, Idea").await;
        browser.press("ArrowRight").await;
        has_focus(&browser, "Export, 11 Jan – 7 Feb 2027, Idea").await;
        browser.press("Shift+ArrowLeft").await;
        has_focus(&browser, "Export, 11 Jan – 31 Jan 2027, Idea").await;
        browser.press("Alt+ArrowLeft").await;
        has_focus(&browser, "Export, 4 Jan – 31 Jan 2027, Idea").await;
        browser.button("Weeks").click().await;
        browser.is_at("/roadmap?view=timeline&zoom=weeks").await;
        browser.button("Export, 4 Jan – 31 Jan 2027, Idea").press("ArrowLeft").await;
        has_focus(&browser, "Export, 3 Jan – 30 Jan 2027, Idea").await;
        browser.expect_accessible().await;
        browser.reload().await;
        browser.button("Export, 3 Jan – 30 Jan 2027, Idea").appears().await;
    });
}

#[test]
fn an_empty_roadmap_says_what_belongs_there() {
    stage(async |stage| {
        let browser = empty(stage).await;
        go(&browser, "r", "Roadmap").await;
        browser.heading("The roadmap is empty").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn it_speaks_danish() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Eksport"], &[], &[]]).await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.button("Handlinger for Eksport").click().await;
        browser.role("menuitem", "Flyt til Senere").click().await;
        shows(&browser, [&[], &[], &["Eksport"]]).await;
        browser.button("Tidslinje").click().await;
        browser.button("Sæt datoer for Eksport").appears().await;
        browser.expect_accessible().await;
    });
}
