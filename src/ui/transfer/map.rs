//! Mapping: what the file is, and what its columns are taken for.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    columns::Columns,
    meanings::Meanings,
    overrule::Overrule,
    steps::{Mapping, Stage, Steps},
};
use crate::{
    exchange::{
        intake::Plan,
        tools::{Role, Target},
    },
    ui::{
        kit::button::{Button, ButtonKind},
        words::{import as words, t, transfer},
    },
};

/// What the file is, and what its columns are taken for.
#[component]
pub(super) fn Map(
    /// The table, and the mapping to begin with.
    of: Mapping,
) -> impl IntoView {
    let steps: Steps = expect_context();
    let lang = steps.lang;
    let plan = RwSignal::new((*of.plan).clone());
    let table = Arc::clone(&of.table);
    let (name, summed) = (of.name.clone(), Arc::clone(&of.table));
    let target = Memo::new(move |_| plan.read().target == Target::Items);
    let says_something = Memo::new(move |_| says_something(&plan.read()));
    let look = {
        let (name, table) = (of.name.clone(), Arc::clone(&of.table));
        move |_| {
            let plan = Arc::new(plan.get_untracked());
            steps.look(Mapping { name: name.clone(), table: Arc::clone(&table), plan });
        }
    };
    let set_target = move |target: Target| plan.update(|plan| plan.target = target);
    view! {
        <div class="transfer__head">
            <h3 class="transfer__step" tabindex="-1">
                {move || words::summary(lang.get(), summed.tool, summed.len(), summed.columns.len())}
            </h3>
            {(!name.is_empty()).then(|| view! { <p class="transfer__hint">{name.clone()}</p> })}
        </div>
        <Overrule table=Arc::clone(&table) plan=plan/>
        <fieldset class="transfer__where">
            <legend>{t(words::BECOMES)}</legend>
            <label>
                <input type="radio" name="target" prop:checked=move || !target.get() on:change=move |_| set_target(Target::Feedback)/>
                {t(words::AS_FEEDBACK)}
            </label>
            <label>
                <input type="radio" name="target" prop:checked=target on:change=move |_| set_target(Target::Items)/>
                {t(words::AS_ITEMS)}
            </label>
        </fieldset>
        <Columns table=table plan=plan/>
        <Meanings plan=plan/>
        <div class="transfer__buttons">
            {move || (!says_something.get()).then(|| view! {
                <p class="transfer__warn" role="status">{t(words::SAYS_NOTHING)}</p>
            })}
            <Button label=t(transfer::OTHER_FILES) kind=ButtonKind::Quiet on_click=move |_| steps.stage.set(Stage::Choose(Vec::new()))/>
            <Button
                label=t(words::PREVIEW) kind=ButtonKind::Primary on_click=look
                disabled=Signal::derive(move || !says_something.get())
            />
        </div>
    }
}

/// Whether a row can become anything: it needs a title, a text, an answer or a rating.
fn says_something(plan: &Plan) -> bool {
    let says = [Role::Title, Role::Body, Role::Answer, Role::Score];
    says.into_iter().any(|role| plan.has(role) && plan.takes(role))
}
