//! The inbox: the notes that fit, in tabs by how far the team has come with them.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{bulk::Bulk, row::Row, triage::Triage};
use crate::{
    commands::feedback::Pile,
    model::{Feedback, FeedbackState, Id},
    ui::{
        actions::use_actions,
        address::Step,
        kit::{
            button::{Button, ButtonKind},
            empty::EmptyState,
            icon::Icon,
            keys,
            list::{RowHeight, WindowedList},
            tabs::{Tab, Tabs},
        },
        words::{feedback as words, format, t},
    },
};

/// The tabs with the notes of the one shown.
#[component]
pub(super) fn List() -> impl IntoView {
    let triage = Triage::expect();
    let tab = |pile: Pile| {
        let label = move || {
            let lang = triage.lang.get();
            let count = format::count(lang, triage.inbox.read().count(pile));
            format!("{} {count}", words::tab(pile).in_lang(lang))
        };
        Tab::new(pile.key(), label)
    };
    let selected = Signal::derive(move || triage.filter.read().pile.key().to_owned());
    let pick = move |key: String| {
        let key = Some(key.as_str()).filter(|it| *it != Pile::default().key());
        triage.address.set("state", key, Step::Push);
    };
    let ids = Memo::new(move |_| Arc::new(triage.inbox.read().ids.clone()));
    let is_empty = Memo::new(move |_| ids.read().is_empty());
    view! {
        <Tabs label=t(words::STATES) tabs=Pile::ALL.map(tab).to_vec() selected=selected on_pick=pick>
            <Bulk/>
            <div class="feedback__list" on:keydown=move |event| pressed(triage, &event)>
                {move || if is_empty.get() {
                    view! { <Nothing/> }.into_any()
                } else {
                    view! {
                        <WindowedList
                            label=t(words::LIST)
                            each=ids
                            key=key_of
                            row=RowHeight::Tall
                            handle=triage.list
                            view=row_of
                        />
                    }.into_any()
                }}
            </div>
        </Tabs>
    }
}

/// The arrow keys go from row to row.
fn pressed(triage: Triage, event: &KeyboardEvent) {
    if !keys::is_plain(event) {
        return;
    }
    let ids = triage.inbox.get_untracked().ids;
    match event.key().as_str() {
        "ArrowDown" => triage.step_rows(1),
        "ArrowUp" => triage.step_rows(-1),
        "Home" => triage.focus_maybe(ids.first().copied()),
        "End" => triage.focus_maybe(ids.last().copied()),
        _ => return,
    }
    event.prevent_default();
}

/// What stands where no note does.
#[component]
fn Nothing() -> impl IntoView {
    let triage = Triage::expect();
    let actions = use_actions();
    let has_any = Memo::new(move |_| !triage.workspace.feedback().read().is_empty());
    let has_sample =
        Memo::new(move |_| actions.all().read().iter().any(|it| it.name == "load-sample" && it.enabled.get()));
    let word = move || match (triage.filter.read().narrows(), triage.filter.read().pile) {
        (true, _) => words::NONE_FIT,
        (false, Pile::State(FeedbackState::New)) => words::NONE_NEW,
        (false, _) => words::NONE_HERE,
    };
    view! {
        <Show
            when=move || has_any.get()
            fallback=move || view! {
                <EmptyState icon=Icon::Inbox title=t(words::EMPTY_TITLE) text=t(words::EMPTY_TEXT)>
                    <Button
                        label=t(words::ADD_FIRST)
                        kind=ButtonKind::Primary
                        icon=Icon::Plus
                        on_click=move |_| triage.composing.set(true)
                    />
                    <Button label=t(words::IMPORT) icon=Icon::Upload on_click=move |_| actions.run("import")/>
                    <Show when=move || has_sample.get()>
                        <Button label=t(words::LOAD_SAMPLE) on_click=move |_| actions.run("load-sample")/>
                    </Show>
                </EmptyState>
            }
        >
            <div class="feedback__none">
                <p>{move || word().in_lang(triage.lang.get())}</p>
                <Show when=move || triage.filter.read().narrows()>
                    <Button label=t(words::CLEAR_FILTERS) on_click=move |_| triage.clear_filters()/>
                </Show>
            </div>
        </Show>
    }
}

fn key_of(id: &Id<Feedback>) -> String {
    id.to_string()
}

fn row_of(id: Id<Feedback>) -> impl IntoView {
    view! { <Row id/> }
}
