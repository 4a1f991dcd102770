//! PIE: potential, importance and ease.

use super::Outcome;

/// The words of the inputs, in the order of the formula; each from 1 to 10.
pub const INPUTS: [&str; 3] = ["potential", "importance", "ease"];

/// (Potential + importance + ease) ÷ 3, from 1 to 10.
///
/// Source: customfit.ai, PIE framework. A product of the three exists too (roadmap.one); [`super::ice_product`] is it.
#[must_use]
pub fn pie(potential: Option<f64>, importance: Option<f64>, ease: Option<f64>) -> Outcome {
    match (potential, importance, ease) {
        (Some(potential), Some(importance), Some(ease)) => Outcome::of((potential + importance + ease) / 3.0),
        _ => Outcome::missing(&[potential, importance, ease]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(pie(Some(1.0), None, Some(1.0)), Outcome::missing(&[Some(1.0), None, Some(1.0)]));
    }
}
