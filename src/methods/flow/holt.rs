//! Holt: a trend carried on, and what is out of the ordinary.

/// A level and its slope, smoothed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Trend {
    /// Where it stands now.
    pub level: f64,
    /// How much it moves a step.
    pub slope: f64,
}

/// How the slope is begun; another start gives other forecasts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Start {
    /// By the mean of the first three differences.
    #[default]
    ThreeDifferences,
    /// By the first difference.
    FirstDifference,
}

/// Holt's double exponential smoothing: level S = αy + (1 − α)(S + b), slope b = γ ΔS + (1 − γ) b; `alpha` and `gamma`
/// from 0 to 1. The level begins at the first number. `None` of fewer than two, or of fewer than four for three
/// differences.
///
/// Source: NIST/SEMATECH handbook, 6.4.3.3.
#[must_use]
pub fn holt(numbers: &[f64], alpha: f64, gamma: f64, start: Start) -> Option<Trend> {
    let (first, second) = (*numbers.first()?, *numbers.get(1)?);
    let slope = match start {
        Start::FirstDifference => second - first,
        Start::ThreeDifferences => (numbers.get(3)? - first) / 3.0,
    };
    let step = |trend: Trend, number: &f64| {
        let level = alpha * number + (1.0 - alpha) * (trend.level + trend.slope);
        Trend { level, slope: gamma * (level - trend.level) + (1.0 - gamma) * trend.slope }
    };
    Some(numbers.iter().skip(1).fold(Trend { level: first, slope }, step))
}

impl Trend {
    /// So many steps on.
    #[must_use]
    pub fn after(self, steps: u32) -> f64 {
        self.level + f64::from(steps) * self.slope
    }
}

/// What is ordinary of single numbers, one after the other: their mean ± 2.66 × the mean of their moves. `None` of fewer
/// than two.
///
/// Source: Wheeler, Understanding Variation (XmR charts).
#[must_use]
pub fn ordinary(numbers: &[f64]) -> Option<(f64, f64)> {
    let moves: Vec<f64> = numbers.windows(2).filter_map(|it| Some((it.get(1)? - it.first()?).abs())).collect();
    let mean = |of: &[f64]| of.iter().sum::<f64>() / of.len() as f64;
    (!moves.is_empty()).then(|| {
        let off = 2.66 * mean(&moves);
        (mean(numbers) - off, mean(numbers) + off)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_straight_line_goes_on_straight() {
        let line: Vec<f64> = (0..8).map(|it| 2.0 + 3.0 * f64::from(it)).collect();
        for start in [Start::ThreeDifferences, Start::FirstDifference] {
            let trend = holt(&line, 0.4, 0.7, start).unwrap();
            assert!((trend.after(2) - (2.0 + 3.0 * 9.0)).abs() < 1e-9);
        }
        assert_eq!(holt(&[1.0, 2.0, 3.0], 0.5, 0.5, Start::ThreeDifferences), None);
    }

    #[test]
    fn what_does_not_move_has_no_room() {
        assert_eq!((ordinary(&[4.0, 4.0]), ordinary(&[4.0])), (Some((4.0, 4.0)), None));
    }
}
