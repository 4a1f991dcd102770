//! Transfer: files and tables in, step by step, with a preview before anything happens; and everything out.
//!
//! In: files, pasted text, and what the person says about them. Out: one import, and files for the person.
//!
//! - Y1 Nothing changes before the person has seen the preview and agreed.
//! - Y2 Closing the dialog, or Cancel, at any moment before that leaves everything as it was.
//! - Y3 No step keeps the page from answering while it works through rows.
//!
//! The steps: choose → read → map (tables only) → look → preview → take in → report. What stands here is needed from
//! the start; the rest travels with the dialog.

mod alike;
mod choose;
mod columns;
pub mod csv;
mod failures;
mod looking;
mod map;
mod meanings;
mod overrule;
mod preview;
mod reading;
mod report;
mod steps;
mod taking;

use leptos::prelude::*;

pub use steps::TransferDialogs;

use super::{
    outside::{files, page},
    words::{Lang, transfer as words},
    workspace::Workspace,
};
use crate::exchange::forms::ANSWER_LINK;

/// Import and export, provided by the shell and the welcome.
#[derive(Clone, Copy)]
pub struct Transfer {
    open: RwSignal<bool>,
    /// What came in the address, to be taken up when the dialog opens.
    waiting: RwSignal<Option<String>>,
}

/// Import and export; call it in the body of a component.
#[must_use]
pub fn use_transfer() -> Transfer {
    expect_context()
}

impl Default for Transfer {
    fn default() -> Self {
        Self::new()
    }
}

impl Transfer {
    /// Nothing open yet, unless the address brings an answer to a form.
    #[must_use]
    pub fn new() -> Self {
        let transfer = Self { open: RwSignal::new(false), waiting: RwSignal::new(None) };
        transfer.take_from_address();
        page::on_fragment(move || transfer.take_from_address());
        transfer
    }

    /// Opens the import dialog with the answer in the address, where there is one.
    fn take_from_address(self) {
        if let Some(code) = page::fragment(ANSWER_LINK) {
            page::drop_fragment();
            self.open.set(false);
            self.waiting.set(Some(format!("{ANSWER_LINK}{code}")));
            self.open.set(true);
        }
    }

    /// Opens the import dialog.
    pub fn open_import(self) {
        self.open.set(true);
    }

    /// Whether the import dialog is open.
    #[must_use]
    pub fn is_open(self) -> bool {
        self.open.get()
    }

    /// Hands the person the whole workspace as a file.
    pub fn export(workspace: Workspace, lang: Lang) {
        let name = file_name(workspace, "wheelhouse.json");
        if files::download(&name, "application/json", &workspace.export()) {
            workspace.backed_up();
            workspace.say(words::exported(lang, &name));
        } else {
            workspace.say(words::EXPORT_FAILED.in_lang(lang).to_owned());
        }
    }
}

/// A file name that every system takes.
fn file_name(workspace: Workspace, ending: &str) -> String {
    safe_name(&workspace.name().get_untracked(), ending)
}

/// A file name of what people call something that every system takes.
#[must_use]
pub fn safe_name(name: &str, ending: &str) -> String {
    let safe: String = name.chars().map(|it| if it.is_alphanumeric() { it } else { '-' }).collect();
    let safe = safe.trim_matches('-').to_lowercase();
    let safe: String = safe.chars().take(60).collect();
    format!("{}.{ending}", if safe.is_empty() { "workspace" } else { &safe })
}
