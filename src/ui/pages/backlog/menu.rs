//! The menu of a row: everything that keys and dragging do, in words.

use leptos::prelude::*;

use super::{
    row::reach,
    state::{Cell, State, use_state},
};
use crate::{
    commands::backlog::{Move, Slot, path},
    model::{Id, Item},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            combo::Combo,
            dialog::{Dialog, DialogSize},
            icon::Icon,
            menu::{Menu, MenuEntry, MenuItem},
        },
        outside::place::Align,
        pages::item_panel::homes,
        words::{Word, backlog as words, t},
    },
};

/// The menu of a row.
#[component]
pub(super) fn RowMenu(
    /// The item.
    id: Id<Item>,
    /// Its title.
    title: Memo<String>,
) -> impl IntoView {
    let state = use_state();
    let entries = Signal::derive(move || entries(state, id));
    let reach = reach(state, id);
    view! {
        <Menu
            label=move || words::row_menu(state.lang.get(), &title.read())
            size=ButtonSize::Small
            align=Align::End
            tabindex=Signal::derive(reach)
            entries
        />
    }
}

fn entries(state: State, id: Id<Item>) -> Vec<MenuEntry> {
    let lang = state.lang.get();
    let word = move |word: Word| word.in_lang(lang);
    let fixed = !state.can_move();
    let outline = state.workspace.outline().read();
    let row = outline.row(id);
    let parent = row.and_then(|row| row.parent);
    let siblings: Vec<_> = outline.children(parent).collect();
    let (first, last) = (siblings.first() == Some(&id), siblings.last() == Some(&id));
    let top = path(&outline, id).is_empty();
    drop(outline);
    let moves = |label: Word, keys: &str, slot: Slot, cannot: bool| {
        MenuItem::new(word(label), move || state.move_item(id, slot)).shortcut(keys).disabled(fixed || cannot).into()
    };
    vec![
        MenuItem::new(word(words::OPEN), move || state.open_item(id)).shortcut("Enter").into(),
        MenuItem::new(word(words::RENAME), move || state.editing.set(Some((id, Cell::Title))))
            .icon(Icon::Edit)
            .shortcut("F2")
            .into(),
        MenuItem::new(word(words::ADD_BELOW), move || state.begin(Some(id), false))
            .icon(Icon::Plus)
            .disabled(fixed)
            .into(),
        MenuItem::new(word(words::ADD_CHILD), move || state.begin(Some(id), true)).disabled(fixed).into(),
        MenuEntry::Separator,
        moves(words::MOVE_UP, "Alt+↑", Slot::Up, first),
        moves(words::MOVE_DOWN, "Alt+↓", Slot::Down, last),
        moves(words::MOVE_FIRST, "Alt+Home", Slot::First, first),
        moves(words::MOVE_LAST, "Alt+End", Slot::Last, last),
        moves(words::INDENT, "]", Slot::Indent, first),
        moves(words::OUTDENT, "[", Slot::Outdent, top),
        MenuItem::new(word(words::MOVE_UNDER), move || state.rehousing.set(Some(id))).into(),
        MenuEntry::Separator,
        MenuItem::new(word(words::REMOVE), move || state.remove(&[id]))
            .icon(Icon::Trash)
            .shortcut("Del")
            .danger()
            .into(),
    ]
}

/// Asks under which item another one shall stand.
#[component]
pub(super) fn Rehousing() -> impl IntoView {
    let state = use_state();
    let close = move || {
        if let Some(id) = state.rehousing.get_untracked() {
            state.rehousing.set(None);
            state.focus(id);
        }
    };
    let pick = move |slot: Slot| {
        let Some(id) = state.rehousing.get_untracked() else { return };
        state.rehousing.set(None);
        state.move_item(id, slot);
    };
    let choices = Memo::new(move |_| state.rehousing.get().map(|id| homes(state.workspace, id)).unwrap_or_default());
    let to_top = move |_| {
        let outline = state.workspace.outline();
        let top = state.rehousing.get_untracked().and_then(|id| path(&outline.read_untracked(), id).first().copied());
        let id = state.rehousing.get_untracked();
        if let (Some(id), Some(top)) = (id, top) {
            state.rehousing.set(None);
            state.workspace.dispatch(Move { id, slot: Slot::After(top) });
            state.focus(id);
        } else {
            close();
        }
    };
    view! {
        <Dialog
            open=Signal::derive(move || state.rehousing.get().is_some())
            on_close=move |()| close()
            title=t(words::MOVE_UNDER_WHICH)
            size=DialogSize::Small
        >
            <Combo
                label=t(words::MOVE_UNDER_FIELD)
                choices
                autofocus=true
                on_pick=move |key: String| {
                    if let Ok(target) = key.parse() {
                        pick(Slot::Into(target));
                    }
                }
            />
            <p><Button label=t(words::MOVE_OUT) kind=ButtonKind::Quiet on_click=to_top/></p>
        </Dialog>
    }
}
