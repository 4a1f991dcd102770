//! What customers say and do.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed},
};
use crate::methods::customers::{
    funnel::funnel,
    interval::{Interval, Z_95, adjusted_wald, wilson},
    nps::Answers,
    okr::{key_result, objective},
    ratings::{Direction, ces, csat},
    retention::{Cohort, left_after, retention},
    revenue::{Change, acquisition_cost, lifetime_value},
    sus::sus,
    usability::{discovered, people_for},
};

const NPS: &str = "measuringu.com, confidence intervals for the NPS";
const SHARES: &str = "Wilson 1927; Agresti and Coull 1998";
const METRICS: &str = "Metric-Calculation-Templates";

pub const ALL: &[Published] = &[
    Published {
        method: "nps",
        formula: "% promoters − % detractors; ± z √((p + d − (p − d)²) ÷ n), plain and with ¾, 1½, ¾ added",
        inputs: "50 promoters, 30 passives, 20 detractors: score; plain; adjusted",
        expected: Numbers(&[30.0, 14.69, 45.31, 29.13, 14.05, 44.20], 0.005),
        source: NPS,
        status: Computed,
        got: || nps(Answers { promoters: 50, passives: 30, detractors: 20 }),
    },
    Published {
        method: "nps",
        formula: "five people who all say 10: the plain interval has no width, which is wrong",
        inputs: "5 promoters: score; plain; adjusted",
        expected: Numbers(&[100.0, 100.0, 100.0, 62.5, 17.5, 107.5], 0.05),
        source: NPS,
        status: Computed,
        got: || nps(Answers { promoters: 5, passives: 0, detractors: 0 }),
    },
    Published {
        method: "csat",
        formula: "answers of 4 and 5 ÷ answers; Wilson's interval; Agresti and Coull's",
        inputs: "8 of 10",
        expected: Numbers(&[80.0, 49.0, 94.3, 47.9, 95.4], 0.05),
        source: SHARES,
        status: Computed,
        got: || {
            let content = csat(&[5, 5, 4, 4, 4, 4, 5, 5, 3, 1], Z_95).map(|it| it.0);
            let found = [content, adjusted_wald(8, 10, Z_95)].into_iter().flatten();
            let mut numbers: Vec<f64> = content.iter().map(|it| 100.0 * it.middle).collect();
            numbers.extend(found.flat_map(|it| [100.0 * it.low, 100.0 * it.high]));
            Got::Numbers(numbers)
        },
    },
    Published {
        method: "csat",
        formula: "Wilson's interval at both ends",
        inputs: "0 of 10 and 10 of 10",
        expected: Numbers(&[0.0, 27.8, 72.2, 100.0], 0.05),
        source: SHARES,
        status: Computed,
        got: || {
            let ends = [wilson(0, 10, Z_95), wilson(10, 10, Z_95)].into_iter().flatten();
            Got::Numbers(ends.flat_map(|it| [100.0 * it.low, 100.0 * it.high]).collect())
        },
    },
    Published {
        method: "ces",
        formula: "the mean; answers of 5 to 7 ÷ answers",
        inputs: "7, 6, 5, 3, 7, 4, 6",
        expected: Numbers(&[5.43, 71.4], 0.05),
        source: "Dixon, Freeman and Toman 2010, customer effort score",
        status: Computed,
        got: || {
            let found = ces(&[7, 6, 5, 3, 7, 4, 6], Direction::Easy);
            Got::Numbers(found.map_or(Vec::new(), |it| vec![it.mean, 100.0 * it.easy]))
        },
    },
    Published {
        method: "sus",
        formula: "2.5 × (Σ odd (x − 1) + Σ even (5 − x))",
        inputs: "5, 4, 2, 1, 2, 3, 2, 4, 5, 2; ten times 3",
        expected: Numbers(&[55.0, 50.0], 0.05),
        source: "Brooke 1996, as in what-when-how.com, figure 6.8",
        status: Printed,
        got: || {
            let each = [[5, 4, 2, 1, 2, 3, 2, 4, 5, 2], [3; 10]];
            Got::Numbers(each.iter().filter_map(|it| sus(&it.map(Some))).collect())
        },
    },
    Published {
        method: "discovery",
        formula: "ln(1 − goal) ÷ ln(1 − chance), rounded up",
        inputs: "a problem that strikes 10 %, to be seen with 90 %",
        expected: Numbers(&[21.85, 22.0], 0.005),
        source: "measuringu.com; Virzi 1992",
        status: Printed,
        got: || {
            let people = people_for(0.1, 0.9);
            Got::Numbers(people.map_or(Vec::new(), |it| vec![it, it.ceil()]))
        },
    },
    Published {
        method: "discovery",
        formula: "1 − (1 − chance)^people",
        inputs: "problems that strike 31 %, five people",
        expected: Numbers(&[84.4], 0.05),
        source: "Nielsen and Landauer 1993",
        status: Printed,
        got: || Got::Numbers(vec![100.0 * discovered(0.31, 5)]),
    },
    Published {
        method: "retention",
        formula: "Σ active ÷ Σ size, over the cohorts that are old enough",
        inputs: "January 200: 85 %, 70 %; February 180: 82 %, 66 %",
        expected: Numbers(&[83.6, 68.1], 0.05),
        source: "feedgot.com, cohorts",
        status: Computed,
        got: || {
            let cohort =
                |size: f64, shares: [f64; 2]| Cohort { size, active: shares.map(|it| Some(size * it)).to_vec() };
            let both = [cohort(200.0, [0.85, 0.7]), cohort(180.0, [0.82, 0.66])];
            Got::Numbers((0..2).filter_map(|it| retention(&both, it)).map(|it| 100.0 * it).collect())
        },
    },
    Published {
        method: "retention",
        formula: "(1 − churn)^12",
        inputs: "5 % a month",
        expected: Numbers(&[54.0], 0.05),
        source: "feedgot.com, cohorts",
        status: Printed,
        got: || Got::Numbers(vec![100.0 * left_after(0.05, 12)]),
    },
    Published {
        method: "revenue",
        formula: "(start + expansion − contraction − churn) ÷ start",
        inputs: "100,000 + 15,000 − 8,000",
        expected: Numbers(&[107.0, 92.0], 0.5),
        source: METRICS,
        status: Printed,
        got: || {
            let change = Change { start: 100_000.0, expansion: 15_000.0, contraction: 0.0, churn: 8_000.0 };
            Got::Numbers([change.net(), change.gross()].into_iter().flatten().map(|it| 100.0 * it).collect())
        },
    },
    Published {
        method: "revenue",
        formula: "spent ÷ won; revenue × margin ÷ churn",
        inputs: "50,000 for 25 customers; 500 a month, 80 %, 5 %",
        expected: Numbers(&[2000.0, 8000.0], 0.5),
        source: METRICS,
        status: Printed,
        got: || {
            let both = [acquisition_cost(50_000.0, 25.0), lifetime_value(500.0, 0.8, 0.05)];
            Got::Numbers(both.into_iter().flatten().collect())
        },
    },
    Published {
        method: "funnel",
        formula: "each step ÷ the one before; the last ÷ the first",
        inputs: "10,000, 2,000, 1,000, 400, 80",
        expected: Numbers(&[20.0, 50.0, 40.0, 20.0, 0.8], 0.05),
        source: "McClure 2007, startup metrics for pirates",
        status: Computed,
        got: || {
            let steps = funnel(&[10_000.0, 2_000.0, 1_000.0, 400.0, 80.0]);
            let all = steps.iter().map(|it| it.of_last).chain(steps.last().map(|it| it.of_first));
            Got::Numbers(all.flatten().map(|it| 100.0 * it).collect())
        },
    },
    Published {
        method: "okr",
        formula: "(actual − start) ÷ (target − start); the mean of key results",
        inputs: "10,000 to 25,000 at 19,500; .8, .5, .7",
        expected: Numbers(&[0.63, 0.67], 0.005),
        source: "krezzo.com; re:Work",
        status: Printed,
        got: || {
            let whole = objective(&[(0.8, 1.0), (0.5, 1.0), (0.7, 1.0)]);
            Got::Numbers([key_result(10_000.0, 25_000.0, 19_500.0), whole].into_iter().flatten().collect())
        },
    },
];

/// The score, and the two intervals around it.
fn nps(answers: Answers) -> Got {
    let plain = answers.wald(Z_95).map(|it| vec![it.low, it.high]);
    let adjusted = answers.adjusted(Z_95).map(|Interval { middle, low, high }| vec![middle, low, high]);
    let parts = [answers.score().map(|it| vec![it]), plain, adjusted];
    Got::Numbers(parts.into_iter().flatten().flatten().collect())
}
