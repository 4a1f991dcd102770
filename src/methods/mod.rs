//! The mathematics of product operations: pure functions on numbers, with no records of ours inside.
//!
//! - Missing is not zero: what lacks an input has no score, and says which input it lacks.
//! - A divisor that is zero gives no score either; never infinity, never a silent 0.
//! - Ties are ties: equal scores share a place, 1, 2, 2, 4.

mod rank;
mod rice;

pub use rank::{Place, rank};
pub use rice::{Rice, RiceInput, rice};
