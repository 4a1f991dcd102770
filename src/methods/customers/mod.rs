//! What customers say and do, in numbers: surveys, usability, retention, revenue and goals.
//!
//! In: answers and counts. Out: a number with how far it may be off, or nothing where nobody has answered.
//! Never: a share without its count, or a zero where there is no base to divide by.

pub mod funnel;
pub mod interval;
pub mod nps;
pub mod okr;
pub mod ratings;
pub mod retention;
pub mod revenue;
pub mod sus;
pub mod usability;
