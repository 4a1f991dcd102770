//! How much customers count: by segment, and from a revenue on.

use leptos::prelude::*;

use super::table_of;
use crate::{
    commands::evidence::SetWeight,
    model::{Weight, sorted},
    ui::{
        kit::{
            button::{Button, IconButton},
            icon::Icon,
            number_field::NumberField,
        },
        words::{format, insight as words, settings, t, use_lang},
        workspace::use_workspace,
    },
};

/// The weights: one for each segment that customers have, and those by revenue.
#[component]
pub(super) fn Weights() -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let weights = table_of::<Weight>(workspace);
    let segments = Memo::new(move |_| {
        let named = workspace.customers().read().iter().map(|it| it.segment.trim().to_owned()).collect::<Vec<_>>();
        let weighed = weights.read().iter().map(|it| it.segment.clone()).collect::<Vec<_>>();
        let mut all: Vec<String> = named.into_iter().chain(weighed).filter(|it| !it.is_empty()).collect();
        sorted::sort_by_cached_key(&mut all, |it| it.to_lowercase());
        all.dedup_by(|a, b| a.to_lowercase() == b.to_lowercase());
        all
    });
    let factor_of = move |segment: &str| {
        let weights = weights.read();
        let lower = segment.to_lowercase();
        weights.iter().find(|it| it.revenue.is_none() && it.segment.to_lowercase() == lower).and_then(|it| it.factor)
    };
    let by_revenue = Memo::new(move |_| {
        let mut all: Vec<(f64, f64)> = weights
            .read()
            .iter()
            .filter(|it| it.segment.is_empty())
            .filter_map(|it| Some((it.revenue?, it.factor.unwrap_or(1.0))))
            .collect();
        sorted::sort_by(&mut all, |a, b| a.0.total_cmp(&b.0));
        all
    });
    let (least, factor) = (RwSignal::new(None::<f64>), RwSignal::new(None::<f64>));
    let add = move |_| {
        let (Some(revenue), Some(times)) = (least.get_untracked(), factor.get_untracked()) else { return };
        if workspace.dispatch(SetWeight { segment: String::new(), revenue: Some(revenue), factor: Some(times) }) {
            least.set(None);
            factor.set(None);
        }
    };
    let row = move |segment: String| {
        let (shown, named) = (segment.clone(), segment.clone());
        let value = Signal::derive(move || factor_of(&shown));
        view! {
            <li class="register__row">
                <span class="register__name">{named.clone()}</span>
                <span class="weights__factor">
                    <NumberField
                        label=move || format!("{}: {}", named, words::FACTOR.in_lang(lang.get()))
                        value=value min=0.0 max=Weight::FACTOR_MAX placeholder="1"
                        on_commit=move |factor| {
                            workspace.dispatch(SetWeight { segment: segment.clone(), revenue: None, factor });
                        }
                    />
                </span>
            </li>
        }
    };
    let step = move |(revenue, factor): (f64, f64)| {
        let remove = move |_| {
            workspace.dispatch(SetWeight { segment: String::new(), revenue: Some(revenue), factor: None });
        };
        let said = move || {
            let lang = lang.get();
            let (revenue, factor) = (format::decimal(lang, revenue, 2), format::decimal(lang, factor, 2));
            format!("{} {revenue}: {} {factor}", words::BY_REVENUE.in_lang(lang), words::FACTOR.in_lang(lang))
        };
        view! {
            <li class="register__row">
                <span class="register__name">{said}</span>
                <IconButton label=move || format!("{}: {}", settings::REMOVE.in_lang(lang.get()), said()) icon=Icon::Trash on_click=remove/>
            </li>
        }
    };
    view! {
        <details class="settings__section register" open=!weights.read_untracked().is_empty()>
            <summary><h2>{t(words::WEIGHTS)}</h2> <span class="register__count">{move || weights.read().len()}</span></summary>
            <p class="settings__hint">{t(words::WEIGHTS_HINT)}</p>
            <Show when=move || segments.read().is_empty()><p class="settings__hint">{t(words::NO_SEGMENTS)}</p></Show>
            <ul class="register__rows">
                <For each=move || segments.get() key=Clone::clone children=row/>
                <For each=move || by_revenue.get() key=|it| (it.0.to_bits(), it.1.to_bits()) children=step/>
            </ul>
            <div class="register__add">
                <NumberField label=t(words::BY_REVENUE) value=least on_commit=move |it| least.set(it)/>
                <NumberField label=t(words::FACTOR) value=factor min=0.0 max=Weight::FACTOR_MAX on_commit=move |it| factor.set(it)/>
                <Button label=t(words::ADD_WEIGHT) icon=Icon::Plus on_click=add/>
            </div>
        </details>
    }
}
