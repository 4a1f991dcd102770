//! Text that is edited where it stands.

use leptos::{
    ev::{KeyboardEvent, MouseEvent},
    html,
    prelude::*,
};

use super::keys;
use crate::ui::{
    outside::focus,
    words::{kit as words, use_lang},
};

/// What a pointer does to open the editor. Enter and F2 open it always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OpensOn {
    /// One click, as in a detail panel.
    Click,
    /// Two clicks, as in a row where one click opens the record.
    #[default]
    DoubleClick,
}

/// A line of text; Enter, F2 or a click opens an input in its place.
///
/// Enter and leaving commit, Escape restores; both give focus back to the text. An empty text is not committed
/// unless `may_be_empty`.
#[component]
pub fn InlineEdit(
    /// What the text is, such as “title”.
    #[prop(into)]
    label: TextProp,
    /// The value.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the text when it is committed and differs.
    #[prop(into)]
    on_commit: Callback<String>,
    /// What a pointer does to open the editor.
    #[prop(optional)]
    opens_on: OpensOn,
    /// Whether it is open; give a signal to open it from outside.
    #[prop(default = RwSignal::new(false))]
    editing: RwSignal<bool>,
    /// Whether an empty text is a value.
    #[prop(optional)]
    may_be_empty: bool,
    /// The longest text, in UTF-16 units.
    #[prop(optional, into)]
    max_length: Option<u32>,
) -> impl IntoView {
    let lang = use_lang();
    let text_ref = NodeRef::<html::Button>::new();
    let name = label.clone();
    let spoken = move || words::edit(lang.get(), &name.get(), &value.read());
    let close = move |refocus: bool| {
        editing.set(false);
        if refocus {
            focus::after_render(move || {
                if let Some(text) = text_ref.try_get_untracked().flatten() {
                    focus::element_in_place(&text);
                }
            });
        }
    };
    let commit = move |text: String, refocus: bool| {
        if editing.try_get_untracked() != Some(true) {
            return; // the input was left because Enter or Escape closed it, or is gone from the page
        }
        close(refocus);
        let fits = may_be_empty || !text.trim().is_empty();
        if fits && text != value.get_untracked() {
            on_commit.run(text);
        }
    };
    let text = move || {
        let shown = value.get();
        if shown.is_empty() { words::EMPTY_TEXT.in_lang(lang.get()).to_owned() } else { shown }
    };
    let on_click = move |event: MouseEvent| {
        // The keyboard and screen readers click without a pointer: their count is 0.
        if opens_on == OpensOn::Click || event.detail() == 0 {
            event.stop_propagation();
            editing.set(true);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        if event.key() == "F2" && keys::is_plain(&event) {
            event.prevent_default();
            event.stop_propagation();
            editing.set(true);
        }
    };
    let input = move || {
        let input_ref = NodeRef::<html::Input>::new();
        input_ref.on_load(|input| focus::after_render(move || focus::select_all(&input)));
        let name = label.clone();
        let key_down = move |event: KeyboardEvent| {
            // What is typed here is nobody else's shortcut.
            event.stop_propagation();
            match event.key().as_str() {
                "Enter" if keys::is_plain(&event) => {
                    event.prevent_default();
                    commit(event_target_value(&event), true);
                }
                "Escape" => {
                    event.prevent_default();
                    close(true);
                }
                _ => {}
            }
        };
        view! {
            <input
                class="inline-edit__input"
                type="text"
                autocomplete="off"
                node_ref=input_ref
                aria-label=move || name.get()
                maxlength=max_length.map(|max| max.to_string())
                value=value.get_untracked()
                on:keydown=key_down
                on:click=|event| event.stop_propagation()
                on:dblclick=|event| event.stop_propagation()
                on:blur=move |event| commit(event_target_value(&event), false)
            />
        }
    };
    view! {
        <span class="inline-edit">
            <Show when=move || editing.get() fallback=move || {
                let spoken = spoken.clone();
                view! {
                    <button
                        type="button"
                        class="inline-edit__text"
                        data-empty=move || value.read().is_empty().then_some("")
                        aria-label=spoken
                        node_ref=text_ref
                        on:click=on_click
                        on:dblclick=move |event| {
                            event.stop_propagation();
                            editing.set(true);
                        }
                        on:keydown=on_key
                    >{text}</button>
                }
            }>{input.clone()}</Show>
        </span>
    }
}
