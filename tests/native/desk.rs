//! A desk: one person at one session. The only place in the tests that knows how a session is called.

use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;
use wheelhouse::{
    commands::{Command, Facts, Refusal, backlog, feedback, records},
    model::{Feedback, Id, Item, Person, Record, RecordRef},
    replica::{Batch, Edit, Outline, Replica, Snapshot, Stamp, Writer},
    session::{Done, Entry, Session},
};

/// One person at one session, with the journal they would have kept.
pub(crate) struct Desk {
    pub(crate) session: Session,
    /// Milliseconds since 1970; moves on by one with each thing asked.
    pub(crate) clock: u64,
    /// Every entry in the order it came to be here, one's own and those of others.
    pub(crate) journal: Vec<Entry>,
    pub(crate) me: Id<Person>,
}

/// The day on which every test takes place.
pub(crate) fn today() -> NaiveDate {
    day(23)
}

pub(crate) fn day(of_november: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, of_november).unwrap()
}

/// The id of the record that a test calls `name`, of at most 16 letters; ids sort as their names do.
pub(crate) fn id<T>(name: &str) -> Id<T> {
    let mut bytes = [0; 16];
    bytes.iter_mut().zip(name.bytes()).for_each(|(to, from)| *to = from);
    Id::from_uuid(Uuid::from_bytes(bytes))
}

/// The record that a test calls `name`.
pub(crate) fn the<T: Record>(name: &str) -> RecordRef {
    RecordRef::of(id::<T>(name))
}

pub(crate) fn item(name: &str) -> Item {
    Item { id: id(name), title: name.to_owned(), ..Item::default() }
}

pub(crate) fn note(name: &str) -> Feedback {
    Feedback { id: id(name), title: name.to_owned(), ..Feedback::default() }
}

pub(crate) fn writer(name: &str) -> Writer {
    Writer::new(name).unwrap()
}

impl Desk {
    pub(crate) fn of(name: &str) -> Self {
        let session = Session::new(Replica::default(), writer(name));
        Self { session, clock: 1_795_000_000_000, journal: Vec::new(), me: id(name) }
    }

    /// A desk whose backlog reads like `outline`: `a b(c d)` is three lines, two of them under the second.
    pub(crate) fn with_backlog(outline: &str) -> Self {
        let mut desk = Self::of("ann");
        desk.add_outline(outline);
        desk
    }

    pub(crate) fn add_outline(&mut self, outline: &str) {
        let spaced = outline.replace('(', " ( ").replace(')', " ) ");
        let (mut above, mut last) = (Vec::new(), None);
        for word in spaced.split_whitespace() {
            match word {
                "(" => above.push(last.take().unwrap()),
                ")" => last = above.pop(),
                name => {
                    let slot = above.last().map_or(backlog::Slot::Last, |parent| backlog::Slot::Into(*parent));
                    self.ask(backlog::Add { item: item(name), slot });
                    last = Some(id(name));
                }
            }
        }
    }

    pub(crate) fn facts(&mut self) -> Facts {
        self.clock += 1;
        Facts::new(self.clock, today(), Some(self.me), u128::from(self.clock) * 0x1_0000_0001)
    }

    /// Asks, whatever the answer.
    pub(crate) fn try_ask(&mut self, command: &dyn Command) -> Result<Done, Refusal> {
        let facts = self.facts();
        let done = self.session.execute(command, &facts)?;
        self.journal.extend(done.entry.clone());
        Ok(done)
    }

    /// Asks for what must be done.
    pub(crate) fn ask(&mut self, command: impl Command) -> Done {
        self.try_ask(&command).unwrap_or_else(|why| panic!("{command:?}: {why}"))
    }

    /// Asks for what must be refused, and sees that nothing has changed (S2).
    pub(crate) fn refused(&mut self, command: impl Command) -> Refusal {
        let (replica, snapshot, undo) = (self.session.replica().clone(), self.now(), self.session.can_undo());
        let why = self.try_ask(&command).expect_err("must be refused");
        assert!(replica == *self.session.replica() && snapshot == self.now() && undo == self.session.can_undo());
        why
    }

    pub(crate) fn try_undo(&mut self) -> Result<Done, Refusal> {
        let facts = self.facts();
        let done = self.session.undo(&facts)?;
        self.journal.extend(done.entry.clone());
        Ok(done)
    }

    pub(crate) fn try_redo(&mut self) -> Result<Done, Refusal> {
        let facts = self.facts();
        let done = self.session.redo(&facts)?;
        self.journal.extend(done.entry.clone());
        Ok(done)
    }

    pub(crate) fn undo(&mut self) -> Done {
        self.try_undo().unwrap()
    }

    pub(crate) fn redo(&mut self) -> Done {
        self.try_redo().unwrap()
    }

    /// Takes in everything that `other` has and this desk has not seen.
    pub(crate) fn hear(&mut self, other: &Self) {
        for entry in &other.journal {
            if !self.journal.iter().any(|it| it.batch.stamp == entry.batch.stamp) {
                self.session.absorb(&entry.batch, self.clock);
                self.journal.push(entry.clone());
            }
        }
    }

    /// Takes in edits that a stranger stamped `time`.
    pub(crate) fn hear_stranger(&mut self, time: u64, edits: Vec<Edit>) {
        let batch = Batch { stamp: Stamp { time, writer: writer("stranger") }, edits };
        self.session.absorb(&batch, self.clock);
    }

    pub(crate) fn now(&self) -> Snapshot {
        self.session.snapshot().as_ref().clone()
    }

    pub(crate) fn get<T: Record>(&self, id: Id<T>) -> T {
        self.now().get(id).unwrap_or_else(|| panic!("no {} {id}", T::KIND)).clone()
    }

    pub(crate) fn all<T: Record>(&self) -> Vec<T> {
        self.now().table::<T>().iter().cloned().collect()
    }

    /// The backlog in the notation of [`Desk::with_backlog`], by title.
    pub(crate) fn outline(&self) -> String {
        let (now, mut text, mut depth) = (self.now(), String::new(), 0);
        for row in Outline::of(&now).rows() {
            match row.depth {
                deeper if deeper > depth => text.push('('),
                same => {
                    text.push_str(&")".repeat(depth - same));
                    text.push(' ');
                }
            }
            depth = row.depth;
            text.push_str(&now.get(row.id).unwrap().title);
        }
        (text + &")".repeat(depth)).trim().to_owned()
    }

    pub(crate) fn move_to(&mut self, name: &str, slot: backlog::Slot) -> Done {
        self.ask(backlog::Move { id: id(name), slot })
    }

    pub(crate) fn set(&mut self, name: &str, set: backlog::Set) -> Done {
        self.ask(backlog::Change { ids: vec![id(name)], set })
    }

    pub(crate) fn add_note(&mut self, name: &str) -> Done {
        self.ask(feedback::Add { note: note(name) })
    }

    /// Saves a form over the item as it is now.
    pub(crate) fn save(&mut self, name: &str, change: impl FnOnce(&mut Item)) -> Done {
        let shown = self.get(id::<Item>(name));
        let mut saved = shown.clone();
        change(&mut saved);
        self.ask(records::Save { shown, saved })
    }

    pub(crate) fn describe(&mut self, name: &str, text: &str) -> Done {
        self.save(name, |it| it.description = text.to_owned())
    }

    /// The description of an item, and the versions that lost without having been seen.
    pub(crate) fn versions(&self, name: &str) -> (String, Vec<String>) {
        let others = self.now().others(the::<Item>(name)).unwrap_or_default();
        let others = others.iter().map(|(_, _, value)| value.as_str().unwrap().to_owned()).collect();
        (self.get(id::<Item>(name)).description, others)
    }
}

/// The names of the fields that a command wrote, in order.
pub(crate) fn fields(done: &Done) -> Vec<&str> {
    let edits = done.entry.iter().flat_map(|entry| &entry.batch.edits);
    edits.map(|edit| edit.field.as_ref()).collect()
}

/// Everything in a replica that a page can show, without the stamps.
pub(crate) fn shown(replica: &Replica) -> Vec<String> {
    let visible = replica.records().filter(|(_, held)| !held.is_blank());
    let lines = visible.map(|(record, held)| {
        let values: Vec<(&str, &Value)> = held.values().collect();
        let others = held.cells().filter(|(_, cell)| !cell.others.is_empty());
        let others: Vec<_> =
            others.map(|(name, cell)| (name, cell.others.iter().map(|it| &it.value).collect::<Vec<_>>())).collect();
        format!("{record} removed={} {values:?} {others:?}", held.is_removed())
    });
    lines.collect()
}
