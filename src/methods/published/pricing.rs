//! What people say they would pay.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed},
    prices::SEED_42,
};
use crate::methods::pricing::{
    gabor_granger::{Demand, Market, falling, revenue_index},
    van_westendorp::{Crossing, Points, Prices, van_westendorp},
};

const METER: &str = "pricesensitivitymeter 1.3.3, psm_analysis.html";
const PEOPLE: &str = "250 people, drawn with the seed 42";
const TECHMARKETING: &str = "techmarketing.ch, Gabor–Granger";
const ASKED: [f64; 5] = [4.0, 6.0, 8.0, 10.0, 12.0];
const SHARES: [f64; 5] = [0.32, 0.31, 0.21, 0.05, 0.04];
const MARKET: Market = Market { people: 10_000.0, unit_cost: 3.0, fixed_cost: 5_000.0 };
const FITTED: Demand = Demand { most: 0.33, start: 8.3, slope: 0.97 };

pub const ALL: &[Published] = &[
    Published {
        method: "van_westendorp",
        formula: "where the counts cross: marginal cheapness, marginal expensiveness, indifference, optimum",
        inputs: PEOPLE,
        expected: Numbers(&[6.35, 14.53, 9.98, 6.35], 0.0),
        source: METER,
        status: Printed,
        got: || {
            let Points { cheapness, expensiveness, indifference, optimum, .. } = points();
            let each = [cheapness, expensiveness, indifference, optimum];
            Got::Numbers(each.into_iter().flatten().map(|it| it.least).collect())
        },
    },
    Published {
        method: "van_westendorp",
        formula: "the optimum is no point but a stretch",
        inputs: PEOPLE,
        expected: Numbers(&[6.35, 13.62], 0.0),
        source: METER,
        status: Computed,
        got: || Got::Numbers(points().optimum.map_or(Vec::new(), |Crossing { least, most }| vec![least, most])),
    },
    Published {
        method: "gabor_granger",
        formula: "price × share",
        inputs: "4, 6, 8, 10, 12 at .32, .31, .21, .05, .04",
        expected: Numbers(&[1.28, 1.86, 1.68, 0.5, 0.48], 0.005),
        source: TECHMARKETING,
        status: Printed,
        got: || Got::Numbers(each(revenue_index)),
    },
    Published {
        method: "gabor_granger",
        formula: "(price − 3) × share × 10,000 − 5,000",
        inputs: "4, 6, 8, 10, 12 at .32, .31, .21, .05, .04",
        expected: Numbers(&[-1800.0, 4300.0, 5500.0, -1500.0, -1400.0], 0.5),
        source: TECHMARKETING,
        status: Printed,
        got: || Got::Numbers(each(|price, share| MARKET.profit(price, share))),
    },
    Published {
        method: "gabor_granger",
        formula: "the same with a share of .33 ÷ (1 + e^−(8.3 − .97 × price))",
        inputs: "a price of 7.5",
        expected: Numbers(&[5928.79], 0.005),
        source: TECHMARKETING,
        status: Printed,
        got: || Got::Numbers(vec![MARKET.profit(7.5, FITTED.share(7.5))]),
    },
    Published {
        method: "gabor_granger",
        formula: "the best price on a grid of .01, and what it brings",
        inputs: "prices from 4 to 12",
        expected: Numbers(&[7.35, 5956.24], 0.005),
        source: TECHMARKETING,
        status: Computed,
        got: || {
            let profit = |cents: u32| {
                let price = f64::from(cents) / 100.0;
                (price, MARKET.profit(price, FITTED.share(price)))
            };
            let best = (400..=1200).map(profit).reduce(|a, b| if b.1 > a.1 { b } else { a });
            Got::Numbers(best.map_or(Vec::new(), |it| vec![it.0, it.1]))
        },
    },
];

fn each(of: impl Fn(f64, f64) -> f64) -> Vec<f64> {
    ASKED.into_iter().zip(falling(&SHARES)).map(|(price, share)| of(price, share)).collect()
}

fn points() -> Points {
    let price = |cents: u16| f64::from(cents) / 100.0;
    let person = |[too_cheap, cheap, expensive, too_expensive]: [u16; 4]| Prices {
        too_cheap: price(too_cheap),
        cheap: price(cheap),
        expensive: price(expensive),
        too_expensive: price(too_expensive),
    };
    van_westendorp(&SEED_42.map(person))
}
