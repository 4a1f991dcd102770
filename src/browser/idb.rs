//! IndexedDB, as far as we need it: open, transactions, requests.
//!
//! In: a database name, requests. Out: futures.
//!
//! - I1 Every writing transaction asks for strict durability.
//! - I2 A transaction that is dropped before [`Transaction::commit`] is aborted: all or nothing.
//! - I3 Between the requests of a transaction nothing else is awaited; it would commit by itself.
//!
//! The `idb` crate has no strict durability, so these are thin wrappers over web-sys.

use std::cell::Cell;

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, Event, IdbDatabase, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use super::{database::StorageError, values};

/// What came of opening a database.
pub(super) struct Opened {
    pub(super) database: IdbDatabase,
    /// It did not exist before.
    pub(super) is_new: bool,
    /// What the browser says it had to throw away; Chromium only.
    pub(super) data_loss: Option<String>,
}

/// Opens a database; `create` makes the stores of a new one.
pub(super) async fn open(
    name: &str,
    version: u32,
    create: fn(&IdbDatabase) -> Result<(), JsValue>,
) -> Result<Opened, StorageError> {
    let factory = web_sys::window()
        .and_then(|window| window.indexed_db().ok().flatten())
        .filter(|factory| factory.is_truthy())
        .ok_or(StorageError::Unavailable)?;
    let request = factory.open_with_u32(name, version).map_err(|_| StorageError::Unavailable)?;

    let upgrade = Closure::<dyn FnMut(Event)>::new({
        let request = request.clone();
        move |_| {
            let Some(database) = request.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok()) else { return };
            if create(&database).is_err()
                && let Some(transaction) = request.transaction()
            {
                let _ = transaction.abort();
            }
        }
    });
    request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
    // The event of the upgrade is looked at as well: it tells whether something was lost.
    let upgraded = one_of(|resolve| {
        let _ = request.add_event_listener_with_callback("upgradeneeded", resolve);
        let _ = request.add_event_listener_with_callback("success", resolve);
        let _ = request.add_event_listener_with_callback("error", resolve);
    });
    let end = one_of(|resolve| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(resolve));
        request.set_onblocked(Some(resolve));
    });
    let event = happened(end).await?;
    match event.type_().as_str() {
        "success" => {
            let database = request
                .result()
                .ok()
                .and_then(|it| it.dyn_into::<IdbDatabase>().ok())
                .ok_or(StorageError::Unavailable)?;
            let first = happened(upgraded).await?;
            let is_new = first.type_() == "upgradeneeded";
            let data_loss = values::text(&first, "dataLossMessage").filter(|it| !it.is_empty());
            Ok(Opened { database, is_new, data_loss })
        }
        "blocked" => {
            close_when_open(&request);
            upgrade.forget(); // it may still be called, once the other tab lets go
            Err(StorageError::Blocked)
        }
        _ => Err(match failure(&request) {
            it @ (StorageError::Quota | StorageError::Newer) => it,
            _ => StorageError::Unavailable,
        }),
    }
}

/// A connection that comes after we have stopped waiting must not stand in the way of others.
fn close_when_open(request: &IdbOpenDbRequest) {
    let opened = request.clone();
    let close = Closure::once_into_js(move || {
        if let Some(database) = opened.result().ok().and_then(|it| it.dyn_into::<IdbDatabase>().ok()) {
            database.close();
        }
    });
    request.set_onsuccess(close.dyn_ref());
}

/// Whether a transaction may write.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    Read,
    Write,
}

/// A transaction that has not been committed.
pub(super) struct Transaction {
    inner: IdbTransaction,
    end: Promise,
    committed: Cell<bool>,
}

impl Transaction {
    /// Begins a transaction over these stores.
    pub(super) fn begin(database: &IdbDatabase, stores: &[&str], mode: Mode) -> Result<Self, StorageError> {
        let names: Array = stores.iter().map(|it| JsValue::from_str(it)).collect();
        let (mode, durability) = match mode {
            Mode::Read => ("readonly", "default"),
            Mode::Write => ("readwrite", "strict"),
        };
        let options = values::object(&[("durability", JsValue::from_str(durability))]);
        // web-sys has the options only behind its unstable switch.
        let inner: IdbTransaction = Reflect::get(database, &JsValue::from_str("transaction"))
            .and_then(|it| it.dyn_into::<Function>())
            .and_then(|begin| begin.call3(database, &names, &JsValue::from_str(mode), &options))
            .and_then(JsCast::dyn_into)
            .map_err(|it| StorageError::from_thrown(&it))?;
        let end = one_of(|resolve| {
            inner.set_oncomplete(Some(resolve));
            inner.set_onabort(Some(resolve));
        });
        Ok(Self { inner, end, committed: Cell::new(false) })
    }

    /// One of the stores of this transaction.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, StorageError> {
        self.inner.object_store(name).map_err(|it| StorageError::from_thrown(&it))
    }

    /// Asks for the commit at once; the future ends when the browser has acknowledged it.
    ///
    /// Dropping the future does not undo anything.
    pub(super) fn commit(self) -> impl Future<Output = Result<(), StorageError>> + use<> {
        // By name, since web-sys counts it as obsolete. Browsers without it commit by themselves, a moment later.
        let _ = Reflect::get(&self.inner, &JsValue::from_str("commit"))
            .and_then(|it| it.dyn_into::<Function>())
            .and_then(|commit| commit.call0(&self.inner));
        self.committed.set(true);
        let (inner, end) = (self.inner.clone(), self.end.clone());
        async move {
            match happened(end).await?.type_().as_str() {
                "complete" => Ok(()),
                // Without an error it was not a request that failed, but the connection.
                _ => Err(inner.error().map_or(StorageError::Closed, |it| StorageError::from_exception(&it))),
            }
        }
    }
}

impl Drop for Transaction {
    fn drop(&mut self) {
        if !self.committed.get() {
            let _ = self.inner.abort();
        }
    }
}

/// What a request answers.
pub(super) async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, StorageError> {
    let request = request.map_err(|it| StorageError::from_thrown(&it))?;
    let end = one_of(|resolve| {
        request.set_onsuccess(Some(resolve));
        request.set_onerror(Some(resolve));
    });
    match happened(end).await?.type_().as_str() {
        "success" => request.result().map_err(|it| StorageError::from_thrown(&it)),
        _ => Err(failure(&request)),
    }
}

fn failure(request: &IdbRequest) -> StorageError {
    match request.error() {
        Ok(Some(error)) => StorageError::from_exception(&error),
        _ => StorageError::Closed,
    }
}

/// A promise for the first event of those that `listen` subscribes to.
fn one_of(mut listen: impl FnMut(&Function)) -> Promise {
    Promise::new(&mut |resolve, _| listen(&resolve))
}

async fn happened(end: Promise) -> Result<Event, StorageError> {
    let event = JsFuture::from(end).await.map_err(|it| StorageError::from_thrown(&it))?;
    event.dyn_into().map_err(|it| StorageError::from_thrown(&it))
}

impl StorageError {
    fn from_exception(error: &DomException) -> Self {
        match error.name().as_str() {
            "QuotaExceededError" => Self::Quota,
            "ConstraintError" => Self::Duplicate,
            "InvalidStateError" | "TransactionInactiveError" | "AbortError" => Self::Closed,
            "SecurityError" | "NotAllowedError" | "NotSupportedError" => Self::Unavailable,
            "VersionError" => Self::Newer,
            name => Self::Other(format!("{name}: {}", error.message())),
        }
    }

    /// The error for what a call into the browser has thrown.
    pub(super) fn from_thrown(thrown: &JsValue) -> Self {
        thrown.dyn_ref::<DomException>().map_or_else(|| Self::Other(format!("{thrown:?}")), Self::from_exception)
    }
}
