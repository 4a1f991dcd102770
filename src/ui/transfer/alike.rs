//! Notes that came in and say the same as others: counted in turns once the import is done, and a few of them named.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    commands::feedback::duplicates::Duplicates,
    model::{Feedback, Id},
    ui::{
        outside::pause::{self, Turn},
        words::{t, triage as words, use_lang},
        workspace::Workspace,
    },
};

/// How many of the new notes are held against the others; what a person reads through after an import is less.
const LOOKED_AT_MAX: usize = 2_000;
/// Notes that are named.
const NAMED_MAX: usize = 8;
/// Notes between two looks at the clock.
const NOTES: usize = 16;

/// What was found so far.
#[derive(Clone, Default)]
struct Alike {
    count: usize,
    /// The new note, what it is like, and the words they share.
    named: Vec<(String, String, Vec<String>)>,
    is_over: bool,
}

/// How many of the new notes say the same as another, with names.
#[component]
pub(super) fn AlikeNotes(
    /// The workspace they came into.
    workspace: Workspace,
    /// The new notes.
    added: Vec<Id<Feedback>>,
) -> impl IntoView {
    let lang = use_lang();
    let found = RwSignal::new(Alike::default());
    let total = added.len();
    spawn_local(async move {
        let notes = workspace.feedback().get_untracked();
        let mut all = Duplicates::default();
        all.look(&notes);
        loop {
            pause::next_task().await;
            let turn = Turn::begin();
            let mut more = true;
            while more && !turn.is_over() {
                more = all.step(NOTES);
            }
            if found.is_disposed() {
                return; // the dialog has been closed
            }
            if !more {
                break;
            }
        }
        let mut turn = Turn::begin();
        for id in added.into_iter().take(LOOKED_AT_MAX) {
            if turn.is_over() {
                pause::next_task().await;
                turn = Turn::begin();
            }
            let Some(note) = notes.get(id) else { continue };
            let Some(like) = all.of(&note.title, &note.body, Some(id), 1).pop() else { continue };
            let other = notes.get(like.note).map(|it| it.title.clone()).unwrap_or_default();
            let gone = found.try_update(|it| {
                it.count += 1;
                if it.named.len() < NAMED_MAX {
                    it.named.push((note.title.clone(), other, like.words));
                }
            });
            if gone.is_none() {
                return;
            }
        }
        let _ = found.try_update(|it| it.is_over = true);
    });
    let named = move || {
        let lang = lang.get();
        let row = |(one, other, shared): &(String, String, Vec<String>)| {
            view! { <li>{words::alike(lang, one, other)} " " <span class="transfer__hint">{words::shares(lang, shared)}</span></li> }
        };
        found.read().named.iter().map(row).collect_view()
    };
    view! {
        <section class="transfer__section">
            <h4>{t(words::LIKELY)}</h4>
            <p role="status">{move || {
                let found = found.read();
                if found.is_over {
                    words::alike_count(lang.get(), found.count, total.min(LOOKED_AT_MAX))
                } else {
                    words::LOOKING.in_lang(lang.get()).to_owned()
                }
            }}</p>
            <ul>{named}</ul>
        </section>
    }
}
