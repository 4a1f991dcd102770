//! The table of the backlog: which rows stand in it, in what order and groups, and what they add up to.
//!
//! In: the items that the filter lets through, and what the address asks for. Out: lines.
//!
//! - T1 The same items as in the list: the filter is asked once, and the table only arranges.
//! - T2 Work is counted once, as in the list: where parts of an item are in the table, theirs counts.

mod column;
mod formulas;

use std::{cmp::Ordering, collections::HashSet};

pub use column::{Cell, Column, Reader};
pub use formulas::{formula_names, read_formula};

use super::{Evidence, list::sorting};
use crate::{
    model::{Id, Item, sorted},
    replica::{Outline, Snapshot},
};

/// What the address asks of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableAsked {
    /// The columns after the title.
    pub columns: Vec<Column>,
    /// What rows are put together by.
    pub group: Option<Column>,
    /// What they are sorted by, and whether the other way round; `None`: as the list is.
    pub order: Option<(Column, bool)>,
}

impl TableAsked {
    /// The parts of the address that hold it.
    pub const KEYS: [&'static str; 3] = ["columns", "group", "order"];

    /// Reads it from the parts of an address; what means nothing is passed over.
    #[must_use]
    pub fn read(get: impl Fn(&'static str) -> Option<String>) -> Self {
        let columns = get("columns").map(|list| {
            let mut columns = Vec::new();
            for column in list.split(',').filter_map(Column::from_code) {
                if column != Column::Title && !columns.contains(&column) {
                    columns.push(column);
                }
            }
            columns
        });
        let order = get("order").and_then(|code| {
            let (reversed, word) = code.strip_prefix('-').map_or((false, code.as_str()), |word| (true, word));
            Some((Column::from_code(word)?, reversed))
        });
        Self {
            columns: columns.unwrap_or_else(|| Column::USUAL.to_vec()),
            group: get("group").and_then(|it| Column::from_code(&it)),
            order,
        }
    }

    /// The parts of the address; `None` where a part is not needed.
    #[must_use]
    pub fn write(&self) -> [(&'static str, Option<String>); 3] {
        let codes: Vec<String> = self.columns.iter().map(|it| it.code()).collect();
        // A table without columns is one too: the word says so, for nothing would be the usual ones.
        let columns = if codes.is_empty() { "title".to_owned() } else { codes.join(",") };
        let order =
            self.order.map(|(column, reversed)| format!("{}{}", if reversed { "-" } else { "" }, column.code()));
        [
            ("columns", (self.columns != Column::USUAL).then_some(columns)),
            ("group", self.group.map(Column::code)),
            ("order", order),
        ]
    }

    /// The order after the head of a column is pressed: sorted, reversed, as the list is.
    #[must_use]
    pub fn pressed(&self, column: Column) -> Option<(Column, bool)> {
        match self.order {
            Some((it, false)) if it == column => Some((column, true)),
            Some((it, true)) if it == column => None,
            _ => Some((column, false)),
        }
    }
}

/// A line of the table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableLine {
    /// The head of a group.
    Group(Box<Group>),
    /// An item.
    Row(Id<Item>),
}

/// A group of rows with the same value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// The value.
    pub cell: Cell,
    /// How many rows it has.
    pub rows: usize,
    /// What its columns add up to; `None` where that says nothing.
    pub sums: Vec<Option<f64>>,
}

/// The table as it is shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Arranged {
    /// The lines from top to bottom.
    pub lines: Vec<TableLine>,
    /// What each column adds up to over all rows; `None` where that says nothing.
    pub sums: Vec<Option<f64>>,
}

impl Arranged {
    /// The items from top to bottom.
    pub fn rows(&self) -> impl Iterator<Item = Id<Item>> + '_ {
        self.lines.iter().filter_map(|line| match line {
            TableLine::Row(id) => Some(*id),
            TableLine::Group(_) => None,
        })
    }
}

/// Arranges the items of a list, in `order` as it stands, into a table.
#[must_use]
pub fn arranged(
    now: &Snapshot,
    outline: &Outline,
    evidence: &Evidence,
    order: &[Id<Item>],
    asked: &TableAsked,
) -> Arranged {
    let mut read = asked.columns.clone();
    read.extend(asked.order.map(|it| it.0));
    let reader = Reader::new(now, evidence, &read, order);
    let mut items: Vec<&Item> = order.iter().filter_map(|id| now.get(*id)).collect();
    if let Some((column, reversed)) = asked.order {
        sort(&mut items, &reader, column, reversed);
    }
    let whole = wholes(outline, order);
    let sums = Sums { columns: &asked.columns, now, reader: &reader, wholes: &whole };
    let mut shown = Arranged { sums: sums.of(&items), ..Arranged::default() };
    match asked.group.filter(|it| it.can_group(now)) {
        None => shown.lines = items.iter().map(|it| TableLine::Row(it.id)).collect(),
        Some(column) => {
            let mut groups: Vec<(Cell, Vec<&Item>)> = Vec::new();
            for item in items {
                let cell = reader.cell(item, column);
                match groups.iter_mut().find(|it| it.0 == cell) {
                    Some((_, rows)) => rows.push(item),
                    None => groups.push((cell, vec![item])),
                }
            }
            sorted::sort_by(&mut groups, |(a, _), (b, _)| compare(&Key::of(a), &Key::of(b), false));
            for (cell, rows) in groups {
                let group = Group { cell, rows: rows.len(), sums: sums.of(&rows) };
                shown.lines.push(TableLine::Group(Box::new(group)));
                shown.lines.extend(rows.iter().map(|it| TableLine::Row(it.id)));
            }
        }
    }
    shown
}

/// The items of `order` that have parts in it.
fn wholes(outline: &Outline, order: &[Id<Item>]) -> HashSet<Id<Item>> {
    let shown: HashSet<Id<Item>> = order.iter().copied().collect();
    let mut wholes = HashSet::new();
    let mut last: Option<(Id<Item>, usize)> = None;
    for row in outline.rows().iter().filter(|row| shown.contains(&row.id)) {
        if let Some((above, _)) = last.filter(|it| it.1 < row.depth && outline.is_within(row.id, it.0)) {
            wholes.insert(above);
        }
        last = Some((row.id, row.depth));
    }
    wholes
}

/// What columns add up to.
struct Sums<'a> {
    columns: &'a [Column],
    now: &'a Snapshot,
    reader: &'a Reader<'a>,
    wholes: &'a HashSet<Id<Item>>,
}

impl Sums<'_> {
    fn of(&self, rows: &[&Item]) -> Vec<Option<f64>> {
        let sum = |column: &Column| {
            column.has_sum(self.now).then(|| {
                let counted = rows.iter().filter(|it| *column != Column::Effort || !self.wholes.contains(&it.id));
                let numbers = counted.filter_map(|it| match self.reader.cell(it, *column) {
                    Cell::Number(number) => Some(number),
                    _ => None,
                });
                numbers.sum::<f64>() + 0.0 // an empty sum would be minus zero
            })
        };
        self.columns.iter().map(sum).collect()
    }
}

/// What a cell is sorted by; nothing stands last either way.
#[derive(Clone, Debug, PartialEq)]
enum Key {
    Nothing,
    Place(usize),
    Number(f64),
    Text(String),
}

impl Key {
    fn of(cell: &Cell) -> Self {
        match cell {
            Cell::None => Self::Nothing,
            Cell::Step(place, ..) | Cell::Choice(place, _) => Self::Place(*place),
            Cell::Kind(kind) => Self::Place(*kind as usize),
            Cell::Horizon(horizon) => Self::Place(*horizon as usize),
            Cell::Text(text, _) | Cell::Link(text) => Self::Text(sorting(text)),
            Cell::Names(names) => Self::Text(sorting(&names.join(" "))),
            Cell::Number(number) => Self::Number(*number),
            Cell::Day(day) => Self::Number(f64::from(chrono::Datelike::num_days_from_ce(day))),
        }
    }
}

fn compare(a: &Key, b: &Key, reversed: bool) -> Ordering {
    let order = match (a, b) {
        (Key::Nothing, Key::Nothing) => return Ordering::Equal,
        (Key::Nothing, _) => return Ordering::Greater,
        (_, Key::Nothing) => return Ordering::Less,
        (Key::Place(a), Key::Place(b)) => a.cmp(b),
        (Key::Number(a), Key::Number(b)) => a.total_cmp(b),
        (Key::Text(a), Key::Text(b)) => a.cmp(b),
        _ => Ordering::Equal, // a column holds one sort of cells
    };
    if reversed { order.reverse() } else { order }
}

fn sort(items: &mut Vec<&Item>, reader: &Reader<'_>, column: Column, reversed: bool) {
    let mut keyed: Vec<(Key, &Item)> = items.drain(..).map(|it| (Key::of(&reader.cell(it, column)), it)).collect();
    sorted::sort_by(&mut keyed, |a, b| compare(&a.0, &b.0, reversed));
    items.extend(keyed.into_iter().map(|it| it.1));
}

#[cfg(test)]
mod tests;
