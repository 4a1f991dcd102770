//! What somebody has said so far, kept in this browser against a reload.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    browser::{clock, preferences},
    commands::Facts,
    exchange::forms::OpenForm,
    model::{Form, Id, Item, QuestionKind, sorted},
    ui::words::forms::Lacks,
};

/// Under this and the form's id it is kept.
const KEPT: &str = "wheelhouse.form.";

/// What somebody has said so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Draft {
    /// Which answer it will be: the same one when it is mended after it was given back.
    pub(super) id: Uuid,
    /// What was said, by the key of the question; choices by their places.
    said: BTreeMap<u32, Vec<String>>,
    /// What was voted for.
    pub(super) votes: BTreeSet<Id<Item>>,
}

impl Draft {
    /// The draft that is kept for a form, or a new one.
    pub(super) fn kept(form: Id<Form>) -> Self {
        let kept: Option<Self> = preferences::get(&key(form));
        kept.filter(|it| !it.id.is_nil()).unwrap_or_else(Self::fresh)
    }

    /// An answer in which nothing has been said.
    pub(super) fn fresh() -> Self {
        let facts = Facts::new(clock::now(), clock::today(), None, clock::seed());
        Self { id: facts.fresh::<Form>().uuid(), ..Self::default() }
    }

    /// Keeps it; where storage is refused, the page itself is all that remembers.
    pub(super) fn keep(&self, form: Id<Form>) {
        preferences::set(&key(form), self);
    }

    /// Whether nothing has been said.
    pub(super) fn is_empty(&self) -> bool {
        self.votes.is_empty() && self.said.values().flatten().all(|it| it.trim().is_empty())
    }

    /// What was said to a question.
    pub(super) fn said(&self, key: u32) -> &[String] {
        self.said.get(&key).map_or(&[], Vec::as_slice)
    }

    /// The one thing that was said to a question; empty for nothing.
    pub(super) fn one(&self, key: u32) -> String {
        self.said(key).first().cloned().unwrap_or_default()
    }

    /// Says one thing.
    pub(super) fn say(&mut self, key: u32, said: String) {
        self.said.insert(key, vec![said]);
    }

    /// Adds or takes away one of several.
    pub(super) fn tick(&mut self, key: u32, choice: &str, on: bool) {
        let said = self.said.entry(key).or_default();
        said.retain(|it| it != choice);
        if on {
            said.push(choice.to_owned());
            sorted::sort_by_cached_key(said, |it| it.parse::<usize>().unwrap_or(usize::MAX));
        }
    }

    /// Votes for an item, or takes the vote back.
    pub(super) fn vote(&mut self, item: Id<Item>, on: bool) {
        if on {
            self.votes.insert(item);
        } else {
            self.votes.remove(&item);
        }
    }

    /// What is missing or cannot be, in the order of the form.
    pub(super) fn missing(&self, form: &OpenForm) -> Vec<(u32, Lacks)> {
        let lack = |question: &crate::model::Question| {
            let empty = self.said(question.key).iter().all(|it| it.trim().is_empty());
            if question.required && empty {
                return Some((question.key, Lacks::Answer));
            }
            let said = self.one(question.key);
            let is_odd = question.kind == QuestionKind::Email && !empty && !looks_like_address(said.trim());
            is_odd.then_some((question.key, Lacks::Address))
        };
        form.questions.iter().filter_map(lack).collect()
    }
}

fn key(form: Id<Form>) -> String {
    format!("{KEPT}{form}")
}

fn looks_like_address(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
        && !text.contains(char::is_whitespace)
}
