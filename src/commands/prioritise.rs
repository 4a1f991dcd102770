//! Prioritising: what each person thinks of each item, and the order that follows.
//!
//! In: scores as people give them, and what a page wants to see. Out: edits, and tables in order.
//!
//! - A score is one record per person, item and criterion: nobody overwrites anybody else's.
//! - The table does not know which method it shows: columns and outcome come from [`Method`].

mod filter;
mod input;
mod method;
mod plan;
mod table;

pub use filter::{Filter, OnRoadmap, Which};
pub use input::{Unreadable, read};
pub use method::{Column, Held, Method, Outcome, Unit};
pub use plan::{AddMeasure, AddMethod, Plan, PlanColumn, measures};
pub use table::{Judgement, RiceRow, Row, Table, ranking, rice_table};

use super::{Command, Facts, Label, Refusal, check, known};
use crate::{
    model::{Criterion, Id, Item, Person, RecordRef, Score, Workspace},
    replica::{Edit, Snapshot},
};

/// Writes, changes or takes back what a person thinks of an item by one criterion.
#[derive(Clone, Debug)]
pub struct SetScore {
    /// Who thinks so.
    pub person: Id<Person>,
    /// What to call them, should they have no record yet.
    pub person_name: String,
    /// Of what.
    pub item: Id<Item>,
    /// By what.
    pub criterion: Criterion,
    /// The judgement in the criterion's unit; `None` takes it back.
    pub value: Option<f64>,
}

impl Command for SetScore {
    fn label(&self) -> Label {
        Label::Score
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item is gone, [`Refusal::Flawed`] if the value is out of range.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.item)?;
        let id = Score::id_for(self.person, self.item, &self.criterion);
        let old = now.get(id).cloned();
        if old.is_none() && self.value.is_none() {
            return Ok(Vec::new()); // nothing said, nothing to take back
        }
        let mut edits = Vec::new();
        if now.get(self.person).is_none() {
            let person = Person { id: self.person, name: self.person_name.clone() };
            check(&person)?;
            edits.extend(Edit::create(&person));
            edits.push(Edit::removal(RecordRef::of(self.person), false));
        }
        let old = old.unwrap_or_else(|| Score { id, ..Score::default() });
        let new =
            Score { id, person: self.person, item: self.item, criterion: self.criterion.clone(), value: self.value };
        check(&new)?;
        edits.extend(Edit::diff(&old, &new));
        edits.push(Edit::removal(RecordRef::of(id), false)); // it may lie in the bin with an earlier judgement
        Ok(edits)
    }
}

/// Says which period reach is counted over, in words, such as "quarter".
#[derive(Clone, Debug)]
pub struct SetReachPeriod {
    /// The workspace.
    pub id: Id<Workspace>,
    /// The period; empty when nobody has said.
    pub period: String,
}

impl Command for SetReachPeriod {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the workspace has no settings yet, [`Refusal::Flawed`] if the words are too many.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        super::change(now, self.id, |it| self.period.trim().clone_into(&mut it.reach_period))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::testing::Desk;

    #[test]
    fn what_two_people_say_are_two_records() {
        let mut desk = Desk::with_items(["Export"]);
        let item = desk.item("Export");
        for (person, value) in [("Ane", 3.0), ("Bo", 1.0)] {
            let person_name = person.to_owned();
            let (person, criterion) = (Id::named(person), Criterion::IMPACT);
            desk.done(&SetScore { person, person_name, item, criterion, value: Some(value) });
        }
        let now = desk.now();
        assert_eq!(now.table::<Score>().len(), 2);
        assert_eq!(now.table::<Person>().len(), 2);
    }

    #[test]
    fn taking_back_what_was_never_said_changes_nothing() {
        let mut desk = Desk::with_items(["Export"]);
        let (person, item) = (Id::named("Ane"), desk.item("Export"));
        let person_name = "Ane".to_owned();
        desk.done(&SetScore { person, person_name, item, criterion: Criterion::REACH, value: None });
        assert!(desk.now().table::<Person>().is_empty());
    }

    #[test]
    fn impact_above_massive_is_refused() {
        let mut desk = Desk::with_items(["Export"]);
        let (person, item) = (Id::named("Ane"), desk.item("Export"));
        let person_name = "Ane".to_owned();
        let refusal =
            desk.refused(&SetScore { person, person_name, item, criterion: Criterion::IMPACT, value: Some(4.0) });
        assert!(matches!(refusal, Refusal::Flawed { .. }));
    }
}
