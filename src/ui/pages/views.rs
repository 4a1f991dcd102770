//! Saved views: ways of looking at a page, under a name. Every page with filters has this menu.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    commands::{
        records::{Remove, Update},
        views::{Keep, kept, of_page},
    },
    model::{Id, RecordRef, View},
    ui::{
        address::{Page, Step, use_address},
        kit::{
            button::{Button, ButtonKind},
            dialog::{Dialog, DialogSize},
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
            text_field::TextField,
        },
        outside::place::Align,
        words::{t, use_lang, views as words},
        workspace::use_workspace,
    },
};

/// What the dialog asks a name for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Naming {
    /// What is shown now, as a view of its own.
    New,
    /// Another name for a view.
    Old(Id<View>),
}

/// The menu of a page's saved views: go to one, keep what is shown now, rename, delete.
#[component]
pub fn Views(
    /// The page whose views these are.
    page: Page,
) -> impl IntoView {
    let (workspace, address, lang) = (use_workspace(), use_address(), use_lang());
    let naming = RwSignal::new(None::<Naming>);
    let name = RwSignal::new(String::new());
    let refused = RwSignal::new(false);
    // The view that was gone to last: the one to update when its filters have been changed since.
    let last = RwSignal::new(None::<Id<View>>);
    let views = Memo::new(move |_| of_page(&workspace.views().read(), page.path()));
    let ask = move |what: Naming, text: String| {
        name.set(text);
        refused.set(false);
        naming.set(Some(what));
    };
    let entries = Signal::derive(move || {
        let (views, query, lang) = (views.get(), kept(&address.query()), lang.get());
        let shown = views.iter().find(|it| it.query == query);
        let gone_from = last.get().and_then(|id| views.iter().find(|it| it.id == id)).filter(|it| it.query != query);
        let at_hand = shown.or(gone_from).cloned();
        let item = |view: &View| {
            let (id, to) = (view.id, view.query.clone());
            let go = move || {
                last.set(Some(id));
                address.go(page, &to, Step::Push);
            };
            MenuEntry::from(MenuItem::new(view.name.clone(), go).checked(shown.is_some_and(|it| it.id == id)))
        };
        let heading = if views.is_empty() { words::NONE } else { words::SAVED_VIEWS };
        let mut entries = vec![MenuEntry::Heading(heading.in_lang(lang).into())];
        entries.extend(views.iter().map(item));
        if workspace.is_read_only() {
            return entries;
        }
        entries.push(MenuEntry::Separator);
        let keep = move || ask(Naming::New, String::new());
        entries.push(MenuItem::new(words::SAVE_AS.in_lang(lang), keep).icon(Icon::Plus).into());
        if let Some(view) = gone_from {
            let id = view.id;
            let update = move || {
                let query = kept(&untrack(|| address.query()));
                workspace.dispatch(Update { id, change: move |view: &mut View| view.query.clone_from(&query) });
            };
            entries.push(MenuItem::new(words::update(lang, &view.name), update).icon(Icon::Check).into());
        }
        if let Some(View { id, name, .. }) = at_hand {
            let (old, word) = (name.clone(), words::rename(lang, &name));
            entries.push(MenuItem::new(word, move || ask(Naming::Old(id), old.clone())).icon(Icon::Edit).into());
            let word = words::delete(lang, &name);
            let delete = move || {
                workspace.dispatch_with_undo(Remove(vec![RecordRef::of(id)]), words::deleted(lang, &name));
            };
            entries.push(MenuItem::new(word, delete).icon(Icon::Trash).danger().into());
        }
        entries
    });
    let save = move || {
        let text = name.get_untracked().trim().to_owned();
        if text.is_empty() {
            refused.set(true);
            return;
        }
        let done = match naming.get_untracked() {
            None => return,
            Some(Naming::New) => {
                let query = untrack(|| address.query());
                let said = words::saved(lang.get_untracked(), &text);
                let keep = Keep { name: text, page: page.path().to_owned(), query };
                workspace.dispatch_with_undo(keep, said)
            }
            Some(Naming::Old(id)) => {
                workspace.dispatch(Update { id, change: move |view: &mut View| view.name.clone_from(&text) })
            }
        };
        if done {
            naming.set(None);
        }
    };
    let key_down = move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
            save();
        }
    };
    let title = move || match naming.get() {
        Some(Naming::Old(_)) => words::RENAME.in_lang(lang.get()),
        _ => words::SAVE_NEW.in_lang(lang.get()),
    };
    let needs_name = Signal::derive(move || {
        let missing = refused.get() && name.read().trim().is_empty();
        missing.then(|| words::NEEDS_NAME.in_lang(lang.get()).to_owned())
    });
    let actions = move || {
        view! {
            <Button label=t(words::CANCEL) kind=ButtonKind::Quiet on_click=move |_| naming.set(None)/>
            <Button label=t(words::SAVE) kind=ButtonKind::Primary on_click=move |_| save()/>
        }
    };
    view! {
        <Menu
            label=t(words::VIEWS)
            icon=Icon::ChevronDown
            face=MenuFace::Label
            align=Align::End
            entries=entries
        />
        <Dialog
            open=Signal::derive(move || naming.read().is_some())
            on_close=move |()| naming.set(None)
            title=title
            size=DialogSize::Small
            actions=actions
        >
            <div on:keydown=key_down>
                <TextField
                    label=t(words::NAME)
                    value=name
                    placeholder=t(words::NAME_HINT)
                    max_length=300_u32
                    autofocus=true
                    error=needs_name
                    on_input=move |text| name.set(text)
                />
            </div>
        </Dialog>
    }
}
