//! What words and numbers of a table mean here: statuses, points, and what was put away.

use leptos::prelude::*;

use super::steps::Steps;
use crate::{
    exchange::{
        intake::{Plan, StatusWord},
        tools::{Role, Target},
    },
    model::Status,
    ui::{
        kit::number_field::NumberField,
        kit::select::Select,
        words::{Lang, import as words, item, t},
    },
};

/// What cannot be told from the columns alone.
#[component]
pub(super) fn Meanings(
    /// What is made of the table; the meanings are changed here.
    plan: RwSignal<Plan>,
) -> impl IntoView {
    let is_items = Memo::new(move |_| plan.read().target == Target::Items);
    let statuses = Memo::new(move |_| plan.read().statuses.iter().map(|it| it.word.clone()).collect::<Vec<_>>());
    // A word is asked about as long as this step shows, also when it has been answered.
    let asked = plan.with_untracked(|plan| {
        plan.statuses.iter().filter(|it| !it.known).map(|it| it.word.clone()).collect::<Vec<_>>()
    });
    let asked = StoredValue::new(asked);
    let is_asked = move |word: &String| {
        asked.with_value(|asked| asked.contains(word))
            || plan.with_untracked(|plan| plan.statuses.iter().any(|it| it.word == *word && !it.known))
    };
    let unknown = move || statuses.get().into_iter().filter(is_asked).collect::<Vec<_>>();
    let known = move || statuses.get().into_iter().filter(|it| !is_asked(it)).collect::<Vec<_>>();
    let points = Memo::new(move |_| plan.read().has(Role::Points) && is_items.get());
    let archived = Memo::new(move |_| plan.read().has(Role::Archived) && is_items.get());
    view! {
        {move || (is_items.get() && !unknown().is_empty()).then(|| view! {
            <fieldset class="transfer__meanings">
                <legend>{t(words::STATUSES)}</legend>
                <p class="transfer__hint">{t(words::STATUSES_HINT)}</p>
                <div class="transfer__fields">{unknown().into_iter().map(|word| status(plan, word)).collect_view()}</div>
            </fieldset>
        })}
        {move || (is_items.get() && !known().is_empty()).then(|| view! {
            <details class="transfer__how">
                <summary>{t(words::STATUSES_KNOWN)}</summary>
                <div class="transfer__fields">{known().into_iter().map(|word| status(plan, word)).collect_view()}</div>
            </details>
        })}
        {move || points.get().then(|| view! {
            <div class="transfer__points">
                <NumberField
                    label=t(words::POINTS) hint=t(words::POINTS_HINT) min=0.01 max=1e6
                    value=Signal::derive(move || plan.read().points_a_month)
                    on_commit=move |a_month| plan.update(|plan| plan.points_a_month = a_month)
                />
            </div>
        })}
        {move || archived.get().then(|| view! {
            <label class="transfer__check">
                <input
                    type="checkbox" prop:checked=move || plan.read().archived.is_some()
                    on:change=move |event| {
                        let dropped = event_target_checked(&event);
                        plan.update(|plan| plan.archived = dropped.then_some(Status::Dropped));
                    }
                />
                {t(words::ARCHIVED)}
            </label>
        })}
    }
}

/// What one word for a status means.
fn status(plan: RwSignal<Plan>, word: String) -> impl IntoView {
    let lang = expect_context::<Steps>().lang;
    let (shown, picked) = (word.clone(), word.clone());
    let find = move |plan: &Plan, word: &str| plan.statuses.iter().find(|it| it.word == word).cloned();
    let count = plan.with_untracked(|plan| find(plan, &word)).map_or(0, |it: StatusWord| it.count);
    let value = move || find(&plan.read(), &shown).map_or_else(String::new, |it| key(it.status));
    let pick = move |chosen: String| {
        let status = Status::ALL.into_iter().find(|it| key(*it) == chosen);
        plan.update(|plan| {
            let found = plan.statuses.iter_mut().find(|it| it.word == picked);
            if let (Some(it), Some(status)) = (found, status) {
                (it.status, it.known) = (status, true);
            }
        });
    };
    let options = move || {
        let word = |it: Status, lang: Lang| (key(it), item::status(it).in_lang(lang).to_owned());
        Status::ALL.into_iter().map(|it| word(it, lang.get())).collect::<Vec<_>>()
    };
    view! {
        <Select
            label=move || words::status_rows(lang.get(), &word, count) options=Signal::derive(options)
            value=Signal::derive(value) on_commit=pick
        />
    }
}

fn key(status: Status) -> String {
    item::status(status).en.to_owned()
}
