//! A desk to try commands at: a session with items, a clock and fresh ids. Tests only.

use std::sync::Arc;

use super::{Command, Facts, Refusal, backlog};
use crate::{
    model::{Id, Item},
    replica::{Replica, Snapshot, Writer},
    session::Session,
};

/// A session whose clock moves by a millisecond a command.
pub(crate) struct Desk {
    session: Session,
    now: u64,
}

impl Desk {
    /// A desk with these items at the end of the backlog.
    pub(crate) fn with_items(titles: impl IntoIterator<Item = &'static str>) -> Self {
        let mut desk = Self { session: Session::new(Replica::default(), Writer::default()), now: 1_000 };
        for title in titles {
            let item = Item { id: Id::named(title), title: title.to_owned(), ..Item::default() };
            desk.done(&backlog::Add { item, slot: backlog::Slot::Last });
        }
        desk
    }

    /// The id of the item that was made with this title.
    #[expect(clippy::unused_self, reason = "reads as a sentence where it is used")]
    pub(crate) fn item(&self, title: &str) -> Id<Item> {
        Id::named(title)
    }

    /// What there is now.
    pub(crate) fn now(&self) -> Arc<Snapshot> {
        self.session.snapshot()
    }

    /// Does what is asked.
    pub(crate) fn done(&mut self, command: &dyn Command) {
        self.try_it(command).unwrap();
    }

    /// Asks for what must be refused.
    pub(crate) fn refused(&mut self, command: &dyn Command) -> Refusal {
        self.try_it(command).unwrap_err()
    }

    /// Takes back the last step.
    pub(crate) fn undo(&mut self) {
        let facts = self.facts();
        self.session.undo(&facts).unwrap();
    }

    fn try_it(&mut self, command: &dyn Command) -> Result<(), Refusal> {
        let facts = self.facts();
        self.session.execute(command, &facts).map(|_| ())
    }

    fn facts(&mut self) -> Facts {
        self.now += 1;
        Facts::new(self.now, chrono::NaiveDate::default(), None, u128::from(self.now))
    }
}
