//! Methods: the ways to prioritise that come with the app, and the columns of any method.
//!
//! What a built-in method asks and reckons is laid down; a method of one's own is records (see [`super::Plan`]). A
//! score is kept under `method.input`, so that it means the same in every workspace and file.

use crate::{
    commands::evidence::Tally,
    methods::{
        Inputs, Outcome,
        calculation::{Fixed, Input},
        moscow::Priority,
        weighted::Better,
    },
    model::{Criterion, Item, Measure},
};

/// A method that comes with the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BuiltIn {
    /// One that scores by a formula of the field.
    Fixed(Fixed),
    /// Value ÷ effort, and the quarter of the picture an item stands in.
    ValueEffort,
    /// Must, should, could, won't; the effort is held against the rule for musts.
    Moscow,
}

/// One input of a method.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// The method's word, which the page knows its inputs by; empty for a method of one's own.
    pub method: &'static str,
    /// The input's word; empty for a method of one's own.
    pub name: &'static str,
    /// Where its values are kept.
    pub held: Held,
    /// What they are counted in.
    pub unit: Unit,
    /// The least and the most a value may be; infinity where it may be any.
    pub ends: (f64, f64),
    /// The values people mostly choose from, in the order of a menu; empty where any number is as good as another.
    pub choices: Vec<f64>,
    /// Whether more or less is better.
    pub better: Better,
    /// What the team calls it and what its values mean, where they have written that down.
    pub measure: Option<Measure>,
}

/// Where an input's values are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// Each person's own judgement.
    Scores(Criterion),
    /// The item's effort, one estimate for the whole team.
    Effort,
    /// What feedback says of the item: counted, and never written.
    Evidence(Tally),
}

/// What an input is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// People or events per period, 0 or more.
    Count,
    /// A factor, or points on a scale.
    Factor,
    /// From 0 to 1, read and shown in per cent.
    Share,
    /// Person-months.
    Months,
}

impl BuiltIn {
    /// Every method, in the order of menus.
    pub const ALL: [Self; 9] = [
        Self::Fixed(Fixed::Rice),
        Self::Fixed(Fixed::IceProduct),
        Self::Fixed(Fixed::IceMean),
        Self::Fixed(Fixed::Pie),
        Self::Fixed(Fixed::Wsjf),
        Self::Fixed(Fixed::Cd3),
        Self::ValueEffort,
        Self::Fixed(Fixed::Opportunity),
        Self::Moscow,
    ];

    /// The method's word in the address.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fixed(fixed) => fixed.name(),
            Self::ValueEffort => "value_effort",
            Self::Moscow => "moscow",
        }
    }

    /// The method with this word in the address.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its inputs, in the order of its formula. `measures` may give an input another name and steps.
    #[must_use]
    pub fn columns(self, measures: &[Measure]) -> Vec<Column> {
        match self {
            Self::Fixed(fixed) => {
                // Two conventions of the same judgements.
                let ice = matches!(fixed, Fixed::IceProduct | Fixed::IceMean);
                let method = if ice { "ice" } else { fixed.name() };
                fixed.inputs().iter().map(|input| laid_down(method, input, measures)).collect()
            }
            Self::ValueEffort => {
                let value = Input { name: "value", better: Better::Higher, ends: (1.0, 10.0), choices: &[] };
                vec![laid_down("value_effort", &value, measures), effort("value_effort")]
            }
            Self::Moscow => {
                let priority = Input {
                    name: "priority",
                    better: Better::Higher,
                    ends: (0.0, 3.0),
                    choices: &[3.0, 2.0, 1.0, 0.0],
                };
                vec![laid_down("moscow", &priority, measures), effort("moscow")]
            }
        }
    }

    /// What it says of one item, its values in the order of its columns.
    #[must_use]
    pub fn outcome(self, values: &[Option<f64>]) -> Outcome {
        let at = |column: usize| values.get(column).copied().flatten();
        match self {
            Self::Fixed(fixed) => fixed.outcome(values),
            Self::ValueEffort => match (at(0), at(1)) {
                (Some(value), Some(effort)) => Outcome::divided(value, effort, 1),
                (value, effort) => Outcome::missing(&[value, effort]),
            },
            // The effort is for the rule alone: an item without one has its priority all the same.
            Self::Moscow => at(0).map_or(Outcome::Missing(Inputs::NONE.with(0)), Outcome::Score),
        }
    }

    /// Whether an item can be scored without this input.
    #[must_use]
    pub const fn can_do_without(self, column: usize) -> bool {
        matches!((self, column), (Self::Moscow, 1))
    }
}

/// The priority that a number of the `MoSCoW` column stands for: the nearest, the higher where two are as near.
#[must_use]
pub fn priority(value: f64) -> Priority {
    match value {
        it if it >= 2.5 => Priority::Must,
        it if it >= 1.5 => Priority::Should,
        it if it >= 0.5 => Priority::Could,
        _ => Priority::Wont,
    }
}

fn laid_down(method: &'static str, input: &Input, measures: &[Measure]) -> Column {
    let criterion = Criterion(format!("{method}.{}", input.name).into());
    let measure = measures.iter().find(|it| it.criterion == criterion).cloned();
    let (held, unit) = match (method, input.name) {
        ("rice", "effort") => return Column { ends: input.ends, ..effort(method) },
        ("rice", "reach") => (Held::Scores(criterion), Unit::Count),
        ("rice", "confidence") => (Held::Scores(criterion), Unit::Share),
        _ => (Held::Scores(criterion), Unit::Factor),
    };
    let choices = measure.as_ref().map(|it| it.steps.iter().map(|step| step.value).collect::<Vec<_>>());
    Column {
        method,
        name: input.name,
        held,
        unit,
        ends: input.ends,
        choices: choices.filter(|it| !it.is_empty()).unwrap_or_else(|| input.choices.to_vec()),
        better: input.better,
        measure,
    }
}

const fn effort(method: &'static str) -> Column {
    Column {
        method,
        name: "effort",
        held: Held::Effort,
        unit: Unit::Months,
        ends: (0.0, f64::INFINITY),
        choices: Vec::new(),
        better: Better::Lower,
        measure: None,
    }
}

impl Column {
    /// The column of a measure of one's own.
    #[must_use]
    pub fn of(measure: Measure) -> Self {
        Self {
            method: "",
            name: "",
            held: Tally::of(&measure.criterion).map_or_else(|| Held::Scores(measure.criterion.clone()), Held::Evidence),
            unit: Unit::Factor,
            ends: (measure.least.unwrap_or(f64::NEG_INFINITY), measure.most.unwrap_or(f64::INFINITY)),
            choices: measure.steps.iter().map(|it| it.value).collect(),
            better: match measure.better {
                crate::model::Better::Higher => Better::Higher,
                crate::model::Better::Lower => Better::Lower,
            },
            // The weight is no part of a column: to change it moves rows and builds no table anew.
            measure: Some(Measure { weight: None, ..measure }),
        }
    }

    /// What the item itself holds in this column; `None` also where the values are people's judgements.
    #[must_use]
    pub fn of_item(&self, item: &Item) -> Option<f64> {
        match self.held {
            Held::Effort => item.effort,
            Held::Scores(_) | Held::Evidence(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_method_has_a_word_of_its_own_and_scores_what_is_given() {
        for method in BuiltIn::ALL {
            assert_eq!(BuiltIn::from_name(method.name()), Some(method));
            let columns = method.columns(&[]);
            assert!(matches!(method.outcome(&vec![Some(1.0); columns.len()]), Outcome::Score(_)), "{method:?}");
            let all_missing = method.outcome(&vec![None; columns.len()]);
            let needed = (0..columns.len()).filter(|at| !method.can_do_without(*at));
            assert_eq!(all_missing, Outcome::Missing(needed.fold(Inputs::NONE, Inputs::with)), "{method:?}");
        }
        assert_eq!(BuiltIn::from_name("weighted_mean"), None);
    }

    #[test]
    fn the_two_conventions_of_ice_share_their_judgements() {
        let held = |fixed| BuiltIn::Fixed(fixed).columns(&[]).into_iter().map(|it| it.held).collect::<Vec<_>>();
        assert_eq!(held(Fixed::IceProduct), held(Fixed::IceMean));
        assert_ne!(held(Fixed::IceMean), held(Fixed::Pie));
    }

    #[test]
    fn a_mean_between_two_priorities_is_the_higher_one() {
        let names = [3.0, 2.5, 2.0, 1.4, 0.5, 0.4].map(priority);
        use Priority::{Could, Must, Should, Wont};
        assert_eq!(names, [Must, Must, Should, Could, Could, Wont]);
    }
}
