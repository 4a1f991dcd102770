//! The roadmap: the same items on a board and on days, by pointer and by keys.

use serde_json::json;

use crate::support::{
    Browser, Stage,
    scenes::{backlog_with, empty, go, upload},
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
fn a_finger_drags_cards_by_their_handles() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Export", "Search"], &["Dark theme"], &[]]).await;
        browser.use_touch().await;
        let card = |title| browser.item(title).css(".card__open");
        let handle = |title| browser.item(title).css(".drag-handle");
        handle("Search").touch_drag_to(&card("Dark theme"), 0.1).await;
        shows(&browser, [&["Export"], &["Search", "Dark theme"], &[]]).await;
        handle("Search").touch_drag_to(&browser.css("[data-zone$='Later']"), 0.8).await;
        shows(&browser, [&["Export"], &["Dark theme"], &["Search"]]).await;
        // Beside the handle a finger scrolls, and takes nothing along.
        card("Dark theme").touch_drag_to(&browser.css("[data-zone$='Later']"), 0.8).await;
        shows(&browser, [&["Export"], &["Dark theme"], &["Search"]]).await;
        browser.is_at("/roadmap").await;
    });
}

#[test]
fn dates_are_typed_in_words_and_chosen_from_a_calendar() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Export"], &[], &[]]).await;
        browser.button("Export").click().await;
        let panel = browser.role("complementary", "Export");
        let start = panel.field("Start");
        start.fill("3.12.2026").await;
        browser.press("Tab").await;
        start.has_value("3 Dec 2026").await;
        start.fill("31/2/2026").await;
        browser.press("Enter").await;
        panel.text("There is no such day.").appears().await;
        start.fill("next spring").await;
        browser.press("Enter").await;
        panel.text("That is not a date.").appears().await;
        // Nothing was written; Escape brings the day back and leaves the panel open.
        browser.press("Escape").await;
        start.has_value("3 Dec 2026").await;
        panel.text("That is not a date.").disappears().await;

        // The calendar, by keys: the end cannot come before the start.
        panel.button("End: choose from a calendar").click().await;
        let calendar = browser.dialog("End: choose from a calendar");
        calendar.appears().await;
        browser.expect_accessible().await;
        browser.press("Escape").await;
        calendar.disappears().await;
        panel.button("End: choose from a calendar").has_focus().await;
        panel.field("End").fill("2/12/2026").await;
        browser.press("Enter").await;
        panel.text("Not before 3 Dec 2026.").appears().await;
        browser.press("Escape").await;
        panel.field("End").fill("31/12/2026").await;
        browser.press("Enter").await;
        browser.press("ArrowDown").await;
        day_has_focus(&browser, "2026-12-31").await;
        for (key, day) in [
            ("ArrowRight", "2027-01-01"),
            ("ArrowDown", "2027-01-08"),
            ("Home", "2027-01-04"),
            ("End", "2027-01-10"),
            ("PageDown", "2027-02-10"),
            ("ArrowUp", "2027-02-03"),
            ("PageUp", "2027-01-03"),
            ("ArrowLeft", "2027-01-02"),
        ] {
            browser.press(key).await;
            day_has_focus(&browser, day).await;
        }
        calendar.css(".calendar__month").show(&["January 2027"]).await;
        browser.press("Enter").await;
        calendar.disappears().await;
        panel.field("End").has_value("2 Jan 2027").await;
        panel.button("End: choose from a calendar").has_focus().await;

        // By pointer; a day before the start cannot be had.
        panel.button("End: choose from a calendar").click().await;
        calendar.button("Month before").click().await;
        calendar.button("Wednesday, 2 December 2026").click().await;
        calendar.appears().await;
        calendar.button("Friday, 4 December 2026").click().await;
        panel.field("End").has_value("4 Dec 2026").await;
        panel.button("End: choose from a calendar").click().await;
        calendar.button("No date").click().await;
        panel.field("End").has_value("").await;
    });
}

async fn day_has_focus(browser: &Browser, day: &str) {
    let script = "return document.activeElement?.dataset.day ?? null";
    browser.until(&format!("{day} has the focus"), async || browser.script(script).await == day).await;
}

#[test]
fn a_danish_page_has_danish_dates() {
    stage(async |stage| {
        let browser = board_with(stage, [&["Eksport"], &[], &[]]).await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.button("Eksport").click().await;
        let panel = browser.role("complementary", "Eksport");
        panel.field("Start").fill("1. maj 2027").await;
        browser.press("Enter").await;
        panel.field("Start").has_value("1. maj 2027").await;
        panel.field("Start").fill("i overmorgen").await;
        browser.press("Enter").await;
        panel.text("Det er ikke en dato.").appears().await;
        browser.press("Escape").await;
        panel.button("Start: vælg i en kalender").click().await;
        let calendar = browser.dialog("Start: vælg i en kalender");
        calendar.css(".calendar__month").show(&["maj 2027"]).await;
        calendar.button("Måneden efter").click().await;
        browser.expect_accessible().await;
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
        browser.press("Tab").await;
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
fn a_long_roadmap_keeps_few_cards_and_bars_in_the_page_and_stays_whole_to_screen_readers() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let items: Vec<_> = (1..=400)
            .map(|n| {
                json!({ "id": format!("i{n}"), "title": format!("Item {n:03}"), "horizon": "now",
                        "start": "2026-11-02", "end": "2026-11-20" })
            })
            .collect();
        let file = json!({ "format": "wheelhouse", "version": 1, "records": { "item": items } }).to_string();
        let import = upload(&browser, "long.json", file).await;
        import.button("Import").click().await;
        import.disappears().await;
        go(&browser, "r", "Roadmap").await;
        let few = async |what: &str| {
            let script = format!("return document.querySelectorAll('{what}').length");
            browser
                .until(&format!("few {what} are in the page"), async || {
                    browser.script(&script).await.as_u64().is_some_and(|it| (5..60).contains(&it))
                })
                .await;
        };
        few(".card").await;
        let list = browser.role("list", "Now");
        let first = list.css("[aria-posinset='1']");
        assert_eq!(first.attribute("aria-setsize").await.as_deref(), Some("400"));
        // The one with the focus stays, however far the rest is scrolled.
        first.css(".card__open").focus().await;
        let held = first.css(".card__open").shown_text().await;
        browser.script("document.querySelector('.roadmap__main').scrollTo(0, 1e6)").await;
        list.css("[aria-posinset='400']").appears().await;
        few(".card").await;
        has_focus(&browser, &held).await;
        browser.press("ArrowDown").await;
        list.css("[aria-posinset='2'] .card__open").has_focus().await;
        browser.expect_accessible().await;

        browser.press("2").await;
        browser.is_at("/roadmap?view=timeline").await;
        few(".bar").await;
        browser.css("[aria-posinset='1'] .bar").focus().await;
        browser.press("End").await;
        browser.css("[aria-posinset='400'] .bar").has_focus().await;
        few(".bar").await;
        browser.press("Home").await;
        browser.css("[aria-posinset='1'] .bar").has_focus().await;
        browser.expect_accessible().await;
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
