//! Pictures of the order: what is worth what, what scores are made of, who moved, and what doubt does.
//!
//! In: the state of the table, and the address (which picture, of what). Out: values of items, by the same command as
//! typing them in the table.
//!
//! - I1 A picture shows the numbers of the table under the same filter and method, and has none of its own.
//! - I2 What has no number for an axis is named beside the picture, never drawn at zero.

mod made;
mod matrix;
mod moves;
mod swings;

use leptos::prelude::*;

use super::{acts, sheet::Sheet};
use crate::ui::{
    kit::{field::LabelLook, select::Select},
    words::{Word, methods, pictures as words, t},
};

/// The pictures, by their words in the address.
const ALL: [(&str, Word); 4] =
    [(acts::MATRIX, words::MATRIX), ("made", words::MADE), ("moves", words::MOVES), ("swings", words::SWINGS)];

/// Whether a view of the order is a picture.
pub(super) fn is_picture(view: &str) -> bool {
    ALL.iter().any(|(it, _)| *it == view)
}

/// The picture that the address names, and the choice among them.
#[component]
pub fn Pictures(
    /// The state of the table.
    sheet: Sheet,
) -> impl IntoView {
    let view = sheet.address.get("view");
    let shown = Memo::new(move |_| view.get().filter(|it| is_picture(it)).unwrap_or_else(|| acts::MATRIX.to_owned()));
    let options = Signal::derive(move || {
        let lang = sheet.lang.get();
        ALL.map(|(key, word)| (key.to_owned(), word.in_lang(lang).to_owned())).to_vec()
    });
    view! {
        <section class="study pictures" aria-label=t(words::PICTURES) tabindex="0">
            <div class="study__settings">
                <Select label=t(words::PICTURE) look=LabelLook::Beside options=options value=shown
                    on_commit=move |key: String| acts::show(sheet, &key, false)/>
            </div>
            {move || match shown.read().as_str() {
                "made" => view! { <made::Made sheet/> }.into_any(),
                "moves" => view! { <moves::Moves sheet/> }.into_any(),
                "swings" => view! { <swings::Swings sheet/> }.into_any(),
                _ => view! { <matrix::MatrixView sheet/> }.into_any(),
            }}
        </section>
    }
}

/// Where a picture that has left the page came from: the workspace and the method.
fn source(sheet: Sheet) -> Signal<String> {
    let name = sheet.workspace.name();
    Signal::derive(move || format!("{} · {}", name.get(), methods::name(sheet.lang.get(), &sheet.plan.read())))
}

/// How many items a picture with a row for each shows, by the address; so many until somebody says.
fn count_shown(sheet: Sheet, usual: usize) -> Memo<usize> {
    let rows = sheet.address.get("rows");
    Memo::new(move |_| rows.get().and_then(|it| it.parse().ok()).unwrap_or(usual).clamp(1, 100))
}

/// The choice of how many.
#[component]
fn CountShown(
    /// The state of the table.
    sheet: Sheet,
    /// How many there are now.
    count: Memo<usize>,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let lang = sheet.lang.get();
        [5, 10, 20, 50, 100].map(|it: usize| (it.to_string(), crate::ui::words::trust::first(lang, it))).to_vec()
    });
    view! {
        <Select label=t(crate::ui::words::trust::TOP) look=LabelLook::Beside options=options
            value=Signal::derive(move || count.get().to_string())
            on_commit=move |it: String| sheet.address.set("rows", Some(&it), crate::ui::address::Step::Replace)/>
    }
}
