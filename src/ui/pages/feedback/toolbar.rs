//! The toolbar: words to look for, what narrows the list, and the order.

use leptos::prelude::*;

use super::{choices::Pickable, panel::source_options, triage::Triage};
use crate::{
    commands::feedback::{Sort, segment_of, source_key},
    model::{Id, Record},
    replica::Table,
    ui::{
        address::Step,
        kit::{
            button::{Button, ButtonKind},
            chip::Chip,
            combo::Combo,
            field::LabelLook,
            icon::Icon,
            select::Select,
            text_field::{TextField, TextKind},
        },
        words::{Word, feedback as words, format, insights, t, triage as triage_words},
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
                {one_of("tag", words::BY_TAG, words::ANY_TAG, triage.choices.tags, |it| {
                    name_of(it.filter.read().tag, &it.workspace.tags().read())
                })}
                {one_of("customer", words::BY_CUSTOMER, words::ANY_CUSTOMER, triage.choices.customers, |it| {
                    name_of(it.filter.read().customer, &it.workspace.customers().read())
                })}
                {one_of("owner", triage_words::BY_OWNER, triage_words::ANY_OWNER, triage.choices.people, |it| {
                    name_of(it.filter.read().owner, &it.workspace.people().read())
                })}
                <Selects/>
                <ScopeChips/>
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

/// What a link from the insights has narrowed besides, each to be taken away: the days, the segment, the product, and
/// that there be no tag.
#[component]
fn ScopeChips() -> impl IntoView {
    let triage = Triage::expect();
    let (lang, workspace) = (triage.lang, triage.workspace);
    let chips = Memo::new(move |_| {
        let (filter, lang) = (triage.filter.read(), lang.get());
        let mut chips: Vec<(&'static str, String)> = Vec::new();
        if filter.untagged {
            chips.push(("tag", insights::NO_THEME.in_lang(lang).to_owned()));
        }
        if filter.scope.has_period() {
            let day = |it: Option<chrono::NaiveDate>| it.map(|it| format::date(lang, it));
            let days = insights::days(lang, day(filter.scope.from).as_deref(), day(filter.scope.to).as_deref());
            chips.push(("from", days));
        }
        if let Some(segment) = &filter.scope.segment {
            let customers = workspace.customers().read();
            let written = customers.iter().find(|it| segment_of(Some(it)) == *segment && !segment.is_empty());
            let none = insights::NO_SEGMENT.in_lang(lang);
            let name = written.map_or(if segment.is_empty() { none } else { segment.as_str() }, |it| it.segment.trim());
            chips.push(("segment", name.to_owned()));
        }
        if let Some(product) = filter.scope.product {
            let name = workspace.products().read().get(product).map(|it| it.name.clone());
            chips.push(("product", name.unwrap_or_else(|| "–".to_owned())));
        }
        chips
    });
    let chip = move |(key, name): (&'static str, String)| {
        let remove = move |()| {
            // Both ends of a period go at once.
            let other = if key == "from" { "to" } else { key };
            triage.address.set_all(&[(key, None), (other, None)], Step::Push);
        };
        view! { <Chip label=name on_remove=Callback::new(remove)/> }
    };
    view! { <For each=move || chips.get() key=Clone::clone children=chip/> }
}

/// A field that narrows the list to what has one record, such as a tag.
fn one_of(
    key: &'static str,
    label: Word,
    any: Word,
    choices: Pickable,
    name: impl Fn(Triage) -> String + Send + Sync + 'static,
) -> impl IntoView {
    let triage = Triage::expect();
    let set = move |to: Option<&str>| triage.address.set(key, to, Step::Push);
    view! {
        <Combo
            label=t(label)
            look=LabelLook::Hidden
            choices=choices
            value=Signal::derive(move || name(triage))
            placeholder=t(any)
            on_pick=move |to: String| set(Some(&to))
            on_clear=move |()| set(None)
        />
    }
}

fn name_of<T: Record>(id: Option<Id<T>>, table: &Table<T>) -> String {
    id.and_then(|it| table.get(it)).map(|it| it.name().to_owned()).unwrap_or_default()
}

/// The narrowings with few choices, and the order.
#[component]
fn Selects() -> impl IntoView {
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
