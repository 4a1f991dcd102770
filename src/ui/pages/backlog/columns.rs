//! Which columns the table has, in what order, and what its rows are put together by. All of it is in the address.

use leptos::prelude::*;

use super::state::{State, use_state};
use crate::{
    commands::backlog::Column,
    model::{Field, sorted},
    ui::{
        address::Step,
        kit::{
            button::{ButtonKind, IconButton},
            filter::FilterMenu,
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
        },
        words::{Word, backlog_views as words, t},
    },
};

/// What a column is called; a field of the team's own by its name.
pub(super) fn name(state: State, column: Column) -> String {
    let own = match column {
        Column::Own(field) => state.workspace.snapshot().read().get(field).map(|it| it.name.clone()),
        _ => None,
    };
    own.unwrap_or_else(|| words::column(column).in_lang(state.lang.get()).to_owned())
}

/// Every column there can be: those the app knows, then the team's own.
pub(super) fn all(state: State) -> Vec<Column> {
    let now = state.workspace.snapshot().get();
    let table = now.table::<Field>();
    let mut own: Vec<&Field> = table.iter().collect();
    sorted::sort_by(&mut own, |a, b| a.position.cmp(&b.position).then(a.id.cmp(&b.id)));
    Column::ALL.into_iter().chain(own.into_iter().map(|it| Column::Own(it.id))).collect()
}

/// The columns, as boxes to tick.
#[component]
pub(super) fn Columns() -> impl IntoView {
    let state = use_state();
    let usual = move |()| state.change_table(|asked| asked.columns = Column::USUAL.to_vec(), Step::Push);
    let changed = Signal::derive(move || {
        let asked = state.asked.read();
        if asked.columns == Column::USUAL { 0 } else { asked.columns.len() }
    });
    view! {
        <FilterMenu label=t(words::COLUMNS) icon=Icon::Settings clear=t(words::USUAL_COLUMNS) count=changed on_clear=usual>
            <Boxes/>
        </FilterMenu>
    }
}

/// The columns shown, in their order, and the others.
#[component]
fn Boxes() -> impl IntoView {
    let state = use_state();
    let shown = Memo::new(move |_| state.asked.read().columns.clone());
    let others = Memo::new(move |_| {
        let shown = shown.read();
        all(state).into_iter().filter(|it| !shown.contains(it)).collect::<Vec<_>>()
    });
    view! {
        <Group label=words::SHOWN_COLUMNS columns=shown ticked=true/>
        <Group label=words::OTHER_COLUMNS columns=others ticked=false/>
    }
}

/// Some columns with their boxes; those shown can be moved.
#[component]
fn Group(
    /// What they have in common.
    label: Word,
    /// The columns.
    columns: Memo<Vec<Column>>,
    /// Whether they are shown.
    ticked: bool,
) -> impl IntoView {
    let state = use_state();
    let row = move |column: Column| {
        let toggle = move |_| {
            let change = move |shown: &mut Vec<Column>| {
                if ticked { shown.retain(|it| *it != column) } else { shown.push(column) }
            };
            state.change_table(|asked| change(&mut asked.columns), Step::Push);
        };
        let earlier = move |_| {
            let change = move |shown: &mut Vec<Column>| {
                let at = shown.iter().position(|it| *it == column).unwrap_or_default();
                if at > 0 {
                    shown.swap(at, at - 1);
                }
            };
            state.change_table(|asked| change(&mut asked.columns), Step::Push);
        };
        let named = move || name(state, column);
        view! {
            <div class="table-columns__row">
                <label class="backlog-filter__box">
                    <input type="checkbox" prop:checked=ticked on:change=toggle/>
                    <span>{named}</span>
                </label>
                {ticked.then(|| view! {
                    <IconButton
                        label=move || format!("{}: {}", words::EARLIER.in_lang(state.lang.get()), named())
                        icon=Icon::Up
                        on_click=earlier
                    />
                })}
            </div>
        }
    };
    view! {
        <fieldset class="backlog-filter__group">
            <legend>{t(label)}</legend>
            <For each=move || columns.get() key=|it| *it children=row/>
        </fieldset>
    }
}

/// What the rows are put together by.
#[component]
pub(super) fn Grouping() -> impl IntoView {
    let state = use_state();
    let label = move || {
        let group = state.asked.read().group.map(|it| name(state, it));
        words::grouped(state.lang.get(), group.as_deref())
    };
    let entries = Signal::derive(move || {
        let (lang, group) = (state.lang.get(), state.asked.read().group);
        let now = state.workspace.snapshot().get();
        let pick = move |to: Option<Column>| move || state.change_table(|asked| asked.group = to, Step::Push);
        let none = MenuItem::new(words::NO_GROUP.in_lang(lang), pick(None)).checked(group.is_none());
        let by = all(state).into_iter().filter(|it| it.can_group(&now)).map(|column| {
            MenuEntry::from(MenuItem::new(name(state, column), pick(Some(column))).checked(group == Some(column)))
        });
        std::iter::once(MenuEntry::from(none)).chain(by).collect()
    });
    view! { <Menu label icon=Icon::List face=MenuFace::Label kind=ButtonKind::Plain entries/> }
}
