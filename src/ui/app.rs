//! The app: routes and the frame around every page.

use leptos::prelude::*;

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    view! { <main>"Wheelhouse"</main> }
}
