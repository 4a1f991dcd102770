//! Experiments: whether two shares differ by more than chance.

/// What a comparison of two shares says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Compared {
    /// The difference in standard errors; above 0 where the second is higher.
    pub z: f64,
    /// The chance of such a difference, either way, were there none; 0 to 1.
    pub p: f64,
}

/// Why nothing is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// A group is empty, or more succeeded than there are.
    NoGroup,
    /// Too few in a group: fewer than [`LEAST`] that did, or that did not.
    TooFew,
}

/// How many must have done it, and not, in each group before anything is said.
pub const LEAST: u64 = 5;

/// Two shares, each as how many of how many, held against each other with a common variance.
///
/// # Errors
/// [`Unclear`] if a group is empty or too small for the normal curve.
pub fn compare(first: (u64, u64), second: (u64, u64)) -> Result<Compared, Unclear> {
    for (did, all) in [first, second] {
        let others = all.checked_sub(did).filter(|_| all > 0).ok_or(Unclear::NoGroup)?;
        if did.min(others) < LEAST {
            return Err(Unclear::TooFew);
        }
    }
    let ([a, m], [b, n]) = ([first.0, first.1].map(|it| it as f64), [second.0, second.1].map(|it| it as f64));
    let pooled = (a + b) / (m + n);
    let error = (pooled * (1.0 - pooled) * (1.0 / m + 1.0 / n)).sqrt();
    let z = (b / n - a / m) / error;
    Ok(Compared { z, p: 2.0 * upper_tail(z.abs()) })
}

/// The chance of a standard normal number above `z` (≥ 0), to seven digits.
///
/// Source: Abramowitz and Stegun 7.1.26.
fn upper_tail(z: f64) -> f64 {
    const TERMS: [f64; 5] = [1.061_405_429, -1.453_152_027, 1.421_413_741, -0.284_496_736, 0.254_829_592];
    let x = z / std::f64::consts::SQRT_2;
    let t = 1.0 / (1.0 + 0.327_591_1 * x);
    let sum = TERMS.iter().fold(0.0, |sum, term| sum * t + term) * t;
    0.5 * sum * (-x * x).exp()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_bounds_of_the_normal_curve() {
        for (z, tail) in [(0.0, 0.5), (1.0, 0.158_655_25), (1.959_964, 0.025), (3.0, 0.001_349_9)] {
            assert!((upper_tail(z) - tail).abs() < 2e-7, "{z}");
        }
    }

    #[test]
    fn no_verdict_of_a_few_and_the_same_either_way() {
        assert_eq!(compare((0, 0), (5, 10)), Err(Unclear::NoGroup));
        assert_eq!(compare((11, 10), (5, 10)), Err(Unclear::NoGroup));
        assert_eq!(compare((4, 100), (50, 100)), Err(Unclear::TooFew));
        assert_eq!(compare((96, 100), (50, 100)), Err(Unclear::TooFew));
        let (one, other) = (compare((10, 50), (20, 60)).unwrap(), compare((20, 60), (10, 50)).unwrap());
        assert_eq!((one.z, one.p), (-other.z, other.p));
    }
}
