//! Flaws: what makes a record not valid, as data.

/// What is wrong with a record. The page has the words for it.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Flaw {
    /// A field that must say something says nothing.
    #[error("{field} is empty")]
    Empty {
        /// The field.
        field: &'static str,
    },
    /// `chars` counts Unicode scalar values.
    #[error("{field} has {chars} characters, at most {max} allowed")]
    TooLong {
        /// The field.
        field: &'static str,
        /// How many it has.
        chars: usize,
        /// How many it may have.
        max: usize,
    },
    /// A number outside its range, both ends allowed.
    #[error("{field} is {value}, allowed is {min} to {max}")]
    OutOfRange {
        /// The field.
        field: &'static str,
        /// What it is.
        value: f64,
        /// The least it may be.
        min: f64,
        /// The most it may be.
        max: f64,
    },
    /// A message names a place that stands for nothing.
    #[error("{field} names {word:?}, which stands for nothing")]
    UnknownBlank {
        /// The field.
        field: &'static str,
        /// What stands between the braces.
        word: String,
    },
    /// A record that names itself, or the same record twice.
    #[error("{field} is the record itself")]
    ToItself {
        /// The field.
        field: &'static str,
    },
    /// An end before its start.
    #[error("{start} is after {end}")]
    Backwards {
        /// The field that starts.
        start: &'static str,
        /// The field that ends.
        end: &'static str,
    },
}

/// Checks of text and numbers.
pub mod text {
    use std::ops::RangeInclusive;

    use super::Flaw;

    /// Characters in a name or title.
    pub const TITLE_CHARS_MAX: usize = 300;
    /// Characters in a long text.
    pub const TEXT_CHARS_MAX: usize = 100_000;

    /// The text has as many characters as `allowed`, white space at the ends not counted for "empty".
    ///
    /// # Errors
    /// [`Flaw::Empty`] or [`Flaw::TooLong`].
    pub fn within(field: &'static str, text: &str, allowed: RangeInclusive<usize>) -> Result<(), Flaw> {
        if *allowed.start() > 0 && text.trim().is_empty() {
            return Err(Flaw::Empty { field });
        }
        let max = *allowed.end();
        // Bytes bound characters from above, so most texts need no counting.
        if text.len() > max {
            let chars = text.chars().count();
            if chars > max {
                return Err(Flaw::TooLong { field, chars, max });
            }
        }
        Ok(())
    }

    /// The text is a title: not empty, not a page.
    ///
    /// # Errors
    /// [`Flaw::Empty`] or [`Flaw::TooLong`].
    pub fn title(field: &'static str, text: &str) -> Result<(), Flaw> {
        within(field, text, 1..=TITLE_CHARS_MAX)
    }

    /// The text is no longer than a long text may be.
    ///
    /// # Errors
    /// [`Flaw::TooLong`].
    pub fn long(field: &'static str, text: &str) -> Result<(), Flaw> {
        within(field, text, 0..=TEXT_CHARS_MAX)
    }

    /// The number, where there is one, lies within `allowed`.
    ///
    /// # Errors
    /// [`Flaw::OutOfRange`], also for what is not a number.
    pub fn number(field: &'static str, value: Option<f64>, allowed: RangeInclusive<f64>) -> Result<(), Flaw> {
        match value {
            Some(value) if !allowed.contains(&value) => {
                Err(Flaw::OutOfRange { field, value, min: *allowed.start(), max: *allowed.end() })
            }
            _ => Ok(()),
        }
    }
}
