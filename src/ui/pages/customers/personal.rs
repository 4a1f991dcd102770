//! A person's data: found as one writes their name, taken along, and erased everywhere.

use std::{fmt::Write as _, sync::Arc};

use leptos::prelude::*;
use serde_json::json;

use crate::{
    browser::clock,
    commands::personal::{Marks, Place, Trace, Whom, Words, erasure, places},
    exchange::document::{Block, Document, Entry, html},
    model::{Kind, RecordRef, sorted},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            dialog::Dialog,
            icon::Icon,
            select::Select,
            text_field::{TextField, TextKind},
        },
        outside::files,
        transfer::safe_name,
        words::{Lang, format, insights, personal as words, refusals::field_word, t, transfer, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// How many places are listed; the files have them all.
const SHOWN_MAX: usize = 60;

/// The section.
#[component]
pub(super) fn Personal() -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let (name, email) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let whom = Memo::new(move |_| Whom { name: name.get(), email: email.get() });
    let found = Memo::new(move |_| {
        workspace.snapshot().track();
        Arc::new(workspace.with_session(|session| places(session.replica(), &whom.read())))
    });
    let asking = RwSignal::new(false);
    let said = RwSignal::new(Words::default());
    let choices = Signal::derive(move || {
        [Words::Keep, Words::Erase]
            .map(|it| (key(it).to_owned(), words::words(it).in_lang(lang.get()).to_owned()))
            .to_vec()
    });
    let erase = move |_| {
        let lang = lang.get_untracked();
        let marks = Marks { inside: words::INSIDE.in_lang(lang), title: words::TITLE.in_lang(lang) };
        let whom = whom.get_untracked();
        let edits = workspace.with_session(|session| erasure(session.replica(), &whom, said.get_untracked(), marks));
        asking.set(false);
        workspace.erase(edits, move |cleared| {
            let word = if cleared { words::ERASED } else { words::NOT_CLEARED };
            workspace.say(word.in_lang(lang).to_owned());
        });
    };
    let is_known = Memo::new(move |_| whom.read().is_known());
    let has_places = Memo::new(move |_| !found.read().is_empty());
    let actions = move || {
        view! {
            <Button label=t(words::CANCEL) kind=ButtonKind::Quiet on_click=move |_| asking.set(false)/>
            <Button label=t(words::ERASE_NOW) kind=ButtonKind::Danger on_click=erase/>
        }
    };
    view! {
        <details class="settings__section register">
            <summary><h2>{t(words::PERSONAL)}</h2></summary>
            <p class="settings__hint">{t(words::HINT)}</p>
            <div class="register__add">
                <TextField label=t(words::NAME) value=name on_input=move |text| name.set(text)/>
                <TextField label=t(words::EMAIL) kind=TextKind::Email value=email on_input=move |text| email.set(text)/>
            </div>
            <Show when=move || is_known.get()>
                <p class="settings__hint" role="status">{move || {
                    let n = found.read().len();
                    if n == 0 { words::NOTHING.in_lang(lang.get()).to_owned() } else { words::places(lang.get(), n) }
                }}</p>
                {move || list(workspace, lang.get(), &found.read())}
                <Show when=move || has_places.get()>
                    <div class="settings__buttons">
                        <Button label=t(words::JSON) icon=Icon::Download on_click=move |_| save_json(workspace, lang.get_untracked(), &whom.read_untracked(), &found.read_untracked())/>
                        <Button label=t(words::READABLE) icon=Icon::Download on_click=move |_| save_readable(workspace, lang.get_untracked(), &whom.read_untracked(), &found.read_untracked())/>
                        <Button label=t(words::ERASE) icon=Icon::Trash disabled=Signal::stored(workspace.is_read_only()) on_click=move |_| asking.set(true)/>
                    </div>
                </Show>
            </Show>
        </details>
        <Dialog open=asking on_close=move |()| asking.set(false) title=t(words::ERASE_TITLE) actions=actions>
            <div class="personal__ask">
                <p><strong>{move || name.get()}</strong>" "{move || email.get()}</p>
                <Select label=t(words::WORDS) options=choices value=Signal::derive(move || key(said.get()).to_owned())
                    on_commit=move |picked: String| said.set(if picked == key(Words::Erase) { Words::Erase } else { Words::Keep })/>
                <p>{t(words::NO_UNDO)}</p>
                <h3>{t(words::STAYS)}</h3>
                <ul class="personal__stays">
                    {words::STAYS_LINES.map(|it| view! { <li>{t(it)}</li> }).into_iter().collect_view()}
                </ul>
            </div>
        </Dialog>
    }
}

const fn key(words: Words) -> &'static str {
    match words {
        Words::Keep => "keep",
        Words::Erase => "erase",
    }
}

/// Every trace there is, in order, with its places.
fn by_trace(found: &[Place]) -> Vec<(Trace, Vec<&Place>)> {
    let mut traces: Vec<Trace> = found.iter().map(|it| it.trace).collect();
    sorted::sort_by(&mut traces, Ord::cmp);
    traces.dedup();
    traces.into_iter().map(|trace| (trace, found.iter().filter(|it| it.trace == trace).collect())).collect()
}

/// Where a place is, in words.
fn place_word(workspace: Workspace, lang: Lang, place: &Place) -> String {
    let kind = transfer::kind_word(lang, place.record.kind, 1);
    let name = workspace.with_session(|session| session.snapshot().name(place.record)).unwrap_or_default();
    let mut said = format!("{kind} · {}", field_word(lang, &place.field));
    if !name.is_empty() {
        let _ = write!(said, " · {name}");
    }
    if place.binned {
        let _ = write!(said, " ({})", words::BINNED.in_lang(lang));
    }
    said
}

/// What a place says, for those who read it: what it names by its name.
fn said_at(workspace: Workspace, place: &Place) -> String {
    let Ok(id) = place.text.parse::<uuid::Uuid>() else { return place.text.clone() };
    let now = workspace.with_session(|session| session.snapshot());
    let named = Kind::ALL.iter().filter_map(|kind| now.name(RecordRef { kind: *kind, id })).find(|it| !it.is_empty());
    named.unwrap_or_else(|| place.text.clone())
}

fn list(workspace: Workspace, lang: Lang, found: &[Place]) -> AnyView {
    let shown = found.get(..SHOWN_MAX.min(found.len())).unwrap_or_default();
    let group = |(trace, places): (Trace, Vec<&Place>)| {
        let row = |place: &&Place| {
            let text: String = said_at(workspace, place).chars().take(200).collect();
            view! {
                <li class="personal__place">
                    <span class="personal__where">{place_word(workspace, lang, place)}</span>
                    <span class="personal__text">{text}</span>
                </li>
            }
        };
        let rows = places.iter().map(row).collect_view();
        view! { <h3 class="personal__head">{words::trace(trace).in_lang(lang)}</h3><ul class="personal__places">{rows}</ul> }
    };
    by_trace(shown).into_iter().map(group).collect_view().into_any()
}

fn say_saved(workspace: Workspace, lang: Lang, name: &str, done: bool) {
    let said = if done { transfer::exported(lang, name) } else { transfer::EXPORT_FAILED.in_lang(lang).to_owned() };
    workspace.say(said);
}

fn save_json(workspace: Workspace, lang: Lang, whom: &Whom, found: &[Place]) {
    let place = |it: &Place| {
        json!({
            "kind": it.record.kind.name(), "id": it.record.id, "field": it.field, "text": it.text,
            "trace": format!("{:?}", it.trace).to_lowercase(), "in_bin": it.binned,
        })
    };
    let all: Vec<_> = found.iter().map(place).collect();
    let file = json!({
        "format": "wheelhouse-personal-data", "name": whom.name, "email": whom.email,
        "made": clock::today().to_string(), "places": all,
    });
    let name = safe_name(&format!("{} {}", whom.name, whom.email), "personal.json");
    let text = serde_json::to_string_pretty(&file).unwrap_or_default();
    say_saved(workspace, lang, &name, files::download(&name, "application/json", &text));
}

fn save_readable(workspace: Workspace, lang: Lang, whom: &Whom, found: &[Place]) {
    let mut blocks = Vec::new();
    for (trace, places) in by_trace(found) {
        blocks.push(Block::Heading(words::trace(trace).in_lang(lang).to_owned()));
        let entry = |it: &&Place| Entry {
            title: place_word(workspace, lang, it),
            text: said_at(workspace, it),
            ..Entry::default()
        };
        blocks.push(Block::Entries(places.iter().map(entry).collect()));
    }
    let document = Document {
        lang: lang.tag(),
        title: words::PERSONAL.in_lang(lang).to_owned(),
        lead: [whom.name.as_str(), whom.email.as_str()].join(" ").trim().to_owned(),
        blocks,
        foot: insights::made(lang, &workspace.name().get_untracked(), &format::date(lang, clock::today())),
    };
    let name = safe_name(&format!("{} {}", whom.name, whom.email), "personal.html");
    say_saved(workspace, lang, &name, files::download(&name, "text/html", &html(&document)));
}
