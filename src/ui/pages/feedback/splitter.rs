//! Splitting: a passage becomes a note of its own.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::triage::{Linking, Triage};
use crate::{
    commands::feedback::merged::{Split, title_of},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            dialog::Dialog,
            keys,
            text_area::TextArea,
            text_field::TextField,
        },
        outside::{focus, selection},
        words::{feedback, t, triage as words},
    },
};

/// The dialog that splits a passage off.
#[component]
pub(super) fn Splitter() -> impl IntoView {
    let triage = Triage::expect();
    let splitting = triage.splitting;
    let is_open = Memo::new(move |_| splitting.read().is_some());
    // What somebody has typed; until then, the title follows the passage.
    let typed = RwSignal::new(None::<String>);
    let tried = RwSignal::new(false);
    let passage = Signal::derive(move || splitting.read().as_ref().map(|it| it.passage.clone()).unwrap_or_default());
    let title = Signal::derive(move || typed.get().unwrap_or_else(|| title_of(&passage.read())));
    let close = move || {
        splitting.set(None);
        typed.set(None);
        tried.set(false);
    };
    let split = move || {
        let Some(Linking { note, passage }) = splitting.get_untracked() else { return };
        let title = untrack(|| title.get());
        if passage.trim().is_empty() || title.trim().is_empty() {
            tried.set(true);
            return;
        }
        let id = triage.workspace.facts().fresh();
        let said = words::SPLIT_DONE.in_lang(triage.lang.get_untracked()).to_owned();
        if triage.workspace.dispatch_with_undo(Split { note, id, title, passage }, said) {
            selection::clear();
            close();
            focus::soon(".note-panel");
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.default_prevented() && keys::is_command(&event) {
            event.prevent_default();
            split();
        }
    };
    let actions = move || {
        view! {
            <Button label=t(feedback::CANCEL) kind=ButtonKind::Quiet on_click=move |_| close()/>
            <Button label=t(words::SPLIT) kind=ButtonKind::Primary on_click=move |_| split()/>
        }
    };
    let missing = move |word: crate::ui::words::Word, text: Signal<String>| {
        Signal::derive(move || {
            let is_missing = tried.get() && text.read().trim().is_empty();
            is_missing.then(|| word.in_lang(triage.lang.get()).to_owned())
        })
    };
    let set_passage = move |passage: String| {
        splitting.update(|it| {
            if let Some(splitting) = it {
                splitting.passage = passage;
            }
        });
    };
    view! {
        <Dialog open=is_open on_close=move |()| close() title=t(words::SPLIT) actions=actions>
            <div class="compose" on:keydown=key_down>
                <TextArea
                    label=t(feedback::PASSAGE)
                    value=passage
                    rows=4
                    error=missing(words::NEEDS_PASSAGE, passage)
                    on_input=set_passage
                />
                <TextField
                    label=t(feedback::TITLE)
                    value=title
                    max_length=300_u32
                    autofocus=true
                    error=missing(feedback::NEEDS_TITLE, title)
                    on_input=move |text| typed.set(Some(text))
                />
                <p class="compose__hint">{t(words::SPLIT_HINT)}</p>
            </div>
        </Dialog>
    }
}
