//! Badges: a state in a word, with a dot or a picture, never by colour alone.

use leptos::prelude::*;

use super::icon::Icon;

/// What a message or state means to the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Neutral,
    /// Worth knowing.
    Info,
    /// Went well.
    Good,
    /// Needs a look.
    Warn,
    /// Went wrong.
    Bad,
}

impl Tone {
    /// The word in `data-tone`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Neutral => "neutral",
            Self::Info => "info",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Bad => "bad",
        }
    }

    /// The picture that says the same without colour.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Neutral | Self::Info => Icon::Info,
            Self::Good => Icon::Check,
            Self::Warn | Self::Bad => Icon::Warning,
        }
    }
}

/// A state in a word.
#[component]
pub fn Badge(
    /// The word.
    #[prop(into)]
    label: TextProp,
    /// What it means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
    /// A picture before the word.
    #[prop(optional, into)]
    icon: Option<Icon>,
) -> impl IntoView {
    view! {
        <span class="badge" data-tone=move || tone.get().name()>
            {icon.map(Icon::view)}
            {move || label.get()}
        </span>
    }
}

/// How far along something is: a ring that fills, and a word beside it.
#[component]
pub fn Status(
    /// The word.
    #[prop(into)]
    label: TextProp,
    /// How far, from 0 to 1.
    #[prop(into)]
    done: Signal<f64>,
    /// What it means.
    #[prop(optional, into)]
    tone: Signal<Tone>,
) -> impl IntoView {
    // A circle of radius 2 drawn with a stroke of 4 is a pie; its way round is 12.57.
    let drawn = move || format!("{:.2} 12.6", done.get().clamp(0.0, 1.0) * 12.57);
    view! {
        <span class="status" data-tone=move || tone.get().name()>
            <svg class="status__ring" viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
                <circle class="status__edge" cx="7" cy="7" r="6"/>
                <circle class="status__part" cx="7" cy="7" r="2" stroke-dasharray=drawn/>
            </svg>
            <span class="status__label">{move || label.get()}</span>
        </span>
    }
}
