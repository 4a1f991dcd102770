//! The words of the settings and the workspaces.

use super::{Lang, Word, word};

pub const GENERAL: Word = word("This workspace", "Dette arbejdsrum");
pub const NAME: Word = word("Name", "Navn");
pub const REACH_PERIOD: Word = word("Reach is counted per", "Rækkevidde tælles pr.");
pub const REACH_PERIOD_HINT: Word =
    word("For example “quarter”. All items share it.", "For eksempel »kvartal«. Alle opgaver deler den.");
pub const YEAR_BEGINS: Word = word("The year begins in", "Året begynder i");
pub const YEAR_BEGINS_HINT: Word =
    word("Quarters and years of the roadmap are counted from it.", "Kvartaler og år i roadmap tælles fra den måned.");
pub const YOU: Word = word("You", "Dig");
pub const WHO: Word = word("Who is at this browser", "Hvem sidder ved denne browser");
pub const WHO_HINT: Word =
    word("Scores you give are kept under this name.", "Scorer, du giver, gemmes under dette navn.");
pub const LOOK: Word = word("Look and language", "Udseende og sprog");
pub const ENGLISH: Word = word("English", "English");
pub const DANISH: Word = word("Dansk", "Dansk");
pub const PRODUCTS: Word = word("Products", "Produkter");
pub const OBJECTIVES: Word = word("Objectives", "Mål");
pub const RELEASES: Word = word("Releases", "Udgivelser");
pub const TAGS: Word = word("Tags", "Mærkater");
pub const CUSTOMERS: Word = word("Customers", "Kunder");
pub const PEOPLE: Word = word("People", "Personer");
pub const ADD: Word = word("Add", "Tilføj");
pub const NEW_NAME: Word = word("Name of a new one", "Navn på en ny");
pub const REMOVE: Word = word("Remove", "Fjern");
pub const DUE: Word = word("Due", "Frist");
pub const DATE: Word = word("Date", "Dato");
pub const SEGMENT: Word = word("Segment", "Segment");
pub const REVENUE: Word = word("Revenue a year", "Omsætning pr. år");
pub const BIN: Word = word("Bin", "Papirkurv");
pub const BIN_EMPTY: Word = word("The bin is empty.", "Papirkurven er tom.");
pub const RESTORE: Word = word("Restore", "Gendan");
pub const DATA: Word = word("Data", "Data");
pub const DATA_HINT: Word = word(
    "Everything is kept in this browser. Export a file now and then: it holds the whole workspace and opens anywhere.",
    "Alt gemmes i denne browser. Eksportér en fil nu og da: den rummer hele arbejdsrummet og kan åbnes hvor som helst.",
);
pub const UNTITLED: Word = word("Untitled", "Uden titel");

pub const WORKSPACES_HINT: Word = word(
    "Each workspace stands alone, with its own file. All of them are in this browser only.",
    "Hvert arbejdsrum står for sig selv med sin egen fil. De findes alle kun i denne browser.",
);
pub const NEW_WORKSPACE: Word = word("New workspace", "Nyt arbejdsrum");
pub const OPEN: Word = word("Open", "Åbn");
pub const OPEN_NOW: Word = word("Open now", "Åbent nu");
pub const RENAME: Word = word("Rename", "Omdøb");
pub const DUPLICATE: Word = word("Duplicate", "Duplikér");
pub const TO_BIN: Word = word("Move to the bin", "Læg i papirkurven");
pub const DELETE_FOREVER: Word = word("Delete for good", "Slet for altid");
pub const DELETE_SURE: Word = word(
    "This deletes the workspace and everything in it from this browser. It cannot be undone.",
    "Det sletter arbejdsrummet og alt i det fra denne browser. Det kan ikke fortrydes.",
);

/// A copy of a workspace.
pub fn copy_of(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("{name} (copy)"),
        Lang::Da => format!("{name} (kopi)"),
    }
}

/// Said when something was removed.
pub fn removed(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Removed “{name}”"),
        Lang::Da => format!("Fjernede »{name}«"),
    }
}

/// How much of the browser's room is used.
pub fn room(lang: Lang, used_mb: f64, quota_mb: f64) -> String {
    match lang {
        Lang::En => format!("{used_mb:.1} MB of {quota_mb:.0} MB used by this page's storage"),
        Lang::Da => format!("{used_mb:.1} MB af {quota_mb:.0} MB er brugt af sidens lager").replace('.', ","),
    }
}
