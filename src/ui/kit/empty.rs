//! Empty states: what belongs here, and the first step.

use leptos::prelude::*;

use super::icon::Icon;

/// What stands where a list has nothing to show; actions are its children.
#[component]
pub fn EmptyState(
    /// A picture of what belongs here.
    icon: Icon,
    /// What belongs here, in a few words.
    #[prop(into)]
    title: TextProp,
    /// Why, and what to do first.
    #[prop(into)]
    text: TextProp,
    /// Buttons for the first step.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <span class="empty__picture">{icon.view()}</span>
            <h2 class="empty__title">{move || title.get()}</h2>
            <p class="empty__text">{move || text.get()}</p>
            <div class="empty__actions">{children.map(|children| children())}</div>
        </div>
    }
}
