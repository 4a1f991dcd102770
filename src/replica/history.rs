//! Undo and redo: the earlier value, written again as a new edit.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::{Batch, Before, Edit, Replica, Stamp};
use crate::model::{Name, RecordRef};

/// What one step changed in one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The record.
    pub record: RecordRef,
    /// The field.
    pub field: Name,
    /// What the field held before.
    pub before: Before,
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
    /// Other versions of long texts that the step had settled, oldest first. They go beside what `edits` write.
    pub beside: Vec<Edit>,
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
    /// The step that a batch made, given what each of its edits found.
    ///
    /// Edits that lost to what was there, or said it once more, are no part of it.
    #[must_use]
    pub fn of(batch: &Batch, before: &[Before]) -> Self {
        let mut changes: Vec<(Change, bool)> = Vec::with_capacity(batch.edits.len());
        let mut places: HashMap<(RecordRef, &str), usize> = HashMap::new();
        for (edit, before) in batch.edits.iter().zip(before) {
            let left = edit.at.unwrap_or(batch.stamp);
            if before.stamp >= Some(left) {
                continue;
            }
            let place = (edit.record, edit.field.as_ref());
            if let Some((change, differs)) = places.get(&place).and_then(|at| changes.get_mut(*at)) {
                // Written more than once: what counts is the first "before" and the last stamp.
                (change.left, *differs) = (left, true);
            } else {
                let differs = before.value != edit.value || !before.others.is_empty();
                let change = Change { record: edit.record, field: edit.field.clone(), before: before.clone(), left };
                places.insert(place, changes.len());
                changes.push((change, differs));
            }
        }
        let changes = changes.into_iter().filter(|(_, differs)| *differs).map(|(change, _)| change).collect();
        Self { stamp: batch.stamp, changes }
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
                let edit = |value: &Value| Edit::set(change.record, change.field.clone(), value.clone());
                inverse.edits.push(edit(&change.before.value));
                inverse.beside.extend(change.before.others.iter().rev().map(edit));
            }
        }
        inverse
    }

    /// Whether `inverse` found what this step had left.
    fn is_taken_back_by(&self, inverse: &Self) -> bool {
        // All that it changed was so left; one change tells.
        inverse.changes.first().is_some_and(|found| {
            let found = (found.record, &found.field, found.before.stamp);
            self.changes.iter().any(|it| (it.record, &it.field, Some(it.left)) == found)
        })
    }

    /// The changes by field; an import may hold very many.
    fn by_field(&self) -> ByField<'_> {
        self.changes.iter().map(|it| ((it.record, it.field.as_ref()), it)).collect()
    }

    /// Whether this step made the record, and the record by now holds something of somebody else's.
    fn made_and_shared(&self, mine: &ByField<'_>, record: RecordRef, replica: &Replica) -> bool {
        replica.record(record).is_some_and(|held| {
            let made =
                held.cells().any(|(field, _)| mine.get(&(record, field.as_ref())).is_some_and(|it| it.before.blank));
            let mut cells = held.cells().filter(|(_, cell)| !cell.winner.value.is_null());
            made && cells
                .any(|(field, cell)| mine.get(&(record, field.as_ref())).is_none_or(|it| it.left != cell.winner.stamp))
        })
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

    /// A step was taken. What had been undone can no longer be redone. A step that changed nothing is none.
    pub fn did(&mut self, step: Step) {
        if step.changes.is_empty() {
            return;
        }
        self.redo.clear();
        self.undo.push(step);
        if self.undo.len() > Self::STEPS_MAX {
            self.undo.remove(0);
        }
    }

    /// The last step was undone by `inverse`. Later ones that it did not take back had been skipped.
    pub fn undid(&mut self, inverse: Step) {
        while let Some(step) = self.undo.pop() {
            if step.is_taken_back_by(&inverse) {
                self.restamp(&step, &inverse);
                break;
            }
        }
        self.redo.push(inverse);
    }

    /// The last undone step was redone by `inverse`. Later ones that it did not take back had been skipped.
    pub fn redid(&mut self, inverse: Step) {
        while let Some(step) = self.redo.pop() {
            if step.is_taken_back_by(&inverse) {
                self.restamp(&step, &inverse);
                break;
            }
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
        let was = |change: &Change| mine.get(&(change.record, change.field.as_ref())).and_then(|it| it.before.stamp);
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
