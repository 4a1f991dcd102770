//! One card of the board.

use leptos::{
    ev::{MouseEvent, PointerEvent},
    prelude::*,
};

use super::{super::state::State, move_to, named};
use crate::{
    model::{Id, Item},
    ui::{
        kit::{
            button::ButtonSize,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuItem},
            reorder::Reorder,
        },
        outside::{place::Align, scroll},
        words::{backlog as backlog_words, backlog_views as words, format, item, t},
    },
};

/// One card: what the item is, whose it is, and how large.
#[component]
pub(super) fn Card(
    /// The state of the page.
    state: State,
    /// The dragging on this board.
    reorder: Reorder,
    /// The item; a card keeps its id for life.
    id: Id<Item>,
) -> impl IntoView {
    let item = state.workspace.item(id);
    let key = id.to_string();
    let title = Memo::new(move |_| item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let product = move || {
        let product = item.read().as_ref()?.product?;
        state.workspace.products().read().get(product).map(|it| it.name.clone())
    };
    let owner = move || {
        let owner = item.read().as_ref()?.owner?;
        state.workspace.people().read().get(owner).map(|it| it.name.clone())
    };
    let effort = move || item.read().as_ref()?.effort.map(|it| backlog_words::effort_sum(state.lang.get(), it));
    let notes = Memo::new(move |_| state.evidence.read().of(id));
    let selected = Memo::new(move |_| state.selected.read().contains(&id));
    let open = Memo::new(move |_| state.open.get() == Some(id));
    let is_stop = Memo::new(move |_| state.tab_stop.get() == Some(id));
    // A pen or mouse takes the card anywhere; a finger takes its handle, so that it can still scroll.
    let press = {
        let key = key.clone();
        move |event: PointerEvent| {
            let on_title =
                scroll::target_of(&event).is_some_and(|it| it.closest(".card__open").is_ok_and(|it| it.is_some()));
            if on_title && event.pointer_type() != "touch" && !state.workspace.is_read_only() {
                reorder.start(&event, key.clone());
            }
        }
    };
    let handle = {
        let key = key.clone();
        move |event: PointerEvent| reorder.start(&event, key.clone())
    };
    let clicked = move |event: MouseEvent| {
        if reorder.was_drag() {
            return;
        }
        if event.ctrl_key() || event.meta_key() {
            state.toggle(id);
        } else if event.shift_key() {
            state.select_to(id);
        } else {
            state.open_item(id);
        }
    };
    view! {
        <div
            class="card"
            data-key=key.clone()
            data-drop=reorder.mark(key.clone())
            data-dragging=reorder.dragging(key)
            data-selected=move || selected.get().then_some("")
            data-open=move || open.get().then_some("")
            on:pointerdown=press
        >
            <button
                type="button"
                class="card__open"
                data-card=id.to_string()
                aria-describedby=format!("card-{id}")
                aria-pressed=move || selected.get().then_some("true")
                tabindex=move || if is_stop.get() { "0" } else { "-1" }
                on:focus=move |_| {
                    if state.at.get_untracked() != Some(id) {
                        state.at.set(Some(id));
                    }
                }
                on:click=clicked
            >{move || title.get()}</button>
            <div class="card__tools">
                <span class="drag-handle" title=t(backlog_words::DRAG) aria-hidden="true" on:pointerdown=handle>{Icon::Drag.view()}</span>
                <Menu
                    label=move || backlog_words::row_menu(state.lang.get(), &title.read())
                    size=ButtonSize::Small
                    align=Align::End
                    entries=Signal::derive(move || entries(state, id))
                />
            </div>
            <div class="card__facts" id=format!("card-{id}")>
                {move || product().map(|it| view! { <span class="card__fact">{it}</span> })}
                {move || owner().map(|it| view! { <span class="card__fact">{Icon::Person.view()} {it}</span> })}
                {move || effort().map(|it| view! { <span class="card__fact">{it}</span> })}
                {move || (notes.get() > 0).then(|| {
                    view! {
                        <span class="card__fact" title=item::notes(state.lang.get(), notes.get())>
                            {Icon::Inbox.view()} {format::count(state.lang.get(), notes.get())}
                        </span>
                    }
                })}
            </div>
        </div>
    }
}

/// What can be done with a card: everything that dragging does.
fn entries(state: State, id: Id<Item>) -> Vec<MenuEntry> {
    let (lang, asked) = (state.lang.get(), state.board_asked.get());
    let Some(board) = state.board.get() else { return Vec::new() };
    let Some((lane, column, _)) = board.place(id) else { return Vec::new() };
    let open = MenuItem::new(backlog_words::OPEN.in_lang(lang), move || state.open_item(id)).icon(Icon::External);
    let select = MenuItem::new(backlog_words::SELECT.in_lang(lang), move || state.toggle(id)).icon(Icon::Check);
    let mut all = vec![open.into(), select.shortcut("X").into(), MenuEntry::Separator];
    for (to, it) in board.columns.iter().enumerate() {
        let word = words::move_to(lang, &named(state, asked.across, &it.cell));
        all.push(MenuItem::new(word, move || move_to(state, id, lane, to)).disabled(to == column).into());
    }
    if let Some(by) = asked.lanes.filter(|_| board.lanes.len() > 1) {
        all.push(MenuEntry::Separator);
        for (to, it) in board.lanes.iter().enumerate() {
            let word = words::move_to(lang, &named(state, by, &it.cell));
            all.push(MenuItem::new(word, move || move_to(state, id, to, column)).disabled(to == lane).into());
        }
    }
    all.push(MenuEntry::Separator);
    let remove = MenuItem::new(backlog_words::REMOVE.in_lang(lang), move || state.remove(&[id])).icon(Icon::Trash);
    all.push(remove.danger().shortcut("Del").into());
    all
}
