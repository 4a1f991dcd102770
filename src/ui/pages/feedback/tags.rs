//! The tags of a note.

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::{self, Change},
    model::{Feedback, Id, Tag},
    ui::{
        kit::{chip::Chip, combo::Combo, field::LabelLook},
        words::{feedback as words, t},
    },
};

/// The tags of a note: taken off one by one, put on by name.
#[component]
pub(super) fn Tags(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let note = workspace.row(id);
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    let tags = move || note.read().as_ref().map(|it| it.tags.iter().copied().collect::<Vec<_>>()).unwrap_or_default();
    view! {
        <div class="note-tags">
            <For each=tags key=|tag| *tag let:tag>
                <TagChip id=tag on_remove=Callback::new(move |()| set(feedback::Set::Untag(tag)))/>
            </For>
            <div class="note-tags__add">
                <Combo
                    label=t(words::ADD_TAG)
                    look=LabelLook::Hidden
                    choices=triage.choices.tags
                    placeholder=t(words::ADD_TAG)
                    on_pick=move |key: String| {
                        if let Ok(tag) = key.parse() {
                            set(feedback::Set::Tag(tag));
                        }
                    }
                    on_create=move |name| set(feedback::Set::TagNamed(name))
                />
            </div>
        </div>
    }
}

/// One tag by its name; nothing once it is gone.
#[component]
pub(super) fn TagChip(
    /// The tag.
    id: Id<Tag>,
    /// Called to take it off; no button without it.
    #[prop(optional, into)]
    on_remove: Option<Callback<()>>,
) -> impl IntoView {
    let tag = Triage::expect().workspace.row(id);
    let there = Memo::new(move |_| tag.read().is_some());
    let name = move || tag.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let hue = Signal::derive(move || tag.read().as_ref().map(|it| it.hue));
    move || {
        there.get().then(|| match on_remove {
            Some(on_remove) => view! { <Chip label=name hue=hue on_remove=on_remove/> }.into_any(),
            None => view! { <Chip label=name hue=hue/> }.into_any(),
        })
    }
}
