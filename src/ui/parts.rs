//! Parts: what is fetched when it is first needed, so that the first load stays small.
//!
//! In: the name of a part and what it is to show. Out: its view, once it is here; where it cannot be had, a message and
//! a way to try again. After the build, `xtask/src/split.rs` cuts the wasm at the functions marked here: what only one
//! part needs goes to its file, what several need to files they share, and the rest is there from the start.
//!
//! - P1 A part that is here already is shown at once, without a frame in between.
//! - P2 Every part is fetched in time, while the page is idle, so that a workshop can go on without a network.

use std::{
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
};

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::{
    address::Page,
    app::{Desk, Opened},
    kit::button::Button,
    outside, pages,
    pages::recovery::Trouble,
    shell,
    transfer::{self, TransferDialogs, csv::Rows},
    words::{Lang, shell as words, t},
    workspace::Workspace,
};
use crate::{
    browser::database::StorageError,
    model::{Id, Workspace as Settings},
};

/// What opening and founding workspaces comes to, in a page that does not know yet how it is done.
type Doing<T> = Pin<Box<dyn Future<Output = T>>>;

/// How it is done, once that is here.
type Do<A, T> = Result<fn(Desk, A) -> Doing<T>, SplitLoaderError>;

/// Builds the view of a part.
type Build<P> = fn(P) -> AnyView;

/// What fetching a part comes to.
type Fetched<P> = Result<Build<P>, SplitLoaderError>;

/// Fetching a part, under way.
type Fetching<P> = Pin<Box<dyn Future<Output = Fetched<P>>>>;

/// A part of the page in files of its own; `P` is what it is to show.
#[derive(Clone, Copy)]
pub struct Part<P: 'static>(fn() -> Fetching<P>);

/// The welcome.
pub const WELCOME: Part<()> = Part(|| Box::pin(fetch_welcome()));
/// The recovery page.
pub const RECOVERY: Part<Trouble> = Part(|| Box::pin(fetch_recovery()));
/// The frame around the pages of an open workspace.
pub const SHELL: Part<Opened> = Part(|| Box::pin(fetch_shell()));
/// Feedback.
pub const FEEDBACK: Part<()> = Part(|| Box::pin(fetch_feedback()));
/// Forms.
pub const FORMS: Part<()> = Part(|| Box::pin(fetch_forms()));
/// Answering a form that came in a link, by its code.
pub const ANSWERING: Part<String> = Part(|| Box::pin(fetch_answering()));
/// Customers.
pub const CUSTOMERS: Part<()> = Part(|| Box::pin(fetch_customers()));
/// Insights.
pub const INSIGHTS: Part<()> = Part(|| Box::pin(fetch_insights()));
/// Backlog.
pub const BACKLOG: Part<()> = Part(|| Box::pin(fetch_backlog()));
/// The backlog as a table: its cells and their editors, which the list does without.
pub const TABLE: Part<pages::BacklogState> = Part(|| Box::pin(fetch_table()));
/// The backlog as a board.
pub const BACKLOG_BOARD: Part<pages::BacklogState> = Part(|| Box::pin(fetch_backlog_board()));
/// Prioritise.
pub const PRIORITISE: Part<()> = Part(|| Box::pin(fetch_prioritise()));
/// Rounds.
pub const ROUNDS: Part<()> = Part(|| Box::pin(fetch_rounds()));
/// The views of surveys and votes in a round.
pub const WAYS: Part<pages::WayView> = Part(|| Box::pin(fetch_ways()));
/// The proof of the methods: most of the mathematics, which no order needs.
pub const PROOFS: Part<()> = Part(|| Box::pin(fetch_proofs()));
/// Pictures of the order: the drawing of them, which the table does without.
pub const PICTURES: Part<pages::Sheet> = Part(|| Box::pin(fetch_pictures()));
/// Roadmap.
pub const ROADMAP: Part<()> = Part(|| Box::pin(fetch_roadmap()));
/// What a roadmap is shown, compared, foretold and summed up with.
pub const PLANS: Part<pages::PlanView> = Part(|| Box::pin(fetch_plans()));
/// Settings.
pub const SETTINGS: Part<()> = Part(|| Box::pin(fetch_settings()));
/// The workspaces of this browser.
pub const WORKSPACES: Part<()> = Part(|| Box::pin(fetch_workspaces()));
/// Import.
pub const TRANSFER: Part<()> = Part(|| Box::pin(fetch_transfer()));

// Parts with the same word after `wasm_split` travel together.

#[wasm_split(welcome, fallible)]
fn fetch_welcome() -> Fetched<()> {
    Ok(|()| view! { <pages::Welcome/> }.into_any())
}

#[wasm_split(recovery, fallible)]
fn fetch_recovery() -> Fetched<Trouble> {
    Ok(|trouble| view! { <pages::Recovery trouble/> }.into_any())
}

#[wasm_split(shell, fallible)]
fn fetch_shell() -> Fetched<Opened> {
    Ok(|opened| view! { <shell::Shell opened/> }.into_any())
}

#[wasm_split(feedback, fallible)]
fn fetch_feedback() -> Fetched<()> {
    Ok(|()| view! { <pages::Feedback/> }.into_any())
}

#[wasm_split(forms, fallible)]
fn fetch_forms() -> Fetched<()> {
    Ok(|()| view! { <pages::Forms/> }.into_any())
}

#[wasm_split(answering, fallible)]
fn fetch_answering() -> Fetched<String> {
    Ok(|code| view! { <pages::Answering code/> }.into_any())
}

#[wasm_split(customers, fallible)]
fn fetch_customers() -> Fetched<()> {
    Ok(|()| view! { <pages::Customers/> }.into_any())
}

#[wasm_split(insights, fallible)]
fn fetch_insights() -> Fetched<()> {
    Ok(|()| view! { <pages::Insights/> }.into_any())
}

#[wasm_split(backlog, fallible)]
fn fetch_backlog() -> Fetched<()> {
    Ok(|()| view! { <pages::Backlog/> }.into_any())
}

#[wasm_split(backlog_table, fallible)]
fn fetch_table() -> Fetched<pages::BacklogState> {
    Ok(|state| view! { <pages::BacklogTable state/> }.into_any())
}

#[wasm_split(backlog_board, fallible)]
fn fetch_backlog_board() -> Fetched<pages::BacklogState> {
    Ok(|state| view! { <pages::BacklogBoard state/> }.into_any())
}

#[wasm_split(prioritise, fallible)]
fn fetch_prioritise() -> Fetched<()> {
    Ok(|()| view! { <pages::Prioritise/> }.into_any())
}

#[wasm_split(rounds, fallible)]
fn fetch_rounds() -> Fetched<()> {
    Ok(|()| view! { <pages::Rounds/> }.into_any())
}

#[wasm_split(ways, fallible)]
fn fetch_ways() -> Fetched<pages::WayView> {
    Ok(|view| view! { <pages::Ways view/> }.into_any())
}

#[wasm_split(proofs, fallible)]
fn fetch_proofs() -> Fetched<()> {
    Ok(|()| view! { <pages::Proofs/> }.into_any())
}

#[wasm_split(pictures, fallible)]
fn fetch_pictures() -> Fetched<pages::Sheet> {
    Ok(|sheet| view! { <pages::Pictures sheet/> }.into_any())
}

#[wasm_split(roadmap, fallible)]
fn fetch_roadmap() -> Fetched<()> {
    Ok(|()| view! { <pages::Roadmap/> }.into_any())
}

#[wasm_split(plans, fallible)]
fn fetch_plans() -> Fetched<pages::PlanView> {
    Ok(|view| view! { <pages::Plans view/> }.into_any())
}

#[wasm_split(settings, fallible)]
fn fetch_settings() -> Fetched<()> {
    Ok(|()| view! { <pages::Settings/> }.into_any())
}

#[wasm_split(settings, fallible)]
fn fetch_workspaces() -> Fetched<()> {
    Ok(|()| view! { <pages::Workspaces/> }.into_any())
}

#[wasm_split(transfer, fallible)]
fn fetch_transfer() -> Fetched<()> {
    Ok(|()| view! { <TransferDialogs/> }.into_any())
}

#[wasm_split(shell, fallible)]
fn fetch_open() -> Do<Id<Settings>, ()> {
    Ok(|desk, id| Box::pin(desk.open(id)))
}

#[wasm_split(shell, fallible)]
fn fetch_found() -> Do<(String, String), Result<(), StorageError>> {
    Ok(|desk, (name, founder)| Box::pin(desk.found(name, founder, None)))
}

#[wasm_split(shell, fallible)]
fn fetch_open_sample() -> Do<(), Result<(), String>> {
    Ok(|desk, ()| Box::pin(desk.open_sample()))
}

#[wasm_split(transfer, fallible)]
fn fetch_export_csv() -> Result<fn(Workspace, Lang, Rows), SplitLoaderError> {
    Ok(transfer::csv::export)
}

/// Hands the person items or feedback as CSV.
pub fn export_csv(workspace: Workspace, lang: Lang, rows: Rows) {
    spawn_local(async move {
        match fetch_export_csv().await {
            Ok(export) => export(workspace, lang, rows),
            Err(_) => workspace.say(words::PART_FAILED.in_lang(lang).to_owned()),
        }
    });
}

/// Opens a workspace of this browser; says whether the part that knows how could be had.
pub async fn open(desk: Desk, id: Id<Settings>) -> bool {
    match fetch_open().await {
        Ok(open) => {
            open(desk, id).await;
            true
        }
        Err(_) => false,
    }
}

/// Makes an empty workspace and opens it.
///
/// # Errors
/// What went wrong, in the page's language where it has words for it; nothing is kept then.
pub async fn found(desk: Desk, name: String, founder: String) -> Result<(), String> {
    let found = fetch_found().await.map_err(|_| failed(desk))?;
    found(desk, (name, founder)).await.map_err(|it| it.to_string())
}

/// Makes a workspace of the sample and opens it.
///
/// # Errors
/// What went wrong, for the console; nothing is kept then.
pub async fn open_sample(desk: Desk) -> Result<(), String> {
    let open_sample = fetch_open_sample().await.map_err(|_| failed(desk))?;
    open_sample(desk, ()).await
}

fn failed(desk: Desk) -> String {
    words::PART_FAILED.in_lang(desk.lang().get_untracked()).to_owned()
}

/// The message that a part could not be had, and a way to try again.
pub fn failure(again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let again = Callback::new(move |()| again());
    view! {
        <div class="part__failed" role="alert">
            <p>{t(words::PART_FAILED)}</p>
            <Button label=t(words::TRY_AGAIN) on_click=move |_| again.run(())/>
        </div>
    }
    .into_any()
}

/// The part that shows a page; feedback for an address that names none.
#[must_use]
pub fn of_page(path: &str) -> Part<()> {
    match Page::of_path(path).unwrap_or(Page::Feedback) {
        Page::Feedback => FEEDBACK,
        Page::Forms => FORMS,
        Page::Customers => CUSTOMERS,
        Page::Insights => INSIGHTS,
        Page::Backlog => BACKLOG,
        Page::Prioritise => PRIORITISE,
        Page::Rounds => ROUNDS,
        Page::Roadmap => ROADMAP,
        Page::Settings => SETTINGS,
        Page::Workspaces => WORKSPACES,
    }
}

/// Fetches every part that is not here yet, one after another, once the page is idle.
pub fn fetch_rest() {
    outside::page::when_idle(|| spawn_local(fetch_all()));
}

async fn fetch_all() {
    let _ = SHELL.0().await;
    let fetches: [fn() -> Fetching<()>; 12] = [
        FEEDBACK.0,
        FORMS.0,
        CUSTOMERS.0,
        INSIGHTS.0,
        BACKLOG.0,
        PRIORITISE.0,
        ROUNDS.0,
        PROOFS.0,
        ROADMAP.0,
        SETTINGS.0,
        TRANSFER.0,
        WELCOME.0,
    ];
    for fetch in fetches {
        // One that cannot be had now is asked for again when it is needed.
        let _ = fetch().await;
    }
    let _ = ANSWERING.0().await;
    let _ = WAYS.0().await;
    let _ = PICTURES.0().await;
    let _ = TABLE.0().await;
    let _ = BACKLOG_BOARD.0().await;
    let _ = PLANS.0().await;
    let _ = RECOVERY.0().await;
}

/// Whether a part is here.
#[derive(Clone, Copy)]
enum Stage<P: 'static> {
    Fetching,
    Here(Build<P>),
    Failed,
}

impl<P: Clone + Send + Sync + 'static> Part<P> {
    /// Asks for a part that will be needed soon.
    pub fn ahead(self) {
        let mut fetching = self.0();
        // What is not here yet goes on by itself.
        if poll_once(fetching.as_mut()).is_pending() {
            spawn_local(async move { drop(fetching.await) });
        }
    }

    /// The view of a part. `shown` is called when the part is on the page.
    pub fn view(self, of: P, shown: fn()) -> AnyView {
        let stage = RwSignal::new(Stage::Fetching);
        let fetch = move || {
            let mut fetching = self.0();
            let settle = move |fetched: Fetched<P>| fetched.map_or(Stage::Failed, Stage::Here);
            match poll_once(fetching.as_mut()) {
                Poll::Ready(fetched) => stage.set(settle(fetched)),
                Poll::Pending => {
                    stage.set(Stage::Fetching);
                    spawn_local(async move {
                        // The page may have gone elsewhere by now.
                        let _ = stage.try_set(settle(fetching.await));
                    });
                }
            }
        };
        fetch();
        let view = move || match stage.get() {
            Stage::Fetching => view! { <p class="part__coming" role="status">{t(words::LOADING)}</p> }.into_any(),
            Stage::Here(build) => {
                shown();
                build(of.clone())
            }
            Stage::Failed => failure(fetch),
        };
        view.into_any()
    }
}

impl Part<()> {
    /// The view of a part from the first time that `wanted` is true.
    pub fn once(self, wanted: impl Fn() -> bool + Send + Sync + 'static) -> AnyView {
        let has_been = Memo::new(move |before: Option<&bool>| before.copied().unwrap_or_default() || wanted());
        (move || has_been.get().then(|| self.view((), || {}))).into_any()
    }
}

fn poll_once<F: Future + ?Sized>(future: Pin<&mut F>) -> Poll<F::Output> {
    future.poll(&mut Context::from_waker(Waker::noop()))
}
