//! The toolbar: words to look for, what narrows the list, and the order.

use leptos::prelude::*;

use super::{panel::source_options, triage::Triage};
use crate::{
    commands::feedback::{Sort, source_key},
    model::{Customer, Id, Person, Record, Tag},
    replica::Table,
    ui::{
        address::Step,
        kit::{
            button::{Button, ButtonKind},
            combo::Combo,
            field::LabelLook,
            icon::Icon,
            select::Select,
            text_field::{TextField, TextKind},
        },
        words::{feedback as words, t, triage as triage_words},
    },
};

/// What narrows and orders the list; all of it is in the address.
#[component]
pub(super) fn Toolbar() -> impl IntoView {
    let triage = Triage::expect();
    // Filters that a link has set are to be seen.
    let filters_open = RwSignal::new(triage.filter.read_untracked().has_choices());
    let narrows = Memo::new(move |_| triage.filter.read().narrows());
    view! {
        <div class="feedback__tools" role="search">
            <Search/>
            // On a narrow page the filters fold away.
            <span class="feedback__fold">
                <button
                    type="button"
                    class="button"
                    data-kind="plain"
                    data-size="normal"
                    aria-expanded=move || filters_open.get().to_string()
                    aria-controls="feedback-filters"
                    on:click=move |_| filters_open.update(|it| *it = !*it)
                >
                    {Icon::Filter.view()} <span class="button__label">{t(words::FILTERS)}</span>
                </button>
            </span>
            <div class="feedback__filters" id="feedback-filters" data-open=move || filters_open.get().then_some("")>
                <TagFilter/>
                <CustomerFilter/>
                <OwnerFilter/>
                <Choices/>
                <Show when=move || narrows.get()>
                    <Button
                        label=t(words::CLEAR_FILTERS)
                        kind=ButtonKind::Quiet
                        on_click=move |_| triage.clear_filters()
                    />
                </Show>
            </div>
        </div>
    }
}

#[component]
fn Search() -> impl IntoView {
    let triage = Triage::expect();
    let text = triage.address.get("q");
    view! {
        <div class="feedback__search">
            <TextField
                label=t(words::SEARCH)
                look=LabelLook::Hidden
                kind=TextKind::Search
                placeholder=t(words::SEARCH)
                value=Signal::derive(move || text.get().unwrap_or_default())
                on_input=move |text: String| triage.address.set("q", Some(&text), Step::Replace)
            />
        </div>
    }
}

#[component]
fn TagFilter() -> impl IntoView {
    let triage = Triage::expect();
    let set = move |key: Option<&str>| triage.address.set("tag", key, Step::Push);
    let tags = triage.workspace.tags();
    view! {
        <Combo
            label=t(words::BY_TAG)
            look=LabelLook::Hidden
            choices=triage.choices.tags
            value=Signal::derive(move || name_of::<Tag>(triage.filter.read().tag, &tags.read()))
            placeholder=t(words::ANY_TAG)
            on_pick=move |key: String| set(Some(&key))
            on_clear=move |()| set(None)
        />
    }
}

#[component]
fn CustomerFilter() -> impl IntoView {
    let triage = Triage::expect();
    let set = move |key: Option<&str>| triage.address.set("customer", key, Step::Push);
    let customers = triage.workspace.customers();
    view! {
        <Combo
            label=t(words::BY_CUSTOMER)
            look=LabelLook::Hidden
            choices=triage.choices.customers
            value=Signal::derive(move || name_of::<Customer>(triage.filter.read().customer, &customers.read()))
            placeholder=t(words::ANY_CUSTOMER)
            on_pick=move |key: String| set(Some(&key))
            on_clear=move |()| set(None)
        />
    }
}

fn name_of<T: Record>(id: Option<Id<T>>, table: &Table<T>) -> String {
    id.and_then(|it| table.get(it)).map(|it| it.name().to_owned()).unwrap_or_default()
}

#[component]
fn OwnerFilter() -> impl IntoView {
    let triage = Triage::expect();
    let set = move |key: Option<&str>| triage.address.set("owner", key, Step::Push);
    let people = triage.workspace.people();
    view! {
        <Combo
            label=t(triage_words::BY_OWNER)
            look=LabelLook::Hidden
            choices=triage.choices.people
            value=Signal::derive(move || name_of::<Person>(triage.filter.read().owner, &people.read()))
            placeholder=t(triage_words::ANY_OWNER)
            on_pick=move |key: String| set(Some(&key))
            on_clear=move |()| set(None)
        />
    }
}

/// The narrowings with few choices, and the order.
#[component]
fn Choices() -> impl IntoView {
    let triage = Triage::expect();
    let lang = triage.lang;
    let word = move |word: crate::ui::words::Word| word.in_lang(lang.get()).to_owned();
    let links = Signal::derive(move || {
        vec![
            (String::new(), word(words::ANY_LINKS)),
            ("yes".to_owned(), word(words::LINKED)),
            ("no".to_owned(), word(words::UNLINKED)),
        ]
    });
    let orders = Signal::derive(move || {
        Sort::ALL.into_iter().map(|it| (it.key().to_owned(), word(words::sort(it)))).collect::<Vec<_>>()
    });
    let linked = move || match triage.filter.read().linked {
        None => String::new(),
        Some(true) => "yes".to_owned(),
        Some(false) => "no".to_owned(),
    };
    let set_sort = move |key: String| {
        let key = Some(key.as_str()).filter(|it| *it != Sort::default().key());
        triage.address.set("sort", key, Step::Push);
    };
    view! {
        <Select
            label=t(words::BY_SOURCE)
            look=LabelLook::Hidden
            options=source_options(lang, Some(words::ANY_SOURCE))
            value=Signal::derive(move || triage.filter.read().source.map(source_key).unwrap_or_default().to_owned())
            on_commit=move |key: String| triage.address.set("source", Some(&key), Step::Push)
        />
        <Select
            label=t(words::BY_LINKS)
            look=LabelLook::Hidden
            options=links
            value=Signal::derive(linked)
            on_commit=move |key: String| triage.address.set("linked", Some(&key), Step::Push)
        />
        <Select
            label=t(words::SORT)
            look=LabelLook::Hidden
            options=orders
            value=Signal::derive(move || triage.filter.read().sort.key().to_owned())
            on_commit=set_sort
        />
    }
}
