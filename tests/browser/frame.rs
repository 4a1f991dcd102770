//! The frame around every page: keys, languages, themes, tabs, workspaces, files that cannot come in.

use serde_json::json;

use crate::support::{
    scenes::{backlog_with, by_palette, empty, go, import, sample, upload, write_items},
    stage,
};

const PAGES: [(&str, &str); 6] = [
    ("/feedback", "Feedback"),
    ("/backlog", "Backlog"),
    ("/prioritise", "Prioritise"),
    ("/roadmap", "Roadmap"),
    ("/settings", "Settings"),
    ("/workspaces", "Workspaces"),
];

#[test]
fn every_page_is_accessible_in_both_themes_full_and_empty() {
    stage(async |stage| {
        let (full, bare) = (sample(stage).await, empty(stage).await);
        for theme in ["light", "dark"] {
            for browser in [&full, &bare] {
                browser.set_preference("theme", theme).await;
                for (path, heading) in PAGES {
                    browser.open(path).await;
                    browser.heading(heading).appears().await;
                    browser.expect_accessible().await;
                }
            }
        }
    });
}

#[test]
fn the_welcome_is_accessible_in_both_themes_and_languages() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        for theme in ["light", "dark"] {
            for (lang, start) in [("en", "Start empty"), ("da", "Start tomt")] {
                browser.set_preference("theme", theme).await;
                browser.set_preference("lang", lang).await;
                browser.open("/").await;
                browser.button(start).appears().await;
                browser.expect_accessible().await;
            }
        }
    });
}

#[test]
fn all_pages_are_walked_by_keyboard_alone() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.button("Start empty").focus().await;
        browser.press("Enter").await;
        browser.field("What shall the workspace be called?").has_focus().await;
        browser.type_text("Harbour").await;
        browser.press("Enter").await;
        browser.text("What people say goes here").appears().await;
        for (key, heading) in [
            ("b", "Backlog"),
            ("p", "Prioritise"),
            ("o", "Rounds"),
            ("r", "Roadmap"),
            ("s", "Settings"),
            ("f", "Feedback"),
        ] {
            go(&browser, key, heading).await;
        }
        // A note, an item, a score and a place on the roadmap, without a pointer.
        browser.press("c").await;
        browser.field("Title").has_focus().await;
        browser.type_text("Export to CSV").await;
        browser.press("Control+Enter").await;
        browser.item("Export to CSV").appears().await;
        go(&browser, "b", "Backlog").await;
        write_items(&browser, &["Tide tables"]).await;
        go(&browser, "r", "Roadmap").await;
        by_palette(&browser, "Tide tab").await;
        browser.until("the item is open", async || browser.path().await.starts_with("/backlog?open=")).await;
        browser.press("?").await;
        browser.dialog("Keyboard shortcuts").appears().await;
        browser.press("Escape").await;
        browser.dialog("Keyboard shortcuts").disappears().await;
    });
}

#[test]
fn the_palette_finds_a_record_as_readily_as_an_action() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Dark theme", "CSV export"]).await;
        browser.press("Control+k").await;
        browser.css("dialog[open] input").has_focus().await;
        browser.type_text("CSV exp").await;
        let palette = browser.dialog("Commands");
        let first = palette.css("[role=option][aria-selected=true]");
        first.show(&["CSV export"]).await;
        palette.css(".palette__heading").show(&["Items", "Actions"]).await;
        palette.item("Export items as CSV").appears().await;
        browser.expect_accessible().await;
        browser.press("ArrowDown").await;
        first.show(&["Export items as CSV"]).await;
        browser.press("ArrowUp").await;
        browser.press("Enter").await;
        browser.role("complementary", "CSV export").appears().await;
    });
}

#[test]
fn a_message_stands_over_a_dialog_that_was_opened_after_it() {
    stage(async |stage| {
        let browser = backlog_with(stage, &["Dark theme"]).await;
        browser.item("Dark theme").focus().await;
        browser.press("Delete").await;
        browser.css(".toast").appears().await;
        browser.press("?").await;
        browser.dialog("Keyboard shortcuts").appears().await;
        // What is shown last of all stands on top of all.
        let is_on_top = async || {
            browser.cdp("DOM.getDocument", json!({})).await;
            let layer = browser.cdp("DOM.getTopLayerElements", json!({})).await;
            let last = layer["nodeIds"].as_array().and_then(|it| it.last()).cloned();
            let node = browser.cdp("DOM.describeNode", json!({ "nodeId": last })).await;
            node["node"]["attributes"].to_string().contains("toasts")
        };
        browser.until("the message is on top", is_on_top).await;
        // And shortcuts go on while a message stands there.
        browser.press("Escape").await;
        browser.dialog("Keyboard shortcuts").disappears().await;
        browser.press("?").await;
        browser.dialog("Keyboard shortcuts").appears().await;
    });
}

#[test]
fn another_tab_follows() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.new_tab("/settings").await;
        browser.heading("Settings").appears().await;
        browser.field("Reach is counted per").fill("quarter").await;
        browser.press("Enter").await;
        browser.text("Saved").appears().await;
        browser.tab(0).await;
        browser.link("Settings").click().await;
        browser.field("Reach is counted per").has_value("quarter").await;
        // And the other way.
        browser.field("Reach is counted per").fill("month").await;
        browser.press("Enter").await;
        browser.text("Saved").appears().await;
        browser.tab(1).await;
        browser.field("Reach is counted per").has_value("month").await;
    });
}

#[test]
fn what_was_written_in_the_last_moment_is_there_after_reload_and_after_a_crash() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.open("/backlog").await;
        browser.button("Write the first item").appears().await;
        browser.press("c").await;
        browser.field("Title of the new item").has_focus().await;
        browser.type_text("In the last moment").await;
        browser.press("Enter").await;
        browser.reload().await;
        browser.item("In the last moment").appears().await;
        // Undo goes on where it was.
        browser.press("Control+z").await;
        browser.item("In the last moment").disappears().await;
        browser.press("Control+Shift+z").await;
        browser.item("In the last moment").appears().await;
        browser.press("c").await;
        browser.field("Title of the new item").has_focus().await;
        browser.type_text("Before the crash").await;
        browser.press("Enter").await;
        browser.item("Before the crash").appears().await;
        browser.text("Saved").appears().await;
        browser.kill().await;
        browser.start().await;
        browser.open("/backlog").await;
        browser.item("In the last moment").appears().await;
        browser.item("Before the crash").appears().await;
        // The device has kept its name over the crash, so undo reaches behind it.
        browser.press("Control+z").await;
        browser.item("Before the crash").disappears().await;
        browser.item("In the last moment").appears().await;
    });
}

#[test]
fn danish_is_switched_at_once_and_kept() {
    stage(async |stage| {
        let browser = sample(stage).await;
        by_palette(&browser, "Language").await;
        browser.button("Tilføj feedback").appears().await;
        browser.link("Indstillinger").appears().await;
        browser.reload().await;
        browser.button("Tilføj feedback").appears().await;
        for (path, heading) in
            [("/prioritise", "Prioritér"), ("/settings", "Indstillinger"), ("/workspaces", "Arbejdsrum")]
        {
            browser.open(path).await;
            browser.heading(heading).appears().await;
        }
        assert_eq!(browser.script("return document.documentElement.lang").await, "da");
    });
}

#[test]
fn the_sample_goes_away_in_one_step_and_comes_back_by_undo() {
    stage(async |stage| {
        let browser = sample(stage).await;
        browser.open("/settings").await;
        browser.button("Remove the sample").click().await;
        browser.link("Feedback").click().await;
        browser.text("What people say goes here").appears().await;
        browser.press("Control+z").await;
        browser.item("Kiosk froze").appears().await;
    });
}

#[test]
fn a_file_that_cannot_come_in_says_why_and_changes_nothing() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let cases = [
            ("empty.json", "", "The file is empty."),
            ("page.json", "<!doctype html><title>Sign in</title>", "This is a web page"),
            ("other.json", "{\"hello\": 1}", "neither a Wheelhouse file nor GitHub issues"),
            ("cut.json", "{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {\"item\": [", "ends too soon"),
            (
                "wrong.json",
                "{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {\"item\": [{\"id\": \"a\", \"title\": 5}]}}",
                "records.item[0].title",
            ),
        ];
        let import = import(&browser).await;
        for (name, text, said) in cases {
            import.field("Choose files").upload(&browser.file(name, text)).await;
            import.text(said).appears().await;
            import.text("Nothing has changed").appears().await;
        }
        browser.press("Escape").await;
        browser.text("What people say goes here").appears().await;
    });
}

#[test]
fn a_file_by_hand_comes_in_and_goes_back_by_one_undo() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let text = "{\"format\": \"wheelhouse\", \"version\": 1, \"records\": {\"item\": [
            {\"id\": \"csv\", \"title\": \"Export to CSV\"},
            {\"id\": \"xlsx\", \"title\": \"Export to Excel\", \"parent\": \"csv\"}
        ]}}";
        let import = upload(&browser, "by-hand.json", text).await;
        import.text("2 items").appears().await;
        import.button("Import").click().await;
        browser.link("Backlog").click().await;
        browser.item("Export to Excel").appears().await;
        browser.press("Control+z").await;
        browser.text("Nothing in the backlog yet").appears().await;
    });
}

#[test]
fn workspaces_are_made_renamed_duplicated_and_binned() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.open("/workspaces").await;
        let row = |name: &str| browser.css("main").item(name);
        row("Our product").button("Duplicate").click().await;
        row("Our product (copy)").appears().await;
        row("Our product (copy)").button("Move to the bin").click().await;
        row("Our product (copy)").button("Restore").click().await;
        row("Our product (copy)").button("Open").click().await;
        browser.text("What people say goes here").appears().await;
        browser.open("/workspaces").await;
        row("Our product (copy)").text("Open now").appears().await;
    });
}

#[test]
fn on_a_phone_the_pages_without_room_are_behind_one_more_button() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.resize(390, 844).await;
        for page in ["Forms", "Customers", "Insights", "Rounds", "Settings"] {
            browser.button("More").click().await;
            browser.role("menuitemradio", page).click().await;
            browser.css("h1").text(page).appears().await;
        }
        browser.button("More").click().await;
        browser.expect_accessible().await;
        browser.press("Escape").await;
        browser.css(".rail__pages").link("Backlog").click().await;
        browser.css("h1").text("Backlog").appears().await;
    });
}

#[test]
fn storage_that_was_emptied_opens_the_recovery_page() {
    stage(async |stage| {
        let browser = empty(stage).await;
        browser.text("Saved").appears().await;
        // The page lets go of the database when somebody wants to delete it.
        browser
            .script(
                "return new Promise((done) => { indexedDB.deleteDatabase('wheelhouse').onsuccess = () => done(true) })",
            )
            .await;
        // It opens an empty one at once; a page that goes away in the middle of that would keep the next one waiting.
        browser.css(".banner").appears().await;
        browser.open("/").await;
        browser.heading("Something is not as it was left").appears().await;
        browser.text("Our product").appears().await;
        browser.expect_accessible().await;
        browser.button("Start over without them").click().await;
        browser.button("Start empty").appears().await;
    });
}
