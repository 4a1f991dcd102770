//! Calculations: every method that scores items one by one from a table of inputs, by one shape.
//!
//! In: which calculation, and a column of values for each of its inputs. Out: an outcome per item, and what it is made
//! of. What a page with any method needs, so that it need not know which it shows.

use super::{
    Inputs, Outcome, Rice, RiceInput,
    cd3::{self, Job, cd3},
    formula::{Formula, Value},
    ice::{self, ice_mean, ice_product},
    opportunity::{self, opportunity},
    pie::{self, pie},
    rice,
    trust::{Factor, factors},
    weighted::{self, Better, Criterion, Rule, contributions, prepare},
    wsjf::{self, wsjf},
};

/// A way to score a table of items.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Calculation<'a> {
    /// A method with inputs of its own.
    Fixed(Fixed),
    /// Criteria with weights, by one of the published rules.
    Weighted(Rule, &'a [Criterion]),
    /// A formula of one's own; its columns stand in the order of the names it was read with.
    Formula(&'a Formula),
}

/// A method whose inputs are laid down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fixed {
    /// Reach × impact × confidence ÷ effort.
    Rice,
    /// Impact × confidence × ease.
    IceProduct,
    /// (Impact + confidence + ease) ÷ 3.
    IceMean,
    /// (Potential + importance + ease) ÷ 3.
    Pie,
    /// Cost of delay in three parts ÷ job size.
    Wsjf,
    /// Cost of delay ÷ duration.
    Cd3,
    /// Importance + max(importance − satisfaction, 0).
    Opportunity,
}

/// An input of a method: its word, its ends, and the values people mostly choose from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Input {
    /// The word, the same in every list of inputs.
    pub name: &'static str,
    /// Which end is good.
    pub better: Better,
    /// The least and the most it may be; infinity where it may be any.
    pub ends: (f64, f64),
    /// The values people mostly choose from, in the order of a menu; empty where any number is as good as another.
    pub choices: &'static [f64],
}

/// What a score is made of.
#[derive(Clone, Debug, PartialEq)]
pub enum Parts {
    /// Each input gives so much; they add up to the score. `None` where its value is missing.
    Shares(Vec<Option<f64>>),
    /// Each input makes the score so many times what it would be at its median.
    Factors(Vec<Factor>),
    /// Neither: a formula of one's own, or a quotient of two sums. See [`super::trust::tornado`].
    Whole,
}

const ANY: (f64, f64) = (0.0, f64::INFINITY);
const TEN: &[f64] = &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0];

const RICE: &[Input] = &[
    good("reach", ANY, &[]),
    good("impact", (0.0, 3.0), &[3.0, 2.0, 1.0, 0.5, 0.25]),
    good("confidence", (0.0, 1.0), &[1.0, 0.8, 0.5]),
    bad("effort", ANY, &[]),
];
const ICE: &[Input] = &ten(ice::INPUTS);
const PIE: &[Input] = &ten(pie::INPUTS);
const WSJF: &[Input] = &[
    good(wsjf::INPUTS[0], ANY, &wsjf::SCALE),
    good(wsjf::INPUTS[1], ANY, &wsjf::SCALE),
    good(wsjf::INPUTS[2], ANY, &wsjf::SCALE),
    bad(wsjf::INPUTS[3], ANY, &wsjf::SCALE),
];
const CD3: &[Input] = &[good(cd3::INPUTS[0], ANY, &[]), bad(cd3::INPUTS[1], ANY, &[])];
const OPPORTUNITY: &[Input] =
    &[good(opportunity::INPUTS[0], (0.0, 10.0), &[]), bad(opportunity::INPUTS[1], (0.0, 10.0), &[])];

impl Fixed {
    /// Every method with inputs of its own, in the order of menus.
    pub const ALL: [Self; 7] =
        [Self::Rice, Self::IceProduct, Self::IceMean, Self::Pie, Self::Wsjf, Self::Cd3, Self::Opportunity];

    /// The method's word.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Rice => "rice",
            Self::IceProduct => "ice_product",
            Self::IceMean => "ice_mean",
            Self::Pie => "pie",
            Self::Wsjf => "wsjf",
            Self::Cd3 => "cd3",
            Self::Opportunity => "opportunity",
        }
    }

    /// The method with this word.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its inputs, in the order of its formula.
    #[must_use]
    pub const fn inputs(self) -> &'static [Input] {
        match self {
            Self::Rice => RICE,
            Self::IceProduct | Self::IceMean => ICE,
            Self::Pie => PIE,
            Self::Wsjf => WSJF,
            Self::Cd3 => CD3,
            Self::Opportunity => OPPORTUNITY,
        }
    }

    /// What it says of one item, its values in the order of [`Fixed::inputs`].
    #[must_use]
    pub fn outcome(self, values: &[Option<f64>]) -> Outcome {
        let at = |input: usize| values.get(input).copied().flatten();
        match self {
            Self::Rice => match rice(at(0), at(1), at(2), at(3)) {
                Rice::Score(score) => Outcome::Score(score),
                Rice::NoEffort => Outcome::Needs(3),
                Rice::Missing(missing) => {
                    let inputs = RiceInput::ALL.iter().enumerate().filter(|(_, it)| missing.contains(it));
                    Outcome::Missing(inputs.fold(Inputs::NONE, |set, (at, _)| set.with(at)))
                }
            },
            Self::IceProduct => ice_product(at(0), at(1), at(2)),
            Self::IceMean => ice_mean(at(0), at(1), at(2)),
            Self::Pie => pie(at(0), at(1), at(2)),
            Self::Wsjf => wsjf(at(0), at(1), at(2), at(3)),
            Self::Cd3 => cd3(Job { cost_of_delay: at(0), duration: at(1) }),
            Self::Opportunity => opportunity(at(0), at(1)),
        }
    }
}

impl Calculation<'_> {
    /// What it says of each item; `columns` hold a value per item for each input.
    #[must_use]
    pub fn outcomes(&self, columns: &[&[Option<f64>]]) -> Vec<Outcome> {
        match self {
            Self::Weighted(rule, criteria) => {
                let scored = weighted::scores(&prepare(*rule, criteria, columns), columns);
                scored.into_iter().map(|it| it.outcome).collect()
            }
            Self::Fixed(fixed) => by_row(columns, &mut |row| fixed.outcome(row)),
            Self::Formula(formula) => {
                let mut stack = Vec::new();
                by_row(columns, &mut |row| match formula.value(row, &mut stack) {
                    Value::Number(number) => Outcome::Score(number),
                    Value::Missing(missing) => Outcome::Missing(missing),
                    Value::Undefined(..) => Outcome::Undefined,
                })
            }
        }
    }

    /// What the score of one item is made of; `row` holds its value for each of `columns`.
    #[must_use]
    pub fn parts(&self, columns: &[&[Option<f64>]], row: &[Option<f64>]) -> Parts {
        match self {
            Self::Weighted(Rule::Highest, _) | Self::Formula(_) => Parts::Whole,
            // What is above the line adds up; the size divides all of it alike, and gives nothing of its own.
            Self::Fixed(Fixed::Wsjf) => {
                let at = |input: usize| row.get(input).copied().flatten();
                let size = at(3).filter(|it| *it > 0.0);
                let part = |input: usize| Some(at(input)? / size?).filter(|it| it.is_finite());
                Parts::Shares((0..3).map(part).chain([None]).collect())
            }
            // Importance counts twice, and satisfaction takes away as far as there is importance to take from.
            Self::Fixed(Fixed::Opportunity) => {
                let at = |input: usize| row.get(input).copied().flatten();
                let taken = at(0).zip(at(1)).map(|(importance, satisfaction)| -satisfaction.min(importance));
                Parts::Shares(vec![at(0).map(|it| 2.0 * it), taken])
            }
            Self::Weighted(rule, criteria) => Parts::Shares(contributions(&prepare(*rule, criteria, columns), row)),
            Self::Fixed(Fixed::IceMean | Fixed::Pie) => {
                let third = |at: usize| row.get(at).copied().flatten().map(|it| it / 3.0);
                Parts::Shares((0..3).map(third).collect())
            }
            Self::Fixed(fixed @ (Fixed::Rice | Fixed::IceProduct | Fixed::Cd3)) => {
                let divides = fixed.inputs().iter().enumerate().filter(|(_, it)| it.better == Better::Lower);
                Parts::Factors(factors(row, columns, divides.fold(Inputs::NONE, |set, (at, _)| set.with(at))))
            }
        }
    }
}

/// Reads the columns row by row into one buffer.
fn by_row(columns: &[&[Option<f64>]], outcome: &mut dyn FnMut(&[Option<f64>]) -> Outcome) -> Vec<Outcome> {
    let rows = columns.iter().map(|column| column.len()).max().unwrap_or_default();
    let mut row = Vec::with_capacity(columns.len());
    let each = (0..rows).map(|at| {
        row.clear();
        row.extend(columns.iter().map(|column| column.get(at).copied().flatten()));
        outcome(&row)
    });
    each.collect()
}

const fn good(name: &'static str, ends: (f64, f64), choices: &'static [f64]) -> Input {
    Input { name, better: Better::Higher, ends, choices }
}

const fn bad(name: &'static str, ends: (f64, f64), choices: &'static [f64]) -> Input {
    Input { name, better: Better::Lower, ends, choices }
}

const fn ten([a, b, c]: [&'static str; 3]) -> [Input; 3] {
    [good(a, (1.0, 10.0), TEN), good(b, (1.0, 10.0), TEN), good(c, (1.0, 10.0), TEN)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::formula::parse;

    #[test]
    fn every_method_has_a_word_of_its_own_and_as_many_inputs_as_it_reads() {
        for fixed in Fixed::ALL {
            assert_eq!(Fixed::from_name(fixed.name()), Some(fixed));
            let count = fixed.inputs().len();
            assert!(matches!(fixed.outcome(&vec![Some(2.0); count]), Outcome::Score(_)), "{fixed:?}");
            let missing = Outcome::missing(&vec![None; count]);
            assert_eq!(fixed.outcome(&[]), missing, "{fixed:?}");
        }
        assert_eq!(Fixed::from_name("moscow"), None);
    }

    #[test]
    fn the_same_formula_typed_says_the_same() {
        let columns: [&[_]; 4] = [
            &[Some(100.0), Some(50.0), None],
            &[Some(2.0), Some(1.0), Some(1.0)],
            &[Some(0.8), Some(1.0), Some(1.0)],
            &[Some(2.0), Some(0.0)],
        ];
        let names = Fixed::Rice.inputs().iter().map(|it| it.name).collect::<Vec<_>>();
        let typed = parse("reach * impact * confidence / effort", &names).unwrap();
        let rice = Calculation::Fixed(Fixed::Rice).outcomes(&columns);
        let both = Inputs::NONE.with(0).with(3);
        assert_eq!(rice, [Outcome::Score(80.0), Outcome::Needs(3), Outcome::Missing(both)]);
        let typed = Calculation::Formula(&typed).outcomes(&columns);
        assert_eq!(typed, [Outcome::Score(80.0), Outcome::Undefined, Outcome::Missing(both)]);
    }

    #[test]
    fn what_a_score_is_made_of_depends_on_how_it_is_reckoned() {
        let columns: [&[_]; 3] = [&[Some(3.0), Some(6.0)], &[Some(3.0), Some(3.0)], &[Some(3.0), Some(3.0)]];
        let row = [Some(6.0), Some(3.0), None];
        let parts = |calculation: Calculation<'_>| calculation.parts(&columns, &row);
        assert_eq!(
            parts(Calculation::Fixed(Fixed::IceProduct)),
            Parts::Factors(vec![Factor::Times(6.0 / 4.5), Factor::Times(1.0), Factor::Missing])
        );
        assert_eq!(parts(Calculation::Fixed(Fixed::Pie)), Parts::Shares(vec![Some(2.0), Some(1.0), None]));
        let criteria = [Criterion { weight: 1.0, better: Better::Higher, scale: None }; 3];
        assert_eq!(
            parts(Calculation::Weighted(Rule::Mean, &criteria)),
            Parts::Shares(vec![Some(3.0), Some(1.5), None])
        );
        assert_eq!(parts(Calculation::Weighted(Rule::Highest, &criteria)), Parts::Whole);
    }
}
