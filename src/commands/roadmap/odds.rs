//! Odds: what was done week by week, what there is to do, and when that may be done.
//!
//! - O1 Only items without parts count, on both sides: a whole and its parts are not done twice.
//! - O2 An item was done on its last day. Without one nobody knows when, and it is counted apart.

use std::ops::RangeInclusive;

use chrono::{Datelike, Days, NaiveDate, TimeDelta};

use super::timeline::is_planned;
use crate::{
    methods::flow::throughput::{self, Forecast, Unclear},
    model::{Horizon, Id, Item, Objective, Product, Release, Status},
    replica::Snapshot,
};

/// As many weeks are looked back at most: what a team did long ago says little of what it does now.
const BACK_MAX: usize = 26;

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What is on the roadmap up to a horizon.
    Until(Horizon),
    /// What goes out with a release.
    Release(Id<Release>),
    /// What serves an objective.
    Objective(Id<Objective>),
}

/// What was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The Monday of the first week.
    pub first: NaiveDate,
    /// How many items were done in each week, the latest last. The week that is not over is not among them.
    pub weeks: Vec<u32>,
    /// How many done items have no last day.
    pub undated: usize,
    /// How many items are being worked on.
    pub in_progress: usize,
}

/// The items that nothing lies within, of one product or of all.
fn leaves(now: &Snapshot, product: Option<Id<Product>>) -> impl Iterator<Item = &Item> {
    let rows = now.outline().rows().iter().filter(|row| row.children == 0);
    rows.filter_map(|row| now.get(row.id)).filter(move |it| product.is_none_or(|wanted| it.product == Some(wanted)))
}

fn monday(day: NaiveDate) -> NaiveDate {
    day - Days::new(u64::from(day.weekday().num_days_from_monday()))
}

/// What was done, week by week, from the first week in which anything was.
#[must_use]
pub fn history(now: &Snapshot, product: Option<Id<Product>>, today: NaiveDate) -> History {
    let this_week = monday(today);
    let mut found = History::default();
    let mut days = Vec::new();
    for item in leaves(now, product) {
        match (item.status, item.end) {
            (Status::Doing, _) => found.in_progress += 1,
            (Status::Done, Some(day)) if day < this_week => days.push(day),
            // Done this week, or said to be done later than today: it counts when the week is over.
            (Status::Done, Some(_)) => {}
            (Status::Done, None) => found.undated += 1,
            _ => {}
        }
    }
    let earliest = this_week - TimeDelta::weeks(BACK_MAX as i64);
    days.retain(|day| *day >= earliest);
    found.first = days.iter().min().map_or(this_week, |day| monday(*day));
    found.weeks = vec![0; (this_week - found.first).num_weeks().max(0) as usize];
    for day in days {
        if let Some(done) = usize::try_from((day - found.first).num_weeks()).ok().and_then(|it| found.weeks.get_mut(it))
        {
            *done += 1;
        }
    }
    found
}

/// How many items there are to do.
#[must_use]
pub fn to_do(now: &Snapshot, scope: Scope, product: Option<Id<Product>>) -> u32 {
    let holds = |item: &Item| match scope {
        Scope::Until(until) => item.horizon.is_some_and(|it| it <= until),
        Scope::Release(release) => item.release == Some(release),
        Scope::Objective(objective) => item.objective == Some(objective) && is_planned(item),
    };
    // What lies within an item of the scope belongs to it.
    let within = |item: &Item| {
        let mut at = Some(item.id);
        std::iter::from_fn(|| {
            let here = at?;
            at = now.outline().row(here).and_then(|it| it.parent);
            now.get(here)
        })
        .any(holds)
    };
    leaves(now, product).filter(|it| it.status.is_open() && within(it)).count() as u32
}

/// As many items as there are, and up to `growth` more, as a share.
#[must_use]
pub fn grown(items: u32, growth: f64) -> RangeInclusive<u32> {
    items..=(f64::from(items) * (1.0 + growth.max(0.0))).round() as u32
}

/// When so many items are done.
///
/// # Errors
/// [`Unclear`] with too little history, or too much to do.
pub fn odds(history: &History, scope: RangeInclusive<u32>) -> Result<Forecast, Unclear> {
    throughput::forecast(&history.weeks, scope)
}

/// The day after so many weeks from today.
#[must_use]
pub fn after(today: NaiveDate, weeks: usize) -> NaiveDate {
    today.checked_add_signed(TimeDelta::weeks(weeks as i64)).unwrap_or(today)
}

/// How many whole weeks there are until the end of a day; `None` for a day that has passed.
#[must_use]
pub fn weeks_until(today: NaiveDate, day: NaiveDate) -> Option<usize> {
    usize::try_from((day - today).num_days()).ok().map(|days| days / 7)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{backlog, records, testing::Desk};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn set(desk: &mut Desk, title: &str, status: Status, end: Option<&str>) {
        let (id, end) = (desk.item(title), end.map(day));
        desk.done(&records::Update { id, change: move |it: &mut Item| (it.status, it.end) = (status, end) });
    }

    #[test]
    fn what_was_done_is_counted_by_whole_weeks() {
        let mut desk = Desk::with_items(["a", "b", "c", "d", "e", "whole", "part"]);
        set(&mut desk, "a", Status::Done, Some("2026-11-01")); // a Sunday
        set(&mut desk, "b", Status::Done, Some("2026-11-16")); // a Monday
        set(&mut desk, "c", Status::Done, Some("2026-11-22"));
        set(&mut desk, "d", Status::Done, Some("2026-11-23")); // this week
        set(&mut desk, "e", Status::Done, None);
        let (part, whole) = (desk.item("part"), desk.item("whole"));
        desk.done(&backlog::Move { id: part, slot: backlog::Slot::Into(whole) });
        set(&mut desk, "whole", Status::Done, Some("2026-11-20"));
        set(&mut desk, "part", Status::Doing, None);
        let found = history(&desk.now(), None, day("2026-11-25"));
        let expected = History { first: day("2026-10-26"), weeks: vec![1, 0, 0, 2], undated: 1, in_progress: 1 };
        assert_eq!(found, expected);
        assert_eq!(history(&desk.now(), None, day("2028-01-01")).weeks, Vec::<u32>::new(), "too long ago");
    }

    #[test]
    fn what_is_to_do_is_what_lies_within_the_scope() {
        let mut desk = Desk::with_items(["whole", "part", "done", "loose", "later"]);
        let whole = desk.item("whole");
        for title in ["part", "done"] {
            let id = desk.item(title);
            desk.done(&backlog::Move { id, slot: backlog::Slot::Into(whole) });
        }
        set(&mut desk, "done", Status::Done, None);
        let release = Id::<Release>::named("spring");
        desk.done(&records::Update {
            id: whole,
            change: move |it: &mut Item| (it.horizon, it.release) = (Some(Horizon::Now), Some(release)),
        });
        let later = desk.item("later");
        desk.done(&records::Update { id: later, change: |it: &mut Item| it.horizon = Some(Horizon::Later) });
        let now = desk.now();
        let of = |scope| to_do(&now, scope, None);
        assert_eq!(of(Scope::Until(Horizon::Now)), 1);
        assert_eq!(of(Scope::Until(Horizon::Later)), 2);
        assert_eq!(of(Scope::Release(release)), 1);
        assert_eq!(grown(100, 0.2), 100..=120);
        assert_eq!(
            (weeks_until(day("2026-11-23"), day("2026-12-06")), weeks_until(day("2026-11-23"), day("2026-11-22"))),
            (Some(1), None)
        );
    }
}
