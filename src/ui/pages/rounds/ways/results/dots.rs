//! What dots and points come to.

use leptos::prelude::*;

use super::{
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::{Ranking, dots, part, points},
    methods::kendall_w::Concordance,
    model::Way,
    ui::{
        kit::badge::Tone,
        words::{Word, counted as words, format, rounds},
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
    let people = counted.people.iter().map(|it| Some(*it as f64)).collect();
    let given = Given { way: Way::Dots, heads, rows, beside: (words::PEOPLE, people) };
    given.framed(reading, counted.voters, counted.agreement, notes, counted.ranking)
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
    let each = counted.given.iter().map(|it| Some(*it as f64)).collect();
    let given = Given { way: Way::Points, heads, rows, beside: (words::GIVEN, each) };
    given.framed(reading, counted.voters, counted.agreement, notes, counted.ranking)
}

/// What was given to each item, as a table, and what is kept of it beside the score.
struct Given {
    way: Way,
    heads: Vec<Head>,
    rows: Vec<Vec<Cell>>,
    beside: (Word, Vec<Option<f64>>),
}

impl Given {
    /// The result: who is first, the table, and what everybody gave.
    fn framed(
        self,
        reading: Reading,
        voters: usize,
        agreement: Option<Concordance>,
        notes: Vec<(Tone, String)>,
        ranking: Ranking,
    ) -> AnyView {
        let lang = reading.lang();
        let lead = words::first(lang, &reading.titles(&reading.winners(&ranking)));
        let body = view! {
            {table(rounds::way(self.way).in_lang(lang), &self.heads, self.rows)}
            {everybody(reading)}
        };
        let (word, values) = self.beside;
        let order = Some((ranking, vec![(word.in_lang(lang).to_owned(), values)]));
        reading.framed(Frame { voters, lead, agreement, notes, body: body.into_any(), order })
    }
}

/// What everybody gave to each item.
pub(super) fn everybody(reading: Reading) -> AnyView {
    let (items, answers) = (reading.setting.read().items.len(), reading.answers.get());
    let rows: Vec<_> = answers.sheets.iter().map(|it| it.row(items, part::WHOLE)).collect();
    reading.everybody(&|person, item| reading.said(rows.get(person).and_then(|row| row.get(item)).copied().flatten()))
}
