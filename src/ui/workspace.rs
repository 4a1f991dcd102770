//! The workspace handle: what pages read from and dispatch to.
//!
//! In: commands from pages, batches from other tabs. Out: memos over immutable snapshots, and entries for the keeper.
//!
//! - W1 Pages change records through [`Workspace::dispatch`] and in no other way.
//! - W2 Nothing that reacts to a snapshot dispatches.
//! - W3 "Saved" is shown only once the journal has acknowledged every entry.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    app::Opened,
    keeper::{Keeper, SaveState},
    kit::toast::{Toast, Toasts, Tone},
    outside::pause::{self, Turn},
    words::{self, use_lang},
};
use crate::{
    browser::{clock, preferences, writer},
    commands::{Command, Facts, Label, Refusal, rounds::Voices},
    exchange::{self, Writing},
    journal::NewEntry,
    model::{
        Answer, Customer, Feedback, Id, Item, Link, Objective, Person, Product, Record, RecordRef, Release, Round,
        Score, Tag, View,
    },
    replica::{Edit, Others, Outline, Snapshot, Table},
    session::{Done, Session, Taken, Taking},
};

/// Changes from which on a step is taken back in turns.
const LARGE_STEP: usize = 2_000;
/// Edits that are prepared between two looks at the clock.
const EDITS: usize = 40;
/// Records that are written between two looks at the clock.
const RECORDS: usize = 50;
/// How often a file is begun in turns before it is written in one go, because somebody goes on working.
const WRITINGS_MAX: usize = 4;

/// One open workspace. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub struct Workspace {
    id: Id<crate::model::Workspace>,
    session: StoredValue<Session>,
    snapshot: RwSignal<Arc<Snapshot>>,
    can_undo: RwSignal<bool>,
    can_redo: RwSignal<bool>,
    me: StoredValue<Id<Person>>,
    keeper: Keeper,
    original: StoredValue<Option<String>>,
    /// Whether a large step is being taken back.
    taking_back: StoredValue<bool>,
    backups: RwSignal<()>,
    tables: Tables,
    voices: Memo<Arc<Voices>>,
    outline: Memo<Outline>,
    toasts: Toasts,
    lang: Signal<words::Lang>,
}

#[derive(Clone, Copy)]
struct Tables {
    items: Memo<Table<Item>>,
    feedback: Memo<Table<Feedback>>,
    links: Memo<Table<Link>>,
    scores: Memo<Table<Score>>,
    products: Memo<Table<Product>>,
    objectives: Memo<Table<Objective>>,
    releases: Memo<Table<Release>>,
    tags: Memo<Table<Tag>>,
    customers: Memo<Table<Customer>>,
    people: Memo<Table<Person>>,
    views: Memo<Table<View>>,
    rounds: Memo<Table<Round>>,
}

/// The workspace that the shell has open; call it in the body of a component.
#[must_use]
pub fn use_workspace() -> Workspace {
    // Pages live inside the shell, which provides the workspace; nothing to show without it.
    #[expect(clippy::expect_used, reason = "a page outside the shell is a mistake in the code, not a state")]
    use_context().expect("a workspace is open around every page")
}

impl Workspace {
    /// Opens the handle over a session, unless that has been handed out before. Its signals live as long as the
    /// calling component.
    #[must_use]
    pub fn new(opened: Opened) -> Option<Self> {
        let session = opened.take_session()?;
        let Opened { id, keeper, original, .. } = opened;
        let snapshot = RwSignal::new(session.snapshot());
        let (can_undo, can_redo) = (RwSignal::new(session.can_undo()), RwSignal::new(session.can_redo()));
        let tables = Tables::over(snapshot);
        let me = preferences::me(id).unwrap_or_else(|| {
            let fresh = Self::moment(None).fresh();
            preferences::set_me(id, fresh);
            fresh
        });
        let me = StoredValue::new(me);
        let who = Memo::new(move |_| {
            snapshot.track(); // another person at this browser comes as a new snapshot
            me.get_value()
        });
        let answers = Memo::new(move |_| snapshot.read().table::<Answer>());
        let voices = Memo::new(move |_| {
            tables.people.track();
            tables.rounds.track();
            answers.track();
            Arc::new(Voices::of(&snapshot.read_untracked(), Some(who.get())))
        });
        Some(Self {
            id,
            session: StoredValue::new(session),
            snapshot,
            can_undo,
            can_redo,
            me,
            keeper,
            original: StoredValue::new(original),
            taking_back: StoredValue::new(false),
            backups: RwSignal::new(()),
            tables,
            voices,
            outline: Memo::new(move |_| snapshot.read().outline().clone()),
            toasts: Toasts::expect(),
            lang: use_lang(),
        })
    }

    fn moment(me: Option<Id<Person>>) -> Facts {
        Facts::new(clock::now(), clock::today(), me, clock::seed())
    }

    /// The facts of this moment, also for fresh ids.
    #[must_use]
    pub fn facts(self) -> Facts {
        Self::moment(Some(self.me.get_value()))
    }

    /// Asks for something. Says whether it was done; a refusal is shown to the person.
    pub fn dispatch(self, command: impl Command) -> bool {
        self.try_dispatch(&command).map_err(|refusal| self.show_refusal(&refusal)).is_ok()
    }

    /// Asks for something, and shows what was done with a button that takes it back.
    pub fn dispatch_with_undo(self, command: impl Command, said: String) -> bool {
        match self.try_dispatch(&command) {
            Ok(done) => {
                // Where nothing changed, undo would take back the step before.
                if done.entry.is_some() {
                    self.show_undo(said);
                }
                true
            }
            Err(refusal) => {
                self.show_refusal(&refusal);
                false
            }
        }
    }

    /// Asks for something and leaves the refusal to the caller, who shows it where it belongs.
    ///
    /// # Errors
    /// The command's own [`Refusal`].
    pub fn try_dispatch(self, command: &dyn Command) -> Result<Done, Refusal> {
        let facts = self.facts();
        let done = self.session.try_update_value(|session| session.execute(command, &facts));
        let done = done.unwrap_or(Err(Refusal::NoPlace))?;
        self.after(&done);
        Ok(done)
    }

    /// Erases something for good, here and in the storage of this browser, and calls `then` with whether storage could be
    /// cleared too. What could be undone until now cannot be any more.
    pub fn erase(self, edits: Vec<Edit>, then: impl FnOnce(bool) + 'static) {
        let facts = self.facts();
        let done = self.session.try_update_value(|session| session.erase(edits, &facts));
        let done = match done.unwrap_or(Err(Refusal::NoPlace)) {
            Ok(done) => done,
            Err(refusal) => return self.show_refusal(&refusal),
        };
        self.after(&done);
        let Some(entry) = done.entry else { return then(true) };
        spawn_local(async move {
            let cleared = self.keeper.purge(&entry, |batches| self.absorb(batches), || self.export()).await;
            then(cleared.is_ok());
        });
    }

    /// Begins to take in edits as one batch, piece by piece.
    ///
    /// # Errors
    /// As for [`Session::begin`].
    pub fn begin(self, edits: Vec<Edit>, label: Label) -> Result<Taking, Refusal> {
        let facts = self.facts();
        if self.with_session(|session| session.has_double(&edits)) {
            writer::forsake();
        }
        self.with_session(|session| session.begin(edits, label, &facts))
    }

    /// Does what was prepared since [`Workspace::begin`], and sends its entry on its way. It is shown by
    /// [`Workspace::show_finished`], so that the page can answer in between.
    pub fn finish(self, taking: Taking, entry: Option<NewEntry>) -> Option<Taken> {
        let facts = self.facts();
        let taken = self.session.try_update_value(|session| session.finish(taking, &facts))?;
        match (entry, &taken.done.entry) {
            (Some(entry), Some(_)) if !taken.anew => self.keeper.keep_new(entry),
            (_, Some(entry)) => self.keeper.keep(entry),
            (_, None) => {}
        }
        Some(taken)
    }

    /// Shows what was finished.
    pub fn show_finished(self) {
        self.toasts.withdraw();
        self.refresh();
        self.compact_if_due();
    }

    /// Takes back the last step.
    pub fn undo(self) {
        self.take_back(Label::Undo);
    }

    /// Does again what was undone.
    pub fn redo(self) {
        self.take_back(Label::Redo);
    }

    fn take_back(self, label: Label) {
        if self.taking_back.get_value() {
            return; // one is on its way
        }
        if self.with_session(|session| session.step_size(label)) > LARGE_STEP {
            let facts = self.facts();
            if let Some(taking) = self.with_session(|session| session.begin_back(label, &facts)) {
                self.taking_back.set_value(true);
                return spawn_local(async move {
                    self.take_back_in_turns(label, taking).await;
                    let _ = self.taking_back.try_set_value(false);
                });
            }
        }
        let facts = self.facts();
        let done = self.session.try_update_value(|session| match label {
            Label::Redo => session.redo(&facts),
            _ => session.undo(&facts),
        });
        match done {
            Some(Ok(done)) => {
                self.after(&done);
                let text = words::shell::taken_back(self.lang.get_untracked(), label, done.kept);
                self.toasts.show(Toast { text, ..Toast::default() });
            }
            Some(Err(refusal)) => {
                self.refresh();
                self.show_refusal(&refusal);
            }
            None => {}
        }
    }

    /// Takes back a step of very many changes, such as an import, in turns with the page. Nothing shows before all of
    /// it is done.
    async fn take_back_in_turns(self, label: Label, mut taking: Taking) -> Option<()> {
        let mut more = true;
        while more {
            pause::next_task().await;
            let turn = Turn::begin();
            while more && !turn.is_over() {
                more = self.session.try_with_value(|session| taking.step(session, EDITS))?;
            }
        }
        pause::next_task().await;
        let stamp = taking.stamp();
        let entry = taking.text().map(|text| NewEntry::new(stamp.writer.as_str(), stamp.time, text));
        pause::next_task().await;
        let taken = self.finish(taking, entry)?;
        pause::next_task().await;
        self.show_finished();
        // Where somebody did something meanwhile, there may have been nothing left to take back.
        if taken.done.entry.is_some() {
            let text = words::shell::taken_back(self.lang.get_untracked(), label, taken.done.kept);
            self.toasts.show(Toast { text, ..Toast::default() });
        }
        pause::next_task().await;
        drop(taken);
        Some(())
    }

    /// Takes in what another tab or device did.
    pub fn absorb(self, batches: impl IntoIterator<Item = crate::replica::Batch>) {
        let now = clock::now();
        let ahead = self.session.try_update_value(|session| {
            let mut ahead = None;
            for batch in batches {
                ahead = ahead.max(session.absorb(&batch, now).ahead);
            }
            ahead
        });
        self.refresh();
        if let Some(stamp) = ahead.flatten() {
            let text = words::shell::clock_ahead(self.lang.get_untracked(), stamp.time);
            self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
        }
    }

    fn after(self, done: &Done) {
        if let Some(entry) = &done.entry {
            // Before anything is painted: the entry is on its way to the journal when this call returns.
            self.keeper.keep(entry);
            self.toasts.withdraw();
        }
        self.refresh();
        self.compact_if_due();
    }

    fn refresh(self) {
        self.session.with_value(|session| {
            self.snapshot.set(session.snapshot());
            self.can_undo.set(session.can_undo());
            self.can_redo.set(session.can_redo());
        });
    }

    /// Says something at the edge of the page with a button that undoes the last step.
    pub fn show_undo(self, text: String) {
        let undo = words::shell::UNDO.in_lang(self.lang.get_untracked()).to_owned();
        let action = Some((undo, Callback::new(move |()| self.undo())));
        self.toasts.show(Toast { text, action, ..Toast::default() });
    }

    /// Says why something was not done.
    pub fn show_refusal(self, refusal: &Refusal) {
        let text = words::refusals::refusal(self.lang.get_untracked(), refusal, &self.snapshot.get_untracked());
        self.toasts.show(Toast { text, tone: Tone::Warn, ..Toast::default() });
    }

    /// The workspace's id.
    #[must_use]
    pub const fn id(self) -> Id<crate::model::Workspace> {
        self.id
    }

    /// Who is at this browser. The person's record may not have been written yet.
    #[must_use]
    pub fn me(self) -> Id<Person> {
        self.me.get_value()
    }

    /// Somebody else is at this browser from now on.
    pub fn set_me(self, me: Id<Person>) {
        preferences::set_me(self.id, me);
        self.me.set_value(me);
        self.refresh();
    }

    /// Whether every change is refused, because a newer app wrote this workspace.
    #[must_use]
    pub fn is_read_only(self) -> bool {
        self.session.with_value(Session::is_read_only)
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(self) -> Signal<bool> {
        self.can_undo.into()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(self) -> Signal<bool> {
        self.can_redo.into()
    }

    /// Whether everything is kept.
    #[must_use]
    pub fn save_state(self) -> Signal<SaveState> {
        self.keeper.state()
    }

    /// The keeper of this workspace.
    #[must_use]
    pub const fn keeper(self) -> Keeper {
        self.keeper
    }

    /// Tries once more to keep what could not be kept.
    pub fn retry(self) {
        self.keeper.retry(self.name().get_untracked(), move || self.export());
    }

    /// Draws the journal together into a snapshot when it has grown long.
    pub fn compact_if_due(self) {
        self.keeper.compact_if_due(move |batches| self.absorb(batches), self.export_in_turns());
    }

    /// The whole workspace as a file. What a newer app wrote goes out as it came in.
    #[must_use]
    pub fn export(self) -> String {
        self.original.get_value().unwrap_or_else(|| self.with_session(|session| exchange::export(session.replica())))
    }

    /// The whole workspace as a file, written in turns with the page; `None` once the workspace is closed.
    async fn export_in_turns(self) -> Option<String> {
        if let Some(original) = self.original.try_get_value()? {
            return Some(original);
        }
        for _ in 0..WRITINGS_MAX {
            let from = self.session.try_with_value(Session::snapshot)?;
            let mut writing = Writing::default();
            let mut more = true;
            while more {
                pause::next_task().await;
                let turn = Turn::begin();
                let is_same = |session: &Session| Arc::ptr_eq(&from, &session.snapshot());
                if !self.session.try_with_value(is_same)? {
                    break; // something was done meanwhile: begun anew
                }
                while more && !turn.is_over() {
                    more = self.session.try_with_value(|session| writing.step(session.replica(), RECORDS))?;
                }
            }
            if !more {
                return Some(writing.finish());
            }
        }
        Some(self.export())
    }

    /// A part of the workspace as a file.
    #[must_use]
    pub fn export_part(self, part: &exchange::Part) -> String {
        self.with_session(|session| exchange::export_part(session.replica(), part))
    }

    /// A backup was made now.
    pub fn backed_up(self) {
        preferences::set_last_backup(self.id, clock::now());
        self.backups.set(());
    }

    /// When the last backup was made from this browser, in milliseconds since 1970.
    #[must_use]
    pub fn last_backup(self) -> Option<u64> {
        self.backups.track();
        preferences::last_backup(self.id)
    }

    /// Says something at the edge of the page.
    pub fn say(self, text: String) {
        self.toasts.show(Toast { text, ..Toast::default() });
    }

    /// Reads the session: for export and import previews.
    pub fn with_session<R>(self, read: impl FnOnce(&Session) -> R) -> R {
        self.session.with_value(read)
    }

    /// Everything there is to show; changes with every batch. Prefer the tables, which change with their kind.
    #[must_use]
    pub fn snapshot(self) -> Signal<Arc<Snapshot>> {
        self.snapshot.into()
    }

    /// What the workspace is called.
    #[must_use]
    pub fn name(self) -> Memo<String> {
        let row = self.row(self.id);
        Memo::new(move |_| row.read().as_ref().map(|it| it.name.clone()).unwrap_or_default())
    }

    /// One record as a memo of its own; `None` once it is gone.
    #[must_use]
    pub fn row<T: Record>(self, id: Id<T>) -> Memo<Option<Arc<T>>> {
        // Rows keep their pointer until they are touched, so an edit elsewhere stops here.
        Memo::new_with_compare(
            move |_| self.snapshot.read().row(id),
            |a, b| match (a, b) {
                (Some(Some(a)), Some(Some(b))) => !Arc::ptr_eq(a, b),
                (a, b) => a.is_some_and(Option::is_some) != b.is_some_and(Option::is_some) || a.is_none(),
            },
        )
    }

    /// One item; `None` once it is gone.
    #[must_use]
    pub fn item(self, id: Id<Item>) -> Memo<Option<Arc<Item>>> {
        self.row(id)
    }

    /// Other versions of a record's long texts.
    #[must_use]
    pub fn others(self, record: RecordRef) -> Memo<Option<Others>> {
        Memo::new(move |_| self.snapshot.read().others(record))
    }

    /// Every item below its parent, in order.
    #[must_use]
    pub const fn outline(self) -> Memo<Outline> {
        self.outline
    }

    /// The items.
    #[must_use]
    pub const fn items(self) -> Memo<Table<Item>> {
        self.tables.items
    }

    /// The notes.
    #[must_use]
    pub const fn feedback(self) -> Memo<Table<Feedback>> {
        self.tables.feedback
    }

    /// The links from notes to items.
    #[must_use]
    pub const fn links(self) -> Memo<Table<Link>> {
        self.tables.links
    }

    /// The scores.
    #[must_use]
    pub const fn scores(self) -> Memo<Table<Score>> {
        self.tables.scores
    }

    /// The products.
    #[must_use]
    pub const fn products(self) -> Memo<Table<Product>> {
        self.tables.products
    }

    /// The objectives.
    #[must_use]
    pub const fn objectives(self) -> Memo<Table<Objective>> {
        self.tables.objectives
    }

    /// The releases.
    #[must_use]
    pub const fn releases(self) -> Memo<Table<Release>> {
        self.tables.releases
    }

    /// The tags.
    #[must_use]
    pub const fn tags(self) -> Memo<Table<Tag>> {
        self.tables.tags
    }

    /// The customers.
    #[must_use]
    pub const fn customers(self) -> Memo<Table<Customer>> {
        self.tables.customers
    }

    /// The people.
    #[must_use]
    pub const fn people(self) -> Memo<Table<Person>> {
        self.tables.people
    }

    /// The rounds in which several people are asked.
    #[must_use]
    pub const fn rounds(self) -> Memo<Table<Round>> {
        self.tables.rounds
    }

    /// Whose judgements may be seen and counted here.
    #[must_use]
    pub const fn voices(self) -> Memo<Arc<Voices>> {
        self.voices
    }

    /// The saved views.
    #[must_use]
    pub const fn views(self) -> Memo<Table<View>> {
        self.tables.views
    }
}

impl Tables {
    fn over(snapshot: RwSignal<Arc<Snapshot>>) -> Self {
        fn table<T: Record>(snapshot: RwSignal<Arc<Snapshot>>) -> Memo<Table<T>> {
            Memo::new(move |_| snapshot.read().table())
        }
        Self {
            items: table(snapshot),
            feedback: table(snapshot),
            links: table(snapshot),
            scores: table(snapshot),
            products: table(snapshot),
            objectives: table(snapshot),
            releases: table(snapshot),
            tags: table(snapshot),
            customers: table(snapshot),
            people: table(snapshot),
            views: table(snapshot),
            rounds: table(snapshot),
        }
    }
}
