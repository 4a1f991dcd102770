//! What a person does in the table: opening, filling, clearing and copying cells, by the keys of Prioritise.

use leptos::{
    ev::{ClipboardEvent, KeyboardEvent},
    prelude::*,
};

use super::{
    super::{
        looks::{At, Opened},
        state::State,
        values,
    },
    typed::{self, Shape},
};
use crate::{
    commands::{
        Refusal,
        backlog::{Column, FillCells, Put, Reader, TableAsked},
        prioritise::block,
    },
    model::{Id, Item},
    ui::{
        address::Step,
        kit::{
            keys,
            toast::{Toast, Tone},
        },
        outside::announce::announce,
        words::{backlog_views as words, refusals, sheet},
    },
};

/// How many rows Page up and Page down go.
const PAGE: isize = 10;

/// The column at a place, 0 being the title.
pub(super) fn column_at(asked: &TableAsked, at: usize) -> Option<Column> {
    match at {
        0 => Some(Column::Title),
        _ => asked.columns.get(at - 1).copied(),
    }
}

/// The cell that the keys act on.
pub(super) fn active(state: State) -> Option<At> {
    let last = state.asked.read().columns.len(); // another table may have fewer
    Some(At { id: state.tab_stop.get()?, column: state.column.get().min(last) })
}

/// Writes cells in one step.
///
/// # Errors
/// The command's [`Refusal`]; no cell is written then.
pub(super) fn fill(state: State, cells: Vec<(Id<Item>, Put)>) -> Result<(), Refusal> {
    state.workspace.try_dispatch(&FillCells(cells)).map(|_| ())
}

/// Puts the focus on a cell after a change; where its row has left the table, on the one that took its place.
pub(super) fn settle(state: State, at: At) {
    let id = if state.row_now(at.id).is_some() { Some(at.id) } else { state.tab_stop.get_untracked() };
    if let Some(id) = id {
        state.focus_cell(At { id, ..at });
    }
}

/// The cell after `at`, or before it: through the row, then on in the next row.
pub(super) fn next_cell(state: State, at: At, back: bool) -> Option<At> {
    let last = state.asked.read_untracked().columns.len();
    let beside = |by| untrack(|| state.beside(at.id, by));
    match (back, at.column) {
        (false, column) if column < last => Some(At { column: column + 1, ..at }),
        (true, column) if column > 0 => Some(At { column: column - 1, ..at }),
        (false, _) => beside(1).map(|id| At { id, column: 0 }),
        (true, _) => beside(-1).map(|id| At { id, column: last }),
    }
}

/// Says why a value was not written, where no open cell can say it.
pub(super) fn complain(state: State, id: Id<Item>, why: &str) {
    let title = state.workspace.items().read_untracked().get(id).map(|it| it.title.clone()).unwrap_or_default();
    let text = words::not_taken(state.lang.get_untracked(), &title, why.trim_end_matches('.'));
    state.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
}

/// Opens a cell. What was `typed` replaces its value.
pub(super) fn open(state: State, at: At, typed: Option<String>) {
    let (now, lang) = (state.workspace.snapshot().get_untracked(), state.lang.get_untracked());
    let Some(column) = column_at(&state.asked.read_untracked(), at.column) else { return };
    if state.workspace.is_read_only() {
        return;
    }
    if typed::shape(&now, lang, column) == Shape::Fixed {
        let text = words::COUNTED.in_lang(lang).to_owned();
        state.toasts.show(Toast { text, ..Toast::default() });
        return;
    }
    state.at.set(Some(at.id));
    state.column.set(at.column);
    state.opened.set(Some(Opened { at, typed }));
}

/// What the keys do while no cell is open.
pub(super) fn key_down(state: State, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() || state.opened.read_untracked().is_some() {
        return;
    }
    let Some(at) = untrack(|| active(state)) else { return };
    let (command, last) = (keys::is_command(event), state.asked.read_untracked().columns.len());
    let to = |column| state.focus_cell(At { column, ..at });
    match event.key().as_str() {
        "ArrowDown" if event.shift_key() => state.stretch(1),
        "ArrowUp" if event.shift_key() => state.stretch(-1),
        _ if event.alt_key() => return,
        "ArrowDown" => state.step(1),
        "ArrowUp" => state.step(-1),
        "PageDown" => state.step(PAGE),
        "PageUp" => state.step(-PAGE),
        "ArrowRight" => to((at.column + 1).min(last)),
        "ArrowLeft" => to(at.column.saturating_sub(1)),
        "Home" if command => state.step(isize::MIN),
        "End" if command => state.step(isize::MAX),
        "Home" => to(0),
        "End" => to(last),
        "Enter" if at.column == 0 && !command => state.open_item(at.id),
        "Enter" | "F2" if !command => open(state, at, None),
        " " => state.toggle(at.id),
        "Delete" | "Backspace" if at.column > 0 => clear(state, at),
        "a" | "A" if command => state.select_all(),
        "Escape" if !state.selected.read_untracked().is_empty() => state.select_none(),
        "Escape" if state.open.get_untracked().is_some() => state.address.set("open", None, Step::Push),
        key if keys::is_plain(event) && starts_number(key) && at.column > 0 => {
            open(state, at, Some(key.to_owned()));
        }
        _ => return,
    }
    event.prevent_default();
}

/// Whether a key starts a number, so that typing it opens a cell. Letters stay shortcuts.
fn starts_number(key: &str) -> bool {
    key.len() == 1 && key.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ',' | '-'))
}

/// Empties a cell; those of all selected rows where it stands in one of them.
fn clear(state: State, at: At) {
    put_in(state, at, &[vec![String::new()]]);
}

/// Hands the cell to the clipboard.
pub(super) fn copy(state: State, event: &ClipboardEvent) {
    if state.opened.read_untracked().is_some() {
        return; // the text in the open cell
    }
    let Some((data, at)) = event.clipboard_data().zip(untrack(|| active(state))) else { return };
    let (now, lang) = (state.workspace.snapshot().get_untracked(), state.lang.get_untracked());
    let Some(column) = column_at(&state.asked.read_untracked(), at.column) else { return };
    let ids = meant(state, at);
    let evidence = state.evidence.get_untracked();
    let reader = Reader::new(&now, &evidence, &[column], &ids);
    let row = |id: &Id<Item>| {
        let cell = now.get(*id).map(|it| reader.cell(it, column)).unwrap_or_default();
        vec![values::text(lang, &cell, column, &now)]
    };
    let rows: Vec<Vec<String>> = ids.iter().map(row).collect();
    if data.set_data("text/plain", &block::written(&rows)).is_ok() {
        event.prevent_default();
        announce(&sheet::copied(lang, rows.len()));
    }
}

/// The rows that copying and clearing is about, from top to bottom.
fn meant(state: State, at: At) -> Vec<Id<Item>> {
    let selected = state.selected.read_untracked();
    if !selected.contains(&at.id) {
        return vec![at.id];
    }
    let shown = state.shown.read_untracked();
    shown.rows.iter().map(|it| it.id).filter(|it| selected.contains(it)).collect()
}

/// Takes a block from the clipboard into the table.
pub(super) fn paste(state: State, event: &ClipboardEvent) {
    if state.opened.read_untracked().is_some() || state.workspace.is_read_only() {
        return;
    }
    let text = event.clipboard_data().and_then(|it| it.get_data("text/plain").ok()).unwrap_or_default();
    if let Some(at) = untrack(|| active(state)).filter(|_| !text.is_empty()) {
        event.prevent_default();
        let rows: Vec<Vec<String>> =
            block::cells(&text).into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect();
        put_in(state, at, &rows);
    }
}

/// Writes a block of texts from `at` on, in one step. What cannot be read stays as it was, and is counted; a single
/// value fills the column of every selected row.
fn put_in(state: State, at: At, block: &[Vec<String>]) {
    let asked = state.asked.get_untracked();
    let (mut cells, mut left) = (Vec::new(), 0);
    let mut take = |id: Id<Item>, place: usize, text: &str| {
        let put = column_at(&asked, place).map(|column| typed::put_text(state, id, column, text));
        match put {
            Some(Ok(put)) => cells.push((id, put)),
            Some(Err(_)) | None => left += 1,
        }
    };
    if let [row] = block
        && let [text] = row.as_slice()
    {
        meant(state, at).into_iter().for_each(|id| take(id, at.column, text));
    } else {
        let shown = state.shown.get_untracked();
        let below = shown.rows.iter().map(|it| it.id).skip_while(|id| *id != at.id);
        for (id, row) in below.zip(block) {
            row.iter().enumerate().for_each(|(by, text)| take(id, at.column + by, text));
        }
    }
    let (lang, count) = (state.lang.get_untracked(), cells.len());
    let said = words::pasted(lang, count, left);
    if count == 0 {
        state.toasts.show(Toast { text: said, tone: Tone::Warn, ..Toast::default() });
        return;
    }
    match fill(state, cells) {
        Ok(()) => {
            state.workspace.show_undo(said);
            settle(state, at);
        }
        Err(refusal) => {
            let now = state.workspace.snapshot().get_untracked();
            complain(state, at.id, &refusals::refusal(lang, &refusal, &now));
        }
    }
}
