//! Outcomes: what a method says of one item, and what it lacks to say it.
//!
//! Inputs are named by their number, in the order of the formula; each method lists their words as `INPUTS`.

/// A set of inputs, at most [`Inputs::MAX`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Inputs(u64);

/// What a method says of one item.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The score; higher is sooner.
    Score(f64),
    /// Inputs that nobody has given yet.
    Missing(Inputs),
    /// The input that is divided by, and is zero, below zero, or so close to zero that no number is left.
    Needs(usize),
    /// No criterion that has a value counts anything.
    Weightless,
    /// The numbers given are too large for a score.
    Beyond,
    /// A formula of one's own has no value here, such as a division by zero; [`super::formula::Formula::value`] says
    /// why and where.
    Undefined,
}

impl Inputs {
    /// No input.
    pub const NONE: Self = Self(0);

    /// How many inputs can be told apart.
    pub const MAX: usize = 64;

    /// The inputs without a value. What stands beyond [`Inputs::MAX`] is not seen.
    #[must_use]
    pub fn missing(values: &[Option<f64>]) -> Self {
        let missing = values.iter().enumerate().filter(|(_, value)| value.is_none());
        missing.fold(Self::NONE, |set, (at, _)| set.with(at))
    }

    /// The set and one more.
    #[must_use]
    pub const fn with(self, input: usize) -> Self {
        if input < Self::MAX { Self(self.0 | 1 << input) } else { self }
    }

    /// What is in either.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the input is one of them.
    #[must_use]
    pub const fn holds(self, input: usize) -> bool {
        input < Self::MAX && self.0 >> input & 1 == 1
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    #[must_use]
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The inputs, in ascending order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..Self::MAX).filter(move |input| self.holds(*input))
    }
}

impl Outcome {
    /// The score, where there is one.
    #[must_use]
    pub const fn score(self) -> Option<f64> {
        match self {
            Self::Score(score) => Some(score),
            Self::Missing(_) | Self::Needs(_) | Self::Weightless | Self::Beyond | Self::Undefined => None,
        }
    }

    /// The number as a score, if it is one.
    #[must_use]
    pub const fn of(number: f64) -> Self {
        if number.is_finite() { Self::Score(number) } else { Self::Beyond }
    }

    /// A division as a score; `divisor` is the number of the input that is divided by.
    #[must_use]
    pub fn divided(above: f64, below: f64, divisor: usize) -> Self {
        let score = above / below;
        if below > 0.0 && score.is_finite() { Self::Score(score) } else { Self::Needs(divisor) }
    }

    /// Says which of the values are missing.
    #[must_use]
    pub fn missing(values: &[Option<f64>]) -> Self {
        Self::Missing(Inputs::missing(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in_and_no_more() {
        let set = Inputs::missing(&[None, Some(0.0), None]);
        assert_eq!((set.iter().collect::<Vec<_>>(), set.len()), (vec![0, 2], 2));
        assert!(Inputs::NONE.with(64).is_empty() && !set.holds(66));
    }

    #[test]
    fn nothing_is_divided_by_zero() {
        for below in [0.0, -0.0, -1.0, 5e-324, f64::NAN] {
            assert_eq!(Outcome::divided(1.0, below, 3), Outcome::Needs(3), "{below}");
        }
    }
}
