//! A range of cells: choosing it, and what can be done to it at once: copy, paste, fill down, clear.
//!
//! In: Shift with the arrows, Ctrl+D, Delete, and the browser's copy and paste. Out: one step for all cells together.

use leptos::{
    ev::{ClipboardEvent, KeyboardEvent},
    prelude::*,
};

use super::{
    cell,
    sheet::{At, INPUTS, Line, Sheet},
};
use crate::{
    commands::prioritise::{Filled, block},
    model::{Id, Item},
    ui::{
        kit::{
            keys,
            toast::{Toast, Tone},
        },
        outside::announce,
        words::sheet as words,
    },
};

/// Cells of neighbouring rows and columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Range {
    /// The rows, from the top.
    pub(super) rows: Vec<Id<Item>>,
    /// The first column, counted as in [`At`].
    pub(super) first: usize,
    /// The last one.
    pub(super) last: usize,
}

impl Range {
    /// The cells between two corners; `None` where a corner is gone.
    pub(super) fn between(order: &[Line], a: At, b: At) -> Option<Self> {
        let place = |at: At| order.iter().position(|line| line.item() == Some(at.id));
        let (a_row, b_row) = (place(a)?, place(b)?);
        let rows = order.get(a_row.min(b_row)..=a_row.max(b_row))?.iter().filter_map(|line| line.item()).collect();
        Some(Self { rows, first: a.column.min(b.column), last: a.column.max(b.column) })
    }

    /// Whether a cell is one of them.
    pub(super) fn holds(&self, at: At) -> bool {
        (self.first..=self.last).contains(&at.column) && self.rows.contains(&at.id)
    }
}

impl Sheet {
    /// What the keys of ranges do; `false` for other keys.
    pub(super) fn range_key(self, event: &KeyboardEvent, at: At) -> bool {
        let command = keys::is_command(event);
        match event.key().as_str() {
            key @ ("ArrowDown" | "ArrowUp" | "ArrowLeft" | "ArrowRight") if event.shift_key() && !event.alt_key() => {
                self.extend(key, at);
            }
            "d" | "D" if command && !event.shift_key() => self.fill_down(at),
            "Delete" | "Backspace" if !command => self.clear(at),
            "Escape" if self.anchor.read_untracked().is_some() => self.go(at),
            _ => return false,
        }
        true
    }

    /// Makes the range larger or smaller by one row or column.
    fn extend(self, key: &str, at: At) {
        let to = match key {
            "ArrowDown" | "ArrowUp" => {
                let by = if key == "ArrowDown" { 1 } else { -1 };
                let Some(id) = self.row_at(at.id, by) else { return };
                At { id, ..at }
            }
            "ArrowLeft" => At { column: at.column.saturating_sub(1).max(INPUTS), ..at },
            _ => At { column: (at.column + 1).min(self.score_column().saturating_sub(1)), ..at },
        };
        self.extend_to(at, to);
    }

    /// Makes the range reach to a cell; it begins at `from` where none has begun.
    pub(super) fn extend_to(self, from: At, to: At) {
        if self.anchor.read_untracked().is_none() {
            let column = from.column.clamp(INPUTS, self.score_column().saturating_sub(1));
            self.anchor.set(Some(At { column, ..from }));
        }
        self.active.set(Some(to));
        self.focus(to);
        if let Some(range) = self.range.get_untracked() {
            announce(&words::chosen(self.lang.get_untracked(), range.rows.len(), range.last - range.first + 1));
        }
    }

    /// The range, or the active cell alone.
    fn chosen(self, at: At) -> Range {
        let range = self.range.get_untracked().map(|it| (*it).clone());
        range.unwrap_or_else(|| Range { rows: vec![at.id], first: at.column, last: at.column })
    }

    /// What stands in a cell: what oneself has said, else what the team thinks.
    fn value_at(self, id: Id<Item>, column: usize) -> Option<f64> {
        let ranked = self.ranked.read_untracked();
        let value = *ranked.row(id)?.values.get(column.checked_sub(INPUTS)?)?;
        value.mine.or(value.mean)
    }

    /// Copies the value at the top of the range into the cells below it; for a single cell, the value above it.
    pub(super) fn fill_down(self, at: At) {
        let mut range = self.chosen(at);
        if range.rows.len() == 1
            && let Some(above) = self.row_at(at.id, -1).filter(|it| *it != at.id)
        {
            range.rows.insert(0, above);
        }
        let Some((top, below)) = range.rows.split_first() else { return };
        let mut cells = Vec::new();
        for at in range.first..=range.last {
            let Some(column) = self.input(at) else { continue };
            let value = self.value_at(*top, at);
            cells.extend(below.iter().map(|id| Filled::of(*id, &column, value)));
        }
        let count = cells.len();
        self.write(cells, words::filled(self.lang.get_untracked(), count));
    }

    /// Clears the range, or the active cell.
    fn clear(self, at: At) {
        let range = self.chosen(at);
        let mut cells = Vec::new();
        for at in range.first..=range.last {
            let Some(column) = self.input(at) else { continue };
            cells.extend(range.rows.iter().map(|id| Filled::of(*id, &column, None)));
        }
        if let [cell] = cells.as_slice() {
            // Cleared at once, so that a refusal has nowhere to stand but in a message.
            if let Err(refusal) = self.commit(At { id: cell.item, ..at }, None) {
                self.complain(at, &refusal);
            }
            return;
        }
        let count = cells.len();
        self.write(cells, words::cleared(self.lang.get_untracked(), count));
    }

    /// Puts the cells of the range on the clipboard, as a spreadsheet reads them.
    pub(super) fn copy(self, event: &ClipboardEvent) {
        if self.editing.read_untracked().is_some() {
            return; // the text in the open cell
        }
        let Some((data, at)) = event.clipboard_data().zip(self.active_now()) else { return };
        let (range, lang) = (self.chosen(at), self.lang.get_untracked());
        let text = |id: Id<Item>, at: usize| match self.input(at) {
            Some(column) => self.value_at(id, at).map(|it| cell::typed(lang, column.unit, it)),
            None => Some(self.title(id)),
        };
        let row = |id: &Id<Item>| (range.first..=range.last).map(|at| text(*id, at).unwrap_or_default()).collect();
        let rows: Vec<Vec<String>> = range.rows.iter().map(row).collect();
        if data.set_data("text/plain", &block::written(&rows)).is_ok() {
            event.prevent_default();
            announce(&words::copied(lang, rows.len() * (range.last - range.first + 1)));
        }
    }

    /// Takes a block from the clipboard into the table.
    pub(super) fn paste(self, event: &ClipboardEvent) {
        if self.editing.read_untracked().is_some() || self.workspace.is_read_only() {
            return;
        }
        let text = event.clipboard_data().and_then(|it| it.get_data("text/plain").ok()).unwrap_or_default();
        if let Some(at) = self.active_now().filter(|_| !text.is_empty()) {
            event.prevent_default();
            self.paste_text(at, &text);
        }
    }

    /// Writes a block of cells from `at` on, in one step. What cannot be read or is out of range is left as it was,
    /// and said; a single value fills the whole range.
    pub(super) fn paste_text(self, at: At, text: &str) {
        let lang = self.lang.get_untracked();
        let (range, pasted) = (self.chosen(at), block::cells(text));
        let first = range.first.max(INPUTS);
        let single = match pasted.as_slice() {
            [row] if row.len() == 1 => row.first().cloned(),
            _ => None,
        };
        let (mut cells, mut left, mut example) = (Vec::new(), 0, String::new());
        let mut take = |id: Option<Id<Item>>, at: usize, text: &str| {
            let column = self.input(at);
            let cell = id.zip(column).and_then(|(id, column)| {
                let value = cell::read_typed(lang, &column, text).ok()?;
                Some(Filled::of(id, &column, value)).filter(Filled::fits)
            });
            match cell {
                Some(cell) => cells.push(cell),
                None if text.is_empty() => {}
                None => {
                    left += 1;
                    if example.is_empty() {
                        example = text.chars().take(EXAMPLE_CHARS).collect();
                    }
                }
            }
        };
        if let Some(text) = single {
            for id in &range.rows {
                (first..=range.last.max(first)).for_each(|at| take(Some(*id), at, &text));
            }
        } else {
            let order = self.order.get_untracked();
            let from = range.rows.first().copied();
            let mut rows = order.iter().filter_map(|line| line.item()).skip_while(|id| Some(*id) != from);
            for row in &pasted {
                let id = rows.next();
                row.iter().enumerate().for_each(|(at, text)| take(id, first + at, text));
            }
        }
        let count = cells.len();
        let said = words::pasted(lang, count, left, &example);
        if count == 0 {
            self.toasts.show(Toast { text: said, tone: Tone::Warn, ..Toast::default() });
        } else {
            self.write(cells, said);
        }
    }

    /// Writes cells in one step, and says it with a way back.
    fn write(self, cells: Vec<Filled>, said: String) {
        let Some(at) = self.active_now().filter(|_| !cells.is_empty()) else { return };
        match self.fill(cells) {
            Ok(()) => {
                self.workspace.show_undo(said);
                self.focus(at); // its row may have moved
            }
            Err(refusal) => self.complain(at, &refusal),
        }
    }
}

/// How much of a text that could not be read is shown.
const EXAMPLE_CHARS: usize = 24;
