//! The method in words: its formula, what each input means, and where it comes from; and, for a method of one's own,
//! the place where it is written.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    own::{self, OwnMethod},
    sheet::Sheet,
};
use crate::{
    commands::prioritise::{Plan, calculation_of},
    ui::{
        kit::{
            button::{Button, ButtonSize},
            icon::Icon,
        },
        words::{Lang, methods, own as own_words, prioritise as words, t, use_lang},
    },
};

/// The method explained, folded away until somebody wants it.
#[component]
pub(super) fn Formula(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let lang = use_lang();
    // Built anew for another method only: a field that is being typed in must stand.
    let which = Memo::new(move |_| {
        let plan = sheet.plan.read();
        (plan.name(), plan.method.as_ref().map(|it| it.id))
    });
    let can_be_ours = Memo::new(move |_| {
        let plan = sheet.plan.read();
        !sheet.workspace.is_read_only() && plan.built_in.and_then(calculation_of).is_some()
    });
    let summary = move || {
        let (plan, lang) = (sheet.plan.get(), lang.get());
        let line = match (&plan.method, plan.built_in) {
            (_, Some(built_in)) => methods::about(built_in).formula.in_lang(lang).to_owned(),
            (Some(method), None) if !method.formula.is_empty() && plan.formula.is_some() => method.formula.clone(),
            (Some(method), None) => {
                methods::calculation(method.calculation).map(|it| it.0.in_lang(lang).to_owned()).unwrap_or_default()
            }
            (None, None) => String::new(),
        };
        view! {
            <span class="formula__how">{methods::how(lang, &methods::name(lang, &plan))}</span>
            <span class="formula__line">{line}</span>
        }
    };
    view! {
        {move || {
            let (_, own) = which.get();
            view! {
                <details class="formula" open=sheet.is_new(own)>
                    <summary class="formula__summary">{summary}</summary>
                    <div class="formula__body">
                        {match own {
                            Some(id) => view! { <OwnMethod sheet id/> }.into_any(),
                            None => {
                                let explained = move || explained(&sheet.plan.get(), lang.get());
                                view! {
                                    <div class="formula__body">{explained}</div>
                                    <Show when=move || can_be_ours.get()>
                                        <div class="formula__ours">
                                            <Button
                                                label=t(own_words::MAKE_OURS)
                                                icon=Icon::Copy
                                                size=ButtonSize::Small
                                                on_click=move |_| own::make_ours(sheet)
                                            />
                                            <p class="own__how">{t(own_words::MAKE_OURS_WHY)}</p>
                                        </div>
                                    </Show>
                                }.into_any()
                            }
                        }}
                        <h2 class="formula__rules">{t(words::RULES)}</h2>
                        <ul>
                            <li>{t(words::RULE_MISSING)}</li>
                            <li>{t(words::RULE_PEOPLE)}</li>
                            <li>{t(words::RULE_TIES)}</li>
                        </ul>
                    </div>
                </details>
            }
        }}
    }
}

fn explained(plan: &Arc<Plan>, lang: Lang) -> AnyView {
    let Some(about) = plan.built_in.map(methods::about) else { return ().into_any() };
    let inputs = plan.columns.iter().map(|column| {
        view! {
            <div class="formula__input">
                <dt>{methods::column(lang, column)}</dt>
                <dd>{methods::column_meaning(lang, column)}</dd>
            </div>
        }
    });
    view! {
        <p>{about.purpose.in_lang(lang)}</p>
        <dl class="formula__inputs">{inputs.collect_view()}</dl>
        <p>{about.caution.in_lang(lang)}</p>
        <p class="formula__source">{about.source.in_lang(lang)}</p>
    }
    .into_any()
}
