//! Usability tests: how many people it takes to see a problem, and how long a task takes.

/// The share of problems of which each strikes a person with chance `each` that `people` see at least once.
///
/// Source: Virzi 1992; Nielsen and Landauer 1993.
#[must_use]
pub fn discovered(each: f64, people: u32) -> f64 {
    1.0 - (1.0 - each).powf(f64::from(people))
}

/// How many people it takes to see a problem with chance `goal`, not rounded. `None` unless both lie between 0 and 1.
#[must_use]
pub fn people_for(each: f64, goal: f64) -> Option<f64> {
    let between = |it: f64| it > 0.0 && it < 1.0;
    (between(each) && between(goal)).then(|| (1.0 - goal).ln() / (1.0 - each).ln())
}

/// The geometric mean of times, which a few slow people do not pull away. `None` of no times, or one that is not above 0.
///
/// Source: Sauro and Lewis 2010, for fewer than 25 times.
#[must_use]
pub fn typical_time(times: &[f64]) -> Option<f64> {
    if times.is_empty() || !times.iter().all(|it| *it > 0.0) {
        return None;
    }
    let logs: f64 = crate::methods::order::sorted(times).iter().map(|it| it.ln()).sum();
    Some((logs / times.len() as f64).exp())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_it_takes_is_what_discovers() {
        let people = people_for(0.1, 0.9).unwrap();
        assert!((1.0 - 0.9_f64.powf(people) - 0.9).abs() < 1e-12);
        assert_eq!((people_for(0.0, 0.9), people_for(0.1, 1.0)), (None, None));
    }

    #[test]
    fn a_time_is_the_same_in_any_order() {
        assert!((typical_time(&[1.0, 100.0]).unwrap() - 10.0).abs() < 1e-9);
        assert_eq!(typical_time(&[0.3, 7.0, 2.0]), typical_time(&[7.0, 2.0, 0.3]));
        assert_eq!((typical_time(&[]), typical_time(&[1.0, 0.0])), (None, None));
    }
}
