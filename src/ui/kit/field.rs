//! Fields: what all of them share. A label, a hint, an error, and the rule for committing.
//!
//! - F1 `on_commit` is called only when the value differs from the one shown.
//! - F2 Enter and leaving the field commit; Escape brings back the value shown before.
//! - F3 An Escape that restores goes no further, so that it does not also close what the field is in.
//! - F4 A field that leaves the page commits: what was typed is not lost by going Back.
//!
//! So what shows the fields of a record is keyed by the record: a draft never moves to another one.

use leptos::prelude::*;

use super::icon::Icon;

/// Where the label of a field stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LabelLook {
    /// Above the field.
    #[default]
    Above,
    /// Before the field, on one line.
    Beside,
    /// Only read aloud: what stands around the field shows what it is.
    Hidden,
}

impl LabelLook {
    const fn name(self) -> &'static str {
        match self {
            Self::Above => "above",
            Self::Beside => "beside",
            Self::Hidden => "hidden",
        }
    }
}

/// The frame around a field: label, hint and error, tied to it by its id.
#[component]
pub fn Field(
    /// The id of the input inside.
    #[prop(into)]
    id: String,
    /// What the field holds.
    #[prop(into)]
    label: TextProp,
    /// Where the label stands.
    #[prop(optional)]
    look: LabelLook,
    /// Help that is always there.
    #[prop(optional_no_strip, into)]
    hint: Option<TextProp>,
    /// What is wrong with the text in the field.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The input.
    children: Children,
) -> impl IntoView {
    let hint_id = hint_id(&id);
    let error_id = error_id(&id);
    let hint = hint.map(|hint| view! { <p class="field__hint" id=hint_id>{move || hint.get()}</p> });
    view! {
        <div class="field" data-label=look.name() data-invalid=move || error.read().is_some().then_some("")>
            <label class="field__label" for=id>{move || label.get()}</label>
            {children()}
            {hint}
            <p class="field__error" id=error_id role="alert" hidden=move || error.read().is_none()>
                {move || error.get().map(|text| view! { {Icon::Warning.view()} <span>{text}</span> })}
            </p>
        </div>
    }
}

fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

fn error_id(id: &str) -> String {
    format!("{id}-error")
}

/// The value of `aria-describedby` for the input with this id.
pub(super) fn described_by(
    id: &str,
    has_hint: bool,
    error: Signal<Option<String>>,
) -> impl Fn() -> Option<String> + Clone + Send + Sync + use<> {
    let (hint, error_at) = (has_hint.then(|| hint_id(id)), error_id(id));
    move || {
        let error = error.read().is_some().then_some(error_at.as_str());
        let all: Vec<&str> = hint.as_deref().into_iter().chain(error).collect();
        (!all.is_empty()).then(|| all.join(" "))
    }
}

/// What a person is typing, before it is committed; `None` while the field shows its value.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    text: RwSignal<Option<String>>,
    shown: Signal<String>,
}

impl Draft {
    /// A draft over the text that stands for the value.
    pub(super) fn over(shown: Signal<String>) -> Self {
        Self { text: RwSignal::new(None), shown }
    }

    /// The text in the field.
    pub(super) fn text(self) -> String {
        self.text.get().unwrap_or_else(|| self.shown.get())
    }

    /// Takes in what was typed.
    pub(super) fn set(self, text: String) {
        self.text.set(Some(text));
    }

    /// The text typed, if it differs from what was shown.
    ///
    /// Browsers say that a field is left once more when it is already gone from the page; then there is none.
    pub(super) fn changed(self) -> Option<String> {
        let shown = self.shown.try_get_untracked()?;
        self.text.try_get_untracked()?.filter(|text| *text != shown)
    }

    /// Drops what was typed.
    pub(super) fn clear(self) {
        if self.text.try_get_untracked().flatten().is_some() {
            self.text.set(None);
        }
    }
}
