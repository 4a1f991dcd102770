//! Outlines: the few that pictures are made of, as paths of SVG.

use super::{Point, Rect, Shape, Stroke};

/// A shape that tells points apart where colour does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Round.
    Circle,
    /// Four sides.
    Square,
    /// On its tip.
    Diamond,
    /// Pointing up.
    Triangle,
    /// Pointing down.
    Wedge,
    /// Upright and level.
    Cross,
}

impl Symbol {
    /// The symbols, in the order in which they are given out.
    pub const ALL: [Self; 6] = [Self::Circle, Self::Square, Self::Triangle, Self::Diamond, Self::Wedge, Self::Cross];

    /// Its outline around a place, about as large as a circle of this radius.
    #[must_use]
    pub fn outline(self, at: Point, radius: f64) -> String {
        let ((x, y), r) = (at, radius);
        match self {
            Self::Circle => circle(at, r),
            Self::Square => rect(Rect::around(at, r * 0.886)),
            Self::Diamond => closed(&[(x, y - r * 1.25), (x + r * 1.25, y), (x, y + r * 1.25), (x - r * 1.25, y)]),
            Self::Triangle => closed(&[(x, y - r * 1.3), (x + r * 1.2, y + r * 0.8), (x - r * 1.2, y + r * 0.8)]),
            Self::Wedge => closed(&[(x, y + r * 1.3), (x + r * 1.2, y - r * 0.8), (x - r * 1.2, y - r * 0.8)]),
            Self::Cross => {
                let (a, b) = (r * 0.42, r * 1.15);
                let corners = [(-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a)];
                let rest = [(-b, a), (-b, -a), (-a, -a)];
                let all: Vec<Point> = corners.iter().chain(&rest).map(|it| (x + it.0, y + it.1)).collect();
                closed(&all)
            }
        }
    }
}

/// A number of px, to a tenth.
pub fn px(number: f64) -> String {
    let tenth = (number * 10.0).round() / 10.0 + 0.0;
    if tenth.is_finite() { format!("{tenth}") } else { "0".to_owned() }
}

fn pair((x, y): Point) -> String {
    format!("{} {}", px(x), px(y))
}

/// A line from place to place.
pub fn line(points: &[Point]) -> String {
    let each = points.iter().enumerate().map(|(at, point)| {
        let letter = if at == 0 { 'M' } else { 'L' };
        format!("{letter}{}", pair(*point))
    });
    each.collect()
}

/// A line that comes back to where it began.
pub fn closed(points: &[Point]) -> String {
    format!("{}Z", line(points))
}

/// A line that leaves and arrives level, as between two columns.
pub fn swung(from: Point, to: Point) -> String {
    let middle = f64::midpoint(from.0, to.0);
    format!("M{}C{} {} {}", pair(from), pair((middle, from.1)), pair((middle, to.1)), pair(to))
}

/// A rectangle.
pub fn rect(it: Rect) -> String {
    format!("M{}h{}v{}h{}Z", pair((it.x, it.y)), px(it.width), px(it.height), px(-it.width))
}

/// A circle.
pub fn circle((x, y): Point, radius: f64) -> String {
    let (r, across) = (px(radius), px(2.0 * radius));
    format!("M{}a{r} {r} 0 1 0 {across} 0a{r} {r} 0 1 0 -{across} 0Z", pair((x - radius, y)))
}

/// How far lines of a pattern stand apart, in px.
const GAP: f64 = 6.0;

/// A pattern over a rectangle, by its number, in lines of this sort; `None` for the first, which is plain.
///
/// The lines end at the edges by themselves, so that nothing needs to be cut off.
pub fn pattern(it: Rect, number: usize, stroke: Stroke) -> Option<Shape> {
    let slanted = |up: bool, gap: f64| -> String {
        let (wide, high) = (it.width, it.height);
        let count = ((wide + high) / gap) as usize;
        let lines = (1..=count.min(400)).map(|at| {
            // Where a line at 45° enters and leaves, from the corner it starts at.
            let along = at as f64 * gap;
            let (x0, y0) = if along <= high { (0.0, along) } else { (along - high, high) };
            let (x1, y1) = if along <= wide { (along, 0.0) } else { (wide, along - wide) };
            let flip = |(x, y): Point| (it.x + x, it.y + if up { y } else { high - y });
            line(&[flip((x0, y0)), flip((x1, y1))])
        });
        lines.collect()
    };
    let ruled = |upright: bool, gap: f64| -> String {
        let (length, depth) = if upright { (it.width, it.height) } else { (it.height, it.width) };
        let lines = (1..=((length / gap) as usize).min(400)).map(|at| {
            let along = at as f64 * gap - gap / 2.0;
            let turn = |(a, b): Point| if upright { (it.x + a, it.y + b) } else { (it.x + b, it.y + a) };
            line(&[turn((along, 0.0)), turn((along, depth))])
        });
        lines.collect()
    };
    let d = match number % 8 {
        0 => return None,
        1 => slanted(true, GAP),
        2 => ruled(true, GAP),
        3 => slanted(false, GAP),
        4 => ruled(false, GAP),
        5 => slanted(true, GAP * 1.5) + &slanted(false, GAP * 1.5),
        6 => slanted(true, GAP / 2.0),
        _ => ruled(true, GAP) + &ruled(false, GAP),
    };
    (!d.is_empty()).then(|| Shape::drawn(d, stroke))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::picture::Ink;

    #[test]
    fn outlines_are_written_to_a_tenth_and_never_as_no_number() {
        assert_eq!(line(&[(1.0, 2.04), (-0.01, f64::NAN)]), "M1 2L0 0");
        assert_eq!(rect(Rect { x: 1.0, y: 2.0, width: 3.0, height: 4.5 }), "M1 2h3v4.5h-3Z");
        assert_eq!(circle((5.0, 5.0), 2.0), "M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z");
    }

    #[test]
    fn every_pattern_is_another_and_stays_inside() {
        let area = Rect { x: 10.0, y: 20.0, width: 50.0, height: 16.0 };
        let found: Vec<_> = (0..8).map(|it| pattern(area, it, Stroke::of(Ink::Surface, 1.0))).collect();
        assert!(found.first().unwrap().is_none());
        for (at, one) in found.iter().enumerate().skip(1) {
            assert!(found.iter().skip(at + 1).all(|it| it != one), "{at}");
            let Some(Shape::Path { d, .. }) = one else { panic!("{at}") };
            for point in d.split(['M', 'L']).filter(|it| !it.is_empty()) {
                let (x, y) = point.split_once(' ').unwrap();
                let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
                assert!((10.0..=60.0).contains(&x) && (20.0..=36.0).contains(&y), "{at}: {x} {y}");
            }
        }
    }
}
