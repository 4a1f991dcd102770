//! Published examples: every method held against numbers that somebody else printed.
//!
//! One registry for the tests and for the page that proves the methods in the person's own browser. Each example is
//! what was given, what was printed, where, and a function that reckons it anew.
//!
//! Never: an example that the methods are fitted to. Where a source contradicts itself it is left out.

mod ballots;
mod estimates;
mod flow;
mod kano;
mod pairs;
mod scoring;
mod surveys;
mod weighted;

use super::Outcome;

/// An example.
#[derive(Debug)]
pub struct Published {
    /// The method: the word of its file.
    pub method: &'static str,
    /// What is reckoned, as it would stand in a book.
    pub formula: &'static str,
    /// What was given.
    pub inputs: &'static str,
    /// What is to come out.
    pub expected: Expected,
    /// Where it was printed.
    pub source: &'static str,
    /// How sure the numbers are.
    pub status: Status,
    /// Reckons it.
    pub got: fn() -> Got,
}

/// How sure the expected numbers of an example are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Printed in the source, and the source was read.
    Published,
    /// Reckoned by hand from the formula that the source prints.
    Computed,
    /// Widely known; the source itself was not read.
    Recalled,
}

/// What is to come out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Expected {
    /// Numbers, each within half a unit of the last digit printed.
    Numbers(&'static [f64], f64),
    /// Words: names in order, or categories.
    Words(&'static [&'static str]),
}

/// What came out.
#[derive(Clone, Debug, PartialEq)]
pub enum Got {
    /// Numbers; not a number where the method had none.
    Numbers(Vec<f64>),
    /// Words.
    Words(Vec<&'static str>),
}

/// Every example, in the order of a list.
pub fn all() -> impl Iterator<Item = &'static Published> {
    [scoring::ALL, weighted::ALL, surveys::ALL, kano::ALL, ballots::ALL, pairs::ALL, estimates::ALL, flow::ALL]
        .into_iter()
        .flatten()
}

impl Published {
    /// Whether what came out is what was printed, to the digits printed.
    #[must_use]
    pub fn holds(&self, got: &Got) -> bool {
        match (self.expected, got) {
            (Expected::Numbers(expected, within), Got::Numbers(got)) => {
                let close = |(a, b): (&f64, &f64)| (a - b).abs() <= within + 1e-9 * a.abs().max(1.0);
                expected.len() == got.len() && expected.iter().zip(got).all(close)
            }
            (Expected::Words(expected), Got::Words(got)) => expected == got.as_slice(),
            _ => false,
        }
    }
}

/// Scores as numbers.
fn scores(outcomes: &[Outcome]) -> Got {
    Got::Numbers(outcomes.iter().map(|it| it.score().unwrap_or(f64::NAN)).collect())
}

/// Names by their places; those at one place in the order given.
fn in_order(places: &[usize], names: &[&'static str]) -> Got {
    let keys: Vec<u64> = places.iter().map(|it| *it as u64).collect();
    Got::Words(super::order::order(&keys).iter().filter_map(|at| names.get(*at as usize)).copied().collect())
}

/// Numbers that are all there.
fn given(numbers: &[f64]) -> Vec<Option<f64>> {
    numbers.iter().map(|it| Some(*it)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_published_example_comes_out() {
        let wrong: Vec<_> = all()
            .map(|it| (it, (it.got)()))
            .filter(|(it, got)| !it.holds(got))
            .map(|(it, got)| format!("{}: {}\n  expected {:?}\n  got {got:?}\n", it.method, it.inputs, it.expected))
            .collect();
        assert!(wrong.is_empty(), "{}", wrong.concat());
        assert!(all().count() > 50);
    }

    #[test]
    fn an_example_that_does_not_come_out_is_seen() {
        let published = |expected| Published {
            method: "rice",
            formula: "",
            inputs: "",
            expected,
            source: "",
            status: Status::Computed,
            got: || Got::Numbers(Vec::new()),
        };
        let numbers = published(Expected::Numbers(&[1.5], 0.05));
        assert!(numbers.holds(&Got::Numbers(vec![1.45])) && !numbers.holds(&Got::Numbers(vec![1.449])));
        assert!(!numbers.holds(&Got::Numbers(vec![f64::NAN])) && !numbers.holds(&Got::Numbers(vec![1.5, 1.5])));
        assert!(!numbers.holds(&Got::Words(vec!["1.5"])));
        assert!(!published(Expected::Words(&["A", "B"])).holds(&Got::Words(vec!["B", "A"])));
    }

    #[test]
    fn every_example_says_what_and_where() {
        for it in all() {
            assert!(![it.method, it.formula, it.inputs, it.source].contains(&""), "{}: {}", it.method, it.inputs);
        }
    }
}
