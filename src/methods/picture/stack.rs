//! Stacked bars: what a score is made of, item by item.

use super::{
    Anchor, Axis, Drawing, Ink, Mark, Rect, SIZE, Scale, Shape, Stroke,
    legend::{Look, legend, patch},
    path,
    scale::{nice_ends, ticks},
    shortened,
    text::width,
};

/// One bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What it is known by.
    pub key: String,
    /// What the item is called.
    pub name: String,
    /// What each part gives, in the order of the legend; below zero it takes away. `None` where it is missing.
    pub parts: Vec<Option<f64>>,
    /// What all come to, as it is read.
    pub total: String,
    /// What it is and what it shows, in words.
    pub said: String,
}

/// What the bars have in common.
pub struct Stack<'a> {
    /// What the parts are called.
    pub parts: &'a [String],
    /// What their length counts, and how it is written; its ends are found here.
    pub axis: Axis<'a>,
    /// Whether only whole numbers are written along the axis, as where they are powers.
    pub whole: bool,
}

/// How high a bar is, how high its row, and how high where the name stands above it.
const BAR: f64 = 16.0;
const ROW: f64 = 26.0;
const ROW_NARROW: f64 = 42.0;
/// Below this width the names stand above the bars.
const NARROW: f64 = 560.0;
const GAP: f64 = 8.0;

/// Lays out the bars in the width there is: what is added stands to the right of zero, what is taken away to its left.
#[must_use]
pub fn stack(wide: f64, stack: &Stack<'_>, bars: &[Bar]) -> Drawing {
    let narrow = wide < NARROW;
    let row = if narrow { ROW_NARROW } else { ROW };
    let entries: Vec<(Look, &str)> =
        stack.parts.iter().enumerate().map(|(at, it)| (Look::Patch(at), it.as_str())).collect();
    let (mut back, top) = legend(Rect { x: 0.0, y: 0.0, width: wide, height: 0.0 }, &entries);

    let reach = |bar: &Bar, up: bool| bar.parts.iter().flatten().filter(|it| (**it > 0.0) == up).sum::<f64>();
    let most = bars.iter().map(|it| reach(it, true)).fold(0.0, f64::max);
    let least = bars.iter().map(|it| reach(it, false)).fold(0.0, f64::min);
    let long = |names: &mut dyn Iterator<Item = &String>| names.map(|it| width(it, SIZE)).fold(0.0, f64::max);
    let names = if narrow { 0.0 } else { long(&mut bars.iter().map(|it| &it.name)).min(wide * 0.34) + GAP };
    let totals = long(&mut bars.iter().map(|it| &it.total)) + GAP;
    let about = ((wide - names - totals) / 90.0).clamp(2.0, 8.0);
    // A bar that ends at the edge needs no round number beyond it, but zero stands in the picture always.
    let ends = if least < most { (least, most) } else { nice_ends(0.0, most, about) };
    let scale = Scale { ends, px: (names, (wide - totals).max(names + 40.0)) };
    let bottom = top + bars.len() as f64 * row;
    let numbers = ticks(ends, about).into_iter().filter(|it| !stack.whole || it.fract() == 0.0);
    for number in numbers {
        let px = scale.at(number);
        let ink = if number == 0.0 { Ink::Strong } else { Ink::Line };
        back.push(Shape::drawn(path::line(&[(px, top), (px, bottom)]), Stroke::of(ink, 1.0)));
        back.push(Shape::quiet((px, bottom + SIZE), (stack.axis.written)(number), Anchor::Middle));
    }
    let axis = shortened(stack.axis.name, SIZE, wide);
    back.push(Shape::quiet((wide, bottom + SIZE * 2.5), axis, Anchor::End));

    let mark = |(at, bar): (usize, &Bar)| {
        let y = top + at as f64 * row;
        let middle = if narrow { row - BAR / 2.0 - 4.0 } else { row / 2.0 };
        let name = shortened(&bar.name, SIZE, if narrow { wide } else { names - GAP });
        let place =
            if narrow { ((0.0, row - BAR - 12.0), Anchor::Start) } else { ((names - GAP, middle), Anchor::End) };
        let mut shapes = vec![Shape::text(place.0, name, place.1)];
        let (mut up, mut down) = (0.0, 0.0);
        for (number, part) in bar.parts.iter().enumerate() {
            let Some(part) = part.filter(|it| *it != 0.0) else { continue };
            let from = if part > 0.0 { &mut up } else { &mut down };
            let (a, b) = (scale.at(*from), scale.at(*from + part));
            *from += part;
            let area = Rect { x: a.min(b), y: middle - BAR / 2.0, width: (b - a).abs(), height: BAR };
            if area.width >= 0.3 {
                shapes.extend(patch(area, number));
            }
        }
        if down < 0.0 && up > 0.0 {
            // Where both pull, what is left is marked.
            let left = scale.at(up + down);
            let d = path::line(&[(left, middle - BAR / 2.0 - 3.0), (left, middle + BAR / 2.0 + 3.0)]);
            shapes.push(Shape::drawn(d, Stroke::of(Ink::Text, 2.0)));
        }
        shapes.push(Shape::text((scale.at(up) + GAP, middle), bar.total.clone(), Anchor::Start));
        Mark { key: bar.key.clone(), at: (0.0, y), radius: 0.0, name: bar.said.clone(), shapes }
    };
    let marks = bars.iter().enumerate().map(mark).collect();
    Drawing { width: wide, height: bottom + SIZE * 3.2, back, marks, front: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(wide: f64, all: &[&[Option<f64>]]) -> Drawing {
        let parts: Vec<String> = (0..10).map(|it| format!("part {it}")).collect();
        let bar = |(at, parts): (usize, &&[Option<f64>])| Bar {
            key: at.to_string(),
            name: "An item with a name that is rather long for a bar".into(),
            parts: parts.to_vec(),
            total: "4.2".into(),
            said: String::new(),
        };
        let bars: Vec<Bar> = all.iter().enumerate().map(bar).collect();
        let axis = Axis { name: "Score", ends: (0.0, 0.0), written: &|it| format!("{it}") };
        stack(wide, &Stack { parts: &parts, axis, whole: false }, &bars)
    }

    /// Where the parts of a bar begin and how long they are.
    fn patches(drawing: &Drawing, bar: usize) -> Vec<(f64, f64)> {
        let of = |it: &Shape| match it {
            Shape::Path { d, fill: Some(Ink::Hue(_)), .. } => {
                let (x, rest) = d.trim_start_matches('M').split_once(' ')?;
                Some((x.parse().ok()?, rest.split('h').nth(1)?.split('v').next()?.parse().ok()?))
            }
            _ => None,
        };
        drawing.marks[bar].shapes.iter().filter_map(of).collect()
    }

    #[test]
    fn parts_stand_one_after_another_and_are_as_long_as_what_they_give() {
        let drawing = drawn(900.0, &[&[Some(3.0), Some(1.0), None, Some(2.0)], &[Some(1.0)]]);
        let [a, b, c] = patches(&drawing, 0)[..] else { panic!("three parts") };
        assert!((a.1 / b.1 - 3.0).abs() < 0.05 && (c.1 / b.1 - 2.0).abs() < 0.05);
        assert!((a.0 + a.1 - b.0).abs() < 0.2 && (b.0 + b.1 - c.0).abs() < 0.2);
        assert!((patches(&drawing, 1)[0].1 - b.1).abs() < 0.2);
    }

    #[test]
    fn what_takes_away_stands_left_of_zero_and_what_is_left_is_marked() {
        let drawing = drawn(900.0, &[&[Some(3.0), Some(-1.0)]]);
        let [up, down] = patches(&drawing, 0)[..] else { panic!("two parts") };
        assert!((down.0 + down.1 - up.0).abs() < 0.2);
        let marked = |it: &&Shape| matches!(it, Shape::Path { stroke: Some(Stroke { ink: Ink::Text, .. }), .. });
        assert_eq!(drawing.marks[0].shapes.iter().filter(marked).count(), 1);
    }

    #[test]
    fn nothing_zero_and_a_narrow_page_do_no_harm() {
        for wide in [200.0, 360.0, 900.0] {
            assert!(drawn(wide, &[]).height > 0.0);
            let drawing = drawn(wide, &[&[None, None], &[Some(0.0)], &[Some(5.0); 10]]);
            assert!(patches(&drawing, 2).iter().all(|it| it.0 >= 0.0 && it.0 + it.1 <= wide), "{wide}");
        }
    }
}
