//! The timeline: items with days as bars, and the days that matter besides.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{
    Block, Filter, Lane, Lanes, Marker, Shape, Span, Year, Zoom,
    markers::{blocks, markers},
};
use crate::{
    model::{Horizon, Id, Item, Precision, Status, sorted},
    replica::{Outline, Snapshot},
};

/// The timeline as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The days that are shown.
    pub span: Span,
    /// The lanes that hold something, in order.
    pub lanes: Vec<TimelineLane>,
    /// Days of releases, milestones and objectives, in order.
    pub markers: Vec<Marker>,
    /// What blocks what, where both have a bar.
    pub blocks: Vec<Block>,
    /// Items on the board that have no day yet, in the order of the board.
    pub undated: Vec<Id<Item>>,
    /// How many items would be shown without a filter.
    pub total: usize,
    /// The year that quarters are counted in.
    pub year: Year,
}

/// One lane: a product, an objective, or everything.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLane {
    /// Which.
    pub lane: Lane,
    /// Its bars, by first day.
    pub bars: Vec<Bar>,
}

/// One item on its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The item.
    pub id: Id<Item>,
    /// Its days, or those of its parts where it has none of its own.
    pub shape: Shape,
    /// Whether the days are those of its parts.
    pub is_rolled: bool,
    /// How exactly they are meant.
    pub precision: Precision,
    /// The last day it may end, where that is after the last day it is meant to.
    pub latest: Option<NaiveDate>,
    /// The first and last day of its parts, where they go beyond its own.
    pub parts: Option<(NaiveDate, NaiveDate)>,
}

impl Bar {
    /// The days it is drawn over; what is not meant to the day is drawn over all it may stand for.
    #[must_use]
    pub fn drawn(&self, year: Year) -> Shape {
        self.shape.widened(self.precision, year)
    }

    /// The last day it may end.
    #[must_use]
    pub fn last(&self, year: Year) -> NaiveDate {
        let last = self.drawn(year).last();
        self.latest.map_or(last, |it| it.max(last))
    }
}

/// Whether an item is on the timeline, with days or among those that have none. Dropped items are not.
pub(super) fn is_planned(item: &Item) -> bool {
    item.status != Status::Dropped && (item.horizon.is_some() || Shape::of(item).is_some())
}

/// The first and last day of what lies within each item that has something planned within it.
pub(super) fn parts(now: &Snapshot, outline: &Outline, year: Year) -> HashMap<Id<Item>, (NaiveDate, NaiveDate)> {
    let mut found: HashMap<Id<Item>, (NaiveDate, NaiveDate)> = HashMap::new();
    // Children stand below their parents, so from the last row up every item has its parts before it is one itself.
    for row in outline.rows().iter().rev() {
        let Some(parent) = row.parent else { continue };
        let Some(item) = now.get(row.id).filter(|it| it.status != Status::Dropped) else { continue };
        let own = Shape::of(item).map(|it| it.widened(item.precision, year)).map(|it| (it.first(), it.last()));
        let Some(days) = own.into_iter().chain(found.get(&row.id).copied()).reduce(joined) else { continue };
        found.entry(parent).and_modify(|it| *it = joined(*it, days)).or_insert(days);
    }
    found
}

pub(super) fn joined(a: (NaiveDate, NaiveDate), b: (NaiveDate, NaiveDate)) -> (NaiveDate, NaiveDate) {
    (a.0.min(b.0), a.1.max(b.1))
}

/// The bar of an item; `None` where neither it nor a part of it has days.
pub(super) fn bar(item: &Item, parts: Option<&(NaiveDate, NaiveDate)>, year: Year) -> Option<Bar> {
    let Some(shape) = Shape::of(item) else {
        let (first, last) = *parts?;
        let shape = Shape::Bar(first, last);
        return Some(Bar { id: item.id, shape, is_rolled: true, precision: Precision::Day, latest: None, parts: None });
    };
    let drawn = shape.widened(item.precision, year);
    let beyond =
        |it: &(NaiveDate, NaiveDate)| it.0 < drawn.first() || (it.1 > drawn.last() && !matches!(drawn, Shape::Open(_)));
    Some(Bar {
        id: item.id,
        shape,
        is_rolled: false,
        precision: item.precision,
        latest: item.latest.filter(|it| item.end.is_some() && *it > drawn.last()),
        parts: parts.copied().filter(beyond),
    })
}

/// The timeline under a filter. Dropped items are not on it.
#[must_use]
pub fn timeline(now: &Snapshot, filter: &Filter, lanes: Lanes, zoom: Zoom, today: NaiveDate) -> Timeline {
    let (items, outline, year) = (now.table::<Item>(), now.outline(), Year::of(now));
    let parts = parts(now, outline, year);
    let mut found: HashMap<Lane, Vec<Bar>> = HashMap::new();
    let mut total = 0;
    for item in items.iter().filter(|it| it.status != Status::Dropped) {
        let bar = bar(item, parts.get(&item.id), year);
        total += usize::from(bar.is_some() || item.horizon.is_some());
        if let Some(bar) = bar.filter(|_| filter.holds(item)) {
            found.entry(lanes.lane_of(now, item)).or_default().push(bar);
        }
    }
    let markers = markers(now, filter);
    let days = found.values().flatten().flat_map(|bar| [bar.drawn(year).first(), bar.last(year)]);
    let span = Span::around(today, days.chain(markers.iter().map(|it| it.day)), zoom, year);
    let blocks = blocks(now, &found, year);
    let lane = |lane: Lane| {
        let mut bars = found.remove(&lane)?;
        sorted::sort_by_key(&mut bars, |bar| (bar.shape.first(), bar.shape.last(), bar.id));
        Some(TimelineLane { lane, bars })
    };
    let wanted = |item: &&Item| {
        is_planned(item) && filter.holds(item) && Shape::of(item).is_none() && !parts.contains_key(&item.id)
    };
    let undated = Horizon::ALL.into_iter().flat_map(|horizon| super::column_of(&items, horizon));
    let undated = undated.filter(|id| items.get(*id).filter(wanted).is_some()).collect();
    let lanes = lanes.all(now).into_iter().filter_map(lane).collect();
    Timeline { span, lanes, markers, blocks, undated, total, year }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{backlog, records, roadmap::Place, testing::Desk},
        model::{Dependency, Milestone, Objective, Release},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dates(desk: &mut Desk, title: &str, start: Option<&str>, end: Option<&str>) {
        let set = backlog::Set::Dates(start.map(day), end.map(day));
        let ids = vec![desk.item(title)];
        desk.done(&backlog::Change { ids, set });
    }

    fn shown(desk: &Desk) -> Timeline {
        timeline(&desk.now(), &Filter::default(), Lanes::None, Zoom::Months, day("2026-11-23"))
    }

    #[test]
    fn what_is_known_of_the_days_gives_the_shape() {
        let mut desk = Desk::with_items(["bar", "open", "milestone", "nothing", "not on it"]);
        dates(&mut desk, "bar", Some("2026-11-03"), Some("2026-12-14"));
        dates(&mut desk, "open", Some("2026-11-04"), None);
        dates(&mut desk, "milestone", None, Some("2026-11-05"));
        let id = desk.item("nothing");
        desk.done(&Place { id, horizon: Some(Horizon::Now), before: None });
        let timeline = shown(&desk);
        let shapes: Vec<_> = timeline.lanes[0].bars.iter().map(|bar| bar.shape).collect();
        let expected = [
            Shape::Bar(day("2026-11-03"), day("2026-12-14")),
            Shape::Open(day("2026-11-04")),
            Shape::Milestone(day("2026-11-05")),
        ];
        assert_eq!(shapes, expected);
        assert_eq!(timeline.undated, [desk.item("nothing")]);
    }

    #[test]
    fn dropped_items_are_not_on_it() {
        let mut desk = Desk::with_items(["a"]);
        dates(&mut desk, "a", Some("2026-11-03"), None);
        let ids = vec![desk.item("a")];
        desk.done(&backlog::Change { ids, set: backlog::Set::Status(Status::Dropped) });
        assert!(shown(&desk).lanes.is_empty());
    }

    #[test]
    fn releases_and_objectives_mark_their_days() {
        let mut desk = Desk::with_items([]);
        let release = Release {
            id: Id::named("2.0"),
            name: "2.0".to_owned(),
            date: Some(day("2027-03-01")),
            ..Release::default()
        };
        let objective = Objective {
            id: Id::named("o"),
            title: "Grow".to_owned(),
            due: Some(day("2026-12-31")),
            ..Objective::default()
        };
        let fair = Milestone {
            id: Id::named("f"),
            name: "Fair".to_owned(),
            date: Some(day("2027-02-01")),
            ..Milestone::default()
        };
        desk.done(&records::Add(release));
        desk.done(&records::Add(fair));
        desk.done(&records::Add(objective));
        let timeline = shown(&desk);
        assert_eq!(timeline.markers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Grow", "Fair", "2.0"]);
        assert!(timeline.span.holds(day("2027-03-01")));
    }

    fn within(desk: &mut Desk, title: &str, parent: &str) {
        let (id, parent) = (desk.item(title), desk.item(parent));
        desk.done(&backlog::Move { id, slot: backlog::Slot::Into(parent) });
    }

    fn bar_of(desk: &Desk, title: &str) -> Option<Bar> {
        let id = desk.item(title);
        shown(desk).lanes.iter().flat_map(|it| it.bars.clone()).find(|it| it.id == id)
    }

    #[test]
    fn an_item_without_days_has_those_of_its_parts() {
        let mut desk = Desk::with_items(["whole", "part", "small", "dropped"]);
        within(&mut desk, "part", "whole");
        within(&mut desk, "small", "part");
        within(&mut desk, "dropped", "whole");
        dates(&mut desk, "part", Some("2026-11-03"), Some("2026-12-14"));
        dates(&mut desk, "small", Some("2026-12-01"), Some("2026-12-20"));
        dates(&mut desk, "dropped", Some("2026-01-01"), None);
        let ids = vec![desk.item("dropped")];
        desk.done(&backlog::Change { ids, set: backlog::Set::Status(Status::Dropped) });
        let whole = bar_of(&desk, "whole").unwrap();
        assert_eq!((whole.shape, whole.is_rolled), (Shape::Bar(day("2026-11-03"), day("2026-12-20")), true));
        let part = bar_of(&desk, "part").unwrap();
        assert_eq!((part.is_rolled, part.parts), (false, Some((day("2026-12-01"), day("2026-12-20")))));
        dates(&mut desk, "part", Some("2026-11-03"), Some("2026-12-20"));
        assert_eq!(bar_of(&desk, "part").unwrap().parts, None, "within its own days nothing is said");
    }

    #[test]
    fn what_is_uncertain_reaches_as_far_as_it_may() {
        let mut desk = Desk::with_items(["a"]);
        dates(&mut desk, "a", Some("2026-11-03"), Some("2027-02-10"));
        let id = desk.item("a");
        let rough = |it: &mut Item| (it.latest, it.precision) = (Some(day("2029-06-01")), Precision::Quarter);
        desk.done(&records::Update { id, change: rough });
        let bar = bar_of(&desk, "a").unwrap();
        assert_eq!(bar.drawn(Year::default()), Shape::Bar(day("2026-10-01"), day("2027-03-31")));
        assert_eq!(bar.last(Year::default()), day("2029-06-01"));
        assert!(shown(&desk).span.holds(day("2029-06-01")));
        // The slack moves with the end.
        dates(&mut desk, "a", Some("2026-11-03"), Some("2027-02-20"));
        assert_eq!(bar_of(&desk, "a").unwrap().latest, Some(day("2029-06-11")));
    }

    #[test]
    fn an_order_that_the_days_contradict_is_pointed_out() {
        let mut desk = Desk::with_items(["a", "b", "undated"]);
        dates(&mut desk, "a", Some("2026-11-03"), Some("2026-11-20"));
        dates(&mut desk, "b", Some("2026-11-21"), None);
        let (a, b, c) = (desk.item("a"), desk.item("b"), desk.item("undated"));
        for (from, to) in [(a, b), (c, b)] {
            desk.done(&records::Add(Dependency {
                id: Dependency::id_for(from, to),
                from,
                to,
                ..Dependency::default()
            }));
        }
        assert_eq!(shown(&desk).blocks, [Block { from: a, to: b, is_broken: false }]);
        dates(&mut desk, "b", Some("2026-11-20"), None);
        assert_eq!(shown(&desk).blocks, [Block { from: a, to: b, is_broken: true }]);
    }
}
