//! Web Locks: one tab at a time, across the tabs of this browser profile.
//!
//! In: the name of a lock. Out: the lock, held until it is dropped, or word that another tab has it.
//!
//! Names are shared with strangers on the same origin, so nobody waits for a lock for ever.
//!
//! The browser frees the locks of a page that closes or crashes. web-sys has them only behind its unstable switch, so
//! they are called by name, where they exist.

use std::{cell::RefCell, rc::Rc};

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;

use super::values;

/// The browser has no Web Locks for this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("Web Locks are not available")]
pub struct NoLocks;

/// How long a lock is waited for, in milliseconds. Ours are held for one short transaction.
const PATIENCE: u32 = 3_000;

/// A lock, held until it is dropped.
#[derive(Debug)]
#[must_use]
pub struct Lock {
    release: Function,
}

impl Lock {
    /// Holds the lock until the page goes away.
    pub fn for_the_life_of_the_page(self) {
        std::mem::forget(self);
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let _ = self.release.call0(&JsValue::UNDEFINED);
    }
}

/// Takes the lock if nobody has it, else `None`, at once.
///
/// # Errors
/// [`NoLocks`] where the browser has none.
pub async fn try_hold(name: &str) -> Result<Option<Lock>, NoLocks> {
    request(name, &[("ifAvailable", JsValue::TRUE)]).await
}

/// Waits for the lock, at most [`PATIENCE`].
///
/// # Errors
/// [`NoLocks`] where the browser has none, and when somebody does not let go of it.
pub async fn hold(name: &str) -> Result<Lock, NoLocks> {
    let signal = web_sys::AbortSignal::timeout_with_u32(PATIENCE);
    request(name, &[("signal", signal.into())]).await?.ok_or(NoLocks)
}

async fn request(name: &str, options: &[(&str, JsValue)]) -> Result<Option<Lock>, NoLocks> {
    let navigator = web_sys::window().ok_or(NoLocks)?.navigator();
    let locks = values::field(&navigator, "locks");
    let request: Function =
        Reflect::get(&locks, &JsValue::from_str("request")).and_then(JsCast::dyn_into).map_err(|_| NoLocks)?;

    // The lock is held until the promise that the callback returns is settled.
    let mut release = None;
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    let release = release.ok_or(NoLocks)?;
    let granted = Rc::new(RefCell::new(None));
    let answered = Promise::new(&mut |resolve, _| {
        granted.replace(Some(resolve));
    });
    let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        if let Some(answer) = granted.take() {
            let _ = answer.call1(&JsValue::UNDEFINED, &JsValue::from_bool(lock.is_truthy()));
        }
        held.into()
    });
    let asked =
        request.call3(&locks, &JsValue::from_str(name), &values::object(options), &callback).map_err(|_| NoLocks)?;
    let lock = Lock { release };
    // The request itself settles first only when it is refused; without a lock, dropping `lock` lets it end.
    let first = Promise::race(&Array::of2(&answered, &asked));
    match JsFuture::from(first).await {
        Ok(granted) if granted.is_truthy() => Ok(Some(lock)),
        Ok(_) => Ok(None),
        Err(_) => Err(NoLocks),
    }
}
