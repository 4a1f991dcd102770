//! Wheelhouse: product operations in a browser tab.
//!
//! Modules use only what stands before them:
//! `model → methods → replica → commands → session → journal → exchange → browser → ui`.

pub mod commands;
pub mod exchange;
pub mod journal;
pub mod methods;
pub mod model;
pub mod replica;
pub mod session;

#[cfg(target_arch = "wasm32")]
pub mod browser;
#[cfg(target_arch = "wasm32")]
pub mod ui;
