//! By objective: what each objective is worked towards with, and how far that has come.

use std::collections::HashMap;

use super::{Filter, Lane, Lanes, timeline::is_planned};
use crate::{
    model::{Horizon, Id, Item, Objective, Status, sorted},
    replica::Snapshot,
};

/// An objective, and the items on the roadmap that serve it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Goal {
    /// Which; `None` for the items that serve none.
    pub objective: Option<Id<Objective>>,
    /// Its items: now, next, later, and then those with days alone; each in the order of the roadmap.
    pub items: Vec<Id<Item>>,
    /// How many of them are done.
    pub done: usize,
    /// The work in them, in person-months, as far as it is estimated.
    pub effort: f64,
    /// The part of that work that is done.
    pub effort_done: f64,
    /// How many of them nobody has estimated.
    pub unestimated: usize,
}

/// The objectives in order, those without an item too, and last what serves none.
#[must_use]
pub fn goals(now: &Snapshot, filter: &Filter) -> Vec<Goal> {
    let items = now.table::<Item>();
    let mut found: HashMap<Lane, Vec<&Item>> = HashMap::new();
    for item in items.iter().filter(|it| is_planned(it) && filter.holds(it)) {
        found.entry(Lanes::Objective.lane_of(now, item)).or_default().push(item);
    }
    let place = |it: &Item| it.horizon.and_then(|it| Horizon::ALL.iter().position(|at| *at == it)).unwrap_or(3);
    let goal = |lane: Lane| {
        let Lane::Objective(objective) = lane else { return None };
        let mut items = found.remove(&lane).unwrap_or_default();
        let shown = filter.objective.is_none_or(|which| which.holds(objective));
        if items.is_empty() && (objective.is_none() || !shown) {
            return None;
        }
        sorted::sort_by(&mut items, |a, b| {
            place(a)
                .cmp(&place(b))
                .then_with(|| a.roadmap_position.cmp(&b.roadmap_position))
                .then(a.start.cmp(&b.start))
                .then(a.id.cmp(&b.id))
        });
        let is_done = |it: &&&Item| it.status == Status::Done;
        let work = |it: &&Item| it.effort.filter(|_| !lies_in_estimate(now, it.id));
        Some(Goal {
            objective,
            done: items.iter().filter(is_done).count(),
            effort: items.iter().filter_map(work).fold(0.0, |sum, it| sum + it),
            effort_done: items.iter().filter(is_done).filter_map(work).fold(0.0, |sum, it| sum + it),
            unestimated: items.iter().filter(|it| it.effort.is_none() && !lies_in_estimate(now, it.id)).count(),
            items: items.iter().map(|it| it.id).collect(),
        })
    };
    Lanes::Objective.all(now).into_iter().filter_map(goal).collect()
}

/// Whether an item above has an estimate, which then holds this one's work too.
fn lies_in_estimate(now: &Snapshot, id: Id<Item>) -> bool {
    let above = |it: &Id<Item>| now.outline().row(*it).and_then(|it| it.parent);
    std::iter::successors(above(&id), above).any(|it| now.get(it).is_some_and(|it| it.effort.is_some()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{backlog, records, roadmap::Place, testing::Desk};

    #[test]
    fn each_objective_has_its_items_and_how_far_they_have_come() {
        let mut desk = Desk::with_items(["a", "b", "c", "not on it"]);
        let grow = Objective { id: Id::named("grow"), title: "Grow".to_owned(), ..Objective::default() };
        let bare = Objective { id: Id::named("bare"), title: "Bare".to_owned(), ..Objective::default() };
        let (grow_id, bare_id) = (grow.id, bare.id);
        desk.done(&records::Add(grow));
        desk.done(&records::Add(bare));
        for (title, horizon, effort) in
            [("a", Horizon::Later, Some(3.0)), ("b", Horizon::Now, Some(1.0)), ("c", Horizon::Now, None)]
        {
            let id = desk.item(title);
            desk.done(&Place { id, horizon: Some(horizon), before: None });
            let objective = (title != "c").then_some(grow_id);
            desk.done(&records::Update {
                id,
                change: move |it: &mut Item| (it.effort, it.objective) = (effort, objective),
            });
        }
        let ids = vec![desk.item("b")];
        desk.done(&backlog::Change { ids, set: backlog::Set::Status(Status::Done) });
        let all = goals(&desk.now(), &Filter::default());
        let (a, b, c) = (desk.item("a"), desk.item("b"), desk.item("c"));
        let of = |id: Option<Id<Objective>>| all.iter().find(|it| it.objective == id).cloned().unwrap();
        let grow = Goal {
            objective: Some(grow_id),
            items: vec![b, a],
            done: 1,
            effort: 4.0,
            effort_done: 1.0,
            unestimated: 0,
        };
        assert_eq!(of(Some(grow_id)), grow);
        assert_eq!(of(Some(bare_id)).items, []);
        assert_eq!((of(None).items, of(None).unestimated), (vec![c], 1));
        assert_eq!(all.last().unwrap().objective, None);
    }
}
