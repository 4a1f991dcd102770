//! The stage itself: it finds what a person would, waits, and remembers a profile.

use std::{fs, path::Path};

use crate::support::{Browser, Stage, stage};

async fn open(stage: &Stage) -> Browser {
    let browser = stage
        .browser_on_changed_page(|page| {
            fs::write(page.join("index.html"), include_str!("data/stage.html")).unwrap();
        })
        .await;
    browser.open("/").await;
    browser
}

#[test]
fn names_labels_and_rows_lead_to_one_thing() {
    stage(async |stage| {
        let page = open(stage).await;
        assert_eq!(page.field("Title").value().await, "old");
        page.field("Title").fill("new").await;
        page.field("Due").fill("2026-11-23").await;
        assert_eq!(page.field("Due").value().await, "2026-11-23");
        page.field("State").choose("Archived").await;
        assert_eq!(page.field("State").value().await, "Archived");
        page.button("Save").click().await; // not the hidden one, and not "Save all"
        page.text("saved new;").appears().await;
        page.button("Move up").appears_times(3).await;
        page.css("ul ul > li").show(&["Gamma Move up"]).await;
        page.role("list", "Letters").text("Alpha").appears().await;
        page.item("Gamma").button("Move up").click().await;
        page.item("Alpha").button("Move up").focus().await;
        page.item("Alpha").button("Move up").has_focus().await;
    });
}

#[test]
fn an_open_dialog_hides_what_is_behind_it() {
    stage(async |stage| {
        let page = open(stage).await;
        page.button("Ask").click().await;
        page.dialog("Question").button("Save").click().await;
        page.button("Save all").disappears().await;
        page.button("No").click().await;
        page.button("Save all").appears().await;
    });
}

#[test]
fn what_comes_late_is_waited_for() {
    stage(async |stage| {
        let page = open(stage).await;
        page.button("Save all").click().await;
        page.role("status", "late;").appears().await;
    });
}

#[test]
fn keys_chords_and_drags_arrive() {
    stage(async |stage| {
        let page = open(stage).await;
        for keys in ["c", "?", "Control+k", "Control+Shift+z", "ArrowDown"] {
            page.press(keys).await;
        }
        page.text("c;Shift+?;Control+k;Control+Shift+Z;ArrowDown;").appears().await;
        page.item("Alpha").drag_to(&page.item("Gamma"), 0.5).await;
        page.text("Alpha on Gamma;").appears().await;
    });
}

#[test]
fn files_go_in_and_out() {
    stage(async |stage| {
        let page = open(stage).await;
        page.field("File").upload(Path::new("Cargo.toml")).await;
        page.text("Cargo.toml;").appears().await;
        page.button("Export").click().await;
        assert_eq!(page.downloaded().await, ("stage.json".into(), b"{}".to_vec()));
    });
}

#[test]
fn a_profile_outlives_its_browser_and_is_shared_by_tabs_only() {
    stage(async |stage| {
        let page = open(stage).await;
        page.new_tab("/").await;
        page.text("visits 2;").appears().await;
        page.tab(0).await;
        page.text("visits 1;").appears().await;
        page.close().await;
        page.start().await;
        page.open("/").await;
        page.text("visits 3;").appears().await;
        page.kill().await;
        page.start().await;
        page.open("/").await;
        open(stage).await.text("visits 1;").appears().await;
    });
}
