//! Merging: which notes say the same, and which of them stays.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::triage::Triage;
use crate::{
    commands::feedback::merged::survivor,
    model::{Feedback, Id},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            combo::{Choice, Combo},
            dialog::Dialog,
            keys,
        },
        outside::focus,
        words::{feedback, t, triage as words},
    },
};

/// The dialog that merges notes.
#[component]
pub(super) fn Merger() -> impl IntoView {
    let triage = Triage::expect();
    let (merging, workspace) = (triage.merging, triage.workspace);
    let is_open = Memo::new(move |_| !merging.read().is_empty());
    // The one that somebody has chosen; until then, the best known stays.
    let chosen = RwSignal::new(None::<Id<Feedback>>);
    let tried = RwSignal::new(false);
    let stays = Memo::new(move |_| {
        let notes = merging.read();
        chosen.get().filter(|it| notes.contains(it)).or_else(|| survivor(&workspace.snapshot().read(), &notes))
    });
    let is_one = Memo::new(move |_| merging.read().len() < 2);
    let close = move || {
        merging.update(Vec::clear);
        chosen.set(None);
        tried.set(false);
    };
    let merge = move || {
        let notes = merging.get_untracked();
        let Some(into) = stays.get_untracked().filter(|_| notes.len() > 1) else {
            tried.set(true);
            return;
        };
        close();
        // After the dialog has given the focus back to where it came from.
        focus::after_render(move || {
            triage.merge_into(notes, into);
        });
    };
    let key_down = move |event: KeyboardEvent| {
        let on_button = crate::ui::outside::scroll::target_of(&event).is_some_and(|it| it.tag_name() == "BUTTON");
        let goes = keys::is_command(&event) || (keys::is_plain(&event) && !is_one.get_untracked() && !on_button);
        if event.key() == "Enter" && !event.default_prevented() && goes {
            event.prevent_default();
            merge();
        }
    };
    // What says the same first, then the others, the newest first.
    let choices = Signal::derive(move || {
        let lang = triage.lang.get();
        let at = merging.read().clone();
        let notes = workspace.feedback().read();
        let Some(note) = at.first().and_then(|it| notes.get(*it)) else { return Arc::default() };
        let likely = triage.similar.of(&note.title, &note.body, Some(note.id));
        let choice = |it: &crate::commands::feedback::duplicates::Duplicate| {
            let title = notes.get(it.note)?.title.clone();
            Some(Choice { detail: Some(words::shares(lang, &it.words)), ..Choice::new(it.note.to_string(), title) })
        };
        let mut all: Vec<Choice> = likely.iter().filter_map(choice).collect();
        let known: Vec<String> = all.iter().map(|it| it.key.clone()).chain(at.iter().map(Id::to_string)).collect();
        all.extend(triage.choices.notes.read().iter().filter(|it| !known.contains(&it.key)).cloned());
        Arc::new(all)
    });
    let add = move |key: String| {
        if let Ok(id) = key.parse() {
            merging.update(|it| it.push(id));
        }
    };
    let error = Signal::derive(move || {
        (tried.get() && is_one.get()).then(|| words::CHOOSE_NOTE.in_lang(triage.lang.get()).to_owned())
    });
    let actions = move || {
        view! {
            <Button label=t(feedback::CANCEL) kind=ButtonKind::Quiet on_click=move |_| close()/>
            <Button label=t(words::MERGE) kind=ButtonKind::Primary on_click=move |_| merge()/>
        }
    };
    view! {
        <Dialog open=is_open on_close=move |()| close() title=t(words::MERGE_DIALOG) actions=actions>
            <div class="compose" on:keydown=key_down>
                <Combo
                    label=t(words::MERGE_WITH)
                    choices=choices
                    placeholder=t(words::FIND_NOTE)
                    error=error
                    autofocus=true
                    on_pick=add
                />
                <fieldset class="merge">
                    <legend class="merge__title">{t(words::WHICH_STAYS)}</legend>
                    <For each=move || merging.get() key=|id| *id let:id>
                        <label class="merge__note">
                            <input
                                type="radio"
                                name="merge-stays"
                                prop:checked=move || stays.get() == Some(id)
                                on:change=move |_| chosen.set(Some(id))
                            />
                            <Titled id/>
                        </label>
                    </For>
                </fieldset>
                <p class="compose__hint">{t(words::MERGE_HINT)}</p>
            </div>
        </Dialog>
    }
}

#[component]
fn Titled(id: Id<Feedback>) -> impl IntoView {
    let note = Triage::expect().workspace.row(id);
    move || note.read().as_ref().map(|it| it.title.clone())
}
