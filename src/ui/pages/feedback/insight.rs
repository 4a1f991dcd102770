//! What a note tells besides its words: its tone, who else was spoken of, and what came of a deal.

use std::sync::Arc;

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::{self, Change},
    methods::text::tone,
    model::{Competitor, Deal, Feedback, Id, Record as _, Sentiment, sorted},
    ui::{
        kit::{
            chip::Chip,
            combo::{Choice, Combo},
            select::Select,
        },
        words::{insight as words, t},
    },
};

/// Tone, competitors and deal.
#[component]
pub(super) fn Insight(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let (workspace, lang) = (triage.workspace, triage.lang);
    let note = workspace.row(id);
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    let read = Memo::new(move |_| {
        let note = note.read();
        note.as_ref().map(|it| tone(&format!("{}\n{}", it.title, it.body))).unwrap_or_default()
    });
    let tones = Signal::derive(move || {
        let lang = lang.get();
        let by_words = words::by_words(lang, words::of_sum(read.read().sum));
        let each = Sentiment::ALL.map(|it| (key(it).to_owned(), words::sentiment(it).in_lang(lang).to_owned()));
        [(String::new(), by_words)].into_iter().chain(each).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        note.read().as_ref().and_then(|it| it.sentiment).map(|it| key(it).to_owned()).unwrap_or_default()
    });
    let why = move || {
        let read = read.read();
        let told: Vec<String> = read.words.iter().map(|(word, by)| format!("{word} {by:+}")).collect();
        (!told.is_empty()).then(|| words::because(lang.get(), &told))
    };
    let deals = Signal::derive(move || {
        let lang = lang.get();
        let none = (String::new(), words::NO_DEAL.in_lang(lang).to_owned());
        let each = Deal::ALL.map(|it| (deal_key(it).to_owned(), words::deal(it).in_lang(lang).to_owned()));
        [none].into_iter().chain(each).collect::<Vec<_>>()
    });
    let deal = Signal::derive(move || {
        note.read().as_ref().and_then(|it| it.deal).map(|it| deal_key(it).to_owned()).unwrap_or_default()
    });
    view! {
        <div class="form-grid">
            <div class="note-insight">
                <Select
                    label=t(words::TONE)
                    options=tones
                    value=chosen
                    on_commit=move |chosen: String| {
                        set(feedback::Set::Sentiment(Sentiment::ALL.into_iter().find(|it| key(*it) == chosen)));
                    }
                />
                <p class="note-insight__why">{why}</p>
            </div>
            <Select
                label=t(words::DEAL)
                options=deals
                value=deal
                on_commit=move |chosen: String| {
                    set(feedback::Set::Deal(Deal::ALL.into_iter().find(|it| deal_key(*it) == chosen)));
                }
            />
        </div>
        <Competitors id/>
    }
}

/// Who else was spoken of: chips, and a field for one more. Those named in the text stand first.
#[component]
fn Competitors(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let note = workspace.row(id);
    let snapshot = workspace.snapshot();
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    let spoken_of =
        move || note.read().as_ref().map(|it| it.competitors.iter().copied().collect::<Vec<_>>()).unwrap_or_default();
    let choices = Signal::derive(move || {
        let note = note.read();
        let said = note.as_ref().map(|it| format!("{} {}", it.title, it.body).to_lowercase()).unwrap_or_default();
        let mut all: Vec<(bool, String, Choice)> = snapshot
            .read()
            .table::<Competitor>()
            .iter()
            .map(|it| {
                let lower = it.name.to_lowercase();
                (!said.contains(&lower), lower, Choice::new(it.id.to_string(), it.name()))
            })
            .collect();
        sorted::sort_by(&mut all, |a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        Arc::new(all.into_iter().map(|it| it.2).collect::<Vec<_>>())
    });
    view! {
        <div class="note-tags">
            <For each=spoken_of key=|it| *it let:competitor>
                {
                    let row = workspace.row::<Competitor>(competitor);
                    let name = move || row.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
                    let remove = move |()| set(feedback::Set::NoCompetitor(competitor));
                    view! { <Chip label=name on_remove=Callback::new(remove)/> }
                }
            </For>
            <div class="note-insight__competitor">
                <Combo
                    label=t(words::COMPETITOR)
                    choices=choices
                    placeholder=t(words::ADD_COMPETITOR)
                    on_pick=move |key: String| {
                        if let Ok(competitor) = key.parse() {
                            set(feedback::Set::Competitor(competitor));
                        }
                    }
                    on_create=move |name| set(feedback::Set::CompetitorNamed(name))
                />
            </div>
        </div>
    }
}

const fn key(sentiment: Sentiment) -> &'static str {
    match sentiment {
        Sentiment::Positive => "positive",
        Sentiment::Neutral => "neutral",
        Sentiment::Negative => "negative",
    }
}

const fn deal_key(deal: Deal) -> &'static str {
    match deal {
        Deal::Won => "won",
        Deal::Lost => "lost",
    }
}
