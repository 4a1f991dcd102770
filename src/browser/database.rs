//! The database: every workspace of this browser, in IndexedDB.
//!
//! In: entries and snapshots, sealed. Out: the same, with arrival keys, in order of arrival.
//!
//! - D1 A batch is one transaction, begun and committed in the call that asks for it.
//! - D2 An entry is added, never overwritten: a writer that uses a time twice gets [`StorageError::Duplicate`].
//! - D3 Older snapshots go only after the newer one has been read back; at least three stay.
//! - D4 Entries go only once three snapshots cover them.
//! - D5 What cannot be read is handed on as broken, never left out.
//!
//! Stores: `workspaces` by id; `journal` by arrival key, unique by workspace, writer and time; `snapshots` by workspace
//! and generation; `meta`, texts by name.

use std::{cell::RefCell, rc::Rc};

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Event, IdbDatabase, IdbIndexParameters, IdbKeyRange, IdbObjectStore, IdbObjectStoreParameters};

use super::{
    idb::{self, Mode, Transaction, answer},
    locks, sentinel, values,
};
use crate::journal;
pub use crate::journal::{Marks, NewEntry, StoredEntry, StoredSnapshot};

const NAME: &str = "wheelhouse";
const VERSION: u32 = 1;

const WORKSPACES: &str = "workspaces";
const JOURNAL: &str = "journal";
const SNAPSHOTS: &str = "snapshots";
const META: &str = "meta";
/// The index of the journal by workspace, writer and time.
const WRITTEN: &str = "written";
/// Before the id of a workspace that was deleted on purpose, in `meta`.
const DELETED: &str = "deleted.";
/// How many snapshots of a workspace are kept.
const GENERATIONS_KEPT: usize = 3;

/// Why storage did not do what was asked. Nothing was changed then.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StorageError {
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

    /// All workspaces, oldest first, also those in the bin.
    ///
    /// Those deleted on purpose are forgotten by the sentinel on the way: it may not have heard, since it reaches the
    /// disk late.
    ///
    /// # Errors
    /// What storage said.
    pub async fn workspaces(&self) -> Result<Vec<WorkspaceMeta>, StorageError> {
        let transaction = self.begin(&[WORKSPACES, META], Mode::Read)?;
        let rows = array(answer(transaction.store(WORKSPACES)?.get_all()).await?);
        let names = array(answer(transaction.store(META)?.get_all_keys_with_key(&named(DELETED)?)).await?);
        for name in names.iter().filter_map(|it| it.as_string()) {
            if let Some(id) = name.strip_prefix(DELETED) {
                sentinel::forget(id);
            }
        }
        let mut workspaces: Vec<_> = rows.iter().filter_map(|it| read_workspace(&it)).collect();
        workspaces.sort_by(|a, b| (a.created, &a.id).cmp(&(b.created, &b.id)));
        Ok(workspaces)
    }

    /// Keeps what the list shows of a workspace; the last one to write it wins.
    ///
    /// # Errors
    /// What storage said.
    pub async fn put_workspace(&self, workspace: &WorkspaceMeta) -> Result<(), StorageError> {
        let transaction = self.begin(&[WORKSPACES], Mode::Write)?;
        let put = transaction.store(WORKSPACES)?.put(&write_workspace(workspace));
        put.map_err(|it| StorageError::from_thrown(&it))?;
        transaction.commit().await
    }

    /// Deletes a workspace and everything in it, for good, and remembers that it was on purpose.
    ///
    /// # Errors
    /// What storage said; everything is still there then.
    pub async fn delete_workspace_forever(&self, id: &str) -> Result<(), StorageError> {
        let transaction = self.begin(&[WORKSPACES, JOURNAL, SNAPSHOTS, META], Mode::Write)?;
        let journal = transaction.store(JOURNAL)?;
        let keys = entry_keys(&journal, id).await?;
        let mut requests: Vec<_> = keys.iter().map(|key| journal.delete(&values::number(*key))).collect();
        requests.push(transaction.store(SNAPSHOTS)?.delete(&of_workspace(id)?));
        requests.push(transaction.store(WORKSPACES)?.delete(&JsValue::from_str(id)));
        let name = JsValue::from_str(&format!("{DELETED}{id}"));
        requests.push(transaction.store(META)?.put_with_key(&JsValue::from_str(""), &name));
        all_asked(requests)?;
        transaction.commit().await?;
        sentinel::forget(id);
        Ok(())
    }

    /// Copies a workspace under another id, in one transaction: its newest intact state and the entries after it.
    ///
    /// The texts are copied as they are.
    ///
    /// # Errors
    /// [`StorageError::Duplicate`] if the id is taken; else what storage said. Nothing is copied then.
    pub async fn duplicate_workspace(&self, from: &str, to: &WorkspaceMeta) -> Result<(), StorageError> {
        let (snapshots, entries) = self.load(from).await?;
        let recovered = journal::recover(snapshots, entries);
        let transaction = self.begin(&[WORKSPACES, JOURNAL, SNAPSHOTS], Mode::Write)?;
        let mut requests = vec![transaction.store(WORKSPACES)?.add(&write_workspace(to))];
        if let Some(snapshot) = recovered.snapshot {
            // The copied entries arrive anew, so the copy of the snapshot covers none of them.
            let first = StoredSnapshot::new(1, 0, snapshot.marks, snapshot.text);
            requests.push(transaction.store(SNAPSHOTS)?.add(&write_snapshot(&to.id, &first)));
        }
        let journal = transaction.store(JOURNAL)?;
        for StoredEntry { writer, time, text, sum, .. } in recovered.entries {
            requests.push(journal.add(&write_entry(&to.id, &NewEntry { writer, time, text, sum })));
        }
        all_asked(requests)?;
        transaction.commit().await
    }

    /// Reads a workspace for [`journal::recover`]: snapshots, newest first, as far back as the first intact one, and
    /// the entries that arrived after that one.
    ///
    /// # Errors
    /// What storage said. Broken snapshots and entries are no error; they are handed on as they are.
    pub async fn load(&self, id: &str) -> Result<(Vec<StoredSnapshot>, Vec<StoredEntry>), StorageError> {
        let transaction = self.begin(&[SNAPSHOTS, JOURNAL], Mode::Read)?;
        let store = transaction.store(SNAPSHOTS)?;
        let generations = generations(&store, id).await?;
        let mut snapshots = Vec::new();
        let mut upto = 0;
        for generation in generations.into_iter().rev() {
            let row = answer(store.get(&generation_key(id, generation))).await?;
            let snapshot = read_snapshot(generation, &row);
            let is_intact = snapshot.is_intact();
            upto = if is_intact { snapshot.upto } else { 0 };
            snapshots.push(snapshot);
            if is_intact {
                break;
            }
        }
        let entries = if upto == 0 {
            let written = transaction.store(JOURNAL)?.index(WRITTEN).map_err(|it| StorageError::from_thrown(&it))?;
            let rows = array(answer(written.get_all_with_key(&of_workspace(id)?)).await?);
            let mut entries: Vec<_> = rows.iter().map(|it| read_entry(&it)).collect();
            entries.sort_by_key(|it| it.key);
            entries
        } else {
            entries_after(&transaction, id, upto).await?
        };
        Ok((snapshots, entries))
    }

    /// Adds an entry. The transaction is begun and committed in this very call; only its end is awaited.
    ///
    /// Returns the arrival key, once the entry is safe. Entries of other tabs may have arrived with lower keys.
    ///
    /// # Errors
    /// [`StorageError::Duplicate`] if this writer has stored an entry with this time in this workspace before.
    pub fn append(&self, id: &str, entry: &NewEntry) -> impl Future<Output = Result<u64, StorageError>> + use<> {
        let asked = self.begin(&[JOURNAL], Mode::Write).and_then(|transaction| {
            let added = transaction.store(JOURNAL)?.add(&write_entry(id, entry));
            let added = added.map_err(|it| StorageError::from_thrown(&it))?;
            Ok((added, transaction.commit()))
        });
        async move {
            let (added, committed) = asked?;
            committed.await?;
            added.result().ok().and_then(|it| values::to_whole(&it)).ok_or(StorageError::Damaged)
        }
    }

    /// The entries that arrived after this key, in order of arrival, whoever wrote them.
    ///
    /// # Errors
    /// What storage said.
    pub async fn entries_after(&self, id: &str, key: u64) -> Result<Vec<StoredEntry>, StorageError> {
        entries_after(&self.begin(&[JOURNAL], Mode::Read)?, id, key).await
    }

    /// Adds a snapshot and reads it back.
    ///
    /// # Errors
    /// [`StorageError::Duplicate`] if this generation is there already; [`StorageError::Damaged`] if it does not read
    /// back, in which case it is taken away again.
    pub async fn write_snapshot(&self, id: &str, snapshot: StoredSnapshot) -> Result<(), StorageError> {
        let transaction = self.begin(&[SNAPSHOTS], Mode::Write)?;
        let added = transaction.store(SNAPSHOTS)?.add(&write_snapshot(id, &snapshot));
        added.map_err(|it| StorageError::from_thrown(&it))?;
        transaction.commit().await?;

        let key = generation_key(id, snapshot.generation);
        let transaction = self.begin(&[SNAPSHOTS], Mode::Read)?;
        let row = answer(transaction.store(SNAPSHOTS)?.get(&key)).await?;
        let read = read_snapshot(snapshot.generation, &row);
        if read.is_intact() && read.sum == snapshot.sum {
            return Ok(());
        }
        let transaction = self.begin(&[SNAPSHOTS], Mode::Write)?;
        all_asked([transaction.store(SNAPSHOTS)?.delete(&key)])?;
        transaction.commit().await?;
        Err(StorageError::Damaged)
    }

    /// Takes away snapshots beyond the newest three, and the entries that all three of them cover.
    ///
    /// # Errors
    /// What storage said; everything is still there then.
    pub async fn prune(&self, id: &str) -> Result<(), StorageError> {
        let transaction = self.begin(&[SNAPSHOTS, JOURNAL], Mode::Write)?;
        let snapshots = transaction.store(SNAPSHOTS)?;
        let generations = generations(&snapshots, id).await?;
        let Some(oldest) = generations.iter().rev().nth(GENERATIONS_KEPT - 1).copied() else { return Ok(()) };
        let row = answer(snapshots.get(&generation_key(id, oldest))).await?;
        let oldest = read_snapshot(oldest, &row);
        if !oldest.is_intact() {
            return Ok(());
        }
        let journal = transaction.store(JOURNAL)?;
        let keys = entry_keys(&journal, id).await?;
        let covered =
            keys.into_iter().filter(|key| *key <= oldest.upto).map(|key| journal.delete(&values::number(key)));
        let older = generations.into_iter().filter(|it| *it < oldest.generation);
        let older = older.map(|generation| snapshots.delete(&generation_key(id, generation)));
        all_asked(covered.chain(older))?;
        transaction.commit().await
    }

    /// Draws the journal together: keeps `text` as the newest snapshot, and prunes. One tab at a time does it.
    ///
    /// `text` must hold every entry with an arrival key up to `seen`. Read the journal as far as it goes just before,
    /// by [`entries_after`](Self::entries_after): what [`append`](Self::append) returned says nothing about the entries
    /// of other tabs. Returns whether a snapshot was written; none is when another tab is at it, or has got further.
    ///
    /// # Errors
    /// What storage said; what was there is still there then.
    pub async fn compact(&self, id: &str, seen: u64, text: String) -> Result<bool, StorageError> {
        // Without Web Locks two tabs may both try; the second is refused as a duplicate.
        let _lock = match locks::try_hold(&format!("wheelhouse-compact-{id}")).await {
            Ok(Some(lock)) => Some(lock),
            Ok(None) => return Ok(false),
            Err(_) => None,
        };
        let (snapshots, entries) = self.load(id).await?;
        let newest = snapshots.iter().map(|it| it.generation).max().unwrap_or(0);
        let covered = snapshots.iter().filter(|it| it.is_intact()).map(|it| it.upto).max().unwrap_or(0);
        let entries: Vec<_> = entries.into_iter().filter(|it| (covered + 1..=seen).contains(&it.key)).collect();
        // Never beyond what is there: entries still to come would count as covered.
        let Some(upto) = entries.iter().map(|it| it.key).max() else { return Ok(false) };
        let marks = journal::recover(snapshots, entries).marks();
        match self.write_snapshot(id, StoredSnapshot::new(newest + 1, upto, marks, text)).await {
            Ok(()) => {}
            Err(StorageError::Duplicate) => return Ok(false),
            Err(error) => return Err(error),
        }
        self.prune(id).await?;
        Ok(true)
    }

    /// A text kept by name beside the workspaces.
    ///
    /// # Errors
    /// What storage said; a name nobody has set is `None`.
    pub async fn meta_get(&self, name: &str) -> Result<Option<String>, StorageError> {
        let transaction = self.begin(&[META], Mode::Read)?;
        Ok(answer(transaction.store(META)?.get(&JsValue::from_str(name))).await?.as_string())
    }

    /// Keeps a text by name.
    ///
    /// # Errors
    /// What storage said.
    pub async fn meta_set(&self, name: &str, text: &str) -> Result<(), StorageError> {
        let transaction = self.begin(&[META], Mode::Write)?;
        let put = transaction.store(META)?.put_with_key(&JsValue::from_str(text), &JsValue::from_str(name));
        all_asked([put])?;
        transaction.commit().await
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

async fn entries_after(transaction: &Transaction, id: &str, key: u64) -> Result<Vec<StoredEntry>, StorageError> {
    let range = IdbKeyRange::lower_bound_with_open(&values::number(key), true);
    let range = range.map_err(|it| StorageError::from_thrown(&it))?;
    let rows = array(answer(transaction.store(JOURNAL)?.get_all_with_key(&range)).await?);
    // By arrival key, so entries of other workspaces come along; few have been written since.
    Ok(rows.iter().filter(|it| values::text(it, "w").is_some_and(|w| w == id)).map(|it| read_entry(&it)).collect())
}

/// The arrival keys of a workspace, in no particular order.
async fn entry_keys(journal: &IdbObjectStore, id: &str) -> Result<Vec<u64>, StorageError> {
    let written = journal.index(WRITTEN).map_err(|it| StorageError::from_thrown(&it))?;
    let keys = array(answer(written.get_all_keys_with_key(&of_workspace(id)?)).await?);
    Ok(keys.iter().filter_map(|it| values::to_whole(&it)).collect())
}

/// The generations of a workspace, oldest first.
async fn generations(snapshots: &IdbObjectStore, id: &str) -> Result<Vec<u64>, StorageError> {
    let keys = array(answer(snapshots.get_all_keys_with_key(&of_workspace(id)?)).await?);
    Ok(keys.iter().filter_map(|key| values::to_whole(&array(key).get(1))).collect())
}

fn generation_key(id: &str, generation: u64) -> JsValue {
    Array::of2(&JsValue::from_str(id), &values::number(generation)).into()
}

/// Every compound key that begins with this workspace: an array sorts after every number and text.
fn of_workspace(id: &str) -> Result<JsValue, StorageError> {
    let id = JsValue::from_str(id);
    let range = IdbKeyRange::bound(&Array::of1(&id), &Array::of2(&id, &Array::new()));
    range.map(JsValue::from).map_err(|it| StorageError::from_thrown(&it))
}

/// Every text key that begins like this.
fn named(prefix: &str) -> Result<JsValue, StorageError> {
    let range = IdbKeyRange::bound(&JsValue::from_str(prefix), &JsValue::from_str(&format!("{prefix}\u{ffff}")));
    range.map(JsValue::from).map_err(|it| StorageError::from_thrown(&it))
}

/// Whether every request was taken; their outcome shows in the end of the transaction.
fn all_asked(requests: impl IntoIterator<Item = Result<web_sys::IdbRequest, JsValue>>) -> Result<(), StorageError> {
    requests.into_iter().try_for_each(|it| it.map(drop).map_err(|it| StorageError::from_thrown(&it)))
}

fn array(value: JsValue) -> Array {
    value.dyn_into().unwrap_or_default()
}

fn write_workspace(workspace: &WorkspaceMeta) -> JsValue {
    values::object(&[
        ("id", JsValue::from_str(&workspace.id)),
        ("name", JsValue::from_str(&workspace.name)),
        ("created", values::number(workspace.created)),
        ("binned", JsValue::from_bool(workspace.binned)),
    ])
}

fn read_workspace(row: &JsValue) -> Option<WorkspaceMeta> {
    Some(WorkspaceMeta {
        id: values::text(row, "id")?,
        name: values::text(row, "name").unwrap_or_default(),
        created: values::whole(row, "created").unwrap_or(0),
        binned: values::field(row, "binned").is_truthy(),
    })
}

fn write_entry(id: &str, entry: &NewEntry) -> JsValue {
    values::object(&[
        ("w", JsValue::from_str(id)),
        ("writer", JsValue::from_str(&entry.writer)),
        ("time", values::number(entry.time)),
        ("text", JsValue::from_str(&entry.text)),
        ("sum", JsValue::from(entry.sum)),
    ])
}

fn read_entry(row: &JsValue) -> StoredEntry {
    let key = values::whole(row, "key").unwrap_or(0);
    let read = || {
        Some(StoredEntry {
            key,
            writer: values::text(row, "writer")?,
            time: values::whole(row, "time")?,
            text: values::text(row, "text")?,
            sum: u32::try_from(values::whole(row, "sum")?).ok()?,
        })
    };
    read().unwrap_or_else(|| StoredEntry::unreadable(key))
}

fn write_snapshot(id: &str, snapshot: &StoredSnapshot) -> JsValue {
    values::object(&[
        ("w", JsValue::from_str(id)),
        ("generation", values::number(snapshot.generation)),
        ("upto", values::number(snapshot.upto)),
        ("marks", JsValue::from_str(&serde_json::to_string(&snapshot.marks).unwrap_or_default())),
        ("text", JsValue::from_str(&snapshot.text)),
        ("sum", JsValue::from(snapshot.sum)),
    ])
}

fn read_snapshot(generation: u64, row: &JsValue) -> StoredSnapshot {
    let read = || {
        Some(StoredSnapshot {
            generation,
            upto: values::whole(row, "upto")?,
            marks: serde_json::from_str(&values::text(row, "marks")?).ok()?,
            text: values::text(row, "text")?,
            sum: u32::try_from(values::whole(row, "sum")?).ok()?,
        })
    };
    read().unwrap_or_else(|| StoredSnapshot::unreadable(generation))
}
