//! Menus: what else can be done, behind a button.
//!
//! The browser's own popover opens and closes it (Escape, a click elsewhere) and gives focus back to the button.

use std::sync::Arc;

use leptos::{ev::KeyboardEvent, html, prelude::*};
use wasm_bindgen::JsCast as _;

use super::{
    button::{ButtonKind, ButtonSize},
    icon::Icon,
    id, keys,
};
use crate::ui::outside::{
    focus,
    place::{self, Align},
};

/// One line of a menu.
#[derive(Clone, Debug)]
pub enum MenuEntry {
    /// Something that can be done.
    Item(MenuItem),
    /// A line between groups.
    Separator,
    /// A word over the group that follows.
    Heading(TextProp),
}

/// Something that can be done from a menu.
#[derive(Clone)]
pub struct MenuItem {
    label: TextProp,
    icon: Option<Icon>,
    shortcut: Option<String>,
    disabled: bool,
    danger: bool,
    checked: Option<bool>,
    run: Arc<dyn Fn() + Send + Sync>,
}

impl std::fmt::Debug for MenuItem {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("MenuItem").field("label", &self.label.get()).finish_non_exhaustive()
    }
}

impl MenuItem {
    /// An item with its word, and what it does.
    pub fn new(label: impl Into<TextProp>, run: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            label: label.into(),
            icon: None,
            shortcut: None,
            disabled: false,
            danger: false,
            checked: None,
            run: Arc::new(run),
        }
    }

    /// The same item with a picture.
    #[must_use]
    pub const fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The same item with the keys that do the same.
    #[must_use]
    pub fn shortcut(mut self, keys: impl Into<String>) -> Self {
        self.shortcut = Some(keys.into());
        self
    }

    /// The same item, not to be picked while `disabled`.
    #[must_use]
    pub const fn disabled(mut self, disabled: bool) -> Self {
        self.disabled = disabled;
        self
    }

    /// The same item as one that removes something.
    #[must_use]
    pub const fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// The same item as one of a choice: whether it is the one in force.
    #[must_use]
    pub const fn checked(mut self, checked: bool) -> Self {
        self.checked = Some(checked);
        self
    }
}

impl From<MenuItem> for MenuEntry {
    fn from(item: MenuItem) -> Self {
        Self::Item(item)
    }
}

/// A button that opens a list of things to do.
///
/// Arrow keys, Home, End and first letters move; Enter and Space pick; Escape and Tab leave.
#[component]
pub fn Menu(
    /// What the menu is for: on the button, or its name if it shows only a picture.
    #[prop(into)]
    label: TextProp,
    /// The picture of the button.
    #[prop(default = Some(Icon::More), into)]
    icon: Option<Icon>,
    /// Whether the button shows the picture only.
    #[prop(optional)]
    face: MenuFace,
    /// How much the button asks for attention.
    #[prop(default = ButtonKind::Quiet)]
    kind: ButtonKind,
    /// How large the button is.
    #[prop(optional)]
    size: ButtonSize,
    /// Whether Tab leads to the button; it does unless told.
    #[prop(optional, into)]
    tabindex: Option<Signal<&'static str>>,
    /// Which edge of the button the list lines up with.
    #[prop(optional)]
    align: Align,
    /// The lines; read when the menu opens.
    #[prop(into)]
    entries: Signal<Vec<MenuEntry>>,
) -> impl IntoView {
    let id = id::fresh("menu");
    let open = RwSignal::new(false);
    let button_ref = NodeRef::<html::Button>::new();
    let list_ref = NodeRef::<html::Div>::new();
    let toggle = move |_| {
        // The browser tells a moment later, when the menu may be gone from the page.
        let (list, button) = (list_ref.try_get_untracked().flatten(), button_ref.try_get_untracked().flatten());
        let (Some(list), Some(button)) = (list, button) else { return };
        let shown = place::is_shown(&list);
        open.set(shown);
        if shown {
            focus::after_render(move || {
                place::beside(&list, &button, align);
                focus_item(&list, 0);
            });
        }
    };
    let pick = move |item: &MenuItem| {
        if let Some(list) = list_ref.get_untracked() {
            place::hide(&list); // first, so that what the item does finds the focus on the button
        }
        (item.run)();
    };
    let key_down = move |event: KeyboardEvent| {
        let Some(list) = list_ref.get_untracked() else { return };
        let items = items_of(&list);
        let at = items.iter().position(focus::is_within);
        let key = event.key();
        event.stop_propagation();
        if key == "Tab" {
            place::hide(&list);
        } else if let Some(next) = keys::step(&key, at, items.len()) {
            event.prevent_default();
            focus_item(&list, next);
        } else if keys::is_plain(&event) && key.chars().count() == 1 && key != " " {
            event.prevent_default();
            if let Some(found) = by_letter(&items, at, &key) {
                focus_item(&list, found);
            }
        }
    };
    let name = label.clone();
    let list_name = label.clone();
    let icon_only = face == MenuFace::Icon;
    view! {
        <button
            type="button"
            class="button"
            data-kind=kind.name()
            data-size=size.name()
            data-icon-only=icon_only.then_some("")
            aria-haspopup="menu"
            aria-expanded=move || open.get().to_string()
            aria-label=icon_only.then_some(move || name.get().to_string())
            popovertarget=id.clone()
            tabindex=tabindex.map(|tabindex| move || tabindex.get())
            node_ref=button_ref
            on:keydown=move |event| {
                if event.key() == "ArrowDown" && keys::is_plain(&event) {
                    event.prevent_default();
                    if let Some(list) = list_ref.get_untracked() {
                        place::show(&list);
                    }
                }
            }
        >
            {icon.map(Icon::view)}
            {(!icon_only).then(|| view! { <span class="button__label">{move || label.get()}</span> })}
        </button>
        <div
            class="menu"
            id=id
            popover="auto"
            role="menu"
            aria-label=move || list_name.get()
            node_ref=list_ref
            on:toggle=toggle
            on:keydown=key_down
            on:click=|event| event.stop_propagation()
        >
            {move || open.get().then(|| {
                entries.get().into_iter().map(|entry| entry_view(entry, pick)).collect_view()
            })}
        </div>
    }
}

/// What the button of a menu shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MenuFace {
    /// The picture only; the label is read aloud.
    #[default]
    Icon,
    /// The picture, if any, and the label.
    Label,
}

fn entry_view(entry: MenuEntry, pick: impl Fn(&MenuItem) + Copy + 'static) -> AnyView {
    match entry {
        MenuEntry::Separator => view! { <hr class="menu__line"/> }.into_any(),
        MenuEntry::Heading(text) => {
            view! { <div class="menu__heading" role="presentation">{move || text.get()}</div> }.into_any()
        }
        MenuEntry::Item(item) => {
            let (label, icon, shortcut) = (item.label.clone(), item.icon, item.shortcut.clone());
            let (danger, disabled, checked) = (item.danger, item.disabled, item.checked);
            view! {
                <button
                    type="button"
                    class="menu__item"
                    role=if checked.is_some() { "menuitemradio" } else { "menuitem" }
                    aria-checked=checked.map(|checked| checked.to_string())
                    aria-disabled=disabled.then_some("true")
                    data-danger=danger.then_some("")
                    tabindex="-1"
                    on:click=move |_| {
                        if !item.disabled {
                            pick(&item);
                        }
                    }
                >
                    <span class="menu__icon">
                        {match checked {
                            Some(true) => Some(Icon::Check.view()),
                            Some(false) => None,
                            None => icon.map(Icon::view),
                        }}
                    </span>
                    <span class="menu__label">{move || label.get()}</span>
                    {shortcut.map(|keys| view! { <kbd class="menu__keys" aria-hidden="true">{keys}</kbd> })}
                </button>
            }
            .into_any()
        }
    }
}

fn items_of(list: &web_sys::Element) -> Vec<web_sys::Element> {
    let Ok(found) = list.query_selector_all("[role^=\"menuitem\"]") else { return Vec::new() };
    (0..found.length()).filter_map(|i| found.get(i)?.dyn_into().ok()).collect()
}

fn focus_item(list: &web_sys::Element, at: usize) {
    if let Some(item) = items_of(list).get(at) {
        focus::element(item);
    }
}

/// The next item whose word starts with `letter`, going round.
fn by_letter(items: &[web_sys::Element], at: Option<usize>, letter: &str) -> Option<usize> {
    let letter = letter.to_lowercase();
    let start = at.map_or(0, |i| i + 1);
    (start..items.len()).chain(0..start.min(items.len())).find(|i| {
        let text = items.get(*i).and_then(|item| item.query_selector(".menu__label").ok().flatten()?.text_content());
        text.is_some_and(|text| text.trim().to_lowercase().starts_with(&letter))
    })
}
