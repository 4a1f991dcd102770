//! The toolbar: searching, filtering and sorting. Everything in it stands in the address.

use leptos::{html, prelude::*};

use super::{
    columns,
    looks::Look,
    state::{State, use_state},
};
use crate::{
    commands::backlog::{Filter, Sort, SortBy},
    model::{Horizon, ItemKind, Status, sorted},
    ui::{
        address::{Page, Step},
        kit::{
            button::{Button, ButtonKind, ButtonSize},
            chip::Chip,
            field::LabelLook,
            filter::FilterMenu,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
            text_field::{TextField, TextKind},
        },
        pages::views::Views,
        words::{Word, backlog as words, backlog_views as table_words, item as item_words, t},
    },
};

/// The toolbar.
#[component]
pub(super) fn Toolbar(
    /// The search field, to focus it from outside.
    search: NodeRef<html::Input>,
) -> impl IntoView {
    let state = use_state();
    let text = Signal::derive(move || state.filter.read().text.clone());
    view! {
        <div class="backlog-search" role="search">
            <TextField
                label=t(words::SEARCH)
                look=LabelLook::Hidden
                kind=TextKind::Search
                placeholder=t(words::SEARCH)
                value=text
                input_ref=search
                on_input=move |text| state.change_filter(|filter| filter.text = text, Step::Replace)
            />
        </div>
        <Narrowings/>
        {move || match state.look.get() {
            Look::List => view! { <SortMenu/> }.into_any(),
            Look::Table => view! { <columns::Columns/> <columns::Grouping/> }.into_any(),
            Look::Board => view! { <columns::Across/> <columns::Lanes/> }.into_any(),
        }}
        <Views page=Page::Backlog/>
    }
}

/// The ways of looking, side by side.
#[component]
pub(super) fn Looks() -> impl IntoView {
    let state = use_state();
    let looks = Look::ALL.map(|look| {
        let pressed = move || (state.look.get() == look).to_string();
        view! {
            <button type="button" class="segments__part" aria-pressed=pressed on:click=move |_| state.show(look)>
                {t(table_words::look(look.code()))}
            </button>
        }
    });
    view! { <div class="segments" role="group" aria-label=t(table_words::VIEW)>{looks.into_iter().collect_view()}</div> }
}

/// The way the list is sorted.
#[component]
fn SortMenu() -> impl IntoView {
    let state = use_state();
    let label = move || {
        let (lang, by) = (state.lang.get(), state.filter.read().sort.by);
        format!("{}: {}", words::SORT.in_lang(lang), words::sort_by(by).in_lang(lang))
    };
    let entries = Signal::derive(move || {
        let (lang, now) = (state.lang.get(), state.filter.read().sort);
        let ways = SortBy::ALL.into_iter().map(|by| {
            let sort = move || {
                let sort = if now.by == by && by != SortBy::Own {
                    Sort { by, reversed: !now.reversed }
                } else {
                    Sort { by, reversed: false }
                };
                state.change_filter(|filter| filter.sort = sort, Step::Push);
            };
            MenuEntry::from(MenuItem::new(words::sort_by(by).in_lang(lang), sort).checked(now.by == by))
        });
        ways.collect()
    });
    view! { <Menu label icon=Icon::Sort face=MenuFace::Label kind=ButtonKind::Plain entries/> }
}

/// Everything the list can be narrowed by, as boxes to tick.
#[component]
fn Narrowings() -> impl IntoView {
    let state = use_state();
    let count = move || {
        let filter = state.filter.read();
        filter.statuses.len() + filter.kinds.len() + filter.products.len() + filter.tags.len() + filter.horizons.len()
    };
    view! {
        <FilterMenu label=t(words::FILTER) count=Signal::derive(count) on_clear=move |()| clear(state)>
            <Facets/>
        </FilterMenu>
    }
}

/// The groups of boxes.
#[component]
fn Facets() -> impl IntoView {
    let state = use_state();
    let products = move || {
        let table = state.workspace.products().read();
        let mut all: Vec<_> = table.iter().map(|it| (it.position.clone(), it.id, it.name.clone())).collect();
        sorted::sort_by(&mut all, Ord::cmp);
        let none = (None, words::no_product(state.lang.get()).to_owned());
        all.into_iter().map(|(_, id, name)| (Some(id), name)).chain([none]).collect::<Vec<_>>()
    };
    let tags = move || {
        let table = state.workspace.tags().read();
        let mut all: Vec<_> = table.iter().map(|it| (it.id, it.name.clone())).collect();
        sorted::sort_by_cached_key(&mut all, |(_, name)| name.to_lowercase());
        all
    };
    let coded = move |word: Word| word.in_lang(state.lang.get()).to_owned();
    let statuses = move || Status::ALL.map(|it| (it, coded(item_words::status(it)))).to_vec();
    let kinds = move || ItemKind::ALL.map(|it| (it, coded(item_words::kind(it)))).to_vec();
    let horizons = move || {
        let none = (None, coded(item_words::NO_HORIZON));
        Horizon::ALL.into_iter().map(|it| (Some(it), coded(item_words::horizon(it)))).chain([none]).collect::<Vec<_>>()
    };
    view! {
        <Facet label=item_words::STATUS values=statuses list=|filter| &mut filter.statuses/>
        <Facet label=item_words::KIND values=kinds list=|filter| &mut filter.kinds/>
        <Facet label=item_words::HORIZON values=horizons list=|filter| &mut filter.horizons/>
        <Facet label=item_words::PRODUCT values=products list=|filter| &mut filter.products/>
        <Facet label=item_words::TAGS values=tags list=|filter| &mut filter.tags/>
    }
}

/// One group of boxes.
#[component]
fn Facet<T, F>(
    /// What the boxes are about.
    label: Word,
    /// The values with their words.
    values: F,
    /// The values ticked, in a filter.
    list: fn(&mut Filter) -> &mut Vec<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
    F: Fn() -> Vec<(T, String)> + Send + Sync + 'static,
{
    let state = use_state();
    let boxes = move || {
        let boxes = values().into_iter().map(|(value, word)| {
            let ticked = move || list(&mut state.filter.get()).contains(&value);
            let toggle = move |_| {
                let change = |filter: &mut Filter| toggle(list(filter), value);
                state.change_filter(change, Step::Push);
            };
            view! {
                <label class="backlog-filter__box">
                    <input type="checkbox" prop:checked=ticked on:change=toggle/>
                    <span>{word}</span>
                </label>
            }
        });
        boxes.collect::<Vec<_>>()
    };
    view! {
        <fieldset class="backlog-filter__group">
            <legend>{t(label)}</legend>
            {boxes}
        </fieldset>
    }
}

fn toggle<T: PartialEq>(list: &mut Vec<T>, value: T) {
    match list.iter().position(|it| *it == value) {
        Some(at) => {
            list.remove(at);
        }
        None => list.push(value),
    }
}

/// Shows every item again.
pub(super) fn clear(state: State) {
    state.ask(&state.filter.get_untracked().widened(), Step::Push);
}

/// What the list is narrowed by, each with a cross.
#[component]
pub(super) fn Chips() -> impl IntoView {
    let state = use_state();
    let chips = move || {
        let (filter, lang) = (state.filter.get(), state.lang.get());
        let (products, tags) = (state.workspace.products().read(), state.workspace.tags().read());
        let mut chips = Vec::new();
        for value in filter.statuses {
            let text = item_words::status(value).in_lang(lang).to_owned();
            chips.push(chip(state, text, None, move |filter: &mut Filter| toggle(&mut filter.statuses, value)));
        }
        for value in filter.kinds {
            let text = item_words::kind(value).in_lang(lang).to_owned();
            chips.push(chip(state, text, None, move |filter: &mut Filter| toggle(&mut filter.kinds, value)));
        }
        for value in filter.horizons {
            let word = value.map_or(item_words::NO_HORIZON, item_words::horizon);
            chips.push(chip(state, word.in_lang(lang).to_owned(), None, move |filter: &mut Filter| {
                toggle(&mut filter.horizons, value)
            }));
        }
        for value in filter.products {
            let name = value.and_then(|id| products.get(id)).map(|it| it.name.clone());
            let text = name.unwrap_or_else(|| words::no_product(lang).to_owned());
            chips.push(chip(state, text, None, move |filter: &mut Filter| toggle(&mut filter.products, value)));
        }
        for value in filter.tags {
            let tag = tags.get(value);
            let text = tag.map_or_else(|| "?".to_owned(), |it| it.name.clone());
            chips.push(chip(state, text, tag.map(|it| it.hue), move |filter: &mut Filter| {
                toggle(&mut filter.tags, value)
            }));
        }
        chips
    };
    let any = Memo::new(move |_| {
        let filter = state.filter.read();
        Filter { text: String::new(), ..filter.clone() }.is_narrow()
    });
    view! {
        <Show when=move || any.get()>
            <div class="backlog-chips">
                {chips}
                <Button label=t(words::CLEAR) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| clear(state)/>
            </div>
        </Show>
    }
}

fn chip(state: State, text: String, hue: Option<u8>, off: impl Fn(&mut Filter) + Send + Sync + 'static) -> AnyView {
    let remove = move |()| state.change_filter(&off, Step::Push);
    view! { <Chip label=text hue on_remove=remove/> }.into_any()
}
