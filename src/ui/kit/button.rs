//! Buttons: one thing a person can do, with a word for it.

use leptos::{ev::MouseEvent, prelude::*};

use super::icon::Icon;

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing most people want here; at most one in view.
    Primary,
    /// Any other thing worth a frame.
    #[default]
    Plain,
    /// A thing among many; the frame appears under the pointer.
    Quiet,
    /// A thing that removes something.
    Danger,
}

impl ButtonKind {
    /// The word in `data-kind`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Plain => "plain",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
        }
    }
}

/// How large a button is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonSize {
    /// For toolbars and forms.
    #[default]
    Normal,
    /// For rows and chips; still 24 px high.
    Small,
}

impl ButtonSize {
    /// The word in `data-size`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Small => "small",
        }
    }
}

/// A button with a word on it.
#[component]
pub fn Button(
    /// What it does, in a word or two.
    #[prop(into)]
    label: TextProp,
    /// How much it asks for attention.
    #[prop(optional)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// A picture before the word.
    #[prop(optional, into)]
    icon: Option<Icon>,
    /// Whether it can be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Keys that do the same, as `aria-keyshortcuts` writes them.
    #[prop(optional, into)]
    shortcut: Option<TextProp>,
    /// The element, to focus it from outside.
    #[prop(optional)]
    button_ref: NodeRef<leptos::html::Button>,
    /// Called with the click.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button"
            data-kind=kind.name()
            data-size=size.name()
            disabled=disabled
            aria-keyshortcuts=shortcut.map(|keys| move || keys.get().to_string())
            node_ref=button_ref
            on:click=move |event| on_click.run(event)
        >
            {icon.map(Icon::view)}
            <span class="button__label">{move || label.get()}</span>
        </button>
    }
}

/// A button with a picture only; its word is read aloud and shown as a tip.
#[component]
pub fn IconButton(
    /// What it does, in a word or two.
    #[prop(into)]
    label: TextProp,
    /// Its picture.
    #[prop(into)]
    icon: Signal<Icon>,
    /// How much it asks for attention; quiet unless told.
    #[prop(default = ButtonKind::Quiet)]
    kind: ButtonKind,
    /// How large it is.
    #[prop(optional)]
    size: ButtonSize,
    /// Whether it can be pressed.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// For a button that stays pressed: whether it is.
    #[prop(optional, into)]
    pressed: Option<Signal<bool>>,
    /// The element, to focus it from outside.
    #[prop(optional)]
    button_ref: NodeRef<leptos::html::Button>,
    /// Called with the click.
    #[prop(into)]
    on_click: Callback<MouseEvent>,
) -> impl IntoView {
    let name = label.clone();
    view! {
        <button
            type="button"
            class="button"
            data-icon-only=""
            data-kind=kind.name()
            data-size=size.name()
            disabled=disabled
            aria-pressed=pressed.map(|pressed| move || pressed.get().to_string())
            aria-label=move || name.get()
            title=move || label.get()
            node_ref=button_ref
            on:click=move |event| on_click.run(event)
        >
            {move || icon.get().view()}
        </button>
    }
}
