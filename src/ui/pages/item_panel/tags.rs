//! The tags of an item: taken off by their cross, put on by name.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::backlog::{Change, Set},
    model::{Id, Item, sorted},
    ui::{
        kit::{
            chip::Chip,
            combo::{Choice, Combo},
            field::LabelLook,
        },
        words::{item as words, t},
        workspace::use_workspace,
    },
};

/// The tags, and a field for one more.
#[component]
pub(super) fn Tags(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let workspace = use_workspace();
    let item = workspace.item(id);
    let tags = workspace.tags();
    let set = move |set: Set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    // A tag that is in the bin is not shown, and comes back with it.
    let worn = Memo::new(move |_| {
        let (item, tags) = (item.read(), tags.read());
        let worn = item.as_ref().map(|it| it.tags.iter().copied()).into_iter().flatten();
        worn.filter(|tag| tags.get(*tag).is_some()).collect::<Vec<_>>()
    });
    let choices = Memo::new(move |_| {
        let (worn, tags) = (worn.read(), tags.read());
        let mut free: Vec<_> = tags
            .iter()
            .filter(|it| !worn.contains(&it.id))
            .map(|it| Choice { hue: Some(it.hue), ..Choice::new(it.id.to_string(), it.name.clone()) })
            .collect();
        sorted::sort_by_cached_key(&mut free, |it| it.label.to_lowercase());
        Arc::new(free)
    });
    view! {
        <section class="item-panel__tags" aria-label=t(words::TAGS)>
            <span class="item-panel__label" aria-hidden="true">{t(words::TAGS)}</span>
            <div class="item-panel__chips">
                <For each=move || worn.get() key=|tag| *tag let:tag>
                    <Chip
                        label=move || tags.read().get(tag).map(|it| it.name.clone()).unwrap_or_default()
                        hue=Signal::derive(move || tags.read().get(tag).map(|it| it.hue))
                        on_remove=move |()| set(Set::Untag(tag))
                    />
                </For>
                <Combo
                    label=t(words::ADD_TAG)
                    look=LabelLook::Hidden
                    choices
                    placeholder=t(words::ADD_TAG)
                    on_pick=move |key: String| {
                        if let Ok(tag) = key.parse() {
                            set(Set::Tag(tag));
                        }
                    }
                    on_create=move |name| set(Set::TagNamed(name))
                />
            </div>
        </section>
    }
}
