//! CRC-32 over everything an entry or a snapshot says.
//!
//! In: the parts, in order. Out: one sum.
//!
//! Each part goes in with its length, so that no byte can wander from one part to the next unseen.
//! A flipped byte is always found; an attacker is not what this guards against.

/// Adds up the parts of one stored thing.
pub(super) struct Checksum(crc32fast::Hasher);

impl Checksum {
    /// Starts a sum; `kind` keeps an entry from passing as a snapshot.
    pub(super) fn of(kind: &str) -> Self {
        Self(crc32fast::Hasher::new()).text(kind)
    }

    pub(super) fn text(mut self, text: &str) -> Self {
        self.0.update(&(text.len() as u64).to_le_bytes());
        self.0.update(text.as_bytes());
        self
    }

    pub(super) fn number(mut self, number: u64) -> Self {
        self.0.update(&number.to_le_bytes());
        self
    }

    pub(super) fn sum(self) -> u32 {
        self.0.finalize()
    }
}
