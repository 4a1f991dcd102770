//! Themes: tags as a tree, each with the way to another place and into another theme.

use leptos::prelude::*;

use crate::{
    commands::{
        records::Update,
        themes::{MergeTheme, MoveTheme, above, tree},
    },
    model::{Id, Tag},
    ui::{
        kit::{field::LabelLook, inline_edit::InlineEdit, select::Select},
        words::{insight as words, settings, t, use_lang},
        workspace::use_workspace,
    },
};

/// The tree.
#[component]
pub(super) fn Themes() -> impl IntoView {
    let workspace = use_workspace();
    let tags = workspace.tags();
    let rows = Memo::new(move |_| tree(&tags.read()));
    view! {
        <details class="settings__section register" open=!rows.read_untracked().is_empty()>
            <summary><h2>{t(words::THEMES)}</h2> <span class="register__count">{move || rows.read().len()}</span></summary>
            <ul class="register__rows">
                <For each=move || rows.get() key=|it| *it let((id, depth))><Theme id depth/></For>
            </ul>
        </details>
    }
}

/// One theme: its name, where it stands, and what it can be merged into.
#[component]
fn Theme(
    /// The theme.
    id: Id<Tag>,
    /// How deep it stands.
    depth: usize,
) -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let (row, tags) = (workspace.row(id), workspace.tags());
    let name = Memo::new(move |_| row.read().as_ref().map(|it| it.name.clone()).unwrap_or_default());
    let parent = Signal::derive(move || {
        row.read().as_ref().and_then(|it| it.parent).map(|it| it.to_string()).unwrap_or_default()
    });
    // What stands under it cannot be its place, but can take it in.
    let others = move |first: crate::ui::words::Word, all: bool| {
        Signal::derive(move || {
            let tags = tags.read();
            let fits = |it: &Id<Tag>| *it != id && (all || !above(&tags, *it).contains(&id));
            let named = |it: Id<Tag>| Some((it.to_string(), tags.get(it)?.name.clone()));
            let rest = tree(&tags).into_iter().map(|it| it.0).filter(fits).filter_map(named);
            [(String::new(), first.in_lang(lang.get()).to_owned())].into_iter().chain(rest).collect::<Vec<_>>()
        })
    };
    let merge = move |key: String| {
        let Ok(into) = key.parse() else { return };
        let title = tags.read_untracked().get(into).map(|it: &Tag| it.name.clone()).unwrap_or_default();
        workspace.dispatch_with_undo(MergeTheme { id, into }, words::merged(lang.get_untracked(), &title));
    };
    let label = move |word| move || words::of(lang.get(), &name.read(), word);
    view! {
        <li class="register__row" style:padding-inline-start=format!("calc({depth} * var(--space-5))")>
            <span class="register__name">
                <InlineEdit label=t(settings::NAME) value=name max_length=80_u32 on_commit=move |name: String| {
                    workspace.dispatch(Update { id, change: move |it: &mut Tag| it.name.clone_from(&name) });
                }/>
            </span>
            <span class="register__extra">
                <Select label=label(words::UNDER) look=LabelLook::Hidden options=others(words::AT_TOP, false) value=parent
                    on_commit=move |key: String| { workspace.dispatch(MoveTheme { id, parent: key.parse().ok() }); }/>
                <Select label=label(words::MERGE_INTO) look=LabelLook::Hidden options=others(words::MERGE_CHOOSE, true)
                    value=Signal::stored(String::new()) on_commit=merge/>
            </span>
        </li>
    }
}
