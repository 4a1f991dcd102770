//! A row as an item of the backlog.

use chrono::NaiveDate;

use super::{Names, Report, Trouble, Why, propose::span, said::Said};
use crate::{
    exchange::{
        table::Moment,
        tools::{Role, Tool, without_colour, words},
    },
    model::{Id, Item, Kind, Status, number::parse_number},
    replica::Replica,
};

/// The roles that have a place in items.
pub(super) const ROLES: [Role; 26] = [
    Role::Id,
    Role::Key,
    Role::OtherKey,
    Role::Title,
    Role::Body,
    Role::Answer,
    Role::Status,
    Role::Category,
    Role::Kind,
    Role::Tags,
    Role::Updated,
    Role::Closed,
    Role::Url,
    Role::Parent,
    Role::Epic,
    Role::Span,
    Role::Product,
    Role::Release,
    Role::Objective,
    Role::Owner,
    Role::Effort,
    Role::Time,
    Role::Start,
    Role::End,
    Role::Horizon,
    Role::Archived,
];

/// Fields, and the roles that say what they hold.
pub(super) const COVERED: [(&str, &[Role]); 14] = [
    ("title", &[Role::Title, Role::Body, Role::Answer]),
    ("description", &[Role::Body, Role::Answer]),
    ("kind", &[Role::Kind]),
    ("status", &[Role::Status, Role::Category, Role::Closed, Role::Archived]),
    ("parent", &[Role::Parent, Role::Epic]),
    ("product", &[Role::Product]),
    ("objective", &[Role::Objective]),
    ("release", &[Role::Release]),
    ("owner", &[Role::Owner]),
    ("tags", &[Role::Tags]),
    ("effort", &[Role::Effort, Role::Points, Role::Time]),
    ("horizon", &[Role::Horizon]),
    ("start", &[Role::Start, Role::Span]),
    ("end", &[Role::End, Role::Closed, Role::Span]),
];

/// Hours of work in a month, and in a day: what estimates in time are counted by.
const MONTH_HOURS: f64 = 160.0;
const DAY_HOURS: f64 = 8.0;

/// What a row says, without where it stands and comes from; the reason if it says nothing.
pub(super) fn item(
    said: &Said<'_>,
    parent: Option<Id<Item>>,
    names: &mut Names,
    now: &Replica,
    report: &mut Report,
) -> Result<Item, Why> {
    if !said.says_something() {
        return Err(Why::Blank);
    }
    let (title, description) = super::said::title_and_text(said, report);
    let (start, end) = dates(said, report);
    let tool = said.plan.tool;
    let mut named = |kind: Kind, name: &str| names.named(kind, name, now);
    let tags = said.values(Role::Tags);
    let tags = tags.iter().filter_map(|(_, tag)| named(Kind::Tag, tag_name(tool, tag))).map(Id::from_uuid).collect();
    let one = |role: Role| said.values(role).into_iter().map(|(_, value)| value).next().unwrap_or_default();
    let product = named(Kind::Product, &one(Role::Product));
    let release = named(Kind::Release, &one(Role::Release));
    let objective = named(Kind::Objective, said.first(Role::Objective));
    let owner = named(Kind::Person, without_mail(&one(Role::Owner)));
    Ok(Item {
        title,
        description,
        kind: words::kind(said.first(Role::Kind)).unwrap_or_default(),
        status: status(said),
        parent,
        product: product.map(Id::from_uuid),
        objective: objective.map(Id::from_uuid),
        release: release.map(Id::from_uuid),
        owner: owner.map(Id::from_uuid),
        tags,
        effort: effort(said, report),
        horizon: horizon(said, report),
        start,
        end,
        ..Item::default()
    })
}

/// What the words for the status mean; `None` if there are none.
pub(super) fn status_of(said: &Said<'_>) -> Option<Status> {
    let word = said.first(Role::Status);
    let mapped = said.plan.statuses.iter().find(|it| it.word == word);
    let known = mapped.filter(|it| it.known).map(|it| it.status);
    // A column with too many words to map them one by one still has some that are known.
    let known = known.or_else(|| words::status(word, said.plan.tool.format().statuses).filter(|_| mapped.is_none()));
    known.or_else(|| words::category(said.first(Role::Category))).or_else(|| mapped.map(|it| it.status))
}

fn status(said: &Said<'_>) -> Status {
    let status = status_of(said).unwrap_or_default();
    if status.is_open() && !said.first(Role::Closed).is_empty() {
        return Status::Done;
    }
    let put_away = is_marked(said.first(Role::Archived));
    said.plan.archived.filter(|_| put_away && status.is_open()).unwrap_or(status)
}

/// Whether a cell marks its row: with a yes, or with the day it was done.
pub(super) fn is_marked(cell: &str) -> bool {
    words::is_yes(cell) || Moment::read(cell).is_some()
}

/// The name of a tag without what the tool writes after it.
pub(super) fn tag_name(tool: Tool, tag: &str) -> &str {
    if tool == Tool::Trello { without_colour(tag) } else { tag }
}

/// A person without their address: `Name <mail>`.
fn without_mail(person: &str) -> &str {
    let name = person.split_once('<').map_or(person, |(name, _)| name).trim();
    if name.is_empty() { person } else { name }
}

fn dates(said: &Said<'_>, report: &mut Report) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (mut start, mut end) = (said.date(Role::Start, report), said.date(Role::End, report));
    if said.all(Role::End).next().is_none() && is_marked(said.first(Role::Closed)) {
        end = said.date(Role::Closed, report);
    }
    for (at, cell) in said.all(Role::Span) {
        let name = crate::exchange::tools::plain_name(said.name(at));
        if let (true, Some((first, last))) = (words::is_yes(cell), span(&name)) {
            start = Some(start.map_or(first, |it| it.min(first)));
            end = Some(end.map_or(last, |it| it.max(last)));
        }
    }
    if let (Some(from), Some(to)) = (start, end)
        && to < from
    {
        report.problem(said.row.line, "", &format!("{from} – {to}"), Trouble::EndBeforeStart);
        start = None;
    }
    (start, end)
}

fn effort(said: &Said<'_>, report: &mut Report) -> Option<f64> {
    let months = if said.all(Role::Effort).next().is_some() {
        said.number(Role::Effort, Item::EFFORT_MAX, report)?
    } else if let Some((at, cell)) = said.all(Role::Time).next() {
        let hours = hours(cell);
        if hours.is_none() {
            report.problem(said.row.line, said.name(at), cell, Trouble::NotANumber);
        }
        hours? / MONTH_HOURS
    } else {
        let a_month = said.plan.points_a_month.filter(|it| *it > 0.0)?;
        said.number(Role::Points, 1e6, report)? / a_month
    };
    let months = (months * 1_000.0).round() / 1_000.0;
    (0.0..=Item::EFFORT_MAX).contains(&months).then_some(months)
}

/// Hours in a text such as `38h` or `2d 4h`; a number alone counts seconds.
fn hours(text: &str) -> Option<f64> {
    if let Some(seconds) = parse_number(text, crate::model::number::Decimal::Point) {
        return Some(seconds / 3_600.0);
    }
    let mut hours = 0.0;
    for piece in text.split_whitespace() {
        let unit = piece.find(|char: char| char.is_alphabetic())?;
        let (number, unit) = piece.split_at_checked(unit)?;
        let number = parse_number(number, crate::model::number::Decimal::Point)?;
        hours += number
            * match unit.chars().next()? {
                'w' | 'u' => 5.0 * DAY_HOURS,
                'd' => DAY_HOURS,
                'h' | 't' => 1.0,
                'm' => 1.0 / 60.0,
                _ => return None,
            };
    }
    Some(hours)
}

fn horizon(said: &Said<'_>, report: &mut Report) -> Option<crate::model::Horizon> {
    let (at, cell) = said.all(Role::Horizon).next()?;
    let horizon = words::horizon(cell);
    if horizon.is_none() {
        report.problem(said.row.line, said.name(at), cell, Trouble::NotAHorizon);
    }
    horizon
}
