//! The grid: a row per item and a cell per input, filled by keyboard as in a spreadsheet. The calculator shows it in
//! order, a round as it was asked.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    row,
    sheet::{Line, Sheet},
};
use crate::{
    commands::prioritise::Column,
    ui::{
        kit::list::{ListRole, WindowedList},
        words::{methods, prioritise as words, rounds, t, use_lang},
        workspace::use_workspace,
    },
};

/// The table itself.
#[component]
pub(in crate::ui::pages) fn Grid(
    /// Its state.
    sheet: Sheet,
) -> impl IntoView {
    view! { {move || { let inputs = sheet.inputs.get(); view! { <GridOf sheet inputs/> } }} }
}

/// The table of one set of inputs; other inputs make another table.
#[component]
fn GridOf(
    /// Its state.
    sheet: Sheet,
    /// The inputs.
    inputs: Arc<Vec<Arc<Column>>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let period = workspace.row(workspace.id());
    let head = move |column: &Arc<Column>| {
        let (named, counted) = (Arc::clone(column), Arc::clone(column));
        let unit = move || {
            let period = period.read().as_ref().map(|it| it.reach_period.clone()).unwrap_or_default();
            methods::column_unit(lang.get(), &counted, &period)
        };
        view! {
            <div class="sheet__head" role="columnheader" data-unit="">
                <span>{move || methods::column(lang.get(), &named)}</span>
                <span class="sheet__unit">{unit}</span>
            </div>
        }
    };
    let heads = inputs.iter().map(head).collect_view();
    let count_inputs = inputs.len();
    // On a narrow page the inputs of a row stand four to a line.
    let lines = count_inputs.div_ceil(4).clamp(1, 4);
    let rows = Signal::derive(move || sheet.order.get());
    let count = move || (sheet.order.read().len() + 1).to_string();
    let [title, place, score] = match sheet.round {
        Some(_) => [rounds::GRID, rounds::NUMBER, rounds::GIVEN],
        None => [words::TITLE, words::PLACE, words::SCORE],
    };
    view! {
        <p class="visually-hidden" id="sheet-help">{t(words::GRID_HELP)}</p>
        <div
            class="sheet"
            role="grid"
            aria-label=t(title)
            aria-describedby="sheet-help"
            aria-rowcount=count
            aria-multiselectable="true"
            style=("--inputs", count_inputs.to_string())
            data-lines=lines.to_string()
            on:copy=move |event| sheet.copy(&event)
            on:paste=move |event| sheet.paste(&event)
            on:keydown=move |event| sheet.key_down(&event)
        >
            <div class="sheet__heads" role="rowgroup">
                <div class="sheet__row" role="row" aria-rowindex="1">
                    <div class="sheet__head" role="columnheader">{t(place)}</div>
                    <div class="sheet__head" role="columnheader">{t(words::ITEM)}</div>
                    {heads}
                    <div class="sheet__head" role="columnheader">{t(score)}</div>
                </div>
            </div>
            <WindowedList
                label=t(title)
                each=rows
                key=|line: &Line| line.key()
                view=move |line| view! { <row::LineView sheet line/> }
                role=ListRole::Rows
                handle=sheet.handle
            />
        </div>
    }
}
