//! Links: the items a note speaks for, with the passage and how much it matters.

use leptos::prelude::*;

use super::{
    super::link::LinkFields,
    triage::{Linking, Triage},
};
use crate::{
    commands::feedback::{Unlink, merged::taken_in},
    model::{Feedback, Id, Link, Relation},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize, IconButton},
            icon::Icon,
        },
        words::{feedback as words, t},
    },
};

/// The items a note speaks for.
#[component]
pub(super) fn Links(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let snapshot = workspace.snapshot();
    let gathered = triage.gathered_of(id);
    let links = Memo::new(move |_| {
        // Only links, items and what was merged matter here; everything else may change unseen.
        workspace.links().track();
        gathered.track();
        workspace.items().track();
        let now = snapshot.read_untracked();
        // What a note has taken in speaks through it.
        let speaking = [id].into_iter().chain(taken_in(&now, id));
        let links = speaking.flat_map(|id| now.related::<Link>(Relation::LinkOfFeedback, id.uuid()));
        links.filter(|it| now.get(it.item).is_some()).map(|it| it.id).collect::<Vec<_>>()
    });
    view! {
        <section class="section note-links">
            <div class="note-panel__bar">
                <h3 class="section__title">{t(words::SPEAKS_FOR)}</h3>
                <Button
                    label=t(words::LINK_TO)
                    size=ButtonSize::Small
                    icon=Icon::Link
                    on_click=move |_| triage.linking.set(Some(Linking::of_selection(id)))
                />
            </div>
            <Show when=move || links.read().is_empty()>
                <p class="note-links__none">{t(words::NO_LINKS)}</p>
            </Show>
            <ul class="note-links__list">
                <For each=move || links.get() key=|id| *id let:link>
                    <OneLink id=link/>
                </For>
            </ul>
        </section>
    }
}

/// One item the note speaks for.
#[component]
fn OneLink(
    /// The link.
    id: Id<Link>,
) -> impl IntoView {
    let triage = Triage::expect();
    let (workspace, lang) = (triage.workspace, triage.lang);
    let link = workspace.row(id);
    let item = Memo::new(move |_| {
        let link = link.get()?;
        workspace.items().read().row(link.item)
    });
    let title = Memo::new(move |_| item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let href = move || item.read().as_ref().map(|it| format!("backlog?open={}", it.id));
    let unlink = move |_| {
        let said = words::UNLINKED_DONE.in_lang(lang.get_untracked()).to_owned();
        workspace.dispatch_with_undo(Unlink(id), said);
    };
    view! {
        <li class="note-link">
            <a class="note-link__item" href=href>{move || title.get()}</a>
            <IconButton
                label=move || words::unlink(lang.get(), &title.read())
                icon=Icon::Close
                kind=ButtonKind::Quiet
                size=ButtonSize::Small
                on_click=unlink
            />
            <LinkFields id/>
        </li>
    }
}
