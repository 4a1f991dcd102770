//! Chance from a seed: the same numbers on every machine.
//!
//! Integers only up to the last step: `SplitMix64` (Steele, Lea and Flood 2014; constants by Vigna), whose state is a
//! counter, so that a stream is started by a seed and needs no warming up. Not for secrets.

/// A stream of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Random(u64);

const STEP: u64 = 0x9E37_79B9_7F4A_7C15;

impl Random {
    /// The stream of a seed.
    #[must_use]
    pub const fn seeded(seed: u64) -> Self {
        Self(seed)
    }

    /// A stream of its own for each `key` of one seed, such as an item's id: then it does not matter who comes first.
    #[must_use]
    pub const fn of(seed: u64, key: u64) -> Self {
        // The key goes through the mill first, so that neighbouring keys do not start neighbouring streams.
        Self(seed ^ mixed(key.wrapping_add(STEP)))
    }

    /// The next number, every one of 64 bits as likely as the other.
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(STEP);
        mixed(self.0)
    }

    /// The next number from 0 to below 1, in steps of 2⁻⁵³.
    pub const fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// The next whole number below `end`; 0 when `end` is 0. Some come up more often than others by at most one part
    /// in 2⁶⁴ ÷ `end`.
    pub const fn below(&mut self, end: u32) -> u32 {
        ((self.bits() as u128 * end as u128) >> 64) as u32
    }

    /// The next number of a triangle: from `low` to `high`, most often near `likely`.
    ///
    /// By its inverse, with a square root and no other function, for that is exact on every machine.
    pub fn triangle(&mut self, low: f64, likely: f64, high: f64) -> f64 {
        let (share, width) = (self.share(), high - low);
        if width.is_nan() || width <= 0.0 {
            return likely;
        }
        let rise = likely - low;
        if share * width < rise {
            low + (share * width * rise).sqrt()
        } else {
            high - ((1.0 - share) * width * (high - likely)).sqrt()
        }
    }
}

const fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ bits >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    bits = (bits ^ bits >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    bits ^ bits >> 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_the_published_ones() {
        // The reference implementation's first five for the seed 1234567.
        let mut random = Random::seeded(1_234_567);
        let expected = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
            16_408_922_859_458_223_821,
        ];
        assert_eq!(expected.map(|_| random.bits()), expected);
    }

    #[test]
    fn numbers_stay_where_they_were_asked_for() {
        let mut random = Random::of(7, 42);
        for _ in 0..10_000 {
            assert!((0.0..1.0).contains(&random.share()) && random.below(6) < 6);
            assert!((2.0..=5.0).contains(&random.triangle(2.0, 3.0, 5.0)));
        }
        assert_eq!((random.below(0), random.triangle(3.0, 3.0, 3.0), random.triangle(5.0, 4.0, 3.0)), (0, 3.0, 4.0));
    }

    #[test]
    fn a_triangle_has_the_mean_of_its_corners() {
        let mut random = Random::seeded(1);
        let sum: f64 = (0..100_000).map(|_| random.triangle(0.0, 3.0, 6.0)).sum();
        assert!((sum / 100_000.0 - 3.0).abs() < 0.02);
    }
}
