//! The board: now, next and later, in lanes where they are wanted.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    card::Card,
    plan::{Plan, zone},
};
use crate::{
    commands::roadmap::{Lane, Lanes, Step},
    model::{Horizon, Id, Item},
    ui::{
        kit::{
            keys,
            list::{ListScroll, RowHeight, WindowedList},
            reorder::Reorder,
        },
        outside::scroll,
        words::{format, item as item_words, roadmap as words, t, use_lang},
    },
};

/// Up to so many cards of a column are all in the page, each as high as what it says; longer columns have cards of one
/// height, and only those in view.
const CARDS_WHOLE: usize = 100;

/// The board.
#[component]
pub(super) fn BoardView(
    /// The state of the page.
    plan: Plan,
    /// The dragging on this page.
    reorder: Reorder,
) -> impl IntoView {
    let lanes = Memo::new(move |_| plan.board.read().lanes.iter().map(|it| it.lane).collect::<Vec<_>>());
    view! {
        <p class="visually-hidden" id="board-help">{t(words::BOARD_HELP)}</p>
        <div
            class="board"
            data-reorder=""
            role="group"
            aria-label=t(words::BOARD)
            aria-describedby="board-help"
            on:keydown=move |event| key_down(plan, &event)
        >
            <For each=move || lanes.get() key=|lane| *lane let:lane>
                <LaneView plan reorder lane/>
            </For>
        </div>
    }
}

/// What the keys do on a card: arrows go to another card, with Alt they take the card along.
fn key_down(plan: Plan, event: &KeyboardEvent) {
    let card = scroll::target_of(event).and_then(|it| it.get_attribute("data-item"));
    let Some(id) = card.and_then(|it| it.parse::<Id<Item>>().ok()) else { return };
    if keys::is_command(event) || event.shift_key() || event.is_composing() {
        return;
    }
    let toward = match event.key().as_str() {
        "ArrowLeft" => Step::Left,
        "ArrowRight" => Step::Right,
        "ArrowUp" => Step::Up,
        "ArrowDown" => Step::Down,
        "Delete" if !event.alt_key() => {
            event.prevent_default();
            return plan.take_off(id);
        }
        _ => return,
    };
    event.prevent_default(); // Alt+Left would leave the page
    if event.alt_key() {
        plan.step(id, toward);
    } else if let Some(next) = plan.board.read_untracked().neighbour(id, toward) {
        plan.focus(next);
    }
}

/// One lane: its name, where there are several, and its three columns.
#[component]
fn LaneView(
    /// The state of the page.
    plan: Plan,
    /// The dragging on this board.
    reorder: Reorder,
    /// Which lane.
    lane: Lane,
) -> impl IntoView {
    let has_name = move || plan.lanes.get() != Lanes::None;
    view! {
        <section class="board__lane" aria-label=move || plan.lane_name(lane)>
            <Show when=has_name>
                <h2 class="board__name">{move || plan.lane_name(lane)}</h2>
            </Show>
            <div class="board__columns">
                {Horizon::ALL.map(|horizon| view! { <Column plan reorder lane horizon/> }).into_iter().collect_view()}
            </div>
        </section>
    }
}

/// One column of a lane.
#[component]
fn Column(
    /// The state of the page.
    plan: Plan,
    /// The dragging on this board.
    reorder: Reorder,
    /// The lane.
    lane: Lane,
    /// The horizon.
    horizon: Horizon,
) -> impl IntoView {
    let lang = use_lang();
    let ids = Memo::new(move |_| {
        let board = plan.board.read();
        let lane = board.lanes.iter().find(|it| it.lane == lane);
        Arc::new(lane.map(|it| it.column(horizon).to_vec()).unwrap_or_default())
    });
    let name = item_words::horizon(horizon);
    let hint = match horizon {
        Horizon::Now => words::NOW_HINT,
        Horizon::Next => words::NEXT_HINT,
        Horizon::Later => words::LATER_HINT,
    };
    let key = |id: &Id<Item>| *id;
    let card = move |id| view! { <Card plan reorder id/> };
    view! {
        <div class="board__column" data-zone=zone(lane, horizon) data-drop=reorder.mark_zone(zone(lane, horizon))>
            <div class="board__head">
                <h3 class="board__heading">{t(name)}</h3>
                <span class="board__count">{move || format::count(lang.get(), ids.read().len())}</span>
                <span class="board__hint">{t(hint)}</span>
            </div>
            <WindowedList
                label=t(name)
                each=ids
                key=key
                view=card
                row=RowHeight::Card
                scrolled=ListScroll::Outer(CARDS_WHOLE)
                kept=plan.kept
            />
            <Show when=move || ids.read().is_empty()>
                <p class="board__empty">{t(words::DROP_HERE)}</p>
            </Show>
        </div>
    }
}
