//! What the picture is drawn from, and what it says.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::super::{cell, lines, sheet::Sheet};
use crate::{
    commands::prioritise::{
        Column, Row,
        picture::{Axes, dropped, ends, quarter, quarters, usual_line},
    },
    methods::{
        picture::{Axis, Bubble, Drawing, Matrix, Plane, Point, matrix, plane},
        value_effort::Quadrant,
    },
    model::{Id, Item},
    ui::{
        chart::picture::Numbers,
        words::{Lang, format, methods, pictures as words},
    },
};

/// How many bubbles are drawn; more would hide each other, and the list of them is the table.
const BUBBLES_MAX: usize = 300;
/// Everything the picture is drawn from, but for its width.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Shown {
    pub(super) x: Arc<Column>,
    pub(super) y: Arc<Column>,
    pub(super) size: Option<Arc<Column>>,
    pub(super) axes: Axes,
    pub(super) ends: (Point, Point),
    /// Where the quarters part: across and up, and whether somebody drew the line there.
    pub(super) lines: [(f64, bool); 2],
    pub(super) bubbles: Vec<(Id<Item>, Bubble)>,
    /// Items that lack a number for an axis.
    pub(super) left_out: Vec<Id<Item>>,
    /// How many have both numbers.
    pub(super) count: usize,
}

impl Shown {
    /// What there is to draw; `None` for a method with fewer than two inputs.
    pub(super) fn of(
        sheet: Sheet,
        picked: [Option<String>; 3],
        drawn: [Option<String>; 2],
        lang: Lang,
    ) -> Option<Self> {
        let (plan, ranked, now) = (sheet.plan.get(), sheet.ranked.get(), sheet.workspace.snapshot().get());
        let [x, y, size] = picked;
        let number = |it: Option<String>| it.and_then(|it| it.parse().ok());
        let axes = Axes::of(&plan, number(x), number(y), size.as_deref())?;
        let column = |at: usize| plan.columns.get(at).cloned();
        let (x, y, size) = (column(axes.x)?, column(axes.y)?, axes.size.and_then(column));
        let columns = ranked.table.columns(plan.columns.len());
        let values = |at: usize| columns.get(at).map(Vec::as_slice).unwrap_or_default();
        let line = |at: usize, drawn: &Option<String>| {
            let own = drawn.as_ref().and_then(|it| lines::drawn(&plan, at, it));
            own.map(|it| (it, true)).or_else(|| usual_line(values(at)).map(|it| (it, false))).unwrap_or_default()
        };
        let [across, up] = &drawn;
        let parting = [line(axes.x, across), line(axes.y, up)];
        let numbers = |row: &Row| mean(row, axes.x).zip(mean(row, axes.y));
        let shown: Vec<(&Row, Point)> = ranked.table.rows().filter_map(|row| Some((row, numbers(row)?))).collect();
        let bubble = |(row, at): (&Row, Point)| {
            let name = now.get(row.id).map(|it| it.title.clone()).unwrap_or_default();
            let size_is = size.as_ref().and_then(|it| Some((it, mean(row, axes.size?)?)));
            let found = quarter(&x, &y, at, (parting[0].0, parting[1].0));
            let mut parts = vec![said(lang, &y, at.1), said(lang, &x, at.0)];
            parts.extend(size_is.map(|(column, it)| said(lang, column, it)));
            parts.push(methods::quadrant(found).in_lang(lang).to_owned());
            let said = format!("{name}: {}", parts.join(", "));
            let quarter = Quadrant::ALL.iter().position(|it| *it == found).unwrap_or_default();
            (row.id, Bubble { key: row.id.to_string(), name, at, size: size_is.map(|it| it.1), quarter, said })
        };
        let count = shown.len();
        let bubbles = shown.into_iter().take(BUBBLES_MAX).map(bubble).collect();
        let left_out = ranked.table.rows().filter(|row| numbers(row).is_none()).map(|row| row.id).collect();
        let ((x_low, x_high), (y_low, y_high)) = (ends(&x, values(axes.x)), ends(&y, values(axes.y)));
        let ends = ((x_low, x_high), (y_low, y_high));
        Some(Self { x, y, size, axes, ends, lines: parting, bubbles, left_out, count })
    }

    /// The two axes, as they are written in a language.
    fn with_axes<R>(&self, lang: Lang, run: impl FnOnce(Axis<'_>, Axis<'_>) -> R) -> R {
        let (x_name, y_name) = (named(lang, &self.x), named(lang, &self.y));
        let (across, up) = (|it| cell::text(lang, &self.x, it), |it| cell::text(lang, &self.y, it));
        let x = Axis { name: &x_name, ends: self.ends.0, written: &across };
        let y = Axis { name: &y_name, ends: self.ends.1, written: &up };
        run(x, y)
    }

    fn plane(&self, lang: Lang, wide: f64) -> Plane {
        self.with_axes(lang, |x, y| plane(wide, &x, &y))
    }

    pub(super) fn drawing(&self, lang: Lang, wide: f64) -> Drawing {
        let bubbles: Vec<Bubble> = self.bubbles.iter().map(|it| it.1.clone()).collect();
        let names = quarters(&self.x, &self.y).map(|it| words::quadrants(it).in_lang(lang));
        let lines = (self.lines[0].0, self.lines[1].0);
        let sized = self.size.is_some();
        self.with_axes(lang, |x, y| matrix(wide, &Matrix { x, y, lines, quarters: names, sized }, &bubbles))
    }

    /// The bubble of a key.
    pub(super) fn bubble(&self, key: &str) -> Option<&(Id<Item>, Bubble)> {
        self.bubbles.iter().find(|it| it.1.key == key)
    }

    /// What would be written if a bubble were moved so far: each input with its new value, unless it stays.
    pub(super) fn aimed(&self, lang: Lang, wide: f64, key: &str, off: Point) -> [Option<f64>; 2] {
        let Some((_, bubble)) = self.bubble(key) else { return [None, None] };
        let plane = self.plane(lang, wide);
        let (x, y) = plane.at(bubble.at);
        let aimed = plane.numbers((x + off.0, y + off.1));
        [dropped(&self.x, self.ends.0, bubble.at.0, aimed.0), dropped(&self.y, self.ends.1, bubble.at.1, aimed.1)]
    }
}

pub(super) fn summary(lang: Lang, shown: &Shown) -> String {
    let found = quarters(&shown.x, &shown.y);
    let count = |quadrant: &Quadrant| {
        let number = Quadrant::ALL.iter().position(|it| it == quadrant);
        shown.bubbles.iter().filter(|it| Some(it.1.quarter) == number).count()
    };
    let parts: Vec<String> = Quadrant::ALL
        .iter()
        .filter(|it| found.contains(it) && count(it) > 0)
        .map(|it| words::of_quadrant(lang, count(it), *it))
        .collect();
    let line = |at: usize, column: &Column| {
        let (line, drawn) = shown.lines.get(at).copied().unwrap_or_default();
        (cell::text(lang, column, line), drawn)
    };
    let mut parts = vec![
        words::matrix_counts(lang, shown.count, &format::list(lang, &parts)),
        words::matrix_lines(
            lang,
            (&methods::column_inside(lang, &shown.y), &line(1, &shown.y).0, line(1, &shown.y).1),
            (&methods::column_inside(lang, &shown.x), &line(0, &shown.x).0, line(0, &shown.x).1),
        ),
    ];
    parts.extend(shown.size.as_ref().map(|it| words::matrix_area(lang, &methods::column_inside(lang, it))));
    if shown.count > shown.bubbles.len() {
        parts.push(words::only_drawn(lang, shown.bubbles.len(), shown.count));
    }
    if shown.count == 0 {
        parts.truncate(1);
    }
    parts.join(" ")
}

pub(super) fn numbers(lang: Lang, shown: &Shown) -> Numbers {
    let columns = [Some(&shown.y), Some(&shown.x), shown.size.as_ref()];
    let named = columns.into_iter().flatten().map(|it| methods::column(lang, it));
    let item = words::ITEM.in_lang(lang).to_owned();
    let head = std::iter::once(item).chain(named).chain([words::QUARTER.in_lang(lang).to_owned()]);
    let row = |(_, it): &(Id<Item>, Bubble)| {
        let mut row = vec![it.name.clone(), cell::text(lang, &shown.y, it.at.1), cell::text(lang, &shown.x, it.at.0)];
        if let Some(column) = &shown.size {
            row.push(it.size.map_or_else(|| "–".to_owned(), |it| cell::text(lang, column, it)));
        }
        let quadrant = Quadrant::ALL.get(it.quarter).map(|it| methods::quadrant(*it).in_lang(lang).to_owned());
        row.push(quadrant.unwrap_or_default());
        row
    };
    Numbers { head: head.collect(), rows: shown.bubbles.iter().map(row).collect() }
}

/// An input and its value, as in `effort 2`.
pub(super) fn said(lang: Lang, column: &Column, value: f64) -> String {
    format!("{} {}", methods::column_inside(lang, column), cell::text(lang, column, value))
}

/// What an axis counts, with its unit.
fn named(lang: Lang, column: &Column) -> String {
    let (name, unit) = (methods::column(lang, column), methods::column_unit(lang, column, ""));
    if unit.is_empty() { name } else { format!("{name} ({unit})") }
}

pub(super) fn mean(row: &Row, at: usize) -> Option<f64> {
    row.values.get(at).and_then(|it| it.mean)
}
