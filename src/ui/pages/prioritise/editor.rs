//! The editor of a cell: a number, with the usual choices below it.
//!
//! Enter and Tab write, Tab goes on; Escape leaves the old value; leaving writes what can be read.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    cell,
    sheet::{At, Sheet},
};
use crate::{
    commands::prioritise::{Column, Unreadable},
    ui::{
        kit::keys,
        outside::{
            focus,
            place::{self, Align},
        },
        words::{methods, prioritise as words, refusals, t, use_lang},
        workspace::use_workspace,
    },
};

/// The editor of one cell; it lives while the cell is open.
#[component]
pub(super) fn Editor(
    /// The state of the table.
    sheet: Sheet,
    /// The cell.
    at: At,
    /// The input.
    column: Arc<Column>,
    /// What the person at this browser has said; `None`: nothing yet.
    own: Option<f64>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    // By value in every closure, which are many.
    let column = StoredValue::new(column);
    let first = {
        let typed = sheet.editing.get_untracked().and_then(|it| it.typed);
        let (opened_by_typing, own) =
            (typed.is_some(), own.map(|it| cell::typed(lang.get_untracked(), column.read_value().unit, it)));
        (typed.or(own).unwrap_or_default(), opened_by_typing)
    };
    let (first, opened_by_typing) = first;
    let text = RwSignal::new(first.clone());
    let error = RwSignal::new(None::<String>);
    // The choice that Enter takes: the one the arrows are on, or the one that the text says.
    let said = if opened_by_typing {
        cell::read_typed(lang.get_untracked(), &column.read_value(), &first).ok().flatten()
    } else {
        own
    };
    let picked = RwSignal::new(choice_of(&column.read_value(), said));
    let (input_ref, list_ref) = (NodeRef::<html::Input>::new(), NodeRef::<html::Div>::new());
    let list_id = format!("choices-{}-{}", at.id, at.column);
    let choices = column.read_value().choices.clone();
    let has_choices = !choices.is_empty();
    let choices = StoredValue::new(choices);

    input_ref.on_load(move |input| {
        // At once: the next letter typed belongs here already, and replaces what is selected. The text comes first, for
        // a field that is given another one drops its selection.
        let take_focus = move || {
            input.set_value(&text.get_untracked());
            let _ = input.focus();
            if !opened_by_typing {
                input.select();
            }
        };
        take_focus();
        focus::after_render(move || {
            if input_ref.try_get_untracked().flatten().is_some_and(|it| !focus::is_within(&it)) {
                take_focus();
            }
            show_list(list_ref, input_ref, has_choices);
        });
    });

    let is_open = move || sheet.editing.read_untracked().as_ref().is_some_and(|it| it.at == at);
    let parsed = move || cell::read_typed(lang.get_untracked(), &column.read_value(), &text.read_untracked());
    // Writes what was typed; says below the cell why it cannot be.
    let write = move |value: Result<Option<f64>, Unreadable>| -> bool {
        let lang = lang.get_untracked();
        let said = match value {
            Err(Unreadable) => words::NOT_A_NUMBER.in_lang(lang).to_owned(),
            Ok(value) if value == own => {
                sheet.editing.set(None);
                return true;
            }
            Ok(value) => match sheet.commit(at, value) {
                Ok(()) => return true,
                Err(refusal) => refusals::refusal(lang, &refusal, &workspace.snapshot().get_untracked()),
            },
        };
        error.set(Some(said));
        show_list(list_ref, input_ref, true);
        false
    };
    let write_and_go = move |to: Option<At>| {
        let from_arrows = picked.get_untracked().and_then(|at| choices.read_value().get(at).copied());
        let value = from_arrows.map_or_else(parsed, |value| Ok(Some(value)));
        if write(value) {
            sheet.go(to.unwrap_or(at));
        }
    };
    let key_down = move |event: KeyboardEvent| {
        // What is typed here is nobody else's shortcut.
        event.stop_propagation();
        if event.is_composing() {
            return;
        }
        match event.key().as_str() {
            "Enter" if keys::is_plain(&event) => write_and_go(None),
            "Tab" if keys::is_plain(&event) => write_and_go(sheet.next_input(at, event.shift_key())),
            "Escape" => sheet.close(),
            key @ ("ArrowDown" | "ArrowUp") if has_choices => {
                let next = keys::step(key, picked.get_untracked(), choices.read_value().len());
                picked.set(next);
                if let Some(value) = next.and_then(|it| choices.read_value().get(it).copied()) {
                    text.set(cell::typed(lang.get_untracked(), column.read_value().unit, value));
                    error.set(None);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let left = move |_| {
        if !is_open() {
            return; // closed by Enter, Tab, Escape or a choice
        }
        match parsed() {
            Ok(value) if value == own => sheet.editing.set(None),
            Ok(value) => {
                if let Err(refusal) = sheet.commit(at, value) {
                    sheet.editing.set(None);
                    sheet.complain(at, &refusal);
                }
            }
            Err(Unreadable) => {
                sheet.editing.set(None);
                sheet.complain_unreadable(at, &text.get_untracked());
            }
        }
    };
    let options = choices.get_value().into_iter().enumerate().map(|(index, value)| {
        let is_picked = move || picked.get() == Some(index);
        let shown = move || {
            let column = column.read_value();
            if column.name == "priority" {
                cell::typed(lang.get(), column.unit, value)
            } else {
                cell::text(lang.get(), &column, value)
            }
        };
        let word = move || methods::choice(lang.get(), &column.read_value(), value);
        view! {
            <div
                class="choices__item"
                role="option"
                id=format!("choices-{}-{}-{index}", at.id, at.column)
                aria-selected=move || is_picked().to_string()
                on:pointerdown=|event| event.prevent_default() // the focus stays in the field
                on:click=move |event| {
                    event.stop_propagation();
                    if write(Ok(Some(value))) {
                        sheet.go(at);
                    }
                }
            >
                <span class="choices__value">{shown}</span>
                {move || word().map(|word| view! { <span class="choices__word">{word}</span> })}
            </div>
        }
    });
    let active = {
        let list_id = list_id.clone();
        move || picked.get().map(|it| format!("{list_id}-{it}"))
    };
    view! {
        <input
            class="sheet__editor"
            type="text"
            inputmode="decimal"
            autocomplete="off"
            node_ref=input_ref
            role=has_choices.then_some("combobox")
            aria-expanded=has_choices.then_some("true")
            aria-controls=has_choices.then(|| list_id.clone())
            aria-activedescendant=active
            aria-label=move || methods::column(lang.get(), &column.read_value())
            aria-invalid=move || error.read().is_some().then_some("true")
            aria-describedby=format!("{list_id}-error")
            prop:value=move || text.get()
            on:input=move |event| {
                let typed = event_target_value(&event);
                error.set(None);
                text.set(typed);
                picked.set(parsed().ok().and_then(|value| choice_of(&column.read_value(), value)));
            }
            on:keydown=key_down
            on:paste=move |event| {
                // A block from a spreadsheet belongs to the table, not into one cell.
                let pasted = event.clipboard_data().and_then(|it| it.get_data("text/plain").ok()).unwrap_or_default();
                if pasted.trim_end().contains(['\t', '\n']) {
                    event.prevent_default();
                    sheet.close();
                    sheet.paste_text(at, &pasted);
                }
            }
            on:blur=left
            on:click=|event| event.stop_propagation()
            on:dblclick=|event| event.stop_propagation()
        />
        <div class="choices" popover="manual" node_ref=list_ref>
            <p class="choices__error" id=format!("{list_id}-error") role="alert" hidden=move || error.read().is_none()>
                {move || error.get()}
            </p>
            {has_choices.then(|| view! {
                <div role="listbox" id=list_id aria-label=t(words::CHOICES)>{options.collect_view()}</div>
            })}
        </div>
    }
}

/// The choice that a value is.
fn choice_of(column: &Column, value: Option<f64>) -> Option<usize> {
    let value = value?;
    column.choices.iter().position(|it| (it - value).abs() < 1e-9)
}

fn show_list(list: NodeRef<html::Div>, input: NodeRef<html::Input>, wanted: bool) {
    let found = list.try_get_untracked().flatten().zip(input.try_get_untracked().flatten());
    if let Some((list, input)) = found.filter(|_| wanted) {
        place::show(&list);
        focus::after_render(move || place::beside(&list, &input, Align::Start));
    }
}
