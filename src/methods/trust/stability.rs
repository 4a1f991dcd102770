//! Stability: how often an item stays among the first when its inputs are not exactly what was said.

use super::Score;
use crate::methods::{random::Random, rank};

/// What is known of one input.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// Nobody has given it.
    Missing,
    /// Exactly this.
    Known(f64),
    /// Somewhere in a triangle: at least, most likely, at most.
    Between(f64, f64, f64),
    /// What several people said; each run believes one of them, drawn anew for each item and input.
    Votes(Vec<f64>),
}

/// An item that takes part.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// What its chance is drawn by, such as a number from its id; no two items share one.
    pub key: u64,
    /// Its inputs, in the order of the method.
    pub inputs: Vec<Input>,
}

/// How an item stood in the runs so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stand {
    /// Runs in which it was among the first k, ties counted in.
    pub in_top: u32,
    /// Runs in which it had a score.
    pub scored: u32,
    /// The best place it had; 0 before its first.
    pub best: u32,
    /// The worst place it had; 0 before its first.
    pub worst: u32,
    /// The sum of its places, for their mean.
    pub places: u64,
}

/// Runs of a ranking with drawn inputs. Runs can be made a few at a time; the outcome is that of one go.
#[derive(Clone, Debug)]
pub struct Stability {
    candidates: Vec<(Random, Candidate)>,
    stands: Vec<Stand>,
    k: usize,
    runs: u32,
}

impl Stability {
    /// Gets ready to see who stays among the first `k`.
    #[must_use]
    pub fn new(candidates: Vec<Candidate>, k: usize, seed: u64) -> Self {
        let stands = vec![Stand::default(); candidates.len()];
        let candidates = candidates.into_iter().map(|it| (Random::of(seed, it.key), it)).collect();
        Self { candidates, stands, k, runs: 0 }
    }

    /// Makes `runs` more runs.
    pub fn run(&mut self, runs: u32, score: Score<'_>) {
        let mut values = Vec::new();
        for _ in 0..runs {
            let scores: Vec<Option<f64>> = self
                .candidates
                .iter_mut()
                .map(|(random, candidate)| {
                    values.clear();
                    values.extend(candidate.inputs.iter().map(|input| input.draw(random)));
                    score(&values)
                })
                .collect();
            for (stand, place) in self.stands.iter_mut().zip(rank(&scores)) {
                let Some(place) = place.map(|it| it.place) else { continue };
                stand.in_top += u32::from(place <= self.k);
                stand.scored += 1;
                stand.best = if stand.best == 0 { place as u32 } else { stand.best.min(place as u32) };
                stand.worst = stand.worst.max(place as u32);
                stand.places += place as u64;
            }
            self.runs += 1;
        }
    }

    /// How many runs were made.
    #[must_use]
    pub const fn runs(&self) -> u32 {
        self.runs
    }

    /// How each item stood, in the order given.
    #[must_use]
    pub fn stands(&self) -> &[Stand] {
        &self.stands
    }
}

impl Stand {
    /// The share of runs in which it was among the first, from 0 to 1; `None` while it has had no score.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.scored > 0).then(|| f64::from(self.in_top) / f64::from(self.scored))
    }

    /// The mean of its places; `None` while it has had no score.
    #[must_use]
    pub fn mean_place(&self) -> Option<f64> {
        (self.scored > 0).then(|| self.places as f64 / f64::from(self.scored))
    }
}

impl Input {
    fn draw(&self, random: &mut Random) -> Option<f64> {
        match self {
            Self::Missing => None,
            Self::Known(value) => Some(*value),
            Self::Between(low, likely, high) => Some(random.triangle(*low, *likely, *high)),
            Self::Votes(votes) => votes.get(random.below(votes.len() as u32) as usize).copied(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(values: &[Option<f64>]) -> Option<f64> {
        values.iter().copied().sum()
    }

    fn candidate(key: u64, low: f64, high: f64) -> Candidate {
        Candidate { key, inputs: vec![Input::Between(low, f64::midpoint(low, high), high), Input::Known(1.0)] }
    }

    #[test]
    fn who_is_far_ahead_always_stays_and_who_lacks_an_input_never_counts() {
        let missing = Candidate { key: 4, inputs: vec![Input::Missing, Input::Known(9.0)] };
        let all = vec![candidate(1, 8.0, 9.0), candidate(2, 1.0, 3.0), candidate(3, 1.0, 3.0), missing];
        let mut stability = Stability::new(all, 1, 7);
        stability.run(200, &sum);
        let stands = stability.stands();
        assert_eq!((stands[0].share(), stands[0].worst, stands[1].share()), (Some(1.0), 1, Some(0.0)));
        assert_eq!((stands[1].best, stands[1].worst, stands[3].share()), (2, 3, None));
        assert_eq!(stability.runs(), 200);
    }

    #[test]
    fn a_few_runs_at_a_time_and_another_order_give_the_same() {
        let all: Vec<_> = (0..6).map(|key| candidate(key, key as f64, key as f64 + 4.0)).collect();
        let (mut whole, mut parts) = (Stability::new(all.clone(), 2, 9), Stability::new(all.clone(), 2, 9));
        whole.run(50, &sum);
        parts.run(20, &sum);
        parts.run(30, &sum);
        assert_eq!(whole.stands(), parts.stands());
        let mut turned = Stability::new(all.into_iter().rev().collect(), 2, 9);
        turned.run(50, &sum);
        assert!(turned.stands().iter().rev().eq(whole.stands()));
    }

    #[test]
    fn the_outcome_is_the_same_on_every_machine() {
        let votes = |key, votes: &[f64]| Candidate { key, inputs: vec![Input::Votes(votes.to_vec())] };
        let all = vec![votes(1, &[1.0, 5.0]), votes(2, &[3.0]), candidate(3, 1.0, 4.0)];
        let mut stability = Stability::new(all, 1, 42);
        stability.run(1_000, &sum);
        let in_top: Vec<_> = stability.stands().iter().map(|it| it.in_top).collect();
        assert_eq!(in_top, [485, 115, 400]); // by reckoning about 1/2, 1/9 and 7/18 of the runs
    }
}
