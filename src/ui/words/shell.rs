//! The words of the frame around every page.

use super::{Lang, Word, word};
use crate::commands::Label;

pub const WHEELHOUSE: Word = word("Wheelhouse", "Wheelhouse");
pub const SKIP: Word = word("Skip to the page", "Spring til siden");
pub const PAGES: Word = word("Pages", "Sider");
pub const MORE_PAGES: Word = word("More", "Mere");
pub const FEEDBACK: Word = word("Feedback", "Feedback");
pub const BACKLOG: Word = word("Backlog", "Backlog");
pub const PRIORITISE: Word = word("Prioritise", "Prioritér");
pub const ROUNDS: Word = word("Rounds", "Runder");
pub const ROADMAP: Word = word("Roadmap", "Roadmap");
pub const SETTINGS: Word = word("Settings", "Indstillinger");
pub const WORKSPACES: Word = word("Workspaces", "Arbejdsrum");
pub const UNDO: Word = word("Undo", "Fortryd");
pub const REDO: Word = word("Redo", "Gentag");
pub const PALETTE: Word = word("Commands", "Kommandoer");
pub const PALETTE_FIND: Word =
    word("Type to find a command, an item or a note", "Skriv for at finde en kommando, en opgave eller en note");
pub const NOTHING_FOUND: Word = word("Nothing found", "Intet fundet");
pub const HELP: Word = word("Keyboard shortcuts", "Tastaturgenveje");
pub const LETTERS: Word = word("Single-letter shortcuts", "Genveje med enkelte bogstaver");
pub const ACTIONS: Word = word("Actions", "Handlinger");
pub const ITEMS: Word = word("Items", "Opgaver");
pub const EXPORT_ITEMS: Word = word("Export items as CSV", "Eksportér opgaver som CSV");
pub const EXPORT_FEEDBACK: Word = word("Export feedback as CSV", "Eksportér feedback som CSV");
pub const EXPORT: Word = word("Export a file", "Eksportér en fil");
pub const IMPORT: Word = word("Import a file", "Importér en fil");
pub const THEME: Word = word("Theme", "Tema");
pub const THEME_LIGHT: Word = word("Light", "Lyst");
pub const THEME_DARK: Word = word("Dark", "Mørkt");
pub const THEME_SYSTEM: Word = word("As the system", "Som systemet");
pub const LANGUAGE: Word = word("Language", "Sprog");
pub const SAVED: Word = word("Saved", "Gemt");
pub const SAVING: Word = word("Saving …", "Gemmer …");
pub const NOT_SAVED: Word = word("Not saved", "Ikke gemt");
pub const NEVER_BACKED_UP: Word = word("No backup yet", "Ingen sikkerhedskopi endnu");
pub const TRY_AGAIN: Word = word("Try again", "Prøv igen");
pub const CLOSE: Word = word("Close", "Luk");
pub const CANCEL: Word = word("Cancel", "Annullér");
pub const MORE: Word = word("More", "Mere");
pub const MENU: Word = word("Menu", "Menu");
pub const READ_ONLY: Word = word(
    "A newer version of Wheelhouse wrote this workspace. It is open for reading only.",
    "En nyere version af Wheelhouse har skrevet dette arbejdsrum. Det er kun åbent for læsning.",
);
pub const MEMORY_ONLY: Word = word(
    "This browser does not keep what you do. Work goes on, but only in this tab: export a file before you close it.",
    "Browseren gemmer ikke det, du laver. Du kan arbejde videre, men kun i denne fane: eksportér en fil, før du lukker den.",
);
pub const STORAGE_FULL: Word = word(
    "The browser has no room left. What you do now is kept in this tab only: export a file, then make room and try again.",
    "Browseren har ikke mere plads. Det, du laver nu, findes kun i denne fane: eksportér en fil, skaf plads, og prøv igen.",
);
pub const STORAGE_EMPTIED: Word = word(
    "The browser's storage was emptied while this page was open. Everything is still here, but only in this tab: export a file, or try again to keep all of it anew.",
    "Browserens lager blev tømt, mens siden var åben. Alt er her stadig, men kun i denne fane: eksportér en fil, eller prøv igen for at gemme det hele på ny.",
);
pub const STORAGE_NEWER: Word = word(
    "A newer version of Wheelhouse has taken over the storage. What you do now is kept in this tab only: export a file, then reload the page.",
    "En nyere version af Wheelhouse har overtaget lageret. Det, du laver nu, findes kun i denne fane: eksportér en fil, og genindlæs siden.",
);
pub const DAMAGED: Word = word(
    "Some stored entries were damaged and have been set aside. Everything that could be read is here; export a file to be safe.",
    "Nogle gemte poster var beskadigede og er lagt til side. Alt, der kunne læses, er her; eksportér en fil for en sikkerheds skyld.",
);
pub const BEHIND: Word = word(
    "This browser remembers changes that its storage no longer has. If you have a newer backup, import it: nothing here is overwritten by older values.",
    "Browseren husker ændringer, som dens lager ikke længere har. Har du en nyere sikkerhedskopi, så importér den: intet her overskrives af ældre værdier.",
);
pub const NEW_VERSION: Word = word(
    "A new version of Wheelhouse is here. It takes over when you reload.",
    "Der er en ny version af Wheelhouse. Den tager over, når du genindlæser.",
);
pub const RELOAD: Word = word("Reload", "Genindlæs");
pub const PART_FAILED: Word = word(
    "This part of the page could not be fetched. Is there a connection?",
    "Denne del af siden kunne ikke hentes. Er der forbindelse?",
);
pub const LOADING: Word = word("Opening …", "Åbner …");
pub const LOADING_LATE: Word = word(
    "The browser's storage is slow to answer. Another tab may be holding it: close other tabs of Wheelhouse, or wait.",
    "Browserens lager er længe om at svare. Måske holder en anden fane på det: luk andre faner med Wheelhouse, eller vent.",
);
pub const NO_PAGE: Word = word("There is no such page", "Den side findes ikke");
pub const TO_START: Word = word("To the start", "Til start");

/// What undo or redo said.
pub fn taken_back(lang: Lang, label: Label, kept: usize) -> String {
    let redo = label == Label::Redo;
    let done = match (lang, redo) {
        (Lang::En, false) => "Undone",
        (Lang::En, true) => "Done again",
        (Lang::Da, false) => "Fortrudt",
        (Lang::Da, true) => "Gentaget",
    };
    match (lang, kept) {
        (_, 0) => done.to_owned(),
        (Lang::En, 1) => format!("{done}. One change stays, because somebody else has changed it since."),
        (Lang::En, n) => format!("{done}. {n} changes stay, because somebody else has changed them since."),
        (Lang::Da, 1) => format!("{done}. Én ændring bliver stående, fordi en anden har ændret den siden."),
        (Lang::Da, n) => format!("{done}. {n} ændringer bliver stående, fordi en anden har ændret dem siden."),
    }
}

/// A stamp lies more than a day ahead.
pub fn clock_ahead(lang: Lang, time: u64) -> String {
    let when = i64::try_from(time).ok().and_then(chrono::DateTime::from_timestamp_millis);
    let when = when.map(|it| it.date_naive().to_string()).unwrap_or_default();
    match lang {
        Lang::En => format!("Some changes come from a device whose clock says {when}. They are taken in all the same."),
        Lang::Da => format!("Nogle ændringer kommer fra en enhed, hvis ur siger {when}. De kommer med alligevel."),
    }
}

/// How many entries are on their way.
pub fn backup_age(lang: Lang, days: u64) -> String {
    match (lang, days) {
        (Lang::En, 0) => "Backup today".to_owned(),
        (Lang::En, 1) => "Backup yesterday".to_owned(),
        (Lang::En, n) => format!("Backup {n} days ago"),
        (Lang::Da, 0) => "Sikkerhedskopi i dag".to_owned(),
        (Lang::Da, 1) => "Sikkerhedskopi i går".to_owned(),
        (Lang::Da, n) => format!("Sikkerhedskopi for {n} dage siden"),
    }
}
