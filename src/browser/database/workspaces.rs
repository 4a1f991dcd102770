//! The list of workspaces, and texts kept by name beside them.
//!
//! In: what the list shows of a workspace. Out: the list, without what was deleted on purpose.

use wasm_bindgen::JsValue;
use web_sys::IdbKeyRange;

use super::{
    Database, JOURNAL, META, NewEntry, SNAPSHOTS, StorageError, StoredSnapshot, WORKSPACES, WorkspaceMeta, all_asked,
    array,
    journal::{entry_keys, of_workspace},
    rows::{read_workspace, write_entry, write_snapshot, write_workspace},
};
use crate::{
    browser::{
        idb::{Mode, answer},
        sentinel, values,
    },
    model::sorted,
};

/// Before the id of a workspace that was deleted on purpose, in `meta`.
const DELETED: &str = "deleted.";

impl Database {
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
        sorted::sort_by(&mut workspaces, |a, b| (a.created, &a.id).cmp(&(b.created, &b.id)));
        Ok(workspaces)
    }

    /// Whether there is a workspace with this id, in the bin or not.
    ///
    /// # Errors
    /// What storage said.
    pub async fn holds(&self, id: &str) -> Result<bool, StorageError> {
        let transaction = self.begin(&[WORKSPACES], Mode::Read)?;
        Ok(answer(transaction.store(WORKSPACES)?.get(&JsValue::from_str(id))).await?.is_truthy())
    }

    /// Keeps a new workspace with what it starts from: all of it or nothing.
    ///
    /// # Errors
    /// What storage said; nothing is kept then.
    pub async fn found(
        &self,
        workspace: &WorkspaceMeta,
        entries: &[NewEntry],
        snapshot: Option<&StoredSnapshot>,
    ) -> Result<(), StorageError> {
        let transaction = self.begin(&[WORKSPACES, JOURNAL, SNAPSHOTS], Mode::Write)?;
        let (journal, snapshots) = (transaction.store(JOURNAL)?, transaction.store(SNAPSHOTS)?);
        let mut requests = vec![transaction.store(WORKSPACES)?.put(&write_workspace(workspace))];
        requests.extend(entries.iter().map(|it| journal.add(&write_entry(&workspace.id, it))));
        // A snapshot of a workspace that is not in the list was left by nobody who could miss it.
        requests.extend(snapshot.map(|it| snapshots.put(&write_snapshot(&workspace.id, it))));
        all_asked(requests)?;
        transaction.commit().await
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
}

/// Every text key that begins like this.
fn named(prefix: &str) -> Result<JsValue, StorageError> {
    let range = IdbKeyRange::bound(&JsValue::from_str(prefix), &JsValue::from_str(&format!("{prefix}\u{ffff}")));
    range.map(JsValue::from).map_err(|it| StorageError::from_thrown(&it))
}
