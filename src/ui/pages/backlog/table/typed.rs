//! Texts of cells: as they are read, as they are typed, and what typing them puts into the record.

use leptos::prelude::*;

use super::super::state::State;
use crate::{
    browser::clock,
    commands::backlog::{Cell, Code as _, Column, OwnValue, Put, Set, Workflow},
    model::{
        Field, FieldSort, Horizon, Id, Item, ItemKind, Objective, Person, Product, Record, Release, Stage, Team,
        day::parse_day, sorted,
    },
    replica::Snapshot,
    ui::words::{Lang, Word, backlog_views as words, format, item as item_words, own_fields},
};

/// How a cell is edited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A line of text.
    Text,
    /// One of these, each by its code and its word.
    Choice(Vec<(String, String)>),
    /// Not at all.
    Fixed,
}

/// How the cells of a column are edited.
pub(super) fn shape(now: &Snapshot, lang: Lang, column: Column) -> Shape {
    match column {
        Column::Title | Column::Tags | Column::Effort | Column::Start | Column::End => Shape::Text,
        Column::Evidence | Column::Score => Shape::Fixed,
        Column::Status => {
            let flow = Workflow::of(&now.table::<Stage>());
            Shape::Choice(
                flow.steps().iter().map(|it| (it.code(), own_fields::step(lang, it.status, &it.name))).collect(),
            )
        }
        Column::Kind => Shape::Choice(coded(&ItemKind::ALL, lang, item_words::kind)),
        Column::Horizon => {
            let none = (String::new(), item_words::NO_HORIZON.in_lang(lang).to_owned());
            Shape::Choice(std::iter::once(none).chain(coded(&Horizon::ALL, lang, item_words::horizon)).collect())
        }
        Column::Product => named::<Product>(now),
        Column::Objective => named::<Objective>(now),
        Column::Release => named::<Release>(now),
        Column::Owner => named::<Person>(now),
        Column::Team => named::<Team>(now),
        Column::Own(field) => match now.get(field) {
            None => Shape::Fixed,
            Some(Field { sort: FieldSort::Formula, .. }) => Shape::Fixed,
            Some(Field { sort: FieldSort::Choice, choices, .. }) => {
                let own = choices.iter().map(|it| (it.key.to_string(), it.name.clone()));
                Shape::Choice(std::iter::once(nothing()).chain(own).collect())
            }
            Some(_) => Shape::Text,
        },
    }
}

fn coded<C: crate::commands::backlog::Code>(all: &[C], lang: Lang, word: fn(C) -> Word) -> Vec<(String, String)> {
    all.iter().map(|it| (it.code().to_owned(), word(*it).in_lang(lang).to_owned())).collect()
}

fn nothing() -> (String, String) {
    (String::new(), "–".to_owned())
}

fn named<T: Record>(now: &Snapshot) -> Shape {
    let table = now.table::<T>();
    let mut all: Vec<(String, String)> = table.iter().map(|it| (it.id().to_string(), it.name().to_owned())).collect();
    sorted::sort_by_cached_key(&mut all, |it| it.1.to_lowercase());
    all.insert(0, nothing());
    Shape::Choice(all)
}

/// A cell as it stands in its editor: a text, or the code of what is chosen.
pub(super) fn begun(lang: Lang, cell: &Cell, item: &Item, column: Column, shape: &Shape) -> String {
    if let Shape::Choice(choices) = shape {
        return match (column, cell) {
            (Column::Status, _) => item.stage.map_or_else(|| item.status.code().to_owned(), |it| it.to_string()),
            (_, Cell::Kind(it)) => it.code().to_owned(),
            (_, Cell::Horizon(it)) => it.code().to_owned(),
            (_, Cell::Text(_, Some(id))) => id.to_string(),
            (_, Cell::Choice(at, _)) => choices.get(at + 1).map(|it| it.0.clone()).unwrap_or_default(),
            _ => String::new(),
        };
    }
    match cell {
        Cell::Number(value) => format::plain_number(lang, *value),
        Cell::Text(text, _) | Cell::Link(text) => text.clone(),
        Cell::Day(day) => format::date(lang, *day),
        Cell::Names(names) => names.join(", "),
        _ => String::new(),
    }
}

/// What a text from outside, such as a clipboard, puts into a cell.
///
/// # Errors
/// The word for why it cannot be taken in.
pub(super) fn put_text(state: State, item: Id<Item>, column: Column, text: &str) -> Result<Put, Word> {
    let (now, lang) = (state.workspace.snapshot().get_untracked(), state.lang.get_untracked());
    match shape(&now, lang, column) {
        Shape::Choice(choices) => {
            let wanted = text.trim().to_lowercase();
            let found =
                choices.iter().find(|it| it.1.to_lowercase() == wanted || (wanted.is_empty() && it.0.is_empty()));
            put(state, item, column, &found.ok_or(words::UNKNOWN_NAME)?.0)
        }
        Shape::Text => put(state, item, column, text),
        Shape::Fixed => Err(words::COUNTED),
    }
}

/// What an editor's text or code puts into a cell.
///
/// # Errors
/// The word for why it cannot be taken in.
pub(super) fn put(state: State, item: Id<Item>, column: Column, text: &str) -> Result<Put, Word> {
    let now = state.workspace.snapshot().get_untracked();
    let lang = state.lang.get_untracked();
    let text = text.trim();
    let number = || match text {
        "" => Ok(None),
        _ => format::parse(lang, text).map(Some).ok_or(words::NOT_A_NUMBER),
    };
    let day = || match text {
        "" => Ok(None),
        _ => parse_day(text, clock::today()).map(Some).map_err(|_| words::NOT_A_DAY),
    };
    let set = match column {
        Column::Title => Set::Title(text.to_owned()),
        Column::Tags => Set::TagsNamed(names(text)),
        Column::Effort => Set::Effort(number()?),
        Column::Status => {
            let flow = Workflow::of(&now.table::<Stage>());
            let step = flow.named(text).ok_or(words::UNKNOWN_NAME)?;
            Set::Step(step.status, step.stage)
        }
        Column::Kind => Set::Kind(ItemKind::from_code(text).ok_or(words::UNKNOWN_NAME)?),
        Column::Horizon => Set::Horizon(Horizon::from_code(text)),
        Column::Product => Set::Product(text.parse().ok()),
        Column::Objective => Set::Objective(text.parse().ok()),
        Column::Release => Set::Release(text.parse().ok()),
        Column::Owner => Set::Owner(text.parse().ok()),
        Column::Team => Set::Team(text.parse().ok()),
        Column::Start => Set::Dates(day()?, now.get(item).and_then(|it| it.end)),
        Column::End => Set::Dates(now.get(item).and_then(|it| it.start), day()?),
        Column::Evidence | Column::Score => return Err(words::COUNTED),
        Column::Own(field) => {
            let sort = now.get(field).map(|it| it.sort).ok_or(words::COUNTED)?;
            let value = match sort {
                _ if text.is_empty() => OwnValue::Nothing,
                FieldSort::Text | FieldSort::Link => OwnValue::Text(text.to_owned()),
                FieldSort::Number | FieldSort::Money => number()?.map_or(OwnValue::Nothing, OwnValue::Number),
                FieldSort::Date => day()?.map_or(OwnValue::Nothing, OwnValue::Day),
                FieldSort::Choice => OwnValue::Choice(text.parse().map_err(|_| words::UNKNOWN_NAME)?),
                FieldSort::People => OwnValue::People(people(&now, text)?),
                FieldSort::Formula => return Err(words::COUNTED),
            };
            return Ok(Put::Own(field, value));
        }
    };
    Ok(Put::Set(set))
}

fn names(text: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text.split(',').map(str::trim).filter(|it| !it.is_empty()) {
        if !names.iter().any(|it| it.to_lowercase() == name.to_lowercase()) {
            names.push(name.to_owned());
        }
    }
    names
}

fn people(now: &Snapshot, text: &str) -> Result<std::collections::BTreeSet<Id<Person>>, Word> {
    let table = now.table::<Person>();
    let person = |name: String| {
        let found = table.iter().find(|it| it.name.to_lowercase() == name.to_lowercase());
        found.map(|it| it.id).ok_or(words::UNKNOWN_NAME)
    };
    names(text).into_iter().map(person).collect()
}
