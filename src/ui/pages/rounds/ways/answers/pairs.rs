//! Pairs: two large buttons, and the next two at once.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    giving::Giving,
    walk::{Walk, WalkBar},
};
use crate::{
    commands::rounds::{Given, pairs},
    ui::{
        kit::keys,
        words::{t, ways as words},
    },
};

/// Where a person says which of two.
#[component]
pub(super) fn Pairs(
    /// The round.
    giving: Giving,
) -> impl IntoView {
    let asked = Memo::new(move |_| giving.setting.read().pairs());
    let done = Memo::new(move |_| {
        let (setting, mine) = (giving.setting.read(), giving.mine.read());
        asked.read().iter().map(|(a, b)| pairs::value(&setting, &mine, *a, *b).is_some()).collect::<Vec<_>>()
    });
    let walk = Walk::new(done);
    let pair = Memo::new(move |_| asked.read().get(walk.at.get()).copied());
    let value = Memo::new(move |_| {
        let (first, second) = pair.get()?;
        pairs::value(&giving.setting.read(), &giving.mine.read(), first, second)
    });
    let say = move |verdict: f64| {
        let ids = pair.get_untracked().and_then(|(a, b)| giving.id(a).zip(giving.id(b)));
        if let Some((first, second)) = ids
            && giving.put(vec![Given::pair(first, second, Some(verdict))])
        {
            walk.go_on();
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if !keys::is_plain(&event) {
            return;
        }
        match event.key().as_str() {
            "ArrowLeft" => say(1.0),
            "ArrowRight" => say(0.0),
            "=" | "0" => say(0.5),
            "Backspace" => walk.back(),
            _ => return,
        }
        event.prevent_default();
    };
    let side = move |verdict: f64| {
        let title = move || {
            let (first, second) = pair.get()?;
            Some(giving.title(if verdict > 0.5 { first } else { second }))
        };
        view! {
            <button
                type="button" class="pair__side" aria-pressed=move || (value.get() == Some(verdict)).to_string()
                on:click=move |_| say(verdict)
            >{title}</button>
        }
    };
    view! {
        <section class="pair" on:keydown=key_down aria-labelledby="pair-question">
            <p class="way__question" id="pair-question">{t(words::WHICH)}</p>
            <div class="pair__sides" aria-live="polite">{side(1.0)} {side(0.0)}</div>
            <button
                type="button" class="pair__alike" aria-pressed=move || (value.get() == Some(0.5)).to_string()
                on:click=move |_| say(0.5)
            >{t(words::ALIKE)}</button>
            {giving.complaint()}
            <WalkBar walk/>
            <p class="way__keys">{t(words::PAIR_KEYS)}</p>
        </section>
    }
}
