//! Backlog.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Backlog() -> impl IntoView {
    view! { <h1>"Backlog"</h1> }
}
