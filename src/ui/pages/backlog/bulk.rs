//! The bar over the list while items are selected: one change to all of them, one step to take it back.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::{State, use_state};
use crate::{
    commands::backlog::Set,
    model::{Horizon, ItemKind, Status, sorted},
    ui::{
        kit::{
            button::{Button, ButtonKind, IconButton},
            combo::{Choice, Combo},
            field::LabelLook,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
            number_field::NumberField,
        },
        words::{Word, backlog as words, item as item_words, t},
    },
};

/// The bar; nothing while nothing is selected.
#[component]
pub(super) fn Bulk() -> impl IntoView {
    let state = use_state();
    let any = Memo::new(move |_| !state.selected.read().is_empty());
    view! {
        <Show when=move || any.get()>
            <Bar/>
        </Show>
    }
}

#[component]
fn Bar() -> impl IntoView {
    let state = use_state();
    let statuses = choice(state, || Status::ALL.map(|it| (item_words::status(it), Set::Status(it))).to_vec());
    let kinds = choice(state, || ItemKind::ALL.map(|it| (item_words::kind(it), Set::Kind(it))).to_vec());
    let horizons = choice(state, || {
        let all = Horizon::ALL.into_iter().map(|it| (item_words::horizon(it), Set::Horizon(Some(it))));
        all.chain([(item_words::NO_HORIZON, Set::Horizon(None))]).collect()
    });
    let products = Signal::derive(move || {
        let table = state.workspace.products().read();
        let mut all: Vec<_> = table.iter().map(|it| (it.position.clone(), it.id, it.name.clone())).collect();
        sorted::sort_by(&mut all, Ord::cmp);
        let none = entry(state, words::no_product(state.lang.get()).to_owned(), Set::Product(None));
        let all = all.into_iter().map(|(_, id, name)| entry(state, name, Set::Product(Some(id))));
        all.chain([none]).collect()
    });
    let tags = Signal::derive(move || {
        let table = state.workspace.tags().read();
        let mut all: Vec<_> = table
            .iter()
            .map(|it| Choice { hue: Some(it.hue), ..Choice::new(it.id.to_string(), it.name.clone()) })
            .collect();
        sorted::sort_by_cached_key(&mut all, |it| it.label.to_lowercase());
        Arc::new(all)
    });
    // What all of them have; nothing where they differ.
    let effort = Signal::derive(move || {
        let items = state.workspace.items().read();
        let mut efforts =
            state.selected.read().iter().filter_map(|id| items.get(*id)).map(|it| it.effort).collect::<Vec<_>>();
        efforts.dedup();
        if let [Some(one)] = efforts.as_slice() { Some(*one) } else { None }
    });
    let put_tag = move |key: String| {
        if let Ok(tag) = key.parse() {
            state.set_selected(Set::Tag(tag));
        }
    };
    view! {
        <section class="backlog-bulk" aria-label=t(words::BULK)>
            <span class="backlog-bulk__count" role="status">{move || words::selected(state.lang.get(), state.selected.read().len())}</span>
            <Picker label=item_words::STATUS entries=statuses/>
            <Picker label=item_words::KIND entries=kinds/>
            <Picker label=item_words::HORIZON entries=horizons/>
            <Picker label=item_words::PRODUCT entries=products/>
            <div class="backlog-bulk__effort">
                <NumberField
                    label=t(item_words::EFFORT_LABEL)
                    look=LabelLook::Hidden
                    placeholder=t(item_words::EFFORT)
                    value=effort
                    min=0.0
                    on_commit=move |effort| state.set_selected(Set::Effort(effort))
                />
            </div>
            <Combo
                label=t(words::PUT_TAG)
                look=LabelLook::Hidden
                placeholder=t(words::PUT_TAG)
                choices=tags
                on_pick=put_tag
                on_create=move |name| state.set_selected(Set::TagNamed(name))
            />
            <Button
                label=t(words::REMOVE)
                icon=Icon::Trash
                kind=ButtonKind::Danger
                on_click=move |_| state.remove(&state.meant())
            />
            <IconButton
                label=t(words::SELECT_NONE)
                icon=Icon::Close
                on_click=move |_| {
                    state.select_none();
                    state.focus_list();
                }
            />
        </section>
    }
}

/// A menu with one line for each value.
#[component]
fn Picker(
    /// What is chosen.
    label: Word,
    /// The lines.
    entries: Signal<Vec<MenuEntry>>,
) -> impl IntoView {
    view! { <Menu label=t(label) icon=None face=MenuFace::Label kind=ButtonKind::Plain entries/> }
}

fn choice(state: State, values: impl Fn() -> Vec<(Word, Set)> + Send + Sync + 'static) -> Signal<Vec<MenuEntry>> {
    Signal::derive(move || {
        let lang = state.lang.get();
        values().into_iter().map(|(word, set)| entry(state, word.in_lang(lang).to_owned(), set)).collect()
    })
}

fn entry(state: State, label: String, set: Set) -> MenuEntry {
    MenuItem::new(label, move || state.set_selected(set.clone())).into()
}
