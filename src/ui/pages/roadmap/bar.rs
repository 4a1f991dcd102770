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
    commands::roadmap::{Bar, By, Shape, Span, Zoom},
    model::{Id, Item, Precision},
    ui::{
        kit::keys,
        outside::{announce, scroll},
        words::{item as item_words, timeline as days, use_lang},
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
        Zoom::Years => 365,
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
    by: By,
    started: bool,
}

impl Part {
    fn moved(self, shape: Shape, by: By) -> Shape {
        match self {
            Self::Whole => shape.moved(by),
            Self::Start => shape.start_moved(by),
            Self::End => shape.end_moved(by),
        }
    }
}

/// One bar.
#[component]
pub(super) fn BarView(
    /// The state of the page.
    plan: Plan,
    /// The days shown.
    span: Memo<Span>,
    /// The item; a bar keeps its id for life.
    id: Id<Item>,
    /// Its days; `None` once it has left the lane.
    bar: Memo<Option<Bar>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let drag = RwSignal::new(None::<Drag>);
    let was_drag = StoredValue::new(false);
    let dragging = Memo::new(move |_| drag.get().filter(|it| it.started).map(|it| (it.part, it.by)));
    // As it would be if the pointer were let go now: the slack after its end goes along.
    let now = Memo::new(move |_| {
        let bar = bar.get()?;
        let shape = dragging.get().map_or(bar.shape, |(part, by)| part.moved(bar.shape, by));
        let latest = bar.latest.and_then(|it| it.checked_add_signed(shape.last() - bar.shape.last()));
        Some(Bar { shape, latest, ..bar })
    });
    let year = move || plan.timeline.read().year;
    let shown = Memo::new(move |_| now.get().map(|it| it.drawn(year())));
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let status = Memo::new(move |_| item.read().as_ref().map(|it| it.status).unwrap_or_default());
    let said = move || now.get().map(|it| days::bar(lang.get(), &it, year())).unwrap_or_default();
    let waits = move || plan.waits_for(id).map(|it| format!(", {it}")).unwrap_or_default();
    let name =
        move || format!("{}, {}, {}{}", title(), said(), item_words::status(status.get()).in_lang(lang.get()), waits());
    let label = move || if dragging.get().is_some() { said() } else { title() };

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
    // What is uncertain about the end, after it.
    let slack = move || {
        let (bar, drawn) = (now.get()?, shown.get()?);
        let days = (bar.latest? - drawn.last()).num_days();
        (days > 0).then(
            || view! { <span class="bar__slack" aria-hidden="true" style:width=px(days, plan.zoom.get())></span> },
        )
    };
    // The parts of an item that has days of its own, where they go beyond them.
    let parts = move || {
        let (first, last) = now.get()?.parts?;
        let (span, zoom) = (span.get(), plan.zoom.get());
        let width = px(span.offset(last) - span.offset(first) + 1, zoom);
        let left = format!("{}px", left(span, zoom, first) - place());
        Some(view! { <span class="bar__parts" aria-hidden="true" style:left=left style:width=width></span> })
    };
    let rough = move || now.get().filter(|it| it.precision != Precision::Day).map(|_| "");
    let rolled = move || now.get().filter(|it| it.is_rolled).map(|_| "");
    let kind = move || match shown.get() {
        Some(Shape::Open(_)) => "open",
        Some(Shape::Milestone(_)) => "milestone",
        Some(Shape::Bar(..)) | None => "bar",
    };

    let press = move |event: PointerEvent| {
        was_drag.set_value(false);
        let is_rolled = bar.get_untracked().is_none_or(|it| it.is_rolled);
        if event.button() != 0 || !event.is_primary() || plan.is_read_only() || is_rolled {
            return;
        }
        let Some(target) = scroll::target_of(&event) else { return };
        let _ = target.set_pointer_capture(event.pointer_id());
        let part = match target.get_attribute("data-part").as_deref() {
            Some("start") => Part::Start,
            Some("end") => Part::End,
            _ => Part::Whole,
        };
        drag.set(Some(Drag { pointer: event.pointer_id(), part, from: at(&event), by: By::Days(0), started: false }));
    };
    let follow = move |event: PointerEvent| {
        let Some(mut now) = drag.get_untracked().filter(|it| it.pointer == event.pointer_id()) else { return };
        let far = at(&event) - now.from;
        if !now.started && far.abs() < START {
            return;
        }
        event.prevent_default();
        was_drag.set_value(true);
        now.started = true;
        let precision = bar.get_untracked().map(|it| it.precision).unwrap_or_default();
        now.by = By::pixels(plan.zoom.get_untracked(), precision, far);
        if drag.get_untracked() != Some(now) {
            drag.set(Some(now));
        }
        scroll::near_edges(f64::from(event.client_x()), f64::from(event.client_y()));
    };
    let finish = move |event: PointerEvent| {
        let Some(done) = drag.get_untracked().filter(|it| it.pointer == event.pointer_id()) else { return };
        drag.set(None);
        if let Some(bar) = bar.get_untracked().filter(|_| done.started && !done.by.is_none()) {
            plan.set_days(id, done.part.moved(bar.shape, done.by));
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if keys::is_command(&event) || event.is_composing() {
            return;
        }
        let part = match (event.shift_key(), event.alt_key()) {
            (false, false) => Part::Whole,
            (true, false) => Part::End,
            (false, true) => Part::Start,
            (true, true) => return,
        };
        match event.key().as_str() {
            "Escape" if drag.get_untracked().is_some() => drag.set(None),
            "ArrowLeft" => move_by(plan, bar, part, -1),
            "ArrowRight" => move_by(plan, bar, part, 1),
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
                data-rough=rough
                data-rolled=rolled
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
                {slack}
                {parts}
            </button>
        </div>
    }
}

/// Where an event is, in px of what the timeline scrolls.
fn at(event: &PointerEvent) -> f64 {
    let scroller = scroll::target_of(event).and_then(|it| it.closest(".timeline").ok().flatten());
    f64::from(event.client_x()) + scroller.map_or(0.0, |it| f64::from(it.scroll_left()))
}

/// Moves by so many steps; what has its days from its parts moves with them alone.
fn move_by(plan: Plan, bar: Memo<Option<Bar>>, part: Part, steps: i64) {
    if let Some(bar) = bar.get_untracked().filter(|it| !it.is_rolled) {
        plan.set_days(bar.id, part.moved(bar.shape, By::steps(plan.zoom.get_untracked(), bar.precision, steps)));
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
