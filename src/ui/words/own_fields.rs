//! The words of teams, stages of the workflow, and fields of the team's own.

use super::{Lang, Word, format, word};
use crate::model::{FieldSort, Status};

pub const TEAMS: Word = word("Teams", "Teams");
pub const TEAM: Word = word("Team", "Team");
pub const CAPACITY: Word = word("Capacity in a quarter", "Kapacitet i et kvartal");
pub const CAPACITY_UNIT: Word = word("person-months a quarter", "personmåneder i kvartalet");
pub const STAGES: Word = word("Workflow: stages", "Arbejdsgang: trin");
pub const STAGES_HINT: Word = word(
    "A status with stages of its own is shown by them. What counts as open or done is still the status. A limit is how many items may stand in a stage at once before the board warns.",
    "En status med egne trin vises ved dem. Det, der tæller som åbent eller færdigt, er stadig status. En grænse er, hvor mange opgaver der må stå i et trin på én gang, før tavlen advarer.",
);
pub const STAGE_STATUS: Word = word("Counts as", "Tæller som");
pub const LIMIT: Word = word("Limit", "Grænse");
pub const FIELDS: Word = word("Own fields", "Egne felter");
pub const FIELDS_HINT: Word = word(
    "What you want to know of every item. They stand in the panel of an item, in the table, and in what is exported.",
    "Det, I vil vide om hver opgave. De står i opgavens panel, i tabellen og i det, der eksporteres.",
);
pub const SORT: Word = word("What stands in it", "Hvad der står i det");
pub const UNIT: Word = word("Unit, such as kr.", "Enhed, fx kr.");
pub const CHOICES: Word = word("Choices, with commas between", "Valgmuligheder med komma imellem");
pub const FORMULA: Word = word("Formula", "Formel");
pub const ADD_PERSON: Word = word("Add a person", "Tilføj en person");
pub const OPEN_LINK: Word = word("Open the link", "Åbn linket");

/// What a step of the workflow is called: the team's own name, or that of the status.
#[must_use]
pub fn step(lang: Lang, status: Status, name: &str) -> String {
    if name.is_empty() { super::item::status(status).in_lang(lang).to_owned() } else { name.to_owned() }
}

/// What a sort of field is called.
#[must_use]
pub const fn sort(sort: FieldSort) -> Word {
    match sort {
        FieldSort::Text => word("Text", "Tekst"),
        FieldSort::Number => word("Number", "Tal"),
        FieldSort::Money => word("Money", "Beløb"),
        FieldSort::Date => word("Date", "Dato"),
        FieldSort::Choice => word("Choice", "Valg"),
        FieldSort::People => word("People", "Personer"),
        FieldSort::Link => word("Link", "Link"),
        FieldSort::Formula => word("Formula", "Formel"),
    }
}

/// The word of a sort in the lists of the page.
#[must_use]
pub const fn sort_code(sort: FieldSort) -> &'static str {
    match sort {
        FieldSort::Text => "text",
        FieldSort::Number => "number",
        FieldSort::Money => "money",
        FieldSort::Date => "date",
        FieldSort::Choice => "choice",
        FieldSort::People => "people",
        FieldSort::Link => "link",
        FieldSort::Formula => "formula",
    }
}

/// What a formula may use; a name of several words stands in brackets.
#[must_use]
pub fn formula_hint(lang: Lang, names: &[String]) -> String {
    let names: Vec<String> =
        names.iter().map(|it| if it.contains(char::is_whitespace) { format!("[{it}]") } else { it.clone() }).collect();
    match lang {
        Lang::En => format!("May use {}", format::list(lang, &names)),
        Lang::Da => format!("Kan bruge {}", format::list(lang, &names)),
    }
}

/// The button that moves a stage before the one above it.
#[must_use]
pub fn earlier(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Move “{name}” up"),
        Lang::Da => format!("Flyt »{name}« op"),
    }
}
