//! The words of the kit: what small parts say about themselves.

use super::{Lang, Word, word};

/// Closes a dialog, panel, banner or toast.
pub const CLOSE: Word = word("Close", "Luk");
/// Said by a number field that cannot read its text.
pub const NOT_A_NUMBER: Word = word(
    "That is not a number. Write it like 1,234.5 or 1.234,5.",
    "Det er ikke et tal. Skriv det som 1.234,5 eller 1,234.5.",
);
/// Said by a date field that cannot read its text.
pub const NOT_A_DAY: Word = word(
    "That is not a date. Write it like 3/12/2026, 3 Dec 2026, today or +2w.",
    "Det er ikke en dato. Skriv den som 3.12.2026, 3. dec. 2026, i dag eller +2u.",
);
/// Said by a date field whose text names a day that no calendar has.
pub const NO_SUCH_DAY: Word = word(
    "There is no such day. The day comes first, then the month.",
    "Den dag findes ikke. Dagen står først, så måneden.",
);
/// What a date field reads besides the days of its calendar.
pub const DAY_TYPED: Word = word("Typing works too: 3/12, today, +2w", "Kan også skrives: 3.12, i dag, +2u");
/// Turns a calendar one month back.
pub const MONTH_BEFORE: Word = word("Month before", "Måneden før");
/// Turns a calendar one month on.
pub const MONTH_AFTER: Word = word("Month after", "Måneden efter");
/// The column with the numbers of weeks in a calendar.
pub const WEEK: Word = word("Week", "Uge");
/// The same, where there is little room.
pub const WEEK_SHORT: Word = word("Wk", "Uge");
/// Chooses today in a calendar.
pub const TODAY: Word = word("Today", "I dag");
/// Chooses no day in a calendar.
pub const NO_DAY: Word = word("No date", "Ingen dato");
/// A picker without any fitting choice.
pub const NOTHING_FITS: Word = word("Nothing fits", "Intet passer");
/// The region where messages about what just happened appear.
pub const MESSAGES: Word = word("Messages", "Beskeder");
/// Takes every narrowing of a list away.
pub const CLEAR_FILTER: Word = word("Clear the filter", "Ryd filteret");
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

/// The button beside a date field, and the calendar it opens; `what` is the label of the field.
#[must_use]
pub fn choose_day(lang: Lang, what: &str) -> String {
    match lang {
        Lang::En => format!("{what}: choose from a calendar"),
        Lang::Da => format!("{what}: vælg i en kalender"),
    }
}

/// Said by a date field whose day is too early; `first` is already formatted.
#[must_use]
pub fn not_before(lang: Lang, first: &str) -> String {
    match lang {
        Lang::En => format!("Not before {first}."),
        Lang::Da => format!("Ikke før {first}."),
    }
}

/// Said by a date field whose day is too late; `last` is already formatted.
#[must_use]
pub fn not_after(lang: Lang, last: &str) -> String {
    match lang {
        Lang::En => format!("Not after {last}."),
        Lang::Da => format!("Ikke efter {last}."),
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
