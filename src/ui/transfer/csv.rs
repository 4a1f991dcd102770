//! Items and feedback as CSV, for the spreadsheets of the person's language.

use super::file_name;
use crate::{
    exchange::{csv, table::Csv},
    ui::{
        outside::files,
        words::{Lang, transfer as words},
        workspace::Workspace,
    },
};

/// What goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// The items of the backlog.
    Items,
    /// The notes.
    Feedback,
}

/// Hands the person one table.
pub fn export(workspace: Workspace, lang: Lang, rows: Rows) {
    let kind = match lang {
        Lang::En => Csv::International,
        Lang::Da => Csv::Danish,
    };
    let now = workspace.with_session(|session| session.snapshot());
    let (text, ending) = match rows {
        Rows::Items => (csv::items(&now, kind), "items.csv"),
        Rows::Feedback => (csv::feedback(&now, kind), "feedback.csv"),
    };
    let name = file_name(workspace, ending);
    let said = if files::download(&name, "text/csv", &text) {
        words::exported(lang, &name)
    } else {
        words::EXPORT_FAILED.in_lang(lang).to_owned()
    };
    workspace.say(said);
}
