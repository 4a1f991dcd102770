//! The evidence for an item: the notes that speak for it, in the words of those who wrote them.

use leptos::prelude::*;

use super::super::link::LinkFields;
use crate::{
    commands::feedback::Unlink,
    model::{Id, Importance, Item, Link, Relation, sorted},
    ui::{
        kit::{
            button::{ButtonSize, IconButton},
            icon::Icon,
        },
        words::{item as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The notes linked to an item, those that matter most first.
#[component]
pub(super) fn Evidence(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let (links, feedback) = (workspace.links(), workspace.feedback());
    let shown = Memo::new(move |_| {
        links.track();
        let notes = feedback.read();
        let now = workspace.snapshot().get_untracked();
        let mut found: Vec<(Id<Link>, Importance)> = now
            .related::<Link>(Relation::LinkOfItem, id.uuid())
            .filter(|link| notes.get(link.feedback).is_some())
            .map(|link| (link.id, link.importance))
            .collect();
        sorted::sort_by_key(&mut found, |(id, importance)| (std::cmp::Reverse(*importance), *id));
        found
    });
    let count = move || {
        let notes = workspace.snapshot().get_untracked();
        let mut of: Vec<_> = shown.read().iter().filter_map(|(id, _)| notes.get(*id)).map(|it| it.feedback).collect();
        sorted::sort_by(&mut of, Ord::cmp);
        of.dedup();
        words::notes(lang.get(), of.len())
    };
    view! {
        <section class="section" aria-labelledby="item-evidence">
            <h3 class="section__title" id="item-evidence">
                {t(words::EVIDENCE)} " " <span class="item-panel__count">{count}</span>
            </h3>
            <Show
                when=move || !shown.read().is_empty()
                fallback=move || view! {
                    <p class="item-panel__nothing">
                        {t(words::NO_EVIDENCE)} " " <a href="feedback">{t(words::TO_FEEDBACK)}</a>
                    </p>
                }
            >
                <super::case::TheCase id/>
                <ul class="item-panel__notes">
                    <For each=move || shown.get() key=|(id, _)| *id let((id, _))>
                        <Note id/>
                    </For>
                </ul>
            </Show>
        </section>
    }
}

/// One linked note: its title, the passage, and how much it matters.
#[component]
fn Note(
    /// The link.
    id: Id<Link>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let link = workspace.row(id);
    let feedback = workspace.feedback();
    let note = move || link.read().as_ref().map(|it| it.feedback);
    let title = move || {
        let id = note()?;
        feedback.read().get(id).map(|it| it.title.clone())
    };
    let address = move || note().map(|id| format!("feedback?open={id}"));
    let unlink = move |_| {
        let said = words::UNLINKED.in_lang(lang.get_untracked()).to_owned();
        workspace.dispatch_with_undo(Unlink(id), said);
    };
    view! {
        <li class="item-panel__note">
            <a class="item-panel__note-title" href=address>{title}</a>
            <IconButton label=t(words::UNLINK) icon=Icon::Close size=ButtonSize::Small on_click=unlink/>
            <LinkFields id/>
        </li>
    }
}
