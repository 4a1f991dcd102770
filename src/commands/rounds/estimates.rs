//! Estimates: how large it is, by cards laid at once or by three numbers each (PERT).

use super::{Answered, Answers, Setting, Sheet, Unfit, sheet::part};
use crate::{
    commands::prioritise::{Fill, Filled, Held},
    methods::{
        pert::{Pert, Unclear, in_all, pert},
        planning_poker::{Card, DECK, Shown, reveal},
        summary::{Summary, least_agreed, median},
    },
    model::{Consensus, Id, Item},
};

/// The three numbers, in the order in which they rise.
pub const THREE: [&str; 3] = [part::OPTIMISTIC, part::LIKELY, part::PESSIMISTIC];

/// What the estimates of one item come to.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimated {
    /// The cards, or the estimate that follows from each person's three numbers; whoever laid none is left out.
    pub shown: Shown,
    /// What follows from the three numbers of all; `None` where cards were laid, or nobody has given all three.
    pub pert: Option<Pert>,
    /// What is suggested: the card at or above the middle, or the estimate that follows from all; `None` while nobody
    /// has said a number.
    pub suggestion: Option<f64>,
}

/// What all estimates come to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Revealed {
    /// Of each item.
    pub items: Vec<Estimated>,
    /// Each person's estimate of each item, people first.
    pub people: Vec<Vec<Card>>,
    /// The items that people agree on least, those first: to be talked about.
    pub discuss: Vec<usize>,
    /// All items one after another, where three numbers were asked for.
    pub whole: Option<Pert>,
    /// How many people have estimated something.
    pub voters: usize,
}

/// How many of the items one person has estimated.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    let done = cards(setting, sheet).into_iter().filter(|it| *it != Card::None).count();
    Answered { done: done as f64, of: setting.items.len() as f64 }
}

/// A person's estimate of each item. One that does not rise from optimistic to pessimistic is not laid yet.
#[must_use]
pub fn cards(setting: &Setting, sheet: &Sheet) -> Vec<Card> {
    if setting.three_point {
        let card = |it: Result<Pert, Unclear>| it.map_or(Card::None, |it| Card::Of(it.mean));
        return three(setting, sheet).into_iter().map(card).collect();
    }
    let items = setting.items.len();
    let sure = sheet.row(items, part::WHOLE).into_iter();
    let card = |(value, unsure): (Option<f64>, Option<f64>)| match value {
        Some(value) => Card::Of(value),
        None if unsure.is_some() => Card::Unsure,
        None => Card::None,
    };
    sure.zip(sheet.row(items, part::UNSURE)).map(card).collect()
}

/// What follows from a person's three numbers of each item.
fn three(setting: &Setting, sheet: &Sheet) -> Vec<Result<Pert, Unclear>> {
    let items = setting.items.len();
    let [low, mid, high] = THREE.map(|part| sheet.row(items, part));
    low.into_iter().zip(mid).zip(high).map(|((low, mid), high)| pert(low, mid, high)).collect()
}

/// Turns over what everybody has laid.
#[must_use]
pub fn turn(setting: &Setting, answers: &Answers, consensus: Consensus) -> Revealed {
    let people: Vec<Vec<Card>> = answers.sheets.iter().map(|it| cards(setting, it)).collect();
    let of_item =
        |item: usize| -> Vec<Card> { people.iter().map(|row| row.get(item).copied().unwrap_or(Card::None)).collect() };
    let estimated = |item: usize| {
        // Closed: whoever has laid none does not hold up the others.
        let shown = reveal(&of_item(item), true, if setting.three_point { &[] } else { &DECK }).unwrap_or(NOTHING);
        let pert = setting.three_point.then(|| of_all(setting, answers, item, consensus)).flatten();
        let suggestion = if setting.three_point { pert.map(|it| it.mean) } else { shown.card };
        Estimated { shown, pert, suggestion }
    };
    let items: Vec<Estimated> = (0..setting.items.len()).map(estimated).collect();
    let numbers = |item: usize| -> Vec<f64> {
        of_item(item).into_iter().filter_map(|it| if let Card::Of(value) = it { Some(value) } else { None }).collect()
    };
    let rows: Vec<Vec<f64>> = (0..setting.items.len()).map(numbers).collect();
    let least = least_agreed(&rows.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let apart = |item: &usize| rows.get(*item).and_then(|it| Summary::of(it)).is_some_and(|it| it.least < it.most);
    let perts: Vec<Pert> = items.iter().filter_map(|it| it.pert).collect();
    Revealed {
        discuss: least.into_iter().filter(apart).collect(),
        whole: (!perts.is_empty()).then(|| in_all(&perts)),
        voters: people.iter().filter(|row| row.iter().any(|it| *it != Card::None)).count(),
        items,
        people,
    }
}

const NOTHING: Shown = Shown { summary: None, unsure: 0, lowest: Vec::new(), highest: Vec::new(), card: None };

/// What follows from the mean or the median of each of the three numbers, over all who gave all three.
fn of_all(setting: &Setting, answers: &Answers, item: usize, consensus: Consensus) -> Option<Pert> {
    let items = setting.items.len();
    let whole = |sheet: &&Sheet| three(setting, sheet).get(item).is_some_and(Result::is_ok);
    let sheets: Vec<&Sheet> = answers.sheets.iter().filter(whole).collect();
    let [low, mid, high] = THREE.map(|part| {
        let numbers: Vec<f64> =
            sheets.iter().filter_map(|it| it.row(items, part).get(item).copied().flatten()).collect();
        match consensus {
            Consensus::Mean => Summary::of(&numbers).map(|it| it.mean),
            Consensus::Median => median(&numbers),
        }
    });
    pert(low, mid, high).ok()
}

/// Writes estimates to the items as their effort, in one step.
#[must_use]
pub fn apply(efforts: &[(Id<Item>, f64)]) -> Fill {
    let ends = (0.0, Item::EFFORT_MAX);
    let cell =
        |(item, effort): &(Id<Item>, f64)| Filled { item: *item, held: Held::Effort, ends, value: Some(*effort) };
    Fill { person: Id::NIL, person_name: String::new(), cells: efforts.iter().map(cell).collect() }
}

pub(super) fn on_scale(part: &str, value: f64) -> bool {
    if part == part::UNSURE { value == 1.0 } else { (0.0..=Item::EFFORT_MAX).contains(&value) }
}

/// Three numbers rise, as far as they are there.
pub(super) fn within(setting: &Setting, after: &Sheet) -> Result<(), Unfit> {
    if !setting.three_point {
        return Ok(());
    }
    let items = setting.items.len();
    let rows = THREE.map(|part| after.row(items, part));
    let rises = |item: usize| {
        let there: Vec<f64> = rows.iter().filter_map(|row| row.get(item).copied().flatten()).collect();
        there.is_sorted()
    };
    if (0..items).all(rises) { Ok(()) } else { Err(Unfit::Backwards) }
}
