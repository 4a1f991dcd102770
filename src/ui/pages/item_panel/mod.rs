//! The item panel: everything about one item, beside the list it was opened from.
//!
//! In: the `open` part of the address. Out: commands. Backlog, roadmap and prioritise show the same panel.

mod case;
mod evidence;
mod family;
mod fields;
mod own;
mod rice;
mod tags;
mod texts;

use leptos::{ev::KeyboardEvent, html, prelude::*};

pub(crate) use family::homes;

use crate::{
    commands::records::Remove,
    model::{Id, Item, RecordRef},
    ui::{
        address::{Step, use_address},
        kit::{
            button::{Button, ButtonKind, IconButton},
            icon::Icon,
        },
        outside::focus,
        words::{item as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// The panel of the item that the address names; nothing while it names none.
#[component]
pub fn ItemPanel(
    /// The item that is listed so many places after another one, for the buttons "previous" and "next".
    #[prop(into)]
    beside: Callback<(Id<Item>, isize), Option<Id<Item>>>,
    /// Called after the panel has closed, to put the focus where it came from.
    #[prop(into)]
    on_close: Callback<Id<Item>>,
) -> impl IntoView {
    let address = use_address();
    let open = address.get("open");
    let open = Memo::new(move |_| open.read().as_deref().and_then(|id| id.parse::<Id<Item>>().ok()));
    view! {
        {move || open.get().map(|id| view! { <Panel id beside on_close/> })}
    }
}

/// The panel of one item.
#[component]
fn Panel(
    /// The item.
    id: Id<Item>,
    /// See [`ItemPanel`].
    beside: Callback<(Id<Item>, isize), Option<Id<Item>>>,
    /// See [`ItemPanel`].
    on_close: Callback<Id<Item>>,
) -> impl IntoView {
    let (workspace, address, lang) = (use_workspace(), use_address(), use_lang());
    let item = workspace.item(id);
    let is_there = Memo::new(move |_| item.read().is_some());
    let panel = NodeRef::<html::Aside>::new();
    // The focus follows into the panel: it was opened to work in it.
    panel.on_load(|panel| focus::after_render(move || focus::element_in_place(&panel)));

    let close = move || {
        address.set("open", None, Step::Push);
        on_close.run(id);
    };
    let go = move |by: isize| {
        if let Some(other) = beside.run((id, by)) {
            address.set("open", Some(&other.to_string()), Step::Replace);
        }
    };
    let remove = move |_| {
        let title = item.read_untracked().as_ref().map(|it| it.title.clone()).unwrap_or_default();
        let below = workspace.outline().read_untracked().below(id).count();
        let said = words::removed(lang.get_untracked(), &title, below);
        let next = beside.run((id, 1)).or_else(|| beside.run((id, -1)));
        if workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), said) {
            address.set("open", None, Step::Replace);
            if let Some(next) = next {
                on_close.run(next);
            }
        }
    };
    let key_down = move |event: KeyboardEvent| {
        // What a field has done with its Escape does not reach this far, see the kit's rule F3.
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            close();
        }
    };
    let name = move || item.read().as_ref().map_or(words::ITEM.in_lang(lang.get()).to_owned(), |it| it.title.clone());
    view! {
        <aside class="panel item-panel" tabindex="-1" aria-label=name node_ref=panel on:keydown=key_down>
            <header class="panel__head">
                <span class="panel__title">{t(words::ITEM)}</span>
                <IconButton
                    label=t(words::PREVIOUS)
                    icon=Icon::Up
                    disabled=Signal::derive(move || beside.run((id, -1)).is_none())
                    on_click=move |_| go(-1)
                />
                <IconButton
                    label=t(words::NEXT)
                    icon=Icon::Down
                    disabled=Signal::derive(move || beside.run((id, 1)).is_none())
                    on_click=move |_| go(1)
                />
                <IconButton label=t(words::REMOVE) icon=Icon::Trash disabled=Signal::derive(move || !is_there.get()) on_click=remove/>
                <IconButton label=t(words::CLOSE) icon=Icon::Close on_click=move |_| close()/>
            </header>
            <Show when=move || is_there.get() fallback=move || view! {
                <div class="panel__body">
                    <h2>{t(words::GONE)}</h2>
                    <p>{t(words::GONE_HINT)}</p>
                    <Button label=t(words::CLOSE) kind=ButtonKind::Plain on_click=move |_| close()/>
                </div>
            }>
                <div class="panel__body">
                    <family::Ring id/>
                    <texts::Title id/>
                    <texts::Description id/>
                    <fields::Fields id/>
                    <own::OwnFields id/>
                    <tags::Tags id/>
                    <family::Parent id/>
                    <family::Children id/>
                    <evidence::Evidence id/>
                    <rice::Rice id/>
                </div>
            </Show>
        </aside>
    }
}
