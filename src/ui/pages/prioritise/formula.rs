//! The formula in words, with what each input means and where the method comes from.

use leptos::prelude::*;

use crate::{
    commands::prioritise::Method,
    ui::words::{prioritise as words, t},
};

/// The method explained, folded away until somebody wants it.
#[component]
pub(super) fn Formula(
    /// The method.
    method: Memo<Method>,
) -> impl IntoView {
    view! { <div>{move || explained(method.get())}</div> }
}

fn explained(method: Method) -> impl IntoView {
    let inputs = method.columns().iter().map(|column| {
        view! {
            <div class="formula__input">
                <dt>{t(words::column(column))}</dt>
                <dd>{t(words::column_meaning(column))}</dd>
            </div>
        }
    });
    let (_, purpose) = words::method(method);
    view! {
        <details class="formula">
            <summary class="formula__summary">
                <span class="formula__how">{t(words::how(method))}</span>
                <span class="formula__line">{t(words::formula(method))}</span>
            </summary>
            <div class="formula__body">
                <p>{t(purpose)}</p>
                <dl class="formula__inputs">{inputs.collect_view()}</dl>
                <h2 class="formula__rules">{t(words::RULES)}</h2>
                <ul>
                    <li>{t(words::RULE_MISSING)}</li>
                    <li>{t(words::RULE_PEOPLE)}</li>
                    <li>{t(words::RULE_TIES)}</li>
                </ul>
                <p>{t(words::caution(method))}</p>
                <p class="formula__source">{t(words::source(method))}</p>
            </div>
        </details>
    }
}
