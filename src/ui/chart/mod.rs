//! Charts: pictures of numbers, all in one frame, drawn by ourselves.
//!
//! In: shapes of [`crate::methods::picture`], words, and a table of the same numbers. Out: a figure with a title, a
//! sentence that says what it shows, the picture, its numbers as a table, and ways to take it along.
//!
//! - C1 What is in the picture is in the table, in words; who does not see the one loses nothing.
//! - C2 What is copied or downloaded is drawn anew from the same shapes, on white, with title and date, and needs
//!   nothing from elsewhere.
//! - C3 Nothing here knows a record, and nothing dispatches: what was moved is told to the page by a callback.
//!
//! ```text
//! Picture   title, summary, source: Signal<String>, draw: Callback<f64, Drawing> (the width in px in, tracked),
//!           numbers: Signal<Arc<Numbers>>, hands?: Hands (marks that can be moved), children?: below the picture
//! KanoPlot  rows: Signal<Arc<Vec<KanoRow>>>, title, source: Signal<String>
//! ```

mod export;
pub mod kano;
pub mod marks;
pub mod picture;
mod shapes;
