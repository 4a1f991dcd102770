//! Likely duplicates: read in turns while the page is idle, from the first time that somebody asks.
//!
//! In: the notes. Out: those that say the same as a text. Nothing is read before it is asked for.

use leptos::{prelude::*, task::spawn_local};

use crate::{
    commands::feedback::duplicates::{Duplicate, Duplicates},
    model::{Feedback, Id},
    ui::{
        outside::{
            page,
            pause::{self, Turn},
        },
        workspace::Workspace,
    },
};

/// Notes between two looks at the clock.
const NOTES: usize = 16;
/// How many are shown.
const SHOWN_MAX: usize = 3;

/// What is known of notes that say the same. Copy it wherever it is needed.
#[derive(Clone, Copy)]
pub(super) struct Similar {
    notes: StoredValue<Duplicates>,
    /// Moves on whenever all notes have been read.
    read: RwSignal<usize>,
    wanted: RwSignal<bool>,
    reading: StoredValue<bool>,
}

impl Similar {
    /// Reads the notes of a workspace once they are wanted; call it in the body of the page.
    pub(super) fn over(workspace: Workspace) -> Self {
        let similar = Self {
            notes: StoredValue::new(Duplicates::default()),
            read: RwSignal::new(0),
            wanted: RwSignal::new(false),
            reading: StoredValue::new(false),
        };
        Effect::new(move |_| {
            if similar.wanted.get() {
                similar.notes.update_value(|it| it.look(&workspace.feedback().read()));
                similar.begin();
            }
        });
        similar
    }

    fn begin(self) {
        if self.reading.get_value() {
            return; // what has come meanwhile is read along
        }
        self.reading.set_value(true);
        page::when_idle(move || spawn_local(self.go_on()));
    }

    async fn go_on(self) {
        loop {
            let turn = Turn::begin();
            let step = |notes: &mut Duplicates| {
                let mut more = true;
                while more && !turn.is_over() {
                    more = notes.step(NOTES);
                }
                more
            };
            match self.notes.try_update_value(step) {
                Some(true) => pause::next_task().await,
                Some(false) => break,
                None => return, // the page is gone
            }
        }
        self.reading.set_value(false);
        self.read.update(|it| *it += 1);
    }

    /// Asks for the notes to be read.
    pub(super) fn want(self) {
        if !self.wanted.get_untracked() {
            self.wanted.set(true);
        }
    }

    /// The notes that say the same as a title and a text; see [`Duplicates::of`]. Followed by whoever reads it.
    pub(super) fn of(self, title: &str, body: &str, without: Option<Id<Feedback>>) -> Vec<Duplicate> {
        self.read.track();
        self.notes.with_value(|it| it.of(title, body, without, SHOWN_MAX))
    }
}
