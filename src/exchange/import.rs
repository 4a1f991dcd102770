//! Taking a file in, once its person has seen what it would do.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{File, Preview, Section, preview};
use crate::{
    commands::{Command, Facts, Label, Refusal},
    model::{Answer, Kind, Link, Name, RecordRef, Score, Workspace, fields_of},
    replica::{Edit, REMOVED, Replica, Snapshot},
};

/// Takes in what a preview showed: one batch, one undo step.
#[derive(Clone, Debug)]
pub struct Import {
    edits: Vec<Edit>,
    label: Label,
    /// Settings that a workspace takes over where it has none of its own.
    settings: Vec<(Name, Value)>,
}

impl Import {
    /// Takes in a file.
    #[must_use]
    pub fn of(preview: Preview) -> Self {
        Self { edits: preview.edits, label: Label::Import, settings: Vec::new() }
    }

    /// Takes in the sample, also once more after it was taken away.
    ///
    /// A workspace that is there already keeps its name and every setting that somebody has chosen; what nobody has
    /// chosen yet, such as the period of reach, comes from the sample.
    #[must_use]
    pub fn of_sample(file: &File, now: &Replica) -> Self {
        let rows = file.records().into_iter().flat_map(|it| &it.rows);
        let settings = rows.filter(|row| row.place.section == Section::Workspace).flat_map(|row| &row.cells);
        let settings = settings.map(|(name, given)| (name.clone(), given.value().clone())).collect();
        Self { edits: preview(file, now).edits, label: Label::LoadSample, settings }
    }

    /// The sample's edits in a workspace that is there already.
    fn sample_edits(&self, home: &Workspace, now: &Snapshot) -> Vec<Edit> {
        let mut edits: Vec<_> = self.edits.iter().filter(|it| it.record.kind != Kind::Workspace).cloned().collect();
        let chosen = fields_of(home);
        let open = self.settings.iter().filter(|(name, value)| !chosen.contains_key(name) && !value.is_null());
        edits.extend(open.map(|(name, value)| Edit::set(RecordRef::of(home.id), name.clone(), value.clone())));
        // What somebody had said about the sample went with it, and comes back with it.
        let back: BTreeSet<RecordRef> =
            edits.iter().filter(|it| it.field == REMOVED && it.value.is_null()).map(|it| it.record).collect();
        let stamps: BTreeSet<_> = back.iter().filter_map(|it| now.removed(*it)).collect();
        let (scores, answers, links) = (now.bin::<Score>(), now.bin::<Answer>(), now.bin::<Link>());
        let about = scores.iter().map(|it| RecordRef::of(it.id)).chain(answers.iter().map(|it| RecordRef::of(it.id)));
        let about = about.chain(links.iter().map(|it| RecordRef::of(it.id)));
        let went_along = |it: &RecordRef| !back.contains(it) && now.removed(*it).is_some_and(|it| stamps.contains(&it));
        edits.extend(about.filter(went_along).map(|it| Edit::removal(it, false)));
        edits
    }
}

impl Command for Import {
    fn label(&self) -> Label {
        self.label
    }

    /// # Errors
    /// [`Refusal::NothingNew`] if the preview held nothing to take in.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let homes = now.table::<Workspace>();
        let edits = match homes.iter().next() {
            Some(home) if self.label == Label::LoadSample => self.sample_edits(home, now),
            _ => self.edits.clone(),
        };
        if edits.is_empty() {
            return Err(Refusal::NothingNew);
        }
        Ok(edits)
    }
}
