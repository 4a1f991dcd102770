//! Estimates: a card for each item, or three numbers.

use leptos::prelude::*;

use super::{
    giving::Giving,
    scale::{Choice, Scale},
    walk::{Walk, WalkBar},
};
use crate::{
    commands::rounds::{Given, estimates, part},
    methods::planning_poker::{Card, DECK},
    model::Item,
    ui::{
        kit::number_field::NumberField,
        outside::focus,
        words::{Word, format, t, ways as words},
    },
};

/// The card of who cannot say, among values that are never below zero.
const UNSURE: f64 = -1.0;

/// Where a person estimates.
#[component]
pub(super) fn Estimates(
    /// The round.
    giving: Giving,
) -> impl IntoView {
    let cards = Memo::new(move |_| estimates::cards(&giving.setting.read(), &giving.mine.read()));
    let done = Memo::new(move |_| cards.read().iter().map(|it| *it != Card::None).collect::<Vec<_>>());
    let walk = Walk::new(done);
    let three = Memo::new(move |_| giving.setting.read().three_point);
    view! {
        <section class="poker" aria-labelledby="poker-item">
            <h3 class="way__item" id="poker-item" aria-live="polite">{move || giving.title(walk.at.get())}</h3>
            <p class="way__question">{t(words::HOW_LARGE)}</p>
            {move || if three.get() {
                view! { <Three giving walk/> }.into_any()
            } else {
                view! { <Deck giving walk cards/> }.into_any()
            }}
            {giving.complaint()}
            <WalkBar walk/>
            {move || (!three.get()).then(|| view! { <p class="way__keys">{t(words::CARD_KEYS)}</p> })}
        </section>
    }
}

/// The cards.
#[component]
fn Deck(
    /// The round.
    giving: Giving,
    /// Which item is asked.
    walk: Walk,
    /// What was laid.
    cards: Memo<Vec<Card>>,
) -> impl IntoView {
    let value = Signal::derive(move || match cards.read().get(walk.at.get()) {
        Some(Card::Of(value)) => Some(*value),
        Some(Card::Unsure) => Some(UNSURE),
        _ => None,
    });
    let choices = Signal::derive(move || {
        let lang = giving.lang();
        let card = |value: f64| {
            let face = if value == 0.5 { "½".to_owned() } else { format::number(lang, value) };
            Choice { value, face, meaning: String::new(), side: "" }
        };
        let unsure = words::CANNOT_SAY.in_lang(lang).to_owned();
        let unsure = Choice { value: UNSURE, face: "?".to_owned(), meaning: unsure, side: "" };
        DECK.into_iter().map(card).chain([unsure]).collect::<Vec<_>>()
    });
    let pick = move |value: f64| {
        let Some(id) = giving.id(walk.at.get_untracked()) else { return };
        let (sure, unsure) = if value == UNSURE { (None, Some(1.0)) } else { (Some(value), None) };
        let laid = vec![Given::of(id, part::WHOLE, sure), Given::of(id, part::UNSURE, unsure)];
        if giving.put(laid) && walk.go_on() {
            focus::settle("#card-0");
        }
    };
    let label = Signal::derive(move || words::DECK.in_lang(giving.lang()).to_owned());
    view! { <Scale id="card" look="cards" label choices value on_pick=pick/> }
}

/// The three numbers.
#[component]
fn Three(
    /// The round.
    giving: Giving,
    /// Which item is asked.
    walk: Walk,
) -> impl IntoView {
    let field = move |(part, word): (&'static str, Word), at: usize| {
        let value = Signal::derive(move || {
            let count = giving.count();
            giving.mine.read().row(count, part).get(at).copied().flatten()
        });
        let set = move |value: Option<f64>| {
            if let Some(id) = giving.id(at) {
                giving.put(vec![Given::of(id, part, value)]);
            }
        };
        view! { <NumberField label=t(word) value min=0.0 max=Item::EFFORT_MAX on_commit=set/> }
    };
    let words = [words::OPTIMISTIC, words::LIKELY, words::PESSIMISTIC];
    // Keyed by the item: a draft never moves to another one.
    view! {
        <div class="poker__three">
            {move || {
                let at = walk.at.get();
                estimates::THREE.into_iter().zip(words).map(|it| field(it, at)).collect_view()
            }}
        </div>
    }
}
