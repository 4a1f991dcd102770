//! A spread as a small picture: a dot for each answer on a scale, and a mark at what they come to.

use leptos::prelude::*;

use crate::{
    commands::{prioritise::Column, rounds::Votes},
    ui::{
        pages::prioritise::text,
        words::{Lang, format, rounds as words},
    },
};

/// The picture is drawn on 240 × 28.
const WIDTH: f64 = 240.0;
/// Room for half a dot at each end.
const EDGE: f64 = 8.0;

/// The picture of what was said of one item by one input. It is read aloud as a sentence.
pub(super) fn picture(lang: Lang, column: &Column, votes: &Votes) -> AnyView {
    let (least, most) = ends(column, votes);
    let at = |value: f64| {
        let share = if most > least { (value - least) / (most - least) } else { 0.5 };
        format!("{:.1}", EDGE + share.clamp(0.0, 1.0) * (WIDTH - 2.0 * EDGE))
    };
    // Equal answers stand on top of each other.
    let mut below = 0;
    let mut before = None;
    let dots = votes.each.iter().map(|(_, value)| {
        below = if before == Some(*value) { below + 1 } else { 0 };
        before = Some(*value);
        let y = 20.0 - f64::from(below.min(3)) * 5.0;
        view! { <circle class="spread__dot" cx=at(*value) cy=y.to_string() r="4.5"/> }
    });
    let dots = dots.collect_view();
    let mark = at(votes.agreed.unwrap_or(votes.consensus));
    let said = words::spread_of(lang, &votes_text(lang, column, votes));
    view! {
        <svg class="spread" viewBox="0 0 240 28" role="img" aria-label=said>
            <line class="spread__scale" x1=EDGE.to_string() x2=(WIDTH - EDGE).to_string() y1="20" y2="20"/>
            <line class="spread__mark" x1=mark.clone() x2=mark y1="2" y2="27"/>
            {dots}
        </svg>
    }
    .into_any()
}

/// Where the scale begins and ends: the column's own, or from 0 to the largest answer.
fn ends(column: &Column, votes: &Votes) -> (f64, f64) {
    let (least, most) = column.ends;
    let (low, high) = (votes.summary.least.min(0.0), votes.summary.most.max(0.0));
    (if least.is_finite() { least } else { low }, if most.is_finite() { most } else { high })
}

/// Least, median, most and the standard deviation.
fn votes_text(lang: Lang, column: &Column, votes: &Votes) -> words::SpreadText {
    let value = |it: f64| text(lang, column, it);
    let it = votes.summary;
    let of_share = column.unit == crate::commands::prioritise::Unit::Share;
    let deviation = it.deviation.map(|it| if of_share { value(it) } else { format::decimal(lang, it, 2) });
    words::SpreadText { least: value(it.least), median: value(it.median), most: value(it.most), deviation }
}

/// The same in a line beside the picture.
pub(super) fn line(lang: Lang, column: &Column, votes: &Votes) -> String {
    words::spread_line(lang, &votes_text(lang, column, votes))
}
