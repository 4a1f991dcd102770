//! Choosing what a round is about and who is asked.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::who::NewPerson;
use crate::{
    commands::prioritise::Filter,
    model::{Id, Item, Person, sorted},
    ui::{
        kit::{
            button::{Button, ButtonKind},
            field::LabelLook,
            text_field::{TextField, TextKind},
        },
        words::{rounds as words, t, use_lang},
        workspace::use_workspace,
    },
};

/// How many items the list shows; the search finds the others.
const SHOWN_MAX: usize = 200;

/// Which items it is about.
#[component]
pub(super) fn Items(
    /// Those that are chosen.
    chosen: RwSignal<BTreeSet<Id<Item>>>,
    /// What is wrong with the choice.
    #[prop(into)]
    error: Signal<Option<String>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let text = RwSignal::new(String::new());
    let fits = Memo::new(move |_| {
        let filter = Filter::from_address(|key| (key == "q").then(|| text.get()));
        let (outline, items, chosen) = (workspace.outline(), workspace.items(), chosen.read_untracked());
        let (outline, items) = (outline.read(), items.read());
        let rows = outline.rows().iter().filter_map(|row| items.get(row.id));
        let fits = rows.filter(|it| filter.holds(it) || (text.read().is_empty() && chosen.contains(&it.id)));
        fits.map(|it| (it.id, it.title.clone())).collect::<Vec<_>>()
    });
    let line = move |(id, title): (Id<Item>, String)| {
        view! { <Tick label=title chosen=Signal::derive(move || chosen.read().contains(&id)) on_turn=move |on| turn(chosen, id, on)/> }
    };
    let all = move |_| {
        let shown = fits.get_untracked();
        chosen.update(|it| it.extend(shown.iter().map(|it| it.0)));
    };
    let shown = move || fits.get().into_iter().take(SHOWN_MAX).collect::<Vec<_>>();
    view! {
        <fieldset class="rounds__choose" aria-describedby="rounds-items-error">
            <legend>{t(words::ITEMS)} " " <span class="rounds__count">{move || words::chosen(lang.get(), chosen.read().len())}</span></legend>
            <div class="row">
                <TextField
                    label=t(words::FIND_ITEMS) look=LabelLook::Hidden kind=TextKind::Search placeholder=t(words::FIND_ITEMS)
                    value=text on_input=move |it| text.set(it)
                />
                <Button label=t(words::ALL_SHOWN) kind=ButtonKind::Quiet on_click=all/>
                <Button label=t(words::NONE_SHOWN) kind=ButtonKind::Quiet on_click=move |_| chosen.set(BTreeSet::new())/>
            </div>
            <p class="field__error" id="rounds-items-error" role="alert">{move || error.get()}</p>
            <ul class="rounds__ticks">
                <For each=shown key=|it| it.0 children=line/>
            </ul>
            {move || {
                let rest = fits.read().len().saturating_sub(SHOWN_MAX);
                (rest > 0).then(|| view! { <p>{words::and_more(lang.get(), rest)}</p> })
            }}
        </fieldset>
    }
}

/// Who is asked.
#[component]
pub(super) fn People(
    /// Those who are chosen.
    chosen: RwSignal<BTreeSet<Id<Person>>>,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let people = Memo::new(move |_| {
        let table = workspace.people();
        let table = table.read();
        let mut all: Vec<_> = table.iter().map(|it| (it.id, it.name.clone())).collect();
        sorted::sort_by(&mut all, |a, b| a.1.cmp(&b.1).then(a.0.cmp(&b.0)));
        all
    });
    let line = move |(id, name): (Id<Person>, String)| {
        view! { <Tick label=name chosen=Signal::derive(move || chosen.read().contains(&id)) on_turn=move |on| turn(chosen, id, on)/> }
    };
    view! {
        <fieldset class="rounds__choose">
            <legend>{t(words::PEOPLE)} " " <span class="rounds__count">{move || words::chosen(lang.get(), chosen.read().len())}</span></legend>
            <p class="rounds__hint">{t(words::PEOPLE_HINT)}</p>
            <ul class="rounds__ticks"><For each=move || people.get() key=|it| it.0 children=line/></ul>
            <NewPerson on_add=move |id| turn(chosen, id, true)/>
        </fieldset>
    }
}

/// Something that is chosen or not.
#[component]
fn Tick(
    /// What it is.
    label: String,
    /// Whether it is chosen.
    chosen: Signal<bool>,
    /// Called with whether it shall be.
    #[prop(into)]
    on_turn: Callback<bool>,
) -> impl IntoView {
    view! {
        <li>
            <label class="rounds__tick">
                <input type="checkbox" prop:checked=chosen on:change=move |event| on_turn.run(event_target_checked(&event))/>
                <span>{label}</span>
            </label>
        </li>
    }
}

fn turn<T: Send + Sync + 'static>(chosen: RwSignal<BTreeSet<Id<T>>>, id: Id<T>, on: bool) {
    chosen.update(|it| {
        if on {
            it.insert(id);
        } else {
            it.remove(&id);
        }
    });
}
