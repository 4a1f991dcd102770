//! CSAT and CES: how content people are, and how easy they found it.

use super::interval::{Interval, wilson};

/// The share that is content: answers of 4 and 5 on a scale from 1 to 5, with Wilson's interval; never without the count.
/// Anything else is no answer.
///
/// Returns the interval, from 0 to 1, and how many answered; `None` of nobody.
#[must_use]
pub fn csat(answers: &[u8], z: f64) -> Option<(Interval, usize)> {
    let given = answers.iter().filter(|it| (1..=5).contains(*it));
    let (content, all) = given.fold((0, 0), |(content, all), it| (content + u64::from(*it >= 4), all + 1));
    Some((wilson(content, all, z)?, all as usize))
}

/// How easy people found it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ease {
    /// The mean, 1 to 7; high is easy.
    pub mean: f64,
    /// The share of 5 to 7.
    pub easy: f64,
    /// How many answered.
    pub count: usize,
}

/// Which end of the scale is the easy one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// "It was easy": 7 agrees most.
    #[default]
    Easy,
    /// "How much effort": 7 is the most effort; turned round before it is counted.
    Effort,
}

/// The customer effort score of answers from 1 to 7; anything else is no answer. `None` of nobody.
#[must_use]
pub fn ces(answers: &[u8], direction: Direction) -> Option<Ease> {
    let turned = |it: &u8| match direction {
        Direction::Easy => *it,
        Direction::Effort => 8 - *it,
    };
    let given: Vec<u8> = answers.iter().filter(|it| (1..=7).contains(*it)).map(turned).collect();
    let count = given.len();
    let all = count as f64;
    let sum: u64 = given.iter().map(|it| u64::from(*it)).sum();
    let easy = given.iter().filter(|it| **it >= 5).count() as f64;
    (count > 0).then(|| Ease { mean: sum as f64 / all, easy: easy / all, count })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_direction_of_a_scale_turns_its_answers_round() {
        let (easy, effort) = (ces(&[1, 2, 6], Direction::Effort), ces(&[7, 6, 2], Direction::Easy));
        assert_eq!(easy, effort);
        assert_eq!(ces(&[0, 8], Direction::Easy), None);
    }

    #[test]
    fn what_is_off_the_scale_is_no_answer() {
        let (_, count) = csat(&[5, 4, 1, 0, 6], 2.0).unwrap();
        assert_eq!((count, csat(&[], 2.0)), (3, None));
    }
}
