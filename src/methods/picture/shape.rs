//! Shapes: what a picture is made of, from back to front.

/// A place in a drawing: to the right and down, in px.
pub type Point = (f64, f64);

/// A colour by its meaning; the page and the file each know what it is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    /// What is to be read.
    Text,
    /// What explains it.
    Quiet,
    /// Lines that lead the eye.
    Line,
    /// Lines that part one thing from another.
    Strong,
    /// What everything stands on.
    Surface,
    /// A part of the ground that is set off.
    Sunken,
    /// One of the eight hues of data, counted on from the first again.
    Hue(u8),
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub ink: Ink,
    /// Its width in px.
    pub width: f64,
    /// Whether it is broken.
    pub dashed: bool,
}

/// Where a text stands from its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// After it.
    Start,
    /// On both sides of it.
    Middle,
    /// Before it.
    End,
}

/// One shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// An outline, filled or drawn or both; `d` as in SVG.
    Path {
        /// The outline.
        d: String,
        /// What it is filled with.
        fill: Option<Ink>,
        /// How its line is drawn.
        stroke: Option<Stroke>,
        /// How much of what is behind it shows, from 0 (nothing) to 1.
        clear: f64,
    },
    /// A line of text.
    Text {
        /// Where it stands, its middle on this height.
        at: Point,
        /// The text, as anybody may have written it.
        text: String,
        /// The height of its type, in px.
        size: f64,
        /// Where it stands from its place.
        anchor: Anchor,
        /// Its colour; never a hue.
        ink: Ink,
        /// Whether it is a heading.
        bold: bool,
    },
}

/// Something in a picture that stands for a thing of its own, and may be pointed at or moved.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it is known by; no two in a drawing share one.
    pub key: String,
    /// Where it is.
    pub at: Point,
    /// How far it reaches, in px.
    pub radius: f64,
    /// What it is and what it shows, read aloud or shown when asked.
    pub name: String,
    /// What it is drawn with, from its own place.
    pub shapes: Vec<Shape>,
}

/// A picture as shapes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
    /// What stands behind the marks.
    pub back: Vec<Shape>,
    /// The marks, in the order in which they are gone through.
    pub marks: Vec<Mark>,
    /// What stands before them.
    pub front: Vec<Shape>,
}

impl Ink {
    /// How many hues of data there are.
    pub const HUES: u8 = 8;

    /// Every colour.
    pub const ALL: [Self; 14] = [
        Self::Text,
        Self::Quiet,
        Self::Line,
        Self::Strong,
        Self::Surface,
        Self::Sunken,
        Self::Hue(0),
        Self::Hue(1),
        Self::Hue(2),
        Self::Hue(3),
        Self::Hue(4),
        Self::Hue(5),
        Self::Hue(6),
        Self::Hue(7),
    ];

    /// The name of the colour in the style sheets.
    #[must_use]
    pub const fn token(self) -> &'static str {
        match self {
            Self::Text => "--ink",
            Self::Quiet => "--ink-quiet",
            Self::Line => "--line",
            Self::Strong => "--line-control",
            Self::Surface => "--surface",
            Self::Sunken => "--surface-sunken",
            Self::Hue(at) => match at % Self::HUES {
                0 => "--hue-0",
                1 => "--hue-1",
                2 => "--hue-2",
                3 => "--hue-3",
                4 => "--hue-4",
                5 => "--hue-5",
                6 => "--hue-6",
                _ => "--hue-7",
            },
        }
    }
}

impl Stroke {
    /// A whole line.
    #[must_use]
    pub const fn of(ink: Ink, width: f64) -> Self {
        Self { ink, width, dashed: false }
    }

    /// A broken line.
    #[must_use]
    pub const fn dashed(ink: Ink, width: f64) -> Self {
        Self { ink, width, dashed: true }
    }
}

impl Shape {
    /// A filled outline.
    #[must_use]
    pub const fn filled(d: String, ink: Ink) -> Self {
        Self::Path { d, fill: Some(ink), stroke: None, clear: 0.0 }
    }

    /// A line.
    #[must_use]
    pub const fn drawn(d: String, stroke: Stroke) -> Self {
        Self::Path { d, fill: None, stroke: Some(stroke), clear: 0.0 }
    }

    /// A filled outline with a line around it.
    #[must_use]
    pub const fn both(d: String, ink: Ink, stroke: Stroke) -> Self {
        Self::Path { d, fill: Some(ink), stroke: Some(stroke), clear: 0.0 }
    }

    /// A text that is read.
    #[must_use]
    pub fn text(at: Point, text: impl Into<String>, anchor: Anchor) -> Self {
        Self::Text { at, text: text.into(), size: super::SIZE, anchor, ink: Ink::Text, bold: false }
    }

    /// A text that explains.
    #[must_use]
    pub fn quiet(at: Point, text: impl Into<String>, anchor: Anchor) -> Self {
        Self::Text { at, text: text.into(), size: super::SIZE, anchor, ink: Ink::Quiet, bold: false }
    }

    /// A heading.
    #[must_use]
    pub fn heading(at: Point, text: impl Into<String>, anchor: Anchor) -> Self {
        Self::Text { at, text: text.into(), size: super::SIZE, anchor, ink: Ink::Text, bold: true }
    }
}
