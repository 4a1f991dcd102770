//! Spans: things over a stretch of time, in lanes, with the days that matter above them.

use super::{Anchor, Drawing, Ink, Mark, Rect, SIZE, Shape, Stroke, Symbol, path, text::shortened, text::width};

/// What stands on the time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spans {
    /// How much time there is, in days; everything else is counted from its beginning.
    pub days: f64,
    /// Where its periods begin, and what they are called.
    pub periods: Vec<(f64, String)>,
    /// Where its years begin, and what they are called.
    pub years: Vec<(f64, String)>,
    /// Today, and the word for it.
    pub today: Option<(f64, String)>,
    /// Days that matter: when, and what happens.
    pub flags: Vec<(f64, String)>,
    /// The lanes, one below the other.
    pub lanes: Vec<Lane>,
}

/// A lane.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lane {
    /// Its name; empty where there is only one.
    pub name: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A thing and its time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    /// What it is called.
    pub name: String,
    /// What is said of its time, also to those who do not see the picture.
    pub said: String,
    /// From when to when.
    pub span: (f64, f64),
    /// The last it may end, after the end that is meant.
    pub latest: Option<f64>,
    /// What is known of its time.
    pub sure: Sure,
    /// The number of its hue; `None` for the plain one.
    pub hue: Option<u8>,
}

/// What is known of a time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sure {
    /// From that day to that day.
    #[default]
    Exact,
    /// Any part of it.
    Rough,
    /// When it begins, and not when it ends.
    Open,
    /// Its last day alone.
    Day,
}

/// How high a row is, and how high its bar.
const ROW: f64 = 24.0;
const BAR: f64 = 14.0;
/// How high the name of a lane, a line of flags, and the names of the periods are.
const LANE: f64 = 26.0;
const FLAG: f64 = 18.0;
const SCALE: f64 = 36.0;
/// How many lines of flags there are at most.
const FLAG_LINES: usize = 3;
/// The share of the width that names take, and how much at most, in px.
const NAMES: (f64, f64) = (0.32, 280.0);
const GAP: f64 = 8.0;

/// Lays them out in the width there is.
#[must_use]
pub fn spans(wide: f64, all: &Spans) -> Drawing {
    let left = (wide * NAMES.0).min(NAMES.1);
    let per_day = (wide - left) / all.days.max(1.0);
    let x = |day: f64| left + day.clamp(0.0, all.days) * per_day;
    let (flags, lines) = flags(all, &x, wide);
    let top = SCALE + lines as f64 * FLAG;
    let rows: usize = all.lanes.iter().map(|it| it.rows.len()).sum();
    let named = all.lanes.iter().filter(|it| !it.name.is_empty()).count();
    let height = top + rows as f64 * ROW + named as f64 * LANE + GAP;
    let mut back = Vec::new();
    ground(&mut back, all, &x, height, wide);
    back.extend(flags);
    let mut marks = Vec::new();
    let mut y = top;
    for (at, lane) in all.lanes.iter().enumerate() {
        if !lane.name.is_empty() {
            back.push(Shape::drawn(path::line(&[(0.0, y), (wide, y)]), Stroke::of(Ink::Strong, 1.0)));
            let name = shortened(&lane.name, SIZE, wide - GAP);
            back.push(Shape::heading((0.0, y + LANE / 2.0), name, Anchor::Start));
            y += LANE;
        }
        for (row_at, row) in lane.rows.iter().enumerate() {
            let middle = y + ROW / 2.0;
            back.push(Shape::text((0.0, middle), shortened(&row.name, SIZE, left - GAP), Anchor::Start));
            marks.push(mark(format!("{at}-{row_at}"), row, (&x, per_day), middle));
            y += ROW;
        }
    }
    let mut front = Vec::new();
    if let Some((day, word)) = &all.today {
        let at = x(*day);
        front.push(Shape::drawn(path::line(&[(at, SCALE - 4.0), (at, height)]), Stroke::dashed(Ink::Text, 1.5)));
        let anchor = if at + width(word, SIZE) + 4.0 > wide { Anchor::End } else { Anchor::Start };
        let beside = if anchor == Anchor::End { -3.0 } else { 3.0 };
        front.push(Shape::heading((at + beside, height - 2.0), word.clone(), anchor));
    }
    Drawing { width: wide, height: height + SIZE, back, marks, front }
}

/// The periods and years along the top, and their lines down.
fn ground(back: &mut Vec<Shape>, all: &Spans, x: &dyn Fn(f64) -> f64, height: f64, wide: f64) {
    let ends = |at: usize, of: &[(f64, String)]| of.get(at + 1).map_or(wide, |(next, _)| x(*next));
    for (at, (day, name)) in all.years.iter().enumerate() {
        if x(*day) + width(name, SIZE) <= ends(at, &all.years) {
            back.push(Shape::heading((x(*day) + 4.0, 9.0), name.clone(), Anchor::Start));
        }
    }
    for (at, (day, name)) in all.periods.iter().enumerate() {
        let from = x(*day);
        back.push(Shape::drawn(path::line(&[(from, 18.0), (from, height)]), Stroke::of(Ink::Line, 1.0)));
        if from + width(name, SIZE) + 4.0 <= ends(at, &all.periods) {
            back.push(Shape::quiet((from + 4.0, 26.0), name.clone(), Anchor::Start));
        }
    }
}

/// The flags, on as many lines as they need, and how many those are.
fn flags(all: &Spans, x: &dyn Fn(f64) -> f64, wide: f64) -> (Vec<Shape>, usize) {
    let mut ends = [f64::NEG_INFINITY; FLAG_LINES];
    let mut shapes = Vec::new();
    let mut lines = 0;
    for (day, name) in &all.flags {
        let at = x(*day);
        let name = shortened(name, SIZE, 170.0);
        let long = width(&name, SIZE) + GAP;
        // After its sign where there is room, before it else; where every line is taken the sign stands alone, and the
        // table below has its name.
        let after = at + GAP + long <= wide;
        let begins = if after { at - GAP } else { at - GAP - long };
        let free = ends.iter().position(|end| *end <= begins);
        let line = free.or_else(|| ends.iter().position(|end| *end <= at - GAP)).unwrap_or(0);
        let y = SCALE + line as f64 * FLAG + FLAG / 2.0;
        shapes.push(Shape::filled(Symbol::Diamond.outline((at, y), 5.0), Ink::Hue(7)));
        lines = lines.max(line + 1);
        let named = free.is_some();
        if named && after {
            shapes.push(Shape::quiet((at + GAP, y), name, Anchor::Start));
        } else if named {
            shapes.push(Shape::quiet((at - GAP, y), name, Anchor::End));
        }
        if let Some(end) = ends.get_mut(line) {
            *end = end.max(if named && after { at + GAP + long } else { at + GAP });
        }
    }
    (shapes, lines)
}

fn mark(key: String, row: &Row, (x, per_day): (&dyn Fn(f64) -> f64, f64), middle: f64) -> Mark {
    let (from, to) = (x(row.span.0), x(row.span.1));
    let ink = row.hue.map_or(Ink::Strong, Ink::Hue);
    let bar = |from: f64, to: f64| {
        path::rect(Rect { x: 0.0 + from, y: -BAR / 2.0, width: (to - from).max(3.0), height: BAR })
    };
    let long = (to - from).max(3.0);
    let mut shapes = Vec::new();
    match row.sure {
        Sure::Exact => shapes.push(Shape::filled(bar(0.0, long), ink)),
        Sure::Rough => shapes.push(Shape::Path {
            d: bar(0.0, long),
            fill: Some(ink),
            stroke: Some(Stroke::dashed(Ink::Text, 1.0)),
            clear: 0.6,
        }),
        Sure::Open => {
            // It fades in three steps, for it has no end.
            let step = 15.0 * per_day;
            for (at, clear) in [0.0, 0.4, 0.7].into_iter().enumerate() {
                let from = at as f64 * step;
                shapes.push(Shape::Path { d: bar(from, from + step), fill: Some(ink), stroke: None, clear });
            }
        }
        Sure::Day => shapes.push(Shape::filled(Symbol::Diamond.outline((long, 0.0), BAR / 2.0), ink)),
    }
    if let Some(latest) = row.latest {
        let end = x(latest) - from;
        if end > long {
            let stroke = Some(Stroke::dashed(Ink::Strong, 1.0));
            shapes.push(Shape::Path { d: bar(long, end), fill: Some(ink), stroke, clear: 0.8 });
        }
    }
    Mark { key, at: (from, middle), radius: BAR / 2.0, name: format!("{}: {}", row.name, row.said), shapes }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Spans {
        let row = |name: &str, span, sure| Row { name: name.into(), said: "said".into(), span, sure, ..Row::default() };
        Spans {
            days: 100.0,
            periods: vec![(0.0, "Jan".into()), (31.0, "Feb".into()), (99.0, "A very long month".into())],
            years: vec![(0.0, "2027".into())],
            today: Some((99.0, "Today".into())),
            flags: vec![(10.0, "Fair".into()), (11.0, "Fair again".into()), (98.0, "Late".into())],
            lanes: vec![
                Lane { name: "North".into(), rows: vec![row("Exact", (0.0, 50.0), Sure::Exact)] },
                Lane {
                    name: "South".into(),
                    rows: vec![
                        Row { latest: Some(90.0), ..row("Rough", (20.0, 40.0), Sure::Rough) },
                        row("Out of sight", (-50.0, 400.0), Sure::Open),
                    ],
                },
            ],
        }
    }

    #[test]
    fn every_row_has_a_bar_and_a_name_and_stands_below_the_one_before() {
        let drawing = spans(800.0, &plan());
        let names: Vec<_> = drawing.marks.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Exact: said", "Rough: said", "Out of sight: said"]);
        let heights: Vec<f64> = drawing.marks.iter().map(|it| it.at.1).collect();
        assert!(heights.is_sorted() && heights.iter().all(|it| *it < drawing.height), "{heights:?}");
        // Half of the time is half of the room beside the names.
        let Some(Shape::Path { d, .. }) = drawing.marks[0].shapes.first() else { panic!("a bar is an outline") };
        assert!(d.contains("272"), "{d}");
    }

    #[test]
    fn nothing_leaves_the_picture_and_flags_that_would_meet_go_down_a_line() {
        for wide in [320.0, 800.0, 2_000.0] {
            let drawing = spans(wide, &plan());
            for shape in drawing.back.iter().chain(&drawing.front) {
                let Shape::Text { at, text, size, anchor, .. } = shape else { continue };
                let long = width(text, *size);
                let (from, to) = match anchor {
                    Anchor::Start => (at.0, at.0 + long),
                    Anchor::Middle => (at.0 - long / 2.0, at.0 + long / 2.0),
                    Anchor::End => (at.0 - long, at.0),
                };
                assert!(from >= -0.01 && to <= wide + 0.01, "{text} from {from} to {to} of {wide}");
            }
            let height_of = |name: &str| {
                drawing.back.iter().find_map(|it| match it {
                    Shape::Text { at, text, .. } if text == name => Some(at.1),
                    _ => None,
                })
            };
            assert!(height_of("Fair").unwrap() < height_of("Fair again").unwrap());
        }
    }

    #[test]
    fn no_flag_lies_over_another() {
        let flags = (0..30).map(|at| (f64::from(at) * 3.4, format!("Day that matters {at}"))).collect();
        let drawing = spans(900.0, &Spans { flags, ..plan() });
        let mut names = Vec::new();
        for shape in &drawing.back {
            if let Shape::Text { at, text, size, anchor, .. } = shape
                && text.starts_with("Day that")
            {
                let long = width(text, *size);
                names.push((at.1, if *anchor == Anchor::End { at.0 - long } else { at.0 }, long));
            }
        }
        assert!(names.len() > 5, "{names:?}");
        for (at, a) in names.iter().enumerate() {
            for b in names.iter().skip(at + 1).filter(|b| (b.0 - a.0).abs() < 1.0) {
                assert!(a.1 + a.2 <= b.1 || b.1 + b.2 <= a.1, "{a:?} meets {b:?}");
            }
        }
    }
}
