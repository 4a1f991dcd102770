//! A showing as a picture: its timeline as spans, and the same as a table.

use chrono::{Datelike as _, NaiveDate};

use crate::{
    commands::roadmap::{Entry, Shape, Showing, Span, Zoom},
    methods::picture::{Lane, Row, Spans, Sure},
    model::{Precision, Status},
    ui::{
        chart::picture::Numbers,
        words::{Lang, format, item as item_words, roadmap as roadmap_words, showings as words, timeline},
    },
};

/// Up to so many days the periods are months, and quarters beyond.
const MONTHS_MAX: i64 = 500;
/// Up to so many days the periods are quarters, and years beyond.
const QUARTERS_MAX: i64 = 1_600;

/// The entries with days, lane by lane.
pub(super) fn dated(showing: &Showing) -> impl Iterator<Item = &Entry> {
    showing.lanes.iter().flat_map(|lane| &lane.entries).flat_map(with_parts).filter(|it| it.days.is_some())
}

/// An entry, and all that lies within it.
pub(super) fn with_parts(entry: &Entry) -> Vec<&Entry> {
    std::iter::once(entry).chain(entry.parts.iter().flat_map(with_parts)).collect()
}

/// The showing over its days.
pub(super) fn spans(showing: &Showing, lang: Lang, today: NaiveDate) -> Spans {
    let days: Vec<NaiveDate> = dated(showing)
        .filter_map(|it| it.days)
        .flat_map(|it| [Some(it.shape.first()), Some(it.shape.last()), it.latest])
        .flatten()
        .chain(showing.markers.iter().flat_map(|it| [it.first, it.last]))
        .chain([today])
        .collect();
    let year = showing.year;
    let first = days.iter().min().copied().unwrap_or(today);
    let last = days.iter().max().copied().unwrap_or(today);
    let zoom = match (last - first).num_days() {
        ..MONTHS_MAX => Zoom::Months,
        MONTHS_MAX..QUARTERS_MAX => Zoom::Quarters,
        _ => Zoom::Years,
    };
    // Whole periods, so that nothing stands on the edge.
    let last = zoom.next(last, year).pred_opt().unwrap_or(last);
    let span = Span { first: zoom.floor(first, year), last };
    let at = |day: NaiveDate| span.offset(day) as f64;
    let mut years: Vec<(f64, String)> = Vec::new();
    let mut periods = Vec::new();
    for mark in span.marks(zoom, year) {
        let of = if zoom == Zoom::Months { mark.first.year().to_string() } else { year.name(mark.first) };
        if zoom != Zoom::Years && years.last().is_none_or(|(_, last)| *last != of) {
            years.push((at(mark.first), of));
        }
        periods.push((at(mark.first), timeline::mark(lang, zoom, mark.first, year)));
    }
    let row = |entry: &Entry| {
        let days = entry.days?;
        let (sure, to) = match (days.shape, days.precision) {
            (Shape::Bar(_, end), Precision::Day) => (Sure::Exact, end),
            (Shape::Bar(_, end), _) => (Sure::Rough, end),
            (Shape::Open(start), _) => (Sure::Open, start),
            (Shape::Milestone(end), _) => (Sure::Day, end),
        };
        Some(Row {
            name: entry.title.clone(),
            said: words::days(lang, &days, year),
            span: (at(days.shape.first()), at(to) + 1.0),
            latest: days.latest.map(|it| at(it) + 1.0),
            sure,
            hue: match entry.status {
                Some(Status::Doing) => Some(0),
                Some(Status::Done) => Some(2),
                _ => None,
            },
        })
    };
    let lanes = showing.lanes.iter().map(|lane| Lane {
        name: if showing.has_lanes { lane_name(lang, lane.name.as_deref()) } else { String::new() },
        rows: lane.entries.iter().flat_map(with_parts).filter_map(row).collect(),
    });
    Spans {
        days: span.days() as f64,
        periods,
        years,
        today: Some((at(today), roadmap_words::TODAY.in_lang(lang).to_owned())),
        flags: showing.markers.iter().map(|it| (at(it.first), it.name.clone())).collect(),
        lanes: lanes.filter(|it| !it.rows.is_empty()).collect(),
    }
}

/// What a lane is called.
pub(super) fn lane_name(lang: Lang, name: Option<&str>) -> String {
    name.map_or_else(|| words::NONE.in_lang(lang).to_owned(), str::to_owned)
}

/// The same as a table.
pub(super) fn numbers(showing: &Showing, lang: Lang) -> Numbers {
    let word = |it: crate::ui::words::Word| it.in_lang(lang).to_owned();
    let row = |it: &Entry| {
        let days = it.days.as_ref().map(|it| words::days(lang, it, showing.year)).unwrap_or_default();
        vec![it.title.clone(), days, it.status.map(|it| word(item_words::status(it))).unwrap_or_default()]
    };
    let marker = |it: &crate::commands::roadmap::ShownMarker| {
        let day = if it.first == it.last {
            format::date(lang, it.first)
        } else {
            timeline::days(lang, Shape::Bar(it.first, it.last))
        };
        vec![it.name.clone(), day, word(words::happens(it.kind))]
    };
    Numbers {
        head: vec![word(words::ITEM), word(words::WHEN), word(item_words::STATUS)],
        rows: dated(showing).map(row).chain(showing.markers.iter().map(marker)).collect(),
    }
}
