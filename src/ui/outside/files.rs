//! Files: handing one to the person, and reading the ones they chose.

use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// A file a person chose; its content is read on request only.
#[derive(Clone, Debug)]
pub struct ChosenFile {
    /// The name without a path.
    pub name: String,
    /// Size in bytes, known before anything is read.
    pub bytes: u64,
    file: web_sys::File,
}

impl ChosenFile {
    /// The file itself, to hand it on to a worker.
    #[must_use]
    pub const fn whole(&self) -> &web_sys::File {
        &self.file
    }

    /// The content, decoded as UTF-8; wrong bytes become `U+FFFD`.
    ///
    /// # Errors
    /// The browser's words, if the file cannot be read: it may be gone or locked.
    pub async fn text(&self) -> Result<String, String> {
        let read = JsFuture::from(self.file.text()).await.map_err(|error| words_of(&error))?;
        read.as_string().ok_or_else(|| "not text".to_owned())
    }

    /// The bytes from one place to another, or to the end.
    ///
    /// # Errors
    /// As for [`ChosenFile::text`].
    pub async fn piece(&self, from: u64, to: u64) -> Result<Vec<u8>, String> {
        #[expect(clippy::cast_precision_loss, reason = "no file is that large")]
        let piece = self.file.slice_with_f64_and_f64(from as f64, to as f64).map_err(|error| words_of(&error))?;
        let buffer = JsFuture::from(piece.array_buffer()).await.map_err(|error| words_of(&error))?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
}

fn words_of(error: &JsValue) -> String {
    js_sys::Reflect::get(error, &JsValue::from_str("message"))
        .ok()
        .and_then(|message| message.as_string())
        .unwrap_or_else(|| format!("{error:?}"))
}

/// The files chosen in an `<input type="file">`, which is emptied so that the same file can be chosen again.
#[must_use]
pub fn chosen(input: &web_sys::HtmlInputElement) -> Vec<ChosenFile> {
    let files = input.files().map(|list| of_list(&list)).unwrap_or_default();
    input.set_value("");
    files
}

/// The files of a list, as a drop or an input holds it.
#[must_use]
pub fn of_list(list: &web_sys::FileList) -> Vec<ChosenFile> {
    (0..list.length())
        .filter_map(|i| list.get(i))
        .map(|file| ChosenFile { name: file.name(), bytes: whole_bytes(file.size()), file })
        .collect()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "file sizes are whole and not negative")]
const fn whole_bytes(size: f64) -> u64 {
    size as u64
}

/// Hands the person a file called `name` through the browser's downloads; `false` where that fails.
///
/// `media` is the type of the content, such as `application/json`.
pub fn download(name: &str, media: &str, text: &str) -> bool {
    try_download(name, media, text).is_some()
}

fn try_download(name: &str, media: &str, text: &str) -> Option<()> {
    hand_over(name, &blob(media, text)?)
}

/// A text as a file that the browser holds; `None` where that fails.
#[must_use]
pub fn blob(media: &str, text: &str) -> Option<web_sys::Blob> {
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(media);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    web_sys::Blob::new_with_str_sequence_and_options(&parts, &options).ok()
}

/// Hands the person a file that the browser holds; `None` where that fails.
pub fn hand_over(name: &str, blob: &web_sys::Blob) -> Option<()> {
    let url = web_sys::Url::create_object_url_with_blob(blob).ok()?;
    let link: web_sys::HtmlAnchorElement = document().create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    document().body()?.append_child(&link).ok()?;
    link.click();
    link.remove();
    // Browsers read the address after the click has returned.
    set_timeout(
        move || {
            let _ = web_sys::Url::revoke_object_url(&url);
        },
        std::time::Duration::from_secs(30),
    );
    Some(())
}
