//! One row of the list: its cells, which a [`WindowedList`](crate::ui::kit::list) puts into its row.

use leptos::{
    attr::custom::custom_attribute,
    prelude::{Set as _, *},
    tachys::html::attribute::any_attribute::AnyAttribute,
};

use super::{
    cells::{CellInput, Effort, Evidence, ProductName, StatusChoice, Tags},
    draft::DraftRow,
    menu::RowMenu,
    state::{Cell, Line, State, row_name, use_state},
};
use crate::{
    commands::backlog::{Fold, Set, path},
    model::{Id, Item, ItemKind, text},
    ui::{
        kit::{icon::Icon, reorder::Reorder},
        words::{backlog as words, item as item_words, t},
    },
};

/// The attributes of a line's row: its place in the hierarchy, and what the keyboard and the pointer do with it.
pub(super) fn dress(state: State, line: &Line) -> Vec<AnyAttribute> {
    let Line::Item(id) = *line else {
        let depth = move || state.draft.get().map_or(0, |draft| draft.depth);
        return vec![custom_attribute("aria-level", move || level(depth())).into_any_attr()];
    };
    let row = state.row(id);
    let fold = move || row.get().map(|row| row.fold);
    let expanded = move || match fold()? {
        Fold::Leaf => None,
        Fold::Open => Some("true"),
        Fold::Closed => Some("false"),
    };
    let selected = Memo::new(move |_| state.selected.read().contains(&id));
    vec![
        custom_attribute("id", row_name(id)).into_any_attr(),
        custom_attribute("tabindex", reach(state, id)).into_any_attr(),
        custom_attribute("aria-level", move || level(row.get().map_or(0, |row| row.depth))).into_any_attr(),
        custom_attribute("aria-posinset", move || row.get().map(|row| row.place.0.to_string())).into_any_attr(),
        custom_attribute("aria-setsize", move || row.get().map(|row| row.place.1.to_string())).into_any_attr(),
        custom_attribute("aria-expanded", expanded).into_any_attr(),
        custom_attribute("aria-selected", move || selected.get().to_string()).into_any_attr(),
    ]
}

fn level(depth: usize) -> String {
    (depth + 1).to_string()
}

/// Tab leads to one row, and from there to what is in it; arrows lead to the others.
pub(super) fn reach(state: State, id: Id<Item>) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let is_stop = Memo::new(move |_| state.tab_stop.get() == Some(id));
    move || if is_stop.get() { "0" } else { "-1" }
}

/// The cells of a line.
#[component]
pub(super) fn LineView(
    /// Which line.
    line: Line,
    /// The dragging of the list.
    reorder: Reorder,
) -> impl IntoView {
    match line {
        Line::Draft => view! { <DraftRow/> }.into_any(),
        Line::Item(id) => view! { <Row id reorder/> }.into_any(),
    }
}

/// The cells of an item.
#[component]
fn Row(
    /// The item; a row keeps it for life.
    id: Id<Item>,
    /// The dragging of the list.
    reorder: Reorder,
) -> impl IntoView {
    let state = use_state();
    let item = state.workspace.item(id);
    let title = Memo::new(move |_| item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let reach = reach(state, id);
    let selected = Memo::new(move |_| state.selected.read().contains(&id));
    let open = Memo::new(move |_| state.open.get() == Some(id));
    view! {
        <div
            class="backlog-row"
            data-open=move || open.get().then_some("")
            data-selected=move || selected.get().then_some("")
            data-drop=reorder.mark(id.to_string())
            data-dragging=reorder.dragging(id.to_string())
        >
            <div class="backlog-row__pick" role="gridcell">
                <span
                    class="drag-handle"
                    hidden=move || !state.can_move()
                    title=t(words::DRAG)
                    on:pointerdown=move |event| reorder.start(&event, id.to_string())
                >{Icon::Drag.view()}</span>
                <label class="backlog-row__check">
                    <input
                        type="checkbox"
                        tabindex=reach
                        aria-label=move || words::select_row(state.lang.get(), &title.read())
                        prop:checked=move || selected.get()
                        on:change=move |_| state.toggle(id)
                    />
                </label>
            </div>
            <TitleCell id title/>
            <div class="backlog-row__status" role="gridcell"><StatusChoice id/></div>
            <div class="backlog-row__product" role="gridcell"><ProductName id/></div>
            <div class="backlog-row__tags" role="gridcell"><Tags id/></div>
            <div class="backlog-row__effort" role="gridcell"><Effort id/></div>
            <div class="backlog-row__evidence" role="gridcell"><Evidence id/></div>
            <div class="backlog-row__more" role="gridcell"><RowMenu id title/></div>
        </div>
    }
}

/// The title with its place in the hierarchy, its sort, and where it stands when the list is flat.
#[component]
fn TitleCell(
    /// The item.
    id: Id<Item>,
    /// Its title.
    title: Memo<String>,
) -> impl IntoView {
    let state = use_state();
    let item = state.workspace.item(id);
    let row = state.row(id);
    let reach = reach(state, id);
    let fold = Memo::new(move |_| row.get().map(|row| row.fold));
    let depth = Memo::new(move |_| row.get().map_or(0, |row| row.depth).min(DEPTH_SHOWN));
    let kind = Memo::new(move |_| item.read().as_ref().map(|it| it.kind).unwrap_or_default());
    let editing = Memo::new(move |_| state.editing.get() == Some((id, Cell::Title)));
    let opens_ring = Memo::new(move |_| row.get().is_some_and(|row| row.opens_ring));
    let flat = Memo::new(move |_| state.filter.read().is_flat());
    let above = move || {
        let (outline, items) = (state.workspace.outline().read(), state.workspace.items().read());
        let titles: Vec<_> =
            path(&outline, id).into_iter().filter_map(|id| items.get(id)).map(|it| it.title.as_str()).collect();
        titles.join(" › ")
    };
    let fold_button = move || match fold.get()? {
        Fold::Leaf => None,
        shown => {
            let closed = shown == Fold::Closed;
            let (word, icon) =
                if closed { (words::EXPAND, Icon::ChevronRight) } else { (words::COLLAPSE, Icon::ChevronDown) };
            Some(view! {
                <button
                    type="button"
                    class="backlog-row__fold"
                    tabindex="-1"
                    aria-label=word.in_lang(state.lang.get())
                    on:click=move |_| {
                        state.fold(id, !closed);
                        state.focus(id);
                    }
                >{icon.view()}</button>
            })
        }
    };
    let open = move |event: leptos::ev::MouseEvent| {
        // With a key held it is a link like any other: a new tab, or a selection.
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() {
            return;
        }
        event.prevent_default();
        state.open_item(id);
    };
    let rename = Callback::new(move |text: String| {
        let kept = text.trim().is_empty() || state.set(id, Set::Title(text));
        if kept { Ok(()) } else { Err(String::new()) }
    });
    let shown = move || {
        view! {
            <a class="backlog-row__name" href=format!("?open={id}") tabindex=reach on:click=open draggable="false">
                {move || title.get()}
            </a>
            <button
                type="button"
                class="backlog-row__rename"
                tabindex="-1"
                aria-label=t(words::RENAME)
                title=t(words::RENAME)
                on:click=move |_| state.editing.set(Some((id, Cell::Title)))
            >{Icon::Edit.view()}</button>
        }
    };
    view! {
        <div class="backlog-row__title" role="gridcell" style=("--depth", move || depth.get().to_string())>
            <span class="backlog-row__turn">{fold_button}</span>
            <span class="backlog-row__kind" data-kind=move || kind_name(kind.get()) title=move || item_words::kind(kind.get()).in_lang(state.lang.get())>
                {move || kind_icon(kind.get()).view()}
                <span class="visually-hidden">{move || item_words::kind(kind.get()).in_lang(state.lang.get())}</span>
            </span>
            <Show when=move || editing.get() fallback=shown>
                <CellInput
                    label=t(item_words::TITLE)
                    value=title.get_untracked()
                    max_length=text::TITLE_CHARS_MAX
                    on_commit=rename
                    on_close=move |refocus| state.finish_editing(id, refocus)
                />
            </Show>
            <Show when=move || flat.get()>
                <span class="backlog-row__path">{above}</span>
            </Show>
            <Show when=move || opens_ring.get()>
                <span class="backlog-row__ring" title=t(item_words::RING)>
                    {Icon::Warning.view()}
                    <span class="visually-hidden">{t(item_words::RING)}</span>
                    <button type="button" class="backlog-row__leave" tabindex=reach on:click=move |_| state.leave_ring(id)>
                        {t(item_words::LEAVE_RING)}
                    </button>
                </span>
            </Show>
        </div>
    }
}

/// How far the list indents; what stands deeper says so only to screen readers.
const DEPTH_SHOWN: usize = 8;

/// The picture of a sort of item.
pub(super) const fn kind_icon(kind: ItemKind) -> Icon {
    match kind {
        ItemKind::Idea => Icon::Idea,
        ItemKind::Feature => Icon::Feature,
        ItemKind::Bug => Icon::Bug,
        ItemKind::Task => Icon::Task,
    }
}

fn kind_name(kind: ItemKind) -> &'static str {
    crate::commands::backlog::Code::code(kind)
}
