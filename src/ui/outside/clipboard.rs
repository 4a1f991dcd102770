//! The clipboard: text out, and what a person pastes.

use std::future::Future;

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::files::{self, ChosenFile};

/// Puts `text` on the clipboard; `false` where the browser refuses.
pub async fn copy(text: &str) -> bool {
    let promise = window().navigator().clipboard().write_text(text);
    JsFuture::from(promise).await.is_ok()
}

/// Puts a bitmap on the clipboard that is still being made; `false` where the browser refuses.
///
/// Call it at once when the person asks: browsers forget soon that somebody did.
pub async fn copy_png(making: impl Future<Output = Option<web_sys::Blob>> + 'static) -> bool {
    let made = future_to_promise(async { making.await.map(JsValue::from).ok_or(JsValue::NULL) });
    let by_kind = js_sys::Object::new();
    let named = js_sys::Reflect::set(&by_kind, &JsValue::from_str("image/png"), &made).is_ok();
    let item = web_sys::ClipboardItem::new_with_record_from_str_to_blob_promise(&by_kind);
    let Some(item) = item.ok().filter(|_| named) else { return false };
    let items = js_sys::Array::of1(&item);
    JsFuture::from(window().navigator().clipboard().write(&items)).await.is_ok()
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
