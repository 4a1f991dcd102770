//! Tables of results: heads, and rows of cells, with simple bars.

use leptos::prelude::*;

/// A column's head.
pub(super) struct Head {
    word: String,
    is_number: bool,
}

/// One cell.
pub(super) enum Cell {
    /// What the row is about.
    Head(String),
    /// Words.
    Text(String),
    /// A number, already written.
    Number(String),
    /// A number, already written, and how long its bar is, 0 to 1.
    Bar(String, f64),
}

impl Head {
    /// The head of a column of words.
    pub(super) fn text(word: &str) -> Self {
        Self { word: word.to_owned(), is_number: false }
    }

    /// The head of a column of numbers.
    pub(super) fn number(word: &str) -> Self {
        Self { word: word.to_owned(), is_number: true }
    }
}

/// A table; `caption` names it to who does not see what stands around it.
pub(super) fn table(caption: &str, heads: &[Head], rows: Vec<Vec<Cell>>) -> AnyView {
    let head = |it: &Head| {
        view! { <th scope="col" class=it.is_number.then_some("study__number")>{it.word.clone()}</th> }
    };
    let row = |cells: Vec<Cell>| view! { <tr>{cells.into_iter().map(cell).collect_view()}</tr> };
    view! {
        <div class="way__table" tabindex="0" role="region" aria-label=caption.to_owned()>
            <table class="study__table">
                <caption class="visually-hidden">{caption.to_owned()}</caption>
                <thead><tr>{heads.iter().map(head).collect_view()}</tr></thead>
                <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(cell: Cell) -> AnyView {
    match cell {
        Cell::Head(text) => view! { <th scope="row">{text}</th> }.into_any(),
        Cell::Text(text) => view! { <td>{text}</td> }.into_any(),
        Cell::Number(text) => view! { <td class="study__number">{text}</td> }.into_any(),
        Cell::Bar(text, share) => view! {
            <td class="study__share">
                <span class="study__percent">{text}</span>
                <span class="sheet__bar" aria-hidden="true">
                    <span class="sheet__fill" style:width=format!("{:.1}%", 100.0 * share.clamp(0.0, 1.0))></span>
                </span>
            </td>
        }
        .into_any(),
    }
}
