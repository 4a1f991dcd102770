//! The columns of a table: their names, some of what stands in them, and what they are taken for.

use std::sync::Arc;

use leptos::prelude::*;

use super::steps::Steps;
use crate::{
    exchange::{
        intake::{Mapped, Plan, Table},
        table::{BETWEEN, Order},
        tools::Role,
    },
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
        },
        words::{Lang, import as words, t},
    },
};

/// Columns that are shown at first.
const COLUMNS: usize = 60;
/// Values shown of each column, the rows they are looked for in, and their characters.
const SAMPLES: usize = 3;
const SAMPLE_ROWS: usize = 40;
const SAMPLE_CHARS: usize = 40;

/// What each column is taken for.
#[component]
pub(super) fn Columns(
    /// The table.
    table: Arc<Table>,
    /// What is made of it; roles and orders of dates are changed here.
    plan: RwSignal<Plan>,
) -> impl IntoView {
    let steps: Steps = expect_context();
    let lang = steps.lang;
    let filled: Vec<usize> = (0..table.columns.len()).filter(|at| is_filled(&table, *at)).collect();
    let empty = table.columns.len() - filled.len();
    let all = RwSignal::new(filled.len() <= COLUMNS);
    let many = filled.len();
    let target = Memo::new(move |_| plan.read().target);
    let rows = move || {
        // Only what the selects offer depends on these; what is chosen they keep themselves.
        let (lang, _) = (lang.get(), target.get());
        let shown = if all.get() { many } else { COLUMNS };
        filled.iter().take(shown).map(|at| row(lang, &table, plan, *at)).collect_view()
    };
    view! {
        <div class="transfer__table" tabindex="0" role="region" aria-label=t(words::COLUMNS)>
            <table class="transfer__columns">
                <thead>
                    <tr>
                        <th scope="col">{t(words::COLUMN)}</th>
                        <th scope="col">{t(words::SAMPLE)}</th>
                        <th scope="col">{t(words::ROLE)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {move || (!all.get()).then(|| view! {
            <Button
                label=move || words::all_columns(lang.get(), many) kind=ButtonKind::Quiet size=ButtonSize::Small
                icon=Icon::ChevronDown on_click=move |_| all.set(true)
            />
        })}
        {(empty > 0).then(|| view! { <p class="transfer__hint">{move || words::empty_columns(lang.get(), empty)}</p> })}
    }
}

fn is_filled(table: &Table, at: usize) -> bool {
    table.columns.get(at).is_some_and(|column| column.filled > 0)
}

/// One column. Its select is a plain one: a table may have hundreds, and the kit's follows every change.
fn row(lang: Lang, table: &Arc<Table>, plan: RwSignal<Plan>, at: usize) -> impl IntoView + use<> {
    let name = table.columns.get(at).map(|it| it.name.clone()).unwrap_or_default();
    let named = if name.is_empty() { words::nameless(lang, at + 1) } else { name };
    let now = plan.with_untracked(|plan| plan.columns.get(at).copied());
    let role = now.map(|it| it.role).unwrap_or_default();
    let offered = plan.with_untracked(|plan| {
        let fits = |it: &Role| *it == Role::Ignore || *it == role || plan.takes(*it);
        Role::all().filter(fits).map(|it| (it, plan.takes(it))).collect::<Vec<_>>()
    });
    let options = offered.into_iter().map(|(it, takes)| {
        let word = words::role(it).in_lang(lang);
        let stays_out = it != Role::Ignore && !takes;
        let word = if stays_out { words::no_place(lang, word) } else { word.to_owned() };
        view! { <option value=it.word() selected=it == role>{word}</option> }
    });
    let label = words::role_of(lang, &named);
    let of = Arc::clone(table);
    let pick = move |event: leptos::ev::Event| {
        let role = Role::from_word(&event_target_value(&event)).unwrap_or_default();
        plan.update(|plan| plan.map(&of, at, role));
    };
    let order = Memo::new(move |_| plan.read().columns.get(at).and_then(asked));
    view! {
        <tr>
            <th scope="row">{named.clone()}</th>
            <td>{samples(table, at)}</td>
            <td>
                <div class="transfer__role">
                <span class="select">
                    <select class="select__list" aria-label=label on:change=pick>{options.collect_view()}</select>
                    {Icon::ChevronDown.view()}
                </span>
                {move || order.get().map(|order| dates(lang, plan, at, order, &named))}
                </div>
            </td>
        </tr>
    }
}

/// The order of day and month, where the column has dates that do not show it.
fn asked(mapped: &Mapped) -> Option<Order> {
    let is_date = matches!(mapped.role, Role::Created | Role::Updated | Role::Closed | Role::Start | Role::End);
    (is_date && !mapped.order_shown).then_some(mapped.order)
}

fn dates(lang: Lang, plan: RwSignal<Plan>, at: usize, order: Order, named: &str) -> impl IntoView + use<> {
    let pick = move |event: leptos::ev::Event| {
        let order = if event_target_value(&event) == "month" { Order::MonthFirst } else { Order::DayFirst };
        plan.update(|plan| {
            if let Some(mapped) = plan.columns.get_mut(at) {
                mapped.order = order;
            }
        });
    };
    view! {
        <span class="select">
            <select class="select__list" aria-label=words::order_of(lang, named) on:change=pick>
                <option value="day" selected=order == Order::DayFirst>{words::DAY_FIRST.in_lang(lang)}</option>
                <option value="month" selected=order == Order::MonthFirst>{words::MONTH_FIRST.in_lang(lang)}</option>
            </select>
            {Icon::ChevronDown.view()}
        </span>
    }
}

/// Some different values of a column.
fn samples(table: &Table, at: usize) -> impl IntoView + use<> {
    let mut found: Vec<String> = Vec::new();
    for cell in (0..table.len().min(SAMPLE_ROWS)).filter_map(|row| Some(table.row(row)?.cell(at))) {
        let cut: String =
            cell.chars().take(SAMPLE_CHARS).map(|it| if it == BETWEEN || it == '\n' { ' ' } else { it }).collect();
        let cut = if cut.len() < cell.len() { format!("{}…", cut.trim_end()) } else { cut };
        if !cut.is_empty() && !found.contains(&cut) {
            found.push(cut);
        }
        if found.len() == SAMPLES {
            break;
        }
    }
    found.into_iter().map(|it| view! { <span class="transfer__sample">{it}</span> }).collect_view()
}
