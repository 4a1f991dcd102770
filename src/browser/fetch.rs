//! Files that lie beside the page, such as the sample workspace.
//!
//! In: an address relative to the page. Out: its text. Nothing is ever sent.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// Why a file did not come.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FetchError {
    /// There was no answer: offline, and not kept for offline use.
    #[error("{0} cannot be reached")]
    Unreachable(String),
    /// The host said no.
    #[error("{url} answered {status}")]
    Refused {
        /// The address asked for.
        url: String,
        /// The HTTP status, such as 404.
        status: u16,
    },
    /// The answer broke off, or is not text.
    #[error("{0} is not text")]
    Unreadable(String),
}

/// The text of a file, by its address relative to the page.
///
/// # Errors
/// [`FetchError`], naming the address.
pub async fn text(url: &str) -> Result<String, FetchError> {
    let unreachable = || FetchError::Unreachable(url.to_owned());
    let unreadable = || FetchError::Unreadable(url.to_owned());
    let window = web_sys::window().ok_or_else(unreachable)?;
    let response = JsFuture::from(window.fetch_with_str(url)).await.map_err(|_| unreachable())?;
    let response: Response = response.dyn_into().map_err(|_| unreachable())?;
    if !response.ok() {
        return Err(FetchError::Refused { url: url.to_owned(), status: response.status() });
    }
    let text = response.text().map_err(|_| unreadable())?;
    JsFuture::from(text).await.ok().and_then(|it| it.as_string()).ok_or_else(unreadable)
}
