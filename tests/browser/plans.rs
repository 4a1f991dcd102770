//! Kept plans, odds on dates, and the portfolio.

use serde_json::{Value, json};

use crate::support::{
    Browser, Stage,
    scenes::{empty, upload},
    stage,
};

/// A workspace with these records, on a view of its roadmap.
async fn roadmap_with(stage: &Stage, records: Value, view: &str) -> Browser {
    let browser = empty(stage).await;
    let file = json!({ "format": "wheelhouse", "version": 1, "records": records }).to_string();
    let import = upload(&browser, "plan.json", file).await;
    import.button("Import").click().await;
    import.disappears().await;
    browser.visit(&format!("/roadmap?view={view}")).await;
    browser.heading("Roadmap").appears().await;
    browser
}

async fn rows(browser: &Browser, expected: Value) {
    let script = "return [...document.querySelectorAll('.plans__table tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.querySelector('input')?.value ?? cell.textContent))";
    browser.until(&format!("the table says {expected}"), async || browser.script(script).await == expected).await;
}

/// Chooses the plan of this name, which stands there with its day.
async fn choose(browser: &Browser, field: &str, name: &str) {
    let script = format!(
        "return [...document.querySelectorAll('option')].find((it) => it.textContent.startsWith('{name} ('))?.textContent"
    );
    browser.until(&format!("{name} is there"), async || browser.script(&script).await.is_string()).await;
    let option = browser.script(&script).await;
    browser.field(field).choose(option.as_str().unwrap()).await;
}

#[test]
fn a_plan_is_kept_and_compared_and_reasons_are_given() {
    stage(async |stage| {
        let records = json!({ "item": [
            { "id": "a", "title": "Berths", "horizon": "now", "start": "2027-01-04", "end": "2027-02-05" },
            { "id": "b", "title": "Map", "horizon": "next" },
        ] });
        let browser = roadmap_with(stage, records, "compare").await;
        browser.heading("No plan has been kept yet").appears().await;
        browser.expect_accessible().await;
        browser.field("Name of the plan").fill("As agreed").await;
        browser.press("Enter").await;
        browser.text("Nothing has changed between the two.").appears().await;

        browser.button("Timeline").click().await;
        browser.button("Berths, 4 Jan – 5 Feb 2027, Idea").press("Shift+ArrowRight").await;
        browser.button("Board").click().await;
        browser.button("Map").press("Delete").await;
        browser.button("More").click().await;
        browser.role("menuitemradio", "Compare plans").click().await;
        browser.text("1 slipped · 0 earlier · 0 moved · 0 added · 1 dropped").appears().await;
        browser.field("Reason for Berths").fill("The charts come later").await;
        browser.press("Enter").await;
        let slipped = [
            "Berths",
            "Slipped by 7 days",
            "Now, 4 Jan – 5 Feb 2027",
            "Now, 4 Jan – 12 Feb 2027",
            "The charts come later",
        ];
        rows(&browser, json!([slipped, ["Map", "Dropped", "Next", "", ""]])).await;
        browser.expect_accessible().await;
        browser.button("Table (CSV)").click().await;
        let (_, table) = browser.downloaded().await;
        assert!(String::from_utf8(table).unwrap().contains("Slipped by 7 days"));

        // Between two kept plans nothing can be written, and either may be the earlier one.
        browser.field("Name of the plan").fill("A week later").await;
        browser.press("Enter").await;
        choose(&browser, "From", "As agreed").await;
        choose(&browser, "To", "A week later").await;
        rows(&browser, json!([slipped, ["Map", "Dropped", "Next", "", ""]])).await;
        browser.css(".plans__why input").disappears().await;
        browser.reload().await;
        rows(&browser, json!([slipped, ["Map", "Dropped", "Next", "", ""]])).await;
        browser.button("Remove the earlier plan").click().await;
        browser.button("Undo").click().await;
        rows(&browser, json!([slipped, ["Map", "Dropped", "Next", "", ""]])).await;
    });
}

#[test]
fn odds_come_from_what_was_done_and_too_little_says_so() {
    stage(async |stage| {
        let browser =
            roadmap_with(stage, json!({ "item": [{ "id": "a", "title": "A", "horizon": "now" }] }), "odds").await;
        browser.text("Cannot say yet").appears().await;
        browser.expect_accessible().await;

        // Two done in every one of eight weeks: nothing is left to chance.
        let monday = "const day = new Date(); day.setDate(day.getDate() - (day.getDay() + 6) % 7 - 7 * arguments[0] + 2);
            return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((it) => String(it).padStart(2, '0')).join('-')";
        let mut items = vec![];
        for week in 1..=8 {
            let day = browser.script(&monday.replace("arguments[0]", &week.to_string())).await;
            for at in 0..2 {
                items.push(json!({ "id": format!("done{week}{at}"), "title": "Done", "status": "done", "end": day }));
            }
        }
        for at in 0..5 {
            items.push(json!({ "id": format!("todo{at}"), "title": "To do", "horizon": "now", "release": "r" }));
        }
        let records = json!({ "item": items, "release": [{ "id": "r", "name": "Far away", "date": "2099-01-01" }] });
        let file = json!({ "format": "wheelhouse", "version": 1, "records": records }).to_string();
        let import = upload(&browser, "history.json", file).await;
        import.button("Import").click().await;
        import.disappears().await;
        browser.text("6 items to do").appears().await;
        let weeks = "return [...document.querySelectorAll('.plans__table')[0].querySelectorAll('tbody td:last-child')].map((it) => it.textContent)";
        browser
            .until("three weeks at every chance", async || browser.script(weeks).await == json!(["3", "3", "3", "3"]))
            .await;
        browser.field("May grow by").fill("100").await;
        browser.press("Enter").await;
        browser.text("6 to 12 items to do").appears().await;
        browser.until("it takes longer", async || browser.script(weeks).await == json!(["5", "5", "6", "6"])).await;
        browser.field("Odds on a date").fill("2099-01-01").await;
        browser.press("Enter").await;
        browser.text("100% chance of being done by 1 Jan 2099").appears().await;
        browser.css(".plans").text("Far away").appears().await;
        browser.expect_accessible().await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.text("6 til 12 opgaver mangler").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn the_portfolio_stands_beside_what_was_meant() {
    stage(async |stage| {
        let browser =
            roadmap_with(stage, json!({ "item": [{ "id": "a", "title": "A", "horizon": "now" }] }), "portfolio").await;
        browser.heading("No planned item has an estimate yet").appears().await;
        let records = json!({
            "product": [{ "id": "app", "name": "App" }, { "id": "web", "name": "Web", "position": "8180" }],
            "objective": [{ "id": "o", "title": "Grow", "allocation": 0.5 }, { "id": "p", "title": "Tidy", "position": "8180" }],
            "item": [
                { "id": "b", "title": "B", "horizon": "now", "objective": "o", "product": "app", "effort": 6 },
                { "id": "c", "title": "C", "horizon": "next", "objective": "p", "product": "web", "effort": 2 },
            ],
        });
        let file = json!({ "format": "wheelhouse", "version": 1, "records": records }).to_string();
        let import = upload(&browser, "more.json", file).await;
        import.button("Import").click().await;
        import.disappears().await;
        rows(
            &browser,
            json!([["Grow", "6", "0", "6", "75%", "50", "+25 points (+2)"], ["Tidy", "0", "2", "2", "25%", "", ""],]),
        )
        .await;
        browser.field("Target for Tidy").fill("30").await;
        browser.press("Enter").await;
        rows(
            &browser,
            json!([
                ["Grow", "6", "0", "6", "75%", "50", "+25 points (+2)"],
                ["Tidy", "0", "2", "2", "25%", "30", "-5 points (-0.4)"],
            ]),
        )
        .await;
        browser.text("The targets come to 80%.").appears().await;
        browser.expect_accessible().await;
    });
}
