//! Insights: the numbers and the notes behind them, the report, saved views, closing the loop, and a person's data.

use serde_json::Value;

use crate::support::{Browser, Stage, scenes, stage};

async fn insights(stage: &Stage, query: &str) -> Browser {
    let browser = scenes::sample(stage).await;
    browser.open(&format!("/insights?{query}")).await;
    browser.css("h1").text("Insights").appears().await;
    browser
}

#[test]
fn a_number_leads_to_exactly_its_notes() {
    stage(async |stage| {
        let browser = insights(stage, "period=all").await;
        let cell = browser.css(".theme-grid").link("calendar, Club: 4. Show the notes");
        cell.click().await;
        browser.role("tab", "All 4").appears().await;
        browser.css(".note-row").appears_times(4).await;
        // What narrows the list is seen, and can be taken away.
        browser.button("Remove Club").click().await;
        browser.role("tab", "All 10").appears().await;
        browser.button("Clear filters").click().await;
        browser.role("tab", "New").appears().await;
        browser.open("/insights?period=all").await;
        browser.field("Count").choose("Revenue a year").await;
        browser.css(".theme-grid").text("310,000").appears().await;
        browser.reload().await;
        browser.css(".theme-grid").text("310,000").appears().await;
        // A segment narrows everything on the page.
        browser.field("Segment").choose("Municipality").await;
        browser.css(".theme-grid thead").text("Municipality").appears().await;
        browser.css(".theme-grid thead").text("Club").disappears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn volume_and_tone_over_time_are_a_picture_and_a_table() {
    stage(async |stage| {
        let browser = insights(stage, "period=all").await;
        browser.text("positive").appears().await;
        browser.role("button", "Show as table").click().await;
        browser.css(".picture__table").text("October 2026").appears().await;
        browser.field("Length of time").choose("Week").await;
        browser.css(".picture__table").text("Week from 2 Nov 2026").appears().await;
        browser.button("Copy or download the picture").click().await;
        browser.role("menuitem", "SVG").click().await;
        let (name, bytes) = browser.downloaded().await;
        let text = String::from_utf8(bytes).unwrap();
        assert!(name.ends_with(".svg") && text.contains("Notes over time") && !text.contains("<script"), "{name}");
        browser.expect_accessible().await;
    });
}

#[test]
fn the_report_is_one_page_and_goes_along_as_markdown_and_as_a_web_page() {
    stage(async |stage| {
        let browser = insights(stage, "period=all&show=report").await;
        browser.heading("Voice of the customer").appears().await;
        browser.text("Evidence for").appears().await;
        browser.button("Save as Markdown").click().await;
        let (name, bytes) = browser.downloaded().await;
        let text = String::from_utf8(bytes).unwrap();
        assert!(name.ends_with(".md") && text.starts_with("# Voice of the customer\n"), "{name}: {text}");
        assert!(text.contains("> ") && text.contains("| Theme | Notes |"), "{text}");
        let printed =
            browser.cdp("Page.printToPDF", serde_json::json!({ "paperWidth": 8.27, "paperHeight": 11.69 })).await;
        assert_eq!(pages(&printed), 1, "the report is one page of A4");
        browser.button("Save as a web page").click().await;
        let (name, bytes) = browser.downloaded().await;
        assert!(name.ends_with(".html"), "{name}");
        // Whoever has the file needs nothing else.
        let reader =
            stage.browser_on_changed_page(|page| std::fs::write(page.join("report.html"), bytes).unwrap()).await;
        reader.visit("/report.html").await;
        reader.css("h1").text("Voice of the customer").appears().await;
        reader.expect_accessible().await;
    });
}

/// How many pages a printed document has.
fn pages(printed: &Value) -> usize {
    use std::collections::HashMap;
    let text = printed["data"].as_str().unwrap();
    let digit: HashMap<u8, u32> = (b'A'..=b'Z').chain(b'a'..=b'z').chain(b'0'..=b'9').chain(*b"+/").zip(0..).collect();
    let mut bytes = Vec::new();
    let (mut held, mut bits) = (0_u32, 0);
    for value in text.bytes().filter_map(|it| digit.get(&it)) {
        held = (held << 6) | value;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    let text = String::from_utf8_lossy(&bytes).into_owned();
    text.matches("/Type /Page\n").count() + text.matches("/Type /Page ").count() + text.matches("/Type /Page/").count()
}

#[test]
fn who_agreed_is_told_once_in_their_language_and_the_changelog_says_so() {
    stage(async |stage| {
        let browser = insights(stage, "show=tell").await;
        let clock = browser.css("[aria-label='An hour off after the clocks change']");
        clock.text("1 to tell · 1 told").appears().await;
        clock.text("Told on 9 Nov 2026 by Maja Lindholt").appears().await;
        clock.role("button", "Message").click().await;
        clock.text("Hej Rasmus").appears().await;
        clock.text("Bookings keep their hour").appears().await;
        let mail = clock.link("Write: Rasmus").attribute("href").await.unwrap();
        assert!(mail.starts_with("mailto:rasmus@moelleso.example?subject=") && mail.contains("Hej%20Rasmus"), "{mail}");
        clock.button("Mark as told: Rasmus").click().await;
        clock.text("0 to tell · 2 told").appears().await;
        browser.reload().await;
        clock.text("0 to tell · 2 told").appears().await;
        browser.press("Control+z").await;
        clock.text("1 to tell · 1 told").appears().await;
        // Who did not agree is a number.
        browser.css("[aria-label='Choose how long before']").text("1 more asked").appears().await;
        // A message with a place that stands for nothing is not saved.
        browser.field("Text").fill("Hi {nmae}").await;
        browser.text("{nmae} stands for nothing").appears().await;
        browser.field("Text").fill("Hi {name}, {item} is there.").await;
        browser.button("Save message").click().await;
        browser.text("Message saved").appears().await;
        browser.expect_accessible().await;
        // An entry from an item that is done.
        browser.css("[aria-label='Choose how long before']").button("Add to the changelog").click().await;
        browser.role("tab", "Changelog").click().await;
        browser.css("[aria-label='Choose how long before']").text("1 note asked for it").appears().await;
        browser.field("What is new").fill("Faster pages").await;
        browser.button("Add entry").click().await;
        browser.css("[aria-label='Faster pages']").appears().await;
        browser.button("Save as Markdown").click().await;
        let (_, bytes) = browser.downloaded().await;
        let text = String::from_utf8(bytes).unwrap();
        assert!(text.contains("### Faster pages") && text.contains("2 notes asked for it"), "{text}");
        browser.expect_accessible().await;
    });
}

#[test]
fn a_view_is_kept_to_oneself_or_shown_and_only_its_owner_changes_it() {
    stage(async |stage| {
        let browser = insights(stage, "period=all&segment=club").await;
        let keep = async |name: &str, who: &str| {
            browser.button("Views").click().await;
            browser.role("menuitem", "Save this view").click().await;
            let dialog = browser.dialog("Save view");
            dialog.field("Name").fill(name).await;
            dialog.field("Who sees it").choose(who).await;
            dialog.button("Save").click().await;
            dialog.disappears().await;
        };
        keep("Clubs", "Everybody sees it, only I change it").await;
        keep("Secret", "Only I see it").await;
        browser.button("Views").click().await;
        browser.role("menuitemradio", "Secret (only you)").appears().await;
        browser.role("menuitem", "Rename “Clubs”").appears().await;
        browser.expect_accessible().await;
        browser.press("Escape").await;
        // Somebody else at this browser.
        browser.open("/settings").await;
        browser.field("Who is at this browser").choose("Maja Lindholt").await;
        browser.open("/insights?period=all&segment=club").await;
        browser.button("Views").click().await;
        browser.role("menuitemradio", "Clubs (by Me)").appears().await;
        browser.role("menuitemradio", "Secret").disappears().await;
        browser.role("menuitem", "Rename").disappears().await;
        browser.role("menuitem", "Delete").disappears().await;
    });
}

#[test]
fn a_persons_data_is_found_taken_along_and_erased_also_in_storage() {
    stage(async |stage| {
        let browser = scenes::sample(stage).await;
        browser.open("/customers").await;
        browser.role("button", "A person's data").click().await;
        browser.field("Their name").fill("Rasmus").await;
        browser.text("Where they are quoted").appears().await;
        browser.expect_accessible().await;
        browser.button("Save as JSON").click().await;
        let (_, bytes) = browser.downloaded().await;
        let file: Value = serde_json::from_slice(&bytes).unwrap();
        let texts: Vec<&str> = file["places"].as_array().unwrap().iter().filter_map(|it| it["text"].as_str()).collect();
        assert!(texts.contains(&"everything from Sunday on is shown an hour late"), "{texts:?}");
        browser.button("Erase …").click().await;
        let dialog = browser.dialog("Erase a person's data");
        dialog.text("Files that were exported").appears().await;
        dialog.field("What they said").choose("Goes too, with every quote of it").await;
        browser.expect_accessible().await;
        dialog.button("Erase for good").click().await;
        browser.text("Nothing names them.").appears().await;
        browser.text("and the history kept in this browser with it").appears().await;
        assert_eq!(stored(&browser, "everything from Sunday on is shown").await, 0, "nothing of it is in storage");
        assert_eq!(stored(&browser, "Rasmus").await, 0);
        assert!(stored(&browser, "Maja Lindholt").await >= 3, "three snapshots hold the rest");
        browser.reload().await;
        browser.role("button", "A person's data").click().await;
        browser.field("Their name").fill("Rasmus").await;
        browser.text("Nothing names them.").appears().await;
        assert!(!browser.button("Undo").is_checked().await);
        // Work goes on, and is there after a reload.
        browser.press("Escape").await;
        browser.open("/insights?show=changelog").await;
        browser.field("What is new").fill("Faster pages").await;
        browser.button("Add entry").click().await;
        browser.css("[aria-label='Faster pages']").appears().await;
        browser.text("Saved").appears().await;
        browser.reload().await;
        browser.css("[aria-label='Faster pages']").appears().await;
    });
}

#[test]
fn what_is_erased_in_one_tab_is_gone_from_the_other_and_does_not_come_back() {
    stage(async |stage| {
        let browser = scenes::sample(stage).await;
        browser.new_tab("/insights?show=tell").await;
        browser.text("rasmus@moelleso.example").appears().await;
        browser.tab(0).await;
        browser.open("/customers").await;
        browser.role("button", "A person's data").click().await;
        browser.field("Their name").fill("Rasmus").await;
        browser.button("Erase …").click().await;
        browser.dialog("Erase a person's data").button("Erase for good").click().await;
        browser.text("and the history kept in this browser with it").appears().await;
        browser.tab(1).await;
        browser.text("rasmus@moelleso.example").disappears().await;
        // What the other tab does next is kept with what was erased, and not over it.
        browser.role("tab", "Changelog").click().await;
        browser.field("What is new").fill("Faster pages").await;
        browser.button("Add entry").click().await;
        browser.css("[aria-label='Faster pages']").appears().await;
        browser.text("Saved").appears().await;
        browser.tab(0).await;
        browser.reload().await;
        assert_eq!(stored(&browser, "Rasmus").await, 0);
        browser.open("/insights?show=changelog").await;
        browser.css("[aria-label='Faster pages']").appears().await;
        browser.role("tab", "Close the loop").click().await;
        browser
            .css("[aria-label='An hour off after the clocks change']")
            .text("0 to tell · 1 told · 1 more asked")
            .appears()
            .await;
    });
}

/// How many rows of the journal and the snapshots hold a text.
async fn stored(browser: &Browser, text: &str) -> u64 {
    let script = format!(
        "const open = await new Promise((yes, no) => {{
             const asked = indexedDB.open('wheelhouse'); asked.onsuccess = () => yes(asked.result); asked.onerror = no;
         }});
         let found = 0;
         for (const name of ['journal', 'snapshots']) {{
             const rows = await new Promise((yes, no) => {{
                 const asked = open.transaction(name).objectStore(name).getAll();
                 asked.onsuccess = () => yes(asked.result); asked.onerror = no;
             }});
             const says = (row) => row.bytes ? new TextDecoder().decode(row.bytes) : JSON.stringify(row);
             found += rows.filter((it) => says(it).includes({text})).length;
         }}
         open.close();
         return found",
        text = serde_json::json!(text)
    );
    browser.script(&format!("return (async () => {{ {script} }})()")).await.as_u64().unwrap()
}

#[test]
fn insights_speak_danish_and_everyone_can_use_them() {
    stage(async |stage| {
        let browser = scenes::sample(stage).await;
        browser.set_preference("lang", "da").await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            browser.open("/insights?period=all").await;
            browser.css("h1").text("Indsigter").appears().await;
            browser.text("Temaer efter segment").appears().await;
            browser.expect_accessible().await;
            for tab in ["Rapport", "Luk sløjfen", "Nyheder"] {
                browser.role("tab", tab).click().await;
                browser.expect_accessible().await;
            }
        }
        browser.resize(390, 844).await;
        browser.open("/insights?period=all").await;
        let wide = browser.script("return document.documentElement.scrollWidth <= innerWidth").await;
        assert_eq!(wide, true, "the page is no wider than the phone");
        browser.expect_accessible().await;
    });
}

#[test]
fn an_empty_workspace_says_what_belongs_here() {
    stage(async |stage| {
        let browser = scenes::empty(stage).await;
        browser.open("/insights").await;
        browser.heading("Insights grow out of feedback").appears().await;
        browser.expect_accessible().await;
        browser.link("Go to feedback").click().await;
        browser.heading("What people say goes here").appears().await;
    });
}
