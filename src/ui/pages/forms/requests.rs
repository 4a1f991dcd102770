//! The open requests of a form: items that can be voted for, in words for everybody.

use std::sync::Arc;

use leptos::prelude::*;

use super::state::Editing;
use crate::{
    model::{Form, Id, Item, Phrase, Request, Tongue, text},
    ui::{
        kit::{
            button::{ButtonKind, IconButton},
            combo::{Choice, Combo},
            icon::Icon,
            text_area::TextArea,
            text_field::TextField,
        },
        words::{Word, forms as words, t},
    },
};

/// The list of requests.
#[component]
pub(super) fn Requests() -> impl IntoView {
    let editing = Editing::expect();
    let items = editing.workspace.items();
    let chosen = Memo::new(move |_| editing.of(|it| it.requests.iter().map(|it| it.item).collect::<Vec<_>>()));
    let choices = Signal::derive(move || {
        let chosen = chosen.read();
        let free = items
            .read()
            .iter()
            .filter(|it| !chosen.contains(&it.id))
            .map(|it| Choice::new(it.id.to_string(), it.title.clone()))
            .collect::<Vec<_>>();
        Arc::new(free)
    });
    let add = move |key: String| {
        let Ok(item) = key.parse::<Id<Item>>() else { return };
        let title = items.read_untracked().get(item).map(|it: &Item| it.title.clone()).unwrap_or_default();
        let tongues = untrack(move || editing.tongues());
        editing.change(Box::new(move |it| {
            let mut said = Phrase::default();
            tongues.iter().for_each(|tongue| said.write(*tongue, title.clone()));
            if it.requests.len() < Form::REQUESTS_MAX {
                it.requests.push(Request { item, title: said, text: Phrase::default() });
            }
        }));
    };
    view! {
        <section class="forms__section">
            <h2>{t(words::REQUESTS)}</h2>
            <p class="forms__hint">{t(words::REQUESTS_HINT)}</p>
            <ol class="forms__questions">
                <For each=move || chosen.get() key=|it| *it let:item><One item/></For>
            </ol>
            <Combo label=t(words::ADD_REQUEST) choices=choices on_pick=add/>
        </section>
    }
}

/// One request.
#[component]
fn One(
    /// The item behind it.
    item: Id<Item>,
) -> impl IntoView {
    let editing = Editing::expect();
    let lang = editing.lang;
    let request = Memo::new(move |_| editing.of(|it| it.requests.iter().find(|it| it.item == item).cloned()));
    let named = move || {
        let known = editing.workspace.items().read().get(item).map(|it: &Item| it.title.clone());
        known.unwrap_or_else(|| request.read().as_ref().map(|it| editing.said(&it.title)).unwrap_or_default())
    };
    let place =
        Memo::new(move |_| editing.of(|it| it.requests.iter().position(|it| it.item == item).unwrap_or_default()));
    let count = Memo::new(move |_| editing.of(|it| it.requests.len()));
    let step = move |by: isize| {
        let at = place.get_untracked();
        let Some(to) = at.checked_add_signed(by) else { return };
        editing.change(Box::new(move |it| {
            if to < it.requests.len() {
                it.requests.swap(at, to);
            }
        }));
    };
    let act = move |word: Word| move || words::which(lang.get(), word, &named());
    let label = move |word: Word, tongue: Tongue| {
        move || {
            if editing.tongues().len() > 1 {
                words::in_tongue(lang.get(), word.in_lang(lang.get()), tongue)
            } else {
                word.in_lang(lang.get()).to_owned()
            }
        }
    };
    let fields = move |tongue: Tongue| {
        let title = Signal::derive(move || {
            request.read().as_ref().map(|it| it.title.written(tongue).to_owned()).unwrap_or_default()
        });
        let said = Signal::derive(move || {
            request.read().as_ref().map(|it| it.text.written(tongue).to_owned()).unwrap_or_default()
        });
        view! {
            <TextField label=label(words::PUBLIC_TITLE, tongue) value=title max_length=text::TITLE_CHARS_MAX as u32
                on_commit=move |said: String| change(editing, item, Box::new(move |it| it.title.write(tongue, said.trim().to_owned())))/>
            <TextArea label=label(words::PUBLIC_TEXT, tongue) value=said rows=2 max_length=Form::TEXT_CHARS_MAX as u32
                on_commit=move |said: String| change(editing, item, Box::new(move |it| it.text.write(tongue, said.trim().to_owned())))/>
        }
    };
    view! {
        <li class="forms__question">
            <h3>{named}</h3>
            <For each=move || editing.tongues() key=|it| *it children=fields/>
            <div class="forms__foot">
                <span class="toolbar__gap"></span>
                <IconButton icon=Icon::Up label=act(words::UP) kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || place.get() == 0) on_click=move |_| step(-1)/>
                <IconButton icon=Icon::Down label=act(words::DOWN) kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || place.get() + 1 >= count.get()) on_click=move |_| step(1)/>
                <IconButton icon=Icon::Trash label=act(words::TAKE_OUT) kind=ButtonKind::Quiet
                    on_click=move |_| editing.change(Box::new(move |it| it.requests.retain(|it| it.item != item)))/>
            </div>
        </li>
    }
}

fn change(editing: Editing, item: Id<Item>, change: Box<dyn Fn(&mut Request)>) {
    editing.change(Box::new(move |form| form.requests.iter_mut().filter(|it| it.item == item).for_each(&change)));
}
