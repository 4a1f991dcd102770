//! Odds on dates: when what is planned may be done, from what was done week by week.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::{
    browser::clock,
    commands::roadmap::{History, Scope, after, grown, history, odds, to_do, weeks_until},
    methods::flow::throughput::{Forecast, Unclear, WEEKS_GOOD, cycle_time},
    model::{Horizon, Id, Product, Release, sorted},
    ui::{
        address::{Address, Step, use_address},
        kit::{date_field::DateField, number_field::NumberField, select::Select},
        words::{format, plans as words, roadmap, t, use_lang},
        workspace::use_workspace,
    },
};

/// The chances that are asked for.
const CHANCES: [f64; 4] = [0.5, 0.7, 0.85, 0.95];

/// The scope of an address; what is on the roadmap now where it says none.
fn scope_of(text: &str) -> Scope {
    match text.split_once('-') {
        Some(("release", id)) => id.parse().map_or(Scope::Until(Horizon::Now), Scope::Release),
        Some(("objective", id)) => id.parse().map_or(Scope::Until(Horizon::Now), Scope::Objective),
        _ => Scope::Until(match text {
            "next" => Horizon::Next,
            "later" => Horizon::Later,
            _ => Horizon::Now,
        }),
    }
}

/// A release: its name, its day, what is left of it, and its odds; `None` for a day that has passed.
type ReleaseOdds = (String, NaiveDate, u32, Option<Result<f64, Unclear>>);

/// What the view reckons.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    history: History,
    /// How many items there are to do, at least and at most.
    items: (u32, u32),
    odds: Result<Forecast, Unclear>,
    /// The releases with a day.
    releases: Vec<ReleaseOdds>,
}

/// The view.
#[component]
pub(super) fn Odds() -> impl IntoView {
    let (workspace, lang, address) = (use_workspace(), use_lang(), use_address());
    let snapshot = workspace.snapshot();
    let today = clock::today();
    let (scope_part, growth_part, day_part, product_part) =
        (address.get("scope"), address.get("growth"), address.get("day"), address.get("product"));
    let growth = Memo::new(move |_| growth_part.read().as_deref().and_then(|it| it.parse::<f64>().ok()));
    let found = Memo::new(move |_| {
        let now = snapshot.read();
        let product = product_part.read().as_deref().and_then(|it| it.parse::<Id<Product>>().ok());
        let history = history(&now, product, today);
        let share = growth.get().unwrap_or_default() / 100.0;
        let scope = grown(to_do(&now, scope_of(scope_part.read().as_deref().unwrap_or_default()), product), share);
        let release = |it: &Release| {
            let day = it.date?;
            let left = to_do(&now, Scope::Release(it.id), product);
            let chance =
                weeks_until(today, day).map(|weeks| odds(&history, grown(left, share)).map(|it| it.chance(weeks)));
            Some((it.name.clone(), day, left, chance))
        };
        let mut releases: Vec<_> = now.table::<Release>().iter().filter_map(release).collect();
        sorted::sort_by(&mut releases, |a, b| a.1.cmp(&b.1).then_with(|| a.0.cmp(&b.0)));
        let items = (*scope.start(), *scope.end());
        Arc::new(Found { odds: odds(&history, scope), items, history, releases })
    });
    let day = Signal::derive(move || day_part.read().as_deref().and_then(|it| it.parse::<NaiveDate>().ok()));
    let set_day = move |day: Option<NaiveDate>| {
        address.set("day", day.map(|it| it.to_string()).as_deref(), Step::Replace);
    };
    let said = move || {
        let (found, day) = (found.read(), day.get()?);
        let forecast = found.odds.as_ref().ok()?;
        Some(match weeks_until(today, day) {
            Some(weeks) => words::chance_by(lang.get(), forecast.chance(weeks), day),
            None => words::PASSED.in_lang(lang.get()).to_owned(),
        })
    };
    let rows = move || {
        let found = found.read();
        let Ok(forecast) = &found.odds else { return ().into_any() };
        let lang = lang.get();
        let row = |chance: f64| {
            let weeks = forecast.weeks(chance);
            let by = weeks
                .map_or_else(|| words::TOO_FAR.in_lang(lang).to_owned(), |it| format::date(lang, after(today, it)));
            let weeks = weeks.map(|it| format::count(lang, it));
            view! { <tr><th scope="row">{format::percent(lang, chance)}</th><td>{by}</td><td>{weeks}</td></tr> }
        };
        CHANCES.map(row).into_iter().collect_view().into_any()
    };
    let releases = move || {
        let lang = lang.get();
        let row = |(name, day, left, chance): &ReleaseOdds| {
            let odds = match chance {
                None => words::PASSED.in_lang(lang).to_owned(),
                Some(Err(_)) => words::CANNOT_SAY.in_lang(lang).to_owned(),
                Some(Ok(chance)) => format::percent(lang, *chance),
            };
            view! {
                <tr>
                    <th scope="row">{name.clone()}</th>
                    <td>{format::date(lang, *day)}</td>
                    <td>{format::count(lang, *left as usize)}</td>
                    <td>{odds}</td>
                </tr>
            }
        };
        found.read().releases.iter().map(row).collect_view()
    };
    let has_releases = Memo::new(move |_| !found.read().releases.is_empty());
    let can_say = Memo::new(move |_| found.read().odds.is_ok());
    view! {
        <div class="plans">
            <Settings address growth/>
            <p class="plans__said" role="status">{move || {
                let items = found.read().items;
                words::to_do(lang.get(), items.0, items.1)
            }}</p>
            <Show
                when=move || can_say.get()
                fallback=move || view! {
                    <div class="plans__unclear">
                        <strong>{t(words::CANNOT_SAY)}</strong>
                        <p>{move || found.read().odds.as_ref().err().map(|it| words::unclear(lang.get(), *it))}</p>
                    </div>
                }
            >
                <table class="plans__table" data-fit="">
                    <thead><tr>
                        {[words::CHANCE, words::DONE_BY, words::WEEKS].map(|it| view! { <th scope="col">{t(it)}</th> }).into_iter().collect_view()}
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table>
                <div class="plans__ask">
                    <DateField label=t(words::DATE) value=day on_commit=set_day/>
                    <p class="plans__odds" role="status">{said}</p>
                </div>
            </Show>
            <Show when=move || has_releases.get()>
                <h2 class="plans__head">{t(words::ODDS_OF_RELEASES)}</h2>
                <table class="plans__table" data-fit="">
                    <thead><tr>
                        {[words::RELEASE, words::DONE_BY, words::TO_DO, words::ODDS].map(|it| view! { <th scope="col">{t(it)}</th> }).into_iter().collect_view()}
                    </tr></thead>
                    <tbody>{releases}</tbody>
                </table>
            </Show>
            <Behind found/>
        </div>
    }
}

/// What is foretold.
#[component]
fn Settings(
    /// The page's address.
    address: Address,
    /// By how many percent it may grow.
    growth: Memo<Option<f64>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let part = move |key| {
        let part = address.get(key);
        Signal::derive(move || part.get().unwrap_or_default())
    };
    let pick = move |key| move |value: String| address.set(key, Some(&value), Step::Push);
    let scopes = Signal::derive(move || {
        let lang = lang.get();
        let horizons =
            [(String::new(), Horizon::Now), ("next".to_owned(), Horizon::Next), ("later".to_owned(), Horizon::Later)]
                .map(|(key, it)| (key, words::until(lang, it)));
        let mut releases: Vec<_> = {
            let table = workspace.releases();
            let table = table.read();
            table.iter().map(|it| (format!("release-{}", it.id), it.name.clone())).collect()
        };
        let mut objectives: Vec<_> = {
            let table = workspace.objectives();
            let table = table.read();
            table.iter().map(|it| (format!("objective-{}", it.id), it.title.clone())).collect()
        };
        sorted::sort_by(&mut releases, |a, b| a.1.cmp(&b.1));
        sorted::sort_by(&mut objectives, |a, b| a.1.cmp(&b.1));
        horizons.into_iter().chain(releases).chain(objectives).collect::<Vec<_>>()
    });
    let products = Signal::derive(move || {
        let table = workspace.products();
        let table = table.read();
        let mut all: Vec<_> = table.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
        sorted::sort_by(&mut all, |a, b| a.1.cmp(&b.1));
        let any = (String::new(), roadmap::ALL_PRODUCTS.in_lang(lang.get()).to_owned());
        std::iter::once(any).chain(all).collect::<Vec<_>>()
    });
    let set_growth = move |percent: Option<f64>| {
        let text = percent.filter(|it| *it > 0.0).map(|it| it.to_string());
        address.set("growth", text.as_deref(), Step::Replace);
    };
    view! {
        <div class="form-grid">
            <Select label=t(words::SCOPE) options=scopes value=part("scope") on_commit=pick("scope")/>
            <Select label=t(words::PRODUCT) options=products value=part("product") on_commit=pick("product")/>
            <NumberField
                label=t(words::GROWTH) hint=t(words::GROWTH_HINT) value=growth min=0.0 max=300.0 unit=t(words::PERCENT)
                on_commit=set_growth
            />
        </div>
    }
}

/// What the odds are made of.
#[component]
fn Behind(
    /// What was reckoned.
    found: Memo<Arc<Found>>,
) -> impl IntoView {
    let lang = use_lang();
    let weeks = move || {
        let found = found.read();
        let first = found.history.first;
        let row = |(at, done): (usize, &u32)| {
            let week = format::date(lang.get(), after(first, at));
            view! { <tr><th scope="row">{week}</th><td>{format::count(lang.get(), *done as usize)}</td></tr> }
        };
        found.history.weeks.iter().enumerate().map(row).collect_view()
    };
    let notes = move || {
        let (found, lang) = (found.read(), lang.get());
        let history = &found.history;
        let done: u32 = history.weeks.iter().sum();
        let pace = f64::from(done) / history.weeks.len().max(1) as f64;
        let cycle = cycle_time(history.in_progress as f64, pace).filter(|weeks| *weeks > 0.0);
        let few = found.odds.is_ok() && history.weeks.len() < WEEKS_GOOD;
        let all = [
            few.then(|| words::FEW_WEEKS.in_lang(lang).to_owned()),
            (history.undated > 0).then(|| words::undated(lang, history.undated)),
            cycle.map(|it| words::cycle(lang, it)),
        ];
        all.into_iter().flatten().map(|it| view! { <p class="plans__note">{it}</p> }).collect_view()
    };
    let has_weeks = Memo::new(move |_| !found.read().history.weeks.is_empty());
    view! {
        {notes}
        <Show when=move || has_weeks.get()>
            <details class="plans__behind">
                <summary>{t(words::HISTORY)}</summary>
                <p class="plans__note">{t(words::HOW)}</p>
                <table class="plans__table" data-fit="">
                    <thead><tr><th scope="col">{t(words::WEEKS)}</th><th scope="col">{t(words::HISTORY)}</th></tr></thead>
                    <tbody>{weeks}</tbody>
                </table>
            </details>
        </Show>
    }
}
