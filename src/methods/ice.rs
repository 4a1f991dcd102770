//! ICE: impact, confidence and ease, by either of its two conventions.

use super::Outcome;

/// The words of the inputs, in the order of the formula; each from 1 to 10.
pub const INPUTS: [&str; 3] = ["impact", "confidence", "ease"];

/// Impact × confidence × ease, from 1 to 1,000; some divide by 100, which changes no rank.
///
/// Not the same order as [`ice_mean`]: files by the other convention must not be merged unseen.
///
/// Source: crucible-kappa.vercel.app, lesson on ICE.
#[must_use]
pub fn ice_product(impact: Option<f64>, confidence: Option<f64>, ease: Option<f64>) -> Outcome {
    match (impact, confidence, ease) {
        (Some(impact), Some(confidence), Some(ease)) => Outcome::of(impact * confidence * ease),
        _ => Outcome::missing(&[impact, confidence, ease]),
    }
}

/// (Impact + confidence + ease) ÷ 3, from 1 to 10.
///
/// Source: experimenthq.io, ICE.
#[must_use]
pub fn ice_mean(impact: Option<f64>, confidence: Option<f64>, ease: Option<f64>) -> Outcome {
    match (impact, confidence, ease) {
        (Some(impact), Some(confidence), Some(ease)) => Outcome::of((impact + confidence + ease) / 3.0),
        _ => Outcome::missing(&[impact, confidence, ease]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_conventions_can_disagree() {
        let both = |i, c, e| (ice_product(Some(i), Some(c), Some(e)), ice_mean(Some(i), Some(c), Some(e)));
        assert_eq!(both(10.0, 10.0, 1.0), (Outcome::Score(100.0), Outcome::Score(7.0)));
        assert_eq!(both(6.0, 6.0, 6.0), (Outcome::Score(216.0), Outcome::Score(6.0)));
    }

    #[test]
    fn missing_is_not_zero() {
        let missing = Outcome::Missing(super::super::Inputs::NONE.with(0).with(2));
        assert_eq!(ice_product(None, Some(3.0), None), missing);
        assert_eq!(ice_mean(None, Some(3.0), None), missing);
    }
}
