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
    let now = Signal::derive(move || state.asked.read().group);
    let pick = move |to| state.change_table(|asked| asked.group = to, Step::Push);
    view! { <By label=words::GROUP none=Some(words::NO_GROUP) now pick/> }
}

/// What the columns of the board are.
#[component]
pub(super) fn Across() -> impl IntoView {
    let state = use_state();
    let now = Signal::derive(move || Some(state.board_asked.get().across));
    let pick = move |to: Option<Column>| state.change_board(|asked| asked.across = to.unwrap_or(Column::Status));
    view! { <By label=words::COLUMNS none=None now pick/> }
}

/// What the lanes of the board are.
#[component]
pub(super) fn Lanes() -> impl IntoView {
    let state = use_state();
    let now = Signal::derive(move || state.board_asked.get().lanes);
    let pick = move |to| state.change_board(|asked| asked.lanes = to);
    view! { <By label=words::LANES none=Some(words::NO_LANES) now pick/> }
}

/// A menu of the columns that items can be put together by.
#[component]
fn By(
    /// What it is for.
    label: Word,
    /// The word for none of them, where that is a choice.
    none: Option<Word>,
    /// The one in force.
    now: Signal<Option<Column>>,
    /// Called with the one picked.
    #[prop(into)]
    pick: Callback<Option<Column>>,
) -> impl IntoView {
    let state = use_state();
    let button = move || {
        let (lang, chosen) = (state.lang.get(), now.get().map(|it| name(state, it)));
        let chosen = chosen.unwrap_or_else(|| none.map_or("", |it| it.in_lang(lang)).to_owned());
        format!("{}: {chosen}", label.in_lang(lang))
    };
    let entries = Signal::derive(move || {
        let (lang, chosen, records) = (state.lang.get(), now.get(), state.workspace.snapshot().get());
        let none = none.map(|word| {
            MenuEntry::from(MenuItem::new(word.in_lang(lang), move || pick.run(None)).checked(chosen.is_none()))
        });
        let by = all(state).into_iter().filter(|it| it.can_group(&records)).map(|column| {
            let item = MenuItem::new(name(state, column), move || pick.run(Some(column)));
            MenuEntry::from(item.checked(chosen == Some(column)))
        });
        none.into_iter().chain(by).collect()
    });
    view! { <Menu label=button icon=Icon::List face=MenuFace::Label kind=ButtonKind::Plain entries/> }
}
