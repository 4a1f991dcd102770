//! Storage that is refused, or throws: the work goes on in memory, under a banner that stays.

use super::{add, comes_back, empty, exports, found, is_not_saved, is_saved, stored, with};
use crate::support::{Browser, stage};

const MEMORY_ONLY: &str = "This browser does not keep what you do.";

async fn works_in_memory(browser: &Browser) {
    found(browser).await;
    browser.css(".banner").text(MEMORY_ONLY).appears().await;
    add(browser, "One").await;
    is_not_saved(browser).await;
    browser.css(".banner").text(MEMORY_ONLY).appears().await;
    exports(browser, &["One"]).await;
}

#[test]
fn a_browser_that_keeps_nothing_is_worked_in_all_the_same() {
    stage(async |stage| {
        let browser = stage.browser_refusing_storage().await;
        works_in_memory(&browser).await;
        browser.console().await;
    });
}

#[test]
fn without_indexed_db_the_work_goes_on_in_memory() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.before_every_page("Object.defineProperty(window, 'indexedDB', { get: () => undefined })").await;
        works_in_memory(&browser).await;
    });
}

#[test]
fn a_database_that_cannot_be_opened_is_no_reason_to_welcome_who_was_here_before() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        browser.before_every_page("Object.defineProperty(window, 'indexedDB', { get: () => undefined })").await;
        browser.open("/").await;
        browser.heading("Something is not as it was left").appears().await;
        browser.text("The browser's storage does not answer.").appears().await;
        browser.button("Go on without it, in this tab only").click().await;
        browser.button("Start empty").appears().await;
    });
}

#[test]
fn storage_that_is_slow_to_answer_is_said_to_be() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        let late = "IDBFactory.prototype.open = () => ({ addEventListener() {} });";
        browser.before_every_page(late).await;
        browser.visit("/").await;
        browser.text("The browser's storage is slow to answer.").appears().await;
    });
}

#[test]
fn local_storage_that_throws_is_not_needed() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser
            .before_every_page(
                "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, {
                    get() { throw new DOMException('denied', 'SecurityError') } })",
            )
            .await;
        found(&browser).await;
        add(&browser, "One").await;
        is_saved(&browser).await;
        comes_back(&browser, &["One"]).await;
    });
}

#[test]
fn what_was_begun_in_memory_is_kept_whole_once_storage_is_back() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser
            .before_every_page(
                "const open = IDBFactory.prototype.open;
                 window.refuses = !location.search.includes('keeps');
                 IDBFactory.prototype.open = function (...how) {
                     if (window.refuses) throw new DOMException('gone', 'UnknownError');
                     return open.apply(this, how);
                 }",
            )
            .await;
        works_in_memory(&browser).await;
        browser.script("window.refuses = false").await;
        browser.css(".banner").button("Try again").click().await;
        is_saved(&browser).await;
        add(&browser, "Two").await;
        is_saved(&browser).await;
        browser.open("/backlog?keeps").await;
        browser.item("One").appears().await;
        browser.item("Two").appears().await;
    });
}

/// Lets the connection die `times` times, and counts how often it is opened again.
fn dying(times: u32) -> String {
    format!(
        "window.dying = {times};
         window.opened = 0;
         const open = IDBFactory.prototype.open;
         IDBFactory.prototype.open = function (...how) {{ window.opened += 1; return open.apply(this, how); }};
         const transaction = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (stores, mode, ...more) {{
             if (mode !== 'readwrite' || window.dying === 0) return transaction.call(this, stores, mode, ...more);
             window.dying -= 1;
             throw new DOMException('The connection was closed.', 'InvalidStateError');
         }};"
    )
}

#[test]
fn a_connection_that_dies_is_opened_again_unnoticed() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.script(&dying(3)).await;
        add(&browser, "One").await;
        is_saved(&browser).await;
        assert_eq!(browser.script("return window.opened").await, 3);
        browser.css(".banner").disappears().await;
        comes_back(&browser, &["One"]).await;
    });
}

#[test]
fn a_connection_that_stays_dead_is_opened_three_times_and_then_the_page_says_so() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.script(&dying(1_000)).await;
        add(&browser, "One").await;
        browser.css(".banner").text(MEMORY_ONLY).appears().await;
        assert_eq!(browser.script("return window.opened").await, 3);
        exports(&browser, &["One"]).await;
        browser.script("window.dying = 0").await;
        browser.css(".banner").button("Try again").click().await;
        is_saved(&browser).await;
        comes_back(&browser, &["One"]).await;
    });
}

#[test]
fn an_error_nobody_has_heard_of_is_met_the_same_way() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.script(&dying(1).replace("InvalidStateError", "UnknownError")).await;
        add(&browser, "One").await;
        is_saved(&browser).await;
        comes_back(&browser, &["One"]).await;
        assert_eq!(stored(&browser, "return (await all('journal')).length").await, 2, "it is there once");
    });
}
