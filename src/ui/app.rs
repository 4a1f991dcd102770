//! The app: from an empty page to an open workspace.
//!
//! In: what storage holds, and what the person chooses. Out: the welcome, the recovery page, or the shell around an
//! open workspace.
//!
//! - A1 An empty store where the sentinel knows better opens the recovery page, never the welcome.
//! - A2 Nothing is written before the person has chosen, except when they open what is there.

use std::rc::Rc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    keeper::{self, Keeper, OpenError},
    kit::toast::{ToastHost, Toasts},
    outside,
    pages::{self, recovery::Trouble},
    shell::Shell,
    words::{Lang, Language, shell as words, t},
};
use crate::{
    browser::{
        clock,
        database::{Database, StorageError, WorkspaceMeta},
        lifeboat, marks,
        preferences::{self, Theme},
        sentinel, writer,
    },
    commands::{Facts, workspace::Found as FoundCommand},
    exchange::file::{self, File},
    journal,
    model::{Id, Person, Workspace as Settings},
    replica::{Replica, Stamp, Writer},
    session::Session,
};

/// A workspace that has come out of storage, on its way into the shell.
#[derive(Clone)]
pub struct Opened {
    /// Its id.
    pub id: Id<Settings>,
    /// The session over it.
    pub session: Session,
    /// Who keeps it.
    pub keeper: Keeper,
    /// How many stored entries could not be read.
    pub damaged: usize,
}

/// What the page shows.
#[derive(Clone)]
enum Stage {
    Opening,
    Welcome,
    Recovery(Trouble),
    Open(Opened),
}

/// What stands above any workspace: language, theme, storage, and which workspace is open.
#[derive(Clone, Copy)]
pub struct Desk {
    stage: RwSignal<Stage, LocalStorage>,
    database: StoredValue<Option<Rc<Database>>, LocalStorage>,
    writer: StoredValue<Writer>,
    lang: RwSignal<Lang>,
    theme: RwSignal<Theme>,
    owner: StoredValue<Owner>,
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let lang = RwSignal::new(preferences::lang().and_then(|tag| Lang::of_tag(&tag)).unwrap_or_else(outside::browser_lang));
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
    outside::html_lang(lang);
    outside::html_theme(desk.theme);
    outside::remove_boot_notice();
    spawn_local(desk.start());

    view! {
        {move || match desk.stage.get() {
            Stage::Opening => view! { <p class="opening" role="status">{t(words::LOADING)}</p> }.into_any(),
            Stage::Welcome => view! { <pages::Welcome/> }.into_any(),
            Stage::Recovery(trouble) => view! { <pages::Recovery trouble/> }.into_any(),
            Stage::Open(opened) => view! { <Shell opened/> }.into_any(),
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
        let database = match Database::open().await {
            Ok(database) => Rc::new(database),
            Err(error) => return self.start_in_memory(&error),
        };
        self.writer.set_value(writer::claim(&database).await);
        self.database.set_value(Some(Rc::clone(&database)));
        let known = match database.workspaces().await {
            Ok(known) => known,
            Err(error) => return self.trouble(Trouble::Storage(error)),
        };
        let open: Vec<_> = known.iter().filter(|it| !it.binned).collect();
        let missing = sentinel::missing(known.iter().map(|it| it.id.as_str()));
        if !missing.is_empty() {
            return self.trouble(Trouble::Vanished(missing));
        }
        let wanted = preferences::current().map(|id| id.to_string());
        let choice = open.iter().find(|it| Some(&it.id) == wanted.as_ref()).or_else(|| open.last());
        match choice.and_then(|it| it.id.parse().ok()) {
            Some(id) => self.open(id).await,
            None => self.stage.set(Stage::Welcome),
        }
    }

    fn start_in_memory(self, _: &StorageError) {
        self.writer.set_value(writer::in_memory());
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
            Ok(found) => {
                let keeper = self.owner.with_value(|owner| owner.with(|| Keeper::new(id, Some(database), &found)));
                self.show(Opened { id, session: found.session, keeper, damaged: found.damaged });
            }
            Err(OpenError::Storage(error)) => self.trouble(Trouble::Storage(error)),
            Err(OpenError::Unreadable) => self.trouble(Trouble::Unreadable(id)),
        }
    }

    fn show(self, opened: Opened) {
        preferences::set_current(opened.id);
        self.stage.set(Stage::Open(opened));
        marks::after_paint(marks::READY);
    }

    /// Shows the welcome, from which another workspace can be started.
    pub fn welcome(self) {
        self.stage.set(Stage::Welcome);
    }

    /// Makes an empty workspace and opens it.
    pub async fn found(self, name: String, founder: String) -> Option<Id<Settings>> {
        let facts = Facts::new(clock::now(), clock::today(), None, clock::seed());
        let id: Id<Settings> = facts.fresh();
        let person: Id<Person> = facts.fresh();
        preferences::set_me(id, person);
        let command = FoundCommand {
            workspace: Settings { id, name: name.clone(), ..Settings::default() },
            founder: Some(Person { id: person, name: founder }),
        };
        let mut session = Session::new(Replica::default(), self.writer.get_value());
        let done = session.execute(&command, &facts).ok()?;
        self.store_meta(id, &name).await;
        let found = keeper::Found { session, seen: 0, since_snapshot: 0, damaged: 0 };
        let database = self.database.get_value();
        let keeper = self.owner.with_value(|owner| owner.with(|| Keeper::new(id, database, &found)));
        if let Some(entry) = &done.entry {
            keeper.keep(entry);
        }
        self.show(Opened { id, session: found.session, keeper, damaged: 0 });
        Some(id)
    }

    /// Opens a file as a workspace of its own, under the file's id, or a fresh one where that is taken.
    ///
    /// # Errors
    /// What storage said; nothing is kept then.
    pub async fn open_file(self, file: &File, text: String) -> Result<Id<Settings>, StorageError> {
        let facts = Facts::new(clock::now(), clock::today(), None, clock::seed());
        let wanted: Id<Settings> = file.workspace().map_or_else(|| facts.fresh(), |it| it.id);
        let taken = match self.database.get_value() {
            Some(database) => database.workspaces().await?.iter().any(|it| it.id == wanted.to_string()),
            None => false,
        };
        let id = if taken || wanted == Id::NIL { facts.fresh() } else { wanted };
        let name = file.workspace().map(|it| it.name.clone()).filter(|it| !it.is_empty());
        let name = name.unwrap_or_else(|| words::WHEELHOUSE.en.to_owned());
        let replica = file::load_as(file, id, Stamp { time: facts.now, writer: self.writer.get_value() });
        // A newer file is kept as it is, letter for letter.
        let snapshot = if file.is_newer() { text } else { file::export(&replica) };
        if let Some(database) = self.database.get_value() {
            database.write_snapshot(&id.to_string(), journal::StoredSnapshot::first(snapshot)).await?;
            self.store_meta(id, &name).await;
        }
        match self.database.get_value() {
            Some(_) => self.open(id).await,
            None => {
                let session = Session::new(replica, self.writer.get_value());
                let found = keeper::Found { session, seen: 0, since_snapshot: 0, damaged: 0 };
                let keeper = self.owner.with_value(|owner| owner.with(|| Keeper::new(id, None, &found)));
                self.show(Opened { id, session: found.session, keeper, damaged: 0 });
            }
        }
        Ok(id)
    }

    async fn store_meta(self, id: Id<Settings>, name: &str) {
        let Some(database) = self.database.get_value() else { return };
        let meta =
            WorkspaceMeta { id: id.to_string(), name: name.to_owned(), created: clock::now(), binned: false };
        if database.put_workspace(&meta).await.is_ok() {
            sentinel::founded(&meta.id, name);
        }
    }

    /// The database, where there is one.
    #[must_use]
    pub fn database(self) -> Option<Rc<Database>> {
        self.database.get_value()
    }

    /// Starts over after the person has seen the recovery page: what vanished is no longer expected.
    pub fn accept_loss(self, ids: &[String]) {
        for id in ids {
            sentinel::forget(id);
            lifeboat::forget(id);
        }
        spawn_local(self.start());
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
