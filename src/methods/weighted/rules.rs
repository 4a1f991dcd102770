//! The four rules, and the lines that they draw through a column.

use super::{Better, Criterion};

/// How values of several criteria are brought together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Rule {
    /// The weighted mean of the values as they are. A criterion where less is better is turned round on its scale.
    #[default]
    Mean,
    /// Values against the highest of their column, from 0 (or the lowest, where some are negative) to 100; the sum of
    /// the good ones, brought to 0 to 100 in the same way, ÷ that of the bad ones, if there are any.
    ///
    /// Source: support.atlassian.com, Jira Product Discovery, "Expression-based formulas".
    Highest,
    /// Values by their scale from 0 to 1; then value × `share` + (1 − cost) × (1 − `share`), times 100.
    ///
    /// A column without a scale goes from 0 to its highest value, as money does.
    ///
    /// Source: help.airfocus.com, article 2571468.
    ValueAndCost {
        /// How much value counts against cost, from 0 to 1; 0.5 unless said.
        share: f64,
    },
    /// Values from 0 to 10 between the least and the most of their column, each times its weight, added up. Where all
    /// are equal, the criterion gives just its weight.
    ///
    /// Source: Broadcom, Clarity knowledge base 100774.
    LeastToMost,
}

/// A rule ready for a table: what each criterion makes of its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub(super) rule: Rule,
    pub(super) lines: Vec<Line>,
}

/// What a criterion makes of a value: `factor × value + offset`, which counts `weight`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Line {
    pub factor: f64,
    pub offset: f64,
    pub weight: f64,
    pub better: Better,
}

impl Line {
    pub fn at(self, value: f64) -> f64 {
        self.factor * value + self.offset
    }
}

impl Rule {
    /// Whether an item is scored from what is present when some values are missing.
    #[must_use]
    pub const fn takes_part(self) -> bool {
        matches!(self, Self::Mean | Self::ValueAndCost { .. })
    }
}

/// Draws the lines of a rule for `columns`, one for each criterion.
#[must_use]
pub fn prepare(rule: Rule, criteria: &[Criterion], columns: &[&[Option<f64>]]) -> Lines {
    let lines = criteria.iter().zip(columns).map(|(criterion, column)| line(rule, *criterion, ends(column)));
    Lines { rule, lines: lines.collect() }
}

/// The least and the most of a column; zeros of an empty one.
pub(super) fn ends(column: &[Option<f64>]) -> (f64, f64) {
    let found = column.iter().flatten().fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), value| {
        (if *value < least { *value } else { least }, if *value > most { *value } else { most })
    });
    if found.0 <= found.1 { found } else { (0.0, 0.0) }
}

/// From 0, or the lowest where some are negative, to 100 for the highest: factor and offset.
pub(super) fn to_highest((least, most): (f64, f64)) -> (f64, f64) {
    let zero = least.min(0.0);
    let factor = if most > zero { 100.0 / (most - zero) } else { 0.0 };
    (factor, -zero * factor)
}

fn line(rule: Rule, criterion: Criterion, found: (f64, f64)) -> Line {
    let Criterion { weight, better, scale } = criterion;
    let turned = better == Better::Lower;
    let (least, most) = scale.unwrap_or(found);
    let (factor, offset, weight) = match rule {
        Rule::Mean if turned => (-1.0, least + most, weight),
        Rule::Mean => (1.0, 0.0, weight),
        Rule::Highest => {
            let (factor, offset) = to_highest(found);
            (factor, offset, weight)
        }
        Rule::ValueAndCost { .. } => {
            let least = if scale.is_some() { least } else { 0.0 };
            let factor = if most > least { 1.0 / (most - least) } else { 0.0 };
            (factor, -least * factor, weight)
        }
        Rule::LeastToMost if found.1 > found.0 => {
            let factor = 10.0 / (found.1 - found.0);
            if turned { (-factor, 10.0 + found.0 * factor, weight) } else { (factor, -found.0 * factor, weight) }
        }
        Rule::LeastToMost => (0.0, 1.0, weight),
    };
    Line { factor, offset, weight, better }
}
