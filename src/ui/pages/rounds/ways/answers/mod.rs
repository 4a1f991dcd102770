//! Answers: where the person at this browser answers, one file a way.

mod ballot;
mod estimates;
pub(super) mod giving;
mod kano;
mod pairs;
mod purse;
mod ratios;
mod scale;
mod walk;

use leptos::prelude::*;

use self::giving::Giving;
use super::explain::Explain;
use crate::{
    model::Way,
    ui::{
        kit::{badge::Tone, banner::Banner},
        pages::rounds::state::Asked,
        words::{t, ways as words},
    },
};

/// Where the person at this browser answers; nothing is taken any more once the round is revealed.
#[component]
pub(super) fn Answering(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let giving = Giving::new(of);
    let is_empty = Memo::new(move |_| giving.count() == 0);
    let view = move || match of.way.get() {
        _ if of.revealed.get() || of.workspace.is_read_only() => {
            view! { <Banner text=t(words::CLOSED) tone=Tone::Info/> }.into_any()
        }
        _ if is_empty.get() => view! { <p>{t(words::NO_ITEMS)}</p> }.into_any(),
        Way::Scores => ().into_any(),
        Way::Dots | Way::Points | Way::Money => view! { <purse::Purse giving/> }.into_any(),
        Way::Ballots => view! { <ballot::Ballot giving/> }.into_any(),
        Way::Pairs => view! { <pairs::Pairs giving/> }.into_any(),
        Way::Ratios => view! { <ratios::Ratios giving/> }.into_any(),
        Way::Kano => view! { <kano::Kano giving/> }.into_any(),
        Way::Estimates => view! { <estimates::Estimates giving/> }.into_any(),
    };
    view! { <Explain of/> {view} }
}
