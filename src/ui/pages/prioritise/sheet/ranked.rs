//! The lines of the table, and where each item stands in them.

use std::{collections::HashMap, fmt};

use crate::{
    commands::prioritise::{Row, Table},
    model::{Id, Item},
};

/// A line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::pages::prioritise) enum Line {
    /// An item.
    Row(Id<Item>),
    /// The heading over the items without a score.
    NotScored,
}

/// The key of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(in crate::ui::pages::prioritise) struct LineKey(Option<Id<Item>>);

/// The ranking, and where each item stands in it.
#[derive(Clone, Debug, Default)]
pub(in crate::ui::pages::prioritise) struct Ranked {
    /// The rows.
    pub(in crate::ui::pages::prioritise) table: Table,
    at: HashMap<Id<Item>, usize>,
}

impl Line {
    /// The item of a row.
    pub(in crate::ui::pages::prioritise) const fn item(self) -> Option<Id<Item>> {
        match self {
            Self::Row(id) => Some(id),
            Self::NotScored => None,
        }
    }

    /// What the line is known by.
    pub(in crate::ui::pages::prioritise) const fn key(self) -> LineKey {
        match self {
            Self::Row(id) => LineKey(Some(id)),
            Self::NotScored => LineKey(None),
        }
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(id) => id.fmt(f),
            None => f.write_str("not-scored"),
        }
    }
}

/// Where each item stands follows from the rows.
impl PartialEq for Ranked {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table
    }
}

impl Ranked {
    pub(super) fn of(table: Table) -> Self {
        let at = table.rows().enumerate().map(|(at, row)| (row.id, at)).collect();
        Self { table, at }
    }

    /// The row of an item.
    pub(in crate::ui::pages::prioritise) fn row(&self, id: Id<Item>) -> Option<&Row> {
        let at = *self.at.get(&id)?;
        let scored = self.table.scored.len();
        if at < scored { self.table.scored.get(at) } else { self.table.unscored.get(at - scored) }
    }

    pub(super) fn lines(&self, by_score: bool) -> Vec<Line> {
        let row = |row: &Row| Line::Row(row.id);
        let heading = (by_score && !self.table.unscored.is_empty()).then_some(Line::NotScored);
        self.table.scored.iter().map(row).chain(heading).chain(self.table.unscored.iter().map(row)).collect()
    }
}
