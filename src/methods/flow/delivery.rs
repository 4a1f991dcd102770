//! Delivery: when so many items will be done, by what has been done in periods before.
//!
//! Exact, by convolution, where others simulate: the same answer on every machine, and no seed to keep.

/// How likely it is to be done after so many periods.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The chance to be done after 1, 2, … periods; ends with the first that is as good as certain.
    pub done: Vec<f64>,
}

/// Why there is no forecast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing was ever done, or nothing is known.
    NothingDone,
    /// It takes more periods than are looked at.
    TooFar,
}

/// How many periods are looked at.
pub const PERIODS_MAX: usize = 2_000;
/// As good as certain.
const CERTAIN: f64 = 1.0 - 1e-9;

/// When some items will be done, where each period does as many as one drawn from `history`. Every count of `scope`, from
/// least to most, is as likely as the others.
///
/// # Errors
/// [`Unclear`] if nothing was ever done, or it takes longer than [`PERIODS_MAX`].
///
/// Source of the data it is proved on: Bowler 2024.
pub fn forecast(history: &[u32], scope: (u32, u32)) -> Result<Forecast, Unclear> {
    if history.iter().all(|it| *it == 0) {
        return Err(Unclear::NothingDone);
    }
    let (least, most) = (scope.0.min(scope.1) as usize, scope.0.max(scope.1) as usize);
    let each = 1.0 / history.len() as f64;
    // The chance of each count done so far; the last place holds all that are enough for any scope.
    let mut now = vec![0.0; most + 1];
    if let Some(first) = now.first_mut() {
        *first = 1.0;
    }
    let mut done = Vec::new();
    while done.len() < PERIODS_MAX {
        let mut next = vec![0.0; most + 1];
        for (count, chance) in now.iter().enumerate().filter(|it| *it.1 > 0.0) {
            for more in history {
                if let Some(slot) = next.get_mut((count + *more as usize).min(most)) {
                    *slot += chance * each;
                }
            }
        }
        now = next;
        let scopes = (most - least + 1) as f64;
        // A count is enough for as many scopes as are no larger.
        let enough = |count: usize| if count < least { 0.0 } else { (count - least + 1) as f64 / scopes };
        let chance: f64 = now.iter().enumerate().map(|(count, chance)| chance * enough(count)).sum();
        done.push(chance);
        if chance >= CERTAIN {
            return Ok(Forecast { done });
        }
    }
    Err(Unclear::TooFar)
}

impl Forecast {
    /// After how many periods it is done with at least this chance, 0 to 1; `None` beyond what was looked at.
    #[must_use]
    pub fn after(&self, chance: f64) -> Option<usize> {
        let sure = chance.min(CERTAIN);
        self.done.iter().position(|it| *it >= sure - 1e-12).map(|at| at + 1)
    }
}

/// Little's law: how long an item takes on average, given how many are under way and how many are done per period, in a
/// stable system. `None` where nothing is done.
#[must_use]
pub fn cycle_time(under_way: f64, throughput: f64) -> Option<f64> {
    (throughput > 0.0).then(|| under_way / throughput)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_done_forecasts_nothing() {
        assert_eq!(forecast(&[], (1, 1)), Err(Unclear::NothingDone));
        assert_eq!(forecast(&[0, 0], (1, 1)), Err(Unclear::NothingDone));
        assert_eq!(cycle_time(3.0, 0.0), None);
        let rare: Vec<u32> = std::iter::once(1).chain([0; 99]).collect();
        assert_eq!(forecast(&rare, (200, 200)), Err(Unclear::TooFar));
    }

    #[test]
    fn more_periods_are_never_less_likely_and_the_order_of_history_does_not_matter() {
        let (one, other) = (forecast(&[1, 5, 0, 3], (20, 25)).unwrap(), forecast(&[3, 0, 5, 1], (25, 20)).unwrap());
        assert!(one.done.windows(2).all(|it| it[0] <= it[1] + 1e-12));
        assert!([0.5, 0.85, 0.95].iter().all(|it| one.after(*it) == other.after(*it)));
        assert_eq!(forecast(&[3], (0, 0)).unwrap().after(0.5), Some(1));
    }
}
