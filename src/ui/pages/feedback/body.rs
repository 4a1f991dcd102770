//! The text of a note: read with its quoted passages, or edited in place.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::triage::{Linking, Triage};
use crate::{
    commands::{
        feedback::passage::{Stretch, stretches},
        records::Save,
    },
    model::{Feedback, Id, Link, Relation},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
            keys,
        },
        outside::{focus, selection},
        words::{feedback as words, t, triage as triage_words},
    },
};

/// What was said, and the way to link a passage of it.
#[component]
pub(super) fn Body(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let editing = RwSignal::new(None::<Arc<Feedback>>);
    let edit_ref = NodeRef::<html::Button>::new();
    let edit = move || {
        if !triage.workspace.is_read_only() {
            editing.set(note.get_untracked());
        }
    };
    let close = move || {
        editing.set(None);
        focus::after_render(move || {
            if let Some(button) = edit_ref.try_get_untracked().flatten() {
                focus::element_in_place(&button);
            }
        });
    };
    view! {
        <section class="section note-body">
            <div class="note-panel__bar">
                <h3 class="section__title">{t(words::BODY)}</h3>
                <Show when=move || editing.read().is_none()>
                    <Button
                        label=t(words::EDIT_BODY)
                        kind=ButtonKind::Quiet
                        size=ButtonSize::Small
                        icon=Icon::Edit
                        button_ref=edit_ref
                        on_click=move |_| edit()
                    />
                </Show>
            </div>
            {move || match editing.get() {
                Some(shown) => view! { <Editor shown close=Callback::new(move |()| close())/> }.into_any(),
                None => view! { <Reader id edit=Callback::new(move |()| edit())/> }.into_any(),
            }}
        </section>
    }
}

/// The text with its quoted passages; what is selected in it can be linked.
#[component]
fn Reader(
    /// The note.
    id: Id<Feedback>,
    /// Called to edit the text.
    edit: Callback<()>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let links = triage.workspace.links();
    let snapshot = triage.workspace.snapshot();
    let quotes = Memo::new(move |_| {
        links.track();
        let now = snapshot.read_untracked();
        let there = now.related::<Link>(Relation::LinkOfFeedback, id.uuid()).filter(|it| now.get(it.item).is_some());
        there.map(|it| it.quote.clone()).collect::<Vec<_>>()
    });
    let text_ref = NodeRef::<html::Div>::new();
    let selected = selection::follow(text_ref);
    let text = move || {
        let note = note.read();
        let body = note.as_ref().map(|it| it.body.as_str()).unwrap_or_default();
        if body.is_empty() {
            return view! { <p class="note-body__none">{t(words::NO_BODY)}</p> }.into_any();
        }
        let quotes = quotes.read();
        stretches(body, quotes.iter().map(String::as_str)).into_iter().map(stretch).collect_view().into_any()
    };
    let link = move |_| {
        let passage = selected.get_untracked().map(|it| it.text).unwrap_or_default();
        triage.linking.set(Some(Linking { note: id, passage }));
    };
    let split = move |_| {
        let passage = selected.get_untracked().map(|it| it.text).unwrap_or_default();
        triage.splitting.set(Some(Linking { note: id, passage }));
    };
    view! {
        <div class="note-body__frame">
            <div class="note-body__text" node_ref=text_ref on:dblclick=move |event| {
                // Two clicks on a word select it; with Alt, and on the empty text, they edit.
                if event.alt_key() || note.read_untracked().as_ref().is_some_and(|it| it.body.is_empty()) {
                    edit.run(());
                }
            }>{text}</div>
            {move || selected.get().map(|selected| view! {
                <div
                    class="note-body__link"
                    style:top=format!("{:.0}px", selected.bottom + 4.0)
                    on:mousedown=|event| event.prevent_default()
                >
                    <Button
                        label=t(words::LINK_PASSAGE)
                        kind=ButtonKind::Primary
                        size=ButtonSize::Small
                        icon=Icon::Link
                        on_click=link
                    />
                    <Button
                        label=t(triage_words::SPLIT)
                        size=ButtonSize::Small
                        icon=Icon::Copy
                        on_click=split
                    />
                </div>
            })}
        </div>
    }
}

fn stretch(stretch: Stretch<'_>) -> AnyView {
    let text = stretch.text.to_owned();
    if stretch.quoted { view! { <mark class="note-body__quote">{text}</mark> }.into_any() } else { text.into_any() }
}

/// The text as it is edited: leaving it and Ctrl+Enter keep it, Escape leaves the old one.
#[component]
fn Editor(
    /// The note as the person saw it.
    shown: Arc<Feedback>,
    /// Called when it is over.
    close: Callback<()>,
) -> impl IntoView {
    let triage = Triage::expect();
    let text_ref = NodeRef::<html::Textarea>::new();
    text_ref.on_load(|text| focus::after_render(move || focus::element(&text)));
    let draft = RwSignal::new(shown.body.clone());
    let over = StoredValue::new(false);
    let finish = {
        let shown = Arc::clone(&shown);
        move |keep: bool| {
            if over.try_get_value() != Some(false) {
                return; // it leaves the page, and the focus with it
            }
            over.set_value(true);
            let body = draft.get_untracked();
            if keep && body != shown.body {
                let saved = Feedback { body, ..(*shown).clone() };
                triage.workspace.dispatch(Save { shown: (*shown).clone(), saved });
            }
            close.run(());
        }
    };
    let on_blur = finish.clone();
    let key_down = move |event: KeyboardEvent| {
        let keep = match event.key().as_str() {
            "Enter" if keys::is_command(&event) => true,
            "Escape" if !event.is_composing() => false,
            _ => return,
        };
        event.prevent_default();
        event.stop_propagation();
        finish(keep);
    };
    view! {
        <span class="area">
            <textarea
                class="area__text"
                rows="6"
                node_ref=text_ref
                aria-label=t(words::BODY)
                aria-describedby="note-body-hint"
                placeholder=t(words::BODY_HINT)
                prop:value=move || draft.get()
                on:input=move |event| draft.set(event_target_value(&event))
                on:keydown=key_down
                on:blur=move |_| on_blur(true)
            ></textarea>
            <span class="area__copy" aria-hidden="true">{move || format!("{} ", draft.get())}</span>
        </span>
        <p class="note-body__hint" id="note-body-hint">{t(words::BODY_KEYS)}</p>
    }
}
