//! Prioritising: what each person thinks of each item, and the order that follows.
//!
//! In: scores as people give them, and what a page wants to see. Out: edits, and tables in order.
//!
//! - A score is one record per person, item and criterion: nobody overwrites anybody else's.
//! - The table does not know which method it shows: columns and outcome come from [`Plan`].
//! - What is pasted or filled in one go is one command, whatever its size.

mod apply;
pub mod block;
mod fill;
mod filter;
mod input;
mod keep;
mod method;
mod own;
pub mod picture;
mod plan;
mod table;
mod trust;

pub use apply::ApplyOrder;
pub(crate) use fill::score_edits;
pub use fill::{Fill, Filled};
pub use filter::{Filter, OnRoadmap, Which};
pub use input::{Unreadable, read};
pub use keep::{KeepRun, Standing, runs, standings};
pub use method::{BuiltIn, Column, Held, Unit, priority};
pub use own::{AddMeasure, AddMethod, MoveMeasure};
pub use plan::{Plan, Scorer, calculation_of, measures, own_methods};
pub use table::{Judgement, RiceRow, Row, Table, ranking, rice_table};
pub use trust::{candidates, swaps_with};

use super::{Command, Facts, Label, Refusal};
use crate::{
    model::{Criterion, Id, Item, Person, Workspace},
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
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let ends = (f64::NEG_INFINITY, f64::INFINITY);
        let cell = Filled { item: self.item, held: Held::Scores(self.criterion.clone()), ends, value: self.value };
        let fill = Fill { person: self.person, person_name: self.person_name.clone(), cells: vec![cell] };
        fill.decide(now, facts)
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
    use crate::{commands::testing::Desk, model::Score};

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
