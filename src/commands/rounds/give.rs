//! Giving: what a person answers in a round where the inputs of a method are asked.

use crate::{
    commands::{Command, Facts, Label, Refusal, check, known, prioritise::Fill, records::filled},
    model::{Id, Person, RecordRef, Round},
    replica::{Edit, Snapshot},
};

/// Writes values into the answers of one person in a round. One step, one undo.
#[derive(Clone, Debug)]
pub struct Give {
    /// In which round.
    pub round: Id<Round>,
    /// Who says what.
    pub fill: Fill,
}

impl Command for Give {
    fn label(&self) -> Label {
        Label::Score
    }

    /// # Errors
    /// As for [`Fill`]; also [`Refusal::Unknown`] if the round is gone, or an item is not part of it.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        let round = known(now, self.round)?;
        if let Some(other) = self.fill.cells.iter().find(|it| !round.items.contains(&it.item)) {
            return Err(Refusal::Unknown(RecordRef::of(other.item)));
        }
        self.fill.edits(now, Some(self.round))
    }
}

/// Adds a person who may be asked.
#[derive(Clone, Debug)]
pub struct AddPerson {
    /// A fresh id.
    pub id: Id<Person>,
    /// What to call them.
    pub name: String,
}

impl Command for AddPerson {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Flawed`] if the name is empty or too long.
    fn decide(&self, _: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        filled(RecordRef::of(self.id), "name", &self.name)?;
        let person = Person { id: self.id, name: self.name.trim().to_owned() };
        check(&person)?;
        Ok(Edit::create(&person).collect())
    }
}
