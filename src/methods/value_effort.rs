//! Value and effort: which quarter of the picture an item stands in.

use super::{Inputs, summary::median};

/// A quarter of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quadrant {
    /// High value, low effort.
    QuickWin,
    /// High value, high effort.
    BigBet,
    /// Low value, low effort.
    FillIn,
    /// Low value, high effort.
    MoneyPit,
}

/// Where the line between low and high is drawn. What stands on the line is high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Threshold {
    /// In the middle of a scale with these ends.
    Middle(f64, f64),
    /// At the median of the values there are.
    Median,
    /// Here.
    At(f64),
}

impl Threshold {
    /// The line for these values; `None` when there is no value to take a median of.
    #[must_use]
    pub fn line(self, values: &[Option<f64>]) -> Option<f64> {
        match self {
            Self::Middle(least, most) => Some(f64::midpoint(least, most)),
            Self::At(line) => Some(line),
            Self::Median => median(&values.iter().copied().flatten().collect::<Vec<_>>()),
        }
    }
}

impl Quadrant {
    /// The quarters, in the order of a list: what to do first comes first.
    pub const ALL: [Self; 4] = [Self::QuickWin, Self::BigBet, Self::FillIn, Self::MoneyPit];

    /// The quarter of an item, given the two lines.
    ///
    /// # Errors
    /// Which of value (0) and effort (1) is missing.
    pub fn of(value: Option<f64>, effort: Option<f64>, value_line: f64, effort_line: f64) -> Result<Self, Inputs> {
        let (Some(worth), Some(work)) = (value, effort) else { return Err(Inputs::missing(&[value, effort])) };
        Ok(match (worth >= value_line, work >= effort_line) {
            (true, false) => Self::QuickWin,
            (true, true) => Self::BigBet,
            (false, false) => Self::FillIn,
            (false, true) => Self::MoneyPit,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_on_the_line_is_high() {
        let quadrant = |value, effort| Quadrant::of(Some(value), Some(effort), 5.0, 5.0).unwrap();
        assert_eq!(quadrant(5.0, 4.9), Quadrant::QuickWin);
        assert_eq!(quadrant(5.0, 5.0), Quadrant::BigBet);
        assert_eq!(quadrant(4.9, 4.9), Quadrant::FillIn);
        assert_eq!(quadrant(4.9, 5.0), Quadrant::MoneyPit);
        assert_eq!(Quadrant::of(Some(1.0), None, 5.0, 5.0), Err(Inputs::NONE.with(1)));
    }

    #[test]
    fn the_line_is_drawn_where_asked() {
        let values = [Some(1.0), None, Some(3.0), Some(10.0)];
        assert_eq!(Threshold::Middle(0.0, 10.0).line(&values), Some(5.0));
        assert_eq!(Threshold::Median.line(&values), Some(3.0));
        assert_eq!(Threshold::Median.line(&[None]), None);
        assert_eq!(Threshold::At(2.0).line(&[]), Some(2.0));
    }
}
