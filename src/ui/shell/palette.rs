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
        outside,
        words::{Word, shell as words, t, use_lang},
        workspace::use_workspace,
    },
    Overlays,
};
use crate::{
    commands::find::{Fit, Wanted, fold},
    model::{Feedback, Id, Item, sorted},
};

/// How many records of a kind are shown at most.
const FOUND_MAX: usize = 8;

/// A few lines under a heading.
#[derive(Clone)]
struct Part {
    heading: Word,
    /// The place of its first line among all.
    from: usize,
    lines: Vec<Line>,
}

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
    let parts = Memo::new_with_compare(
        move |_| {
            if !open.get() {
                return Vec::new();
            }
            let (text, lang) = (text.read(), lang.get());
            let wanted = Wanted::of(&text);
            let fit = |name: &str| wanted.fit(&fold(name));
            let possible = actions.get().into_iter().filter(|it| it.name != "palette" && it.enabled.get());
            let done = possible.filter_map(|it| Some((fit(it.word.in_lang(lang))?, Line::Do(it))));
            let mut found = vec![(words::ACTIONS, best(done.collect(), usize::MAX))];
            if !text.trim().is_empty() {
                let items = workspace.items().get();
                let items = items.iter().filter_map(|it| Some((fit(&it.title)?, Line::Item(it.id, it.title.clone()))));
                found.push((words::ITEMS, best(items.collect(), FOUND_MAX)));
                let notes = workspace.feedback().get();
                let notes = notes.iter().filter_map(|it| Some((fit(&it.title)?, Line::Note(it.id, it.title.clone()))));
                found.push((words::FEEDBACK, best(notes.collect(), FOUND_MAX)));
            }
            in_order(found)
        },
        |_, _| true,
    );
    let count = move || parts.read_untracked().iter().map(|it| it.lines.len()).sum::<usize>();
    let line_at = move |at: usize| {
        parts.read_untracked().iter().find_map(|part| part.lines.get(at.checked_sub(part.from)?).cloned())
    };
    let choose = move |line: &Line| {
        open.set(false);
        match line {
            Line::Do(action) => action.run.run(()),
            Line::Item(id, _) => address.go(Page::Backlog, &format!("open={id}"), Step::Push),
            Line::Note(id, _) => address.go(Page::Feedback, &format!("open={id}"), Step::Push),
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let count = count();
        match event.key().as_str() {
            "ArrowDown" if count > 0 => at.update(|at| *at = (*at + 1) % count),
            "ArrowUp" if count > 0 => at.update(|at| *at = (*at + count - 1) % count),
            "Enter" => {
                if let Some(line) = line_at(at.get_untracked()) {
                    choose(&line);
                }
            }
            _ => return,
        }
        event.prevent_default();
        let place = at.get_untracked();
        outside::focus::after_views(move || outside::scroll::show(&format!("#palette-{place}")));
    };
    let reset = move |value: String| {
        text.set(value);
        at.set(0);
    };
    let active = move || (!parts.read().is_empty()).then(|| format!("palette-{}", at.get()));
    Effect::new(move |_| {
        if open.get() {
            reset(String::new());
        }
    });

    let line = move |(line, place): (Line, usize)| {
        let (icon, name, keys) = match &line {
            Line::Do(it) => (it.icon, it.word.in_lang(lang.get()).to_owned(), it.shortcut.map(|it| it.text())),
            Line::Item(_, name) => (Icon::List, name.clone(), None),
            Line::Note(_, name) => (Icon::Inbox, name.clone(), None),
        };
        view! {
            <div
                class="palette__line" role="option" id=format!("palette-{place}")
                aria-selected=move || (at.get() == place).to_string()
                on:click=move |_| choose(&line)
            >
                <Glyph of=icon/>
                <span>{name}</span>
                {keys.map(|keys| view! { <kbd>{keys}</kbd> })}
            </div>
        }
    };
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
                <div class="palette__lines" id="palette-lines" role="listbox" aria-label=t(words::PALETTE)>
                    {move || parts.get().into_iter().map(|part| {
                        let lines = part.lines.into_iter().zip(part.from..).map(line).collect_view();
                        view! {
                            <div role="group" aria-label=t(part.heading)>
                                <p class="palette__heading" role="presentation" aria-hidden="true">{t(part.heading)}</p>
                                {lines}
                            </div>
                        }
                    }).collect_view()}
                </div>
                {move || parts.read().is_empty().then(|| view! { <p class="palette__nothing">{t(words::NOTHING_FOUND)}</p> })}
            </div>
        </Dialog>
    }
}

/// Lines of one kind, the best first, and how well that one fits.
type Found = (Option<Fit>, Vec<Line>);

/// The lines that fit best, the best first; those that fit alike stay in their order.
fn best(mut lines: Vec<(Fit, Line)>, most: usize) -> Found {
    sorted::sort_by_key(&mut lines, |it| it.0);
    let fit = lines.first().map(|it| it.0);
    (fit, lines.into_iter().take(most).map(|it| it.1).collect())
}

/// What was found, the part with the best line first, and actions before records that fit as well.
fn in_order(mut found: Vec<(Word, Found)>) -> Vec<Part> {
    found.retain(|it| !it.1.1.is_empty());
    sorted::sort_by_key(&mut found, |it| it.1.0);
    let mut from = 0;
    let parts = found.into_iter().map(|(heading, (_, lines))| {
        let part = Part { heading, from, lines };
        from += part.lines.len();
        part
    });
    parts.collect()
}
