//! A snapshot: the whole state as text, and how far it reaches.
//!
//! In: a state as text, the arrival key it covers, the marks. Out: the same, sealed with a checksum.

use super::{Marks, checksum::Checksum};

/// The whole state of a workspace at one moment, as storage holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredSnapshot {
    /// Counts up from 1; the highest is the newest.
    pub generation: u64,
    /// Every entry of the workspace with an arrival key up to this one is in the text.
    pub upto: u64,
    /// The highest time in the text, per writer.
    pub marks: Marks,
    /// The state as JSON, to be trusted only when [`is_intact`](Self::is_intact).
    pub text: String,
    /// CRC-32 of everything above, from when it was written.
    pub sum: u32,
}

impl StoredSnapshot {
    /// Seals a snapshot with its checksum.
    pub fn new(generation: u64, upto: u64, marks: Marks, text: impl Into<String>) -> Self {
        let text = text.into();
        let sum = sum(generation, upto, &marks, &text);
        Self { generation, upto, marks, text, sum }
    }

    /// The first snapshot of a workspace that starts from a whole state: it covers no entries.
    pub fn first(text: impl Into<String>) -> Self {
        Self::new(1, 0, Marks::new(), text)
    }

    /// Whether the snapshot still says what was written.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.sum == sum(self.generation, self.upto, &self.marks, &self.text)
    }

    /// A snapshot that could not be read at all; it never passes as intact.
    #[must_use]
    pub fn unreadable(generation: u64) -> Self {
        let mut broken = Self::new(generation, 0, Marks::new(), String::new());
        broken.sum = !broken.sum;
        broken
    }
}

/// A snapshot whose checksum has been looked at. Once is enough: the text may be long, and opening waits for it.
#[derive(Clone, Debug)]
pub struct CheckedSnapshot {
    /// The snapshot as it was found.
    pub(super) snapshot: StoredSnapshot,
    /// Whether it still says what was written.
    is_intact: bool,
}

impl From<StoredSnapshot> for CheckedSnapshot {
    fn from(snapshot: StoredSnapshot) -> Self {
        Self { is_intact: snapshot.is_intact(), snapshot }
    }
}

impl CheckedSnapshot {
    /// Whether the snapshot still says what was written.
    #[must_use]
    pub const fn is_intact(&self) -> bool {
        self.is_intact
    }

    /// The state as it was found, whether it can be trusted or not.
    #[must_use]
    pub fn into_text(self) -> String {
        self.snapshot.text
    }

    /// Which of the snapshots it is.
    #[must_use]
    pub const fn generation(&self) -> u64 {
        self.snapshot.generation
    }

    /// Up to which arrival key entries need not be read: 0 if the snapshot cannot be trusted.
    #[must_use]
    pub const fn covers(&self) -> u64 {
        if self.is_intact { self.snapshot.upto } else { 0 }
    }
}

fn sum(generation: u64, upto: u64, marks: &Marks, text: &str) -> u32 {
    marks
        .iter()
        .fold(
            Checksum::of("snapshot").number(generation).number(upto).number(marks.len() as u64),
            |sum, (writer, time)| sum.text(writer).number(*time),
        )
        .text(text)
        .sum()
}
