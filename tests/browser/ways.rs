//! The ways of a round: two people answer by keyboard alone, the round is revealed, and the result says what it should.

use crate::support::{Browser, Stage, scenes::backlog_with, stage};

/// A new round, started: `way` as the dialog calls it, and the numbers that the way asks for.
async fn round(stage: &Stage, titles: &[&str], way: &str, numbers: &[(&str, &str)]) -> Browser {
    let browser = backlog_with(stage, titles).await;
    browser.visit("/rounds").await;
    browser.heading("Rounds").appears().await;
    browser.press("c").await;
    let dialog = browser.dialog("New round");
    dialog.field("Name").type_text("Autumn").await;
    dialog.field("How people answer").choose(way).await;
    for (label, number) in numbers {
        dialog.field(label).fill(number).await;
    }
    dialog.button("Choose all shown").click().await;
    dialog.button("Start the round").click().await;
    browser.heading("Autumn").appears().await;
    browser
}

/// Presses Tab until the focus is on what `selector` names.
async fn reach(browser: &Browser, selector: &str) {
    let is_there = format!("return !!document.querySelector({selector:?})");
    browser.until(&format!("there is {selector}"), async || browser.script(&is_there).await == true).await;
    let script = format!("return !!document.activeElement?.matches({selector:?})");
    for _ in 0..80 {
        if browser.script(&script).await == true {
            return;
        }
        browser.press("Tab").await;
    }
    panic!("Tab never reaches {selector}");
}

/// The focus is on what `selector` names.
async fn is_on(browser: &Browser, selector: &str) {
    let script = format!("return !!document.activeElement?.matches({selector:?})");
    browser.until(&format!("the focus is on {selector}"), async || browser.script(&script).await == true).await;
}

async fn press_all(browser: &Browser, keys: &[&str]) {
    for key in keys {
        // Alone, a plus is no sign between a modifier and its key.
        match *key {
            "+" => browser.type_text(key).await,
            key => browser.press(key).await,
        }
    }
}

/// The text of the first thing that `selector` finds is this.
async fn says(browser: &Browser, selector: &str, text: &str) {
    let script = format!("return document.querySelector({selector:?})?.innerText.trim()");
    browser.until(&format!("{selector} says {text:?}"), async || browser.script(&script).await == text).await;
}

/// Passes the computer on to somebody new.
async fn hand_over(browser: &Browser, name: &str) {
    browser.button("Hand over").click().await;
    browser.field("Name of the person").type_text(name).await;
    browser.press("Enter").await;
    browser.button("Hand over").appears().await;
}

async fn reveal(browser: &Browser) {
    browser.button("Reveal the answers").click().await;
    browser.css(".way__lead").appears().await;
}

/// The rows of the first table of the result, cells parted by a bar.
async fn rows(browser: &Browser, expected: &[&str]) {
    let script = "return [...document.querySelector('.way__table').querySelectorAll('tbody tr')]
        .map((row) => [...row.cells].map((cell) => cell.innerText.trim()).join('|'))";
    let read = async || {
        let found = browser.script(script).await;
        found.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect::<Vec<_>>()
    };
    browser.until(&format!("the result is {expected:?}"), async || read().await == expected).await;
}

/// The page as it stands is accessible in both themes.
async fn accessible_in_both_themes(browser: &Browser) {
    for theme in ["light", "dark"] {
        browser.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        browser.expect_accessible().await;
    }
}

#[test]
fn dots_are_given_by_plus_and_minus_and_never_too_many() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme", "Search"], "Dots", &[("Dots for each person", "3")]).await;
        reach(&browser, "#purse-0").await;
        press_all(&browser, &["+", "+", "+", "-", "Enter", "+", "+"]).await;
        says(&browser, ".purse__left", "0 of 3 dots left").await;
        says(&browser, ".way__wrong", "There are only 3 to give. Take some from another item first.").await;
        is_on(&browser, "#purse-1").await;
        accessible_in_both_themes(&browser).await;
        hand_over(&browser, "Bo").await;
        says(&browser, ".purse__left", "3 of 3 dots left").await;
        reach(&browser, "#purse-1").await;
        press_all(&browser, &["2", "Enter"]).await;
        says(&browser, ".purse__left", "1 of 3 dots left").await;
        reveal(&browser).await;
        says(&browser, ".way__lead", "2 people have answered. “Theme” comes first.").await;
        rows(&browser, &["1|Theme|3|2", "2|Export|2|1", "3|Search|0|0"]).await;
        browser.text("Between “Theme” and “Export” the difference may be chance.").appears().await;
        accessible_in_both_themes(&browser).await;
        browser.button("Put the backlog in this order").click().await;
        browser.text("3 items put in order in the backlog").appears().await;
        browser.visit("/backlog").await;
        // The first is the head of the column; each title stands after its kind.
        browser.css(".backlog-row__title").show(&["Title", "Idea\nTheme", "Idea\nExport", "Idea\nSearch"]).await;
    });
}

#[test]
fn points_are_typed_and_those_that_do_not_add_up_are_scaled() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme", "Search"], "100 points", &[]).await;
        reach(&browser, "#purse-0").await;
        press_all(&browser, &["6", "0", "Enter", "4", "0", "Enter"]).await;
        says(&browser, ".purse__left", "0 of 100 points left").await;
        hand_over(&browser, "Bo").await;
        reach(&browser, "#purse-0").await;
        press_all(&browser, &["+", "+", "Enter", "Enter", "1", "0", "Enter"]).await;
        says(&browser, ".purse__left", "80 of 100 points left").await;
        reveal(&browser).await;
        rows(&browser, &["1|Export|110|70|10–60", "2|Search|50|10|0–10", "3|Theme|40|40|0–40"]).await;
        browser.text("The points of Bo do not add up to 100, so they were scaled.").appears().await;
        browser.button("Keep this result").click().await;
        browser.text("It stands under Side by side.").appears().await;
    });
}

#[test]
fn money_buys_what_is_paid_in_full_together() {
    stage(async |stage| {
        let money = [("Money for each person", "25")];
        let browser = round(stage, &["Export", "Theme", "Search"], "Buy a feature", &money).await;
        reach(&browser, ".purse__prices input").await;
        press_all(&browser, &["3", "0", "Tab", "2", "0", "Tab", "9", "0", "Enter"]).await;
        says(&browser, ".purse__row:nth-child(3) .purse__cost", "costs 90").await;
        reach(&browser, "#purse-0").await;
        press_all(&browser, &["+", "Enter", "2", "0", "Enter"]).await;
        says(&browser, ".purse__left", "0 of 25 left to spend").await;
        accessible_in_both_themes(&browser).await;
        hand_over(&browser, "Bo").await;
        reach(&browser, "#purse-0").await;
        press_all(&browser, &["2", "0", "Enter", "Enter", "5", "Enter"]).await;
        says(&browser, ".purse__left", "0 of 25 left to spend").await;
        reveal(&browser).await;
        says(&browser, ".way__lead", "2 people have answered. Bought: “Theme”.").await;
        rows(
            &browser,
            &["1|Theme|20|20|1|bought", "2|Export|30|25|2|money goes back", "3|Search|90|5|1|money goes back"],
        )
        .await;
    });
}

#[test]
fn a_ballot_is_ordered_by_keys_and_counted_in_five_ways() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme", "Search"], "Ranked ballots", &[]).await;
        reach(&browser, "#ballot-0").await;
        // Export, Theme, Search; then Search to the top, and Theme tied with what stands above it.
        press_all(&browser, &["Enter"]).await;
        is_on(&browser, "#ballot-0").await;
        reach(&browser, "#ballot-1").await;
        press_all(&browser, &["Enter"]).await;
        is_on(&browser, "#ballot-1").await;
        reach(&browser, "#ballot-2").await;
        press_all(&browser, &["Enter"]).await;
        is_on(&browser, "#ballot-2").await;
        press_all(&browser, &["Alt+ArrowUp", "Alt+ArrowUp"]).await;
        let places = browser.css("[aria-labelledby=ballot-ranked] .ballot__title");
        places.show(&["Search", "Export", "Theme"]).await;
        is_on(&browser, "#ballot-2").await;
        press_all(&browser, &["ArrowDown", "ArrowDown", "="]).await;
        browser.css("[aria-labelledby=ballot-ranked] .ballot__place").show(&["1", "2", "2"]).await;
        accessible_in_both_themes(&browser).await;
        hand_over(&browser, "Bo").await;
        reach(&browser, "#ballot-0").await;
        press_all(&browser, &["Enter"]).await;
        places.show(&["Export"]).await;
        reach(&browser, "#ballot-1").await;
        press_all(&browser, &["Enter"]).await;
        places.show(&["Export", "Theme"]).await;
        reveal(&browser).await;
        says(&browser, ".way__lead", "2 people have answered. Schulze: “Export” comes first.").await;
        // By Borda ½ and 2 points for Export, ½ and 1 for Theme, 2 and none for Search.
        rows(
            &browser,
            &[
                "Export|1 (1)|1 (2.5)|1 (1.5)|1|1= (1)",
                "Theme|2= (0)|3 (1.5)|3 (0.5)|3|3 (0)",
                "Search|2= (0)|2 (2)|2 (1)|2|1= (1)",
            ],
        )
        .await;
        accessible_in_both_themes(&browser).await;
        browser.field("Order by").choose("Plurality").await;
        says(&browser, ".way__lead", "2 people have answered. Plurality: “Export” and “Search” are tied for first.")
            .await;
    });
}

#[test]
fn a_ballot_is_ordered_by_pointer_as_it_is_by_keys() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme", "Search"], "Ranked ballots", &[]).await;
        let handle = |number: usize| browser.css(&format!("#ballot-{number} .drag-handle"));
        let row = |number: usize| browser.css(&format!("#ballot-{number}"));
        let ranked = browser.css("[aria-labelledby=ballot-ranked] .ballot__title");
        let places = browser.css("[aria-labelledby=ballot-ranked] .ballot__place");
        let rest = browser.css("[aria-labelledby=ballot-rest] .ballot__title");
        rest.show(&["Export", "Theme", "Search"]).await;
        // Into an empty order, below what stands there, and above it.
        handle(1).drag_to(&browser.css("[data-zone=ranked]"), 0.5).await;
        ranked.show(&["Theme"]).await;
        is_on(&browser, "#ballot-1").await;
        handle(2).drag_to(&row(1), 0.9).await;
        ranked.show(&["Theme", "Search"]).await;
        handle(0).drag_to(&row(1), 0.1).await;
        ranked.show(&["Export", "Theme", "Search"]).await;
        places.show(&["1", "2", "3"]).await;
        rest.disappears().await;
        // One drag is one step back; and out of the order again.
        browser.press("Control+z").await;
        ranked.show(&["Theme", "Search"]).await;
        browser.press("Control+Shift+z").await;
        ranked.show(&["Export", "Theme", "Search"]).await;
        handle(1).drag_to(&browser.css("[data-zone=rest]"), 0.5).await;
        ranked.show(&["Export", "Search"]).await;
        rest.show(&["Theme"]).await;
        // The same moves by keys.
        row(1).press("Enter").await;
        ranked.show(&["Export", "Search", "Theme"]).await;
        is_on(&browser, "#ballot-1").await;
        browser.press("Alt+ArrowUp").await;
        ranked.show(&["Export", "Theme", "Search"]).await;
        browser.press("Alt+ArrowUp").await;
        ranked.show(&["Theme", "Export", "Search"]).await;
        browser.press("Alt+ArrowDown").await;
        ranked.show(&["Export", "Theme", "Search"]).await;
        is_on(&browser, "#ballot-1").await;
        browser.press("Delete").await;
        ranked.show(&["Export", "Search"]).await;
        rest.show(&["Theme"]).await;
        // And by buttons, which stand on every row.
        row(1).button("Rank").click().await;
        ranked.show(&["Export", "Search", "Theme"]).await;
    });
}

#[test]
fn pairs_are_chosen_by_arrows_and_who_won_all_is_evened_out() {
    stage(async |stage| {
        let browser = round(stage, &["A", "B", "C"], "Pairs", &[]).await;
        reach(&browser, ".pair__side").await;
        for done in 1..=3 {
            prefer(&browser, ["A", "B", "C"]).await;
            says(&browser, ".walk__done", &answered(done, 3)).await;
        }
        accessible_in_both_themes(&browser).await;
        reveal(&browser).await;
        rows(&browser, &["1|A|0.592|–|2, 0, 0", "2|B|0.278|1.28|1, 0, 1", "3|C|0.13|1.4|0, 0, 2"]).await;
        browser.text("half a win each way was added").appears().await;
        browser.button("Hide the answers again").click().await;
        hand_over(&browser, "Bo").await;
        reach(&browser, ".pair__side").await;
        for done in 1..=3 {
            prefer(&browser, ["C", "A", "B"]).await;
            says(&browser, ".walk__done", &answered(done, 3)).await;
        }
        reveal(&browser).await;
        says(&browser, ".way__lead", "2 people have answered. “A” comes first.").await;
    });
}

fn answered(done: usize, of: usize) -> String {
    if done == of {
        "Everything is answered. You can still go back and change it.".to_owned()
    } else {
        format!("{done} of {of} answered")
    }
}

/// Answers the pair that is shown by the side that stands first in `order`.
async fn prefer(browser: &Browser, order: [&str; 3]) {
    let sides = browser.css(".pair__side").texts().await;
    let place = |title: &str| order.iter().position(|it| *it == title).expect("one of the items");
    let (left, right) = (place(&sides[0]), place(&sides[1]));
    browser.press(if left < right { "ArrowLeft" } else { "ArrowRight" }).await;
}

#[test]
fn choosing_a_leader_by_ratios_comes_out_as_published() {
    stage(async |stage| {
        let titles = ["Experience", "Education", "Charisma", "Age"];
        let browser = round(stage, &titles, "Pairs by importance (AHP)", &[]).await;
        judge(&browser, 6).await;
        accessible_in_both_themes(&browser).await;
        hand_over(&browser, "Bo").await;
        judge(&browser, 6).await;
        reveal(&browser).await;
        rows(
            &browser,
            &[
                "1|Experience|0.548|0.548|0.548",
                "2|Charisma|0.27|0.27|0.27",
                "3|Education|0.127|0.127|0.127",
                "4|Age|0.056|0.056|0.056",
            ],
        )
        .await;
        let fits = "The judgements fit together: consistency ratio 0.044, up to 0.10 is accepted.";
        says(&browser, ".notices__item span", fits).await;
        accessible_in_both_themes(&browser).await;
    });
}

/// The judgements of the published example, one after another as they are asked for.
async fn judge(browser: &Browser, count: usize) {
    const LEADER: [(&str, &str, usize); 6] = [
        ("Experience", "Education", 4),
        ("Experience", "Charisma", 3),
        ("Experience", "Age", 7),
        ("Charisma", "Education", 3),
        ("Education", "Age", 3),
        ("Charisma", "Age", 5),
    ];
    reach(browser, "#ratio-8").await;
    for done in 1..=count {
        let names = browser.css(".ratio__names span").texts().await;
        let (strong, _, times) = LEADER
            .into_iter()
            .find(|(a, b, _)| names.iter().any(|it| it == a) && names.iter().any(|it| it == b))
            .expect("one of the pairs");
        let arrow = if names[0] == strong { "ArrowLeft" } else { "ArrowRight" };
        for _ in 1..times {
            browser.press(arrow).await;
        }
        browser.press("Enter").await;
        says(browser, ".walk__done", &answered(done, count)).await;
        if done < count {
            is_on(browser, "#ratio-8").await;
        }
    }
}

#[test]
fn kano_is_answered_by_digits_and_sorted_with_musts_first() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme"], "Kano survey", &[]).await;
        reach(&browser, "#kano-with-0").await;
        browser.press("1").await;
        is_on(&browser, "#kano-without-0").await;
        accessible_in_both_themes(&browser).await;
        browser.press("3").await;
        is_on(&browser, "#kano-with-0").await;
        says(&browser, "#kano-item", "Theme").await;
        press_all(&browser, &["2"]).await;
        is_on(&browser, "#kano-without-0").await;
        browser.press("5").await;
        says(&browser, ".walk__done", &answered(2, 2)).await;
        hand_over(&browser, "Bo").await;
        reach(&browser, "#kano-with-0").await;
        browser.press("1").await;
        is_on(&browser, "#kano-without-0").await;
        browser.press("1").await;
        says(&browser, "#kano-item", "Theme").await;
        reveal(&browser).await;
        browser.text("1 of 2 answers to “Export” contradict themselves").appears().await;
        rows(
            &browser,
            &["1|Theme|Must-be|0|-1|1|0|0|0|0|0|may be chance", "2|Export|Attractive|1|0|0|0|1|0|0|1|may be chance"],
        )
        .await;
        accessible_in_both_themes(&browser).await;
    });
}

#[test]
fn cards_are_laid_by_arrows_and_the_agreed_effort_is_written() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme"], "Planning poker", &[]).await;
        reach(&browser, "#card-0").await;
        // ½, 1, 2, 3 are the cards after 0.
        press_all(&browser, &["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter"]).await;
        says(&browser, "#poker-item", "Theme").await;
        is_on(&browser, "#card-0").await;
        press_all(&browser, &["End", "Enter"]).await;
        says(&browser, ".walk__done", &answered(2, 2)).await;
        accessible_in_both_themes(&browser).await;
        hand_over(&browser, "Bo").await;
        reach(&browser, "#card-0").await;
        press_all(&browser, &["ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "ArrowRight", "Enter"]).await;
        says(&browser, "#poker-item", "Theme").await;
        reveal(&browser).await;
        rows(&browser, &["Export|3–5|4|5|low: Me; high: Bo", "Theme|–|–|–|1 cannot say"]).await;
        accessible_in_both_themes(&browser).await;
        browser.button("Write these to the items as effort").click().await;
        browser.text("1 item has its effort").appears().await;
        browser.visit("/backlog").await;
        browser.item("Export").button("Effort in person-months: 5").appears().await;
    });
}

#[test]
fn it_all_reads_in_danish() {
    stage(async |stage| {
        let browser = round(stage, &["Export", "Theme"], "Dots", &[("Dots for each person", "3")]).await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.text("Hver sætter nogle få prikker på det bedste").appears().await;
        reach(&browser, "#purse-0").await;
        press_all(&browser, &["+", "+", "Enter", "+"]).await;
        says(&browser, ".purse__left", "0 af 3 prikker tilbage").await;
        browser.button("Vis svarene").click().await;
        says(&browser, ".way__lead", "1 person har svaret. »Export« kommer først.").await;
        browser.button("Sæt backloggen i denne rækkefølge").appears().await;
    });
}
