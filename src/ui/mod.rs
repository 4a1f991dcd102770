//! The page: what a person sees and does. Wasm only.

pub mod actions;
pub mod address;
pub mod app;
pub mod chart;
pub mod keeper;
pub mod kit;
pub mod outside;
pub mod pages;
pub mod panic;
pub mod parts;
pub mod shell;
pub mod transfer;
pub mod words;
pub mod workspace;
