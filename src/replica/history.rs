//! Undo and redo: the earlier value, written again as a new edit.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{Applied, Batch, Edit, Replica, Stamp};
use crate::model::{Name, RecordRef};

/// What one step changed in one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: Name,
    /// What the field held before; null for nothing.
    pub before: Value,
    /// The stamp the field had before.
    pub was: Option<Stamp>,
    /// The stamp the step left on it; any other by now means that somebody else has changed it.
    pub left: Stamp,
}

/// One step that can be undone or redone: one batch.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The stamp of the batch.
    pub stamp: Stamp,
    /// What it changed.
    pub changes: Vec<Change>,
}

/// The edits that take a step back.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Inverse {
    /// The edits.
    pub edits: Vec<Edit>,
    /// How many changes stay because somebody else has changed the field since.
    pub kept: usize,
}

/// What one person did, step by step.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct History {
    undo: Vec<Step>,
    redo: Vec<Step>,
}

type ByField<'a> = HashMap<(RecordRef, &'a str), &'a Change>;

impl Step {
    /// The step that a batch made, given what applying it found.
    #[must_use]
    pub fn of(batch: &Batch, applied: &Applied) -> Self {
        let changes = batch.edits.iter().zip(&applied.before).map(|(edit, before)| Change {
            record: edit.record,
            field: edit.field.clone(),
            before: before.as_ref().map_or(Value::Null, |(_, value)| value.clone()),
            was: before.as_ref().map(|(stamp, _)| *stamp),
            left: edit.at.unwrap_or(batch.stamp),
        });
        Self { stamp: batch.stamp, changes: changes.collect() }
    }

    /// The edits that take this step back, for every field that is still as the step left it.
    ///
    /// A record that the step made, and in which somebody else has written since, stays whole.
    #[must_use]
    pub fn inverse(&self, replica: &Replica) -> Inverse {
        let mut inverse = Inverse::default();
        let mut made: BTreeMap<RecordRef, bool> = BTreeMap::new();
        let mine = self.by_field();
        for change in &self.changes {
            let made =
                *made.entry(change.record).or_insert_with(|| self.made_and_shared(&mine, change.record, replica));
            let as_left = replica.field(change.record, &change.field).is_some_and(|(stamp, _)| stamp == change.left);
            if made || !as_left {
                inverse.kept += 1;
            } else {
                inverse.edits.push(Edit::set(change.record, change.field.clone(), change.before.clone()));
            }
        }
        inverse
    }

    /// The first change of each field; an import may hold very many.
    fn by_field(&self) -> ByField<'_> {
        self.changes.iter().rev().map(|it| ((it.record, it.field.as_ref()), it)).collect()
    }

    /// Whether this step made the record, and the record by now holds something of somebody else's.
    fn made_and_shared(&self, mine: &ByField<'_>, record: RecordRef, replica: &Replica) -> bool {
        let Some(held) = replica.record(record) else {
            return false;
        };
        let mut shared = false;
        for (field, cell) in held.cells().filter(|(_, cell)| !cell.winner.value.is_null()) {
            match mine.get(&(record, field.as_ref())) {
                Some(mine) if !mine.before.is_null() => return false, // it was there before this step
                Some(mine) => shared |= cell.winner.stamp != mine.left,
                None if cell.winner.stamp < self.stamp => return false,
                None => shared = true,
            }
        }
        shared
    }
}

impl History {
    /// How many steps are kept.
    pub const STEPS_MAX: usize = 500;

    /// The step that undo would take back.
    #[must_use]
    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.last()
    }

    /// The step that redo would bring back.
    #[must_use]
    pub fn next_redo(&self) -> Option<&Step> {
        self.redo.last()
    }

    /// A step was taken. What had been undone can no longer be redone.
    pub fn did(&mut self, step: Step) {
        self.redo.clear();
        self.undo.push(step);
        if self.undo.len() > Self::STEPS_MAX {
            self.undo.remove(0);
        }
    }

    /// The last step was undone by `inverse`.
    pub fn undid(&mut self, inverse: Step) {
        if let Some(step) = self.undo.pop() {
            self.restamp(&step, &inverse);
        }
        self.redo.push(inverse);
    }

    /// The last undone step was redone by `inverse`.
    pub fn redid(&mut self, inverse: Step) {
        if let Some(step) = self.redo.pop() {
            self.restamp(&step, &inverse);
        }
        self.undo.push(inverse);
    }

    /// A step that cannot be taken back any more, because every field was changed since.
    pub fn skip_undo(&mut self) {
        self.undo.pop();
    }

    /// See [`History::skip_undo`].
    pub fn skip_redo(&mut self) {
        self.redo.pop();
    }

    /// `inverse` brought fields back to how they were before `step`, under a new stamp. Steps that left them so
    /// must know them by that stamp.
    fn restamp(&mut self, step: &Step, inverse: &Step) {
        let mine = step.by_field();
        let was = |change: &Change| mine.get(&(change.record, change.field.as_ref())).and_then(|it| it.was);
        let back: HashMap<_, _> = inverse
            .changes
            .iter()
            .filter_map(|change| Some(((change.record, change.field.as_ref()), (was(change)?, change.left))))
            .collect();
        if back.is_empty() {
            return;
        }
        let steps = self.undo.iter_mut().chain(&mut self.redo);
        for older in steps.flat_map(|step| &mut step.changes) {
            match back.get(&(older.record, older.field.as_ref())) {
                Some((was, left)) if older.left == *was => older.left = *left,
                _ => {}
            }
        }
    }
}
