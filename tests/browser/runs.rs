//! Results that were kept: beside each other, and a round that is opened again after a later one.

use crate::{
    prioritise::{calculator_with, cell_has_focus, shows},
    support::{Browser, scenes::backlog_with, stage},
};

/// The rows of the study, cells parted by a bar.
async fn rows(browser: &Browser, expected: &[&str]) {
    let script = "return [...document.querySelectorAll('.study__table tbody tr')]
        .map((row) => [...row.cells].map((cell) => cell.innerText.trim()).join('|'))";
    let read = async || {
        let found = browser.script(script).await;
        found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect::<Vec<_>>()
    };
    browser.until(&format!("the study is {expected:?}"), async || read().await == expected).await;
}

async fn paste_reach(browser: &Browser, column: &str) {
    // By way of the cell beside it: one that is active already opens.
    browser.item("Export").css("[data-cell$='-3']").click().await;
    cell_has_focus(browser, "Export", 3).await;
    browser.press("ArrowLeft").await;
    cell_has_focus(browser, "Export", 2).await;
    browser.paste(column).await;
}

#[test]
fn two_kept_results_stand_beside_each_other_with_what_moved() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
        paste_reach(&browser, "100\t1\t100\t1\n5000\t1\t100\t1\n200\t1\t100\t1").await;
        shows(&browser, &["1 Dark theme 5,000", "2 Search 200", "3 Export 100"]).await;
        browser.button("Keep this result").click().await;
        browser.text("It stands under Side by side.").appears().await;
        paste_reach(&browser, "9000").await;
        shows(&browser, &["1 Export 9,000", "2 Dark theme 5,000", "3 Search 200"]).await;
        browser.button("Keep this result").click().await;
        browser.text("(2)").appears().await;
        // What is thought afterwards changes neither.
        paste_reach(&browser, "1").await;
        shows(&browser, &["1 Dark theme 5,000", "2 Search 200", "3 Export 1"]).await;
        browser.role("tab", "Side by side").click().await;
        browser.heading("Prioritise").appears().await;
        let day = "return [...document.querySelectorAll('.study select')[0].options].map((it) => it.text)
            .find((it) => !it.includes('As it stands') && !it.includes('(2)'))";
        let first = browser.script(day).await.as_str().expect("the first result").to_owned();
        let second = format!("{first} (2)");
        browser.field("This order").choose(&first).await;
        browser.field("Beside").choose(&second).await;
        rows(&browser, &["Dark theme|1|2|▼ 1 down", "Search|2|3|▼ 1 down", "Export|3|1|▲ 2 up"]).await;
        browser.expect_accessible().await;
        browser.reload().await;
        rows(&browser, &["Dark theme|1|2|▼ 1 down", "Search|2|3|▼ 1 down", "Export|3|1|▲ 2 up"]).await;
        // One is taken away, and brought back by undo.
        browser.css(".study__run").appears_times(2).await;
        browser.css(".study__run:has(+ .study__run)").button("Remove").click().await;
        browser.css(".study__run").appears_times(1).await;
        browser.press("Control+z").await;
        browser.css(".study__run").appears_times(2).await;
    });
}

/// A round about all items by RICE, opened by Ane, who is asked.
async fn ask(browser: &Browser, name: &str) {
    browser.visit("/rounds").await;
    browser.heading("Rounds").appears().await;
    browser.press("c").await;
    let dialog = browser.dialog("New round");
    dialog.field("Name").has_focus().await;
    browser.type_text(name).await;
    dialog.button("Choose all shown").click().await;
    dialog.button("Start the round").click().await;
    dialog.disappears().await;
    browser.heading(name).appears().await;
}

/// Types the first input of the first row.
async fn say_reach(browser: &Browser, value: &str) {
    browser.css("[data-cell$='-2'][tabindex='0']").press("Home").await;
    browser.press("ArrowRight").await;
    browser.press("ArrowRight").await;
    browser.type_text(value).await;
    browser.press("Enter").await;
}

#[test]
fn a_round_that_is_opened_again_shows_what_was_said_in_it_and_a_hidden_one_takes_nothing_away() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Export"]).await;
        ask(&browser, "Autumn").await;
        say_reach(&browser, "500").await;
        browser.css(".sheet__value").show(&["500"]).await;
        browser.button("Reveal the answers").click().await;
        browser.text("Me 500").appears().await;
        ask(&browser, "Winter").await;
        browser.css(".sheet__value").disappears().await;
        say_reach(&browser, "40").await;
        browser.css(".sheet__value").show(&["40"]).await;
        // In the first round stands what was said there.
        browser.visit("/rounds").await;
        browser.link("Autumn").click().await;
        browser.role("tab", "Answer").click().await;
        browser.css(".sheet__value").show(&["500"]).await;
        browser.text("1 of 3").appears_times(2).await;
        // Taken back there alone; in the second it stands.
        browser.css("[data-cell$='-2'][tabindex='0']").press("Home").await;
        browser.press("ArrowRight").await;
        browser.press("ArrowRight").await;
        browser.press("Delete").await;
        browser.css(".sheet__value").disappears().await;
        browser.press("Control+z").await;
        browser.css(".sheet__value").show(&["500"]).await;
        // Somebody else still counts on what was known before the hidden round.
        browser.visit("/rounds").await;
        browser.link("Winter").click().await;
        browser.css(".sheet__value").show(&["40"]).await;
        browser.button("Hand over").click().await;
        browser.field("Name of the person").type_text("Bo").await;
        browser.press("Enter").await;
        browser.button("Hand over").appears().await;
        browser.visit("/prioritise").await;
        browser.item("Export").text("500").appears().await;
        browser.item("Export").text("needs impact, confidence and effort").appears().await;
    });
}
