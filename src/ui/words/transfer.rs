//! The words of import and export.

use super::{Lang, Word, word};

pub const IMPORT_TITLE: Word = word("Import", "Import");
pub const CHOOSE: Word = word("Choose files", "Vælg filer");
pub const PREVIEW: Word = word("This will come in", "Det her kommer ind");
pub const ADDED: Word = word("New", "Nyt");
pub const CHANGED: Word = word("Changed", "Ændret");
pub const CONFLICTING: Word = word("Changed on both sides", "Ændret på begge sider");
pub const REFUSED: Word = word("Left out", "Udeladt");
pub const NOTES: Word = word("Good to know", "Godt at vide");
pub const NOTHING_NEW: Word = word(
    "Everything in the file is here already. There is nothing to import.",
    "Alt i filen er her allerede. Der er intet at importere.",
);
pub const WHERE_TO: Word = word("Where to", "Hvorhen");
pub const MERGE: Word = word("Merge into this workspace", "Flet ind i dette arbejdsrum");
pub const OPEN_NEW: Word = word("Open as a new workspace", "Åbn som et nyt arbejdsrum");
pub const DO_IMPORT: Word = word("Import", "Importér");
pub const OTHER_FILES: Word = word("Other files", "Andre filer");
pub const EXPORT_FAILED: Word = word("The file could not be written.", "Filen kunne ikke skrives.");

pub const MIXED: Word = word(
    "Choose one Wheelhouse file, several GitHub files, or several tables; not a mixture.",
    "Vælg én Wheelhouse-fil, flere GitHub-filer eller flere tabeller; ikke en blanding.",
);
pub const UNREADABLE: Word = word("The browser could not read the file.", "Browseren kunne ikke læse filen.");
pub const NOTHING_CHANGED: Word =
    word("This cannot come in. Nothing has changed.", "Det kan ikke komme ind. Intet er ændret.");
pub const CONFLICTING_HINT: Word = word(
    "Both versions are kept: the later one is shown, the other stands beside it.",
    "Begge versioner beholdes: den seneste vises, og den anden står ved siden af.",
);

/// What is here already.
pub fn unchanged(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 record is here already, just so.".to_owned(),
        (Lang::En, n) => format!("{n} records are here already, just so."),
        (Lang::Da, 1) => "1 post er her allerede, præcis sådan.".to_owned(),
        (Lang::Da, n) => format!("{n} poster er her allerede, præcis sådan."),
    }
}

/// Said after an import.
pub fn imported(lang: Lang, added: usize, changed: usize) -> String {
    match lang {
        Lang::En => format!("Imported: {added} new, {changed} changed"),
        Lang::Da => format!("Importeret: {added} nye, {changed} ændret"),
    }
}

/// Said after an export.
pub fn exported(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Exported to {name}"),
        Lang::Da => format!("Eksporteret til {name}"),
    }
}

/// And so many more.
pub fn and_more(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("and {n} more"),
        Lang::Da => format!("og {n} til"),
    }
}

/// The word for a kind of record, one or many.
pub fn kind_word(lang: Lang, kind: crate::model::Kind, n: usize) -> &'static str {
    use crate::model::Kind;
    let (one, many) = match kind {
        Kind::Workspace => (word("settings", "indstillinger"), word("settings", "indstillinger")),
        Kind::Person => (word("person", "person"), word("people", "personer")),
        Kind::Product => (word("product", "produkt"), word("products", "produkter")),
        Kind::Objective => (word("objective", "mål"), word("objectives", "mål")),
        Kind::Release => (word("release", "udgivelse"), word("releases", "udgivelser")),
        Kind::Tag => (word("tag", "mærkat"), word("tags", "mærkater")),
        Kind::Customer => (word("customer", "kunde"), word("customers", "kunder")),
        Kind::Contact => (word("contact", "kontakt"), word("contacts", "kontakter")),
        Kind::Persona => (word("persona", "persona"), word("personas", "personaer")),
        Kind::Competitor => (word("competitor", "konkurrent"), word("competitors", "konkurrenter")),
        Kind::Weight => (word("weight", "vægt"), word("weights", "vægte")),
        Kind::Item => (word("item", "opgave"), word("items", "opgaver")),
        Kind::Feedback => (word("note", "note"), word("notes", "noter")),
        Kind::Link => (word("link", "link"), word("links", "links")),
        Kind::Score => (word("score", "score"), word("scores", "scorer")),
        Kind::Method => (word("method", "metode"), word("methods", "metoder")),
        Kind::Measure => (word("criterion", "kriterium"), word("criteria", "kriterier")),
        Kind::Round => (word("round", "runde"), word("rounds", "runder")),
        Kind::Answer => (word("answer", "svar"), word("answers", "svar")),
        Kind::Milestone => (word("milestone", "milepæl"), word("milestones", "milepæle")),
        Kind::Audience => (word("audience", "publikum"), word("audiences", "publikummer")),
        Kind::Baseline => (word("kept plan", "gemt plan"), word("kept plans", "gemte planer")),
        Kind::Run => (word("result", "resultat"), word("results", "resultater")),
        Kind::View => (word("view", "visning"), word("views", "visninger")),
        Kind::Form => (word("form", "formular"), word("forms", "formularer")),
        Kind::Changelog => (word("changelog entry", "nyhed"), word("changelog entries", "nyheder")),
        Kind::Message => (word("message", "besked"), word("messages", "beskeder")),
        Kind::Told => (word("person told", "underrettet person"), word("people told", "underrettede personer")),
        Kind::Dependency => (word("dependency", "afhængighed"), word("dependencies", "afhængigheder")),
        Kind::Team => (word("team", "team"), word("teams", "teams")),
        Kind::Stage => (
            word("stage of the workflow", "trin i arbejdsgangen"),
            word("stages of the workflow", "trin i arbejdsgangen"),
        ),
        Kind::Field => (word("field of your own", "eget felt"), word("fields of your own", "egne felter")),
        Kind::FieldValue => (
            word("value in a field of your own", "værdi i et eget felt"),
            word("values in fields of your own", "værdier i egne felter"),
        ),
    };
    if n == 1 { one.in_lang(lang) } else { many.in_lang(lang) }
}
