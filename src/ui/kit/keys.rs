//! Keys: what a key event means, apart from any place.

use leptos::prelude::document;
use web_sys::{Element, KeyboardEvent};

use crate::ui::outside::scroll::target_of;

/// Whether the person is typing text: keys that are letters then belong to the field.
#[must_use]
pub fn is_typing(event: &KeyboardEvent) -> bool {
    target_of(event).is_some_and(|at| takes_text(&at))
}

fn takes_text(element: &Element) -> bool {
    match element.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            element.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "button" | "submit" | "reset" | "file" | "range" | "color")
        ),
        _ => element.closest("[contenteditable=\"true\"]").is_ok_and(|found| found.is_some()),
    }
}

/// Whether Ctrl, or Cmd on a Mac, is held.
#[must_use]
pub fn is_command(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key()
}

/// Whether the key comes alone: no Ctrl, Cmd or Alt, and not as a part of composing a letter.
#[must_use]
pub fn is_plain(event: &KeyboardEvent) -> bool {
    !is_command(event) && !event.alt_key() && !event.is_composing()
}

/// Whether a dialog or a menu lies over the page and owns the keys.
#[must_use]
pub fn is_dialog_open() -> bool {
    document().query_selector("dialog[open], [popover]:popover-open:not(.toasts)").is_ok_and(|found| found.is_some())
}

/// Where arrow keys, Home and End lead in a row of `count` places; `None` for other keys.
///
/// Past the last place comes the first. Without a place yet, the first or the last is meant.
#[must_use]
pub fn step(key: &str, at: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match key {
        "ArrowDown" | "ArrowRight" => Some(at.map_or(0, |i| if i >= last { 0 } else { i + 1 })),
        "ArrowUp" | "ArrowLeft" => Some(at.map_or(last, |i| i.checked_sub(1).unwrap_or(last))),
        "Home" => Some(0),
        "End" => Some(last),
        _ => None,
    }
}
