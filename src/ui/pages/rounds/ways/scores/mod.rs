//! Scores: the inputs of a method, item by item.

mod agreement;
mod answering;
mod picks;
mod result;
mod spread;

pub(super) use answering::Answering;
pub(super) use result::Result;
