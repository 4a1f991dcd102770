//! Flow and forecasts, experiments, and texts.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed, Recalled},
};
use crate::methods::{
    flow::{
        experiment::compare,
        holt::{Start, holt},
        throughput::{Forecast, cycle_time, forecast},
    },
    text::{Rarity, Tagger, Verdict, tf_idf},
};

const BOWLER: &str = "Bowler 2024, weekly throughput";
const WEEKS: [u32; 12] = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2];
const DONE: &str = "weeks of 1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2; 100 to 120 items, each count as likely";
const NIST: &str = "NIST/SEMATECH handbook, pmc433 and pmc435";
const SERIES: [f64; 10] = [6.4, 5.6, 7.8, 8.8, 11.0, 11.6, 16.7, 15.3, 21.6, 22.4];
const SERIES_TEXT: &str = "6.4, 5.6, 7.8, 8.8, 11.0, 11.6, 16.7, 15.3, 21.6, 22.4; α .3623, γ 1";
const LEARN: &str = "scikit-learn, TfidfTransformer";
const COUNTS: [&[f64]; 6] =
    [&[3.0, 0.0, 1.0], &[2.0, 0.0, 0.0], &[3.0, 0.0, 0.0], &[4.0, 0.0, 0.0], &[3.0, 2.0, 0.0], &[3.0, 0.0, 2.0]];
const COUNTS_TEXT: &str = "[3 0 1], [2 0 0], [3 0 0], [4 0 0], [3 2 0], [3 0 2]";
const CHINESE: &str = "with: Chinese Beijing Chinese, Chinese Chinese Shanghai, Chinese Macao; without: Tokyo Japan Chinese; \
                       Chinese Chinese Chinese Tokyo Japan?";
const IR_BOOK: &str = "Manning, Raghavan and Schütze, table 13.1";

pub const ALL: &[Published] = &[
    Published {
        method: "little",
        formula: "under way ÷ done per week",
        inputs: "12 items, 4 a week",
        expected: Numbers(&[3.0], 0.0),
        source: "Little 1961",
        status: Printed,
        got: || Got::Numbers(cycle_time(12.0, 4.0).into_iter().collect()),
    },
    Published {
        method: "throughput",
        formula: "weeks until it is done with 50, 70, 85, 95 %, by convolution",
        inputs: DONE,
        expected: Numbers(&[29.0, 31.0, 33.0, 36.0], 0.0),
        source: BOWLER,
        status: Computed,
        got: || {
            let found = forecast(&WEEKS, 100..=120).ok();
            let after = |it: &Forecast| [0.5, 0.7, 0.85, 0.95].map(|chance| it.weeks(chance));
            Got::Numbers(found.iter().flat_map(after).flatten().map(|it| it as f64).collect())
        },
    },
    Published {
        method: "throughput",
        formula: "the chance to be done after 33 weeks",
        inputs: DONE,
        expected: Numbers(&[0.8502], 0.00005),
        source: BOWLER,
        status: Computed,
        got: || Got::Numbers(forecast(&WEEKS, 100..=120).map_or(Vec::new(), |it| vec![it.chance(33)])),
    },
    Published {
        method: "throughput",
        formula: "weeks until it is done with 50, 85, 100 %",
        inputs: "20 items, always 4 a week",
        expected: Numbers(&[5.0, 5.0, 5.0], 0.0),
        source: BOWLER,
        status: Computed,
        got: || {
            let found = forecast(&[4; 5], 20..=20).ok();
            let after = |it: &Forecast| [0.5, 0.85, 1.0].map(|chance| it.weeks(chance));
            Got::Numbers(found.iter().flat_map(after).flatten().map(|it| it as f64).collect())
        },
    },
    Published {
        method: "holt",
        formula: "S = αy + (1 − α)(S + b), b = γΔS + (1 − γ)b; begun by the mean of three differences",
        inputs: SERIES_TEXT,
        expected: Numbers(&[25.8, 28.7, 31.7, 34.6, 37.6], 0.05),
        source: NIST,
        status: Recalled,
        got: || next(Start::ThreeDifferences, 5),
    },
    Published {
        method: "holt",
        formula: "the same, begun by the first difference",
        inputs: SERIES_TEXT,
        expected: Numbers(&[25.7, 28.5], 0.05),
        source: NIST,
        status: Computed,
        got: || next(Start::FirstDifference, 2),
    },
    Published {
        method: "experiment",
        formula: "(b ÷ n − a ÷ m) ÷ √(p (1 − p)(1 ÷ m + 1 ÷ n)); the chance of it were there no difference",
        inputs: "100 of 1,000 against 130 of 1,000",
        expected: Numbers(&[2.103, 0.0355], 0.0005),
        source: "two proportions with a common variance",
        status: Computed,
        got: || Got::Numbers(compare((100, 1_000), (130, 1_000)).map_or(Vec::new(), |it| vec![it.z, it.p])),
    },
    Published {
        method: "tf_idf",
        formula: "count × (ln(n ÷ df) + 1), rows of length 1: rows 1, 5, 6",
        inputs: COUNTS_TEXT,
        expected: Numbers(
            &[0.819_409_95, 0.0, 0.573_207_93, 0.473_303_39, 0.880_899_48, 0.0, 0.581_492_61, 0.0, 0.813_551_69],
            0.000_000_005,
        ),
        source: LEARN,
        status: Recalled,
        got: || rows(Rarity::Plain, &[0, 4, 5]),
    },
    Published {
        method: "tf_idf",
        formula: "count × (ln((1 + n) ÷ (1 + df)) + 1), rows of length 1: row 1",
        inputs: COUNTS_TEXT,
        expected: Numbers(&[0.851_513_35, 0.0, 0.524_332_93], 0.000_000_005),
        source: LEARN,
        status: Recalled,
        got: || rows(Rarity::Smoothed, &[0]),
    },
    Published {
        method: "naive_bayes",
        formula: "share of texts × Π (1 + count) ÷ (words + known words): with, without",
        inputs: CHINESE,
        expected: Numbers(&[0.000_301, 0.000_135], 0.000_000_5),
        source: IR_BOOK,
        status: Printed,
        got: || Got::Numbers(verdict().map_or(Vec::new(), |it| vec![it.with.exp(), it.without.exp()])),
    },
    Published {
        method: "naive_bayes",
        formula: "with ÷ (with + without)",
        inputs: CHINESE,
        expected: Numbers(&[0.690], 0.0005),
        source: IR_BOOK,
        status: Computed,
        got: || Got::Numbers(verdict().map(Verdict::chance).into_iter().collect()),
    },
];

/// The verdict of the book's example.
fn verdict() -> Option<Verdict> {
    let mut tagger = Tagger::default();
    let tagged: [&[&str]; 3] =
        [&["Chinese", "Beijing", "Chinese"], &["Chinese", "Chinese", "Shanghai"], &["Chinese", "Macao"]];
    tagged.iter().for_each(|words| tagger.learn(words, true));
    tagger.learn(&["Tokyo", "Japan", "Chinese"], false);
    tagger.verdict(&["Chinese", "Chinese", "Chinese", "Tokyo", "Japan"])
}

fn next(start: Start, steps: u32) -> Got {
    let trend = holt(&SERIES, 0.3623, 1.0, start);
    Got::Numbers(trend.map_or(Vec::new(), |it| (1..=steps).map(|step| it.after(step)).collect()))
}

fn rows(rarity: Rarity, shown: &[usize]) -> Got {
    let all = tf_idf(&COUNTS, rarity);
    Got::Numbers(shown.iter().filter_map(|at| all.get(*at)).flatten().copied().collect())
}
