//! The field for a new item, in the list where the item will stand.

use leptos::{html, prelude::*};

use super::{
    acts::Then,
    keys,
    state::{Line, use_state},
};
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
    let depth = move || state.draft.get().map_or(0, |draft| draft.depth).to_string();
    let leave = move |_| {
        // What has been typed is kept; an empty field just goes.
        let typed = !state.draft_title.read_untracked().trim().is_empty();
        if state.draft.read_untracked().is_some() && state.lines.read_untracked().contains(&Line::Draft) {
            if typed { state.commit(Then::Stop) } else { state.draft.set(None) }
        }
    };
    view! {
        <div class="backlog-row backlog-row--draft">
            <div class="backlog-row__title" role="gridcell" style=("--depth", depth)>
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
