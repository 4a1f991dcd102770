//! Trust: what the mathematics of doubt needs to know of the table.

use std::collections::{HashMap, HashSet};

use super::{Held, Plan, Row, Table};
use crate::{
    commands::rounds::Voices,
    methods::{
        order,
        trust::{Candidate, Input, Swap, swaps},
        weighted::{on_scale, prepare},
    },
    model::{Id, Item, Score},
    replica::Table as Records,
};

/// The rows of a table with what is not known of their inputs, in their order.
///
/// Where several people have judged, each run believes one of them. Where one has, where the group has agreed, or where
/// the item itself holds the value, it may be off by `doubt` of itself either way (0.2: a fifth), within the ends of the column.
#[must_use]
pub fn candidates(plan: &Plan, table: &Table, scores: &Records<Score>, voices: &Voices, doubt: f64) -> Vec<Candidate> {
    let wanted: HashSet<Id<Item>> = table.rows().map(|row| row.id).collect();
    let mut votes: HashMap<(Id<Item>, usize), Vec<f64>> = HashMap::new();
    for score in scores.iter() {
        let at = plan.columns.iter().position(|it| matches!(&it.held, Held::Scores(it) if *it == score.criterion));
        if let Some(at) = at
            && score.person != Id::NIL
            && wanted.contains(&score.item)
            && let Some(heard) = voices.hears(score)
        {
            votes.entry((score.item, at)).or_default().push(heard.value);
        }
    }
    let of = |row: &Row| {
        let inputs = plan.columns.iter().zip(&row.values).enumerate().map(|(at, (column, value))| {
            let Some(mean) = value.mean else { return Input::Missing };
            match votes.get(&(row.id, at)) {
                // In ascending order, so that it does not matter who said what first.
                Some(votes) if votes.len() > 1 && value.agreed.is_none() => Input::Votes(order::sorted(votes)),
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{
            prioritise::{AddMethod, BuiltIn, Fill, Filled, measures, ranking},
            testing::Desk,
        },
        methods::calculation::Fixed,
        model::{Better, Calculation, Measure, Method},
    };

    fn says(desk: &mut Desk, plan: &Plan, person: &str, title: &str, values: &[f64]) {
        let cells = plan.columns.iter().zip(values).map(|(it, value)| Filled::of(desk.item(title), it, Some(*value)));
        let fill = Fill { person: Id::named(person), person_name: person.to_owned(), cells: cells.collect() };
        desk.done(&fill);
    }

    fn table(desk: &Desk, plan: &Plan) -> Table {
        let now = desk.now();
        let items = now.table::<Item>();
        ranking(plan, &items.iter().collect::<Vec<_>>(), &now.table(), &Voices::of(&now, None))
    }

    #[test]
    fn several_people_are_votes_and_one_person_may_be_off_within_the_scale() {
        let mut desk = Desk::with_items(["a"]);
        let plan = Plan::built_in(BuiltIn::Fixed(Fixed::Pie));
        says(&mut desk, &plan, "Ane", "a", &[9.0, 5.0]);
        says(&mut desk, &plan, "Bo", "a", &[2.0]);
        let (now, table) = (desk.now(), table(&desk, &plan));
        let found = candidates(&plan, &table, &now.table(), &Voices::of(&now, None), 0.2);
        let inputs = &found.first().unwrap().inputs;
        assert_eq!(*inputs, [Input::Votes(vec![2.0, 9.0]), Input::Between(4.0, 5.0, 6.0), Input::Missing]);
        let found = candidates(&plan, &table, &now.table(), &Voices::of(&now, None), 2.0);
        assert_eq!(found[0].inputs[1], Input::Between(1.0, 5.0, 10.0));
    }

    #[test]
    fn the_weight_that_lets_a_lower_item_pass_is_found_for_a_mean_and_for_no_other_method() {
        let mut desk = Desk::with_items(["a", "b"]);
        let method = Method { id: Id::named("m"), name: "Ours".to_owned(), ..Method::default() };
        let measure = |name: &str, weight: f64, better| Measure {
            name: name.to_owned(),
            weight: Some(weight),
            better,
            least: Some(1.0),
            most: Some(5.0),
            ..Measure::default()
        };
        let all = vec![measure("Value", 3.0, Better::Higher), measure("Fit", 2.0, Better::Higher)];
        desk.done(&AddMethod { method, measures: all });
        let plan = Plan::of(&desk.now(), Id::named("m")).unwrap();
        assert_eq!(measures(&desk.now(), Id::named("m")).len(), 2);
        says(&mut desk, &plan, "Ane", "a", &[5.0, 2.0]);
        says(&mut desk, &plan, "Ane", "b", &[3.0, 4.0]);
        let swaps = |plan: &Plan| {
            let table = table(&desk, plan);
            swaps_with(plan, &table, &table.scored[0], &table.scored[1])
        };
        let first = swaps(&plan)[0];
        assert_eq!((first.criterion, first.from, first.to), (0, 3.0, 2.0));
        let highest = Method { calculation: Calculation::WeightedHighest, ..plan.method.clone().unwrap() };
        assert_eq!(swaps(&Plan { method: Some(highest), ..plan }), []);
    }

    #[test]
    fn one_item_alone_scores_as_it_does_in_the_table() {
        let mut desk = Desk::with_items(["a", "b"]);
        for method in BuiltIn::ALL {
            let plan = Plan::built_in(method);
            says(&mut desk, &plan, "Ane", "a", &[3.0, 1.0, 1.0, 2.0]);
            let table = table(&desk, &plan);
            let columns = table.columns(plan.columns.len());
            let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
            let score = plan.scorer(&columns).unwrap();
            for row in &table.scored {
                assert_eq!(score(&row.means()), row.outcome.score(), "{method:?}");
            }
            assert!(!table.scored.is_empty(), "{method:?}");
        }
    }
}
