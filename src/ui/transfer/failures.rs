//! What cannot come in, and why.

use leptos::prelude::*;

use crate::{
    browser::excel::ExcelError,
    exchange::{FileError, forms::CodeError, intake::Unreadable},
    ui::words::{files as file_words, forms, import as words, t, transfer, use_lang},
};

/// A file that cannot come in.
#[derive(Clone)]
pub(super) struct Failure {
    pub(super) file: String,
    pub(super) why: Why,
}

/// Why a file cannot come in.
#[derive(Clone)]
pub(super) enum Why {
    Wrong(FileError),
    Unreadable(Unreadable),
    Code(CodeError),
    Excel(ExcelError),
    Mixed,
    /// The browser could not read it; its words.
    Gone(String),
}

/// What is wrong with the files.
#[component]
pub(super) fn Failures(
    /// One for each file.
    failures: Vec<Failure>,
) -> impl IntoView {
    let lang = use_lang();
    let rows = move || {
        let lang = lang.get();
        let row = |failure: &Failure| {
            let why = match &failure.why {
                Why::Wrong(error) => file_words::error(lang, error),
                Why::Excel(error) => words::excel(*error).in_lang(lang).to_owned(),
                Why::Code(error) => forms::code_error(lang, error),
                Why::Unreadable(why) => words::unreadable(lang, why),
                Why::Mixed => transfer::MIXED.in_lang(lang).to_owned(),
                Why::Gone(said) => format!("{} ({said})", transfer::UNREADABLE.in_lang(lang)),
            };
            view! { <li><strong>{failure.file.clone()}</strong> " " <span>{why}</span></li> }
        };
        failures.iter().map(row).collect_view()
    };
    view! {
        <div class="transfer__failures" role="alert">
            <p>{t(transfer::NOTHING_CHANGED)}</p>
            <ul>{rows}</ul>
        </div>
    }
}
