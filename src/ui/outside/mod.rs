//! The outside: the only effects of the page that reach past its own views.
//!
//! In: what should happen to focus, title, theme, scroll, dialogs, clipboard, files and bitmaps.
//! Out: nothing, or what the browser knows (a chosen file, a media query).
//!
//! - O1 Nothing here writes document state or issues a command.
//! - O2 What the browser refuses is left undone in silence, unless the caller can say more about it.

pub mod announce;
pub mod clipboard;
pub mod files;
pub mod focus;
pub mod measure;
pub mod media;
pub mod page;
pub mod paint;
pub mod pause;
pub mod place;
pub mod screen;
pub mod scroll;
pub mod selection;
pub mod today;

pub use announce::announce;
pub use page::{base_path, browser_lang, focus_page_on, html_lang, html_theme, remove_boot_notice, title};
