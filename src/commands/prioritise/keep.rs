//! Keeping: the order of the table as a dated, named result.

use super::{Plan, Row, Table};
use crate::{
    commands::{Command, Facts, Label, Refusal, check},
    methods::{Place, rank},
    model::{Id, Item, Run, RunRow, sorted},
    replica::{Edit, Snapshot, Table as Records},
};

/// Keeps the order of a table under a name.
#[derive(Clone, Debug)]
pub struct KeepRun {
    /// The run; its id must be fresh, its date and person come from the moment.
    pub run: Run,
}

impl KeepRun {
    /// The order of a table. `inputs` are what the columns are called, `how` is the method in words.
    #[must_use]
    pub fn of(now: &Snapshot, plan: &Plan, table: &Table, name: String, how: String, inputs: Vec<String>) -> Self {
        let row = |row: &Row| RunRow {
            item: row.id,
            title: now.get(row.id).map(|it| it.title.clone()).unwrap_or_default(),
            place: row.place.map(|it| it.place as u32),
            score: row.outcome.score(),
            values: row.means(),
        };
        let rows = table.rows().take(Run::ROWS_MAX).map(row).collect();
        Self { run: Run { name, method: plan.name(), how, inputs, rows, ..Run::default() } }
    }
}

impl Command for KeepRun {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the name is empty or too long.
    fn decide(&self, _: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let id = if self.run.id == Id::NIL { facts.fresh() } else { self.run.id };
        let name = self.run.name.trim().to_owned();
        let run = Run { id, name, date: Some(facts.today), person: facts.me, ..self.run.clone() };
        check(&run)?;
        Ok(Edit::create(&run).collect())
    }
}

/// The runs that were kept, the newest first.
#[must_use]
pub fn runs(kept: &Records<Run>) -> Vec<Run> {
    let mut found: Vec<Run> = kept.iter().cloned().collect();
    sorted::sort_by(&mut found, |a, b| b.date.cmp(&a.date).then(b.id.cmp(&a.id)));
    found
}

/// An item of an order: which, what it is called, its place and its score.
pub type Standing = (Id<Item>, String, Option<Place>, Option<f64>);

/// The order of a run, with ties shown as ties.
#[must_use]
pub fn standings(run: &Run) -> Vec<Standing> {
    let places = rank(&run.rows.iter().map(|it| it.score).collect::<Vec<_>>());
    run.rows.iter().zip(places).map(|(it, place)| (it.item, it.title.clone(), place, it.score)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{
            prioritise::{BuiltIn, Column, Fill, Filled, ranking},
            testing::Desk,
        },
        methods::calculation::Fixed,
    };

    fn fill(desk: &mut Desk, title: &str, values: &[f64]) {
        let columns: Vec<Column> = BuiltIn::Fixed(Fixed::Pie).columns(&[]);
        let cells =
            columns.iter().zip(values).map(|(column, value)| Filled::of(desk.item(title), column, Some(*value)));
        let fill = Fill { person: Id::named("Ane"), person_name: "Ane".to_owned(), cells: cells.collect() };
        desk.done(&fill);
    }

    fn keep(desk: &mut Desk, name: &str) {
        let (now, plan) = (desk.now(), Plan::built_in(BuiltIn::Fixed(Fixed::Pie)));
        let items = now.table::<Item>();
        let all: Vec<_> = items.iter().collect();
        let table = ranking(&plan, &all, &now.table(), &crate::commands::rounds::Voices::of(&now, None));
        let keep = KeepRun::of(&now, &plan, &table, name.to_owned(), String::new(), Vec::new());
        desk.done(&keep);
    }

    #[test]
    fn a_run_stands_when_everything_else_has_changed() {
        let mut desk = Desk::with_items(["a", "b", "c"]);
        fill(&mut desk, "a", &[9.0, 9.0, 9.0]);
        fill(&mut desk, "b", &[1.0, 1.0, 1.0]);
        keep(&mut desk, " Spring ");
        fill(&mut desk, "b", &[10.0, 10.0, 10.0]);
        let kept = runs(&desk.now().table());
        let standings: Vec<_> =
            kept.iter().flat_map(standings).map(|it| (it.1, it.2.map(|it| it.place), it.3)).collect();
        let expected = [("a", Some(1), Some(9.0)), ("b", Some(2), Some(1.0)), ("c", None, None)];
        assert_eq!(standings, expected.map(|(title, place, score)| (title.to_owned(), place, score)));
        assert_eq!((kept[0].name.as_str(), kept[0].method.as_str()), ("Spring", "pie"));
        desk.undo();
        desk.undo();
        assert!(runs(&desk.now().table()).is_empty());
    }

    #[test]
    fn ties_are_kept_as_ties() {
        let mut desk = Desk::with_items(["a", "b"]);
        fill(&mut desk, "a", &[5.0, 5.0, 5.0]);
        fill(&mut desk, "b", &[5.0, 5.0, 5.0]);
        keep(&mut desk, "Tied");
        let kept = runs(&desk.now().table());
        assert_eq!(kept.iter().flat_map(standings).count(), 2);
        assert!(kept.iter().flat_map(standings).all(|it| it.2 == Some(Place { place: 1, tied: true })));
    }

    #[test]
    fn a_run_without_a_name_is_refused() {
        let mut desk = Desk::with_items(["a"]);
        let why = desk.refused(&KeepRun { run: Run { name: "  ".to_owned(), ..Run::default() } });
        assert!(matches!(why, Refusal::Flawed { .. }));
    }
}
