//! The timeline: what is uncertain, what rolls up, what waits for what, and the year as the team counts it.

use serde_json::{Value, json};

use crate::support::{
    Browser, Stage,
    scenes::{empty, go, upload},
    stage,
};

/// A workspace with these records, on its timeline.
async fn timeline_with(stage: &Stage, records: Value) -> Browser {
    let browser = empty(stage).await;
    let file = json!({ "format": "wheelhouse", "version": 1, "records": records }).to_string();
    let import = upload(&browser, "plan.json", file).await;
    import.button("Import").click().await;
    import.disappears().await;
    go(&browser, "r", "Roadmap").await;
    browser.press("2").await;
    browser.is_at("/roadmap?view=timeline").await;
    browser
}

fn plan() -> Value {
    json!({
        "team": [{ "id": "north", "name": "North" }],
        "item": [
            { "id": "whole", "title": "Berths", "horizon": "now", "team": "north" },
            { "id": "map", "title": "The map", "parent": "whole", "start": "2027-01-04", "end": "2027-01-29" },
            { "id": "pay", "title": "Payment", "parent": "whole", "start": "2027-02-01", "end": "2027-02-26", "latest": "2027-04-30" },
            { "id": "rough", "title": "Weather", "horizon": "later", "end": "2027-08-10", "precision": "quarter" },
            { "id": "bare", "title": "Sometime", "horizon": "later" }
        ],
        "dependency": [{ "id": "d", "from": "map", "to": "pay", "sort": "blocks" }],
        "milestone": [{ "id": "fair", "name": "The boat fair", "date": "2027-02-05" }],
        "objective": [{ "id": "o", "title": "Fewer empty berths", "due": "2027-05-31" }],
        "release": [{ "id": "r", "name": "Spring", "date": "2027-03-01" }],
    })
}

async fn has_bar(browser: &Browser, name: &str) {
    browser.button(name).appears().await;
}

#[test]
fn uncertain_days_rolled_up_days_and_dependencies_are_said_and_drawn() {
    stage(async |stage| {
        let browser = timeline_with(stage, plan()).await;
        has_bar(&browser, "Berths, 4 Jan – 26 Feb 2027 (from its parts), Idea").await;
        has_bar(&browser, "Payment, 1 Feb – 26 Feb 2027, at the latest 30 Apr 2027, Idea, waits for The map").await;
        has_bar(&browser, "Weather, Q3 2027, Idea").await;
        browser.css(".arrows__line").appears().await;
        let flags = "return [...document.querySelectorAll('.marker')].map((it) => it.dataset.marker)";
        browser
            .until("three sorts of days that matter", async || {
                browser.script(flags).await == json!(["milestone", "release", "objective"])
            })
            .await;

        // What is meant to the quarter moves by quarters; what has its days from its parts does not move at all.
        browser.button("Weather, Q3 2027, Idea").press("ArrowRight").await;
        has_bar(&browser, "Weather, Q4 2027, Idea").await;
        browser.button("Berths, 4 Jan – 26 Feb 2027 (from its parts), Idea").press("ArrowRight").await;
        has_bar(&browser, "Berths, 4 Jan – 26 Feb 2027 (from its parts), Idea").await;

        // A part that moves takes what rolls up along, and the slack with it; an order that cannot hold is pointed out.
        browser
            .button("Payment, 1 Feb – 26 Feb 2027, at the latest 30 Apr 2027, Idea, waits for The map")
            .press("ArrowLeft")
            .await;
        let late = "Payment, 25 Jan – 19 Feb 2027, at the latest 23 Apr 2027, Idea, begins before The map is done";
        has_bar(&browser, late).await;
        has_bar(&browser, "Berths, 4 Jan – 19 Feb 2027 (from its parts), Idea").await;
        browser.text("1 item begins before what it waits for is done").appears().await;
        browser.css(".arrows__line[data-broken]").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn the_dialog_says_how_exactly_how_late_and_why() {
    stage(async |stage| {
        let browser = timeline_with(stage, plan()).await;
        browser.button("The map, 4 Jan – 29 Jan 2027, Idea").press("F2").await;
        let dates = browser.dialog("Dates of “The map”");
        dates.field("At the latest").fill("2027-01-15").await;
        browser.press("Tab").await;
        dates.text("The latest end cannot be before the end.").appears().await;
        dates.field("At the latest").fill("2027-03-10").await;
        dates.field("The days are meant").choose("To the month").await;
        dates.field("Why the days changed").fill("The charts come later").await;
        browser.expect_accessible().await;
        dates.button("Save").click().await;
        dates.disappears().await;
        let rough = "The map, Jan 2027, at the latest Mar 2027, Idea";
        has_bar(&browser, rough).await;
        browser.reload().await;
        browser.button(rough).press("F2").await;
        dates.field("Why the days changed").has_value("The charts come later").await;
    });
}

#[test]
fn the_year_begins_where_the_settings_say_and_lanes_are_teams() {
    stage(async |stage| {
        let browser = timeline_with(stage, plan()).await;
        go(&browser, "s", "Settings").await;
        browser.field("The year begins in").choose("Jul").await;
        browser.link("Roadmap").click().await;
        browser.button("Timeline").click().await;
        has_bar(&browser, "Weather, Q1 2027/28, Idea").await;
        for (zoom, label) in [("Quarters", "Q3"), ("Years", "2027/28"), ("Weeks", "Week 1")] {
            browser.button(zoom).click().await;
            let scale = "return document.querySelector('.timeline__scale').textContent";
            let has = async || browser.script(scale).await.as_str().is_some_and(|it| it.contains(label));
            browser.until(&format!("the scale says {label}"), has).await;
        }
        browser.visit("/roadmap?view=timeline&group=team").await;
        let lanes = "return [...document.querySelectorAll('.timeline__name')].map((it) => it.textContent)";
        browser.until("a lane a team", async || browser.script(lanes).await == json!(["North", "No team"])).await;
    });
}

#[test]
fn milestones_are_added_dated_and_removed() {
    stage(async |stage| {
        let browser = timeline_with(stage, json!({ "item": [{ "id": "a", "title": "A", "horizon": "now" }] })).await;
        browser.button("Milestones").click().await;
        let milestones = browser.dialog("Milestones");
        milestones.field("Milestones: Name of a new one").fill("The boat fair").await;
        milestones.button("Add").click().await;
        milestones.field("Date").fill("2027-02-05").await;
        browser.press("Enter").await;
        browser.expect_accessible().await;
        milestones.button("Close").click().await;
        milestones.disappears().await;
        browser.css(".marker[data-marker='milestone']").appears().await;
        browser.reload().await;
        browser.css(".marker[data-marker='milestone']").appears().await;
    });
}

#[test]
fn each_objective_has_its_items_and_its_progress() {
    stage(async |stage| {
        let records = json!({
            "objective": [{ "id": "o", "title": "Fewer empty berths", "due": "2027-05-31" }],
            "item": [
                { "id": "a", "title": "Berths", "horizon": "next", "objective": "o", "effort": 3 },
                { "id": "b", "title": "Map", "horizon": "now", "objective": "o", "effort": 1, "status": "done" },
                { "id": "c", "title": "Loose", "end": "2027-08-10", "precision": "quarter" }
            ],
        });
        let browser = timeline_with(stage, records).await;
        browser.press("3").await;
        browser.is_at("/roadmap?view=objectives").await;
        browser.text("1 of 2 done · 1 of 4 person-months").appears().await;
        browser.text("due 31 May 2027").appears().await;
        let rows = "return [...document.querySelectorAll('.goal')].map((goal) =>
            [goal.querySelector('h2').textContent, ...[...goal.querySelectorAll('.goal__open')].map((it) => it.textContent)])";
        let expected = json!([["Fewer empty berths", "Map", "Berths"], ["Serves no objective", "Loose"]]);
        browser.until("every item under its objective", async || browser.script(rows).await == expected).await;
        browser.expect_accessible().await;
        browser.button("Map").click().await;
        browser.role("complementary", "Map").appears().await;
        browser.press("Escape").await;
        browser.button("Map").has_focus().await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.text("1 af 2 færdige · 1 af 4 personmåneder").appears().await;
        browser.text("3. kvartal 2027").appears().await;
        browser.expect_accessible().await;
    });
}
