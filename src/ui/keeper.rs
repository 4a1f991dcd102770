//! The keeper: carries what was done to the journal, and what other tabs did from it.
//!
//! In: entries, in the same call that made them. Out: whether they are safe, and batches of other tabs.
//!
//! - K1 An entry is in the lifeboat and on its way to the journal before [`Keeper::keep`] returns.
//! - K2 "Saved" means that the journal has acknowledged every entry.
//! - K3 A failure never stops the work: it goes on in memory, the entry stays in the lifeboat, and the page says so.
//! - K4 What waits goes first, and all of it once there is room again.
//! - K5 Nothing is added to storage that has lost the workspace: an entry without its base would pass for all there is.

mod mend;

use std::{collections::BTreeSet, future::Future, rc::Rc};

use leptos::{prelude::*, task::spawn_local};

use crate::{
    browser::{
        database::{Database, StorageError},
        lifeboat, persist, preferences, sentinel, tabs,
    },
    exchange::{self, File},
    journal::{self, NewEntry, StoredEntry},
    model::{Id, Workspace},
    replica::{Batch, Replica, Writer},
    session::{Entry, Session},
};

/// Whether everything is safe.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SaveState {
    /// The journal has acknowledged everything.
    #[default]
    Saved,
    /// So many entries are on their way.
    Saving(usize),
    /// Entries could not be kept; the work is in memory only.
    Failed(StorageError),
}

/// Keeps one workspace. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Keeper {
    workspace: Id<Workspace>,
    state: RwSignal<SaveState>,
    /// Shared with the whole page, so that whoever opens storage again opens it for all.
    database: Store,
    inner: StoredValue<Inner, LocalStorage>,
}

/// The connection to storage, where there is one.
pub type Store = StoredValue<Option<Rc<Database>>, LocalStorage>;

#[derive(Clone)]
struct Inner {
    /// Up to which arrival key the session has read the journal.
    seen: u64,
    /// Entries on their way, and those that failed and wait for another try, oldest first.
    under_way: usize,
    failed: Vec<NewEntry>,
    since_snapshot: usize,
    compacting: bool,
    /// What this tab has written itself and the session has already, by writer and time.
    own: BTreeSet<(String, u64)>,
}

/// After how many entries, or bytes of them, the journal is drawn together into a snapshot.
const COMPACT_ENTRIES: usize = 250;
const COMPACT_BYTES: usize = 256 * 1024;
/// How often a lost connection is opened again before the work goes on in memory.
const REOPEN_MAX: usize = 3;

/// How much memory a workspace takes for each byte of its snapshot, about.
const ROOM_PER_BYTE: usize = 4;

/// A workspace as it came out of storage.
pub struct Found {
    /// The session over it.
    pub session: Session,
    /// Up to which arrival key the journal was read.
    pub seen: u64,
    /// How many entries came after the last snapshot.
    pub since_snapshot: usize,
    /// Entries and snapshots whose checksum did not hold; their bytes are left where they are.
    pub damaged: usize,
    /// Whether the sentinel remembers entries that the journal no longer has.
    pub behind: bool,
    /// The file of a newer app, letter for letter; the workspace is for reading only then.
    pub original: Option<String>,
    /// What was in the lifeboat and could not be kept in the journal now either, and why.
    pub adrift: Option<(Vec<NewEntry>, StorageError)>,
}

impl Found {
    /// A workspace that is not in storage yet.
    #[must_use]
    pub const fn fresh(session: Session) -> Self {
        Self { session, seen: 0, since_snapshot: 0, damaged: 0, behind: false, original: None, adrift: None }
    }
}

/// Why a workspace could not be opened.
#[derive(Clone, Debug, PartialEq)]
pub enum OpenError {
    /// Storage did not answer.
    Storage(StorageError),
    /// There was something, and nothing of it could be read.
    Unreadable,
}

impl From<StorageError> for OpenError {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

/// Reads a workspace: the newest intact snapshot, the journal after it, and the lifeboat.
///
/// # Errors
/// [`OpenError`]; nothing is changed or deleted then.
pub async fn find(database: &Database, workspace: Id<Workspace>, writer: Writer) -> Result<Found, OpenError> {
    let key = workspace.to_string();
    let (snapshots, stored) = database.load(&key).await?;
    let had_snapshots = !snapshots.is_empty();
    // What the snapshot covers gives nothing new but the steps that undo can take back.
    let entries = decode(&stored);
    let recovered = journal::recover(snapshots, stored);
    let covered = recovered.snapshot.as_ref().map_or(0, |it| it.upto);
    let seen = recovered.entries.last().map_or(covered, |it| it.key);
    let behind = is_behind(&key, recovered.marks());
    let damaged = recovered.quarantined.len() + recovered.gap.as_ref().map_or(0, |gap| gap.short.len());
    let since_snapshot = recovered.entries.len();
    let (replica, original) = match recovered.snapshot {
        Some(snapshot) => {
            make_room(ROOM_PER_BYTE * snapshot.text.len());
            restore(snapshot.text)?
        }
        None if had_snapshots => return Err(OpenError::Unreadable),
        None => (Replica::default(), None),
    };
    let mut session = Session::new(replica, writer);
    session.replay(&entries);
    let adrift = rescue(database, &key, &entries, &mut session).await;
    if damaged > 0 && session.replica().is_empty() {
        return Err(OpenError::Unreadable); // an empty board would say that there never was anything
    }
    let session = if original.is_some() { session.read_only() } else { session };
    Ok(Found { session, seen, since_snapshot, damaged, behind, original, adrift })
}

fn is_behind(key: &str, marks: journal::Marks) -> bool {
    let found = journal::Found { ids: [key.to_owned()].into(), marks: [(key.to_owned(), marks)].into() };
    let late = match sentinel::verdict(&found) {
        journal::Verdict::Fine => Vec::new(),
        journal::Verdict::Behind { workspaces } | journal::Verdict::Missing { behind: workspaces, .. } => workspaces,
    };
    late.iter().any(|it| it.id == key)
}

fn decode(stored: &[StoredEntry]) -> Vec<Entry> {
    stored.iter().filter(|it| it.is_intact()).filter_map(|it| serde_json::from_str(&it.text).ok()).collect()
}

fn holds(entries: &[Entry], entry: &Entry) -> bool {
    entries.iter().any(|it| it.batch.stamp == entry.batch.stamp)
}

/// Takes in what was done in the last moment before a crash and never acknowledged; returns what still cannot be kept.
///
/// What another tab has on its way is kept from here as well: whichever comes second is told that it is there already.
async fn rescue(
    database: &Database,
    key: &str,
    entries: &[Entry],
    session: &mut Session,
) -> Option<(Vec<NewEntry>, StorageError)> {
    let mut adrift = Vec::new();
    let mut trouble = None;
    for found in lifeboat::all(key) {
        let Ok(entry) = serde_json::from_str::<Entry>(&found.text) else { continue };
        if !holds(entries, &entry) {
            let new = NewEntry::new(&found.writer, found.time, &found.text);
            session.replay([&entry]);
            match database.append(key, &new).await {
                Ok(_) | Err(StorageError::Duplicate) => {}
                Err(error) => {
                    adrift.push(new);
                    trouble = Some(error);
                    continue;
                }
            }
        }
        lifeboat::remove(key, &found.writer, found.time);
    }
    trouble.map(|error| (adrift, error))
}

/// Asks the browser for memory once. The allocator alone would ask for a little many times over, and waits each time.
fn make_room(bytes: usize) {
    drop(std::hint::black_box(Vec::<u8>::with_capacity(bytes)));
}

/// The replica of a stored snapshot. One that a newer app wrote comes with its text, to be passed on as it is.
fn restore(text: String) -> Result<(Replica, Option<String>), OpenError> {
    match exchange::reopen(text) {
        Ok(replica) => Ok((replica, None)),
        Err(text) => match exchange::parse(&text) {
            Ok(file @ File::Newer(_)) => Ok((exchange::load(&file), Some(text))),
            _ => Err(OpenError::Unreadable),
        },
    }
}

/// An entry as the journal keeps it; `None` only if it could not be written as text.
#[must_use]
pub fn new_entry(entry: &Entry) -> Option<NewEntry> {
    let text = serde_json::to_string(entry).ok()?;
    let stamp = entry.batch.stamp;
    Some(NewEntry::new(stamp.writer.as_str(), stamp.time, text))
}

impl Keeper {
    /// A keeper for a workspace; without a database the work stays in memory from the start.
    #[must_use]
    pub fn new(workspace: Id<Workspace>, database: Store, found: &Found) -> Self {
        let (failed, state) = match &found.adrift {
            _ if database.with_value(Option::is_none) => (Vec::new(), SaveState::Failed(StorageError::Unavailable)),
            Some((adrift, error)) => (adrift.clone(), SaveState::Failed(error.clone())),
            None => (Vec::new(), SaveState::Saved),
        };
        let inner = Inner {
            seen: found.seen,
            under_way: 0,
            failed,
            since_snapshot: found.since_snapshot,
            compacting: false,
            own: BTreeSet::new(),
        };
        Self { workspace, state: RwSignal::new(state), database, inner: StoredValue::new_local(inner) }
    }

    /// Whether everything is safe.
    #[must_use]
    pub fn state(self) -> Signal<SaveState> {
        self.state.into()
    }

    /// The workspace.
    #[must_use]
    pub const fn workspace(self) -> Id<Workspace> {
        self.workspace
    }

    /// Sends an entry on its way.
    pub fn keep(self, entry: &Entry) {
        if let Some(new) = new_entry(entry) {
            self.keep_new(new);
        }
    }

    /// Sends an entry on its way whose text is written already.
    pub fn keep_new(self, new: NewEntry) {
        let key = self.workspace.to_string();
        lifeboat::put(&key, &new.writer, new.time, &new.text);
        self.inner.try_update_value(|it| it.own.insert((new.writer.clone(), new.time)));
        let is_waiting = self.inner.try_with_value(|it| !it.failed.is_empty()).unwrap_or(false);
        if is_waiting {
            self.wait(new);
            self.try_oldest();
        } else {
            self.append(new, REOPEN_MAX);
        }
    }

    fn append(self, new: NewEntry, tries: usize) {
        let key = self.workspace.to_string();
        let Some(database) = self.database.try_get_value().flatten() else { return self.wait(new) };
        self.inner.update_value(|it| it.under_way += 1);
        self.show_state(None);
        // The transaction is made and committed in this call; only its end is waited for.
        let acknowledged = database.append(&key, &new);
        spawn_local(async move {
            let outcome = acknowledged.await;
            self.inner.try_update_value(|it| it.under_way -= 1);
            match outcome {
                Ok(_) | Err(StorageError::Duplicate) => {
                    lifeboat::remove(&key, &new.writer, new.time);
                    sentinel::reached(&key, &new.writer, new.time);
                    tabs::hint(&key);
                    self.show_state(None);
                    self.count(new.text.len());
                    self.go_on();
                }
                Err(error) if tries > 0 && error.may_be_the_connection() => match self.reopen().await {
                    Err(emptied @ StorageError::Emptied) => {
                        self.wait(new);
                        self.show_state(Some(emptied));
                    }
                    Ok(()) | Err(_) => self.append(new, tries - 1),
                },
                Err(error) => {
                    self.wait(new);
                    self.show_state(Some(error));
                }
            }
        });
    }

    fn show_state(self, error: Option<StorageError>) {
        let Some((under_way, failed)) = self.inner.try_with_value(|it| (it.under_way, it.failed.len())) else { return };
        self.state.try_update(|state| {
            *state = match (error, &*state) {
                (Some(error), _) => SaveState::Failed(error),
                // What has failed is said until all of it is safe.
                (None, SaveState::Failed(error)) if failed > 0 || under_way > 0 => SaveState::Failed(error.clone()),
                _ if under_way > 0 => SaveState::Saving(under_way),
                _ => SaveState::Saved,
            };
        });
    }

    fn count(self, bytes: usize) {
        self.inner.try_update_value(|it| {
            it.since_snapshot += if bytes > COMPACT_BYTES { COMPACT_ENTRIES } else { 1 };
        });
    }

    /// Whether the journal has grown long enough for a snapshot, and nobody here is at it. Marks it as begun.
    fn begin_compacting(self) -> bool {
        let begin = |it: &mut Inner| {
            let due = it.since_snapshot >= COMPACT_ENTRIES && !it.compacting;
            it.compacting |= due;
            due
        };
        self.inner.try_update_value(begin).unwrap_or(false)
    }

    /// Draws the journal together into a snapshot when it has grown long: takes in what others have written by
    /// `absorb`, then keeps what `export` comes to.
    pub fn compact_if_due(
        self,
        absorb: impl Fn(Vec<Batch>) + 'static,
        export: impl Future<Output = Option<String>> + 'static,
    ) {
        if !self.begin_compacting() {
            return;
        }
        spawn_local(async move {
            self.read_on(absorb).await;
            let seen = self.seen();
            // What is written now holds at least all that was seen before.
            if let Some((text, seen)) = export.await.zip(seen)
                && let Some(database) = self.database.try_get_value().flatten()
            {
                let _ = database.compact(&self.workspace.to_string(), seen, text).await;
            }
            self.inner.try_update_value(|it| {
                it.compacting = false;
                it.since_snapshot = 0;
            });
        });
    }

    /// Leaves nothing in storage of what was there before an entry that erased something; see [`Database::purge`]. Takes
    /// in what others have written by `absorb` first, and keeps what `export` gives.
    ///
    /// # Errors
    /// What storage said: what was there before may still be there.
    ///
    /// [`Database::purge`]: crate::browser::database::Database::purge
    pub async fn purge(
        self,
        entry: &Entry,
        absorb: impl Fn(Vec<Batch>),
        export: impl FnOnce() -> String,
    ) -> Result<(), StorageError> {
        self.read_on(absorb).await;
        let database = self.database.try_get_value().flatten().ok_or(StorageError::Unavailable)?;
        let new = new_entry(entry).ok_or(StorageError::Damaged)?;
        database.purge(&self.workspace.to_string(), &new.writer, new.time, &export()).await
    }

    /// Calls `absorb` with what other tabs have written since this one read the journal, and each time they say so.
    /// Lives as long as the page.
    pub fn listen(self, absorb: impl Fn(Vec<Batch>) + Clone + 'static) {
        self.watch();
        let mine = self.workspace.to_string();
        let read = move || {
            let absorb = absorb.clone();
            spawn_local(async move { self.read_on(absorb).await });
        };
        let read_when_told = read.clone();
        tabs::listen(move |workspace: &str| {
            if workspace == mine {
                read_when_told();
            }
        });
        // Nobody says again what they said while this page was still opening.
        read();
    }

    fn seen(self) -> Option<u64> {
        self.inner.try_with_value(|it| it.seen)
    }

    async fn read_on(self, absorb: impl Fn(Vec<Batch>)) {
        let Some((database, seen)) = self.database.try_get_value().flatten().zip(self.seen()) else { return };
        let Ok(stored) = database.entries_after(&self.workspace.to_string(), seen).await else { return };
        let Some(last) = stored.last().map(|it| it.key) else { return };
        // What was written here comes along. Taking it in again would change nothing, but an import is long to read.
        let own = self.inner.try_update_value(|it| std::mem::take(&mut it.own)).unwrap_or_default();
        let others = stored.iter().filter(|it| !own.contains(&(it.writer.clone(), it.time)) && it.is_intact());
        let batches: Vec<Batch> =
            others.filter_map(|it| serde_json::from_str::<Entry>(&it.text).ok()).map(|it| it.batch).collect();
        self.inner.try_update_value(|it| {
            it.seen = it.seen.max(last);
            // Those still on their way come after what was read now.
            let read: BTreeSet<_> = stored.iter().map(|it| (it.writer.clone(), it.time)).collect();
            it.own.extend(own.into_iter().filter(|own| !read.contains(own)));
        });
        if !batches.is_empty() {
            absorb(batches);
        }
    }

    /// Asks the browser, once, not to throw the data away when disk space runs short.
    pub fn ask_to_persist(self) {
        if !preferences::asked_to_persist() {
            preferences::set_asked_to_persist();
            spawn_local(async move {
                let _ = persist::persist().await;
            });
        }
    }
}
