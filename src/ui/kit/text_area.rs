//! Text of any length, in a field that grows with it.

use leptos::{ev::KeyboardEvent, html, prelude::*};

use super::{
    field::{Draft, Field, LabelLook, described_by},
    id, keys,
};

/// How the field looks while nobody edits it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AreaFace {
    /// A box.
    #[default]
    Box,
    /// The title of what is shown: large, without a box until the pointer or the focus is on it.
    Title,
}

impl AreaFace {
    const fn name(self) -> &'static str {
        match self {
            Self::Box => "box",
            Self::Title => "title",
        }
    }
}

/// Text of any length; commits as [`super::field`] says, but Enter is a new line and Ctrl+Enter commits.
#[component]
pub fn TextArea(
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
    /// Called with the text at every letter.
    #[prop(optional, into)]
    on_input: Option<Callback<String>>,
    /// An example, shown while the field is empty.
    #[prop(optional, into)]
    placeholder: Option<TextProp>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the text.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// How it looks while nobody edits it.
    #[prop(optional)]
    face: AreaFace,
    /// Lines shown while there is less text.
    #[prop(default = 3)]
    rows: u32,
    /// The longest text, in UTF-16 units; the browser stops typing there.
    #[prop(optional, into)]
    max_length: Option<u32>,
    /// Focused when it appears.
    #[prop(optional)]
    autofocus: bool,
    /// The input, to focus it or read its selection from outside.
    #[prop(optional)]
    input_ref: NodeRef<html::Textarea>,
) -> impl IntoView {
    let id = id::fresh("area");
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
        "Enter" if keys::is_command(&event) => commit(),
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
            // The grid holds the text twice: the copy, unseen, makes the row as high as the text.
            <span class="area" data-face=face.name()>
                <textarea
                    class="area__text"
                    id=id.clone()
                    rows=rows
                    autofocus=autofocus
                    node_ref=input_ref
                    maxlength=max_length.map(|max| max.to_string())
                    placeholder=move || placeholder.as_ref().map(|text| text.get().to_string())
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
                ></textarea>
                <span class="area__copy" aria-hidden="true">{move || format!("{} ", draft.text())}</span>
            </span>
        </Field>
    }
}
