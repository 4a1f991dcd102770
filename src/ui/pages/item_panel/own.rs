//! The fields of the team's own: each saved as soon as it is filled in.

use std::{collections::BTreeSet, sync::Arc};

use leptos::prelude::*;

use crate::{
    commands::backlog::{Cell, Column, Evidence, FillCells, OwnValue, Put, Reader},
    model::{Field, FieldSort, FieldValue, Id, Item, Person, sorted},
    ui::{
        kit::{
            chip::Chip,
            combo::{Choice, Combo},
            date_field::DateField,
            field::LabelLook,
            number_field::NumberField,
            select::Select,
            text_field::TextField,
        },
        words::{format, own_fields as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// Every field of the team's own; nothing where there is none.
#[component]
pub(super) fn OwnFields(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let workspace = use_workspace();
    let fields = Memo::new(move |_| {
        let table = workspace.snapshot().read().table::<Field>();
        let mut all: Vec<_> = table.iter().map(|it| (it.position.clone(), it.id, it.sort)).collect();
        sorted::sort_by(&mut all, Ord::cmp);
        all.into_iter().map(|(_, field, sort)| (field, sort)).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !fields.read().is_empty()>
            <div class="form-grid" role="group" aria-label=t(words::FIELDS)>
                <For each=move || fields.get() key=|it| *it let:it>
                    <Own id field=it.0 sort=it.1/>
                </For>
            </div>
        </Show>
    }
}

/// One field with its value.
#[component]
fn Own(
    /// The item.
    id: Id<Item>,
    /// The field.
    field: Id<Field>,
    /// What stands in it.
    sort: FieldSort,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let row = workspace.row(field);
    let value = workspace.row(FieldValue::id_for(id, field));
    let put = Callback::new(move |value: OwnValue| {
        workspace.dispatch(FillCells(vec![(id, Put::Own(field, value))]));
    });
    let name = move || row.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let unit = move || row.read().as_ref().map(|it| it.unit.clone()).unwrap_or_default();
    match sort {
        FieldSort::Text | FieldSort::Link => {
            let text = Memo::new(move |_| value.read().as_ref().map(|it| it.text.clone()).unwrap_or_default());
            let write = move |text: String| {
                put.run(if text.trim().is_empty() { OwnValue::Nothing } else { OwnValue::Text(text) });
            };
            view! { <TextField label=name value=text max_length=2_000_u32 on_commit=write/> }.into_any()
        }
        FieldSort::Number | FieldSort::Money => {
            let number = Signal::derive(move || value.read().as_ref().and_then(|it| it.number));
            let write = move |number: Option<f64>| put.run(number.map_or(OwnValue::Nothing, OwnValue::Number));
            view! { <NumberField label=name value=number unit=unit on_commit=write/> }.into_any()
        }
        FieldSort::Date => {
            let day = Signal::derive(move || value.read().as_ref().and_then(|it| it.day));
            let write = move |day: Option<_>| put.run(day.map_or(OwnValue::Nothing, OwnValue::Day));
            view! { <DateField label=name value=day on_commit=write/> }.into_any()
        }
        FieldSort::Choice => {
            let options = Signal::derive(move || {
                let row = row.read();
                let own = row.as_ref().map(|it| it.choices.clone()).unwrap_or_default();
                let own = own.into_iter().map(|it| (it.key.to_string(), it.name));
                std::iter::once((String::new(), "–".to_owned())).chain(own).collect::<Vec<_>>()
            });
            let chosen = Signal::derive(move || {
                value.read().as_ref().and_then(|it| it.choice).map(|it| it.to_string()).unwrap_or_default()
            });
            let write = move |key: String| put.run(key.parse().map_or(OwnValue::Nothing, OwnValue::Choice));
            view! { <Select label=name options value=chosen on_commit=write/> }.into_any()
        }
        FieldSort::People => view! { <People label=Signal::derive(name) value put/> }.into_any(),
        FieldSort::Formula => {
            let text = move || {
                let now = workspace.snapshot().get();
                let evidence = Evidence::count(&now.table(), &now.table());
                let reader = Reader::new(&now, &evidence, &[Column::Own(field)], &[id]);
                match now.get(id).map(|it| reader.cell(it, Column::Own(field))) {
                    Some(Cell::Number(number)) => format!("{} {}", format::number(lang.get(), number), unit()),
                    _ => "–".to_owned(),
                }
            };
            view! {
                <div class="field">
                    <span class="field__label">{name}</span>
                    <output class="item-panel__reckoned" aria-label=name>{text}</output>
                </div>
            }
            .into_any()
        }
    }
}

/// Several people: taken off by their cross, put on by name.
#[component]
fn People(
    /// What the field is called.
    label: Signal<String>,
    /// The value.
    value: Memo<Option<Arc<FieldValue>>>,
    /// Writes another value.
    put: Callback<OwnValue>,
) -> impl IntoView {
    let workspace = use_workspace();
    let people = workspace.people();
    let named = Memo::new(move |_| {
        let (value, people) = (value.read(), people.read());
        let all = value.as_ref().map(|it| it.people.clone()).unwrap_or_default();
        all.into_iter().filter(|it| people.get(*it).is_some()).collect::<BTreeSet<Id<Person>>>()
    });
    let choices = Memo::new(move |_| {
        let named = named.read();
        let people = people.read();
        let free = people.iter().filter(|it| !named.contains(&it.id));
        let mut free: Vec<_> = free.map(|it| Choice::new(it.id.to_string(), it.name.clone())).collect();
        sorted::sort_by_cached_key(&mut free, |it| it.label.to_lowercase());
        Arc::new(free)
    });
    let change = move |person: Id<Person>, on: bool| {
        let mut all = named.get_untracked();
        if on {
            all.insert(person)
        } else {
            all.remove(&person)
        };
        put.run(OwnValue::People(all));
    };
    view! {
        <div class="field" role="group" aria-label=move || label.get()>
            <span class="field__label" aria-hidden="true">{move || label.get()}</span>
            <div class="item-panel__chips">
                <For each=move || named.get() key=|it| *it let:person>
                    <Chip
                        label=move || people.read().get(person).map(|it| it.name.clone()).unwrap_or_default()
                        on_remove=move |()| change(person, false)
                    />
                </For>
                <Combo
                    label=t(words::ADD_PERSON)
                    look=LabelLook::Hidden
                    choices
                    placeholder=t(words::ADD_PERSON)
                    on_pick=move |key: String| {
                        if let Ok(person) = key.parse() {
                            change(person, true);
                        }
                    }
                />
            </div>
        </div>
    }
}
