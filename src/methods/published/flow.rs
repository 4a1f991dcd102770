//! Flow: how long things take, and when they are done.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed},
};
use crate::methods::throughput::{cycle_time, forecast};

/// Finished in each of twelve weeks.
const WEEKS: [u32; 12] = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];

pub const ALL: &[Published] = &[
    Published {
        method: "throughput",
        formula: "P(done in a week) as in the past, added up by convolution",
        inputs: "1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2 a week; 100 to 120 to do; 50, 70, 85, 95 %",
        expected: Numbers(&[29.0, 31.0, 33.0, 36.0], 0.0),
        source: "Data of Bowler 2024, forecasting with throughput",
        status: Computed,
        got: || {
            let found = forecast(&WEEKS, 100..=120);
            let weeks =
                |chance: f64| found.as_ref().ok().and_then(|it| it.weeks(chance)).map_or(f64::NAN, |it| it as f64);
            Got::Numbers([0.5, 0.7, 0.85, 0.95].map(weeks).to_vec())
        },
    },
    Published {
        method: "throughput",
        formula: "P(done after 33 weeks)",
        inputs: "1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2 a week; 100 to 120 to do",
        expected: Numbers(&[0.850_2], 0.000_05),
        source: "Data of Bowler 2024, forecasting with throughput",
        status: Computed,
        got: || Got::Numbers(forecast(&WEEKS, 100..=120).map_or(Vec::new(), |it| vec![it.chance(33)])),
    },
    Published {
        method: "throughput",
        formula: "the same every week: scope ÷ throughput",
        inputs: "4 a week; 20 to do; 5, 50, 95 %",
        expected: Numbers(&[5.0, 5.0, 5.0], 0.0),
        source: "By the definition",
        status: Computed,
        got: || {
            let found = forecast(&[4; 6], 20..=20);
            let weeks =
                |chance: f64| found.as_ref().ok().and_then(|it| it.weeks(chance)).map_or(f64::NAN, |it| it as f64);
            Got::Numbers([0.05, 0.5, 0.95].map(weeks).to_vec())
        },
    },
    Published {
        method: "throughput",
        formula: "in progress ÷ done a week",
        inputs: "12; 4",
        expected: Numbers(&[3.0], 0.0),
        source: "Little 1961, L = λ W",
        status: Printed,
        got: || Got::Numbers(cycle_time(12.0, 4.0).into_iter().collect()),
    },
];
