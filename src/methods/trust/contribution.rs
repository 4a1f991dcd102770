//! Contributions: what a product is made of. (What a weighted score is made of: [`crate::methods::weighted::contributions`].)

use crate::methods::{Inputs, summary::median};

/// What one input of a product does to an item's score.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Factor {
    /// The score is this many times what it would be at the median of the column: 2 doubles it, 0.5 halves it. The
    /// factors of all inputs multiplied are the score ÷ the score of an item that is the median in everything.
    Times(f64),
    /// The item's value is missing.
    Missing,
    /// There is no factor: the median, or what would be divided by, is zero or less, or nobody has a value.
    None,
}

/// The factor of each input of one item, against the medians of the columns.
///
/// For methods that multiply, such as RICE and ICE; `divides` says which inputs are divided by. Factors, not shares of
/// logarithms: "2 times the usual reach" can be said to anybody, and stays true when the value is below 1.
#[must_use]
pub fn factors(row: &[Option<f64>], columns: &[&[Option<f64>]], divides: Inputs) -> Vec<Factor> {
    let each = columns.iter().enumerate().map(|(at, column)| {
        let Some(value) = row.get(at).copied().flatten() else { return Factor::Missing };
        let Some(median) = median(&column.iter().copied().flatten().collect::<Vec<_>>()) else { return Factor::None };
        let (above, below) = if divides.holds(at) { (median, value) } else { (value, median) };
        let factor = above / below;
        if below > 0.0 && factor.is_finite() { Factor::Times(factor) } else { Factor::None }
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_multiply_to_the_score_against_the_median_item() {
        let reach = [Some(100.0), Some(200.0), Some(800.0)];
        let effort = [Some(1.0), Some(2.0), Some(4.0)];
        let found = factors(&[Some(800.0), Some(4.0)], &[&reach, &effort], Inputs::NONE.with(1));
        assert_eq!(found, [Factor::Times(4.0), Factor::Times(0.5)]);
        let nothing = factors(&[None, Some(0.0)], &[&reach, &effort], Inputs::NONE.with(1));
        assert_eq!(nothing, [Factor::Missing, Factor::None]);
        assert_eq!(factors(&[Some(1.0)], &[&[Some(0.0)]], Inputs::NONE), [Factor::None]);
    }
}
