//! Insights: what was said, counted: by theme and segment, over time, by what is asked for most, and as a report.
//!
//! In: notes, customers, links and themes, and a [`Scope`]. Out: numbers and ids.
//!
//! - N1 A number of notes is what the inbox lists under the same filter: notes that were merged count as one.
//! - N2 A person counts once, and so does a company with its revenue, however much they said; merged or not.
//! - N3 What has no day lies in no period, and is counted beside it.

mod gathering;
mod grid;
mod period;
mod report;
mod series;
mod tones;

pub use gathering::{Gathering, Sum};
pub use grid::{Count, Grid, GridRow, grid};
pub use period::Period;
pub use report::{Asked, Figures, Named, Quote, Report, coverage_of, report, top};
pub use series::{Bucket, Pace, Series, series};
pub use tones::{Tones, tone_key};

pub use super::feedback::{NO_SEGMENT, NO_TAG, Scope};
