//! Who has answered how much, and who is missing. Never what.

use leptos::prelude::*;

use super::state::Asked;
use crate::{
    commands::rounds::Progress,
    ui::{
        kit::badge::Tone,
        words::{rounds as words, t},
    },
};

/// Who has answered.
#[component]
pub(super) fn WhoAnswered(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let said = move || {
        let (lines, lang) = (of.progress.read(), of.lang.get());
        let asked = lines.iter().filter(|it| it.asked).count();
        let missing: Vec<String> =
            lines.iter().filter(|it| it.asked && !it.is_done()).map(|it| it.name.clone()).collect();
        match (asked, missing.len()) {
            (0, _) if lines.is_empty() => words::NOBODY.in_lang(lang).to_owned(),
            (0, _) => words::answered_any(lang, lines.iter().filter(|it| it.given > 0).count()),
            (_, 0) => words::ALL_DONE.in_lang(lang).to_owned(),
            (asked, left) => {
                let answered = words::answered(lang, asked - left, asked);
                format!("{answered}. {}", words::missing(lang, &missing))
            }
        }
    };
    let line = move |it: Progress| {
        let tone = if it.is_done() { Tone::Good } else { Tone::Neutral };
        view! {
            <li class="rounds__person" data-done=it.is_done().then_some("")>
                {it.is_done().then(|| tone.icon().view())}
                <span class="rounds__who">{it.name.clone()}</span>
                <span class="rounds__given">{move || words::given(of.lang.get(), it.given, it.of)}</span>
            </li>
        }
    };
    view! {
        <section class="rounds__progress" aria-label=t(words::PROGRESS)>
            <p role="status">{said}</p>
            <ul class="rounds__people">
                {move || of.progress.get().iter().cloned().map(line).collect_view()}
            </ul>
        </section>
    }
}
