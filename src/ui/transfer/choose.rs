//! Choosing: files, a drop, a paste, or text that is typed.

use leptos::{
    ev::{self, DragEvent},
    html,
    prelude::*,
};

use super::{reading::Given, steps::Steps};
use crate::ui::{
    kit::{button::Button, text_area::TextArea},
    outside::{clipboard, files},
    words::{import as words, t, transfer},
};

/// Choosing what to import.
#[component]
pub(super) fn Choose() -> impl IntoView {
    let steps: Steps = expect_context();
    let input = NodeRef::<html::Input>::new();
    let over = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let take = move |_| {
        if let Some(input) = input.get_untracked() {
            steps.take_up(files::chosen(&input).into_iter().map(Given::File).collect());
        }
    };
    let drop = move |event: DragEvent| {
        event.prevent_default();
        over.set(false);
        if let Some(list) = event.data_transfer().and_then(|it| it.files()) {
            steps.take_up(files::of_list(&list).into_iter().map(Given::File).collect());
        }
    };
    // Wherever the focus is: while this shows, a paste is meant for it.
    let pasted = window_event_listener(ev::paste, move |event| {
        let files = clipboard::pasted_files(&event);
        let text = clipboard::pasted_text(&event);
        if files.is_empty() && text.trim().is_empty() {
            return;
        }
        event.prevent_default();
        steps.take_up(if files.is_empty() {
            vec![Given::Pasted(text)]
        } else {
            files.into_iter().map(Given::File).collect()
        });
    });
    on_cleanup(move || pasted.remove());
    let read = move |_| {
        let text = typed.get_untracked();
        if !text.trim().is_empty() {
            steps.take_up(vec![Given::Pasted(text)]);
        }
    };
    view! {
        <div
            class="transfer__drop" data-over=move || over.get().to_string()
            on:dragover=move |event: DragEvent| { event.prevent_default(); over.set(true); }
            on:dragleave=move |_| over.set(false)
            on:drop=drop
        >
            <label class="transfer__choose">
                <span>{t(transfer::CHOOSE)}</span>
                <input type="file" multiple node_ref=input on:change=take/>
            </label>
            <p>{t(words::DROP)}</p>
        </div>
        <div class="transfer__paste">
            <TextArea label=t(words::TEXT) hint=t(words::TEXT_HINT) value=typed on_input=move |text| typed.set(text) rows=3/>
            <Button
                label=t(words::READ_TEXT) on_click=read
                disabled=Signal::derive(move || typed.read().trim().is_empty())
            />
        </div>
        <p class="transfer__hint">{t(words::KINDS)}</p>
    }
}
