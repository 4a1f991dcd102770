//! Who said it, and who looks after it.

use std::sync::Arc;

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::{self, Change},
    model::{Contact, Feedback, Id, sorted},
    ui::{
        kit::combo::{Choice, Combo},
        words::{feedback as words, t, told, triage as triage_words},
    },
};

/// The customer of a note: found by name, made where there is none, or none.
#[component]
pub(super) fn CustomerField(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let note = workspace.row(id);
    let name = Signal::derive(move || {
        let customer = note.read().as_ref().and_then(|it| it.customer);
        let customers = workspace.customers().read();
        customer.and_then(|it| customers.get(it)).map(|it| it.name.clone()).unwrap_or_default()
    });
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    view! {
        <Combo
            label=t(words::CUSTOMER)
            choices=triage.choices.customers
            value=name
            placeholder=t(words::NO_CUSTOMER)
            on_pick=move |key: String| set(feedback::Set::Customer(key.parse().ok()))
            on_create=move |name| set(feedback::Set::CustomerNamed(name))
            on_clear=move |()| set(feedback::Set::Customer(None))
        />
    }
}

/// Which of the people at the customer said it: found by name, made where there is nobody, or none.
#[component]
pub(super) fn ContactField(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let (note, snapshot) = (workspace.row(id), workspace.snapshot());
    let contacts = Memo::new(move |_| snapshot.read().table::<Contact>());
    let name = Signal::derive(move || {
        let contact = note.read().as_ref().and_then(|it| it.contact);
        contact.and_then(|it| contacts.read().get(it).map(|it| it.name.clone())).unwrap_or_default()
    });
    let choices = Signal::derive(move || {
        let customer = note.read().as_ref().and_then(|it| it.customer);
        let contacts = contacts.read();
        let mut all: Vec<Choice> = contacts
            .iter()
            .filter(|it| it.customer == customer)
            .map(|it| Choice {
                detail: Some(it.role.clone()).filter(|it| !it.is_empty()),
                ..Choice::new(it.id.to_string(), it.name.clone())
            })
            .collect();
        sorted::sort_by_cached_key(&mut all, |it| it.label.to_lowercase());
        Arc::new(all)
    });
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    view! {
        <Combo
            label=t(told::CONTACT)
            choices=choices
            value=name
            placeholder=t(told::NO_CONTACT)
            on_pick=move |key: String| set(feedback::Set::Contact(key.parse().ok()))
            on_create=move |name| set(feedback::Set::ContactNamed(name))
            on_clear=move |()| set(feedback::Set::Contact(None))
        />
    }
}

/// Who looks after a note: found by name, made where there is nobody, or none.
#[component]
pub(super) fn OwnerField(
    /// The note.
    id: Id<Feedback>,
) -> impl IntoView {
    let triage = Triage::expect();
    let workspace = triage.workspace;
    let note = workspace.row(id);
    let name = Signal::derive(move || {
        let owner = note.read().as_ref().and_then(|it| it.owner);
        let people = workspace.people().read();
        owner.and_then(|it| people.get(it)).map(|it| it.name.clone()).unwrap_or_default()
    });
    let set = move |set| {
        workspace.dispatch(Change { ids: vec![id], set });
    };
    view! {
        <div class="note-panel__owner">
            <Combo
                label=t(triage_words::OWNER)
                choices=triage.choices.people
                value=name
                placeholder=t(triage_words::NO_OWNER)
                on_pick=move |key: String| set(feedback::Set::Owner(key.parse().ok()))
                on_create=move |name| set(feedback::Set::OwnerNamed(name))
                on_clear=move |()| set(feedback::Set::Owner(None))
            />
        </div>
    }
}
