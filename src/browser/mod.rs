//! The browser: storage, tabs, clock, preferences. Wasm only.
//!
//! In: entries, snapshots, small preferences. Out: the same, later, in this tab or another one.
//!
//! - B1 Nothing here panics when the browser refuses: storage may be off, full, or gone in mid-air.
//! - B2 What is reported as kept has been acknowledged by the database, strictly.
//! - B3 Nothing here knows what the texts it keeps say.
//! - B4 Nothing is sent anywhere.

pub mod clock;
pub mod database;
pub mod excel;
pub mod fetch;
mod idb;
pub mod lifeboat;
mod local;
pub mod locks;
pub mod marks;
pub mod persist;
pub mod preferences;
pub mod sentinel;
pub mod tabs;
mod values;
pub mod writer;
