//! One question, answered in the way it asks for.

use leptos::prelude::*;

use super::Answer;
use crate::{
    model::{Phrase, Question, QuestionKind},
    ui::{
        kit::{
            text_area::TextArea,
            text_field::{TextField, TextKind},
        },
        words::{forms as words, t},
    },
};

/// One question.
#[component]
pub(super) fn Asked(
    /// The question.
    question: Question,
) -> impl IntoView {
    let answer: Answer = expect_context();
    let lang = answer.desk.lang();
    let Question { key, kind, text, choices, required } = question;
    let text = StoredValue::new(text);
    // What need not be answered says so; what must be is the rule on most forms, and a star says nothing aloud.
    let label = move || {
        let asked = text.with_value(|it| it.said(answer.tongue()).to_owned());
        if required { asked } else { format!("{asked} ({})", words::OPTIONAL.in_lang(lang.get())) }
    };
    let error = Signal::derive(move || {
        let missing = if answer.tried.get() { answer.missing() } else { Vec::new() };
        let lacks = missing.into_iter().find(|it| it.0 == key)?.1;
        Some(words::lacks(lacks).in_lang(lang.get()).to_owned())
    });
    let value = Signal::derive(move || answer.draft.read().one(key));
    let say = move |said: String| answer.change(|it| it.say(key, said));
    let line = move |kind: TextKind| {
        view! { <TextField label=label value=value kind=kind error=error max_length=300_u32 on_input=say on_commit=say/> }
            .into_any()
    };
    let field = match kind {
        QuestionKind::Text | QuestionKind::Name | QuestionKind::Company => line(TextKind::Text),
        QuestionKind::Email => line(TextKind::Email),
        QuestionKind::LongText => {
            view! { <TextArea label=label value=value error=error rows=4 max_length=4000_u32 on_input=say on_commit=say/> }
                .into_any()
        }
        QuestionKind::Consent => {
            let ticked = move || !answer.draft.read().one(key).is_empty();
            let tick = move |event| say(if event_target_checked(&event) { "✓".to_owned() } else { String::new() });
            view! {
                <label class="answering__tick"><input type="checkbox" prop:checked=ticked on:change=tick/> <span>{label}</span></label>
                {complaint(error)}
            }
            .into_any()
        }
        QuestionKind::Score => {
            let each = (0..=10).map(|n: u32| (n.to_string(), Phrase { en: n.to_string(), da: String::new() }));
            let ends = view! { <span class="answering__ends"><span>{t(words::NOT_AT_ALL)}</span><span>{t(words::VERY_MUCH)}</span></span> };
            several(answer, key, label, error, false, "scale", each.collect(), Some(ends.into_any()))
        }
        QuestionKind::Choice | QuestionKind::Choices => {
            let each = choices.into_iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect();
            several(answer, key, label, error, kind == QuestionKind::Choices, "list", each, None)
        }
    };
    view! { <div class="answering__question" id=format!("asked-{key}")>{field}</div> }
}

/// One or any of several; each is kept by its word in the first place of the pair.
#[expect(clippy::too_many_arguments, reason = "the parts of one fieldset, called in two places above")]
fn several(
    answer: Answer,
    key: u32,
    label: impl Fn() -> String + Send + Sync + 'static,
    error: Signal<Option<String>>,
    any: bool,
    look: &'static str,
    each: Vec<(String, Phrase)>,
    ends: Option<AnyView>,
) -> AnyView {
    let choice = |(value, said): (String, Phrase)| {
        let (of, own) = (value.clone(), value.clone());
        let ticked = move || answer.draft.read().said(key).contains(&of);
        let change = move |event| {
            let on = event_target_checked(&event);
            answer.change(|it| if any { it.tick(key, &own, on) } else { it.say(key, own.clone()) });
        };
        let named = (!any).then(|| format!("asked-{key}"));
        view! {
            <label class="answering__choice">
                <input type=if any { "checkbox" } else { "radio" } name=named value=value prop:checked=ticked on:change=change/>
                <span>{move || said.said(answer.tongue()).to_owned()}</span>
            </label>
        }
    };
    view! {
        <fieldset class="answering__several" data-look=look aria-invalid=move || error.read().is_some().then_some("true")>
            <legend>{label}</legend>
            <div class="answering__choices">{each.into_iter().map(choice).collect_view()}</div>
            {ends}
            {complaint(error)}
        </fieldset>
    }
    .into_any()
}

fn complaint(error: Signal<Option<String>>) -> impl IntoView {
    view! { <p class="field__error" role="alert" hidden=move || error.read().is_none()>{move || error.get()}</p> }
}
