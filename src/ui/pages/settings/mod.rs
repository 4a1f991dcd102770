//! Settings: the workspace, the person, how the page looks, and the short lists that other pages choose from.

mod bin;
mod fields;
pub(super) mod register;

use chrono::NaiveDate;
use leptos::{prelude::*, task::spawn_local};
use register::Register;

use super::super::{
    actions::{Action, Group, use_actions},
    app::Desk,
    kit::{
        button::Button, date_field::DateField, field::LabelLook, icon::Icon, number_field::NumberField, select::Select,
        text_field::TextField,
    },
    words::{Lang, format, settings as words, shell, t, use_lang, welcome},
    workspace::{Workspace, use_workspace},
};
use crate::{
    browser::{persist, preferences::Theme},
    commands::{
        records::Update,
        workspace::{Call, RemoveSample, Rename},
    },
    model::{Customer, Id, Objective, Person, Product, Release, Tag, Workspace as WorkspaceRecord},
};

/// The page.
#[component]
pub fn Settings() -> impl IntoView {
    let workspace = use_workspace();
    let lang = use_lang();
    let actions = use_actions();
    let sample = Memo::new(move |_| RemoveSample::applies(&workspace.snapshot().read()));
    let remove_sample = move || {
        let said = welcome::SAMPLE_REMOVED.in_lang(lang.get_untracked()).to_owned();
        workspace.dispatch_with_undo(RemoveSample, said);
    };
    actions.register([
        Action::new("remove-sample", welcome::REMOVE_SAMPLE, Icon::Trash, Group::Page, remove_sample).when(sample)
    ]);
    view! {
        <div class="page">
            <header class="page__head"><h1 class="page__title">{t(shell::SETTINGS)}</h1></header>
            <div class="page__body" data-flow="text">
                <General/>
                <You/>
                <Look/>
                <Register title=words::PRODUCTS table=workspace.products()
                    make=|id, name, _| Product { id, name, ..Product::default() }
                    rename=|it: &mut Product, name| it.name = name
                />
                <Register title=words::OBJECTIVES table=workspace.objectives()
                    make=|id, title, _| Objective { id, title, ..Objective::default() }
                    rename=|it: &mut Objective, title| it.title = title
                    extra=objective_due
                />
                <Register title=words::RELEASES table=workspace.releases()
                    make=|id, name, _| Release { id, name, ..Release::default() }
                    rename=|it: &mut Release, name| it.name = name
                    extra=release_date
                />
                <Register title=words::CUSTOMERS table=workspace.customers()
                    make=|id, name, _| Customer { id, name, ..Customer::default() }
                    rename=|it: &mut Customer, name| it.name = name
                    extra=customer_fields
                />
                <Register title=words::TAGS table=workspace.tags()
                    make=|id, name, count| Tag { id, name, hue: (count % usize::from(Tag::HUES)) as u8, ..Tag::default() }
                    rename=|it: &mut Tag, name| it.name = name
                />
                <Register title=words::PEOPLE table=workspace.people()
                    make=|id, name, _| Person { id, name }
                    rename=|it: &mut Person, name| it.name = name
                />
                <fields::Teams/>
                <fields::Stages/>
                <fields::Fields/>
                <section class="settings__section">
                    <h2>{t(words::DATA)}</h2>
                    <p class="settings__hint">{t(words::DATA_HINT)}</p>
                    <Room/>
                    <div class="settings__buttons">
                        <Button label=t(shell::EXPORT) icon=Icon::Download on_click=move |_| actions.run("export")/>
                        <Button label=t(shell::IMPORT) icon=Icon::Upload on_click=move |_| actions.run("import")/>
                        <Show when=move || sample.get()>
                            <Button label=t(welcome::REMOVE_SAMPLE) icon=Icon::Trash on_click=move |_| remove_sample()/>
                        </Show>
                        <a class="button" data-kind="plain" data-size="normal" href="workspaces">{t(shell::WORKSPACES)}</a>
                    </div>
                </section>
                <bin::Bin/>
            </div>
        </div>
    }
}

/// Name and period of reach.
#[component]
fn General() -> impl IntoView {
    let workspace = use_workspace();
    let row = workspace.row::<WorkspaceRecord>(workspace.id());
    let period = Memo::new(move |_| row.read().as_ref().map(|it| it.reach_period.clone()).unwrap_or_default());
    let id = workspace.id();
    let lang = use_lang();
    let begins = Signal::derive(move || row.read().as_ref().map_or(1, |it| it.year_begins.clamp(1, 12)).to_string());
    let months = Signal::derive(move || {
        let day = |month| NaiveDate::from_ymd_opt(2026, month, 1);
        let named = |month: u32| Some((month.to_string(), format::short_month(lang.get(), day(month)?)));
        (1..=12).filter_map(named).collect::<Vec<_>>()
    });
    let begin = move |month: String| {
        if let Ok(year_begins) = month.parse() {
            workspace.dispatch(Update { id, change: move |it: &mut WorkspaceRecord| it.year_begins = year_begins });
        }
    };
    let desk = Desk::expect();
    let rename = move |name: String| {
        if workspace.dispatch(Rename { id, name: name.clone() }) {
            desk.renamed(id, name);
        }
    };
    view! {
        <section class="settings__section">
            <h2>{t(words::GENERAL)}</h2>
            <TextField label=t(words::NAME) value=workspace.name() on_commit=rename max_length=300_u32/>
            <TextField
                label=t(words::REACH_PERIOD) hint=t(words::REACH_PERIOD_HINT) value=period max_length=40_u32
                on_commit=move |reach_period: String| {
                    workspace.dispatch(Update { id, change: move |it: &mut WorkspaceRecord| it.reach_period.clone_from(&reach_period) });
                }
            />
            <Select label=t(words::YEAR_BEGINS) hint=t(words::YEAR_BEGINS_HINT) options=months value=begins on_commit=begin/>
        </section>
    }
}

/// Who is at this browser.
#[component]
fn You() -> impl IntoView {
    let workspace = use_workspace();
    let people = workspace.people();
    let me = Memo::new(move |_| {
        workspace.snapshot().track();
        workspace.me()
    });
    let name = Memo::new(move |_| people.read().get(me.get()).map(|it| it.name.clone()).unwrap_or_default());
    let others = Memo::new(move |_| {
        let mine = me.get();
        let known = people.read();
        let mut options: Vec<_> = known.iter().map(|it| (it.id.to_string(), it.name.clone())).collect();
        if known.get(mine).is_none() {
            options.insert(0, (mine.to_string(), "—".to_owned()));
        }
        options
    });
    let call = move |name: String| {
        workspace.dispatch(Call { person: workspace.me(), name });
    };
    let choose = move |id: String| {
        if let Ok(id) = id.parse::<Id<Person>>() {
            workspace.set_me(id);
        }
    };
    view! {
        <section class="settings__section">
            <h2>{t(words::YOU)}</h2>
            <TextField label=t(words::NAME) hint=t(words::WHO_HINT) value=name on_commit=call max_length=300_u32/>
            <Show when=move || { others.read().len() > 1 }>
                <Select label=t(words::WHO) options=others value=Signal::derive(move || me.get().to_string()) on_commit=choose/>
            </Show>
        </section>
    }
}

/// Theme and language.
#[component]
fn Look() -> impl IntoView {
    let desk = Desk::expect();
    let lang = use_lang();
    let themes =
        [(Theme::System, shell::THEME_SYSTEM), (Theme::Light, shell::THEME_LIGHT), (Theme::Dark, shell::THEME_DARK)];
    let options = Signal::derive(move || {
        themes
            .iter()
            .map(|(theme, word)| (theme_name(*theme).to_owned(), word.in_lang(lang.get()).to_owned()))
            .collect::<Vec<_>>()
    });
    let languages =
        Signal::stored(vec![("en".to_owned(), "English".to_owned()), ("da".to_owned(), "Dansk".to_owned())]);
    view! {
        <section class="settings__section">
            <h2>{t(words::LOOK)}</h2>
            <Select
                label=t(shell::THEME) options value=Signal::derive(move || theme_name(desk.theme().get()).to_owned())
                on_commit=move |name: String| {
                    if let Some((theme, _)) = themes.iter().find(|(theme, _)| theme_name(*theme) == name) {
                        desk.set_theme(*theme);
                    }
                }
            />
            <Select
                label=t(shell::LANGUAGE) options=languages value=Signal::derive(move || lang.get().tag().to_owned())
                on_commit=move |tag: String| if let Some(lang) = Lang::of_tag(&tag) { desk.set_lang(lang) }
            />
        </section>
    }
}

/// How much room the browser gives.
#[component]
fn Room() -> impl IntoView {
    let lang = use_lang();
    let room = RwSignal::new(None);
    spawn_local(async move {
        if let Some(it) = persist::estimate().await {
            room.try_set(Some((it.usage as f64 / MEGABYTE, it.quota as f64 / MEGABYTE)));
        }
    });
    view! {
        {move || room.get().map(|(used, quota)| view! {
            <p class="settings__hint">{words::room(lang.get(), used, quota)}</p>
        })}
    }
}

/// Bytes in a megabyte.
const MEGABYTE: f64 = 1_000_000.0;

/// The word for a theme in the list of choices.
const fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::System => "system",
    }
}

fn objective_due(workspace: Workspace, id: Id<Objective>) -> AnyView {
    let row = workspace.row(id);
    let value = Memo::new(move |_| row.read().as_ref().and_then(|it| it.due));
    let commit = move |due| {
        workspace.dispatch(Update { id, change: move |it: &mut Objective| it.due = due });
    };
    view! { <DateField label=t(words::DUE) look=LabelLook::Hidden value on_commit=commit/> }.into_any()
}

fn release_date(workspace: Workspace, id: Id<Release>) -> AnyView {
    let row = workspace.row(id);
    let value = Memo::new(move |_| row.read().as_ref().and_then(|it| it.date));
    let commit = move |date| {
        workspace.dispatch(Update { id, change: move |it: &mut Release| it.date = date });
    };
    view! { <DateField label=t(words::DATE) look=LabelLook::Hidden value on_commit=commit/> }.into_any()
}

fn customer_fields(workspace: Workspace, id: Id<Customer>) -> AnyView {
    let row = workspace.row(id);
    let segment = Memo::new(move |_| row.read().as_ref().map(|it| it.segment.clone()).unwrap_or_default());
    let revenue = Memo::new(move |_| row.read().as_ref().and_then(|it| it.revenue));
    view! {
        <TextField
            label=t(words::SEGMENT) look=LabelLook::Hidden placeholder=t(words::SEGMENT) value=segment max_length=80_u32
            on_commit=move |segment: String| {
                workspace.dispatch(Update { id, change: move |it: &mut Customer| it.segment.clone_from(&segment) });
            }
        />
        <NumberField
            label=t(words::REVENUE) look=LabelLook::Hidden placeholder=t(words::REVENUE) value=revenue
            on_commit=move |revenue| {
                workspace.dispatch(Update { id, change: move |it: &mut Customer| it.revenue = revenue });
            }
        />
    }
    .into_any()
}
