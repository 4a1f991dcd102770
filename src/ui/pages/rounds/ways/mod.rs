//! The ways to answer: what each asks of the round, its answering view and its result, one file each.
//!
//! A new way is an arm in each function here, and its place in [`OFFERED`].

mod scores;

use leptos::prelude::*;

use super::state::Asked;
use crate::{
    commands::prioritise::Plan,
    model::Way,
    ui::words::{Lang, Word, methods, rounds as words},
};

/// The ways that can be chosen for a new round, in the order of the menu.
pub(super) const OFFERED: &[Way] = &[Way::Scores];

/// What a way needs to know of the round, as the dialog asks for it.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Needs {
    /// Which method.
    pub(super) method: bool,
    /// How several answers become one.
    pub(super) consensus: bool,
    /// What a person has to give away: what it is called, and how much unless somebody says otherwise.
    pub(super) budget: Option<(Word, f64)>,
    /// How many items at most: what it is called.
    pub(super) limit: Option<Word>,
}

/// What the way needs to know.
pub(super) fn needs(way: Way) -> Needs {
    match way {
        Way::Scores => Needs { method: true, consensus: true, ..Needs::default() },
        Way::Dots | Way::Points | Way::Money | Way::Ballots | Way::Pairs | Way::Ratios | Way::Kano | Way::Estimates => {
            Needs::default()
        }
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

/// Where the person at this browser answers.
pub(super) fn answering(of: Asked, way: Way) -> AnyView {
    match way {
        Way::Scores => view! { <scores::Answering of/> }.into_any(),
        Way::Dots | Way::Points | Way::Money | Way::Ballots | Way::Pairs | Way::Ratios | Way::Kano | Way::Estimates => {
            ().into_any()
        }
    }
}

/// What came of it. Shown only once the round is revealed.
pub(super) fn result(of: Asked, way: Way) -> AnyView {
    match way {
        Way::Scores => view! { <scores::Result of/> }.into_any(),
        Way::Dots | Way::Points | Way::Money | Way::Ballots | Way::Pairs | Way::Ratios | Way::Kano | Way::Estimates => {
            ().into_any()
        }
    }
}
