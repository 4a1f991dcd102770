//! Finding by words: text without case and accents, in which every wanted word must occur.

pub use crate::methods::text::fold;

/// The words that somebody looks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of a text, however it is written.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(fold(text).split_whitespace().map(ToOwned::to_owned).collect())
    }

    /// Whether every word occurs somewhere in `folded`, which must come from [`fold`]. No words occur everywhere.
    #[must_use]
    pub fn occurs_in(&self, folded: &str) -> bool {
        self.0.iter().all(|word| folded.contains(word.as_str()))
    }
}
