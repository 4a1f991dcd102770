//! Methods of one's own: writing them down.

use super::measures;
use crate::{
    commands::{Command, Facts, Label, Refusal, change, check, known},
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

/// Puts a measure before another of its method, or after all of them.
///
/// Changes one field of one record, unless places had been given twice, as a file may do.
#[derive(Clone, Copy, Debug)]
pub struct MoveMeasure {
    /// The measure.
    pub id: Id<Measure>,
    /// The one it shall stand before; `None`: after the last.
    pub before: Option<Id<Measure>>,
}

impl Command for MoveMeasure {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the measure, or the one it aims at, is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let moved = known(now, self.id)?;
        let all = measures(now, moved.method);
        if self.before == Some(self.id) {
            return Ok(Vec::new());
        }
        let was = all.iter().position(|it| it.id == self.id).unwrap_or_default();
        let rest: Vec<&Measure> = all.iter().filter(|it| it.id != self.id).collect();
        let at = match self.before {
            Some(before) => {
                known(now, before)?;
                rest.iter().position(|it| it.id == before).unwrap_or(rest.len())
            }
            None => rest.len(),
        };
        if at == was {
            return Ok(Vec::new());
        }
        let above = at.checked_sub(1).and_then(|it| rest.get(it));
        if let Some(place) = Position::between(above.map(|it| &it.position), rest.get(at).map(|it| &it.position)) {
            return change(now, self.id, |measure| measure.position = place);
        }
        let mut places = Vec::new();
        Position::spread(None, None, all.len(), &mut places);
        let (before, after) = rest.split_at(at);
        let order = before.iter().map(|it| it.id).chain([self.id]).chain(after.iter().map(|it| it.id));
        let mut edits = Vec::new();
        for (id, place) in order.zip(places) {
            edits.extend(change(now, id, |measure: &mut Measure| measure.position = place)?);
        }
        Ok(edits)
    }
}

fn placed(measure: &Measure, method: Id<Method>, above: Option<&Position>, facts: &Facts) -> Measure {
    let id = facts.fresh();
    let criterion = if measure.criterion.0.is_empty() { Measure::own_criterion(id) } else { measure.criterion.clone() };
    Measure { id, method, criterion, position: Position::after(above), ..measure.clone() }
}
