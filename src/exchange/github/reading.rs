//! Reading files of issues: which there are, what stays out, and what is not kept.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{Named, Note, issue::Issue};
use crate::{
    exchange::{self, FileError, Foreign, RECORDS_MAX, Refused, read::bounded},
    model::{Feedback, Id, Record},
};

/// What the files hold.
#[derive(Default)]
pub(super) struct Reading {
    /// The issues in the order of the files.
    pub(super) notes: Vec<Note>,
    places: HashMap<Id<Feedback>, usize>,
    several: bool,
    refused: Vec<Refused>,
    pull_requests: usize,
    repeated: usize,
    not_kept: BTreeMap<Foreign, usize>,
}

impl Reading {
    /// Nothing yet; `several` if places must name their file.
    pub(super) fn new(several: bool) -> Self {
        Self { several, ..Self::default() }
    }

    /// Takes in one file. What comes before damage in it is kept.
    pub(super) fn file(&mut self, file: Named<'_>) {
        let text = match bounded(file.text) {
            Ok(text) => text,
            Err(why) => return self.refuse(file, None, why),
        };
        let mut index = 0;
        for document in serde_json::Deserializer::from_str(text).into_iter::<Value>() {
            let issues = match document {
                Ok(document) => issues_in(document),
                Err(why) => return self.refuse(file, None, FileError::of_json(&why)),
            };
            if !issues.is_empty() && !issues.iter().any(|it| it.get("number").is_some()) {
                return self.refuse(file, None, FileError::NotOurs);
            }
            for issue in issues {
                if self.notes.len() >= RECORDS_MAX {
                    let why = FileError::TooMany { path: String::new(), max: RECORDS_MAX };
                    return self.refuse(file, Some(index), why);
                }
                if let Err(why) = self.issue(issue) {
                    self.refuse(file, Some(index), why);
                }
                index += 1;
            }
        }
    }

    fn refuse(&mut self, file: Named<'_>, index: Option<usize>, why: FileError) {
        let place = match (index, self.several) {
            (None, _) => file.name.to_owned(),
            (Some(index), false) => format!("[{index}]"),
            (Some(index), true) => format!("{} [{index}]", file.name),
        };
        self.refused.push(Refused { place, why });
    }

    fn issue(&mut self, value: Value) -> Result<(), FileError> {
        let issue = Issue::read(value)?;
        if issue.is_pull_request() {
            self.pull_requests += 1;
            return Ok(());
        }
        let not_kept = issue.not_kept();
        let note = issue.note()?;
        note.feedback.check().map_err(|flaw| FileError::Flawed { path: note.feedback.source.key.clone(), flaw })?;
        let seen = self.places.get(&note.feedback.id).and_then(|at| self.notes.get_mut(*at));
        if let Some(seen) = seen {
            self.repeated += 1;
            if note.updated() > seen.updated() {
                *seen = note;
            }
        } else {
            not_kept.for_each(|field| *self.not_kept.entry(field).or_default() += 1);
            self.places.insert(note.feedback.id, self.notes.len());
            self.notes.push(note);
        }
        Ok(())
    }

    /// What stays out, and what else there is to know.
    pub(super) fn report(self) -> (Vec<Refused>, Vec<exchange::Note>) {
        let mut notes = Vec::new();
        if self.pull_requests > 0 {
            notes.push(exchange::Note::Skipped { what: Foreign::PullRequests, count: self.pull_requests });
        }
        if self.repeated > 0 {
            notes.push(exchange::Note::Repeated { count: self.repeated });
        }
        notes.extend(self.not_kept.into_iter().map(|(field, count)| exchange::Note::NotKept { field, count }));
        (self.refused, notes)
    }
}

/// The issues in a JSON document: a list, pages of lists, a search result, or a single issue.
pub(crate) fn issues_in(document: Value) -> Vec<Value> {
    match document {
        Value::Array(list) if list.iter().any(Value::is_array) => list.into_iter().flat_map(issues_in).collect(),
        Value::Array(list) => list,
        Value::Object(mut fields) => match fields.remove("items").or_else(|| fields.remove("issues")) {
            Some(Value::Array(list)) => list,
            _ => vec![Value::Object(fields)],
        },
        other => vec![other],
    }
}

/// Whether a value looks like an issue.
pub(crate) fn is_issue(value: &Value) -> bool {
    value.get("number").is_some_and(Value::is_u64)
        && value.get("title").is_some()
        && ["url", "html_url", "state", "labels", "body"].iter().any(|key| value.get(key).is_some())
}
