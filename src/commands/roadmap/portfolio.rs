//! The portfolio: the work that is planned, by objective and product, against what was meant to go where.

use std::collections::HashMap;

use super::timeline::is_planned;
use crate::{
    model::{Id, Item, Objective, Product, sorted},
    replica::Snapshot,
};

/// The work that is planned across all products.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portfolio {
    /// The products that have any, in order; `None` for what belongs to none.
    pub products: Vec<Option<Id<Product>>>,
    /// The objectives in order, last what serves none, where there is any.
    pub rows: Vec<Portion>,
    /// The work in each product, in the order of `products`.
    pub by_product: Vec<f64>,
    /// All of it, in person-months.
    pub effort: f64,
    /// How many planned items nobody has estimated, neither themselves nor what they lie within.
    pub unestimated: usize,
    /// What all targets come to; 1 where they share out everything.
    pub targets: f64,
}

/// The work for one objective.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portion {
    /// The objective; `None` for what serves none.
    pub objective: Option<Id<Objective>>,
    /// The work in each product, in person-months, in the order of the portfolio.
    pub by_product: Vec<f64>,
    /// All of it.
    pub effort: f64,
    /// Its share of all the work, from 0 to 1.
    pub share: f64,
    /// The share that was meant for it.
    pub target: Option<f64>,
}

impl Portion {
    /// How much more than meant goes into it, as a share; less when negative.
    #[must_use]
    pub fn gap(&self) -> Option<f64> {
        Some(self.share - self.target?)
    }
}

/// The work that counts: that of each estimated item that lies within no other estimated one, so that a whole and its
/// parts are not counted twice. What is done or dropped, or not on the roadmap, is not planned.
fn counted(now: &Snapshot) -> (Vec<(&Item, f64)>, usize) {
    let mut found = Vec::new();
    let mut unestimated = 0;
    // Whether an item, or what it lies within, is on the roadmap, and whether it is estimated.
    let mut above: HashMap<Id<Item>, (bool, bool)> = HashMap::new();
    for row in now.outline().rows() {
        let Some(item) = now.get(row.id) else { continue };
        let (within, estimated) = row.parent.and_then(|it| above.get(&it)).copied().unwrap_or_default();
        let planned = (within || is_planned(item)) && item.status.is_open();
        if let Some(effort) = item.effort.filter(|_| planned && !estimated) {
            found.push((item, effort));
        }
        if planned && row.children == 0 && item.effort.is_none() && !estimated {
            unestimated += 1;
        }
        above.insert(row.id, (planned, estimated || (planned && item.effort.is_some())));
    }
    (found, unestimated)
}

/// Where work goes: for which objective, in which product.
type Cell = (Option<Id<Objective>>, Option<Id<Product>>);

/// The portfolio.
#[must_use]
pub fn portfolio(now: &Snapshot) -> Portfolio {
    let (counted, unestimated) = counted(now);
    let mut work: HashMap<Cell, f64> = HashMap::new();
    for (item, effort) in counted {
        let objective = item.objective.filter(|it| now.get(*it).is_some());
        let product = item.product.filter(|it| now.get(*it).is_some());
        *work.entry((objective, product)).or_default() += effort;
    }
    let table = now.table::<Product>();
    let mut products: Vec<&Product> = table.iter().collect();
    sorted::sort_by(&mut products, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    let products: Vec<Option<Id<Product>>> = products.into_iter().map(|it| Some(it.id)).chain([None]).collect();
    let products: Vec<_> = products.into_iter().filter(|it| work.keys().any(|(_, product)| product == it)).collect();
    let effort: f64 = sum(work.values().copied());
    let table = now.table::<Objective>();
    let mut objectives: Vec<&Objective> = table.iter().collect();
    sorted::sort_by(&mut objectives, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    let mut rows = Vec::new();
    for (objective, target) in objectives.into_iter().map(|it| (Some(it.id), it.allocation)).chain([(None, None)]) {
        let by_product: Vec<f64> =
            products.iter().map(|it| work.get(&(objective, *it)).copied().unwrap_or_default()).collect();
        let own = sum(by_product.iter().copied());
        if objective.is_some() || own > 0.0 {
            let share = if effort > 0.0 { own / effort } else { 0.0 };
            rows.push(Portion { objective, by_product, effort: own, share, target });
        }
    }
    let of_product = |at: usize| sum(rows.iter().filter_map(|row| row.by_product.get(at).copied()));
    Portfolio {
        by_product: (0..products.len()).map(of_product).collect(),
        targets: sum(rows.iter().filter_map(|row| row.target)),
        products,
        rows,
        effort,
        unestimated,
    }
}

/// The sum in ascending order, so that it is the same however the items stand.
fn sum(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut all: Vec<f64> = numbers.collect();
    sorted::sort_by(&mut all, f64::total_cmp);
    all.iter().fold(0.0, |sum, it| sum + it)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{backlog, records, testing::Desk},
        model::{Horizon, Status},
    };

    #[test]
    fn planned_work_stands_against_what_was_meant() {
        let mut desk = Desk::with_items(["a", "part", "b", "c", "done", "idea"]);
        // 50/25/25 as in the article of Dragonboat, and what serves none.
        for (name, target) in [("grow", Some(0.5)), ("keep", Some(0.25)), ("tidy", Some(0.25))] {
            desk.done(&records::Add(Objective {
                id: Id::named(name),
                title: name.into(),
                allocation: target,
                ..Objective::default()
            }));
        }
        desk.done(&records::Add(Product { id: Id::named("app"), name: "App".into(), ..Product::default() }));
        let (part, a) = (desk.item("part"), desk.item("a"));
        desk.done(&backlog::Move { id: part, slot: backlog::Slot::Into(a) });
        for (title, effort, objective, product, status) in [
            ("a", Some(6.0), Some("grow"), Some("app"), Status::Planned),
            ("part", Some(2.0), Some("grow"), Some("app"), Status::Planned),
            ("b", Some(2.0), Some("keep"), None, Status::Doing),
            ("c", None, Some("tidy"), Some("app"), Status::Planned),
            ("done", Some(9.0), Some("tidy"), None, Status::Done),
            ("idea", Some(2.0), None, None, Status::Idea),
        ] {
            let id = desk.item(title);
            desk.done(&records::Update {
                id,
                change: move |it: &mut Item| {
                    (it.effort, it.status, it.horizon) = (effort, status, Some(Horizon::Next));
                    (it.objective, it.product) = (objective.map(Id::named), product.map(Id::named));
                },
            });
        }
        let found = portfolio(&desk.now());
        assert_eq!((found.effort, found.unestimated, found.targets), (10.0, 1, 1.0));
        assert_eq!((found.products.len(), found.by_product.clone()), (2, vec![6.0, 4.0]));
        let of = |name: &str| found.rows.iter().find(|it| it.objective == Some(Id::named(name))).cloned().unwrap();
        assert_eq!((of("grow").effort, of("grow").share, of("grow").gap()), (6.0, 0.6, Some(0.6 - 0.5)));
        assert_eq!((of("keep").share, of("tidy").gap()), (0.2, Some(-0.25)));
        let none = found.rows.last().unwrap();
        assert_eq!((none.objective, none.effort, none.gap()), (None, 2.0, None));
    }
}
