//! One bar of the timeline: moved and resized by pointer or keys.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

use super::{
    card::tone,
    plan::Plan,
    timeline::{left, px},
};
use crate::{
    commands::roadmap::{Shape, Span, Zoom},
    model::{Id, Item},
    ui::{
        kit::keys,
        outside::{announce, scroll},
        words::{item as item_words, roadmap as words, use_lang},
        workspace::use_workspace,
    },
};

/// How far a pointer moves before it drags, in px.
const START: f64 = 4.0;
/// How wide a bar with an open end is drawn, in days of each zoom.
const fn open_days(zoom: Zoom) -> i64 {
    match zoom {
        Zoom::Weeks => 14,
        Zoom::Months => 45,
        Zoom::Quarters => 120,
    }
}

/// How wide a letter of a title is taken to be, and the room a bar needs besides, in px.
const LETTER: f64 = 6.3;
const ROOM: f64 = 24.0;

/// What a drag moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Start,
    End,
}

/// A pointer that is down on the bar.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Drag {
    pointer: i32,
    part: Part,
    /// Where it went down, in px of what is scrolled.
    from: f64,
    days: i64,
    started: bool,
}

impl Part {
    fn moved(self, shape: Shape, days: i64) -> Shape {
        match self {
            Self::Whole => shape.moved(days),
            Self::Start => shape.start_moved(days),
            Self::End => shape.end_moved(days),
        }
    }
}

/// One bar or milestone.
#[component]
pub(super) fn BarView(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
    /// The item; a bar keeps its id for life.
    id: Id<Item>,
    /// Its days; `None` once it has left the lane.
    shape: Memo<Option<Shape>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let drag = RwSignal::new(None::<Drag>);
    let was_drag = StoredValue::new(false);
    let dragging = Memo::new(move |_| drag.get().filter(|it| it.started).map(|it| (it.part, it.days)));
    let shown = Memo::new(move |_| {
        let shape = shape.get()?;
        Some(dragging.get().map_or(shape, |(part, days)| part.moved(shape, days)))
    });
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let status = Memo::new(move |_| item.read().as_ref().map(|it| it.status).unwrap_or_default());
    let days = move || shown.get().map(|it| words::days(lang.get(), it)).unwrap_or_default();
    let name = move || format!("{}, {}, {}", title(), days(), item_words::status(status.get()).in_lang(lang.get()));
    let label = move || if dragging.get().is_some() { days() } else { title() };

    let place = move || shown.get().map_or(0.0, |it| left(span.get(), plan.zoom.get(), it.first()));
    let width = move || match shown.get() {
        Some(Shape::Bar(start, end)) => {
            let span = span.get();
            px(span.offset(end) - span.offset(start) + 1, plan.zoom.get())
        }
        Some(Shape::Open(_)) => px(open_days(plan.zoom.get()), plan.zoom.get()),
        Some(Shape::Milestone(_)) | None => String::new(),
    };
    // A title that does not fit stands after its bar, rather than across its edge.
    let fits = move || {
        let zoom = plan.zoom.get();
        let days = match shown.get() {
            Some(Shape::Bar(start, end)) => (end - start).num_days() + 1,
            Some(Shape::Open(_)) => open_days(zoom),
            Some(Shape::Milestone(_)) | None => 0,
        };
        label().chars().count() as f64 * LETTER + ROOM <= days as f64 * zoom.day_width()
    };
    let kind = move || match shown.get() {
        Some(Shape::Open(_)) => "open",
        Some(Shape::Milestone(_)) => "milestone",
        Some(Shape::Bar(..)) | None => "bar",
    };

    let press = move |event: PointerEvent| {
        was_drag.set_value(false);
        if event.button() != 0 || !event.is_primary() || plan.is_read_only() {
            return;
        }
        let Some(target) = scroll::target_of(&event) else { return };
        let _ = target.set_pointer_capture(event.pointer_id());
        let part = match target.get_attribute("data-part").as_deref() {
            Some("start") => Part::Start,
            Some("end") => Part::End,
            _ => Part::Whole,
        };
        drag.set(Some(Drag { pointer: event.pointer_id(), part, from: at(&event), days: 0, started: false }));
    };
    let follow = move |event: PointerEvent| {
        let Some(mut now) = drag.get_untracked().filter(|it| it.pointer == event.pointer_id()) else { return };
        let by = at(&event) - now.from;
        if !now.started && by.abs() < START {
            return;
        }
        event.prevent_default();
        was_drag.set_value(true);
        now.started = true;
        now.days = plan.zoom.get_untracked().days_of(by);
        if drag.get_untracked() != Some(now) {
            drag.set(Some(now));
        }
        scroll::near_edges(f64::from(event.client_x()), f64::from(event.client_y()));
    };
    let finish = move |event: PointerEvent| {
        let Some(done) = drag.get_untracked().filter(|it| it.pointer == event.pointer_id()) else { return };
        drag.set(None);
        if let Some(shape) = shape.get_untracked().filter(|_| done.started && done.days != 0) {
            plan.set_days(id, done.part.moved(shape, done.days));
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if keys::is_command(&event) || event.is_composing() {
            return;
        }
        let step = plan.zoom.get_untracked().step();
        let part = match (event.shift_key(), event.alt_key()) {
            (false, false) => Part::Whole,
            (true, false) => Part::End,
            (false, true) => Part::Start,
            (true, true) => return,
        };
        match event.key().as_str() {
            "Escape" if drag.get_untracked().is_some() => drag.set(None),
            "ArrowLeft" => move_by(plan, id, shape, part, -step),
            "ArrowRight" => move_by(plan, id, shape, part, step),
            "ArrowUp" if part == Part::Whole => go(plan, id, -1),
            "ArrowDown" if part == Part::Whole => go(plan, id, 1),
            "Home" => go(plan, id, isize::MIN),
            "End" => go(plan, id, isize::MAX),
            "F2" => plan.dating.set(Some(id)),
            _ => return,
        }
        event.prevent_default(); // Alt+Left would leave the page
        event.stop_propagation();
    };
    view! {
        <div class="timeline__row">
            <button
                type="button"
                class="bar"
                data-item=id.to_string()
                data-shape=kind
                data-label=move || if fits() { "inside" } else { "after" }
                data-tone=move || tone(status.get()).name()
                data-dragging=move || dragging.get().is_some().then_some("")
                style:left=move || format!("{}px", place())
                style:width=width
                aria-label=name
                on:pointerdown=press
                on:pointermove=follow
                on:pointerup=finish
                on:pointercancel=move |_| drag.set(None)
                on:keydown=key_down
                on:click=move |_| {
                    if !was_drag.get_value() {
                        plan.open(id);
                    }
                }
            >
                <span class="bar__grip" data-part="start" aria-hidden="true"></span>
                <span class="bar__label">{label}</span>
                <span class="bar__grip" data-part="end" aria-hidden="true"></span>
            </button>
        </div>
    }
}

/// Where an event is, in px of what the timeline scrolls.
fn at(event: &PointerEvent) -> f64 {
    let scroller = scroll::target_of(event).and_then(|it| it.closest(".timeline").ok().flatten());
    f64::from(event.client_x()) + scroller.map_or(0.0, |it| f64::from(it.scroll_left()))
}

fn move_by(plan: Plan, id: Id<Item>, shape: Memo<Option<Shape>>, part: Part, days: i64) {
    if let Some(shape) = shape.get_untracked() {
        plan.set_days(id, part.moved(shape, days));
    }
}

/// Goes some bars down, or up when negative; the first or last at the ends.
fn go(plan: Plan, id: Id<Item>, by: isize) {
    let all: Vec<_> = {
        let timeline = plan.timeline.read_untracked();
        timeline.lanes.iter().flat_map(|lane| lane.bars.iter().map(|bar| bar.id)).collect()
    };
    let to =
        all.iter().position(|it| *it == id).map(|at| at.saturating_add_signed(by).min(all.len().saturating_sub(1)));
    if let Some(next) = to.and_then(|to| all.get(to)) {
        plan.focus(*next);
    } else {
        announce(&plan.title(id));
    }
}
