//! Why the active row stands where it does, in words: its inputs, who gave them, and its neighbours.

use leptos::prelude::*;

use super::{
    cell, made_of,
    row::outcome_text,
    sheet::{Sheet, place_text},
};
use crate::{
    commands::{
        prioritise::{Column, Filled, Held, Judgement, Row},
        rounds::{Agree, Voices},
    },
    model::{Consensus, Id, Item, Person, Relation, Score},
    replica::Snapshot,
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize, IconButton},
            icon::Icon,
        },
        words::{Lang, evidence, format, kit, methods, prioritise as words, rounds, t, use_lang},
        workspace::use_workspace,
    },
};

/// The explanation of the active row, while it is asked for.
#[component]
pub(super) fn Why(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let row = Memo::new(move |_| {
        sheet.explained.read().as_ref()?;
        let at = sheet.active_or_first()?;
        sheet.ranked.read().row(at.id).cloned()
    });
    let shown = Memo::new(move |_| row.read().is_some());
    let title = move || {
        let id = row.read().as_ref()?.id;
        workspace.snapshot().read().get(id).map(|it| it.title.clone())
    };
    let lines = move || {
        let (row, lang, now) = (row.get()?, lang.get(), workspace.snapshot().get());
        let columns = sheet.inputs.get();
        let inputs = columns.iter().zip(&row.values).map(|(column, value)| {
            let (name, said) = (
                methods::column(lang, column),
                input_text(lang, column, value, &row, &now, &workspace.voices().read()),
            );
            let (id, column) = (row.id, std::sync::Arc::clone(column));
            let take_back = move |_| {
                let cells = vec![Filled::of(id, &column, None)];
                workspace.dispatch_with_undo(Agree { round: None, cells }, rounds::taken_back(lang, 1));
            };
            let can_take_back = value.agreed.is_some() && !workspace.is_read_only();
            view! {
                <div class="why__input">
                    <dt>{name}</dt>
                    <dd>{said} " " {can_take_back.then(|| view! {
                        <Button label=t(rounds::TAKE_BACK) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=take_back/>
                    })}</dd>
                </div>
            }
        });
        Some(view! {
            <p class="why__sum">{sum_text(lang, &row, sheet)}</p>
            <p class="why__stands">{stands_text(lang, &row, sheet, &now)}</p>
            {made_of::view(lang, &row, sheet, &now)}
            <dl class="why__inputs">{inputs.collect_view()}</dl>
        })
    };
    let open = move |_| {
        if let Some(id) = row.get_untracked().map(|it| it.id) {
            sheet.open(id);
        }
    };
    view! {
        <Show when=move || shown.get()>
            <section class="why" aria-label=t(words::WHY)>
                <header class="why__head">
                    <h2 class="why__title">{title}</h2>
                    <Button label=t(words::OPEN_ITEM) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=open/>
                    <IconButton label=t(kit::CLOSE) icon=Icon::Close size=ButtonSize::Small on_click=move |_| sheet.toggle_why()/>
                </header>
                {lines}
            </section>
        </Show>
    }
}

/// The sum as a line: `2,000 × 2 × 80% ÷ 3 = 1,067`, or what stops it; and what the method calls such an item.
fn sum_text(lang: Lang, row: &Row, sheet: Sheet) -> String {
    let plan = sheet.plan.get();
    let value = |at: usize| {
        let mean = row.values.get(at).and_then(|it| it.mean);
        let known = plan.columns.get(at).zip(mean);
        known.map_or_else(|| "?".to_owned(), |(column, mean)| cell::text(lang, column, mean))
    };
    let outcome = outcome_text(lang, &row.outcome, sheet);
    let said = match methods::sum(&plan, &value) {
        Some(sum) => format!("{sum} = {outcome}"),
        None => outcome,
    };
    match made_of::verdict(lang, row, sheet) {
        Some(verdict) => format!("{said}: {verdict}"),
        None => said,
    }
}

/// The place, and how far the neighbours are.
fn stands_text(lang: Lang, row: &Row, sheet: Sheet, now: &Snapshot) -> String {
    let ranked = sheet.ranked.read();
    let Some((place, score)) = row.place.zip(row.outcome.score()) else {
        return words::NOT_SCORED_WHY.in_lang(lang).to_owned();
    };
    let scored = &ranked.table.scored;
    let at = scored.iter().position(|it| it.id == row.id);
    let neighbour = |at: Option<usize>| {
        let other = scored.get(at?)?;
        Some((now.get(other.id)?.title.clone(), other.place == row.place, other.outcome.score()?))
    };
    let above = neighbour(at.and_then(|at| at.checked_sub(1))).map(|(title, level, other)| {
        if level {
            words::level(lang, &title)
        } else if other <= 0.0 || score < 0.0 {
            words::below(lang, &title)
        } else {
            words::behind(lang, &format::percent(lang, 1.0 - score / other), &title)
        }
    });
    let below = neighbour(at.map(|at| at + 1)).map(|(title, level, other)| match level {
        true => words::level(lang, &title),
        false if other > 0.0 && score > 0.0 => words::ahead(lang, &format::percent(lang, score / other - 1.0), &title),
        false => words::ahead_of(lang, &title),
    });
    let mut parts = vec![words::stands(lang, &place_text(place), scored.len())];
    parts.extend(above);
    parts.extend(below);
    format!("{}.", parts.join(", "))
}

/// One input: the value, what it means, and who said it.
fn input_text(lang: Lang, column: &Column, value: &Judgement, row: &Row, now: &Snapshot, heard: &Voices) -> String {
    let Some(mean) = value.mean else { return words::MISSING.in_lang(lang).to_owned() };
    let mut parts = vec![cell::text(lang, column, mean)];
    parts.extend(methods::choice(lang, column, mean).filter(|_| column.name != "priority"));
    match &column.held {
        Held::Effort => parts.push(words::FROM_BACKLOG.in_lang(lang).to_owned()),
        Held::Evidence(tally) => parts.push(evidence::counted(*tally).in_lang(lang).to_owned()),
        Held::Scores(criterion) => {
            parts.extend(value.agreed.map(|_| rounds::AGREED.in_lang(lang).to_owned()));
            if let (true, Some(least), Some(most)) = (value.people > 1, value.least, value.most) {
                let (least, most) = (cell::text(lang, column, least), cell::text(lang, column, most));
                parts.push(words::span_of(lang, value.people, &least, &most, how(value)));
            }
            let said = voices(row.id, now).filter(|it| it.criterion == *criterion).filter_map(|it| {
                let (said, person) = (heard.hears(it)?, now.get::<Person>(it.person)?);
                Some(format!("{} {}", person.name, cell::text(lang, column, said.value)))
            });
            // A team is told by its mean; beyond a handful the names would hide it.
            parts.extend(said.take(VOICES_MAX));
        }
    }
    parts.join(", ")
}

/// How what several people said became the value: not at all where the group has agreed on another.
const fn how(value: &Judgement) -> Option<Consensus> {
    match value.agreed {
        Some(_) => None,
        None => Some(value.rule),
    }
}

/// How many people are named beside an input.
const VOICES_MAX: usize = 6;

fn voices(item: Id<Item>, now: &Snapshot) -> impl Iterator<Item = &Score> {
    now.related::<Score>(Relation::ScoreOfItem, item.uuid())
}
