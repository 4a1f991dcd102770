//! Methods: the ways to prioritise, each with its columns and its outcome.
//!
//! A new method is a variant here with its columns and outcome, and its words in the page's table of words.

use crate::{
    methods::{Rice, RiceInput, rice},
    model::{Criterion, Item},
};

/// A way to prioritise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Method {
    /// Reach × impact × confidence ÷ effort.
    #[default]
    Rice,
}

/// One input of a method.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The input's word in the code and in the address.
    pub name: &'static str,
    /// Where its values are kept.
    pub held: Held,
    /// What they are counted in.
    pub unit: Unit,
    /// The values people mostly choose from, highest first; empty where any number is as good as another.
    pub choices: &'static [f64],
}

/// Where an input's values are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Each person's own judgement.
    Scores(Criterion),
    /// The item's effort, one estimate for the whole team.
    Effort,
}

/// What an input is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// People or events per period, 0 or more.
    Count,
    /// A factor.
    Factor,
    /// From 0 to 1, read and shown in per cent.
    Share,
    /// Person-months.
    Months,
}

/// What a method says of an item. Columns are named by their number.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// The score; higher is sooner.
    Score(f64),
    /// The columns that nobody has filled yet.
    Missing(Vec<usize>),
    /// The column that is zero and would be divided by.
    ZeroDivisor(usize),
}

const RICE: &[Column] = &[
    Column { name: "reach", held: Held::Scores(Criterion::REACH), unit: Unit::Count, choices: &[] },
    Column {
        name: "impact",
        held: Held::Scores(Criterion::IMPACT),
        unit: Unit::Factor,
        choices: &[3.0, 2.0, 1.0, 0.5, 0.25],
    },
    Column {
        name: "confidence",
        held: Held::Scores(Criterion::CONFIDENCE),
        unit: Unit::Share,
        choices: &[1.0, 0.8, 0.5],
    },
    Column { name: "effort", held: Held::Effort, unit: Unit::Months, choices: &[] },
];

impl Method {
    /// Every method, in the order of menus.
    pub const ALL: [Self; 1] = [Self::Rice];

    /// The method's word in the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rice => "rice",
        }
    }

    /// The method with this word in the address.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its inputs, in the order of its formula.
    #[must_use]
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Self::Rice => RICE,
        }
    }

    /// What it says of one value per column, in their order.
    #[must_use]
    pub fn outcome(self, values: &[Option<f64>]) -> Outcome {
        let at = |column: usize| values.get(column).copied().flatten();
        match self {
            Self::Rice => match rice(at(0), at(1), at(2), at(3)) {
                Rice::Score(score) => Outcome::Score(score),
                Rice::Missing(inputs) => {
                    let places = RiceInput::ALL.iter().enumerate().filter(|(_, input)| inputs.contains(input));
                    Outcome::Missing(places.map(|(at, _)| at).collect())
                }
                Rice::NoEffort => Outcome::ZeroDivisor(3),
            },
        }
    }
}

impl Column {
    /// What the item itself holds in this column; `None` also where the values are people's judgements.
    #[must_use]
    pub fn of_item(&self, item: &Item) -> Option<f64> {
        match self.held {
            Held::Effort => item.effort,
            Held::Scores(_) => None,
        }
    }
}

impl Outcome {
    /// The score, where there is one.
    #[must_use]
    pub const fn score(&self) -> Option<f64> {
        match self {
            Self::Score(score) => Some(*score),
            Self::Missing(_) | Self::ZeroDivisor(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named_by_its_column() {
        let outcome = Method::Rice.outcome(&[Some(1.0), None, Some(0.5), None]);
        assert_eq!(outcome, Outcome::Missing(vec![1, 3]));
    }

    #[test]
    fn zero_effort_is_said_and_not_divided_by() {
        let outcome = Method::Rice.outcome(&[Some(1.0), Some(1.0), Some(0.5), Some(0.0)]);
        assert_eq!(outcome, Outcome::ZeroDivisor(3));
    }
}
