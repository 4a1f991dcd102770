//! The calculator: scores by keyboard, an order that follows, and nothing counted as zero in silence.

use crate::support::{Browser, Stage, stage};

/// A workspace with these items, on the calculator.
async fn calculator_with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = stage.browser().await;
    browser.open("/backlog").await;
    browser.button("Start empty").click().await;
    browser.button("Start").click().await;
    browser.button("Write the first item").appears().await;
    browser.press("c").await;
    for title in titles {
        browser.field("Title of the new item").has_focus().await;
        browser.field("Title of the new item").type_text(title).await;
        browser.press("Enter").await;
        browser.item(title).appears().await;
    }
    browser.press("Escape").await;
    browser.press("g").await;
    browser.press("p").await;
    browser.heading("Prioritise").appears().await;
    browser.item(titles.first().expect("an item")).appears().await;
    browser
}

/// The rows from top to bottom: place, title, and what stands under the score.
async fn table(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[role=grid] [role=row]')]
        .filter((row) => row.querySelector('.sheet__title'))
        .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
        .map((row) => ['.sheet__place', '.sheet__title', '.sheet__said']
            .map((part) => row.querySelector(part).textContent.trim()).join(' '))";
    let rows = browser.script(script).await;
    rows.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

async fn shows(browser: &Browser, expected: &[&str]) {
    let seen = async || table(browser).await == expected;
    browser.until(&format!("the table is {expected:?}"), seen).await;
}

/// The title and the input of the cell that has the focus.
async fn cell_has_focus(browser: &Browser, title: &str, column: usize) {
    let script = "const cell = document.activeElement, row = cell?.closest('.sheet__row');
        return row && cell.dataset.cell
            ? `${row.querySelector('.sheet__title').textContent.trim()} ${cell.dataset.cell.split('-').pop()}` : null";
    let expected = format!("{title} {column}");
    browser
        .until(&format!("the focus is on {expected}"), async || browser.script(script).await == expected.as_str())
        .await;
}

/// Types the four inputs into the row of an item, from reach to effort.
async fn score(browser: &Browser, title: &str, inputs: [&str; 4]) {
    browser.item(title).css("[data-cell$='-2']").click().await;
    cell_has_focus(browser, title, 2).await;
    for (at, input) in inputs.iter().enumerate() {
        browser.type_text(input).await;
        browser.press(if at == 3 { "Enter" } else { "Tab" }).await;
        cell_has_focus(browser, title, (at + 3).min(5)).await;
    }
}

#[test]
fn scoring_by_keyboard_puts_the_items_in_order() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        score(&browser, "Dark theme", ["2000", "2", "0.5", "1"]).await;
        score(&browser, "Search", ["400", "1", "100 %", "2"]).await;
        shows(&browser, &["1 Dark theme 2,000", "2= Export 200", "2= Search 200"]).await;
        // The row moves, and the focus with it.
        browser.press("ArrowLeft").await;
        browser.press("ArrowLeft").await;
        browser.press("ArrowLeft").await;
        cell_has_focus(&browser, "Search", 2).await;
        browser.type_text("90000").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Search 45,000", "2 Dark theme 2,000", "3 Export 200"]).await;
        cell_has_focus(&browser, "Search", 2).await;
        let said = "return document.getElementById('announcements')?.textContent";
        browser
            .until("it is said where the row went", async || browser.script(said).await == "Search moved from 2= to 1")
            .await;
        // And back.
        browser.press("Control+z").await;
        shows(&browser, &["1 Dark theme 2,000", "2= Export 200", "2= Search 200"]).await;
        browser.reload().await;
        shows(&browser, &["1 Dark theme 2,000", "2= Export 200", "2= Search 200"]).await;
    });
}

#[test]
fn what_is_missing_is_named_and_zero_effort_is_said() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        shows(&browser, &["– Export needs reach, impact, confidence and effort"]).await;
        browser.text("No score yet (1)").appears().await;
        score(&browser, "Export", ["500", "1", "80", "0"]).await;
        shows(&browser, &["– Export effort is 0: nothing can be divided by it"]).await;
        browser.press("Delete").await;
        shows(&browser, &["– Export needs effort"]).await;
        browser.type_text("2").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Export 200"]).await;
    });
}

#[test]
fn escape_leaves_the_old_value_and_nonsense_is_refused() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        browser.type_text("9").await;
        browser.field("Effort").has_value("9").await;
        browser.press("Escape").await;
        cell_has_focus(&browser, "Export", 5).await;
        shows(&browser, &["1 Export 200"]).await;
        browser.press("ArrowLeft").await;
        browser.press("ArrowLeft").await;
        browser.type_text("7").await;
        browser.press("Enter").await;
        browser.text("must be from 0 to 3").appears().await;
        browser.press("Escape").await;
        shows(&browser, &["1 Export 200"]).await;
        // One of the choices, by arrows.
        browser.press("F2").await;
        browser.role("option", "1").appears().await;
        browser.press("ArrowUp").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Export 400"]).await;
    });
}

#[test]
fn the_reason_stands_in_words() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        score(&browser, "Export", ["500", "2", "80", "2"]).await;
        browser.press("End").await;
        browser.press("Enter").await;
        browser.text("500 × 2 × 80% ÷ 2 = 400").appears().await;
        browser.text("Place 1 of 1").appears().await;
        browser.text("How RICE works").click().await;
        browser.text("Sean McBride").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn the_filter_is_in_the_address() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme"]).await;
        browser.press("/").await;
        browser.field("Search items").type_text("dark").await;
        shows(&browser, &["– Dark theme needs reach, impact, confidence and effort"]).await;
        browser.is_at("/prioritise?q=dark").await;
        browser.field("Search items").fill("nothing like it").await;
        browser.button("Clear the filter").click().await;
        browser.item("Export").appears().await;
    });
}

#[test]
fn it_speaks_danish() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Eksport"]).await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.heading("Prioritér").appears().await;
        shows(&browser, &["– Eksport mangler rækkevidde, effekt, sikkerhed og indsats"]).await;
        score(&browser, "Eksport", ["1.500", "1", "80", "2,5"]).await;
        shows(&browser, &["1 Eksport 480"]).await;
        browser.expect_accessible().await;
    });
}
