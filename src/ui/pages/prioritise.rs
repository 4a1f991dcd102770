//! Prioritise.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Prioritise() -> impl IntoView {
    view! { <h1>"Prioritise"</h1> }
}
