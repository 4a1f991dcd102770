//! Agreeing: what the group settles on, beside what each of them said.

use crate::{
    commands::{
        Command, Facts, Label, Refusal, known,
        prioritise::{Filled, Held, score_edits},
    },
    model::{Flaw, Id, RecordRef, Round},
    replica::{Edit, Snapshot},
};

/// Writes what the group has agreed on, or takes it back with no value. What each person said stays.
#[derive(Clone, Debug)]
pub struct Agree {
    /// In which round; `None` where the group agreed, or took it back, outside any.
    pub round: Option<Id<Round>>,
    /// The values.
    pub cells: Vec<Filled>,
}

impl Command for Agree {
    fn label(&self) -> Label {
        Label::Score
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the round or an item is gone, [`Refusal::Flawed`] if a value is out of range. Then no
    /// value is written.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        if let Some(round) = self.round {
            known(now, round)?;
        }
        let mut edits = Vec::new();
        for cell in &self.cells {
            known(now, cell.item)?;
            if !cell.fits() {
                let (min, max) = cell.ends;
                let flaw = Flaw::OutOfRange { field: "value", value: cell.value.unwrap_or_default(), min, max };
                return Err(Refusal::Flawed { record: RecordRef::of(cell.item), flaw });
            }
            // An effort is one for the whole team already.
            if let Held::Scores(criterion) = &cell.held {
                edits.extend(score_edits(now, Id::NIL, cell.item, criterion, cell.value, self.round)?);
            }
        }
        Ok(edits)
    }
}
