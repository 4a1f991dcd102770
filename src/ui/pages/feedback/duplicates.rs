//! Likely duplicates: shown beside a note and while one is written, each with the words it was found by.

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::{self, Change, duplicates::Duplicate},
    model::{Feedback, Id},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
        },
        outside::focus,
        words::{t, triage as words},
    },
};

/// The notes that say the same as the open one; not there where none do.
#[component]
pub(super) fn LikelyDuplicates(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    triage.similar.want();
    let found = Memo::new(move |_| {
        let note = note.read();
        let note = note.as_ref().filter(|it| it.merged_into.is_none());
        note.map(|it| triage.similar.of(&it.title, &it.body, Some(id))).unwrap_or_default()
    });
    view! {
        <Show when=move || !found.read().is_empty()>
            <section class="section likely" aria-labelledby="note-likely">
                <h3 class="section__title" id="note-likely">{t(words::LIKELY)}</h3>
                <ul class="likely__list">
                    <For each=move || found.get() key=|it| (it.note, it.words.clone()) let:duplicate>
                        <Likely duplicate of=Some(id)/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// The notes that say the same as what is being written. How many is said aloud; which, can be read.
#[component]
pub(super) fn LikelyWhileWriting(
    /// The title so far.
    title: RwSignal<String>,
    /// The text so far.
    body: RwSignal<String>,
) -> impl IntoView {
    let triage = Triage::expect();
    triage.similar.want();
    let found = Memo::new(move |_| triage.similar.of(&title.read(), &body.read(), None));
    let count = Memo::new(move |_| found.read().len());
    view! {
        <div class="likely">
            <p class="likely__count" role="status">
                {move || (count.get() > 0).then(|| words::likely(triage.lang.get(), count.get()))}
            </p>
            <Show when=move || { count.get() > 0 }>
                <ul class="likely__list" aria-label=t(words::LIKELY)>
                    <For each=move || found.get() key=|it| (it.note, it.words.clone()) let:duplicate>
                        <Likely duplicate of=None/>
                    </For>
                </ul>
            </Show>
        </div>
    }
}

/// One note that says the same: the way to it, why, and, beside a note, the way to merge the two.
#[component]
fn Likely(
    /// What was found.
    duplicate: Duplicate,
    /// The note it is like; none while one is written.
    of: Option<Id<Feedback>>,
) -> impl IntoView {
    let triage = Triage::expect();
    let lang = triage.lang;
    let Duplicate { note: id, words: shared, .. } = duplicate;
    let note = triage.workspace.row(id);
    let title = Memo::new(move |_| note.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let open = move |_| {
        triage.composing.set(false); // what was typed so far stays
        triage.show(id);
    };
    let part = move |of: Id<Feedback>| {
        let said = words::NOT_SUGGESTED.in_lang(lang.get_untracked()).to_owned();
        triage.workspace.dispatch_with_undo(Change { ids: vec![of], set: feedback::Set::Unlike(id) }, said);
        focus::soon(".note-panel");
    };
    view! {
        <li class="likely__note">
            <button type="button" class="likely__open" on:click=open>{title}</button>
            <p class="likely__why">{move || words::shares(lang.get(), &shared)}</p>
            {of.map(|of| view! {
                <span class="likely__merge">
                    <Button
                        label=t(words::MERGE)
                        size=ButtonSize::Small
                        icon=Icon::Copy
                        disabled=Signal::stored(triage.workspace.is_read_only())
                        on_click=move |_| triage.merge_two(id, of)
                    />
                    <Button
                        label=t(words::NOT_SAME)
                        size=ButtonSize::Small
                        kind=ButtonKind::Quiet
                        disabled=Signal::stored(triage.workspace.is_read_only())
                        on_click=move |_| part(of)
                    />
                </span>
            })}
        </li>
    }
}
