//! The keys of the list. They act on the row that has the focus; inside a row they belong to what is there.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    acts::Then,
    state::{Cell, State, item_of_row},
};
use crate::{
    commands::backlog::Slot,
    model::{Id, Item},
    ui::{address::Step, kit::keys, outside::scroll::target_of},
};

/// How many rows Page Up and Page Down pass.
const PAGE: isize = 10;

/// Acts on a key pressed anywhere in the list.
pub(super) fn pressed(state: State, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() {
        return;
    }
    let Some(target) = target_of(event) else { return };
    let done = match item_of_row(&target) {
        Some(id) => on_row(state, id, event),
        // From inside a row, Escape leads back to the row.
        None if event.key() == "Escape" => {
            let row = target.closest("[role=row]").ok().flatten().and_then(|row| item_of_row(&row));
            row.map(|id| state.focus(id)).is_some()
        }
        None => false,
    };
    if done {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn on_row(state: State, id: Id<Item>, event: &KeyboardEvent) -> bool {
    let key = event.key();
    if event.alt_key() && !keys::is_command(event) {
        return with_alt(state, id, &key);
    }
    if keys::is_command(event) {
        let all = key.eq_ignore_ascii_case("a") && !event.shift_key();
        if all {
            state.select_all();
        }
        return all;
    }
    match (key.as_str(), event.shift_key()) {
        ("ArrowDown", false) => state.step(1),
        ("ArrowUp", false) => state.step(-1),
        ("ArrowDown" | "J", true) => state.stretch(1),
        ("ArrowUp" | "K", true) => state.stretch(-1),
        ("PageDown", false) => state.step(PAGE),
        ("PageUp", false) => state.step(-PAGE),
        ("Home", false) => state.step(isize::MIN),
        ("End", false) => state.step(isize::MAX),
        ("ArrowLeft", false) => state.left(id),
        ("ArrowRight", false) => state.right(id),
        ("Enter", false) => state.open_item(id),
        ("F2", false) => state.editing.set(Some((id, Cell::Title))),
        (" ", false) => state.toggle(id),
        ("Delete", false) => state.remove(&state.meant()),
        ("]", _) => state.move_item(id, Slot::Indent),
        ("[", _) => state.move_item(id, Slot::Outdent),
        ("Escape", false) if !state.selected.read_untracked().is_empty() => state.select_none(),
        ("Escape", false) if state.open.get_untracked().is_some() => state.address.set("open", None, Step::Push),
        _ => return false,
    }
    true
}

fn with_alt(state: State, id: Id<Item>, key: &str) -> bool {
    let slot = match key {
        "ArrowUp" => Slot::Up,
        "ArrowDown" => Slot::Down,
        "ArrowRight" => Slot::Indent,
        "ArrowLeft" => Slot::Outdent,
        "Home" => Slot::First,
        "End" => Slot::Last,
        _ => return false,
    };
    state.move_item(id, slot);
    true
}

/// Acts on a key pressed in the field for a new item.
pub(super) fn pressed_in_draft(state: State, event: &KeyboardEvent) {
    event.stop_propagation();
    if event.is_composing() {
        return;
    }
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            state.commit(if event.shift_key() { Then::Child } else { Then::Next });
        }
        "Escape" => {
            event.prevent_default();
            state.stop();
        }
        _ => {}
    }
}
