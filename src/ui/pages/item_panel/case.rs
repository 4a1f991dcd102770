//! The case for an item: who asked, what they are worth, and how it moves over time.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::evidence::{Asker, Case, case},
    model::{Id, Item},
    ui::{
        words::{Lang, Word, evidence as words, format, item, t, use_lang},
        workspace::use_workspace,
    },
};

/// Companies that are shown.
const ASKERS_MAX: usize = 6;

/// Numbers, companies and months; not there while nothing speaks for the item.
#[component]
pub(super) fn TheCase(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let case = Memo::new(move |_| {
        // Notes, links, customers and weights all count; it is little work for one item.
        Arc::new(case(&workspace.snapshot().read(), id))
    });
    let has_any = Memo::new(move |_| case.read().strength.notes > 0);
    let number = move |word: Word, of: fn(&Case) -> f64, decimals: u8| {
        let value = Memo::new(move |_| of(&case.read()));
        view! {
            <div class="case__number">
                <dt>{t(word)}</dt>
                <dd>{move || format::decimal(lang.get(), value.get(), decimals)}</dd>
            </div>
        }
    };
    view! {
        <Show when=move || has_any.get()>
            <dl class="case">
                {number(words::PEOPLE, |it| it.strength.people as f64, 0)}
                {number(words::COMPANIES, |it| it.strength.companies as f64, 0)}
                {number(words::REVENUE, |it| it.strength.revenue, 0)}
                {number(words::VOTES, |it| it.strength.votes as f64, 0)}
                {number(words::IMPORTANCE, |it| it.strength.importance as f64, 0)}
                {number(words::WEIGHTED, |it| it.strength.weighted, 1)}
            </dl>
            <Months case/>
            <Askers case/>
        </Show>
    }
}

/// A bar for each month; the numbers are read aloud.
#[component]
fn Months(case: Memo<Arc<Case>>) -> impl IntoView {
    let lang = use_lang();
    let bars = move || {
        let (case, lang) = (case.get(), lang.get());
        let most = case.months.iter().map(|(_, count)| *count).max().unwrap_or(1).max(1);
        let bar = |(month, count): &(chrono::NaiveDate, usize)| {
            let said = words::month(lang, &format::month(lang, *month), *count);
            let height = format!("{:.0}%", *count as f64 / most as f64 * 100.0);
            view! {
                <li class="case__month" title=said.clone()>
                    <span class="case__bar" style:height=height></span>
                    <span class="visually-hidden">{said.clone()}</span>
                </li>
            }
        };
        case.months.iter().map(bar).collect_view()
    };
    let ends = move || {
        let (case, lang) = (case.get(), lang.get());
        let name = |at: Option<&(chrono::NaiveDate, usize)>| at.map(|it| format::month(lang, it.0));
        view! { <span>{name(case.months.first())}</span><span>{name(case.months.last())}</span> }
    };
    view! {
        <Show when=move || { case.read().months.len() > 1 }>
            <h4 class="case__title">{t(words::OVER_TIME)}</h4>
            <ol class="case__months" aria-label=t(words::OVER_TIME)>{bars}</ol>
            <p class="case__ends" aria-hidden="true">{ends}</p>
        </Show>
    }
}

/// The companies that asked, those that count most first.
#[component]
fn Askers(case: Memo<Arc<Case>>) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let (case, lang) = (case.get(), lang.get());
        let more = case.askers.len().saturating_sub(ASKERS_MAX);
        let rows = case.askers.iter().take(ASKERS_MAX).map(|it| {
            view! {
                <li class="case__asker"><strong>{it.name.clone()}</strong> <span class="case__facts">{facts(lang, it)}</span></li>
            }
        });
        let more = (more > 0).then(|| view! { <li class="case__facts">{words::more(lang, more)}</li> });
        view! { {rows.collect_view()} {more} }
    };
    view! {
        <Show when=move || !case.read().askers.is_empty()>
            <h4 class="case__title">{t(words::WHO)}</h4>
            <ul class="case__askers">{rows}</ul>
        </Show>
    }
}

fn facts(lang: Lang, asker: &Asker) -> String {
    let revenue = asker.revenue.map(|it| format::decimal(lang, it, 0)).unwrap_or_default();
    // How often they count, where it is not once.
    let factor =
        if asker.factor == 1.0 { String::new() } else { format!("×\u{a0}{}", format::decimal(lang, asker.factor, 2)) };
    let importance = item::importance(asker.importance).in_lang(lang).to_owned();
    let parts = [asker.segment.clone(), revenue, importance, factor];
    parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
}
