//! Coverage: how much of the roadmap has evidence, and which items have none.

use std::sync::Arc;

use leptos::prelude::*;

use super::plan::Plan;
use crate::{
    commands::evidence::coverage,
    ui::{
        words::{evidence as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The share of items with evidence; opened, the items without.
#[component]
pub(super) fn CoverageOf(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let found = Memo::new(move |_| {
        workspace.items().track();
        workspace.links().track();
        workspace.feedback().track();
        Arc::new(coverage(&workspace.snapshot().get_untracked()))
    });
    let items = workspace.items();
    let missing = move || {
        let (found, items) = (found.get(), items.read());
        let row = |id: &crate::model::Id<crate::model::Item>| {
            let title = items.get(*id)?.title.clone();
            let id = *id;
            Some(view! {
                <li><button type="button" class="coverage__item" on:click=move |_| plan.open(id)>{title}</button></li>
            })
        };
        found.missing.iter().filter_map(row).collect_view()
    };
    let is_whole = Memo::new(move |_| found.read().missing.is_empty());
    view! {
        <Show when=move || { found.read().items > 0 }>
            <details class="coverage">
                <summary class="coverage__share">{move || {
                    let found = found.read();
                    words::coverage(lang.get(), found.items - found.missing.len(), found.items)
                }}</summary>
                <p class="coverage__why">{move || {
                    if is_whole.get() { words::ALL_COVERED } else { words::MISSING }.in_lang(lang.get())
                }}</p>
                <ul class="coverage__items" aria-label=t(words::MISSING)>{missing}</ul>
            </details>
        </Show>
    }
}
