//! What a person does, in a real browser, on the release build under a sub-path.
//!
//! One file a page of the app, named as the page. How to write one: `support/mod.rs`.
#![allow(missing_docs, unreachable_pub)] // nobody uses a test from elsewhere
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::disallowed_methods)] // how a test fails

mod backlog;
mod backlog_views;
mod evidence;
mod evidence_job;
mod excel;
mod faults;
mod feedback;
mod forms;
mod frame;
mod import;
mod insights;
mod main_job;
mod offline;
mod pictures;
mod plans;
mod prioritise;
mod roadmap;
mod rounds;
mod runs;
mod showings;
mod stage;
mod start;
mod support;
mod timeline;
mod triage;
mod ways;
