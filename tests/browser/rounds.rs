//! Rounds: several people asked at once, on one computer or many; hidden until revealed, then discussed and agreed.

use std::path::{Path, PathBuf};

use wheelhouse::{
    commands::{
        Facts,
        prioritise::{Fill, Filled, Plan},
        rounds::{Give, asked_columns},
    },
    exchange::{Part, export_part, load, parse},
    model::{Id, Round},
    replica::Writer,
    session::Session,
};

use crate::support::{Browser, Stage, scenes::backlog_with, stage};

/// A workspace with these items, on the page of rounds.
async fn rounds_with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = backlog_with(stage, titles).await;
    browser.press("g").await;
    browser.press("o").await;
    browser.heading("No rounds yet").appears().await;
    browser
}

/// Puts every item to two people by RICE.
async fn ask_ane_and_bo(browser: &Browser, items: usize) {
    browser.press("c").await;
    let dialog = browser.dialog("New round");
    dialog.field("Name").has_focus().await;
    browser.type_text("Autumn").await;
    dialog.button("Choose all shown").click().await;
    dialog.text(&format!("{items} chosen")).appears().await;
    for name in ["Ane", "Bo"] {
        dialog.field("Name of the person").type_text(name).await;
        browser.press("Enter").await;
        dialog.field(name).appears().await;
    }
    dialog.text("2 chosen").appears().await;
    dialog.button("Start the round").click().await;
    dialog.disappears().await;
    browser.heading("Who answers now?").appears().await;
}

/// Types values into the grid, row by row, from its first cell; an answer is three inputs.
async fn answer(browser: &Browser, values: &[&str]) {
    browser.css("[data-cell$='-2'][tabindex='0']").press("Home").await;
    browser.press("ArrowRight").await;
    browser.press("ArrowRight").await;
    for (at, value) in values.iter().enumerate() {
        browser.type_text(value).await;
        browser.press(if at + 1 == values.len() { "Enter" } else { "Tab" }).await;
    }
}

/// A file in the stage's own folder.
fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let path = std::env::temp_dir().join(format!("wheelhouse-{}-{name}", std::process::id()));
    std::fs::write(&path, bytes).expect("the file is written");
    path
}

/// Somebody who is given the file of a round opens it in a browser of their own, answers, and hands over their part.
async fn participant(stage: &Stage, round: &Path, name: &str, values: &[&str]) -> (Browser, PathBuf) {
    let browser = stage.browser().await;
    browser.open("/").await;
    browser.button("Import a file").click().await;
    browser.dialog("Import").field("Choose files").upload(round).await;
    browser.button("Open as a new workspace").click().await;
    browser.dialog("Import").disappears().await;
    browser.link("Rounds").click().await;
    browser.link("Autumn").click().await;
    browser.button(name).click().await;
    answer(&browser, values).await;
    browser.text("9 of 9").appears().await;
    browser.button("Save my answers as a file").click().await;
    let (file, bytes) = browser.downloaded().await;
    (browser, written(&format!("{name}-{file}"), &bytes))
}

/// The texts of all elements that fit a selector.
async fn texts(browser: &Browser, selector: &str) -> Vec<String> {
    let script = format!("return [...document.querySelectorAll({selector:?})].map((it) => it.textContent.trim())");
    let found = browser.script(&script).await;
    found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

#[test]
fn two_people_answer_hidden_exchange_files_discuss_and_apply_the_order() {
    stage(async |stage| {
        let host = rounds_with(stage, &["Export", "Dark theme", "Search"]).await;
        ask_ane_and_bo(&host, 3).await;
        host.text("0 of 2 have answered everything. Missing: Ane and Bo").appears().await;
        host.button("Save a file for participants").click().await;
        let (name, bytes) = host.downloaded().await;
        let round = written(&name, &bytes);

        // Each in a profile of their own.
        let ane = ["100", "1", "80", "900", "0,5", "80", "50", "2", "100"];
        let bo = ["120", "1", "80", "800", "3", "80", "60", "2", "100"];
        let (_, of_ane) = participant(stage, &round, "Ane", &ane).await;
        let (hers, of_bo) = participant(stage, &round, "Bo", &bo).await;
        assert_eq!(texts(&hers, ".rounds__who").await, ["Ane", "Bo"], "and nobody's answers but his own");

        // Both come in at once.
        host.button("Take in answers").click().await;
        let import = host.dialog("Import");
        import.field("Choose files").upload_all(&[of_bo, of_ane]).await;
        import.text("18 scores").appears().await;
        import.button("Import").click().await;
        import.disappears().await;
        host.text("Everybody who was asked has answered.").appears().await;

        // Still hidden: in the round, in the calculator, and in why.
        host.role("tab", "Result").click().await;
        host.heading("The answers are still hidden").appears().await;
        host.link("Prioritise").click().await;
        host.item("Export").text("needs reach").appears().await;
        host.back().await;

        host.button("Reveal the answers").click().await;
        host.heading("Discuss these first").appears().await;
        // Nobody has estimated an effort, so that nothing has a score.
        host.text("It cannot be said how far you agree").appears().await;
        let first =
            async || texts(&host, ".rounds__title").await.first().is_some_and(|it| it.starts_with("Dark theme"));
        host.until("the one they differ on is the first", first).await;
        host.item("Dark theme").text("Ane 0.5 · Bo 3").appears().await;

        // They agree on 1, and the votes stay.
        host.item("Dark theme").field("Agreed value: Impact").type_text("1").await;
        host.press("Enter").await;
        host.item("Dark theme").text("Ane 0.5 · Bo 3").appears().await;
        host.button("Take back what was agreed").appears().await;
        host.button("Go to the order").click().await;
        host.heading("Prioritise").appears().await;
        host.item("Dark theme").text("2 people, agreed").appears().await;
        for _ in 0..3 {
            host.press("Control+z").await;
        }
        host.item("Export").text("needs reach").appears().await;
        for _ in 0..3 {
            host.press("Control+Shift+z").await;
        }
        host.item("Dark theme").text("2 people, agreed").appears().await;

        // The effort is the backlog's; then the order is applied to it.
        for title in ["Export", "Dark theme", "Search"] {
            host.item(title).css("[data-cell$='-5']").click().await;
            host.type_text("1").await;
            host.press("Enter").await;
        }
        host.until("the order follows", async || {
            texts(&host, ".sheet__row .sheet__title").await == ["Dark theme", "Search", "Export"]
        })
        .await;
        host.link("Rounds").click().await;
        host.link("Autumn").click().await;
        host.text("The agreement is").appears().await;
        host.link("Prioritise").click().await;
        host.button("Put the backlog in this order").click().await;
        host.link("Backlog").click().await;
        host.css(".backlog-row__name").show(&["Dark theme", "Search", "Export"]).await;
        host.reload().await;
        host.css(".backlog-row__name").show(&["Dark theme", "Search", "Export"]).await;
    });
}

#[test]
fn one_computer_passed_round_hides_what_the_one_before_entered_by_keyboard_alone() {
    stage(async |stage| {
        let browser = rounds_with(stage, &["Export", "Search"]).await;
        browser.press("c").await;
        let dialog = browser.dialog("New round");
        dialog.field("Name").has_focus().await;
        browser.type_text("Autumn").await;
        // Nothing is chosen yet: it says so, and begins nothing.
        dialog.button("Start the round").press("Enter").await;
        dialog.text("Choose at least one item.").appears().await;
        dialog.field("Export").press("Space").await;
        dialog.field("Search").press("Space").await;
        dialog.field("Name of the person").focus().await;
        browser.type_text("Ane").await;
        browser.press("Enter").await;
        dialog.field("Ane").appears().await;
        dialog.button("Start the round").press("Enter").await;
        dialog.disappears().await;

        browser.button("Ane").press("Enter").await;
        browser.field("Scoring as").has_focus().await;
        answer(&browser, &["500", "1", "80", "700", "2", "50"]).await;
        browser.text("Everybody who was asked has answered.").appears().await;
        let cells = || texts(&browser, ".sheet__value");
        assert_eq!(cells().await, ["500", "1", "80%", "700", "2", "50%"]);

        // She passes it on: nothing of hers is left on the page.
        browser.button("Hand over").press("Enter").await;
        browser.heading("Who answers now?").has_focus().await;
        assert_eq!(cells().await, Vec::<String>::new());
        browser.field("Name of the person").focus().await;
        browser.type_text("Bo").await;
        browser.press("Enter").await;
        browser.field("Scoring as").has_focus().await;
        assert_eq!(cells().await, Vec::<String>::new());
        answer(&browser, &["300"]).await;
        browser.css(".sheet__value").show(&["300"]).await;
        browser.press("Delete").await;
        browser.css(".sheet__value").disappears().await;

        // Nor in the calculator, nor in why.
        browser.press("g").await;
        browser.press("p").await;
        browser.item("Export").text("needs reach").appears().await;
        browser.press("w").await;
        browser.css(".why__inputs").appears().await;
        assert!(!texts(&browser, ".why__inputs").await.concat().contains("Ane"));
        browser.press("g").await;
        browser.press("o").await;
        browser.link("Autumn").press("Enter").await;
        browser.button("Reveal the answers").press("Enter").await;
        browser.text("fewer than two people").appears().await;
        browser.item("Export").text("Ane 500").appears().await;
        // Hidden again, in one step back.
        browser.press("Control+z").await;
        browser.button("Reveal the answers").appears().await;
    });
}

#[test]
fn from_the_calculator_the_filter_comes_along() {
    stage(async |stage| {
        let browser = rounds_with(stage, &["Export", "Search", "Export again"]).await;
        browser.open("/prioritise?q=export&method=pie").await;
        browser.button("Score as a group").click().await;
        let dialog = browser.dialog("New round");
        dialog.text("2 chosen").appears().await;
        dialog.field("Method").has_value("pie").await;
        browser.is_at("/rounds").await;
        dialog.field("Name").fill("Exports").await;
        dialog.button("Start the round").click().await;
        browser.text("PIE · 2 items").appears().await;
    });
}

/// What a participant would send back, made without a browser.
fn part(round: &str, number: usize) -> String {
    let writer = Writer::new(&format!("p{number}")).expect("a writer");
    let mut session = Session::new(load(&parse(round).expect("the file of a round")), writer);
    let now = session.snapshot();
    let asked = now.table::<Round>().iter().next().cloned().expect("the round");
    let name = format!("Participant {number}");
    let columns = asked_columns(&Plan::named(&now, &asked.method));
    let value = |item: usize, column: usize| Some(((number + item) % 3 + column) as f64 / 4.0);
    let cell = |item: usize, id| {
        let columns = columns.iter().enumerate();
        columns.map(move |(at, it)| Filled::of(id, it, value(item, at))).collect::<Vec<_>>()
    };
    let cells = asked.items.iter().enumerate().flat_map(|(item, id)| cell(item, *id)).collect();
    let fill = Fill { person: Id::named(&name), person_name: name.clone(), cells };
    let facts = Facts::new(1_795_000_000_000 + number as u64, chrono::NaiveDate::default(), None, number as u128 + 1);
    session.execute(&Give { round: asked.id, fill }, &facts).expect("the answers");
    export_part(session.replica(), &Part::Answers { person: Id::named(&name), round: Some(asked.id) })
}

#[test]
fn thirty_files_in_any_order_come_to_the_same_bytes() {
    stage(async |stage| {
        let host = rounds_with(stage, &["Export", "Search"]).await;
        host.press("c").await;
        let dialog = host.dialog("New round");
        dialog.field("Name").has_focus().await;
        host.type_text("Autumn").await;
        dialog.button("Choose all shown").click().await;
        dialog.button("Start the round").click().await;
        dialog.disappears().await;
        host.button("Save a file for participants").click().await;
        let round = String::from_utf8(host.downloaded().await.1).expect("text");
        host.press("Control+s").await;
        let whole = written("whole.json", &host.downloaded().await.1);
        let files: Vec<PathBuf> =
            (0..30).map(|n| written(&format!("part-{n}.json"), part(&round, n).as_bytes())).collect();

        // The same workspace at two computers, the files in two orders.
        let other = stage.browser().await;
        other.open("/").await;
        other.button("Import a file").click().await;
        other.dialog("Import").field("Choose files").upload(&whole).await;
        other.button("Open as a new workspace").click().await;
        other.dialog("Import").disappears().await;
        other.link("Rounds").click().await;
        other.link("Autumn").click().await;
        let backwards: Vec<PathBuf> = files.iter().rev().cloned().collect();
        let mut exports = Vec::new();
        for (browser, files) in [(&host, &files), (&other, &backwards)] {
            browser.button("Take in answers").click().await;
            let import = browser.dialog("Import");
            import.field("Choose files").upload_all(files).await;
            import.text("180 scores").appears().await;
            import.text("30 people").appears().await;
            import.button("Import").click().await;
            import.disappears().await;
            browser.text("30 people have answered").appears().await;
            browser.press("Control+s").await;
            exports.push(String::from_utf8(browser.downloaded().await.1).expect("text"));
        }
        assert!(exports[0] == exports[1], "the two workspaces are the same, to the byte");
        // The same files once more hold nothing new; one step takes all of them back.
        host.button("Take in answers").click().await;
        let import = host.dialog("Import");
        import.field("Choose files").upload_all(&files).await;
        import.text("Everything in the file is here already").appears().await;
        host.press("Escape").await;
        import.disappears().await;
        host.press("Control+z").await;
        host.text("Nobody has answered yet.").appears().await;
    });
}

#[test]
fn it_speaks_danish_and_is_accessible_in_both_themes() {
    stage(async |stage| {
        let browser = stage.browser().await;
        browser.open("/").await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.button("Hent eksemplet").click().await;
        browser.link("Runder").click().await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            browser.open("/rounds").await;
            browser.link("Hvad skal vi nå inden foråret?").appears().await;
            browser.expect_accessible().await;
            browser.button("Ny runde").click().await;
            browser.dialog("Ny runde").appears().await;
            browser.expect_accessible().await;
            browser.press("Escape").await;
            browser.dialog("Ny runde").disappears().await;
            browser.link("Hvad skal vi nå inden foråret?").click().await;
            browser.heading("Tal om disse først").appears().await;
            browser.text("Enigheden er").appears().await;
            browser.expect_accessible().await;
            browser.role("tab", "Svar").click().await;
            if theme == "dark" {
                browser.button("Giv videre").click().await; // Maja sits there since
            }
            browser.heading("Hvem svarer nu?").appears().await;
            browser.expect_accessible().await;
            browser.button("Maja Lindholt").click().await;
            browser.css("[role=grid]").appears().await;
            browser.expect_accessible().await;
        }
    });
}
