//! localStorage and sessionStorage through gloo-storage, for browsers that may refuse them.
//!
//! In: a name and a value that serde knows. Out: the value, or nothing.
//!
//! gloo-storage panics where there is no storage; so every call asks first. Nothing here is the only copy of anything.

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use serde::{Serialize, de::DeserializeOwned};

/// Whether the browser gives this page localStorage.
pub(super) fn is_available() -> bool {
    web_sys::window().and_then(|it| it.local_storage().ok().flatten()).is_some()
}

fn has_session() -> bool {
    web_sys::window().and_then(|it| it.session_storage().ok().flatten()).is_some()
}

/// What is kept under this name; `None` also when it cannot be read.
pub(super) fn get<T: DeserializeOwned>(name: &str) -> Option<T> {
    is_available().then(|| LocalStorage::get(name).ok()).flatten()
}

/// Keeps a value; `false` when storage is refused or full.
pub(super) fn set<T: Serialize + ?Sized>(name: &str, value: &T) -> bool {
    is_available() && LocalStorage::set(name, value).is_ok()
}

/// Takes a value away.
pub(super) fn delete(name: &str) {
    if is_available() {
        LocalStorage::delete(name);
    }
}

/// The names that begin like this.
pub(super) fn names(prefix: &str) -> Vec<String> {
    if !is_available() {
        return Vec::new();
    }
    let storage = LocalStorage::raw();
    let names = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    names.filter(|it| it.starts_with(prefix)).collect()
}

/// What this tab keeps under this name.
pub(super) fn get_in_tab<T: DeserializeOwned>(name: &str) -> Option<T> {
    has_session().then(|| SessionStorage::get(name).ok()).flatten()
}

/// Keeps a value for this tab; `false` when storage is refused or full.
pub(super) fn set_in_tab<T: Serialize + ?Sized>(name: &str, value: &T) -> bool {
    has_session() && SessionStorage::set(name, value).is_ok()
}
