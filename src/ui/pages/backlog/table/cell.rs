//! One row of the table, and its cells.

use std::sync::Arc;

use leptos::{ev::MouseEvent, prelude::*};

use super::{
    super::{columns, looks::At, state::State, values},
    acts,
    editor::Editor,
};
use crate::{
    commands::backlog::{Cell, Code as _, Column, Reader},
    model::{Id, Item},
    ui::words::{backlog as backlog_words, backlog_views as words},
};

/// The cells of one item.
#[component]
pub(super) fn RowView(
    /// The state of the page.
    state: State,
    /// The item; a row keeps it for life.
    id: Id<Item>,
    /// The columns after the title.
    columns: Arc<Vec<Column>>,
) -> impl IntoView {
    let all: Vec<Column> = std::iter::once(Column::Title).chain(columns.iter().copied()).collect();
    let read = all.clone();
    // Read together, so that what all cells of a row need is looked up once.
    let cells = Memo::new(move |_| {
        let (now, evidence) = (state.workspace.snapshot().get(), state.evidence.read());
        let reader = Reader::new(&now, &evidence, &read, &[id]);
        let item = now.get(id);
        read.iter().map(|column| item.map(|it| reader.cell(it, *column)).unwrap_or_default()).collect::<Vec<_>>()
    });
    let title = Memo::new(move |_| match cells.read().first() {
        Some(Cell::Text(title, _)) => title.clone(),
        _ => String::new(),
    });
    let selected = Memo::new(move |_| state.selected.read().contains(&id));
    let open = Memo::new(move |_| state.open.get() == Some(id));
    let views = all.into_iter().enumerate().map(|(at, column)| {
        let cell = Memo::new(move |_| cells.read().get(at).cloned().unwrap_or_default());
        view! { <CellView state at=At { id, column: at } column cell/> }
    });
    view! {
        <div
            class="grid__row"
            data-open=move || open.get().then_some("")
            data-selected=move || selected.get().then_some("")
        >
            <div class="grid__cell grid__pick" role="gridcell">
                <label class="backlog-row__check">
                    <input
                        type="checkbox"
                        tabindex="-1"
                        aria-label=move || backlog_words::select_row(state.lang.get(), &title.read())
                        prop:checked=move || selected.get()
                        on:change=move |_| state.toggle(id)
                    />
                </label>
            </div>
            {views.collect_view()}
        </div>
    }
}

/// One cell; its editor in its place while it is open.
#[component]
fn CellView(
    /// The state of the page.
    state: State,
    /// The cell.
    at: At,
    /// Its column.
    column: Column,
    /// What stands in it.
    cell: Memo<Cell>,
) -> impl IntoView {
    let is_open = Memo::new(move |_| state.opened.read().as_ref().is_some_and(|it| it.at == at));
    let is_active = Memo::new(move |_| acts::active(state) == Some(at));
    let is_title = at.column == 0;
    // The first press makes the cell active, the next opens it; so a finger needs no double click.
    let pressed = move |event: MouseEvent| {
        if is_open.get_untracked() {
            return;
        }
        if event.shift_key() {
            event.prevent_default();
            state.select_to(at.id);
        } else if event.ctrl_key() || event.meta_key() {
            state.toggle(at.id);
        } else if is_active.get_untracked() && !is_title && state.at.get_untracked() == Some(at.id) {
            acts::open(state, at, None);
        } else {
            state.focus_cell(at);
        }
    };
    let content = move || {
        if is_open.get() {
            let (name, cell) = (untrack(|| columns::name(state, column)), cell.get_untracked());
            view! { <Editor state at column name cell/> }.into_any()
        } else {
            shown(state, at, column, &cell.read())
        }
    };
    let is_number = Memo::new(move |_| matches!(*cell.read(), Cell::Number(_)));
    view! {
        <div
            class="grid__cell"
            class:grid__title=is_title
            role=if is_title { "rowheader" } else { "gridcell" }
            tabindex=move || if is_active.get() && !is_open.get() { "0" } else { "-1" }
            data-cell=format!("{}-{}", at.id, at.column)
            data-number=move || is_number.get().then_some("")
            on:focus=move |_| {
                if state.at.get_untracked() != Some(at.id) {
                    state.at.set(Some(at.id));
                }
                state.column.set(at.column);
            }
            on:click=pressed
            on:dblclick=move |_| acts::open(state, at, None)
        >{content}</div>
    }
}

fn shown(state: State, at: At, column: Column, cell: &Cell) -> AnyView {
    let lang = state.lang.get();
    let text = values::text(lang, cell, column, &state.workspace.snapshot().read_untracked());
    if text.is_empty() {
        return view! { <span class="visually-hidden">{words::EMPTY.in_lang(lang)}</span> }.into_any();
    }
    match cell {
        _ if at.column == 0 => {
            let id = at.id;
            let open = move |event: MouseEvent| {
                // With a key held it is a link like any other.
                if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
                    return;
                }
                event.prevent_default();
                event.stop_propagation();
                state.column.set(0);
                state.open_item(id);
            };
            view! { <a class="backlog-row__name" href=format!("?open={id}") tabindex="-1" on:click=open draggable="false">{text}</a> }
                .into_any()
        }
        Cell::Step(_, status, _) => {
            view! { <span class="backlog-status grid__status" data-status=status.code()>{text}</span> }.into_any()
        }
        Cell::Link(address) if is_safe(address) => {
            let address = address.clone();
            view! {
                <a class="grid__text" href=address target="_blank" rel="noreferrer" tabindex="-1" on:click=|event| event.stop_propagation()>
                    {text}
                </a>
            }
            .into_any()
        }
        _ => view! { <span class="grid__text" title=text.clone()>{text.clone()}</span> }.into_any(),
    }
}

/// Whether an address may be followed: to the web or to a mail, never into the page itself.
fn is_safe(address: &str) -> bool {
    let address = address.trim().to_lowercase();
    ["https://", "http://", "mailto:"].iter().any(|it| address.starts_with(it))
}
