//! When the app breaks: a plain page, written without the app.
//!
//! What was done is in the journal and the lifeboat by the time a panic can happen, so the page may promise it.

use leptos::{
    ev,
    prelude::{document, window_event_listener_untyped},
};
use wasm_bindgen::{JsCast, JsValue};

/// Shows the plain page when the app panics, and reports where on the console.
pub fn watch() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&JsValue::from_str(&info.to_string()));
        // A second failure while telling of the first has nobody left to tell.
        let _ = tell();
    }));
    // The one way to see the page on purpose, for its test.
    window_event_listener_untyped(TEST_EVENT, |_: ev::Event| {
        #[expect(clippy::panic, reason = "the event asks for it")]
        {
            panic!("{TEST_EVENT}");
        }
    });
}

/// The event on `window` that makes the app panic.
const TEST_EVENT: &str = "wheelhouse:panic";

fn tell() -> Result<(), JsValue> {
    let document = document();
    let Some(body) = document.body() else { return Ok(()) };
    let page = document.create_element("main")?;
    page.set_id("boot");
    page.set_attribute("role", "alert")?;
    let texts = [
        ("en", "Something went wrong. Reload the page; your data is saved."),
        ("da", "Noget gik galt. Genindlæs siden; dine data er gemt."),
    ];
    for (lang, text) in texts {
        let line = document.create_element("p")?;
        line.set_attribute("lang", lang)?;
        line.set_text_content(Some(text));
        page.append_child(&line)?;
    }
    // A link, since it works without the app.
    let reload = document.create_element("a")?;
    reload.set_attribute("href", &document.location().map(|it| it.href()).transpose()?.unwrap_or_default())?;
    reload.set_attribute("rel", "external")?;
    reload.set_text_content(Some("Reload · Genindlæs"));
    page.append_child(&reload)?;
    while let Some(child) = body.first_child() {
        body.remove_child(&child)?;
    }
    body.append_child(page.unchecked_ref())?;
    Ok(())
}
