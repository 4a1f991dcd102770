//! What a way is for, and how its answers are reckoned.

use leptos::prelude::*;

use crate::ui::{
    pages::rounds::state::Asked,
    words::{t, ways as words},
};

/// What the way is for in a sentence, and the reckoning folded away.
#[component]
pub(super) fn Explain(
    /// The round.
    of: Asked,
) -> impl IntoView {
    view! {
        <p class="way__purpose">{move || words::purpose(of.way.get()).in_lang(of.lang.get())}</p>
        <details class="way__about">
            <summary>{t(words::ABOUT)}</summary>
            <p class="way__how">{move || words::reckoned(of.way.get()).in_lang(of.lang.get())}</p>
        </details>
    }
}
