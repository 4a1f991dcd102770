//! Measuring: how wide a part of the page is, for what is laid out by numbers.

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast as _, closure::Closure};

use super::scroll;

/// The usual height of type that browsers start with, in px.
const TYPE: f64 = 16.0;

/// Keeps `width` at the width of `part`, for as long as the current owner lives: in px at the usual size of type, so that
/// for a reader of larger type there are fewer.
pub fn follow(part: NodeRef<html::Div>, width: RwSignal<f64>) {
    let look = move || {
        let now = part.try_get_untracked().flatten().map(|it| (f64::from(it.client_width()) / type_scale()).floor());
        // A part that is not shown has no width; what it had is a better guess.
        if let Some(now) = now.filter(|it| *it > 0.0)
            && width.try_get_untracked().is_some_and(|old| (old - now).abs() >= 1.0)
        {
            width.set(now);
        }
    };
    let changed = Closure::<dyn Fn()>::new(look);
    let Ok(observer) = web_sys::ResizeObserver::new(changed.as_ref().unchecked_ref()) else { return };
    let kept = StoredValue::new_local((observer, changed));
    Effect::new(move |_| {
        if let Some(part) = part.get() {
            look();
            kept.with_value(|(observer, _)| observer.observe(&part));
        }
    });
    on_cleanup(move || {
        let _ = kept.try_with_value(|(observer, _)| observer.disconnect());
    });
}

/// How large the reader's type is, against the usual.
fn type_scale() -> f64 {
    let size = document().document_element().and_then(|it| scroll::computed_px(&it, "font-size"));
    size.filter(|it| *it > 0.0).map_or(1.0, |it| it / TYPE)
}
