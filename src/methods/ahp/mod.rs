//! AHP: weights from comparing everything with everything, and whether the comparisons fit together.
//!
//! In: judgements, each how many times one thing matters more than another (Saaty's 1 to 9, and their reciprocals).
//! Out: weights that add up to 1, a consistency ratio, and the three judgements that fit together worst.
//!
//! Source: Saaty 1980; example checked against the published "choosing a leader".

mod consistency;
mod judgements;
mod weights;

pub use consistency::{Consistency, RATIO_MAX, Triple, consistency, worst_triple};
pub use judgements::{Completed, Unlinked, complete, group, matrix};
pub use weights::{Weights, synthesis, weights};
