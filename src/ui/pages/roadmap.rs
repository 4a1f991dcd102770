//! Roadmap.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Roadmap() -> impl IntoView {
    view! { <h1>"Roadmap"</h1> }
}
