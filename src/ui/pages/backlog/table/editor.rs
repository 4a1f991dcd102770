//! The editor of a cell: a line of text, or one of a few.
//!
//! Enter and Tab write, Tab goes on; Escape leaves the old value; leaving writes what can be read.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    super::{looks::At, state::State},
    acts,
    typed::{self, Shape},
};
use crate::{
    commands::backlog::{Cell, Column},
    ui::{kit::keys, outside::focus, words::refusals},
};

/// The editor of one cell; it lives while the cell is open.
#[component]
pub(super) fn Editor(
    /// The state of the page.
    state: State,
    /// The cell.
    at: At,
    /// Its column.
    column: Column,
    /// What the column is called.
    name: String,
    /// What stands in it now.
    cell: Cell,
) -> impl IntoView {
    let (now, lang) = (state.workspace.snapshot().get_untracked(), state.lang.get_untracked());
    let shape = typed::shape(&now, lang, column);
    let old = now.get(at.id).map(|it| typed::begun(lang, &cell, it, column, &shape)).unwrap_or_default();
    let typed = state.opened.get_untracked().and_then(|it| it.typed);
    let error = RwSignal::new(None::<String>);
    let done = StoredValue::new(false);
    let close = move || {
        done.set_value(true);
        state.opened.set(None);
    };
    let before = StoredValue::new(old.clone());
    // Writes what was typed; says on the cell why it cannot be.
    let write = move |text: &str| -> bool {
        if text == before.read_value().as_str() {
            close();
            return true;
        }
        let said = match typed::put(state, at.id, column, text) {
            Err(why) => why.in_lang(state.lang.get_untracked()).to_owned(),
            Ok(put) => {
                done.set_value(true); // the row may leave the page with this very change
                match acts::fill(state, vec![(at.id, put)]) {
                    Ok(()) => {
                        state.opened.set(None);
                        return true;
                    }
                    Err(refusal) => {
                        done.set_value(false);
                        let now = state.workspace.snapshot().get_untracked();
                        refusals::refusal(state.lang.get_untracked(), &refusal, &now)
                    }
                }
            }
        };
        error.set(Some(said));
        false
    };
    let key_down = move |event: KeyboardEvent| {
        // What is typed here is nobody else's shortcut.
        event.stop_propagation();
        if event.is_composing() {
            return;
        }
        let text = event_target_value(&event);
        match event.key().as_str() {
            "Enter" if keys::is_plain(&event) => {
                if write(&text) {
                    acts::settle(state, at);
                }
            }
            "Tab" if !keys::is_command(&event) && !event.alt_key() => {
                let next = acts::next_cell(state, at, event.shift_key());
                if write(&text) {
                    acts::settle(state, next.unwrap_or(at));
                }
            }
            "Escape" => {
                close();
                state.focus_cell(at);
            }
            _ => return,
        }
        event.prevent_default();
    };
    let left = move |text: String| {
        // An editor that is taken out of the page loses the focus, and by then may have lost its signals.
        if done.try_get_value() != Some(false) {
            return;
        }
        if !write(&text) {
            let why = error.get_untracked().unwrap_or_default();
            close();
            acts::complain(state, at.id, &why);
        }
    };
    match shape {
        Shape::Choice(choices) => {
            let list = NodeRef::<html::Select>::new();
            list.on_load(move |list| focus::after_render(move || focus::element(&list)));
            let by_key = StoredValue::new(false);
            let options = choices.into_iter().map(|(code, word)| {
                let chosen = code == old;
                view! { <option value=code selected=chosen>{word}</option> }
            });
            view! {
                <select
                    class="grid__editor"
                    node_ref=list
                    aria-label=name
                    aria-invalid=move || error.read().is_some().then_some("true")
                    title=move || error.get()
                    on:keydown=move |event| {
                        by_key.set_value(true);
                        key_down(event);
                    }
                    on:pointerdown=move |_| by_key.set_value(false)
                    // Arrow keys try one after another; only a choice by pointer is meant at once.
                    on:change=move |event| {
                        if by_key.try_get_value() == Some(false) && write(&event_target_value(&event)) {
                            acts::settle(state, at);
                        }
                    }
                    on:blur=move |event| left(event_target_value(&event))
                    on:click=|event| event.stop_propagation()
                >{options.collect_view()}</select>
            }
            .into_any()
        }
        Shape::Text | Shape::Fixed => {
            let input = NodeRef::<html::Input>::new();
            let opened_by_typing = typed.is_some();
            let value = typed.unwrap_or(old);
            input.on_load(move |input| {
                let take_focus = move || {
                    let _ = input.focus();
                    if !opened_by_typing {
                        input.select();
                    }
                };
                take_focus();
                focus::after_render(take_focus);
            });
            view! {
                <input
                    class="grid__editor"
                    type="text"
                    autocomplete="off"
                    node_ref=input
                    aria-label=name
                    aria-invalid=move || error.read().is_some().then_some("true")
                    title=move || error.get()
                    value=value
                    on:input=move |_| error.set(None)
                    on:keydown=key_down
                    on:blur=move |event| left(event_target_value(&event))
                    on:click=|event| event.stop_propagation()
                    on:dblclick=|event| event.stop_propagation()
                />
            }
            .into_any()
        }
    }
}
