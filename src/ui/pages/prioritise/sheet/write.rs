//! Cells that are opened, written and closed.

use leptos::prelude::*;

use super::{At, Editing, INPUTS, Sheet, place_text};
use crate::{
    commands::{
        Refusal,
        prioritise::{Fill, Filled, Held},
        rounds::Give,
    },
    ui::{
        kit::toast::{Toast, Tone},
        outside::announce,
        words::{evidence, prioritise as words, refusals},
    },
};

impl Sheet {
    /// Opens a cell. What was `typed` replaces its value.
    pub(in crate::ui::pages::prioritise) fn edit(self, at: At, typed: Option<String>) {
        if self.workspace.is_read_only() || self.input(at.column).is_none() {
            return;
        }
        self.anchor.set(None);
        self.active.set(Some(at));
        if self.input(at.column).is_some_and(|it| matches!(it.held, Held::Evidence(_))) {
            let text = evidence::READ_ONLY.in_lang(self.lang.get_untracked()).to_owned();
            self.toasts.show(Toast { text, ..Toast::default() });
            return;
        }
        self.editing.set(Some(Editing { at, typed }));
    }

    /// Opens the active cell; from a column without an input, the first input of the row.
    pub(in crate::ui::pages::prioritise) fn edit_active(self, typed: Option<String>) {
        if let Some(at) = self.active_now() {
            let column = if self.input(at.column).is_some() { at.column } else { INPUTS };
            self.edit(At { column, ..at }, typed);
        }
    }

    /// Closes the open cell without writing, and gives focus back to it.
    pub(in crate::ui::pages::prioritise) fn close(self) {
        let at = self.editing.get_untracked().map(|it| it.at);
        self.editing.set(None);
        if let Some(at) = at {
            self.focus(at);
        }
    }

    /// Writes a value, closes the cell, and says where the row went.
    ///
    /// # Errors
    /// The command's [`Refusal`]; the cell stays open then.
    pub(in crate::ui::pages::prioritise) fn commit(self, at: At, value: Option<f64>) -> Result<(), Refusal> {
        let Some(column) = self.input(at.column) else { return Ok(()) };
        let place = |sheet: Self| sheet.ranked.read_untracked().row(at.id).and_then(|row| row.place).map(place_text);
        let before = place(self);
        self.fill(vec![Filled::of(at.id, &column, value)])?;
        if self.editing.read_untracked().is_some() {
            self.editing.set(None);
        }
        let after = place(self);
        if before != after {
            let title = self.title(at.id);
            announce(&words::moved(self.lang.get_untracked(), &title, before.as_deref(), after.as_deref()));
        }
        Ok(())
    }

    /// Writes cells as the person at this browser, in one step.
    ///
    /// # Errors
    /// The command's [`Refusal`]; no cell is written then.
    pub(in crate::ui::pages::prioritise) fn fill(self, cells: Vec<Filled>) -> Result<(), Refusal> {
        let person_name = words::ME.in_lang(self.lang.get_untracked()).to_owned();
        let fill = Fill { person: self.workspace.me(), person_name, cells };
        match self.round {
            Some(round) => self.workspace.try_dispatch(&Give { round, fill }),
            None => self.workspace.try_dispatch(&fill),
        }
        .map(|_| ())
    }

    /// Says why a value was not written, where no open cell can say it.
    pub(in crate::ui::pages::prioritise) fn complain(self, at: At, refusal: &Refusal) {
        let now = self.workspace.snapshot().get_untracked();
        let why = refusals::refusal(self.lang.get_untracked(), refusal, &now);
        let text = format!("{}: {why}", self.title(at.id));
        self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
    }

    /// Says that what was typed was not a number and the old value stays.
    pub(in crate::ui::pages::prioritise) fn complain_unreadable(self, at: At, typed: &str) {
        let text = words::not_a_number(self.lang.get_untracked(), &self.title(at.id), typed);
        self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
    }
}
