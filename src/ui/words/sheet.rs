//! The words of the table itself: what was copied, pasted, filled and cleared.

use super::{Lang, format};

/// How many rows and columns are chosen.
pub fn chosen(lang: Lang, rows: usize, columns: usize) -> String {
    let (rows, columns) = (format::count(lang, rows), format::count(lang, columns));
    match lang {
        Lang::En => format!("{rows} rows by {columns} columns chosen"),
        Lang::Da => format!("{rows} rækker gange {columns} kolonner valgt"),
    }
}

/// So many cells, as they stand in a sentence.
fn cells(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 cell".to_owned(),
        (Lang::En, _) => format!("{} cells", format::count(lang, n)),
        (Lang::Da, 1) => "1 celle".to_owned(),
        (Lang::Da, _) => format!("{} celler", format::count(lang, n)),
    }
}

/// Cells are on the clipboard.
pub fn copied(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{} copied", cells(lang, n)),
        Lang::Da => format!("{} kopieret", cells(lang, n)),
    }
}

/// Cells were filled from above.
pub fn filled(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{} filled from above", cells(lang, n)),
        Lang::Da => format!("{} udfyldt fra oven", cells(lang, n)),
    }
}

/// Cells were cleared.
pub fn cleared(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{} cleared", cells(lang, n)),
        Lang::Da => format!("{} ryddet", cells(lang, n)),
    }
}

/// Cells were pasted; `left` could not be, the first of them `example`.
pub fn pasted(lang: Lang, n: usize, left: usize, example: &str) -> String {
    let done = match lang {
        Lang::En => format!("{} pasted", cells(lang, n)),
        Lang::Da => format!("{} sat ind", cells(lang, n)),
    };
    match (lang, left) {
        (_, 0) => done,
        (Lang::En, _) => format!(
            "{done}, {} left out: “{example}” is no number that fits there, or lies outside the table",
            format::count(lang, left)
        ),
        (Lang::Da, _) => format!(
            "{done}, {} sprunget over: »{example}« er ikke et tal, der passer der, eller ligger uden for tabellen",
            format::count(lang, left)
        ),
    }
}
