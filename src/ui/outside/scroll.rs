//! Scrolling: to a place, into view, and along with a drag.

use leptos::prelude::*;
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::Element;

/// How near to an edge a drag starts to scroll, in px.
const EDGE: f64 = 48.0;
/// The fastest a drag scrolls, in px per call.
const STEP_MAX: f64 = 18.0;

/// Scrolls `target` into view by the shortest way.
pub fn into_view(target: &Element) {
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Nearest);
    options.set_inline(web_sys::ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Scrolls the first element that `selector` finds into view by the shortest way.
pub fn show(selector: &str) {
    if let Ok(Some(found)) = document().query_selector(selector) {
        into_view(&found);
    }
}

/// Scrolls the scrollers under a pointer that is near their edges; `x` and `y` in px of the window.
pub fn near_edges(x: f64, y: f64) {
    let mut at = document().element_from_point(as_f32(x), as_f32(y));
    let (mut done_x, mut done_y) = (false, false);
    while let Some(element) = at {
        let area = element.get_bounding_client_rect();
        if !done_y && element.scroll_height() > element.client_height() && scrolls(&element, "overflow-y") {
            let step = step(y, area.top(), area.bottom());
            element.scroll_by_with_x_and_y(0.0, step);
            done_y = step != 0.0;
        }
        if !done_x && element.scroll_width() > element.client_width() && scrolls(&element, "overflow-x") {
            let step = step(x, area.left(), area.right());
            element.scroll_by_with_x_and_y(step, 0.0);
            done_x = step != 0.0;
        }
        at = element.parent_element();
    }
}

fn scrolls(element: &Element, axis: &str) -> bool {
    computed(element, axis).is_some_and(|value| value == "auto" || value == "scroll")
}

/// How far to scroll for a pointer at `at` between the edges `low` and `high`.
fn step(at: f64, low: f64, high: f64) -> f64 {
    if at < low + EDGE {
        -STEP_MAX * ((low + EDGE - at) / EDGE).min(1.0)
    } else if at > high - EDGE {
        STEP_MAX * ((at - high + EDGE) / EDGE).min(1.0)
    } else {
        0.0
    }
}

#[expect(clippy::cast_possible_truncation, reason = "window coordinates are small")]
const fn as_f32(px: f64) -> f32 {
    px as f32
}

/// Calls `then` whenever anything on the page scrolls, for as long as the calling component lives.
pub fn on_any(then: impl Fn() + 'static) {
    // Scrolling does not bubble; on its way down it is seen.
    let listener = Closure::<dyn Fn()>::new(then);
    let heard = listener.as_ref().unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_bool("scroll", heard, true);
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || {
        if let Some(listener) = listener.try_update_value(Option::take).flatten() {
            let heard = listener.as_ref().unchecked_ref();
            let _ = window().remove_event_listener_with_callback_and_bool("scroll", heard, true);
        }
    });
}

/// The height of the window in px.
#[must_use]
pub fn window_height() -> f64 {
    window().inner_height().ok().and_then(|it| it.as_f64()).unwrap_or_default()
}

/// The value that style sheets give a property of `element`.
#[must_use]
pub fn computed(element: &Element, property: &str) -> Option<String> {
    let style = window().get_computed_style(element).ok().flatten()?;
    style.get_property_value(property).ok()
}

/// A length property of `element` in px, such as a token; `None` unless it is written in px.
#[must_use]
pub fn computed_px(element: &Element, property: &str) -> Option<f64> {
    computed(element, property)?.trim().strip_suffix("px")?.parse().ok()
}

/// The element under a point of the window, and the nearest around it that `selector` finds.
#[must_use]
pub fn closest_at(x: f64, y: f64, selector: &str) -> Option<Element> {
    document().element_from_point(as_f32(x), as_f32(y))?.closest(selector).ok().flatten()
}

/// Where an event happened, as an element.
#[must_use]
pub fn target_of(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
