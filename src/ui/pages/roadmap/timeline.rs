//! The timeline: weeks, months, quarters or years from left to right, a bar for each item.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::{html, prelude::*};

use super::{
    arrows::Arrows,
    bar::BarView,
    plan::Plan,
    scale::{Markers, Scale},
    toolbar::Zooms,
    undated::Undated,
};
use crate::{
    commands::roadmap::{Bar, Lane, Lanes, Span, Zoom},
    model::{Id, Item},
    ui::{
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            list::{ListScroll, RowHeight, WindowedList},
        },
        outside::focus,
        words::{format, roadmap as words, t, timeline as days, use_lang},
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
    let broken = move || plan.timeline.read().blocks.iter().filter(|it| it.is_broken).count();
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
            <Button label=t(days::MILESTONES) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| plan.marking.set(true)/>
            <Show when=move || { broken() > 0 }>
                <p class="timeline__broken">{move || days::broken(lang.get(), broken())}</p>
            </Show>
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
                        span.marks(zoom, plan.timeline.read().year).map(|mark| {
                            view! { <span class="timeline__line" style:left=format!("{}px", left(span, zoom, mark.first))></span> }
                        }).collect_view()
                    }}
                    <span class="timeline__today" style:left=move || format!("{}px", left(span.get(), plan.zoom.get(), plan.today))></span>
                </div>
                <Markers plan span/>
                <Arrows plan span/>
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
    let bar_of = move |id: Id<Item>| Memo::new(move |_| bars.read().iter().find(|bar: &&Bar| bar.id == id).copied());
    let key = |id: &Id<Item>| *id;
    let bar = move |id| view! { <BarView plan span id bar=bar_of(id)/> };
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
