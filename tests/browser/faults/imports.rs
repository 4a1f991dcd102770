//! Imports: killed in the middle they are there whole or not at all; from a newer app they stay as they are.

use serde_json::{Value, json};

use super::{empty, file, stored};
use crate::support::stage;

const ITEMS: usize = 3_000;

#[test]
fn an_import_killed_in_the_middle_is_there_whole_or_not_at_all() {
    stage(async |stage| {
        let items: Vec<Value> =
            (0..ITEMS).map(|at| json!({ "id": format!("i{at}"), "title": format!("Item {at}") })).collect();
        let text = json!({ "format": "wheelhouse", "version": 1, "records": { "item": items } }).to_string();
        let file = file(stage, "many.json", text);
        let browser = empty(stage).await;
        // Each time it gets a little further, counted in tasks of the page, not in time; the last one may finish.
        for tasks in [0, 2, 8, 32, 128] {
            browser.open("/backlog").await;
            browser.press("Control+k").await;
            browser.type_text("Import a file").await;
            browser.press("Enter").await;
            let dialog = browser.dialog("Import");
            dialog.field("Choose files").upload(&file).await;
            if browser.text("Nothing new").count().await > 0 {
                break;
            }
            dialog.button("Import").click().await;
            let wait = format!(
                "for (let task = 0; task < {tasks}; task += 1) await new Promise((done) => {{
                     const {{ port1, port2 }} = new MessageChannel(); port1.onmessage = done; port2.postMessage(0) }});
                 return true"
            );
            browser.promised(&wait).await;
            browser.kill().await;
            browser.start().await;
            browser.open("/backlog").await;
            let footer = browser.css(".backlog-sums__count");
            browser
                .until("the backlog is shown", async || {
                    footer.count().await > 0 || browser.text("Nothing in the backlog yet").count().await > 0
                })
                .await;
            let shown = footer.texts().await.join("");
            assert!(shown.is_empty() || shown.starts_with("3,000 items"), "{shown}");
            if !shown.is_empty() {
                break;
            }
        }
    });
}

#[test]
fn what_a_newer_app_wrote_is_for_reading_and_stays_as_it_is() {
    stage(async |stage| {
        let text = json!({
            "format": "wheelhouse", "version": 2, "novelty": { "kept": [1, 2.50, "three"] },
            "workspace": { "id": "0199a000-0000-7000-8000-000000000001", "name": "From tomorrow", "mood": "calm" },
            "records": {
                "item": [{ "id": "0199a000-0000-7000-8000-000000000021", "title": "Ours", "colour": "teal" }],
                "tide": [{ "id": "0199a000-0000-7000-8000-000000000022", "height": 3 }],
            },
        });
        let text = serde_json::to_string_pretty(&text).unwrap();
        let browser = stage.browser().await;
        browser.open("/").await;
        super::import(&browser, &file(stage, "newer.json", &text)).await;
        for _ in 0..2 {
            browser.link("Backlog").click().await;
            browser.item("Ours").appears().await;
            browser.css(".banner").text("A newer version of Wheelhouse wrote this workspace.").appears().await;
            browser.press("c").await;
            assert_eq!(super::export(&browser).await, text.as_bytes(), "letter for letter");
            // And again after coming back.
            browser.open("/").await;
        }
        assert_eq!(stored(&browser, "return (await all('journal')).length").await, 0, "nothing was written");
    });
}
