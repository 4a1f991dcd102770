//! Excel workbooks: read by a worker, then mapped and previewed like every table.

use crate::support::{
    Browser, Locator,
    scenes::{empty, import},
    stage,
};

/// A sheet with shared, rich and inline texts, dates, a formula, a Boolean and a gap.
const SHEET: &str = r#"<?xml version="1.0"?><worksheet><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Created</t></is></c><c r="C1" t="str"><f>"Vo"&amp;"tes"</f><v>Votes</v></c><c r="D1" t="inlineStr"><is><t>Description</t></is></c></row>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" s="1"><v>45000</v></c><c r="C3"><f>1+2</f><v>3</v></c><c r="D3" t="inlineStr"><is><r><t>Rich, </t></r><r><t>"quoted"</t></r></is></c></row>
<row r="4"><c r="A4" t="inlineStr"><is><t>Æ &lt;b&gt;</t></is></c><c r="B4" s="2"><v>45000.5</v></c><c r="C4"><v>1250</v></c><c r="D4" t="b"><v>1</v></c></row>
</sheetData></worksheet>"#;

const OTHER: &str = r#"<worksheet><sheetData><row><c t="inlineStr"><is><t>Title</t></is></c></row><row><c t="inlineStr"><is><t>Only on the other sheet</t></is></c></row></sheetData></worksheet>"#;

/// A workbook with these sheets.
fn workbook(from_1904: bool, sheets: &[(&str, &str)]) -> Vec<u8> {
    let names = sheets
        .iter()
        .enumerate()
        .map(|(at, (name, _))| format!(r#"<sheet name="{name}" sheetId="{0}" r:id="rId{0}"/>"#, at + 1));
    let date1904 = if from_1904 { r#" date1904="1""# } else { "" };
    let mut parts = vec![
        (
            "xl/workbook.xml".to_owned(),
            format!("<workbook><workbookPr{date1904}/><sheets>{}</sheets></workbook>", names.collect::<String>()),
        ),
        (
            "xl/_rels/workbook.xml.rels".to_owned(),
            format!(
                "<Relationships>{}</Relationships>",
                (1..=sheets.len())
                    .map(|n| format!(r#"<Relationship Id="rId{n}" Target="worksheets/sheet{n}.xml"/>"#))
                    .collect::<String>()
            ),
        ),
        (
            "xl/sharedStrings.xml".to_owned(),
            "<sst><si><t>Title</t></si><si><r><t>Slow </t></r><r><t>&amp; loud</t></r><rPh><t>no</t></rPh></si></sst>".to_owned(),
        ),
        (
            "xl/styles.xml".to_owned(),
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>"#.to_owned(),
        ),
    ];
    parts.extend(
        sheets
            .iter()
            .enumerate()
            .map(|(at, (_, xml))| (format!("xl/worksheets/sheet{}.xml", at + 1), (*xml).to_owned())),
    );
    zip(&parts, 0)
}

/// An archive of deflated files; `flags` are those of each, such as 1 for encrypted.
fn zip(files: &[(String, String)], flags: u16) -> Vec<u8> {
    let (mut out, mut list) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let bytes = miniz_oxide::deflate::compress_to_vec(text.as_bytes(), 6);
        let place = u32::try_from(out.len()).unwrap();
        let sizes = [bytes.len(), text.len()].map(|it| u32::try_from(it).unwrap().to_le_bytes()).concat();
        let length = u16::try_from(name.len()).unwrap().to_le_bytes();
        let common =
            [&20_u16.to_le_bytes()[..], &flags.to_le_bytes(), &8_u16.to_le_bytes(), &[0; 8], &sizes, &length, &[0, 0]]
                .concat();
        out.extend([b"PK\x03\x04".as_slice(), &common, name.as_bytes(), &bytes].concat());
        list.extend(
            [b"PK\x01\x02\x14\0".as_slice(), &common, &[0; 10], &place.to_le_bytes(), name.as_bytes()].concat(),
        );
    }
    let (at, count) = (u32::try_from(out.len()).unwrap(), u16::try_from(files.len()).unwrap().to_le_bytes());
    let size = u32::try_from(list.len()).unwrap().to_le_bytes();
    out.extend(list);
    out.extend([b"PK\x05\x06\0\0\0\0".as_slice(), &count, &count, &size, &at.to_le_bytes(), &[0, 0]].concat());
    out
}

async fn give(browser: &Browser, name: &str, bytes: &[u8]) -> Locator {
    let dialog = import(browser).await;
    dialog.field("Choose files").upload(&browser.file(name, bytes)).await;
    dialog
}

#[test]
fn a_workbook_goes_the_way_of_every_table() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let book = workbook(false, &[("Notes", SHEET), ("More", OTHER)]);
        let dialog = give(&browser, "notes.xlsx", &book).await;
        dialog.role("heading", "A table, 2 rows, 4 columns").appears().await;
        dialog.text("Read from the sheet “Notes”").appears().await;
        dialog.text("2023-03-15").appears_times(2).await;
        dialog.text("Rich, \"quoted\"").appears().await;
        browser.expect_accessible().await;
        // Another sheet, and back.
        dialog.field("Sheet").choose("More").await;
        dialog.role("heading", "A table, 1 row, 1 column").appears().await;
        dialog.text("Only on the other sheet").appears().await;
        dialog.field("Sheet").choose("Notes").await;
        dialog.role("heading", "A table, 2 rows, 4 columns").appears().await;
        dialog.button("Preview").click().await;
        dialog.text("As notes: 2 new, 0 changed, 0 unchanged").appears().await;
        dialog.button("Import").click().await;
        dialog.button("Show Feedback").click().await;
        browser.item("Slow & loud").appears().await;
        // 1250 is a number in the workbook, whatever a comma means here.
        browser.item("Æ <b>").text("1250").appears().await;
        let dialog = give(&browser, "notes.xlsx", &book).await;
        dialog.button("Preview").click().await;
        dialog.text("As notes: 0 new, 0 changed, 2 unchanged").appears().await;
    });
}

#[test]
fn the_calendar_of_1904_is_read_as_it_is_meant() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = give(&browser, "mac.xlsx", &workbook(true, &[("Notes", SHEET)])).await;
        dialog.text("2027-03-16").appears_times(2).await;
    });
}

#[test]
fn what_is_no_readable_workbook_is_refused_with_its_reason() {
    stage(async |stage| {
        let browser = empty(stage).await;
        let mut old = vec![0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
        old.extend([0; 4_000]);
        let mut locked = old.clone();
        locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        let whole = workbook(false, &[("Notes", SHEET)]);
        let bomb = " ".repeat(450_000_000);
        let parts = |name: &str, text: &str| vec![(name.to_owned(), text.to_owned())];
        let cases: [(&str, Vec<u8>, &str); 7] = [
            ("old.xls", old, "This is a workbook of the kind from before 2007 (.xls)"),
            ("locked.xlsx", locked, "This workbook opens with a password."),
            ("flagged.xlsx", zip(&parts("xl/workbook.xml", "<x/>"), 1), "This workbook opens with a password."),
            ("binary.xlsb", zip(&parts("xl/workbook.bin", "x"), 0), "This is a binary workbook (.xlsb)"),
            ("cut.xlsx", whole[..whole.len() / 2].to_vec(), "The workbook is damaged"),
            ("text.xlsx", zip(&parts("word/document.xml", "<x/>"), 0), "There is no Excel workbook in this file."),
            ("bomb.xlsx", workbook(false, &[("B", &bomb)]), "The workbook unpacks to more than can be read here."),
        ];
        let dialog = import(&browser).await;
        for (name, bytes, said) in &cases {
            dialog.field("Choose files").upload(&browser.file(name, bytes)).await;
            dialog.item(name).text(said).appears().await;
        }
        browser.expect_accessible().await;
    });
}

#[test]
fn a_real_workbook_comes_in_with_its_rows() {
    let Some(folder) = std::env::var_os("WHEELHOUSE_DATA").map(std::path::PathBuf::from) else {
        return eprintln!("skipped: WHEELHOUSE_DATA names no folder");
    };
    stage(async |stage| {
        let browser = empty(stage).await;
        let dialog = import(&browser).await;
        dialog.field("Choose files").upload(&folder.join("appreviews-pan.xlsx")).await;
        dialog.role("heading", "A table, 1,390 rows, 3 columns").appears().await;
        dialog.text("Read from the sheet “Pan Dataset”").appears().await;
    });
}
