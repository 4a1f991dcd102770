//! The backlog page: what the team may build, in order.
//!
//! In: the items, and what the address asks for. Out: commands, and the address.

mod acts;
mod board;
mod bulk;
mod cells;
mod columns;
mod draft;
mod footer;
mod keys;
mod list;
mod looks;
mod menu;
mod row;
mod state;
mod table;
mod toolbar;
mod values;

pub use board::BacklogBoard;
use leptos::{html, prelude::*};
use looks::Look;
use state::Cell;
pub use state::State;
pub use table::BacklogTable;

use super::item_panel::ItemPanel;
use crate::{
    commands::backlog::Slot,
    model::{Id, Item},
    ui::{
        actions::{Action, Group, Shortcut, use_actions},
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
        },
        outside::focus,
        parts,
        words::{backlog as words, t},
    },
};

/// The page.
#[component]
pub fn Backlog() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    let search = NodeRef::<html::Input>::new();
    register(state, search);
    let actions = use_actions();
    let nothing = Memo::new(move |_| state.shown.read().all == 0 && state.draft.read().is_none());
    let none_fit = Memo::new(move |_| {
        let shown = state.shown.read();
        shown.all > 0 && shown.rows.is_empty() && state.draft.read().is_none()
    });
    let beside = Callback::new(move |(id, by): (Id<Item>, isize)| state.beside(id, by));
    view! {
        <div class="page backlog">
            <header class="page__head">
                <h1 class="page__title">{t(words::BACKLOG)}</h1>
                <Show when=move || !nothing.get()>
                    <toolbar::Looks/>
                </Show>
                <div class="toolbar">
                    <Show when=move || !nothing.get()>
                        <toolbar::Toolbar search/>
                    </Show>
                    <span class="toolbar__gap"></span>
                    <Button
                        label=t(words::ADD)
                        kind=ButtonKind::Primary
                        icon=Icon::Plus
                        shortcut="C"
                        on_click=move |_| actions.run("create")
                    />
                </div>
            </header>
            <div class="page__body">
                <Show when=move || !nothing.get() fallback=Nothing>
                    <toolbar::Chips/>
                    <bulk::Bulk/>
                    // The list has a line for it where the item will stand.
                    <Show when=move || state.look.get() != Look::List && state.draft.read().is_some()>
                        <div class="backlog-quick" role="group" aria-label=t(words::ADD)><draft::DraftRow/></div>
                    </Show>
                    <Show when=move || !none_fit.get() fallback=NoneFit>
                        {move || match state.look.get() {
                            Look::List => view! { <list::List/> }.into_any(),
                            Look::Table => parts::TABLE.view(state, || {}),
                            Look::Board => parts::BACKLOG_BOARD.view(state, || {}),
                        }}
                    </Show>
                    <footer::Sums/>
                </Show>
            </div>
            <ItemPanel beside on_close=move |id| state.focus(id)/>
        </div>
        <menu::Rehousing/>
    }
}

/// What the page says while there is no item at all.
#[component]
fn Nothing() -> impl IntoView {
    let actions = use_actions();
    let has_sample =
        Memo::new(move |_| actions.all().read().iter().any(|it| it.name == "load-sample" && it.enabled.get()));
    view! {
        <EmptyState icon=Icon::List title=t(words::EMPTY) text=t(words::EMPTY_HINT)>
            <Button
                label=t(words::EMPTY_FIRST)
                kind=ButtonKind::Primary
                icon=Icon::Plus
                on_click=move |_| actions.run("create")
            />
            <Button label=t(words::EMPTY_IMPORT) icon=Icon::Upload on_click=move |_| actions.run("import")/>
            <Show when=move || has_sample.get()>
                <Button label=t(words::EMPTY_SAMPLE) kind=ButtonKind::Quiet on_click=move |_| actions.run("load-sample")/>
            </Show>
        </EmptyState>
    }
}

/// What the page says while no item passes the filter.
#[component]
fn NoneFit() -> impl IntoView {
    let state = state::use_state();
    view! {
        <EmptyState icon=Icon::Search title=t(words::NOTHING_FITS) text="">
            <Button label=t(words::CLEAR) on_click=move |_| toolbar::clear(state)/>
        </EmptyState>
    }
}

/// Registers what can be done here.
fn register(state: State, search: NodeRef<html::Input>) {
    let some = Signal::derive(move || !state.shown.read().rows.is_empty());
    let find = move || {
        if let Some(search) = search.get_untracked() {
            focus::select_all(&search);
        }
    };
    let create = move || {
        // Below the row that has the focus; from elsewhere on the page, at the end.
        let in_list = document()
            .active_element()
            .is_some_and(|it| it.closest("[role=treegrid], [role=grid]").is_ok_and(|it| it.is_some()));
        let at = state.at.get_untracked().filter(|_| in_list && state.look.get_untracked() == Look::List);
        state.begin(at, false);
    };
    let on_row = move |act: fn(State, Id<Item>)| {
        move || {
            if let Some(id) = state.tab_stop.get_untracked() {
                act(state, id);
            }
        }
    };
    let action = |name, word, icon, run: Callback<()>| Action::new(name, word, icon, Group::Page, move || run.run(()));
    use_actions().register([
        action("create", words::ADD, Icon::Plus, Callback::new(move |()| create())).keys(Shortcut::Key("c")),
        action("search", words::SEARCH, Icon::Search, Callback::new(move |()| find())).keys(Shortcut::Key("/")),
        action("next", words::NEXT_ROW, Icon::Down, Callback::new(move |()| state.step(1)))
            .keys(Shortcut::Key("j"))
            .when(some),
        action("previous", words::PREVIOUS_ROW, Icon::Up, Callback::new(move |()| state.step(-1)))
            .keys(Shortcut::Key("k"))
            .when(some),
        Action::new("select", words::SELECT, Icon::Check, Group::Page, on_row(State::toggle))
            .keys(Shortcut::Key("x"))
            .when(some),
        Action::new("open", words::OPEN, Icon::ChevronRight, Group::Page, on_row(State::open_item))
            .keys(Shortcut::Key("o"))
            .when(some),
        Action::new(
            "rename",
            words::RENAME,
            Icon::Edit,
            Group::Page,
            on_row(|state, id| state.editing.set(Some((id, Cell::Title)))),
        )
        .keys(Shortcut::Key("e"))
        .when(some),
        Action::new(
            "effort",
            words::EDIT_EFFORT,
            Icon::Calculator,
            Group::Page,
            on_row(|state, id| {
                state.editing.set(Some((id, Cell::Effort)));
            }),
        )
        .when(some),
        Action::new(
            "move-under",
            words::MOVE_UNDER,
            Icon::ChevronRight,
            Group::Page,
            on_row(|state, id| {
                state.rehousing.set(Some(id));
            }),
        )
        .when(some),
        action("select-all", words::SELECT_ALL, Icon::Check, Callback::new(move |()| state.select_all())).when(some),
        Action::new(
            "move-up",
            words::MOVE_UP,
            Icon::Up,
            Group::Page,
            on_row(|state, id| state.move_item(id, Slot::Up)),
        )
        .when(some),
        Action::new(
            "move-down",
            words::MOVE_DOWN,
            Icon::Down,
            Group::Page,
            on_row(|state, id| state.move_item(id, Slot::Down)),
        )
        .when(some),
        Action::new(
            "indent",
            words::INDENT,
            Icon::ChevronRight,
            Group::Page,
            on_row(|state, id| state.move_item(id, Slot::Indent)),
        )
        .keys(Shortcut::Key("]"))
        .when(some),
        Action::new(
            "outdent",
            words::OUTDENT,
            Icon::ChevronLeft,
            Group::Page,
            on_row(|state, id| state.move_item(id, Slot::Outdent)),
        )
        .keys(Shortcut::Key("["))
        .when(some),
        action("expand-all", words::EXPAND_ALL, Icon::ChevronDown, Callback::new(move |()| state.fold_all(false)))
            .when(some),
        action("collapse-all", words::COLLAPSE_ALL, Icon::ChevronRight, Callback::new(move |()| state.fold_all(true)))
            .when(some),
        action("remove", words::REMOVE, Icon::Trash, Callback::new(move |()| state.remove(&state.meant())))
            .when(Signal::derive(move || !state.selected.read().is_empty() || state.at.get().is_some())),
    ]);
}
