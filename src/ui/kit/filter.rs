//! A button that opens what a list can be narrowed by, and says by how much it is narrowed now.

use leptos::{html, prelude::*};

use super::{
    button::{Button, ButtonKind, ButtonSize},
    icon::Icon,
    id,
};
use crate::ui::{
    outside::{
        focus,
        place::{self, Align},
    },
    words::{kit as words, t},
};

/// The button and its sheet. Fields inside stand in `filter-menu__group`s or simply below one another.
#[component]
pub fn FilterMenu(
    /// What the sheet holds.
    #[prop(into)]
    label: TextProp,
    /// How many narrowings are in force.
    #[prop(into)]
    count: Signal<usize>,
    /// Takes them all away.
    #[prop(into)]
    on_clear: Callback<()>,
    /// What the button says that takes them away; clearing the filter unless told.
    #[prop(optional, into)]
    clear: Option<TextProp>,
    /// The picture of the button.
    #[prop(default = Icon::Filter)]
    icon: Icon,
    /// What the list can be narrowed by; it lives while the sheet is open.
    children: ChildrenFn,
) -> impl IntoView {
    let id = id::fresh("filter");
    let button = NodeRef::<html::Button>::new();
    let sheet = NodeRef::<html::Div>::new();
    let shown = RwSignal::new(false);
    let toggled = move |_| {
        let (Some(sheet), Some(button)) = (sheet.get_untracked(), button.get_untracked()) else { return };
        let open = place::is_shown(&sheet);
        shown.set(open);
        if open {
            focus::after_render(move || {
                place::beside(&sheet, &button, Align::Start);
                focus::first_inside(&sheet);
            });
        }
    };
    let name = label.clone();
    let counted = move || match count.get() {
        0 => label.get().to_string(),
        n => format!("{} · {n}", label.get()),
    };
    view! {
        <button
            type="button"
            class="button"
            data-kind="plain"
            data-size="normal"
            data-counts=move || (count.get() > 0).then_some("")
            aria-haspopup="dialog"
            aria-expanded=move || shown.get().to_string()
            popovertarget=id.clone()
            node_ref=button
        >
            {icon.view()}
            <span class="button__label">{counted}</span>
        </button>
        <div class="filter-menu" id=id popover="auto" role="dialog" aria-label=move || name.get() node_ref=sheet on:toggle=toggled>
            <Show when=move || shown.get()>
                <div class="filter-menu__groups">{children()}</div>
                <Button
                    label=clear.clone().unwrap_or_else(|| t(words::CLEAR_FILTER).into())
                    kind=ButtonKind::Quiet
                    size=ButtonSize::Small
                    disabled=Signal::derive(move || count.get() == 0)
                    on_click=move |_| on_clear.run(())
                />
            </Show>
        </div>
    }
}
