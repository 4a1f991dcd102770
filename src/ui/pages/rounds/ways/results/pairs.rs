//! What the comparisons of two come to: strengths, and weights by ratios.

use leptos::prelude::*;

use super::{
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::{
        pairs,
        ratios::{self, Weighed},
    },
    model::Way,
    ui::{
        kit::badge::Tone,
        words::{Lang, counted as words, format, rounds},
    },
};

/// How strong each is.
pub(super) fn pairs(reading: Reading) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let compared = pairs::compare(&setting, &answers);
    let mut notes = Vec::new();
    if let Some((a, b)) = compared.link {
        let groups = compared.apart.len();
        notes.push((Tone::Warn, words::apart(lang, groups, &reading.title(a), &reading.title(b))));
    }
    if compared.evened {
        let (won, lost) = (reading.titles(&compared.undefeated), reading.titles(&compared.winless));
        notes.push((Tone::Info, words::evened(lang, &won, &lost)));
    }
    let most = compared.strengths.iter().flatten().copied().fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    // What the others are measured against has no error of its own.
    let reference = compared.errors.iter().position(Option::is_some);
    let row = |number: usize| {
        let strength = compared.strengths.get(number).copied().flatten();
        let error = compared.errors.get(number).copied().flatten().filter(|it| it.is_finite());
        let (won, tied, lost) = compared.record.get(number).copied().unwrap_or_default();
        let mut cells = reading.heads_of(&compared.ranking, number);
        cells.push(match strength {
            Some(it) => Cell::Bar(format::decimal(lang, it, 3), it / most),
            None => Cell::Number("–".to_owned()),
        });
        let error = error.filter(|_| Some(number) != reference).map(|it| format::decimal(lang, it, 2));
        cells.push(Cell::Number(error.unwrap_or_else(|| "–".to_owned())));
        cells.push(Cell::Number(format!("{won}, {tied}, {lost}")));
        cells
    };
    let mut heads = reading.first_heads();
    heads.push(Head::text(words::STRENGTH.in_lang(lang)));
    heads.push(Head::number(&words::uncertain(lang, &reading.title(reference.unwrap_or_default()))));
    heads.push(Head::number(words::RECORD.in_lang(lang)));
    let rows = compared.ranking.numbers().into_iter().map(row).collect();
    let lead = words::first(lang, &reading.titles(&reading.winners(&compared.ranking)));
    reading.framed(Frame {
        voters: compared.voters,
        lead: if compared.ranking.rows.iter().any(|it| it.place.is_some()) { lead } else { String::new() },
        agreement: None,
        notes,
        body: table(rounds::way(Way::Pairs).in_lang(lang), &heads, rows),
        order: Some((compared.ranking, vec![(words::STRENGTH.in_lang(lang).to_owned(), compared.strengths)])),
    })
}

/// How much each weighs.
pub(super) fn ratios(reading: Reading) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let judged = ratios::weigh(&setting, &answers);
    let group = &judged.group;
    let notes = said_of(reading, group, lang);
    let most = group.weights.iter().copied().fold(0.0, f64::max).max(f64::MIN_POSITIVE);
    let row = |number: usize| {
        let mut cells = reading.heads_of(&judged.ranking, number);
        cells.push(match group.weights.get(number) {
            Some(it) => Cell::Bar(format::decimal(lang, *it, 3), it / most),
            None => Cell::Number("–".to_owned()),
        });
        let weight = |it: &Weighed| it.weights.get(number).map(|it| format::decimal(lang, *it, 3));
        cells.extend(judged.people.iter().map(|(_, it)| Cell::Number(weight(it).unwrap_or_else(|| "–".to_owned()))));
        cells
    };
    let mut heads = reading.first_heads();
    heads.push(Head::text(words::WEIGHT.in_lang(lang)));
    heads.extend(judged.people.iter().map(|(id, _)| Head::number(&reading.name(*id))));
    let rows = judged.ranking.numbers().into_iter().map(row).collect();
    let person = |(id, it): &(crate::model::Id<crate::model::Person>, Weighed)| {
        let ratio = it.consistency.and_then(|it| it.ratio).map(|it| format::decimal(lang, it, 3));
        let said: Vec<String> = said_of(reading, it, lang).into_iter().map(|it| it.1).collect();
        let text = Cell::Text(said.join(" "));
        vec![Cell::Head(reading.name(*id)), Cell::Number(ratio.unwrap_or_else(|| "–".to_owned())), text]
    };
    let each = [
        Head::text(words::PERSON.in_lang(lang)),
        Head::number(words::RATIO.in_lang(lang)),
        Head::text(words::STATE.in_lang(lang)),
    ];
    let caption = words::RATIO.in_lang(lang);
    let body = view! {
        {table(rounds::way(Way::Ratios).in_lang(lang), &heads, rows)}
        <h3 class="section__title">{caption}</h3>
        {table(caption, &each, judged.people.iter().map(person).collect())}
    };
    let weights: Vec<_> = (0..setting.items.len()).map(|it| group.weights.get(it).copied()).collect();
    let lead = words::first(lang, &reading.titles(&reading.winners(&judged.ranking)));
    reading.framed(Frame {
        voters: judged.people.len(),
        lead: if group.weights.is_empty() { String::new() } else { lead },
        agreement: judged.agreement,
        notes,
        body: body.into_any(),
        order: Some((judged.ranking, vec![(words::WEIGHT.in_lang(lang).to_owned(), weights)])),
    })
}

/// What is to be said of judgements: whether they fit, which fit worst, and what was filled in.
fn said_of(reading: Reading, it: &Weighed, lang: Lang) -> Vec<(Tone, String)> {
    let mut said = Vec::new();
    if let Some((a, b)) = it.unlinked {
        said.push((Tone::Warn, words::unlinked(lang, &reading.title(a), &reading.title(b))));
    }
    if let Some(ratio) = it.consistency.and_then(|it| it.ratio) {
        let tone = if it.is_inconsistent() { Tone::Warn } else { Tone::Good };
        said.push((tone, words::fits(lang, &format::decimal(lang, ratio, 3), it.is_inconsistent())));
    }
    if let Some(worst) = it.worst.filter(|_| it.is_inconsistent()) {
        let [a, b, c] = worst.of.map(|it| reading.title(it));
        let number = |it: f64| format::decimal(lang, it, 2);
        said.push((Tone::Warn, words::worst(lang, [&a, &b, &c], &number(worst.said), &number(worst.implied))));
    }
    if !it.filled.is_empty() {
        let pair = |it: &(usize, usize)| words::against(lang, &reading.title(it.0), &reading.title(it.1));
        said.push((Tone::Info, words::filled(lang, &it.filled.iter().map(pair).collect::<Vec<_>>())));
    }
    said
}
