//! Kano: what delights, what is expected, and what leaves people cold.
//!
//! Two questions about each feature: what if it is there (functional), what if it is not (dysfunctional).
//! A pair with one half missing counts for nothing.

mod continuous;
mod discrete;

pub use continuous::{Continuous, Quarter, continuous};
pub use discrete::{Category, Counts, Table, category};

/// An answer to either question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// I like it that way.
    Like,
    /// It must be that way; I expect it.
    Expect,
    /// I do not care.
    Neutral,
    /// I can live with it.
    LiveWith,
    /// I dislike it.
    Dislike,
}

impl Answer {
    /// The answers in the order of the questionnaire.
    pub const ALL: [Self; 5] = [Self::Like, Self::Expect, Self::Neutral, Self::LiveWith, Self::Dislike];

    /// The answer with this number in the questionnaire, 1 to 5.
    #[must_use]
    pub fn numbered(number: usize) -> Option<Self> {
        Self::ALL.get(number.checked_sub(1)?).copied()
    }
}
