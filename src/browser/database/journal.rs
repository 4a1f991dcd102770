//! The journal and the snapshots of each workspace.
//!
//! In: entries and snapshots, sealed. Out: the same, in order of arrival.

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{IdbKeyRange, IdbObjectStore};

use super::{
    Database, JOURNAL, NewEntry, SNAPSHOTS, StorageError, StoredEntry, StoredSnapshot, WRITTEN, all_asked, array,
    rows::{read_entry, read_snapshot, write_entry, write_snapshot},
};
use crate::{
    browser::{
        idb::{Mode, Transaction, answer},
        locks, values,
    },
    journal::{self, CheckedSnapshot},
    model::sorted,
};

/// How many snapshots of a workspace are kept.
const GENERATIONS_KEPT: usize = 3;

impl Database {
    /// Reads a workspace for [`journal::recover`]: snapshots, newest first, as far back as the first intact one, and
    /// every entry in order of arrival, also those that a snapshot covers: undo reaches back to them.
    ///
    /// # Errors
    /// What storage said. Broken snapshots and entries are no error; they are handed on as they are.
    pub async fn load(&self, id: &str) -> Result<(Vec<CheckedSnapshot>, Vec<StoredEntry>), StorageError> {
        let transaction = self.begin(&[SNAPSHOTS, JOURNAL], Mode::Read)?;
        let store = transaction.store(SNAPSHOTS)?;
        let generations = generations(&store, id).await?;
        let mut snapshots = Vec::new();
        for generation in generations.into_iter().rev() {
            let row = answer(store.get(&generation_key(id, generation))).await?;
            let snapshot = CheckedSnapshot::from(read_snapshot(generation, &row));
            let is_intact = snapshot.is_intact();
            snapshots.push(snapshot);
            if is_intact {
                break;
            }
        }
        let written = transaction.store(JOURNAL)?.index(WRITTEN).map_err(|it| StorageError::from_thrown(&it))?;
        let rows = array(answer(written.get_all_with_key(&of_workspace(id)?)).await?);
        let mut entries: Vec<_> = rows.iter().map(|it| read_entry(&it)).collect();
        sorted::sort_by_key(&mut entries, |it| it.key);
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
    /// Only intact snapshots count, and what is broken stays where it is: it has no replacement. Of the entries, these
    /// are the `broken`.
    ///
    /// # Errors
    /// What storage said; everything is still there then.
    pub async fn prune(&self, id: &str, broken: &[u64]) -> Result<(), StorageError> {
        let transaction = self.begin(&[SNAPSHOTS, JOURNAL], Mode::Write)?;
        let snapshots = transaction.store(SNAPSHOTS)?;
        let (mut intact, mut covered) = (Vec::new(), 0);
        for generation in generations(&snapshots, id).await?.into_iter().rev() {
            let row = answer(snapshots.get(&generation_key(id, generation))).await?;
            let snapshot = CheckedSnapshot::from(read_snapshot(generation, &row));
            if snapshot.is_intact() {
                intact.push(generation);
                if intact.len() == GENERATIONS_KEPT {
                    covered = snapshot.covers();
                }
            }
        }
        let journal = transaction.store(JOURNAL)?;
        let keys = entry_keys(&journal, id).await?;
        let entries = keys.into_iter().filter(|key| *key <= covered && !broken.contains(key));
        let entries = entries.map(|key| journal.delete(&values::number(key)));
        let older = intact.into_iter().skip(GENERATIONS_KEPT);
        let older = older.map(|generation| snapshots.delete(&generation_key(id, generation)));
        all_asked(entries.chain(older))?;
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
        let newest = snapshots.iter().map(CheckedSnapshot::generation).max().unwrap_or(0);
        let covered = snapshots.iter().map(CheckedSnapshot::covers).max().unwrap_or(0);
        let broken: Vec<u64> = entries.iter().filter(|it| !it.is_intact()).map(|it| it.key).collect();
        let entries: Vec<_> = entries.into_iter().filter(|it| (covered + 1..=seen).contains(&it.key)).collect();
        // Never beyond what is there: entries still to come would count as covered.
        let Some(upto) = entries.iter().map(|it| it.key).max() else { return Ok(false) };
        let marks = journal::recover(snapshots, entries).marks();
        match self.write_snapshot(id, StoredSnapshot::new(newest + 1, upto, marks, text)).await {
            Ok(()) => {}
            Err(StorageError::Duplicate) => return Ok(false),
            Err(error) => return Err(error),
        }
        self.prune(id, &broken).await?;
        Ok(true)
    }
}

impl Database {
    /// Leaves nothing of what was stored before an entry: keeps `text` as three snapshots, reads each back, and only then
    /// takes away every older snapshot and every older entry, also those that could not be read.
    ///
    /// `text` must hold every entry up to the one by this `writer` at this `time`, which stays, for other tabs to read.
    ///
    /// # Errors
    /// What storage said; [`StorageError::Blocked`] while another tab draws the journal together, and
    /// [`StorageError::Unavailable`] if the entry is not there. What was there is still there then.
    pub async fn purge(&self, id: &str, writer: &str, time: u64, text: &str) -> Result<(), StorageError> {
        let _lock = match locks::try_hold(&format!("wheelhouse-compact-{id}")).await {
            Ok(Some(lock)) => Some(lock),
            Ok(None) => return Err(StorageError::Blocked),
            Err(_) => None,
        };
        let (snapshots, entries) = self.load(id).await?;
        let own = entries.iter().find(|it| it.writer == writer && it.time == time).map(|it| it.key);
        let upto = own.ok_or(StorageError::Unavailable)?.saturating_sub(1);
        let newest = snapshots.iter().map(CheckedSnapshot::generation).max().unwrap_or(0);
        let marks = journal::recover(snapshots, entries).marks();
        for generation in (newest + 1..).take(GENERATIONS_KEPT) {
            self.write_snapshot(id, StoredSnapshot::new(generation, upto, marks.clone(), text)).await?;
        }
        let transaction = self.begin(&[SNAPSHOTS, JOURNAL], Mode::Write)?;
        let snapshots = transaction.store(SNAPSHOTS)?;
        let older = generations(&snapshots, id).await?.into_iter().filter(|it| *it <= newest);
        let older = older.map(|generation| snapshots.delete(&generation_key(id, generation))).collect::<Vec<_>>();
        let journal = transaction.store(JOURNAL)?;
        let keys = entry_keys(&journal, id).await?.into_iter().filter(|key| *key <= upto);
        let entries = keys.map(|key| journal.delete(&values::number(key)));
        all_asked(older.into_iter().chain(entries))?;
        transaction.commit().await
    }
}

async fn entries_after(transaction: &Transaction, id: &str, key: u64) -> Result<Vec<StoredEntry>, StorageError> {
    let range = IdbKeyRange::lower_bound_with_open(&values::number(key), true);
    let range = range.map_err(|it| StorageError::from_thrown(&it))?;
    let rows = array(answer(transaction.store(JOURNAL)?.get_all_with_key(&range)).await?);
    // By arrival key, so entries of other workspaces come along; few have been written since.
    Ok(rows.iter().filter(|it| values::text(it, "w").is_some_and(|w| w == id)).map(|it| read_entry(&it)).collect())
}

/// The arrival keys of a workspace, in no particular order.
pub(super) async fn entry_keys(journal: &IdbObjectStore, id: &str) -> Result<Vec<u64>, StorageError> {
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
pub(super) fn of_workspace(id: &str) -> Result<JsValue, StorageError> {
    let id = JsValue::from_str(id);
    let range = IdbKeyRange::bound(&Array::of1(&id), &Array::of2(&id, &Array::new()));
    range.map(JsValue::from).map_err(|it| StorageError::from_thrown(&it))
}
