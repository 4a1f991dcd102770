//! Commands that every kind of record shares.

use std::collections::BTreeSet;

use super::{Command, Facts, Label, Refusal, change, check, check_change, known};
use crate::{
    model::{Flaw, Id, Item, Kind, Record, RecordRef, Tag},
    replica::{Edit, Snapshot, Stamp},
};

/// Writes a new record. Its id must be fresh.
#[derive(Clone, Debug)]
pub struct Add<T>(pub T);

impl<T: Record> Command for Add<T> {
    fn label(&self) -> Label {
        Label::Add
    }

    fn decide(&self, _: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        check(&self.0)?;
        Ok(Edit::create(&self.0).collect())
    }
}

/// Saves a form: writes the fields in which `saved` differs from what was `shown`, and no others.
///
/// A long text that somebody else has changed since it was shown stays beside the new one as its other version.
#[derive(Clone, Debug)]
pub struct Save<T> {
    /// The record as the person saw it.
    pub shown: T,
    /// The record as the person left it.
    pub saved: T,
}

impl<T: Record> Command for Save<T> {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the record is gone, [`Refusal::Flawed`] if it would not be valid.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let current = known(now, self.shown.id())?;
        check_change(&self.shown, &self.saved)?;
        let since = crate::model::fields_of(current);
        let shown = crate::model::fields_of(&self.shown);
        let edits = Edit::diff(&self.shown, &self.saved).map(|mut edit| {
            let seen = since.get(&edit.field) == shown.get(&edit.field);
            if !seen && T::TEXTS.contains(&edit.field.as_ref()) {
                edit.base = Some(Stamp::ZERO);
            }
            edit
        });
        Ok(edits.collect())
    }
}

/// Settles a long text that two people changed at once.
#[derive(Clone, Debug)]
pub struct Settle {
    /// The record.
    pub record: RecordRef,
    /// The text.
    pub field: &'static str,
    /// What it shall say.
    pub text: String,
}

impl Command for Settle {
    fn label(&self) -> Label {
        Label::Change
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        if !now.contains(self.record) {
            return Err(Refusal::Unknown(self.record));
        }
        if let Err(flaw) = crate::model::text::long(self.field, &self.text) {
            return Err(Refusal::Flawed { record: self.record, flaw });
        }
        Ok(vec![Edit::set(self.record, self.field, self.text.clone().into())])
    }
}

/// Puts records in the bin. What stands under an item goes with it.
#[derive(Clone, Debug)]
pub struct Remove(pub Vec<RecordRef>);

impl Command for Remove {
    fn label(&self) -> Label {
        Label::Remove
    }

    /// # Errors
    /// [`Refusal::Unknown`] if one of them is gone already.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let mut all = BTreeSet::new();
        for record in &self.0 {
            if !now.contains(*record) {
                return Err(Refusal::Unknown(*record));
            }
            all.insert(*record);
            if record.kind == Kind::Item {
                all.extend(now.outline().below(Id::from_uuid(record.id)).map(RecordRef::of));
            }
        }
        Ok(all.into_iter().map(|record| Edit::removal(record, true)).collect())
    }
}

/// Takes records out of the bin, with everything they had. What went to the bin together with an item, and lies
/// there under it, comes with it; what had been removed before, on its own, stays.
#[derive(Clone, Debug)]
pub struct Restore(pub Vec<RecordRef>);

impl Command for Restore {
    fn label(&self) -> Label {
        Label::Restore
    }

    /// # Errors
    /// [`Refusal::Unknown`] if one of them is neither there nor in the bin.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        if let Some(gone) = self.0.iter().find(|it| now.name(**it).is_none()) {
            return Err(Refusal::Unknown(*gone));
        }
        let bin = now.bin::<Item>();
        let mut all: BTreeSet<RecordRef> = self.0.iter().copied().collect();
        let mut todo: Vec<RecordRef> = all.iter().copied().filter(|it| it.kind == Kind::Item).collect();
        while let Some(parent) = todo.pop() {
            for child in bin.iter().filter(|it| it.parent.map(RecordRef::of) == Some(parent)) {
                let child = RecordRef::of(child.id);
                let together = now.removed(child) == now.removed(parent);
                if together && all.insert(child) {
                    todo.push(child);
                }
            }
        }
        Ok(all.into_iter().map(|record| Edit::removal(record, false)).collect())
    }
}

/// Changes one record by a function, for pages that change single fields of small records.
pub struct Update<T, F> {
    /// The record.
    pub id: Id<T>,
    /// What becomes of it.
    pub change: F,
}

impl<T, F> std::fmt::Debug for Update<T, F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Update({})", self.id)
    }
}

impl<T: Record, F: Fn(&mut T)> Command for Update<T, F> {
    fn label(&self) -> Label {
        Label::Change
    }

    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        change(now, self.id, &self.change)
    }
}

/// The tag with this name, ignoring case, or a fresh one with the edits that make it.
pub(crate) fn tag_named(now: &Snapshot, facts: &Facts, name: &str) -> Result<(Id<Tag>, Vec<Edit>), Refusal> {
    let name = name.trim();
    let lower = name.to_lowercase();
    let tags = now.table::<Tag>();
    if let Some(tag) = tags.iter().find(|tag| tag.name.to_lowercase() == lower) {
        return Ok((tag.id, Vec::new()));
    }
    let hue = (tags.len() % usize::from(Tag::HUES)) as u8;
    let tag = Tag { id: facts.fresh(), name: name.to_owned(), hue, parent: None };
    check(&tag)?;
    Ok((tag.id, Edit::create(&tag).collect()))
}

/// The text is not empty, as the name of `record`'s `field`.
pub(crate) fn filled(record: RecordRef, field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Flawed { record, flaw: Flaw::Empty { field } });
    }
    Ok(())
}
