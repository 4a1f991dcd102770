//! Scores and schedules.

use super::{
    Expected::{Numbers, Words},
    Got, Published,
    Status::{Computed, Published as Printed},
    in_order, scores,
};
use crate::methods::{
    Outcome, Rice,
    cd3::{Job, cd3, delay_cost, earned, schedule},
    formula,
    ice::{ice_mean, ice_product},
    pie::pie,
    places, rice,
    value_effort::{Quadrant, Threshold},
    wsjf::wsjf,
};

const RICE: &str = "reach × impact × confidence ÷ effort";
const INTERCOM: &str = "Intercom, \"RICE: Simple prioritization for product managers\"";
const PROJECTS: &str = "P1 450, 3, 100 %, 2; P2 2,000, 1, 80 %, 4; P3 800, 2, 50 %, 1";
const CRUCIBLE: &str = "crucible-kappa.vercel.app, ICE";
const EXPERIMENT_HQ: &str = "experimenthq.io, ICE";
const SWAN: &str = "blackswanfarming.com, CD3 and proportionality to outcomes";

pub const ALL: &[Published] = &[
    Published {
        method: "rice",
        formula: RICE,
        inputs: PROJECTS,
        expected: Numbers(&[675.0, 400.0, 800.0], 0.5),
        source: INTERCOM,
        status: Printed,
        got: || Got::Numbers(projects()),
    },
    Published {
        method: "rice",
        formula: RICE,
        inputs: PROJECTS,
        expected: Words(&["P3", "P1", "P2"]),
        source: INTERCOM,
        status: Printed,
        got: || in_order(&places(&projects()), &["P1", "P2", "P3"]),
    },
    Published {
        method: "formula",
        formula: "reach * impact * confidence / max(effort; 0,5)",
        inputs: PROJECTS,
        expected: Numbers(&[675.0, 400.0, 800.0], 0.5),
        source: INTERCOM,
        status: Printed,
        got: by_formula,
    },
    Published {
        method: "ice",
        formula: "impact × confidence × ease",
        inputs: "(8, 7, 9), (6, 8, 7), (9, 5, 5)",
        expected: Numbers(&[504.0, 336.0, 225.0], 0.5),
        source: CRUCIBLE,
        status: Printed,
        got: || of_three(ice_product, &[[8.0, 7.0, 9.0], [6.0, 8.0, 7.0], [9.0, 5.0, 5.0]]),
    },
    Published {
        method: "ice",
        formula: "impact × confidence × ease ÷ 100, as some write it",
        inputs: "(8, 7, 9), (6, 8, 7), (9, 5, 5)",
        expected: Numbers(&[5.0, 3.4, 2.3], 0.05),
        source: CRUCIBLE,
        status: Printed,
        got: || {
            let rows = [[8.0, 7.0, 9.0], [6.0, 8.0, 7.0], [9.0, 5.0, 5.0]];
            let scores = rows.map(|[i, c, e]| ice_product(Some(i), Some(c), Some(e)).score());
            Got::Numbers(scores.into_iter().flatten().map(|it| it / 100.0).collect())
        },
    },
    Published {
        method: "ice",
        formula: "(impact + confidence + ease) ÷ 3",
        inputs: "(5, 8, 9), (8, 6, 6), (9, 7, 3), (2, 4, 10)",
        expected: Numbers(&[7.3, 6.7, 6.3, 5.3], 0.05),
        source: EXPERIMENT_HQ,
        status: Printed,
        got: || of_three(ice_mean, EXPERIMENTS),
    },
    Published {
        method: "ice",
        formula: "impact × confidence × ease",
        inputs: "(5, 8, 9), (8, 6, 6), (9, 7, 3), (2, 4, 10)",
        expected: Numbers(&[360.0, 288.0, 189.0, 80.0], 0.5),
        source: EXPERIMENT_HQ,
        status: Computed,
        got: || of_three(ice_product, EXPERIMENTS),
    },
    Published {
        method: "pie",
        formula: "(potential + importance + ease) ÷ 3",
        inputs: "(9, 10, 5), (6, 5, 8)",
        expected: Numbers(&[8.0, 6.3], 0.05),
        source: "customfit.ai, PIE",
        status: Printed,
        got: || of_three(pie, &[[9.0, 10.0, 5.0], [6.0, 5.0, 8.0]]),
    },
    Published {
        method: "wsjf",
        formula: "(value + time criticality + risk reduction) ÷ job size",
        inputs: "A (100, 50, 20) ÷ 10; B (80, 30, 10) ÷ 5",
        expected: Numbers(&[17.0, 24.0], 0.5),
        source: "beginpm.com, WSJF",
        status: Printed,
        got: || of_four(&[[100.0, 50.0, 20.0, 10.0], [80.0, 30.0, 10.0, 5.0]]),
    },
    Published {
        method: "wsjf",
        formula: "(value + time criticality + risk reduction) ÷ job size",
        inputs: "A (8, 5, 3) ÷ 4; B (6, 9, 2) ÷ 3",
        expected: Numbers(&[4.0, 5.67], 0.005),
        source: "a published prompt template for WSJF",
        status: Printed,
        got: || of_four(&[[8.0, 5.0, 3.0, 4.0], [6.0, 9.0, 2.0, 3.0]]),
    },
    Published {
        method: "cd3",
        formula: "cost of delay ÷ duration",
        inputs: "A 10 a week ÷ 2 weeks; B 30 a week ÷ 4 weeks",
        expected: Numbers(&[5.0, 7.5], 0.05),
        source: SWAN,
        status: Printed,
        got: || scores(&jobs(STAND).map(cd3)),
    },
    Published {
        method: "cd3",
        formula: "Σ base × weeks + Σ gain a week × weeks left",
        inputs: "ice cream: 10 a week for 6 weeks; A then B, B then A",
        expected: Numbers(&[100.0, 120.0], 0.5),
        source: SWAN,
        status: Printed,
        got: || {
            let earned = |order: &[usize]| earned(10.0, 6.0, &jobs(STAND), order).unwrap_or(f64::NAN);
            Got::Numbers(vec![earned(&[0, 1]), earned(&[1, 0])])
        },
    },
    Published {
        method: "cd3",
        formula: "Σ cost of delay × time of finishing",
        inputs: "A (10, 1), B (3, 3), C (1, 10): ABC, ACB, BAC, BCA, CAB, CBA",
        expected: Numbers(&[36.0, 63.0, 63.0, 162.0, 162.0, 189.0], 0.5),
        source: "Reinertsen, The Principles of Product Development Flow",
        status: Computed,
        got: || {
            let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];
            Got::Numbers(orders.map(|it| delay_cost(&jobs(THREE), &it).unwrap_or(f64::NAN)).to_vec())
        },
    },
    Published {
        method: "cd3",
        formula: "falling cost of delay ÷ duration",
        inputs: "A (10, 1), B (3, 3), C (1, 10)",
        expected: Words(&["A", "B", "C"]),
        source: "Reinertsen, The Principles of Product Development Flow",
        status: Computed,
        got: || {
            let order = schedule(&jobs(THREE)).order;
            Got::Words(order.into_iter().filter_map(|at| ["A", "B", "C"].get(at)).copied().collect())
        },
    },
    Published {
        method: "value_effort",
        formula: "high from the middle of the scale on",
        inputs: "scale 0 to 10: (8, 2), (5, 5), (4, 4), (2, 9)",
        expected: Words(&["quick win", "big bet", "fill-in", "money pit"]),
        source: "airfocus, value against effort",
        status: Computed,
        got: quarters,
    },
];

const EXPERIMENTS: &[[f64; 3]] = &[[5.0, 8.0, 9.0], [8.0, 6.0, 6.0], [9.0, 7.0, 3.0], [2.0, 4.0, 10.0]];
const INTERCOM_INPUTS: [[f64; 4]; 3] = [[450.0, 3.0, 1.0, 2.0], [2000.0, 1.0, 0.8, 4.0], [800.0, 2.0, 0.5, 1.0]];
const STAND: [(f64, f64); 2] = [(10.0, 2.0), (30.0, 4.0)];
const THREE: [(f64, f64); 3] = [(10.0, 1.0), (3.0, 3.0), (1.0, 10.0)];

fn projects() -> Vec<f64> {
    let score = |[reach, impact, confidence, effort]: [f64; 4]| match rice(
        Some(reach),
        Some(impact),
        Some(confidence),
        Some(effort),
    ) {
        Rice::Score(score) => score,
        Rice::Missing(_) | Rice::NoEffort => f64::NAN,
    };
    INTERCOM_INPUTS.map(score).to_vec()
}

fn by_formula() -> Got {
    let text = "reach * impact * confidence / max(effort; 0,5)";
    let Ok(formula) = formula::parse(text, &["reach", "impact", "confidence", "effort"]) else {
        return Got::Numbers(Vec::new());
    };
    let value = |row: [f64; 4]| formula.value(&row.map(Some), &mut Vec::new()).number().unwrap_or(f64::NAN);
    Got::Numbers(INTERCOM_INPUTS.map(value).to_vec())
}

fn of_three(method: fn(Option<f64>, Option<f64>, Option<f64>) -> Outcome, rows: &[[f64; 3]]) -> Got {
    scores(&rows.iter().map(|[a, b, c]| method(Some(*a), Some(*b), Some(*c))).collect::<Vec<_>>())
}

fn of_four(rows: &[[f64; 4]; 2]) -> Got {
    scores(&rows.map(|[a, b, c, size]| wsjf(Some(a), Some(b), Some(c), Some(size))))
}

fn jobs<const N: usize>(jobs: [(f64, f64); N]) -> [Job; N] {
    jobs.map(|(cost, duration)| Job { cost_of_delay: Some(cost), duration: Some(duration) })
}

fn quarters() -> Got {
    let line = Threshold::Middle(0.0, 10.0).line(&[]).unwrap_or(f64::NAN);
    let word = |(value, effort)| match Quadrant::of(Some(value), Some(effort), line, line) {
        Ok(Quadrant::QuickWin) => "quick win",
        Ok(Quadrant::BigBet) => "big bet",
        Ok(Quadrant::FillIn) => "fill-in",
        Ok(Quadrant::MoneyPit) => "money pit",
        Err(_) => "",
    };
    Got::Words([(8.0, 2.0), (5.0, 5.0), (4.0, 4.0), (2.0, 9.0)].map(word).to_vec())
}
