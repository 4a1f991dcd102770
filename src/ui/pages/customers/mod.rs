//! Customers: who says things, the people there, whom the products are for, who else they look at, how much they count,
//! and the themes of what they say.
//!
//! In: the tables. Out: commands. Each list is a register: add, rename, remove; what else there is stands on its row.

mod personal;
mod themes;
mod weights;

use leptos::prelude::*;

use super::settings::register::Register;
use crate::{
    commands::{records::Update, told::Agree},
    model::{Competitor, Contact, Customer, Health, Id, Persona, Record, sorted},
    replica::Table,
    ui::{
        kit::{
            field::LabelLook, number_field::NumberField, select::Select, text_area::TextArea, text_field::TextField,
        },
        words::{Lang, Word, insight as words, settings, t, told, use_lang},
        workspace::{Workspace, use_workspace},
    },
};

/// The page.
#[component]
pub fn Customers() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <div class="page">
            <header class="page__head"><h1 class="page__title">{t(words::CUSTOMERS)}</h1></header>
            <div class="page__body" data-flow="text" data-wide="">
                <Register opens=true title=words::CUSTOMERS table=workspace.customers()
                    make=|id, name, _| Customer { id, name, ..Customer::default() }
                    rename=|it: &mut Customer, name| it.name = name
                    extra=customer_fields heads=&CUSTOMER_HEADS
                />
                <weights::Weights/>
                <Register opens=true title=words::CONTACTS table=table_of(workspace)
                    make=|id, name, _| Contact { id, name, ..Contact::default() }
                    rename=|it: &mut Contact, name| it.name = name
                    extra=contact_fields heads=&CONTACT_HEADS
                />
                <Register opens=true title=words::PERSONAS table=table_of(workspace)
                    make=|id, name, _| Persona { id, name, ..Persona::default() }
                    rename=|it: &mut Persona, name| it.name = name
                    extra=|workspace, id| long(workspace, id, words::PERSONA_HINT, |it: &Persona| &it.description, |it, text| it.description = text)
                />
                <Register opens=true title=words::COMPETITORS table=table_of(workspace)
                    make=|id, name, _| Competitor { id, name, ..Competitor::default() }
                    rename=|it: &mut Competitor, name| it.name = name
                    extra=|workspace, id| long(workspace, id, words::NOTES, |it: &Competitor| &it.notes, |it, text| it.notes = text)
                />
                <themes::Themes/>
                <personal::Personal/>
            </div>
        </div>
    }
}

/// The records of a kind that only this page lists.
fn table_of<T: Record>(workspace: Workspace) -> Memo<Table<T>> {
    let snapshot = workspace.snapshot();
    Memo::new(move |_| snapshot.read().table())
}

/// What becomes of a record; boxed, so that the way there is compiled once for each kind.
type Change<T> = Box<dyn Fn(&mut T)>;

fn change<T: Record>(workspace: Workspace, id: Id<T>, change: Change<T>) {
    workspace.dispatch(Update { id, change });
}

/// A short text of a record.
fn text<T: Record>(
    workspace: Workspace,
    id: Id<T>,
    word: Word,
    of: fn(&T) -> &str,
    set: fn(&mut T, String),
) -> AnyView {
    let row = workspace.row(id);
    let value = Memo::new(move |_| row.read().as_ref().map(|it| of(it).to_owned()).unwrap_or_default());
    view! {
        <TextField label=label(row, word) look=LabelLook::Hidden placeholder=t(word) value=value max_length=80_u32
            on_commit=move |text: String| change(workspace, id, Box::new(move |it| set(it, text.trim().to_owned())))
        />
    }
    .into_any()
}

/// A long text of a record.
fn long<T: Record>(
    workspace: Workspace,
    id: Id<T>,
    word: Word,
    of: fn(&T) -> &str,
    set: fn(&mut T, String),
) -> AnyView {
    let row = workspace.row(id);
    let value = Memo::new(move |_| row.read().as_ref().map(|it| of(it).to_owned()).unwrap_or_default());
    view! {
        <TextArea label=label(row, word) look=LabelLook::Hidden placeholder=t(word) value=value rows=2
            on_commit=move |text: String| change(workspace, id, Box::new(move |it| set(it, text.clone())))
        />
    }
    .into_any()
}

/// One of several, or none; `pick` gets the key.
fn one_of<T: Record>(
    workspace: Workspace,
    id: Id<T>,
    word: Word,
    options: Signal<Vec<(String, String)>>,
    of: fn(&T) -> String,
    pick: fn(&mut T, &str),
) -> AnyView {
    let row = workspace.row(id);
    let value = Signal::derive(move || row.read().as_ref().map(|it| of(it)).unwrap_or_default());
    view! {
        <Select label=label(row, word) look=LabelLook::Hidden options=options value=value
            on_commit=move |key: String| change(workspace, id, Box::new(move |it| pick(it, &key)))
        />
    }
    .into_any()
}

/// The name of a field on a row, with whose it is.
fn label<T: Record>(row: Memo<Option<std::sync::Arc<T>>>, word: Word) -> impl Fn() -> String + Clone + Send + Sync {
    let lang = use_lang();
    move || words::of(lang.get(), row.read().as_ref().map(|it| it.name().to_owned()).unwrap_or_default().as_str(), word)
}

/// The records of a table as choices, by name, after a first choice of none.
fn choices<T: Record>(table: Memo<Table<T>>, lang: Signal<Lang>, none: Word) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || {
        let mut all: Vec<(String, String)> =
            table.read().iter().map(|it| (it.id().to_string(), it.name().to_owned())).collect();
        sorted::sort_by_cached_key(&mut all, |it| it.1.to_lowercase());
        all.insert(0, (String::new(), none.in_lang(lang.get()).to_owned()));
        all
    })
}

const CUSTOMER_HEADS: [Word; 5] = [words::COMPANY, settings::SEGMENT, words::PLAN, settings::REVENUE, words::HEALTH];

fn customer_fields(workspace: Workspace, id: Id<Customer>) -> AnyView {
    let (row, lang) = (workspace.row(id), use_lang());
    let revenue = Memo::new(move |_| row.read().as_ref().and_then(|it| it.revenue));
    let healths = Signal::derive(move || {
        let lang = lang.get();
        let none = (String::new(), words::NO_HEALTH.in_lang(lang).to_owned());
        let each = Health::ALL.map(|it| (health_key(it).to_owned(), words::health(it).in_lang(lang).to_owned()));
        [none].into_iter().chain(each).collect()
    });
    view! {
        {text(workspace, id, words::COMPANY, |it: &Customer| &it.company, |it, text| it.company = text)}
        {text(workspace, id, settings::SEGMENT, |it: &Customer| &it.segment, |it, text| it.segment = text)}
        {text(workspace, id, words::PLAN, |it: &Customer| &it.plan, |it, text| it.plan = text)}
        <NumberField
            label=label(row, settings::REVENUE) look=LabelLook::Hidden placeholder=t(settings::REVENUE) value=revenue
            on_commit=move |revenue| change(workspace, id, Box::new(move |it: &mut Customer| it.revenue = revenue))
        />
        {one_of(workspace, id, words::HEALTH, healths,
            |it: &Customer| it.health.map(health_key).unwrap_or_default().to_owned(),
            |it, key| it.health = Health::ALL.into_iter().find(|it| health_key(*it) == key))}
    }
    .into_any()
}

const CONTACT_HEADS: [Word; 6] =
    [words::CUSTOMER, words::ROLE, words::EMAIL, words::PERSONA, told::AGREED, told::LANGUAGE];

fn contact_fields(workspace: Workspace, id: Id<Contact>) -> AnyView {
    let lang = use_lang();
    let customers = choices(workspace.customers(), lang, words::NO_CUSTOMER);
    let personas = choices::<Persona>(table_of(workspace), lang, words::NO_PERSONA);
    let row = workspace.row::<Contact>(id);
    let agreed = move || row.read().as_ref().is_some_and(|it| it.agreed.is_some());
    let agree = move |event: leptos::ev::Event| {
        workspace.dispatch(Agree { contact: id, agrees: event_target_checked(&event) });
    };
    view! {
        {one_of(workspace, id, words::CUSTOMER, customers,
            |it: &Contact| it.customer.map(|it| it.to_string()).unwrap_or_default(), |it, key| it.customer = key.parse().ok())}
        {text(workspace, id, words::ROLE, |it: &Contact| &it.role, |it, text| it.role = text)}
        {text(workspace, id, words::EMAIL, |it: &Contact| &it.email, |it, text| it.email = text)}
        {one_of(workspace, id, words::PERSONA, personas,
            |it: &Contact| it.persona.map(|it| it.to_string()).unwrap_or_default(), |it, key| it.persona = key.parse().ok())}
        <label class="check">
            <input type="checkbox" prop:checked=agreed on:change=agree/>
            <span>{t(told::AGREED)}</span>
        </label>
        {text(workspace, id, told::LANGUAGE, |it: &Contact| &it.language, |it, text| it.language = text)}
    }
    .into_any()
}

const fn health_key(health: Health) -> &'static str {
    match health {
        Health::Good => "good",
        Health::Fair => "fair",
        Health::Poor => "poor",
    }
}
