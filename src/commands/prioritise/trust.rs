//! Trust: what the mathematics of doubt needs to know of the table.

use std::collections::{HashMap, HashSet};

use super::{Held, Plan, Row, Table};
use crate::{
    methods::{
        order,
        trust::{Candidate, Input, Swap, swaps},
        weighted::{on_scale, prepare},
    },
    model::{Id, Item, Person, Score},
    replica::Table as Records,
};

/// The rows of a table with what is not known of their inputs, in their order.
///
/// Where several people have judged, each run believes one of them. Where one has, or where the item itself holds the
/// value, it may be off by `doubt` of itself either way (0.2: a fifth), within the ends of the column.
#[must_use]
pub fn candidates(
    plan: &Plan,
    table: &Table,
    scores: &Records<Score>,
    people: &Records<Person>,
    doubt: f64,
) -> Vec<Candidate> {
    let known: HashSet<Id<Person>> = people.iter().map(|it| it.id).collect();
    let wanted: HashSet<Id<Item>> = table.rows().map(|row| row.id).collect();
    let mut votes: HashMap<(Id<Item>, usize), Vec<f64>> = HashMap::new();
    for score in scores.iter() {
        let at = plan.columns.iter().position(|it| matches!(&it.held, Held::Scores(it) if *it == score.criterion));
        if let Some((value, at)) = score.value.zip(at)
            && known.contains(&score.person)
            && wanted.contains(&score.item)
        {
            votes.entry((score.item, at)).or_default().push(value);
        }
    }
    let of = |row: &Row| {
        let inputs = plan.columns.iter().zip(&row.values).enumerate().map(|(at, (column, value))| {
            let Some(mean) = value.mean else { return Input::Missing };
            match votes.get(&(row.id, at)) {
                // In ascending order, so that it does not matter who said what first.
                Some(votes) if votes.len() > 1 => Input::Votes(order::sorted(votes)),
                _ => {
                    let within = |value: f64| value.clamp(column.ends.0, column.ends.1);
                    let off = mean.abs() * doubt;
                    Input::Between(within(mean - off), mean, within(mean + off))
                }
            }
        });
        let id = row.id.uuid().as_u128();
        Candidate { key: (id as u64) ^ ((id >> 64) as u64), inputs: inputs.collect() }
    };
    table.rows().map(of).collect()
}

/// The changes of a single weight that put `lower` level with `higher`, the smallest first; empty where the method has
/// no weights, or an input is missing.
#[must_use]
pub fn swaps_with(plan: &Plan, table: &Table, higher: &Row, lower: &Row) -> Vec<Swap> {
    let Some(rule) = plan.rule() else { return Vec::new() };
    let columns = table.columns(plan.columns.len());
    let columns: Vec<&[Option<f64>]> = columns.iter().map(Vec::as_slice).collect();
    let lines = prepare(rule, &plan.criteria, &columns);
    let weights: Vec<f64> = plan.criteria.iter().map(|it| it.weight).collect();
    match (on_scale(&lines, &higher.means()), on_scale(&lines, &lower.means())) {
        (Some(higher), Some(lower)) => swaps(&weights, &higher, &lower),
        _ => Vec::new(),
    }
}
