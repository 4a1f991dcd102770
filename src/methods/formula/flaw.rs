//! Flaws: what is wrong with a formula, and where. The page has the words.

use super::Function;

/// A stretch of the text, in bytes from its start; both ends lie between characters.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Where it starts.
    pub start: usize,
    /// Where it ends, itself outside.
    pub end: usize,
}

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// Where: what to mark for the person.
    pub at: Span,
    /// What.
    pub kind: FlawKind,
}

/// What is wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// There is nothing to reckon.
    Empty,
    /// More than [`super::LENGTH_MAX`] bytes.
    TooLong,
    /// Deeper than [`super::DEPTH_MAX`].
    TooDeep,
    /// More names than can be told apart.
    TooManyNames,
    /// A sign that has no meaning in a formula.
    Sign(char),
    /// A comma that is not inside a number: arguments are parted by `;`.
    Comma,
    /// A number that is a thousand to some and one to others, such as 1.250: write 1250 or 1.2500.
    Thousands,
    /// A number with two marks, or one that no number can hold.
    Number,
    /// No criterion and no function has this name.
    UnknownName(String),
    /// A function without brackets after it.
    NotCalled(Function),
    /// A name that is called but is no function.
    NotAFunction(String),
    /// A function was given the wrong count of values.
    Arguments {
        /// The function.
        function: Function,
        /// How many it was given.
        given: usize,
    },
    /// A value is missing here: after an operator, between two `;`, or at the end.
    ValueExpected,
    /// Two values without an operator between them, or a bracket that closes nothing.
    OperatorExpected,
    /// A round bracket that is never closed.
    Unclosed,
    /// A square bracket that is never closed.
    UnclosedName,
    /// Two comparisons in a row, such as 1 < a < 5: use brackets or `if`.
    ComparisonChain,
}

impl Span {
    pub(super) const fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }
}
