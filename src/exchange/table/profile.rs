//! What each column seems to hold, counted while rows come in.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash, Hasher},
};

use super::{BETWEEN, Moment, Order, Row};
use crate::exchange::tools::plain_name;
use crate::model::number::{Decimal, parse_number};

/// Different values that are counted one by one; a column with more is text.
const VALUES_MAX: usize = 60;
/// Characters of a value that may be one of a few.
const VALUE_BYTES_MAX: usize = 200;
/// Cells without a date among them after which a column is taken for one without dates.
const DATELESS_MAX: usize = 100;

/// Names of columns that number the rows of tables of no tool, if no two are alike.
const KEYS: [&str; 14] = [
    "id",
    "uuid",
    "no",
    "nr",
    "number",
    "num",
    "#",
    "id num",
    "uniqueid",
    "unique id",
    "response id",
    "respondent id",
    "submission id",
    "participant id",
];

/// One column: its name, and what its cells seem to hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Column {
    /// Its name in the header.
    pub name: String,
    /// How many of its cells hold something.
    pub filled: usize,
    /// The values, each with how often it stands; empty where there are more than a few.
    pub values: Vec<(String, usize)>,
    /// What speaks for dates.
    pub dates: DateEvidence,
    /// How many cells hold a number.
    pub numbers: usize,
    /// How many hold a whole number from 0 to 10.
    pub from_0_to_10: usize,
    /// How many numbers can only be read with a decimal comma, and with a point.
    pub decimals: (usize, usize),
    /// Characters in all cells.
    pub chars: usize,
    /// How many cells hold several words.
    pub phrases: usize,
    many: bool,
    /// Short hashes of the cells of a column that may number its rows, until two are alike.
    keys: Option<BTreeSet<u64>>,
}

/// What a column says about its dates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateEvidence {
    /// How many cells hold a date.
    pub read: usize,
    /// How many do not.
    pub unread: usize,
    /// How many of the dates could be read with the day and the month changed over.
    pub either: usize,
    /// How many can only be read with the day first.
    pub day_first: usize,
    /// How many can only be read with the month first.
    pub month_first: usize,
    dotted: usize,
    twelve_hours: usize,
}

impl DateEvidence {
    /// The order of day and month, and whether the column shows it; `usual` where it does not.
    #[must_use]
    pub const fn order(&self, usual: Order) -> (Order, bool) {
        let contradicts_itself = self.day_first > 0 && self.month_first > 0;
        let shown = !contradicts_itself && (self.either == 0 || self.day_first + self.month_first > 0);
        let order = if self.day_first != self.month_first {
            if self.day_first > self.month_first { Order::DayFirst } else { Order::MonthFirst }
        } else if self.dotted > 0 {
            Order::DayFirst
        } else if self.twelve_hours > 0 {
            Order::MonthFirst
        } else {
            usual
        };
        (order, shown)
    }

    fn see(&mut self, text: &str) {
        let Some(moment) = Moment::read(text) else {
            self.unread += 1;
            return;
        };
        self.read += 1;
        let Some((first, second, dotted)) = moment.either() else {
            return;
        };
        match (first <= 12, second <= 12) {
            (true, true) if first != second => self.either += 1,
            (true, false) => self.month_first += 1,
            (false, true) => self.day_first += 1,
            _ => {}
        }
        self.dotted += usize::from(dotted);
        self.twelve_hours += usize::from(moment.twelve_hours);
    }
}

impl Column {
    /// Whether its cells are sentences rather than words from a list.
    #[must_use]
    pub const fn is_text(&self) -> bool {
        let differs = self.many || self.values.len() * 2 > self.filled;
        let is_other = self.numbers * 2 > self.filled || self.dates.read * 2 > self.filled;
        differs && !is_other && self.phrases * 2 > self.filled && self.chars > self.filled * 12
    }

    /// Whether all it holds are whole numbers from 0 to 10, and enough of them that it may be a rating.
    #[must_use]
    pub const fn is_rating(&self) -> bool {
        self.from_0_to_10 > 0 && self.from_0_to_10 == self.numbers
    }

    /// Whether it numbers its rows: each of `rows` has another number or word.
    pub(in crate::exchange) fn numbers_rows(&self, rows: usize) -> bool {
        rows > 0 && self.keys.as_ref().is_some_and(|keys| keys.len() == rows)
    }

    fn see(&mut self, cell: &str) {
        if says_nothing(cell) {
            return;
        }
        self.filled += 1;
        self.chars += cell.len();
        self.phrases += usize::from(cell.contains(' '));
        if let Some(keys) = &mut self.keys {
            let mut hasher = DefaultHasher::new();
            cell.hash(&mut hasher);
            if !keys.insert(hasher.finish()) {
                self.keys = None;
            }
        }
        if !self.many {
            self.count(cell);
        }
        let digits = cell.bytes().any(|byte| byte.is_ascii_digit());
        if (self.dates.read > 0 || self.dates.unread < DATELESS_MAX) && digits {
            self.dates.see(cell);
        } else {
            self.dates.unread += 1;
        }
        if digits && cell.len() < 40 {
            self.see_number(cell);
        }
    }

    fn see_number(&mut self, cell: &str) {
        let (point, comma) = (parse_number(cell, Decimal::Point), parse_number(cell, Decimal::Comma));
        let Some(number) = point else {
            return;
        };
        self.numbers += 1;
        self.from_0_to_10 += usize::from((0.0..=10.0).contains(&number) && number.fract() == 0.0);
        if point == comma && number.fract() != 0.0 {
            if cell.rfind(',') > cell.rfind('.') { self.decimals.0 += 1 } else { self.decimals.1 += 1 }
        }
    }

    fn count(&mut self, cell: &str) {
        for value in cell.split(BETWEEN) {
            if let Some((_, count)) = self.values.iter_mut().find(|(it, _)| it == value) {
                *count += 1;
            } else if self.values.len() < VALUES_MAX && value.len() <= VALUE_BYTES_MAX {
                self.values.push((value.to_owned(), 1));
            } else {
                self.many = true;
                self.values = Vec::new();
                return;
            }
        }
    }
}

/// Whether a cell is empty, or holds one of the words that surveys write for it.
pub(in crate::exchange) fn says_nothing(cell: &str) -> bool {
    matches!(cell, "" | "-" | "NA" | "N/A" | "n/a" | "NULL" | "null")
}

/// The columns of a table, counted row by row.
#[derive(Clone, Debug, Default)]
pub(in crate::exchange) struct Profile {
    pub(in crate::exchange) columns: Vec<Column>,
    /// How many rows have been counted.
    pub(in crate::exchange) rows: usize,
    /// How many rows have more cells than the header.
    pub(in crate::exchange) wider: usize,
}

impl Profile {
    pub(in crate::exchange) fn of(header: Row<'_>) -> Self {
        let column = |name: &str| {
            let may_number = KEYS.contains(&plain_name(name).as_str());
            Column { name: name.to_owned(), keys: may_number.then(BTreeSet::new), ..Column::default() }
        };
        Self { columns: header.cells().map(column).collect(), rows: 0, wider: 0 }
    }

    pub(in crate::exchange) fn see(&mut self, row: Row<'_>) {
        self.rows += 1;
        self.wider += usize::from(row.len() > self.columns.len());
        for (column, cell) in self.columns.iter_mut().zip(row.cells()) {
            column.see(cell);
        }
    }
}
