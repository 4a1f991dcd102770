//! The words of the kit: what small parts say about themselves.

use super::{Lang, Word, word};

/// Closes a dialog, panel, banner or toast.
pub const CLOSE: Word = word("Close", "Luk");
/// Said by a number field that cannot read its text.
pub const NOT_A_NUMBER: Word = word(
    "That is not a number. Write it like 1,234.5 or 1.234,5.",
    "Det er ikke et tal. Skriv det som 1.234,5 eller 1,234.5.",
);
/// A picker without any fitting choice.
pub const NOTHING_FITS: Word = word("Nothing fits", "Intet passer");
/// The region where messages about what just happened appear.
pub const MESSAGES: Word = word("Messages", "Beskeder");
/// Stops work that shows its progress.
pub const CANCEL: Word = word("Cancel", "Annuller");
/// An inline text without any text yet.
pub const EMPTY_TEXT: Word = word("Empty", "Tom");

/// Said by a number field whose number is too small; `least` is already formatted.
#[must_use]
pub fn at_least(lang: Lang, least: &str) -> String {
    match lang {
        Lang::En => format!("At least {least}."),
        Lang::Da => format!("Mindst {least}."),
    }
}

/// Said by a number field whose number is too large; `most` is already formatted.
#[must_use]
pub fn at_most(lang: Lang, most: &str) -> String {
    match lang {
        Lang::En => format!("At most {most}."),
        Lang::Da => format!("Højst {most}."),
    }
}

/// The entry of a picker that makes something new of the text typed.
#[must_use]
pub fn create(lang: Lang, text: &str) -> String {
    match lang {
        Lang::En => format!("Create “{text}”"),
        Lang::Da => format!("Opret »{text}«"),
    }
}

/// The button that takes a chip away.
#[must_use]
pub fn remove(lang: Lang, what: &str) -> String {
    match lang {
        Lang::En => format!("Remove {what}"),
        Lang::Da => format!("Fjern {what}"),
    }
}

/// The button that edits a text in place; `label` says what the text is.
#[must_use]
pub fn edit(lang: Lang, label: &str, text: &str) -> String {
    match lang {
        Lang::En => format!("{text}, edit {label}"),
        Lang::Da => format!("{text}, rediger {label}"),
    }
}

/// How many more choices a picker holds than it shows.
#[must_use]
pub fn more_choices(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{n} more: type to narrow down"),
        Lang::Da => format!("{n} mere: skriv for at indsnævre"),
    }
}
