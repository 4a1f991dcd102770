//! Plans: the roadmap shown to others, compared with what it was, foretold, and summed up.
//!
//! In: which of these, from the roadmap. Out: its view, in a part of the page of its own.
//!
//! - S1 What is shown to an audience, on the page, on paper and in every file, is made of its showing alone.

mod audience;
mod compare;
mod drawn;
mod forecast;
mod hidden;
mod portfolio;
mod show;
mod stage;
mod written;

use leptos::prelude::*;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanView {
    /// The roadmap as an audience gets to see it.
    Show,
    /// Plans that were kept, and what became of them.
    Compare,
    /// When things may be done.
    Odds,
    /// Planned work against what was meant.
    Portfolio,
}

/// The view.
#[component]
pub fn Plans(
    /// Which.
    view: PlanView,
) -> impl IntoView {
    match view {
        PlanView::Show => view! { <show::ShowTo/> }.into_any(),
        PlanView::Compare => view! { <compare::ComparePlans/> }.into_any(),
        PlanView::Odds => view! { <forecast::Odds/> }.into_any(),
        PlanView::Portfolio => view! { <portfolio::PortfolioOf/> }.into_any(),
    }
}
