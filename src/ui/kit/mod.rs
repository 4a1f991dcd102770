//! The kit: small parts that every page is made of.

pub mod badge;
pub mod banner;
pub mod button;
pub mod chip;
pub mod combo;
pub mod date_field;
pub mod dialog;
pub mod empty;
pub mod field;
pub mod icon;
mod id;
pub mod inline_edit;
pub mod keys;
pub mod list;
pub mod menu;
pub mod number_field;
pub mod progress;
pub mod reorder;
pub mod select;
pub mod tabs;
pub mod text_area;
pub mod text_field;
pub mod toast;
