//! OKR: how far a key result has come, and the objective it belongs to.

/// How far a key result is on its way from start to target, 0 to 1, whichever way it goes. `None` where start and target
/// are the same: then it needs a baseline.
///
/// Source: re:Work, "Set goals with OKRs".
#[must_use]
pub fn key_result(start: f64, target: f64, actual: f64) -> Option<f64> {
    let way = target - start;
    (way != 0.0).then(|| ((actual - start) / way).clamp(0.0, 1.0))
}

/// The mean of key results, each with its weight. `None` where nothing counts anything.
#[must_use]
pub fn objective(results: &[(f64, f64)]) -> Option<f64> {
    let (sum, weights) = results.iter().fold((0.0, 0.0), |(sum, all), (it, weight)| (sum + it * weight, all + weight));
    (weights > 0.0).then(|| sum / weights)
}

/// How a result is spoken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Light {
    /// Below 0.4.
    Red,
    /// From 0.4.
    Yellow,
    /// From 0.7.
    Green,
}

impl Light {
    /// The light of a result. What is printed as "up to .3" and "from .4" meets at .4 here.
    #[must_use]
    pub const fn of(result: f64) -> Self {
        match result {
            it if it >= 0.7 => Self::Green,
            it if it >= 0.4 => Self::Yellow,
            _ => Self::Red,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_falling_number_is_on_its_way_too_and_no_way_is_no_result() {
        assert_eq!(key_result(10.0, 4.0, 7.0), Some(0.5));
        assert_eq!((key_result(1.0, 2.0, 5.0), key_result(1.0, 2.0, 0.0)), (Some(1.0), Some(0.0)));
        assert_eq!((key_result(3.0, 3.0, 3.0), objective(&[])), (None, None));
    }

    #[test]
    fn lights_change_where_it_is_said() {
        assert_eq!([0.3, 0.4, 0.69, 0.7].map(Light::of), [Light::Red, Light::Yellow, Light::Yellow, Light::Green]);
    }
}
