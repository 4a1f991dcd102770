//! Files for and from participants: the round to take along, one person's answers, and many of them back at once.

use leptos::prelude::*;

use super::state::Asked;
use crate::ui::{
    kit::{
        button::{Button, ButtonKind},
        icon::Icon,
    },
    transfer::use_transfer,
    words::{rounds as words, t},
};

/// Answering on several computers.
#[component]
pub(super) fn Files(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let _ = of;
    view! {
        <section class="rounds__files" aria-labelledby="rounds-files">
            <h2 class="rounds__heading" id="rounds-files">{t(words::FILES)}</h2>
            <p>{t(words::FILES_HOW)}</p>
            <div class="row"><TakeIn/></div>
        </section>
    }
}

/// Takes in answers, as many files at once as there are.
#[component]
pub(super) fn TakeIn() -> impl IntoView {
    let transfer = use_transfer();
    view! {
        <Button label=t(words::TAKE_IN) icon=Icon::Upload kind=ButtonKind::Plain on_click=move |_| transfer.open_import()/>
    }
}
