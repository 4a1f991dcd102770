//! Mending: what the keeper does when storage has failed.
//!
//! In: entries that could not be kept, and word that the connection has ended. Out: the same entries in storage, as
//! soon as it takes them again; until then they wait in memory and in the lifeboat.
//!
//! - M1 Storage that no longer has the workspace is filled again only when the person asks for it, and then whole.

use leptos::{prelude::*, task::spawn_local};

use super::{Keeper, Rc};
use crate::{
    browser::{
        clock,
        database::{Database, StorageError, StoredSnapshot, WorkspaceMeta},
        lifeboat, sentinel, tabs,
    },
    journal::NewEntry,
};

impl Keeper {
    /// Keeps an entry until storage takes it.
    pub(super) fn wait(self, new: NewEntry) {
        self.inner.try_update_value(|it| {
            let at = it.failed.partition_point(|other| other.time <= new.time);
            it.failed.insert(at, new);
        });
    }

    /// Tries the oldest that waits; the others follow once it is safe.
    pub(super) fn try_oldest(self) {
        let has_storage = self.database.try_with_value(Option::is_some).unwrap_or(false);
        let is_emptied = self.is_emptied();
        let oldest = self
            .inner
            .try_update_value(|it| (has_storage && !is_emptied && !it.failed.is_empty()).then(|| it.failed.remove(0)));
        if let Some(oldest) = oldest.flatten() {
            self.append(oldest, 0);
        }
    }

    /// An entry was taken: everything else that waits is tried too.
    pub(super) fn go_on(self) {
        let waiting = self.inner.try_update_value(|it| std::mem::take(&mut it.failed)).unwrap_or_default();
        waiting.into_iter().for_each(|it| self.append(it, 0));
    }

    fn is_emptied(self) -> bool {
        self.state.try_with_untracked(|it| *it == super::SaveState::Failed(StorageError::Emptied)).unwrap_or(false)
    }

    /// Opens storage again, and looks whether the workspace is still in it.
    ///
    /// # Errors
    /// [`StorageError::Emptied`] if it is not, else what storage said.
    pub(super) async fn reopen(self) -> Result<(), StorageError> {
        let database = Rc::new(Database::open().await?);
        if !database.holds(&self.workspace.to_string()).await? {
            return Err(StorageError::Emptied);
        }
        self.use_database(database);
        Ok(())
    }

    fn use_database(self, database: Rc<Database>) {
        self.database.try_set_value(Some(database));
        self.watch();
    }

    /// Hears of it when the connection ends, before anything is written to it.
    pub(super) fn watch(self) {
        if let Some(database) = self.database.try_get_value().flatten() {
            database.on_notice(move |_| {
                spawn_local(async move {
                    if let Err(error) = self.reopen().await {
                        self.show_state(Some(error));
                    }
                });
            });
        }
    }

    /// Tries once more to keep what could not be kept. Where storage has lost the workspace, all of it is kept anew:
    /// `name` is what it is called, and `whole` gives the file of it.
    pub fn retry(self, name: String, whole: impl FnOnce() -> String + 'static) {
        spawn_local(async move {
            let outcome = match self.reopen().await {
                Err(StorageError::Emptied) => self.keep_whole(name, whole).await,
                other => other,
            };
            match outcome {
                Ok(()) => {
                    self.go_on();
                    self.show_state(None);
                }
                Err(error) => self.show_state(Some(error)),
            }
        });
    }

    async fn keep_whole(self, name: String, whole: impl FnOnce() -> String) -> Result<(), StorageError> {
        let database = Rc::new(Database::open().await?);
        let id = self.workspace.to_string();
        // What waits is in the whole already; what is done from here on is not.
        let waiting = self.inner.try_update_value(|it| std::mem::take(&mut it.failed)).unwrap_or_default();
        let meta = WorkspaceMeta { id: id.clone(), name, created: clock::now(), binned: false };
        if let Err(error) = database.found(&meta, &[], Some(&StoredSnapshot::first(whole()))).await {
            waiting.into_iter().for_each(|it| self.wait(it));
            return Err(error);
        }
        self.inner.try_update_value(|it| (it.seen, it.since_snapshot) = (0, 0));
        self.use_database(database);
        waiting.iter().for_each(|it| lifeboat::remove(&id, &it.writer, it.time));
        sentinel::founded(&id, &meta.name);
        tabs::hint(&id);
        Ok(())
    }
}

impl StorageError {
    /// Whether opening storage again may help.
    pub(super) const fn may_be_the_connection(&self) -> bool {
        matches!(self, Self::Closed | Self::Other(_))
    }
}
