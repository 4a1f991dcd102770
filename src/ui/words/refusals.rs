//! The words of refusals and flaws.

use super::{Lang, format, ways};
use crate::{commands::Refusal, model::Flaw, replica::Snapshot};

/// Why something was not done.
pub fn refusal(lang: Lang, refusal: &Refusal, now: &Snapshot) -> String {
    match (lang, refusal) {
        (Lang::En, Refusal::Unknown(_)) => {
            "It is gone, perhaps removed in another tab or on another device.".to_owned()
        }
        (Lang::Da, Refusal::Unknown(_)) => {
            "Den findes ikke mere; måske er den fjernet i en anden fane eller på en anden enhed.".to_owned()
        }
        (_, Refusal::Flawed { flaw: why, .. }) => flaw(lang, why),
        (Lang::En, Refusal::UnderItself(it)) => {
            format!("“{}” cannot stand under itself.", now.name(*it).unwrap_or_default())
        }
        (Lang::Da, Refusal::UnderItself(it)) => {
            format!("»{}« kan ikke stå under sig selv.", now.name(*it).unwrap_or_default())
        }
        (_, Refusal::Unfit(why)) => ways::unfit(lang, why, now),
        (Lang::En, Refusal::NotYours(it)) => {
            format!("“{}” belongs to somebody else.", now.name(*it).unwrap_or_default())
        }
        (Lang::Da, Refusal::NotYours(it)) => format!("»{}« tilhører en anden.", now.name(*it).unwrap_or_default()),
        (Lang::En, Refusal::NoPlace) => "It cannot move any further that way.".to_owned(),
        (Lang::Da, Refusal::NoPlace) => "Den kan ikke flyttes længere den vej.".to_owned(),
        (Lang::En, Refusal::NothingToUndo) => "There is nothing to take back.".to_owned(),
        (Lang::Da, Refusal::NothingToUndo) => "Der er ikke noget at fortryde.".to_owned(),
        (Lang::En, Refusal::AllChangedSince(_)) => "Somebody else has changed all of it since, so it stays.".to_owned(),
        (Lang::Da, Refusal::AllChangedSince(_)) => {
            "En anden har ændret det hele siden, så det bliver stående.".to_owned()
        }
        (Lang::En, Refusal::NothingNew) => "Everything in the file is here already.".to_owned(),
        (Lang::Da, Refusal::NothingNew) => "Alt i filen er her allerede.".to_owned(),
        (Lang::En, Refusal::ReadOnly) => "This workspace is open for reading only.".to_owned(),
        (Lang::Da, Refusal::ReadOnly) => "Arbejdsrummet er kun åbent for læsning.".to_owned(),
    }
}

/// What is wrong with a field.
pub fn flaw(lang: Lang, flaw: &Flaw) -> String {
    match (lang, flaw) {
        (Lang::En, Flaw::Empty { field }) => format!("{} cannot be empty.", field_word(lang, field)),
        (Lang::Da, Flaw::Empty { field }) => format!("{} må ikke være tom.", field_word(lang, field)),
        (Lang::En, Flaw::TooLong { field, chars, max }) => {
            format!("{} has {chars} characters; at most {max} fit.", field_word(lang, field))
        }
        (Lang::Da, Flaw::TooLong { field, chars, max }) => {
            format!("{} har {chars} tegn; der er plads til {max}.", field_word(lang, field))
        }
        (Lang::En, Flaw::OutOfRange { field, min, max, .. }) => format!(
            "{} must be from {} to {}.",
            field_word(lang, field),
            format::number(lang, *min),
            format::number(lang, *max)
        ),
        (Lang::Da, Flaw::OutOfRange { field, min, max, .. }) => format!(
            "{} skal være fra {} til {}.",
            field_word(lang, field),
            format::number(lang, *min),
            format::number(lang, *max)
        ),
        (Lang::En, Flaw::UnknownBlank { word, .. }) => format!("{{{word}}} stands for nothing that can be filled in."),
        (Lang::Da, Flaw::UnknownBlank { word, .. }) => format!("{{{word}}} står ikke for noget, der kan udfyldes."),
        (Lang::En, Flaw::ToItself { .. }) => "An item cannot depend on itself.".to_owned(),
        (Lang::Da, Flaw::ToItself { .. }) => "En opgave kan ikke afhænge af sig selv.".to_owned(),
        (Lang::En, Flaw::Backwards { .. }) => "The end cannot be before the start.".to_owned(),
        (Lang::Da, Flaw::Backwards { .. }) => "Slutdatoen kan ikke ligge før startdatoen.".to_owned(),
    }
}

/// What a person calls a field.
pub fn field_word(lang: Lang, field: &str) -> String {
    let (en, da) = match field {
        "title" => ("The title", "Titlen"),
        "name" => ("The name", "Navnet"),
        "description" => ("The description", "Beskrivelsen"),
        "body" => ("The text", "Teksten"),
        "author" => ("The author", "Forfatteren"),
        "contact" => ("The contact", "Kontakten"),
        "email" => ("The email", "E-mailen"),
        "role" => ("The role", "Rollen"),
        "notes" => ("The notes", "Notaterne"),
        "text" => ("The text", "Teksten"),
        "subject" => ("The subject", "Emnet"),
        "language" => ("The language", "Sproget"),
        "quote" => ("The quote", "Citatet"),
        "from" | "to" => ("The item", "Opgaven"),
        "capacity" => ("Capacity", "Kapaciteten"),
        "wip_limit" => ("The limit", "Grænsen"),
        "unit" => ("The unit", "Enheden"),
        "choices" => ("A choice", "En valgmulighed"),
        "formula" => ("The formula", "Formlen"),
        "number" => ("The number", "Tallet"),
        "effort" => ("Effort", "Indsatsen"),
        "value" => ("The score", "Scoren"),
        "revenue" => ("Revenue", "Omsætningen"),
        "heading" => ("The heading", "Overskriften"),
        "intro" => ("The introduction", "Indledningen"),
        "question" | "questions" => ("A question", "Et spørgsmål"),
        "requests" => ("A request", "Et ønske"),
        "answers" => ("An answer", "Et svar"),
        "votes" => ("A vote", "En stemme"),
        "moved_because" | "because" => ("The reason", "Begrundelsen"),
        "allocation" => ("The target", "Målet"),
        "rows" => ("The number of rows", "Antallet af rækker"),
        "year_begins" => ("The month", "Måneden"),
        "reach_period" => ("The period of reach", "Perioden for rækkevidde"),
        other => (other, other),
    };
    match lang {
        Lang::En => en.to_owned(),
        Lang::Da => da.to_owned(),
    }
}
