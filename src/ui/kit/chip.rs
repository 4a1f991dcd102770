//! Chips: a tag, customer or filter in a few letters.

use leptos::prelude::*;

use super::icon::Icon;
use crate::ui::words::{kit as words, use_lang};

/// A tag, customer or filter.
#[component]
pub fn Chip(
    /// The text.
    #[prop(into)]
    label: TextProp,
    /// Its colour in the data palette, 0 to 7; grey without one.
    #[prop(optional, into)]
    hue: Signal<Option<u8>>,
    /// A picture before the text.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Called by the button that takes it away; no button without it.
    #[prop(optional, into)]
    on_remove: Option<Callback<()>>,
) -> impl IntoView {
    let lang = use_lang();
    let name = label.clone();
    let remove = on_remove.map(|on_remove| {
        let what = move || words::remove(lang.get(), &name.get());
        view! {
            <button type="button" class="chip__remove" aria-label=what on:click=move |event| {
                event.stop_propagation();
                on_remove.run(());
            }>{Icon::Close.view()}</button>
        }
    });
    view! {
        <span class="chip" data-hue=move || hue.get().map(|hue| (hue % 8).to_string())>
            {icon.map(Icon::view)}
            <span class="chip__label">{move || label.get()}</span>
            {remove}
        </span>
    }
}
