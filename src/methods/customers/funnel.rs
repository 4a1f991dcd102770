//! Funnels: how many go on from each step, as in acquisition, activation, retention, referral, revenue.

/// One step of a funnel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The share of those in the step before; `None` where there were none.
    pub of_last: Option<f64>,
    /// The share of those in the first step; `None` where there were none.
    pub of_first: Option<f64>,
}

/// The steps after the first, given how many reached each.
#[must_use]
pub fn funnel(counts: &[f64]) -> Vec<Step> {
    let share = |of: f64, all: f64| (all > 0.0).then(|| of / all);
    let Some(first) = counts.first() else { return Vec::new() };
    let pairs = counts.iter().zip(counts.iter().skip(1));
    pairs.map(|(last, it)| Step { of_last: share(*it, *last), of_first: share(*it, *first) }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_a_step_that_nobody_reached_there_is_no_share() {
        let steps = funnel(&[10.0, 0.0, 0.0]);
        assert_eq!(steps.first().map(|it| it.of_last), Some(Some(0.0)));
        assert_eq!(steps.get(1).map(|it| (it.of_last, it.of_first)), Some((None, Some(0.0))));
        assert_eq!((funnel(&[]), funnel(&[3.0])), (vec![], vec![]));
    }
}
