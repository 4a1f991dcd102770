//! A number, written in either convention.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    field::{Draft, Field, LabelLook, described_by},
    id, keys,
};
use crate::ui::words::{Lang, format, kit as words, use_lang};

/// Why a text is not a number for this field.
#[derive(Clone, Copy, PartialEq)]
enum Wrong {
    NotANumber,
    TooSmall(f64),
    TooLarge(f64),
}

impl Wrong {
    fn words(self, lang: Lang) -> String {
        match self {
            Self::NotANumber => words::NOT_A_NUMBER.in_lang(lang).to_owned(),
            Self::TooSmall(least) => words::at_least(lang, &format::decimal(lang, least, 6)),
            Self::TooLarge(most) => words::at_most(lang, &format::decimal(lang, most, 6)),
        }
    }
}

/// A number, or none while the field is empty; commits as [`super::field`] says.
///
/// A text that is no number stays in the field with a sentence about it, and is not committed.
#[component]
pub fn NumberField(
    /// What the number is.
    #[prop(into)]
    label: TextProp,
    /// Where the label stands.
    #[prop(optional)]
    look: LabelLook,
    /// The value; `None` is an empty field, never zero.
    #[prop(into)]
    value: Signal<Option<f64>>,
    /// Called with the number when it is committed and differs.
    #[prop(into)]
    on_commit: Callback<Option<f64>>,
    /// The least number allowed.
    #[prop(optional, into)]
    min: Option<f64>,
    /// The greatest number allowed.
    #[prop(optional, into)]
    max: Option<f64>,
    /// What the number counts, shown after it.
    #[prop(optional, into)]
    unit: Option<TextProp>,
    /// Shown while the field is empty.
    #[prop(optional, into)]
    placeholder: Option<TextProp>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the number, known outside.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The input, to focus it from outside.
    #[prop(optional)]
    input_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let id = id::fresh("number");
    let lang = use_lang();
    let shown =
        Signal::derive(move || value.get().map_or_else(String::new, |number| format::plain_number(lang.get(), number)));
    let draft = Draft::over(shown);
    let wrong = RwSignal::new(None::<Wrong>);
    let read = move |text: &str| -> Result<Option<f64>, Wrong> {
        if text.trim().is_empty() {
            return Ok(None);
        }
        let number = format::parse(lang.get_untracked(), text).ok_or(Wrong::NotANumber)?;
        if let Some(least) = min.filter(|least| number < *least) {
            return Err(Wrong::TooSmall(least));
        }
        if let Some(most) = max.filter(|most| number > *most) {
            return Err(Wrong::TooLarge(most));
        }
        Ok(Some(number))
    };
    let commit = move || {
        let Some(text) = draft.changed() else {
            let _ = wrong.try_set(None);
            return draft.clear();
        };
        match read(&text) {
            Ok(number) => {
                wrong.set(None);
                draft.clear();
                if number != value.get_untracked() {
                    on_commit.run(number);
                }
            }
            Err(why) => wrong.set(Some(why)),
        }
    };
    on_cleanup(commit);
    let key_down = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if keys::is_plain(&event) => commit(),
        "Escape" if draft.changed().is_some() => {
            event.stop_propagation();
            event.prevent_default();
            draft.clear();
            wrong.set(None);
        }
        _ => {}
    };
    let said = Signal::derive(move || wrong.get().map(|why| why.words(lang.get())).or_else(|| error.get()));
    view! {
        <Field id=id.clone() label=label look=look hint=hint.clone() error=said>
            <span class="input" data-kind="number">
                <input
                    class="input__text"
                    id=id.clone()
                    type="text"
                    inputmode="decimal"
                    autocomplete="off"
                    node_ref=input_ref
                    placeholder=move || placeholder.as_ref().map(|text| text.get().to_string())
                    aria-invalid=move || said.read().is_some().then_some("true")
                    aria-describedby=described_by(&id, hint.is_some(), said)
                    prop:value=move || draft.text()
                    on:input=move |event| {
                        wrong.set(None);
                        draft.set(event_target_value(&event));
                    }
                    on:keydown=key_down
                    on:blur=move |_| commit()
                />
                {unit.map(|unit| view! { <span class="input__unit">{move || unit.get()}</span> })}
            </span>
        </Field>
    }
}
