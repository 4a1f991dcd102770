//! Scheduling: the days of an item, how exactly they are meant, and why they changed.

use chrono::NaiveDate;

use crate::{
    commands::{Command, Facts, Label, Refusal, change},
    model::{Flaw, Id, Item, Precision, RecordRef},
    replica::{Edit, Snapshot},
};

/// Gives an item its days, all that is known of them in one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// The item.
    pub id: Id<Item>,
    /// The first day.
    pub start: Option<NaiveDate>,
    /// The last day.
    pub end: Option<NaiveDate>,
    /// The last day it may end.
    pub latest: Option<NaiveDate>,
    /// How exactly they are meant.
    pub precision: Precision,
    /// Why they are not what they were; empty where nobody says.
    pub because: String,
}

impl Schedule {
    /// What an item holds now.
    #[must_use]
    pub fn of(item: &Item) -> Self {
        Self {
            id: item.id,
            start: item.start,
            end: item.end,
            latest: item.latest,
            precision: item.precision,
            because: item.moved_because.clone(),
        }
    }
}

impl Command for Schedule {
    fn label(&self) -> Label {
        Label::Change
    }

    /// # Errors
    /// [`Refusal::Unknown`] if the item is gone; [`Refusal::Flawed`] if an end comes before its start, or the latest end
    /// before the one that is meant.
    fn decide(&self, now: &Snapshot, _: &Facts) -> Result<Vec<Edit>, Refusal> {
        if matches!((self.end, self.latest), (Some(end), Some(latest)) if latest < end) {
            let flaw = Flaw::Backwards { start: "end", end: "latest" };
            return Err(Refusal::Flawed { record: RecordRef::of(self.id), flaw });
        }
        change(now, self.id, |item| {
            (item.start, item.end, item.precision) = (self.start, self.end, self.precision);
            item.latest = self.latest.filter(|_| self.end.is_some());
            self.because.trim().clone_into(&mut item.moved_because);
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::testing::Desk;

    #[test]
    fn the_days_of_an_item_are_said_in_one_step() {
        let mut desk = Desk::with_items(["a"]);
        let id = desk.item("a");
        let day = |text: &str| Some(text.parse::<NaiveDate>().unwrap());
        let schedule = Schedule {
            id,
            start: day("2027-01-04"),
            end: day("2027-02-05"),
            latest: day("2027-03-01"),
            precision: Precision::Month,
            because: " The fair moved ".to_owned(),
        };
        desk.done(&schedule);
        let item = desk.now().get(id).cloned().unwrap();
        assert_eq!(Schedule::of(&item), Schedule { because: "The fair moved".to_owned(), ..schedule.clone() });
        let backwards = Schedule { latest: day("2027-02-04"), ..schedule.clone() };
        assert!(matches!(desk.refused(&backwards), Refusal::Flawed { .. }));
        desk.done(&Schedule { end: None, ..schedule });
        assert_eq!(desk.now().get(id).unwrap().latest, None, "without an end there is no later one");
    }
}
