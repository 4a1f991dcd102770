//! The tray: open items that are not on the board, to be put there.

use leptos::{
    ev::{KeyboardEvent, PointerEvent},
    prelude::*,
};

use super::plan::{Plan, TRAY};
use crate::{
    commands::roadmap::tray,
    model::{Horizon, Id, Item},
    ui::{
        kit::{
            button::IconButton,
            field::LabelLook,
            icon::Icon,
            reorder::Reorder,
            text_field::{TextField, TextKind},
        },
        words::{item as item_words, roadmap as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// How many items the tray shows; the search finds the others.
const SHOWN: usize = 60;

/// The tray.
#[component]
pub(super) fn Tray(
    /// The state of the page.
    plan: Plan,
    /// The dragging on this page.
    reorder: Reorder,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let text = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        workspace.items().track();
        let (now, outline) = (workspace.snapshot().get_untracked(), workspace.outline());
        tray(&now, &outline.read(), &plan.filter.read(), &text.read())
    });
    let shown = move || found.read().iter().take(SHOWN).copied().collect::<Vec<_>>();
    let rest = move || found.read().len().saturating_sub(SHOWN);
    let key_down = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            plan.close_tray();
        }
    };
    let nothing = move || if text.read().trim().is_empty() { words::TRAY_EMPTY } else { words::TRAY_NOTHING };
    view! {
        // What is dropped here leaves the board; the zone lies inside what is aimed at.
        <aside class="tray" aria-label=t(words::TRAY) data-reorder="" on:keydown=key_down>
            <div class="tray__zone" data-zone=TRAY data-drop=reorder.mark_zone(TRAY)>
            <header class="tray__head">
                <h2 class="tray__title">{t(words::TRAY)}</h2>
                <IconButton label=t(words::CLOSE_TRAY) icon=Icon::Close on_click=move |_| plan.close_tray()/>
            </header>
            <div class="tray__search">
                <TextField
                    label=t(words::TRAY_SEARCH)
                    look=LabelLook::Hidden
                    kind=TextKind::Search
                    placeholder=t(words::FIND)
                    value=text
                    on_input=move |it: String| text.set(it)
                />
            </div>
            <ul class="tray__items" aria-label=t(words::TRAY)>
                <For each=shown key=|id| *id let:id>
                    <TrayItem plan reorder id/>
                </For>
            </ul>
            <Show when=move || found.read().is_empty()>
                <p class="tray__note">{move || nothing().in_lang(lang.get())}</p>
            </Show>
            <Show when=move || { rest() > 0 }>
                <p class="tray__note">{move || words::more(lang.get(), rest())}</p>
            </Show>
            </div>
        </aside>
    }
}

/// One item of the tray, with a button for each column.
#[component]
fn TrayItem(
    /// The state of the page.
    plan: Plan,
    /// The dragging on this page.
    reorder: Reorder,
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let puts = Horizon::ALL.map(|horizon| {
        let word = item_words::horizon(horizon);
        let name = move || words::put(lang.get(), &title(), word.in_lang(lang.get()));
        view! {
            <button
                type="button"
                class="button"
                data-kind="plain"
                data-size="small"
                aria-label=name
                on:click=move |_| plan.put(id, Some(horizon))
            >
                <span class="button__label">{t(word)}</span>
            </button>
        }
    });
    let press = move |event: PointerEvent| {
        if event.pointer_type() != "touch" && !plan.is_read_only() {
            reorder.start(&event, id.to_string());
        }
    };
    let open = move |_| {
        if !reorder.was_drag() {
            plan.open(id);
        }
    };
    view! {
        <li class="tray__item" data-dragging=reorder.dragging(id.to_string())>
            <div class="tray__line">
                <button type="button" class="tray__name" data-item=id.to_string() on:pointerdown=press on:click=open>{title}</button>
                <span class="drag-handle" aria-hidden="true" on:pointerdown=move |event| reorder.start(&event, id.to_string())>
                    {Icon::Drag.view()}
                </span>
            </div>
            <div class="tray__puts">{puts.into_iter().collect_view()}</div>
        </li>
    }
}
