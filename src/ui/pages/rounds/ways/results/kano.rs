//! What people feel about each item.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::kano,
    methods::kano::Category,
    model::Way,
    ui::{
        chart::kano::{KanoPlot, KanoRow},
        kit::badge::Tone,
        words::{counted as words, format, pictures, rounds},
    },
};

/// What people feel about each item, as a table and as a plot.
#[component]
pub(super) fn Kano(
    /// The round.
    reading: Reading,
) -> impl IntoView {
    // What has no coefficients, for all its answers are reverse or questionable, stands in the table alone.
    let rows = Memo::new(move |_| {
        let setting = reading.setting.read();
        let sorted = kano::sort(&setting, &reading.answers.read());
        let row = |(number, felt): (usize, &kano::Felt)| {
            Some(KanoRow {
                key: setting.items.get(number)?.to_string(),
                name: reading.title(number),
                better: felt.counts.satisfaction()?,
                worse: felt.counts.dissatisfaction()?,
                count: felt.people,
                category: felt.category,
            })
        };
        Arc::new(sorted.items.iter().enumerate().filter_map(row).collect::<Vec<_>>())
    });
    let has_rows = Memo::new(move |_| !rows.read().is_empty());
    let title = Signal::derive(move || words::PLOT.in_lang(reading.lang()).to_owned());
    let source = Signal::derive(move || reading.of.name());
    view! {
        {move || counted(reading)}
        <Show when=move || has_rows.get()><KanoPlot rows title source/></Show>
    }
}

/// What people feel about each item.
fn counted(reading: Reading) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let sorted = kano::sort(&setting, &answers);
    let mut notes = Vec::new();
    let halves: usize = sorted.items.iter().map(|it| it.halves).sum();
    if halves > 0 {
        notes.push((Tone::Info, words::halves(lang, halves)));
    }
    for (number, felt) in sorted.items.iter().enumerate() {
        let [.., questionable] = felt.counts.0;
        if questionable > 0.0 {
            let text = words::questionable(lang, &reading.title(number), questionable as usize, felt.people);
            notes.push((Tone::Warn, text));
        }
    }
    let row = |number: usize| {
        let Some(felt) = sorted.items.get(number) else { return Vec::new() };
        let coefficient = |it: Option<f64>| it.map_or_else(|| "–".to_owned(), |it| format::decimal(lang, it, 2));
        let mut cells = reading.heads_of(&sorted.ranking, number);
        cells.push(Cell::Text(
            felt.category.map(|it| pictures::category(Some(it)).in_lang(lang)).unwrap_or("–").to_owned(),
        ));
        cells.push(Cell::Number(coefficient(felt.counts.satisfaction())));
        cells.push(Cell::Number(coefficient(felt.counts.dissatisfaction())));
        cells.extend(felt.counts.0.iter().map(|it| Cell::Number(format::number(lang, *it))));
        let lead = if felt.is_clear { words::LEAD_CLEAR } else { words::LEAD_CHANCE };
        cells.push(Cell::Text(felt.category.map(|_| lead.in_lang(lang)).unwrap_or_default().to_owned()));
        cells
    };
    let mut heads = reading.first_heads();
    heads.push(Head::text(words::CATEGORY.in_lang(lang)));
    heads.extend([words::SATISFACTION, words::DISSATISFACTION].map(|it| Head::number(it.in_lang(lang))));
    heads.extend(Category::ALL.map(|it| Head::number(words::letter(it))));
    heads.push(Head::text(words::LEAD.in_lang(lang)));
    let rows = sorted.ranking.numbers().into_iter().map(row).collect();
    let people: Vec<_> = answers.sheets.iter().map(|it| kano::answers(&setting, it)).collect();
    let cell = |person: usize, item: usize| {
        let pair = people.get(person).and_then(|row| row.get(item)).copied().unwrap_or_default();
        kano::of_person(pair).map_or_else(|| "–".to_owned(), |it| pictures::category(Some(it)).in_lang(lang).to_owned())
    };
    let letters =
        Category::ALL.map(|it| format!("{} {}", words::letter(it), pictures::category(Some(it)).in_lang(lang)));
    let body = view! {
        {table(rounds::way(Way::Kano).in_lang(lang), &heads, rows)}
        <p class="way__how">{letters.join(" · ")}</p>
        {reading.everybody(&cell)}
    };
    let coefficients = |of: &dyn Fn(&kano::Felt) -> Option<f64>| sorted.items.iter().map(of).collect::<Vec<_>>();
    let inputs = vec![
        (words::SATISFACTION.in_lang(lang).to_owned(), coefficients(&|it| it.counts.satisfaction())),
        (words::DISSATISFACTION.in_lang(lang).to_owned(), coefficients(&|it| it.counts.dissatisfaction())),
    ];
    reading.framed(Frame {
        voters: sorted.voters,
        lead: String::new(),
        agreement: None,
        notes,
        body: body.into_any(),
        order: Some((sorted.ranking, inputs)),
    })
}
