//! Plans: a method as the team has written it down, ready to reckon with.
//!
//! In: the records of a method and its measures. Out: its columns, and outcomes by the mathematics.
//!
//! - A measure is a record of its own: two people who change one each never conflict.
//! - Scores are kept under a measure's criterion, not its name: a new name keeps what everybody said.
//! - A formula that no longer fits its measures, as when one was renamed, is shown with its flaw and reckons nothing.

use super::Held;
use crate::{
    commands::{Command, Facts, Label, Refusal, check, known},
    methods::{
        Outcome,
        calculation::{Calculation as Reckoning, Fixed},
        formula::{self, Formula},
        weighted::{self, Rule},
    },
    model::{Better, Calculation, Criterion, Id, Measure, Method, Position, sorted},
    replica::{Edit, Snapshot},
};

/// A method, ready to reckon with.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The method as it was written down.
    pub method: Method,
    /// What it weighs, in order.
    pub columns: Vec<PlanColumn>,
    /// Its formula, or what is wrong with it; `None` where the calculation is none of one's own.
    pub formula: Option<Result<Formula, formula::Flaw>>,
}

/// One input of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanColumn {
    /// Where its values are kept.
    pub held: Held,
    /// The measure; a method whose inputs are laid down needs none, and one gives it names and steps of its own.
    pub measure: Option<Measure>,
}

impl Plan {
    /// The plan of a method; `None` if it is gone.
    #[must_use]
    pub fn of(now: &Snapshot, id: Id<Method>) -> Option<Self> {
        let method = now.get(id)?.clone();
        let measures = measures(now, id);
        let columns: Vec<PlanColumn> = match fixed(method.calculation) {
            Some(fixed) => fixed.inputs().iter().map(|input| laid_down(fixed, input.name, &measures)).collect(),
            None => measures.into_iter().map(PlanColumn::of).collect(),
        };
        let names: Vec<&str> = columns.iter().filter_map(|it| it.measure.as_ref()).map(|it| it.name.as_str()).collect();
        let formula = (method.calculation == Calculation::Formula).then(|| formula::parse(&method.formula, &names));
        Some(Self { method, columns, formula })
    }

    /// What the method says of each item, given a column of values for each of [`Plan::columns`]. Nothing is said while
    /// the formula has a flaw.
    #[must_use]
    pub fn outcomes(&self, columns: &[&[Option<f64>]]) -> Vec<Outcome> {
        let criteria = self.criteria();
        match self.reckoning(&criteria) {
            Some(reckoning) => reckoning.outcomes(columns),
            None => vec![Outcome::Undefined; columns.iter().map(|it| it.len()).max().unwrap_or_default()],
        }
    }

    /// Its criteria, for a calculation with weights: in the order of the columns.
    #[must_use]
    pub fn criteria(&self) -> Vec<weighted::Criterion> {
        let of = |measure: &Measure| weighted::Criterion {
            weight: measure.weight.unwrap_or(1.0),
            better: match measure.better {
                Better::Higher => weighted::Better::Higher,
                Better::Lower => weighted::Better::Lower,
            },
            scale: measure.least.zip(measure.most),
        };
        self.columns.iter().filter_map(|it| it.measure.as_ref()).map(of).collect()
    }

    /// The calculation itself; `None` while the formula has a flaw.
    #[must_use]
    pub fn reckoning<'a>(&'a self, criteria: &'a [weighted::Criterion]) -> Option<Reckoning<'a>> {
        let share = self.method.value_share.unwrap_or(0.5);
        Some(match self.method.calculation {
            Calculation::WeightedMean => Reckoning::Weighted(Rule::Mean, criteria),
            Calculation::WeightedHighest => Reckoning::Weighted(Rule::Highest, criteria),
            Calculation::ValueAndCost => Reckoning::Weighted(Rule::ValueAndCost { share }, criteria),
            Calculation::LeastToMost => Reckoning::Weighted(Rule::LeastToMost, criteria),
            Calculation::Formula => Reckoning::Formula(self.formula.as_ref()?.as_ref().ok()?),
            other => Reckoning::Fixed(fixed(other)?),
        })
    }
}

impl PlanColumn {
    fn of(measure: Measure) -> Self {
        Self { held: Held::Scores(measure.criterion.clone()), measure: Some(measure) }
    }
}

/// The measures of a method, in order.
#[must_use]
pub fn measures(now: &Snapshot, method: Id<Method>) -> Vec<Measure> {
    let mut found: Vec<Measure> = now.table::<Measure>().iter().filter(|it| it.method == method).cloned().collect();
    sorted::sort_by(&mut found, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    found
}

/// The input of a method whose inputs are laid down. Its scores are kept under `method.input`, whoever made the method;
/// only the effort of RICE is the item's own.
fn laid_down(fixed: Fixed, input: &'static str, measures: &[Measure]) -> PlanColumn {
    let method = match fixed {
        Fixed::IceProduct | Fixed::IceMean => "ice", // two conventions of the same judgements
        other => other.name(),
    };
    let criterion = Criterion(format!("{method}.{input}").into());
    let measure = measures.iter().find(|it| it.criterion == criterion).cloned();
    let held = if (fixed, input) == (Fixed::Rice, "effort") { Held::Effort } else { Held::Scores(criterion) };
    PlanColumn { held, measure }
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

/// Writes down a method and its measures, in one step. Ids, places and criteria are given here.
#[derive(Clone, Debug)]
pub struct AddMethod {
    /// The method; its id and position do not matter.
    pub method: Method,
    /// Its measures in order; their ids, method and positions do not matter, nor an empty criterion.
    pub measures: Vec<Measure>,
}

impl Command for AddMethod {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the method or a measure would not be valid.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let all = now.table::<Method>();
        let last = all.iter().map(|it| &it.position).max();
        let method = Method { id: facts.fresh(), position: Position::after(last), ..self.method.clone() };
        check(&method)?;
        let mut edits: Vec<Edit> = Edit::create(&method).collect();
        let mut above = None;
        for measure in &self.measures {
            let measure = placed(measure, method.id, above.as_ref(), facts);
            check(&measure)?;
            edits.extend(Edit::create(&measure));
            above = Some(measure.position);
        }
        Ok(edits)
    }
}

/// Adds a measure to a method, after its others.
#[derive(Clone, Debug)]
pub struct AddMeasure {
    /// The method.
    pub method: Id<Method>,
    /// The measure; its id, method and position do not matter, nor an empty criterion.
    pub measure: Measure,
}

impl Command for AddMeasure {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the method is gone, [`Refusal::Flawed`] if the measure would not be valid.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.method)?;
        let last = measures(now, self.method).pop();
        let measure = placed(&self.measure, self.method, last.as_ref().map(|it| &it.position), facts);
        check(&measure)?;
        Ok(Edit::create(&measure).collect())
    }
}

fn placed(measure: &Measure, method: Id<Method>, above: Option<&Position>, facts: &Facts) -> Measure {
    let id = facts.fresh();
    let criterion = if measure.criterion.0.is_empty() { Measure::own_criterion(id) } else { measure.criterion.clone() };
    Measure { id, method, criterion, position: Position::after(above), ..measure.clone() }
}
