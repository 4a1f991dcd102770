//! The board of the backlog: columns by a field, lanes by another, and limits of work in progress.
//!
//! In: the items that the filter lets through, in their order, and what the address asks for. Out: lanes of columns of
//! cards, and what putting a card into one of them changes.
//!
//! - B1 Within a column cards stand in the order of the list; a card that is moved changes its fields, never its place.
//! - B2 A limit counts every item in the stage, whatever the filter hides.

use super::{
    Evidence, OwnValue, Put, Set,
    table::{Cell, Column, Reader},
};
use crate::{
    model::{Horizon, Id, Item, ItemKind, Objective, Person, Product, Record, Release, Team, sorted},
    replica::Snapshot,
};

/// What the address asks of the board.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoardAsked {
    /// What the columns are.
    pub across: Column,
    /// What the lanes are.
    pub lanes: Option<Column>,
}

impl BoardAsked {
    /// The parts of the address that hold it.
    pub const KEYS: [&'static str; 2] = ["across", "lanes"];

    /// Reads it from the parts of an address; what means nothing is passed over.
    #[must_use]
    pub fn read(get: impl Fn(&'static str) -> Option<String>) -> Self {
        let column = |key| get(key).and_then(|it| Column::from_code(&it));
        Self { across: column("across").unwrap_or(Column::Status), lanes: column("lanes") }
    }

    /// The parts of the address; `None` where a part is not needed.
    #[must_use]
    pub fn write(&self) -> [(&'static str, Option<String>); 2] {
        [
            ("across", (self.across != Column::Status).then(|| self.across.code())),
            ("lanes", self.lanes.map(Column::code)),
        ]
    }
}

/// The board as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Board {
    /// The columns from left to right.
    pub columns: Vec<BoardColumn>,
    /// The lanes from top to bottom; one without a value where there are none.
    pub lanes: Vec<BoardLane>,
}

/// A column of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardColumn {
    /// The value of the cards in it.
    pub cell: Cell,
    /// How many items may stand in it at once.
    pub limit: Option<u32>,
    /// How many items stand in it, whatever the filter hides; counted only where there is a limit.
    pub standing: usize,
}

impl BoardColumn {
    /// Whether more items stand in it than may.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.limit.is_some_and(|limit| self.standing > limit as usize)
    }
}

/// A lane of the board.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BoardLane {
    /// The value of the cards in it.
    pub cell: Cell,
    /// The cards of each column, from top to bottom.
    pub cards: Vec<Vec<Id<Item>>>,
}

/// Where a card stands: lane, column, and place in the column, each from 0.
pub type CardPlace = (usize, usize, usize);

impl Board {
    /// The board of some items, in their order.
    #[must_use]
    pub fn of(now: &Snapshot, order: &[Id<Item>], asked: BoardAsked) -> Self {
        let evidence = Evidence::default(); // no board goes by it
        let reader = Reader::new(now, &evidence, &[asked.across], &[]);
        let across = if asked.across.can_group(now) { asked.across } else { Column::Status };
        let cells = values(now, &reader, across);
        let mut columns: Vec<BoardColumn> =
            cells.into_iter().map(|cell| BoardColumn { cell, ..BoardColumn::default() }).collect();
        if across == Column::Status {
            let flow = reader.workflow();
            for (column, step) in columns.iter_mut().zip(flow.steps()) {
                column.limit = step.limit;
            }
            if columns.iter().any(|it| it.limit.is_some()) {
                for item in now.table::<Item>().iter() {
                    if let Some(column) = columns.get_mut(flow.place(item)) {
                        column.standing += 1;
                    }
                }
            }
        }
        let lanes = asked.lanes.filter(|it| it.can_group(now) && *it != across);
        let empty = |cell| BoardLane { cell, cards: vec![Vec::new(); columns.len()] };
        let mut shown: Vec<BoardLane> = match lanes {
            Some(lanes) => values(now, &reader, lanes).into_iter().map(empty).collect(),
            None => vec![empty(Cell::None)],
        };
        for item in order.iter().filter_map(|id| now.get(*id)) {
            let cell = reader.cell(item, across);
            let at = columns.iter().position(|it| it.cell == cell);
            let lane = match lanes {
                Some(by) => {
                    let cell = reader.cell(item, by);
                    shown.iter().position(|it| it.cell == cell)
                }
                None => Some(0),
            };
            let cards = lane.and_then(|lane| shown.get_mut(lane)).zip(at).and_then(|(lane, at)| lane.cards.get_mut(at));
            if let Some(cards) = cards {
                cards.push(item.id);
            }
        }
        shown.retain(|lane| lanes.is_none() || lane.cards.iter().any(|it| !it.is_empty()));
        Self { columns, lanes: shown }
    }

    /// The cards, lane by lane and column by column.
    pub fn cards(&self) -> impl Iterator<Item = Id<Item>> + '_ {
        self.lanes.iter().flat_map(|lane| lane.cards.iter().flatten().copied())
    }

    /// Where a card stands.
    #[must_use]
    pub fn place(&self, id: Id<Item>) -> Option<CardPlace> {
        self.lanes.iter().enumerate().find_map(|(lane, it)| {
            it.cards
                .iter()
                .enumerate()
                .find_map(|(column, cards)| cards.iter().position(|card| *card == id).map(|at| (lane, column, at)))
        })
    }

    /// The card beside another one: `right` columns over, else `down` cards further, on into the next lane.
    #[must_use]
    pub fn neighbour(&self, id: Id<Item>, right: isize, down: isize) -> Option<Id<Item>> {
        let (lane, column, at) = self.place(id)?;
        let cards = &self.lanes.get(lane)?.cards;
        if right == 0 {
            if let Some(beside) = at.checked_add_signed(down).and_then(|at| cards.get(column)?.get(at)) {
                return Some(*beside);
            }
            let next = self.lanes.get(lane.checked_add_signed(down)?)?.cards.get(column)?;
            return if down > 0 { next.first() } else { next.last() }.copied();
        }
        // Past columns that are empty.
        let mut to = column.checked_add_signed(right)?;
        loop {
            let there = cards.get(to)?;
            if let Some(beside) = there.get(at).or_else(|| there.last()) {
                return Some(*beside);
            }
            to = to.checked_add_signed(right)?;
        }
    }

    /// What moves a card into a column and a lane; nothing where it stands there already.
    #[must_use]
    pub fn puts(&self, now: &Snapshot, id: Id<Item>, asked: BoardAsked, lane: usize, column: usize) -> Vec<Put> {
        let Some((from_lane, from_column, _)) = self.place(id) else { return Vec::new() };
        let across = if asked.across.can_group(now) { asked.across } else { Column::Status };
        let mut puts = Vec::new();
        if from_column != column {
            puts.extend(self.columns.get(column).and_then(|it| put(now, across, &it.cell)));
        }
        if from_lane != lane {
            puts.extend(self.lanes.get(lane).zip(asked.lanes).and_then(|(it, by)| put(now, by, &it.cell)));
        }
        puts
    }
}

/// Every value that a column of the table can have, in order, nothing last.
fn values(now: &Snapshot, reader: &Reader<'_>, column: Column) -> Vec<Cell> {
    match column {
        Column::Status => {
            let steps = reader.workflow().steps().iter().enumerate();
            steps.map(|(at, step)| Cell::Step(at, step.status, step.name.clone())).collect()
        }
        Column::Kind => ItemKind::ALL.map(Cell::Kind).to_vec(),
        Column::Horizon => Horizon::ALL.into_iter().map(Cell::Horizon).chain([Cell::None]).collect(),
        Column::Product => named::<Product>(now),
        Column::Objective => named::<Objective>(now),
        Column::Release => named::<Release>(now),
        Column::Owner => named::<Person>(now),
        Column::Team => named::<Team>(now),
        Column::Own(field) => {
            let choices = now.get(field).map(|it| it.choices.clone()).unwrap_or_default();
            let own = choices.into_iter().enumerate().map(|(at, it)| Cell::Choice(at, it.name));
            own.chain([Cell::None]).collect()
        }
        Column::Title
        | Column::Tags
        | Column::Effort
        | Column::Start
        | Column::End
        | Column::Evidence
        | Column::Score => Vec::new(),
    }
}

fn named<T: Record>(now: &Snapshot) -> Vec<Cell> {
    let table = now.table::<T>();
    let mut all: Vec<(String, Cell)> = table
        .iter()
        .map(|it| (it.name().to_lowercase(), Cell::Text(it.name().to_owned(), Some(it.id().uuid()))))
        .collect();
    sorted::sort_by(&mut all, |a, b| a.0.cmp(&b.0));
    all.into_iter().map(|it| it.1).chain([Cell::None]).collect()
}

/// What gives an item the value of a cell.
fn put(now: &Snapshot, column: Column, cell: &Cell) -> Option<Put> {
    fn id<T>(cell: &Cell) -> Option<Id<T>> {
        if let Cell::Text(_, Some(id)) = cell { Some(Id::from_uuid(*id)) } else { None }
    }
    let set = match column {
        Column::Status => {
            let Cell::Step(at, ..) = cell else { return None };
            let flow = super::Workflow::of(&now.table());
            let step = flow.steps().get(*at)?;
            Set::Step(step.status, step.stage)
        }
        Column::Kind => {
            let Cell::Kind(kind) = cell else { return None };
            Set::Kind(*kind)
        }
        Column::Horizon => Set::Horizon(if let Cell::Horizon(it) = cell { Some(*it) } else { None }),
        Column::Product => Set::Product(id(cell)),
        Column::Objective => Set::Objective(id(cell)),
        Column::Release => Set::Release(id(cell)),
        Column::Owner => Set::Owner(id(cell)),
        Column::Team => Set::Team(id(cell)),
        Column::Own(field) => {
            let choice = if let Cell::Choice(at, _) = cell { now.get(field)?.choices.get(*at) } else { None };
            return Some(Put::Own(field, choice.map_or(OwnValue::Nothing, |it| OwnValue::Choice(it.key))));
        }
        _ => return None,
    };
    Some(Put::Set(set))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        commands::{
            backlog::{Change, FillCells},
            records,
            testing::Desk,
        },
        model::{Stage, Status},
    };

    fn board(desk: &Desk, asked: BoardAsked) -> Board {
        let now = desk.now();
        let order: Vec<_> = now.outline().rows().iter().map(|row| row.id).collect();
        Board::of(&now, &order, asked)
    }

    fn text(desk: &Desk, board: &Board) -> String {
        let now = desk.now();
        let title = |id: &Id<Item>| now.get(*id).unwrap().title.clone();
        let lane = |lane: &BoardLane| {
            lane.cards.iter().map(|it| it.iter().map(title).collect::<Vec<_>>().join(" ")).collect::<Vec<_>>().join("|")
        };
        board.lanes.iter().map(lane).collect::<Vec<_>>().join(" / ")
    }

    const BY_STATUS: BoardAsked = BoardAsked { across: Column::Status, lanes: None };

    #[test]
    fn a_board_reads_back_from_its_address() {
        let own = BoardAsked { across: Column::Own(Id::named("x")), lanes: Some(Column::Team) };
        for asked in [BY_STATUS, own] {
            let written = asked.write();
            assert_eq!(
                BoardAsked::read(|key| written.iter().find(|it| it.0 == key).and_then(|it| it.1.clone())),
                asked
            );
        }
    }

    #[test]
    fn cards_stand_by_their_step_and_move_by_their_fields() {
        let mut desk = Desk::with_items(["a", "b", "c"]);
        desk.done(&Change { ids: vec![Id::named("b")], set: Set::Status(Status::Doing) });
        assert_eq!(text(&desk, &board(&desk, BY_STATUS)), "a c||b||");
        let shown = board(&desk, BY_STATUS);
        assert_eq!(shown.neighbour(Id::named("a"), 1, 0), Some(Id::named("b")));
        assert_eq!(shown.neighbour(Id::named("a"), 0, 1), Some(Id::named("c")));
        assert_eq!(shown.neighbour(Id::named("c"), 0, 1), None);
        let puts = shown.puts(&desk.now(), Id::named("a"), BY_STATUS, 0, 3);
        desk.done(&FillCells(puts.into_iter().map(|put| (Id::named("a"), put)).collect()));
        assert_eq!(text(&desk, &board(&desk, BY_STATUS)), "c||b|a|");
        assert!(board(&desk, BY_STATUS).puts(&desk.now(), Id::named("a"), BY_STATUS, 0, 3).is_empty());
    }

    #[test]
    fn lanes_are_those_that_hold_something_and_a_card_can_change_both() {
        let mut desk = Desk::with_items(["a", "b"]);
        desk.done(&Change { ids: vec![Id::named("a")], set: Set::TeamNamed("Web".into()) });
        let asked = BoardAsked { lanes: Some(Column::Team), ..BY_STATUS };
        assert_eq!(text(&desk, &board(&desk, asked)), "a|||| / b||||");
        let puts = board(&desk, asked).puts(&desk.now(), Id::named("b"), asked, 0, 1);
        desk.done(&FillCells(puts.into_iter().map(|put| (Id::named("b"), put)).collect()));
        assert_eq!(text(&desk, &board(&desk, asked)), "a|b|||");
    }

    #[test]
    fn a_limit_counts_every_item_in_the_stage_whatever_the_filter_hides() {
        let mut desk = Desk::with_items(["a", "b"]);
        let stage = Stage {
            id: Id::named("build"),
            name: "Build".to_owned(),
            status: Status::Doing,
            wip_limit: Some(1),
            ..Stage::default()
        };
        desk.done(&records::Add(stage.clone()));
        desk.done(&Change { ids: vec![Id::named("a")], set: Set::Status(Status::Doing) });
        assert!(!board(&desk, BY_STATUS).columns.iter().any(BoardColumn::is_over));
        desk.done(&Change { ids: vec![Id::named("b")], set: Set::Step(Status::Doing, Some(stage.id)) });
        let shown = Board::of(&desk.now(), &[], BY_STATUS);
        let over: Vec<_> = shown.columns.iter().filter(|it| it.is_over()).map(|it| (it.standing, it.limit)).collect();
        assert_eq!(over, [(2, Some(1))]);
    }
}
