//! Kano: how one would feel with it and without it, and what that makes of it.

use super::{
    Answered, Answers, Ranking, Setting, Sheet,
    sheet::{part, whole},
};
use crate::methods::kano::{Answer, Category, Continuous, Counts, Table, category, continuous};

/// Of two categories this close in frequency, the one that matters more counts.
pub const CLOSE: f64 = 0.05;

/// What people make of one item.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Felt {
    /// How many answered both questions.
    pub people: usize,
    /// How many answered one of them only; they do not count.
    pub halves: usize,
    /// How many put it in each category.
    pub counts: Counts,
    /// Its category; `None` while nobody has answered.
    pub category: Option<Category>,
    /// Whether the lead of its category is more than chance.
    pub is_clear: bool,
    /// Its point on the plane.
    pub point: Option<Continuous>,
}

/// What people make of all items.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sorted {
    /// Of each item.
    pub items: Vec<Felt>,
    /// How many people answered both questions of an item.
    pub voters: usize,
    /// The order: musts, performance, attractive, indifferent; within each by how much it matters. What is reverse or
    /// questionable has no place.
    pub ranking: Ranking,
}

/// How many of the questions one person has answered, two of each item.
#[must_use]
pub fn progress(setting: &Setting, sheet: &Sheet) -> Answered {
    let items = setting.items.len();
    let count = |part: &str| sheet.row(items, part).iter().flatten().count();
    Answered { done: (count(part::WITH) + count(part::WITHOUT)) as f64, of: (2 * items) as f64 }
}

/// The answer with this number in the questionnaire.
#[must_use]
pub fn answer(value: f64) -> Option<Answer> {
    Answer::numbered(whole(value)? as usize)
}

/// A person's two answers to each item.
#[must_use]
pub fn answers(setting: &Setting, sheet: &Sheet) -> Vec<(Option<Answer>, Option<Answer>)> {
    let items = setting.items.len();
    let read = |value: Option<f64>| value.and_then(answer);
    let with = sheet.row(items, part::WITH).into_iter().map(read);
    with.zip(sheet.row(items, part::WITHOUT).into_iter().map(read)).collect()
}

/// The category of a person's two answers; `None` while one is missing.
#[must_use]
pub fn of_person(pair: (Option<Answer>, Option<Answer>)) -> Option<Category> {
    let (with, without) = pair.0.zip(pair.1)?;
    Some(category(Table::Usual, with, without))
}

/// Sorts the items by what people feel.
#[must_use]
pub fn sort(setting: &Setting, all: &Answers) -> Sorted {
    let rows: Vec<Vec<_>> = all.sheets.iter().map(|it| answers(setting, it)).collect();
    let felt = |item: usize| {
        let pairs: Vec<_> = rows.iter().filter_map(|row| row.get(item).copied()).collect();
        let counts = Counts::of(Table::Usual, &pairs);
        Felt {
            people: pairs.iter().filter(|it| it.0.is_some() && it.1.is_some()).count(),
            halves: pairs.iter().filter(|it| it.0.is_some() != it.1.is_some()).count(),
            counts,
            category: counts.category(CLOSE),
            is_clear: counts.is_clear(),
            point: continuous(&pairs),
        }
    };
    let items: Vec<Felt> = (0..setting.items.len()).map(felt).collect();
    let scores: Vec<_> = items.iter().map(score).collect();
    let voted = |row: &Vec<_>| row.iter().any(|it| of_person(*it).is_some());
    Sorted {
        voters: rows.iter().filter(|row| voted(row)).count(),
        ranking: Ranking::of(&setting.items, &scores),
        items,
    }
}

/// Three for a must, two for performance, one for what attracts, none for what leaves cold, and how much it matters
/// (0 to 1): what lacking it costs for the first two, what having it gives for the others.
fn score(felt: &Felt) -> Option<f64> {
    let (lack, have) = (felt.counts.dissatisfaction().map(f64::abs), felt.counts.satisfaction());
    match felt.category? {
        Category::MustBe => lack.map(|it| 3.0 + it),
        Category::Performance => lack.map(|it| 2.0 + it),
        Category::Attractive => have.map(|it| 1.0 + it),
        Category::Indifferent => have,
        Category::Reverse | Category::Questionable => None,
    }
}
