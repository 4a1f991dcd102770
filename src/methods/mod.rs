//! The mathematics of product operations: pure functions on numbers, with no records of ours inside.
//!
//! - Missing is not zero: what lacks an input has no score, and says which input it lacks. Exceptions are said: means
//!   score from what is present, and what a ranked ballot leaves out is tied last.
//! - A divisor that is zero gives no score either; never infinity, never a silent 0.
//! - Ties are ties: equal scores share a place, 1, 2, 2, 4.
//! - Nothing depends on the order in which people, ballots or files came, on a clock, or on the machine: what is summed
//!   over people is summed in ascending order, counts are integers, and chance is drawn from a seed.
//! - No sentence: results and errors are data.

pub mod ahp;
pub mod ballots;
pub mod bradley_terry;
pub mod buy_a_feature;
pub mod calculation;
pub mod cd3;
pub mod dot_voting;
pub mod elo;
pub mod evidence;
pub mod formula;
pub mod grid;
pub mod hundred_points;
pub mod ice;
pub mod kano;
pub mod kendall_w;
pub mod max_diff;
pub mod moscow;
pub mod opportunity;
pub mod order;
mod outcome;
pub mod pert;
pub mod picture;
pub mod pie;
pub mod planning_poker;
pub mod published;
pub mod random;
mod rank;
mod rice;
pub mod speed;
pub mod summary;
pub mod text;
pub mod throughput;
pub mod trust;
pub mod value_effort;
pub mod weighted;
pub mod wsjf;

pub use outcome::{Inputs, Outcome};
pub use rank::{Place, places, rank};
pub use rice::{Rice, RiceInput, rice};
