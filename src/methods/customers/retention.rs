//! Retention: how many of those who came are still there.

/// A group of people who came at one time: how many, and how many of them were active in each period after.
///
/// `None` where a period has not yet come to its end: a young cohort stays blank there, never 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohort {
    /// How many came; those who come back later do not change it.
    pub size: f64,
    /// How many were active, by period.
    pub active: Vec<Option<f64>>,
}

/// The share still active in a period, over all cohorts that are old enough: counts are pooled, never percentages.
/// `None` where no cohort is.
#[must_use]
pub fn retention(cohorts: &[Cohort], period: usize) -> Option<f64> {
    let old = cohorts.iter().filter_map(|it| Some((it.active.get(period).copied().flatten()?, it.size)));
    let (active, size) = old.fold((0.0, 0.0), |(active, size), it| (active + it.0, size + it.1));
    (size > 0.0).then(|| active / size)
}

/// What is left after so many periods that each lose the same share.
#[must_use]
pub fn left_after(churn: f64, periods: i32) -> f64 {
    (1.0 - churn).powi(periods)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cohort_too_young_for_a_period_does_not_count_in_it() {
        let old = Cohort { size: 100.0, active: vec![Some(80.0), Some(60.0)] };
        let young = Cohort { size: 300.0, active: vec![Some(300.0), None] };
        assert_eq!(retention(&[old.clone(), young.clone()], 0), Some(0.95));
        assert_eq!(retention(&[old, young.clone()], 1), Some(0.6));
        assert_eq!((retention(&[young], 1), retention(&[], 0)), (None, None));
    }
}
