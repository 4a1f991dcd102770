//! Media queries: what the screen and the system are like.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};

/// Whether `query` holds, followed for as long as the current owner lives.
#[must_use]
pub fn matches(query: &str) -> Signal<bool> {
    let list = window().match_media(query).ok().flatten();
    let holds = RwSignal::new(list.as_ref().is_some_and(web_sys::MediaQueryList::matches));
    if let Some(list) = list {
        let seen = list.clone();
        let follow = Closure::<dyn Fn()>::new(move || {
            let _ = holds.try_set(seen.matches());
        });
        let _ = list.add_event_listener_with_callback("change", follow.as_ref().unchecked_ref());
        let kept = StoredValue::new_local((list, follow));
        on_cleanup(move || {
            kept.with_value(|(list, follow)| {
                let _ = list.remove_event_listener_with_callback("change", follow.as_ref().unchecked_ref());
            });
        });
    }
    holds.into()
}

/// Whether the window is as narrow as a phone held upright, where the rail is a bar and panels are sheets.
#[must_use]
pub fn is_narrow() -> Signal<bool> {
    matches("(max-width: 820px)")
}

/// Whether the person asked their system for less motion, right now.
#[must_use]
pub fn less_motion() -> bool {
    window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_some_and(|list| list.matches())
}
