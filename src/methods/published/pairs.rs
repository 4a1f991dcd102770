//! Pairs: AHP, Bradley–Terry, Elo.

use super::{
    Expected::Numbers,
    Got, Published,
    Status::{Computed, Published as Printed, Recalled},
};
use crate::methods::{
    ahp::{Weights, complete, consistency, matrix, synthesis, weights, worst_triple},
    bradley_terry::{BradleyTerry, bradley_terry, wins},
    elo::{expected, moved, rating},
    grid::Grid,
};

const LEADER: &str = "Wikipedia and virgo.unive.it, AHP_Leader.pdf";
const EIGENVECTOR: &str = "the principal eigenvector of the judgements";
const CRITERIA: &[f64] = &[4.0, 3.0, 7.0, 1.0 / 3.0, 3.0, 5.0];
const CRITERIA_TEXT: &str = "Experience, Education, Charisma, Age: 4, 3, 7 | 1/3, 3 | 5";
const UNDER: [&[f64]; 4] = [&[0.25, 4.0, 9.0], &[3.0, 0.2, 1.0 / 7.0], &[5.0, 9.0, 4.0], &[1.0 / 3.0, 5.0, 9.0]];
const UNDER_TEXT: &str =
    "Tom, Dick, Harry: Experience 1/4, 4, 9; Education 3, 1/5, 1/7; Charisma 5, 9, 4; Age 1/3, 5, 9";
const SAATY: &str = "Saaty 1980, choosing a house";
const HOUSE_TEXT: &str = "eight criteria: size, transport, neighbourhood, age, yard, facilities, condition, financing";
const MLE: &str = "P(i beats j) = p ÷ (p + q), the most likely strengths";
const CITATIONS: &str =
    "Biometrika 714 730 498 221; Comm Statist 33 425 68 17; JASA 320 813 1072 142; JRSS-B 284 276 325 188";
const AGRESTI: &str = "Stigler; Agresti; BradleyTerry2 1.0-7, tests/BTabilities.Rout.save";
const ELO: &str = "1 ÷ (1 + 10^((other − mine) ÷ 400)); mine + K (points − expected)";

#[rustfmt::skip]
const HOUSE: &[f64] = &[
    5.0, 3.0, 7.0, 6.0, 6.0, 1.0 / 3.0, 0.25,
    1.0 / 3.0, 5.0, 3.0, 3.0, 0.2, 1.0 / 7.0,
    6.0, 3.0, 4.0, 6.0, 0.2,
    1.0 / 3.0, 0.25, 1.0 / 7.0, 0.125,
    0.5, 0.2, 1.0 / 6.0,
    0.2, 1.0 / 6.0,
    0.5,
];

pub const ALL: &[Published] = &[
    Published {
        method: "ahp",
        formula: EIGENVECTOR,
        inputs: CRITERIA_TEXT,
        expected: Numbers(&[0.547, 0.127, 0.270, 0.056], 0.001),
        source: LEADER,
        status: Printed,
        got: || Got::Numbers(by(Weights::Eigenvector, 4, CRITERIA)),
    },
    Published {
        method: "ahp",
        formula: "λ; (λ − n) ÷ (n − 1) ÷ the index of random judgements",
        inputs: CRITERIA_TEXT,
        expected: Numbers(&[4.1184, 0.044], 0.0005),
        source: LEADER,
        status: Computed,
        got: || fit(4, CRITERIA),
    },
    Published {
        method: "ahp",
        formula: "the first weight by eigenvector, geometric mean, column mean",
        inputs: CRITERIA_TEXT,
        expected: Numbers(&[0.5476, 0.5462, 0.5396], 0.00005),
        source: LEADER,
        status: Computed,
        got: || {
            let ways = [Weights::Eigenvector, Weights::GeometricMean, Weights::ColumnMean];
            Got::Numbers(ways.map(|way| by(way, 4, CRITERIA).first().copied().unwrap_or(f64::NAN)).to_vec())
        },
    },
    Published {
        method: "ahp",
        formula: EIGENVECTOR,
        inputs: UNDER_TEXT,
        expected: Numbers(
            &[0.217, 0.717, 0.066, 0.188, 0.081, 0.731, 0.743, 0.194, 0.063, 0.265, 0.672, 0.063],
            0.0005,
        ),
        source: LEADER,
        status: Printed,
        got: || Got::Numbers(UNDER.map(|it| by(Weights::Eigenvector, 3, it)).concat()),
    },
    Published {
        method: "ahp",
        formula: "Σ weight of the criterion × weight under it",
        inputs: UNDER_TEXT,
        expected: Numbers(&[0.358, 0.493, 0.149], 0.0005),
        source: LEADER,
        status: Printed,
        got: || {
            let under = UNDER.map(|it| by(Weights::Eigenvector, 3, it));
            let under: Vec<&[f64]> = under.iter().map(Vec::as_slice).collect();
            Got::Numbers(synthesis(&by(Weights::Eigenvector, 4, CRITERIA), &under))
        },
    },
    Published {
        method: "ahp",
        formula: EIGENVECTOR,
        inputs: HOUSE_TEXT,
        expected: Numbers(&[0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 0.0005),
        source: SAATY,
        status: Recalled,
        got: || Got::Numbers(by(Weights::Eigenvector, 8, HOUSE)),
    },
    Published {
        method: "ahp",
        formula: "λ; (λ − n) ÷ (n − 1) ÷ the index of random judgements",
        inputs: HOUSE_TEXT,
        expected: Numbers(&[9.669, 0.169], 0.0005),
        source: SAATY,
        status: Recalled,
        got: || fit(8, HOUSE),
    },
    Published {
        method: "ahp",
        formula: "the three whose judgements fit together worst",
        inputs: "a circle: 1 to 2 is 3, 2 to 3 is 3, 1 to 3 is 1/3; all to 4 is 2",
        expected: Numbers(&[1.0, 2.0, 3.0], 0.0),
        source: "Saaty 1980, consistency",
        status: Computed,
        got: || {
            let worst = worst_triple(&judged(4, &[3.0, 1.0 / 3.0, 2.0, 3.0, 2.0, 2.0]));
            Got::Numbers(worst.map_or(Vec::new(), |it| it.of.map(|at| (at + 1) as f64).to_vec()))
        },
    },
    Published {
        method: "bradley_terry",
        formula: MLE,
        inputs: CITATIONS,
        expected: Numbers(&[0.0, -2.949_072_5, -0.479_569_8, 0.268_954_1], 0.000_005),
        source: AGRESTI,
        status: Printed,
        got: || Got::Numbers(citations().map_or(Vec::new(), |it| it.abilities)),
    },
    Published {
        method: "bradley_terry",
        formula: "standard errors against the first",
        inputs: CITATIONS,
        expected: Numbers(&[0.0, 0.102_545_34, 0.060_588_73, 0.070_829_97], 0.000_000_005),
        source: AGRESTI,
        status: Printed,
        got: || Got::Numbers(citations().map_or(Vec::new(), |it| it.errors)),
    },
    Published {
        method: "bradley_terry",
        formula: "half a win added each way, for A never lost",
        inputs: "A beats B and C, B beats C",
        expected: Numbers(&[0.5918, 0.2778, 0.1304], 0.00005),
        source: "Bradley and Terry 1952",
        status: Computed,
        got: || {
            let found = bradley_terry(&wins(3, &[(0, 1), (0, 2), (1, 2)], &[]));
            Got::Numbers(found.map_or(Vec::new(), |it| it.strengths))
        },
    },
    Published {
        method: "bradley_terry",
        formula: "strengths whose geometric mean is 1",
        inputs: "wins of A over B, C, D: 2, 0, 1; B: 3, 5, 0; C: 0, 3, 1; D: 4, 0, 3",
        expected: Numbers(&[0.640, 1.043, 0.660, 2.270], 0.0005),
        source: "Wikipedia, Bradley–Terry model",
        status: Recalled,
        got: || {
            let rows = [[0.0, 2.0, 0.0, 1.0], [3.0, 0.0, 5.0, 0.0], [0.0, 3.0, 0.0, 1.0], [4.0, 0.0, 3.0, 0.0]];
            let Ok(found) = bradley_terry(&grid(rows)) else { return Got::Numbers(Vec::new()) };
            let middle = found.abilities.iter().sum::<f64>() / 4.0;
            Got::Numbers(found.abilities.iter().map(|it| (it - middle).exp()).collect())
        },
    },
    Published {
        method: "elo",
        formula: ELO,
        inputs: "2400 beats 2000, K 32",
        expected: Numbers(&[0.9091, 2402.91, 1997.09], 0.005),
        source: "Elo 1978",
        status: Printed,
        got: || {
            let (high, low) = (2400.0, 2000.0);
            Got::Numbers(vec![
                expected(high, low),
                rating(high, 32.0, &[(low, 1.0)]),
                rating(low, 32.0, &[(high, 0.0)]),
            ])
        },
    },
    Published {
        method: "elo",
        formula: "mine + K (points − expected)",
        inputs: "Portisch 2635, K 10, 10.5 points of 9.66 expected",
        expected: Numbers(&[2643.4], 0.05),
        source: "Elo 1978",
        status: Printed,
        got: || Got::Numbers(vec![moved(2635.0, 10.0, 10.5, 9.66)]),
    },
    Published {
        method: "elo",
        formula: ELO,
        inputs: "1613, K 32: 1609 0, 1477 .5, 1388 1, 1586 1, 1720 0, as one event",
        expected: Numbers(&[1601.0], 0.5),
        source: "stats.stackexchange.com 287256",
        status: Printed,
        got: || Got::Numbers(vec![rating(1613.0, 32.0, GAMES)]),
    },
    Published {
        method: "elo",
        formula: ELO,
        inputs: "the same games one after the other: the order of games matters",
        expected: Numbers(&[1603.19], 0.005),
        source: "stats.stackexchange.com 287256",
        status: Computed,
        got: || Got::Numbers(vec![GAMES.iter().fold(1613.0, |mine, game| rating(mine, 32.0, &[*game]))]),
    },
];

const GAMES: &[(f64, f64)] = &[(1609.0, 0.0), (1477.0, 0.5), (1388.0, 1.0), (1586.0, 1.0), (1720.0, 0.0)];

/// A matrix from the judgements above its diagonal, row by row.
fn judged(size: usize, upper: &[f64]) -> Grid<f64> {
    let pairs = (0..size).flat_map(|row| (row + 1..size).map(move |column| (row, column)));
    let judgements: Vec<_> = pairs.zip(upper).map(|((row, column), times)| (row, column, *times)).collect();
    complete(&matrix(size, &judgements)).map(|it| it.matrix).unwrap_or_default()
}

fn by(way: Weights, size: usize, upper: &[f64]) -> Vec<f64> {
    weights(way, &judged(size, upper))
}

fn fit(size: usize, upper: &[f64]) -> Got {
    let found = consistency(&judged(size, upper));
    Got::Numbers(vec![found.lambda, found.ratio.unwrap_or(f64::NAN)])
}

fn grid(rows: [[f64; 4]; 4]) -> Grid<f64> {
    Grid::square(4, &|row, column| rows.get(row).and_then(|it| it.get(column)).copied().unwrap_or_default())
}

fn citations() -> Option<BradleyTerry> {
    let rows = [
        [714.0, 730.0, 498.0, 221.0],
        [33.0, 425.0, 68.0, 17.0],
        [320.0, 813.0, 1072.0, 142.0],
        [284.0, 276.0, 325.0, 188.0],
    ];
    bradley_terry(&grid(rows)).ok()
}
