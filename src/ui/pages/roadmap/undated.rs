//! What stands on the board without days, below the timeline.

use std::sync::Arc;

use leptos::prelude::*;

use super::plan::Plan;
use crate::{
    model::{Id, Item},
    ui::{
        kit::{
            icon::Icon,
            list::{ListScroll, WindowedList},
        },
        words::{item as item_words, roadmap as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// Up to so many rows are all in the page, each as high as its title; of longer lists, only those in view.
const WHOLE: usize = 100;

/// What stands on the board without days.
#[component]
pub(super) fn Undated(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let ids = Memo::new(move |_| Arc::new(plan.timeline.read().undated.clone()));
    let key = |id: &Id<Item>| *id;
    let row = move |id| view! { <UndatedItem plan id/> };
    view! {
        <Show when=move || !ids.read().is_empty()>
            <section class="undated" aria-labelledby="undated-title">
                <h2 class="undated__title" id="undated-title">{t(words::UNDATED)}</h2>
                <WindowedList label=t(words::UNDATED) each=ids key=key view=row scrolled=ListScroll::Outer(WHOLE)/>
            </section>
        </Show>
    }
}

/// One item without days, and the way to give it some.
#[component]
fn UndatedItem(
    /// The state of the page.
    plan: Plan,
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let horizon = move || {
        let horizon = item.read().as_ref().and_then(|it| it.horizon)?;
        Some(item_words::horizon(horizon).in_lang(lang.get()))
    };
    view! {
        <div class="undated__item">
            <button type="button" class="undated__name" data-item=id.to_string() on:click=move |_| plan.open(id)>{title}</button>
            <span class="undated__horizon">{horizon}</span>
            <button
                type="button"
                class="button"
                data-kind="plain"
                data-size="small"
                aria-label=move || words::set_dates_of(lang.get(), &title())
                on:click=move |_| plan.dating.set(Some(id))
            >
                {Icon::Calendar.view()}
                <span class="button__label">{t(words::SET_DATES)}</span>
            </button>
        </div>
    }
}
