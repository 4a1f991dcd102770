//! A searchable picker: type a few letters, pick one, or make something new of them.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    field::{Field, LabelLook, described_by},
    icon::Icon,
    id, keys,
};
use crate::ui::{
    outside::{
        focus,
        place::{self, Align},
        scroll,
    },
    words::{kit as words, use_lang},
};

/// How many choices are shown at once; more letters narrow down the rest.
const SHOWN_MAX: usize = 50;

/// Something to pick.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// What `on_pick` is called with.
    pub key: String,
    /// The text that is searched and shown.
    pub label: String,
    /// A quieter text after it, such as a status.
    pub detail: Option<String>,
    /// A colour of the data palette, 0 to 7.
    pub hue: Option<u8>,
}

impl Choice {
    /// A choice with its key and text.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into(), detail: None, hue: None }
    }
}

/// One line of the open list.
#[derive(Clone, PartialEq, Eq)]
enum Line {
    Pick(Choice),
    Create(String),
}

/// A field that finds one thing among many.
#[component]
pub fn Combo(
    /// What is picked.
    #[prop(into)]
    label: TextProp,
    /// Where the label stands.
    #[prop(optional)]
    look: LabelLook,
    /// What can be picked, best first; searched by the text typed.
    #[prop(into)]
    choices: Signal<Arc<Vec<Choice>>>,
    /// The text of what is picked now; empty to go on picking.
    #[prop(optional, into)]
    value: Signal<String>,
    /// Called with the key of what is picked.
    #[prop(into)]
    on_pick: Callback<String>,
    /// Called with the text typed, to make something new of it; not offered without it.
    #[prop(optional, into)]
    on_create: Option<Callback<String>>,
    /// Called when the text is emptied and left; it then stands for nothing picked.
    #[prop(optional, into)]
    on_clear: Option<Callback<()>>,
    /// Shown while the field is empty.
    #[prop(optional, into)]
    placeholder: Option<TextProp>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Focused when it appears.
    #[prop(optional)]
    autofocus: bool,
    /// The input, to focus it from outside.
    #[prop(optional)]
    input_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let id = id::fresh("combo");
    let list_id = format!("{id}-list");
    let lang = use_lang();
    let list_ref = NodeRef::<html::Div>::new();
    let typed = RwSignal::new(None::<String>);
    let open = RwSignal::new(false);
    let at = RwSignal::new(0_usize);

    let found = Memo::new(move |_| {
        if !open.get() {
            return (Vec::new(), 0);
        }
        let text = typed.get().unwrap_or_default();
        let (mut lines, hidden) = search(&choices.read(), &text);
        let text = text.trim();
        if on_create.is_some() && !text.is_empty() && !lines.iter().any(|line| is_named(line, text)) {
            lines.push(Line::Create(text.to_owned()));
        }
        (lines, hidden)
    });
    let show = move || {
        open.set(true);
        if let (Some(list), Some(input)) = (list_ref.get_untracked(), input_ref.get_untracked()) {
            place::show(&list);
            let frame = input.parent_element().unwrap_or_else(|| input.into());
            focus::after_render(move || place::beside(&list, &frame, Align::Start));
        }
    };
    let hide = move || {
        open.set(false);
        at.set(0);
        if let Some(list) = list_ref.get_untracked() {
            place::hide(&list);
        }
    };
    let pick = move |line: Line| {
        typed.set(None);
        hide();
        match line {
            Line::Pick(choice) => on_pick.run(choice.key),
            Line::Create(text) => {
                if let Some(on_create) = on_create {
                    on_create.run(text);
                }
            }
        }
    };
    let leave = move || {
        let Some(text) = typed.try_get_untracked() else {
            return; // already gone from the page
        };
        let emptied = text.is_some_and(|text| text.trim().is_empty());
        typed.set(None);
        hide();
        if let Some(on_clear) = on_clear.filter(|_| emptied && !value.read_untracked().is_empty()) {
            on_clear.run(());
        }
    };
    let option_id = {
        let list_id = list_id.clone();
        move |i: usize| format!("{list_id}-{i}")
    };
    let key_down = {
        let option_id = option_id.clone();
        move |event: KeyboardEvent| {
            let key = event.key();
            let lines = found.read_untracked().0.len();
            match key.as_str() {
                "ArrowDown" | "ArrowUp" if keys::is_plain(&event) => {
                    event.prevent_default();
                    if !open.get_untracked() {
                        show();
                    } else if let Some(next) = keys::step(&key, Some(at.get_untracked()), lines) {
                        at.set(next);
                        if let Some(line) = document().get_element_by_id(&option_id(next)) {
                            scroll::into_view(&line);
                        }
                    }
                }
                "Enter" if keys::is_plain(&event) && open.get_untracked() => {
                    event.prevent_default();
                    let line = found.read_untracked().0.get(at.get_untracked()).cloned();
                    match line {
                        Some(line) => pick(line),
                        None => leave(),
                    }
                }
                "Escape" if open.get_untracked() || typed.read_untracked().is_some() => {
                    event.stop_propagation();
                    event.prevent_default();
                    typed.set(None);
                    hide();
                }
                _ => {}
            }
        }
    };
    let active = {
        let option_id = option_id.clone();
        move || (open.get() && !found.read().0.is_empty()).then(|| option_id(at.get()))
    };
    let lines = move || {
        let (lines, hidden) = found.get();
        if lines.is_empty() {
            return view! { <div class="combo__note">{words::NOTHING_FITS.in_lang(lang.get())}</div> }.into_any();
        }
        let option_id = option_id.clone();
        let options = lines.into_iter().enumerate().map(move |(i, line)| {
            let picked = line.clone();
            view! {
                <div
                    class="combo__option"
                    role="option"
                    id=option_id(i)
                    aria-selected=move || (at.get() == i).to_string()
                    on:pointerdown=|event| event.prevent_default() // the focus stays in the input
                    on:click=move |_| pick(picked.clone())
                >{line_view(line, lang)}</div>
            }
        });
        let options: Vec<_> = options.collect();
        let note = (hidden > 0).then(
            || view! { <div class="combo__note" role="presentation">{words::more_choices(lang.get(), hidden)}</div> },
        );
        view! { {options} {note} }.into_any()
    };
    let list_name = label.clone();
    view! {
        <Field id=id.clone() label=label look=look hint=hint.clone() error=error>
            <span class="input combo" data-kind="combo">
                <input
                    class="input__text"
                    id=id.clone()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    autofocus=autofocus
                    aria-autocomplete="list"
                    aria-expanded=move || open.get().to_string()
                    aria-controls=list_id.clone()
                    aria-activedescendant=active
                    aria-invalid=move || error.read().is_some().then_some("true")
                    aria-describedby=described_by(&id, hint.is_some(), error)
                    placeholder=move || placeholder.as_ref().map(|text| text.get().to_string())
                    node_ref=input_ref
                    prop:value=move || typed.get().unwrap_or_else(|| value.get())
                    on:input=move |event| {
                        typed.set(Some(event_target_value(&event)));
                        at.set(0);
                        show();
                    }
                    on:click=move |_| show()
                    on:keydown=key_down
                    on:blur=move |_| leave()
                />
                {Icon::ChevronDown.view()}
            </span>
            <div
                class="combo__list"
                id=list_id
                popover="manual"
                role="listbox"
                aria-label=move || list_name.get()
                node_ref=list_ref
            >{lines}</div>
        </Field>
    }
}

fn line_view(line: Line, lang: Signal<crate::ui::words::Lang>) -> AnyView {
    match line {
        Line::Pick(choice) => view! {
            {choice.hue.map(|hue| view! { <span class="combo__dot" data-hue=(hue % 8).to_string()></span> })}
            <span class="combo__label">{choice.label}</span>
            {choice.detail.map(|detail| view! { <span class="combo__detail">{detail}</span> })}
        }
        .into_any(),
        Line::Create(text) => view! {
            {Icon::Plus.view()}
            <span class="combo__label">{move || words::create(lang.get(), &text)}</span>
        }
        .into_any(),
    }
}

fn is_named(line: &Line, text: &str) -> bool {
    matches!(line, Line::Pick(choice) if choice.label.to_lowercase() == text.to_lowercase())
}

/// The choices that hold every word of `text`, those that start with it first; and how many more there are.
fn search(choices: &[Choice], text: &str) -> (Vec<Line>, usize) {
    let text = text.trim().to_lowercase();
    let words: Vec<&str> = text.split_whitespace().collect();
    let (mut first, mut then) = (Vec::new(), Vec::new());
    for choice in choices {
        let label = choice.label.to_lowercase();
        if label.starts_with(&text) {
            first.push(choice);
        } else if words.iter().all(|word| label.contains(word)) {
            then.push(choice);
        }
    }
    let count = first.len() + then.len();
    let lines = first.into_iter().chain(then).take(SHOWN_MAX).cloned().map(Line::Pick).collect();
    (lines, count.saturating_sub(SHOWN_MAX))
}
