//! The page: what a person sees and does. Wasm only.

pub mod app;
pub mod kit;
pub mod words;
