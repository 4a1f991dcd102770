//! Intervals: how far a share of a few may be from the share of all.

/// The number of standard errors of a 95 % interval.
pub const Z_95: f64 = 1.959_963_984_540_054;

/// A share and where that of all most likely lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The estimate in the middle.
    pub middle: f64,
    /// The low end.
    pub low: f64,
    /// The high end.
    pub high: f64,
}

impl Interval {
    /// So far to each side of the middle.
    #[must_use]
    pub fn around(middle: f64, off: f64) -> Self {
        Self { middle, low: middle - off, high: middle + off }
    }

    /// The same within the ends of a scale.
    #[must_use]
    pub const fn within(self, least: f64, most: f64) -> Self {
        Self { middle: self.middle.clamp(least, most), low: self.low.max(least), high: self.high.min(most) }
    }
}

/// Wilson's interval of `of` among `all`, from 0 to 1, `z` standard errors wide. `None` of nobody.
///
/// Source: Wilson 1927.
#[must_use]
pub fn wilson(of: u64, all: u64, z: f64) -> Option<Interval> {
    let (share, n) = share(of, all)?;
    let square = z * z;
    let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    let off = z / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    Some(Interval { middle: share, ..Interval::around(middle, off).within(0.0, 1.0) })
}

/// The interval of Agresti and Coull, also called adjusted Wald: half of z² successes and failures are added first.
///
/// Source: Agresti and Coull 1998; Sauro and Lewis 2005 for small usability tests.
#[must_use]
pub fn adjusted_wald(of: u64, all: u64, z: f64) -> Option<Interval> {
    let (share, n) = share(of, all)?;
    let (count, square) = (of as f64, z * z);
    let n = n + square;
    let middle = (count + square / 2.0) / n;
    let off = z * (middle * (1.0 - middle) / n).sqrt();
    Some(Interval { middle: share, ..Interval::around(middle, off).within(0.0, 1.0) })
}

fn share(of: u64, all: u64) -> Option<(f64, f64)> {
    (all > 0 && of <= all).then(|| (of as f64 / all as f64, all as f64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_has_no_interval_and_more_people_have_a_narrower_one() {
        assert_eq!((wilson(0, 0, Z_95), adjusted_wald(3, 2, Z_95)), (None, None));
        for of in [wilson, adjusted_wald] {
            let wide = |it: Option<Interval>| it.map(|it| it.high - it.low);
            assert!(wide(of(80, 100, Z_95)) < wide(of(8, 10, Z_95)));
            let it = of(10, 10, Z_95).unwrap();
            assert!(it.middle == 1.0 && it.high <= 1.0 && it.low < 1.0);
        }
    }
}
