//! Planes: two axes, their numbers, and the quarters between them.

use super::{Anchor, Ink, Point, SIZE, Scale, Shape, Stroke, path, scale::ticks, shortened, text::width};

/// An upright rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Its left edge.
    pub x: f64,
    /// Its top edge.
    pub y: f64,
    /// How wide it is.
    pub width: f64,
    /// How high it is.
    pub height: f64,
}

/// An axis.
pub struct Axis<'a> {
    /// What it counts.
    pub name: &'a str,
    /// The numbers at both ends.
    pub ends: (f64, f64),
    /// How a number is written.
    pub written: &'a dyn Fn(f64) -> String,
}

/// Two axes laid out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Plane {
    /// The ground between them.
    pub area: Rect,
    /// The one to the right.
    pub x: Scale,
    /// The one upwards.
    pub y: Scale,
}

/// Room between the ends of an axis and the edge of the ground, so that a mark at an end is whole.
const INSET: f64 = 18.0;
/// The same at the top and the bottom, where the names of quarters stand.
const INSET_UP: f64 = 34.0;
/// Room above the ground for the name of the upright axis, and below it for numbers and a name.
const ABOVE: f64 = 24.0;
const BELOW: f64 = 44.0;
/// Room between words and lines.
const GAP: f64 = 8.0;

impl Rect {
    /// The square around a place.
    #[must_use]
    pub const fn around((x, y): Point, half: f64) -> Self {
        Self { x: x - half, y: y - half, width: 2.0 * half, height: 2.0 * half }
    }

    /// Its right edge.
    #[must_use]
    pub const fn right(self) -> f64 {
        self.x + self.width
    }

    /// Its bottom edge.
    #[must_use]
    pub const fn bottom(self) -> f64 {
        self.y + self.height
    }

    /// Whether another lies inside it.
    #[must_use]
    pub fn holds(self, it: Self) -> bool {
        it.x >= self.x && it.y >= self.y && it.right() <= self.right() && it.bottom() <= self.bottom()
    }

    /// Whether another covers some of it.
    #[must_use]
    pub fn meets(self, it: Self) -> bool {
        it.x < self.right() && self.x < it.right() && it.y < self.bottom() && self.y < it.bottom()
    }
}

impl Plane {
    /// Lays out two axes in the room there is.
    #[must_use]
    pub fn new(wide: f64, high: f64, x: &Axis<'_>, y: &Axis<'_>) -> Self {
        let numbers = ticks(y.ends, COUNT_Y).into_iter().map(|it| width(&(y.written)(it), SIZE));
        let left = numbers.fold(0.0, f64::max) + 2.0 * GAP;
        let area = Rect { x: left, y: ABOVE, width: wide - left - 1.0, height: high - ABOVE - BELOW };
        let across = (area.x + INSET, area.right() - INSET);
        let upwards = (area.bottom() - INSET_UP, area.y + INSET_UP);
        Self { area, x: Scale { ends: x.ends, px: across }, y: Scale { ends: y.ends, px: upwards } }
    }

    /// Where a pair of numbers stands.
    #[must_use]
    pub fn at(&self, (x, y): Point) -> Point {
        (self.x.at(x), self.y.at(y))
    }

    /// The pair of numbers that stands here.
    #[must_use]
    pub fn numbers(&self, (x, y): Point) -> Point {
        (self.x.number(x), self.y.number(y))
    }

    /// The ground: numbers, names, the two `lines` between the quarters, and the names of the quarters, from the upper
    /// left to the lower right. Also what labels must not cover.
    #[must_use]
    pub fn ground(&self, x: &Axis<'_>, y: &Axis<'_>, lines: Point, quarters: [&str; 4]) -> (Vec<Shape>, Vec<Rect>) {
        let Rect { x: left, y: top, .. } = self.area;
        let (right, bottom) = (self.area.right(), self.area.bottom());
        let mut shapes = vec![Shape::both(path::rect(self.area), Ink::Surface, Stroke::of(Ink::Line, 1.0))];
        let about = (self.area.width / 80.0).clamp(2.0, 10.0);
        for number in ticks(x.ends, about) {
            let px = self.x.at(number);
            shapes.push(Shape::drawn(path::line(&[(px, top), (px, bottom)]), Stroke::of(Ink::Line, 1.0)));
            shapes.push(Shape::quiet((px, bottom + SIZE), (x.written)(number), Anchor::Middle));
        }
        for number in ticks(y.ends, COUNT_Y) {
            let px = self.y.at(number);
            shapes.push(Shape::drawn(path::line(&[(left, px), (right, px)]), Stroke::of(Ink::Line, 1.0)));
            shapes.push(Shape::quiet((left - GAP, px), (y.written)(number), Anchor::End));
        }
        let name = |text: &str, arrow: &str| {
            let room = self.area.width + left - width(arrow, SIZE);
            shortened(text, SIZE, room)
        };
        shapes.push(Shape::text((0.0, ABOVE / 2.0), format!("↑ {}", name(y.name, "↑ ")), Anchor::Start));
        shapes.push(Shape::text((right, bottom + SIZE * 2.7), format!("{} →", name(x.name, " →")), Anchor::End));

        let (across, up) = (self.x.at(lines.0).clamp(left, right), self.y.at(lines.1).clamp(top, bottom));
        let divide = |from, to| Shape::drawn(path::line(&[from, to]), Stroke::dashed(Ink::Strong, 1.0));
        shapes.push(divide((across, top), (across, bottom)));
        shapes.push(divide((left, up), (right, up)));
        let mut taken = Vec::new();
        let corners = [
            (left + GAP, top + SIZE, Anchor::Start, across - left),
            (right - GAP, top + SIZE, Anchor::End, right - across),
            (left + GAP, bottom - SIZE, Anchor::Start, across - left),
            (right - GAP, bottom - SIZE, Anchor::End, right - across),
        ];
        for (quarter, (px, py, anchor, room)) in quarters.into_iter().zip(corners) {
            // In a narrow quarter a name reaches across the line rather than being cut; its corner says where it belongs.
            let text = shortened(quarter, SIZE, room.max(self.area.width * 0.46) - 2.0 * GAP);
            let long = width(&text, SIZE);
            let from = if anchor == Anchor::End { px - long } else { px };
            if !text.is_empty() {
                taken.push(Rect { x: from, y: py - SIZE * 0.6, width: long, height: SIZE * 1.2 });
                let (at, ink) = ((px, py), Ink::Quiet);
                shapes.push(Shape::Text { at, text, size: SIZE, anchor, ink, bold: true });
            }
        }
        (shapes, taken)
    }
}

/// About how many numbers stand along the upright axis.
const COUNT_Y: f64 = 5.0;
