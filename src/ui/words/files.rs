//! The words for files: what is wrong with one, and what it would bring.

use super::{Lang, refusals};
use crate::exchange::{Expected, FileError, Foreign, Json, Note};

/// Why a file, or one record of it, stays out.
pub fn error(lang: Lang, error: &FileError) -> String {
    match lang {
        Lang::En => error_en(error),
        Lang::Da => error_da(error),
    }
}

fn error_en(error: &FileError) -> String {
    match error {
        FileError::Empty => "The file is empty.".to_owned(),
        FileError::NotJson { line, column } => {
            format!("This is not JSON: something is wrong at line {line}, column {column}.")
        }
        FileError::Truncated => "The file ends too soon. It may not have been downloaded to the end.".to_owned(),
        FileError::NotOurs => "This is JSON, but not a file that Wheelhouse knows.".to_owned(),
        FileError::TooLarge { bytes, max } => {
            format!("The file has {} MB; at most {} MB can be read.", bytes / 1_000_000, max / 1_000_000)
        }
        FileError::TooMany { path, max } => format!("There are more than {max} at {path}."),
        FileError::TooDeep => "Lists and objects are nested too deeply.".to_owned(),
        FileError::WrongType { path, found, value, expected } => {
            format!("{path} is {}; expected {}.", json(Lang::En, *found, value), expectation(Lang::En, expected))
        }
        FileError::Missing { path } => format!("{path} is missing."),
        FileError::UnknownKey { path } => format!("{path} is not part of the format."),
        FileError::UnknownKind { path } => format!("{path} is not a kind of record that this version knows."),
        FileError::DuplicateId { path } => format!("{path} has the same id as another record."),
        FileError::BadStamp { path } => format!("{path} is not a stamp such as 1763890000123.k3f9a2c1."),
        FileError::StampTooLate { path } => {
            format!("{path} is later than the year 9999. No clock could go on from there, so the file stays out.")
        }
        FileError::Flawed { path, flaw } => format!("{path}: {}", refusals::flaw(Lang::En, flaw)),
    }
}

fn error_da(error: &FileError) -> String {
    match error {
        FileError::Empty => "Filen er tom.".to_owned(),
        FileError::NotJson { line, column } => {
            format!("Det er ikke JSON: noget er galt i linje {line}, kolonne {column}.")
        }
        FileError::Truncated => "Filen slutter for tidligt. Måske er den ikke hentet helt færdig.".to_owned(),
        FileError::NotOurs => "Det er JSON, men ikke en fil, som Wheelhouse kender.".to_owned(),
        FileError::TooLarge { bytes, max } => {
            format!("Filen fylder {} MB; der kan højst læses {} MB.", bytes / 1_000_000, max / 1_000_000)
        }
        FileError::TooMany { path, max } => format!("Der er flere end {max} ved {path}."),
        FileError::TooDeep => "Lister og objekter er indlejret for dybt.".to_owned(),
        FileError::WrongType { path, found, value, expected } => {
            format!("{path} er {}; forventet var {}.", json(Lang::Da, *found, value), expectation(Lang::Da, expected))
        }
        FileError::Missing { path } => format!("{path} mangler."),
        FileError::UnknownKey { path } => format!("{path} hører ikke til formatet."),
        FileError::UnknownKind { path } => format!("{path} er ikke en slags post, som denne version kender."),
        FileError::DuplicateId { path } => format!("{path} har samme id som en anden post."),
        FileError::BadStamp { path } => format!("{path} er ikke et stempel som 1763890000123.k3f9a2c1."),
        FileError::StampTooLate { path } => {
            format!("{path} er senere end år 9999. Intet ur kan gå videre derfra, så filen kommer ikke med.")
        }
        FileError::Flawed { path, flaw } => format!("{path}: {}", refusals::flaw(Lang::Da, flaw)),
    }
}

/// What stands in a place of a file.
fn json(lang: Lang, found: Json, value: &str) -> String {
    let said = match (lang, found) {
        (Lang::En, Json::Null) => "null",
        (Lang::Da, Json::Null) => "null",
        (_, Json::Bool) => value,
        (Lang::En, Json::Number) => return format!("the number {value}"),
        (Lang::Da, Json::Number) => return format!("tallet {value}"),
        (Lang::En, Json::Text) if value.is_empty() => "a text",
        (Lang::Da, Json::Text) if value.is_empty() => "en tekst",
        (Lang::En, Json::Text) => return format!("the text “{value}”"),
        (Lang::Da, Json::Text) => return format!("teksten »{value}«"),
        (Lang::En, Json::List) => "a list",
        (Lang::Da, Json::List) => "en liste",
        (Lang::En, Json::Object) => "an object",
        (Lang::Da, Json::Object) => "et objekt",
    };
    said.to_owned()
}

/// What should stand there.
fn expectation(lang: Lang, expected: &Expected) -> String {
    let said = match (lang, expected) {
        (Lang::En, Expected::Text) => "a text",
        (Lang::Da, Expected::Text) => "en tekst",
        (Lang::En, Expected::Number) => "a number",
        (Lang::Da, Expected::Number) => "et tal",
        (Lang::En, Expected::Whole) => "a whole number that fits there",
        (Lang::Da, Expected::Whole) => "et helt tal, der passer dér",
        (Lang::En, Expected::Bool) => "true or false",
        (Lang::Da, Expected::Bool) => "true eller false",
        (Lang::En, Expected::List) => "a list",
        (Lang::Da, Expected::List) => "en liste",
        (Lang::En, Expected::Object) => "an object",
        (Lang::Da, Expected::Object) => "et objekt",
        (Lang::En, Expected::Id) => "an id",
        (Lang::Da, Expected::Id) => "et id",
        (Lang::En, Expected::Date) => "a date such as 2026-11-23",
        (Lang::Da, Expected::Date) => "en dato som 2026-11-23",
        (Lang::En, Expected::Position) => "hexadecimal text that ends in 80",
        (Lang::Da, Expected::Position) => "en hexadecimal tekst, der ender på 80",
        (Lang::En, Expected::OneOf(words)) => return format!("one of {}", words.join(", ")),
        (Lang::Da, Expected::OneOf(words)) => return format!("en af {}", words.join(", ")),
        (Lang::En, Expected::Other) => "something else",
        (Lang::Da, Expected::Other) => "noget andet",
    };
    said.to_owned()
}

/// What else there is to know about an import.
pub fn note(lang: Lang, note: &Note) -> String {
    match (lang, note) {
        (Lang::En, Note::OtherWorkspace { name }) => {
            format!("The file is of another workspace, “{name}”. Its name and settings stay out.")
        }
        (Lang::Da, Note::OtherWorkspace { name }) => {
            format!("Filen hører til et andet arbejdsrum, »{name}«. Dets navn og indstillinger kommer ikke med.")
        }
        (Lang::En, Note::Newer { version }) => format!(
            "The file is of format version {version}, which is newer than this app. It can be opened as a workspace of its own, for reading."
        ),
        (Lang::Da, Note::Newer { version }) => format!(
            "Filen er i formatversion {version}, som er nyere end denne app. Den kan åbnes som sit eget arbejdsrum, til læsning."
        ),
        (Lang::En, Note::Skipped { what, count }) => format!("{count} {} stay out.", foreign(lang, *what)),
        (Lang::Da, Note::Skipped { what, count }) => format!("{count} {} kommer ikke med.", foreign(lang, *what)),
        (Lang::En, Note::NotKept { field, count }) => {
            format!("{} of {count} notes are not kept.", capital(foreign(lang, *field)))
        }
        (Lang::Da, Note::NotKept { field, count }) => {
            format!("{} på {count} noter gemmes ikke.", capital(foreign(lang, *field)))
        }
        (Lang::En, Note::UnknownForms { count: 1 }) => {
            "One answer is to a form that is not in this workspace. It comes in as plain feedback, without the form's tags.".to_owned()
        }
        (Lang::Da, Note::UnknownForms { count: 1 }) => {
            "Ét svar hører til en formular, der ikke er i arbejdsrummet. Det kommer ind som almindelig feedback, uden formularens mærkater.".to_owned()
        }
        (Lang::En, Note::UnknownForms { count }) => {
            format!("{count} answers are to forms that are not in this workspace. They come in as plain feedback, without tags.")
        }
        (Lang::Da, Note::UnknownForms { count }) => {
            format!("{count} svar hører til formularer, der ikke er i arbejdsrummet. De kommer ind som almindelig feedback, uden mærkater.")
        }
        (_, Note::Ahead { time }) => super::shell::clock_ahead(lang, *time),
        (Lang::En, Note::Repeated { count }) => {
            format!("{count} records stand in the files more than once; the latest counts.")
        }
        (Lang::Da, Note::Repeated { count }) => {
            format!("{count} poster står i filerne mere end én gang; den seneste tæller.")
        }
    }
}

fn foreign(lang: Lang, what: Foreign) -> &'static str {
    match (lang, what) {
        (Lang::En, Foreign::PullRequests) => "pull requests",
        (Lang::Da, Foreign::PullRequests) => "pull requests",
        (Lang::En, Foreign::Milestone) => "milestones",
        (Lang::Da, Foreign::Milestone) => "milepæle",
        (Lang::En, Foreign::Assignees) => "assignees",
        (Lang::Da, Foreign::Assignees) => "ansvarlige",
        (Lang::En, Foreign::Comments) => "comments",
        (Lang::Da, Foreign::Comments) => "kommentarer",
        (Lang::En, Foreign::Type) => "types",
        (Lang::Da, Foreign::Type) => "typer",
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
