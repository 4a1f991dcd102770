//! The panel: one note, to read, to sort and to link.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{
    super::other_version::OtherVersion,
    body::Body,
    duplicates::LikelyDuplicates,
    gathered::{ComesFrom, TakenIn},
    insight::Insight,
    links::Links,
    tags::Tags,
    triage::Triage,
    who::{ContactField, CustomerField, OwnerField},
};
use crate::{
    commands::{
        feedback::{self, Change, source_key},
        records::Save,
    },
    model::{Feedback, FeedbackState, Id, RecordRef, SourceKind},
    ui::{
        kit::{
            button::{ButtonKind, IconButton},
            date_field::DateField,
            icon::Icon,
            inline_edit::{InlineEdit, OpensOn},
            select::Select,
            text_field::TextField,
        },
        words::{feedback as words, format, t},
    },
};

/// One note in full.
#[component]
pub(super) fn Panel(
    /// The note.
    id: Id<Feedback>,
    /// Whether the title is being edited.
    naming: RwSignal<bool>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let there = Memo::new(move |_| note.read().is_some());
    let name = move || note.read().as_ref().map(|it| it.title.clone());
    view! {
        <aside class="panel note-panel" tabindex="-1" aria-label=name>
            <Head/>
            {move || if there.get() {
                view! { <div class="panel__body"><Whole id naming/></div> }.into_any()
            } else {
                view! { <div class="panel__body"><p class="note-panel__gone">{t(words::GONE)}</p></div> }.into_any()
            }}
        </aside>
    }
}

/// Where one is in the list, the way to the next note, and the way out.
#[component]
fn Head() -> impl IntoView {
    let triage = Triage::expect();
    let place = move || {
        let (place, inbox, lang) = (triage.place.get(), triage.inbox.read(), triage.lang.get());
        let here = triage.open.get().is_some_and(|id| inbox.ids.get(place) == Some(&id));
        here.then(|| format!("{} / {}", format::count(lang, place + 1), format::count(lang, inbox.ids.len())))
    };
    view! {
        <header class="panel__head">
            <IconButton label=t(words::PREVIOUS) icon=Icon::Up on_click=move |_| triage.step(-1)/>
            <IconButton label=t(words::NEXT) icon=Icon::Down on_click=move |_| triage.step(1)/>
            <span class="panel__title">{place}</span>
            <IconButton label=t(words::REMOVE) icon=Icon::Trash kind=ButtonKind::Quiet on_click=move |_| {
                if let Some(id) = triage.open.get_untracked() {
                    triage.remove(vec![id]);
                }
            }/>
            <IconButton label=t(words::CLOSE) icon=Icon::Close on_click=move |_| triage.close()/>
        </header>
    }
}

/// Everything about a note that is there.
#[component]
fn Whole(
    /// The note.
    id: Id<Feedback>,
    /// Whether the title is being edited.
    naming: RwSignal<bool>,
) -> impl IntoView {
    let triage = Triage::expect();
    let (workspace, lang) = (triage.workspace, triage.lang);
    let note = workspace.row(id);
    let gathered = triage.gathered_of(id);
    let title = Signal::derive(move || note.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let body = Signal::derive(move || note.read().as_ref().map(|it| it.body.clone()).unwrap_or_default());
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    view! {
        <h2 class="note-panel__title">
            <InlineEdit
                label=t(words::TITLE)
                value=title
                opens_on=OpensOn::Click
                editing=naming
                max_length=300_u32
                on_commit=move |title| set(feedback::Set::Title(title))
            />
        </h2>
        <ComesFrom id/>
        <States id/>
        <div class="form-grid">
            <CustomerField id/>
            <ContactField id/>
            <OwnerField id/>
            <Author id/>
            <Received id/>
            <SourceField id/>
        </div>
        <Tags id/>
        <Body id/>
        <OtherVersion record=RecordRef::of(id) field="body" current=body/>
        <LikelyDuplicates id/>
        <Links id/>
        <TakenIn id/>
        <Insight id/>
        {move || {
            let votes = note.read().as_ref().map_or(0, |it| it.votes) + gathered.read().votes;
            (votes > 0).then(|| view! { <p class="note-panel__votes">{words::votes(lang.get(), votes)}</p> })
        }}
    }
}

/// How far the team has come with the note, as three buttons of which one is pressed.
#[component]
fn States(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let now = Memo::new(move |_| note.read().as_ref().map(|it| it.state));
    let button = move |state: FeedbackState| {
        let pressed = move || (now.get() == Some(state)).to_string();
        let keys = super::keys::of_state(state);
        view! {
            <button
                type="button"
                class="note-panel__state"
                aria-pressed=pressed
                aria-keyshortcuts=keys.to_uppercase()
                on:click=move |_| triage.set_state(vec![id], state)
            >
                {t(words::state(state))}
                <kbd class="note-panel__key" aria-hidden="true">{keys.to_uppercase()}</kbd>
            </button>
        }
    };
    view! {
        <div class="note-panel__states" role="group" aria-label=t(words::STATE)>
            {FeedbackState::ALL.map(button).into_iter().collect_view()}
        </div>
    }
}

/// Who said it, as the source names them.
#[component]
fn Author(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let workspace = Triage::expect().workspace;
    let note = workspace.row(id);
    let author = Signal::derive(move || note.read().as_ref().map(|it| it.author.clone()).unwrap_or_default());
    let save = move |author: String| {
        if let Some(note) = note.get_untracked() {
            let saved = Feedback { author: author.trim().to_owned(), ..(*note).clone() };
            workspace.dispatch(Save { shown: (*note).clone(), saved });
        }
    };
    view! { <TextField label=t(words::AUTHOR) value=author max_length=300_u32 on_commit=save/> }
}

/// The day it was said.
#[component]
fn Received(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let workspace = Triage::expect().workspace;
    let note = workspace.row(id);
    let day = Signal::derive(move || note.read().as_ref().and_then(|it| it.received));
    let save = move |day: Option<NaiveDate>| {
        workspace.dispatch(Change { ids: vec![id], set: feedback::Set::Received(day) });
    };
    view! { <DateField label=t(words::RECEIVED) value=day on_commit=save/> }
}

/// Where it came from, with the way there.
#[component]
fn SourceField(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let note = workspace.row(id);
    let kind = move || note.read().as_ref().map(|it| it.source.kind).unwrap_or_default();
    let url = move || {
        let note = note.read();
        let url = note.as_ref().map(|it| it.source.url.as_str()).filter(|it| is_web_address(it))?;
        Some(url.to_owned())
    };
    let save = move |key: String| {
        if let Some(kind) = SourceKind::ALL.into_iter().find(|it| source_key(*it) == key) {
            workspace.dispatch(Change { ids: vec![id], set: feedback::Set::Source(kind) });
        }
    };
    view! {
        <div class="note-panel__source">
            <Select
                label=t(words::SOURCE)
                options=source_options(triage.lang, None)
                value=Signal::derive(move || source_key(kind()).to_owned())
                on_commit=save
            />
            {move || url().map(|url| view! {
                <a class="note-panel__out" href=url target="_blank" rel="noopener noreferrer">
                    {t(words::OPEN_SOURCE)} {Icon::External.view()}
                </a>
            })}
        </div>
    }
}

/// The sorts of places as the choices of a list, after a first choice of none.
pub(super) fn source_options(
    lang: Signal<crate::ui::words::Lang>,
    none: Option<crate::ui::words::Word>,
) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let lang = lang.get();
        let none = none.map(|it| (String::new(), it.in_lang(lang).to_owned()));
        let kinds = SourceKind::ALL.into_iter();
        let kinds = kinds.map(|it| (source_key(it).to_owned(), words::source(it).in_lang(lang).to_owned()));
        none.into_iter().chain(kinds).collect()
    })
}

/// Whether an address leads out to the web and nowhere else.
fn is_web_address(url: &str) -> bool {
    let start = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    start.starts_with("https://") || start.starts_with("http://")
}
