//! The page as a whole: its title, language, theme and base.

use std::{cell::Cell, rc::Rc, time::Duration};

use leptos::prelude::*;

use super::focus;
use crate::ui::words::Lang;

/// When a page is taken to be idle, where the browser does not tell.
const IDLE_AFTER: Duration = Duration::from_secs(1);

/// Keeps the document's title equal to `text`.
pub fn title(text: impl Fn() -> String + 'static) {
    Effect::new(move |_| document().set_title(&text()));
}

/// Keeps `<html lang>` equal to the page's language.
pub fn html_lang(lang: impl Into<Signal<Lang>>) {
    let lang = lang.into();
    Effect::new(move |_| set_on_root("lang", Some(lang.get().tag())));
}

/// Keeps `<html data-theme>` equal to `theme`, `light` or `dark`; `None` follows the system.
pub fn html_theme(theme: impl Fn() -> Option<&'static str> + 'static) {
    Effect::new(move |_| set_on_root("data-theme", theme()));
}

fn set_on_root(name: &str, value: Option<&str>) {
    let Some(root) = document().document_element() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// Focuses the main area each time `page` changes, not the first time it is known.
pub fn focus_page_on<T: PartialEq + Send + Sync + 'static>(page: Memo<T>) {
    Effect::new(move |before: Option<()>| {
        page.track();
        if before.is_some() {
            focus::soon("main");
        }
    });
}

/// The language the browser asks for, where the page speaks it; else English.
#[must_use]
pub fn browser_lang() -> Lang {
    let wanted = window().navigator().languages();
    wanted.iter().filter_map(|tag| tag.as_string()).find_map(|tag| Lang::of_tag(&tag)).unwrap_or_default()
}

/// Takes away the notice that stands in the page until the app runs.
pub fn remove_boot_notice() {
    if let Some(notice) = document().get_element_by_id("boot") {
        notice.remove();
    }
}

/// The path of the address.
#[must_use]
pub fn path() -> String {
    window().location().pathname().unwrap_or_default()
}

/// Runs `then` once, when the page has nothing better to do, or after a moment: on a busy machine that may be long.
pub fn when_idle(then: impl Fn() + 'static) {
    let (then, is_done) = (Rc::new(then), Rc::new(Cell::new(false)));
    let once = move || {
        if !is_done.replace(true) {
            then();
        }
    };
    // Safari has no idle callbacks.
    if js_sys::Reflect::has(&window(), &"requestIdleCallback".into()).unwrap_or_default() {
        request_idle_callback(once.clone());
    }
    set_timeout(once, IDLE_AFTER);
}

/// Whether a new version of the page is here, waiting to take over; see `assets/offline.js`.
#[must_use]
pub fn update() -> RwSignal<bool> {
    let root = document().document_element();
    let ready = RwSignal::new(root.is_some_and(|it| it.get_attribute("data-update").is_some()));
    let listening = window_event_listener_untyped("wheelhouse:update", move |_| ready.set(true));
    on_cleanup(move || listening.remove());
    ready
}

/// Lets the new version take over; the page reloads when it has.
pub fn take_update() {
    if let Ok(event) = web_sys::Event::new("wheelhouse:take-over") {
        let _ = window().dispatch_event(&event);
    }
}

/// The path the app lives under, without a slash at the end: the directory of `document.baseURI`.
#[must_use]
pub fn base_path() -> String {
    let uri = document().base_uri().ok().flatten().unwrap_or_default();
    let path = web_sys::Url::new(&uri).map(|url| url.pathname()).unwrap_or_default();
    path.rsplit_once('/').map_or_else(String::new, |(directory, _)| directory.to_owned())
}

/// Opens what the browser has for printing.
pub fn print() {
    let _ = window().print();
}
