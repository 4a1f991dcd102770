//! What the columns of a table seem to be: by the tool's own names, by usual names, and by what they hold.

use chrono::NaiveDate;

use super::Table;
use crate::exchange::{
    table::{Column, Moment, Order},
    tools::{self, Role, Target, Tool, plain_name},
};

/// The names of the columns, as they are compared.
pub(super) fn names(table: &Table) -> Vec<String> {
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
pub(super) fn target(table: &Table, names: &[String], roles: &[Role]) -> Target {
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
pub(super) fn roles(table: &Table, names: &[String]) -> Vec<Role> {
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
            let day = Moment::read(&format!("1 {word} {year}"))?;
            (chrono::Datelike::month(&day.date(Order::DayFirst)?), 1)
        }
    };
    let start = NaiveDate::from_ymd_opt(year, from, 1)?;
    let after = start.checked_add_months(chrono::Months::new(months))?;
    Some((start, after.pred_opt()?))
}
