//! The backlog as a table: a row per item and a column per field, filled by keyboard as in a spreadsheet.
//!
//! In: the arranged lines. Out: commands, and the address. The keys are those of Prioritise.

mod acts;
mod cell;
mod editor;
mod typed;

use std::{fmt, sync::Arc};

use leptos::prelude::*;

use super::{columns, state::State, values};
use crate::{
    commands::backlog::{Column, TableLine},
    model::{Id, Item},
    ui::{
        address::Step,
        kit::{
            icon::Icon,
            list::{ListRole, WindowedList},
        },
        words::{backlog as backlog_words, backlog_views as words, format, t},
    },
};

/// A line of the table, by what stays the same while it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    /// An item.
    Row(Id<Item>),
    /// The head of a group, by its place among the groups.
    Group(usize),
}

impl fmt::Display for Key {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Row(id) => id.fmt(out),
            Self::Group(at) => write!(out, "group-{at}"),
        }
    }
}

/// The table; other columns make another one.
#[component]
pub fn BacklogTable(
    /// The state of the page.
    state: State,
) -> impl IntoView {
    let columns = Memo::new(move |_| state.asked.read().columns.clone());
    view! { {move || { let columns = Arc::new(columns.get()); view! { <Grid state columns/> } }} }
}

/// The table of some columns.
#[component]
fn Grid(
    /// The state of the page.
    state: State,
    /// The columns after the title.
    columns: Arc<Vec<Column>>,
) -> impl IntoView {
    let lines = Memo::new(move |_| {
        let (table, mut groups) = (state.table.get(), 0);
        let key = |line: &TableLine| match line {
            TableLine::Row(id) => Key::Row(*id),
            TableLine::Group(_) => {
                groups += 1;
                Key::Group(groups - 1)
            }
        };
        Arc::new(table.iter().flat_map(|it| it.lines.iter()).map(key).collect::<Vec<_>>())
    });
    let count = move || (lines.read().len() + 2).to_string();
    let shown = Arc::clone(&columns);
    let foot = Arc::clone(&columns);
    view! {
        <p class="visually-hidden" id="table-help">{t(words::TABLE_HELP)}</p>
        <div
            class="grid"
            role="grid"
            aria-label=t(words::TABLE)
            aria-describedby="table-help"
            aria-rowcount=count
            aria-multiselectable="true"
            style=("--columns", columns.len().to_string())
            on:copy=move |event| acts::copy(state, &event)
            on:paste=move |event| acts::paste(state, &event)
            on:keydown=move |event| acts::key_down(state, &event)
        >
            <div class="grid__heads" role="rowgroup">
                <div class="grid__row" role="row" aria-rowindex="1">
                    <div class="grid__head" role="columnheader">
                        <span class="visually-hidden">{t(backlog_words::SELECT)}</span>
                    </div>
                    <Head state column=Column::Title/>
                    {columns.iter().map(|column| view! { <Head state column=*column/> }).collect_view()}
                </div>
            </div>
            <WindowedList
                label=t(words::TABLE)
                each=lines
                key=|line: &Key| *line
                view=move |line: Key| match line {
                    Key::Row(id) => view! { <cell::RowView state id columns=Arc::clone(&shown)/> }.into_any(),
                    Key::Group(at) => view! { <GroupHead state at columns=Arc::clone(&shown)/> }.into_any(),
                }
                role=ListRole::Rows
                handle=state.list
            />
            <div class="grid__foot" role="rowgroup">
                <div class="grid__row" role="row">
                    <div class="grid__cell" role="gridcell"></div>
                    <div class="grid__cell grid__title" role="rowheader">{t(words::SUM)}</div>
                    <SumCells state columns=foot group=None/>
                </div>
            </div>
        </div>
    }
}

/// The head of one column; pressing it sorts, the other way round, and as the list is again.
#[component]
fn Head(
    /// The state of the page.
    state: State,
    /// The column.
    column: Column,
) -> impl IntoView {
    let sorted = Memo::new(move |_| state.asked.read().order.filter(|it| it.0 == column).map(|it| it.1));
    let press = move |_| state.change_table(|asked| asked.order = asked.pressed(column), Step::Push);
    let order = move || sorted.get().map(|reversed| if reversed { "descending" } else { "ascending" });
    let is_number = Memo::new(move |_| column.has_sum(&state.workspace.snapshot().read()) || column == Column::Score);
    view! {
        <div class="grid__head" role="columnheader" aria-sort=order data-number=move || is_number.get().then_some("")>
            <button type="button" class="backlog-head" on:click=press>
                {move || columns::name(state, column)}
                {move || sorted.get().map(|reversed| if reversed { Icon::Down } else { Icon::Up }.view())}
            </button>
        </div>
    }
}

/// The head of a group: its value, how many rows it has, and what they add up to.
#[component]
fn GroupHead(
    /// The state of the page.
    state: State,
    /// Its place among the groups.
    at: usize,
    /// The columns after the title.
    columns: Arc<Vec<Column>>,
) -> impl IntoView {
    let group = Memo::new(move |_| {
        let table = state.table.get();
        let mut groups = table.iter().flat_map(|it| it.lines.iter()).filter_map(|line| match line {
            TableLine::Group(group) => Some((**group).clone()),
            TableLine::Row(_) => None,
        });
        groups.nth(at)
    });
    let name = move || {
        let (lang, by) = (state.lang.get(), state.asked.read().group?);
        let now = state.workspace.snapshot().get();
        let text = group.read().as_ref().map(|it| values::text(lang, &it.cell, by, &now)).unwrap_or_default();
        Some(if text.is_empty() { words::without(lang, &columns::name(state, by)) } else { text })
    };
    let count = move || format::count(state.lang.get(), group.read().as_ref().map_or(0, |it| it.rows));
    let sums = Memo::new(move |_| group.read().as_ref().map(|it| it.sums.clone()).unwrap_or_default());
    view! {
        <div class="grid__row grid__row--group">
            <div class="grid__cell" role="gridcell"></div>
            <div class="grid__cell grid__title" role="rowheader">
                <span class="grid__group">{name}</span> <span class="grid__count">{count}</span>
            </div>
            <SumCells state columns group=Some(sums)/>
        </div>
    }
}

/// What each column adds up to, in the foot or in the head of a group.
#[component]
fn SumCells(
    /// The state of the page.
    state: State,
    /// The columns after the title.
    columns: Arc<Vec<Column>>,
    /// The sums of a group; `None`: those of the whole table.
    group: Option<Memo<Vec<Option<f64>>>>,
) -> impl IntoView {
    let cells = columns.iter().copied().enumerate().map(move |(at, column)| {
        let sum = Memo::new(move |_| match group {
            Some(sums) => sums.read().get(at).copied().flatten(),
            None => state.table.get().and_then(|it| it.sums.get(at).copied().flatten()),
        });
        let text = move || {
            sum.get().map(|it| values::number(state.lang.get(), it, column, &state.workspace.snapshot().read()))
        };
        view! { <div class="grid__cell grid__sum" role="gridcell">{text}</div> }
    });
    cells.collect_view()
}
