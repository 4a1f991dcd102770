//! By objective: each objective with its day, how far it has come, and the items that serve it.

use std::sync::Arc;

use leptos::prelude::*;

use super::{card::tone, plan::Plan};
use crate::{
    commands::roadmap::{Goal, Shape},
    model::{Id, Item},
    ui::{
        kit::{
            badge::Badge,
            empty::EmptyState,
            icon::Icon,
            list::{ListScroll, WindowedList},
        },
        words::{item as item_words, t, timeline as words, use_lang},
        workspace::use_workspace,
    },
};

/// Up to so many items of an objective are all in the page, each as high as its title.
const WHOLE: usize = 100;

/// The objectives.
#[component]
pub(super) fn GoalsView(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let keys = Memo::new(move |_| plan.goals.read().iter().map(|it| it.objective).collect::<Vec<_>>());
    let is_bare = Memo::new(move |_| keys.read().iter().all(Option::is_none));
    view! {
        <div class="goals">
            <Show when=move || is_bare.get()>
                <EmptyState icon=Icon::Roadmap title=t(words::NO_OBJECTIVES) text=t(words::NO_OBJECTIVES_WHY)>
                    <a class="button" data-kind="plain" data-size="normal" href="settings">{t(crate::ui::words::shell::SETTINGS)}</a>
                </EmptyState>
            </Show>
            <For each=move || keys.get() key=|it| *it let:objective>
                {
                    let goal = Memo::new(move |_| {
                        plan.goals.read().iter().find(|it| it.objective == objective).cloned().unwrap_or_default()
                    });
                    view! { <GoalView plan goal/> }
                }
            </For>
        </div>
    }
}

/// One objective.
#[component]
fn GoalView(
    /// The state of the page.
    plan: Plan,
    /// The objective and its items.
    goal: Memo<Goal>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let record = move || {
        let objective = goal.read().objective?;
        workspace.objectives().read().row(objective)
    };
    let name =
        move || record().map_or_else(|| words::SERVES_NONE.in_lang(lang.get()).to_owned(), |it| it.title.clone());
    let due = move || record().and_then(|it| it.due).map(|it| words::due(lang.get(), it));
    let said = move || {
        let goal = goal.read();
        words::progress(lang.get(), goal.done, goal.items.len(), goal.effort_done, goal.effort)
    };
    let unestimated = move || {
        let n = goal.read().unestimated;
        (n > 0).then(|| words::unestimated(lang.get(), n))
    };
    // By work where all of it is estimated, by items else.
    let share = move || {
        let goal = goal.read();
        if goal.unestimated == 0 && goal.effort > 0.0 {
            goal.effort_done / goal.effort
        } else {
            goal.done as f64 / goal.items.len().max(1) as f64
        }
    };
    let ids = Memo::new(move |_| Arc::new(goal.read().items.clone()));
    let key = |id: &Id<Item>| *id;
    let row = move |id| view! { <GoalItem plan id/> };
    let has_items = move || !ids.read().is_empty();
    view! {
        <section class="goal" aria-label=name>
            <header class="goal__head">
                <h2 class="goal__name">{name}</h2>
                {move || due().map(|it| view! { <span class="goal__due">{Icon::Calendar.view()} {it}</span> })}
            </header>
            <Show when=has_items fallback=move || view! { <p class="goal__none">{t(words::NO_ITEM)}</p> }>
                <div class="goal__progress">
                    <progress class="goal__bar" max="1" aria-label=t(words::PROGRESS) prop:value=share></progress>
                    <span>{said}</span>
                    {move || unestimated().map(|it| view! { <span>{it}</span> })}
                </div>
                <WindowedList label=name each=ids key=key view=row scrolled=ListScroll::Outer(WHOLE)/>
            </Show>
        </section>
    }
}

/// One item of an objective.
#[component]
fn GoalItem(
    /// The state of the page.
    plan: Plan,
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let status = Memo::new(move |_| item.read().as_ref().map(|it| it.status).unwrap_or_default());
    let horizon = move || {
        let horizon = item.read().as_ref().and_then(|it| it.horizon)?;
        Some(item_words::horizon(horizon).in_lang(lang.get()))
    };
    let when = move || {
        let item = item.read();
        let it = item.as_ref()?;
        Some(words::when(lang.get(), Shape::of(it)?, it.precision, plan.timeline.read().year))
    };
    view! {
        <div class="goal__item">
            <button type="button" class="goal__open" data-item=id.to_string() on:click=move |_| plan.open(id)>{title}</button>
            <span class="goal__fact">{horizon}</span>
            <span class="goal__fact">{when}</span>
            <Badge label=move || item_words::status(status.get()).in_lang(lang.get()) tone=Signal::derive(move || tone(status.get()))/>
        </div>
    }
}
