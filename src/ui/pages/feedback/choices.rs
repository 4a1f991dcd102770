//! What can be picked here: items, tags and customers by name.

use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    commands::feedback::merged::root,
    model::{Record, sorted},
    replica::Table,
    ui::{kit::combo::Choice, workspace::Workspace},
};

/// A list of things to pick from.
pub(super) type Pickable = Signal<Arc<Vec<Choice>>>;

/// Everything that can be picked on this page. Each list is drawn up only once a picker asks for it.
#[derive(Clone, Copy)]
pub(super) struct Choices {
    /// The items, in the order of the backlog.
    pub(super) items: Pickable,
    /// The tags, by name.
    pub(super) tags: Pickable,
    /// The customers, by name.
    pub(super) customers: Pickable,
    /// The people of the team, by name.
    pub(super) people: Pickable,
    /// The notes that are listed somewhere, the newest first.
    pub(super) notes: Pickable,
}

impl Choices {
    pub(super) fn over(workspace: Workspace) -> Self {
        let items = Memo::new(move |_| {
            let (outline, items) = (workspace.outline().read(), workspace.items().read());
            let rows = outline.rows().iter().filter_map(|row| items.get(row.id));
            Arc::new(rows.map(|it| Choice::new(it.id.to_string(), it.title.clone())).collect())
        });
        let tags =
            Memo::new(move |_| by_name(&workspace.tags().read(), |it| Choice { hue: Some(it.hue), ..choice(it) }));
        let customers = Memo::new(move |_| {
            by_name(&workspace.customers().read(), |it| Choice {
                detail: Some(it.company.clone()).filter(|it| !it.is_empty()),
                ..choice(it)
            })
        });
        let people = Memo::new(move |_| by_name(&workspace.people().read(), choice));
        let notes = Memo::new(move |_| {
            let notes = workspace.feedback().read();
            let listed = notes.iter().filter(|it| root(&notes, it.id) == it.id);
            let mut choices: Vec<_> = listed.map(choice).collect();
            choices.reverse();
            Arc::new(choices)
        });
        Self {
            items: items.into(),
            tags: tags.into(),
            customers: customers.into(),
            people: people.into(),
            notes: notes.into(),
        }
    }
}

fn choice<T: Record>(record: &T) -> Choice {
    Choice::new(record.id().to_string(), record.name())
}

fn by_name<T: Record>(table: &Table<T>, choice: impl Fn(&T) -> Choice) -> Arc<Vec<Choice>> {
    let mut choices: Vec<_> = table.iter().map(choice).collect();
    sorted::sort_by_cached_key(&mut choices, |it| it.label.to_lowercase());
    Arc::new(choices)
}
