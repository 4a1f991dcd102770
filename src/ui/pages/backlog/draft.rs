//! The field for a new item, in the list where the item will stand.

use leptos::{html, prelude::*};

use super::{acts::Then, keys, looks::Look, state::use_state};
use crate::ui::{
    outside::focus,
    words::{backlog as words, t},
};

/// The line of the new item.
#[component]
pub(super) fn DraftRow() -> impl IntoView {
    let state = use_state();
    let input = NodeRef::<html::Input>::new();
    // Wherever the field goes, the focus goes with it.
    Effect::new(move |_| {
        if state.draft.get().is_some() {
            focus::after_render(move || {
                if let Some(input) = input.try_get_untracked().flatten() {
                    let _ = input.focus();
                }
            });
        }
    });
    let cell = (state.look.get_untracked() == Look::List).then_some("gridcell");
    let depth = move || state.draft.get().map_or(0, |draft| draft.depth).to_string();
    let leave = move |_| {
        // What has been typed is kept; an empty field just goes. A field that is taken out of the page loses the focus
        // as well, and by then the page may have lost its signals.
        let title = state.draft_title.try_get_untracked().unwrap_or_default();
        match state.draft.try_get_untracked().flatten() {
            Some(_) if title.trim().is_empty() => state.draft.set(None),
            Some(_) => state.commit(Then::Stop),
            None => {}
        }
    };
    view! {
        <div class="backlog-row backlog-row--draft">
            <div class="backlog-row__title" role=cell style=("--depth", depth)>
                <input
                    class="backlog-row__input"
                    type="text"
                    autocomplete="off"
                    maxlength="300"
                    node_ref=input
                    aria-label=t(words::NEW_TITLE)
                    aria-describedby="backlog-draft-hint"
                    placeholder=t(words::NEW_TITLE)
                    prop:value=state.draft_title
                    on:input=move |event| state.draft_title.set(event_target_value(&event))
                    on:keydown=move |event| keys::pressed_in_draft(state, &event)
                    on:blur=leave
                />
                <span class="backlog-row__hint" id="backlog-draft-hint">{t(words::NEW_HINT)}</span>
            </div>
        </div>
    }
}
