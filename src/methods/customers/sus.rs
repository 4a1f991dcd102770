//! SUS: the system usability scale. Not a percentage; the mean of published studies is 68.

/// The score of one person, 0 to 100, of ten answers from 1 to 5; statements 1, 3, … are positive, 2, 4, … negative.
///
/// A missing answer counts as 3, the middle, as Brooke says; with none at all, or off the scale, there is no score.
///
/// Source: Brooke 1996.
#[must_use]
pub fn sus(answers: &[Option<u8>; 10]) -> Option<f64> {
    if answers.iter().all(Option::is_none) || answers.iter().flatten().any(|it| !(1..=5).contains(it)) {
        return None;
    }
    let given = answers.iter().enumerate().map(|(at, it)| (at, it.unwrap_or(3)));
    let points: u16 = given.map(|(at, it)| u16::from(if at % 2 == 0 { it - 1 } else { 5 - it })).sum();
    Some(2.5 * f64::from(points))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_0_and_100_and_a_gap_is_the_middle() {
        let best = [5, 1, 5, 1, 5, 1, 5, 1, 5, 1].map(Some);
        assert_eq!(sus(&best), Some(100.0));
        assert_eq!(sus(&[1, 5, 1, 5, 1, 5, 1, 5, 1, 5].map(Some)), Some(0.0));
        let mut gap = best;
        gap[0] = None;
        assert_eq!(sus(&gap), Some(95.0));
        assert_eq!(sus(&[None; 10]), None);
        assert_eq!(sus(&[6; 10].map(Some)), None);
    }
}
