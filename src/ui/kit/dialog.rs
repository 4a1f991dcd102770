//! Dialogs: one question or form over the page, by the browser's own `<dialog>`.

use leptos::{html, prelude::*};

use super::{button::IconButton, icon::Icon, id};
use crate::ui::{
    outside::place,
    words::{kit as words, t},
};

/// How large a dialog is, at most; none is larger than the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum DialogSize {
    /// A question.
    Small,
    /// A form.
    #[default]
    Normal,
    /// A preview or a table.
    Large,
    /// A list to pick from, near the top of the window and without a title bar.
    Palette,
}

impl DialogSize {
    const fn name(self) -> &'static str {
        match self {
            Self::Small => "small",
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Palette => "palette",
        }
    }
}

/// A dialog over the page. Its content lives only while it is open; focus goes in and comes back by itself.
///
/// The first field with `autofocus` has the focus, else the first button.
#[component]
pub fn Dialog(
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// Called when the person wants it closed: Escape, the cross, or a click beside it.
    #[prop(into)]
    on_close: Callback<()>,
    /// What it is about.
    #[prop(into)]
    title: TextProp,
    /// How large it is.
    #[prop(optional)]
    size: DialogSize,
    /// The buttons at its foot, the main one last.
    #[prop(optional, into)]
    actions: Option<ViewFn>,
    /// What it holds.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog_ref = NodeRef::<html::Dialog>::new();
    let title_id = id::fresh("dialog");
    Effect::new(move |_| {
        if let Some(dialog) = dialog_ref.get() {
            place::set_modal(&dialog, open.get());
        }
    });
    let cancel = move |event: leptos::ev::Event| {
        // The page decides: the signal closes it, so that both never disagree.
        event.prevent_default();
        on_close.run(());
    };
    let beside = move |event: leptos::ev::MouseEvent| {
        // A press on the backdrop reaches the dialog itself; a press inside reaches what is in it.
        if event.target() == event.current_target() {
            on_close.run(());
        }
    };
    let titled = title_id.clone();
    view! {
        <dialog
            class="dialog"
            data-size=size.name()
            aria-labelledby=title_id
            node_ref=dialog_ref
            on:cancel=cancel
            on:mousedown=beside
            on:close=move |_| {
                if open.try_get_untracked() == Some(true) {
                    on_close.run(());
                }
            }
        >
            <Show when=move || open.get()>
                <div class="dialog__frame">
                    <header class="dialog__head">
                        <h2 class="dialog__title" id=titled.clone()>{
                            let title = title.clone();
                            move || title.get()
                        }</h2>
                        <IconButton label=t(words::CLOSE) icon=Icon::Close on_click=move |_| on_close.run(())/>
                    </header>
                    <div class="dialog__body">{children()}</div>
                    {actions.clone().map(|actions| view! { <footer class="dialog__foot">{actions.run()}</footer> })}
                </div>
            </Show>
        </dialog>
    }
}
