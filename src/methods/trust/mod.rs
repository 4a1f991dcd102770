//! Trust: how sure a rank is, what would change it, and what it is made of.
//!
//! In: a way to score (any method, as a function of its inputs), and the inputs. Out: numbers to show beside the rank.
//!
//! - What is drawn by chance is drawn from a seed and an item's own key: the same on every machine, in any order.
//! - Nothing here says that a rank is right; only how much it hangs on what is not known.

mod compare;
mod contribution;
mod stability;
mod swap;
mod tornado;

pub use compare::{Moved, agreement, moved};
pub use contribution::{Factor, factors};
pub use stability::{Candidate, Input, Stability, Stand};
pub use swap::{Swap, swaps};
pub use tornado::{Swing, tornado};

/// A way to score: any method, as a function of the values of one item.
pub type Score<'a> = &'a dyn Fn(&[Option<f64>]) -> Option<f64>;
