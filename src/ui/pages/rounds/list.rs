//! The rounds there are, the newest first, with how far each has come.

use leptos::prelude::*;

use super::{compose::Composing, files::TakeIn};
use crate::{
    commands::rounds::progress,
    model::{Id, Round, sorted},
    ui::{
        address::{Step, use_address},
        kit::{
            badge::{Badge, Tone},
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
        },
        words::{format, rounds as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The list of rounds.
#[component]
pub(super) fn List() -> impl IntoView {
    let (workspace, composing) = (use_workspace(), Composing::expect());
    let rounds = Memo::new(move |_| {
        let table = workspace.rounds();
        let table = table.read();
        let mut all: Vec<_> = table.iter().map(|it| (it.date, it.id)).collect();
        sorted::sort_by(&mut all, |a, b| b.cmp(a));
        all.into_iter().map(|it| it.1).collect::<Vec<_>>()
    });
    let can_write = !workspace.is_read_only();
    let new = move || {
        view! {
            <Button
                label=t(words::NEW) icon=Icon::Plus kind=ButtonKind::Primary shortcut="C"
                disabled=Signal::stored(!can_write) on_click=move |_| composing.open(None)
            />
        }
    };
    view! {
        <header class="page__head">
            <h1 class="page__title">{t(words::TITLE)}</h1>
            <div class="toolbar">
                <span class="toolbar__gap"></span>
                <TakeIn/>
                {new()}
            </div>
        </header>
        <div class="page__body" data-flow="text">
            <Show
                when=move || !rounds.read().is_empty()
                fallback=move || view! {
                    <EmptyState icon=Icon::People title=t(words::NONE) text=t(words::NONE_WHY)>{new()}</EmptyState>
                }
            >
                <ul class="rounds__list">
                    <For each=move || rounds.get() key=|id| *id let:id><Line id/></For>
                </ul>
            </Show>
        </div>
    }
}

/// One round of the list.
#[component]
fn Line(
    /// The round.
    id: Id<Round>,
) -> impl IntoView {
    let (workspace, lang, address) = (use_workspace(), use_lang(), use_address());
    let round = workspace.row(id);
    let name = move || round.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let about = move || {
        let (round, lang) = (round.get()?, lang.get());
        let date = round.date.map(|it| format::date(lang, it));
        let way = words::way(round.way).in_lang(lang);
        Some(format!("{way} · {}", words::about(lang, round.items.len(), date.as_deref())))
    };
    let far = move || {
        let (round, lang) = (round.get()?, lang.get());
        let lines = progress(&workspace.snapshot().read(), &round);
        let done = lines.iter().filter(|it| it.is_done()).count();
        Some(match round.people.len() {
            0 => words::answered_any(lang, done),
            asked => words::answered(lang, lines.iter().filter(|it| it.asked && it.is_done()).count(), asked),
        })
    };
    let revealed = Memo::new(move |_| round.read().as_ref().is_some_and(|it| it.revealed));
    let state = move || if revealed.get() { words::REVEALED } else { words::HIDDEN }.in_lang(lang.get());
    let open = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        address.set("open", Some(&id.to_string()), Step::Push);
    };
    view! {
        <li class="rounds__line">
            <a class="rounds__link" href=format!("rounds?open={id}") on:click=open>
                <span class="rounds__name">{name}</span>
                <span class="rounds__about">{about}</span>
            </a>
            <span class="rounds__far">{far}</span>
            <Badge label=state tone=Signal::derive(move || if revealed.get() { Tone::Good } else { Tone::Neutral })/>
        </li>
    }
}
