//! A page that ends without a word: crashed, hung, panicked, left in the middle of something.

use super::{add, comes_back, empty, is_saved, with};
use crate::support::{Browser, stage};

/// Writes an item and runs `then` in the same task, before anything could be acknowledged.
fn in_one_task(title: &str, then: &str) -> String {
    format!(
        "const field = document.querySelector('.backlog-row--draft input');
         field.value = '{title}';
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
         field.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', bubbles: true, cancelable: true }}));
         {then}"
    )
}

async fn draft(browser: &Browser) {
    browser.press("c").await;
    browser.field("Title of the new item").has_focus().await;
}

#[test]
fn a_crashed_page_comes_back_with_everything() {
    stage(async |stage| {
        let browser = with(stage, &["One", "Two"]).await;
        draft(&browser).await;
        browser.type_text("Half a ti").await;
        // The crash answers nothing.
        _ = browser.driver().cdp().send_raw("Page.crash", serde_json::json!({})).await;
        browser.kill().await;
        browser.start().await;
        comes_back(&browser, &["One", "Two"]).await;
        browser.console().await;
    });
}

#[test]
fn a_page_that_hangs_and_is_killed_comes_back_with_everything() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        draft(&browser).await;
        // Never acknowledged: the page hangs before the journal could answer, and the journal has it all the same.
        browser.script(&in_one_task("Two", "setTimeout(() => { for (;;); })")).await;
        browser.kill().await;
        browser.start().await;
        comes_back(&browser, &["One"]).await;
    });
}

#[test]
fn a_panic_in_the_middle_of_an_edit_loses_nothing_and_says_so() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        draft(&browser).await;
        browser.script(&in_one_task("Two", "dispatchEvent(new Event('wheelhouse:panic'));")).await;
        let message = browser.role("alert", "");
        message.text("Reload the page; your data is saved.").appears().await;
        assert!(!browser.console().await.is_empty(), "where it broke is in the console");
        message.link("Reload").click().await;
        browser.has_started().await;
        comes_back(&browser, &["One", "Two"]).await;
    });
}

/// What is done in `pagehide`, when nobody waits for an answer any more.
async fn writes_when_it_is_left(browser: &Browser, title: &str) {
    draft(browser).await;
    let write = in_one_task(title, "");
    browser.script(&format!("addEventListener('pagehide', () => {{ {write} }}, {{ once: true }})")).await;
}

#[test]
fn what_is_done_while_leaving_is_there_afterwards() {
    stage(async |stage| {
        let browser = empty(stage).await;
        writes_when_it_is_left(&browser, "On reload").await;
        browser.reload().await;
        comes_back(&browser, &["On reload"]).await;

        writes_when_it_is_left(&browser, "On going elsewhere").await;
        browser.visit_neighbour().await;
        comes_back(&browser, &["On reload", "On going elsewhere"]).await;

        browser.visit_neighbour().await;
        browser.open("/backlog").await;
        writes_when_it_is_left(&browser, "On going back").await;
        browser.back().await;
        browser.forward().await;
        browser.has_started().await;
        browser.item("On going back").appears().await;

        browser.new_tab("/settings").await;
        browser.tab(0).await;
        writes_when_it_is_left(&browser, "On closing the tab").await;
        browser.driver().close_window().await.unwrap();
        browser.tab(0).await;
        comes_back(&browser, &["On going back", "On closing the tab"]).await;

        // A browser that ends waits for no page: what counts is done before, acknowledged or not.
        draft(&browser).await;
        browser.script(&in_one_task("Before closing the browser", "")).await;
        browser.close().await;
        browser.start().await;
        comes_back(&browser, &["On reload", "On closing the tab", "Before closing the browser"]).await;
    });
}

#[test]
fn what_only_the_lifeboat_has_is_taken_aboard() {
    stage(async |stage| {
        let browser = with(stage, &["One"]).await;
        // The journal hears of nothing more, as if the page ended before it could.
        browser
            .script(
                "IDBFactory.prototype.open = () => { throw new DOMException('gone', 'UnknownError') };
                     IDBDatabase.prototype.transaction = () => { throw new DOMException('gone', 'InvalidStateError') }",
            )
            .await;
        add(&browser, "Two").await;
        super::is_not_saved(&browser).await;
        add(&browser, "Three").await;
        comes_back(&browser, &["One", "Two", "Three"]).await;
        let left =
            browser.script("return Object.keys(localStorage).filter((it) => it.includes('lifeboat')).length").await;
        assert_eq!(left, 0, "the lifeboat is empty again");
        is_saved(&browser).await;
    });
}
