//! Evidence: customers and their weights, the case for an item, what it gives the calculator, and what has none.

use crate::support::{Browser, Stage, stage};

/// A new workspace with a customer of a segment who asks for an item, and an item that nobody asks for.
async fn with_evidence(stage: &Stage) -> Browser {
    let browser = stage.browser().await;
    browser.open("/feedback").await;
    browser.button("Start empty").click().await;
    browser.button("Start").click().await;
    browser.heading("What people say goes here").appears().await;
    browser.press("c").await;
    let dialog = browser.dialog("New note");
    dialog.field("Title").fill("Export is slow").await;
    dialog.field("Customer").fill("Havn").await;
    browser.press("Enter").await;
    dialog.button("Add note").click().await;
    dialog.disappears().await;
    browser.press("l").await;
    let link = browser.dialog("Link to an item");
    link.field("Item").has_focus().await;
    browser.type_text("Faster export").await;
    browser.press("Enter").await;
    link.field("Importance").choose("Deal breaker").await;
    link.button("Link").click().await;
    link.disappears().await;
    browser.open("/customers").await;
    browser.field("Havn: Segment").fill("Large").await;
    browser.press("Tab").await;
    browser.field("Havn: Revenue a year").fill("120000").await;
    browser.press("Tab").await;
    browser
}

#[test]
fn an_item_shows_who_asked_and_a_weight_counts() {
    stage(async |stage| {
        let browser = with_evidence(stage).await;
        browser.role("button", "How much customers count").click().await;
        browser.field("Large: counts times").fill("2.5").await;
        browser.press("Tab").await;
        browser.open("/backlog").await;
        browser.item("Faster export").css(".backlog-row__name").click().await;
        browser.css(".case").text("120,000").appears().await;
        browser.css(".case").text("7.5").appears().await; // a deal-breaker, 3, times 2.5
        browser.css(".case__askers").text("Havn").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn an_evidence_score_is_seen_in_the_calculator() {
    stage(async |stage| {
        let browser = with_evidence(stage).await;
        browser.open("/prioritise").await;
        browser.button("New method").click().await;
        browser.role("menuitem", "A formula of your own").click().await;
        browser.field("Formula").appears().await;
        browser.field("Add a criterion counted from feedback").choose("Customer importance").await;
        browser.text("everybody who asked once").appears().await;
        browser.field("Formula").fill("[Customer importance] × 2").await;
        browser.press("Tab").await;
        browser.item("Faster export").text("6").appears().await;
        let cell = browser.item("Faster export").css("[aria-readonly=true]");
        cell.click().await;
        cell.click().await; // the second press would open it
        browser.text("Counted from feedback; link notes to the item to change it.").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn the_roadmap_says_where_evidence_is_missing() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.button("Load the sample").click().await;
        browser.link("Roadmap").click().await;
        browser.text("Evidence for").appears().await;
        browser.css(".coverage summary").click().await;
        browser.text("Nothing speaks for these yet:").appears().await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            browser.open("/roadmap").await;
            browser.css(".coverage summary").click().await;
            browser.expect_accessible().await;
            browser.open("/customers").await;
            browser.expect_accessible().await;
        }
        browser.set_preference("lang", "da").await;
        browser.open("/roadmap").await;
        browser.text("Belæg for").appears().await;
        browser.open("/customers").await;
        browser.css("h1").text("Kunder").appears().await;
    });
}
