//! One journal entry: a batch as text, who wrote it, and when.
//!
//! In: a writer, a time and a text. Out: the same, sealed with a checksum.

use super::checksum::Checksum;

/// An entry before storage has given it an arrival key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    /// Who wrote it: one device and tab.
    pub writer: String,
    /// Hybrid logical time in milliseconds; a writer uses each time once.
    pub time: u64,
    /// The batch as JSON.
    pub text: String,
    /// CRC-32 of writer, time and text together.
    pub sum: u32,
}

impl NewEntry {
    /// Seals an entry with its checksum.
    pub fn new(writer: impl Into<String>, time: u64, text: impl Into<String>) -> Self {
        let (writer, text) = (writer.into(), text.into());
        let sum = sum(&writer, time, &text);
        Self { writer, time, text, sum }
    }
}

/// An entry as storage holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredEntry {
    /// Arrival key: later entries have higher keys; keys of other workspaces lie between.
    pub key: u64,
    /// Who wrote it: one device and tab.
    pub writer: String,
    /// Hybrid logical time in milliseconds.
    pub time: u64,
    /// The batch as JSON, to be trusted only when [`is_intact`](Self::is_intact).
    pub text: String,
    /// CRC-32 of writer, time and text together, from when it was written.
    pub sum: u32,
}

impl StoredEntry {
    /// Whether the entry still says what was written.
    #[must_use]
    pub fn is_intact(&self) -> bool {
        self.sum == sum(&self.writer, self.time, &self.text)
    }

    /// An entry that could not be read at all; it never passes as intact.
    #[must_use]
    pub fn unreadable(key: u64) -> Self {
        Self { key, writer: String::new(), time: 0, text: String::new(), sum: !sum("", 0, "") }
    }
}

fn sum(writer: &str, time: u64, text: &str) -> u32 {
    Checksum::of("entry").text(writer).number(time).text(text).sum()
}
