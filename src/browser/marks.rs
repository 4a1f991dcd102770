//! Marks on the browser's timeline, for `bench` and for whoever opens the profiler.
//!
//! In: a name. Out: a performance mark.

use wasm_bindgen::{JsCast, closure::Closure};

/// The first page that can be worked with has been painted.
pub const READY: &str = "wheelhouse-ready";

/// Marks this moment.
pub fn mark(name: &str) {
    if let Some(performance) = web_sys::window().and_then(|it| it.performance()) {
        let _ = performance.mark(name);
    }
}

/// Marks the moment after what is on the page now has been painted.
pub fn after_paint(name: &'static str) {
    // The first frame paints; the second begins once that is done.
    on_frame(move || on_frame(move || mark(name)));
}

fn on_frame(then: impl FnOnce() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let then = Closure::once_into_js(then);
    let _ = window.request_animation_frame(then.unchecked_ref());
}
