//! Plans: a method ready to reckon with, whether it comes with the app or the team has written it down.
//!
//! In: a word of the app, or the records of a method and its measures. Out: its columns, and outcomes by the
//! mathematics.
//!
//! - A measure is a record of its own: two people who change one each never conflict.
//! - Scores are kept under a measure's criterion, not its name: a new name keeps what everybody said.
//! - A formula that no longer fits its measures, as when one was renamed, is shown with its flaw and reckons nothing.

use std::{collections::BTreeMap, sync::Arc};

use super::{BuiltIn, Column, Held};
use crate::{
    commands::evidence::{Strength, Tally, strengths},
    methods::{
        Inputs, Outcome,
        calculation::{Calculation as Reckoning, Fixed, Parts},
        formula::{self, Formula},
        trust::factors,
        weighted::{self, Rule},
    },
    model::{Better, Calculation, Id, Item, Measure, Method, sorted},
    replica::Snapshot,
};

/// A method, ready to reckon with.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The method as it was written down; `None` for one that comes with the app.
    pub method: Option<Method>,
    /// The method of the app, where the calculation is one.
    pub built_in: Option<BuiltIn>,
    /// What it weighs, in order.
    pub columns: Arc<Vec<Arc<Column>>>,
    /// What each column counts, for a calculation with weights.
    pub criteria: Vec<weighted::Criterion>,
    /// What speaks for each item, where a column counts that.
    pub evidence: Arc<BTreeMap<Id<Item>, Strength>>,
    /// Its formula, or what is wrong with it; `None` where the calculation is none of one's own.
    pub formula: Option<Result<Formula, formula::Flaw>>,
}

/// A way to score one item, as [`Plan::scorer`] makes it.
pub type Scorer<'a> = Box<dyn Fn(&[Option<f64>]) -> Option<f64> + 'a>;

impl Plan {
    /// A method of the app.
    #[must_use]
    pub fn built_in(method: BuiltIn) -> Self {
        let columns = method.columns(&[]).into_iter().map(Arc::new).collect();
        let columns = Arc::new(columns);
        let evidence = Arc::default();
        Self { method: None, built_in: Some(method), columns, criteria: Vec::new(), evidence, formula: None }
    }

    /// The plan that the address names, by a word of the app or by the id of a method; RICE where it names none.
    #[must_use]
    pub fn named(now: &Snapshot, name: &str) -> Self {
        let own = || name.parse().ok().and_then(|id| Self::of(now, id));
        let built_in = BuiltIn::from_name(name).map(Self::built_in);
        built_in.or_else(own).unwrap_or_else(|| Self::built_in(BuiltIn::Fixed(Fixed::Rice)))
    }

    /// The word of the method that is meant where none is named.
    #[must_use]
    pub const fn default_name() -> &'static str {
        BuiltIn::Fixed(Fixed::Rice).name()
    }

    /// The plan of a method; `None` if it is gone.
    #[must_use]
    pub fn of(now: &Snapshot, id: Id<Method>) -> Option<Self> {
        let method = now.get(id)?.clone();
        let measures = measures(now, id);
        let criteria = measures.iter().map(criterion).collect();
        let names: Vec<&str> = measures.iter().map(|it| it.name.as_str()).collect();
        let formula = (method.calculation == Calculation::Formula).then(|| formula::parse(&method.formula, &names));
        let built_in = fixed(method.calculation).map(BuiltIn::Fixed);
        let columns = match built_in {
            Some(built_in) => built_in.columns(&measures),
            None => measures.into_iter().map(Column::of).collect(),
        };
        let counts = columns.iter().any(|it: &Column| matches!(it.held, Held::Evidence(_)));
        let evidence = Arc::new(if counts { strengths(now) } else { BTreeMap::new() });
        let columns = Arc::new(columns.into_iter().map(Arc::new).collect());
        Some(Self { method: Some(method), built_in, columns, criteria, evidence, formula })
    }

    /// What feedback says of an item; 0 where nothing speaks for it.
    #[must_use]
    pub fn evidence(&self, item: Id<Item>, tally: Tally) -> f64 {
        self.evidence.get(&item).map_or(0.0, |it| it.tally(tally))
    }

    /// Its word in the address.
    #[must_use]
    pub fn name(&self) -> String {
        match (&self.method, self.built_in) {
            (Some(method), _) => method.id.to_string(),
            (None, built_in) => built_in.map(BuiltIn::name).unwrap_or_default().to_owned(),
        }
    }

    /// What the method says of each item, given a column of values for each of [`Plan::columns`]. Nothing is said while
    /// the formula has a flaw.
    #[must_use]
    pub fn outcomes(&self, columns: &[&[Option<f64>]]) -> Vec<Outcome> {
        let rows = columns.iter().map(|it| it.len()).max().unwrap_or_default();
        match (self.reckoning(), self.built_in) {
            (Some(reckoning), _) => reckoning.outcomes(columns),
            (None, Some(built_in)) => (0..rows).map(|at| built_in.outcome(&row(columns, at))).collect(),
            (None, None) => vec![Outcome::Undefined; rows],
        }
    }

    /// What the score of one item is made of; `values` are its own, `columns` those of all items.
    #[must_use]
    pub fn parts(&self, columns: &[&[Option<f64>]], values: &[Option<f64>]) -> Parts {
        if self.built_in == Some(BuiltIn::ValueEffort) {
            return Parts::Factors(factors(values, columns, Inputs::NONE.with(1))); // a quotient, as cost ÷ duration
        }
        self.reckoning().map_or(Parts::Whole, |it| it.parts(columns, values))
    }

    /// The way to score one item alone; `None` where the formula has a flaw, or the rule holds every item against the
    /// others twice, so that one alone has no score.
    #[must_use]
    pub fn scorer<'a>(&'a self, columns: &[&[Option<f64>]]) -> Option<Scorer<'a>> {
        if let Some(rule) = self.rule() {
            if rule == Rule::Highest {
                return None;
            }
            let lines = weighted::prepare(rule, &self.criteria, columns);
            return Some(Box::new(move |values| {
                let cells: Vec<&[Option<f64>]> = values.iter().map(std::slice::from_ref).collect();
                weighted::scores(&lines, &cells).first().and_then(|it| it.outcome.score())
            }));
        }
        if let Some(formula) = &self.formula {
            let formula = formula.as_ref().ok()?;
            return Some(Box::new(move |values| formula.value(values, &mut Vec::new()).number()));
        }
        let built_in = self.built_in?;
        Some(Box::new(move |values| built_in.outcome(values).score()))
    }

    /// The rule by which weights count, where they do.
    #[must_use]
    pub fn rule(&self) -> Option<Rule> {
        let method = self.method.as_ref()?;
        Some(match method.calculation {
            Calculation::WeightedMean => Rule::Mean,
            Calculation::WeightedHighest => Rule::Highest,
            Calculation::ValueAndCost => Rule::ValueAndCost { share: method.value_share.unwrap_or(0.5) },
            Calculation::LeastToMost => Rule::LeastToMost,
            _ => return None,
        })
    }

    fn reckoning(&self) -> Option<Reckoning<'_>> {
        if let Some(rule) = self.rule() {
            return Some(Reckoning::Weighted(rule, &self.criteria));
        }
        match (&self.formula, self.built_in) {
            (Some(formula), _) => Some(Reckoning::Formula(formula.as_ref().ok()?)),
            (None, Some(BuiltIn::Fixed(fixed))) => Some(Reckoning::Fixed(fixed)),
            _ => None,
        }
    }
}

/// The values of one row.
fn row(columns: &[&[Option<f64>]], at: usize) -> Vec<Option<f64>> {
    columns.iter().map(|column| column.get(at).copied().flatten()).collect()
}

fn criterion(measure: &Measure) -> weighted::Criterion {
    weighted::Criterion {
        weight: measure.weight.unwrap_or(1.0),
        better: match measure.better {
            Better::Higher => weighted::Better::Higher,
            Better::Lower => weighted::Better::Lower,
        },
        scale: measure.least.zip(measure.most),
    }
}

/// The measures of a method, in order.
#[must_use]
pub fn measures(now: &Snapshot, method: Id<Method>) -> Vec<Measure> {
    let mut found: Vec<Measure> = now.table::<Measure>().iter().filter(|it| it.method == method).cloned().collect();
    sorted::sort_by(&mut found, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    found
}

/// The methods of the team, in order.
#[must_use]
pub fn own_methods(now: &Snapshot) -> Vec<Method> {
    let mut found: Vec<Method> = now.table::<Method>().iter().cloned().collect();
    sorted::sort_by(&mut found, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    found
}

/// The calculation that a method of the app is, for a team's own copy of it; `None` for one that is laid down whole.
#[must_use]
pub const fn calculation_of(method: BuiltIn) -> Option<Calculation> {
    Some(match method {
        BuiltIn::Fixed(Fixed::Rice) => Calculation::Rice,
        BuiltIn::Fixed(Fixed::IceProduct) => Calculation::IceProduct,
        BuiltIn::Fixed(Fixed::IceMean) => Calculation::IceMean,
        BuiltIn::Fixed(Fixed::Pie) => Calculation::Pie,
        BuiltIn::Fixed(Fixed::Wsjf) => Calculation::Wsjf,
        BuiltIn::Fixed(Fixed::Cd3) => Calculation::Cd3,
        BuiltIn::Fixed(Fixed::Opportunity) => Calculation::Opportunity,
        BuiltIn::ValueEffort | BuiltIn::Moscow => return None,
    })
}

const fn fixed(calculation: Calculation) -> Option<Fixed> {
    match calculation {
        Calculation::Rice => Some(Fixed::Rice),
        Calculation::IceProduct => Some(Fixed::IceProduct),
        Calculation::IceMean => Some(Fixed::IceMean),
        Calculation::Pie => Some(Fixed::Pie),
        Calculation::Wsjf => Some(Fixed::Wsjf),
        Calculation::Cd3 => Some(Fixed::Cd3),
        Calculation::Opportunity => Some(Fixed::Opportunity),
        Calculation::WeightedMean
        | Calculation::WeightedHighest
        | Calculation::ValueAndCost
        | Calculation::LeastToMost
        | Calculation::Formula => None,
    }
}
