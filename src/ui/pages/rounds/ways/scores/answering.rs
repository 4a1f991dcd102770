//! Answering by scores: the grid of the calculator, with one's own answers only.

use leptos::prelude::*;

use super::super::super::state::Asked;
use crate::ui::{
    pages::prioritise::{Grid, Sheet},
    words::{methods, rounds as words, t},
};

/// One's own answers.
#[component]
pub(in crate::ui::pages::rounds::ways) fn Answering(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let sheet = Sheet::for_round(of.id);
    let nothing = Memo::new(move |_| sheet.columns_now().is_empty());
    let rows = move || sheet.rows().to_string();
    // What each input means, for whoever has not scored before.
    let meanings = move || {
        let lang = of.lang.get();
        let meaning = |it: &std::sync::Arc<crate::commands::prioritise::Column>| {
            let said = methods::column_meaning(lang, it);
            (!said.is_empty()).then(
                || view! { <div class="formula__input"><dt>{methods::column(lang, it)}</dt><dd>{said}</dd></div> },
            )
        };
        sheet.columns_now().iter().filter_map(meaning).collect_view()
    };
    view! {
        <Show when=move || !nothing.get() fallback=move || view! { <p>{t(words::NO_COLUMNS)}</p> }>
            <details class="rounds__meanings">
                <summary>{t(words::MEANINGS)}</summary>
                <dl class="formula__inputs">{meanings}</dl>
            </details>
            <div class="rounds__sheet" style=("--rows", rows)><Grid sheet/></div>
        </Show>
    }
}
