//! A line of text.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    field::{Draft, Field, LabelLook, described_by},
    icon::Icon,
    id, keys,
};

/// What the text is, for keyboards on screens and for the look of the field.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Any text.
    #[default]
    Text,
    /// A search: with a glass before it and a cross that empties it.
    Search,
    /// An e-mail address.
    Email,
    /// An address of the web.
    Url,
}

impl TextKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Search => "search",
            Self::Email => "email",
            Self::Url => "url",
        }
    }
}

/// A line of text; commits as [`super::field`] says.
#[component]
pub fn TextField(
    /// What the text is.
    #[prop(into)]
    label: TextProp,
    /// Where the label stands.
    #[prop(optional)]
    look: LabelLook,
    /// The value.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text when it is committed and differs.
    #[prop(optional, into)]
    on_commit: Option<Callback<String>>,
    /// Called with the text at every letter, for searches and live checks.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// What the text is, more closely.
    #[prop(optional)]
    kind: TextKind,
    /// An example, shown while the field is empty.
    #[prop(optional, into)]
    placeholder: Option<TextProp>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the text.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The longest text, in UTF-16 units; the browser stops typing there.
    #[prop(optional, into)]
    max_length: Option<u32>,
    /// Whether it can be edited.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Focused when it appears, as the first field of a dialog.
    #[prop(optional)]
    autofocus: bool,
    /// The input, to focus it from outside.
    #[prop(optional)]
    input_ref: NodeRef<html::Input>,
) -> impl IntoView {
    let id = id::fresh("text");
    let draft = Draft::over(value);
    let commit = move || {
        let changed = draft.changed();
        draft.clear();
        if let (Some(text), Some(on_commit)) = (changed, on_commit) {
            on_commit.run(text);
        }
    };
    on_cleanup(commit);
    let key_down = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if keys::is_plain(&event) => commit(),
        "Escape" if draft.changed().is_some() => {
            event.stop_propagation();
            event.prevent_default();
            draft.clear();
            if let Some(on_input) = on_input {
                on_input.run(value.get_untracked());
            }
        }
        _ => {}
    };
    view! {
        <Field id=id.clone() label=label look=look hint=hint.clone() error=error>
            <span class="input" data-kind=kind.name()>
                {(kind == TextKind::Search).then(|| Icon::Search.view())}
                <input
                    class="input__text"
                    id=id.clone()
                    type=kind.name()
                    autocomplete="off"
                    autofocus=autofocus
                    node_ref=input_ref
                    maxlength=max_length.map(|max| max.to_string())
                    placeholder=move || placeholder.as_ref().map(|text| text.get().to_string())
                    disabled=disabled
                    aria-invalid=move || error.read().is_some().then_some("true")
                    aria-describedby=described_by(&id, hint.is_some(), error)
                    prop:value=move || draft.text()
                    on:input=move |event| {
                        let text = event_target_value(&event);
                        draft.set(text.clone());
                        if let Some(on_input) = on_input {
                            on_input.run(text);
                        }
                    }
                    on:keydown=key_down
                    on:blur=move |_| commit()
                />
            </span>
        </Field>
    }
}
