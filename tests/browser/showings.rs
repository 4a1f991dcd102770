//! Showings: audiences are made and set, and what they do not get to see is in nothing that is handed out.

use serde_json::{Value, json};

use crate::support::{
    Browser, Stage,
    scenes::{empty, go, upload},
    stage,
};

/// A workspace with a plan, and a secret in every place that can be hidden, on its roadmap.
async fn plan(stage: &Stage) -> Browser {
    let records = json!({
        "tag": [{ "id": "t", "name": "SECRETtag" }],
        "person": [{ "id": "p", "name": "SECRETowner" }],
        "product": [{ "id": "app", "name": "Harbour" }],
        "objective": [{ "id": "o", "title": "SECRETobjective", "due": "2027-05-31" }],
        "release": [{ "id": "r", "name": "Spring", "date": "2027-03-17" }],
        "milestone": [{ "id": "m", "name": "SECRETmilestone", "date": "2027-02-05" }, { "id": "fair", "name": "Boat fair", "date": "2027-02-19" }],
        "item": [
            { "id": "a", "title": "Berths on a map", "description": "SECRETdescription", "horizon": "now", "product": "app",
              "objective": "o", "owner": "p", "start": "2027-01-13", "end": "2027-02-11", "effort": 7.25, "status": "doing" },
            { "id": "b", "title": "SECRETpart", "parent": "a", "start": "2027-01-13", "end": "2028-09-09" },
            { "id": "c", "title": "=HYPERLINK(\"http://evil\")", "horizon": "next", "start": "2027-03-01" },
            { "id": "d", "title": "SECRETtagged", "horizon": "next", "tags": ["t"] },
            { "id": "e", "title": "SECRETitem", "horizon": "later" },
            { "id": "f", "title": "<script>alert(1)</script>", "horizon": "later" }
        ],
    });
    let browser = empty(stage).await;
    let file = json!({ "format": "wheelhouse", "version": 1, "records": records }).to_string();
    let import = upload(&browser, "plan.json", file).await;
    import.button("Import").click().await;
    import.disappears().await;
    go(&browser, "r", "Roadmap").await;
    browser
}

/// The customers' roadmap, with one item and one milestone hidden by hand, and one by its tag.
async fn for_customers(stage: &Stage) -> Browser {
    let browser = plan(stage).await;
    browser.button("More").click().await;
    browser.role("menuitemradio", "Show to an audience").click().await;
    browser.heading("Who is the roadmap shown to?").appears().await;
    browser.expect_accessible().await;
    browser.button("Make three to begin with").click().await;
    browser.css(".document").text("SECRETowner").appears().await;
    browser.css(".showing__tools select").choose("Customers").await;
    browser.css(".document").text("SECRETowner").disappears().await;
    browser.css(".audience__head").click().await;
    browser.field("Milestones").click().await;
    browser.field("SECRETtag").click().await;
    for title in ["SECRETitem", "SECRETmilestone"] {
        browser.field("Hide an item or a milestone").fill(title).await;
        browser.role("option", title).click().await;
        browser.button(&format!("Remove {title}")).appears().await;
    }
    browser.field("Title of its roadmap").fill("What comes next").await;
    browser.press("Enter").await;
    browser.expect_accessible().await;
    browser.css(".audience__head").click().await;
    browser.css(".document__title").show(&["What comes next"]).await;
    browser
}

async fn taken(browser: &Browser, entry: &str) -> (String, String) {
    browser.button("Take along").click().await;
    browser.role("menuitem", entry).click().await;
    let (name, bytes) = browser.downloaded().await;
    (name, String::from_utf8(bytes).expect("a text"))
}

#[test]
fn what_is_hidden_is_in_no_file() {
    stage(async |stage| {
        let browser = for_customers(stage).await;
        let shown = browser.script("return document.querySelector('.showing__sheet').textContent").await;
        let shown = shown.as_str().unwrap().to_owned();
        let (html_name, html) = taken(&browser, "Web page (HTML), opens anywhere").await;
        let (_, markdown) = taken(&browser, "Markdown").await;
        let (_, csv) = taken(&browser, "Table (CSV)").await;
        let (_, calendar) = taken(&browser, "Milestones and releases (iCalendar)").await;
        browser.button("Copy or download the picture").click().await;
        browser.role("menuitem", "SVG, sharp at any size").click().await;
        let svg = String::from_utf8(browser.downloaded().await.1).unwrap();
        for (what, text) in [
            ("page", &shown),
            ("html", &html),
            ("markdown", &markdown),
            ("csv", &csv),
            ("calendar", &calendar),
            ("svg", &svg),
        ] {
            for secret in ["SECRET", "7.25", "2027-02-11", "11 Feb", "2028", "Our product"] {
                assert!(!text.contains(secret), "{what} holds {secret}: {text}");
            }
        }
        for text in [&shown, &html, &markdown, &csv] {
            assert!(text.contains("Berths on a map") && text.contains("Q1 2027"), "{text}");
        }
        assert!(csv.contains("'=HYPERLINK") && !csv.contains("<script>alert(1)</script>,\r\n="), "{csv}");
        assert!(calendar.contains("SUMMARY:Spring") && calendar.contains("SUMMARY:Boat fair"), "{calendar}");
        assert!(calendar.contains("DTSTART;VALUE=DATE:20270101"), "days are as coarse as on the page: {calendar}");
        assert!(!html.contains("<script") && html.contains("&lt;script&gt;") && html.contains("default-src 'none'"));

        // The file opens by itself, and is whole and accessible there.
        assert!(html_name.ends_with(".html"));
        let path = browser.file(&html_name, html.as_bytes());
        browser.driver().goto(format!("file://{}", path.display())).await.unwrap();
        browser.heading("What comes next").appears().await;
        browser.css("svg[role='img']").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn a_showing_is_presented_by_keys_and_escape_ends_it() {
    stage(async |stage| {
        let browser = for_customers(stage).await;
        browser.button("Present").click().await;
        let at = async |text: &str| browser.css(".stage__at").show(&[text]).await;
        browser.css(".stage__title").show(&["What comes next"]).await;
        at("1 of 4").await;
        browser.expect_accessible().await;
        browser.press("ArrowRight").await;
        browser.css(".stage__picture svg").appears().await;
        browser.press("ArrowRight").await;
        browser.css(".stage").text("Berths on a map").appears().await;
        browser.expect_accessible().await;
        browser.press("End").await;
        at("4 of 4").await;
        browser.css(".stage").text("Release: Spring, Q1 2027").appears().await;
        browser.press("ArrowLeft").await;
        at("3 of 4").await;
        browser.press("Home").await;
        at("1 of 4").await;
        let said = browser.script("return document.querySelector('.stage').textContent.includes('SECRET')").await;
        assert_eq!(said, Value::Bool(false));
        browser.press("Escape").await;
        browser.css(".stage").disappears().await;
        browser.button("Present").has_focus().await;
    });
}

#[test]
fn an_audience_is_added_set_and_removed() {
    stage(async |stage| {
        let browser = for_customers(stage).await;
        browser.button("Audience").click().await;
        browser.role("menuitem", "New audience").click().await;
        browser.css(".audience__head").click().await;
        browser.field("Name").fill("The harbour master").await;
        browser.press("Enter").await;
        browser.field("Title of its roadmap").fill("For the harbour").await;
        browser.press("Enter").await;
        browser.field("Lanes").choose("By product").await;
        browser.field("Shown up to").choose("Now").await;
        browser.css(".document__head").show(&["Harbour"]).await;
        browser.css(".document__name").show(&["Berths on a map"]).await;
        browser.css(".document__title").show(&["For the harbour"]).await;
        browser.reload().await;
        browser.css(".document__title").show(&["For the harbour"]).await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.button("Præsentér").appears().await;
        browser.expect_accessible().await;
        browser.set_preference("lang", "en").await;
        browser.reload().await;
        browser.button("Audience").click().await;
        browser.role("menuitem", "Remove the audience").click().await;
        browser.css(".document__title").show(&["Our product"]).await;
        browser.button("Undo").click().await;
        browser.css(".document__title").show(&["For the harbour"]).await;
    });
}
