//! The timeline: items with days as bars, and the days that matter besides.

use std::collections::HashMap;

use chrono::{NaiveDate, TimeDelta};

use super::{Filter, Lane, Lanes, Span, Zoom};
use crate::{
    model::{Horizon, Id, Item, Objective, Release, Status, sorted},
    replica::Snapshot,
};

/// The timeline as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// The days that are shown.
    pub span: Span,
    /// The lanes that hold something, in order.
    pub lanes: Vec<TimelineLane>,
    /// Days of releases and objectives, in order.
    pub markers: Vec<Marker>,
    /// Items on the board that have no day yet, in the order of the board.
    pub undated: Vec<Id<Item>>,
    /// How many items would be shown without a filter.
    pub total: usize,
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
    /// Its days.
    pub shape: Shape,
}

/// What is known of an item's days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A first and a last day.
    Bar(NaiveDate, NaiveDate),
    /// A first day; the end is open.
    Open(NaiveDate),
    /// A last day alone: a milestone.
    Milestone(NaiveDate),
}

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
}

/// The timeline under a filter. Dropped items are not on it.
#[must_use]
pub fn timeline(now: &Snapshot, filter: &Filter, lanes: Lanes, zoom: Zoom, today: NaiveDate) -> Timeline {
    let items = now.table::<Item>();
    let mut found: HashMap<Lane, Vec<Bar>> = HashMap::new();
    let planned =
        |item: &&Item| item.status != Status::Dropped && (item.horizon.is_some() || Shape::of(item).is_some());
    let wanted = |item: &&Item| planned(item) && filter.holds(item);
    let mut total = 0;
    for item in items.iter().filter(planned) {
        total += 1;
        if let Some(shape) = Shape::of(item).filter(|_| filter.holds(item)) {
            found.entry(lanes.lane_of(now, item)).or_default().push(Bar { id: item.id, shape });
        }
    }
    let mut markers: Vec<Marker> = Vec::new();
    for it in now.table::<Release>().iter() {
        let shown = filter.product.is_none_or(|which| it.product.is_none() || which.holds(it.product));
        if let Some(day) = it.date.filter(|_| shown) {
            markers.push(Marker { day, kind: MarkerKind::Release(it.id), name: it.name.clone() });
        }
    }
    for it in now.table::<Objective>().iter() {
        let shown = filter.objective.is_none_or(|which| which.holds(Some(it.id)));
        if let Some(day) = it.due.filter(|_| shown) {
            markers.push(Marker { day, kind: MarkerKind::Objective(it.id), name: it.title.clone() });
        }
    }
    sorted::sort_by_key(&mut markers, |it| it.day);
    let days = found.values().flatten().flat_map(|bar| [bar.shape.first(), bar.shape.last()]);
    let span = Span::around(today, days.chain(markers.iter().map(|it| it.day)), zoom);
    let lane = |lane: Lane| {
        let mut bars = found.remove(&lane)?;
        sorted::sort_by_key(&mut bars, |bar| (bar.shape.first(), bar.shape.last(), bar.id));
        Some(TimelineLane { lane, bars })
    };
    let undated = Horizon::ALL.into_iter().flat_map(|horizon| super::column_of(&items, horizon));
    let undated = undated.filter(|id| items.get(*id).filter(wanted).is_some_and(|item| Shape::of(item).is_none()));
    let undated = undated.collect();
    Timeline { span, lanes: lanes.all(now).into_iter().filter_map(lane).collect(), markers, undated, total }
}

impl Shape {
    /// What is known of an item's days; `None` where nothing is.
    #[must_use]
    pub fn of(item: &Item) -> Option<Self> {
        match (item.start, item.end) {
            (Some(start), Some(end)) => Some(Self::Bar(start, end.max(start))),
            (Some(start), None) => Some(Self::Open(start)),
            (None, Some(end)) => Some(Self::Milestone(end)),
            (None, None) => None,
        }
    }

    /// The first day that is known.
    #[must_use]
    pub const fn first(self) -> NaiveDate {
        match self {
            Self::Bar(day, _) | Self::Open(day) | Self::Milestone(day) => day,
        }
    }

    /// The last day that is known.
    #[must_use]
    pub const fn last(self) -> NaiveDate {
        match self {
            Self::Bar(_, day) | Self::Open(day) | Self::Milestone(day) => day,
        }
    }

    /// The first and last day as an item holds them.
    #[must_use]
    pub const fn dates(self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        match self {
            Self::Bar(start, end) => (Some(start), Some(end)),
            Self::Open(start) => (Some(start), None),
            Self::Milestone(end) => (None, Some(end)),
        }
    }

    /// The same days, all moved by `days`.
    #[must_use]
    pub fn moved(self, days: i64) -> Self {
        match self {
            Self::Bar(start, end) => Self::Bar(later(start, days), later(end, days)),
            Self::Open(start) => Self::Open(later(start, days)),
            Self::Milestone(end) => Self::Milestone(later(end, days)),
        }
    }

    /// The last day moved by `days`, never before the first. An open end, and a milestone, become a bar.
    #[must_use]
    pub fn end_moved(self, days: i64) -> Self {
        match self {
            Self::Bar(start, end) => Self::Bar(start, later(end, days).max(start)),
            Self::Open(start) => Self::Bar(start, later(start, days).max(start)),
            Self::Milestone(end) if days < 0 => Self::Bar(later(end, days), end),
            Self::Milestone(end) => Self::Bar(end, later(end, days)),
        }
    }

    /// The first day moved by `days`, never after the last. A milestone becomes a bar when its start moves out.
    #[must_use]
    pub fn start_moved(self, days: i64) -> Self {
        match self {
            Self::Bar(start, end) => Self::Bar(later(start, days).min(end), end),
            Self::Open(start) => Self::Open(later(start, days)),
            Self::Milestone(end) if days < 0 => Self::Bar(later(end, days), end),
            Self::Milestone(end) => Self::Milestone(end),
        }
    }
}

/// The day so many days later, as far as the calendar of the page goes.
fn later(day: NaiveDate, days: i64) -> NaiveDate {
    let moved = TimeDelta::try_days(days).and_then(|by| day.checked_add_signed(by));
    moved.filter(|it| (1..=9_999).contains(&chrono::Datelike::year(it))).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{backlog, records, roadmap::Place, testing::Desk};

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
        desk.done(&records::Add(release));
        desk.done(&records::Add(objective));
        let timeline = shown(&desk);
        assert_eq!(timeline.markers.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Grow", "2.0"]);
        assert!(timeline.span.holds(day("2027-03-01")));
    }

    #[test]
    fn an_end_never_comes_before_its_start() {
        let bar = Shape::Bar(day("2026-11-03"), day("2026-11-10"));
        assert_eq!(bar.end_moved(-30), Shape::Bar(day("2026-11-03"), day("2026-11-03")));
        assert_eq!(bar.start_moved(30), Shape::Bar(day("2026-11-10"), day("2026-11-10")));
        assert_eq!(bar.moved(7), Shape::Bar(day("2026-11-10"), day("2026-11-17")));
        let milestone = Shape::Milestone(day("2026-11-10"));
        assert_eq!(milestone.end_moved(7), Shape::Bar(day("2026-11-10"), day("2026-11-17")));
        assert_eq!(milestone.start_moved(-7), Shape::Bar(day("2026-11-03"), day("2026-11-10")));
    }
}
