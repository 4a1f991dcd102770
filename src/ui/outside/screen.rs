//! The whole screen, for what is shown to a room.

use leptos::prelude::*;

/// Fills the screen with an element, where the browser allows it.
pub fn fill(element: &web_sys::Element) {
    let _ = element.request_fullscreen();
}

/// Leaves the full screen, if it is taken.
pub fn leave() {
    if document().fullscreen_element().is_some() {
        document().exit_fullscreen();
    }
}

/// Calls `then` when the full screen was left, for as long as the current owner lives.
pub fn on_left(then: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::Custom::<web_sys::Event>::new("fullscreenchange"), move |_| {
        if document().fullscreen_element().is_none() {
            then();
        }
    });
    on_cleanup(move || handle.remove());
}
