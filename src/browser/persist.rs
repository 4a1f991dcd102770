//! How safe our data is from the browser itself.
//!
//! In: the wish to be kept. Out: whether it is granted, and how much room there is.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::values;

/// How much is stored, and how much may be, in bytes; both are rough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// Used by this site.
    pub usage: u64,
    /// The most this site may use.
    pub quota: u64,
}

/// Asks the browser not to throw our data away when disk space runs short. It may ask the person.
pub async fn persist() -> bool {
    ask(StorageManager::persist).await.is_some_and(|it| it.is_truthy())
}

/// Whether the browser has promised it.
pub async fn persisted() -> bool {
    ask(StorageManager::persisted).await.is_some_and(|it| it.is_truthy())
}

/// How much room there is; `None` where the browser does not say.
pub async fn estimate() -> Option<Estimate> {
    let estimate = ask(StorageManager::estimate).await?;
    Some(Estimate { usage: values::whole(&estimate, "usage")?, quota: values::whole(&estimate, "quota")? })
}

async fn ask(ask: impl FnOnce(&StorageManager) -> Result<Promise, JsValue>) -> Option<JsValue> {
    let storage = web_sys::window()?.navigator().storage();
    // Outside https and localhost there is none.
    if !storage.is_truthy() {
        return None;
    }
    JsFuture::from(ask(&storage).ok()?).await.ok()
}
