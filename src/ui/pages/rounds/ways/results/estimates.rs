//! What the estimates come to, and the efforts that the group agrees on.

use leptos::prelude::*;

use super::{
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::estimates::{self, Estimated},
    methods::planning_poker::Card,
    model::{Id, Item},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            field::LabelLook,
            number_field::NumberField,
        },
        words::{counted as words, format, t},
    },
};

/// What the estimates come to.
#[component]
pub(super) fn Estimates(
    /// The round.
    reading: Reading,
) -> impl IntoView {
    // What the group agreed on in place of a suggestion, until it is written.
    let picked = RwSignal::new(std::collections::BTreeMap::<Id<Item>, Option<f64>>::new());
    view! { {move || turned(reading, picked)} }
}

type Picked = RwSignal<std::collections::BTreeMap<Id<Item>, Option<f64>>>;

fn turned(reading: Reading, picked: Picked) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let consensus = reading.of.round.read().as_ref().map(|it| it.consensus).unwrap_or_default();
    let turned = estimates::turn(&setting, &answers, consensus);
    let number = |it: f64| format::number(lang, it);
    let row = |at: usize| {
        let Some(it) = turned.items.get(at) else { return Vec::new() };
        let summary = it.shown.summary;
        let range = summary.map(|it| format!("{}–{}", number(it.least), number(it.most)));
        let speak = (!it.shown.lowest.is_empty())
            .then(|| words::speak(lang, &reading.names(&it.shown.lowest), &reading.names(&it.shown.highest)));
        let unsure = (it.shown.unsure > 0).then(|| words::unsure(lang, it.shown.unsure));
        let said: Vec<String> = speak.into_iter().chain(unsure).collect();
        let mut cells = vec![Cell::Head(reading.title(at)), Cell::Number(range.unwrap_or_else(|| "–".to_owned()))];
        cells.push(Cell::Number(reading.said(summary.map(|it| it.median))));
        if setting.three_point {
            cells.push(Cell::Number(reading.said(it.pert.map(|it| it.deviation))));
        }
        cells.push(Cell::Number(reading.said(it.suggestion)));
        cells.push(Cell::Text(said.join(" · ")));
        cells
    };
    let mut heads = vec![Head::text(words::ITEM.in_lang(lang))];
    heads.extend([words::RANGE, words::MIDDLE].map(|it| Head::number(it.in_lang(lang))));
    heads.extend(setting.three_point.then(|| Head::number(words::DEVIATION.in_lang(lang))));
    heads.push(Head::number(words::SUGGESTION.in_lang(lang)));
    heads.push(Head::text(words::TALK.in_lang(lang)));
    // What is disagreed on comes first: it is to be talked about.
    let rest = (0..setting.items.len()).filter(|it| !turned.discuss.contains(it));
    let order: Vec<usize> = turned.discuss.iter().copied().chain(rest).collect();
    let rows = order.iter().map(|it| row(*it)).collect();
    let cell = |person: usize, item: usize| match turned.people.get(person).and_then(|row| row.get(item)) {
        Some(Card::Of(value)) => number(*value),
        Some(Card::Unsure) => "?".to_owned(),
        _ => "–".to_owned(),
    };
    let whole = turned.whole.map(|it| words::in_all(lang, &number(it.mean), &number(it.deviation)));
    let body = view! {
        {table(words::SUGGESTION.in_lang(lang), &heads, rows)}
        {(!reading.of.workspace.is_read_only()).then(|| agreeing(reading, picked, &order, &setting.items, &turned.items))}
        {reading.everybody(&cell)}
    };
    reading.framed(Frame {
        voters: turned.voters,
        lead: whole.unwrap_or_default(),
        agreement: None,
        notes: Vec::new(),
        body: body.into_any(),
        order: None,
    })
}

/// The efforts that the group agrees on, to be written to the items in one step.
fn agreeing(reading: Reading, picked: Picked, order: &[usize], items: &[Id<Item>], found: &[Estimated]) -> AnyView {
    let lines: Vec<(Id<Item>, String, Option<f64>)> = order
        .iter()
        .filter_map(|at| Some((*items.get(*at)?, reading.title(*at), found.get(*at)?.suggestion)))
        .collect();
    let chosen = move |id: Id<Item>, suggestion: Option<f64>| picked.read().get(&id).copied().unwrap_or(suggestion);
    let field = |(id, title, suggestion): (Id<Item>, String, Option<f64>)| {
        let value = Signal::derive(move || chosen(id, suggestion));
        let set = move |value: Option<f64>| {
            picked.update(|it| {
                it.insert(id, value);
            });
        };
        view! {
            <li><NumberField label=title look=LabelLook::Beside value min=0.0 max=Item::EFFORT_MAX on_commit=set/></li>
        }
    };
    let fields = lines.iter().cloned().map(field).collect_view();
    let write = move |_| {
        let effort = |it: &(Id<Item>, String, Option<f64>)| Some((it.0, untrack(|| chosen(it.0, it.2))?));
        let efforts: Vec<(Id<Item>, f64)> = lines.iter().filter_map(effort).collect();
        let said = words::efforts(reading.of.lang.get_untracked(), efforts.len());
        reading.of.workspace.dispatch_with_undo(estimates::apply(&efforts), said);
    };
    view! {
        <section class="poker__agreed" aria-labelledby="poker-agreed">
            <h3 class="section__title" id="poker-agreed">{t(words::AGREED)}</h3>
            <p class="way__how">{t(words::EFFORTS_HOW)}</p>
            <ul class="poker__fields">{fields}</ul>
            <Button label=t(words::TAKE_EFFORTS) kind=ButtonKind::Primary on_click=write/>
        </section>
    }
    .into_any()
}
