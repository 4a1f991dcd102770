//! Formulas of one's own: a calculation over named criteria, as a person types it.
//!
//! In: a text and the names it may use. Out: a formula, or what is wrong and where; then a value per item.
//!
//! ```text
//! (reach × impact) ^ 2 / max(effort; 1)        if(risk > 3; value / 2; value)        [Business value] * 1,5
//! ```
//!
//! - **Arguments are parted by `;`, always.** So `,` and `.` inside a number are both the decimal mark, and `1,5` is
//!   `1.5` whoever typed it. A comma anywhere else is refused, and so is a number such as `1.250` or `1,250`, which is
//!   a thousand to some and one to others.
//! - Names are matched whatever their case. One with spaces or signs in it stands in square brackets.
//! - A missing criterion makes the value missing, by name; the branch of an `if` that is not taken does not matter.
//! - A division by zero, the root of a negative number and the like have no value, and say where.
//! - Length, depth and names are bounded, and no text makes reading or reckoning panic.

mod evaluate;
mod flaw;
mod parse;
mod token;

pub use evaluate::{Undefined, Value};
pub use flaw::{Flaw, FlawKind, Span};
pub use parse::parse;

/// Most characters of a formula, counted in bytes.
pub const LENGTH_MAX: usize = 2_000;
/// How deep brackets, signs and powers may stand in each other.
pub const DEPTH_MAX: usize = 40;

/// A formula that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Formula {
    steps: Vec<Step>,
}

/// One step of the reckoning, on a stack of values.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Step {
    act: Act,
    /// Where it stands in the text.
    at: Span,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    Number(f64),
    Name(usize),
    Binary(Binary),
    Negate,
    Percent,
    /// A function of so many values.
    Call(Function, usize),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Binary {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Less,
    AtMost,
    Greater,
    AtLeast,
    Equal,
    Unequal,
}

/// A function that formulas may call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Function {
    /// The least of two or more.
    Min,
    /// The most of two or more.
    Max,
    /// The mean of two or more.
    Mean,
    /// The sum of two or more.
    Sum,
    /// `if(condition; then; else)`; a condition holds when it is not 0.
    If,
    /// Without the sign.
    Abs,
    /// The square root.
    Sqrt,
    /// The natural logarithm.
    Ln,
    /// To a whole number, or to the digits after the point that the second says; halves away from zero.
    Round,
}

impl Function {
    /// Every function.
    pub const ALL: [Self; 9] =
        [Self::Min, Self::Max, Self::Mean, Self::Sum, Self::If, Self::Abs, Self::Sqrt, Self::Ln, Self::Round];

    /// Its word in a formula.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Min => "min",
            Self::Max => "max",
            Self::Mean => "mean",
            Self::Sum => "sum",
            Self::If => "if",
            Self::Abs => "abs",
            Self::Sqrt => "sqrt",
            Self::Ln => "ln",
            Self::Round => "round",
        }
    }

    /// The least and the most values it takes.
    #[must_use]
    pub const fn takes(self) -> (usize, usize) {
        match self {
            // Two at least, so that max(1,5), typed with a comma between arguments, is not silently 1.5.
            Self::Min | Self::Max | Self::Mean | Self::Sum => (2, 64),
            Self::If => (3, 3),
            Self::Abs | Self::Sqrt | Self::Ln => (1, 1),
            Self::Round => (1, 2),
        }
    }
}

impl Formula {
    /// The numbers of the names that the formula uses, in ascending order: its inputs.
    #[must_use]
    pub fn inputs(&self) -> super::Inputs {
        self.steps.iter().fold(super::Inputs::NONE, |set, step| match step.act {
            Act::Name(name) => set.with(name),
            _ => set,
        })
    }
}
