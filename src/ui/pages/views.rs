//! Saved views: ways of looking at a page, under a name. Every page with filters has this menu.
//!
//! Whose view it is decides what the menu offers: one that somebody else shows can be gone to, and kept as one's own.

use leptos::{ev::KeyboardEvent, prelude::*};

use crate::{
    commands::views::{ChangeView, Keep, RemoveView, SetView, kept, may_change, seen},
    model::{Id, Sharing, View},
    ui::{
        address::{Page, Step, use_address},
        kit::{
            button::{Button, ButtonKind},
            dialog::{Dialog, DialogSize},
            icon::Icon,
            menu::{Menu, MenuEntry, MenuFace, MenuItem},
            select::Select,
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
    let sharing = RwSignal::new(Sharing::Shown);
    let refused = RwSignal::new(false);
    // The view that was gone to last: the one to update when its filters have been changed since.
    let last = RwSignal::new(None::<Id<View>>);
    let people = workspace.people();
    let me = Memo::new(move |_| {
        workspace.snapshot().track(); // another person at this browser comes as a new snapshot
        Some(workspace.me())
    });
    let views = Memo::new(move |_| seen(&workspace.views().read(), page.path(), me.get(), &people.read()));
    let ask = move |what: Naming, text: String, shared: Sharing| {
        name.set(text);
        sharing.set(shared);
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
            // Whose it is, where somebody else's cannot be changed, and which nobody else sees.
            let owner = view.owner.and_then(|it| people.read().get(it).map(|it| it.name.clone()));
            let label = match (view.sharing, owner) {
                (Sharing::Own, _) => words::own(lang, &view.name),
                (Sharing::Shown, Some(owner)) if !may_change(view, me.get(), &people.read()) => {
                    words::of(lang, &view.name, &owner)
                }
                _ => view.name.clone(),
            };
            MenuEntry::from(MenuItem::new(label, go).checked(shown.is_some_and(|it| it.id == id)))
        };
        let heading = if views.is_empty() { words::NONE } else { words::SAVED_VIEWS };
        let mut entries = vec![MenuEntry::Heading(heading.in_lang(lang).into())];
        entries.extend(views.iter().map(item));
        if workspace.is_read_only() {
            return entries;
        }
        entries.push(MenuEntry::Separator);
        let keep = move || ask(Naming::New, String::new(), Sharing::Shown);
        entries.push(MenuItem::new(words::SAVE_AS.in_lang(lang), keep).icon(Icon::Plus).into());
        let at_hand = at_hand.filter(|it| may_change(it, me.get(), &people.read()));
        if let Some(view) = gone_from.filter(|it| may_change(it, me.get(), &people.read())) {
            let id = view.id;
            let update = move || {
                let query = kept(&untrack(|| address.query()));
                workspace.dispatch(ChangeView { id, set: SetView::Query(query) });
            };
            entries.push(MenuItem::new(words::update(lang, &view.name), update).icon(Icon::Check).into());
        }
        if let Some(View { id, name, sharing, .. }) = at_hand {
            let (old, word) = (name.clone(), words::rename(lang, &name));
            entries
                .push(MenuItem::new(word, move || ask(Naming::Old(id), old.clone(), sharing)).icon(Icon::Edit).into());
            let word = words::delete(lang, &name);
            let delete = move || {
                workspace.dispatch_with_undo(RemoveView(id), words::deleted(lang, &name));
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
                let keep = Keep { name: text, page: page.path().to_owned(), query, sharing: sharing.get_untracked() };
                workspace.dispatch_with_undo(keep, said)
            }
            Some(Naming::Old(id)) => {
                let shared = sharing.get_untracked();
                let is_other = untrack(|| views.read().iter().any(|it| it.id == id && it.sharing != shared));
                workspace.dispatch(ChangeView { id, set: SetView::Name(text) })
                    && (!is_other || workspace.dispatch(ChangeView { id, set: SetView::Sharing(shared) }))
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
    let choices = Signal::derive(move || {
        Sharing::ALL.map(|it| (sharing_key(it).to_owned(), words::sharing(it).in_lang(lang.get()).to_owned())).to_vec()
    });
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
            icon=Icon::Bookmark
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
            <div class="view-form" on:keydown=key_down>
                <TextField
                    label=t(words::NAME)
                    value=name
                    placeholder=t(words::NAME_HINT)
                    max_length=300_u32
                    autofocus=true
                    error=needs_name
                    on_input=move |text| name.set(text)
                />
                <Select
                    label=t(words::SHARING)
                    hint=t(words::SHARING_HINT)
                    options=choices
                    value=Signal::derive(move || sharing_key(sharing.get()).to_owned())
                    on_commit=move |key: String| {
                        if let Some(it) = Sharing::ALL.into_iter().find(|it| sharing_key(*it) == key) {
                            sharing.set(it);
                        }
                    }
                />
            </div>
        </Dialog>
    }
}

const fn sharing_key(sharing: Sharing) -> &'static str {
    match sharing {
        Sharing::Everybody => "everybody",
        Sharing::Shown => "shown",
        Sharing::Own => "own",
    }
}
