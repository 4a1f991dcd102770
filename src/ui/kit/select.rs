//! One choice among a few, by the browser's own list.

use leptos::prelude::*;

use super::{
    field::{Field, LabelLook, described_by},
    icon::Icon,
    id,
};

/// One choice among a few.
#[component]
pub fn Select(
    /// What is chosen.
    #[prop(into)]
    label: TextProp,
    /// Where the label stands.
    #[prop(optional)]
    look: LabelLook,
    /// The choices, as value and word.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value when another is chosen.
    #[prop(into)]
    on_commit: Callback<String>,
    /// Help that is always there.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the choice.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// Whether another can be chosen.
    #[prop(optional, into)]
    disabled: Signal<bool>,
) -> impl IntoView {
    let id = id::fresh("select");
    let change = move |event: leptos::ev::Event| {
        let chosen = event_target_value(&event);
        if chosen != value.get_untracked() {
            on_commit.run(chosen);
        }
        // A refused choice is not in the value; the list shows what is.
        event_target::<web_sys::HtmlSelectElement>(&event).set_value(&value.get_untracked());
    };
    view! {
        <Field id=id.clone() label=label look=look hint=hint.clone() error=error>
            <span class="select">
                <select
                    class="select__list"
                    id=id.clone()
                    disabled=disabled
                    aria-invalid=move || error.read().is_some().then_some("true")
                    aria-describedby=described_by(&id, hint.is_some(), error)
                    on:change=change
                >
                    <For each=move || options.get() key=Clone::clone let:option>
                        {
                            let (key, word) = option;
                            let own = key.clone();
                            view! {
                                <option value=key prop:selected=move || *value.read() == own>{word}</option>
                            }
                        }
                    </For>
                </select>
                {Icon::ChevronDown.view()}
            </span>
        </Field>
    }
}
