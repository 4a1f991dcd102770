//! Columns: how much there was in each stretch of time, and of what.

use super::{
    Anchor, Axis, Drawing, Ink, Mark, Rect, SIZE, Scale, Shape, Stroke,
    legend::{Look, legend, patch},
    path,
    scale::{nice_ends, ticks},
    text::width,
};

/// One column.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// What it is known by.
    pub key: String,
    /// What stands below it.
    pub name: String,
    /// How much there is of each part, in the order of the legend; 0 or more.
    pub parts: Vec<f64>,
    /// What it is and what it shows, in words.
    pub said: String,
}

/// What the columns have in common.
pub struct Columns<'a> {
    /// What the parts are called, and the number of the hue and pattern of each; the first stands at the foot.
    pub parts: &'a [(String, usize)],
    /// What their height counts, and how it is written; its ends are found here.
    pub axis: Axis<'a>,
}

/// How high the ground is.
const HIGH: f64 = 180.0;
/// Room for the name of the axis above the ground and for names below it.
const ABOVE: f64 = 22.0;
const BELOW: f64 = 24.0;
/// How wide a column is at most, and how much of its place it takes.
const WIDE: f64 = 56.0;
const SHARE: f64 = 0.72;
const GAP: f64 = 8.0;

/// Lays out the columns in the width there is. Names that have no room are left out evenly; every column says its own
/// when asked.
#[must_use]
pub fn columns(wide: f64, all: &Columns<'_>, columns: &[Column]) -> Drawing {
    let entries: Vec<(Look, &str)> = all.parts.iter().map(|(name, at)| (Look::Patch(*at), name.as_str())).collect();
    let (mut back, legend_high) = legend(Rect { x: 0.0, y: 0.0, width: wide, height: 0.0 }, &entries);
    let most = columns.iter().map(|it| it.parts.iter().sum::<f64>()).fold(0.0, f64::max);
    let ends = nice_ends(0.0, most.max(1.0), 4.0);
    let whole: Vec<f64> = ticks(ends, 4.0).into_iter().filter(|it| it.fract() == 0.0).collect();
    let left = whole.iter().map(|it| width(&(all.axis.written)(*it), SIZE)).fold(0.0, f64::max) + GAP;
    let (top, bottom) = (legend_high + ABOVE, legend_high + ABOVE + HIGH);
    let scale = Scale { ends, px: (bottom, top) };
    back.push(Shape::quiet((0.0, legend_high + ABOVE / 2.0 - 2.0), all.axis.name, Anchor::Start));
    for number in whole {
        let y = scale.at(number);
        let ink = if number == 0.0 { Ink::Strong } else { Ink::Line };
        back.push(Shape::drawn(path::line(&[(left, y), (wide, y)]), Stroke::of(ink, 1.0)));
        back.push(Shape::quiet((left - GAP / 2.0, y), (all.axis.written)(number), Anchor::End));
    }
    let place = (wide - left) / columns.len().max(1) as f64;
    let across = (place * SHARE).min(WIDE);
    let longest = columns.iter().map(|it| width(&it.name, SIZE)).fold(0.0, f64::max) + GAP;
    let every = (longest / place).ceil().max(1.0) as usize;
    // Counted from the right, so that the latest always has its name; at the edges a name moves in, and may take the
    // room of the one beside it.
    let mut names: Vec<Option<f64>> = vec![None; columns.len()];
    let mut room = wide;
    for (at, column) in columns.iter().enumerate().rev() {
        let (middle, half) = (left + (at as f64 + 0.5) * place, width(&column.name, SIZE) / 2.0);
        let x = middle.clamp(half.min(wide / 2.0), (wide - half).max(wide / 2.0));
        if (columns.len() - 1 - at).is_multiple_of(every) && x + half <= room + 0.01 {
            room = x - half - GAP / 2.0;
            if let Some(name) = names.get_mut(at) {
                *name = Some(x - middle);
            }
        }
    }
    let mark = |(at, column): (usize, &Column)| {
        let middle = left + (at as f64 + 0.5) * place;
        let mut shapes = Vec::new();
        let mut sum = 0.0;
        for (part, (_, look)) in column.parts.iter().zip(all.parts).filter(|it| *it.0 > 0.0) {
            let (from, to) = (scale.at(sum), scale.at(sum + part));
            sum += part;
            let area = Rect { x: -across / 2.0, y: to, width: across, height: (from - to).max(0.5) };
            shapes.extend(patch(area, *look));
        }
        if let Some(x) = names.get(at).copied().flatten() {
            shapes.push(Shape::quiet((x, bottom + SIZE), column.name.clone(), Anchor::Middle));
        }
        Mark { key: column.key.clone(), at: (middle, 0.0), radius: 0.0, name: column.said.clone(), shapes }
    };
    let marks = columns.iter().enumerate().map(mark).collect();
    Drawing { width: wide, height: bottom + BELOW, back, marks, front: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(wide: f64, all: &[&[f64]]) -> Drawing {
        let parts = [("good".to_owned(), 2), ("bad".to_owned(), 1)];
        let column = |(at, parts): (usize, &&[f64])| Column {
            key: at.to_string(),
            name: format!("November {at}"),
            parts: parts.to_vec(),
            said: String::new(),
        };
        let list: Vec<Column> = all.iter().enumerate().map(column).collect();
        let axis = Axis { name: "Notes", ends: (0.0, 0.0), written: &|it| format!("{it}") };
        columns(wide, &Columns { parts: &parts, axis }, &list)
    }

    /// Upper end and height of each patch of a column.
    fn patches(mark: &Mark) -> Vec<(f64, f64)> {
        let of = |it: &Shape| match it {
            Shape::Path { d, fill: Some(Ink::Hue(_)), .. } => {
                let y = d.trim_start_matches('M').split_once(' ')?.1.split('h').next()?;
                Some((y.parse().ok()?, d.split('v').nth(1)?.split('h').next()?.parse().ok()?))
            }
            _ => None,
        };
        mark.shapes.iter().filter_map(of).collect()
    }

    #[test]
    fn parts_stand_upon_each_other_and_twice_as_many_are_twice_as_high() {
        let drawing = drawn(600.0, &[&[2.0, 4.0], &[0.0, 2.0]]);
        let (first, second) = (patches(&drawing.marks[0]), patches(&drawing.marks[1]));
        assert_eq!((first.len(), second.len()), (2, 1));
        assert!((first[1].1 - 2.0 * first[0].1).abs() < 0.2 && (second[0].1 - first[0].1).abs() < 0.2, "{first:?}");
        assert!((first[1].0 + first[1].1 - first[0].0).abs() < 0.2, "one ends where the other begins: {first:?}");
    }

    #[test]
    fn names_do_not_overlap_and_the_last_one_has_its_own() {
        for (wide, count) in [(320.0, 60), (900.0, 13), (300.0, 1), (300.0, 0)] {
            let all = vec![[1.0, 1.0].as_slice(); count];
            let drawing = drawn(wide, &all);
            let mut ends = f64::NEG_INFINITY;
            let mut named = Vec::new();
            for mark in &drawing.marks {
                for shape in &mark.shapes {
                    let Shape::Text { at, text, .. } = shape else { continue };
                    let (middle, half) = (mark.at.0 + at.0, width(text, SIZE) / 2.0);
                    assert!(middle - half >= ends - 0.1 && middle + half <= wide + 0.1, "{text} at {middle} of {wide}");
                    ends = middle + half;
                    named.push(mark.key.clone());
                }
            }
            assert_eq!(named.last().map(String::as_str), drawing.marks.last().map(|it| it.key.as_str()));
        }
    }
}
