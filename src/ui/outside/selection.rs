//! Selected text: what the person has marked in a part of the page, and where it ends.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Element;

/// How long a selection must rest before it counts, in milliseconds; a drag changes it all the time.
const REST: std::time::Duration = std::time::Duration::from_millis(150);

/// A piece of text that is selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Selected {
    /// The text as shown.
    pub text: String,
    /// How far below the top of the part of the page its end is, in px.
    pub bottom: f64,
}

/// What is selected inside `part` right now; nothing if the selection reaches out of it.
#[must_use]
pub fn inside(part: &Element) -> Option<Selected> {
    let selection = window().get_selection().ok()??;
    let range = (selection.range_count() > 0).then(|| selection.get_range_at(0).ok())??;
    let within =
        part.contains(range.start_container().ok().as_ref()) && part.contains(range.end_container().ok().as_ref());
    let text = String::from(selection.to_string()).trim().to_owned();
    if !within || text.is_empty() {
        return None;
    }
    let bottom = range.get_bounding_client_rect().bottom() - part.get_bounding_client_rect().top();
    Some(Selected { text, bottom })
}

/// Follows what is selected inside `part`, for as long as the current owner lives.
pub fn follow<E>(part: NodeRef<E>) -> Signal<Option<Selected>>
where
    E: leptos::html::ElementType + 'static,
    E::Output: wasm_bindgen::JsCast + Clone + AsRef<Element> + 'static,
{
    let selected = RwSignal::new(None);
    let look = move || {
        let now = part.try_get_untracked().flatten().and_then(|it| inside(it.as_ref()));
        if selected.try_with_untracked(|old| *old != now) == Some(true) {
            selected.set(now);
        }
    };
    let rest = StoredValue::new(None::<TimeoutHandle>);
    let changed = Closure::<dyn Fn()>::new(move || {
        let _ = rest.try_update_value(|rest| {
            if let Some(waiting) = rest.take() {
                waiting.clear();
            }
            *rest = set_timeout_with_handle(look, REST).ok();
        });
    });
    let _ = document().add_event_listener_with_callback("selectionchange", changed.as_ref().unchecked_ref());
    let kept = StoredValue::new_local(changed);
    on_cleanup(move || {
        kept.with_value(|changed| {
            let _ = document().remove_event_listener_with_callback("selectionchange", changed.as_ref().unchecked_ref());
        });
    });
    selected.into()
}

/// Drops whatever is selected.
pub fn clear() {
    if let Ok(Some(selection)) = window().get_selection() {
        let _ = selection.remove_all_ranges();
    }
}
