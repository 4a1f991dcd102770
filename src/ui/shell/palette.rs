//! The palette: type to find a command, an item or a note.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{
    super::{
        actions::{Action, use_actions},
        address::{Page, Step, use_address},
        kit::{
            dialog::{Dialog, DialogSize},
            icon::{Glyph, Icon},
        },
        words::{shell as words, t, use_lang},
        workspace::use_workspace,
    },
    Overlays,
};
use crate::model::{Feedback, Id, Item};

/// How many records of a kind are shown at most.
const FOUND_MAX: usize = 8;

/// One line of the palette.
#[derive(Clone)]
enum Line {
    Do(Action),
    Item(Id<Item>, String),
    Note(Id<Feedback>, String),
}

/// The palette, opened by Ctrl or Cmd and K.
#[component]
pub(super) fn Palette() -> impl IntoView {
    let open = expect_context::<Overlays>().palette;
    let lang = use_lang();
    let actions = use_actions().all();
    let (workspace, address) = (use_workspace(), use_address());
    let (text, at) = (RwSignal::new(String::new()), RwSignal::new(0_usize));
    let lines = Memo::new_with_compare(
        move |_| {
            if !open.get() {
                return Vec::new();
            }
            let needle = text.read().trim().to_lowercase();
            let fits = |name: &str| needle.split_whitespace().all(|word| name.to_lowercase().contains(word));
            let lang = lang.get();
            let mut lines: Vec<_> = actions
                .get()
                .into_iter()
                .filter(|it| it.name != "palette" && it.enabled.get() && fits(it.word.in_lang(lang)))
                .map(Line::Do)
                .collect();
            if !needle.is_empty() {
                let items = workspace.items().get();
                let items = items.iter().filter(|it| fits(&it.title)).take(FOUND_MAX);
                lines.extend(items.map(|it| Line::Item(it.id, it.title.clone())));
                let notes = workspace.feedback().get();
                let notes = notes.iter().filter(|it| fits(&it.title)).take(FOUND_MAX);
                lines.extend(notes.map(|it| Line::Note(it.id, it.title.clone())));
            }
            lines
        },
        |_, _| true,
    );
    let choose = move |line: &Line| {
        open.set(false);
        match line {
            Line::Do(action) => action.run.run(()),
            Line::Item(id, _) => address.go(Page::Backlog, &format!("open={id}"), Step::Push),
            Line::Note(id, _) => address.go(Page::Feedback, &format!("open={id}"), Step::Push),
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let count = lines.read_untracked().len();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" => {
                let line = lines.read_untracked().get(at.get_untracked()).cloned();
                if let Some(line) = line {
                    choose(&line);
                }
            }
            _ => return,
        }
        event.prevent_default();
    };
    let reset = move |value: String| {
        text.set(value);
        at.set(0);
    };
    let active = move || (!lines.read().is_empty()).then(|| format!("palette-{}", at.get()));
    Effect::new(move |_| {
        if open.get() {
            reset(String::new());
        }
    });

    view! {
        <Dialog open on_close=move |()| open.set(false) size=DialogSize::Palette title=t(words::PALETTE)>
            <div class="palette">
                <input
                    class="palette__find" type="text" role="combobox" aria-expanded="true" aria-controls="palette-lines"
                    autocomplete="off" autofocus=true
                    aria-label=t(words::PALETTE_FIND) placeholder=t(words::PALETTE_FIND)
                    aria-activedescendant=active
                    prop:value=text
                    on:input=move |event| reset(event_target_value(&event))
                    on:keydown=on_key
                />
                <ul class="palette__lines" id="palette-lines" role="listbox" aria-label=t(words::PALETTE)>
                    {move || lines.get().into_iter().enumerate().map(|(place, line)| {
                        let (icon, name, keys) = match &line {
                            Line::Do(it) => (it.icon, it.word.in_lang(lang.get()).to_owned(), it.shortcut.map(|it| it.text())),
                            Line::Item(_, name) => (Icon::List, name.clone(), None),
                            Line::Note(_, name) => (Icon::Inbox, name.clone(), None),
                        };
                        view! {
                            <li
                                class="palette__line" role="option" id=format!("palette-{place}")
                                aria-selected=move || (at.get() == place).to_string()
                                on:click=move |_| choose(&line)
                            >
                                <Glyph of=icon/>
                                <span>{name}</span>
                                {keys.map(|keys| view! { <kbd>{keys}</kbd> })}
                            </li>
                        }
                    }).collect_view()}
                </ul>
                {move || lines.read().is_empty().then(|| view! { <p class="palette__nothing">{t(words::NOTHING_FOUND)}</p> })}
            </div>
        </Dialog>
    }
}
