//! Likely duplicates: notes that say the same as another, and the words by which they were found.
//!
//! In: the notes as they change, a few at a time; a text that is being written, or a note. Out: the notes most like it.
//!
//! - D1 A note is read once, and again only when its title or its text changes.
//! - D2 A note that was merged is found as the one it went into; a note is never like itself or what it has taken in.
//! - D3 What somebody has said is not the same is not suggested again, from either side.

use std::sync::Arc;

use uuid::Uuid;

use super::merged::root;
use crate::{
    methods::text::{Index, Query},
    model::{Feedback, Id},
    replica::Table,
};

/// How like another a note must be, from 0 to 1, to be shown as a likely duplicate.
const LIKENESS_MIN: f64 = 0.45;
/// How many words they must share; one alone says little, however rare.
const WORDS_MIN: usize = 2;
/// How many words are shown as the reason.
const WORDS_SHOWN: usize = 5;
/// How many are looked at before merged notes fall together.
const LOOKED_AT: usize = 12;

/// The notes, to find those that say the same.
#[derive(Debug, Default)]
pub struct Duplicates {
    index: Index,
    notes: Table<Feedback>,
    /// What is in the index, by id.
    read: Vec<Arc<Feedback>>,
    /// What waits to be read; the last first.
    waiting: Vec<Arc<Feedback>>,
}

/// A note that says the same as another.
#[derive(Clone, Debug, PartialEq)]
pub struct Duplicate {
    /// The note.
    pub note: Id<Feedback>,
    /// How much of the other it says, 0 to 1.
    pub likeness: f64,
    /// The words they share, those that tell most first.
    pub words: Vec<String>,
}

impl Duplicates {
    /// Sees which notes have come, changed or gone. They are read by [`Duplicates::step`].
    pub fn look(&mut self, notes: &Table<Feedback>) {
        if self.notes == *notes {
            return;
        }
        self.notes = notes.clone();
        self.waiting.clear();
        let mut old = std::mem::take(&mut self.read).into_iter().peekable();
        for note in notes.rows() {
            while let Some(gone) = old.next_if(|it| it.id < note.id) {
                self.index.remove(gone.id.uuid().as_u128());
            }
            let before = old.next_if(|it| it.id == note.id);
            let same = |it: &Arc<Feedback>| Arc::ptr_eq(it, &note) || (it.title == note.title && it.body == note.body);
            if before.as_ref().is_some_and(same) && self.index.contains(note.id.uuid().as_u128()) {
                self.read.push(note);
            } else {
                self.read.push(Arc::clone(&note));
                self.waiting.push(note);
            }
        }
        for gone in old {
            self.index.remove(gone.id.uuid().as_u128());
        }
    }

    /// Reads at most so many of the notes that wait, the newest first. Says whether there are more.
    pub fn step(&mut self, many: usize) -> bool {
        for _ in 0..many {
            let Some(note) = self.waiting.pop() else { return false };
            self.index.put(note.id.uuid().as_u128(), &note.title, &note.body);
        }
        !self.waiting.is_empty()
    }

    /// The notes that say the same as a title and a text, best first, at most `most`. `without` is the note these are
    /// from, if they are from one.
    #[must_use]
    pub fn of(&self, title: &str, body: &str, without: Option<Id<Feedback>>, most: usize) -> Vec<Duplicate> {
        let query = Query::of(title, body);
        if query.is_empty() {
            return Vec::new();
        }
        let own = without.map(|it| root(&self.notes, it));
        let mut found: Vec<Duplicate> = Vec::new();
        for like in self.index.search(&query, without.map(|it| it.uuid().as_u128()), LOOKED_AT) {
            if like.likeness < LIKENESS_MIN || like.words.len() < WORDS_MIN {
                continue;
            }
            let note = root(&self.notes, Id::from_uuid(Uuid::from_u128(like.key)));
            // Whichever of the two it was said of.
            let says = |a: Id<Feedback>, b: Id<Feedback>| self.notes.get(a).is_some_and(|it| it.unlike.contains(&b));
            let parted = own.is_some_and(|own| says(own, note) || says(note, own));
            let is_new = !parted
                && Some(note) != own
                && self.notes.get(note).is_some()
                && found.iter().all(|it| it.note != note);
            if is_new && found.len() < most {
                let words = like.words.into_iter().take(WORDS_SHOWN).collect();
                found.push(Duplicate { note, likeness: like.likeness, words });
            }
        }
        found
    }
}
