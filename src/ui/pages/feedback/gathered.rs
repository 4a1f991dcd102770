//! What a note has taken in, what it went into, and what it was split from or into.

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::merged::{TakeOut, root, taken_in},
    model::{Feedback, Id, Relation},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
        },
        words::{Word, feedback as feedback_words, format, t, triage as words},
    },
};

/// Where a note went or came from, and until when it sleeps; not there where there is nothing to say.
#[component]
pub(super) fn ComesFrom(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let (workspace, lang) = (triage.workspace, triage.lang);
    let note = workspace.row(id);
    let notes = workspace.feedback();
    let into = Memo::new(move |_| {
        note.read().as_ref()?.merged_into?;
        Some(root(&notes.read(), id)).filter(|it| *it != id)
    });
    let from = Memo::new(move |_| note.read().as_ref()?.split_from.filter(|it| notes.read().get(*it).is_some()));
    let asleep = Memo::new(move |_| {
        let note = note.read();
        note.as_ref().filter(|it| it.is_asleep(triage.today.get())).and_then(|it| it.snoozed_until)
    });
    view! {
        {move || asleep.get().map(|until| view! {
            <p class="note-from">
                {Icon::Calendar.view()} <span>{words::asleep(lang.get(), until)}</span>
                <Button
                    label=t(words::WAKE)
                    size=ButtonSize::Small
                    on_click=move |_| triage.snooze_until(vec![id], None)
                />
            </p>
        })}
        {move || into.get().map(|into| view! {
            <p class="note-from">
                {Icon::Copy.view()} <span>{t(words::MERGED_INTO)}</span> <ToNote id=into/>
                <Button label=t(words::TAKE_OUT) size=ButtonSize::Small on_click=move |_| take_out(triage, id)/>
            </p>
        })}
        {move || from.get().map(|from| view! {
            <p class="note-from">{Icon::Copy.view()} <span>{t(words::SPLIT_FROM)}</span> <ToNote id=from/></p>
        })}
    }
}

/// The notes that were merged into this one, and those split off from it.
#[component]
pub(super) fn TakenIn(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let (snapshot, notes) = (triage.workspace.snapshot(), triage.workspace.feedback());
    let merged = Memo::new(move |_| {
        notes.track();
        taken_in(&snapshot.read_untracked(), id)
    });
    let parts = Memo::new(move |_| {
        notes.track();
        let now = snapshot.read_untracked();
        now.related::<Feedback>(Relation::FeedbackSplitFrom, id.uuid()).map(|it| it.id).collect::<Vec<_>>()
    });
    view! {
        <Listed title=words::TAKEN_IN ids=merged row=move |id| view! { <Merged id/> }.into_any()/>
        <Listed title=words::PARTS ids=parts row=move |id| view! { <li><ToNote id/></li> }.into_any()/>
    }
}

#[component]
fn Listed(
    title: Word,
    ids: Memo<Vec<Id<Feedback>>>,
    #[prop(into)] row: Callback<Id<Feedback>, AnyView>,
) -> impl IntoView {
    view! {
        <Show when=move || !ids.read().is_empty()>
            <section class="section">
                <h3 class="section__title">{t(title)}</h3>
                <ul class="likely__list"><For each=move || ids.get() key=|id| *id let:id>{row.run(id)}</For></ul>
            </section>
        </Show>
    }
}

/// One note that was merged into the open one: what it said, who, when, and the way out again.
#[component]
fn Merged(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let (workspace, lang) = (triage.workspace, triage.lang);
    let note = workspace.row(id);
    let facts = move || {
        let (note, customers, lang) = (note.read(), workspace.customers().read(), lang.get());
        let Some(note) = note.as_ref() else { return String::new() };
        let who = note.customer.and_then(|it| customers.get(it)).map_or(note.author.as_str(), |it| it.name.as_str());
        let source = feedback_words::source(note.source.kind).in_lang(lang).to_owned();
        let day = note.received.map(|it| format::date(lang, it)).unwrap_or_default();
        let votes = if note.votes > 0 { feedback_words::votes(lang, note.votes) } else { String::new() };
        let parts = [who.to_owned(), source, day, votes];
        parts.into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li class="likely__note">
            <ToNote id/>
            <p class="likely__why">{facts}</p>
            <span class="likely__merge">
                <Button
                    label=t(words::TAKE_OUT)
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    on_click=move |_| take_out(triage, id)
                />
            </span>
        </li>
    }
}

/// The title of a note, as the way to it.
#[component]
fn ToNote(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let note = triage.workspace.row(id);
    let title = move || note.read().as_ref().map(|it| it.title.clone());
    view! { <button type="button" class="likely__open" on:click=move |_| triage.show(id)>{title}</button> }
}

fn take_out(triage: Triage, id: Id<Feedback>) {
    let said = words::TAKEN_OUT.in_lang(triage.lang.get_untracked()).to_owned();
    triage.workspace.dispatch_with_undo(TakeOut(vec![id]), said);
}
