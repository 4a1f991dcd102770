//! What the ballots come to, counted in five ways side by side.

use leptos::prelude::*;

use super::{
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::{
        Ranking, Setting,
        ballots::{self, Count, Counted},
    },
    methods::{ballots::VOTE, rank},
    ui::{
        address::Step,
        kit::{badge::Tone, field::LabelLook, select::Select},
        words::{Lang, counted as words, format, t},
    },
};

/// How many items a table of duels is shown for at most; any more is read by nobody.
const DUELS_MAX: usize = 12;

/// What the ballots come to.
#[component]
pub(super) fn Ballots(
    /// The round.
    reading: Reading,
) -> impl IntoView {
    let by = reading.of.address.get("by");
    let count = Memo::new(move |_| {
        let by = by.read();
        Count::ALL.into_iter().find(|it| Some(it.name()) == by.as_deref()).unwrap_or_default()
    });
    let options = Signal::derive(move || {
        let lang = reading.lang();
        Count::ALL.map(|it| (it.name().to_owned(), words::count(it).in_lang(lang).to_owned())).to_vec()
    });
    let value = Signal::derive(move || count.get().name().to_owned());
    let pick = move |it: String| reading.of.address.set("by", Some(&it), Step::Replace);
    view! {
        <div class="way__by">
            <Select label=t(words::COUNTED_BY) look=LabelLook::Beside options value on_commit=pick/>
        </div>
        {move || counted(reading, count.get())}
    }
}

fn counted(reading: Reading, by: Count) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let counted = ballots::count(&setting, &answers);
    let ranking = counted.ranking(&setting, by);
    let notes = notes(reading, &counted, lang);
    let winners = counted.winners(by);
    let inputs = Count::ALL.map(|it| (words::count(it).in_lang(lang).to_owned(), counted.scores(it))).to_vec();
    let orders: Vec<_> = answers.sheets.iter().map(|it| ballots::order(&setting, it)).collect();
    let place = |person: usize, item: usize| {
        let groups = orders.get(person)?;
        let at = groups.iter().position(|group| group.contains(&item))?;
        Some(1.0 + groups.iter().take(at).map(Vec::len).sum::<usize>() as f64)
    };
    let body = view! {
        {side_by_side(reading, &counted, &ranking, lang)}
        {run_off(reading, &counted, lang)}
        {duels(reading, &setting, &counted, lang)}
        {reading.everybody(&|person, item| reading.said(place(person, item)))}
    };
    reading.framed(Frame {
        voters: counted.voters,
        lead: format!("{}: {}", words::count(by).in_lang(lang), words::first(lang, &reading.titles(&winners))),
        agreement: counted.agreement,
        notes,
        body: body.into_any(),
        order: Some((ranking, inputs)),
    })
}

fn notes(reading: Reading, counted: &Counted, lang: Lang) -> Vec<(Tone, String)> {
    let mut notes = Vec::new();
    if counted.is_disputed() {
        notes.push((Tone::Warn, words::DISPUTED.in_lang(lang).to_owned()));
    } else {
        notes.push((Tone::Good, words::UNDISPUTED.in_lang(lang).to_owned()));
    }
    let unbeaten = counted.unbeaten();
    if unbeaten.len() > 1 {
        notes.push((Tone::Info, words::unbeaten(lang, &reading.titles(&unbeaten))));
    }
    let tied = counted.runoff.rounds.iter().filter(|it| it.last.len() > 1);
    let tied: Vec<_> = tied.filter_map(|it| Some((&it.last, it.out?))).collect();
    for (last, out) in &tied {
        notes.push((Tone::Info, words::tied_last(lang, &reading.titles(last), &reading.title(*out))));
    }
    if !tied.is_empty() {
        notes.push((Tone::Info, words::may_win(lang, &reading.titles(&counted.runoff.winners))));
    }
    notes
}

/// A row per item, a column per way of counting: its place, and by what.
fn side_by_side(reading: Reading, counted: &Counted, ranking: &Ranking, lang: Lang) -> AnyView {
    let ways = Count::ALL.map(|it| {
        let scores = counted.scores(it);
        let places = rank(&scores);
        (it, scores, places)
    });
    let row = |number: usize| {
        let mut cells = vec![Cell::Head(reading.title(number))];
        for (count, scores, places) in &ways {
            let place = places.get(number).copied().flatten();
            let place = place.map(|it| if it.tied { format!("{}=", it.place) } else { it.place.to_string() });
            let score = scores.get(number).copied().flatten();
            // A run-off has no score of its own; the rest say by how much.
            let score = score.filter(|_| *count != Count::Runoff).map(|it| format!(" ({})", format::number(lang, it)));
            cells.push(Cell::Number(format!("{}{}", place.unwrap_or_default(), score.unwrap_or_default())));
        }
        cells
    };
    let heads = std::iter::once(Head::text(words::ITEM.in_lang(lang)));
    let heads: Vec<_> = heads.chain(Count::ALL.map(|it| Head::number(words::count(it).in_lang(lang)))).collect();
    let rows = ranking.numbers().into_iter().map(row).collect();
    view! {
        <h3 class="section__title">{words::COUNTS.in_lang(lang)}</h3>
        {table(words::COUNTS.in_lang(lang), &heads, rows)}
    }
    .into_any()
}

/// A row per count of the run-off, a column per item.
fn run_off(reading: Reading, counted: &Counted, lang: Lang) -> AnyView {
    let items = counted.plurality.len();
    let row = |(turn, round): (usize, &crate::methods::ballots::Round)| {
        let mut cells = vec![Cell::Head(format::count(lang, turn + 1))];
        cells.extend((0..items).map(|item| {
            let votes = round.standing.iter().zip(&round.votes).find(|it| *it.0 == item).map(|it| *it.1);
            Cell::Number(reading.said(votes.map(|it| it as f64 / VOTE as f64)))
        }));
        cells.push(Cell::Text(round.out.map(|it| reading.title(it)).unwrap_or_default()));
        cells
    };
    let mut heads = vec![Head::text(words::COUNT.in_lang(lang))];
    heads.extend((0..items).map(|it| Head::number(&reading.title(it))));
    heads.push(Head::text(words::GOES.in_lang(lang)));
    let rows = counted.runoff.rounds.iter().enumerate().map(row).collect();
    view! {
        <details class="way__about">
            <summary>{words::ROUNDS.in_lang(lang)}</summary>
            {table(words::ROUNDS.in_lang(lang), &heads, rows)}
        </details>
    }
    .into_any()
}

/// How many prefer each to each.
fn duels(reading: Reading, setting: &Setting, counted: &Counted, lang: Lang) -> AnyView {
    let items = setting.items.len();
    if items > DUELS_MAX {
        return ().into_any();
    }
    let row = |row: usize| {
        let mut cells = vec![Cell::Head(reading.title(row))];
        cells.extend((0..items).map(|column| {
            let votes = (row != column).then(|| counted.schulze.preferred.at(row, column) as f64);
            Cell::Number(reading.said(votes))
        }));
        cells
    };
    let mut heads = vec![Head::text(words::ITEM.in_lang(lang))];
    heads.extend((0..items).map(|it| Head::number(&reading.title(it))));
    view! {
        <details class="way__about">
            <summary>{words::DUELS.in_lang(lang)}</summary>
            {table(words::DUELS.in_lang(lang), &heads, (0..items).map(row).collect())}
        </details>
    }
    .into_any()
}
