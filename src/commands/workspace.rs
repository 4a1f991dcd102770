//! Commands on the workspace as a whole.

use super::{Command, Facts, Label, Refusal, check};
use crate::{
    model::{Id, Kind, Link, Person, RecordRef, Score, Workspace},
    replica::{Edit, Snapshot},
};

/// The first batch of a new workspace: its settings and the person who made it.
#[derive(Clone, Debug)]
pub struct Found {
    /// The settings.
    pub workspace: Workspace,
    /// Who is at this browser.
    pub founder: Option<Person>,
}

impl Command for Found {
    fn label(&self) -> Label {
        Label::Add
    }

    fn decide(&self, _: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        check(&self.workspace)?;
        let mut edits: Vec<_> = Edit::create(&self.workspace).collect();
        if let Some(founder) = &self.founder {
            check(founder)?;
            edits.extend(Edit::create(founder));
        }
        Ok(edits)
    }
}

/// Renames the workspace.
#[derive(Clone, Debug)]
pub struct Rename {
    /// The workspace.
    pub id: Id<Workspace>,
    /// What people shall call it.
    pub name: String,
}

impl Command for Rename {
    fn label(&self) -> Label {
        Label::Change
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let old = now.get(self.id).cloned().unwrap_or_else(|| Workspace { id: self.id, ..Workspace::default() });
        let new = Workspace { name: self.name.trim().to_owned(), ..old.clone() };
        check(&new)?;
        Ok(Edit::diff(&old, &new).collect())
    }
}

/// Takes away everything that came with the sample.
#[derive(Clone, Copy, Debug)]
pub struct RemoveSample;

impl RemoveSample {
    /// The sample's records that are still there, and what was said of them: scores have ids that follow from the
    /// item, and a link to a record that is gone links nothing.
    fn records(now: &Snapshot) -> impl Iterator<Item = RecordRef> + '_ {
        now.records().filter(|record| match record.kind {
            Kind::Workspace => false,
            Kind::Score => now
                .get::<Score>(Id::from_uuid(record.id))
                .is_some_and(|score| score.item.is_sample() || score.person.is_sample()),
            Kind::Link => now
                .get::<Link>(Id::from_uuid(record.id))
                .is_some_and(|link| link.item.is_sample() || link.feedback.is_sample()),
            _ => record.is_sample(),
        })
    }

    /// Whether there is anything to take away.
    #[must_use]
    pub fn applies(now: &Snapshot) -> bool {
        Self::records(now).next().is_some()
    }
}

impl Command for RemoveSample {
    fn label(&self) -> Label {
        Label::RemoveSample
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        Ok(Self::records(now).map(|record| Edit::removal(record, true)).collect())
    }
}
