//! The timeline: weeks, months or quarters from left to right, a bar or a milestone for each item.

use std::sync::Arc;

use chrono::{Datelike as _, NaiveDate};
use leptos::{html, prelude::*};

use super::{bar::BarView, plan::Plan, toolbar::Zooms};
use crate::{
    commands::roadmap::{Bar, Lane, Lanes, Marker, MarkerKind, Span, Zoom},
    model::{Id, Item},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            icon::Icon,
            list::{ListScroll, RowHeight, WindowedList},
        },
        outside::focus,
        words::{format, item as item_words, roadmap as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The timeline, and below it what has no days yet.
#[component]
pub(super) fn TimelineView(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let lang = use_lang();
    let scroller = NodeRef::<html::Div>::new();
    let span = Memo::new(move |_| plan.timeline.read().span);
    let width = move || px(span.get().days(), plan.zoom.get());
    let lanes = Memo::new(move |_| plan.timeline.read().lanes.iter().map(|it| it.lane).collect::<Vec<_>>());
    let is_bare = Memo::new(move |_| plan.timeline.read().lanes.is_empty());
    let go_today = move || {
        if let Some(scroller) = scroller.try_get_untracked().flatten() {
            let at = left(span.get_untracked(), plan.zoom.get_untracked(), plan.today);
            scroller.set_scroll_left((at - f64::from(scroller.client_width()) / 4.0).max(0.0) as i32);
        }
    };
    scroller.on_load(move |_| focus::after_render(go_today));
    // Where the view begins moves with the first day and the zoom; what is seen should not.
    Effect::new(move |before: Option<(NaiveDate, Zoom)>| {
        let (first, zoom) = (span.get().first, plan.zoom.get());
        if let Some((was, zoom_was)) = before {
            if zoom != zoom_was {
                focus::after_render(go_today);
            } else if first != was {
                let by = (was - first).num_days() as f64 * zoom.day_width();
                focus::after_render(move || {
                    if let Some(scroller) = scroller.try_get_untracked().flatten() {
                        scroller.set_scroll_left(scroller.scroll_left() + by as i32);
                    }
                });
            }
        }
        (first, zoom)
    });
    view! {
        <p class="visually-hidden" id="timeline-help">{t(words::TIMELINE_HELP)}</p>
        <div class="timeline__tools">
            <Zooms plan/>
            <Button label=t(words::GO_TODAY) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| go_today()/>
            <Show when=move || is_bare.get()>
                <p class="timeline__bare"><strong>{t(words::NO_DATES)}</strong>" "{t(words::NO_DATES_WHY)}</p>
            </Show>
        </div>
        <div class="timeline" role="group" tabindex="0" aria-label=t(words::TIMELINE) aria-describedby="timeline-help" node_ref=scroller>
            <div class="timeline__inner" style:width=width>
                <Scale plan span/>
                <div class="timeline__lines" aria-hidden="true">
                    {move || {
                        let (span, zoom) = (span.get(), plan.zoom.get());
                        span.marks(zoom).map(|mark| {
                            view! { <span class="timeline__line" style:left=format!("{}px", left(span, zoom, mark.first))></span> }
                        }).collect_view()
                    }}
                    <span class="timeline__today" style:left=move || format!("{}px", left(span.get(), plan.zoom.get(), plan.today))></span>
                </div>
                <Markers plan span/>
                <For each=move || lanes.get() key=|lane| *lane let:lane>
                    <LaneView plan span lane/>
                </For>
            </div>
        </div>
        <Undated plan/>
        <span class="visually-hidden">{move || format::date(lang.get(), plan.today)}</span>
    }
}

/// Where a day begins, in px from the left.
pub(super) fn left(span: Span, zoom: Zoom, day: NaiveDate) -> f64 {
    span.offset(day) as f64 * zoom.day_width()
}

/// So many days in px, as a style.
pub(super) fn px(days: i64, zoom: Zoom) -> String {
    format!("{}px", days as f64 * zoom.day_width())
}

/// The names of the weeks, months or quarters along the top.
#[component]
fn Scale(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
) -> impl IntoView {
    let lang = use_lang();
    let marks = move || {
        let (lang, span, zoom) = (lang.get(), span.get(), plan.zoom.get());
        let mut year = None;
        let marks = span.marks(zoom).map(|mark| {
            // The year stands where it begins; a week belongs to the year its Thursday is in.
            let of = if zoom == Zoom::Weeks { mark.first.iso_week().year() } else { mark.first.year() };
            let new_year = year.replace(of) != Some(of);
            let detail = match zoom {
                Zoom::Weeks => Some(format::day_of_year(lang, mark.first)),
                Zoom::Months | Zoom::Quarters => None,
            };
            view! {
                <span class="timeline__mark" style:left=format!("{}px", left(span, zoom, mark.first)) style:width=px(mark.days, zoom)>
                    {words::mark(lang, zoom, mark.first)}
                    {detail.map(|it| view! { <span class="timeline__detail">{it}</span> })}
                    {new_year.then(|| view! { <span class="timeline__year">{of.to_string()}</span> })}
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
fn Markers(
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

/// One lane: its name, where there are several, and its bars.
#[component]
fn LaneView(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
    /// Which lane.
    lane: Lane,
) -> impl IntoView {
    let bars = Memo::new(move |_| {
        let timeline = plan.timeline.read();
        timeline.lanes.iter().find(|it| it.lane == lane).map(|it| it.bars.clone()).unwrap_or_default()
    });
    let ids = Memo::new(move |_| Arc::new(bars.read().iter().map(|bar| bar.id).collect::<Vec<_>>()));
    let shape_of =
        move |id: Id<Item>| Memo::new(move |_| bars.read().iter().find(|bar: &&Bar| bar.id == id).map(|bar| bar.shape));
    let key = |id: &Id<Item>| *id;
    let bar = move |id| view! { <BarView plan span id shape=shape_of(id)/> };
    view! {
        <section class="timeline__lane" aria-label=move || plan.lane_name(lane)>
            <Show when=move || plan.lanes.get() != Lanes::None>
                <h2 class="timeline__name"><span>{move || plan.lane_name(lane)}</span></h2>
            </Show>
            <div class="timeline__bars">
                <WindowedList
                    label=move || plan.lane_name(lane)
                    each=ids
                    key=key
                    view=bar
                    row=RowHeight::Bar
                    scrolled=ListScroll::Outer(0)
                    kept=plan.kept
                />
            </div>
        </section>
    }
}

/// What stands on the board without days.
#[component]
fn Undated(
    /// The state of the page.
    plan: Plan,
) -> impl IntoView {
    let ids = Memo::new(move |_| plan.timeline.read().undated.clone());
    view! {
        <Show when=move || !ids.read().is_empty()>
            <section class="undated" aria-labelledby="undated-title">
                <h2 class="undated__title" id="undated-title">{t(words::UNDATED)}</h2>
                <ul class="undated__items">
                    <For each=move || ids.get() key=|id| *id let:id>
                        <UndatedItem plan id/>
                    </For>
                </ul>
            </section>
        </Show>
    }
}

/// One item without days, and the way to give it some.
#[component]
fn UndatedItem(
    /// The state of the page.
    plan: Plan,
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let horizon = move || {
        let horizon = item.read().as_ref().and_then(|it| it.horizon)?;
        Some(item_words::horizon(horizon).in_lang(lang.get()))
    };
    view! {
        <li class="undated__item">
            <button type="button" class="undated__name" data-item=id.to_string() on:click=move |_| plan.open(id)>{title}</button>
            <span class="undated__horizon">{horizon}</span>
            <button
                type="button"
                class="button"
                data-kind="plain"
                data-size="small"
                aria-label=move || words::set_dates_of(lang.get(), &title())
                on:click=move |_| plan.dating.set(Some(id))
            >
                {Icon::Calendar.view()}
                <span class="button__label">{t(words::SET_DATES)}</span>
            </button>
        </li>
    }
}
