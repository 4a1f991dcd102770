//! Scales: from numbers to px and back, and the round numbers to write along them.

/// A line of numbers laid along a line of px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The numbers at both ends; the first is less.
    pub ends: (f64, f64),
    /// Where they stand, in px.
    pub px: (f64, f64),
}

impl Scale {
    /// Where a number stands; beyond the ends where it is beyond them.
    #[must_use]
    pub fn at(&self, number: f64) -> f64 {
        let ((least, most), (from, to)) = (self.ends, self.px);
        from + (number - least) / (most - least) * (to - from)
    }

    /// The number that stands here, no farther than the ends.
    #[must_use]
    pub fn number(&self, px: f64) -> f64 {
        let ((least, most), (from, to)) = (self.ends, self.px);
        let share = if to == from { 0.0 } else { (px - from) / (to - from) };
        (least + share * (most - least)).clamp(least, most)
    }
}

/// The round step (1, 2 or 5 times a power of ten) that goes into `span` about `about` times.
#[must_use]
pub fn step(span: f64, about: f64) -> f64 {
    let rough = span / about.max(1.0);
    let rough = if rough.is_finite() && rough > f64::MIN_POSITIVE { rough } else { 1.0 };
    let power = 10_f64.powf(rough.log10().floor());
    let digit = match rough / power {
        it if it < 1.5 => 1.0,
        it if it < 3.5 => 2.0,
        it if it < 7.5 => 5.0,
        _ => 10.0,
    };
    digit * power
}

/// Ends that are round numbers, with both given ones between them, and never the same.
#[must_use]
pub fn nice_ends(least: f64, most: f64, about: f64) -> (f64, f64) {
    let (least, most) = if least.is_finite() && most.is_finite() { (least, most) } else { (0.0, 1.0) };
    let (least, most) = if least < most { (least, most) } else { (most, least) };
    // Where all are the same, there is room to both sides; a number of its own size will do.
    let (least, most) = if least < most { (least, most) } else { (least.min(0.0), most.max(0.0)) };
    let most = if least < most { most } else { least + 1.0 };
    let step = step(most - least, about);
    ((least / step + 1e-9).floor() * step, (most / step - 1e-9).ceil() * step)
}

/// The round numbers from one end to the other, about `about` of them.
#[must_use]
pub fn ticks((least, most): (f64, f64), about: f64) -> Vec<f64> {
    let step = step(most - least, about);
    let first = (least / step - 1e-9).ceil();
    let count = ((most / step + 1e-9).floor() - first).clamp(0.0, TICKS_MAX);
    // Rounded once more, so that 3 times 0.1 reads 0.3, and 0 is not below 0.
    (0..=count as usize).map(|at| ((first + at as f64) * step * 1e9).round() / 1e9 + 0.0).collect()
}

/// How many round numbers there may be, whatever is asked for.
const TICKS_MAX: f64 = 50.0;

/// The number after a move from `old` to `aimed`: a whole number of steps, or `old` itself where it was hardly moved.
///
/// So what is moved to the side keeps its height exactly, though that may be no whole number of steps.
#[must_use]
pub fn snapped(old: f64, aimed: f64, step: f64) -> f64 {
    if (aimed - old).abs() < step / 2.0 || step <= 0.0 { old } else { (aimed / step).round() * step + 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_comes_back_from_where_it_stands_and_no_farther_than_the_ends() {
        let scale = Scale { ends: (0.0, 10.0), px: (300.0, 100.0) };
        assert_eq!((scale.at(2.5), scale.number(250.0)), (250.0, 2.5));
        assert_eq!((scale.number(900.0), scale.number(0.0)), (0.0, 10.0));
    }

    #[test]
    fn steps_are_one_two_or_five() {
        let found = [10.0, 1.0, 0.3, 90_000.0, 7.0].map(|span| step(span, 5.0));
        assert_eq!(found.map(|it| (it * 1e6).round() / 1e6), [2.0, 0.2, 0.05, 20_000.0, 1.0]);
        assert!([0.0, f64::NAN, f64::INFINITY, -1.0].iter().all(|it| step(*it, 5.0) > 0.0));
    }

    #[test]
    fn ends_are_round_and_apart_whatever_is_given() {
        assert_eq!(nice_ends(0.0, 9.3, 5.0), (0.0, 10.0));
        assert_eq!(nice_ends(3.0, 3.0, 5.0).0, 0.0);
        for (least, most) in [(0.0, 0.0), (-4.0, -4.0), (f64::NAN, 1.0), (5.0, 1.0), (0.0, f64::INFINITY), (1e9, 1e9)] {
            let (low, high) = nice_ends(least, most, 5.0);
            assert!(low < high && low.is_finite() && high.is_finite(), "{least} to {most}: {low} to {high}");
        }
    }

    #[test]
    fn ticks_are_round_numbers_between_the_ends() {
        assert_eq!(ticks((1.0, 10.0), 5.0), [2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks((0.0, 0.4), 4.0), [0.0, 0.1, 0.2, 0.3, 0.4]);
        assert_eq!(ticks((-1.0, 1.0), 2.0), [-1.0, 0.0, 1.0]);
        assert!(ticks((0.0, 1e-300), 1e9).len() <= 51);
    }

    #[test]
    fn what_is_hardly_moved_stays_and_what_is_moved_goes_in_whole_steps() {
        assert_eq!(snapped(2.3, 2.5, 1.0), 2.3);
        assert_eq!(snapped(2.3, 3.4, 1.0), 3.0);
        assert_eq!(snapped(0.4, -0.2, 0.5), 0.0);
    }
}
