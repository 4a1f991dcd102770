//! The mathematics: what must hold for any numbers.

mod any_method;
mod ballots;
mod formula;
mod groups;
mod pairs;
mod scores;
mod text;
mod trust;

use proptest::prelude::*;

/// The numbers of `0..count` in any order.
fn shuffled(count: usize) -> impl Strategy<Value = Vec<usize>> {
    Just((0..count).collect::<Vec<_>>()).prop_shuffle()
}

/// The elements in another order.
fn reordered<T: Clone>(all: &[T], order: &[usize]) -> Vec<T> {
    order.iter().map(|at| all[*at].clone()).collect()
}

/// A number that scales have, or none.
fn cell() -> impl Strategy<Value = Option<f64>> {
    prop_oneof![1 => Just(None), 8 => (0..=40_i32).prop_map(|it| Some(f64::from(it) / 4.0))]
}
