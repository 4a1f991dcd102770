//! Kano: two questions about each item, five answers each.

use leptos::prelude::*;

use super::{
    giving::Giving,
    scale::{Choice, Scale},
    walk::{Walk, WalkBar},
};
use crate::{
    commands::rounds::{Given, kano, part},
    ui::{
        outside::focus,
        words::{Word, t, ways as words},
    },
};

/// Where a person says how they would feel.
#[component]
pub(super) fn Kano(
    /// The round.
    giving: Giving,
) -> impl IntoView {
    let done = Memo::new(move |_| {
        let answers = kano::answers(&giving.setting.read(), &giving.mine.read());
        answers.iter().map(|it| it.0.is_some() && it.1.is_some()).collect::<Vec<_>>()
    });
    let walk = Walk::new(done);
    let value = move |part: &'static str| {
        Signal::derive(move || {
            let count = giving.count();
            giving.mine.read().row(count, part).get(walk.at.get()).copied().flatten()
        })
    };
    let (with, without) = (value(part::WITH), value(part::WITHOUT));
    let pick = move |part: &'static str, value: f64| {
        let Some(id) = giving.id(walk.at.get_untracked()) else { return };
        if !giving.put(vec![Given::of(id, part, Some(value))]) {
            return;
        }
        // On to the half that is open, then to the next item that is.
        match part {
            part::WITH if untrack(|| without.get()).is_none() => focus::settle("#kano-without-0"),
            _ if untrack(|| with.get()).is_none() => focus::settle("#kano-with-0"),
            _ if walk.go_on() => focus::settle("#kano-with-0"),
            _ => {}
        }
    };
    let choices = Signal::derive(move || {
        let lang = giving.lang();
        let choice = |number: usize| {
            let face = format!("{number} {}", words::kano_answer(number).in_lang(lang));
            Choice { value: number as f64, face, meaning: String::new(), side: "" }
        };
        (1..=5).map(choice).collect::<Vec<_>>()
    });
    let question = move |word: Word, part: &'static str, value: Signal<Option<f64>>| {
        let label = Signal::derive(move || word.in_lang(giving.lang()).to_owned());
        view! {
            <div class="kano__question">
                <p class="way__question">{t(word)}</p>
                <Scale id=format!("kano-{part}") look="words" digits=true label choices value on_pick=move |it| pick(part, it)/>
            </div>
        }
    };
    view! {
        <section class="kano" aria-labelledby="kano-item">
            <h3 class="way__item" id="kano-item" aria-live="polite">{move || giving.title(walk.at.get())}</h3>
            <div class="kano__questions">
                {question(words::WITH, part::WITH, with)}
                {question(words::WITHOUT, part::WITHOUT, without)}
            </div>
            {giving.complaint()}
            <WalkBar walk/>
            <p class="way__keys">{t(words::KANO_KEYS)}</p>
        </section>
    }
}
