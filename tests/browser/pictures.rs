//! Pictures of the order: moved like the table, read as a table, taken along as files.

use serde_json::{Value, json};

use super::prioritise::{calculator_with, cell_has_focus, shows};
use crate::support::{Browser, Locator, Stage, stage};

/// What strangers may call an item.
const HOSTILE: &str = "</text><script>alert(1)</script> \"&' <image href=\"https://evil.example\"/>";

/// Three items with a value and an effort each, as bubbles; the first is called this.
async fn matrix(stage: &Stage, first: &str) -> Browser {
    let browser = calculator_with(stage, &[first, "Dark theme", "Search"]).await;
    browser.field("Method").choose("Value and effort").await;
    browser.is_at("/prioritise?method=value_effort").await;
    browser.item(first).css("[data-cell$='-2']").click().await;
    cell_has_focus(&browser, first, 2).await;
    browser.paste("8\t2\n5\t4\n3\t9").await;
    verdicts(&browser, &[&format!("{first}: 4, quick win"), "Dark theme: 1.25, big bet", "Search: 0.33, money pit"])
        .await;
    browser.role("tab", "Pictures").click().await;
    browser.is_at("/prioritise?method=value_effort&view=matrix").await;
    browser.heading("Value and effort").appears().await;
    browser
}

/// Waits until the table shows these items from top to bottom, each with its score and its quarter.
async fn verdicts(browser: &Browser, expected: &[&str]) {
    let script = "return [...document.querySelectorAll('[role=grid] [role=row]')]
        .filter((row) => row.querySelector('.sheet__title'))
        .sort((a, b) => a.ariaRowIndex - b.ariaRowIndex)
        .map((row) => {
            const text = (part) => row.querySelector(part)?.textContent.trim() ?? '';
            const quarter = text('.sheet__verdict');
            return `${text('.sheet__title')}: ${text('.sheet__said').replace(`, ${quarter}`, '').trim()}, ${quarter}`;
        })";
    let there = async || browser.script(script).await == json!(expected);
    browser.until(&format!("the table says {expected:?}"), there).await;
}

fn bubble(browser: &Browser, says: &str) -> Locator {
    browser.role("button", says)
}

/// The rows of the table below the picture.
async fn numbers(browser: &Browser) -> Vec<String> {
    let script = "return [...document.querySelectorAll('.picture__table tbody tr')].map((row) =>
        [...row.children].map((cell) => cell.textContent).join(' | '))";
    let rows = browser.script(script).await;
    rows.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

async fn numbers_are(browser: &Browser, expected: &[&str]) {
    browser.until(&format!("the numbers are {expected:?}"), async || numbers(browser).await == expected).await;
}

#[test]
fn a_bubble_is_dragged_in_one_step_and_its_numbers_stand_in_the_table() {
    stage(async |stage| {
        let browser = matrix(stage, "Export").await;
        browser.text("Show as table").click().await;
        numbers_are(
            &browser,
            &["Export | 8 | 2 | quick win", "Dark theme | 5 | 4 | big bet", "Search | 3 | 9 | money pit"],
        )
        .await;
        let middle = |says: &str| bubble(&browser, says).css(".chart__hit");
        let export = middle("Export: value 8, effort 2, quick win");
        export.drag_to(&middle("Search: value 3, effort 9, money pit"), 0.5).await;
        // Two of three stand there now, so the medians do too; what stands on a line is high.
        bubble(&browser, "Export: value 3, effort 9, big bet").appears().await;
        numbers_are(
            &browser,
            &["Dark theme | 5 | 4 | quick win", "Export | 3 | 9 | big bet", "Search | 3 | 9 | big bet"],
        )
        .await;
        browser.press("Control+z").await;
        bubble(&browser, "Export: value 8, effort 2, quick win").appears().await;
        browser.role("tab", "Table").click().await;
        verdicts(&browser, &["Export: 4, quick win", "Dark theme: 1.25, big bet", "Search: 0.33, money pit"]).await;
    });
}

#[test]
fn a_bubble_is_moved_by_keys_and_keeps_the_focus() {
    stage(async |stage| {
        let browser = matrix(stage, "Export").await;
        bubble(&browser, "Export: value 8, effort 2, quick win").focus().await;
        browser.press("ArrowUp").await;
        bubble(&browser, "Export: value 9, effort 2, quick win").has_focus().await;
        browser.press("ArrowRight").await;
        bubble(&browser, "Export: value 9, effort 2.5, quick win").has_focus().await;
        let said = "return document.getElementById('announcements')?.textContent";
        let told = async || browser.script(said).await == "Export: value 9, effort 2.5";
        browser.until("it is said what the bubble became", told).await;
        browser.press("Control+z").await;
        bubble(&browser, "Export: value 9, effort 2, quick win").appears().await;
        browser.press("Control+z").await;
        bubble(&browser, "Export: value 8, effort 2, quick win").has_focus().await;
        // From bubble to bubble, and into the item.
        browser.press("End").await;
        bubble(&browser, "Search: value 3, effort 9, money pit").has_focus().await;
        browser.press("PageUp").await;
        bubble(&browser, "Dark theme: value 5, effort 4, big bet").has_focus().await;
        browser.press("Enter").await;
        browser.role("complementary", "Dark theme").has_focus().await;
        browser.press("Escape").await;
        bubble(&browser, "Dark theme: value 5, effort 4, big bet").has_focus().await;
    });
}

#[test]
fn the_line_between_quarters_is_the_median_until_somebody_draws_it() {
    stage(async |stage| {
        let browser = matrix(stage, "Export").await;
        browser.text("High begins at 5 of value (the median) and 4 of effort (the median).").appears().await;
        browser.field("High value from").fill("6").await;
        browser.field("High value from").press("Enter").await;
        browser.text("High begins at 6 of value (set here) and 4 of effort (the median).").appears().await;
        bubble(&browser, "Dark theme: value 5, effort 4, money pit").appears().await;
        browser.reload().await;
        bubble(&browser, "Dark theme: value 5, effort 4, money pit").appears().await;
        browser.role("tab", "Table").click().await;
        verdicts(&browser, &["Export: 4, quick win", "Dark theme: 1.25, money pit", "Search: 0.33, money pit"]).await;
        // An item without a number is named, and not drawn.
        browser.item("Search").css("[data-cell$='-2']").click().await;
        cell_has_focus(&browser, "Search", 2).await;
        browser.press("Delete").await;
        browser.role("tab", "Pictures").click().await;
        browser.text("Not in the picture (1): something is missing").appears().await;
        browser.text("needs value").appears().await;
        browser.css("[data-mark]").appears_times(2).await;
    });
}

/// Takes the picture along in one of the ways of its menu.
async fn taken(browser: &Browser, way: &str) -> (String, Vec<u8>) {
    browser.button("Copy or download the picture").click().await;
    browser.role("menuitem", way).click().await;
    browser.downloaded().await
}

#[test]
fn an_svg_file_is_whole_and_what_strangers_wrote_stays_text() {
    stage(async |stage| {
        let browser = matrix(stage, HOSTILE).await;
        let (name, bytes) = taken(&browser, "SVG, sharp at any size").await;
        assert_eq!(name, "value-and-effort.svg");
        let text = String::from_utf8(bytes).unwrap();
        let script = "const file = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
            const all = [...file.querySelectorAll('*')];
            return {
                root: file.documentElement.tagName,
                title: file.querySelector('title').textContent,
                tags: [...new Set(all.map((it) => it.tagName))].sort(),
                outward: all.flatMap((it) => [...it.attributes])
                    .filter((it) => it.name !== 'xmlns' && /href|src|^on|style|class/.test(it.name) || /url\\(|var\\(/.test(it.value))
                    .map((it) => it.name),
                names: [...file.querySelectorAll('g > title')].map((it) => it.textContent),
            }";
        let found = browser.driver().execute(script, vec![json!(text)]).await.unwrap();
        let found = found.json();
        assert_eq!((&found["root"], &found["title"]), (&json!("svg"), &json!("Value and effort")));
        assert_eq!(found["tags"], json!(["desc", "g", "path", "svg", "text", "title"]));
        assert_eq!(found["outward"], json!([]));
        let says = format!("{HOSTILE}: value 8, effort 2, quick win");
        assert!(found["names"].as_array().unwrap().contains(&json!(says)), "{found}");
    });
}

/// The width of a PNG in px.
fn png_width(bytes: &[u8]) -> u32 {
    assert_eq!(bytes.get(..8).unwrap(), b"\x89PNG\r\n\x1a\n");
    u32::from_be_bytes(bytes.get(16..20).unwrap().try_into().unwrap())
}

#[test]
fn a_png_arrives_for_screens_and_for_print() {
    stage(async |stage| {
        let browser = matrix(stage, HOSTILE).await;
        // In the dark theme too, it is drawn for white paper.
        browser.set_preference("theme", "dark").await;
        browser.reload().await;
        browser.heading("Value and effort").appears().await;
        let (name, bytes) = taken(&browser, "PNG for screens").await;
        assert_eq!((name.as_str(), png_width(&bytes)), ("value-and-effort.png", 1920));
        let (_, bytes) = taken(&browser, "PNG for print").await;
        assert_eq!(png_width(&bytes), 3000);
        let script = "const [bytes, done] = arguments;
            createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).then((image) => {
                const canvas = new OffscreenCanvas(image.width, image.height), context = canvas.getContext('2d');
                context.drawImage(image, 0, 0);
                done([...context.getImageData(2, 2, 1, 1).data]);
            })";
        let corner = browser.driver().execute_async(script, vec![json!(bytes)]).await.unwrap();
        assert_eq!(corner.json(), &json!([255, 255, 255, 255]));
    });
}

/// What lies on the clipboard: its types, and how wide the picture is.
const ON_CLIPBOARD: &str = "const done = arguments[arguments.length - 1];
    navigator.clipboard.read().then(async ([item]) => {
        const image = await createImageBitmap(await item.getType('image/png'));
        done({ types: item.types, width: image.width });
    }).catch((it) => done({ types: [String(it)], width: 0 }))";

/// Lets the page have the clipboard, or not.
async fn clipboard(browser: &Browser, setting: &str) {
    for name in ["clipboard-write", "clipboard-read"] {
        let permission =
            json!({ "permission": { "name": name, "allowWithoutSanitization": false }, "setting": setting });
        browser.cdp("Browser.setPermission", permission).await;
    }
}

#[test]
fn a_copied_picture_is_a_png_on_the_clipboard_and_a_refusal_is_said() {
    stage(async |stage| {
        let browser = matrix(stage, "Export").await;
        clipboard(&browser, "granted").await;
        browser.button("Copy or download the picture").click().await;
        browser.role("menuitem", "Copy as PNG").click().await;
        browser.text("The picture is on the clipboard.").appears().await;
        let found = browser.driver().execute_async(ON_CLIPBOARD, Vec::new()).await.unwrap();
        assert_eq!(found.json(), &json!({ "types": ["image/png"], "width": 1920 }));
        clipboard(&browser, "denied").await;
        browser.button("Copy or download the picture").click().await;
        browser.role("menuitem", "Copy as PNG").click().await;
        browser.text("It can be downloaded instead.").appears().await;
    });
}

#[test]
fn a_picture_with_nothing_to_draw_says_what_is_missing() {
    stage(async |stage| {
        let browser = calculator_with(stage, &["Export", "Search"]).await;
        browser.open("/prioritise?method=value_effort&view=matrix").await;
        browser.heading("No item has both value and effort yet").appears().await;
        browser.css(".chart").disappears().await;
        browser.text("Not in the picture (2): something is missing").appears().await;
        browser.expect_accessible().await;
        browser.button("Fill in the table").click().await;
        browser.item("Export").text("needs value and effort").appears().await;
    });
}

/// Three items scored by RICE, and a result that was kept before the last of them rose.
async fn with_a_result(stage: &Stage) -> Browser {
    let browser = calculator_with(stage, &["Export", "Dark theme", "Search"]).await;
    browser.item("Export").css("[data-cell$='-2']").click().await;
    cell_has_focus(&browser, "Export", 2).await;
    browser.paste("100\t1\t100\t1\n5000\t1\t100\t1\n200\t1\t100\t1").await;
    shows(&browser, &["1 Dark theme 5,000", "2 Search 200", "3 Export 100"]).await;
    browser.button("Keep this result").click().await;
    browser.text("It stands under Side by side.").appears().await;
    browser.item("Export").css("[data-cell$='-2']").click().await; // active already, so it opens
    browser.field("Reach").has_focus().await;
    browser.press("Escape").await;
    cell_has_focus(&browser, "Export", 2).await;
    browser.type_text("9000").await;
    browser.press("Enter").await;
    shows(&browser, &["1 Export 9,000", "2 Dark theme 5,000", "3 Search 200"]).await;
    browser
}

#[test]
fn the_other_pictures_show_the_numbers_of_the_table() {
    stage(async |stage| {
        let browser = with_a_result(stage).await;
        browser.open("/prioritise?view=made").await;
        browser.text("Show as table").click().await;
        // 9,000 people are 1.8 times the median of 5,000; the rest is the usual.
        let expected = [
            "1 Export | 1.8× | 1× | 1× | 1× | 9,000",
            "2 Dark theme | 1× | 1× | 1× | 1× | 5,000",
            "3 Search | 0.04× | 1× | 1× | 1× | 200",
        ];
        let flat =
            async || numbers(&browser).await.iter().map(|it| it.replace("  ", " ")).collect::<Vec<_>>() == expected;
        browser.until("each piece is how many times the median", flat).await;
        browser.field("Picture").choose("Who moved between orders").await;
        browser.is_at("/prioritise?view=moves").await;
        browser.text("“Export” moves farthest, from 1 to 3.").appears().await;
        browser.text("Show as table").click().await;
        numbers_are(&browser, &["Export | 1 | 3", "Dark theme | 2 | 1", "Search | 3 | 2"]).await;
        browser.field("Picture").choose("What doubt does to a score").await;
        browser.heading("What doubt does to “Export”").appears().await;
        browser.text("Show as table").click().await;
        // A fifth more or less: effort 0.8 or 1.2 divides, the others multiply; confidence is 100% at most, impact 3.
        let expected = [
            "Effort | 0.8 to 1.2 | 11,250, place 1 | 7,500, place 1",
            "Reach | 7,200 to 10,800 | 7,200, place 1 | 10,800, place 1",
            "Impact | 0.8 to 1.2 | 7,200, place 1 | 10,800, place 1",
            "Confidence | 80% to 100% | 7,200, place 1 | 9,000, place 1",
        ];
        numbers_are(&browser, &expected).await;
        browser.field("Item").choose("3 Search").await;
        browser.heading("What doubt does to “Search”").appears().await;
    });
}

#[test]
fn every_picture_is_accessible_in_both_themes_and_silent() {
    stage(async |stage| {
        let browser = with_a_result(stage).await;
        for theme in ["light", "dark"] {
            browser.set_preference("theme", theme).await;
            for view in ["matrix", "made", "moves", "swings"] {
                browser.open(&format!("/prioritise?view={view}")).await;
                browser.css(".chart").appears().await;
                browser.text("Show as table").click().await;
                browser.css(".picture__table").appears().await;
                browser.expect_accessible().await;
            }
        }
    });
}

#[test]
fn pictures_speak_danish() {
    stage(async |stage| {
        let browser = matrix(stage, "Eksport").await;
        browser.set_preference("lang", "da").await;
        browser.reload().await;
        browser.heading("Værdi og indsats").appears().await;
        browser.role("button", "Eksport: værdi 8, indsats 2, let gevinst").appears().await;
        browser.text("Højt begynder ved 5 i værdi (medianen) og 4 i indsats (medianen).").appears().await;
        let (name, _) = taken_in_danish(&browser).await;
        assert_eq!(name, "værdi-og-indsats.svg");
        browser.expect_accessible().await;
    });
}

async fn taken_in_danish(browser: &Browser) -> (String, Vec<u8>) {
    browser.button("Kopiér eller hent billedet").click().await;
    browser.role("menuitem", "SVG, skarp i alle størrelser").click().await;
    browser.downloaded().await
}
