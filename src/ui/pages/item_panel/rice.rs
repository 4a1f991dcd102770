//! What RICE says of an item, and which inputs it lacks.

use leptos::prelude::*;

use crate::{
    commands::prioritise::rice_table,
    methods::Rice as Outcome,
    model::{Id, Item},
    ui::{
        words::{format, item as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The inputs and the score.
#[component]
pub(super) fn Rice(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let (items, scores, voices) = (workspace.items(), workspace.scores(), workspace.voices());
    let row = Memo::new(move |_| {
        items.track();
        scores.track();
        voices.track();
        let now = workspace.snapshot().get_untracked();
        rice_table(&now, Some(workspace.me()), &[id]).pop()
    });
    let number = move |value: Option<f64>| {
        let lang = lang.get();
        value.map_or_else(|| words::MISSING.in_lang(lang).to_owned(), |it| format::number(lang, it))
    };
    let share = move |value: Option<f64>| {
        let lang = lang.get();
        value.map_or_else(|| words::MISSING.in_lang(lang).to_owned(), |it| format::percent(lang, it))
    };
    let reach = move || number(row.read().as_ref().and_then(|it| it.reach.mean));
    let impact = move || number(row.read().as_ref().and_then(|it| it.impact.mean));
    let confidence = move || share(row.read().as_ref().and_then(|it| it.confidence.mean));
    let effort = move || number(row.read().as_ref().and_then(|it| it.effort));
    let score = move || match row.read().as_ref().map(|it| it.rice.clone()) {
        Some(Outcome::Score(score)) => format::number(lang.get(), score),
        Some(Outcome::NoEffort) => words::ZERO_EFFORT.in_lang(lang.get()).to_owned(),
        Some(Outcome::Missing(_)) | None => words::NO_SCORE.in_lang(lang.get()).to_owned(),
    };
    view! {
        <section class="section" aria-labelledby="item-rice">
            <h3 class="section__title" id="item-rice">{t(words::RICE)}</h3>
            <dl class="item-panel__rice">
                <div><dt>{t(words::REACH)}</dt><dd>{reach}</dd></div>
                <div><dt>{t(words::IMPACT)}</dt><dd>{impact}</dd></div>
                <div><dt>{t(words::CONFIDENCE)}</dt><dd>{confidence}</dd></div>
                <div><dt>{t(words::EFFORT)}</dt><dd>{effort}</dd></div>
                <div class="item-panel__score"><dt>{t(words::SCORE)}</dt><dd>{score}</dd></div>
            </dl>
            <a href=format!("prioritise?open={id}")>{t(words::TO_PRIORITISE)}</a>
        </section>
    }
}
