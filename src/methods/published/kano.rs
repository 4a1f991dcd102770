//! Kano.

use super::{
    Expected::{Numbers, Words},
    Got, Published,
    Status::{Computed, Published as Printed, Recalled},
};
use crate::methods::kano::{Answer, Category, Counts, Quarter, Table, category, continuous};

const AGILE: &str = "agilesoftwaredevelopment.com, Kano questionnaire";
const SAUERWEIN: &str = "Sauerwein and others 1996, skis";
const COEFFICIENTS: &str = "(A + O) ÷ (A + O + M + I); −(O + M) ÷ (A + O + M + I)";
const GUIDE: &str = "the.datastory.guide, Kano; DuMouchel 1993";

/// In the order M, O, A, I, R, Q.
const SPELLING: Counts = Counts([52.7, 22.6, 8.3, 12.4, 2.5, 1.5]);
const FONTS: Counts = Counts([22.3, 44.6, 13.6, 17.8, 0.5, 1.2]);
const SKIS: [Counts; 3] = [
    Counts([49.3, 32.3, 7.0, 9.5, 0.0, 0.0]),
    Counts([30.5, 45.1, 10.4, 11.5, 0.0, 0.0]),
    Counts([2.9, 21.6, 63.8, 8.5, 0.0, 0.0]),
];

pub const ALL: &[Published] = &[
    Published {
        method: "kano",
        formula: "the table of answers, functional by dysfunctional",
        inputs: "like, expect, neutral, live with, dislike, each by each",
        expected: Words(&[
            "Q", "A", "A", "A", "O", "R", "I", "I", "I", "M", "R", "I", "I", "I", "M", "R", "I", "I", "I", "M", "R",
            "R", "R", "R", "Q",
        ]),
        source: "Kano 1984, as in the code of SUSE, kanopole and stp25stat",
        status: Printed,
        got: || {
            let row = |f: Answer| Answer::ALL.map(|d| letter(category(Table::Usual, f, d)));
            Got::Words(Answer::ALL.map(row).concat())
        },
    },
    Published {
        method: "kano",
        formula: "the most frequent; of two about alike M > O > A > I",
        inputs: "spelling M 52.7 O 22.6 A 8.3 R 2.5 Q 1.5 I 12.4; fonts M 22.3 O 44.6 A 13.6 R .5 Q 1.2 I 17.8",
        expected: Words(&["M", "O"]),
        source: AGILE,
        status: Printed,
        got: || Got::Words([SPELLING, FONTS].map(|it| it.category(0.05).map_or("", letter)).to_vec()),
    },
    Published {
        method: "kano",
        formula: COEFFICIENTS,
        inputs: "spelling M 52.7 O 22.6 A 8.3 I 12.4; fonts M 22.3 O 44.6 A 13.6 I 17.8",
        expected: Numbers(&[0.322, -0.784, 0.592, -0.681], 0.0005),
        source: AGILE,
        status: Computed,
        got: || coefficients(&[SPELLING, FONTS]),
    },
    Published {
        method: "kano",
        formula: COEFFICIENTS,
        inputs: "edge grip A 7 O 32.3 M 49.3 I 9.5; ease of turn A 10.4 O 45.1 M 30.5 I 11.5; service A 63.8 O 21.6 M 2.9 I 8.5",
        expected: Numbers(&[0.40, -0.83, 0.57, -0.78, 0.88, -0.25], 0.005),
        source: SAUERWEIN,
        status: Recalled,
        got: || coefficients(&SKIS),
    },
    Published {
        method: "kano",
        formula: "answers as numbers: functional, dysfunctional",
        inputs: "like, expect, neutral, live with, dislike",
        expected: Numbers(&[4.0, 2.0, 0.0, -1.0, -2.0, -2.0, -1.0, 0.0, 2.0, 4.0], 0.0),
        source: GUIDE,
        status: Printed,
        got: || {
            let mean = |f: Answer, d: Answer| continuous(&[(Some(f), Some(d))]);
            let each = |of: &dyn Fn(Answer) -> Option<f64>| Answer::ALL.map(|it| of(it).unwrap_or(f64::NAN));
            let functional = each(&|it| Some(mean(it, Answer::Like)?.functional.mean));
            let dysfunctional = each(&|it| Some(mean(Answer::Like, it)?.dysfunctional.mean));
            Got::Numbers([functional, dysfunctional].concat())
        },
    },
    Published {
        method: "kano",
        formula: "the quarter of (functional, dysfunctional), lines at 2",
        inputs: "(1.9, 1.9), (2, 1.9), (2, 2), (1.9, 2)",
        expected: Words(&["I", "A", "O", "M"]),
        source: GUIDE,
        status: Printed,
        got: || {
            let word = |(f, d)| match Quarter::of(f, d) {
                Quarter::Indifferent => "I",
                Quarter::Attractive => "A",
                Quarter::Performance => "O",
                Quarter::MustBe => "M",
            };
            Got::Words([(1.9, 1.9), (2.0, 1.9), (2.0, 2.0), (1.9, 2.0)].map(word).to_vec())
        },
    },
];

const fn letter(category: Category) -> &'static str {
    match category {
        Category::MustBe => "M",
        Category::Performance => "O",
        Category::Attractive => "A",
        Category::Indifferent => "I",
        Category::Reverse => "R",
        Category::Questionable => "Q",
    }
}

fn coefficients(features: &[Counts]) -> Got {
    let both = features.iter().flat_map(|it| [it.satisfaction(), it.dissatisfaction()]);
    Got::Numbers(both.map(|it| it.unwrap_or(f64::NAN)).collect())
}
