//! Banners: what stays true until something is done about it.

use leptos::prelude::*;

use super::super::{
    actions::use_actions,
    keeper::SaveState,
    kit::{
        badge::Tone,
        banner::Banner,
        button::{Button, ButtonKind},
    },
    outside,
    words::{shell as words, t},
    workspace::use_workspace,
};
use crate::browser::database::StorageError;

/// The banners over every page.
#[component]
pub(super) fn Banners(
    /// How many stored entries could not be read.
    damaged: usize,
    /// Whether this browser remembers more than its storage gives back.
    behind: bool,
) -> impl IntoView {
    let workspace = use_workspace();
    let actions = use_actions();
    let state = workspace.save_state();
    let failure = Memo::new(move |_| match state.get() {
        SaveState::Failed(StorageError::Quota) => Some(words::STORAGE_FULL),
        SaveState::Failed(StorageError::Emptied) => Some(words::STORAGE_EMPTIED),
        SaveState::Failed(StorageError::Newer) => Some(words::STORAGE_NEWER),
        SaveState::Failed(_) => Some(words::MEMORY_ONLY),
        SaveState::Saved | SaveState::Saving(_) => None,
    });
    let update = outside::page::update();
    view! {
        {move || update.get().then(|| view! {
            <Banner tone=Tone::Info text=t(words::NEW_VERSION)>
                <Button label=t(words::RELOAD) kind=ButtonKind::Plain on_click=|_| outside::page::take_update()/>
            </Banner>
        })}
        {move || failure.get().map(|word| view! {
            <Banner tone=Tone::Bad text=t(word)>
                <Button label=t(words::EXPORT) kind=ButtonKind::Primary on_click=move |_| actions.run("export")/>
                <Button label=t(words::TRY_AGAIN) kind=ButtonKind::Plain on_click=move |_| workspace.retry()/>
            </Banner>
        })}
        {workspace.is_read_only().then(|| view! { <Banner tone=Tone::Info text=t(words::READ_ONLY)></Banner> })}
        {behind.then(|| view! { <Banner tone=Tone::Warn text=t(words::BEHIND)/> })}
        {(damaged > 0).then(|| view! {
            <Banner tone=Tone::Warn text=t(words::DAMAGED)>
                <Button label=t(words::EXPORT) kind=ButtonKind::Plain on_click=move |_| actions.run("export")/>
            </Banner>
        })}
    }
}
