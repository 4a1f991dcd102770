//! One issue, in either shape.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::Value;

use super::Note;
use crate::{
    exchange::{FileError, Foreign},
    model::{Feedback, FeedbackState, Id, Source, SourceKind},
};

/// An issue, as far as it is read. `gh` writes names in camel case, and its `url` is REST's `html_url`.
#[derive(Debug, Deserialize)]
pub(super) struct Issue {
    number: u64,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    body: Option<String>,
    #[serde(default)]
    state: Option<String>,
    #[serde(default)]
    user: Option<Login>,
    #[serde(default)]
    author: Option<Login>,
    #[serde(default)]
    labels: Option<Vec<Label>>,
    #[serde(default, alias = "createdAt")]
    created_at: Option<DateTime<Utc>>,
    #[serde(default, alias = "updatedAt")]
    updated_at: Option<DateTime<Utc>>,
    #[serde(default)]
    html_url: Option<String>,
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    pull_request: Option<PullRequest>,
    #[serde(default)]
    reactions: Option<Reactions>,
    #[serde(default, rename = "reactionGroups")]
    reaction_groups: Option<Vec<ReactionGroup>>,
    #[serde(default)]
    milestone: Value,
    #[serde(default)]
    assignee: Value,
    #[serde(default)]
    assignees: Value,
    #[serde(default)]
    comments: Value,
    #[serde(default, rename = "type", alias = "issueType")]
    kind: Value,
}

#[derive(Debug, Deserialize)]
struct Login {
    #[serde(default)]
    login: String,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Label {
    Name(String),
    Object { name: String },
}

/// In the API of 2012 every issue has one, with nothing in it.
#[derive(Debug, Deserialize)]
struct PullRequest {
    #[serde(default)]
    url: Option<String>,
    #[serde(default)]
    html_url: Option<String>,
    #[serde(default)]
    diff_url: Option<String>,
}

#[derive(Debug, Deserialize)]
struct Reactions {
    #[serde(default, rename = "+1")]
    up: Option<u32>,
    #[serde(default)]
    total_count: u32,
}

#[derive(Debug, Deserialize)]
struct ReactionGroup {
    #[serde(default)]
    content: String,
    #[serde(default)]
    users: Count,
}

#[derive(Debug, Default, Deserialize)]
struct Count {
    #[serde(default, rename = "totalCount")]
    total: u32,
}

impl Issue {
    pub(super) fn read(value: Value) -> Result<Self, FileError> {
        if value.get("number").is_none() {
            return Err(FileError::Missing { path: "number".to_owned() });
        }
        match Self::deserialize(&value) {
            Ok(issue) => Ok(issue),
            Err(why) => Err(FileError::wrong_type(Self::culprit(&value).unwrap_or_default(), &why.to_string())),
        }
    }

    /// The field without which the issue could be read.
    fn culprit(value: &Value) -> Option<String> {
        let fields = value.as_object()?;
        let alone = |name: &String| {
            let mut one = serde_json::Map::from_iter([("number".to_owned(), Value::from(1))]);
            one.insert(name.clone(), fields.get(name).cloned().unwrap_or_default());
            Self::deserialize(&Value::Object(one)).is_err()
        };
        fields.keys().find(|name| alone(name)).cloned()
    }

    pub(super) fn is_pull_request(&self) -> bool {
        let is_proposal = |it: &PullRequest| it.url.is_some() || it.html_url.is_some() || it.diff_url.is_some();
        self.pull_request.as_ref().is_some_and(is_proposal) || self.address().is_some_and(|it| it.contains("/pull/"))
    }

    /// Where a person finds it.
    fn address(&self) -> Option<&str> {
        let address = self.html_url.as_deref().or(self.url.as_deref())?;
        (address.starts_with("https://") || address.starts_with("http://")).then_some(address)
    }

    /// What GitHub calls it, such as `github:owner/name#12`; with the host where that is not github.com.
    fn key(&self) -> Option<String> {
        let (_, rest) = self.address()?.split_once("://")?;
        let (host, path) = rest.split_once('/')?;
        let parts: Vec<_> = path.split('/').collect();
        let at = parts.iter().position(|part| *part == "issues")?;
        let (owner, name) = (parts.get(at.checked_sub(2)?)?, parts.get(at.checked_sub(1)?)?);
        if owner.is_empty() || name.is_empty() {
            return None;
        }
        let host = if matches!(host, "github.com" | "api.github.com") { "" } else { &format!("{host}/") };
        Some(format!("github:{host}{owner}/{name}#{}", self.number))
    }

    /// What it has that has no place here.
    pub(super) fn not_kept(&self) -> impl Iterator<Item = Foreign> + use<> {
        let has = |value: &Value| match value {
            Value::Null => false,
            Value::Array(values) => !values.is_empty(),
            Value::Number(count) => count.as_u64() != Some(0),
            Value::String(text) => !text.is_empty(),
            _ => true,
        };
        let all = [
            (Foreign::Milestone, has(&self.milestone)),
            (Foreign::Assignees, has(&self.assignee) || has(&self.assignees)),
            (Foreign::Comments, has(&self.comments)),
            (Foreign::Type, has(&self.kind)),
        ];
        all.into_iter().filter(|(_, has)| *has).map(|(field, _)| field)
    }

    fn votes(&self) -> u32 {
        let groups = || {
            let up = self.reaction_groups.iter().flatten().filter(|group| group.content == "THUMBS_UP");
            up.map(|group| group.users.total).sum()
        };
        self.reactions.as_ref().map_or_else(groups, |it| it.up.unwrap_or(it.total_count))
    }

    pub(super) fn note(self) -> Result<Note, FileError> {
        let key = self.key().ok_or_else(|| FileError::Missing { path: "url".to_owned() })?;
        let is_closed = self.state.as_deref().is_some_and(|state| state.eq_ignore_ascii_case("closed"));
        let source = Source {
            kind: SourceKind::Github,
            url: self.address().unwrap_or_default().to_owned(),
            updated: self.updated_at,
            seen: String::new(),
            key,
        };
        let feedback = Feedback {
            id: Id::named(&source.key),
            votes: self.votes(),
            title: self.title.unwrap_or_default().trim().to_owned(),
            body: self.body.unwrap_or_default().replace("\r\n", "\n"),
            state: if is_closed { FeedbackState::Archived } else { FeedbackState::New },
            customer: None,
            author: self.user.or(self.author).map(|it| it.login).unwrap_or_default(),
            tags: BTreeSet::new(),
            received: self.created_at.map(|at| at.date_naive()),
            source,
            ..Feedback::default()
        };
        let labels = self.labels.into_iter().flatten().map(|label| match label {
            Label::Name(name) | Label::Object { name } => name,
        });
        Ok(Note { feedback, labels: labels.collect() })
    }
}
