//! Placing what floats: popovers beside the element they belong to, and native dialogs.

use leptos::prelude::{document, window};
use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// Space kept to the edges of the window, in px.
const MARGIN: f64 = 8.0;
/// Where the messages stand, which is always open.
const MESSAGES: &str = ".toasts";
/// Space between a popover and its anchor, in px.
const GAP: f64 = 4.0;

/// Which edge of the anchor a popover lines up with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// The left edges meet.
    #[default]
    Start,
    /// The right edges meet.
    End,
}

/// Puts an open popover below `anchor`, or above where there is more room, and inside the window.
pub fn beside(popover: &HtmlElement, anchor: &Element, align: Align) {
    let at = anchor.get_bounding_client_rect();
    let size = popover.get_bounding_client_rect();
    let (wide, high) = window_size();
    let left = match align {
        Align::Start => at.left(),
        Align::End => at.right() - size.width(),
    };
    let left = left.min(wide - size.width() - MARGIN).max(MARGIN);
    let below = high - at.bottom() - GAP - MARGIN;
    let above = at.top() - GAP - MARGIN;
    let top = if size.height() <= below || below >= above {
        at.bottom() + GAP
    } else {
        (at.top() - GAP - size.height()).max(MARGIN)
    };
    let style = popover.style();
    let _ = style.set_property("left", &format!("{left}px"));
    let _ = style.set_property("top", &format!("{top}px"));
    let _ = style.set_property("--room", &format!("{}px", below.max(above)));
    let _ = style.set_property("--anchor-width", &format!("{}px", at.width()));
}

fn window_size() -> (f64, f64) {
    let side = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|v| v.as_f64()).unwrap_or_default();
    (side(window().inner_width()), side(window().inner_height()))
}

/// Opens a popover; nothing happens to one that is open.
pub fn show(popover: &HtmlElement) {
    if !is_shown(popover) {
        let _ = popover.show_popover();
    }
}

/// Closes a popover; nothing happens to one that is closed.
pub fn hide(popover: &HtmlElement) {
    if is_shown(popover) {
        let _ = popover.hide_popover();
    }
}

/// Puts the messages over what was opened last; a dialog would dim them.
fn raise_messages() {
    let found = document().query_selector(MESSAGES).ok().flatten();
    if let Some(messages) = found.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        hide(&messages);
        show(&messages);
    }
}

/// Whether a popover is open.
#[must_use]
pub fn is_shown(popover: &HtmlElement) -> bool {
    popover.matches(":popover-open").unwrap_or_default()
}

/// Opens or closes a native dialog; the browser takes focus in and gives it back.
pub fn set_modal(dialog: &HtmlDialogElement, open: bool) {
    if open && !dialog.open() {
        let _ = dialog.show_modal();
        raise_messages();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
