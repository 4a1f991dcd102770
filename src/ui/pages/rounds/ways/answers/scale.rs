//! A scale: one of a few answers, side by side, large enough for a finger.
//!
//! Arrows go along it, Enter or Space chooses, and where the answers are numbered a digit chooses at once. Going along
//! chooses nothing: each choice is an answer, and one step to undo.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::ui::{kit::keys, outside::focus};

/// One answer to choose from.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choice {
    /// Its value.
    pub(super) value: f64,
    /// What stands on it.
    pub(super) face: String,
    /// What it means, read aloud with the face; empty where the face says it.
    pub(super) meaning: String,
    /// Where it stands, to be styled: such as the half of a scale.
    pub(super) side: &'static str,
}

/// The scale.
#[component]
pub(super) fn Scale(
    /// The id of its first choice is this and `-0`.
    #[prop(into)]
    id: String,
    /// What is asked.
    #[prop(into)]
    label: Signal<String>,
    /// The answers.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The one that was chosen.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Whether a digit chooses the answer at its place.
    #[prop(optional)]
    digits: bool,
    /// How it is laid out: `cards`, `words` or `ratios`.
    look: &'static str,
    /// Called with the value that is chosen.
    #[prop(into)]
    on_pick: Callback<f64>,
) -> impl IntoView {
    let at = RwSignal::new(None::<usize>);
    let chosen = Memo::new(move |_| {
        let value = value.get()?;
        choices.read().iter().position(|it| (it.value - value).abs() < 1e-9)
    });
    // Tab leads to the chosen one, else to the one that was looked at, else to the middle of a scale with two halves.
    let entry = Memo::new(move |_| {
        let first = if look == "ratios" { choices.read().len() / 2 } else { 0 };
        at.get().or(chosen.get()).unwrap_or(first)
    });
    let pick = move |index: usize| {
        at.set(None);
        if let Some(value) = choices.read_untracked().get(index).map(|it| it.value) {
            on_pick.run(value);
        }
    };
    let base = StoredValue::new(id);
    let key_down = move |event: KeyboardEvent| {
        if !keys::is_plain(&event) {
            return;
        }
        let key = event.key();
        if let Some(index) = key.parse::<usize>().ok().and_then(|it| it.checked_sub(1)).filter(|_| digits) {
            event.prevent_default();
            return pick(index);
        }
        if let Some(next) = keys::step(&key, Some(entry.get_untracked()), choices.read_untracked().len()) {
            event.prevent_default();
            at.set(Some(next));
            focus::now(&format!("#{}-{next}", base.get_value()));
        }
    };
    let choice = move |(index, it): (usize, Choice)| {
        let spoken = if it.meaning.is_empty() { it.face.clone() } else { it.meaning.clone() };
        view! {
            <button
                type="button" class="scale__choice" role="radio" id=format!("{}-{index}", base.get_value())
                data-side=it.side
                aria-checked=move || (chosen.get() == Some(index)).to_string()
                aria-label=spoken.clone()
                title=(!it.meaning.is_empty()).then_some(spoken)
                tabindex=move || if entry.get() == index { "0" } else { "-1" }
                on:click=move |_| pick(index)
            >{it.face.clone()}</button>
        }
    };
    let each = move || choices.get().into_iter().enumerate().collect::<Vec<_>>();
    view! {
        <div class="scale" data-look=look role="radiogroup" aria-label=move || label.get() on:keydown=key_down>
            <For each=each key=|it| format!("{} {} {}", it.0, it.1.face, it.1.meaning) children=choice/>
        </div>
    }
}
