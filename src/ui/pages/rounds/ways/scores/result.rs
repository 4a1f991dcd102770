//! The result of scores: whether people agree, what to discuss first, and what the group settles on.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    super::super::state::Asked,
    agreement,
    picks::{Pick, Settle, consensus_text},
    spread,
};
use crate::{
    commands::{
        prioritise::Column,
        rounds::{Outcome, Votes, outcome},
    },
    model::{Consensus, Id, Item, Person},
    ui::{
        kit::button::{Button, ButtonKind},
        pages::prioritise::text,
        words::{format, methods, rounds as words, t},
    },
};

/// How many items are shown until somebody asks for all: a meeting discusses the first few.
const SHOWN: usize = 20;

/// The result.
#[component]
pub(in crate::ui::pages::rounds::ways) fn Result(
    /// The round.
    of: Asked,
) -> impl IntoView {
    let lang = of.lang;
    // Anew with every batch, which is little work; equal results go no further.
    let outcome: Memo<Arc<Outcome>> = Memo::new(move |_| {
        let now = of.workspace.snapshot().get();
        let none = || Outcome {
            columns: Vec::new(),
            rows: Vec::new(),
            agreement: crate::commands::rounds::Agreement::FewPeople,
        };
        Arc::new(of.round.read().as_ref().map_or_else(none, |it| outcome(&now, it)))
    });
    let all = RwSignal::new(false);
    let count = Memo::new(move |_| outcome.read().rows.len());
    let shown = Memo::new(move |_| {
        let limit = if all.get() { usize::MAX } else { SHOWN };
        outcome.read().rows.iter().map(|it| it.item).take(limit).collect::<Vec<_>>()
    });
    view! {
        <section class="rounds__section" aria-labelledby="rounds-agreement">
            <h2 class="rounds__heading" id="rounds-agreement">{t(words::AGREEMENT)}</h2>
            <p class="rounds__agreement">{move || agreement::text(lang.get(), &outcome.read().agreement)}</p>
        </section>
        <Settle of outcome/>
        <section class="rounds__section" aria-labelledby="rounds-discuss">
            <h2 class="rounds__heading" id="rounds-discuss">{t(words::DISCUSS)}</h2>
            <p class="rounds__hint">{t(words::DISCUSS_HOW)}</p>
            <ol class="rounds__discuss">
                <For each=move || shown.get() key=|id| *id let:id><Discussed of id outcome/></For>
            </ol>
            <Show when=move || { count.get() > SHOWN && !all.get() }>
                <Button label=move || words::show_all(lang.get(), count.get()) kind=ButtonKind::Quiet on_click=move |_| all.set(true)/>
            </Show>
        </section>
    }
}

/// One item, and how far apart people are on it.
#[component]
fn Discussed(
    /// The round.
    of: Asked,
    /// The item.
    id: Id<Item>,
    /// What came of the round.
    outcome: Memo<Arc<Outcome>>,
) -> impl IntoView {
    let (lang, item) = (of.lang, of.workspace.item(id));
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let apart = move || {
        let apart = outcome.read().rows.iter().find(|it| it.item == id).and_then(|it| it.apart);
        apart.map(|it| words::apart(lang.get(), &format::decimal(lang.get(), it, 2)))
    };
    let columns = Memo::new(move |_| outcome.read().columns.clone());
    let line = move |(at, column): (usize, Arc<Column>)| {
        let votes = Memo::new(move |_| {
            let outcome = outcome.read();
            outcome.rows.iter().find(|it| it.item == id).and_then(|it| it.votes.get(at).cloned().flatten())
        });
        view! { <Judged of item=id column=StoredValue::new(column) votes/> }
    };
    view! {
        <li class="rounds__item">
            <h3 class="rounds__title">{title} " " <span class="rounds__apart">{apart}</span></h3>
            <div class="rounds__columns">
                {move || columns.get().into_iter().enumerate().map(line).collect_view()}
            </div>
        </li>
    }
}

/// One input of one item: the picture, the numbers, who said what, and what the group agrees on.
#[component]
fn Judged(
    /// The round.
    of: Asked,
    /// The item.
    item: Id<Item>,
    /// The input.
    column: StoredValue<Arc<Column>>,
    /// What was said of it.
    votes: Memo<Option<Votes>>,
) -> impl IntoView {
    let lang = of.lang;
    let rule = move || of.round.read().as_ref().map(|it| it.consensus).unwrap_or_default();
    let said = move || {
        let (lang, column, votes) = (lang.get(), column.get_value(), votes.get());
        let Some(votes) = votes else {
            return view! { <p class="rounds__none">{words::NO_ANSWERS.in_lang(lang)}</p> }.into_any();
        };
        let now = of.workspace.snapshot().get_untracked();
        let name = |id: Id<Person>| now.get(id).map(|it| it.name.clone()).unwrap_or_default();
        let each: Vec<String> =
            votes.each.iter().map(|(who, value)| format!("{} {}", name(*who), text(lang, &column, *value))).collect();
        let by = match rule() {
            Consensus::Mean => words::consensus(Consensus::Mean),
            Consensus::Median => words::consensus(Consensus::Median),
        };
        let consensus = consensus_text(lang, &column, &votes);
        view! {
            {spread::picture(lang, &column, &votes)}
            <div class="rounds__numbers">
                <strong>{format!("{}: {consensus}", by.in_lang(lang))}</strong>
                <span>{spread::line(lang, &column, &votes)}</span>
                <span class="rounds__each">{each.join(" · ")}</span>
            </div>
        }
        .into_any()
    };
    let can_pick = Memo::new(move |_| votes.read().is_some() && !of.workspace.is_read_only());
    view! {
        <div class="rounds__judged">
            <h4 class="rounds__input">{move || methods::column(lang.get(), &column.read_value())}</h4>
            {said}
            <Show when=move || can_pick.get()><Pick of item column votes/></Show>
        </div>
    }
}
