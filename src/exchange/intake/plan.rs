//! The mapping: which column is what, what words for statuses mean, and how numbers and dates are read.

use serde_json::{Map, Value};

use super::{Table, notes, propose};
use crate::{
    exchange::{
        table::Order,
        tools::{Role, Target, Tool, words},
    },
    model::{SourceKind, Status, number::Decimal},
};

/// How a table is taken in. Proposed by [`Plan::propose`], changed by a person, remembered by
/// [`Table::signature`].
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// The tool it comes from.
    pub tool: Tool,
    /// What its records become.
    pub target: Target,
    /// What each column is.
    pub columns: Vec<Mapped>,
    /// What each word for a status means.
    pub statuses: Vec<StatusWord>,
    /// How numbers are read that could be read in two ways.
    pub decimal: Decimal,
    /// What sort of place the feedback comes from.
    pub source: SourceKind,
    /// How many points are a person-month; `None`: points stay out.
    pub points_a_month: Option<f64>,
    /// What becomes of items that were put away before they were done; `None`: they keep their status.
    pub archived: Option<Status>,
}

/// What one column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mapped {
    /// Its role.
    pub role: Role,
    /// Which comes first in its dates.
    pub order: Order,
    /// Whether its dates show which comes first; if not, a person should be asked.
    pub order_shown: bool,
}

/// A word for a status, and what it means here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatusWord {
    /// The word.
    pub word: String,
    /// How many records have it.
    pub count: usize,
    /// What it means here.
    pub status: Status,
    /// Whether the app knew; if not, a person should be asked.
    pub known: bool,
}

impl Plan {
    /// What a table seems to mean. `order` and `decimal` are what is usual where the person is, and decide only where
    /// the table does not show it.
    #[must_use]
    pub fn propose(table: &Table, order: Order, decimal: Decimal) -> Self {
        let names = propose::names(table);
        let roles = propose::roles(table, &names);
        let format = table.tool.format();
        let mapped = table.columns.iter().zip(&roles).map(|(column, role)| {
            let (order, order_shown) = column.dates.order(order);
            Mapped { role: *role, order, order_shown }
        });
        let (commas, points) = table
            .columns
            .iter()
            .fold((0, 0), |(commas, points), column| (commas + column.decimals.0, points + column.decimals.1));
        let decimal = if commas > points {
            Decimal::Comma
        } else if points > commas {
            Decimal::Point
        } else {
            decimal
        };
        let mut plan = Self {
            tool: table.tool,
            target: propose::target(table, &names, &roles),
            columns: mapped.collect(),
            statuses: Vec::new(),
            decimal,
            source: format.source,
            points_a_month: None,
            archived: Some(Status::Dropped),
        };
        plan.find_statuses(table);
        plan
    }

    /// Gives a column another role.
    pub fn map(&mut self, table: &Table, column: usize, role: Role) {
        if let Some(mapped) = self.columns.get_mut(column) {
            mapped.role = role;
            self.find_statuses(table);
        }
    }

    /// The mapping as a text to keep under the table's signature.
    #[must_use]
    pub fn remember(&self) -> String {
        let columns = self.columns.iter().map(|it| Value::from(it.role.word())).collect();
        let statuses = self.statuses.iter().map(|it| (it.word.clone(), Value::from(status_word(it.status))));
        let kept = [
            ("items".to_owned(), Value::Bool(self.target == Target::Items)),
            ("columns".to_owned(), Value::Array(columns)),
            ("statuses".to_owned(), Value::Object(statuses.collect())),
            ("points".to_owned(), self.points_a_month.map_or(Value::Null, Value::from)),
        ];
        Value::Object(kept.into_iter().collect::<Map<_, _>>()).to_string()
    }

    /// Takes up what was remembered of a table with the same columns; whatever cannot be read is passed over.
    pub fn recall(&mut self, table: &Table, remembered: &str) {
        let kept: Value = serde_json::from_str(remembered).unwrap_or_default();
        let roles = kept.get("columns").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        if roles.len() != self.columns.len() {
            return;
        }
        for (mapped, role) in self.columns.iter_mut().zip(roles) {
            mapped.role = role.as_str().and_then(Role::from_word).unwrap_or(mapped.role);
        }
        let is_items = kept.get("items").and_then(Value::as_bool);
        self.target = is_items.map_or(self.target, |it| if it { Target::Items } else { Target::Feedback });
        self.points_a_month = kept.get("points").and_then(Value::as_f64);
        self.find_statuses(table);
        for word in &mut self.statuses {
            let meant = kept.get("statuses").and_then(|it| it.get(&word.word)).and_then(Value::as_str);
            let status = meant.and_then(|meant| Status::ALL.into_iter().find(|it| status_word(*it) == meant));
            if let Some(status) = status {
                (word.status, word.known) = (status, true);
            }
        }
    }

    /// Whether a column has the role.
    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.columns.iter().any(|it| it.role == role)
    }

    /// Whether what stands in a column with this role has a place in what the table is taken in as.
    #[must_use]
    pub fn takes(&self, role: Role) -> bool {
        notes::applies(role, self.target) || (role == Role::Points && self.target == Target::Items)
    }

    fn find_statuses(&mut self, table: &Table) {
        let own = self.tool.format().statuses;
        let of_status = self.columns.iter().zip(&table.columns).filter(|(mapped, _)| mapped.role == Role::Status);
        let mut found: Vec<StatusWord> = Vec::new();
        for (word, count) in of_status.flat_map(|(_, column)| &column.values) {
            match found.iter_mut().find(|it| it.word == *word) {
                Some(it) => it.count += count,
                None => {
                    let status = words::status(word, own);
                    let before = self.statuses.iter().find(|it| it.word == *word);
                    found.push(StatusWord {
                        word: word.clone(),
                        count: *count,
                        status: before.map_or(status.unwrap_or_default(), |it| it.status),
                        known: before.map_or(status.is_some(), |it| it.known),
                    });
                }
            }
        }
        self.statuses = found;
    }
}

const fn status_word(status: Status) -> &'static str {
    match status {
        Status::Idea => "idea",
        Status::Planned => "planned",
        Status::Doing => "doing",
        Status::Done => "done",
        Status::Dropped => "dropped",
    }
}
