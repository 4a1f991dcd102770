//! What the money bought.

use leptos::prelude::*;

use super::{
    dots::everybody,
    reading::{Frame, Reading},
    table::{Cell, Head, table},
};
use crate::{
    commands::rounds::money,
    methods::buy_a_feature::Advice,
    model::Way,
    ui::{
        kit::badge::Tone,
        words::{counted as words, format, rounds},
    },
};

/// What the money bought.
pub(super) fn money(reading: Reading) -> AnyView {
    let (lang, setting, answers) = (reading.lang(), reading.setting.get(), reading.answers.get());
    let sold = money::settle(&setting, &answers);
    let mut notes = Vec::new();
    if !sold.overspent.is_empty() {
        notes.push((Tone::Warn, words::overspent(lang, &reading.names(&sold.overspent))));
    }
    let (advice, (least, most)) = money::set_up(&setting, answers.people.len());
    let number = |it: f64| format::number(lang, it);
    if advice.contains(&Advice::Pool) {
        let money = setting.budget.unwrap_or_default() * answers.people.len() as f64;
        notes.push((Tone::Info, words::pool(lang, &number(money), &number(least), &number(most))));
    }
    let bought: Vec<usize> =
        sold.ranking.numbers().into_iter().filter(|it| sold.bought.get(*it) == Some(&true)).collect();
    let row = |at: usize| {
        let raised = sold.raised.get(at).copied().unwrap_or_default() as f64;
        let price = sold.prices.get(at).copied().flatten().map(f64::from);
        let state = match price {
            None => words::NOT_PRICED,
            Some(_) if sold.bought.get(at) == Some(&true) => words::BOUGHT,
            Some(_) if raised > 0.0 => words::NOT_BOUGHT,
            Some(_) => words::NOBODY,
        };
        let mut cells = reading.heads_of(&sold.ranking, at);
        cells.push(Cell::Number(reading.said(price)));
        cells.push(Cell::Bar(number(raised), price.map_or(0.0, |it| raised / it)));
        cells.push(Cell::Number(format::count(lang, sold.people.get(at).copied().unwrap_or_default())));
        cells.push(Cell::Text(state.in_lang(lang).to_owned()));
        cells
    };
    let mut heads = reading.first_heads();
    heads.push(Head::number(words::PRICE.in_lang(lang)));
    heads.push(Head::text(words::RAISED.in_lang(lang)));
    heads.push(Head::number(words::PEOPLE.in_lang(lang)));
    heads.push(Head::text(words::STATE.in_lang(lang)));
    let rows = sold.ranking.numbers().into_iter().map(row).collect();
    let left = |(at, left): (usize, &u64)| {
        vec![Cell::Head(reading.names(&[at]).concat()), Cell::Number(format::count(lang, *left as usize))]
    };
    let left = sold.left.iter().enumerate().map(left).collect();
    let left_heads = [Head::text(words::PERSON.in_lang(lang)), Head::number(words::LEFT.in_lang(lang))];
    let values = |all: Vec<f64>| all.into_iter().map(Some).collect::<Vec<_>>();
    let inputs = vec![
        (words::PRICE.in_lang(lang).to_owned(), sold.prices.iter().map(|it| it.map(f64::from)).collect()),
        (words::RAISED.in_lang(lang).to_owned(), values(sold.raised.iter().map(|it| *it as f64).collect())),
    ];
    let body = view! {
        {table(rounds::way(Way::Money).in_lang(lang), &heads, rows)}
        {table(words::LEFT.in_lang(lang), &left_heads, left)}
        {everybody(reading)}
    };
    reading.framed(Frame {
        voters: sold.players,
        lead: words::sale(lang, &reading.titles(&bought)),
        agreement: sold.agreement,
        notes,
        body: body.into_any(),
        order: Some((sold.ranking, inputs)),
    })
}
