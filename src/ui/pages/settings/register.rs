//! A register: a short list of records with a name, to add to, rename and remove from.

use leptos::prelude::*;

use super::super::super::{
    kit::{
        button::{Button, IconButton},
        field::LabelLook,
        icon::Icon,
        inline_edit::InlineEdit,
        text_field::TextField,
    },
    words::{Word, settings as words, t, use_lang},
    workspace::{Workspace, use_workspace},
};
use crate::{
    commands::records::{Add, Remove, Update},
    model::{Id, Position, Record, RecordRef, sorted},
    replica::Table,
};

/// Where a record stands among the others: its group, and its place there.
type Placing<T> = fn(&T) -> (usize, Position);

/// A register of one kind of record, folded away until it is wanted.
#[component]
pub(in crate::ui::pages) fn Register<T: Record>(
    /// What the records are called together.
    title: Word,
    /// The records.
    table: Memo<Table<T>>,
    /// Makes a record from an id, a name, and how many there are.
    make: fn(Id<T>, String, usize) -> T,
    /// Gives a record another name.
    rename: fn(&mut T, String),
    /// What they are for.
    #[prop(optional)]
    hint: Option<Word>,
    /// More fields of each record.
    #[prop(optional)]
    extra: Option<fn(Workspace, Id<T>) -> AnyView>,
    /// What those fields are, in their order; stands over the rows where there is room for them on one line.
    #[prop(optional)]
    heads: &'static [Word],
    /// Where a record stands; by name unless told.
    #[prop(optional)]
    place: Option<Placing<T>>,
    /// Whether it stands open from the start where it has any.
    #[prop(optional)]
    opens: bool,
) -> impl IntoView {
    view! {
        <details class="settings__section register" open=opens && !table.read_untracked().is_empty()>
            <summary><h2>{t(title)}</h2> <span class="register__count">{move || table.read().len()}</span></summary>
            {hint.map(|hint| view! { <p class="settings__hint">{t(hint)}</p> })}
            <Show when=move || !heads.is_empty() && !table.read().is_empty()>
                // Each field says by itself what it is.
                <div class="register__row register__heads" aria-hidden="true">
                    <span class="register__name">{t(words::NAME)}</span>
                    <span class="register__extra">{heads.iter().map(|it| view! { <span>{t(*it)}</span> }).collect_view()}</span>
                </div>
            </Show>
            <Entries title table make rename extra place/>
        </details>
    }
}

/// The records of a register, and the way to add one.
#[component]
pub(in crate::ui::pages) fn Entries<T: Record>(
    /// What the records are called together.
    title: Word,
    /// The records.
    table: Memo<Table<T>>,
    /// Makes a record from an id, a name, and how many there are.
    make: fn(Id<T>, String, usize) -> T,
    /// Gives a record another name.
    rename: fn(&mut T, String),
    /// More fields of each record.
    extra: Option<fn(Workspace, Id<T>) -> AnyView>,
    /// Where a record stands; by name unless told.
    #[prop(default = None)]
    place: Option<Placing<T>>,
) -> impl IntoView {
    let workspace = use_workspace();
    let lang = use_lang();
    let draft = RwSignal::new(String::new());
    let ids = Memo::new(move |_| {
        let mut rows: Vec<_> =
            table.read().iter().map(|it| (place.map(|place| place(it)), it.name().to_lowercase(), it.id())).collect();
        sorted::sort_by(&mut rows, Ord::cmp);
        rows.into_iter().map(|(.., id)| id).collect::<Vec<_>>()
    });
    let add = move || {
        let name = draft.get_untracked().trim().to_owned();
        if !name.is_empty()
            && workspace.dispatch(Add(make(workspace.facts().fresh(), name, ids.read_untracked().len())))
        {
            draft.set(String::new());
        }
    };
    let row = move |id: Id<T>| {
        let record = workspace.row(id);
        let name = Memo::new(move |_| record.read().as_ref().map(|it| it.name().to_owned()).unwrap_or_default());
        let commit = move |name: String| {
            workspace.dispatch(Update { id, change: move |it: &mut T| rename(it, name.clone()) });
        };
        let remove = move |_| {
            let said = words::removed(lang.get_untracked(), &name.get_untracked());
            workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), said);
        };
        view! {
            <li class="register__row">
                <span class="register__name"><InlineEdit label=t(words::NAME) value=name on_commit=commit max_length=300_u32/></span>
                {extra.map(|extra| view! { <span class="register__extra">{extra(workspace, id)}</span> })}
                <IconButton label=move || format!("{}: {}", words::REMOVE.in_lang(lang.get()), name.get()) icon=Icon::Trash on_click=remove/>
            </li>
        }
    };
    view! {
        <ul class="register__rows"><For each=move || ids.get() key=|id| *id children=row/></ul>
        <form class="register__add" on:submit=move |event| { event.prevent_default(); add(); }>
            <TextField
                label=move || format!("{}: {}", title.in_lang(lang.get()), words::NEW_NAME.in_lang(lang.get()))
                look=LabelLook::Hidden placeholder=t(words::NEW_NAME) value=draft
                on_input=move |text| draft.set(text)
            />
            <Button label=t(words::ADD) icon=Icon::Plus on_click=move |_| add()/>
        </form>
    }
}
