//! Scores by a rule, and what each criterion gave.

use super::{
    Better, Lines, Rule,
    rules::{ends, to_highest},
};
use crate::methods::{Inputs, Outcome};

/// What a rule says of one item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The score. A rule that scores from what is present says so also while something is missing.
    pub outcome: Outcome,
    /// The criteria without a value.
    pub missing: Inputs,
}

/// What is above and below, and the weights of both: good criteria, and bad ones.
#[derive(Clone, Copy, Default)]
struct Sums {
    good: f64,
    bad: f64,
    good_weight: f64,
    bad_weight: f64,
}

/// Scores every row of `columns`, in their order.
#[must_use]
pub fn scores(lines: &Lines, columns: &[&[Option<f64>]]) -> Vec<Scored> {
    let rows = columns.iter().map(|column| column.len()).max().unwrap_or_default();
    let mut sums = vec![(Sums::default(), Inputs::NONE); rows];
    for (at, (line, column)) in lines.lines.iter().zip(columns).enumerate() {
        let values = column.iter().copied().chain(std::iter::repeat(None)); // a column cut short lacks the rest
        for ((sums, missing), value) in sums.iter_mut().zip(values) {
            let Some(value) = value else {
                *missing = missing.with(at);
                continue;
            };
            let (gives, weight) = (line.weight * line.at(value), line.weight);
            match line.better {
                Better::Higher => (sums.good, sums.good_weight) = (sums.good + gives, sums.good_weight + weight),
                Better::Lower => (sums.bad, sums.bad_weight) = (sums.bad + gives, sums.bad_weight + weight),
            }
        }
    }
    let highest = Highest::of(lines, &sums);
    let scored = sums.iter().map(|(sums, missing)| {
        let outcome = if !missing.is_empty() && (!lines.rule.takes_part() || missing.len() == lines.lines.len()) {
            Outcome::Missing(*missing)
        } else {
            outcome(lines, sums, &highest)
        };
        Scored { outcome, missing: *missing }
    });
    scored.collect()
}

/// What each criterion gives to the score of one row; they add up to it. `None` where the value is missing, and for all
/// of them where the score is a quotient, to which no criterion adds.
#[must_use]
pub fn contributions(lines: &Lines, row: &[Option<f64>]) -> Vec<Option<f64>> {
    let present = |better: Better| -> f64 {
        let of = lines.lines.iter().zip(row).filter(|(line, value)| line.better == better && value.is_some());
        of.map(|(line, _)| line.weight).sum()
    };
    let (good, bad) = (present(Better::Higher), present(Better::Lower));
    let gives = lines.lines.iter().enumerate().map(|(at, line)| {
        let plain = line.weight * line.at((*row.get(at)?)?);
        match lines.rule {
            Rule::Mean => Some(plain / (good + bad)),
            Rule::LeastToMost => Some(plain),
            Rule::Highest => None,
            Rule::ValueAndCost { share } => match line.better {
                Better::Higher => Some(100.0 * value_share(share, good, bad) * plain / good),
                Better::Lower => Some(100.0 * (1.0 - value_share(share, good, bad)) * (line.weight - plain) / bad),
            },
        }
    });
    gives.map(|it| it.filter(|gives| gives.is_finite())).collect()
}

/// The values of one row on the one scale of the rule, higher better for every criterion: what
/// [`crate::methods::trust::swaps`] compares. `None` while a value is missing, and by rules whose scores are not linear
/// in each weight.
#[must_use]
pub fn on_scale(lines: &Lines, row: &[Option<f64>]) -> Option<Vec<f64>> {
    match lines.rule {
        Rule::Mean | Rule::LeastToMost => {
            lines.lines.iter().enumerate().map(|(at, line)| Some(line.at((*row.get(at)?)?))).collect()
        }
        Rule::Highest | Rule::ValueAndCost { .. } => None,
    }
}

/// The columns of the sums of all items, good and bad, that [`Rule::Highest`] brings to 0 to 100 once more.
#[derive(Default)]
struct Highest {
    good: (f64, f64),
    bad: Option<((f64, f64), usize)>,
}

impl Highest {
    fn of(lines: &Lines, sums: &[(Sums, Inputs)]) -> Self {
        if lines.rule != Rule::Highest {
            return Self::default();
        }
        let column = |of: fn(&Sums) -> f64| -> (f64, f64) {
            let whole = sums.iter().map(|(sums, missing)| missing.is_empty().then(|| of(sums)));
            to_highest(ends(&whole.collect::<Vec<_>>()))
        };
        let bad = lines.lines.iter().position(|line| line.better == Better::Lower);
        Self { good: column(|it| it.good), bad: bad.map(|at| (column(|it| it.bad), at)) }
    }
}

fn outcome(lines: &Lines, sums: &Sums, highest: &Highest) -> Outcome {
    let Sums { good, bad, good_weight, bad_weight } = *sums;
    match lines.rule {
        Rule::Mean if good_weight + bad_weight <= 0.0 => Outcome::Weightless,
        Rule::Mean => Outcome::of((good + bad) / (good_weight + bad_weight)),
        Rule::LeastToMost => Outcome::of(good + bad),
        Rule::ValueAndCost { .. } if good_weight + bad_weight <= 0.0 => Outcome::Weightless,
        Rule::ValueAndCost { share } => {
            let share = value_share(share, good_weight, bad_weight);
            let value = if good_weight > 0.0 { good / good_weight } else { 0.0 };
            let cost = if bad_weight > 0.0 { bad / bad_weight } else { 0.0 };
            Outcome::of(100.0 * (value * share + (1.0 - cost) * (1.0 - share)))
        }
        Rule::Highest => {
            let (factor, offset) = highest.good;
            let above = factor * good + offset;
            match highest.bad {
                None => Outcome::of(above),
                Some(((factor, offset), at)) => Outcome::divided(above, factor * bad + offset, at),
            }
        }
    }
}

/// How much value counts where one of the two sides has nothing to say: then the other counts alone.
fn value_share(share: f64, good_weight: f64, bad_weight: f64) -> f64 {
    match (good_weight > 0.0, bad_weight > 0.0) {
        (true, true) => share,
        (true, false) => 1.0,
        (false, _) => 0.0,
    }
}
