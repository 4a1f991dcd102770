//! Tables and lists of no tool that is known, and GitHub issues as a table.

use serde_json::Value;

use super::{Format, Role, Split, Target, Tool};
use crate::{
    exchange::{
        github::{is_issue, issues_in},
        intake::{Entries, Listing, at, show},
    },
    model::{SourceKind, Status},
};

pub(super) static FORMAT: Format = Format::PLAIN;

pub(super) static GITHUB: Format = Format {
    tool: Tool::Github,
    name: "GitHub",
    prefix: "github",
    marks: &[&["github issue"]],
    roles: &[
        ("github issue", Role::Key),
        ("title", Role::Title),
        ("body", Role::Body),
        ("state", Role::Status),
        ("labels", Role::Tags),
        ("assignees", Role::Owner),
        ("milestone", Role::Release),
        ("type", Role::Kind),
        ("author", Role::Author),
        ("created", Role::Created),
        ("updated", Role::Updated),
        ("closed", Role::Closed),
        ("url", Role::Url),
        ("votes", Role::Votes),
    ],
    target: Target::Items,
    source: SourceKind::Github,
    statuses: &[("closed", Status::Done)],
    split: Split::Whole,
};

/// Columns of GitHub issues, and the ways to them in both of GitHub's shapes.
const FIELDS: [(&str, &[&str]); 13] = [
    ("Title", &["title"]),
    ("Body", &["body"]),
    ("State", &["state"]),
    ("Labels", &["labels"]),
    ("Assignees", &["assignees", "assignee"]),
    ("Milestone", &["milestone"]),
    ("Type", &["type", "issueType"]),
    ("Author", &["user", "author"]),
    ("Created", &["created_at", "createdAt"]),
    ("Updated", &["updated_at", "updatedAt"]),
    ("Closed", &["closed_at", "closedAt"]),
    ("Url", &["html_url", "url"]),
    ("Comments", &["comments"]),
];

/// GitHub issues, without the proposed changes to code among them.
pub(super) fn github(document: &Value) -> Option<Listing> {
    let issues = issues_in(document.clone());
    if !issues.iter().any(is_issue) {
        return None;
    }
    let mut entries = Entries::default();
    for issue in &issues {
        let url = [at(issue, "html_url"), at(issue, "url")].map(show);
        let url = url.iter().find(|it| !it.is_empty()).map_or("", |it| it);
        let mut parts = url.split('/').skip(3);
        let (Some(owner), Some(name), Some("issues")) = (parts.next(), parts.next(), parts.next()) else {
            continue;
        };
        let proposal = at(issue, "pull_request").as_object();
        if proposal.is_some_and(|it| it.values().any(|it| !it.is_null())) {
            continue;
        }
        entries.begin();
        entries.put("GitHub issue", &format!("{owner}/{name}#{}", show(at(issue, "number"))));
        for (column, paths) in FIELDS {
            let found = paths.iter().map(|path| show(at(issue, path))).find(|it| !it.is_empty());
            entries.put(column, &found.unwrap_or_default());
        }
        entries.put("Votes", &show(at(issue, "reactions.+1")));
    }
    entries.finish()
}

/// Any list of records: each field is a column.
pub(super) fn list(document: &Value) -> Option<Listing> {
    let records = match document {
        Value::Array(list) => list,
        // The only list of records in an object, such as `data` or `items`.
        Value::Object(fields) => {
            let mut lists = fields.values().filter_map(Value::as_array).filter(|it| it.iter().any(Value::is_object));
            lists.next().filter(|_| lists.next().is_none())?
        }
        _ => return None,
    };
    let mut entries = Entries::default();
    for record in records {
        let Value::Object(fields) = record else {
            continue;
        };
        entries.begin();
        for (name, value) in fields {
            entries.put(name, &show(value));
        }
    }
    entries.finish()
}
