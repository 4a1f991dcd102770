//! Links: the items a note speaks for, with the passage and how much it matters.

use leptos::prelude::*;

use super::triage::{Linking, Triage};
use crate::{
    commands::feedback::{ChangeLink, Unlink, merged::taken_in, passage},
    model::{Feedback, Id, Importance, Link, Relation},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize, IconButton},
            field::LabelLook,
            icon::Icon,
            select::Select,
        },
        words::{Lang, feedback as words, item, t},
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
    let note = Memo::new(move |_| {
        let link = link.get()?;
        workspace.feedback().read().row(link.feedback)
    });
    let title = Memo::new(move |_| item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let href = move || item.read().as_ref().map(|it| format!("backlog?open={}", it.id));
    let quote = move || link.read().as_ref().map(|it| it.quote.clone()).filter(|it| !it.is_empty());
    let is_gone = move || {
        let (link, note) = (link.read(), note.read());
        let (Some(link), Some(note)) = (link.as_ref(), note.as_ref()) else { return false };
        !link.quote.is_empty() && passage::find(&note.body, &link.quote).is_none()
    };
    let importance = move || link.read().as_ref().map(|it| it.importance).unwrap_or_default();
    let set_importance = move |chosen: String| {
        let (Some(importance), Some(link)) = (read_importance(&chosen), link.get_untracked()) else { return };
        workspace.dispatch(ChangeLink { id, quote: link.quote.clone(), importance });
    };
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
            {move || quote().map(|quote| view! { <blockquote class="note-link__quote">{quote}</blockquote> })}
            <Show when=is_gone>
                <p class="note-link__gone">{t(words::PASSAGE_GONE)}</p>
            </Show>
            <div class="note-link__importance" data-importance=move || importance_key(importance())>
                <Select
                    label=t(words::IMPORTANCE)
                    look=LabelLook::Hidden
                    options=importance_options(lang)
                    value=Signal::derive(move || importance_key(importance()).to_owned())
                    on_commit=set_importance
                />
            </div>
        </li>
    }
}

/// The importances as the choices of a list.
pub(super) fn importance_options(lang: Signal<Lang>) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let option = |it| (importance_key(it).to_owned(), item::importance(it).in_lang(lang.get()).to_owned());
        Importance::ALL.into_iter().map(option).collect()
    })
}

/// The word for an importance in markup.
pub(super) const fn importance_key(importance: Importance) -> &'static str {
    match importance {
        Importance::NiceToHave => "nice",
        Importance::Important => "important",
        Importance::DealBreaker => "breaker",
    }
}

/// The importance that [`importance_key`] names.
pub(super) fn read_importance(key: &str) -> Option<Importance> {
    Importance::ALL.into_iter().find(|it| importance_key(*it) == key)
}
