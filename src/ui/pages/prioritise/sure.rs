//! How sure the order is: the ranking tried again and again with other numbers, a few tries a frame.

use std::sync::Arc;

use leptos::prelude::*;

use super::sheet::{Sheet, place_text};
use crate::{
    commands::prioritise::{Plan, Row, candidates},
    methods::trust::{Stability, Stand},
    ui::{
        address::Step,
        kit::{field::LabelLook, select::Select},
        outside::focus,
        words::{format, t, trust as words, use_lang},
    },
};

/// How many tries there are for few items; for many, fewer, so that it stays a matter of seconds.
const RUNS: u32 = 1_000;
/// How many items are scored between two frames.
const PER_FRAME: usize = 10_000;
/// The same on every machine and for everybody.
const SEED: u64 = 2026;
/// How many items are shown.
const ROWS_MAX: usize = 50;

/// What has been found so far.
#[derive(Clone, Debug, Default, PartialEq)]
struct Found {
    stands: Vec<Stand>,
    runs: u32,
}

/// What the tries are made on.
struct Trial {
    stability: Stability,
    plan: Arc<Plan>,
    columns: Vec<Vec<Option<f64>>>,
    runs: u32,
}

/// The view: how often the first stay first.
#[component]
pub(super) fn Sure(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, workspace) = (use_lang(), sheet.workspace);
    let (top, doubt) = (sheet.address.get("top"), sheet.address.get("doubt"));
    let number = |it: &Memo<Option<String>>| it.get().and_then(|it| it.parse::<u32>().ok());
    let k = Memo::new(move |_| number(&top).unwrap_or(3).clamp(1, 100) as usize);
    let percent = Memo::new(move |_| number(&doubt).unwrap_or(20).clamp(1, 100));
    let found = RwSignal::new(Found::default());
    // Which trial is under way: one that was overtaken by a new number stops.
    let current = StoredValue::new(0_u32);
    Effect::new(move |_| {
        let (plan, ranked) = (sheet.plan.get(), sheet.ranked.get());
        let (scores, voices) = (workspace.scores().get(), workspace.voices().get());
        let candidates = candidates(&plan, &ranked.table, &scores, &voices, f64::from(percent.get()) / 100.0);
        let count = candidates.len().max(1);
        let runs = u32::try_from(2_000_000 / count).unwrap_or(RUNS).clamp(100, RUNS);
        let columns = ranked.table.columns(plan.columns.len());
        let trial = Trial { stability: Stability::new(candidates, k.get(), SEED), plan, columns, runs };
        let number = current.get_value() + 1;
        current.set_value(number);
        focus::after_render(move || go_on(trial, number, current, found));
    });
    let options = move |all: &'static [u32], word: fn(crate::ui::words::Lang, u32) -> String| {
        Signal::derive(move || all.iter().map(|it| (it.to_string(), word(lang.get(), *it))).collect::<Vec<_>>())
    };
    let pick = move |key: &'static str| move |it: String| sheet.address.set(key, Some(&it), Step::Replace);
    let can = Memo::new(move |_| {
        let plan = sheet.plan.read();
        plan.scorer(&[]).is_some()
    });
    let said = move || {
        let (found, lang, k) = (found.get(), lang.get(), k.get());
        let first = found.stands.iter().take(k.min(sheet.ranked.read().table.scored.len()));
        let shares: Vec<f64> = first.filter_map(|it| it.share()).collect();
        if shares.is_empty() {
            return words::NONE_SCORED.in_lang(lang).to_owned();
        }
        let mean = shares.iter().sum::<f64>() / shares.len() as f64;
        words::stays(lang, k, &format::percent(lang, mean), found.runs)
    };
    let rows = move || {
        let (found, lang, ranked, now) = (found.get(), lang.get(), sheet.ranked.get(), workspace.snapshot().get());
        let line = |(row, stand): (&Row, &Stand)| {
            let share = stand.share().unwrap_or_default();
            let title = now.get(row.id).map(|it| it.title.clone());
            view! {
                <tr>
                    <td class="study__number">{row.place.map(place_text)}</td>
                    <th scope="row">{title}</th>
                    <td class="study__share">
                        <span class="study__percent">{format::percent(lang, share)}</span>
                        <span class="sheet__bar" aria-hidden="true">
                            <span class="sheet__fill" style:width=format!("{:.1}%", share * 100.0)></span>
                        </span>
                    </td>
                    <td class="study__number">{words::span(lang, stand.best, stand.worst)}</td>
                    <td class="study__number">{stand.mean_place().map(|it| format::decimal(lang, it, 1))}</td>
                </tr>
            }
        };
        ranked.table.scored.iter().zip(&found.stands).take(ROWS_MAX).map(line).collect_view()
    };
    view! {
        <section class="study" aria-label=t(words::SURE) tabindex="0">
            <p class="study__how">{t(words::SURE_HOW)}</p>
            <Show when=move || can.get() fallback=move || view! { <p class="study__lead">{t(words::SURE_NOT)}</p> }>
                <div class="study__settings">
                    <Select label=t(words::TOP) look=LabelLook::Beside
                        options=options(&[1, 3, 5, 10, 20], |lang, it| words::first(lang, it as usize))
                        value=Signal::derive(move || k.get().to_string()) on_commit=pick("top")/>
                    <Select label=t(words::DOUBT) look=LabelLook::Beside
                        options=options(&[10, 20, 30, 50], |lang, it| format::percent(lang, f64::from(it) / 100.0))
                        value=Signal::derive(move || percent.get().to_string()) on_commit=pick("doubt")/>
                </div>
                <p class="study__lead" role="status">{said}</p>
                <table class="study__table">
                    <thead><tr>
                        <th scope="col" class="study__number">{t(words::PLACE)}</th>
                        <th scope="col">{t(words::ITEM)}</th>
                        <th scope="col">{t(words::STAYS)} " " {move || k.get()}</th>
                        <th scope="col" class="study__number">{t(words::SPAN)}</th>
                        <th scope="col" class="study__number">{t(words::MEAN_PLACE)}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </Show>
        </section>
    }
}

/// Makes some more tries, shows what they came to at the end, and goes on in the next frame.
fn go_on(mut trial: Trial, number: u32, current: StoredValue<u32>, found: RwSignal<Found>) {
    if current.try_get_value() != Some(number) {
        return; // overtaken, or the view is gone
    }
    let columns: Vec<&[Option<f64>]> = trial.columns.iter().map(Vec::as_slice).collect();
    let Some(scorer) = trial.plan.scorer(&columns) else { return };
    let rows = trial.stability.stands().len().max(1);
    let more = u32::try_from(PER_FRAME / rows).unwrap_or(1).max(1).min(trial.runs - trial.stability.runs());
    trial.stability.run(more, &*scorer);
    drop(scorer);
    if trial.stability.runs() < trial.runs {
        focus::after_render(move || go_on(trial, number, current, found));
    } else {
        let stands = trial.stability.stands().to_vec();
        let _ = found.try_set(Found { stands, runs: trial.runs });
    }
}
