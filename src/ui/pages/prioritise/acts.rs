//! What can be done with the order as a whole, from buttons and from the palette alike.

use leptos::prelude::*;

use super::sheet::Sheet;
use crate::{
    commands::prioritise::{ApplyOrder, KeepRun},
    model::Run,
    replica::Table,
    ui::{
        actions::{Action, Group},
        address::Step,
        kit::icon::Icon,
        words::{format, methods, pictures, trust as words},
    },
};

/// Whether there is an order to do anything with.
pub(super) fn has_order(sheet: Sheet) -> bool {
    !sheet.workspace.is_read_only() && !sheet.ranked.read().table.scored.is_empty()
}

/// Writes the order of the scored items to the backlog.
pub(super) fn apply(sheet: Sheet) {
    let order: Vec<_> = sheet.ranked.read_untracked().table.scored.iter().map(|row| row.id).collect();
    let said = words::applied(sheet.lang.get_untracked(), order.len());
    sheet.workspace.dispatch_with_undo(ApplyOrder(order), said);
}

/// Keeps the order as a dated result.
pub(super) fn keep(sheet: Sheet) {
    let (lang, plan) = (sheet.lang.get_untracked(), sheet.plan.get_untracked());
    let now = sheet.workspace.snapshot().get_untracked();
    let day = format::date(lang, sheet.workspace.facts().today);
    let name = unlike(words::run_name(&methods::name(lang, &plan), &day), &now.table::<Run>());
    let inputs = plan.columns.iter().map(|it| methods::column(lang, it)).collect();
    let table = &sheet.ranked.get_untracked().table;
    let keep = KeepRun::of(&now, &plan, table, name.clone(), methods::in_short(lang, &plan), inputs);
    sheet.workspace.dispatch_with_undo(keep, words::kept(lang, &name));
}

/// The name, with the first number behind it that tells it from the results that were kept before.
fn unlike(name: String, kept: &Table<Run>) -> String {
    let is_new = |name: &String| !kept.iter().any(|it| it.name == *name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.clone()).chain(numbered).find(is_new).unwrap_or(name)
}

/// The first of the pictures, in the address.
pub(super) const MATRIX: &str = "matrix";

/// Shows a view of the order: `table`, `sure`, `compare`, `proofs` or a picture.
pub(super) fn show(sheet: Sheet, view: &str, from_proofs: bool) {
    let kept = (view != "table" && view != "proofs").then_some(view);
    // The proof is of the methods, not of these items: it stands where the filter would.
    match view {
        "proofs" => sheet.address.set_all(&[("show", Some("proofs")), ("view", None)], Step::Push),
        _ if from_proofs => sheet.address.set_all(&[("show", None), ("view", kept)], Step::Push),
        _ => sheet.address.set("view", kept, Step::Push),
    }
}

/// The same for the palette.
pub(super) fn actions(sheet: Sheet) -> [Action; 5] {
    [
        Action::new("prioritise-apply", words::APPLY, Icon::Sort, Group::Page, move || {
            if untrack(|| has_order(sheet)) {
                apply(sheet);
            }
        }),
        Action::new("prioritise-keep", words::KEEP, Icon::Archive, Group::Page, move || {
            if untrack(|| has_order(sheet)) {
                keep(sheet);
            }
        }),
        Action::new("prioritise-fill", words::FILL_DOWN, Icon::Down, Group::Page, move || {
            if let Some(at) = sheet.active_now() {
                sheet.fill_down(at);
            }
        }),
        Action::new("prioritise-pictures", pictures::PICTURES, Icon::Idea, Group::Page, move || {
            show(sheet, MATRIX, false)
        }),
        Action::new("prioritise-prove", words::PROVE, Icon::Check, Group::Page, move || show(sheet, "proofs", false)),
    ]
}
