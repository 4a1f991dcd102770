//! Opportunity scoring: what matters to people and is not yet done well.

use super::Outcome;

/// The words of the inputs, in the order of the formula; each from 0 to 10.
pub const INPUTS: [&str; 2] = ["importance", "satisfaction"];

/// What an opportunity score says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Below 7: served well, or not worth it.
    Weak,
    /// From 7 to 10.
    Moderate,
    /// Above 10: important and not served.
    Strong,
}

/// How many of those who answered chose one of the two best answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TopTwo {
    /// Answers of 4 or 5.
    pub top: u32,
    /// Answers from 1 to 5.
    pub answers: u32,
}

/// Importance + max(importance − satisfaction, 0), from 0 to 20. Higher is sooner.
///
/// Both inputs are shares times 10, as [`TopTwo::rating`] has them, and not means of ratings. Score within one segment
/// of customers.
///
/// Source: Ulwick, outcome-driven innovation, as kept by library.ryansallison.com and wealthandmeans.com.
#[must_use]
pub fn opportunity(importance: Option<f64>, satisfaction: Option<f64>) -> Outcome {
    match (importance, satisfaction) {
        (Some(importance), Some(satisfaction)) => Outcome::of(importance + (importance - satisfaction).max(0.0)),
        _ => Outcome::missing(&[importance, satisfaction]),
    }
}

/// Whether people have more of it than it matters to them.
#[must_use]
pub fn over_served(importance: f64, satisfaction: f64) -> bool {
    satisfaction > importance
}

impl Band {
    /// The band of a score.
    #[must_use]
    pub fn of(score: f64) -> Self {
        match score {
            it if it > 10.0 => Self::Strong,
            it if it >= 7.0 => Self::Moderate,
            _ => Self::Weak,
        }
    }
}

impl TopTwo {
    /// Counts answers on a scale from 1 to 5; others are no answers.
    #[must_use]
    pub fn of(answers: &[u8]) -> Self {
        let among = |least: u8| answers.iter().filter(|it| (least..=5).contains(*it)).count() as u32;
        Self { top: among(4), answers: among(1) }
    }

    /// The share times 10, from 0 to 10; `None` while nobody has answered.
    #[must_use]
    pub fn rating(self) -> Option<f64> {
        (self.answers > 0).then(|| f64::from(10 * self.top) / f64::from(self.answers))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_best_answers_is_not_their_mean() {
        let split = TopTwo::of(&[5, 5, 1, 1, 0, 9]);
        assert_eq!((split, split.rating()), (TopTwo { top: 2, answers: 4 }, Some(5.0)));
        assert_eq!(TopTwo::of(&[3, 3, 3]).rating(), Some(0.0));
        assert_eq!(TopTwo::of(&[]).rating(), None);
    }

    #[test]
    fn being_served_too_well_takes_nothing_away() {
        assert_eq!(opportunity(Some(5.0), Some(9.0)), Outcome::Score(5.0));
        assert!(over_served(5.0, 9.0) && !over_served(5.0, 5.0));
        assert_eq!([6.9, 7.0, 10.0, 10.1].map(Band::of), [Band::Weak, Band::Moderate, Band::Moderate, Band::Strong]);
    }
}
