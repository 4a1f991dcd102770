//! One line of the table: an item with its inputs and its score, or the heading over those without one.

use leptos::prelude::*;

use super::{
    cell::InputCell,
    made_of,
    sheet::{At, INPUTS, Line, PLACE, Sheet, TITLE, place_text},
};
use crate::{
    commands::prioritise::{BuiltIn, priority},
    methods::Outcome,
    model::{Id, Item},
    ui::{
        kit::icon::Icon,
        words::{Lang, format, methods, prioritise as words, rounds, t, use_lang},
        workspace::use_workspace,
    },
};

/// A line of the table, whatever it is.
#[component]
pub(super) fn LineView(
    /// The state of the table.
    sheet: Sheet,
    /// The line; it keeps its kind for life.
    line: Line,
) -> impl IntoView {
    match line {
        Line::Row(id) if sheet.round.is_some() => view! { <Asked sheet id/> }.into_any(),
        Line::Row(id) => view! { <RowView sheet id/> }.into_any(),
        Line::NotScored => view! { <NotScored sheet/> }.into_any(),
    }
}

/// The heading over the items without a score.
#[component]
fn NotScored(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let lang = use_lang();
    let text = move || words::not_scored(lang.get(), sheet.ranked.read().table.unscored.len());
    view! {
        <div class="sheet__group" role="gridcell" aria-colspan=move || (sheet.score_column() + 1).to_string()>
            <strong>{text}</strong>
            <span class="sheet__note">{t(words::NOT_SCORED_WHY)}</span>
        </div>
    }
}

/// One item of a round: its number, title, what oneself answers, and how much of it.
#[component]
fn Asked(
    /// The state of the table.
    sheet: Sheet,
    /// The item; a row keeps its id for life.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let row = Memo::new(move |_| sheet.ranked.read().row(id).cloned());
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let more = move || item.read().as_ref().map(|it| it.description.clone()).filter(|it| !it.is_empty());
    let number = move || sheet.order.read().iter().position(|it| it.item() == Some(id)).map(|at| (at + 1).to_string());
    let (columns, last) = (sheet.columns(), sheet.score_column());
    let inputs = columns.iter().enumerate().map(|(index, column)| {
        view! { <InputCell sheet at=At { id, column: INPUTS + index } column=std::sync::Arc::clone(column) row/> }
    });
    let tab = move |column| if sheet.active_or_first() == Some(At { id, column }) { "0" } else { "-1" };
    let name = move |column: usize| format!("{id}-{column}");
    let count = columns.len();
    let given =
        Memo::new(move |_| row.read().as_ref().map_or(0, |it| it.values.iter().filter(|it| it.mine.is_some()).count()));
    let said = move || rounds::given(lang.get(), given.get(), Some(count));
    let go = move |column| move |_| sheet.go(At { id, column });
    view! {
        <div class="sheet__row" data-given=move || (given.get() == count).then_some("")>
            <div class="sheet__cell sheet__place" role="gridcell" tabindex=move || tab(PLACE) data-cell=name(PLACE) on:click=go(PLACE)>
                {number}
            </div>
            <div class="sheet__cell sheet__title sheet__asked" role="rowheader" tabindex=move || tab(TITLE) data-cell=name(TITLE) title=more on:click=go(TITLE)>
                {title}
            </div>
            {inputs.collect_view()}
            <div class="sheet__cell sheet__score sheet__given" role="gridcell" tabindex=move || tab(last) data-cell=name(last) on:click=go(last)>
                {move || (given.get() == count).then(|| Icon::Check.view())}
                <span>{said}</span>
            </div>
        </div>
    }
}

/// One item: place, title, inputs, score.
#[component]
fn RowView(
    /// The state of the table.
    sheet: Sheet,
    /// The item; a row keeps its id for life.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let row = Memo::new(move |_| sheet.ranked.read().row(id).cloned());
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let place = move || row.read().as_ref().and_then(|it| it.place).map(place_text);
    let last = sheet.score_column();
    let columns = sheet.columns();
    let inputs = columns.iter().enumerate().map(|(index, column)| {
        view! { <InputCell sheet at=At { id, column: INPUTS + index } column=std::sync::Arc::clone(column) row/> }
    });
    let is_active = move |column| sheet.active_or_first() == Some(At { id, column });
    let tab = move |column| if is_active(column) { "0" } else { "-1" };
    let name = move |column: usize| format!("{id}-{column}");
    let outcome = move || row.read().as_ref().map(|it| it.outcome);
    let share = Memo::new(move |_| {
        let best = sheet.ranked.read().table.best();
        let score = outcome().and_then(|it| it.score());
        score.filter(|_| best > 0.0).map(|score| format!("{:.2}%", (score / best * 100.0).clamp(0.0, 100.0)))
    });
    let said = move || outcome().map(|it| outcome_text(lang.get(), &it, sheet)).unwrap_or_default();
    let verdict = move || {
        let verdict = row.read().as_ref().and_then(|it| made_of::verdict(lang.get(), it, sheet));
        // The comma is for who hears the row, and for who copies it.
        verdict.map(|it| view! { <span class="visually-hidden">", "</span> <span class="sheet__verdict">{it}</span> })
    };
    view! {
        <div class="sheet__row" data-missing=move || place().is_none().then_some("")>
            <div
                class="sheet__cell sheet__place"
                role="gridcell"
                tabindex=move || tab(PLACE)
                data-cell=name(PLACE)
                on:click=move |_| sheet.go(At { id, column: PLACE })
            >
                {move || place().unwrap_or_else(|| "–".to_owned())}
            </div>
            <div class="sheet__cell sheet__title" role="rowheader">
                <button
                    type="button"
                    class="sheet__button"
                    tabindex=move || tab(TITLE)
                    data-cell=name(TITLE)
                    on:click=move |_| {
                        sheet.active.set(Some(At { id, column: TITLE }));
                        sheet.open(id);
                    }
                >
                    {title}
                </button>
            </div>
            {inputs.collect_view()}
            <div class="sheet__cell sheet__score" role="gridcell">
                <button
                    type="button"
                    class="sheet__button"
                    tabindex=move || tab(last)
                    data-cell=name(last)
                    aria-expanded=move || {
                        let shown = sheet.explained.read().is_some();
                        (shown && sheet.active_or_first().is_some_and(|at| at.id == id)).to_string()
                    }
                    on:click=move |_| {
                        let here = sheet.active.get_untracked().is_some_and(|at| at.id == id);
                        sheet.active.set(Some(At { id, column: last }));
                        if !here || sheet.explained.read_untracked().is_none() {
                            sheet.explain();
                        } else {
                            sheet.toggle_why();
                        }
                    }
                >
                    <span class="sheet__said">{said} {verdict}</span>
                    <span class="visually-hidden">{move || format!(", {}", words::why(lang.get(), &title()))}</span>
                    {move || share.get().map(|width| view! {
                        <span class="sheet__bar" aria-hidden="true"><span class="sheet__fill" style:width=width></span></span>
                    })}
                    {Icon::ChevronRight.view()}
                </button>
            </div>
        </div>
    }
}

/// What the method says of an item, in a few words.
pub(super) fn outcome_text(lang: Lang, outcome: &Outcome, sheet: Sheet) -> String {
    let plan = sheet.plan.read();
    let columns = &plan.columns;
    let inside = |at: usize| columns.get(at).map(|column| methods::column_inside(lang, column)).unwrap_or_default();
    match outcome {
        Outcome::Score(score) if plan.built_in == Some(BuiltIn::Moscow) => {
            methods::priority(priority(*score)).in_lang(lang).to_owned()
        }
        Outcome::Score(score) => score_text(lang, *score),
        Outcome::Missing(_) if columns.is_empty() => words::NO_COLUMNS.in_lang(lang).to_owned(),
        Outcome::Missing(missing) => {
            let names: Vec<_> = missing.iter().map(inside).collect();
            let letters: usize = names.iter().map(|it| it.chars().count()).sum();
            if letters > NAMES_CHARS_MAX && names.len() > 1 {
                words::needs_some(lang, names.len(), columns.len())
            } else {
                words::needs(lang, &names)
            }
        }
        Outcome::Needs(at) => words::zero(lang, &inside(*at)),
        Outcome::Weightless => words::WEIGHTLESS.in_lang(lang).to_owned(),
        Outcome::Beyond => words::BEYOND.in_lang(lang).to_owned(),
        Outcome::Undefined => words::UNDEFINED.in_lang(lang).to_owned(),
    }
}

/// How many letters of names fit beside a row; more are counted, and named where the row is explained.
const NAMES_CHARS_MAX: usize = 34;

/// A score with as many decimals as tell scores apart.
pub(super) fn score_text(lang: Lang, score: f64) -> String {
    let decimals = match score.abs() {
        it if it >= 100.0 => 0,
        it if it >= 10.0 => 1,
        it if it >= 0.1 => 2,
        _ => 4,
    };
    format::decimal(lang, score, decimals)
}
