//! Long lists: only the rows in view are in the page.
//!
//! - L1 Rows are kept by key: a row that stays in view is never built again.
//! - L2 The row with the focus stays in the page, however far it is scrolled away.
//! - L3 Every row says its place among all, so that the list is whole to screen readers.
//! - L4 What scrolls a list may be the list itself or what it stands in.

use std::{collections::HashMap, fmt::Display, hash::Hash, ops::Range, sync::Arc};

use leptos::{html, prelude::*, tachys::html::attribute::any_attribute::AnyAttribute};

use crate::ui::outside::{focus, scroll};

/// Rows built above and below the view, so that a quick scroll does not show gaps.
const OVERSCAN: usize = 8;
/// Height of a row where the token cannot be read, in px.
const ROW_FALLBACK: f64 = 36.0;

/// How high the rows are; all are alike. The token gives the px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowHeight {
    /// One line: `--row-normal`.
    #[default]
    Normal,
    /// Two lines: `--row-tall`.
    Tall,
    /// A card on a board: `--row-card`.
    Card,
    /// A bar of a timeline: `--row-bar`.
    Bar,
}

/// What scrolls a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListScroll {
    /// The list itself, which fills its parent.
    #[default]
    Own,
    /// What it stands in; the list is as high as its rows. Up to so many rows, all are in the page, each as high as it
    /// likes.
    Outer(usize),
}

impl RowHeight {
    const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Tall => "tall",
            Self::Card => "card",
            Self::Bar => "bar",
        }
    }
}

/// What the list is to screen readers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListRole {
    /// A list of items.
    #[default]
    List,
    /// The body of a table, inside an element with `role="table"` or `"grid"` and `aria-rowcount`; the cells of a row
    /// have `role="cell"` or `"gridcell"`. Row 1 is the heading.
    Rows,
}

/// Makes attributes for the row of a value.
type DressRow<T> = dyn Fn(&T) -> Vec<AnyAttribute> + Send + Sync;
/// Keeps the row at a place in the page, as if it had the focus.
type PinRow = dyn Fn(usize) + Send + Sync;

/// The attributes that a list gives the element of a row besides its own.
#[derive(Clone)]
pub struct Dress<T>(Arc<DressRow<T>>);

impl<T, F: Fn(&T) -> Vec<AnyAttribute> + Send + Sync + 'static> From<F> for Dress<T> {
    fn from(dress: F) -> Self {
        Self(Arc::new(dress))
    }
}

/// The way to a list from outside; give the same one to the list.
#[derive(Clone, Copy)]
pub struct ListHandle {
    body: NodeRef<html::Div>,
    row: StoredValue<f64>,
    pin: StoredValue<Option<Arc<PinRow>>>,
}

impl ListHandle {
    /// A handle without a list yet.
    #[must_use]
    pub fn new() -> Self {
        Self { body: NodeRef::new(), row: StoredValue::new(ROW_FALLBACK), pin: StoredValue::new(None) }
    }

    /// Scrolls the row at `index` into view by the shortest way; nothing happens if it is in view.
    pub fn scroll_to(self, index: usize) {
        let Some(body) = self.body.get_untracked() else { return };
        let row = self.row.get_value();
        let (top, seen) = (pixels(index) * row, f64::from(body.client_height()));
        let now = f64::from(body.scroll_top());
        if top < now {
            set_scroll_top(&body, top);
        } else if top + row > now + seen {
            set_scroll_top(&body, top + row - seen);
        }
    }

    /// Scrolls to the row at `index` and focuses it, or the first thing in it that can be focused.
    pub fn focus(self, index: usize) {
        self.scroll_to(index);
        if let Some(pin) = self.pin.get_value() {
            pin(index);
        }
        focus::unless_typing(move || {
            let row = self
                .body
                .try_get_untracked()
                .flatten()
                .and_then(|body| body.query_selector(&format!("[data-index=\"{index}\"]")).ok().flatten());
            match row {
                Some(row) if row.has_attribute("tabindex") => focus::element_in_place(&row),
                Some(row) => focus::first_inside(&row),
                None => {}
            }
        });
    }
}

impl Default for ListHandle {
    fn default() -> Self {
        Self::new()
    }
}

fn set_scroll_top(body: &web_sys::HtmlDivElement, top: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "browsers end lists near 2^25 px")]
    body.set_scroll_top(top as i32);
}

#[expect(clippy::cast_precision_loss, reason = "row numbers are far below 2^52")]
const fn pixels(rows: usize) -> f64 {
    rows as f64
}

/// The rows that stand between `top` and `top + height`, in px, with some to spare.
fn window_of(top: f64, height: f64, row: f64, count: usize) -> Range<usize> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "cut off below zero, and small")]
    let row_at = |px: f64| (px / row).floor().max(0.0) as usize;
    let first = row_at(top).saturating_sub(OVERSCAN);
    let last = row_at(top + height) + 1 + OVERSCAN;
    first.min(count)..last.min(count)
}

/// A list of any length that scrolls by itself and fills its parent.
///
/// `T` should be an id or another small value that stays equal while its row is the same: a row is built once and reads
/// the rest from memos of its own, which may be empty for a moment after its record is gone.
#[component]
pub fn WindowedList<T, K, KF, VF, V>(
    /// What the list holds, read aloud.
    #[prop(into)]
    label: TextProp,
    /// The values, in order.
    #[prop(into)]
    each: Signal<Arc<Vec<T>>>,
    /// The key of a value: its id.
    key: KF,
    /// The row of a value.
    view: VF,
    /// How high the rows are.
    #[prop(optional)]
    row: RowHeight,
    /// What the list is to screen readers.
    #[prop(optional)]
    role: ListRole,
    /// More attributes for the element of a row, such as `tabindex` or `aria-level`.
    #[prop(optional, into)]
    dress: Option<Dress<T>>,
    /// What scrolls the list.
    #[prop(optional)]
    scrolled: ListScroll,
    /// The key of a row that is in the page wherever it stands, to be focused.
    #[prop(optional, into)]
    kept: Signal<Option<K>>,
    /// The way to the list from outside.
    #[prop(optional)]
    handle: ListHandle,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    K: Clone + Eq + Hash + Display + Send + Sync + 'static,
    KF: Fn(&T) -> K + Clone + Send + Sync + 'static,
    VF: Fn(T) -> V + Clone + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let top = RwSignal::new(0.0_f64);
    let height = RwSignal::new(0.0_f64);
    let row_px = RwSignal::new(ROW_FALLBACK);
    let pinned = RwSignal::new(None::<(usize, K)>);

    let measure = move || {
        let Some(body) = handle.body.try_get_untracked().flatten() else { return };
        let high = scroll::computed_px(&body, "--row").unwrap_or(ROW_FALLBACK);
        handle.row.set_value(high);
        if high != row_px.get_untracked() {
            row_px.set(high);
        }
        let (above, seen) = match scrolled {
            ListScroll::Own => (f64::from(body.scroll_top()), f64::from(body.client_height())),
            // What of the list is in the window, for no more than that can be seen.
            ListScroll::Outer(_) => ((-body.get_bounding_client_rect().top()).max(0.0), scroll::window_height()),
        };
        if above != top.get_untracked() {
            top.set(above);
        }
        if seen != height.get_untracked() {
            height.set(seen);
        }
    };
    // The outside has sizes only once the list stands in the page; and again when the window changes.
    handle.body.on_load(move |_| focus::after_render(measure));
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    let count = Memo::new(move |_| each.read().len());
    let is_whole = Memo::new(move |_| matches!(scrolled, ListScroll::Outer(most) if count.get() <= most));
    if scrolled != ListScroll::Own {
        scroll::on_any(move || {
            if is_whole.try_get_untracked() == Some(false) {
                measure();
            }
        });
        // What stands above the list may have changed with it.
        Effect::new(move |_| {
            count.track();
            focus::after_render(measure);
        });
    }

    let pin_key = key.clone();
    handle.pin.set_value(Some(Arc::new(move |index| {
        let found = each.read_untracked().get(index).map(|value| (index, pin_key(value)));
        pinned.set(found);
    })));

    let shown_key = key.clone();
    let window = Memo::new(move |_| match is_whole.get() {
        true => 0..count.get(),
        false => window_of(top.get(), height.get(), row_px.get(), count.get()),
    });
    let shown = Memo::new(move |_| {
        let all = each.read();
        let range = window.get();
        let pin = pinned.get().and_then(|(index, key)| place_of(&all, index, &key, &shown_key));
        let kept = kept.get().and_then(|key| place_of(&all, 0, &key, &shown_key)).filter(|it| Some(*it) != pin);
        let (first, second) = if kept < pin { (kept, pin) } else { (pin, kept) };
        let outside = |within: fn(usize, &Range<usize>) -> bool| {
            let range = range.clone();
            [first, second].into_iter().flatten().filter(move |at| within(*at, &range))
        };
        let before = outside(|at, range| at < range.start);
        let after = outside(|at, range| at >= range.end);
        let places = before.chain(range.clone()).chain(after);
        places.filter_map(|at| Some((at, all.get(at)?.clone()))).collect::<Vec<_>>()
    });
    // A row that moves among the others is taken out of the page for an instant and loses the focus: it gets it back.
    let held = StoredValue::new_local(None::<web_sys::Element>);
    let shown = Memo::new(move |_| {
        let rows = shown.get();
        held.set_value(handle.body.get_untracked().and_then(|body| focus::inside(&body)));
        rows
    });
    Effect::new(move |_| {
        shown.track();
        focus::after_render(move || {
            if let Some(lost) = held.try_get_value().flatten().filter(|lost| lost.is_connected() && focus::is_nowhere())
            {
                focus::element_in_place(&lost);
            }
        });
    });
    let place_key = key.clone();
    let places = Memo::new(move |_| {
        shown.read().iter().map(|(at, value)| (place_key(value), *at)).collect::<HashMap<K, usize>>()
    });

    let each_key = key.clone();
    let row_view = move |value: T| {
        let own = key(&value);
        let named = own.to_string();
        let pin = own.clone();
        let at = Memo::new(move |before: Option<&usize>| {
            // A row may run once more after it has left the list.
            places.read().get(&own).copied().or(before.copied()).unwrap_or_default()
        });
        let more = dress.as_ref().map(|dress| (dress.0)(&value)).unwrap_or_default();
        let hold = Callback::new(move |()| pinned.set(Some((at.get_untracked(), pin.clone()))));
        let place = move |own: ListRole, plus: usize| (role == own).then(|| (at.get() + plus).to_string());
        view! {
            <div
                {..more}
                class="windowed-list__row"
                role=match role { ListRole::List => "listitem", ListRole::Rows => "row" }
                data-key=named
                data-index=move || at.get().to_string()
                aria-posinset=move || place(ListRole::List, 1)
                aria-setsize=move || (role == ListRole::List).then(|| count.get().to_string())
                aria-rowindex=move || place(ListRole::Rows, 2)
                style=("--at", move || at.get().to_string())
                on:focusin=move |_| hold.run(())
                // What a pointer has taken up stays as well, however far the list scrolls under it.
                on:pointerdown=move |_| hold.run(())
            >{view(value)}</div>
        }
    };
    view! {
        <div
            class="windowed-list"
            data-row=row.name()
            data-scroll=(scrolled != ListScroll::Own).then_some("outer")
            data-whole=move || is_whole.get().then_some("")
            role=match role { ListRole::List => "list", ListRole::Rows => "rowgroup" }
            aria-label=move || label.get()
            node_ref=handle.body
            on:scroll=move |_| measure()
        >
            <For each=move || shown.get().into_iter().map(|(_, value)| value) key=move |value| each_key(value) children=row_view/>
            <div class="windowed-list__end" role="presentation" style=("--count", move || count.get().to_string())></div>
        </div>
    }
}

/// Where the value with `key` is now; looks first where it was.
fn place_of<T, K: PartialEq>(all: &[T], was: usize, key: &K, key_of: &impl Fn(&T) -> K) -> Option<usize> {
    if all.get(was).is_some_and(|value| key_of(value) == *key) {
        return Some(was);
    }
    all.iter().position(|value| key_of(value) == *key)
}
