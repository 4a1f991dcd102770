//! Who said it.

use leptos::prelude::*;

use super::triage::Triage;
use crate::{
    commands::feedback::{self, Change},
    model::{Feedback, Id},
    ui::{
        kit::combo::Combo,
        words::{feedback as words, t},
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
