//! Rank changes: the same items in several orders, each a line from place to place.

use super::{Anchor, Drawing, Ink, Mark, SIZE, Shape, Stroke, Symbol, path, shortened, text::width};
use crate::methods::order::order;

/// An item on its way through the orders.
#[derive(Clone, Debug, PartialEq)]
pub struct Runner {
    /// What it is known by.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// Its place in each order, as it is counted there; `None` where it has none.
    pub places: Vec<Option<usize>>,
    /// The same as it is written, such as `2=`.
    pub written: Vec<String>,
    /// What it is and how it moved, in words.
    pub said: String,
}

const ROW: f64 = 28.0;
const HEAD: f64 = 36.0;
/// How large a place is drawn; a little more where places have four letters, such as `112=`.
const RADIUS: (f64, f64) = (11.5, 14.0);
const GAP: f64 = 8.0;
/// Below this width the names stand on the left alone.
const NARROW: f64 = 560.0;

/// Where each runner stands in an order among those shown, from 0: by place, and where several share one, in the order
/// given. `None` where it has no place.
#[must_use]
pub fn slots(places: &[Option<usize>]) -> Vec<Option<usize>> {
    let keys: Vec<u64> = places.iter().map(|it| it.map_or(u64::MAX, |it| it as u64)).collect();
    let mut slots = vec![None; places.len()];
    let placed = order(&keys).into_iter().filter(|at| places.get(*at as usize).copied().flatten().is_some());
    for (slot, at) in placed.enumerate() {
        if let Some(it) = slots.get_mut(at as usize) {
            *it = Some(slot);
        }
    }
    slots
}

/// Lays out the runners in the width there is, an upright line for each order. Whoever has no place in an order has a gap
/// there. More than eight share hues, and are told apart by rounds and squares, by broken lines and by their names.
#[must_use]
pub fn bump(wide: f64, orders: &[String], runners: &[Runner]) -> Drawing {
    let narrow = wide < NARROW;
    let long = runners.iter().flat_map(|it| &it.written).any(|it| it.chars().count() > 3);
    let radius = if long { RADIUS.1 } else { RADIUS.0 };
    let longest = runners.iter().map(|it| width(&it.name, SIZE)).fold(0.0, f64::max);
    let side = longest.min(wide * if narrow { 0.36 } else { 0.28 }) + radius + GAP;
    let right = if narrow { radius + 2.0 } else { side };
    let columns = orders.len().max(2) - 1;
    let apart = (wide - side - right) / columns as f64;
    let column = |at: usize| side + at as f64 * apart;
    let all: Vec<Vec<Option<usize>>> = (0..orders.len())
        .map(|at| slots(&runners.iter().map(|it| it.places.get(at).copied().flatten()).collect::<Vec<_>>()))
        .collect();
    let slot = |order: usize, runner: usize| all.get(order)?.get(runner).copied().flatten();
    let row = |slot: usize| HEAD + (slot as f64 + 0.5) * ROW;

    let mut back = Vec::new();
    let bottom = HEAD + runners.len() as f64 * ROW;
    for (at, name) in orders.iter().enumerate() {
        let x = column(at);
        back.push(Shape::drawn(path::line(&[(x, HEAD), (x, bottom)]), Stroke::of(Ink::Line, 1.0)));
        let (anchor, x, room) = match at {
            0 if narrow => (Anchor::Start, 0.0, side + apart * 0.5),
            0 => (Anchor::Middle, x, apart.min(side * 2.0)),
            at if at == orders.len() - 1 && narrow => (Anchor::End, wide, right + apart * 0.5),
            _ => (Anchor::Middle, x, apart),
        };
        back.push(Shape::heading((x, HEAD / 2.0), shortened(name, SIZE, room - GAP), anchor));
    }
    let mark = |(runner, it): (usize, &Runner)| {
        let hue = Ink::Hue((runner % usize::from(Ink::HUES)) as u8);
        let again = runner / usize::from(Ink::HUES);
        // Numbers fit into rounds and squares alone.
        let symbol = if again.is_multiple_of(2) { Symbol::Circle } else { Symbol::Square };
        let line = if again / 2 % 2 == 0 { Stroke::of(hue, 2.5) } else { Stroke::dashed(hue, 2.5) };
        let stops: Vec<Option<(f64, f64)>> =
            (0..orders.len()).map(|at| Some((column(at), row(slot(at, runner)?)))).collect();
        // Lines lie behind all places, so that none crosses out a number.
        for pair in stops.windows(2) {
            if let [Some(from), Some(to)] = pair {
                back.push(Shape::drawn(path::swung(*from, *to), line));
            }
        }
        let mut shapes = Vec::new();
        for (stop, written) in stops.iter().zip(&it.written) {
            let Some(at) = *stop else { continue };
            shapes.push(Shape::both(symbol.outline(at, radius), Ink::Surface, Stroke::of(hue, 2.0)));
            let size = if written.chars().count() > 2 { SIZE - 2.0 } else { SIZE };
            let (text, anchor, ink, bold) = (written.clone(), Anchor::Middle, Ink::Text, false);
            shapes.push(Shape::Text { at, text, size, anchor, ink, bold });
        }
        let text = shortened(&it.name, SIZE, side - radius - GAP);
        if let Some((x, y)) = stops.first().copied().flatten() {
            shapes.push(Shape::text((x - radius - GAP / 2.0, y), text.clone(), Anchor::End));
        }
        if let Some((x, y)) = stops.last().copied().flatten().filter(|_| !narrow && stops.len() > 1) {
            shapes.push(Shape::text((x + radius + GAP / 2.0, y), text, Anchor::Start));
        }
        Mark { key: it.key.clone(), at: (0.0, 0.0), radius: 0.0, name: it.said.clone(), shapes }
    };
    let marks = runners.iter().enumerate().map(mark).collect();
    Drawing { width: wide, height: bottom + GAP, back, marks, front: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runner(name: &str, places: &[Option<usize>]) -> Runner {
        let written = places.iter().map(|it| it.map_or_else(String::new, |it| it.to_string())).collect();
        Runner { key: name.into(), name: name.into(), places: places.to_vec(), written, said: name.into() }
    }

    #[test]
    fn ties_stand_below_each_other_in_the_order_given_and_what_has_no_place_has_no_slot() {
        assert_eq!(slots(&[Some(2), None, Some(1), Some(2), Some(40)]), [Some(1), None, Some(0), Some(2), Some(3)]);
    }

    #[test]
    fn lines_go_where_both_ends_are_and_cross_where_the_order_changes() {
        let all = [runner("a", &[Some(1), Some(2), None]), runner("b", &[Some(2), Some(1), Some(1)])];
        let drawing = bump(900.0, &["RICE", "PIE", "ICE"].map(String::from), &all);
        let lines: Vec<&str> = (drawing.back.iter())
            .filter_map(|it| if let Shape::Path { d, .. } = it { d.contains('C').then_some(d.as_str()) } else { None })
            .collect();
        assert_eq!(lines.len(), 3); // one of a, which has a gap, and two of b
        let ends = |d: &str| -> (f64, f64) {
            let numbers: Vec<f64> = d.split(['M', 'C', ' ']).filter_map(|it| it.parse().ok()).collect();
            (numbers[1], numbers[7])
        };
        let (a, b) = (ends(lines[0]), ends(lines[1]));
        assert!(a.0 < b.0 && a.1 > b.1, "{a:?} {b:?}");
    }

    #[test]
    fn one_order_one_item_and_none_do_no_harm() {
        for wide in [300.0, 900.0] {
            assert!(bump(wide, &[], &[]).height > 0.0);
            let drawing = bump(wide, &["RICE".to_owned()], &[runner("a", &[Some(1)])]);
            assert_eq!(drawing.marks.len(), 1);
        }
    }
}
