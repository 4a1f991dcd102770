//! Pictures: numbers and names in, shapes out.
//!
//! In: the width there is, the numbers, and words that are already written. Out: a [`Drawing`], which the page shows and
//! [`svg`] writes as a file. Both come from the same shapes, so that what is downloaded is what was seen.
//!
//! - Nothing here is measured in a browser: the width of a text is reckoned, a little too wide rather than too narrow.
//! - No two labels overlap; where there is no room for one, its mark goes without, and says its name when asked.
//! - No picture leaves colour alone to tell things apart: a shape, a pattern, a place or a label always does too.
//! - A length here is in px of the drawing, at the reader's usual size of type.

mod bump;
mod columns;
mod kano;
mod labels;
mod legend;
mod matrix;
mod path;
mod plane;
mod scale;
mod shape;
mod spans;
mod stack;
mod svg;
mod text;
mod tornado;

pub use bump::{Runner, bump, slots};
pub use columns::{Column, Columns, columns};
pub use kano::{Feature, kano};
pub use labels::{Spot, Wanted, place};
pub use matrix::{Bubble, Matrix, matrix, plane};
pub use path::Symbol;
pub use plane::{Axis, Plane, Rect};
pub use scale::{Scale, nice_ends, snapped, step, ticks};
pub use shape::{Anchor, Drawing, Ink, Mark, Point, Shape, Stroke};
pub use spans::{Lane, Row, Spans, Sure, spans};
pub use stack::{Bar, Stack, stack};
pub use svg::{Dress, escaped, svg};
pub use text::{SIZE, lines, shortened, width};
pub use tornado::{Swung, Tornado, tornado};
