//! Focus: moving it, and knowing where it is.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// What Tab can reach, in the order of the page.
const FOCUSABLE: &str = "a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), \
                         textarea:not(:disabled), [tabindex]:not([tabindex=\"-1\"])";

/// Runs `then` once the views that follow from this moment's signals stand in the page.
pub fn after_render(then: impl FnOnce() + 'static) {
    // Views are brought up to date in microtasks, which all run before the next frame.
    request_animation_frame(then);
}

/// Runs `then` after the next render, unless somebody has meanwhile gone into a text field to type: what they did later
/// counts, also where a frame takes long.
pub fn unless_typing(then: impl FnOnce() + 'static) {
    let before = held();
    after_render(move || {
        let now = held();
        let types = now.as_ref().is_some_and(|it| it.matches("input, textarea").unwrap_or_default());
        if !types || now == before {
            then();
        }
    });
}

/// Focuses the first element that `selector` finds, after the next render.
pub fn soon(selector: impl Into<String>) {
    let selector = selector.into();
    after_render(move || now(&selector));
}

/// Focuses the first element that `selector` finds as soon as the views have followed, before the next key can arrive;
/// and again in the next frame, should moving it in the page have cost it the focus.
pub fn settle(selector: impl Into<String>) {
    let selector = selector.into();
    now(&selector);
    after_views(move || {
        now(&selector);
        after_render(move || {
            let lost = document().active_element().is_none_or(|it| it.tag_name() == "BODY");
            if lost {
                now(&selector);
            }
        });
    });
}

/// Runs `then` as soon as the views have followed this moment's signals, before the next key can arrive.
pub fn after_views(then: impl FnOnce() + 'static) {
    leptos::task::spawn_local(async move {
        // Views follow in microtasks, some by way of others; keys come only after all of them.
        for _ in 0..SETTLES {
            leptos::task::tick().await;
        }
        then();
    });
}

/// How many rounds of microtasks views take to follow, with some to spare.
const SETTLES: usize = 4;

/// Focuses the first element that `selector` finds, at once.
pub fn now(selector: &str) {
    if let Ok(Some(found)) = document().query_selector(selector) {
        element(&found);
    }
}

/// Focuses `target`.
pub fn element(target: &web_sys::Element) {
    if let Some(html) = target.dyn_ref::<web_sys::HtmlElement>() {
        let _ = html.focus();
    } else if let Some(mark) = target.dyn_ref::<web_sys::SvgElement>() {
        let _ = mark.focus();
    }
}

/// Focuses `target` without scrolling anything.
pub fn element_in_place(target: &web_sys::Element) {
    if let Some(html) = target.dyn_ref::<web_sys::HtmlElement>() {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = html.focus_with_options(&options);
    }
}

/// Focuses the first thing inside `parent` that Tab could reach, or `parent` itself.
pub fn first_inside(parent: &web_sys::Element) {
    match parent.query_selector(FOCUSABLE) {
        Ok(Some(found)) => element(&found),
        _ => element(parent),
    }
}

/// Focuses a text field and selects its text.
pub fn select_all(input: &web_sys::HtmlInputElement) {
    let _ = input.focus();
    input.select();
}

/// The element inside `parent` that has the focus.
#[must_use]
pub fn inside(parent: &web_sys::Element) -> Option<web_sys::Element> {
    document().active_element().filter(|active| parent.contains(Some(active)))
}

/// What has the focus now, to be given it back by [`give_back`].
#[must_use]
pub fn held() -> Option<web_sys::Element> {
    document().active_element()
}

/// Focuses what was held, should moving it in the page have cost it the focus.
pub fn give_back(held: Option<web_sys::Element>) {
    after_views(move || {
        if let Some(lost) = held.filter(|it| it.is_connected() && is_nowhere()) {
            element_in_place(&lost);
        }
    });
}

/// Whether nothing has the focus, as after its element was taken out of the page.
#[must_use]
pub fn is_nowhere() -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY")
}

/// Whether focus is on `parent` or inside it.
#[must_use]
pub fn is_within(parent: &web_sys::Element) -> bool {
    document().active_element().is_some_and(|active| parent.contains(Some(&active)))
}
