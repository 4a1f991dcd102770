//! What stands on the timeline besides the bars: days that matter, and what has to be done before what.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{Bar, Filter, Lane, Shape, Year};
use crate::{
    model::{Dependency, DependencySort, Id, Item, Milestone, Objective, Release, sorted},
    replica::Snapshot,
};

/// A day that matters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The day.
    pub day: NaiveDate,
    /// What happens then.
    pub kind: MarkerKind,
    /// What people call it.
    pub name: String,
}

/// What happens on a day that matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkerKind {
    /// A release goes out.
    Release(Id<Release>),
    /// An objective is due.
    Objective(Id<Objective>),
    /// A milestone.
    Milestone(Id<Milestone>),
}

/// One item that has to be done before another begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// The item that comes first.
    pub from: Id<Item>,
    /// The item that waits for it.
    pub to: Id<Item>,
    /// Whether the days contradict it: the one that waits begins before the other ends.
    pub is_broken: bool,
}

/// The days that matter besides, in order.
pub(super) fn markers(now: &Snapshot, filter: &Filter) -> Vec<Marker> {
    let of_product = |product| filter.product.is_none_or(|which| Option::is_none(&product) || which.holds(product));
    let mut markers: Vec<Marker> = Vec::new();
    for it in now.table::<Release>().iter() {
        if let Some(day) = it.date.filter(|_| of_product(it.product)) {
            markers.push(Marker { day, kind: MarkerKind::Release(it.id), name: it.name.clone() });
        }
    }
    for it in now.table::<Milestone>().iter() {
        if let Some(day) = it.date.filter(|_| of_product(it.product)) {
            markers.push(Marker { day, kind: MarkerKind::Milestone(it.id), name: it.name.clone() });
        }
    }
    for it in now.table::<Objective>().iter() {
        let shown = filter.objective.is_none_or(|which| which.holds(Some(it.id)));
        if let Some(day) = it.due.filter(|_| shown) {
            markers.push(Marker { day, kind: MarkerKind::Objective(it.id), name: it.title.clone() });
        }
    }
    sorted::sort_by_key(&mut markers, |it| it.day);
    markers
}

/// What has to be done before what, where both have a bar.
pub(super) fn blocks(now: &Snapshot, found: &HashMap<Lane, Vec<Bar>>, year: Year) -> Vec<Block> {
    let table = now.table::<Dependency>();
    if table.is_empty() {
        return Vec::new();
    }
    let bars: HashMap<Id<Item>, &Bar> = found.values().flatten().map(|bar| (bar.id, bar)).collect();
    let blocks = table.iter().filter(|it| it.sort == DependencySort::Blocks).filter_map(|it| {
        let (from, to) = (bars.get(&it.from)?, bars.get(&it.to)?);
        // An end that is open is not known to come too late.
        let ends = Some(from.drawn(year)).filter(|it| !matches!(it, Shape::Open(_))).map(Shape::last);
        Some(Block { from: it.from, to: it.to, is_broken: ends.is_some_and(|it| it >= to.drawn(year).first()) })
    });
    blocks.collect()
}
