//! Commands on the workspace as a whole.

use super::{Command, Facts, Label, Refusal, check};
use crate::{
    model::{Answer, Dependency, FieldValue, Id, Kind, Link, Person, RecordRef, Score, Told, Workspace},
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
    /// The sample's records that are still there.
    fn records(now: &Snapshot) -> impl Iterator<Item = RecordRef> + '_ {
        let own = now.records().filter(|record| record.kind != Kind::Workspace && record.is_sample());
        // Scores, answers, links, values and dependencies go with what they are about, whoever made them and whatever their id.
        let (scores, answers, links) = (now.table::<Score>(), now.table::<Answer>(), now.table::<Link>());
        let scores = scores.rows().filter(|it| it.item.is_sample() || it.person.is_sample());
        let answers = answers.rows().filter(|it| it.item.is_sample() || it.person.is_sample() || it.round.is_sample());
        let links = links.rows().filter(|it| it.item.is_sample() || it.feedback.is_sample());
        let about = scores.map(|it| RecordRef::of(it.id)).chain(answers.map(|it| RecordRef::of(it.id)));
        let about = about.chain(links.map(|it| RecordRef::of(it.id)));
        let told = now.table::<Told>();
        let told = told.rows().filter(|it| it.item.is_sample() || it.contact.is_sample());
        let about = about.chain(told.map(|it| RecordRef::of(it.id)));
        let values = now.table::<FieldValue>();
        let values = values.rows().filter(|it| it.item.is_sample() || it.field.is_sample());
        let about = about.chain(values.map(|it| RecordRef::of(it.id)));
        let between = now.table::<Dependency>();
        let between = between.rows().filter(|it| it.from.is_sample() || it.to.is_sample());
        let about = about.chain(between.map(|it| RecordRef::of(it.id)));
        own.chain(about.filter(|record| !record.is_sample()).collect::<Vec<_>>())
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

/// Gives a person a name, making the record if there is none yet.
#[derive(Clone, Debug)]
pub struct Call {
    /// The person.
    pub person: Id<Person>,
    /// What the team shall call them.
    pub name: String,
}

impl Command for Call {
    fn label(&self) -> Label {
        Label::Change
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let old = now.get(self.person).cloned().unwrap_or_else(|| Person { id: self.person, ..Person::default() });
        let new = Person { name: self.name.trim().to_owned(), ..old.clone() };
        check(&new)?;
        Ok(Edit::diff(&old, &new).collect())
    }
}

/// Makes the records a workspace of their own: it has an id and a name, and the settings of the one it came from.
#[derive(Clone, Debug)]
pub struct Adopt {
    /// The new workspace.
    pub id: Id<Workspace>,
    /// What people shall call it.
    pub name: String,
}

impl Command for Adopt {
    fn label(&self) -> Label {
        Label::Add
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let before = now.table::<Workspace>();
        let settings = before.iter().find(|it| it.id != self.id).cloned().unwrap_or_default();
        let own = Workspace { id: self.id, name: self.name.trim().to_owned(), ..settings };
        check(&own)?;
        let mut edits: Vec<_> = Edit::create(&own).collect();
        let others = before.iter().filter(|it| it.id != self.id);
        edits.extend(others.map(|it| Edit::removal(RecordRef::of(it.id), true)));
        Ok(edits)
    }
}
