//! The words of a person's data: where it is, how it is taken along, and how it goes.

use super::{Lang, Word, format, word};
use crate::commands::personal::{Trace, Words};

pub const PERSONAL: Word = word("A person's data", "En persons data");
pub const HINT: Word = word(
    "Everything in this workspace that names somebody: what they said, where they are quoted, who wrote about them, also in the bin and in other versions of a text.",
    "Alt i arbejdsrummet, der nævner nogen: hvad de har sagt, hvor de er citeret, hvem der har skrevet om dem, også i papirkurven og i andre udgaver af en tekst.",
);
pub const NAME: Word = word("Their name", "Personens navn");
pub const EMAIL: Word = word("Their email", "Personens e-mail");
pub const NOTHING: Word = word("Nothing names them.", "Intet nævner dem.");
pub const BINNED: Word = word("in the bin", "i papirkurven");
pub const JSON: Word = word("Save as JSON", "Gem som JSON");
pub const READABLE: Word = word("Save to read", "Gem til læsning");
pub const ERASE: Word = word("Erase …", "Slet for altid …");
pub const ERASE_TITLE: Word = word("Erase a person's data", "Slet en persons data");
pub const ERASE_NOW: Word = word("Erase for good", "Slet for altid");
pub const CANCEL: Word = word("Cancel", "Annullér");
pub const WORDS: Word = word("What they said", "Det, de har sagt");
pub const INSIDE: Word = word("[erased]", "[slettet]");
pub const TITLE: Word = word("Erased note", "Slettet note");
pub const NO_UNDO: Word = word(
    "This cannot be undone. What could be undone until now cannot be undone any more either, for it may hold the same.",
    "Det kan ikke fortrydes. Det, der hidtil kunne fortrydes, kan heller ikke fortrydes mere, for det kan indeholde det samme.",
);
pub const STAYS: Word = word("What is not reached", "Det, der ikke nås");
pub const STAYS_LINES: [Word; 6] = [
    word(
        "Files that were exported, sent or printed, and backups. A file that is taken in again later does not bring back what was erased here, but it holds it.",
        "Filer, der er eksporteret, sendt eller udskrevet, og sikkerhedskopier. En fil, der læses ind igen senere, bringer ikke det slettede tilbage hertil, men den indeholder det.",
    ),
    word(
        "Colleagues' copies of the workspace: it is erased there once they take in a file from here that was made afterwards.",
        "Kollegers kopier af arbejdsrummet: det slettes der, når de læser en fil herfra, som er lavet bagefter.",
    ),
    word(
        "Other tabs that are open now: it goes from their pages at once, but they may remember it until they are closed.",
        "Andre faner, der er åbne nu: det forsvinder fra siderne med det samme, men de kan huske det, til de lukkes.",
    ),
    word(
        "The disk: browsers overwrite what was deleted in their own time, and a backup of the machine may hold it.",
        "Disken: browsere overskriver det slettede, når det passer dem, og en sikkerhedskopi af maskinen kan indeholde det.",
    ),
    word(
        "The tool it came from: taking in the same source again brings it back.",
        "Værktøjet, det kom fra: læses samme kilde ind igen, kommer det tilbage.",
    ),
    word(
        "People of the team, and places that call them something else, such as a nickname or a picture of a text.",
        "Personer på holdet, og steder, der kalder dem noget andet, fx et kælenavn eller et billede af en tekst.",
    ),
];
pub const ERASED: Word =
    word("Erased, and the history kept in this browser with it", "Slettet, også i den historik, browseren har gemt");
pub const NOT_CLEARED: Word = word(
    "Erased here, but the history kept in this browser could not be cleared now: close other tabs, and erase it once more",
    "Slettet her, men historikken i browseren kunne ikke ryddes nu: luk andre faner, og slet igen",
);

/// What becomes of what they said.
pub const fn words(of: Words) -> Word {
    match of {
        Words::Keep => word("Stays, without their name", "Bliver, uden deres navn"),
        Words::Erase => word("Goes too, with every quote of it", "Forsvinder også, med hvert citat af det"),
    }
}

/// What a place is to the person.
pub const fn trace(of: Trace) -> Word {
    match of {
        Trace::Own => word("About them", "Om dem"),
        Trace::Said => word("What they said", "Det, de har sagt"),
        Trace::Quoted => word("Where they are quoted", "Hvor de er citeret"),
        Trace::Named => word("Where they are named", "Hvor de er nævnt"),
        Trace::Other => word("In other versions of a text", "I andre udgaver af en tekst"),
    }
}

/// How many places there are.
pub fn places(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 place".to_owned(),
        (Lang::En, n) => format!("{} places", format::count(lang, n)),
        (Lang::Da, 1) => "1 sted".to_owned(),
        (Lang::Da, n) => format!("{} steder", format::count(lang, n)),
    }
}
