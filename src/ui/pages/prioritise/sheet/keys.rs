//! Where the keys go: from cell to cell, and which of them open one.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{At, INPUTS, Line, PLACE, Sheet, TITLE};
use crate::{
    model::{Id, Item},
    ui::{chart::marks, kit::keys, outside::focus},
};

/// How many rows Page up and Page down go.
const PAGE: isize = 10;

impl Sheet {
    /// What the keys do while no cell is open.
    pub(in crate::ui::pages::prioritise) fn key_down(self, event: &KeyboardEvent) {
        if event.default_prevented() || event.is_composing() || self.editing.read_untracked().is_some() {
            return;
        }
        let Some(at) = self.active_now() else { return };
        let command = keys::is_command(event);
        let to_row_end = |column| self.go(At { column, ..at });
        if self.range_key(event, at) {
            event.prevent_default();
            return;
        }
        match event.key().as_str() {
            "ArrowDown" if !event.alt_key() => self.step_rows(1),
            "ArrowUp" if !event.alt_key() => self.step_rows(-1),
            "PageDown" => self.step_rows(PAGE),
            "PageUp" => self.step_rows(-PAGE),
            "ArrowRight" if !event.alt_key() => to_row_end((at.column + 1).min(self.score_column())),
            "ArrowLeft" if !event.alt_key() => to_row_end(at.column.saturating_sub(1)),
            "Home" if command => self.step_rows(isize::MIN),
            "End" if command => self.step_rows(isize::MAX),
            "Home" => to_row_end(PLACE),
            "End" => to_row_end(self.score_column()),
            "Enter" | "F2" if self.input(at.column).is_some() && !command => self.edit(at, None),
            key if keys::is_plain(event) && starts_number(key) && self.input(at.column).is_some() => {
                self.edit(at, Some(key.to_owned()));
            }
            _ => return,
        }
        event.prevent_default();
    }

    /// Goes to a cell and focuses it.
    pub(in crate::ui::pages::prioritise) fn go(self, at: At) {
        self.anchor.set(None);
        self.active.set(Some(at));
        self.focus(at);
    }

    /// Goes some rows down, or up when negative, past the heading between them.
    pub(in crate::ui::pages::prioritise) fn step_rows(self, by: isize) {
        let Some(at) = self.active_now() else { return };
        if let Some(id) = self.row_at(at.id, by) {
            self.go(At { id, ..at });
        }
    }

    /// The row some rows below another, or above when negative; the first or last at the ends.
    pub(in crate::ui::pages::prioritise) fn row_at(self, id: Id<Item>, by: isize) -> Option<Id<Item>> {
        let order = self.order.read_untracked();
        let rows: Vec<Id<Item>> = order.iter().filter_map(|line| line.item()).collect();
        let at = rows.iter().position(|it| *it == id)?;
        let to = at.saturating_add_signed(by).min(rows.len().checked_sub(1)?);
        rows.get(to).copied()
    }

    /// The input after `at`, or before it: through the row, then on in the next row.
    pub(in crate::ui::pages::prioritise) fn next_input(self, at: At, back: bool) -> Option<At> {
        let last = self.score_column() - 1;
        if back {
            if at.column > INPUTS {
                return Some(At { column: at.column - 1, ..at });
            }
            let above = self.row_at(at.id, -1).filter(|it| *it != at.id)?;
            return Some(At { id: above, column: last });
        }
        if at.column < last {
            return Some(At { column: at.column + 1, ..at });
        }
        let below = self.row_at(at.id, 1).filter(|it| *it != at.id)?;
        Some(At { id: below, column: INPUTS })
    }

    /// Focuses a cell, and keeps the focus on it when its row moves; the list brings a far row into the page first.
    pub(in crate::ui::pages::prioritise) fn focus(self, at: At) {
        let selector = format!("[data-cell=\"{}-{}\"]", at.id, at.column);
        focus::settle(selector.clone());
        focus::after_render(move || {
            if document().query_selector(&selector).is_ok_and(|it| it.is_some()) {
                return;
            }
            let index = self.order.try_read_untracked().and_then(|it| it.iter().position(|it| *it == Line::Row(at.id)));
            if let Some(index) = index {
                self.handle.focus(index);
                focus::after_render(move || focus::soon(selector));
            }
        });
    }

    /// The item that stands some rows below another, or above when negative; `None` past the ends.
    pub(in crate::ui::pages::prioritise) fn beside(self, id: Id<Item>, by: isize) -> Option<Id<Item>> {
        let order = self.order.read();
        let rows: Vec<_> = order.iter().filter_map(|line| line.item()).collect();
        let at = rows.iter().position(|it| *it == id)?;
        rows.get(at.checked_add_signed(by)?).copied()
    }

    /// Focuses the title of an item, or its mark where a picture is shown.
    pub(in crate::ui::pages::prioritise) fn focus_row(self, id: Id<Item>) {
        let mark = marks::selector(&id.to_string());
        if document().query_selector(&mark).is_ok_and(|it| it.is_some()) {
            focus::soon(mark);
        } else {
            self.go(At { id, column: TITLE });
        }
    }
}

/// Whether a key starts a number, so that typing it opens a cell. Letters stay shortcuts.
fn starts_number(key: &str) -> bool {
    key.len() == 1 && key.chars().all(|it| it.is_ascii_digit() || matches!(it, '.' | ',' | '-'))
}
