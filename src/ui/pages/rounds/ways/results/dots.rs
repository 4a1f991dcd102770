//! What dots and points come to.

use leptos::prelude::*;

use super::{
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::{dots, part, points},
    model::Way,
    ui::{
        kit::badge::Tone,
        words::{counted as words, format, rounds},
    },
};

/// What the dots come to.
pub(super) fn dots(reading: Reading) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let counted = dots::count(&setting, &answers);
    let mut notes = Vec::new();
    if !counted.over.is_empty() {
        notes.push((Tone::Warn, words::over(lang, &reading.names(&counted.over))));
    }
    let bands = counted.bands.iter().filter(|it| it.len() > 1);
    notes.extend(bands.map(|it| (Tone::Info, words::band(lang, &reading.titles(it)))));
    let most = counted.totals.iter().max().copied().unwrap_or_default().max(1) as f64;
    let row = |number: usize| {
        let total = counted.totals.get(number).copied().unwrap_or_default();
        let people = counted.people.get(number).copied().unwrap_or_default();
        let mut cells = reading.heads_of(&counted.ranking, number);
        cells.push(Cell::Bar(format::count(lang, total as usize), total as f64 / most));
        cells.push(Cell::Number(format::count(lang, people)));
        cells
    };
    let mut heads = reading.first_heads();
    heads.extend([Head::text(words::DOTS.in_lang(lang)), Head::number(words::PEOPLE.in_lang(lang))]);
    let rows = counted.ranking.numbers().into_iter().map(row).collect();
    let people: Vec<_> = counted.people.iter().map(|it| Some(*it as f64)).collect();
    let body = view! {
        {table(rounds::way(Way::Dots).in_lang(lang), &heads, rows)}
        {everybody(reading)}
    };
    reading.framed(Frame {
        voters: counted.voters,
        lead: words::first(lang, &reading.titles(&reading.winners(&counted.ranking))),
        agreement: counted.agreement,
        notes,
        body: body.into_any(),
        order: Some((counted.ranking, vec![(words::PEOPLE.in_lang(lang).to_owned(), people)])),
    })
}

/// What the points come to.
pub(super) fn points(reading: Reading) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let counted = points::count(&setting, &answers);
    let mut notes = Vec::new();
    if !counted.uneven.is_empty() {
        let budget = format::number(lang, setting.budget.unwrap_or_default());
        notes.push((Tone::Info, words::uneven(lang, &reading.names(&counted.uneven), &budget)));
    }
    let most = counted.scaled.iter().copied().fold(1.0, f64::max);
    let row = |number: usize| {
        let scaled = counted.scaled.get(number).copied().unwrap_or_default();
        let given = counted.given.get(number).copied().unwrap_or_default();
        let spread = counted.spread.get(number).copied().flatten();
        let range = |it: crate::methods::summary::Summary| {
            format!("{}–{}", format::number(lang, it.least), format::number(lang, it.most))
        };
        let mut cells = reading.heads_of(&counted.ranking, number);
        cells.push(Cell::Bar(format::decimal(lang, scaled, 1), scaled / most));
        cells.push(Cell::Number(format::count(lang, given as usize)));
        cells.push(Cell::Number(spread.map(range).unwrap_or_default()));
        cells
    };
    let mut heads = reading.first_heads();
    heads.push(Head::text(words::SCALED.in_lang(lang)));
    heads.extend([words::GIVEN, words::SPREAD].map(|it| Head::number(it.in_lang(lang))));
    let rows = counted.ranking.numbers().into_iter().map(row).collect();
    let given: Vec<_> = counted.given.iter().map(|it| Some(*it as f64)).collect();
    let body = view! {
        {table(rounds::way(Way::Points).in_lang(lang), &heads, rows)}
        {everybody(reading)}
    };
    reading.framed(Frame {
        voters: counted.voters,
        lead: words::first(lang, &reading.titles(&reading.winners(&counted.ranking))),
        agreement: counted.agreement,
        notes,
        body: body.into_any(),
        order: Some((counted.ranking, vec![(words::GIVEN.in_lang(lang).to_owned(), given)])),
    })
}

/// What everybody gave to each item.
pub(super) fn everybody(reading: Reading) -> AnyView {
    let (items, answers) = (reading.setting.read().items.len(), reading.answers.get());
    let rows: Vec<_> = answers.sheets.iter().map(|it| it.row(items, part::WHOLE)).collect();
    reading.everybody(&|person, item| reading.said(rows.get(person).and_then(|row| row.get(item)).copied().flatten()))
}
