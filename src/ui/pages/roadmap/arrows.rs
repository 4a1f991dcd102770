//! Arrows from what blocks to what waits for it, between the bars of the timeline.
//!
//! In: the blocks of the timeline, and where the lanes stand in the page. Out: a drawing behind the bars; what it says is
//! said by the names of the bars too.

use std::collections::HashMap;

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast as _;

use super::{plan::Plan, timeline::left};
use crate::{
    commands::roadmap::{Block, Shape, Span, TimelineLane},
    model::{Id, Item},
    ui::{
        outside::focus,
        words::{t, timeline as days},
    },
};

/// More arrows than these are a tangle.
const ARROWS_MAX: usize = 200;
/// How high a row is where it cannot be measured, in px.
const ROW: f64 = 34.0;
/// How far an arrow goes on before it turns, in px.
const TURN: f64 = 8.0;

/// The arrows.
#[component]
pub(super) fn Arrows(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
) -> impl IntoView {
    let blocks = Memo::new(move |_| plan.timeline.read().blocks.clone());
    let layer = NodeRef::<html::Div>::new();
    // Where each lane's rows begin and how high one is, as the page has laid them out.
    let tops = RwSignal::new(Vec::<(f64, f64)>::new());
    Effect::new(move |_| {
        blocks.track();
        let rows: Vec<usize> = plan.timeline.read().lanes.iter().map(|lane| lane.bars.len()).collect();
        focus::after_render(move || {
            if let Some(layer) = layer.try_get_untracked().flatten() {
                tops.set(measured(&layer, &rows));
            }
        });
    });
    let drawn = move || {
        let (span, zoom, year) = (span.get(), plan.zoom.get(), plan.timeline.read().year);
        let tops = tops.read();
        let timeline = plan.timeline.read();
        let places = places(&timeline.lanes, &tops);
        let arrow = |block: &Block| {
            let ((from_bar, from_y), (to_bar, to_y)) = (places.get(&block.from)?, places.get(&block.to)?);
            let ends = match from_bar.drawn(year) {
                Shape::Bar(_, day) | Shape::Open(day) | Shape::Milestone(day) => day,
            };
            let x = left(span, zoom, ends) + zoom.day_width();
            let to_x = left(span, zoom, to_bar.drawn(year).first());
            Some(view! {
                <path class="arrows__line" data-broken=block.is_broken.then_some("") d=line((x, *from_y), (to_x, *to_y))/>
            })
        };
        blocks.read().iter().filter_map(arrow).collect_view()
    };
    let is_tangle = Memo::new(move |_| blocks.read().len() > ARROWS_MAX);
    view! {
        <div class="arrows" aria-hidden="true" node_ref=layer>
            <Show when=move || !is_tangle.get()>
                <svg class="arrows__drawing">
                    <defs>
                        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
                            <path class="arrows__head" d="M0 0L8 4L0 8Z"/>
                        </marker>
                    </defs>
                    {drawn}
                </svg>
            </Show>
        </div>
        <Show when=move || is_tangle.get()>
            <p class="visually-hidden">{t(days::TOO_MANY_ARROWS)}</p>
        </Show>
    }
}

/// Each bar with the height of its middle.
fn places<'a>(
    lanes: &'a [TimelineLane],
    tops: &[(f64, f64)],
) -> HashMap<Id<Item>, (&'a crate::commands::roadmap::Bar, f64)> {
    let mut places = HashMap::new();
    for (lane, (top, row)) in lanes.iter().zip(tops) {
        for (at, bar) in lane.bars.iter().enumerate() {
            places.insert(bar.id, (bar, top + row * (at as f64 + 0.5)));
        }
    }
    places
}

/// Where the rows of each lane begin below the layer, and how high one is.
fn measured(layer: &web_sys::HtmlDivElement, rows: &[usize]) -> Vec<(f64, f64)> {
    let Some(timeline) = layer.parent_element() else { return Vec::new() };
    let Ok(lanes) = timeline.query_selector_all(".timeline__bars > .windowed-list") else { return Vec::new() };
    let zero = layer.get_bounding_client_rect().top();
    let of = |(at, rows): (usize, &usize)| {
        let lane = lanes.item(at as u32)?.dyn_into::<web_sys::Element>().ok()?.get_bounding_client_rect();
        Some((lane.top() - zero, if *rows > 0 { lane.height() / *rows as f64 } else { ROW }))
    };
    rows.iter().enumerate().filter_map(of).collect()
}

/// From the end of one bar to the start of another: out, across, and in from the left.
fn line(from: (f64, f64), to: (f64, f64)) -> String {
    let (out, into) = (from.0 + TURN, to.0 - TURN);
    if into >= out {
        return format!("M{} {}H{out}V{}H{}", from.0, from.1, to.1, to.0);
    }
    // Back to the left, between the rows.
    let between = if to.1 >= from.1 { to.1 - ROW / 2.0 } else { to.1 + ROW / 2.0 };
    format!("M{} {}H{out}V{between}H{into}V{}H{}", from.0, from.1, to.1, to.0)
}
