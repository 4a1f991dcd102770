//! Tables as people have them: encodings, delimiters, lines above the header, ragged and quoted rows.

use wheelhouse::{
    exchange::{
        FileError,
        intake::Trouble,
        table::Encoding,
        tools::{Role, Tool},
    },
    model::number::Decimal,
};

use super::*;

/// The header and the rows of a table, with bars between cells.
fn lines(bytes: &[u8]) -> Vec<String> {
    let table = read(bytes).unwrap();
    let header = table.columns.iter().map(|it| it.name.clone()).collect::<Vec<_>>().join("|");
    let rows = (0..table.len()).map(|at| table.row(at).unwrap().cells().collect::<Vec<_>>().join("|"));
    std::iter::once(header).chain(rows).collect()
}

fn shape(bytes: &[u8]) -> (Encoding, Option<char>, bool, usize) {
    let text = read(bytes).unwrap().text.unwrap();
    (text.encoding, text.delimiter, text.wrapped, text.above)
}

const DANISH: &str = "Titel;Beskrivelse;Indsats\r\nÅbningstider;\"Svært at finde; også om søndagen\";1,5\r\n";

#[test]
fn every_encoding_reads_alike() {
    let expected = ["Titel|Beskrivelse|Indsats", "Åbningstider|Svært at finde; også om søndagen|1,5"];
    let mark = "\u{feff}".to_owned() + DANISH;
    let latin: Vec<u8> = DANISH.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect();
    let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    for (bytes, encoding) in [
        (DANISH.as_bytes().to_vec(), Encoding::Utf8),
        (mark.as_bytes().to_vec(), Encoding::Utf8),
        (latin, Encoding::Windows1252),
        (wide(&mark, u16::to_le_bytes), Encoding::Utf16Le),
        (wide(&mark, u16::to_be_bytes), Encoding::Utf16Be),
        (wide(DANISH, u16::to_le_bytes), Encoding::Utf16Le),
    ] {
        assert_eq!(lines(&bytes), expected, "{encoding:?}");
        assert_eq!(shape(&bytes), (encoding, Some(';'), false, 0));
    }
}

#[test] // T1
fn a_large_table_reads_alike_in_pieces_of_any_size() {
    let mut text = "Titel;Noter;Stemmer\r\n".to_owned();
    for at in 0..4_000 {
        text += &format!("Åben nr. {at};\"Så \"\"rød\"\";\r\nog blå 💡\";{at}\r\n");
    }
    let wide: Vec<u8> = format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut stray = text.clone().into_bytes();
    stray.extend(b"r\xf8d;\xe5;1");
    for bytes in [text.into_bytes(), wide, stray] {
        let whole = read(&bytes).unwrap();
        assert!(bytes.len() > 150_000 && whole.len() >= 4_000, "{}", bytes.len());
        for piece in [1, 7, 4_096, 65_536, 65_537] {
            let pieces = read_in(&bytes, piece, Told::default()).unwrap();
            assert!(format!("{whole:?}") == format!("{pieces:?}"), "{:?} in pieces of {piece}", whole.text);
        }
    }
}

#[test]
fn a_stray_byte_in_utf_8_is_read_as_windows_1252_and_told() {
    let bytes = b"Title,Notes\n\xc3\x86ble,r\xf8d\n\xc3\x98l,\xc3\xa6\xc3\xb8\xc3\xa5\n";
    assert_eq!(lines(bytes), ["Title|Notes", "Æble|rød", "Øl|æøå"]);
    let text = read(bytes).unwrap().text.unwrap();
    assert_eq!((text.encoding, text.odd_bytes), (Encoding::Utf8, 1));
}

#[test]
fn what_stands_between_cells_is_found() {
    for (text, delimiter) in [
        ("a,b\n1,2\n", Some(',')),
        ("a;b;c\n1,5;2,5;x\n3,5;4;y\n", Some(';')),
        ("a\tb\n1,2\t3\n", Some('\t')),
        ("a|b\n1|2\n", Some('|')),
        ("sep=;\r\na;b,c\r\n1;2\r\n", Some(';')),
        ("What do you miss?\nA map, a list, and a way out\nNothing\n", None),
    ] {
        assert_eq!(shape(text.as_bytes()).1, delimiter, "{text}");
    }
    assert_eq!(lines(b"sep=;\r\na;b,c\r\n1;2\r\n"), ["a|b,c", "1|2"]);
}

#[test]
fn lines_above_the_header_are_passed_over() {
    let text =
        ",,\n,,https://example.org/feed\n,,\nTask ID,Name,Section/Column,Notes\n7,Mend,Doing\n8,Paint,Done,Red,x\n";
    assert_eq!(lines(text.as_bytes())[..2], ["Task ID|Name|Section/Column|Notes", "7|Mend|Doing"]);
    let table = read(text.as_bytes()).unwrap();
    assert_eq!((table.text.unwrap().above, table.wider, table.row(0).unwrap().line), (3, 1, 5));
    let told = Told { header: Some(0), ..Told::default() };
    assert_eq!(read_in(text.as_bytes(), 5, told).unwrap().len(), 5, "a person may say otherwise");
}

#[test]
fn quoted_cells_hold_anything() {
    let text = "Title,Notes\n\"A \"\"good\"\" one\",\"Two\nlines, and a comma\"\n";
    assert_eq!(lines(text.as_bytes()), ["Title|Notes", "A \"good\" one|Two\nlines, and a comma"]);
}

#[test]
fn lines_that_are_quoted_as_a_whole_are_read_again() {
    let text = "\"Title,Owner,Notes\"\n\"Berths,Ann,\"\"In, and out\"\"\"\n\"Gates,Bo,\"\n";
    assert_eq!(lines(text.as_bytes()), ["Title|Owner|Notes", "Berths|Ann|In, and out", "Gates|Bo|"]);
    assert!(shape(text.as_bytes()).2);
    assert!(!shape(b"\"Title\",\"Notes\"\n\"a\",\"b, c\"\n").2, "cells in quotes are no lines in quotes");
}

#[test]
fn labels_beyond_the_header_of_jira_push_nothing_aside() {
    let text = "Summary,Issue key,Labels,Description\nBerths,Q-1,a,b,Long\nGates,Q-2,c,Short\n";
    let (session, report) = taken(&read(text.as_bytes()).unwrap());
    assert_eq!(report.wider, 1);
    let berths = item(&session, "Berths");
    assert_eq!((berths.description.as_str(), berths.tags.len()), ("Long", 2));
    assert_eq!(item(&session, "Gates").description, "Short");
}

#[test]
fn days_and_months_are_told_apart_by_the_whole_column() {
    let order = |cells: &str| {
        let table = read(format!("Title,Created\n{cells}").as_bytes()).unwrap();
        let mapped = plan(&table).columns[1];
        (mapped.order, mapped.order_shown)
    };
    assert_eq!(order("a,1/2/2026\nb,25/2/2026\n"), (Order::DayFirst, true));
    assert_eq!(order("a,1/2/2026\nb,2/25/2026\n"), (Order::MonthFirst, true));
    assert_eq!(order("a,1/2/2026\nb,3/4/2026\n"), (Order::DayFirst, false), "the usual one, and a question");
    assert_eq!(order("a,1/2/2026 9:00 AM\nb,3/4/2026 1:00 PM\n"), (Order::MonthFirst, false));
    assert!(!order("a,2/25/2026\nb,25/2/2026\n").1, "a column that contradicts itself");
    assert_eq!(order("a,2026-02-03\n"), (Order::DayFirst, true));
}

#[test]
fn a_date_that_does_not_fit_its_column_is_a_problem_of_its_row() {
    let table = read(b"Title,Created\na,25/2/2026\nb,26/3/2026\nc,2/27/2026\n").unwrap();
    let (session, report) = taken(&table);
    assert_eq!((report.added, report.problem_count), (3, 1));
    let problem = &report.problems[0];
    assert_eq!((problem.line, problem.column.as_str(), problem.text.as_str()), (4, "Created", "2/27/2026"));
    assert_eq!(problem.trouble, Trouble::NotADate);
    assert_eq!(note(&session, "c").received, None);
    assert_eq!(
        report.dates,
        [("Created".to_owned(), Order::MonthFirst, false)].map(|it| (it.0, Order::DayFirst, it.2))
    );
}

#[test]
fn decimals_are_read_as_the_column_shows() {
    let decimal = |cells: &str| plan(&read(format!("Title;Effort\n{cells}").as_bytes()).unwrap()).decimal;
    assert_eq!(decimal("a;1,5\nb;1.234\n"), Decimal::Comma);
    assert_eq!(decimal("a;1.5\nb;1,234\n"), Decimal::Point);
    assert_eq!(decimal("a;1.234\n"), Decimal::Comma, "the usual one");
}

#[test]
fn names_of_columns_are_found_whatever_their_case_and_blanks() {
    let table = read(b" TITEL ,be-skrivelse,Beskrivelse,  Fix  Version ,Kunde\na,b,c,d,e\n").unwrap();
    let roles: Vec<_> = plan(&table).columns.iter().map(|it| it.role).collect();
    assert_eq!(roles, [Role::Title, Role::Ignore, Role::Body, Role::Release, Role::Customer]);
}

#[test]
fn what_is_no_table_is_named() {
    let refused = |bytes: &[u8]| read(bytes).unwrap_err();
    assert_eq!(refused(b""), Unreadable::File(FileError::Empty));
    assert_eq!(refused(b"  \n "), Unreadable::File(FileError::Empty));
    assert_eq!(refused(b"<!DOCTYPE html><p>Sign in"), Unreadable::Html);
    assert_eq!(refused(b"GIF89a\0\0\x01\0,,,\0"), Unreadable::Binary);
    assert_eq!(refused(b"{\"format\": \"wheelhouse\", \"version\": 1}"), Unreadable::Workspace);
    assert_eq!(refused(b"{\"a\": [1, 2]}"), Unreadable::NoRecords);
    assert_eq!(refused(b"[{\"a\": 1}, "), Unreadable::File(FileError::Truncated));
    assert_eq!(refused(b"PK\x03\x04nothing"), Unreadable::File(FileError::Truncated));
}

#[test]
fn a_list_of_records_of_no_tool_is_a_table() {
    let table =
        read(br#"{"items": [{"title": "Berths", "tags": ["a", "b"], "who": {"name": "Ann"}}, {"title": "Gates"}]}"#);
    let table = table.unwrap();
    assert_eq!((table.tool, table.len()), (Tool::Table, 2));
    let (session, _) = taken(&table);
    assert_eq!(note(&session, "Berths").tags.len(), 2);
}
