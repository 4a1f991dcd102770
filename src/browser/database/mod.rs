//! The database: every workspace of this browser, in IndexedDB.
//!
//! In: entries and snapshots, sealed. Out: the same, with arrival keys, in order of arrival.
//!
//! - D1 A batch is one transaction, begun and committed in the call that asks for it.
//! - D2 An entry is added, never overwritten: a writer that uses a time twice gets [`StorageError::Duplicate`].
//! - D3 Older snapshots go only after the newer one has been read back; at least three stay.
//! - D4 Entries go only once three intact snapshots cover them; what is broken stays.
//! - D5 What cannot be read is handed on as broken, never left out.
//!
//! Stores: `workspaces` by id; `journal` by arrival key, unique by workspace, writer and time; `snapshots` by workspace
//! and generation; `meta`, texts by name.

mod journal;
mod rows;
mod workspaces;

use std::{cell::RefCell, rc::Rc};

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, IdbDatabase, IdbIndexParameters, IdbObjectStoreParameters};

use super::idb::{self, Mode, Transaction};
pub use crate::journal::{Marks, NewEntry, StoredEntry, StoredSnapshot};

const NAME: &str = "wheelhouse";
const VERSION: u32 = 1;

const WORKSPACES: &str = "workspaces";
const JOURNAL: &str = "journal";
const SNAPSHOTS: &str = "snapshots";
const META: &str = "meta";
/// The index of the journal by workspace, writer and time.
const WRITTEN: &str = "written";

/// Why storage did not do what was asked. Nothing was changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
    /// Storage answers, and no longer has the workspace: it was emptied while this page was open.
    #[error("storage has been emptied")]
    Emptied,
    /// The browser has no storage for this page, or refuses it.
    #[error("storage is not available")]
    Unavailable,
    /// The disk, or our part of it, is full.
    #[error("storage is full")]
    Quota,
    /// The connection is gone; opening again may help.
    #[error("the connection to storage is closed")]
    Closed,
    /// Another tab holds an older version of the database open.
    #[error("another tab holds storage open")]
    Blocked,
    /// The database was written by a newer version of the app.
    #[error("storage belongs to a newer version")]
    Newer,
    /// It is there already; for an entry, from the same writer with the same time.
    #[error("already stored")]
    Duplicate,
    /// What was written did not read back as it was.
    #[error("what was written does not read back")]
    Damaged,
    /// Anything else, as the browser said it.
    #[error("{0}")]
    Other(String),
}

/// What the list of workspaces shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkspaceMeta {
    /// Its id.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// When it was made here, in milliseconds since 1970.
    pub created: u64,
    /// It lies in the bin.
    pub binned: bool,
}

/// Why the connection has ended without being asked to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A newer version of the app wants to upgrade; we have made way. Reloading helps.
    Superseded,
    /// The browser closed it, for example because site data was cleared.
    Lost,
}

/// A connection to the database.
///
/// Dropping it closes the connection once what is under way has ended.
pub struct Database {
    inner: IdbDatabase,
    is_new: bool,
    data_loss: Option<String>,
    listener: Rc<Listener>,
    _on_close: Closure<dyn FnMut(Event)>,
    _on_versionchange: Closure<dyn FnMut(Event)>,
}

/// Told when the connection ends; nobody until [`Database::on_notice`].
type Listener = RefCell<Option<Rc<dyn Fn(Notice)>>>;

impl Drop for Database {
    fn drop(&mut self) {
        self.inner.set_onclose(None);
        self.inner.set_onversionchange(None);
        self.inner.close();
    }
}

impl Database {
    /// Opens the database, and makes it where there is none.
    ///
    /// # Errors
    /// [`StorageError::Unavailable`] where the browser refuses, [`StorageError::Blocked`] while another tab stands in
    /// the way of an upgrade, [`StorageError::Newer`] when this page is older than the database.
    pub async fn open() -> Result<Self, StorageError> {
        let idb::Opened { database: inner, is_new, data_loss } = idb::open(NAME, VERSION, create).await?;
        let listener = Rc::new(Listener::default());
        let on_close = Closure::<dyn FnMut(Event)>::new({
            let listener = Rc::clone(&listener);
            move |_| tell(&listener, Notice::Lost)
        });
        let on_versionchange = Closure::<dyn FnMut(Event)>::new({
            let (listener, inner) = (Rc::clone(&listener), inner.clone());
            move |_| {
                inner.close();
                tell(&listener, Notice::Superseded);
            }
        });
        inner.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        inner.set_onversionchange(Some(on_versionchange.as_ref().unchecked_ref()));
        Ok(Self { inner, is_new, data_loss, listener, _on_close: on_close, _on_versionchange: on_versionchange })
    }

    /// Calls `listener` when the connection ends without being asked to; the last one given counts.
    pub fn on_notice(&self, listener: impl Fn(Notice) + 'static) {
        self.listener.replace(Some(Rc::new(listener)));
    }

    /// Whether there was no database before it was opened.
    #[must_use]
    pub const fn is_new(&self) -> bool {
        self.is_new
    }

    /// What the browser says it had to throw away before opening; most browsers never say.
    #[must_use]
    pub fn data_loss(&self) -> Option<&str> {
        self.data_loss.as_deref()
    }

    fn begin(&self, stores: &[&str], mode: Mode) -> Result<Transaction, StorageError> {
        Transaction::begin(&self.inner, stores, mode)
    }
}

fn tell(listener: &Listener, notice: Notice) {
    let listener = listener.borrow().clone();
    if let Some(listener) = listener {
        listener(notice);
    }
}

fn create(database: &IdbDatabase) -> Result<(), JsValue> {
    let by = |path: &JsValue| {
        let parameters = IdbObjectStoreParameters::new();
        parameters.set_key_path(path);
        parameters
    };
    let path = |fields: &[&str]| JsValue::from(fields.iter().map(|it| JsValue::from_str(it)).collect::<Array>());
    database.create_object_store_with_optional_parameters(WORKSPACES, &by(&JsValue::from_str("id")))?;
    let arrival = by(&JsValue::from_str("key"));
    arrival.set_auto_increment(true);
    let journal = database.create_object_store_with_optional_parameters(JOURNAL, &arrival)?;
    let unique = IdbIndexParameters::new();
    unique.set_unique(true);
    journal.create_index_with_str_sequence_and_optional_parameters(
        WRITTEN,
        &path(&["w", "writer", "time"]),
        &unique,
    )?;
    database.create_object_store_with_optional_parameters(SNAPSHOTS, &by(&path(&["w", "generation"])))?;
    database.create_object_store(META)?;
    Ok(())
}

/// Whether every request was taken; their outcome shows in the end of the transaction.
fn all_asked(requests: impl IntoIterator<Item = Result<web_sys::IdbRequest, JsValue>>) -> Result<(), StorageError> {
    requests.into_iter().try_for_each(|it| it.map(drop).map_err(|it| StorageError::from_thrown(&it)))
}

fn array(value: JsValue) -> Array {
    value.dyn_into().unwrap_or_default()
}
