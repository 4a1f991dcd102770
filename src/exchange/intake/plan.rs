//! The mapping: which column is what, what words for statuses mean, and how numbers and dates are read.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::Table;
use crate::{
    exchange::{
        table::{Column, Order},
        tools::{self, Role, Target, Tool, plain_name, words},
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
        let names = names(table);
        let roles = roles(table, &names);
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
            target: target(table, &names, &roles),
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

/// The names of the columns, as they are compared.
fn names(table: &Table) -> Vec<String> {
    let mut names: Vec<String> = table.columns.iter().map(|it| plain_name(&it.name)).collect();
    if table.tool == Tool::Aha
        && let Some(record) = tools::aha_record(&names).map(|it| format!("{it} "))
    {
        for name in &mut names {
            *name = name.strip_prefix(&record).unwrap_or(name).to_owned();
        }
    }
    names
}

/// What the records become, where a person has not said.
fn target(table: &Table, names: &[String], roles: &[Role]) -> Target {
    let has = |role: Role| roles.contains(&role);
    match table.tool {
        Tool::Aha if table.columns.iter().any(|it| plain_name(&it.name).starts_with("idea ")) => Target::Feedback,
        Tool::Own if names.iter().any(|it| it == "effort (person months)") => Target::Items,
        Tool::Table => {
            let of_work = [Role::Owner, Role::Effort, Role::Points, Role::Parent, Role::Release, Role::Horizon];
            let is_work = of_work.into_iter().any(has) && !has(Role::Customer) && !has(Role::Votes);
            if is_work { Target::Items } else { Target::Feedback }
        }
        tool => tool.format().target,
    }
}

/// The role of each column: by the tool's own names, then by usual names, then by what it holds.
fn roles(table: &Table, names: &[String]) -> Vec<Role> {
    let format = table.tool.format();
    let mut roles = vec![None; names.len()];
    for (at, name) in names.iter().enumerate() {
        let own = format.roles.iter().find(|(it, _)| it == name);
        if let (Some((_, role)), Some(place)) = (own, roles.get_mut(at)) {
            *place = Some(*role);
        }
    }
    for role in Role::all() {
        for usual in role.names() {
            // Comments are text only where there is no other.
            let several = role.takes_several() && role != Role::Body;
            let taken = !several && roles.contains(&Some(role));
            for (at, name) in names.iter().enumerate() {
                let free = roles.get(at).is_some_and(Option::is_none) && !taken;
                let fits = table.columns.get(at).is_some_and(|column| fits(role, column));
                // A name that stands several times is one column in several places.
                let again = names.iter().position(|it| it == name).is_some_and(|first| first < at);
                if name == usual && free && fits && (!again || several) {
                    roles.iter_mut().skip(at).take(1).for_each(|place| *place = Some(role));
                }
            }
        }
    }
    let says = |roles: &[Option<Role>]| roles.iter().any(|it| matches!(it, Some(Role::Title | Role::Body)));
    if table.tool == Tool::Table && !says(&roles) {
        // Of a list of objectives, those are the items.
        if let Some(place) = roles.iter_mut().find(|it| **it == Some(Role::Objective)) {
            *place = Some(Role::Title);
        }
    }
    if matches!(table.tool, Tool::Survey | Tool::Table) {
        if !roles.contains(&Some(Role::Key)) {
            let mut free = roles.iter_mut().zip(&table.columns).filter(|(place, _)| place.is_none());
            if let Some((place, _)) = free.find(|(_, column)| column.numbers_rows(table.len())) {
                *place = Some(Role::Key);
            }
        }
        by_content(table, names, &mut roles);
    }
    if table.tool == Tool::Productboard {
        for (place, name) in roles.iter_mut().zip(names) {
            if place.is_none() && span(name).is_some() {
                *place = Some(Role::Span);
            }
        }
    }
    roles.into_iter().map(Option::unwrap_or_default).collect()
}

/// Whether what a column holds can be what its name says.
fn fits(role: Role, column: &Column) -> bool {
    match role {
        Role::Created | Role::Updated | Role::Closed | Role::Start | Role::End => {
            column.filled == 0 || column.dates.read * 2 > column.filled
        }
        Role::Votes | Role::Effort | Role::Points | Role::Revenue => {
            column.filled == 0 || column.numbers * 2 > column.filled
        }
        // A number is a rating, not a word for what it is about.
        Role::Tags | Role::Status | Role::Kind => column.numbers < column.filled || column.filled == 0,
        _ => true,
    }
}

/// Tables of answers: which column is the rating, which hold sentences, and the rest as answers to their questions.
fn by_content(table: &Table, names: &[String], roles: &mut [Option<Role>]) {
    let asks_to_recommend =
        |name: &String| name == "nps" || ["recommend", "anbefal", "net promoter"].iter().any(|it| name.contains(it));
    if !roles.contains(&Some(Role::Score)) {
        let mut rating = roles.iter_mut().zip(names).zip(&table.columns);
        let found =
            rating.find(|((place, name), column)| place.is_none() && asks_to_recommend(name) && column.is_rating());
        if let Some(((place, _), _)) = found {
            *place = Some(Role::Score);
        }
    }
    let says = |roles: &[Option<Role>]| roles.iter().any(|it| matches!(it, Some(Role::Title | Role::Body)));
    let is_form = table.tool == Tool::Survey || roles.contains(&Some(Role::Score)) || !says(roles);
    if !is_form {
        return;
    }
    for (place, column) in roles.iter_mut().zip(&table.columns) {
        if place.is_none() && column.is_text() {
            *place = Some(Role::Body);
        }
    }
    // Where nobody wrote sentences, the answers are all there is.
    for (place, column) in roles.iter_mut().zip(&table.columns) {
        if place.is_none() && column.filled > 0 && !column.name.is_empty() {
            *place = Some(Role::Answer);
        }
    }
}

/// The first and last day of a month or quarter that a column is named after.
pub(super) fn span(name: &str) -> Option<(NaiveDate, NaiveDate)> {
    let mut words = name.split(' ');
    let (first, second) = (words.next()?, words.next()?);
    if words.next().is_some() {
        return None;
    }
    let (word, year) = if first.len() == 4 && first.parse::<i32>().is_ok() { (second, first) } else { (first, second) };
    let year: i32 = year.parse().ok().filter(|it| (1990..=2100).contains(it))?;
    let (from, months) = match word.strip_prefix('q').and_then(|it| it.parse::<u32>().ok()) {
        Some(quarter @ 1..=4) => (quarter * 3 - 2, 3),
        _ => {
            let day = crate::exchange::table::Moment::read(&format!("1 {word} {year}"))?;
            (chrono::Datelike::month(&day.date(Order::DayFirst)?), 1)
        }
    };
    let start = NaiveDate::from_ymd_opt(year, from, 1)?;
    let after = start.checked_add_months(chrono::Months::new(months))?;
    Some((start, after.pred_opt()?))
}
