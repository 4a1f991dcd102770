//! Taking in very many edits as one batch, piece by piece, so that a page can go on working in between; and taking such
//! a batch back in the same way.
//!
//! In: the edits of an import, or the step to take back. Out: what [`Session::execute`] would have given, and its entry as text.
//!
//! - K1 Nothing of it shows, and nothing has changed, before [`Session::finish`].
//! - K2 The outcome is that of one command: one batch, one undo step, one entry.

use std::{sync::Arc, vec::IntoIter};

use super::{Done, Entry, Session};
use crate::{
    commands::{Facts, Label, Refusal},
    model::{RecordRef, sorted::sort_by},
    replica::{Batch, Before, Edit, Inverse, Replica, Snapshot, Stamp, Step},
};

/// A batch on its way in. Dropping it leaves everything as it was.
#[derive(Debug)]
pub struct Taking {
    /// What the session showed when this began.
    from: Arc<Snapshot>,
    label: Label,
    /// For undo and redo: how many changes stay because somebody else has changed the field since.
    kept: usize,
    stamp: Stamp,
    waiting: IntoIter<Edit>,
    /// How many edits there were to begin with.
    total: usize,
    /// The records it writes, as they will be.
    side: Replica,
    snapshot: Snapshot,
    touched: Vec<RecordRef>,
    edits: Vec<Edit>,
    before: Vec<Before>,
    step: Step,
    /// Whether a record came up again after others, so that the step must be counted in one go.
    comes_back: bool,
    /// Edits, and what they found, as the entry will have them, piece by piece: one long text would be copied over and
    /// over as it grows.
    text: (Vec<String>, Vec<String>),
}

/// What taking in did.
#[derive(Clone, Debug, PartialEq)]
pub struct Taken {
    /// What was done.
    pub done: Done,
    /// Whether it was done anew, because something else had changed; [`Taking::text`] does not hold then.
    pub anew: bool,
}

impl Session {
    /// Begins to take in edits as one batch.
    ///
    /// # Errors
    /// [`Refusal::ReadOnly`], and [`Refusal::NothingNew`] if there is no edit.
    pub fn begin(&self, edits: Vec<Edit>, label: Label, facts: &Facts) -> Result<Taking, Refusal> {
        if self.read_only {
            return Err(Refusal::ReadOnly);
        }
        if edits.is_empty() {
            return Err(Refusal::NothingNew);
        }
        Ok(self.taking(edits, label, 0, facts))
    }

    /// How many changes undo, or redo, would take back.
    #[must_use]
    pub fn step_size(&self, label: Label) -> usize {
        let step = if label == Label::Redo { self.history.next_redo() } else { self.history.next_undo() };
        step.filter(|_| !self.read_only).map_or(0, |it| it.changes.len())
    }

    /// Begins to take back the last step, or to do it again. `None` where that must be done in one go: when nothing of
    /// it is left, or when other versions of texts come back with it.
    #[must_use]
    pub fn begin_back(&self, label: Label, facts: &Facts) -> Option<Taking> {
        let step = if label == Label::Redo { self.history.next_redo() } else { self.history.next_undo() };
        let Inverse { edits, beside, kept } = step.filter(|_| !self.read_only)?.inverse(&self.replica);
        (beside.is_empty() && !edits.is_empty()).then(|| self.taking(edits, label, kept, facts))
    }

    fn taking(&self, edits: Vec<Edit>, label: Label, kept: usize, facts: &Facts) -> Taking {
        let stamp = Stamp { time: self.replica.next_time(facts.now), writer: self.writer };
        Taking {
            from: self.snapshot(),
            label,
            kept,
            stamp,
            total: edits.len(),
            side: Replica::default(),
            snapshot: (*self.snapshot).clone(),
            touched: Vec::new(),
            edits: Vec::with_capacity(edits.len()),
            before: Vec::with_capacity(edits.len()),
            step: Step { stamp, changes: Vec::with_capacity(edits.len()) },
            comes_back: false,
            text: (Vec::new(), Vec::new()),
            waiting: edits.into_iter(),
        }
    }

    /// Does what was prepared. Where something else has changed since it began, all of it is done anew, in one go.
    pub fn finish(&mut self, mut taking: Taking, facts: &Facts) -> Taken {
        while taking.step(self, usize::MAX) {}
        if !Arc::ptr_eq(&taking.from, &self.snapshot) && taking.is_back() {
            return Taken { done: self.take_back(taking.label, facts).unwrap_or_default(), anew: true };
        }
        if !Arc::ptr_eq(&taking.from, &self.snapshot) {
            let written = self.write(taking.edits, Vec::new(), taking.label, facts);
            let Some((entry, step, touched)) = written else {
                return Taken { done: Done::default(), anew: true };
            };
            self.history.did(step);
            return Taken { done: Done { entry: Some(entry), touched, kept: 0 }, anew: true };
        }
        if taking.edits.is_empty() {
            return Taken { done: Done::default(), anew: false };
        }
        let entry = Entry {
            batch: Batch { stamp: taking.stamp, edits: taking.edits },
            label: taking.label,
            before: taking.before,
        };
        let step = if taking.comes_back { entry.step() } else { taking.step };
        sort_by(&mut taking.touched, Ord::cmp);
        taking.touched.dedup();
        taking.snapshot.settle(&taking.from, &taking.touched);
        self.replica.put(taking.side);
        self.snapshot = Arc::new(taking.snapshot);
        match entry.label {
            Label::Undo => self.history.undid(step),
            Label::Redo => self.history.redid(step),
            _ => self.history.did(step),
        }
        Taken { done: Done { entry: Some(entry), touched: taking.touched, kept: taking.kept }, anew: false }
    }
}

impl Taking {
    /// Prepares the next records, with about `edits` edits between them; false when all are prepared.
    pub fn step(&mut self, session: &Session, edits: usize) -> bool {
        let mut piece: Vec<Edit> = Vec::new();
        let mut last: Option<RecordRef> = None;
        while let Some(edit) = self.waiting.as_slice().first() {
            if last != Some(edit.record) {
                if piece.len() >= edits {
                    break;
                }
                self.comes_back |= self.side.record(edit.record).is_some();
                last = Some(edit.record);
            }
            piece.extend(self.waiting.next());
        }
        if piece.is_empty() {
            return false;
        }
        piece.retain(|edit| session.changes_something(edit));
        piece.iter_mut().for_each(|edit| session.base(edit));
        let mut seen = None;
        for edit in piece.iter().filter(|edit| seen.replace(edit.record) != Some(edit.record)) {
            if let (None, Some(held)) = (self.side.record(edit.record), session.replica.record(edit.record)) {
                self.side.put([(edit.record, held.clone())].into_iter().collect());
            }
        }
        let batch = Batch { stamp: self.stamp, edits: piece };
        let applied = self.side.apply(&batch);
        self.step.changes.extend(Step::of(&batch, &applied.before).changes);
        self.snapshot.take_in(&self.side, &applied.touched);
        self.touched.extend(applied.touched);
        if !batch.edits.is_empty() {
            let (mut edits, mut before) = (String::new(), String::new());
            batch.edits.iter().for_each(|edit| write(&mut edits, edit));
            applied.before.iter().for_each(|it| write(&mut before, it));
            self.text.0.push(edits);
            self.text.1.push(before);
        }
        self.edits.extend(batch.edits);
        self.before.extend(applied.before);
        true
    }

    /// Whether it takes a step back, or does one again.
    const fn is_back(&self) -> bool {
        matches!(self.label, Label::Undo | Label::Redo)
    }

    /// How many edits are prepared.
    #[must_use]
    pub fn prepared(&self) -> usize {
        self.total - self.waiting.len()
    }

    /// How many edits there were to begin with.
    #[must_use]
    pub const fn total(&self) -> usize {
        self.total
    }

    /// The stamp its batch will have.
    #[must_use]
    pub const fn stamp(&self) -> Stamp {
        self.stamp
    }

    /// The entry as serde writes it, once all is prepared; `None` if there is nothing to write, or it was asked for
    /// before.
    pub fn text(&mut self) -> Option<String> {
        if self.text.0.is_empty() {
            return None;
        }
        let (edits, before) = std::mem::take(&mut self.text);
        let (stamp, label) = (serde_json::to_string(&self.stamp).ok()?, serde_json::to_string(&self.label).ok()?);
        let length: usize = edits.iter().chain(&before).map(|it| it.len() + 1).sum();
        let mut text = String::with_capacity(length + 200);
        ["{\"batch\":{\"stamp\":", &stamp, ",\"edits\":["].into_iter().for_each(|part| text.push_str(part));
        join(&mut text, edits);
        ["]},\"label\":", &label, ",\"before\":["].into_iter().for_each(|part| text.push_str(part));
        join(&mut text, before);
        text.push_str("]}");
        Some(text)
    }
}

/// Writes lists one after another as one.
fn join(text: &mut String, lists: Vec<String>) {
    for (at, list) in lists.into_iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&list);
    }
}

/// Writes one more of a list.
fn write(list: &mut String, value: &impl serde::Serialize) {
    let Ok(text) = serde_json::to_string(value) else {
        return; // plain data always serialises
    };
    if !list.is_empty() {
        list.push(',');
    }
    list.push_str(&text);
}
