//! A row as feedback.

use serde_json::Value;

use super::{Names, Report, Why, said::Said};
use crate::{
    exchange::tools::{Role, Target, Tool},
    model::{Feedback, FeedbackState, Id, Kind, RecordRef, Status},
    replica::Replica,
};

/// The roles that have a place in feedback.
pub(super) const ROLES: [Role; 24] = [
    Role::Id,
    Role::Key,
    Role::OtherKey,
    Role::Title,
    Role::Body,
    Role::Answer,
    Role::Status,
    Role::Category,
    Role::Tags,
    Role::Customer,
    Role::Company,
    Role::Segment,
    Role::Revenue,
    Role::Author,
    Role::AuthorMail,
    Role::Votes,
    Role::Score,
    Role::Created,
    Role::Updated,
    Role::Url,
    Role::Archived,
    Role::Moderation,
    Role::Voter,
    Role::Closed,
];

/// Fields, and the roles that say what they hold.
pub(super) const COVERED: [(&str, &[Role]); 8] = [
    ("title", &[Role::Title, Role::Body, Role::Answer, Role::Score]),
    ("body", &[Role::Body, Role::Answer, Role::Score]),
    ("customer", &[Role::Customer, Role::Company]),
    ("author", &[Role::Author, Role::AuthorMail]),
    ("tags", &[Role::Tags]),
    ("received", &[Role::Created]),
    ("votes", &[Role::Votes, Role::Voter]),
    ("state", &[Role::Status]),
];

/// What a row says, without where it comes from; the reason if it says nothing.
pub(super) fn note(
    said: &Said<'_>,
    voters: usize,
    names: &mut Names,
    now: &Replica,
    report: &mut Report,
) -> Result<Feedback, Why> {
    let moderation = said.first(Role::Moderation).to_lowercase();
    if matches!(moderation.as_str(), "spam" | "pending" | "rejected" | "unapproved") {
        return Err(Why::Moderated);
    }
    if !said.says_something() {
        return Err(Why::Blank);
    }
    let says = |role: Role| said.all(role).next().is_some();
    let (title, body) = super::said::title_and_text(said, report);
    let author = [said.first(Role::Author), said.first(Role::AuthorMail)];
    let author = author.into_iter().find(|it| !it.is_empty()).unwrap_or_default();
    let tags = said.values(Role::Tags);
    let tags =
        tags.iter().filter_map(|(_, tag)| names.named(Kind::Tag, super::items::tag_name(said.plan.tool, tag), now));
    let tags = tags.map(Id::from_uuid).collect();
    let votes =
        if says(Role::Votes) { said.number(Role::Votes, f64::from(u32::MAX), report) } else { Some(voters as f64) };
    Ok(Feedback {
        title,
        body,
        state: state(said),
        customer: customer(said, names, now, report),
        author: author.chars().take(crate::model::text::TITLE_CHARS_MAX).collect(),
        tags,
        received: said.date(Role::Created, report),
        votes: votes.unwrap_or(0.0).round() as u32,
        ..Feedback::default()
    })
}

fn state(said: &Said<'_>) -> FeedbackState {
    let word = said.first(Role::Status);
    if said.plan.tool == Tool::Own {
        return match word.to_lowercase().as_str() {
            "processed" => FeedbackState::Processed,
            "archived" => FeedbackState::Archived,
            _ => FeedbackState::New,
        };
    }
    let put_away = super::items::is_marked(said.first(Role::Archived));
    let status = super::items::status_of(said).filter(|status: &Status| !status.is_open());
    if put_away || status.is_some() { FeedbackState::Archived } else { FeedbackState::New }
}

fn customer(
    said: &Said<'_>,
    names: &mut Names,
    now: &Replica,
    report: &mut Report,
) -> Option<Id<crate::model::Customer>> {
    let name = [said.first(Role::Customer), said.first(Role::Company)].into_iter().find(|it| !it.is_empty())?;
    let id = names.named(Kind::Customer, name, now)?;
    let record = RecordRef { kind: Kind::Customer, id };
    let company = said.first(Role::Company);
    if company != name && !company.is_empty() {
        names.describe(record, "company", Value::from(company.chars().take(300).collect::<String>()));
    }
    let segment = said.first(Role::Segment);
    if !segment.is_empty() {
        names.describe(record, "segment", Value::from(segment.chars().take(80).collect::<String>()));
    }
    if let Some(revenue) = said.number(Role::Revenue, 1e15, report) {
        names.describe(record, "revenue", Value::from(revenue));
    }
    Some(Id::from_uuid(id))
}

/// Whether a role has a place in what a table is taken in as.
pub(super) fn applies(role: Role, target: Target) -> bool {
    match target {
        Target::Feedback => ROLES.contains(&role),
        Target::Items => super::items::ROLES.contains(&role),
    }
}
