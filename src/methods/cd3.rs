//! CD3: cost of delay divided by duration, the order that follows, and what any order costs.

use super::{Outcome, order::descending};

/// The words of the inputs, in the order of the formula.
pub const INPUTS: [&str; 2] = ["cost_of_delay", "duration"];

/// A job in a queue of one server.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Job {
    /// What each unit of time without it costs.
    pub cost_of_delay: Option<f64>,
    /// How long it takes, in the same unit of time.
    pub duration: Option<f64>,
}

/// The jobs in the order that costs least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// Jobs by falling CD3, by their numbers; equal ones, whose order costs the same, as given.
    pub order: Vec<usize>,
    /// Jobs that lack a number or a duration above zero, as given. They stand last.
    pub left_out: Vec<usize>,
}

/// Cost of delay per unit of time ÷ duration. Higher is sooner.
///
/// Source: Black Swan Farming, "CD3 and proportionality to outcomes".
#[must_use]
pub fn cd3(job: Job) -> Outcome {
    match (job.cost_of_delay, job.duration) {
        (Some(cost), Some(duration)) => Outcome::divided(cost, duration, 1),
        (cost, duration) => Outcome::missing(&[cost, duration]),
    }
}

/// The jobs by falling CD3: no other order of one server costs less.
#[must_use]
pub fn schedule(jobs: &[Job]) -> Schedule {
    let scores: Vec<_> = jobs.iter().map(|job| cd3(*job).score()).collect();
    let has = |at: &usize| scores.get(*at).is_some_and(Option::is_some);
    let (ready, left_out): (Vec<usize>, Vec<usize>) = (0..jobs.len()).partition(has);
    let keys: Vec<f64> = scores.into_iter().flatten().collect();
    let order = descending(&keys).iter().filter_map(|at| ready.get(*at as usize)).copied().collect();
    Schedule { order, left_out }
}

/// What an order costs: the sum of each job's cost of delay × the time at which it is finished.
///
/// `None` if a job in the order lacks a number or is no job of these.
#[must_use]
pub fn delay_cost(jobs: &[Job], order: &[usize]) -> Option<f64> {
    let (mut now, mut cost) = (0.0, 0.0);
    for job in order.iter().map(|at| jobs.get(*at)) {
        let Job { cost_of_delay, duration } = *job?;
        now += duration?;
        cost += cost_of_delay? * now;
    }
    Some(cost)
}

/// What is earned until `horizon`: `base` per unit of time, and each job's cost of delay from the day it is finished.
///
/// `None` if a job in the order lacks a number or is no job of these.
#[must_use]
pub fn earned(base: f64, horizon: f64, jobs: &[Job], order: &[usize]) -> Option<f64> {
    let (mut now, mut earned) = (0.0, base * horizon);
    for job in order.iter().map(|at| jobs.get(*at)) {
        let Job { cost_of_delay, duration } = *job?;
        now += duration?;
        earned += cost_of_delay? * (horizon - now).max(0.0);
    }
    Some(earned)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn job(cost: f64, duration: f64) -> Job {
        Job { cost_of_delay: Some(cost), duration: Some(duration) }
    }

    #[test]
    fn a_job_without_duration_stands_apart() {
        let jobs = [job(1.0, 0.0), job(3.0, 3.0), Job::default(), job(10.0, 1.0)];
        assert_eq!(schedule(&jobs), Schedule { order: vec![3, 1], left_out: vec![0, 2] });
        assert_eq!(cd3(jobs[0]), Outcome::Needs(1));
        assert_eq!(delay_cost(&jobs, &[2]), None);
        assert_eq!(delay_cost(&jobs, &[9]), None);
    }

    #[test]
    fn what_is_finished_after_the_horizon_earns_nothing() {
        assert_eq!(earned(10.0, 6.0, &[job(5.0, 4.0), job(5.0, 4.0)], &[0, 1]), Some(70.0));
    }
}
