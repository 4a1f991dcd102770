//! What must hold without a browser: one binary, one file a topic.
//!
//! A number in a comment, such as R3, is the rule that the test stands for; the rules stand in the header of the
//! module that keeps them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that fails says so by a panic"
)]

mod backlog;
mod bin;
mod convergence;
mod desk;
mod evidence;
mod exchange;
mod feedback;
mod feedback_filter;
mod forms;
mod insights;
mod kinds;
mod methods;
mod personal;
mod plans;
mod play;
mod prioritise;
mod records;
mod replay;
mod roadmap;
mod rounds;
mod showings;
mod stamps;
mod texts;
mod themes;
mod tidy;
mod told;
mod triage;
mod undo;
mod views;
mod ways;
mod words;
