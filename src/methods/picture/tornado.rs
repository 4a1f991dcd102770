//! Tornado: what each input's doubt does to a score, the widest on top.

use super::{
    Anchor, Axis, Drawing, Ink, Mark, Rect, SIZE, Scale, Shape, Stroke,
    legend::{Look, legend, patch},
    path,
    scale::{nice_ends, ticks},
    shortened,
    text::width,
};

/// What an input does to a score.
#[derive(Clone, Debug, PartialEq)]
pub struct Swung {
    /// What it is known by.
    pub key: String,
    /// What the input is called.
    pub name: String,
    /// Its two ends, as they are read.
    pub ends: String,
    /// The score with the input at its low and at its high end; `None` where there is none.
    pub scores: [Option<f64>; 2],
    /// What either comes to, as it is read: the score and the place.
    pub written: [String; 2],
    /// What it is and what it shows, in words.
    pub said: String,
}

/// What the bars have in common.
pub struct Tornado<'a> {
    /// The score as it is.
    pub base: f64,
    /// The same as it is read, with its place.
    pub written: &'a str,
    /// What is counted, and how it is written; its ends are found here.
    pub axis: Axis<'a>,
    /// What the two patches stand for: the low end of the input, and its high end.
    pub legend: [&'a str; 2],
}

const ROW: f64 = 44.0;
const BAR: f64 = 18.0;
const GAP: f64 = 8.0;

/// Lays out the swings in the width there is, in the order given.
#[must_use]
pub fn tornado(wide: f64, tornado: &Tornado<'_>, swings: &[Swung]) -> Drawing {
    let room = Rect { x: 0.0, y: 0.0, width: wide, height: 0.0 };
    let (mut back, more) = legend(room, &[(Look::Patch(0), tornado.legend[0]), (Look::Patch(1), tornado.legend[1])]);
    let top = more + SIZE * 2.0;
    let scores = swings.iter().flat_map(|it| it.scores).flatten();
    let (least, most) = scores.fold((tornado.base, tornado.base), |(a, b), it| (a.min(it), b.max(it)));
    // What is written beside a bar stands inside the picture.
    let long = swings.iter().flat_map(|it| &it.written).map(|it| width(it, SIZE)).fold(0.0, f64::max) + GAP;
    let long = long.min(wide * 0.3);
    let ends = if least < most { (least, most) } else { nice_ends(least, most, 4.0) };
    let scale = Scale { ends, px: (long, wide - long) };
    let bottom = top + swings.len() as f64 * ROW;
    for number in ticks(ends, ((wide - 2.0 * long) / 90.0).clamp(2.0, 6.0)) {
        let px = scale.at(number);
        back.push(Shape::drawn(path::line(&[(px, top), (px, bottom)]), Stroke::of(Ink::Line, 1.0)));
        back.push(Shape::quiet((px, bottom + SIZE), (tornado.axis.written)(number), Anchor::Middle));
    }
    let name = shortened(tornado.axis.name, SIZE, wide);
    back.push(Shape::quiet((wide, bottom + SIZE * 2.5), name, Anchor::End));
    let middle = scale.at(tornado.base);
    let mark = |(at, it): (usize, &Swung)| {
        let y = ROW - BAR / 2.0 - 4.0;
        let heading = shortened(&format!("{}: {}", it.name, it.ends), SIZE, wide);
        let mut shapes = vec![Shape::text((0.0, ROW - BAR - 12.0), heading, Anchor::Start)];
        for (number, (score, written)) in it.scores.iter().zip(&it.written).enumerate() {
            let Some(score) = score else { continue };
            let px = scale.at(*score);
            let area = Rect { x: px.min(middle), y: y - BAR / 2.0, width: (px - middle).abs(), height: BAR };
            if area.width >= 0.3 {
                shapes.extend(patch(area, number));
            }
            let other = it.scores.get(1 - number).copied().flatten().unwrap_or(tornado.base);
            // Where both ends come to the same side, or to the same score, each still has a side of its own.
            let left = *score < tornado.base || (*score == tornado.base && (other > *score || number == 0));
            let text = shortened(written, SIZE, long - GAP / 2.0);
            let side = if left { (px - GAP / 2.0, Anchor::End) } else { (px + GAP / 2.0, Anchor::Start) };
            shapes.push(Shape::text((side.0, y), text, side.1));
        }
        Mark { key: it.key.clone(), at: (0.0, top + at as f64 * ROW), radius: 0.0, name: it.said.clone(), shapes }
    };
    let marks = swings.iter().enumerate().map(mark).collect();
    let half = width(tornado.written, SIZE) / 2.0;
    let said = shortened(tornado.written, SIZE, wide);
    let said_at = middle.clamp(half.min(wide / 2.0), (wide - half).max(wide / 2.0));
    let front = vec![
        Shape::drawn(path::line(&[(middle, top), (middle, bottom)]), Stroke::of(Ink::Text, 1.5)),
        Shape::heading((said_at, more + SIZE), said, Anchor::Middle),
    ];
    Drawing { width: wide, height: bottom + SIZE * 3.2, back, marks, front }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swung(name: &str, scores: [Option<f64>; 2]) -> Swung {
        let written = scores.map(|it| it.map_or_else(|| "none".to_owned(), |it| format!("{it} (3)")));
        Swung { key: name.into(), name: name.into(), ends: "1 to 2".into(), scores, written, said: name.into() }
    }

    fn drawn(wide: f64, base: f64, all: &[Swung]) -> Drawing {
        let axis = Axis { name: "Score", ends: (0.0, 0.0), written: &|it| format!("{it}") };
        tornado(wide, &Tornado { base, written: "40 (2)", axis, legend: ["low", "high"] }, all)
    }

    fn widths(drawing: &Drawing, at: usize) -> Vec<f64> {
        let of = |it: &Shape| match it {
            Shape::Path { d, fill: Some(Ink::Hue(_)), .. } => d.split('h').nth(1)?.split('v').next()?.parse().ok(),
            _ => None,
        };
        drawing.marks[at].shapes.iter().filter_map(of).collect()
    }

    #[test]
    fn bars_are_as_long_as_the_score_moves() {
        let drawing =
            drawn(900.0, 40.0, &[swung("Reach", [Some(20.0), Some(60.0)]), swung("Effort", [Some(50.0), Some(40.0)])]);
        let (reach, effort) = (widths(&drawing, 0), widths(&drawing, 1));
        assert!((reach[0] - reach[1]).abs() < 0.2 && (reach[0] / effort[0] - 2.0).abs() < 0.05);
        assert_eq!(effort.len(), 1); // its high end changes nothing
    }

    #[test]
    fn an_end_without_a_score_has_no_bar_and_nothing_leaves_the_picture() {
        for wide in [320.0, 900.0] {
            let drawing =
                drawn(wide, 0.0, &[swung("Effort", [None, Some(0.0)]), swung("Reach", [Some(-5.0), Some(1e12)])]);
            assert!(widths(&drawing, 0).is_empty());
            assert!(widths(&drawing, 1).iter().all(|it| *it <= wide));
            assert!(drawn(wide, 1.0, &[]).height > 0.0);
        }
    }
}
