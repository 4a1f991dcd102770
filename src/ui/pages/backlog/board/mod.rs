//! The backlog as a board: columns by a field, lanes by another, limits of work in progress.
//!
//! In: the board of the state. Out: commands. Dragging is the kit's, as on the roadmap; every drag has keys and a menu.

mod card;

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{columns, state::State, values};
use crate::{
    commands::backlog::{BoardColumn, Cell, Column, FillCells, Put},
    model::{Id, Item},
    ui::{
        kit::{
            icon::Icon,
            keys,
            list::{ListScroll, RowHeight, WindowedList},
            reorder::{DropRule, Dropped, Reorder, use_reorder},
            toast::{Toast, Tone},
        },
        outside::{announce::announce, scroll},
        words::{backlog_views as words, format, t},
    },
};

/// Up to so many cards of a column are all in the page, each as high as what it says; longer columns have cards of one
/// height, and only those in view.
const CARDS_WHOLE: usize = 100;

/// The board.
#[component]
pub fn BacklogBoard(
    /// The state of the page.
    state: State,
) -> impl IntoView {
    let reorder = use_reorder(DropRule::Order, move |dropped| drop_card(state, &dropped));
    let columns = Memo::new(move |_| state.board.get().map_or(0, |it| it.columns.len()));
    let lanes = Memo::new(move |_| state.board.get().map_or(0, |it| it.lanes.len()));
    view! {
        <p class="visually-hidden" id="backlog-board-help">{t(words::BOARD_HELP)}</p>
        <div
            class="board backlog-board"
            data-reorder=""
            role="group"
            aria-label=t(words::BOARD)
            aria-describedby="backlog-board-help"
            style=("--columns", move || columns.get().to_string())
            on:keydown=move |event| key_down(state, &event)
        >
            <For each=move || 0..lanes.get() key=|lane| *lane let:lane>
                <Lane state reorder lane columns/>
            </For>
        </div>
    }
}

/// The word of a column of the board, or of a lane.
fn named(state: State, by: Column, cell: &Cell) -> String {
    let text = values::text(state.lang.get(), cell, by, &state.workspace.snapshot().read());
    if text.is_empty() { words::without(state.lang.get(), &columns::name(state, by)) } else { text }
}

/// One lane: its name, where there are several, and its columns.
#[component]
fn Lane(
    /// The state of the page.
    state: State,
    /// The dragging on this board.
    reorder: Reorder,
    /// Its place, from the top.
    lane: usize,
    /// How many columns there are.
    columns: Memo<usize>,
) -> impl IntoView {
    let name = Memo::new(move |_| {
        let by = state.board_asked.get().lanes?;
        let board = state.board.get()?;
        Some(named(state, by, &board.lanes.get(lane)?.cell))
    });
    view! {
        <section class="board__lane" aria-label=move || name.get()>
            <Show when=move || name.read().is_some()>
                <h2 class="board__name">{move || name.get()}</h2>
            </Show>
            <div class="board__columns">
                <For each=move || 0..columns.get() key=|column| *column let:column>
                    <Stack state reorder lane column/>
                </For>
            </div>
        </section>
    }
}

/// The cards of one column in one lane.
#[component]
fn Stack(
    /// The state of the page.
    state: State,
    /// The dragging on this board.
    reorder: Reorder,
    /// The lane.
    lane: usize,
    /// The column.
    column: usize,
) -> impl IntoView {
    let of = Memo::new(move |_| {
        let board = state.board.get();
        board.and_then(|it| it.columns.get(column).cloned()).unwrap_or_default()
    });
    let ids = Memo::new(move |_| {
        let board = state.board.get();
        let cards = board.as_ref().and_then(|it| it.lanes.get(lane)?.cards.get(column));
        Arc::new(cards.cloned().unwrap_or_default())
    });
    let name = Memo::new(move |_| named(state, state.board_asked.get().across, &of.read().cell));
    let over = Memo::new(move |_| of.read().is_over());
    let limit = move || {
        let BoardColumn { limit, standing, .. } = of.get();
        limit.map(|limit| words::of_limit(state.lang.get(), standing, limit))
    };
    let kept = Signal::derive(move || state.at.get());
    let zone = zone(lane, column);
    let key = |id: &Id<Item>| *id;
    let card = move |id| view! { <card::Card state reorder id/> };
    view! {
        <div class="board__column" data-zone=zone.clone() data-drop=reorder.mark_zone(zone)>
            <div class="board__head" data-over=move || over.get().then_some("")>
                <h3 class="board__heading">{move || name.get()}</h3>
                <span class="board__count">{move || format::count(state.lang.get(), ids.read().len())}</span>
                <span class="board__limit">
                    {move || over.get().then(|| Icon::Warning.view())}
                    {limit}
                </span>
            </div>
            <WindowedList
                label=Signal::derive(move || name.get())
                each=ids
                key=key
                view=card
                row=RowHeight::Card
                scrolled=ListScroll::Outer(CARDS_WHOLE)
                kept
            />
            <Show when=move || ids.read().is_empty()>
                <p class="board__empty">{t(words::DROP_HERE)}</p>
            </Show>
        </div>
    }
}

fn zone(lane: usize, column: usize) -> String {
    format!("{lane}-{column}")
}

fn drop_card(state: State, dropped: &Dropped) {
    let place = dropped.zone.as_deref().and_then(|it| it.split_once('-'));
    let place = place.and_then(|(lane, column)| Some((lane.parse().ok()?, column.parse().ok()?)));
    if let (Ok(id), Some((lane, column))) = (dropped.key.parse(), place) {
        move_to(state, id, lane, column);
    }
}

/// Moves a card, or all that are selected if it is one of them, and says where they went; warns where that is too many.
pub(super) fn move_to(state: State, id: Id<Item>, lane: usize, column: usize) {
    if state.workspace.is_read_only() {
        return;
    }
    let (now, asked) = (state.workspace.snapshot().get_untracked(), state.board_asked.get_untracked());
    let Some(board) = state.board.get_untracked() else { return };
    let ids = state.selected.with_untracked(|it| it.contains(&id).then(|| it.iter().copied().collect::<Vec<_>>()));
    let ids = ids.unwrap_or_else(|| vec![id]);
    let puts = |id: Id<Item>| board.puts(&now, id, asked, lane, column).into_iter().map(move |put| (id, put));
    let cells: Vec<(Id<Item>, Put)> = ids.into_iter().flat_map(puts).collect();
    if cells.is_empty() || !state.workspace.dispatch(FillCells(cells)) {
        return;
    }
    state.focus(id);
    let lang = state.lang.get_untracked();
    let to = untrack(|| board.columns.get(column).map(|it| named(state, asked.across, &it.cell)).unwrap_or_default());
    let over = state.board.get_untracked().and_then(|it| it.columns.get(column).cloned()).filter(BoardColumn::is_over);
    if let Some(BoardColumn { standing, limit: Some(limit), .. }) = over {
        let text = words::over_limit(lang, &to, standing, limit);
        state.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
    }
    let title = now.get(id).map(|it| it.title.clone()).unwrap_or_default();
    announce(&words::moved_to(lang, &title, &to));
}

/// What the keys do on a card: arrows go to another card, with Alt they take the card along.
fn key_down(state: State, event: &KeyboardEvent) {
    let card = scroll::target_of(event).and_then(|it| it.get_attribute("data-card"));
    let Some(id) = card.and_then(|it| it.parse::<Id<Item>>().ok()) else { return };
    if keys::is_command(event) || event.is_composing() {
        return;
    }
    let (right, down) = match event.key().as_str() {
        "ArrowLeft" => (-1, 0),
        "ArrowRight" => (1, 0),
        "ArrowUp" => (0, -1),
        "ArrowDown" => (0, 1),
        "Delete" if !event.alt_key() => {
            event.prevent_default();
            return state.remove(&state.meant());
        }
        "Escape" if !state.selected.read_untracked().is_empty() => {
            event.prevent_default();
            return state.select_none();
        }
        _ => return,
    };
    event.prevent_default(); // Alt+Left would leave the page
    let Some(board) = state.board.get_untracked() else { return };
    if event.alt_key() {
        let Some((lane, column, _)) = board.place(id) else { return };
        let to = (lane.checked_add_signed(down), column.checked_add_signed(right));
        if let (Some(lane), Some(column)) = to
            && lane < board.lanes.len()
            && column < board.columns.len()
        {
            move_to(state, id, lane, column);
        }
    } else if let Some(next) = board.neighbour(id, right, down) {
        state.focus(next);
    }
}
