//! The calculator: scores by keyboard, an order that follows, and nothing counted as zero in silence.

use crate::support::{
    Browser, Stage,
    scenes::{backlog_with, go},
    stage,
};

/// A workspace with these items, on the calculator.
pub async fn calculator_with(stage: &Stage, titles: &[&str]) -> Browser {
    let browser = backlog_with(stage, titles).await;
    go(&browser, "p", "Prioritise").await;
    browser.item(titles.first().expect("an item")).appears().await;
    browser
}

/// The rows from top to bottom: place, title, and what stands under the score.
async fn table(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('[role=grid] [role=row]')]
        .filter((row) => row.querySelector('.sheet__title'))
        .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
        .map((row) => ['.sheet__place', '.sheet__title', '.sheet__said']
            .map((part) => row.querySelector(part).textContent.trim()).join(' '))";
    let rows = browser.script(script).await;
    rows.as_array().into_iter().flatten().filter_map(|it| it.as_str()).map(str::to_owned).collect()
}

pub async fn shows(browser: &Browser, expected: &[&str]) {
    let seen = async || table(browser).await == expected;
    browser.until(&format!("the table is {expected:?}"), seen).await;
}

/// The title and the input of the cell that has the focus.
pub async fn cell_has_focus(browser: &Browser, title: &str, column: usize) {
    let script = "const cell = document.activeElement, row = cell?.closest('.sheet__row');
        return row && cell.dataset.cell
            ? `${row.querySelector('.sheet__title').textContent.trim()} ${cell.dataset.cell.split('-').pop()}` : null";
    let expected = format!("{title} {column}");
    browser
        .until(&format!("the focus is on {expected}"), async || browser.script(script).await == expected.as_str())
        .await;
}

/// Types the four inputs into the row of an item, from reach to effort.
async fn score(browser: &Browser, title: &str, inputs: [&str; 4]) {
    browser.item(title).css("[data-cell$='-2']").click().await;
    cell_has_focus(browser, title, 2).await;
    for (at, input) in inputs.iter().enumerate() {
        browser.type_text(input).await;
        browser.press(if at == 3 { "Enter" } else { "Tab" }).await;
        cell_has_focus(browser, title, (at + 3).min(5)).await;
    }
}

#[test]
fn scoring_by_keyboard_puts_the_items_in_order() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        score(&browser, "Dark theme", ["2000", "2", "0.5", "1"]).await;
        score(&browser, "Search", ["400", "1", "100 %", "2"]).await;
        shows(&browser, &["1 Dark theme 2,000", "2= Export 200", "2= Search 200"]).await;
        // The row moves, and the focus with it.
        browser.press("ArrowLeft").await;
        browser.press("ArrowLeft").await;
        browser.press("ArrowLeft").await;
        cell_has_focus(&browser, "Search", 2).await;
        browser.type_text("90000").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Search 45,000", "2 Dark theme 2,000", "3 Export 200"]).await;
        cell_has_focus(&browser, "Search", 2).await;
        let said = "return document.getElementById('announcements')?.textContent";
        browser
            .until("it is said where the row went", async || browser.script(said).await == "Search moved from 2= to 1")
            .await;
        // And back.
        browser.press("Control+z").await;
        shows(&browser, &["1 Dark theme 2,000", "2= Export 200", "2= Search 200"]).await;
        browser.reload().await;
        shows(&browser, &["1 Dark theme 2,000", "2= Export 200", "2= Search 200"]).await;
    });
}

/// What a copy where the focus is puts on the clipboard.
async fn copied(browser: &Browser) -> String {
    let script = "const data = new DataTransfer();
        document.activeElement.dispatchEvent(
            new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
        return data.getData('text/plain')";
    browser.script(script).await.as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_block_from_a_spreadsheet_is_one_step() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
        browser.item("Export").css("[data-cell$='-2']").click().await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.paste("500\t1\t80%\t2\r\n2.000\t2\t0,5\t1\r\n400\tmuch\t100\t2\r\n").await;
        browser.text("11 cells pasted, 1 left out").appears().await;
        shows(&browser, &["1 Export 200", "2 Dark theme 2", "– Search needs impact"]).await;
        browser.press("Control+z").await;
        let all_missing = "needs reach, impact, confidence and effort";
        let none = ["Export", "Dark theme", "Search"].map(|it| format!("– {it} {all_missing}"));
        shows(&browser, &none.each_ref().map(String::as_str)).await;
    });
}

#[test]
fn a_value_is_filled_down_copied_and_cleared_over_a_range() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        cell_has_focus(&browser, "Export", 5).await;
        for _ in 0..2 {
            browser.press("Shift+ArrowDown").await;
        }
        for _ in 0..3 {
            browser.press("Shift+ArrowLeft").await;
        }
        browser.press("Control+d").await;
        browser.text("8 cells filled from above").appears().await;
        shows(&browser, &["1= Export 200", "1= Dark theme 200", "1= Search 200"]).await;
        assert_eq!(copied(&browser).await, "500\t1\t80\t2\n500\t1\t80\t2\n500\t1\t80\t2");
        browser.expect_accessible().await;
        browser.press("Delete").await;
        browser.text("12 cells cleared").appears().await;
        browser.press("Control+z").await;
        shows(&browser, &["1= Export 200", "1= Dark theme 200", "1= Search 200"]).await;
    });
}

#[test]
fn another_method_has_its_own_inputs_and_rules() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Search"]).await;
        browser.field("Method").choose("WSJF").await;
        browser.is_at("/prioritise?method=wsjf").await;
        score(&browser, "Export", ["8", "5", "3", "2"]).await;
        shows(&browser, &["1 Export 8", "– Search needs 4 of 4 inputs"]).await;
        browser.text("Nothing is 1 in Business value, Time criticality, Risk reduction and Job size").appears().await;
        browser.field("Method").choose("MoSCoW").await;
        browser.item("Export").css("[data-cell$='-2']").click().await;
        browser.press("Enter").await;
        browser.role("option", "must").appears().await;
        browser.press("3").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Export Must", "– Search needs priority"]).await;
        browser.text("Musts are 100% of the items").appears().await;
        browser.expect_accessible().await;
        // Every method keeps its own judgements.
        browser.back().await;
        shows(&browser, &["1 Export 8", "– Search needs 4 of 4 inputs"]).await;
    });
}

#[test]
fn a_method_of_ones_own_has_criteria_weights_and_a_formula() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Search"]).await;
        browser.button("New method").click().await;
        browser.role("menuitem", "A formula of your own").click().await;
        browser.field("Formula").has_value("([Customer value] × 2 + [Strategic fit]) ÷ max(Effort; 1)").await;
        browser.expect_accessible().await;
        browser.field("Formula").fill("[Customer value] × 2 + Fit").await;
        browser.text("There is no criterion and no function called “Fit”.").appears().await;
        browser.field("Formula").fill("[Customer value] × 2 + Effort").await;
        browser.field("Formula").press("Enter").await;
        browser.text("How Our formula works").click().await;
        browser.item("Export").css("[data-cell$='-2']").click().await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.paste("4\t\t3\n5\t\t").await;
        shows(&browser, &["1 Export 11", "– Search needs Effort"]).await;
        browser.reload().await;
        shows(&browser, &["1 Export 11", "– Search needs Effort"]).await;
    });
}

#[test]
fn criteria_are_put_in_order_by_drag_buttons_and_keys() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        browser.button("New method").click().await;
        browser.role("menuitem", "Weighted mean").click().await;
        let criteria = async |expected: &[&str]| {
            let script = "return [...document.querySelectorAll('.own__measure')]
                .map((it) => it.querySelector('input').value)";
            let expected = serde_json::json!(expected);
            browser.until(&format!("the order is {expected}"), async || browser.script(script).await == expected).await;
        };
        criteria(&["Customer value", "Strategic fit", "Risk"]).await;
        browser.button("Risk: Move up").click().await;
        criteria(&["Customer value", "Risk", "Strategic fit"]).await;
        browser.button("Risk: Move up").has_focus().await;
        browser.press("Alt+ArrowUp").await;
        criteria(&["Risk", "Customer value", "Strategic fit"]).await;
        let criterion = |name: &str| browser.css(&format!(".own__measure:has([aria-label^='{name}'])"));
        criterion("Strategic fit").css(".drag-handle").drag_to(&criterion("Risk"), 0.1).await;
        criteria(&["Strategic fit", "Risk", "Customer value"]).await;
        browser.expect_accessible().await;
        browser.press("Control+z").await;
        criteria(&["Risk", "Customer value", "Strategic fit"]).await;
    });
}

#[test]
fn a_method_of_the_app_becomes_ours_in_one_step_with_a_scale_of_its_own() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        browser.text("How RICE works").click().await;
        browser.button("Make it ours").click().await;
        browser.text("How Our RICE works").appears().await;
        // What was said counts in both.
        shows(&browser, &["1 Export 200"]).await;
        browser.text("Impact: What it means").click().await;
        let steps = browser.field("What the numbers mean");
        steps.appears().await; // alone: the other scales are folded away
        steps.fill("0.5 hardly\n1 just right\n2 a lot").await;
        browser.press("Control+Enter").await;
        browser.item("Export").text("just right").appears().await;
        browser.expect_accessible().await;
        browser.field("Method").choose("RICE").await;
        browser.item("Export").text("medium").appears_times(2).await; // its impact and its confidence
    });
}

#[test]
fn weights_say_what_would_change_the_order() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Search"]).await;
        browser.button("New method").click().await;
        browser.role("menuitem", "Weighted mean").click().await;
        browser.field("Weight").appears_times(3).await;
        browser.text("How Weighted score works").click().await;
        browser.item("Export").css("[data-cell$='-2']").click().await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.paste("5\t2\t1\n3\t4\t1").await;
        // (5 × 3 + 2 × 2 + 5 × 1) ÷ 6 and (3 × 3 + 4 × 2 + 5 × 1) ÷ 6; risk is turned round.
        shows(&browser, &["1 Export 4", "2 Search 3.67"]).await;
        browser.press("End").await;
        browser.press("Enter").await;
        browser.text("Customer value gives 2.5 of 4 (63%)").appears().await;
        browser.text("“Search” would pass “Export” if the weight of Customer value went from 3 past 2").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn an_order_is_doubted_compared_and_applied() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
        browser.item("Export").css("[data-cell$='-2']").click().await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.paste("100\t1\t100\t1\n5000\t1\t100\t1\n200\t1\t100\t1").await;
        shows(&browser, &["1 Dark theme 5,000", "2 Search 200", "3 Export 100"]).await;
        browser.role("tab", "How sure").click().await;
        browser.field("Look at the first").choose("1 item").await;
        browser.text("The first stays first in 100% of 1,000 tries").appears().await;
        browser.expect_accessible().await;
        browser.role("tab", "Side by side").click().await;
        browser.field("Beside").choose("Value and effort").await;
        browser.text("0 items have a score by both").appears().await;
        browser.expect_accessible().await;
        browser.role("tab", "Table").click().await;
        browser.button("Keep this result").click().await;
        browser.text("It stands under Side by side.").appears().await;
        browser.item("Export").css("[data-cell$='-2']").click().await; // active already, so it opens
        browser.field("Reach").has_focus().await;
        browser.press("Escape").await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.type_text("300").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Dark theme 5,000", "2 Export 300", "3 Search 200"]).await;
        browser.role("tab", "Side by side").click().await;
        let kept = "const list = [...document.querySelectorAll('.study select')][1];
            list.value = [...list.options].find((it) => it.value.startsWith('run:')).value;
            list.dispatchEvent(new Event('change', { bubbles: true }))";
        browser.script(kept).await;
        browser.text("3 items have a score by both: some agreement").appears().await;
        browser.text("▲ 1 up").appears().await;
        browser.expect_accessible().await;
        browser.role("tab", "Table").click().await;
        browser.press("Control+z").await;
        shows(&browser, &["1 Dark theme 5,000", "2 Search 200", "3 Export 100"]).await;
        browser.button("Put the backlog in this order").click().await;
        browser.text("3 items put in order in the backlog").appears().await;
        browser.press("g").await;
        browser.press("b").await;
        browser.heading("Backlog").appears().await;
        browser.item("Export").appears().await;
        let order = "return [...document.querySelectorAll('[role=row]')].map((row) => row.textContent)
            .filter((text) => /Export|Dark theme|Search/.test(text)).map((text) => /Export|Dark theme|Search/.exec(text)[0])";
        let stands = async || browser.script(order).await == serde_json::json!(["Dark theme", "Search", "Export"]);
        browser.until("the backlog stands in the order of the table", stands).await;
    });
}

#[test]
fn every_published_example_comes_out_in_this_browser() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        browser.open("/prioritise?show=proofs").await;
        browser.text("examples come out.").appears().await;
        let failed = browser.script("return document.querySelectorAll('.proofs [data-failed]').length").await;
        let rows = browser.script("return document.querySelectorAll('.proofs tbody tr').length").await;
        assert_eq!(failed, 0);
        assert!(rows.as_u64().unwrap_or_default() > 50, "{rows} examples");
        browser.expect_accessible().await;
    });
}

#[test]
fn anybody_can_measure_how_quick_ranking_is_here() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        browser.open("/prioritise?show=proofs").await;
        browser.button("Measure").click().await;
        browser.text("Six weighted criteria:").appears().await;
        let times = "const { rice, weighted } = document.querySelector('.quick__times').dataset;
            return Number(rice) > 0 && Number(weighted) > 0";
        assert_eq!(browser.script(times).await, true);
        browser.expect_accessible().await;
    });
}

#[test]
fn what_a_wsjf_score_is_made_of_adds_up_and_the_size_is_said_to_divide() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Search"]).await;
        browser.field("Method").choose("WSJF").await;
        score(&browser, "Export", ["8", "5", "3", "2"]).await;
        browser.press("End").await;
        browser.press("Enter").await;
        browser.text("Business value gives 4 of 8 (50%)").appears().await;
        browser.text("Job size divides all of it by 2, and gives no part of its own").appears().await;
        browser.open("/prioritise?method=wsjf&view=made").await;
        browser.css(".chart").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn a_score_and_its_verdict_are_told_apart_by_ear() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        browser.field("Method").choose("Opportunity score").await;
        browser.item("Export").css("[data-cell$='-2']").click().await;
        cell_has_focus(&browser, "Export", 2).await;
        browser.paste("8\t4").await;
        shows(&browser, &["1 Export 12, strong"]).await;
        browser.press("End").await;
        browser.press("Enter").await;
        browser.text("Importance gives 16 of 12").appears().await;
        browser.text("Satisfaction takes 4 away, which leaves 12").appears().await;
    });
}

#[test]
fn what_is_missing_is_named_and_zero_effort_is_said() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        shows(&browser, &["– Export needs reach, impact, confidence and effort"]).await;
        browser.text("No score yet (1)").appears().await;
        score(&browser, "Export", ["500", "1", "80", "0"]).await;
        shows(&browser, &["– Export effort is 0: nothing can be divided by it"]).await;
        browser.press("Delete").await;
        shows(&browser, &["– Export needs effort"]).await;
        browser.type_text("2").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Export 200"]).await;
    });
}

#[test]
fn escape_leaves_the_old_value_and_nonsense_is_refused() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        browser.type_text("9").await;
        browser.field("Effort").has_value("9").await;
        browser.press("Escape").await;
        cell_has_focus(&browser, "Export", 5).await;
        shows(&browser, &["1 Export 200"]).await;
        browser.press("ArrowLeft").await;
        browser.press("ArrowLeft").await;
        browser.type_text("7").await;
        browser.press("Enter").await;
        browser.text("must be from 0 to 3").appears().await;
        browser.press("Escape").await;
        shows(&browser, &["1 Export 200"]).await;
        // One of the choices, by arrows.
        browser.press("F2").await;
        browser.role("option", "1").appears().await;
        browser.press("ArrowUp").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Export 400"]).await;
    });
}

#[test]
fn typing_over_a_cell_that_a_second_click_opened_replaces_what_it_held() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        score(&browser, "Export", ["500", "1", "80", "2"]).await;
        let reach = browser.item("Export").css("[data-cell$='-2']");
        reach.click().await;
        cell_has_focus(&browser, "Export", 2).await;
        reach.click().await;
        browser.field("Reach").has_value("500").await;
        browser.type_text("7").await;
        browser.field("Reach").has_value("7").await;
        browser.press("Enter").await;
        shows(&browser, &["1 Export 2.8"]).await;
    });
}

#[test]
fn the_reason_stands_in_words() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export"]).await;
        score(&browser, "Export", ["500", "2", "80", "2"]).await;
        browser.press("End").await;
        browser.press("Enter").await;
        browser.text("500 × 2 × 80% ÷ 2 = 400").appears().await;
        browser.text("Place 1 of 1").appears().await;
        browser.text("How RICE works").click().await;
        browser.text("Sean McBride").appears().await;
        browser.expect_accessible().await;
    });
}

#[test]
fn the_filter_is_in_the_address() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Dark theme"]).await;
        browser.press("/").await;
        browser.field("Search items").type_text("dark").await;
        shows(&browser, &["– Dark theme needs reach, impact, confidence and effort"]).await;
        browser.is_at("/prioritise?q=dark").await;
        browser.field("Search items").fill("nothing like it").await;
        browser.button("Clear the filter").click().await;
        browser.item("Export").appears().await;
    });
}

#[test]
fn it_speaks_danish() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Eksport"]).await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.heading("Prioritér").appears().await;
        shows(&browser, &["– Eksport mangler rækkevidde, effekt, sikkerhed og indsats"]).await;
        score(&browser, "Eksport", ["1.500", "1", "80", "2,5"]).await;
        shows(&browser, &["1 Eksport 480"]).await;
        browser.expect_accessible().await;
    });
}
