//! One card of the board: what the item is, how far it has come, and what speaks for it.

use leptos::{ev::PointerEvent, prelude::*};

use super::plan::Plan;
use crate::{
    commands::roadmap::{Shape, Step},
    model::{Horizon, Id, Item, Status},
    ui::{
        kit::{
            badge::{Badge, Tone},
            button::ButtonSize,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuItem},
            reorder::Reorder,
        },
        outside::{place::Align, scroll},
        words::{item as item_words, roadmap as words, t, timeline as day_words, use_lang},
        workspace::use_workspace,
    },
};

/// What a status means.
pub(super) const fn tone(status: Status) -> Tone {
    match status {
        Status::Idea | Status::Planned => Tone::Neutral,
        Status::Doing => Tone::Info,
        Status::Done => Tone::Good,
        Status::Dropped => Tone::Warn,
    }
}

/// One card.
#[component]
pub(super) fn Card(
    /// The state of the page.
    plan: Plan,
    /// The dragging on this board.
    reorder: Reorder,
    /// The item; a card keeps its id for life.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let key = id.to_string();
    let title = move || item.read().as_ref().map(|it| it.title.clone()).unwrap_or_default();
    let status = Memo::new(move |_| item.read().as_ref().map(|it| it.status).unwrap_or_default());
    let product = move || {
        let product = item.read().as_ref()?.product?;
        workspace.products().read().get(product).map(|it| it.name.clone())
    };
    let objective = move || {
        let objective = item.read().as_ref()?.objective?;
        workspace.objectives().read().get(objective).map(|it| it.title.clone())
    };
    let days = move || {
        let item = item.read();
        let it = item.as_ref()?;
        Some(day_words::when(lang.get(), Shape::of(it)?, it.precision, plan.timeline.read().year))
    };
    let notes = move || plan.evidence.read().of(id);
    // A pen or mouse takes the card anywhere; a finger takes its handle, so that it can still scroll.
    let press = {
        let key = key.clone();
        move |event: PointerEvent| {
            let on_title =
                scroll::target_of(&event).is_some_and(|it| it.closest(".card__open").is_ok_and(|it| it.is_some()));
            if on_title && event.pointer_type() != "touch" && !plan.is_read_only() {
                reorder.start(&event, key.clone());
            }
        }
    };
    let handle = {
        let key = key.clone();
        move |event: PointerEvent| reorder.start(&event, key.clone())
    };
    view! {
        <div
            class="card"
            data-key=key.clone()
            data-drop=reorder.mark(key.clone())
            data-dragging=reorder.dragging(key)
            on:pointerdown=press
        >
            <button
                type="button"
                class="card__open"
                data-item=id.to_string()
                aria-describedby=format!("card-{id}")
                on:click=move |_| {
                    if !reorder.was_drag() {
                        plan.open(id);
                    }
                }
            >{title}</button>
            <div class="card__tools">
                <span class="drag-handle" title=t(words::DRAG) aria-hidden="true" on:pointerdown=handle>{Icon::Drag.view()}</span>
                <Menu
                    label=move || words::menu_of(lang.get(), &title())
                    size=ButtonSize::Small
                    align=Align::End
                    entries=Signal::derive(move || entries(plan, id, item.read().as_ref().and_then(|it| it.horizon)))
                />
            </div>
            <div class="card__facts" id=format!("card-{id}")>
                <Badge label=move || item_words::status(status.get()).in_lang(lang.get()) tone=Signal::derive(move || tone(status.get()))/>
                {move || product().map(|it| view! { <span class="card__fact">{it}</span> })}
                {move || objective().map(|it| view! { <span class="card__fact" data-fact="objective">{it}</span> })}
                {move || days().map(|it| view! { <span class="card__fact">{Icon::Calendar.view()} {it}</span> })}
                {move || (notes() > 0).then(|| {
                    view! { <span class="card__fact">{Icon::Inbox.view()} {words::evidence(lang.get(), notes())}</span> }
                })}
            </div>
        </div>
    }
}

fn entries(plan: Plan, id: Id<Item>, horizon: Option<Horizon>) -> Vec<MenuEntry> {
    let lang = use_lang();
    let columns = Horizon::ALL.map(|to| {
        let label = words::move_to(lang.get(), item_words::horizon(to).in_lang(lang.get()));
        MenuItem::new(label, move || plan.put(id, Some(to))).disabled(horizon == Some(to)).into()
    });
    let word = |it: crate::ui::words::Word| it.in_lang(lang.get());
    let mut all = vec![MenuItem::new(word(words::OPEN_ITEM), move || plan.open(id)).icon(Icon::External).into()];
    all.push(MenuItem::new(word(words::SET_DATES), move || plan.dating.set(Some(id))).icon(Icon::Calendar).into());
    all.push(MenuEntry::Separator);
    all.extend(columns);
    all.push(
        MenuItem::new(word(words::MOVE_UP), move || plan.step(id, Step::Up)).icon(Icon::Up).shortcut("Alt+↑").into(),
    );
    all.push(
        MenuItem::new(word(words::MOVE_DOWN), move || plan.step(id, Step::Down))
            .icon(Icon::Down)
            .shortcut("Alt+↓")
            .into(),
    );
    all.push(MenuEntry::Separator);
    all.push(MenuItem::new(word(words::TAKE_OFF), move || plan.take_off(id)).icon(Icon::Close).shortcut("Del").into());
    all
}
