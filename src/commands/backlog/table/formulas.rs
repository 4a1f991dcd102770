//! Fields that are reckoned from others.
//!
//! In: the formulas of the team's own fields, and the numbers of an item. Out: a number, or none.
//!
//! A formula may use what the app counts and the team's own numbers, by their names; never another formula, so that none
//! can lead back to itself.

use crate::{
    methods::formula::{Flaw, Formula, parse},
    model::{Field, FieldSort, Id, sorted},
    replica::Snapshot,
};

use super::Column;

/// What the app itself has numbers for, in both languages of the page.
const KNOWN: [(&str, Column); 4] = [
    ("effort", Column::Effort),
    ("indsats", Column::Effort),
    ("evidence", Column::Evidence),
    ("belæg", Column::Evidence),
];

/// Formulas that have been read, and what their names stand for.
#[derive(Debug, Default)]
pub(super) struct Formulas {
    names: Vec<Column>,
    read: Vec<(Id<Field>, Formula)>,
}

/// The names that a formula may use, each with the column it stands for.
#[must_use]
pub fn formula_names(now: &Snapshot) -> Vec<(String, Column)> {
    let table = now.table::<Field>();
    let mut own: Vec<&Field> =
        table.iter().filter(|it| matches!(it.sort, FieldSort::Number | FieldSort::Money)).collect();
    sorted::sort_by(&mut own, |a, b| a.id.cmp(&b.id));
    let known = KNOWN.iter().map(|(name, column)| ((*name).to_owned(), *column));
    known.chain(own.into_iter().map(|it| (it.name.clone(), Column::Own(it.id)))).collect()
}

/// Reads a formula over the fields of a workspace.
///
/// # Errors
/// The first [`Flaw`], with where it is.
pub fn read_formula(now: &Snapshot, text: &str) -> Result<Formula, Flaw> {
    let names = formula_names(now);
    let names: Vec<&str> = names.iter().map(|it| it.0.as_str()).collect();
    parse(text, &names)
}

impl Formulas {
    /// The formulas among these columns.
    pub(super) fn of(now: &Snapshot, columns: &[Column]) -> Self {
        let formula = |column: &Column| match column {
            Column::Own(field) => now.get(*field).filter(|it| it.sort == FieldSort::Formula),
            _ => None,
        };
        let fields: Vec<&Field> = columns.iter().filter_map(formula).collect();
        if fields.is_empty() {
            return Self::default(); // most tables have none
        }
        let read = fields.into_iter().filter_map(|it| Some((it.id, read_formula(now, &it.formula).ok()?)));
        let read = read.collect();
        Self { names: formula_names(now).into_iter().map(|it| it.1).collect(), read }
    }

    /// What a formula comes to for an item whose numbers `number` knows.
    pub(super) fn number(&self, field: Id<Field>, number: &dyn Fn(Column) -> Option<f64>) -> Option<f64> {
        let (_, formula) = self.read.iter().find(|it| it.0 == field)?;
        let values: Vec<Option<f64>> = self.names.iter().map(|column| number(*column)).collect();
        formula.value(&values, &mut Vec::new()).number()
    }
}
