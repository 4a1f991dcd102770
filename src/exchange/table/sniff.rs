//! The shape of a table, from its first rows: what stands between cells, and which row is the header.

use super::{Rows, Sheet};

/// What stands between cells where a table has one column: a sign that no table holds.
const NONE: u8 = 0x1e;

/// The signs that stand between cells, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How far down a header is looked for: people write lines above it.
pub(in crate::exchange) const HEADER_ROWS: usize = 20;

/// How rows are to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) struct Shape {
    /// What stands between cells.
    pub(in crate::exchange) delimiter: u8,
    /// Whether each line is one quoted cell that holds a line of a table.
    pub(in crate::exchange) wrapped: bool,
    /// How many bytes to pass over at the start: Excel's `sep=;`.
    pub(in crate::exchange) skip: usize,
}

/// The shape of a table that begins with `head`. `known` counts the names of columns in a row that are known.
pub(in crate::exchange) fn shape(head: &str, known: &dyn Fn(&[&str]) -> usize) -> Shape {
    let first = head.lines().next().unwrap_or_default();
    let said = first.get(..4).filter(|it| it.eq_ignore_ascii_case("sep=")).and(first.as_bytes().get(4));
    if let Some(delimiter) = said {
        let skip = head.find('\n').map_or(head.len(), |at| at + 1);
        return Shape { delimiter: *delimiter, wrapped: false, skip };
    }
    if let Some(inner) = unwrapped(head) {
        return Shape { delimiter: best(&inner, known), wrapped: true, skip: 0 };
    }
    Shape { delimiter: best(head, known), wrapped: false, skip: 0 }
}

/// The first rows of `head`, read with a delimiter.
fn first_rows(head: &str, delimiter: u8) -> Sheet {
    let (mut rows, mut sheet) = (Rows::new(delimiter), Sheet::default());
    let mut take = |cells: &str, ends: &[usize], line: u32| {
        if sheet.len() < 200 {
            sheet.push(cells, ends, line);
        }
    };
    rows.feed(head, &mut take);
    rows.finish(&mut take);
    sheet
}

/// The lines inside, where each line of `head` is one quoted cell.
fn unwrapped(head: &str) -> Option<String> {
    let sheet = first_rows(head, NONE);
    let whole = |at: usize| sheet.row(at).filter(|row| row.len() == 1).map(|row| row.cell(0));
    let quoted = head.lines().take(sheet.len()).filter(|line| line.starts_with('"') && line.trim_end().ends_with('"'));
    let holds = |text: &str| DELIMITERS.iter().any(|it| text.contains(char::from(*it)));
    // With only its delimiter outside quotes, a table of quoted cells is not one cell a line.
    if sheet.len() < 2 || quoted.count() < sheet.len() || !holds(whole(0)?) {
        return None;
    }
    let split = |it: &u8| first_rows(head, *it).row(0).is_some_and(|row| row.len() > 1);
    if DELIMITERS.iter().any(split) {
        return None;
    }
    Some((0..sheet.len()).filter_map(whole).collect::<Vec<_>>().join("\n"))
}

/// The delimiter that makes the most regular table.
fn best(head: &str, known: &dyn Fn(&[&str]) -> usize) -> u8 {
    let (mut best, mut most) = (NONE, 0);
    for delimiter in DELIMITERS {
        if !head.contains(char::from(delimiter)) {
            continue;
        }
        let sheet = first_rows(head, delimiter);
        let score = regularity(&sheet).max(most_known(&sheet, known).map_or(0, |(_, count)| count * 1_000));
        if score > most {
            (best, most) = (delimiter, score);
        }
    }
    best
}

/// How regular a table is: the width that most rows have, times the share of rows that have it.
fn regularity(sheet: &Sheet) -> usize {
    let widths = width_counts(sheet);
    let Some((width, rows)) = widths.iter().copied().max_by_key(|(width, rows)| (*rows, *width)) else {
        return 0;
    };
    let header = sheet.row(0).map_or(0, |row| row.len());
    if width < 2 || header < 2 {
        return 0;
    }
    width.min(60) * rows * 100 / sheet.len().max(1)
}

/// The widths of the rows, and how many rows have each.
fn width_counts(sheet: &Sheet) -> Vec<(usize, usize)> {
    let mut widths: Vec<(usize, usize)> = Vec::new();
    for row in (0..sheet.len()).filter_map(|at| sheet.row(at)) {
        match widths.iter_mut().find(|(width, _)| *width == row.len()) {
            Some((_, rows)) => *rows += 1,
            None => widths.push((row.len(), 1)),
        }
    }
    widths
}

/// The row near the top with the most known names of columns, at least two, and how many.
fn most_known(sheet: &Sheet, known: &dyn Fn(&[&str]) -> usize) -> Option<(usize, usize)> {
    let mut best = None;
    for at in 0..sheet.len().min(HEADER_ROWS) {
        let names: Vec<&str> = sheet.row(at)?.cells().collect();
        let count = known(&names);
        if count >= 2 && best.is_none_or(|(_, most)| count > most) {
            best = Some((at, count));
        }
    }
    best
}

/// Which row is the header: the one with the most known names, or the first that is as full as rows usually are.
pub(in crate::exchange) fn header_row(sheet: &Sheet, known: &dyn Fn(&[&str]) -> usize) -> usize {
    if let Some((at, _)) = most_known(sheet, known) {
        return at;
    }
    let near = || 0..sheet.len().min(HEADER_ROWS);
    let filled = |at: usize| sheet.row(at).map_or(0, |row| row.cells().filter(|cell| !cell.is_empty()).count());
    let most = near().map(filled).max().unwrap_or(0);
    near().find(|at| filled(*at) * 2 > most).unwrap_or(0)
}
