//! What customers say, and what a group decides with money and dots.

use super::{
    Expected::{Numbers, Words},
    Got, Published,
    Status::{Computed, Published as Printed},
    scores,
};
use crate::methods::{
    buy_a_feature::pool,
    dot_voting::{dots_in_all, tie_bands},
    evidence::customer_importance,
    moscow::{MUST_PERCENT, Priority, moscow},
    opportunity::{TopTwo, opportunity},
    summary::Summary,
};

const ULWICK: &str = "Ulwick, as kept by library.ryansallison.com";
const DSDM: &str = "DSDM handbook, chapter 10";
const MSU: &str = "Michigan State University Extension, dot voting";
const ACTINEO: &str = "actineo.xyz, buy a feature";

pub const ALL: &[Published] = &[
    Published {
        method: "opportunity",
        formula: "importance + max(importance − satisfaction, 0)",
        inputs: "(8, 4), (9.5, 3.2), (5, 9), (10, 0)",
        expected: Numbers(&[12.0, 15.8, 5.0, 20.0], 0.05),
        source: ULWICK,
        status: Computed,
        got: || {
            let each = [(8.0, 4.0), (9.5, 3.2), (5.0, 9.0), (10.0, 0.0)];
            scores(&each.map(|(importance, satisfaction)| opportunity(Some(importance), Some(satisfaction))))
        },
    },
    Published {
        method: "opportunity",
        formula: "10 × answers of 4 and 5 ÷ answers",
        inputs: "importance 5, 4, 4, 4, 2; satisfaction 4, 4, 3, 2, 1",
        expected: Numbers(&[8.0, 4.0, 12.0], 0.05),
        source: ULWICK,
        status: Computed,
        got: || {
            let (importance, satisfaction) =
                (TopTwo::of(&[5, 4, 4, 4, 2]).rating(), TopTwo::of(&[4, 4, 3, 2, 1]).rating());
            let all = [importance, satisfaction, opportunity(importance, satisfaction).score()];
            Got::Numbers(all.map(|it| it.unwrap_or(f64::NAN)).to_vec())
        },
    },
    Published {
        method: "summary",
        formula: "count, total, mean, least, most",
        inputs: "212 accounts that add up to 32,025.67, from 0 to 4,000",
        expected: Numbers(&[212.0, 32025.67, 151.064, 0.0, 4000.0], 0.0005),
        source: "Canny, field formulas over voters",
        status: Printed,
        got: || {
            let mut accounts = vec![28_025.67 / 210.0; 210];
            accounts.extend([0.0, 4000.0]);
            let found = Summary::of(&accounts);
            Got::Numbers(found.map_or(Vec::new(), |it| vec![it.count as f64, it.total, it.mean, it.least, it.most]))
        },
    },
    Published {
        method: "evidence",
        formula: "Σ over those who asked, 1 nice to have to 3 deal breaker",
        inputs: "two deal breakers, one of them asked twice, and one nice to have",
        expected: Numbers(&[7.0], 0.5),
        source: "Productboard, customer importance score",
        status: Computed,
        got: || Got::Numbers(vec![customer_importance(&[(1, 3), (2, 3), (2, 1), (3, 1)]) as f64]),
    },
    Published {
        method: "moscow",
        formula: "must ≤ 60 % of must + should + could",
        inputs: "60 / 20 / 20 and 65 / 20 / 15 of 100",
        expected: Words(&["fits", "at risk"]),
        source: DSDM,
        status: Computed,
        got: || {
            let word = |efforts: [f64; 3]| {
                let priorities = [Priority::Must, Priority::Should, Priority::Could];
                let items: Vec<_> = priorities.into_iter().zip(efforts.map(Some)).collect();
                if moscow(&items, MUST_PERCENT).at_risk { "at risk" } else { "fits" }
            };
            Got::Words([[60.0, 20.0, 20.0], [65.0, 20.0, 15.0]].map(word).to_vec())
        },
    },
    Published {
        method: "buy_a_feature",
        formula: "all purses together: 40 to 60 % of all prices",
        inputs: "prices 100, 50, 30, 20; four players",
        expected: Numbers(&[80.0, 120.0, 20.0, 30.0], 0.5),
        source: ACTINEO,
        status: Computed,
        got: || {
            let (least, most) = pool(&[100, 50, 30, 20]);
            Got::Numbers(vec![least, most, least / 4.0, most / 4.0])
        },
    },
    Published {
        method: "dot_voting",
        formula: "options² ÷ 2",
        inputs: "16 options; 20 people",
        expected: Numbers(&[128.0, 6.4], 0.05),
        source: MSU,
        status: Printed,
        got: || Got::Numbers(vec![dots_in_all(16), dots_in_all(16) / 20.0]),
    },
    Published {
        method: "dot_voting",
        formula: "(a − b)² ≤ 1.65² (a + b)",
        inputs: "39 against 37",
        expected: Words(&["tie"]),
        source: MSU,
        status: Printed,
        got: || Got::Words(vec![if tie_bands(&[39, 37]).len() == 1 { "tie" } else { "win" }]),
    },
];
