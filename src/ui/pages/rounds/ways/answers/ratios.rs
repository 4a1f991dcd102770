//! Ratios: how many times more important, on a scale from nine times the one to nine times the other.

use leptos::prelude::*;

use super::{
    giving::Giving,
    scale::{Choice, Scale},
    walk::{Walk, WalkBar},
};
use crate::{
    commands::rounds::{Given, pairs, ratios},
    ui::words::{t, ways as words},
};

/// Where a person judges two.
#[component]
pub(super) fn Ratios(
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
    let names = Memo::new(move |_| {
        let (first, second) = pair.get().unwrap_or_default();
        (giving.title(first), giving.title(second))
    });
    let value = Signal::derive(move || {
        let (first, second) = pair.get()?;
        pairs::value(&giving.setting.read(), &giving.mine.read(), first, second)
    });
    // From the left to the right: the first nine times, alike, the second nine times.
    let choices = Signal::derive(move || {
        let (names, lang) = (names.read(), giving.lang());
        let (first, second) = (names.0.as_str(), names.1.as_str());
        let choice = |value: f64| {
            let (times, of, side) = match value {
                it if it > 1.0 => (it, (first, second), "first"),
                it if it < 1.0 => (it.recip(), (second, first), "second"),
                it => (it, (first, second), "middle"),
            };
            let times = times.round() as u8;
            Choice { value, face: times.to_string(), meaning: words::ratio(lang, of.0, of.1, times), side }
        };
        ratios::scale().into_iter().rev().map(choice).collect::<Vec<_>>()
    });
    let said = move || {
        let value = value.get()?;
        let choices = choices.read();
        choices.iter().find(|it| (it.value - value).abs() < 1e-9).map(|it| it.meaning.clone())
    };
    let pick = move |value: f64| {
        let ids = pair.get_untracked().and_then(|(a, b)| giving.id(a).zip(giving.id(b)));
        if let Some((first, second)) = ids
            && giving.put(vec![Given::pair(first, second, Some(value))])
            && walk.go_on()
        {
            crate::ui::outside::focus::settle("#ratio-8");
        }
    };
    view! {
        <section class="ratio" aria-labelledby="ratio-question">
            <p class="way__question" id="ratio-question">{t(words::HOW_MUCH)}</p>
            <p class="ratio__names" aria-live="polite">
                <span>{move || names.read().0.clone()}</span>
                <span>{move || names.read().1.clone()}</span>
            </p>
            <Scale
                id="ratio" look="ratios" choices value on_pick=pick
                label=Signal::derive(move || words::HOW_MUCH.in_lang(giving.lang()).to_owned())
            />
            <p class="ratio__said" role="status">{said}</p>
            {giving.complaint()}
            <WalkBar walk/>
            <p class="way__keys">{t(words::RATIO_KEYS)}</p>
        </section>
    }
}
