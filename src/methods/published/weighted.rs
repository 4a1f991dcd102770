//! Weighted scores.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed},
    given, scores as numbers,
};
use crate::methods::{
    formula,
    weighted::{Better, Criterion, Rule, prepare, scores},
};

const ATLASSIAN: &str = "support.atlassian.com, Jira Product Discovery, Expression-based formulas";
const TO_HIGHEST: &str = "from 0, or the lowest where some are negative, to 100 for the highest";

pub const ALL: &[Published] = &[
    Published {
        method: "weighted",
        formula: "Σ weight × value ÷ Σ weight",
        inputs: "weights 3, 2, 1; values (4, 3, 2), (2, 5, 5)",
        expected: Numbers(&[3.333, 3.5], 0.0005),
        source: "the weighted mean",
        status: Computed,
        got: || of(Rule::Mean, &[plain(3.0), plain(2.0), plain(1.0)], &[&[4.0, 2.0], &[3.0, 5.0], &[2.0, 5.0]]),
    },
    Published {
        method: "weighted",
        formula: TO_HIGHEST,
        inputs: "5, 4",
        expected: Numbers(&[100.0, 80.0], 0.5),
        source: ATLASSIAN,
        status: Printed,
        got: || of(Rule::Highest, &[plain(1.0)], &[&[5.0, 4.0]]),
    },
    Published {
        method: "weighted",
        formula: TO_HIGHEST,
        inputs: "5, 1, −5",
        expected: Numbers(&[100.0, 60.0, 0.0], 0.5),
        source: ATLASSIAN,
        status: Printed,
        got: || of(Rule::Highest, &[plain(1.0)], &[&[5.0, 1.0, -5.0]]),
    },
    Published {
        method: "weighted",
        formula: TO_HIGHEST,
        inputs: "6, 3, 2",
        expected: Numbers(&[100.0, 50.0, 33.0], 0.5),
        source: ATLASSIAN,
        status: Printed,
        got: || of(Rule::Highest, &[plain(1.0)], &[&[6.0, 3.0, 2.0]]),
    },
    Published {
        method: "weighted",
        formula: TO_HIGHEST,
        inputs: "4, 3, 1",
        expected: Numbers(&[100.0, 75.0, 25.0], 0.5),
        source: "community.atlassian.com, How Impact Score works in Jira Product Discovery",
        status: Printed,
        got: || of(Rule::Highest, &[plain(1.0)], &[&[4.0, 3.0, 1.0]]),
    },
    Published {
        method: "weighted",
        formula: "to 100 (Σ weight × to 100 (value)) ÷ to 100 (Σ weight × to 100 (cost))",
        inputs: "values 5, 4, 2 of weight 1; costs 1, 4, 2 of weight 2",
        expected: Numbers(&[4.0, 0.8, 0.8], 0.0005),
        source: ATLASSIAN,
        status: Computed,
        got: || of(Rule::Highest, &[plain(1.0), cost(2.0, None)], &[&[5.0, 4.0, 2.0], &[1.0, 4.0, 2.0]]),
    },
    Published {
        method: "formula",
        formula: "sum(Insights; Votes)",
        inputs: "5, 8",
        expected: Numbers(&[13.0], 0.5),
        source: ATLASSIAN,
        status: Printed,
        got: || {
            let sum = formula::parse("sum(Insights; Votes)", &["Insights", "Votes"]).ok();
            let value = sum.and_then(|it| it.value(&[Some(5.0), Some(8.0)], &mut Vec::new()).number());
            Got::Numbers(value.into_iter().collect())
        },
    },
    Published {
        method: "weighted",
        formula: "value × share + (1 − cost) × (1 − share), on scales from 0 to 1, times 100",
        inputs: "values 8 of 10 (70 %), M = .33 (30 %), share 60 %; costs 5 of 10 (80 %), L = .66 (20 %)",
        expected: Numbers(&[58.26], 0.005),
        source: "help.airfocus.com, 2571468",
        status: Computed,
        got: || {
            let ten = Some((0.0, 10.0));
            let one = Some((0.0, 1.0));
            let value = |weight, scale| Criterion { weight, better: Better::Higher, scale };
            let criteria = [value(0.7, ten), value(0.3, one), cost(0.8, ten), cost(0.2, one)];
            of(Rule::ValueAndCost { share: 0.6 }, &criteria, &[&[8.0], &[0.33], &[5.0], &[0.66]])
        },
    },
    Published {
        method: "weighted",
        formula: "Σ weight × 10 (value − min) ÷ (max − min), or weight × (10 − that) where less is better",
        inputs: "weights 2, 1 (less is better), 3; values (1, 30, 7), (3, 10, 7), (5, 20, 7)",
        expected: Numbers(&[3.0, 23.0, 28.0], 0.5),
        source: "Broadcom, Clarity knowledge base 100774: where min = max a parameter scores just its weight",
        status: Computed,
        got: || {
            let columns: [&[f64]; 3] = [&[1.0, 3.0, 5.0], &[30.0, 10.0, 20.0], &[7.0, 7.0, 7.0]];
            of(Rule::LeastToMost, &[plain(2.0), cost(1.0, None), plain(3.0)], &columns)
        },
    },
];

const fn plain(weight: f64) -> Criterion {
    Criterion { weight, better: Better::Higher, scale: None }
}

const fn cost(weight: f64, scale: Option<(f64, f64)>) -> Criterion {
    Criterion { weight, better: Better::Lower, scale }
}

fn of(rule: Rule, criteria: &[Criterion], columns: &[&[f64]]) -> Got {
    let columns: Vec<_> = columns.iter().map(|column| given(column)).collect();
    let columns: Vec<_> = columns.iter().map(Vec::as_slice).collect();
    let scored = scores(&prepare(rule, criteria, &columns), &columns);
    numbers(&scored.iter().map(|it| it.outcome).collect::<Vec<_>>())
}
