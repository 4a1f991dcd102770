//! MaxDiff: best and worst of a few, by counts.

/// (Times best − times worst) ÷ times shown, from −1 to 1; `None` for what was never shown.
///
/// Source: Louviere, best–worst scaling, count analysis.
#[must_use]
pub fn max_diff(best: u32, worst: u32, shown: u32) -> Option<f64> {
    (shown > 0).then(|| (f64::from(best) - f64::from(worst)) / f64::from(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_never_shown_has_no_score() {
        assert_eq!(max_diff(0, 0, 0), None);
        assert_eq!(max_diff(1, 3, 8), Some(-0.25));
    }
}
