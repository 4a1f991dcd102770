//! Bubbles on a plane: what it is worth against what it costs.

use super::{
    Axis, Drawing, Ink, Mark, Plane, Point, Rect, SIZE, Shape, Stroke, Wanted, labels::place, path, shortened,
    text::width,
};
use crate::methods::order::descending;

/// A bubble.
#[derive(Clone, Debug, PartialEq)]
pub struct Bubble {
    /// What it is known by.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its two numbers, across and up.
    pub at: Point,
    /// What its area shows, 0 or more; `None` where nobody has said, or nothing is shown.
    pub size: Option<f64>,
    /// The number of its quarter, in the order of [`crate::methods::value_effort::Quadrant::ALL`], which gives its hue.
    pub quarter: usize,
    /// What it is and what it shows, in words.
    pub said: String,
}

/// The plane that bubbles stand on.
pub struct Matrix<'a> {
    /// The axis to the right.
    pub x: Axis<'a>,
    /// The axis upwards.
    pub y: Axis<'a>,
    /// The numbers at which the quarters part.
    pub lines: Point,
    /// What the quarters are called, from the upper left to the lower right.
    pub quarters: [&'a str; 4],
    /// Whether the areas of bubbles show a number.
    pub sized: bool,
}

/// How many labels there are at most.
const LABELS_MAX: usize = 60;
/// No label is longer than this, in px; among many, where there is less room, half of it.
const LABEL_MAX: f64 = 170.0;
const CROWD: usize = 50;
/// The hues of the quarters, in that order.
const HUES: [u8; 4] = [2, 0, 6, 1];
/// How far bubbles at the very same place are fanned out, as a share of their radius.
const FAN: f64 = 1.15;
/// The golden angle: each next one of a fan lies in the widest gap.
const TURN: f64 = 2.399_963_229_728_653;

/// Lays out the bubbles in the width there is. Those at the very same place are fanned out around it; the first of them
/// stays. Larger ones are drawn first, so that none hides a smaller one.
#[must_use]
pub fn matrix(wide: f64, matrix: &Matrix<'_>, bubbles: &[Bubble]) -> Drawing {
    let (plane, high) = plane_of(wide, &matrix.x, &matrix.y);
    let (back, taken) = plane.ground(&matrix.x, &matrix.y, matrix.lines, matrix.quarters);
    let radii = radii(matrix.sized, wide, bubbles);
    let places = fanned(&plane, bubbles, &radii);
    let room = if bubbles.len() > CROWD { LABEL_MAX / 2.0 } else { LABEL_MAX.min(plane.area.width * 0.4) };
    let labels: Vec<String> = bubbles.iter().map(|it| shortened(&it.name, SIZE, room)).collect();
    let wanted: Vec<Wanted> = (places.iter().zip(&radii).zip(&labels))
        .map(|((at, radius), label)| Wanted { at: *at, radius: *radius, width: width(label, SIZE) })
        .collect();
    let spots = place(&wanted, plane.area, &taken, LABELS_MAX);
    let each = bubbles.iter().zip(labels).zip(wanted.iter().zip(spots));
    let marks: Vec<Mark> = each
        .map(|((it, label), (wanted, spot))| {
            let ink = Ink::Hue(HUES.get(it.quarter).copied().unwrap_or_default());
            let d = path::circle((0.0, 0.0), wanted.radius);
            let stroke = Some(Stroke::of(ink, 1.5));
            let mut shapes = vec![Shape::Path { d, fill: Some(ink), stroke, clear: 0.6 }];
            shapes.extend(spot.map(|it| Shape::text(it.off, label, it.anchor)));
            Mark { key: it.key.clone(), at: wanted.at, radius: wanted.radius, name: it.said.clone(), shapes }
        })
        .collect();
    let front = descending(&radii);
    let marks = front.iter().filter_map(|at| marks.get(*at as usize).cloned()).collect();
    Drawing { width: wide, height: high, back, marks, front: Vec::new() }
}

/// The axes that bubbles stand on in the width there is: the way from numbers to places and back.
#[must_use]
pub fn plane(wide: f64, x: &Axis<'_>, y: &Axis<'_>) -> Plane {
    plane_of(wide, x, y).0
}

fn plane_of(wide: f64, x: &Axis<'_>, y: &Axis<'_>) -> (Plane, f64) {
    let high = (wide * 0.6).clamp(360.0, 620.0);
    (Plane::new(wide, high, x, y), high)
}

/// The radius of each bubble: its area shows its number, the largest as large as so many bubbles leave room for.
fn radii(sized: bool, wide: f64, bubbles: &[Bubble]) -> Vec<f64> {
    let crowd = match bubbles.len() {
        0..=15 => 1.0,
        16..=50 => 0.75,
        51..=150 => 0.5,
        _ => 0.36,
    };
    let most = bubbles.iter().filter_map(|it| it.size).fold(0.0, f64::max);
    let largest = (wide / 32.0).clamp(13.0, 26.0) * crowd;
    let least = (8.0 * crowd).max(4.0);
    let radius = |it: &Bubble| match it.size {
        Some(size) if sized && most > 0.0 => (largest * (size / most).max(0.0).sqrt()).max(least),
        _ => least,
    };
    bubbles.iter().map(radius).collect()
}

/// Where each bubble stands.
fn fanned(plane: &Plane, bubbles: &[Bubble], radii: &[f64]) -> Vec<Point> {
    let mut seen: std::collections::HashMap<(u64, u64), u32> = std::collections::HashMap::new();
    let each = bubbles.iter().zip(radii).map(|(it, radius)| {
        let (x, y) = plane.at(it.at);
        let turn = seen.entry((it.at.0.to_bits(), it.at.1.to_bits())).or_default();
        let (far, angle) = (radius * FAN * f64::from(*turn).sqrt(), f64::from(*turn) * TURN);
        *turn += 1;
        let Rect { x: left, y: top, .. } = plane.area;
        let within = |px: f64, from: f64, to: f64| px.clamp(from.min(to), to.max(from));
        (
            within(x + far * angle.cos(), left + radius, plane.area.right() - radius),
            within(y + far * angle.sin(), top + radius, plane.area.bottom() - radius),
        )
    });
    each.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bubble(name: &str, at: Point, size: Option<f64>) -> Bubble {
        Bubble { key: name.into(), name: name.into(), at, size, quarter: 0, said: name.into() }
    }

    fn drawn(wide: f64, bubbles: &[Bubble]) -> (Drawing, Plane) {
        let written = |it: f64| format!("{it}");
        let axis = |name, ends| Axis { name, ends, written: &written };
        let (x, y) = (axis("Effort", (0.0, 10.0)), axis("Value", (1.0, 10.0)));
        let plane = plane(wide, &x, &y);
        let quarters = ["quick wins", "big bets", "fill-ins", "money pits"];
        (matrix(wide, &Matrix { x, y, lines: (5.0, 5.5), quarters, sized: true }, bubbles), plane)
    }

    fn at(drawing: &Drawing, key: &str) -> Point {
        drawing.marks.iter().find(|it| it.key == key).unwrap().at
    }

    #[test]
    fn worth_more_stands_higher_costs_more_stands_farther_right_and_places_read_back() {
        let (drawing, plane) = drawn(900.0, &[bubble("a", (2.0, 9.0), None), bubble("b", (8.0, 3.0), None)]);
        let (a, b) = (at(&drawing, "a"), at(&drawing, "b"));
        assert!(a.0 < b.0 && a.1 < b.1);
        let back = plane.numbers(a);
        assert!((back.0 - 2.0).abs() < 1e-9 && (back.1 - 9.0).abs() < 1e-9, "{back:?}");
    }

    #[test]
    fn areas_show_sizes_and_a_missing_size_is_the_least_there_is() {
        let all = [("a", Some(100.0)), ("b", Some(25.0)), ("c", None), ("d", Some(-3.0))];
        let radii = radii(true, 900.0, &all.map(|(name, size)| bubble(name, (1.0, 1.0), size)));
        assert!((radii[0] / radii[1] - 2.0).abs() < 1e-9, "{radii:?}");
        assert_eq!(radii[2], radii[3]);
    }

    #[test]
    fn what_stands_at_the_same_place_is_fanned_out_within_the_ground() {
        let all: Vec<Bubble> = (0..40).map(|it| bubble(&it.to_string(), (0.0, 10.0), None)).collect();
        let (drawing, plane) = drawn(360.0, &all);
        let places: Vec<Point> = drawing.marks.iter().map(|it| it.at).collect();
        for (at, place) in places.iter().enumerate() {
            assert!(plane.area.holds(Rect::around(*place, 3.9)), "{place:?}");
            assert!(places.iter().skip(at + 1).filter(|other| *other == place).count() < 3);
        }
    }

    #[test]
    fn none_one_and_many_with_long_names_are_drawn_with_labels_only_where_there_is_room() {
        assert!(drawn(900.0, &[]).0.marks.is_empty());
        let name = "Export everything that anybody has ever written to a spreadsheet that nobody will ever open";
        let named = |it: &(Drawing, Plane)| it.0.marks.iter().filter(|it| it.shapes.len() > 1).count();
        assert_eq!(named(&drawn(340.0, &[bubble(name, (5.0, 5.0), None)])), 1);
        let many: Vec<Bubble> = (0..300)
            .map(|it| bubble(name, (f64::from(it * 37 % 101) / 10.0, 1.0 + f64::from(it * 53 % 91) / 10.0), None))
            .collect();
        let found = named(&drawn(900.0, &many));
        assert!((1..=60).contains(&found), "{found}");
    }
}
