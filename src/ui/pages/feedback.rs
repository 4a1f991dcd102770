//! Feedback.

use leptos::prelude::*;

/// The page.
#[component]
pub fn Feedback() -> impl IntoView {
    view! { <h1>"Feedback"</h1> }
}
