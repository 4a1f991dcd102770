//! Worth against cost: bubbles that a pointer or the arrow keys move, which writes the same values as typing them.

mod beside;
mod shown;

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, prelude::*};

use self::{
    beside::{LeftOut, Nothing, Settings},
    shown::{Shown, numbers, said, summary},
};
use super::{
    super::{
        cell, lines,
        sheet::{At, INPUTS, Sheet},
    },
    source,
};
use crate::{
    commands::prioritise::{Column, Filled, picture::stepped},
    methods::picture::Point,
    model::{Id, Item},
    ui::{
        chart::{
            marks::{self, Hands},
            picture::Picture,
        },
        kit::keys,
        outside::{announce, focus},
        words::{Lang, methods, pictures as words, t},
    },
};

/// The picture, its settings, and what is not in it.
#[component]
pub(super) fn MatrixView(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let (lang, address) = (sheet.lang, sheet.address);
    let [x, y, size] = ["x", "y", "size"].map(|it| address.get(it));
    let [across, up] = [lines::ACROSS, lines::UP].map(|it| address.get(it));
    let shown = Memo::new(move |_| {
        let picked = [x.get(), y.get(), size.get()];
        Shown::of(sheet, picked, [across.get(), up.get()], lang.get()).map(Arc::new)
    });
    let has = Memo::new(move |_| shown.read().is_some());
    let any = Memo::new(move |_| shown.read().as_ref().is_some_and(|it| it.count > 0));
    view! {
        <Show when=move || has.get() fallback=|| view! { <p class="study__lead">{t(words::TOO_FEW_INPUTS)}</p> }>
            <Settings sheet shown/>
            <Show when=move || any.get() fallback=move || view! { <Nothing sheet shown/> }>
                <Bubbles sheet shown/>
            </Show>
            <LeftOut sheet shown/>
        </Show>
    }
}

/// The bubbles on their plane.
#[component]
fn Bubbles(
    /// The state of the table.
    sheet: Sheet,
    /// What is drawn.
    shown: Memo<Option<Arc<Shown>>>,
) -> impl IntoView {
    let lang = sheet.lang;
    let width = RwSignal::new(900.0);
    let draw = Callback::new(move |wide: f64| {
        shown.read().as_ref().map(|it| it.drawing(lang.get(), wide)).unwrap_or_default()
    });
    let title = Signal::derive(move || {
        let (lang, shown) = (lang.get(), shown.read());
        let name = |column: &Arc<Column>| methods::column(lang, column);
        shown
            .as_ref()
            .map(|it| words::matrix_title(lang, &name(&it.y), &methods::column_inside(lang, &it.x)))
            .unwrap_or_default()
    });
    let summary = Signal::derive(move || shown.read().as_ref().map(|it| summary(lang.get(), it)).unwrap_or_default());
    let numbers = Signal::derive(move || {
        let found = shown.read().as_ref().map(|it| numbers(lang.get(), it)).unwrap_or_default();
        Arc::new(found)
    });
    let hands = Hands {
        help: |lang| words::MATRIX_HELP.in_lang(lang),
        can_move: Signal::derive(move || !sheet.workspace.is_read_only()),
        on_key: Callback::new(move |(key, event): (String, KeyboardEvent)| step(sheet, shown, &key, &event)),
        on_drop: Callback::new(move |(key, off): (String, Point)| {
            let Some(now) = shown.get_untracked() else { return };
            let aimed = now.aimed(lang.get_untracked(), width.get_untracked(), &key, off);
            write(sheet, &now, &key, aimed);
        }),
        on_open: Callback::new(move |key: String| {
            if let Ok(id) = key.parse() {
                sheet.open(id);
            }
        }),
        tells: Callback::new(move |(key, off): (String, Point)| {
            let Some(now) = shown.get() else { return String::new() };
            let [x, y] = now.aimed(lang.get(), width.get(), &key, off);
            let at = now.bubble(&key).map(|it| it.1.at).unwrap_or_default();
            format!("{}, {}", said(lang.get(), &now.y, y.unwrap_or(at.1)), said(lang.get(), &now.x, x.unwrap_or(at.0)))
        }),
    };
    view! { <Picture title summary source=source(sheet) draw numbers hands width/> }
}

/// An arrow moves a bubble by one step of the scale.
fn step(sheet: Sheet, shown: Memo<Option<Arc<Shown>>>, key: &str, event: &KeyboardEvent) {
    let Some(now) = shown.get_untracked() else { return };
    let Some((id, bubble)) = now.bubble(key) else { return };
    if !keys::is_plain(event) || sheet.workspace.is_read_only() {
        return;
    }
    // From what the person said; the bubble stands at the mean, which others hold back.
    let own = |at: usize| sheet.ranked.read_untracked().row(*id).and_then(|row| row.values.get(at)?.mine);
    let (x, y) = (own(now.axes.x).unwrap_or(bubble.at.0), own(now.axes.y).unwrap_or(bubble.at.1));
    let aimed = match event.key().as_str() {
        "ArrowRight" => [stepped(&now.x, now.ends.0, x, true), None],
        "ArrowLeft" => [stepped(&now.x, now.ends.0, x, false), None],
        "ArrowUp" => [None, stepped(&now.y, now.ends.1, y, true)],
        "ArrowDown" => [None, stepped(&now.y, now.ends.1, y, false)],
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    write(sheet, &now, key, aimed);
}

/// Writes what a bubble was moved to, in one step; says what it is now, and keeps the focus on it.
fn write(sheet: Sheet, shown: &Shown, key: &str, [x, y]: [Option<f64>; 2]) {
    let Some((id, _)) = shown.bubble(key) else { return };
    let each = [(&shown.x, shown.axes.x, x), (&shown.y, shown.axes.y, y)];
    let cells: Vec<Filled> =
        each.iter().filter_map(|(column, _, value)| Some(Filled::of(*id, column, Some((*value)?)))).collect();
    let first = each.iter().find(|it| it.2.is_some()).map(|it| it.1);
    let Some(first) = first else { return };
    match sheet.fill(cells) {
        Err(refusal) => sheet.complain(At { id: *id, column: INPUTS + first }, &refusal),
        Ok(()) => {
            let lang = sheet.lang.get_untracked();
            announce(&told(sheet, shown, *id, lang));
            // Larger bubbles are drawn first, so that a move can change its place in the page.
            focus::settle(marks::selector(key));
        }
    }
}

/// What a bubble is after a move; where others have scored too, that it stands at the mean of all.
fn told(sheet: Sheet, shown: &Shown, id: Id<Item>, lang: Lang) -> String {
    let ranked = sheet.ranked.get_untracked();
    let title = sheet.title(id);
    let Some(row) = ranked.row(id) else { return title };
    let each = [(&shown.y, shown.axes.y), (&shown.x, shown.axes.x)];
    let parts = each.iter().filter_map(|(column, at)| {
        let value = row.values.get(*at)?;
        let mean = said(lang, column, value.mean?);
        let mine = value.mine.filter(|mine| Some(*mine) != value.mean);
        Some(match mine {
            Some(mine) if value.people > 1 => {
                words::mean_and_yours(lang, &mean, value.people, &cell::text(lang, column, mine))
            }
            _ => mean,
        })
    });
    format!("{title}: {}", parts.collect::<Vec<_>>().join(", "))
}
