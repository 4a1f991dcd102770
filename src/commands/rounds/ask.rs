//! Asking: a round is put, and what came of it is shown or hidden again.

use crate::{
    commands::{Command, Facts, Label, Refusal, change, check, known},
    model::{Flaw, Id, RecordRef, Round},
    replica::{Edit, Snapshot},
};

/// Puts a question to several people.
#[derive(Clone, Debug)]
pub struct Ask {
    /// The round; its id must be fresh. The day comes from the moment, and nothing is revealed yet.
    pub round: Round,
}

impl Command for Ask {
    fn label(&self) -> Label {
        Label::Add
    }

    /// # Errors
    /// [`Refusal::Unknown`] if an item or a person is gone, [`Refusal::Flawed`] if it has no name or asks about nothing.
    fn decide(&self, now: &Snapshot, facts: &Facts) -> Result<Vec<Edit>, Refusal> {
        let name = self.round.name.trim().to_owned();
        let round = Round { name, revealed: false, date: Some(facts.today), ..self.round.clone() };
        check(&round)?;
        if round.items.is_empty() {
            return Err(Refusal::Flawed { record: RecordRef::of(round.id), flaw: Flaw::Empty { field: "items" } });
        }
        round.items.iter().try_for_each(|it| known(now, *it).map(|_| ()))?;
        round.people.iter().try_for_each(|it| known(now, *it).map(|_| ()))?;
        Ok(Edit::create(&round).collect())
    }
}

/// Shows everybody what everybody answered, or hides it again.
#[derive(Clone, Copy, Debug)]
pub struct Reveal {
    /// The round.
    pub round: Id<Round>,
    /// Whether it shall be seen.
    pub revealed: bool,
}

impl Command for Reveal {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the round is gone.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        change(now, self.round, |it| it.revealed = self.revealed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{commands::testing::Desk, model::Item};

    fn round(items: Vec<Id<Item>>) -> Round {
        Round { id: Id::named("round"), name: " Autumn ".to_owned(), items, revealed: true, ..Round::default() }
    }

    #[test]
    fn a_round_begins_hidden_with_its_day_and_needs_items_that_are_there() {
        let mut desk = Desk::with_items(["a"]);
        assert!(matches!(desk.refused(&Ask { round: round(Vec::new()) }), Refusal::Flawed { .. }));
        assert!(matches!(desk.refused(&Ask { round: round(vec![Id::named("gone")]) }), Refusal::Unknown(_)));
        let asked = Ask { round: round(vec![desk.item("a")]) };
        desk.done(&asked);
        let kept = desk.now().get(Id::<Round>::named("round")).cloned().unwrap();
        assert_eq!((kept.name.as_str(), kept.revealed, kept.date.is_some()), ("Autumn", false, true));
    }

    #[test]
    fn what_is_revealed_can_be_hidden_again() {
        let mut desk = Desk::with_items(["a"]);
        let asked = Ask { round: round(vec![desk.item("a")]) };
        desk.done(&asked);
        let id = Id::named("round");
        for revealed in [true, false] {
            desk.done(&Reveal { round: id, revealed });
            assert_eq!(desk.now().get(id).unwrap().revealed, revealed);
        }
    }
}
