//! Progress: work that takes over a second says how far it is.

use leptos::prelude::*;

use super::{
    button::{Button, ButtonKind, ButtonSize},
    id,
};
use crate::ui::words::{kit as words, t};

/// A bar that fills, with words, and a button that stops the work.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: TextProp,
    /// How much is done, from 0 to 1; `None` while nobody knows.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// Called by the button that stops the work; no button without it.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let name = id::fresh("progress");
    let cancel = on_cancel.map(|on_cancel| {
        view! {
            <Button label=t(words::CANCEL) kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| on_cancel.run(())/>
        }
    });
    view! {
        <div class="progress">
            <label class="progress__label" for=name.clone()>{move || label.get()}</label>
            <progress class="progress__bar" id=name max="1" value=move || done.get().map(|done| done.to_string())></progress>
            {cancel}
        </div>
    }
}

/// A small wheel that turns while something is awaited; hidden from screen readers.
#[component]
pub fn Spinner() -> impl IntoView {
    view! { <span class="spinner" aria-hidden="true">{super::icon::Icon::Wheel.view()}</span> }
}
