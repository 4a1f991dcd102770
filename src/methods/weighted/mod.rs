//! Weighted scoring: criteria with weights, brought to one scale by one of four published rules.
//!
//! In: criteria, and a column of values for each. Out: a score per item, and what each criterion gave to it.
//!
//! - Every rule is a line per criterion (`factor × value + offset`), found from the whole column once.
//! - Rules that are means score from what is present and name the rest; rules that are sums need every value,
//!   for a sum would take a missing value as zero.

mod rules;
mod score;

pub use rules::{Lines, Rule, prepare};
pub use score::{Scored, contributions, on_scale, scores};

/// One criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Criterion {
    /// How much it counts, 0 or more.
    pub weight: f64,
    /// Which end is good.
    pub better: Better,
    /// The ends of its scale, where it has one; without, the ends found in the column are taken.
    pub scale: Option<(f64, f64)>,
}

/// Which end of a criterion is good.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Better {
    /// More is better: a value.
    #[default]
    Higher,
    /// Less is better: a cost.
    Lower,
}
