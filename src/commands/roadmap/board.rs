//! The board: lanes of three columns, and the tray of what is not on it.

use std::collections::HashMap;

use super::{Filter, Lane, Lanes, Place, column_of};
use crate::{
    commands::find::{Wanted, fold},
    model::{Horizon, Id, Item},
    replica::{Outline, Snapshot},
};

/// The board as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// The lanes that hold something, in order; one when there are no lanes.
    pub lanes: Vec<BoardLane>,
    /// How many items are on the roadmap, shown or not.
    pub total: usize,
}

/// One lane: a product, an objective, or everything.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardLane {
    /// Which.
    pub lane: Lane,
    /// The items of each horizon, in the order of [`Horizon::ALL`].
    pub columns: [Vec<Id<Item>>; 3],
}

/// A step with the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the column on the left.
    Left,
    /// To the column on the right.
    Right,
    /// One up in the column.
    Up,
    /// One down in the column.
    Down,
}

/// The board under a filter.
#[must_use]
pub fn board(now: &Snapshot, filter: &Filter, lanes: Lanes) -> Board {
    let items = now.table::<Item>();
    let mut found: HashMap<Lane, [Vec<Id<Item>>; 3]> = HashMap::new();
    let mut total = 0;
    for (at, horizon) in Horizon::ALL.into_iter().enumerate() {
        for item in column_of(&items, horizon).into_iter().filter_map(|id| items.get(id)) {
            total += 1;
            if filter.holds(item) {
                let columns = found.entry(lanes.lane_of(now, item)).or_default();
                if let Some(column) = columns.get_mut(at) {
                    column.push(item.id);
                }
            }
        }
    }
    let lane = |lane: Lane| {
        let columns = found.remove(&lane);
        // Without lanes the three columns are there even when they are empty: they are where things are put.
        let columns = columns.or_else(|| (lane == Lane::All).then(Default::default))?;
        Some(BoardLane { lane, columns })
    };
    Board { lanes: lanes.all(now).into_iter().filter_map(lane).collect(), total }
}

/// Open items that are not on the board and whose titles hold every word, in the order of the backlog.
#[must_use]
pub fn tray(now: &Snapshot, outline: &Outline, filter: &Filter, text: &str) -> Vec<Id<Item>> {
    let wanted_words = Wanted::of(text);
    let wanted = |item: &&Item| {
        item.horizon.is_none()
            && item.status.is_open()
            && filter.holds(item)
            && wanted_words.occurs_in(&fold(&item.title))
    };
    outline.rows().iter().filter_map(|row| now.get(row.id)).filter(wanted).map(|item| item.id).collect()
}

impl BoardLane {
    /// The items of a horizon.
    #[must_use]
    pub fn column(&self, horizon: Horizon) -> &[Id<Item>] {
        Horizon::ALL
            .iter()
            .position(|it| *it == horizon)
            .and_then(|at| self.columns.get(at))
            .map(Vec::as_slice)
            .unwrap_or_default()
    }
}

impl Board {
    /// Where an item is shown: its lane, its horizon and its place there.
    #[must_use]
    pub fn find(&self, id: Id<Item>) -> Option<(&BoardLane, Horizon, usize)> {
        self.lanes.iter().find_map(|lane| {
            Horizon::ALL.into_iter().find_map(|horizon| {
                let at = lane.column(horizon).iter().position(|it| *it == id)?;
                Some((lane, horizon, at))
            })
        })
    }

    /// The move that a step means for an item; `None` at the edge. Steps go past what is shown, so that an item
    /// never seems to stand still among hidden ones.
    #[must_use]
    pub fn step(&self, id: Id<Item>, step: Step) -> Option<Place> {
        let (lane, horizon, at) = self.find(id)?;
        let shown = lane.column(horizon);
        let beside = |by: isize| {
            let column = Horizon::ALL.iter().position(|it| *it == horizon)?.checked_add_signed(by)?;
            let to = *Horizon::ALL.get(column)?;
            // At the same height, as a person would push it over.
            Some(Place { id, horizon: Some(to), before: lane.column(to).get(at).copied() })
        };
        match step {
            Step::Left => beside(-1),
            Step::Right => beside(1),
            Step::Up => Some(Place { id, horizon: Some(horizon), before: Some(*shown.get(at.checked_sub(1)?)?) }),
            Step::Down => {
                shown.get(at + 1)?;
                Some(Place { id, horizon: Some(horizon), before: shown.get(at + 2).copied() })
            }
        }
    }

    /// The item that the focus goes to from `id`; `None` at the edge. Left and right skip empty columns; up and down
    /// go on in the next lane.
    #[must_use]
    pub fn neighbour(&self, id: Id<Item>, step: Step) -> Option<Id<Item>> {
        let (lane, horizon, at) = self.find(id)?;
        let column = Horizon::ALL.iter().position(|it| *it == horizon)?;
        let nearest = |column: &Vec<Id<Item>>| column.get(at).or_else(|| column.last()).copied();
        let lane_at = self.lanes.iter().position(|it| it.lane == lane.lane)?;
        match step {
            Step::Left => lane.columns.get(..column)?.iter().rev().find_map(nearest),
            Step::Right => lane.columns.get(column + 1..)?.iter().find_map(nearest),
            Step::Up => match at.checked_sub(1) {
                Some(above) => lane.column(horizon).get(above).copied(),
                None => self.lanes.get(..lane_at)?.iter().rev().find_map(|it| it.column(horizon).last().copied()),
            },
            Step::Down => {
                let below = lane.column(horizon).get(at + 1).copied();
                below.or_else(|| {
                    self.lanes.get(lane_at + 1..)?.iter().find_map(|it| it.column(horizon).first().copied())
                })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::testing::Desk;

    /// A desk whose items stand in the columns, "a b | c |" meaning a and b now, c next.
    fn desk(columns: &'static str) -> Desk {
        let mut desk = Desk::with_items(columns.split_whitespace().filter(|it| *it != "|"));
        for (horizon, titles) in Horizon::ALL.into_iter().zip(columns.split('|')) {
            for title in titles.split_whitespace() {
                let id = desk.item(title);
                desk.done(&Place { id, horizon: Some(horizon), before: None });
            }
        }
        desk
    }

    fn shown(desk: &Desk, filter: &Filter) -> String {
        let now = desk.now();
        let board = board(&now, filter, Lanes::None);
        let column = |ids: &Vec<Id<Item>>| {
            ids.iter().map(|id| now.get(*id).unwrap().title.clone()).collect::<Vec<_>>().join(" ")
        };
        board.lanes[0].columns.iter().map(column).collect::<Vec<_>>().join(" | ")
    }

    fn step(columns: &'static str, title: &str, step: Step) -> Option<String> {
        let mut desk = desk(columns);
        let place = board(&desk.now(), &Filter::default(), Lanes::None).step(desk.item(title), step)?;
        desk.done(&place);
        Some(shown(&desk, &Filter::default()))
    }

    #[test]
    fn keys_move_an_item_within_and_between_columns() {
        assert_eq!(step("a b c | d | ", "b", Step::Up).as_deref(), Some("b a c | d | "));
        assert_eq!(step("a b c | d | ", "a", Step::Down).as_deref(), Some("b a c | d | "));
        assert_eq!(step("a b c | d | ", "a", Step::Right).as_deref(), Some("b c | a d | "));
        assert_eq!(step("a b c | d | ", "c", Step::Right).as_deref(), Some("a b | d c | "));
        assert_eq!(step("a b c | d | ", "d", Step::Right).as_deref(), Some("a b c |  | d"));
    }

    #[test]
    fn there_is_nowhere_to_go_at_the_edges() {
        assert_eq!(step("a b | c | ", "a", Step::Up), None);
        assert_eq!(step("a b | c | ", "b", Step::Down), None);
        assert_eq!(step("a b | c | ", "a", Step::Left), None);
    }

    #[test]
    fn focus_skips_empty_columns() {
        let desk = desk("a b |  | c");
        let board = board(&desk.now(), &Filter::default(), Lanes::None);
        assert_eq!(board.neighbour(desk.item("b"), Step::Right), Some(desk.item("c")));
        assert_eq!(board.neighbour(desk.item("c"), Step::Left), Some(desk.item("a")));
        assert_eq!(board.neighbour(desk.item("a"), Step::Up), None);
    }

    #[test]
    fn the_tray_holds_open_items_that_are_not_on_the_board() {
        let mut desk = Desk::with_items(["Export to CSV", "Dark theme", "Old"]);
        let (old, dark) = (desk.item("Old"), desk.item("Dark theme"));
        desk.done(&crate::commands::backlog::Change {
            ids: vec![old],
            set: crate::commands::backlog::Set::Status(crate::model::Status::Done),
        });
        let now = desk.now();
        assert_eq!(tray(&now, &Outline::of(&now), &Filter::default(), "DARK"), [dark]);
        assert_eq!(tray(&now, &Outline::of(&now), &Filter::default(), "").len(), 2);
    }
}
