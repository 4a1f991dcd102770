//! Saying aloud what changed unasked, to people who do not see it.

use leptos::prelude::*;

/// The id of the live region.
const REGION: &str = "announcements";

/// Says `text` politely through the page's live region; the same text twice is said twice.
pub fn announce(text: &str) {
    let Some(region) = region() else { return };
    region.set_text_content(None);
    let text = text.to_owned();
    // Screen readers pass over text that was there when they looked; so it comes a moment later.
    set_timeout(move || region.set_text_content(Some(&text)), std::time::Duration::from_millis(60));
}

/// The region, made on first use and kept for the life of the page.
fn region() -> Option<web_sys::Element> {
    let document = document();
    if let Some(found) = document.get_element_by_id(REGION) {
        return Some(found);
    }
    let made = document.create_element("div").ok()?;
    made.set_id(REGION);
    made.set_class_name("visually-hidden");
    made.set_attribute("aria-live", "polite").ok()?;
    made.set_attribute("role", "status").ok()?;
    document.body()?.append_child(&made).ok()?;
    Some(made)
}
