//! Legends: what each colour, with its shape or pattern, stands for.

use super::{Anchor, Ink, Rect, SIZE, Shape, Stroke, Symbol, path, shortened, text::width};

/// What stands before a name in a legend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Look {
    /// A symbol in a hue.
    Symbol(Symbol, u8),
    /// A patch of a bar: a hue and its pattern, both by this number.
    Patch(usize),
}

/// How high a line of a legend is.
const LINE: f64 = 20.0;
/// How wide what stands before a name is, with the space after it.
const LOOK: f64 = 20.0;
/// Space after a name.
const GAP: f64 = 16.0;

/// The hue and the pattern of the part with this number. More than eight parts use the hues again, with other patterns.
pub(super) fn patch(area: Rect, number: usize) -> Vec<Shape> {
    let hues = usize::from(Ink::HUES);
    let ink = Ink::Hue((number % hues) as u8);
    let around = Stroke::of(Ink::Surface, 1.0);
    let ground = Shape::both(path::rect(area), ink, around);
    let pattern = path::pattern(area, number + number / hues, Stroke::of(Ink::Surface, 1.2));
    std::iter::once(ground).chain(pattern).collect()
}

/// The legend, from the upper left corner of `within`, and how high it is; nothing for a single entry.
pub(super) fn legend(within: Rect, entries: &[(Look, &str)]) -> (Vec<Shape>, f64) {
    if entries.len() < 2 {
        return (Vec::new(), 0.0);
    }
    let (mut shapes, mut x, mut y) = (Vec::new(), within.x, within.y);
    for (look, name) in entries {
        let text = shortened(name, SIZE, (within.width - LOOK).min(260.0));
        let long = LOOK + width(&text, SIZE);
        if x > within.x && x + long > within.right() {
            (x, y) = (within.x, y + LINE);
        }
        let middle = y + LINE / 2.0;
        match look {
            Look::Symbol(symbol, hue) => {
                let d = symbol.outline((x + 6.0, middle), 5.0);
                shapes.push(Shape::both(d, Ink::Hue(*hue), Stroke::of(Ink::Surface, 1.0)));
            }
            Look::Patch(number) => {
                let area = Rect { x, y: middle - 6.0, width: 14.0, height: 12.0 };
                shapes.extend(patch(area, *number));
            }
        }
        shapes.push(Shape::text((x + LOOK, middle), text, Anchor::Start));
        x += long + GAP;
    }
    (shapes, y + LINE - within.y + 4.0)
}
