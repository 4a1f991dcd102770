//! The feedback page: what people said, sorted and linked to the items it speaks for.
//!
//! In: the address (filters, order, the open note) and the tables. Out: commands.
//!
//! - P1 What a link should restore is in the address; selection, drafts and the row at hand are not.
//! - P2 Every act has a button and a key, and both call the same.

mod body;
mod bulk;
mod choices;
mod compose;
mod duplicates;
mod gathered;
mod insight;
mod keys;
mod linker;
mod links;
mod list;
mod merger;
mod panel;
mod row;
mod similar;
mod snoozer;
mod splitter;
mod tags;
mod toolbar;
mod triage;
mod who;

use std::collections::BTreeSet;

use leptos::{ev::KeyboardEvent, prelude::*};
use triage::Triage;

use super::views::Views;
use crate::ui::{
    address::Page,
    kit::{
        button::{Button, ButtonKind},
        icon::Icon,
        keys::is_dialog_open,
    },
    words::{feedback as words, t},
};

/// The page.
#[component]
pub fn Feedback() -> impl IntoView {
    let triage = Triage::new();
    provide_context(triage);
    let naming = RwSignal::new(false);
    keys::register(triage, naming);
    let total = move || {
        let n = triage.workspace.feedback().read().len();
        (n > 0).then(|| words::notes(triage.lang.get(), n))
    };
    let can_write = !triage.workspace.is_read_only();
    view! {
        <div class="page" on:keydown=move |event| escape(triage, &event)>
            <header class="page__head">
                <h1 class="page__title">{t(words::FEEDBACK)}</h1>
                <span class="feedback__count">{total}</span>
                <div class="toolbar">
                    <span class="toolbar__gap"></span>
                    <Views page=Page::Feedback/>
                    <Button
                        label=t(words::ADD)
                        kind=ButtonKind::Primary
                        icon=Icon::Plus
                        shortcut="C"
                        disabled=Signal::stored(!can_write)
                        on_click=move |_| triage.composing.set(true)
                    />
                </div>
            </header>
            <div class="page__body feedback">
                <toolbar::Toolbar/>
                <list::List/>
            </div>
            {move || triage.open.get().map(|id| view! { <panel::Panel id naming/> }.into_any())}
        </div>
        <compose::Compose/>
        <linker::Linker/>
        <snoozer::Snoozer/>
        <splitter::Splitter/>
        <merger::Merger/>
    }
}

/// Escape closes the panel, then lets go of the selection.
fn escape(triage: Triage, event: &KeyboardEvent) {
    if event.key() != "Escape" || event.default_prevented() || event.is_composing() || is_dialog_open() {
        return;
    }
    if triage.open.get_untracked().is_some() {
        triage.close();
    } else if !triage.selected.read_untracked().is_empty() {
        triage.selected.update(BTreeSet::clear);
    } else {
        return;
    }
    event.prevent_default();
}
