//! The ways of looking at the backlog: what each asks of the address, and where the focus is in it.

use leptos::prelude::*;

use super::state::State;
use crate::{
    commands::backlog::{BoardAsked, Filter, Shown, TableAsked, TableLine},
    model::{Id, Item},
    replica::Outline,
    ui::{address::Step, outside::focus},
};

/// A way of looking at the backlog.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Look {
    /// The list with its hierarchy.
    #[default]
    List,
    /// A table of chosen columns.
    Table,
    /// Cards in columns by a field.
    Board,
}

impl Look {
    /// Every way, in the order of the buttons.
    pub(super) const ALL: [Self; 3] = [Self::List, Self::Table, Self::Board];

    /// The word in the address; `None` for the list.
    pub(super) const fn code(self) -> Option<&'static str> {
        match self {
            Self::List => None,
            Self::Table => Some("table"),
            Self::Board => Some("board"),
        }
    }
}

/// A cell of the table: an item, and a column counted from the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct At {
    /// The item.
    pub(super) id: Id<Item>,
    /// The column, 0 for the title.
    pub(super) column: usize,
}

/// A cell of the table that is open for typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Opened {
    /// Which.
    pub(super) at: At,
    /// What was typed to open it, which replaces the value; `None` keeps the value.
    pub(super) typed: Option<String>,
}

/// Every item that the filter lets through, folded away or not, in the order of the list.
pub(super) fn in_order(filter: &Filter, listed: &Shown, outline: &Outline) -> Vec<Id<Item>> {
    if filter.is_flat() {
        listed.rows.iter().map(|row| row.id).collect()
    } else {
        outline.rows().iter().map(|row| row.id).collect()
    }
}

impl State {
    /// Puts the focus on a cell of the table; the list brings a far row into the page first.
    pub(super) fn focus_cell(self, at: At) {
        self.at.set(Some(at.id));
        self.column.set(at.column);
        let selector = format!("[data-cell=\"{}-{}\"]", at.id, at.column);
        focus::settle(selector.clone());
        focus::after_render(move || {
            if document().query_selector(&selector).is_ok_and(|it| it.is_some()) {
                return;
            }
            let table = self.table.try_get_untracked().flatten();
            let place = table.and_then(|it| it.lines.iter().position(|it| *it == TableLine::Row(at.id)));
            if let Some(place) = place {
                self.list.focus(place);
                focus::after_render(move || focus::soon(selector));
            }
        });
    }

    /// Shows another view of the same items.
    pub(super) fn show(self, look: Look) {
        self.draft.set(None);
        self.address.set("view", look.code(), Step::Push);
    }

    /// Changes what the table shows.
    pub(super) fn change_table(self, change: impl FnOnce(&mut TableAsked), step: Step) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked);
        let parts = asked.write();
        let parts: Vec<_> = parts.iter().map(|(key, value)| (*key, value.as_deref())).collect();
        self.address.set_all(&parts, step);
    }

    /// Changes what the board shows.
    pub(super) fn change_board(self, change: impl FnOnce(&mut BoardAsked)) {
        let mut asked = self.board_asked.get_untracked();
        change(&mut asked);
        let parts = asked.write();
        let parts: Vec<_> = parts.iter().map(|(key, value)| (*key, value.as_deref())).collect();
        self.address.set_all(&parts, Step::Push);
    }
}
