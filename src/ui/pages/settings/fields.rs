//! Teams, the stages of the workflow, and the fields of the team's own: what each workspace decides for itself.

use leptos::prelude::*;

use super::{
    super::super::{
        kit::{
            button::IconButton, field::LabelLook, icon::Icon, number_field::NumberField, select::Select,
            text_field::TextField,
        },
        words::{formulas, item as item_words, own_fields as words, t, use_lang},
        workspace::{Workspace, use_workspace},
    },
    register::Register,
};
use crate::{
    commands::{
        backlog::{Code as _, choices_text, choices_typed, formula_names, read_formula},
        records::Update,
    },
    model::{Field, FieldSort, Id, Position, Record, Stage, Status, Team},
    replica::Table,
};

fn table<T: Record>(workspace: Workspace) -> Memo<Table<T>> {
    Memo::new(move |_| workspace.snapshot().read().table())
}

/// A place after so many others.
fn after(count: usize) -> Position {
    (0..count).fold(Position::default(), |last, _| Position::after(Some(&last)))
}

/// Who builds, and how much they can.
#[component]
pub(super) fn Teams() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Register title=words::TEAMS table=table(workspace)
            make=|id, name, count| Team { id, name, position: after(count), ..Team::default() }
            rename=|it: &mut Team, name| it.name = name
            place=|it: &Team| (0, it.position.clone())
            extra=capacity
        />
    }
}

fn capacity(workspace: Workspace, id: Id<Team>) -> AnyView {
    let row = workspace.row(id);
    let value = Memo::new(move |_| row.read().as_ref().and_then(|it| it.capacity));
    let commit = move |capacity| {
        workspace.dispatch(Update { id, change: move |it: &mut Team| it.capacity = capacity });
    };
    view! {
        <NumberField
            label=t(words::CAPACITY) look=LabelLook::Hidden placeholder=t(words::CAPACITY) value
            min=0.0 max=Team::CAPACITY_MAX unit=t(words::CAPACITY_UNIT) on_commit=commit
        />
    }
    .into_any()
}

/// The workflow: stages within the statuses, with their limits.
#[component]
pub(super) fn Stages() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Register title=words::STAGES hint=words::STAGES_HINT table=table(workspace)
            make=|id, name, count| Stage { id, name, status: Status::Doing, position: after(count), wip_limit: None }
            rename=|it: &mut Stage, name| it.name = name
            place=|it: &Stage| (it.status as usize, it.position.clone())
            extra=stage
        />
    }
}

fn stage(workspace: Workspace, id: Id<Stage>) -> AnyView {
    let lang = use_lang();
    let row = workspace.row(id);
    let stages = table::<Stage>(workspace);
    let status = Signal::derive(move || row.read().as_ref().map(|it| it.status.code()).unwrap_or_default().to_owned());
    let limit = Memo::new(move |_| row.read().as_ref().and_then(|it| it.wip_limit).map(f64::from));
    let options = Signal::derive(move || {
        let word = |it: Status| (it.code().to_owned(), item_words::status(it).in_lang(lang.get()).to_owned());
        Status::ALL.map(word).to_vec()
    });
    let name = move || row.read().as_ref().map(|it| it.name.clone()).unwrap_or_default();
    let write_limit = move |limit: Option<f64>| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within the bounds of the field")]
        let wip_limit = limit.map(|it| it.round() as u32);
        workspace.dispatch(Update { id, change: move |it: &mut Stage| it.wip_limit = wip_limit });
    };
    // Before the one that stands before it in its status.
    let earlier = move |_| {
        let (stages, Some(own)) = (stages.read_untracked(), row.get_untracked()) else { return };
        let mut before: Vec<Position> = stages
            .iter()
            .filter(|it| it.status == own.status && it.id != own.id && it.position <= own.position)
            .map(|it| it.position.clone())
            .collect();
        crate::model::sorted::sort_by(&mut before, Ord::cmp);
        let Some(above) = before.pop() else { return };
        let Some(place) = Position::between(before.last().filter(|it| **it < above), Some(&above)) else { return };
        drop(stages);
        workspace.dispatch(Update { id, change: move |it: &mut Stage| it.position = place.clone() });
    };
    view! {
        <Select
            label=t(words::STAGE_STATUS) look=LabelLook::Hidden options value=status
            on_commit=move |code: String| {
                if let Some(status) = Status::from_code(&code) {
                    workspace.dispatch(Update { id, change: move |it: &mut Stage| it.status = status });
                }
            }
        />
        <NumberField
            label=t(words::LIMIT) look=LabelLook::Hidden placeholder=t(words::LIMIT) value=limit
            min=0.0 max=f64::from(Stage::WIP_LIMIT_MAX)
            on_commit=write_limit
        />
        <IconButton label=move || words::earlier(lang.get(), &name()) icon=Icon::Up on_click=earlier/>
    }
    .into_any()
}

/// What the team wants to know of every item.
#[component]
pub(super) fn Fields() -> impl IntoView {
    let workspace = use_workspace();
    view! {
        <Register title=words::FIELDS hint=words::FIELDS_HINT table=table(workspace)
            make=|id, name, count| Field { id, name, position: after(count), ..Field::default() }
            rename=|it: &mut Field, name| it.name = name
            place=|it: &Field| (0, it.position.clone())
            extra=field
        />
    }
}

fn field(workspace: Workspace, id: Id<Field>) -> AnyView {
    let lang = use_lang();
    let row = workspace.row(id);
    let sort = Memo::new(move |_| row.read().as_ref().map(|it| it.sort).unwrap_or_default());
    let options = Signal::derive(move || {
        let word = |it: FieldSort| (words::sort_code(it).to_owned(), words::sort(it).in_lang(lang.get()).to_owned());
        FieldSort::ALL.map(word).to_vec()
    });
    let pick = move |code: String| {
        if let Some(sort) = FieldSort::ALL.into_iter().find(|it| words::sort_code(*it) == code) {
            workspace.dispatch(Update { id, change: move |it: &mut Field| it.sort = sort });
        }
    };
    let unit = Memo::new(move |_| row.read().as_ref().map(|it| it.unit.clone()).unwrap_or_default());
    let choices = Memo::new(move |_| row.read().as_ref().map(|it| choices_text(&it.choices)).unwrap_or_default());
    let formula = Memo::new(move |_| row.read().as_ref().map(|it| it.formula.clone()).unwrap_or_default());
    let wrong = Signal::derive(move || {
        let (formula, now) = (formula.read(), workspace.snapshot().get());
        let flaw = (!formula.is_empty()).then(|| read_formula(&now, &formula).err()).flatten()?;
        Some(formulas::flaw(lang.get(), &flaw.kind))
    });
    let names = move || {
        let own: Vec<String> = formula_names(&workspace.snapshot().read()).into_iter().map(|it| it.0).collect();
        words::formula_hint(lang.get(), &own)
    };
    let more = move || {
        match sort.get() {
        FieldSort::Number | FieldSort::Money => view! {
            <TextField
                label=t(words::UNIT) look=LabelLook::Hidden placeholder=t(words::UNIT) value=unit max_length=20_u32
                on_commit=move |unit: String| {
                    workspace.dispatch(Update { id, change: move |it: &mut Field| it.unit.clone_from(&unit) });
                }
            />
        }
        .into_any(),
        FieldSort::Choice => view! {
            <TextField
                label=t(words::CHOICES) look=LabelLook::Hidden placeholder=t(words::CHOICES) value=choices
                on_commit=move |text: String| {
                    let change = move |it: &mut Field| it.choices = choices_typed(&it.choices, &text);
                    workspace.dispatch(Update { id, change });
                }
            />
        }
        .into_any(),
        FieldSort::Formula => view! {
            <TextField
                label=t(words::FORMULA) look=LabelLook::Hidden placeholder=t(words::FORMULA) value=formula hint=names error=wrong
                on_commit=move |text: String| {
                    workspace.dispatch(Update { id, change: move |it: &mut Field| it.formula.clone_from(&text) });
                }
            />
        }
        .into_any(),
        FieldSort::Text | FieldSort::Date | FieldSort::People | FieldSort::Link => ().into_any(),
    }
    };
    view! {
        <Select
            label=t(words::SORT) look=LabelLook::Hidden options on_commit=pick
            value=Signal::derive(move || words::sort_code(sort.get()).to_owned())
        />
        {more}
    }
    .into_any()
}
