//! Estimates and agreement.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed, Recalled},
    given,
};
use crate::methods::{
    kendall_w::kendall_w,
    max_diff::max_diff,
    pert::pert,
    planning_poker::{Card, DECK, reveal},
};

const W: &str = "12 S ÷ (m² (n³ − n)), less m Σ (t³ − t) below for ties";

pub const ALL: &[Published] = &[
    Published {
        method: "pert",
        formula: "(o + 4 m + p) ÷ 6; (p − o) ÷ 6",
        inputs: "2, 4, 12",
        expected: Numbers(&[5.0, 1.667], 0.0005),
        source: "Malcolm and others 1959, PERT",
        status: Computed,
        got: || {
            let found = pert(Some(2.0), Some(4.0), Some(12.0));
            Got::Numbers(found.map_or(Vec::new(), |it| vec![it.mean, it.deviation]))
        },
    },
    Published {
        method: "planning_poker",
        formula: "least, median, most",
        inputs: "3, 5, 5, 8, 20",
        expected: Numbers(&[3.0, 5.0, 20.0], 0.0),
        source: "Grenning 2002, planning poker",
        status: Recalled,
        got: || {
            let shown = reveal(&[3.0, 20.0, 5.0, 8.0, 5.0].map(Card::Of), false, &DECK).ok();
            let summary = shown.and_then(|it| it.summary);
            Got::Numbers(summary.map_or(Vec::new(), |it| vec![it.least, it.median, it.most]))
        },
    },
    Published {
        method: "kendall_w",
        formula: W,
        inputs: "1234, 1234, 1234",
        expected: Numbers(&[1.0], 0.0),
        source: "Kendall and Babington Smith 1939",
        status: Computed,
        got: || agreement(&[&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 3.0, 4.0]]),
    },
    Published {
        method: "kendall_w",
        formula: W,
        inputs: "1234, 2143, 4321",
        expected: Numbers(&[0.111], 0.0005),
        source: "Kendall and Babington Smith 1939",
        status: Computed,
        got: || agreement(&[&[1.0, 2.0, 3.0, 4.0], &[2.0, 1.0, 4.0, 3.0], &[4.0, 3.0, 2.0, 1.0]]),
    },
    Published {
        method: "kendall_w",
        formula: W,
        inputs: "three competitors, four judges: 132, 123, 231, 312",
        expected: Numbers(&[1.0 / 16.0], 1e-12),
        source: "proofwiki.org, Kendall's Coefficient of Concordance, arbitrary example 1",
        status: Printed,
        got: || agreement(&[&[1.0, 3.0, 2.0], &[1.0, 2.0, 3.0], &[2.0, 3.0, 1.0], &[3.0, 1.0, 2.0]]),
    },
    Published {
        method: "max_diff",
        formula: "(best − worst) ÷ shown",
        inputs: "best 12, worst 3 of 30",
        expected: Numbers(&[0.3], 0.0005),
        source: "Louviere, best–worst scaling",
        status: Computed,
        got: || Got::Numbers(max_diff(12, 3, 30).into_iter().collect()),
    },
];

fn agreement(rankings: &[&[f64]]) -> Got {
    let rows: Vec<_> = rankings.iter().map(|it| given(it)).collect();
    let rows: Vec<_> = rows.iter().map(Vec::as_slice).collect();
    Got::Numbers(kendall_w(&rows).map(|it| it.w).into_iter().collect())
}
