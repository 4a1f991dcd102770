//! The list: a grid with a hierarchy, of which only the rows in view are in the page.

use leptos::{
    ev::{FocusEvent, MouseEvent},
    prelude::*,
};

use super::{
    keys,
    row::{LineView, dress},
    state::{Line, State, item_of_row, use_state},
};
use crate::{
    commands::backlog::{Fold, Slot, SortBy},
    ui::{
        address::Step,
        kit::{
            icon::Icon,
            list::{Dress, ListRole, WindowedList},
            reorder::{DropRule, DropSlot, Dropped, use_reorder},
        },
        outside::scroll::target_of,
        words::{Word, backlog as words, item as item_words, t},
    },
};

/// The list with its heads.
#[component]
pub(super) fn List() -> impl IntoView {
    let state = use_state();
    let reorder = use_reorder(DropRule::Nest, move |dropped| drop_item(state, &dropped));
    let dress = Dress::from(move |line: &Line| dress(state, line));
    let rows = move || (state.lines.read().len() + 1).to_string();
    view! {
        <div
            class="backlog-list"
            role="treegrid"
            aria-label=t(words::LIST)
            aria-multiselectable="true"
            aria-rowcount=rows
            data-reorder=""
            data-flat=move || state.filter.read().is_flat().then_some("")
            on:keydown=move |event| keys::pressed(state, &event)
            on:focusin=move |event| remember(state, &event)
            on:click=move |event| select(state, &event)
        >
            <Heads/>
            <WindowedList
                label=t(words::LIST)
                each=state.lines
                key=|line: &Line| *line
                view=move |line: Line| view! { <LineView line reorder/> }
                role=ListRole::Rows
                dress
                handle=state.list
            />
        </div>
    }
}

/// The row that has the focus, or in which something has it, is where the keyboard goes on.
fn remember(state: State, event: &FocusEvent) {
    let row = target_of(event).and_then(|it| it.closest("[role=row]").ok().flatten());
    if let Some(id) = row.and_then(|row| item_of_row(&row))
        && state.at.get_untracked() != Some(id)
    {
        state.at.set(Some(id));
    }
}

/// A click with Shift selects as far as the row; with Ctrl or Cmd, the row itself.
fn select(state: State, event: &MouseEvent) {
    let Some(target) = target_of(event) else { return };
    let is_control = target.closest("input, select, label, button").is_ok_and(|it| it.is_some());
    let row = target.closest("[role=row]").ok().flatten().and_then(|row| item_of_row(&row));
    let Some(id) = row.filter(|_| !is_control && !event.default_prevented()) else { return };
    if event.shift_key() {
        event.prevent_default();
        state.select_to(id);
    } else if (event.ctrl_key() || event.meta_key()) && target.closest("a").is_ok_and(|it| it.is_none()) {
        state.toggle(id);
    }
}

fn drop_item(state: State, dropped: &Dropped) {
    let target = dropped.target.as_deref().and_then(|key| key.parse().ok());
    let (Ok(id), Some(target)) = (dropped.key.parse(), target) else { return };
    let slot = match dropped.slot {
        DropSlot::Before => Slot::Before(target),
        DropSlot::After => Slot::After(target),
        DropSlot::Inside => Slot::Into(target),
    };
    state.move_item(id, slot);
}

/// The heads of the columns, some of which sort.
#[component]
fn Heads() -> impl IntoView {
    let state = use_state();
    let all = move || {
        let (selected, shown) = (state.selected.read().len(), state.shown.read().rows.len());
        (selected > 0, selected > 0 && selected < shown)
    };
    let toggle_all = move |_| {
        if state.selected.read_untracked().is_empty() { state.select_all() } else { state.select_none() }
    };
    view! {
        <div class="backlog-heads" role="rowgroup">
            <div class="backlog-row backlog-row--heads" role="row" aria-rowindex="1">
                <div class="backlog-row__pick" role="columnheader">
                    <label class="backlog-row__check">
                        <input
                            type="checkbox"
                            aria-label=t(words::SELECT_ALL)
                            prop:checked=move || all().0
                            prop:indeterminate=move || all().1
                            on:change=toggle_all
                        />
                    </label>
                </div>
                <Head class="backlog-row__title" label=item_words::TITLE by=Some(SortBy::Title)>
                    <FoldAll/>
                </Head>
                <Head class="backlog-row__status" label=item_words::STATUS by=Some(SortBy::Status)/>
                <Head class="backlog-row__product" label=item_words::PRODUCT by=None/>
                <Head class="backlog-row__tags" label=item_words::TAGS by=None/>
                <Head class="backlog-row__effort" label=item_words::EFFORT by=Some(SortBy::Effort)/>
                <Head class="backlog-row__evidence" label=item_words::EVIDENCE by=Some(SortBy::Evidence)/>
                <div class="backlog-row__more" role="columnheader">
                    <span class="visually-hidden">{t(words::ROW_ACTIONS)}</span>
                </div>
            </div>
        </div>
    }
}

/// The head of one column.
#[component]
fn Head(
    /// The class of its cells.
    class: &'static str,
    /// What it is called.
    label: Word,
    /// What pressing it sorts by; `None`: it cannot be pressed.
    by: Option<SortBy>,
    /// What stands before the word.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let state = use_state();
    let sorted = move || {
        let sort = state.filter.read().sort;
        (Some(sort.by) == by).then(|| sort.is_descending())
    };
    let word = t(label);
    let head = match by {
        Some(by) => view! {
            <button
                type="button"
                class="backlog-head"
                on:click=move |_| state.change_filter(|filter| filter.sort = filter.sort.pressed(by), Step::Push)
            >
                {word}
                {move || sorted().map(|down| if down { Icon::Down } else { Icon::Up }.view())}
            </button>
        }
        .into_any(),
        None => view! { <span class="backlog-head">{word}</span> }.into_any(),
    };
    let order = move || sorted().map(|down| if down { "descending" } else { "ascending" });
    view! { <div class=class role="columnheader" aria-sort=order>{children.map(|children| children())} {head}</div> }
}

/// Hides or shows what stands under every item.
#[component]
fn FoldAll() -> impl IntoView {
    let state = use_state();
    let outline = state.workspace.outline();
    let can_fold =
        Memo::new(move |_| !state.filter.read().is_flat() && outline.read().rows().iter().any(|row| row.depth > 0));
    let any_closed = Memo::new(move |_| state.shown.read().rows.iter().any(|row| row.fold == Fold::Closed));
    let word = move || {
        let word = if any_closed.get() { words::EXPAND_ALL } else { words::COLLAPSE_ALL };
        word.in_lang(state.lang.get())
    };
    view! {
        <span class="backlog-row__turn">
            <Show when=move || can_fold.get()>
                <button
                    type="button"
                    class="backlog-row__fold"
                    aria-label=word
                    title=word
                    on:click=move |_| state.fold_all(!any_closed.get_untracked())
                >{move || if any_closed.get() { Icon::ChevronRight } else { Icon::ChevronDown }.view()}</button>
            </Show>
        </span>
    }
}
