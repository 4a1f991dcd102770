//! Dragging rows and cards to another place, by mouse, pen or finger.
//!
//! The page marks its elements, and the drag finds them under the pointer:
//! - `data-reorder` on the element that holds all rows of one kind; nothing outside it is aimed at.
//! - `data-key` on every row or card.
//! - `data-zone` on every column of a board: dropped on its empty part, a card goes to its end.
//! - `class="drag-handle"` on what is pressed (it switches off scrolling by touch), with
//!   `on:pointerdown=move |ev| reorder.start(&ev, key)`.
//! - `data-drop=reorder.mark(key)` on the row: `before`, `after` or `inside` draws the line where it would land.
//! - `data-dragging=reorder.dragging(key)` on the row that is dragged.
//!
//! Every drag has a button or menu that does the same; this module does not know it.

use std::time::Duration;

use leptos::{
    ev::{self, PointerEvent},
    prelude::*,
};
use web_sys::Element;

use crate::ui::outside::scroll;

/// How far a pointer moves before it drags, in px.
const START: f64 = 4.0;
/// How often a drag near an edge scrolls.
const SCROLL_EVERY: Duration = Duration::from_millis(16);

/// Where a dragged row lands, beside the row it is dropped on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DropSlot {
    /// Just before it.
    Before,
    /// Just after it.
    After,
    /// Into it, as its last child; or at the end of a zone.
    Inside,
}

impl DropSlot {
    const fn name(self) -> &'static str {
        match self {
            Self::Before => "before",
            Self::After => "after",
            Self::Inside => "inside",
        }
    }
}

/// What a drop asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dropped {
    /// The key of what was dragged.
    pub key: String,
    /// The key of the row it was dropped on; `None` on the empty part of a zone.
    pub target: Option<String>,
    /// The zone around the place, where there are zones.
    pub zone: Option<String>,
    /// Where beside the target.
    pub slot: DropSlot,
}

/// Which places a row may be dropped at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DropRule {
    /// Before and after others.
    #[default]
    Order,
    /// Also into others: the middle half of a row.
    Nest,
}

/// The state of dragging in one list or board.
#[derive(Clone, Copy)]
pub struct Reorder {
    drag: RwSignal<Option<Drag>>,
    over: RwSignal<Option<Dropped>>,
    moved: StoredValue<bool>,
    scrolling: StoredValue<Option<IntervalHandle>>,
    rule: DropRule,
    on_drop: Callback<Dropped>,
}

/// A pointer that is down on a handle.
#[derive(Clone, Debug, PartialEq)]
struct Drag {
    key: String,
    pointer: i32,
    from: (f64, f64),
    at: (f64, f64),
    started: bool,
}

/// Dragging for the calling component; `on_drop` is called once for a drop at another place.
#[must_use]
pub fn use_reorder(rule: DropRule, on_drop: impl Fn(Dropped) + Send + Sync + 'static) -> Reorder {
    let reorder = Reorder {
        drag: RwSignal::new(None),
        over: RwSignal::new(None),
        moved: StoredValue::new(false),
        scrolling: StoredValue::new(None),
        rule,
        on_drop: Callback::new(on_drop),
    };
    let handles = [
        window_event_listener(ev::pointermove, move |event| reorder.follow(&event)),
        window_event_listener(ev::pointerup, move |event| reorder.finish(&event)),
        window_event_listener(ev::pointercancel, move |event| {
            if reorder.is_of(&event) {
                reorder.cancel();
            }
        }),
        window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" && reorder.is_dragging() {
                event.prevent_default();
                reorder.cancel();
            }
        }),
    ];
    on_cleanup(move || {
        handles.into_iter().for_each(WindowListenerHandle::remove);
        reorder.stop_scrolling();
    });
    reorder
}

impl Reorder {
    /// Takes up the row with `key`: call it on `pointerdown` of its handle.
    pub fn start(self, event: &PointerEvent, key: impl Into<String>) {
        self.moved.set_value(false);
        if event.button() != 0 || !event.is_primary() {
            return;
        }
        if let Some(handle) = scroll::target_of(event) {
            // The pointer stays ours outside the window, and a finger that drags does not scroll.
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
        let at = point(event);
        self.drag.set(Some(Drag { key: key.into(), pointer: event.pointer_id(), from: at, at, started: false }));
    }

    /// The key of the row that is dragged now.
    #[must_use]
    pub fn dragged(self) -> Option<String> {
        self.drag.read().as_ref().filter(|drag| drag.started).map(|drag| drag.key.clone())
    }

    /// For `data-dragging` of the row with `key`.
    #[must_use]
    pub fn dragging(self, key: impl Into<String>) -> Signal<Option<&'static str>> {
        let key = key.into();
        Memo::new(move |_| self.drag.read().as_ref().filter(|drag| drag.started && drag.key == key).map(|_| "")).into()
    }

    /// For `data-drop` of the row with `key`: where beside it the dragged row would land.
    #[must_use]
    pub fn mark(self, key: impl Into<String>) -> Signal<Option<&'static str>> {
        let key = key.into();
        Memo::new(move |_| {
            let over = self.over.read();
            over.as_ref().filter(|over| over.target.as_ref() == Some(&key)).map(|over| over.slot.name())
        })
        .into()
    }

    /// For `data-drop` of a zone: set while the dragged card would land at its end.
    #[must_use]
    pub fn mark_zone(self, zone: impl Into<String>) -> Signal<Option<&'static str>> {
        let zone = zone.into();
        Memo::new(move |_| {
            let over = self.over.read();
            over.as_ref().filter(|over| over.target.is_none() && over.zone.as_ref() == Some(&zone)).map(|_| "inside")
        })
        .into()
    }

    /// Whether the last press became a drag, so that the click that follows it is none.
    #[must_use]
    pub fn was_drag(self) -> bool {
        self.moved.get_value()
    }

    fn is_dragging(self) -> bool {
        self.drag.try_read_untracked().is_some_and(|drag| drag.is_some())
    }

    fn is_of(self, event: &PointerEvent) -> bool {
        self.drag
            .try_read_untracked()
            .is_some_and(|drag| drag.as_ref().is_some_and(|drag| drag.pointer == event.pointer_id()))
    }

    fn follow(self, event: &PointerEvent) {
        if !self.is_of(event) {
            return;
        }
        let Some(mut drag) = self.drag.get_untracked() else { return };
        let at = point(event);
        drag.at = at;
        if !drag.started && (at.0 - drag.from.0).hypot(at.1 - drag.from.1) < START {
            return;
        }
        event.prevent_default();
        let first = !drag.started;
        drag.started = true;
        if first {
            self.moved.set_value(true);
            let scrolling = set_interval_with_handle(move || self.scroll_along(), SCROLL_EVERY);
            self.scrolling.set_value(scrolling.ok());
            self.drag.set(Some(drag.clone()));
        } else {
            // Rows read only what is dragged; where the pointer is concerns nobody but the scrolling.
            self.drag.write_untracked().clone_from(&Some(drag.clone()));
        }
        self.aim(&drag);
    }

    /// Finds what lies under the pointer.
    fn aim(self, drag: &Drag) {
        let over = self.under(drag);
        if over != *self.over.read_untracked() {
            self.over.set(over);
        }
    }

    fn under(self, drag: &Drag) -> Option<Dropped> {
        let (x, y) = drag.at;
        let hit = scroll::closest_at(x, y, "[data-reorder] [data-key], [data-reorder] [data-zone]")?;
        let row = hit.closest("[data-key]").ok().flatten().filter(|row| !is_zone_inside(row, &hit));
        let zone = hit.closest("[data-zone]").ok().flatten().and_then(|zone| zone.get_attribute("data-zone"));
        let dropped = |target, slot| Dropped { key: drag.key.clone(), target, zone: zone.clone(), slot };
        let Some(row) = row else {
            return Some(dropped(None, DropSlot::Inside));
        };
        let key = row.get_attribute("data-key")?;
        if key == drag.key {
            return None;
        }
        let slot = slot_at(&row, y, self.rule);
        Some(dropped(Some(key), slot))
    }

    fn scroll_along(self) {
        let dragging = self.drag.try_read_untracked().and_then(|drag| drag.clone()).filter(|drag| drag.started);
        if let Some(drag) = dragging {
            scroll::near_edges(drag.at.0, drag.at.1);
            self.aim(&drag);
        }
    }

    fn stop_scrolling(self) {
        let scrolling = self.scrolling.try_update_value(Option::take).flatten();
        if let Some(scrolling) = scrolling {
            scrolling.clear();
        }
    }

    fn finish(self, event: &PointerEvent) {
        if !self.is_of(event) {
            return;
        }
        let over = self.over.get_untracked();
        self.cancel();
        if let Some(dropped) = over {
            self.on_drop.run(dropped);
        }
    }

    fn cancel(self) {
        self.stop_scrolling();
        self.drag.set(None);
        if self.over.read_untracked().is_some() {
            self.over.set(None);
        }
    }
}

fn point(event: &PointerEvent) -> (f64, f64) {
    (f64::from(event.client_x()), f64::from(event.client_y()))
}

/// Whether `hit` is a zone that itself lies inside the row: then the zone is meant.
fn is_zone_inside(row: &Element, hit: &Element) -> bool {
    hit.has_attribute("data-zone") && hit != row
}

fn slot_at(row: &Element, y: f64, rule: DropRule) -> DropSlot {
    let area = row.get_bounding_client_rect();
    let part = (y - area.top()) / area.height().max(1.0);
    match rule {
        DropRule::Nest if (0.25..=0.75).contains(&part) => DropSlot::Inside,
        _ if part < 0.5 => DropSlot::Before,
        _ => DropSlot::After,
    }
}
