//! Tabs: views of one thing, one shown at a time.

use leptos::{ev::KeyboardEvent, prelude::*};

use super::{id, keys};
use crate::ui::outside::focus;

/// One tab.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its name in the code and the address.
    pub key: String,
    /// Its word.
    pub label: TextProp,
}

impl Tab {
    /// A tab with its key and word.
    pub fn new(key: impl Into<String>, label: impl Into<TextProp>) -> Self {
        Self { key: key.into(), label: label.into() }
    }
}

/// A row of tabs and the panel below them; arrow keys, Home and End go from tab to tab.
#[component]
pub fn Tabs(
    /// What the tabs are views of.
    #[prop(into)]
    label: TextProp,
    /// The tabs.
    tabs: Vec<Tab>,
    /// The key of the tab shown.
    #[prop(into)]
    selected: Signal<String>,
    /// Called with the key of the tab to show.
    #[prop(into)]
    on_pick: Callback<String>,
    /// The panel; reads `selected` itself.
    children: Children,
) -> impl IntoView {
    let base = id::fresh("tabs");
    let panel = format!("{base}-panel");
    let order: Vec<String> = tabs.iter().map(|tab| tab.key.clone()).collect();
    let shown_tab = {
        let (base, order) = (base.clone(), order.clone());
        move || {
            let at = order.iter().position(|key| *key == *selected.read()).unwrap_or_default();
            format!("{base}-{at}")
        }
    };
    let key_down = {
        let base = base.clone();
        move |event: KeyboardEvent| {
            let at = order.iter().position(|key| *key == *selected.read_untracked());
            if matches!(event.key().as_str(), "ArrowUp" | "ArrowDown") || !keys::is_plain(&event) {
                return;
            }
            let next = keys::step(&event.key(), at, order.len());
            if let Some((next, key)) = next.and_then(|next| Some((next, order.get(next)?.clone()))) {
                event.prevent_default();
                on_pick.run(key);
                focus::soon(format!("#{base}-{next}"));
            }
        }
    };
    let buttons: Vec<_> = tabs
        .into_iter()
        .enumerate()
        .map(|(at, tab)| {
            let (picked, own) = (tab.key.clone(), tab.key);
            let is_shown = Memo::new(move |_| *selected.read() == own);
            view! {
                <button
                    type="button"
                    class="tab"
                    role="tab"
                    id=format!("{base}-{at}")
                    aria-controls=panel.clone()
                    aria-selected=move || is_shown.get().to_string()
                    tabindex=move || if is_shown.get() { "0" } else { "-1" }
                    on:click=move |_| on_pick.run(picked.clone())
                >{move || tab.label.get()}</button>
            }
        })
        .collect();
    view! {
        <div class="tabs">
            <div class="tabs__list" role="tablist" aria-label=move || label.get() on:keydown=key_down>{buttons}</div>
            <div class="tabs__panel" role="tabpanel" id=panel.clone() aria-labelledby=shown_tab>{children()}</div>
        </div>
    }
}
