//! A session: the product without a browser.
//!
//! In: commands with the facts of the moment, and batches from elsewhere. Out: entries to keep, and snapshots to show.
//!
//! - S1 One command is one batch, one undo step, one entry.
//! - S2 A refused command changes nothing.
//! - S3 Replaying the entries gives the same snapshot and the same undo steps. Steps that were passed over, because
//!   somebody else had changed everything since, are offered once more.

mod taking;

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
pub use taking::{Taken, Taking};

use crate::{
    commands::{Command, Facts, Label, Refusal},
    model::{RecordRef, sorted},
    replica::{AHEAD_MAX, Applied, Batch, Before, Edit, History, Inverse, Replica, Snapshot, Stamp, Step, Writer},
};

/// One batch as it is kept in the journal and passed between tabs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The edits and their stamp.
    pub batch: Batch,
    /// What it did.
    pub label: Label,
    /// What each edit's field held before, for undo after a reload.
    pub before: Vec<Before>,
}

/// What a command did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Done {
    /// What to keep; `None` when there was nothing to change.
    pub entry: Option<Entry>,
    /// The records that changed.
    pub touched: Vec<RecordRef>,
    /// For undo and redo: how many changes stay because somebody else has changed the field since.
    pub kept: usize,
}

/// What taking in a batch from elsewhere did.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Absorbed {
    /// The records that changed.
    pub touched: Vec<RecordRef>,
    /// The latest stamp, when it lies more than a day ahead of the clock here.
    pub ahead: Option<Stamp>,
}

/// One workspace in one tab.
#[derive(Clone, Debug)]
pub struct Session {
    replica: Replica,
    snapshot: Arc<Snapshot>,
    history: History,
    writer: Writer,
    read_only: bool,
}

impl Session {
    /// A session over a replica. `writer` stamps what is done in it.
    #[must_use]
    pub fn new(replica: Replica, writer: Writer) -> Self {
        let snapshot = Arc::new(Snapshot::build(&replica));
        Self { replica, snapshot, history: History::default(), writer, read_only: false }
    }

    /// The same session, refusing every command.
    #[must_use]
    pub fn read_only(mut self) -> Self {
        self.read_only = true;
        self
    }

    /// Whether every command is refused.
    #[must_use]
    pub const fn is_read_only(&self) -> bool {
        self.read_only
    }

    /// What there is to show.
    #[must_use]
    pub fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot)
    }

    /// The records with their stamps.
    #[must_use]
    pub const fn replica(&self) -> &Replica {
        &self.replica
    }

    /// Who writes here.
    #[must_use]
    pub const fn writer(&self) -> Writer {
        self.writer
    }

    /// Whether there is something to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.read_only && self.history.next_undo().is_some()
    }

    /// Whether there is something to redo.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.read_only && self.history.next_redo().is_some()
    }

    /// Does what a command asks.
    ///
    /// # Errors
    /// The command's own [`Refusal`]; nothing has changed then.
    pub fn execute(&mut self, command: &dyn Command, facts: &Facts) -> Result<Done, Refusal> {
        if self.read_only {
            return Err(Refusal::ReadOnly);
        }
        let edits = command.decide(&self.snapshot, facts)?;
        let Some((entry, step, touched)) = self.write(edits, Vec::new(), command.label(), facts) else {
            return Ok(Done::default());
        };
        self.history.did(step);
        Ok(Done { entry: Some(entry), touched, kept: 0 })
    }

    /// Writes edits that erase something for good: no entry and no step keeps what was there before, and what could be
    /// undone until now is forgotten, for it may hold the same.
    ///
    /// # Errors
    /// [`Refusal::ReadOnly`].
    pub fn erase(&mut self, edits: Vec<Edit>, facts: &Facts) -> Result<Done, Refusal> {
        if self.read_only {
            return Err(Refusal::ReadOnly);
        }
        let Some((entry, _, touched)) = self.write(edits, Vec::new(), Label::Erase, facts) else {
            return Ok(Done::default());
        };
        self.history = History::default();
        Ok(Done { entry: Some(Entry { before: Vec::new(), ..entry }), touched, kept: 0 })
    }

    /// Takes back the last step of this writer.
    ///
    /// # Errors
    /// [`Refusal::NothingToUndo`]; [`Refusal::AllChangedSince`] if nothing of the step is left to take back, in
    /// which case the step is passed over.
    pub fn undo(&mut self, facts: &Facts) -> Result<Done, Refusal> {
        self.take_back(Label::Undo, facts)
    }

    /// Does again what was last undone.
    ///
    /// # Errors
    /// As for [`Session::undo`].
    pub fn redo(&mut self, facts: &Facts) -> Result<Done, Refusal> {
        self.take_back(Label::Redo, facts)
    }

    fn take_back(&mut self, label: Label, facts: &Facts) -> Result<Done, Refusal> {
        if self.read_only {
            return Err(Refusal::ReadOnly);
        }
        let redo = label == Label::Redo;
        let step = if redo { self.history.next_redo() } else { self.history.next_undo() };
        let Inverse { edits, beside, kept } = step.ok_or(Refusal::NothingToUndo)?.inverse(&self.replica);
        match self.write(edits, beside, label, facts) {
            Some((entry, inverse, touched)) => {
                if redo {
                    self.history.redid(inverse)
                } else {
                    self.history.undid(inverse)
                }
                Ok(Done { entry: Some(entry), touched, kept })
            }
            None => {
                if redo {
                    self.history.skip_redo()
                } else {
                    self.history.skip_undo()
                }
                Err(Refusal::AllChangedSince(kept))
            }
        }
    }

    /// Stamps and applies the edits that change something. What goes `beside` them becomes other versions of the
    /// same long texts.
    fn write(
        &mut self,
        mut edits: Vec<Edit>,
        mut beside: Vec<Edit>,
        label: Label,
        facts: &Facts,
    ) -> Option<(Entry, Step, Vec<RecordRef>)> {
        edits.retain(|edit| {
            let goes_with = |it: &Edit| it.record == edit.record && it.field == edit.field;
            beside.iter().any(goes_with) || self.changes_something(edit)
        });
        if edits.is_empty() {
            return None;
        }
        edits.iter_mut().chain(&mut beside).for_each(|edit| self.base(edit));
        let mut stamp = Stamp { time: self.replica.next_time(facts.now), writer: self.writer };
        for edit in &mut beside {
            edit.at = Some(stamp);
            stamp.time += 1;
        }
        beside.append(&mut edits);
        let batch = Batch { stamp, edits: beside };
        let applied = self.apply(&batch);
        let step = Step::of(&batch, &applied.before);
        Some((Entry { batch, label, before: applied.before }, step, applied.touched))
    }

    /// Says of a long text which version its writer had before their eyes.
    fn base(&self, edit: &mut Edit) {
        let is_text = edit.record.kind.ops().texts.contains(&edit.field.as_ref());
        if is_text && edit.base.is_none() && edit.at.is_none() {
            // A text that was never written was seen empty: two who write it at once have not seen each other.
            let seen = self.replica.field(edit.record, &edit.field).map(|(stamp, _)| stamp);
            edit.base = Some(seen.unwrap_or(Stamp::ZERO));
        }
    }

    fn changes_something(&self, edit: &Edit) -> bool {
        if let Some(stamp) = edit.at {
            return self.replica.would_change(edit, stamp);
        }
        let now = self.replica.field(edit.record, &edit.field).map_or(&Value::Null, |(_, value)| value);
        if *now != edit.value {
            return true;
        }
        // Saying again what stands there settles a text that has other versions.
        let held = self.replica.record(edit.record);
        held.and_then(|it| it.cell(&edit.field)).is_some_and(|cell| !cell.others.is_empty())
    }

    fn apply(&mut self, batch: &Batch) -> Applied {
        let applied = self.replica.apply(batch);
        if !applied.touched.is_empty() {
            self.snapshot = Arc::new(self.snapshot.refresh(&self.replica, &applied.touched));
        }
        applied
    }

    /// Takes in what another tab, device or file has done. `now` is the clock here, in milliseconds since 1970.
    ///
    /// A stamp that no clock can have reached stops nobody's clock: such a batch stays out.
    pub fn absorb(&mut self, batch: &Batch, now: u64) -> Absorbed {
        let latest = batch.latest();
        if self.is_beyond(latest) {
            return Absorbed::default();
        }
        let touched = self.apply(batch).touched;
        let ahead = (latest.time > now.saturating_add(AHEAD_MAX)).then_some(latest);
        Absorbed { touched, ahead }
    }

    /// Whether edits from elsewhere carry stamps of this very device that are news to it. Then its storage was copied
    /// or put back to an earlier state, and two write under one name.
    #[must_use]
    pub fn has_double(&self, edits: &[Edit]) -> bool {
        let is_mine = |stamp: &Stamp| stamp.writer.device() == self.writer.device();
        edits.iter().any(|it| it.at.filter(is_mine).is_some_and(|stamp| self.replica.would_change(it, stamp)))
    }

    /// Whether a stamp lies so late that our own time could not move on from it for long. A clock that has itself
    /// seen the latest that may come from elsewhere goes on from there.
    fn is_beyond(&self, stamp: Stamp) -> bool {
        stamp.time > Stamp::TIME_MAX.max(self.replica.latest().saturating_add(AHEAD_MAX))
    }

    /// Takes in entries of the journal in their order, and remembers this writer's own steps for undo.
    ///
    /// Entries whose batch the replica already holds, because it came from a snapshot, give steps all the same.
    /// As in [`Session::absorb`], a stamp that no clock can have reached stays out.
    pub fn replay<'a>(&mut self, entries: impl IntoIterator<Item = &'a Entry>) {
        let mut touched = Vec::new();
        for entry in entries {
            if self.is_beyond(entry.batch.latest()) {
                continue;
            }
            touched.extend(self.replica.apply(&entry.batch).touched);
            if entry.batch.stamp.writer == self.writer {
                let step = entry.step();
                match entry.label {
                    Label::Undo => self.history.undid(step),
                    Label::Redo => self.history.redid(step),
                    Label::Erase => self.history = History::default(),
                    _ => self.history.did(step),
                }
            }
        }
        sorted::sort_by(&mut touched, Ord::cmp);
        touched.dedup();
        self.snapshot = Arc::new(self.snapshot.refresh(&self.replica, &touched));
    }
}

impl Entry {
    /// The step this entry made.
    fn step(&self) -> Step {
        Step::of(&self.batch, &self.before)
    }
}
