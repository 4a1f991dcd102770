//! Merged notes: notes that say the same, gathered under one of them.
//!
//! In: notes, each of which knows the one it was merged into. Out: which note speaks for which.
//!
//! - G1 Merging writes nothing but where a note went and which tags its new place has: votes, source, customer and links
//!   stay with the note that brought them, and are counted with the note that has taken it in.
//! - G2 Two people who merge two notes into each other at once leave one of them: the one with the smaller id.
//! - G3 Where the note that took others in is gone, they are back on their own.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    commands::{Command, Facts, Label, Refusal, change, known},
    model::{Feedback, Id, Record as _, RecordRef, Relation, sorted},
    replica::{Edit, Snapshot, Table},
};

/// The note that speaks for a note: the one it was merged into, and on from there; itself where it was not.
#[must_use]
pub fn root(notes: &Table<Feedback>, id: Id<Feedback>) -> Id<Feedback> {
    let mut way = vec![id];
    while let Some(next) = way.last().and_then(|at| notes.get(*at)?.merged_into).filter(|it| notes.get(*it).is_some()) {
        if let Some(ring) = way.iter().position(|it| *it == next).and_then(|from| way.get(from..)) {
            return ring.iter().copied().min().unwrap_or(id);
        }
        way.push(next);
    }
    way.last().copied().unwrap_or(id)
}

/// What a note has taken in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gathered {
    /// How many notes.
    pub notes: usize,
    /// How many votes they bring.
    pub votes: u32,
}

/// What each note has taken in, where it has.
#[must_use]
pub fn gathered(notes: &Table<Feedback>) -> BTreeMap<Id<Feedback>, Gathered> {
    let mut all: BTreeMap<Id<Feedback>, Gathered> = BTreeMap::new();
    for note in notes.iter().filter(|it| it.merged_into.is_some()) {
        let root = root(notes, note.id);
        if root != note.id {
            let gathered = all.entry(root).or_default();
            gathered.notes += 1;
            gathered.votes = gathered.votes.saturating_add(note.votes);
        }
    }
    all
}

/// The notes that a note has taken in, and those that came with them, by id.
#[must_use]
pub fn taken_in(now: &Snapshot, id: Id<Feedback>) -> Vec<Id<Feedback>> {
    let notes = now.table();
    if root(&notes, id) != id {
        return Vec::new();
    }
    let (mut found, mut todo) = (BTreeSet::new(), vec![id]);
    while let Some(at) = todo.pop() {
        for note in now.related::<Feedback>(Relation::FeedbackMergedInto, at.uuid()) {
            if note.id != id && found.insert(note.id) {
                todo.push(note.id);
            }
        }
    }
    found.into_iter().collect()
}

/// The one of several notes that the others best go into: the most linked, then the most voted for, then the oldest.
#[must_use]
pub fn survivor(now: &Snapshot, notes: &[Id<Feedback>]) -> Option<Id<Feedback>> {
    let mut all: Vec<&Feedback> = notes.iter().filter_map(|id| now.get(*id)).collect();
    let links = |it: &Feedback| now.related::<crate::model::Link>(Relation::LinkOfFeedback, it.id.uuid()).count();
    sorted::sort_by_cached_key(&mut all, |it| {
        (std::cmp::Reverse((links(it), it.votes)), it.received.is_none(), it.received, it.id)
    });
    all.first().map(|it| it.id)
}

/// Merges notes into one that says the same. It gets their tags; all else stays with them.
#[derive(Clone, Debug)]
pub struct Merge {
    /// The notes; the one they go into may be among them.
    pub notes: Vec<Id<Feedback>>,
    /// The note that speaks for all of them from now on.
    pub into: Id<Feedback>,
}

impl Command for Merge {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if a note is gone, [`Refusal::NoPlace`] if there is nothing to merge.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        known(now, self.into)?;
        let notes = now.table();
        let into = root(&notes, self.into);
        let mut going = BTreeSet::new();
        for id in &self.notes {
            known(now, *id)?;
            going.insert(root(&notes, *id));
        }
        going.remove(&into);
        if going.is_empty() {
            return Err(Refusal::NoPlace);
        }
        let mut edits = Vec::new();
        let mut tags = BTreeSet::new();
        for id in going {
            tags.extend(known(now, id)?.tags.iter().copied());
            edits.extend(change(now, id, |it| it.merged_into = Some(into))?);
        }
        edits.extend(change(now, into, |it| {
            it.tags.extend(tags);
            // Two notes that went into each other are told apart by their ids until one of them is said to stay.
            it.merged_into = None;
        })?);
        Ok(edits)
    }
}

/// Takes notes out again of what they were merged into.
#[derive(Clone, Debug)]
pub struct TakeOut(pub Vec<Id<Feedback>>);

impl Command for TakeOut {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if a note is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let mut edits = Vec::new();
        for id in &self.0 {
            edits.extend(change(now, *id, |it| it.merged_into = None)?);
        }
        Ok(edits)
    }
}

/// Makes a note of its own of a passage. It keeps who said it, when and where, and the tags; votes stay where they are.
#[derive(Clone, Debug)]
pub struct Split {
    /// The note it is part of.
    pub note: Id<Feedback>,
    /// The new note's id; must be fresh.
    pub id: Id<Feedback>,
    /// What the new note is about, in one line.
    pub title: String,
    /// The passage, which becomes its text.
    pub passage: String,
}

impl Command for Split {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the note is gone, [`Refusal::Flawed`] if the title is empty or too long.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let from = known(now, self.note)?;
        let part = Feedback {
            id: self.id,
            title: self.title.clone(),
            body: self.passage.trim().to_owned(),
            customer: from.customer,
            author: from.author.clone(),
            tags: from.tags.clone(),
            received: from.received,
            // The key stays with the note that came from there, so that taking it in again finds that one.
            source: crate::model::Source { kind: from.source.kind, url: from.source.url.clone(), ..Default::default() },
            owner: from.owner,
            competitors: from.competitors.clone(),
            deal: from.deal,
            split_from: Some(from.id),
            ..Feedback::default()
        };
        debug_assert_ne!(RecordRef::of(part.id()), RecordRef::of(from.id), "the id is fresh");
        super::Add { note: part }.decide(now, facts)
    }
}

/// A title for a passage: its first sentence or line, or the words of it that fit.
#[must_use]
pub fn title_of(passage: &str) -> String {
    /// Characters that a title has at most.
    const CHARS_MAX: usize = 80;
    let passage = passage.trim();
    let end = passage
        .char_indices()
        .zip(passage.chars().skip(1).chain([' ']))
        .find(|((_, it), next)| *it == '\n' || (matches!(it, '.' | '!' | '?') && next.is_whitespace()))
        .map_or(passage.len(), |((at, _), _)| at);
    let first = passage.get(..end).unwrap_or(passage).trim();
    if first.chars().nth(CHARS_MAX).is_none() {
        return first.to_owned();
    }
    let cut: String = first.chars().take(CHARS_MAX).collect();
    let whole = cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words);
    format!("{whole}…")
}
