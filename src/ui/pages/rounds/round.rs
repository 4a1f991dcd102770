//! One round: what it asks, who has answered, the answering, and the result once it is revealed.

use leptos::prelude::*;

use super::{
    compose::Composing,
    files::Files,
    progress::WhoAnswered,
    state::Asked,
    ways,
    who::{Cover, Who},
};
use crate::{
    commands::{records::Remove, rounds::Reveal},
    model::{Id, RecordRef, Round},
    ui::{
        address::Step,
        kit::{
            badge::{Badge, Tone},
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuItem},
            tabs::{Tab, Tabs},
        },
        words::{format, rounds as words, t},
    },
};

/// The round that is open, or why it is not.
#[component]
pub(super) fn Open(
    /// The round that the address names.
    id: Id<Round>,
) -> impl IntoView {
    let of = Asked::new(id);
    let is_here = Memo::new(move |_| of.round.read().is_some());
    view! {
        <header class="page__head">
            <Button
                label=t(words::ALL) icon=Icon::ChevronLeft kind=ButtonKind::Quiet
                on_click=move |_| of.address.set_all(&[("open", None), ("view", None)], Step::Push)
            />
            <h1 class="page__title">{move || if is_here.get() { of.name() } else { words::TITLE.in_lang(of.lang.get()).to_owned() }}</h1>
            {move || is_here.get().then(|| view! { <Tools of/> })}
        </header>
        <div class="page__body rounds__body" data-flow="text">
            {move || if is_here.get() {
                view! { <Body of/> }.into_any()
            } else {
                view! { <EmptyState icon=Icon::People title=t(words::GONE) text=t(words::GONE_WHY)/> }.into_any()
            }}
        </div>
    }
}

/// The state of the round, and what can be done with it as a whole.
#[component]
fn Tools(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let composing = Composing::expect();
    let state = move || if of.revealed.get() { words::REVEALED } else { words::HIDDEN }.in_lang(of.lang.get());
    let turn = move |_| {
        let revealed = !of.revealed.get_untracked();
        let said = words::turned(revealed).in_lang(of.lang.get_untracked()).to_owned();
        if of.workspace.dispatch_with_undo(Reveal { round: of.id, revealed }, said) {
            of.address.set("view", None, Step::Replace);
        }
    };
    let remove = move || {
        let said = words::removed(of.lang.get_untracked(), &untrack(move || of.name()));
        if of.workspace.dispatch_with_undo(Remove(vec![RecordRef::of(of.id)]), said) {
            of.address.set_all(&[("open", None), ("view", None)], Step::Push);
        }
    };
    let entries = Signal::derive(move || {
        let word = |word: crate::ui::words::Word| word.in_lang(of.lang.get());
        let edit = MenuItem::new(word(words::EDIT), move || composing.open(Some(of.id))).icon(Icon::Edit);
        let remove = MenuItem::new(word(words::REMOVE), remove).icon(Icon::Trash).danger();
        vec![MenuEntry::from(edit), MenuEntry::Separator, remove.into()]
    });
    let can_write = !of.workspace.is_read_only();
    let label = move || if of.revealed.get() { words::HIDE } else { words::REVEAL }.in_lang(of.lang.get());
    view! {
        <div class="toolbar">
            <Badge label=state tone=Signal::derive(move || if of.revealed.get() { Tone::Good } else { Tone::Neutral })/>
            <span class="toolbar__gap"></span>
            {can_write.then(|| view! {
                // The one thing to do next: to reveal. Hiding again is a thing among many.
                {move || {
                    let kind = if of.revealed.get() { ButtonKind::Plain } else { ButtonKind::Primary };
                    view! { <Button label kind on_click=turn/> }
                }}
                <Menu label=t(words::MORE) entries/>
            })}
        </div>
    }
}

/// What the round asks, and its views.
#[component]
fn Body(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let about = move || {
        let (round, lang) = (of.round.get()?, of.lang.get());
        let date = round.date.map(|it| format::date(lang, it));
        Some(format!("{} · {}", ways::title(of, lang), words::about(lang, round.items.len(), date.as_deref())))
    };
    let description = move || {
        let text = of.round.read().as_ref().map(|it| it.description.clone()).unwrap_or_default();
        (!text.is_empty()).then(|| view! { <p class="rounds__description">{text}</p> })
    };
    let view = of.address.get("view");
    // Before the reveal there is something to answer, after it something to look at.
    let selected = Memo::new(move |_| match view.read().as_deref() {
        Some("answer") => "answer",
        Some("result") => "result",
        _ if of.revealed.get() => "result",
        _ => "answer",
    });
    let pick = move |key: String| of.address.set("view", Some(&key), Step::Replace);
    let tabs = vec![Tab::new("answer", t(words::ANSWER)), Tab::new("result", t(words::RESULT))];
    view! {
        <p class="rounds__about">{about}</p>
        {description}
        <WhoAnswered of/>
        <Tabs label=t(words::VIEWS) tabs=tabs selected=Signal::derive(move || selected.get().to_owned()) on_pick=pick>
            {move || match selected.get() {
                "result" => view! { <Result of/> }.into_any(),
                _ => view! { <Answering of/> }.into_any(),
            }}
        </Tabs>
        <Files of/>
    }
}

/// Answering: who, and the view of the way; covered while the computer is passed on.
#[component]
fn Answering(
    /// The round.
    of: Asked,
) -> impl IntoView {
    view! {
        {move || if of.covered.get() {
            view! { <Cover of/> }.into_any()
        } else {
            // Another person's answers are another view: no draft of one is left to the next.
            let _ = of.me.get();
            view! { <Who of/> {ways::answering(of, of.way.get())} }.into_any()
        }}
    }
}

/// The result, once it may be seen.
#[component]
fn Result(
    /// The round.
    of: Asked,
) -> impl IntoView {
    view! {
        {move || if of.revealed.get() {
            ways::result(of, of.way.get())
        } else {
            view! { <EmptyState icon=Icon::People title=t(words::STILL_HIDDEN) text=t(words::STILL_HIDDEN_WHY)/> }.into_any()
        }}
    }
}
