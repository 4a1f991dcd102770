//! The app: from an empty page to an open workspace.
//!
//! In: what storage holds, and what the person chooses. Out: the welcome, the recovery page, or the shell around an
//! open workspace.
//!
//! - A1 An empty store where the sentinel knows better opens the recovery page, never the welcome.
//! - A2 Nothing is written before the person has chosen, except when they open what is there.

use std::{
    rc::Rc,
    sync::{Arc, Mutex},
};

use leptos::{prelude::*, task::spawn_local};

use super::{
    keeper::{self, Keeper, OpenError},
    kit::toast::{ToastHost, Toasts},
    outside,
    pages::recovery::Trouble,
    parts,
    words::{Lang, Language, shell as words, t},
};
use crate::{
    browser::{
        clock,
        database::{Database, StorageError, WorkspaceMeta},
        fetch, lifeboat, marks,
        preferences::{self, Theme},
        sentinel, writer,
    },
    commands::{
        Facts,
        workspace::{Adopt, Found as FoundCommand},
    },
    exchange::{self, File, Import, forms::FORM_LINK},
    journal::{NewEntry, StoredSnapshot},
    model::{Id, Person, Workspace as Settings},
    replica::{Replica, Writer},
    session::Session,
};

/// A workspace that has come out of storage, on its way into the shell.
#[derive(Clone)]
pub struct Opened {
    /// Its id.
    pub id: Id<Settings>,
    /// The session over it, for the one who takes it: a copy of ten thousand records is not free.
    session: Arc<Mutex<Option<Session>>>,
    /// Who keeps it.
    pub keeper: Keeper,
    /// How many stored entries could not be read.
    pub damaged: usize,
    /// Whether this browser remembers more than its storage gives back.
    pub behind: bool,
    /// The file of a newer app, letter for letter.
    pub original: Option<String>,
}

impl Opened {
    /// Takes the session over; `None` if somebody has already.
    #[must_use]
    pub fn take_session(&self) -> Option<Session> {
        self.session.lock().ok()?.take()
    }
}

/// A workspace that is being made, and is nowhere kept yet.
pub struct Founding {
    id: Id<Settings>,
    person: Id<Person>,
    name: String,
    /// The session over it.
    pub session: Session,
    /// What is to be kept of it, in order.
    pub entries: Vec<NewEntry>,
}

/// What the page shows.
#[derive(Clone)]
enum Stage {
    Opening,
    /// A part that is needed to go on could not be fetched.
    Unreachable,
    Welcome,
    /// A form that came in the address, by its code.
    Answering(String),
    Recovery(Trouble),
    Open(Opened),
}

/// What stands above any workspace: language, theme, storage, and which workspace is open.
#[derive(Clone, Copy)]
pub struct Desk {
    stage: RwSignal<Stage, LocalStorage>,
    database: keeper::Store,
    writer: StoredValue<Writer>,
    lang: RwSignal<Lang>,
    theme: RwSignal<Theme>,
    owner: StoredValue<Owner>,
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let lang = RwSignal::new(
        preferences::lang().and_then(|tag| Lang::of_tag(&tag)).unwrap_or_else(outside::page::browser_lang),
    );
    provide_context(Language(lang));
    provide_context(Toasts::new());
    let desk = Desk {
        stage: RwSignal::new_local(Stage::Opening),
        database: StoredValue::new_local(None),
        writer: StoredValue::new(Writer::default()),
        lang,
        theme: RwSignal::new(preferences::theme()),
        owner: StoredValue::new(Owner::current().unwrap_or_default()),
    };
    provide_context(desk);
    outside::page::html_lang(lang);
    outside::page::html_theme(move || match desk.theme.get() {
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
        Theme::System => None,
    });
    outside::page::remove_boot_notice();
    // Whoever opens the link of a form sees the form alone; their own workspace, if they have one, is not even read.
    match outside::page::fragment(FORM_LINK) {
        Some(code) => desk.stage.set(Stage::Answering(code)),
        None => spawn_local(desk.start()),
    }
    outside::page::on_fragment(move || {
        let shows_form = matches!(*desk.stage.read_untracked(), Stage::Answering(_));
        if shows_form || outside::page::fragment(FORM_LINK).is_some() {
            outside::page::reload();
        }
    });

    view! {
        {move || match desk.stage.get() {
            Stage::Opening => {
                view! {
                    <div class="opening">
                        <p role="status">{t(words::LOADING)}</p>
                        // Shown only once it takes unusually long.
                        <p class="opening__late">{t(words::LOADING_LATE)}</p>
                    </div>
                }
                    .into_any()
            }
            Stage::Unreachable => parts::failure(move || desk.restart()),
            Stage::Welcome => parts::WELCOME.view((), parts::fetch_rest),
            Stage::Answering(code) => parts::ANSWERING.view(code, || {}),
            Stage::Recovery(trouble) => parts::RECOVERY.view(trouble, || {}),
            Stage::Open(opened) => parts::SHELL.view(opened, || {}),
        }}
        <ToastHost/>
    }
}

impl Desk {
    /// The desk; call it in the body of a component.
    #[must_use]
    pub fn expect() -> Self {
        expect_context()
    }

    async fn start(self) {
        // What is most likely to come next is fetched while storage is read.
        if preferences::current().is_some() {
            parts::SHELL.ahead();
            parts::of_page(&outside::page::path()).ahead();
        } else {
            parts::WELCOME.ahead();
        }
        let database = match Database::open().await {
            Ok(database) => Rc::new(database),
            Err(StorageError::Newer | StorageError::Blocked) => {
                return self.trouble(Trouble::Storage(StorageError::Blocked));
            }
            Err(error) if sentinel::knows_any() => return self.trouble(Trouble::Storage(error)),
            Err(_) => return self.start_in_memory(),
        };
        self.writer.set_value(writer::claim(&database).await);
        self.database.set_value(Some(Rc::clone(&database)));
        let known = match database.workspaces().await {
            Ok(known) => known,
            Err(error) => return self.trouble(Trouble::Storage(error)),
        };
        let open: Vec<_> = known.iter().filter(|it| !it.binned).collect();
        let missing = sentinel::missing(known.iter().map(|it| it.id.as_str()));
        if !missing.is_empty() || (known.is_empty() && database.data_loss().is_some()) {
            return self.trouble(Trouble::Vanished(missing));
        }
        let wanted = preferences::current().map(|id| id.to_string());
        let choice = open.iter().find(|it| Some(&it.id) == wanted.as_ref()).or_else(|| open.last());
        match choice.and_then(|it| it.id.parse().ok()) {
            Some(id) => {
                if !parts::open(self, id).await {
                    self.stage.set(Stage::Unreachable);
                }
            }
            None => self.stage.set(Stage::Welcome),
        }
    }

    /// Without storage the work goes on in this tab, under a banner that stays.
    pub fn start_in_memory(self) {
        self.writer.set_value(writer::in_memory());
        self.database.set_value(None);
        self.stage.set(Stage::Welcome);
        marks::mark(marks::READY);
    }

    fn trouble(self, trouble: Trouble) {
        self.stage.set(Stage::Recovery(trouble));
    }

    /// Opens a workspace of this browser.
    pub async fn open(self, id: Id<Settings>) {
        let Some(database) = self.database.get_value() else { return };
        match keeper::find(&database, id, self.writer.get_value()).await {
            Ok(found) if found.session.replica().is_empty() && sentinel::knows(&id.to_string()) => {
                self.trouble(Trouble::Emptied(id));
            }
            Ok(found) => self.show(id, found),
            Err(OpenError::Storage(error)) => self.trouble(Trouble::Storage(error)),
            Err(OpenError::Unreadable) => self.trouble(Trouble::Unreadable(id)),
        }
    }

    fn show(self, id: Id<Settings>, found: keeper::Found) {
        // The keeper outlives the pages that use it: its writes may still be under way when they are gone.
        let keeper = self.owner.with_value(|owner| owner.with(|| Keeper::new(id, self.database, &found)));
        let keeper::Found { session, damaged, behind, original, .. } = found;
        let session = Arc::new(Mutex::new(Some(session)));
        preferences::set_current(id);
        self.stage.set(Stage::Open(Opened { id, session, keeper, damaged, behind, original }));
    }

    /// Shows the welcome, from which another workspace can be started.
    pub fn welcome(self) {
        self.stage.set(Stage::Welcome);
    }

    /// Makes a workspace, with what an import brings if there is one, and opens it.
    ///
    /// # Errors
    /// What storage said; nothing is kept then.
    pub async fn found(self, name: String, founder: String, import: Option<Import>) -> Result<(), StorageError> {
        let mut founding = self.begin_founding(name, founder)?;
        if let Some(import) = import {
            let done = founding.session.execute(&import, &Self::facts()).map_err(refused)?;
            founding.entries.extend(done.entry.as_ref().and_then(keeper::new_entry));
        }
        self.end_founding(founding).await
    }

    /// Makes a workspace that is nowhere kept yet.
    ///
    /// # Errors
    /// Why it cannot be made.
    pub fn begin_founding(self, name: String, founder: String) -> Result<Founding, StorageError> {
        let facts = Self::facts();
        let (id, person): (Id<Settings>, Id<Person>) = (facts.fresh(), facts.fresh());
        let command = FoundCommand {
            workspace: Settings { id, name: name.clone(), ..Settings::default() },
            founder: Some(Person { id: person, name: founder }),
        };
        let mut session = Session::new(Replica::default(), self.writer.get_value());
        let entry = session.execute(&command, &facts).map_err(refused)?.entry;
        let entries = entry.as_ref().and_then(keeper::new_entry).into_iter().collect();
        Ok(Founding { id, person, name, session, entries })
    }

    /// Keeps a workspace that was made, and opens it.
    ///
    /// # Errors
    /// What storage said; nothing is kept then.
    pub async fn end_founding(self, founding: Founding) -> Result<(), StorageError> {
        let Founding { id, person, name, session, entries } = founding;
        self.store(id, &name, &entries, None).await?;
        preferences::set_me(id, person);
        self.show(id, keeper::Found::fresh(session));
        Ok(())
    }

    /// Makes a workspace of the sample and opens it.
    ///
    /// # Errors
    /// What went wrong on the way, for the console; nothing is kept then.
    pub async fn open_sample(self) -> Result<(), String> {
        let (name, import) = Self::sample(self.lang.get_untracked(), &Replica::default()).await?;
        let me = super::words::welcome::ME.in_lang(self.lang.get_untracked()).to_owned();
        self.found(name, me, Some(import)).await.map_err(|it| it.to_string())
    }

    /// Fetches the sample: the name of its workspace, and the import that brings it into `now`.
    ///
    /// # Errors
    /// What went wrong, for the console.
    pub async fn sample(lang: Lang, now: &Replica) -> Result<(String, Import), String> {
        let text = fetch::text(&format!("assets/sample.{}.json", lang.tag())).await.map_err(|it| it.to_string())?;
        let file = exchange::parse(&text).map_err(|it| it.to_string())?;
        let name = file.workspace().map(|(_, name)| name).unwrap_or_default();
        Ok((name, Import::of_sample(&file, now)))
    }

    /// Opens a file as a workspace of its own, under the file's id, or a fresh one where that is taken.
    ///
    /// # Errors
    /// What storage said; nothing is kept then.
    pub async fn open_file(self, file: &File, text: &str) -> Result<(), StorageError> {
        let facts = Self::facts();
        let (wanted, name) = match file.workspace() {
            Some((record, name)) if !name.is_empty() => (Id::from_uuid(record.id), name),
            Some((record, _)) => (Id::from_uuid(record.id), words::WHEELHOUSE.en.to_owned()),
            None => (facts.fresh(), words::WHEELHOUSE.en.to_owned()),
        };
        let taken = match self.database.get_value() {
            Some(database) => database.workspaces().await?.iter().any(|it| it.id == wanted.to_string()),
            None => false,
        };
        let id: Id<Settings> = if taken { facts.fresh() } else { wanted };
        let mut session = Session::new(exchange::load(file), self.writer.get_value());
        let newer = matches!(file, File::Newer(_));
        if session.snapshot().get(id).is_none() && !newer {
            // The file has no settings, or they belong to a workspace that is here already.
            session.execute(&Adopt { id, name: name.clone() }, &facts).map_err(refused)?;
        }
        let snapshot = if newer { text.to_owned() } else { exchange::export(session.replica()) };
        if self.database.with_value(Option::is_some) {
            self.store(id, &name, &[], Some(&StoredSnapshot::first(snapshot))).await?;
            self.open(id).await;
        } else {
            let original = newer.then(|| text.to_owned());
            let session = if newer { session.read_only() } else { session };
            self.show(id, keeper::Found { original, ..keeper::Found::fresh(session) });
        }
        Ok(())
    }

    /// Copies a workspace of this browser under another name, as it stands; its history stays behind.
    ///
    /// # Errors
    /// What went wrong, for the person; nothing is kept then.
    pub async fn duplicate(self, from: Id<Settings>, name: &str) -> Result<(), StorageError> {
        let Some(database) = self.database.get_value() else { return Err(StorageError::Unavailable) };
        let found = keeper::find(&database, from, self.writer.get_value()).await.map_err(|it| match it {
            OpenError::Storage(error) => error,
            OpenError::Unreadable => StorageError::Damaged,
        })?;
        let facts = Self::facts();
        let id: Id<Settings> = facts.fresh();
        let mut session = found.session;
        let text = match found.original {
            Some(text) => text, // a newer app's file is copied letter for letter
            None => {
                session.execute(&Adopt { id, name: name.to_owned() }, &facts).map_err(refused)?;
                exchange::export(session.replica())
            }
        };
        self.store(id, name, &[], Some(&StoredSnapshot::first(text))).await
    }

    /// Gives a workspace another name in the list of this browser.
    pub fn renamed(self, id: Id<Settings>, name: String) {
        let Some(database) = self.database.get_value() else { return };
        spawn_local(async move {
            let known = database.workspaces().await.unwrap_or_default();
            if let Some(meta) = known.into_iter().find(|it| it.id == id.to_string()) {
                sentinel::founded(&meta.id, &name);
                let _ = database.put_workspace(&WorkspaceMeta { name, ..meta }).await;
            }
        });
    }

    /// The facts of this moment, where nobody is known yet.
    #[must_use]
    pub fn facts() -> Facts {
        Facts::new(clock::now(), clock::today(), None, clock::seed())
    }

    /// Keeps a new workspace and what it starts from, all or nothing, where there is storage.
    async fn store(
        self,
        id: Id<Settings>,
        name: &str,
        entries: &[NewEntry],
        snapshot: Option<&StoredSnapshot>,
    ) -> Result<(), StorageError> {
        let Some(database) = self.database.get_value() else { return Ok(()) };
        let meta = WorkspaceMeta { id: id.to_string(), name: name.to_owned(), created: clock::now(), binned: false };
        database.found(&meta, entries, snapshot).await?;
        sentinel::founded(&meta.id, name);
        entries.iter().for_each(|it| sentinel::reached(&meta.id, &it.writer, it.time));
        Ok(())
    }

    /// The database, where there is one.
    #[must_use]
    pub fn database(self) -> Option<Rc<Database>> {
        self.database.get_value()
    }

    /// Starts over after the person has seen the recovery page: what vanished is no longer expected, and what is there
    /// and cannot be used goes to the bin as it is.
    pub fn accept_loss(self, ids: Vec<String>) {
        spawn_local(async move {
            let known = match self.database.get_value() {
                Some(database) => database.workspaces().await.unwrap_or_default(),
                None => Vec::new(),
            };
            for id in ids {
                sentinel::forget(&id);
                match (known.iter().find(|it| it.id == id), self.database.get_value()) {
                    (Some(meta), Some(database)) => {
                        let _ = database.put_workspace(&WorkspaceMeta { binned: true, ..meta.clone() }).await;
                    }
                    _ => lifeboat::forget(&id),
                }
            }
            self.start().await;
        });
    }

    /// Reads storage again.
    pub fn restart(self) {
        self.stage.set(Stage::Opening);
        spawn_local(self.start());
    }

    /// The language.
    #[must_use]
    pub const fn lang(self) -> RwSignal<Lang> {
        self.lang
    }

    /// Switches the language.
    pub fn set_lang(self, lang: Lang) {
        preferences::set_lang(lang.tag());
        self.lang.set(lang);
    }

    /// The other language.
    pub fn next_language(self) {
        self.set_lang(match self.lang.get_untracked() {
            Lang::En => Lang::Da,
            Lang::Da => Lang::En,
        });
    }

    /// The theme.
    #[must_use]
    pub const fn theme(self) -> RwSignal<Theme> {
        self.theme
    }

    /// Switches the theme.
    pub fn set_theme(self, theme: Theme) {
        preferences::set_theme(theme);
        self.theme.set(theme);
    }

    /// Light, dark, as the system, light …
    pub fn next_theme(self) {
        self.set_theme(match self.theme.get_untracked() {
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::System,
            Theme::System => Theme::Light,
        });
    }
}

/// A refusal where only storage was expected to say no.
fn refused(refusal: crate::commands::Refusal) -> StorageError {
    StorageError::Other(refusal.to_string())
}
