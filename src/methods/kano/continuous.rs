//! Kano on a plane: answers as numbers, and the means as a point.

use super::Answer;
use crate::methods::summary::Summary;

/// The quarter of the plane a feature stands in; the lines run at 2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quarter {
    /// Little either way.
    Indifferent,
    /// Having it counts.
    Attractive,
    /// Both count.
    Performance,
    /// Lacking it counts.
    MustBe,
}

/// A feature as a point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Continuous {
    /// What having it is worth, −2 to 4: its mean and spread.
    pub functional: Summary,
    /// What lacking it costs, −2 to 4: its mean and spread.
    pub dysfunctional: Summary,
    /// The quarter.
    pub quarter: Quarter,
    /// Whether a mean is below zero: people want it the other way round, or did not understand.
    pub doubtful: bool,
}

/// The line between the quarters. On the line counts as beyond it.
pub const LINE: f64 = 2.0;

/// The point of a feature, by the pairs of which both halves are there; `None` while there is none.
///
/// Source: DuMouchel, in CQM Journal 2(4), 1993; the coding as in the.datastory.guide.
#[must_use]
pub fn continuous(pairs: &[(Option<Answer>, Option<Answer>)]) -> Option<Continuous> {
    let whole: Vec<_> = pairs.iter().filter_map(|(f, d)| f.zip(*d)).collect();
    let functional = Summary::of(&whole.iter().map(|it| worth(it.0)).collect::<Vec<_>>())?;
    let dysfunctional = Summary::of(&whole.iter().map(|it| cost(it.1)).collect::<Vec<_>>())?;
    let quarter = Quarter::of(functional.mean, dysfunctional.mean);
    let doubtful = functional.mean < 0.0 || dysfunctional.mean < 0.0;
    Some(Continuous { functional, dysfunctional, quarter, doubtful })
}

impl Quarter {
    /// The quarter of a point.
    #[must_use]
    pub fn of(functional: f64, dysfunctional: f64) -> Self {
        match (functional >= LINE, dysfunctional >= LINE) {
            (false, false) => Self::Indifferent,
            (true, false) => Self::Attractive,
            (true, true) => Self::Performance,
            (false, true) => Self::MustBe,
        }
    }
}

/// What an answer to "if it is there" is worth.
#[must_use]
pub const fn worth(functional: Answer) -> f64 {
    match functional {
        Answer::Like => 4.0,
        Answer::Expect => 2.0,
        Answer::Neutral => 0.0,
        Answer::LiveWith => -1.0,
        Answer::Dislike => -2.0,
    }
}

/// What an answer to "if it is not there" says of its lack.
#[must_use]
pub const fn cost(dysfunctional: Answer) -> f64 {
    match dysfunctional {
        Answer::Like => -2.0,
        Answer::Expect => -1.0,
        Answer::Neutral => 0.0,
        Answer::LiveWith => 2.0,
        Answer::Dislike => 4.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_the_mean_of_the_whole_pairs() {
        let pairs = [
            (Some(Answer::Like), Some(Answer::Dislike)),
            (Some(Answer::Neutral), Some(Answer::Neutral)),
            (Some(Answer::Dislike), None),
        ];
        let point = continuous(&pairs).unwrap();
        assert_eq!((point.functional.mean, point.dysfunctional.mean, point.functional.count), (2.0, 2.0, 2));
        assert_eq!((point.quarter, point.doubtful), (Quarter::Performance, false));
        assert_eq!(continuous(&pairs[2..]), None);
    }

    #[test]
    fn a_mean_below_zero_is_doubtful() {
        let point = continuous(&[(Some(Answer::Dislike), Some(Answer::Like))]).unwrap();
        assert_eq!((point.quarter, point.doubtful), (Quarter::Indifferent, true));
    }
}
