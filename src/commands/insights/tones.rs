//! The tone of every note, read from its words a few notes at a time.
//!
//! - T1 A note is read once, and again only when its title or its text changes.
//! - T2 What a person said of the tone counts before the words, and needs no reading.

use std::{collections::HashMap, sync::Arc};

use crate::{
    methods::text::tone,
    model::{Feedback, Id, Sentiment},
    replica::Table,
};

/// The tones that have been read.
#[derive(Clone, Debug, Default)]
pub struct Tones {
    notes: Table<Feedback>,
    read: HashMap<Id<Feedback>, (Arc<Feedback>, Sentiment)>,
    waiting: Vec<Arc<Feedback>>,
}

impl Tones {
    /// Sees which notes have come or changed. They are read by [`Tones::step`].
    pub fn look(&mut self, notes: &Table<Feedback>) {
        if self.notes == *notes {
            return;
        }
        self.notes = notes.clone();
        let is_read = |note: &Arc<Feedback>| {
            let old = self.read.get(&note.id).map(|it| &it.0);
            old.is_some_and(|it| Arc::ptr_eq(it, note) || (it.title == note.title && it.body == note.body))
        };
        self.waiting = notes.rows().filter(|it| it.sentiment.is_none() && !is_read(it)).collect();
        self.read.retain(|id, _| notes.get(*id).is_some());
    }

    /// Reads at most so many of the notes that wait. Says whether there are more.
    pub fn step(&mut self, many: usize) -> bool {
        for _ in 0..many {
            let Some(note) = self.waiting.pop() else { return false };
            let tone = match tone(&format!("{}\n{}", note.title, note.body)).sum {
                1.. => Sentiment::Positive,
                0 => Sentiment::Neutral,
                _ => Sentiment::Negative,
            };
            self.read.insert(note.id, (note, tone));
        }
        !self.waiting.is_empty()
    }

    /// Whether every note has been read.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        self.waiting.is_empty()
    }

    /// The tone of a note; `None` while it has not been read.
    #[must_use]
    pub fn of(&self, note: &Feedback) -> Option<Sentiment> {
        note.sentiment.or_else(|| self.read.get(&note.id).map(|it| it.1))
    }
}

/// The place of a tone in counts by tone: positive, neutral, negative.
#[must_use]
pub const fn tone_key(tone: Sentiment) -> usize {
    match tone {
        Sentiment::Positive => 0,
        Sentiment::Neutral => 1,
        Sentiment::Negative => 2,
    }
}
