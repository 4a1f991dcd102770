//! Taking in what the person has agreed to: into the open workspace, or as a new one.

use std::sync::Arc;

use leptos::{prelude::*, task::spawn_local};

use super::{
    steps::{Doing, Ready, Run, Stage, Steps, Taken, Work},
    use_transfer,
};
use crate::{
    commands::Label,
    journal::NewEntry,
    model::{Id, Kind},
    session::{Session, Taking},
    ui::{
        kit::toast::{Toast, Toasts},
        outside::pause::{self, Turn},
        words::{transfer as words, welcome},
        workspace::Workspace,
    },
};

/// Edits between two looks at the clock.
const EDITS: usize = 40;

/// What is needed to take something in; made in the body of a component.
#[derive(Clone, Copy)]
pub(super) struct Taker {
    steps: Steps,
    toasts: Toasts,
    open: RwSignal<bool>,
}

impl Taker {
    /// Finds what it needs around the calling component.
    pub(super) fn new(steps: Steps) -> Self {
        Self { steps, toasts: Toasts::expect(), open: use_transfer().open }
    }

    /// Takes what is ready into the open workspace.
    pub(super) fn merge(self, workspace: Workspace, ready: &Arc<Ready>) {
        let (steps, ready) = (self.steps, Arc::clone(ready));
        let edits = steps.edits.try_update_value(std::mem::take).unwrap_or_default();
        let mut taking = match workspace.begin(edits, Label::Import) {
            Ok(taking) => taking,
            Err(refusal) => return workspace.show_refusal(&refusal),
        };
        let run = steps.begin(Doing::Taking);
        spawn_local(async move {
            let step =
                |taking: &mut Taking, turn: Turn| workspace.with_session(|session| prepare(taking, session, turn));
            if !all(steps, run, &mut taking, &ready, &step).await {
                return;
            }
            // One task each: sealing the entry, doing it, showing it, and letting go of what it was made of.
            let entry = seal(&mut taking);
            pause::next_task().await;
            if !run.goes_on() {
                return;
            }
            let taken = workspace.finish(taking, entry);
            pause::next_task().await;
            if self.open.try_get_untracked().is_none() {
                return;
            }
            workspace.show_finished();
            workspace.keeper().ask_to_persist();
            if run.goes_on() {
                self.merged(workspace, &ready);
            }
            pause::next_task().await;
            drop(taken);
        });
    }

    fn merged(self, workspace: Workspace, ready: &Ready) {
        if let Some((of, report)) = &ready.table {
            let added = ready.preview.added.iter().map(|it| it.record);
            let notes = added.filter(|it| it.kind == Kind::Feedback).map(|it| Id::from_uuid(it.id)).collect();
            let taken = Taken { name: of.name.clone(), report: report.clone(), plan: Arc::clone(&of.plan), notes };
            return self.steps.stage.set(Stage::Done(Arc::new(taken)));
        }
        let lang = self.steps.lang.get_untracked();
        let said = words::imported(lang, ready.preview.added.len(), ready.preview.changed.len());
        self.open.set(false);
        workspace.show_undo(said);
    }

    /// Makes a workspace of what is ready, and opens it.
    pub(super) fn found(self, ready: &Arc<Ready>) {
        let (steps, ready) = (self.steps, Arc::clone(ready));
        let run = steps.begin(Doing::Taking);
        spawn_local(async move {
            let outcome = match &ready.file {
                Some((file, text)) => steps.desk.open_file(file, text).await.map_err(|it| it.to_string()),
                None => self.found_of(run, &ready).await,
            };
            if let Err(text) = outcome {
                steps.stage.try_set(Stage::Ready(ready));
                self.toasts.show(Toast { text, ..Toast::default() });
            }
        });
    }

    async fn found_of(self, run: Run, ready: &Ready) -> Result<(), String> {
        let steps = self.steps;
        let lang = steps.lang.get_untracked();
        let name = welcome::DEFAULT_NAME.in_lang(lang).to_owned();
        let me = welcome::ME.in_lang(lang).to_owned();
        let edits = steps.edits.try_update_value(std::mem::take).unwrap_or_default();
        let mut founding = steps.desk.begin_founding(name, me).map_err(|it| it.to_string())?;
        let facts = crate::ui::app::Desk::facts();
        let mut taking = founding.session.begin(edits, Label::Import, &facts).map_err(|it| it.to_string())?;
        let step = |taking: &mut Taking, turn: Turn| prepare(taking, &founding.session, turn);
        if !all(steps, run, &mut taking, ready, &step).await {
            return Ok(());
        }
        founding.entries.extend(seal(&mut taking));
        pause::next_task().await;
        founding.session.finish(taking, &facts);
        let said = words::imported(lang, ready.preview.added.len(), ready.preview.changed.len());
        steps.desk.end_founding(founding).await.map_err(|it| it.to_string())?;
        self.toasts.show(Toast { text: said, ..Toast::default() });
        Ok(())
    }
}

/// Prepares what fits into one turn; false when nothing is left.
fn prepare(taking: &mut Taking, session: &Session, turn: Turn) -> bool {
    let mut more = true;
    while more && !turn.is_over() {
        more = taking.step(session, EDITS);
    }
    more
}

/// The entry of what is prepared, with its checksum.
fn seal(taking: &mut Taking) -> Option<NewEntry> {
    let (stamp, text) = (taking.stamp(), taking.text()?);
    Some(NewEntry::new(stamp.writer.as_str(), stamp.time, text))
}

/// Prepares everything in turns with the page; false if it was called off.
async fn all(
    steps: Steps,
    run: Run,
    taking: &mut Taking,
    ready: &Ready,
    step: &dyn Fn(&mut Taking, Turn) -> bool,
) -> bool {
    let rows = ready.table.as_ref().map_or(taking.total(), |(of, _)| of.table.len());
    loop {
        pause::next_task().await;
        if !run.goes_on() {
            return false;
        }
        let more = step(taking, Turn::begin());
        // Counted in rows, as everywhere in the dialog; a row is several edits.
        let done = rows * taking.prepared() / taking.total().max(1);
        steps.work.set(Work { done, of: rows, rows: 0 });
        if !more {
            return true;
        }
    }
}
