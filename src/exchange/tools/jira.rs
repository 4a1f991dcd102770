//! Jira: the CSV of issues, and JSON of its REST search; Product Discovery writes the same.

use serde_json::Value;

use super::{Format, Role, Split, Target};
use crate::{
    exchange::intake::{Entries, Listing, adf, at, show},
    model::SourceKind,
};

pub(super) static FORMAT: Format = Format {
    tool: super::Tool::Jira,
    name: "Jira",
    prefix: "jira",
    marks: &[&["summary", "issue key"], &["summary", "issue id", "issue type"]],
    roles: &[
        ("issue key", Role::Key),
        ("issue id", Role::OtherKey),
        ("summary", Role::Title),
        ("description", Role::Body),
        ("environment", Role::Answer),
        ("issue type", Role::Kind),
        ("status", Role::Status),
        ("status category", Role::Category),
        ("project name", Role::Product),
        ("assignee", Role::Owner),
        ("reporter", Role::Author),
        ("created", Role::Created),
        ("updated", Role::Updated),
        ("resolved", Role::Closed),
        ("due date", Role::End),
        ("custom field (start date)", Role::Start),
        ("fix versions", Role::Release),
        ("fix version/s", Role::Release),
        ("components", Role::Tags),
        ("component/s", Role::Tags),
        ("labels", Role::Tags),
        ("votes", Role::Votes),
        ("parent key", Role::Parent),
        ("parent", Role::Parent),
        ("parent id", Role::Parent),
        ("epic link", Role::Parent),
        ("custom field (epic link)", Role::Parent),
        ("story points", Role::Points),
        ("custom field (story points)", Role::Points),
        ("custom field (story point estimate)", Role::Points),
        ("original estimate", Role::Time),
    ],
    target: Target::Items,
    source: SourceKind::Note,
    statuses: &[],
    split: Split::Whole,
};

/// Fields of an issue that are called something else in the CSV: the name there, and the way to them.
const FIELDS: [(&str, &str); 22] = [
    ("Summary", "summary"),
    ("Issue Type", "issuetype.name"),
    ("Status", "status.name"),
    ("Status Category", "status.statusCategory.key"),
    ("Project name", "project.name"),
    ("Priority", "priority.name"),
    ("Resolution", "resolution.name"),
    ("Assignee", "assignee.displayName"),
    ("Reporter", "reporter.displayName"),
    ("Created", "created"),
    ("Updated", "updated"),
    ("Resolved", "resolutiondate"),
    ("Due date", "duedate"),
    ("Votes", "votes.votes"),
    ("Watchers", "watches.watchCount"),
    ("Labels", "labels"),
    ("Components", "components"),
    ("Fix versions", "fixVersions"),
    ("Parent", "parent.key"),
    ("Original estimate", "timeoriginalestimate"),
    ("Sub-tasks", "subtasks"),
    ("Comment", "comment.comments"),
];

/// What the search returns: `issues`, each with a `key` and `fields`.
pub(super) fn issues(document: &Value) -> Option<Listing> {
    let list: Vec<&Value> = match document {
        Value::Array(pages) => pages.iter().flat_map(issues_of).collect(),
        page => issues_of(page),
    };
    if list.is_empty() {
        return None;
    }
    let mut entries = Entries::default();
    for issue in list {
        let Some(fields) = issue.get("fields") else {
            continue;
        };
        entries.begin();
        entries.put("Issue key", &show(at(issue, "key")));
        entries.put("Issue id", &show(at(issue, "id")));
        for (name, path) in FIELDS {
            entries.put(name, &show(at(fields, path)));
        }
        let description = at(fields, "description");
        entries.put("Description", &if description.is_object() { adf(description) } else { show(description) });
        for link in at(fields, "issuelinks").as_array().into_iter().flatten() {
            let other = show(at(link, "outwardIssue.key")) + &show(at(link, "inwardIssue.key"));
            entries.put(&format!("Issue link ({})", show(at(link, "type.name"))), &other);
        }
        let known = |name: &str| FIELDS.iter().any(|(_, path)| path.split('.').next() == Some(name));
        for (name, value) in fields.as_object().into_iter().flatten() {
            if !known(name) && name != "description" && name != "issuelinks" {
                entries.put(name, &show(value));
            }
        }
    }
    entries.finish()
}

/// The issues of a page of results, or the issue itself.
fn issues_of(page: &Value) -> Vec<&Value> {
    let is_issue = |it: &&Value| it.get("key").is_some_and(Value::is_string) && at(it, "fields.summary").is_string();
    let list = page.get("issues").and_then(Value::as_array);
    list.map_or_else(|| Some(page).into_iter().filter(is_issue).collect(), |it| it.iter().filter(is_issue).collect())
}
