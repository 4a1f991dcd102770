//! Marks: what stands for a thing of its own; where the page gives hands, it is moved by pointer and keys.
//!
//! One mark is reached by Tab; Page down and Page up go from mark to mark, Home and End to the ends. All other keys are
//! the page's, which knows what a step is.

use std::sync::Arc;

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

use super::shapes;
use crate::{
    methods::picture::{Drawing, Mark, Point},
    ui::{
        kit::keys,
        outside::{focus, scroll},
    },
};

/// How far a pointer moves before it drags, in px.
const START: f64 = 4.0;
/// The radius of what can be hit, in px: a target of 24.
const HIT: f64 = 12.0;

/// What the page does with its marks, each by its key.
#[derive(Clone, Copy)]
pub struct Hands {
    /// What the keys do, in words; read aloud with each mark.
    pub help: fn(crate::ui::words::Lang) -> &'static str,
    /// Whether marks can be moved at all now.
    pub can_move: Signal<bool>,
    /// A key was pressed on a mark. It counts as used if its default is prevented.
    pub on_key: Callback<(String, KeyboardEvent)>,
    /// A mark was dropped so far from where it is, in px of the drawing.
    pub on_drop: Callback<(String, Point)>,
    /// A mark was pressed, by pointer, Enter or Space.
    pub on_open: Callback<String>,
    /// What a mark would say if it were dropped there.
    pub tells: Callback<(String, Point), String>,
}

/// A pointer that is down on a mark.
#[derive(Clone, Debug, PartialEq)]
struct Drag {
    pointer: i32,
    key: String,
    /// Where it went down, in px of the window.
    from: Point,
    /// How far it has come, in px of the drawing.
    off: Point,
    started: bool,
}

/// The marks of a drawing that are only looked at.
pub(super) fn still(drawing: &Drawing) -> AnyView {
    let mark = |mark: &Mark| {
        let name = mark.name.clone();
        view! {
            <g class="chart__mark" transform=placed(mark.at)><title>{name}</title>{shapes::views(&mark.shapes)}</g>
        }
    };
    drawing.marks.iter().map(mark).collect_view().into_any()
}

/// The marks of a drawing that the page has hands for.
#[component]
pub(super) fn Marks(
    /// The drawing.
    drawing: Memo<Arc<Drawing>>,
    /// What the page does with them.
    hands: Hands,
    /// The id of the help.
    help: String,
) -> impl IntoView {
    let drag = RwSignal::new(None::<Drag>);
    let was_drag = StoredValue::new(false);
    let reached = RwSignal::new(None::<String>);
    let tab_stop = Memo::new(move |_| {
        let drawing = drawing.read();
        let chosen = reached.get().filter(|key| drawing.marks.iter().any(|it| it.key == *key));
        chosen.or_else(|| drawing.marks.first().map(|it| it.key.clone()))
    });
    let keys = move || drawing.read().marks.iter().map(|it| it.key.clone()).collect::<Vec<_>>();
    let step = move |key: &str, by: isize| {
        let drawing = drawing.read_untracked();
        let at = drawing.marks.iter().position(|it| it.key == key)?;
        let to = at.saturating_add_signed(by).min(drawing.marks.len().checked_sub(1)?);
        drawing.marks.get(to).map(|it| selector(&it.key))
    };
    let view_of = move |key: String| {
        let own = StoredValue::new(key.clone());
        let mark =
            Memo::new(move |_| own.with_value(|own| drawing.read().marks.iter().find(|it| it.key == *own).cloned()));
        let off = Memo::new(move |_| {
            own.with_value(|own| drag.read().as_ref().filter(|it| it.started && it.key == *own).map(|it| it.off))
        });
        let place = move || {
            let at = mark.read().as_ref().map(|it| it.at).unwrap_or_default();
            placed(moved(at, off.get().unwrap_or_default()))
        };
        let name = move || mark.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
        let inside = move || mark.read().as_ref().map(|it| shapes::views(&it.shapes));
        let radius = move || mark.read().as_ref().map(|it| it.radius).unwrap_or_default();
        let told = move || {
            let text = hands.tells.run((own.get_value(), off.get()?));
            let y = -(radius() + 10.0);
            Some(view! { <text class="chart__told" y=y.to_string() text-anchor="middle" font-size="12">{text}</text> })
        };
        let press = move |event: PointerEvent| {
            was_drag.set_value(false);
            if event.button() != 0 || !event.is_primary() || !hands.can_move.get_untracked() {
                return;
            }
            let from = (f64::from(event.client_x()), f64::from(event.client_y()));
            if let Some(target) = scroll::target_of(&event) {
                let _ = target.set_pointer_capture(event.pointer_id());
            }
            drag.set(Some(Drag {
                pointer: event.pointer_id(),
                key: own.get_value(),
                from,
                off: (0.0, 0.0),
                started: false,
            }));
        };
        let follow = move |event: PointerEvent| {
            let Some(mut now) = drag.get_untracked().filter(|it| it.pointer == event.pointer_id()) else { return };
            let (x, y) = (f64::from(event.client_x()) - now.from.0, f64::from(event.client_y()) - now.from.1);
            if !now.started && x.hypot(y) < START {
                return;
            }
            event.prevent_default();
            was_drag.set_value(true);
            let share = share_of(&event, drawing.read_untracked().width);
            now.started = true;
            now.off = (x * share, y * share);
            drag.set(Some(now));
        };
        let finish = move |event: PointerEvent| {
            let Some(done) = drag.get_untracked().filter(|it| it.pointer == event.pointer_id()) else { return };
            drag.set(None);
            if done.started {
                hands.on_drop.run((done.key, done.off));
            }
        };
        let key_down = move |event: KeyboardEvent| {
            if event.is_composing() || event.default_prevented() {
                return;
            }
            let by = match event.key().as_str() {
                "Escape" if drag.get_untracked().is_some() => {
                    drag.set(None);
                    event.prevent_default();
                    event.stop_propagation();
                    return;
                }
                "Enter" | " " if keys::is_plain(&event) => {
                    event.prevent_default();
                    hands.on_open.run(own.get_value());
                    return;
                }
                "PageDown" => 1,
                "PageUp" => -1,
                "Home" => isize::MIN,
                "End" => isize::MAX,
                _ => {
                    hands.on_key.run((own.get_value(), event));
                    return;
                }
            };
            event.prevent_default();
            if let Some(next) = own.with_value(|own| step(own, by)) {
                focus::now(&next);
            }
        };
        view! {
            <g
                class="chart__mark"
                role="button"
                data-mark=key
                data-movable=move || hands.can_move.get().then_some("")
                data-dragging=move || off.get().is_some().then_some("")
                tabindex=move || if own.with_value(|own| tab_stop.read().as_ref() == Some(own)) { "0" } else { "-1" }
                transform=place
                aria-label=name
                aria-describedby=help.clone()
                on:focus=move |_| reached.set(Some(own.get_value()))
                on:pointerdown=press
                on:pointermove=follow
                on:pointerup=finish
                on:pointercancel=move |_| drag.set(None)
                on:keydown=key_down
                on:click=move |_| {
                    if !was_drag.get_value() {
                        hands.on_open.run(own.get_value());
                    }
                }
            >
                <title>{name}</title>
                <circle class="chart__hit" r=move || radius().max(HIT).to_string()></circle>
                {inside}
                <circle class="chart__ring" r=move || (radius() + 4.0).to_string()></circle>
                {told}
            </g>
        }
    };
    view! { <For each=keys key=Clone::clone children=view_of/> }
}

/// What finds a mark in the page.
#[must_use]
pub fn selector(key: &str) -> String {
    format!("[data-mark=\"{key}\"]")
}

fn placed((x, y): Point) -> String {
    format!("translate({x:.1} {y:.1})")
}

fn moved(at: Point, off: Point) -> Point {
    (at.0 + off.0, at.1 + off.1)
}

/// How many px of the drawing one px of the window is.
fn share_of(event: &PointerEvent, width: f64) -> f64 {
    let picture = scroll::target_of(event).and_then(|it| it.closest("svg").ok().flatten());
    let shown = picture.map(|it| it.get_bounding_client_rect().width()).filter(|it| *it > 0.0);
    shown.map_or(1.0, |it| width / it)
}
