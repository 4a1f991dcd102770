//! The bin: what was removed, to take back.

use leptos::prelude::*;

use super::super::super::{
    kit::button::{Button, ButtonSize},
    words::{settings as words, t, transfer, use_lang},
    workspace::use_workspace,
};
use crate::{
    commands::records::Restore,
    model::{Kind, RecordRef},
};

/// How many removed records are listed at most, latest ids first.
const SHOWN_MAX: usize = 200;

/// The bin of the open workspace.
#[component]
pub(super) fn Bin() -> impl IntoView {
    let workspace = use_workspace();
    let lang = use_lang();
    let binned = Memo::new(move |_| {
        let snapshot = workspace.snapshot().get();
        let is_listed = |(it, name): &(RecordRef, String)| match it.kind {
            // Whether somebody was told is taken back where it is said.
            Kind::Score | Kind::Workspace | Kind::Told => false,
            // A contact without a name was erased: there is nothing to take back.
            Kind::Contact => !name.is_empty(),
            _ => true,
        };
        let mut all: Vec<_> = snapshot.bin_all().filter(is_listed).collect();
        all.reverse();
        all
    });
    let rows = move || {
        let lang = lang.get();
        binned.get().into_iter().take(SHOWN_MAX).map(move |(record, name)| {
            let name = if name.is_empty() { words::UNTITLED.in_lang(lang).to_owned() } else { name };
            let label = format!("{}: {name}", words::RESTORE.in_lang(lang));
            view! {
                <li class="register__row">
                    <span class="register__name">{name}</span>
                    <span class="register__kind">{transfer::kind_word(lang, record.kind, 1)}</span>
                    <span title=label><Button label=t(words::RESTORE) size=ButtonSize::Small on_click=move |_| { workspace.dispatch(Restore(vec![record])); }/></span>
                </li>
            }
        }).collect_view()
    };
    view! {
        <details class="settings__section register">
            <summary><h2>{t(words::BIN)}</h2> <span class="register__count">{move || binned.read().len()}</span></summary>
            <Show when=move || !binned.read().is_empty() fallback=move || view! { <p class="settings__hint">{t(words::BIN_EMPTY)}</p> }>
                <ul class="register__rows">{rows}</ul>
            </Show>
        </details>
    }
}
