//! The small fields of an item: one choice, number or day each, saved as soon as it is made.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::backlog::{Change, Code, FlowStep, Set, Workflow},
    model::{Horizon, Id, Item, ItemKind, Objective, Person, Product, Record, Release, Team, sorted},
    replica::Table,
    ui::{
        kit::{
            combo::{Choice, Combo},
            date_field::DateField,
            number_field::NumberField,
            select::Select,
        },
        words::{Word, item as words, own_fields, t, use_lang},
        workspace::use_workspace,
    },
};

/// Every small field.
#[component]
pub(super) fn Fields(
    /// The item.
    id: Id<Item>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let set = Callback::new(move |set: Set| {
        workspace.dispatch(Change { ids: vec![id], set });
    });
    let effort = Signal::derive(move || item.read().as_ref().and_then(|it| it.effort));
    let start = Signal::derive(move || item.read().as_ref().and_then(|it| it.start));
    let end = Signal::derive(move || item.read().as_ref().and_then(|it| it.end));
    let backwards = Signal::derive(move || {
        let item = item.read();
        item.as_ref().and_then(|it| words::dates_flaw(lang.get(), it)).map(ToOwned::to_owned)
    });
    view! {
        <div class="form-grid">
            <StepField id set/>
            <Coded
                label=words::KIND
                all=&ItemKind::ALL
                word=words::kind
                value=Signal::derive(move || item.read().as_ref().map(|it| it.kind))
                on_pick=move |kind| set.run(Set::Kind(kind))
            />
            <NumberField
                label=t(words::EFFORT)
                value=effort
                min=0.0
                max=Item::EFFORT_MAX
                unit=t(words::EFFORT_UNIT)
                placeholder=t(words::NO_EFFORT)
                on_commit=move |effort| set.run(Set::Effort(effort))
            />
            <HorizonField value=Signal::derive(move || item.read().as_ref().and_then(|it| it.horizon)) set/>
            <Named<Product>
                label=words::PRODUCT
                table=workspace.products()
                value=Signal::derive(move || item.read().as_ref().and_then(|it| it.product))
                on_pick=move |product| set.run(Set::Product(product))
                on_create=move |name| set.run(Set::ProductNamed(name))
            />
            <Named<Objective>
                label=words::OBJECTIVE
                table=workspace.objectives()
                value=Signal::derive(move || item.read().as_ref().and_then(|it| it.objective))
                on_pick=move |objective| set.run(Set::Objective(objective))
                on_create=move |title| set.run(Set::ObjectiveNamed(title))
            />
            <Named<Release>
                label=words::RELEASE
                table=workspace.releases()
                value=Signal::derive(move || item.read().as_ref().and_then(|it| it.release))
                on_pick=move |release| set.run(Set::Release(release))
                on_create=move |name| set.run(Set::ReleaseNamed(name))
            />
            <Named<Person>
                label=words::OWNER
                table=workspace.people()
                value=Signal::derive(move || item.read().as_ref().and_then(|it| it.owner))
                on_pick=move |owner| set.run(Set::Owner(owner))
                on_create=move |name| set.run(Set::OwnerNamed(name))
            />
            <Named<Team>
                label=own_fields::TEAM
                table=Memo::new(move |_| workspace.snapshot().read().table())
                value=Signal::derive(move || item.read().as_ref().and_then(|it| it.team))
                on_pick=move |team| set.run(Set::Team(team))
                on_create=move |name| set.run(Set::TeamNamed(name))
            />
            <DateField
                label=t(words::START)
                value=start
                max=end
                on_commit=move |day| set.run(Set::Dates(day, end.get_untracked()))
            />
            <DateField
                label=t(words::END)
                value=end
                min=start
                error=backwards
                on_commit=move |day| set.run(Set::Dates(start.get_untracked(), day))
            />
        </div>
    }
}

/// One of a few values, each with a word.
#[component]
fn Coded<C: Code + Send + Sync>(
    /// What is chosen.
    label: Word,
    /// The values, in the order of the list.
    all: &'static [C],
    /// The word of each.
    word: fn(C) -> Word,
    /// The value now; `None` only while the item is gone.
    #[prop(into)]
    value: Signal<Option<C>>,
    /// Called with the value chosen.
    #[prop(into)]
    on_pick: Callback<C>,
) -> impl IntoView {
    let lang = use_lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        all.iter().map(|it| (it.code().to_owned(), word(*it).in_lang(lang).to_owned())).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || value.get().map(Code::code).unwrap_or_default().to_owned());
    let pick = move |code: String| {
        if let Some(value) = C::from_code(&code) {
            on_pick.run(value);
        }
    };
    view! { <Select label=t(label) options value=chosen on_commit=pick/> }
}

/// How far it has come: a status, or one of the team's own stages.
#[component]
fn StepField(
    /// The item.
    id: Id<Item>,
    /// Changes the item.
    set: Callback<Set>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let item = workspace.item(id);
    let flow = Memo::new(move |_| Workflow::of(&workspace.snapshot().read().table()));
    let options = Signal::derive(move || {
        let word = |it: &FlowStep| (it.code(), own_fields::step(lang.get(), it.status, &it.name));
        flow.read().steps().iter().map(word).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || {
        let (item, flow) = (item.read(), flow.read());
        item.as_ref().and_then(|it| flow.step(it)).map(FlowStep::code).unwrap_or_default()
    });
    let pick = move |code: String| {
        let step = flow.read_untracked().named(&code).map(|it| (it.status, it.stage));
        if let Some((status, stage)) = step {
            set.run(Set::Step(status, stage));
        }
    };
    view! { <Select label=t(words::STATUS) options value=chosen on_commit=pick/> }
}

/// When the item is meant to come, or that it is not on the roadmap.
#[component]
fn HorizonField(
    /// The horizon now.
    value: Signal<Option<Horizon>>,
    /// Changes the item.
    set: Callback<Set>,
) -> impl IntoView {
    let lang = use_lang();
    let options = Signal::derive(move || {
        let lang = lang.get();
        let none = (String::new(), words::NO_HORIZON.in_lang(lang).to_owned());
        let all = Horizon::ALL.iter().map(|it| (it.code().to_owned(), words::horizon(*it).in_lang(lang).to_owned()));
        std::iter::once(none).chain(all).collect::<Vec<_>>()
    });
    let chosen = Signal::derive(move || value.get().map(Code::code).unwrap_or_default().to_owned());
    view! {
        <Select
            label=t(words::HORIZON)
            options
            value=chosen
            on_commit=move |code: String| set.run(Set::Horizon(Horizon::from_code(&code)))
        />
    }
}

/// One record among many, found by its name or made on the spot.
#[component]
fn Named<T: Record>(
    /// What is picked.
    label: Word,
    /// The records.
    table: Memo<Table<T>>,
    /// The record now.
    #[prop(into)]
    value: Signal<Option<Id<T>>>,
    /// Called with the record picked; `None` when the field was emptied.
    #[prop(into)]
    on_pick: Callback<Option<Id<T>>>,
    /// Called with the name of a new record.
    #[prop(into)]
    on_create: Callback<String>,
) -> impl IntoView {
    let choices = Memo::new(move |_| {
        let table = table.read();
        let mut choices: Vec<_> =
            table.iter().map(|it| Choice::new(it.id().to_string(), it.name().to_owned())).collect();
        sorted::sort_by_cached_key(&mut choices, |it| it.label.to_lowercase());
        Arc::new(choices)
    });
    let name = Signal::derive(move || {
        let id = value.get()?;
        table.read().get(id).map(|it| it.name().to_owned())
    });
    let pick = move |key: String| {
        if let Ok(id) = key.parse() {
            on_pick.run(Some(id));
        }
    };
    view! {
        <Combo
            label=t(label)
            choices
            value=Signal::derive(move || name.get().unwrap_or_default())
            placeholder=t(words::NONE)
            on_pick=pick
            on_create
            on_clear=move |()| on_pick.run(None)
        />
    }
}
