//! The title and the description of an item.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::{
        backlog::{Change, Set},
        records::Save,
    },
    model::{Id, Item, RecordRef, text},
    ui::{
        kit::{
            inline_edit::{InlineEdit, OpensOn},
            text_area::TextArea,
        },
        pages::other_version::OtherVersion,
        words::{item as words, t},
        workspace::use_workspace,
    },
};

/// The title, edited where it stands.
#[component]
pub(super) fn Title(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let workspace = use_workspace();
    let item = workspace.item(id);
    let title = Signal::derive(move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let rename = move |title: String| {
        workspace.dispatch(Change { ids: vec![id], set: Set::Title(title) });
    };
    view! {
        <h2 class="item-panel__title">
            <InlineEdit
                label=t(words::TITLE)
                value=title
                opens_on=OpensOn::Click
                max_length=u32::try_from(text::TITLE_CHARS_MAX).unwrap_or(u32::MAX)
                on_commit=rename
            />
        </h2>
    }
}

/// The description. What somebody else writes meanwhile is not lost: it comes to stand beside it.
#[component]
pub(super) fn Description(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let workspace = use_workspace();
    let item = workspace.item(id);
    let description = Signal::derive(move || item.read().as_ref().map(|it| it.description.clone()).unwrap_or_default());
    // The item as it was when the typing began: what the person had before their eyes.
    let seen = StoredValue::new(None::<Arc<Item>>);
    let typing = move |_| {
        seen.update_value(|seen| {
            if seen.is_none() {
                *seen = item.get_untracked();
            }
        });
    };
    let save = move |text: String| {
        let seen = seen.try_update_value(Option::take).flatten();
        let Some(shown) = seen.or_else(|| item.get_untracked()) else { return };
        let saved = Item { description: text, ..(*shown).clone() };
        workspace.dispatch(Save { shown: (*shown).clone(), saved });
    };
    view! {
        <TextArea
            label=t(words::DESCRIPTION)
            value=description
            placeholder=t(words::DESCRIPTION_HINT)
            max_length=u32::try_from(text::TEXT_CHARS_MAX).unwrap_or(u32::MAX)
            on_input=typing
            on_commit=save
        />
        <OtherVersion record=RecordRef::of(id) field="description" current=description/>
    }
}
