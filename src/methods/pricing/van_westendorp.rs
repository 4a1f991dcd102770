//! Van Westendorp's price sensitivity meter: four prices a person, and where their curves cross.
//!
//! Counts are compared as integers. Shares as floats moved a published price from 14.53 to 14.67.

use crate::methods::order::sorted;

/// What one person says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prices {
    /// So cheap that they would doubt it.
    pub too_cheap: f64,
    /// A bargain.
    pub cheap: f64,
    /// Getting expensive.
    pub expensive: f64,
    /// So expensive that they would not buy.
    pub too_expensive: f64,
}

/// Where two curves cross: at one price, or along some.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Crossing {
    /// The lowest price.
    pub least: f64,
    /// The highest.
    pub most: f64,
}

/// The four points, each `None` where the curves do not cross, and how many people count.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Points {
    /// Marginal cheapness: as many find it not cheap as too cheap.
    pub cheapness: Option<Crossing>,
    /// Marginal expensiveness: as many find it too expensive as not expensive.
    pub expensiveness: Option<Crossing>,
    /// Indifference: as many find it expensive as cheap.
    pub indifference: Option<Crossing>,
    /// Optimum: as many find it too expensive as too cheap.
    pub optimum: Option<Crossing>,
    /// People whose four prices rise; the others are left out.
    pub people: usize,
}

/// The points of some people's prices.
///
/// Source: van Westendorp 1976; conventions of the R package pricesensitivitymeter.
#[must_use]
pub fn van_westendorp(all: &[Prices]) -> Points {
    let rises = |it: &&Prices| it.too_cheap < it.cheap && it.cheap < it.expensive && it.expensive < it.too_expensive;
    let valid: Vec<&Prices> = all.iter().filter(rises).collect();
    let curve = |of: fn(&Prices) -> f64| sorted(&valid.iter().map(|it| of(it)).collect::<Vec<_>>());
    let (too_cheap, cheap) = (curve(|it| it.too_cheap), curve(|it| it.cheap));
    let (expensive, too_expensive) = (curve(|it| it.expensive), curve(|it| it.too_expensive));
    let mut prices = sorted(&[too_cheap.as_slice(), &cheap, &expensive, &too_expensive].concat());
    prices.dedup();
    let crossing = |rising: &[f64], falling: &[f64]| crossing(&prices, rising, falling);
    Points {
        cheapness: crossing(&cheap, &too_cheap),
        expensiveness: crossing(&too_expensive, &expensive),
        indifference: crossing(&expensive, &cheap),
        optimum: crossing(&too_expensive, &too_cheap),
        people: valid.len(),
    }
}

/// The first price at which those of `rising` at or below it are as many as those of `falling` above it, and the last at
/// which they are just as many.
fn crossing(prices: &[f64], rising: &[f64], falling: &[f64]) -> Option<Crossing> {
    let below = |curve: &[f64], price: f64| curve.partition_point(|it| *it <= price);
    let counts = |price: f64| (below(rising, price), falling.len() - below(falling, price));
    let reached = prices.iter().copied().find(|price| {
        let (up, down) = counts(*price);
        up >= down
    });
    let least = reached?;
    let level = |price: &f64| {
        let (up, down) = counts(*price);
        up == down
    };
    let most = prices.iter().copied().rev().find(level).map_or(least, |it| it.max(least));
    Some(Crossing { least, most })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_that_do_not_rise_are_left_out() {
        let at = |too_cheap, cheap, expensive, too_expensive| Prices { too_cheap, cheap, expensive, too_expensive };
        let found = van_westendorp(&[at(1.0, 2.0, 3.0, 4.0), at(1.0, 1.0, 3.0, 4.0), at(4.0, 3.0, 2.0, 1.0)]);
        assert_eq!(found.people, 1);
        assert_eq!(found.indifference, Some(Crossing { least: 2.0, most: 2.0 }));
        let nobody = van_westendorp(&[]);
        assert_eq!((nobody.people, nobody.optimum), (0, None));
    }
}
