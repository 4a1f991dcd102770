//! Facts: what a command may know about the moment besides the records.

use std::cell::Cell;

use chrono::{DateTime, NaiveDate, Utc};
use uuid::{Builder, Uuid};

use crate::model::{Id, Person};

/// The clock, fresh ids and the person, as they were when the command was given.
#[derive(Debug)]
pub struct Facts {
    /// Milliseconds since 1970.
    pub now: u64,
    /// The day where the person is.
    pub today: NaiveDate,
    /// Who asks, where they have said so.
    pub me: Option<Id<Person>>,
    seed: u128,
    drawn: Cell<u16>,
}

impl Facts {
    /// The facts of a moment. `seed` must be random: fresh ids come from it.
    #[must_use]
    pub const fn new(now: u64, today: NaiveDate, me: Option<Id<Person>>, seed: u128) -> Self {
        Self { now, today, me, seed, drawn: Cell::new(0) }
    }

    /// A fresh id. Ids drawn later from the same facts sort later.
    pub fn fresh<T>(&self) -> Id<T> {
        let drawn = self.drawn.get();
        self.drawn.set(drawn.wrapping_add(1));
        // 12 bits of order, then 62 random bits; past 4,096 ids the count goes on in the random part.
        let mut random = [0; 10];
        let (order, rest) = random.split_at_mut(2);
        order.copy_from_slice(&(drawn & 0x0fff).to_be_bytes());
        let mixed = (self.seed as u64 ^ (self.seed >> 64) as u64)
            .wrapping_add(u64::from(drawn).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        rest.copy_from_slice(&mixed.to_be_bytes());
        let uuid: Uuid = Builder::from_unix_timestamp_millis(self.now, &random).into_uuid();
        Id::from_uuid(uuid)
    }

    /// The moment as a date and time.
    #[must_use]
    pub fn moment(&self) -> DateTime<Utc> {
        i64::try_from(self.now).ok().and_then(DateTime::from_timestamp_millis).unwrap_or_default()
    }
}
