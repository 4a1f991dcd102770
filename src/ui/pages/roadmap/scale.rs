//! What runs along the top of the timeline: the names of its columns, and flags on the days that matter.

use chrono::Datelike as _;
use leptos::prelude::*;

use super::{
    plan::Plan,
    timeline::{left, px},
};
use crate::{
    commands::roadmap::{Marker, MarkerKind, Span, Zoom},
    ui::words::{format, roadmap as words, t, timeline as days, use_lang},
};

/// The names of the weeks, months or quarters along the top.
#[component]
pub(super) fn Scale(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
) -> impl IntoView {
    let lang = use_lang();
    let marks = move || {
        let (lang, span, zoom) = (lang.get(), span.get(), plan.zoom.get());
        let counted = plan.timeline.read().year;
        let mut year = None;
        let marks = span.marks(zoom, counted).map(|mark| {
            // The year stands where it begins; a week belongs to the year its Thursday is in.
            let of = match zoom {
                Zoom::Weeks => mark.first.iso_week().year().to_string(),
                Zoom::Months => mark.first.year().to_string(),
                Zoom::Quarters => counted.name(mark.first),
                Zoom::Years => String::new(),
            };
            let new_year = year.replace(of.clone()).as_ref() != Some(&of);
            let detail = match zoom {
                Zoom::Weeks => Some(format::day_of_year(lang, mark.first)),
                Zoom::Months | Zoom::Quarters | Zoom::Years => None,
            };
            view! {
                <span class="timeline__mark" style:left=format!("{}px", left(span, zoom, mark.first)) style:width=px(mark.days, zoom)>
                    {days::mark(lang, zoom, mark.first, counted)}
                    {detail.map(|it| view! { <span class="timeline__detail">{it}</span> })}
                    {new_year.then(|| view! { <span class="timeline__year">{of}</span> })}
                </span>
            }
        });
        marks.collect_view()
    };
    let today = move || format!("{}px", left(span.get(), plan.zoom.get(), plan.today));
    view! {
        <div class="timeline__scale" aria-hidden="true">
            {marks}
            <span class="timeline__now" style:left=today>{t(words::TODAY)}</span>
        </div>
    }
}

/// Releases and due dates as flags on their days.
#[component]
pub(super) fn Markers(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
) -> impl IntoView {
    let lang = use_lang();
    // Flags that would lie over each other go down a line, up to three.
    let placed = Memo::new(move |_| {
        let (span, zoom) = (span.get(), plan.zoom.get());
        let mut ends = [f64::NEG_INFINITY; 3];
        let place = |marker: &Marker| {
            let at = left(span, zoom, marker.day);
            let line = ends.iter().position(|end| *end <= at).unwrap_or(0);
            if let Some(end) = ends.get_mut(line) {
                *end = at + FLAG_WIDTH;
            }
            (marker.clone(), at, line)
        };
        plan.timeline.read().markers.iter().filter(|it| span.holds(it.day)).map(place).collect::<Vec<_>>()
    });
    let lines = move || placed.read().iter().map(|(_, _, line)| line + 1).max().unwrap_or(1).to_string();
    let flags = move || {
        let lang = lang.get();
        let flags = placed.get().into_iter().map(|(marker, at, line)| {
            let (kind, word) = match marker.kind {
                MarkerKind::Milestone(_) => ("milestone", days::MILESTONE),
                MarkerKind::Release(_) => ("release", words::RELEASE),
                MarkerKind::Objective(_) => ("objective", words::DUE),
            };
            let said = format!("{}: {}, {}", word.in_lang(lang), marker.name, format::date(lang, marker.day));
            let tip = said.clone();
            view! {
                <li class="marker" data-marker=kind data-line=line.to_string() style:left=format!("{at}px") title=tip>
                    <span class="visually-hidden">{said}</span>
                    <span class="marker__flag" aria-hidden="true">{marker.name}</span>
                </li>
            }
        });
        flags.collect_view()
    };
    view! {
        <Show when=move || !placed.read().is_empty()>
            <ul class="timeline__markers" data-lines=lines aria-label=t(words::MARKERS)>{flags}</ul>
        </Show>
    }
}

/// How wide a flag is taken to be, in px.
const FLAG_WIDTH: f64 = 132.0;
