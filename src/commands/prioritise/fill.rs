//! Filling: what is typed, pasted, filled down or cleared in the table, as one step whatever its size.

use super::{Column, Held};
use crate::{
    commands::{Command, Facts, Label, Refusal, change, check, known, rounds},
    model::{Criterion, Flaw, Id, Item, Person, RecordRef, Round, Score},
    replica::{Edit, Snapshot},
};

/// Writes values into cells of the table: scores of one person, and efforts of items. One step, one undo.
#[derive(Clone, Debug)]
pub struct Fill {
    /// Who thinks so.
    pub person: Id<Person>,
    /// What to call them, should they have no record yet.
    pub person_name: String,
    /// The cells.
    pub cells: Vec<Filled>,
}

/// One cell and its new value.
#[derive(Clone, Debug, PartialEq)]
pub struct Filled {
    /// The row.
    pub item: Id<Item>,
    /// Where the column's values are kept.
    pub held: Held,
    /// The least and the most the column allows.
    pub ends: (f64, f64),
    /// The value; `None` clears the cell.
    pub value: Option<f64>,
}

impl Filled {
    /// A value for a column.
    #[must_use]
    pub fn of(item: Id<Item>, column: &Column, value: Option<f64>) -> Self {
        Self { item, held: column.held.clone(), ends: column.ends, value }
    }

    /// Whether the column allows the value.
    #[must_use]
    pub fn fits(&self) -> bool {
        self.value.is_none_or(|value| (self.ends.0..=self.ends.1).contains(&value))
    }
}

impl Command for Fill {
    fn label(&self) -> Label {
        Label::Score
    }

    /// # Errors
    /// [`Refusal::Unknown`] if an item is gone, [`Refusal::Flawed`] if a value is out of range. Then no cell is written.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        self.edits(now, None)
    }
}

impl Fill {
    /// The edits, in a round or outside any.
    pub(crate) fn edits(&self, now: &Snapshot, round: Option<Id<Round>>) -> Result<Vec<Edit>, Refusal> {
        let mut edits = Vec::new();
        let mut scored = false;
        for cell in &self.cells {
            let Filled { item, value, ends: (min, max), .. } = *cell;
            known(now, item)?;
            if !cell.fits() {
                let flaw = Flaw::OutOfRange { field: "value", value: value.unwrap_or_default(), min, max };
                return Err(Refusal::Flawed { record: RecordRef::of(item), flaw });
            }
            match &cell.held {
                Held::Evidence(_) => {} // what is counted stays as it is, also in the middle of what is pasted
                Held::Effort => edits.extend(change(now, item, |it| it.effort = value)?),
                Held::Scores(criterion) => {
                    let said = score_edits(now, self.person, item, criterion, value, round)?;
                    scored |= !said.is_empty();
                    edits.extend(said);
                }
            }
        }
        if scored && now.get(self.person).is_none() {
            let person = Person { id: self.person, name: self.person_name.clone() };
            check(&person)?;
            edits.extend(Edit::create(&person));
            edits.push(Edit::removal(RecordRef::of(self.person), false));
        }
        Ok(edits)
    }
}

/// The edits by which a person says `value` of an item; none where they say it already. What is said outside any round
/// stays in the round in which it was first said, hidden or not.
pub(crate) fn score_edits(
    now: &Snapshot,
    person: Id<Person>,
    item: Id<Item>,
    criterion: &Criterion,
    value: Option<f64>,
    round: Option<Id<Round>>,
) -> Result<Vec<Edit>, Refusal> {
    let id = Score::id_for(person, item, criterion);
    let old = now.get(id);
    let before = old.and_then(|it| it.round);
    // Saying the same once more, in a round, is an answer; taking back what was said elsewhere is not.
    let is_there = |it: &Score| match value {
        Some(_) => it.value == value && (round.is_none() || it.round == round),
        None => it.value.is_none() || (round.is_some() && it.round != round),
    };
    if old.map_or(value.is_none(), is_there) {
        // What was said in the round and anew elsewhere since is taken back in the round alone.
        return match round.filter(|_| value.is_none()) {
            Some(round) => {
                let there = Score { id, person, item, criterion: criterion.clone(), ..Score::default() };
                rounds::taken_back(now, &there, round)
            }
            None => Ok(Vec::new()),
        };
    }
    let blank = Score { id, ..Score::default() };
    let new = Score { id, person, item, criterion: criterion.clone(), value, round: round.or(before) };
    check(&new)?;
    let mut edits: Vec<Edit> = Edit::diff(old.unwrap_or(&blank), &new).collect();
    edits.push(Edit::removal(RecordRef::of(id), false)); // it may lie in the bin with an earlier judgement
    edits.extend(rounds::kept(now, old, &new)?);
    Ok(edits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commands::testing::Desk, methods::calculation::Fixed};

    fn fill(desk: &Desk, cells: &[(&str, usize, Option<f64>)]) -> Fill {
        let columns = super::super::BuiltIn::Fixed(Fixed::Rice).columns(&[]);
        let cells = cells.iter().map(|(title, at, value)| Filled::of(desk.item(title), &columns[*at], *value));
        Fill { person: Id::named("Ane"), person_name: "Ane".to_owned(), cells: cells.collect() }
    }

    #[test]
    fn a_whole_block_is_one_step_and_one_undo() {
        let mut desk = Desk::with_items(["Export", "Search"]);
        let block = fill(&desk, &[("Export", 0, Some(500.0)), ("Export", 3, Some(2.0)), ("Search", 0, Some(9.0))]);
        desk.done(&block);
        assert_eq!((desk.now().table::<Score>().len(), desk.now().table::<Person>().len()), (2, 1));
        assert_eq!(desk.now().get(desk.item("Export")).unwrap().effort, Some(2.0));
        desk.undo();
        assert_eq!((desk.now().table::<Score>().len(), desk.now().table::<Person>().len()), (0, 0));
        assert_eq!(desk.now().get(desk.item("Export")).unwrap().effort, None);
    }

    #[test]
    fn one_value_out_of_range_stops_all_of_them() {
        let mut desk = Desk::with_items(["Export"]);
        let block = fill(&desk, &[("Export", 0, Some(500.0)), ("Export", 1, Some(4.0))]);
        assert!(matches!(desk.refused(&block), Refusal::Flawed { flaw: Flaw::OutOfRange { max: 3.0, .. }, .. }));
        assert!(desk.now().table::<Score>().is_empty());
        let columns = super::super::BuiltIn::Fixed(Fixed::Pie).columns(&[]);
        let cells = vec![Filled::of(desk.item("Export"), &columns[0], Some(11.0))];
        let eleven = Fill { person: Id::named("Ane"), person_name: "Ane".to_owned(), cells };
        assert!(matches!(desk.refused(&eleven), Refusal::Flawed { flaw: Flaw::OutOfRange { max: 10.0, .. }, .. }));
    }

    #[test]
    fn clearing_what_was_never_said_changes_nothing() {
        let mut desk = Desk::with_items(["Export"]);
        let block = fill(&desk, &[("Export", 0, None), ("Export", 3, None)]);
        desk.done(&block);
        assert!(desk.now().table::<Person>().is_empty() && desk.now().table::<Score>().is_empty());
    }
}
