//! The questions of a form, in order.

use leptos::prelude::*;

use super::state::Editing;
use crate::{
    model::{Form, Phrase, Question, QuestionKind, Tongue, text},
    ui::{
        kit::{
            button::{Button, ButtonKind, IconButton},
            icon::Icon,
            select::Select,
            text_area::TextArea,
            text_field::TextField,
        },
        outside::focus,
        words::{Word, forms as words, t},
    },
};

/// The list of questions.
#[component]
pub(super) fn Questions() -> impl IntoView {
    let editing = Editing::expect();
    let keys = Memo::new(move |_| editing.of(|it| it.questions.iter().map(|it| it.key).collect::<Vec<_>>()));
    let add = move |_| {
        let key = untrack(move || editing.of(Form::fresh_key));
        editing.change(Box::new(move |it| it.questions.push(Question { key, ..Question::default() })));
        focus::soon(format!("#question-{key} input"));
    };
    let full = Signal::derive(move || keys.read().len() >= Form::QUESTIONS_MAX);
    view! {
        <section class="forms__section">
            <h2>{t(words::QUESTIONS)}</h2>
            <Show when=move || !keys.read().is_empty() fallback=move || view! { <p class="forms__hint">{t(words::NO_QUESTIONS)}</p> }>
                <ol class="forms__questions">
                    <For each=move || keys.get() key=|it| *it let:key><One key/></For>
                </ol>
            </Show>
            <div><Button label=t(words::ADD_QUESTION) icon=Icon::Plus disabled=full on_click=add/></div>
        </section>
    }
}

/// One question.
#[component]
fn One(
    /// Its key.
    key: u32,
) -> impl IntoView {
    let editing = Editing::expect();
    let lang = editing.lang;
    let question =
        Memo::new(move |_| editing.of(|it| it.questions.iter().find(|it| it.key == key).cloned().unwrap_or_default()));
    let place =
        Memo::new(move |_| editing.of(|it| it.questions.iter().position(|it| it.key == key).unwrap_or_default()));
    let count = Memo::new(move |_| editing.of(|it| it.questions.len()));
    let name = move || words::question_at(lang.get(), place.get() + 1);
    let kinds = Signal::derive(move || {
        let word = |it: QuestionKind| (kind_key(it), words::kind(it).in_lang(lang.get()).to_owned());
        QuestionKind::ALL.map(word).to_vec()
    });
    let kind = Memo::new(move |_| question.read().kind);
    let step = move |by: isize| {
        let at = place.get_untracked();
        let Some(to) = at.checked_add_signed(by) else { return };
        editing.change(Box::new(move |it| {
            if to < it.questions.len() {
                it.questions.swap(at, to);
            }
        }));
    };
    let act = move |word: Word| move || words::which(lang.get(), word, &name());
    let texts = move |tongue: Tongue| {
        let label = move || labelled(editing, name(), tongue);
        let value = Signal::derive(move || question.read().text.written(tongue).to_owned());
        let commit =
            move |said: String| change(editing, key, Box::new(move |it| it.text.write(tongue, said.trim().to_owned())));
        view! { <TextField label=label value=value on_commit=commit max_length=text::TITLE_CHARS_MAX as u32/> }
    };
    let choices = move |tongue: Tongue| {
        let label = move || labelled(editing, words::CHOICES.in_lang(lang.get()).to_owned(), tongue);
        let value = Signal::derive(move || {
            question
                .read()
                .choices
                .iter()
                .map(|it| it.written(tongue))
                .collect::<Vec<_>>()
                .join("\n")
                .trim_end()
                .to_owned()
        });
        let commit =
            move |said: String| change(editing, key, Box::new(move |it| set_choices(&mut it.choices, tongue, &said)));
        view! { <TextArea label=label value=value on_commit=commit rows=3/> }
    };
    view! {
        <li class="forms__question" id=format!("question-{key}")>
            <For each=move || editing.tongues() key=|it| *it children=texts/>
            <Select label=t(words::KIND) options=kinds value=Signal::derive(move || kind_key(kind.get()))
                on_commit=move |word: String| change(editing, key, Box::new(move |it| it.kind = kind_of(&word)))/>
            <Show when=move || kind.get().has_choices()>
                <For each=move || editing.tongues() key=|it| *it children=choices/>
            </Show>
            <div class="forms__foot">
                <label class="forms__tick">
                    <input
                        type="checkbox" prop:checked=move || question.read().required
                        on:change=move |event| {
                            let on = event_target_checked(&event);
                            change(editing, key, Box::new(move |it| it.required = on));
                        }
                    />
                    <span>{t(words::REQUIRED)}</span>
                </label>
                <span class="toolbar__gap"></span>
                <IconButton icon=Icon::Up label=act(words::UP) kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || place.get() == 0) on_click=move |_| step(-1)/>
                <IconButton icon=Icon::Down label=act(words::DOWN) kind=ButtonKind::Quiet
                    disabled=Signal::derive(move || place.get() + 1 >= count.get()) on_click=move |_| step(1)/>
                <IconButton icon=Icon::Trash label=act(words::TAKE_OUT) kind=ButtonKind::Quiet
                    on_click=move |_| editing.change(Box::new(move |it| it.questions.retain(|it| it.key != key)))/>
            </div>
        </li>
    }
}

/// The label of a text, with its language where the form has several.
fn labelled(editing: Editing, word: String, tongue: Tongue) -> String {
    if editing.tongues().len() > 1 { words::in_tongue(editing.lang.get(), &word, tongue) } else { word }
}

fn change(editing: Editing, key: u32, change: Box<dyn Fn(&mut Question)>) {
    editing.change(Box::new(move |form| form.questions.iter_mut().filter(|it| it.key == key).for_each(&change)));
}

/// Writes the choices of one language, one a line; those that then say nothing in any language are gone.
fn set_choices(choices: &mut Vec<Phrase>, tongue: Tongue, lines: &str) {
    let lines: Vec<&str> = lines.lines().map(str::trim).filter(|it| !it.is_empty()).take(Form::CHOICES_MAX).collect();
    choices.resize(choices.len().max(lines.len()), Phrase::default());
    for (at, choice) in choices.iter_mut().enumerate() {
        choice.write(tongue, lines.get(at).copied().unwrap_or_default().to_owned());
    }
    choices.retain(|it| !it.is_empty());
}

/// The word of a kind in the select: the one of the file.
fn kind_key(kind: QuestionKind) -> String {
    serde_json::to_value(kind).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}

fn kind_of(word: &str) -> QuestionKind {
    QuestionKind::ALL.into_iter().find(|it| kind_key(*it) == word).unwrap_or_default()
}
