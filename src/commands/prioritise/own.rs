//! Methods of one's own: writing them down.

use super::measures;
use crate::{
    commands::{Command, Facts, Label, Refusal, check, known},
    model::{Id, Measure, Method, Position},
    replica::{Edit, Snapshot},
};

/// Writes down a method and its measures, in one step. Places and criteria are given here.
#[derive(Clone, Debug)]
pub struct AddMethod {
    /// The method; its id must be fresh, or [`Id::NIL`] to be given one. Its position does not matter.
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
        let id = if self.method.id == Id::NIL { facts.fresh() } else { self.method.id };
        let method = Method { id, position: Position::after(last), ..self.method.clone() };
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
