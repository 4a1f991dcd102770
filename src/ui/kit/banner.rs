//! Banners: something about the whole page that stays until it no longer holds.

use leptos::prelude::*;

use super::{badge::Tone, button::IconButton, icon::Icon};
use crate::ui::words::{kit as words, t};

/// A line across the page; actions are its children.
#[component]
pub fn Banner(
    /// What holds, in a sentence.
    #[prop(into)]
    text: TextProp,
    /// What it means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// Called by the button that closes it; no button without it.
    #[prop(optional, into)]
    on_close: Option<Callback<()>>,
    /// Buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let close = on_close.map(|on_close| {
        view! { <IconButton label=t(words::CLOSE) icon=Icon::Close on_click=move |_| on_close.run(())/> }
    });
    view! {
        <div class="banner" role="status" data-tone=move || tone.get().name()>
            {move || tone.get().icon().view()}
            <p class="banner__text">{move || text.get()}</p>
            <div class="banner__actions">{children.map(|children| children())} {close}</div>
        </div>
    }
}
