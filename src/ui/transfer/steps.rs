//! The steps of an import: which one is shown, and what is under way.

use std::sync::Arc;

use leptos::{ev, prelude::*, task::spawn_local};

use super::{
    choose::Choose,
    failures::{Failure, Failures},
    looking,
    map::Map,
    preview::Preview,
    reading::{self, Given, What},
    report::Done,
    use_transfer,
};
use crate::{
    exchange::{
        File, Preview as Seen,
        intake::{Plan, Report, Table, Told},
    },
    model::{Feedback, Id},
    replica::{Edit, Replica},
    ui::{
        app::Desk,
        kit::{
            dialog::{Dialog, DialogSize},
            progress::Progress,
        },
        outside::focus,
        words::{Lang, import as words, t, transfer, use_lang},
        workspace::Workspace,
    },
};

/// What is shown.
#[derive(Clone)]
pub(super) enum Stage {
    Choose(Vec<Failure>),
    Working(Doing),
    Map(Mapping),
    Ready(Arc<Ready>),
    Done(Arc<Taken>),
}

/// What is under way.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    Reading,
    Looking,
    Taking,
}

/// A table, and what its columns are taken for.
#[derive(Clone)]
pub(super) struct Mapping {
    /// The name of the file; empty for what was pasted.
    pub(super) name: String,
    pub(super) table: Arc<Table>,
    pub(super) plan: Arc<Plan>,
}

/// What can come in, once the person agrees. The edits that do it are in [`Steps`].
pub(super) struct Ready {
    pub(super) preview: Seen,
    /// For a table: how it was read and what came of its rows.
    pub(super) table: Option<(Mapping, Report)>,
    /// A workspace file with its text, which can also be opened as a workspace of its own.
    pub(super) file: Option<(File, String)>,
    /// Whether these are GitHub issues, which can also be taken in as a table.
    pub(super) is_github: bool,
}

/// What has come in.
pub(super) struct Taken {
    pub(super) name: String,
    pub(super) report: Report,
    pub(super) plan: Arc<Plan>,
    /// The notes that are new.
    pub(super) notes: Vec<Id<Feedback>>,
}

/// How far the work has come.
#[derive(Clone, Copy, Default)]
pub(super) struct Work {
    pub(super) done: usize,
    /// Of how many; 0 while nobody knows.
    pub(super) of: usize,
    /// How many rows have been read.
    pub(super) rows: usize,
}

/// A piece of work that may be called off.
#[derive(Clone, Copy)]
pub(super) struct Run(StoredValue<u32>, u32);

/// The steps of one import. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Steps {
    pub(super) stage: RwSignal<Stage>,
    pub(super) work: RwSignal<Work>,
    /// What was given, the one at hand first.
    pub(super) given: StoredValue<Vec<Given>, LocalStorage>,
    /// What the person has said about the file at hand.
    pub(super) told: StoredValue<Told>,
    /// The sheets of the workbook at hand, and which of them was read.
    pub(super) sheets: RwSignal<Option<(Vec<String>, usize)>>,
    /// The edits of what is ready.
    pub(super) edits: StoredValue<Vec<Edit>>,
    pub(super) workspace: Option<Workspace>,
    pub(super) desk: Desk,
    pub(super) lang: Signal<Lang>,
    run: StoredValue<u32>,
}

impl Run {
    /// Whether nobody has called it off.
    pub(super) fn goes_on(self) -> bool {
        self.0.try_get_value() == Some(self.1)
    }
}

impl Steps {
    fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Choose(Vec::new())),
            work: RwSignal::new(Work::default()),
            given: StoredValue::new_local(Vec::new()),
            told: StoredValue::new(Told::default()),
            sheets: RwSignal::new(None),
            edits: StoredValue::new(Vec::new()),
            workspace: use_context(),
            desk: Desk::expect(),
            lang: use_lang(),
            run: StoredValue::new(0),
        }
    }

    /// Begins a piece of work, and calls off what was under way.
    pub(super) fn begin(self, doing: Doing) -> Run {
        self.run.update_value(|it| *it += 1);
        self.work.set(Work::default());
        self.stage.set(Stage::Working(doing));
        Run(self.run, self.run.get_value())
    }

    /// Reads the records that are here; none before there is a workspace.
    pub(super) fn with_replica<R>(self, read: impl FnOnce(&Replica) -> R) -> R {
        match self.workspace {
            Some(workspace) => workspace.with_session(|session| read(session.replica())),
            None => read(&Replica::default()),
        }
    }

    /// Takes up what was chosen, dropped or pasted.
    pub(super) fn take_up(self, given: Vec<Given>) {
        if !given.is_empty() {
            self.given.set_value(given);
            self.read(Told::default());
        }
    }

    /// Reads what is at hand, as the person says.
    pub(super) fn read(self, told: Told) {
        self.told.set_value(told);
        let given = self.given.get_value();
        let run = self.begin(Doing::Reading);
        spawn_local(async move {
            let what = reading::read(self, run, &given, told).await;
            if !run.goes_on() {
                return;
            }
            match what {
                Ok(What::Table(name, table)) => self.map(name, *table),
                Ok(What::Ready(mut ready)) => {
                    self.edits.set_value(std::mem::take(&mut ready.preview.edits));
                    self.stage.set(Stage::Ready(Arc::new(*ready)));
                }
                Err(failures) => self.stage.set(Stage::Choose(failures)),
            }
        });
    }

    fn map(self, name: String, table: Table) {
        let plan = reading::plan(&table, self.lang.get_untracked(), self.sheets.read_untracked().is_some());
        self.stage.set(Stage::Map(Mapping { name, table: Arc::new(table), plan: Arc::new(plan) }));
    }

    /// Looks at what the table would change.
    pub(super) fn look(self, mapping: Mapping) {
        let run = self.begin(Doing::Looking);
        spawn_local(async move { looking::look(self, run, mapping).await });
    }

    /// Goes on with the next file.
    pub(super) fn next(self) {
        self.take_up(self.given.get_value().into_iter().skip(1).collect());
    }

    /// Calls off what is under way, and goes back to where it began.
    fn cancel(self, back: Option<Mapping>) {
        self.run.update_value(|it| *it += 1);
        self.edits.set_value(Vec::new());
        self.stage.set(back.map_or_else(|| Stage::Choose(Vec::new()), Stage::Map));
    }
}

/// The import dialog.
#[component]
pub fn TransferDialogs() -> impl IntoView {
    let transfer = use_transfer();
    view! {
        <Dialog
            open=transfer.open on_close=move |()| transfer.open.set(false)
            title=t(transfer::IMPORT_TITLE) size=DialogSize::Large
        >
            <Shown/>
        </Dialog>
    }
}

/// The step at hand; everything in it ends with the dialog.
#[component]
fn Shown() -> impl IntoView {
    let steps = Steps::new();
    provide_context(steps);
    if let Some(text) = use_transfer().waiting.try_update(Option::take).flatten() {
        steps.take_up(vec![Given::Pasted(text)]);
    }
    // Where cancelling leads back to.
    let mapping = StoredValue::new(None::<Mapping>);
    // A file dropped beside the place for it would take the page away with it.
    let over = window_event_listener(ev::dragover, |event| event.prevent_default());
    let dropped = window_event_listener(ev::drop, |event| event.prevent_default());
    on_cleanup(move || {
        over.remove();
        dropped.remove();
    });
    Effect::new(move |before: Option<()>| {
        steps.stage.track();
        if before.is_some() {
            focus::soon(".transfer__step");
        }
    });
    move || match steps.stage.get() {
        Stage::Choose(failures) => {
            mapping.set_value(None);
            view! { {(!failures.is_empty()).then(|| view! { <Failures failures/> })} <Choose/> }.into_any()
        }
        Stage::Working(doing) => {
            view! { <Working doing on_cancel=move |()| steps.cancel(mapping.get_value())/> }.into_any()
        }
        Stage::Map(of) => {
            mapping.set_value(Some(of.clone()));
            view! { <Map of/> }.into_any()
        }
        Stage::Ready(ready) => {
            if let Some((of, _)) = &ready.table {
                mapping.set_value(Some(of.clone()));
            }
            view! { <Preview ready/> }.into_any()
        }
        Stage::Done(taken) => view! { <Done taken/> }.into_any(),
    }
}

/// What is under way, how far it has come, and a way out.
#[component]
fn Working(
    /// What it is.
    doing: Doing,
    /// Called when the person wants it no more.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let steps: Steps = expect_context();
    let title = match doing {
        Doing::Reading => words::READING,
        Doing::Looking => words::LOOKING,
        Doing::Taking => words::TAKING,
    };
    let label = move || {
        words::progress(steps.lang.get(), doing == Doing::Reading, steps.work.get().done, {
            let work = steps.work.get();
            if doing == Doing::Reading { work.rows } else { work.of }
        })
    };
    let done = Signal::derive(move || {
        let work = steps.work.get();
        #[expect(clippy::cast_precision_loss, reason = "a share, to look at")]
        (work.of > 0).then(|| work.done as f64 / work.of as f64)
    });
    view! {
        <h3 class="transfer__step" tabindex="-1">{t(title)}</h3>
        <Progress label=label done=done on_cancel=on_cancel/>
        <p class="transfer__hint">{t(words::UNTOUCHED)}</p>
    }
}
