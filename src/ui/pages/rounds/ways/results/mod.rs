//! Results: what came of a round, one file a way or two that are read alike.

mod ballots;
mod dots;
mod estimates;
mod kano;
mod money;
mod pairs;
mod reading;
mod table;

use leptos::prelude::*;

use self::reading::Reading;
use super::explain::Explain;
use crate::{model::Way, ui::pages::rounds::state::Asked};

/// What came of a round that is revealed.
#[component]
pub(super) fn Results(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let reading = Reading::new(of);
    let view = move || match of.way.get() {
        Way::Scores => ().into_any(),
        Way::Dots => (move || dots::dots(reading)).into_any(),
        Way::Points => (move || dots::points(reading)).into_any(),
        Way::Money => (move || money::money(reading)).into_any(),
        Way::Ballots => view! { <ballots::Ballots reading/> }.into_any(),
        Way::Pairs => (move || pairs::pairs(reading)).into_any(),
        Way::Ratios => (move || pairs::ratios(reading)).into_any(),
        Way::Kano => view! { <kano::Kano reading/> }.into_any(),
        Way::Estimates => view! { <estimates::Estimates reading/> }.into_any(),
    };
    view! { <section class="way__result"><Explain of/> {view}</section> }
}
