//! Rounds: putting a question to several people, answering it unseen, and agreeing once all is shown.
//!
//! In: what the facilitator asks and what each person says. Out: edits; who is missing, and what the answers come to.
//!
//! - Until a round is revealed, what is given in it is seen and counted by its own person alone ([`Voices`]), in the
//!   round as in every other table. A round in the bin stays as hidden as it was.
//! - A value is given in a round only if its score names the round; what somebody thought before stays out of it.
//! - A round keeps what was said in it, also when the same people judge the same items anew in a later one.
//! - What the group agrees on stands beside what each of them said, never in its place.
//! - An answer fits its round or is refused; a result comes from [`Answers`] alone. Each way has a file of its own.

mod agree;
mod answering;
mod ask;
pub mod ballots;
pub mod dots;
pub mod estimates;
mod give;
pub mod kano;
mod kept;
pub mod money;
pub mod pairs;
pub mod points;
mod progress;
mod ranking;
pub mod ratios;
mod result;
mod setting;
mod sheet;
mod voices;

pub use agree::Agree;
pub use answering::{Given, Reply, Unfit};
pub use ask::{Ask, Reveal};
pub use give::{AddPerson, Give};
pub use kept::{Vote, is_before, votes};
pub(crate) use kept::{kept, taken_back};
pub use progress::{Progress, progress};
pub use ranking::{Ranked, Ranking};
pub use result::{Agreement, Disagreement, Outcome, Votes, asked_columns, outcome};
pub use setting::{PRICE_PER_MONTH, Setting, THREE_POINT};
pub use sheet::{Answered, Answers, Said, Sheet, part};
pub use voices::{Heard, Voices};
