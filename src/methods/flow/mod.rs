//! Flow: how fast work is done, when the rest will be, and whether a change made a difference.

pub mod experiment;
pub mod holt;
pub mod throughput;
