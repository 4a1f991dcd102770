//! The ways to answer: what each asks of the round, its answering view and its result, one file each.
//!
//! A new way is an arm in each function here, and its place in [`OFFERED`].

mod answers;
mod explain;
mod results;
mod scores;

use leptos::prelude::*;

use super::state::Asked;
use crate::{
    commands::prioritise::Plan,
    methods::hundred_points::POINTS,
    model::Way,
    ui::{
        parts::WAYS,
        words::{Lang, Word, methods, rounds as words, ways},
    },
};

/// The ways that can be chosen for a new round, in the order of the menu.
pub(super) const OFFERED: &[Way] = &[
    Way::Scores,
    Way::Dots,
    Way::Points,
    Way::Money,
    Way::Ballots,
    Way::Pairs,
    Way::Ratios,
    Way::Kano,
    Way::Estimates,
];

/// What a way needs to know of the round, as the dialog asks for it.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Needs {
    /// Which method.
    pub(super) method: bool,
    /// How several answers become one.
    pub(super) consensus: bool,
    /// What a person has to give away: what it is called, and how much unless somebody says otherwise; `None` where
    /// that follows from the items.
    pub(super) budget: Option<(Word, Option<f64>)>,
    /// How many items at most: what it is called.
    pub(super) limit: Option<Word>,
    /// Cards, or three estimates.
    pub(super) estimates: bool,
}

/// What the way needs to know.
pub(super) fn needs(way: Way) -> Needs {
    match way {
        Way::Scores => Needs { method: true, consensus: true, ..Needs::default() },
        Way::Dots => Needs { budget: Some((ways::DOTS_EACH, None)), limit: Some(ways::DOTS_MOST), ..Needs::default() },
        Way::Points => Needs { budget: Some((ways::POINTS_EACH, Some(f64::from(POINTS)))), ..Needs::default() },
        Way::Money => {
            Needs { budget: Some((ways::MONEY_EACH, None)), limit: Some(ways::MONEY_MOST), ..Needs::default() }
        }
        Way::Ballots => Needs { limit: Some(ways::BALLOT_MOST), ..Needs::default() },
        Way::Estimates => Needs { estimates: true, consensus: true, ..Needs::default() },
        Way::Pairs | Way::Ratios | Way::Kano => Needs::default(),
    }
}

/// What is asked, in a few words.
pub(super) fn title(of: Asked, lang: Lang) -> String {
    match of.way.get() {
        Way::Scores => {
            let method = of.round.read().as_ref().map(|it| it.method.clone()).unwrap_or_default();
            methods::name(lang, &Plan::named(&of.workspace.snapshot().read(), &method))
        }
        way => words::way(way).in_lang(lang).to_owned(),
    }
}

/// Which of a way's views is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Answers,
    Results,
}

/// A view of a way, for the part that holds them.
#[derive(Clone, Copy)]
pub struct WayView {
    of: Asked,
    side: Side,
}

/// The views of the ways that are surveys and votes.
#[component]
pub fn Ways(
    /// What is asked for.
    view: WayView,
) -> impl IntoView {
    match view.side {
        Side::Answers => view! { <answers::Answering of=view.of/> }.into_any(),
        Side::Results => view! { <results::Results of=view.of/> }.into_any(),
    }
}

/// Where the person at this browser answers.
pub(super) fn answering(of: Asked, way: Way) -> AnyView {
    match way {
        Way::Scores => view! { <scores::Answering of/> }.into_any(),
        _ => WAYS.view(WayView { of, side: Side::Answers }, || {}),
    }
}

/// What came of it. Shown only once the round is revealed.
pub(super) fn result(of: Asked, way: Way) -> AnyView {
    match way {
        Way::Scores => view! { <scores::Result of/> }.into_any(),
        _ => WAYS.view(WayView { of, side: Side::Results }, || {}),
    }
}
