//! Throughput: when so many things are done, from how many were done in each week before.
//!
//! The weeks to come are drawn from the weeks behind, with replacement, as a simulation would; but instead of drawing,
//! every possible course is added up with its chance. So the answer is exact, and the same every time.
//!
//! Source: Bowler 2024, forecasting with throughput; Magennis, "Forecasting and simulating software development
//! projects" for the simulation that this stands in for. Little 1961 for the law.

use std::ops::RangeInclusive;

/// With fewer weeks than these nothing can be said.
pub const WEEKS_LEAST: usize = 5;
/// With fewer weeks than these what is said should be taken with care.
pub const WEEKS_GOOD: usize = 10;
/// As many things are foretold at most.
pub const SCOPE_MAX: u32 = 2_000;
/// As many weeks ahead are looked at most.
const AHEAD_MAX: usize = 520;
/// What is as good as certain.
const CERTAIN: f64 = 0.999_9;

/// The chances of being done.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The chance of being done after so many weeks, from 0 weeks on; never falls.
    chances: Vec<f64>,
}

/// Why nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// There are so many weeks, and more are needed.
    TooFew(usize),
    /// Nothing was done in any of them.
    NothingDone,
    /// There is more to do than can be foretold.
    TooMuch,
}

/// When so many things are done. `history` is how many were done in each week, in any order; `scope` how many there are
/// to do, every number of it as likely as the others.
///
/// # Errors
/// [`Unclear`] with too little history, or with too much to do.
pub fn forecast(history: &[u32], scope: RangeInclusive<u32>) -> Result<Forecast, Unclear> {
    if history.len() < WEEKS_LEAST {
        return Err(Unclear::TooFew(history.len()));
    }
    if history.iter().all(|done| *done == 0) {
        return Err(Unclear::NothingDone);
    }
    let (least, most) = (*scope.start(), (*scope.end()).max(*scope.start()));
    if most > SCOPE_MAX {
        return Err(Unclear::TooMuch);
    }
    let week = chances_of(history);
    // How likely it is that so many are done by now; `most` stands for itself and all above.
    let mut done = vec![0.0; most as usize + 1];
    if let Some(none) = done.first_mut() {
        *none = 1.0;
    }
    let mut chances = vec![reached(&done, least)];
    while chances.len() <= AHEAD_MAX && chances.last().is_none_or(|it| *it < CERTAIN) {
        done = after_a_week(&done, &week);
        // It never falls; the last digits of a sum might.
        let before = chances.last().copied().unwrap_or_default();
        chances.push(reached(&done, least).clamp(before, 1.0));
    }
    Ok(Forecast { chances })
}

/// How likely a week is to bring so many: the numbers that were seen, in ascending order.
fn chances_of(history: &[u32]) -> Vec<(usize, f64)> {
    let mut found: Vec<(usize, f64)> = Vec::new();
    let mut sorted = history.to_vec();
    ascending(&mut sorted);
    for done in sorted {
        match found.last_mut() {
            Some((last, count)) if *last == done as usize => *count += 1.0,
            _ => found.push((done as usize, 1.0)),
        }
    }
    found.iter_mut().for_each(|(_, count)| *count /= history.len() as f64);
    found
}

/// Counts few and small numbers into order.
fn ascending(numbers: &mut [u32]) {
    for at in 1..numbers.len() {
        let mut to = at;
        while to > 0 && numbers.get(to - 1) > numbers.get(to) {
            numbers.swap(to - 1, to);
            to -= 1;
        }
    }
}

fn after_a_week(done: &[f64], week: &[(usize, f64)]) -> Vec<f64> {
    let last = done.len().saturating_sub(1);
    let mut next = vec![0.0; done.len()];
    for (at, chance) in done.iter().enumerate().filter(|(_, chance)| **chance > 0.0) {
        for (more, of) in week {
            if let Some(to) = next.get_mut((at + more).min(last)) {
                *to += chance * of;
            }
        }
    }
    next
}

/// How likely it is that the scope is done: the mean over every number it may be, from `least` to the last.
fn reached(done: &[f64], least: u32) -> f64 {
    let mut below = 0.0;
    let mut sum = 0.0;
    for (at, chance) in done.iter().enumerate() {
        if at >= least as usize {
            sum += 1.0 - below;
        }
        below += chance;
    }
    sum / (done.len().saturating_sub(least as usize)).max(1) as f64
}

impl Forecast {
    /// The weeks after which it is done with at least this chance, from 0 to 1; `None` where that lies too far ahead.
    #[must_use]
    pub fn weeks(&self, chance: f64) -> Option<usize> {
        self.chances.iter().position(|it| *it >= chance - 1e-12)
    }

    /// The chance of being done after so many weeks.
    #[must_use]
    pub fn chance(&self, weeks: usize) -> f64 {
        self.chances.get(weeks).or_else(|| self.chances.last()).copied().unwrap_or_default()
    }

    /// The chance week by week, from 0 weeks on, until it is as good as certain.
    #[must_use]
    pub fn chances(&self) -> &[f64] {
        &self.chances
    }
}

/// How long a thing takes on average: what is begun ÷ what is done in a week, in weeks. `None` while nothing is done.
///
/// Source: Little 1961, "A proof for the queuing formula L = λW"; holds while as much is begun as is done.
#[must_use]
pub fn cycle_time(in_progress: f64, done_a_week: f64) -> Option<f64> {
    (done_a_week > 0.0).then(|| in_progress / done_a_week)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const BOWLER: [u32; 12] = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];

    #[test]
    fn the_published_example_comes_out() {
        let found = forecast(&BOWLER, 100..=120).unwrap();
        assert_eq!([0.5, 0.7, 0.85, 0.95].map(|it| found.weeks(it)), [Some(29), Some(31), Some(33), Some(36)]);
        assert!((found.chance(33) - 0.850_2).abs() < 5e-5, "{}", found.chance(33));
    }

    #[test]
    fn a_steady_pace_leaves_nothing_to_chance() {
        let found = forecast(&[4; 6], 20..=20).unwrap();
        assert_eq!([0.01, 0.5, 0.99].map(|it| found.weeks(it)), [Some(5); 3]);
        assert_eq!((found.chance(4), found.chance(5), found.chance(500)), (0.0, 1.0, 1.0));
        assert_eq!(forecast(&[4; 6], 0..=0).unwrap().weeks(0.95), Some(0));
    }

    #[test]
    fn too_little_history_says_nothing() {
        assert_eq!(forecast(&[3, 4, 5, 6], 1..=9), Err(Unclear::TooFew(4)));
        assert_eq!(forecast(&[0; 20], 1..=9), Err(Unclear::NothingDone));
        assert_eq!(forecast(&BOWLER, 1..=SCOPE_MAX + 1), Err(Unclear::TooMuch));
        assert!(forecast(&[0, 0, 0, 0, 1], 2_000..=2_000).unwrap().weeks(0.95).is_none(), "too far ahead to say");
    }

    #[test]
    fn what_is_begun_takes_as_long_as_the_law_says() {
        assert_eq!(cycle_time(12.0, 4.0), Some(3.0));
        assert_eq!(cycle_time(12.0, 0.0), None);
    }

    proptest! {
        #[test]
        fn adding_up_every_course_is_what_is_reckoned(
            history in prop::collection::vec(0_u32..4, WEEKS_LEAST..7),
            scope in 1_u32..6,
            weeks in 0_usize..4,
        ) {
            prop_assume!(history.iter().any(|it| *it > 0));
            // Every course of so many weeks, one by one.
            let mut courses = vec![0_u32];
            for _ in 0..weeks {
                courses = courses.iter().flat_map(|sum| history.iter().map(move |it| sum + it)).collect();
            }
            let good = courses.iter().filter(|sum| **sum >= scope).count();
            let expected = good as f64 / courses.len() as f64;
            let found = forecast(&history, scope..=scope).unwrap();
            prop_assert!(weeks >= found.chances().len() || (found.chance(weeks) - expected).abs() < 1e-9);
            prop_assert!(found.chances().is_sorted());
        }

        #[test]
        fn the_order_of_the_weeks_does_not_matter(mut history in prop::collection::vec(0_u32..9, 6..12), scope in 1_u32..60) {
            prop_assume!(history.iter().any(|it| *it > 0));
            let found = forecast(&history, scope..=scope + 5);
            history.reverse();
            prop_assert_eq!(found, forecast(&history, scope..=scope + 5));
        }
    }
}
