//! Rounds: questions put to several people at once, and what becomes of their answers.
//!
//! In: what people answer, and what a page wants to see. Out: edits, and results as data.
//!
//! - An answer is one record per person and what it is of: nobody overwrites anybody else's.
//! - Whoever has not answered has not said zero.

mod answering;
pub mod ballots;
pub mod dots;
pub mod estimates;
pub mod kano;
pub mod money;
pub mod pairs;
pub mod points;
mod ranking;
pub mod ratios;
mod setting;
mod sheet;

pub use answering::{Given, Reply, Unfit};
pub use ranking::{Ranked, Ranking};
pub use setting::{PRICE_PER_MONTH, Setting, THREE_POINT};
pub use sheet::{Answered, Answers, Said, Sheet, part};
