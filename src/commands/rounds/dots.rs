//! Dots: a few to give to what one likes.
//!
//! The round's limit is the most that one item may have from one person.

use super::{Answered, Answers, Ranking, Setting, Sheet, Unfit, sheet::part};
use crate::methods::{
    dot_voting::{Dots, dots_in_all, tally, tie_bands},
    kendall_w::Concordance,
};

/// What the dots come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// The dots on each item; nothing over the most that one item may have counts.
    pub totals: Vec<u64>,
    /// How many people put a dot on each item.
    pub people: Vec<usize>,
    /// Groups of items, highest first, within which the difference may be chance; items without a dot are in none.
    pub bands: Vec<Vec<usize>>,
    /// How many people have given a dot.
    pub voters: usize,
    /// People with more dots than they had, or more on one item than it may have, as when two devices were merged; by
    /// their numbers. To be shown.
    pub over: Vec<usize>,
    /// How far people agree.
    pub agreement: Option<Concordance>,
    /// The order.
    pub ranking: Ranking,
}

/// How many dots one person has given, of how many.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    Answered { done: given(setting, sheet), of: setting.budget.unwrap_or_default() }
}

/// How many dots to hand out to each of `people`, by the rule that half the square of the items is right in all.
#[must_use]
pub fn suggested(items: usize, people: usize) -> Option<f64> {
    (people > 0).then(|| dots_in_all(items as u32) / people as f64)
}

/// Counts the dots.
#[must_use]
pub fn count(setting: &Setting, answers: &Answers) -> Counted {
    let items = setting.items.len();
    let rows: Vec<Vec<Option<u32>>> = answers.sheets.iter().map(|it| it.whole(items, part::WHOLE)).collect();
    let mut votes = Vec::new();
    let mut people = vec![0; items];
    for (person, row) in rows.iter().enumerate() {
        for ((item, dots), voted) in row.iter().enumerate().zip(&mut people) {
            if let Some(dots) = dots.filter(|it| *it > 0) {
                votes.push(Dots { person, item, dots });
                *voted += 1;
            }
        }
    }
    let cap = setting.limit.map(|it| it as u32);
    let (totals, over_cap) = tally(items, &votes, cap);
    let spent = |sheet: &Sheet| given(setting, sheet);
    let budget = setting.budget.unwrap_or(f64::INFINITY);
    let is_over = |(at, sheet): (usize, &Sheet)| spent(sheet) > budget || over_cap.iter().any(|it| it.person == at);
    let over = answers.sheets.iter().enumerate().filter(|it| is_over(*it)).map(|(at, _)| at).collect();
    let voters = answers.sheets.iter().filter(|it| spent(it) > 0.0).count();
    let bands = tie_bands(&totals).into_iter().map(|band| voted(band, &totals)).filter(|it| !it.is_empty()).collect();
    // Once somebody has given dots, an item without one has none: that is an answer.
    let scores: Vec<_> = totals.iter().map(|it| (voters > 0).then_some(*it as f64)).collect();
    Counted {
        people,
        bands,
        voters,
        over,
        agreement: Answers::agreement(&filled(answers, items)),
        ranking: Ranking::of(&setting.items, &scores),
        totals,
    }
}

/// What each person gives to each item: nothing said of one item is 0 once something is said of another.
pub(super) fn filled(answers: &Answers, items: usize) -> Vec<Vec<Option<f64>>> {
    let row = |sheet: &Sheet| {
        let row = sheet.row(items, part::WHOLE);
        let has_voted = row.iter().flatten().any(|it| *it > 0.0);
        row.into_iter().map(|it| has_voted.then(|| it.unwrap_or_default())).collect()
    };
    answers.sheets.iter().map(row).collect()
}

fn voted(band: Vec<usize>, totals: &[u64]) -> Vec<usize> {
    band.into_iter().filter(|item| totals.get(*item).is_some_and(|it| *it > 0)).collect()
}

/// What a person has given away in all.
pub(super) fn given(setting: &Setting, sheet: &Sheet) -> f64 {
    // From 0.0, for the sum of no numbers is −0.
    sheet.row(setting.items.len(), part::WHOLE).into_iter().flatten().fold(0.0, |sum, it| sum + it)
}

/// Whether no more is given than there is, or at least no more than before.
pub(super) fn within_budget(setting: &Setting, before: &Sheet, after: &Sheet) -> Result<(), Unfit> {
    let (was, given, budget) = (given(setting, before), given(setting, after), setting.budget.unwrap_or(f64::INFINITY));
    if given > budget && given > was { Err(Unfit::OverBudget { given, budget }) } else { Ok(()) }
}

pub(super) fn within(setting: &Setting, before: &Sheet, after: &Sheet) -> Result<(), Unfit> {
    within_budget(setting, before, after)?;
    let Some(most) = setting.limit.map(|it| it as f64) else { return Ok(()) };
    let items = setting.items.len();
    let rows = before.row(items, part::WHOLE).into_iter().zip(after.row(items, part::WHOLE));
    let more = |(was, is): (Option<f64>, Option<f64>)| is.filter(|it| *it > most && Some(*it) > was);
    rows.filter_map(more).next().map_or(Ok(()), |given| Err(Unfit::OverItem { given, most }))
}
