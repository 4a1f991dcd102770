//! Points: a hundred to share out.

use super::{Answered, Answers, Ranking, Setting, Sheet, Unfit, dots, sheet::part};
use crate::methods::{hundred_points::hundred_points, kendall_w::Concordance, summary::Summary};

/// What the points come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// The points on each item as they were given.
    pub given: Vec<u64>,
    /// The points on each item when everybody's are brought to a hundred.
    pub scaled: Vec<f64>,
    /// What each item was given by those who gave anything, in a few; `None` while nobody did.
    pub spread: Vec<Option<Summary>>,
    /// People whose points do not add up, by their numbers: theirs are scaled. To be shown.
    pub uneven: Vec<usize>,
    /// How many people have given a point.
    pub voters: usize,
    /// How far people agree.
    pub agreement: Option<Concordance>,
    /// The order, by the points when everybody's are brought to a hundred.
    pub ranking: Ranking,
}

/// How many points one person has given, of how many.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    dots::progress(setting, sheet)
}

/// Adds up the points.
#[must_use]
pub fn count(setting: &Setting, answers: &Answers) -> Counted {
    let items = setting.items.len();
    let row = |sheet: &Sheet| -> Vec<u32> {
        sheet.whole(items, part::WHOLE).into_iter().map(Option::unwrap_or_default).collect()
    };
    let ballots: Vec<Vec<u32>> = answers.sheets.iter().map(row).collect();
    let tally = hundred_points(items, &ballots.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let voters = ballots.len() - tally.silent.len();
    let budget = setting.budget.unwrap_or_default();
    let sum = |ballot: &[u32]| ballot.iter().map(|it| f64::from(*it)).sum::<f64>();
    let odd = |ballot: &[u32]| sum(ballot) > 0.0 && sum(ballot) != budget;
    let uneven = ballots.iter().enumerate().filter(|(_, it)| odd(it)).map(|(at, _)| at).collect();
    let rows = dots::filled(answers, items);
    let of_item = |item: usize| rows.iter().filter_map(|row| row.get(item).copied().flatten()).collect::<Vec<_>>();
    let scores: Vec<_> = tally.scaled.iter().map(|it| (voters > 0).then_some(*it)).collect();
    Counted {
        spread: (0..items).map(|item| Summary::of(&of_item(item))).collect(),
        uneven,
        voters,
        agreement: Answers::agreement(&rows),
        ranking: Ranking::of(&setting.items, &scores),
        given: tally.given,
        scaled: tally.scaled,
    }
}

pub(super) fn within(setting: &Setting, before: &Sheet, after: &Sheet) -> Result<(), Unfit> {
    dots::within_budget(setting, before, after)
}
