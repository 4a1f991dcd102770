//! What a score is made of, in words, and which weight would let a neighbour pass.

use leptos::prelude::*;

use super::{cell, notices::columns_of, row::score_text, sheet::Sheet};
use crate::{
    commands::prioritise::{BuiltIn, Plan, Row, swaps_with},
    methods::{
        calculation::{Fixed, Parts},
        opportunity::Band,
        trust::{Factor, tornado},
        value_effort::Quadrant,
    },
    replica::Snapshot,
    ui::words::{Lang, format, methods, trust as words},
};

/// The parts of a score as a list of sentences.
pub(super) fn view(lang: Lang, row: &Row, sheet: Sheet, now: &Snapshot) -> Option<AnyView> {
    let score = row.outcome.score()?;
    let plan = sheet.plan.get();
    if plan.built_in == Some(BuiltIn::Moscow) {
        return None; // one input, and the score is it
    }
    let columns = columns_of(sheet, &plan);
    let columns: Vec<&[Option<f64>]> = columns.iter().map(Vec::as_slice).collect();
    let name = |at: usize| plan.columns.get(at).map(|it| methods::column(lang, it)).unwrap_or_default();
    let mut lines: Vec<String> = match plan.parts(&columns, &row.means()) {
        Parts::Shares(shares) => {
            // Where something is taken away, the rest is more than the whole, and a per cent of it would mislead.
            let takes = shares.iter().flatten().any(|it| *it < 0.0);
            let given = shares.into_iter().enumerate().filter_map(|(at, part)| Some((at, part?)));
            let share = |part: f64| (score > 0.0 && !takes).then(|| format::percent(lang, part / score));
            let line = |(at, part): (usize, f64)| {
                words::gives(lang, &name(at), &score_text(lang, part), &score_text(lang, score), share(part).as_deref())
            };
            let mut lines: Vec<String> = given.map(line).collect();
            if plan.built_in == Some(BuiltIn::Fixed(Fixed::Wsjf)) {
                let size = plan.columns.get(3).zip(row.values.get(3).and_then(|it| it.mean));
                lines.extend(size.map(|(it, size)| words::divides(lang, &name(3), &cell::text(lang, it, size))));
            }
            lines
        }
        Parts::Factors(factors) => {
            let line = |(at, factor)| match factor {
                Factor::Times(times) => Some(words::times(lang, &name(at), times, &format::decimal(lang, times, 2))),
                Factor::Missing | Factor::None => None,
            };
            factors.into_iter().enumerate().filter_map(line).collect()
        }
        Parts::Whole => swings(lang, &plan, row, &columns),
    };
    if lines.is_empty() {
        lines.push(words::NO_PARTS.in_lang(lang).to_owned());
    }
    lines.extend(neighbours(lang, &plan, row, sheet, now));
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    Some(
        view! {
            <h3 class="why__label">{words::MADE_OF.in_lang(lang)}</h3>
            <ul class="why__parts">{lines}</ul>
        }
        .into_any(),
    )
}

/// How far each input alone could move the score, within what there is among the items.
fn swings(lang: Lang, plan: &Plan, row: &Row, columns: &[&[Option<f64>]]) -> Vec<String> {
    let Some(scorer) = plan.scorer(columns) else { return Vec::new() };
    let ends = columns.iter().map(|column| {
        let mut given = column.iter().copied().flatten();
        let first = given.next()?;
        let ends = given.fold((first, first), |(low, high), it| (low.min(it), high.max(it)));
        (ends.0 < ends.1).then_some(ends)
    });
    let ends: Vec<Option<(f64, f64)>> = ends.collect();
    let swings = tornado(&*scorer, &row.means(), &ends);
    let line = |it: &crate::methods::trust::Swing| {
        let (column, (low, high)) = (plan.columns.get(it.input)?, (*ends.get(it.input)?)?);
        let (from, to) = (score_text(lang, it.low?), score_text(lang, it.high?));
        let (low, high) = (cell::text(lang, column, low), cell::text(lang, column, high));
        Some(words::swing(lang, &methods::column(lang, column), (&low, &high), (&from, &to)))
    };
    swings.iter().filter_map(line).collect()
}

/// The weight that would let this item pass the one above, and the one below pass this.
fn neighbours(lang: Lang, plan: &Plan, row: &Row, sheet: Sheet, now: &Snapshot) -> Vec<String> {
    if plan.rule().is_none() {
        return Vec::new();
    }
    let ranked = sheet.ranked.read();
    let scored = &ranked.table.scored;
    let Some(at) = scored.iter().position(|it| it.id == row.id) else { return Vec::new() };
    let above = at.checked_sub(1).and_then(|at| scored.get(at)).map(|it| (it, row));
    let below = scored.get(at + 1).map(|it| (row, it));
    let title = |row: &Row| now.get(row.id).map(|it| it.title.clone()).unwrap_or_default();
    let line = |(higher, lower): (&Row, &Row)| {
        let whole = |row: &Row| row.values.iter().all(|it| it.mean.is_some());
        if higher.place == lower.place || !whole(higher) || !whole(lower) {
            return None;
        }
        let (over, under) = (title(higher), title(lower));
        let swaps = swaps_with(plan, &ranked.table, higher, lower);
        Some(match swaps.first() {
            Some(it) => {
                let name = plan.columns.get(it.criterion).map(|it| methods::column(lang, it)).unwrap_or_default();
                let number = |it| format::decimal(lang, it, 2);
                words::swap(lang, &under, &over, &name, &number(it.from), &number(it.to))
            }
            None if can_swap(plan) => words::no_swap(lang, &under, &over),
            None => return None,
        })
    };
    above.into_iter().chain(below).filter_map(line).collect()
}

/// Whether the rule's scores are linear in each weight, so that a swap can be found at all.
fn can_swap(plan: &Plan) -> bool {
    use crate::methods::weighted::Rule;
    matches!(plan.rule(), Some(Rule::Mean | Rule::LeastToMost))
}

/// What the method calls an item with such a score: a quarter of the picture, or how strong it is.
pub(super) fn verdict(lang: Lang, row: &Row, sheet: Sheet) -> Option<&'static str> {
    let plan = sheet.plan.read();
    match plan.built_in? {
        BuiltIn::Fixed(Fixed::Opportunity) => Some(methods::band(Band::of(row.outcome.score()?)).in_lang(lang)),
        BuiltIn::ValueEffort => {
            let (value_line, effort_line) = sheet.lines.get()?;
            let mean = |at: usize| row.values.get(at).and_then(|it| it.mean);
            let quadrant = Quadrant::of(mean(0), mean(1), value_line, effort_line).ok()?;
            Some(methods::quadrant(quadrant).in_lang(lang))
        }
        _ => None,
    }
}
