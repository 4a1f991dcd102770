//! GitHub issues, as the REST API and `gh issue list --json` write them, taken in as feedback.
//!
//! In: the texts of files that belong together, and a replica. Out: a preview.
//!
//! An issue is always the same note, whichever file it comes in. What GitHub knows better is brought up to date
//! when the issue is newer there; how far the team has come with the note is theirs alone, and tags are only added.

mod issue;
mod reading;

use chrono::{DateTime, Utc};
use reading::Reading;
pub(super) use reading::{is_issue, issues_in};

use super::{Preview, intake::Names};
use crate::{
    model::{Feedback, Id, Kind, RecordRef, Tag, decode},
    replica::{Edit, Replica},
};

/// A file with its name.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The name, for the places of what is refused.
    pub name: &'a str,
    /// What is in it.
    pub text: &'a str,
}

/// One issue as a note, with its labels by name.
#[derive(Debug)]
struct Note {
    feedback: Feedback,
    labels: Vec<String>,
}

impl Note {
    fn updated(&self) -> Option<DateTime<Utc>> {
        self.feedback.source.updated
    }

    /// Its labels as tags.
    fn tags(&self, names: &mut Names, now: &Replica) -> Vec<Id<Tag>> {
        let named = self.labels.iter().filter_map(|label| names.named(Kind::Tag, label, now));
        named.map(Id::from_uuid).collect()
    }

    /// The edits that bring an older taking-in of this note up to date.
    fn update(&self, old: &Feedback, names: &mut Names, now: &Replica) -> Vec<Edit> {
        if self.updated() <= old.source.updated {
            return Vec::new();
        }
        let mut new = old.clone();
        new.title.clone_from(&self.feedback.title);
        new.body.clone_from(&self.feedback.body);
        new.source.clone_from(&self.feedback.source);
        new.votes = self.feedback.votes;
        new.tags.extend(self.tags(names, now));
        Edit::diff(old, &new).collect()
    }
}

/// What taking in files of issues would do. Several files are one import.
///
/// A file or an issue that cannot be read is refused by its place; the rest comes in.
#[must_use]
pub fn preview(files: &[Named<'_>], now: &Replica) -> Preview {
    let mut reading = Reading::new(files.len() > 1);
    for file in files {
        reading.file(*file);
    }
    let mut names = Names::of(now);
    let mut edits = Vec::new();
    for note in &reading.notes {
        let record = RecordRef::of(note.feedback.id);
        match now.record(record).filter(|held| !held.is_blank()) {
            None => {
                let mut feedback = note.feedback.clone();
                feedback.tags = note.tags(&mut names, now).into_iter().collect();
                edits.extend(Edit::create(&feedback));
            }
            // What the team has put in the bin stays there.
            Some(held) if held.is_removed() => {}
            Some(held) => {
                let (old, _) = decode::<Feedback>(record.id, held.values());
                edits.extend(note.update(&old, &mut names, now));
            }
        }
    }
    let records = reading.notes.len() + names.made.len();
    names.edits.append(&mut edits);
    let (refused, notes) = reading.report();
    Preview { refused, notes, ..Preview::of_edits(names.edits, records, now) }
}
