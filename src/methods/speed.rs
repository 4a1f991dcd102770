//! Speed: made-up items, and ranking them, so that anybody can measure how quick it is in their own browser.
//!
//! In: how many items. Out: their places. The same items on every machine; the clock is for the caller to read.

use super::{
    Outcome, Place,
    calculation::{Calculation, Fixed},
    random::Random,
    rank,
    weighted::{Better, Criterion, Rule},
};

/// How many criteria the weighted score has.
pub const CRITERIA: usize = 6;

const SEED: u64 = 100_000;

/// Items that nobody has thought of: a column of values for each input.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeUp {
    rice: Vec<Vec<Option<f64>>>,
    weighted: Vec<Vec<Option<f64>>>,
}

impl MadeUp {
    /// So many items.
    #[must_use]
    pub fn new(count: usize) -> Self {
        let mut random = Random::seeded(SEED);
        let mut column = |least: f64, width: u32, step: f64| -> Vec<Option<f64>> {
            (0..count).map(|_| Some(least + step * f64::from(random.below(width)))).collect()
        };
        Self {
            rice: vec![
                column(1.0, 100_000, 1.0),
                column(0.25, 12, 0.25),
                column(0.05, 20, 0.05),
                column(0.25, 48, 0.25),
            ],
            weighted: (0..CRITERIA).map(|_| column(1.0, 901, 0.01)).collect(),
        }
    }

    /// The place of each by RICE.
    #[must_use]
    pub fn by_rice(&self) -> Vec<Option<Place>> {
        ranked(Calculation::Fixed(Fixed::Rice), &self.rice)
    }

    /// The place of each by the weighted mean of [`CRITERIA`] criteria, a third of which cost.
    #[must_use]
    pub fn by_weights(&self) -> Vec<Option<Place>> {
        let criterion = |at: usize| Criterion {
            weight: (at + 1) as f64,
            better: if at % 3 == 2 { Better::Lower } else { Better::Higher },
            scale: Some((1.0, 10.0)),
        };
        let criteria: Vec<Criterion> = (0..CRITERIA).map(criterion).collect();
        ranked(Calculation::Weighted(Rule::Mean, &criteria), &self.weighted)
    }
}

fn ranked(calculation: Calculation<'_>, columns: &[Vec<Option<f64>>]) -> Vec<Option<Place>> {
    let columns: Vec<&[Option<f64>]> = columns.iter().map(Vec::as_slice).collect();
    rank(&calculation.outcomes(&columns).into_iter().map(Outcome::score).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_made_up_item_has_a_place_and_they_differ() {
        let items = MadeUp::new(1_000);
        for places in [items.by_rice(), items.by_weights()] {
            let mut found: Vec<usize> = places.iter().map(|it| it.unwrap().place).collect();
            assert_eq!((found.len(), found.iter().min()), (1_000, Some(&1)));
            found = crate::methods::order::sorted(&found.iter().map(|it| *it as f64).collect::<Vec<_>>())
                .iter()
                .map(|it| *it as usize)
                .collect();
            found.dedup();
            assert!(found.len() > 500, "{} places", found.len());
        }
        assert_eq!(items, MadeUp::new(1_000));
    }
}
