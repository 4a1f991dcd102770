//! Where an item stands: what it is part of, and what it is made up of.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::backlog::{Add, LeaveRing, Move, Slot, path},
    model::{Id, Item},
    ui::{
        address::{Step, use_address},
        kit::{
            badge::Tone,
            banner::Banner,
            button::{Button, ButtonSize},
            combo::{Choice, Combo},
            field::LabelLook,
            text_field::TextField,
        },
        words::{item as words, t, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The items that `id` can be put under, with their own place as a detail: all but itself and what stands under it.
pub(crate) fn homes(workspace: Workspace, id: Id<Item>) -> Arc<Vec<Choice>> {
    let (outline, items) = (workspace.outline().read(), workspace.items().read());
    let title = |id: Id<Item>| items.get(id).map(|it| it.title.clone()).unwrap_or_default();
    let homes = outline.rows().iter().filter(|row| !outline.is_within(row.id, id)).map(|row| {
        let above: Vec<_> = path(&outline, row.id).into_iter().map(title).collect();
        Choice {
            detail: Some(above.join(" › ")).filter(|it| !it.is_empty()),
            ..Choice::new(row.id.to_string(), title(row.id))
        }
    });
    Arc::new(homes.collect())
}

/// Says when the item stands in a ring of parents, with a way out.
#[component]
pub(super) fn Ring(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let workspace = use_workspace();
    let outline = workspace.outline();
    let opens_ring = Memo::new(move |_| outline.read().row(id).is_some_and(|row| row.opens_ring));
    view! {
        <Show when=move || opens_ring.get()>
            <Banner text=t(words::RING) tone=Tone::Warn>
                <Button
                    label=t(words::LEAVE_RING)
                    size=ButtonSize::Small
                    on_click=move |_| {
                        workspace.dispatch(LeaveRing(id));
                    }
                />
            </Banner>
        </Show>
    }
}

/// The parent, which can be changed.
#[component]
pub(super) fn Parent(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let workspace = use_workspace();
    let outline = workspace.outline();
    let items = workspace.items();
    let parent = Memo::new(move |_| outline.read().row(id).and_then(|row| row.parent));
    let name = Signal::derive(move || {
        parent.get().and_then(|it| items.read().get(it).map(|it| it.title.clone())).unwrap_or_default()
    });
    let pick = move |key: String| {
        if let Ok(parent) = key.parse() {
            workspace.dispatch(Move { id, slot: Slot::Into(parent) });
        }
    };
    let to_top = move |()| {
        // Right after the top item it stood under, where it is easily found again.
        let top = path(&outline.read_untracked(), id).first().copied();
        if let Some(top) = top {
            workspace.dispatch(Move { id, slot: Slot::After(top) });
        }
    };
    view! {
        <Combo
            label=t(words::PARENT)
            choices=Memo::new(move |_| homes(workspace, id))
            value=name
            placeholder=t(words::NO_PARENT)
            on_pick=pick
            on_clear=to_top
        />
    }
}

/// The parts, each of which opens, and a field for one more.
#[component]
pub(super) fn Children(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, address, lang) = (use_workspace(), use_address(), use_lang());
    let outline = workspace.outline();
    let children = Memo::new(move |_| {
        let outline = outline.read();
        // Most items have no parts: only one line is looked at for those.
        let any = outline.row(id).is_some_and(|row| row.children > 0);
        if any { outline.children(Some(id)).collect::<Vec<_>>() } else { Vec::new() }
    });
    let add = move |title: String| {
        if title.trim().is_empty() {
            return;
        }
        let item = Item { id: workspace.facts().fresh(), title, ..Item::default() };
        workspace.dispatch(Add { item, slot: Slot::Into(id) });
    };
    view! {
        <section class="section" aria-labelledby="item-children">
            <h3 class="section__title" id="item-children">
                {t(words::CHILDREN)} " " <span class="item-panel__count">{move || children.read().len()}</span>
            </h3>
            <ul class="item-panel__children">
                <For each=move || children.get() key=|id| *id let:child>
                    {
                        let item = workspace.item(child);
                        let title = move || item.read().as_ref().map(|it| it.title.clone());
                        let status = move || {
                            item.read().as_ref().map(|it| words::status(it.status).in_lang(lang.get()))
                        };
                        view! {
                            <li class="item-panel__child">
                                <button
                                    type="button"
                                    class="item-panel__link"
                                    on:click=move |_| address.set("open", Some(&child.to_string()), Step::Push)
                                >{title}</button>
                                <span class="item-panel__child-status">{status}</span>
                            </li>
                        }
                    }
                </For>
            </ul>
            <TextField
                label=t(words::ADD_CHILD)
                look=LabelLook::Hidden
                placeholder=t(words::ADD_CHILD)
                max_length=300_u32
                value=Signal::stored(String::new())
                on_commit=add
            />
        </section>
    }
}
