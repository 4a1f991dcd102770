//! The bar over the list while notes are selected: one change to all of them, one step to undo.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::{self, Change, Pile},
    model::FeedbackState,
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize, IconButton},
            combo::Combo,
            field::LabelLook,
            icon::Icon,
        },
        words::{feedback as words, t, triage as triage_words},
    },
};

/// The bar; not there while nothing is selected.
#[component]
pub(super) fn Bulk() -> impl IntoView {
    let triage = Triage::expect();
    let count = Memo::new(move |_| triage.selected.read().len());
    view! {
        <Show when=move || { count.get() > 0 }>
            <div class="feedback-bulk" role="group" aria-label=t(words::BULK)>
                <span class="feedback-bulk__count" role="status">
                    {move || words::selected(triage.lang.get(), count.get())}
                </span>
                {FeedbackState::ALL.map(|state| view! { <StateButton state/> }).into_iter().collect_view()}
                <TagAll/>
                <CustomerAll/>
                <OwnerAll/>
                <Button
                    label=t(triage_words::SNOOZE)
                    size=ButtonSize::Small
                    icon=Icon::Calendar
                    on_click=move |_| triage.snooze()
                />
                <Show when=move || { count.get() > 1 }>
                    <Button
                        label=t(triage_words::MERGE)
                        size=ButtonSize::Small
                        icon=Icon::Copy
                        on_click=move |_| triage.merge()
                    />
                </Show>
                <Button
                    label=t(words::REMOVE)
                    kind=ButtonKind::Danger
                    size=ButtonSize::Small
                    icon=Icon::Trash
                    on_click=move |_| triage.remove(triage.at_hand())
                />
                <IconButton
                    label=t(words::CLEAR_SELECTION)
                    icon=Icon::Close
                    size=ButtonSize::Small
                    on_click=move |_| triage.selected.update(BTreeSet::clear)
                />
            </div>
        </Show>
    }
}

#[component]
fn StateButton(state: FeedbackState) -> impl IntoView {
    let triage = Triage::expect();
    let (word, icon) = match state {
        FeedbackState::New => (words::TO_NEW, Icon::Inbox),
        FeedbackState::Processed => (words::TO_PROCESSED, Icon::Check),
        FeedbackState::Archived => (words::TO_ARCHIVED, Icon::Archive),
    };
    // In the tab of a state, all of them are in it already.
    let here = move || triage.filter.read().pile == Pile::State(state);
    view! {
        <Show when=move || !here()>
            <Button
                label=t(word)
                size=ButtonSize::Small
                icon=icon
                on_click=move |_| triage.set_state(triage.at_hand(), state)
            />
        </Show>
    }
}

/// Puts a tag on all of them.
#[component]
fn TagAll() -> impl IntoView {
    let triage = Triage::expect();
    let put = move |name: String, set: feedback::Set| {
        let ids = triage.at_hand();
        let said = words::tagged(triage.lang.get_untracked(), &name, ids.len());
        triage.workspace.dispatch_with_undo(Change { ids, set }, said);
    };
    let pick = move |key: String| {
        let Ok(tag) = key.parse() else { return };
        let name = triage.workspace.tags().read_untracked().get(tag).map(|it| it.name.clone());
        put(name.unwrap_or_default(), feedback::Set::Tag(tag));
    };
    view! {
        <div class="feedback-bulk__pick">
            <Combo
                label=t(words::ADD_TAG)
                look=LabelLook::Hidden
                choices=triage.choices.tags
                placeholder=t(words::ADD_TAG)
                on_pick=pick
                on_create=move |name: String| put(name.clone(), feedback::Set::TagNamed(name))
            />
        </div>
    }
}

/// Says that all of them come from one customer.
#[component]
fn CustomerAll() -> impl IntoView {
    let triage = Triage::expect();
    let put = move |name: String, set: feedback::Set| {
        let ids = triage.at_hand();
        let said = words::given_to(triage.lang.get_untracked(), &name, ids.len());
        triage.workspace.dispatch_with_undo(Change { ids, set }, said);
    };
    let pick = move |key: String| {
        let Ok(customer) = key.parse() else { return };
        let name = triage.workspace.customers().read_untracked().get(customer).map(|it| it.name.clone());
        put(name.unwrap_or_default(), feedback::Set::Customer(Some(customer)));
    };
    view! {
        <div class="feedback-bulk__pick">
            <Combo
                label=t(words::SET_CUSTOMER)
                look=LabelLook::Hidden
                choices=triage.choices.customers
                placeholder=t(words::SET_CUSTOMER)
                on_pick=pick
                on_create=move |name: String| put(name.clone(), feedback::Set::CustomerNamed(name))
            />
        </div>
    }
}

/// Says who looks after all of them.
#[component]
fn OwnerAll() -> impl IntoView {
    let triage = Triage::expect();
    let put = move |name: String, set: feedback::Set| {
        let ids = triage.at_hand();
        let said = triage_words::assigned(triage.lang.get_untracked(), &name, ids.len());
        triage.workspace.dispatch_with_undo(Change { ids, set }, said);
    };
    let pick = move |key: String| {
        let Ok(person) = key.parse() else { return };
        let name = triage.workspace.people().read_untracked().get(person).map(|it| it.name.clone());
        put(name.unwrap_or_default(), feedback::Set::Owner(Some(person)));
    };
    view! {
        <div class="feedback-bulk__pick">
            <Combo
                label=t(triage_words::ASSIGN)
                look=LabelLook::Hidden
                choices=triage.choices.people
                placeholder=t(triage_words::ASSIGN)
                on_pick=pick
                on_create=move |name: String| put(name.clone(), feedback::Set::OwnerNamed(name))
            />
        </div>
    }
}
