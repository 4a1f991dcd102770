//! Ranked ballots.

use super::{
    Expected::{Numbers, Words},
    Got, Published,
    Status::{Computed, Published as Printed, Recalled},
    in_order,
};
use crate::methods::ballots::{Ballot, VOTE, borda, copeland, plurality, runoff, schulze};

const SCHULZE: &str = "User:MarkusSchulze/Schulze_method_examples";
const FORTY_FIVE: &str = "5 ACBED, 5 ADECB, 8 BEDAC, 3 CABED, 7 CAEBD, 2 CBADE, 7 DCEBA, 8 EBADC";
const THIRTY: &str = "5 ACBD, 2 ACDB, 3 ADCB, 4 BACD, 3 CBDA, 3 CDBA, 1 DACB, 5 DBAC, 4 DCBA";
const THIRTY_OF_FIVE: &str = "3 ABDEC, 5 ADEBC, 1 ADECB, 2 BADEC, 2 BDECA, 4 CABDE, 6 CBADE, 2 DBECA, 5 DECAB";
const NINE: &str = "3 ABCD, 2 DABC, 2 DBCA, 2 CBDA";
const TENNESSEE: &str = "42 MNCK, 26 NCKM, 15 CKNM, 17 KCNM: Memphis, Nashville, Chattanooga, Knoxville";
const WIKIPEDIA: &str = "Wikipedia, the capital of Tennessee";
const LETTERS: [&str; 5] = ["A", "B", "C", "D", "E"];
const CITIES: [&str; 4] = ["M", "N", "C", "K"];
const PATHS: &str = "the strongest path: the greatest of its weakest duels";

pub const ALL: &[Published] = &[
    Published {
        method: "schulze",
        formula: "duels: people who prefer row to column",
        inputs: FORTY_FIVE,
        expected: Numbers(
            &[
                20.0, 26.0, 30.0, 22.0, 25.0, 16.0, 33.0, 18.0, 19.0, 29.0, 17.0, 24.0, 15.0, 12.0, 28.0, 14.0, 23.0,
                27.0, 21.0, 31.0,
            ],
            0.0,
        ),
        source: SCHULZE,
        status: Printed,
        got: || off_diagonal(&|row, column| schulze(5, &votes(FORTY_FIVE, "ABCDE")).preferred.at(row, column)),
    },
    Published {
        method: "schulze",
        formula: PATHS,
        inputs: FORTY_FIVE,
        expected: Numbers(
            &[
                28.0, 28.0, 30.0, 24.0, 25.0, 28.0, 33.0, 24.0, 25.0, 29.0, 29.0, 24.0, 25.0, 28.0, 28.0, 24.0, 25.0,
                28.0, 28.0, 31.0,
            ],
            0.0,
        ),
        source: SCHULZE,
        status: Printed,
        got: || off_diagonal(&|row, column| schulze(5, &votes(FORTY_FIVE, "ABCDE")).paths.at(row, column)),
    },
    Published {
        method: "schulze",
        formula: PATHS,
        inputs: FORTY_FIVE,
        expected: Words(&["E", "A", "C", "B", "D"]),
        source: SCHULZE,
        status: Printed,
        got: || in_order(&schulze(5, &votes(FORTY_FIVE, "ABCDE")).places, &LETTERS),
    },
    Published {
        method: "schulze",
        formula: PATHS,
        inputs: THIRTY,
        expected: Words(&["D", "A", "C", "B"]),
        source: SCHULZE,
        status: Recalled,
        got: || in_order(&schulze(4, &votes(THIRTY, "ABCD")).places, &LETTERS),
    },
    Published {
        method: "schulze",
        formula: PATHS,
        inputs: THIRTY_OF_FIVE,
        expected: Words(&["B", "A", "D", "E", "C"]),
        source: SCHULZE,
        status: Recalled,
        got: || in_order(&schulze(5, &votes(THIRTY_OF_FIVE, "ABCDE")).places, &LETTERS),
    },
    Published {
        method: "schulze",
        formula: "who is beaten by nobody",
        inputs: NINE,
        expected: Words(&["B", "D"]),
        source: SCHULZE,
        status: Recalled,
        got: || named(&schulze(4, &votes(NINE, "ABCD")).winners(), &LETTERS),
    },
    Published {
        method: "borda",
        formula: "4 points for the first, 0 for the last",
        inputs: FORTY_FIVE,
        expected: Numbers(&[98.0, 92.0, 89.0, 69.0, 102.0], 0.0),
        source: SCHULZE,
        status: Computed,
        got: || Got::Numbers(borda(5, &votes(FORTY_FIVE, "ABCDE")).points()),
    },
    Published {
        method: "copeland",
        formula: "duels won",
        inputs: FORTY_FIVE,
        expected: Numbers(&[2.0, 2.0, 2.0, 1.0, 3.0], 0.0),
        source: SCHULZE,
        status: Computed,
        got: || duels_won(5, FORTY_FIVE, "ABCDE"),
    },
    Published {
        method: "plurality",
        formula: "first places",
        inputs: FORTY_FIVE,
        expected: Numbers(&[10.0, 8.0, 12.0, 7.0, 8.0], 0.0),
        source: SCHULZE,
        status: Computed,
        got: || first_places(5, FORTY_FIVE, "ABCDE"),
    },
    Published {
        method: "runoff",
        formula: "the last goes until one has more than half: the first two counts",
        inputs: FORTY_FIVE,
        expected: Numbers(&[10.0, 8.0, 12.0, 7.0, 8.0, 10.0, 8.0, 19.0, 8.0], 0.0),
        source: SCHULZE,
        status: Computed,
        got: || {
            let rounds = runoff(5, &votes(FORTY_FIVE, "ABCDE")).rounds;
            Got::Numbers(rounds.iter().take(2).flat_map(|it| whole(&it.votes)).collect())
        },
    },
    Published {
        method: "runoff",
        formula: "who wins whichever of those tied for last goes",
        inputs: FORTY_FIVE,
        expected: Words(&["C"]),
        source: SCHULZE,
        status: Computed,
        got: || named(&runoff(5, &votes(FORTY_FIVE, "ABCDE")).winners, &LETTERS),
    },
    Published {
        method: "borda",
        formula: "3 points for the first, 0 for the last",
        inputs: TENNESSEE,
        expected: Numbers(&[126.0, 194.0, 173.0, 107.0], 0.0),
        source: WIKIPEDIA,
        status: Recalled,
        got: || Got::Numbers(borda(4, &votes(TENNESSEE, "MNCK")).points()),
    },
    Published {
        method: "copeland",
        formula: "duels won",
        inputs: TENNESSEE,
        expected: Numbers(&[0.0, 3.0, 2.0, 1.0], 0.0),
        source: WIKIPEDIA,
        status: Recalled,
        got: || duels_won(4, TENNESSEE, "MNCK"),
    },
    Published {
        method: "plurality",
        formula: "first places",
        inputs: TENNESSEE,
        expected: Numbers(&[42.0, 26.0, 15.0, 17.0], 0.0),
        source: WIKIPEDIA,
        status: Recalled,
        got: || first_places(4, TENNESSEE, "MNCK"),
    },
    Published {
        method: "runoff",
        formula: "the last goes until one has more than half",
        inputs: TENNESSEE,
        expected: Words(&["K"]),
        source: WIKIPEDIA,
        status: Recalled,
        got: || named(&runoff(4, &votes(TENNESSEE, "MNCK")).winners, &CITIES),
    },
    Published {
        method: "schulze",
        formula: PATHS,
        inputs: TENNESSEE,
        expected: Words(&["N", "C", "K", "M"]),
        source: WIKIPEDIA,
        status: Recalled,
        got: || in_order(&schulze(4, &votes(TENNESSEE, "MNCK")).places, &CITIES),
    },
];

/// Ballots as they are printed: how many, then the letters of `candidates` from best to last.
fn votes(printed: &str, candidates: &str) -> Vec<Ballot> {
    let printed = printed.split(':').next().unwrap_or_default();
    let ballot = |text: &str| {
        let (count, order) = text.trim().split_once(' ')?;
        let order: Vec<usize> = order.chars().filter_map(|it| candidates.find(it)).collect();
        Some(Ballot::strict(count.parse().ok()?, candidates.len(), &order))
    };
    printed.split(',').filter_map(ballot).collect()
}

fn off_diagonal(cell: &dyn Fn(usize, usize) -> u64) -> Got {
    let cells = (0..5).flat_map(|row| (0..5).filter(move |column| *column != row).map(move |column| (row, column)));
    Got::Numbers(cells.map(|(row, column)| cell(row, column) as f64).collect())
}

fn named(found: &[usize], names: &[&'static str]) -> Got {
    Got::Words(found.iter().filter_map(|it| names.get(*it)).copied().collect())
}

fn whole(votes: &[u64]) -> Vec<f64> {
    votes.iter().map(|it| *it as f64 / VOTE as f64).collect()
}

fn duels_won(size: usize, printed: &str, candidates: &str) -> Got {
    Got::Numbers(copeland(size, &votes(printed, candidates)).iter().map(|it| it.won as f64).collect())
}

fn first_places(size: usize, printed: &str, candidates: &str) -> Got {
    let all: Vec<usize> = (0..size).collect();
    Got::Numbers(whole(&plurality(&all, &votes(printed, candidates))))
}
