//! What the list adds up to.

use leptos::prelude::*;

use super::state::use_state;
use crate::ui::words::backlog as words;

/// How many items, and how much work.
#[component]
pub(super) fn Sums() -> impl IntoView {
    let state = use_state();
    let count = move || {
        let shown = state.shown.read();
        words::items_of(state.lang.get(), shown.items, shown.all)
    };
    let effort = move || {
        let shown = state.shown.read();
        (shown.unestimated + shown.wholes < shown.items).then(|| words::effort_sum(state.lang.get(), shown.effort))
    };
    let wholes = move || {
        let wholes = state.shown.read().wholes;
        (wholes > 0).then(|| words::by_parts(state.lang.get(), wholes))
    };
    let unestimated = move || {
        let missing = state.shown.read().unestimated;
        (missing > 0).then(|| words::unestimated(state.lang.get(), missing))
    };
    view! {
        <footer class="backlog-sums">
            <span class="backlog-sums__count" role="status">{count}</span>
            <span>{effort}</span>
            <span class="backlog-sums__missing">{wholes}</span>
            <span class="backlog-sums__missing">{unestimated}</span>
        </footer>
    }
}
