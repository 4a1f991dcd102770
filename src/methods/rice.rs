//! RICE: reach, impact, confidence and effort.

/// The four inputs of RICE.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RiceInput {
    /// People or events per period, 0 or more.
    Reach,
    /// A factor: 3 massive, 2 high, 1 medium, 0.5 low, 0.25 minimal.
    Impact,
    /// From 0 to 1: 1 high, 0.8 medium, 0.5 low.
    Confidence,
    /// Person-months, more than 0.
    Effort,
}

/// The outcome of RICE.
#[derive(Clone, Debug, PartialEq)]
pub enum Rice {
    /// The score; higher is sooner.
    Score(f64),
    /// Inputs that nobody has given yet.
    Missing(Vec<RiceInput>),
    /// The effort is zero, or so close to it that no number is left when divided by it.
    NoEffort,
}

impl RiceInput {
    /// The inputs in the order of the formula.
    pub const ALL: [Self; 4] = [Self::Reach, Self::Impact, Self::Confidence, Self::Effort];
}

impl Rice {
    /// The score, where there is one.
    #[must_use]
    pub const fn score(&self) -> Option<f64> {
        match self {
            Self::Score(score) => Some(*score),
            Self::Missing(_) | Self::NoEffort => None,
        }
    }
}

/// Reach × impact × confidence ÷ effort.
///
/// Units: reach in people per period (≥ 0), impact as a factor (0.25 to 3), confidence from 0 to 1,
/// effort in person-months. Higher is sooner. All items must share one period of reach.
///
/// Source: Intercom, "RICE: Simple prioritization for product managers".
#[must_use]
pub fn rice(reach: Option<f64>, impact: Option<f64>, confidence: Option<f64>, effort: Option<f64>) -> Rice {
    match (reach, impact, confidence, effort) {
        (Some(reach), Some(impact), Some(confidence), Some(effort)) => {
            let score = reach * impact * confidence / effort;
            if effort > 0.0 && score.is_finite() { Rice::Score(score) } else { Rice::NoEffort }
        }
        _ => {
            let inputs = [reach, impact, confidence, effort];
            let missing = RiceInput::ALL.into_iter().zip(inputs).filter(|(_, value)| value.is_none());
            Rice::Missing(missing.map(|(input, _)| input).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_example_comes_out() {
        // Intercom's three projects: 500 customers × 30 %, 2,000 and 800 a quarter.
        let score = |reach, impact, confidence, effort| {
            rice(Some(reach), Some(impact), Some(confidence), Some(effort)).score().unwrap().round()
        };
        assert_eq!(score(500.0 * 0.3 * 3.0, 3.0, 1.0, 2.0), 675.0);
        assert_eq!(score(2000.0, 1.0, 0.8, 4.0), 400.0);
        assert_eq!(score(800.0, 2.0, 0.5, 1.0), 800.0);
    }

    #[test]
    fn missing_is_not_zero() {
        assert_eq!(rice(Some(10.0), None, Some(0.8), None), Rice::Missing(vec![RiceInput::Impact, RiceInput::Effort]));
        assert_eq!(rice(Some(0.0), Some(1.0), Some(1.0), Some(1.0)), Rice::Score(0.0));
    }

    #[test]
    fn zero_effort_is_said_and_not_divided_by() {
        for effort in [0.0, -0.0, -1.0, 5e-324] {
            assert_eq!(rice(Some(10.0), Some(1.0), Some(1.0), Some(effort)), Rice::NoEffort, "{effort}");
        }
        assert_eq!(rice(None, Some(1.0), Some(1.0), Some(0.0)), Rice::Missing(vec![RiceInput::Reach]));
    }
}
