//! The roadmap: now, next, later, and dates, over the items of the backlog.
//!
//! In: items, and what a page wants to see of them. Out: edits, columns in order, and bars on days.
//!
//! - The order of a column is one order for everybody; lanes and filters only hide parts of it.
//! - A day is a day: no hours and no time zones come in here.

mod audiences;
mod baselines;
mod board;
mod days;
mod filter;
mod goals;
mod markers;
mod odds;
mod portfolio;
mod schedule;
mod shape;
mod showing;
mod timeline;
mod year;

pub use audiences::{FirstAudiences, Hidden, Hide, audiences};
pub use baselines::{Change, Fate, KeepPlan, SayWhy, Standing, baselines, compare, plan_now};
pub use board::{Board, BoardLane, Step, board, tray};
pub use days::{Mark, Span, Zoom};
pub use filter::{Filter, Lane, Lanes};
pub use goals::{Goal, goals};
pub use markers::{Block, Marker, MarkerKind};
pub use odds::{History, Scope, after, grown, history, odds, to_do, weeks_until};
pub use portfolio::{Portfolio, Portion, portfolio};
pub use schedule::Schedule;
pub use shape::{By, Shape};
pub use showing::{Entry, Showing, ShownDays, ShownLane, ShownMarker, showing};
pub use timeline::{Bar, Timeline, TimelineLane, timeline};
pub use year::Year;

use super::{Command, Facts, Label, Refusal, backlog::positions_at, change, known};
use crate::{
    model::{Horizon, Id, Item, sorted},
    replica::{Edit, Snapshot, Table},
};

/// The items of one horizon in their order on the roadmap.
#[must_use]
pub fn column(now: &Snapshot, horizon: Horizon) -> Vec<Id<Item>> {
    column_of(&now.table(), horizon)
}

pub(crate) fn column_of(items: &Table<Item>, horizon: Horizon) -> Vec<Id<Item>> {
    let mut column: Vec<&Item> = items.iter().filter(|it| it.horizon == Some(horizon)).collect();
    sorted::sort_by(&mut column, |a, b| a.roadmap_position.cmp(&b.roadmap_position).then(a.id.cmp(&b.id)));
    column.into_iter().map(|it| it.id).collect()
}

/// Puts an item into a horizon, before another item there or at the end; `None` takes it off the board.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The item.
    pub id: Id<Item>,
    /// Where to.
    pub horizon: Option<Horizon>,
    /// The item it goes before; `None` for the end.
    pub before: Option<Id<Item>>,
}

impl Command for Place {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item, or the one it goes before, is gone; [`Refusal::NoPlace`] if that one does not
    /// stand in the horizon.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        PlaceInLane { place: *self, lane: None }.decide(now, facts)
    }
}

/// Puts an item into a horizon and, where lanes are shown, into a lane: it then belongs to the lane's product or
/// objective.
#[derive(Clone, Copy, Debug)]
pub struct PlaceInLane {
    /// Which item, and where to.
    pub place: Place,
    /// The lane; `None` where no lanes are shown.
    pub lane: Option<Lane>,
}

impl Command for PlaceInLane {
    fn label(&self) -> Label {
        Label::Move
    }

    /// # Errors
    /// As for [`Place`].
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let Place { id, horizon, before } = self.place;
        known(now, id)?;
        let into_lane = |item: &mut Item| {
            item.horizon = horizon;
            if let Some(lane) = self.lane {
                lane.take_in(item);
            }
        };
        let Some(column) = horizon.map(|horizon| column(now, horizon)) else {
            return change(now, id, into_lane);
        };
        if before == Some(id) {
            return change(now, id, into_lane); // before itself: it stays where it is
        }
        let siblings: Vec<_> = column.into_iter().filter(|it| *it != id).collect();
        let at = match before {
            Some(before) => {
                known(now, before)?;
                siblings.iter().position(|it| *it == before).ok_or(Refusal::NoPlace)?
            }
            None => siblings.len(),
        };
        let mut edits = Vec::new();
        for (moved, position) in positions_at(&siblings, at, &[id], |it| now.get(it).map(|it| &it.roadmap_position)) {
            edits.extend(change(now, moved, |item| {
                item.roadmap_position = position;
                if moved == id {
                    into_lane(item);
                }
            })?);
        }
        Ok(edits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commands::testing::Desk, model::Product};

    fn now_column(desk: &Desk) -> Vec<String> {
        let now = desk.now();
        column(&now, Horizon::Now).iter().map(|id| now.get(*id).unwrap().title.clone()).collect()
    }

    fn place(desk: &mut Desk, title: &str, before: Option<&str>) {
        let (id, before) = (desk.item(title), before.map(|it| desk.item(it)));
        desk.done(&Place { id, horizon: Some(Horizon::Now), before });
    }

    #[test]
    fn items_stand_where_they_are_put() {
        let mut desk = Desk::with_items(["a", "b", "c"]);
        place(&mut desk, "a", None);
        place(&mut desk, "b", None);
        place(&mut desk, "c", Some("b"));
        assert_eq!(now_column(&desk), ["a", "c", "b"]);
        place(&mut desk, "a", None);
        assert_eq!(now_column(&desk), ["c", "b", "a"]);
        place(&mut desk, "a", Some("a"));
        assert_eq!(now_column(&desk), ["c", "b", "a"]);
    }

    #[test]
    fn a_lane_gives_its_product_in_the_same_step() {
        let mut desk = Desk::with_items(["a"]);
        let (id, product) = (desk.item("a"), Id::<Product>::named("App"));
        let place = Place { id, horizon: Some(Horizon::Next), before: None };
        desk.done(&PlaceInLane { place, lane: Some(Lane::Product(Some(product))) });
        let item = desk.now().get(id).cloned().unwrap();
        assert_eq!((item.horizon, item.product), (Some(Horizon::Next), Some(product)));
        desk.undo();
        let item = desk.now().get(id).cloned().unwrap();
        assert_eq!((item.horizon, item.product), (None, None));
    }

    #[test]
    fn what_is_taken_off_keeps_its_dates() {
        let mut desk = Desk::with_items(["a"]);
        let id = desk.item("a");
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 3);
        desk.done(&crate::commands::backlog::Change {
            ids: vec![id],
            set: crate::commands::backlog::Set::Dates(day, None),
        });
        place(&mut desk, "a", None);
        desk.done(&Place { id, horizon: None, before: None });
        assert_eq!(desk.now().get(id).unwrap().start, day);
    }
}
