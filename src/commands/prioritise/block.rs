//! Blocks: cells as a spreadsheet copies and pastes them, rows on lines and cells between tabs.

use std::borrow::Cow;

/// Most rows and columns that are read of one block: what lies beyond would be a mistake, not a table.
pub const ROWS_MAX: usize = 10_000;
const COLUMNS_MAX: usize = 200;

/// The cells of a block. A cell in quotes may hold tabs, new lines, and quotes written twice.
///
/// The line end after the last row makes no row of its own.
#[must_use]
pub fn cells(text: &str) -> Vec<Vec<Cow<'_, str>>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    while rows.len() < ROWS_MAX {
        let (cell, after) = cell(rest);
        if row.len() < COLUMNS_MAX {
            row.push(cell);
        }
        match after.strip_prefix('\t') {
            Some(next) => rest = next,
            None => {
                rows.push(std::mem::take(&mut row));
                let next = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r']));
                match next.filter(|it| !it.is_empty()) {
                    Some(next) => rest = next,
                    None => break,
                }
            }
        }
    }
    rows
}

/// The first cell, and what follows it from the tab or line end on.
fn cell(text: &str) -> (Cow<'_, str>, &str) {
    let is_end = |it: char| matches!(it, '\t' | '\n' | '\r');
    if let Some(quoted) = text.strip_prefix('"')
        && let Some((inside, after)) = unquoted(quoted)
        && (after.is_empty() || after.starts_with(is_end))
    {
        return (inside, after);
    }
    let (cell, after) = text.split_at(text.find(is_end).unwrap_or(text.len()));
    (Cow::Borrowed(cell.trim()), after)
}

/// The text up to the closing quote, with doubled quotes as one, and what follows; `None` if it is never closed.
fn unquoted(text: &str) -> Option<(Cow<'_, str>, &str)> {
    let mut inside = Cow::Borrowed("");
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        inside += part;
        match after.strip_prefix('"') {
            Some(next) => {
                inside += "\"";
                rest = next;
            }
            None => return Some((inside, after)),
        }
    }
}

/// Rows of cells as a spreadsheet reads them.
#[must_use]
pub fn written(rows: &[Vec<String>]) -> String {
    rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&[&str]]) {
        assert_eq!(cells(text), expected, "{text:?}");
    }

    #[test]
    fn rows_stand_on_lines_and_cells_between_tabs() {
        check("1\t2\r\n3\t4\r\n", &[&["1", "2"], &["3", "4"]]);
        check("1,5", &[&["1,5"]]);
        check("\t 2 \n\n3", &[&["", "2"], &[""], &["3"]]);
        check("", &[&[""]]);
    }

    #[test]
    fn quotes_hold_tabs_and_line_ends_and_a_lone_quote_is_a_sign() {
        check("\"a\tb\nc\"\t2", &[&["a\tb\nc", "2"]]);
        check("\"5\"\" screen\"\t1", &[&["5\" screen", "1"]]);
        check("5\" screen\t\"open", &[&["5\" screen", "\"open"]]);
        check("\"a\"b\t1", &[&["\"a\"b", "1"]]);
    }

    #[test]
    fn what_was_written_reads_the_same() {
        let rows = vec![vec!["1,5".to_owned(), String::new()], vec!["2".to_owned(), "3".to_owned()]];
        assert_eq!(cells(&written(&rows)), rows);
    }
}
