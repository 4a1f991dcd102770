//! The clipboard: text out, and what a person pastes.

use leptos::prelude::window;
use wasm_bindgen_futures::JsFuture;

use super::files::{self, ChosenFile};

/// Puts `text` on the clipboard; `false` where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let promise = window().navigator().clipboard().write_text(text);
    JsFuture::from(promise).await.is_ok()
}

/// The text that is pasted; a range of a spreadsheet comes as cells with tabs between them.
#[must_use]
pub fn pasted_text(event: &web_sys::ClipboardEvent) -> String {
    event.clipboard_data().and_then(|it| it.get_data("text/plain").ok()).unwrap_or_default()
}

/// The files that are pasted.
#[must_use]
pub fn pasted_files(event: &web_sys::ClipboardEvent) -> Vec<ChosenFile> {
    let list = event.clipboard_data().and_then(|it| it.files());
    list.map(|list| files::of_list(&list)).unwrap_or_default()
}
