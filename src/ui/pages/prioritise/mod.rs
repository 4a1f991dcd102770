//! The calculator: the items by score, each input a cell to fill.
//!
//! In: the address (filter, method, view, open item) and the tables of items, scores, people and methods.
//! Out: scores of the person at this browser, efforts of items, methods of the team's own, the order of the backlog,
//! the workspace's period of reach.
//!
//! - P1 What is missing is shown as missing, never as zero.
//! - P2 The order stands still while a cell is edited; what is done then moves the row, and focus goes with it.
//! - P3 The page does not know which method it shows: columns, outcome and words come with the method.

mod acts;
mod cell;
mod compare;
mod criterion;
mod editor;
mod formula;
mod grid;
mod lines;
mod made_of;
mod notices;
mod own;
mod pictures;
mod proofs;
mod quick;
mod range;
mod row;
mod sheet;
mod sure;
mod toolbar;
mod why;

use leptos::prelude::*;

pub(super) use self::{
    cell::{read_typed, text, typed},
    grid::Grid,
    toolbar::method_options,
};
pub use self::{pictures::Pictures, proofs::Proofs, sheet::Sheet};
use super::item_panel::ItemPanel;
use crate::ui::{
    actions::{Action, Group, Shortcut, use_actions},
    address::{Page, Step, use_address},
    kit::{
        button::{Button, ButtonKind, ButtonSize},
        empty::EmptyState,
        icon::Icon,
        tabs::{Tab, Tabs},
    },
    outside::focus,
    parts,
    words::{pictures as picture_words, prioritise as words, t, trust, use_lang},
    workspace::use_workspace,
};

/// The page.
#[component]
pub fn Prioritise() -> impl IntoView {
    let (workspace, lang) = (use_workspace(), use_lang());
    let sheet = Sheet::new();
    register_actions(sheet);
    let counted = move || {
        let ranked = sheet.ranked.read();
        words::counted(lang.get(), ranked.table.rows().count(), ranked.table.scored.len())
    };
    // As memos: an edit must not build the table anew.
    let no_items = Memo::new(move |_| workspace.items().read().is_empty());
    let nothing_fits = Memo::new(move |_| sheet.ranked.read().table.rows().next().is_none());
    let shows = sheet.address.get("show"); // the proof is of all methods
    view! {
        <div class="page prioritise">
            <header class="page__head">
                <h1 class="page__title">{t(words::TITLE)}</h1>
                <p class="prioritise__count" role="status">{counted}</p>
                {move || (!no_items.get()).then(|| view! { <toolbar::Toolbar sheet/> })}
            </header>
            <div class="page__body">
                {move || if no_items.get() {
                    view! { <NoItems/> }.into_any()
                } else {
                    view! {
                        <Show when=move || shows.read().as_deref() != Some("proofs")>
                            <toolbar::Settings sheet/>
                            <formula::Formula sheet/>
                        </Show>
                        <Views sheet nothing_fits/>
                    }
                    .into_any()
                }}
            </div>
            <ItemPanel beside=move |(id, by)| sheet.beside(id, by) on_close=move |id| sheet.focus_row(id)/>
        </div>
    }
}

/// The order in its views: the table, how sure it is, beside another, and the proof of the methods.
#[component]
fn Views(
    /// The state of the table.
    sheet: Sheet,
    /// Whether the filter hides every item.
    nothing_fits: Memo<bool>,
) -> impl IntoView {
    let (show, view) = (sheet.address.get("show"), sheet.address.get("view"));
    let selected = Memo::new(move |_| match (show.read().as_deref(), view.read().as_deref()) {
        (Some("proofs"), _) => "proofs",
        (_, Some("sure")) => "sure",
        (_, Some("compare")) => "compare",
        (_, Some(view)) if pictures::is_picture(view) => "pictures",
        _ => "table",
    });
    let pick = move |key: String| {
        let view = if key == "pictures" { acts::MATRIX } else { &key };
        acts::show(sheet, view, selected.get_untracked() == "proofs");
    };
    let tabs = [
        ("table", trust::TABLE),
        ("pictures", picture_words::PICTURES),
        ("sure", trust::SURE),
        ("compare", trust::COMPARE),
        ("proofs", trust::PROOFS),
    ];
    let tabs = tabs.map(|(key, word)| Tab::new(key, t(word))).to_vec();
    let can_act = Memo::new(move |_| selected.get() == "table" && acts::has_order(sheet));
    view! {
        <Show when=move || selected.get() != "proofs">
            <notices::Notices sheet/>
        </Show>
        <div class="prioritise__views">
            <Tabs label=t(trust::VIEWS) tabs=tabs selected=Signal::derive(move || selected.get().to_owned()) on_pick=pick>
                {move || match (selected.get(), nothing_fits.get()) {
                    ("proofs", _) => parts::PROOFS.view((), || {}),
                    (_, true) => view! { <NothingFits sheet/> }.into_any(),
                    ("sure", _) => view! { <sure::Sure sheet/> }.into_any(),
                    ("pictures", _) => parts::PICTURES.view(sheet, || {}),
                    ("compare", _) => view! { <compare::Compare sheet/> }.into_any(),
                    _ => view! { <Grid sheet/> <why::Why sheet/> }.into_any(),
                }}
            </Tabs>
            <div class="prioritise__apply">
                <Show when=move || can_act.get()>
                    <Button label=t(trust::KEEP) icon=Icon::Archive kind=ButtonKind::Quiet size=ButtonSize::Small on_click=move |_| acts::keep(sheet)/>
                    <Button label=t(trust::APPLY) icon=Icon::Sort size=ButtonSize::Small on_click=move |_| acts::apply(sheet)/>
                </Show>
            </div>
        </div>
    }
}

/// What stands here while the workspace has no items.
#[component]
fn NoItems() -> impl IntoView {
    let (actions, address) = (use_actions(), use_address());
    let all = actions.all();
    let has_sample = move || all.read().iter().any(|it| it.name == "load-sample" && it.enabled.get());
    view! {
        <EmptyState icon=Icon::Calculator title=t(words::NO_ITEMS) text=t(words::NO_ITEMS_WHY)>
            <Button label=t(words::TO_BACKLOG) kind=ButtonKind::Primary on_click=move |_| address.go(Page::Backlog, "", Step::Push)/>
            <Button label=t(words::IMPORT) icon=Icon::Upload on_click=move |_| actions.run("import")/>
            <Show when=has_sample>
                <Button label=t(words::SAMPLE) on_click=move |_| actions.run("load-sample")/>
            </Show>
        </EmptyState>
    }
}

/// What stands here while the filter hides every item.
#[component]
fn NothingFits(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    view! {
        <EmptyState icon=Icon::Filter title=t(words::NOTHING_FITS) text=t(words::NOTHING_FITS_WHY)>
            <Button label=t(words::CLEAR_FILTER) on_click=move |_| sheet.clear_filter()/>
        </EmptyState>
    }
}

fn register_actions(sheet: Sheet) {
    use_actions().register(acts::actions(sheet));
    use_actions().register([
        Action::new("prioritise-search", words::SEARCH, Icon::Search, Group::Page, || {
            focus::now(".prioritise__search input")
        })
        .keys(Shortcut::Key("/")),
        Action::new("prioritise-down", words::NEXT_ITEM, Icon::Down, Group::Page, move || sheet.step_rows(1))
            .keys(Shortcut::Key("j")),
        Action::new("prioritise-up", words::PREVIOUS_ITEM, Icon::Up, Group::Page, move || sheet.step_rows(-1))
            .keys(Shortcut::Key("k")),
        Action::new("prioritise-edit", words::EDIT_CELL, Icon::Edit, Group::Page, move || sheet.edit_active(None))
            .keys(Shortcut::Key("e")),
        Action::new("prioritise-why", words::WHY, Icon::Info, Group::Page, move || sheet.toggle_why())
            .keys(Shortcut::Key("w")),
    ]);
}
