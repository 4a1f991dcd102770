//! The changelog: what is new, each entry tied to the items it tells of and so to those who asked.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::{super::document, state::Study};
use crate::{
    browser::clock,
    commands::{
        records::{Add, Remove, Update},
        told::requests,
    },
    exchange::document::{Block, Document, Entry},
    model::{Changelog, Id, Item, RecordRef, sorted},
    ui::{
        kit::{
            button::{Button, IconButton},
            chip::Chip,
            combo::{Choice, Combo},
            date_field::DateField,
            icon::Icon,
            inline_edit::InlineEdit,
            text_area::TextArea,
            text_field::TextField,
        },
        words::{format, insights, t, told as words},
    },
};

/// The list, the way to write an entry, and the ways to take all along.
#[component]
pub(super) fn ChangelogOf() -> impl IntoView {
    let study = Study::expect();
    let (workspace, lang) = (study.workspace, study.lang);
    let snapshot = workspace.snapshot();
    let ids = Memo::new(move |_| {
        let mut all: Vec<(Option<NaiveDate>, Id<Changelog>)> =
            snapshot.read().table::<Changelog>().iter().map(|it| (it.date, it.id)).collect();
        sorted::sort_by(&mut all, |a, b| b.cmp(a));
        all.into_iter().map(|it| it.1).collect::<Vec<_>>()
    });
    let items = Memo::new(move |_| {
        let (outline, items) = (workspace.outline().read(), workspace.items().read());
        let rows = outline.rows().iter().filter_map(|row| items.get(row.id));
        Arc::new(rows.map(|it| Choice::new(it.id.to_string(), it.title.clone())).collect::<Vec<_>>())
    });
    let draft = RwSignal::new(String::new());
    let add = move || {
        let title = draft.get_untracked().trim().to_owned();
        let facts = workspace.facts();
        let entry =
            Changelog { id: facts.fresh(), title: title.clone(), date: Some(facts.today), ..Changelog::default() };
        if !title.is_empty() && workspace.dispatch_with_undo(Add(entry), words::added(lang.get_untracked(), &title)) {
            draft.set(String::new());
        }
    };
    let is_empty = Memo::new(move |_| ids.read().is_empty());
    let save = move |file| {
        document::save(study.workspace, study.lang.get_untracked(), &written(study, &ids.get_untracked()), file)
    };
    view! {
        <form class="insights__acts changelog__add" on:submit=move |event| { event.prevent_default(); add(); }>
            <TextField label=t(words::ENTRY_TITLE) value=draft max_length=300_u32 on_input=move |text| draft.set(text)/>
            <Button label=t(words::ENTRY_ADD) icon=Icon::Plus on_click=move |_| add()/>
            <Show when=move || !is_empty.get()>
                <Button label=t(insights::HTML) icon=Icon::Download on_click=move |_| save(document::File::Web)/>
                <Button label=t(insights::MARKDOWN) icon=Icon::Download on_click=move |_| save(document::File::Markdown)/>
            </Show>
        </form>
        <Show when=move || is_empty.get()><p class="insights__none">{t(words::ENTRIES_NONE)}</p></Show>
        <For each=move || ids.get() key=|it| *it let:id><EntryOf id items/></For>
    }
}

/// One entry, edited in place.
#[component]
fn EntryOf(
    /// The entry.
    id: Id<Changelog>,
    /// The items to choose from.
    items: Memo<Arc<Vec<Choice>>>,
) -> impl IntoView {
    let study = Study::expect();
    let (workspace, lang) = (study.workspace, study.lang);
    let (row, snapshot) = (workspace.row::<Changelog>(id), workspace.snapshot());
    let title = Memo::new(move |_| row.read().as_ref().map(|it| it.title.clone()).unwrap_or_default());
    let text = Memo::new(move |_| row.read().as_ref().map(|it| it.text.clone()).unwrap_or_default());
    let date = Memo::new(move |_| row.read().as_ref().and_then(|it| it.date));
    let own = move || row.read().as_ref().map(|it| it.items.iter().copied().collect::<Vec<_>>()).unwrap_or_default();
    let change = move |change: Box<dyn Fn(&mut Changelog)>| {
        workspace.dispatch(Update { id, change });
    };
    let asked = move || {
        let row = row.read();
        let n = row.as_ref().map(|it| requests(&snapshot.read(), &it.items)).unwrap_or_default();
        (n > 0).then(|| words::asked(lang.get(), n))
    };
    let remove = move |_| {
        let said = words::removed(lang.get_untracked(), &title.get_untracked());
        workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), said);
    };
    let chip = move |item: Id<Item>| {
        let name = move || snapshot.read().get(item).map(|it| it.title.clone()).unwrap_or_default();
        let remove = move |()| {
            change(Box::new(move |it| {
                it.items.remove(&item);
            }))
        };
        view! { <Chip label=name on_remove=Callback::new(remove)/> }
    };
    view! {
        <section class="insights__part" aria-label=title>
            <header class="insights__head">
                <h2 class="changelog__title">
                    <InlineEdit label=t(words::ENTRY_TITLE) value=title max_length=300_u32
                        on_commit=move |title: String| change(Box::new(move |it| it.title.clone_from(&title)))/>
                </h2>
                <IconButton
                    label=move || words::of(lang.get(), words::ENTRY_REMOVE, &title.read()) icon=Icon::Trash on_click=remove
                />
            </header>
            <div class="message-form">
                <DateField label=t(words::ENTRY_DATE) value=date on_commit=move |day| change(Box::new(move |it| it.date = day))/>
                <TextArea label=t(words::ENTRY_TEXT) value=text rows=2
                    on_commit=move |text: String| change(Box::new(move |it| it.text.clone_from(&text)))/>
                <div class="note-tags">
                    <For each=own key=|it| *it children=chip/>
                    <Combo
                        label=t(words::ENTRY_ITEMS) choices=items placeholder=t(words::ENTRY_ITEM_FIND)
                        on_pick=move |key: String| {
                            if let Ok(item) = key.parse() {
                                change(Box::new(move |it| { it.items.insert(item); }));
                            }
                        }
                    />
                </div>
                <p class="insights__hint">{asked}</p>
            </div>
        </section>
    }
}

/// The changelog in words.
fn written(study: Study, ids: &[Id<Changelog>]) -> Document {
    let (lang, now) = (study.lang.get_untracked(), study.workspace.snapshot().get_untracked());
    let entry = |id: &Id<Changelog>| {
        let it = now.get(*id)?;
        let n = requests(&now, &it.items);
        let day = it.date.map(|it| format::date(lang, it));
        let asked = (n > 0).then(|| words::asked(lang, n));
        Some(Entry {
            title: it.title.clone(),
            facts: day.into_iter().chain(asked).collect::<Vec<_>>().join(" · "),
            text: it.text.clone(),
            quotes: Vec::new(),
        })
    };
    let name = study.workspace.name().get_untracked();
    Document {
        lang: lang.tag(),
        title: words::CHANGELOG.in_lang(lang).to_owned(),
        lead: String::new(),
        // One heading between the title and the entries, so that none is skipped.
        blocks: vec![Block::Heading(name.clone()), Block::Entries(ids.iter().filter_map(entry).collect())],
        foot: insights::made(lang, &name, &format::date(lang, clock::today())),
    }
}
