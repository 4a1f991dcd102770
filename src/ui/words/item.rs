//! The words of items, wherever they are shown: their fields, what sort they are, how far they have come.

use super::{Lang, Word, word};
use crate::model::{Flaw, Horizon, Importance, Item, ItemKind, Status};

pub const ITEM: Word = word("Item", "Opgave");
pub const TITLE: Word = word("Title", "Titel");
pub const DESCRIPTION: Word = word("Description", "Beskrivelse");
pub const DESCRIPTION_HINT: Word =
    word("What it is for, and what is meant by done", "Hvad den skal bruges til, og hvornår den er færdig");
pub const KIND: Word = word("Kind", "Type");
pub const STATUS: Word = word("Status", "Status");
pub const PRODUCT: Word = word("Product", "Produkt");
pub const OBJECTIVE: Word = word("Objective", "Mål");
pub const RELEASE: Word = word("Release", "Udgivelse");
pub const OWNER: Word = word("Owner", "Ansvarlig");
pub const TAGS: Word = word("Tags", "Mærkater");
pub const ADD_TAG: Word = word("Add a tag", "Tilføj en mærkat");
pub const EFFORT: Word = word("Effort", "Indsats");
pub const EFFORT_UNIT: Word = word("person-months", "personmåneder");
pub const EFFORT_LABEL: Word = word("Effort in person-months", "Indsats i personmåneder");
pub const NO_EFFORT: Word = word("Not estimated", "Ikke estimeret");
pub const HORIZON: Word = word("Horizon", "Horisont");
pub const START: Word = word("Start", "Start");
pub const END: Word = word("End", "Slut");
pub const PARENT: Word = word("Part of", "Del af");
pub const NO_PARENT: Word = word("Nothing: stands at the top", "Ingenting: står øverst");
pub const CHILDREN: Word = word("Made up of", "Består af");
pub const ADD_CHILD: Word = word("Add a part", "Tilføj en del");
pub const EVIDENCE: Word = word("Evidence", "Belæg");
pub const NO_EVIDENCE: Word = word(
    "No note speaks for this item yet. Link one from the feedback page.",
    "Ingen note taler for opgaven endnu. Knyt en til fra feedbacksiden.",
);
pub const WHOLE_NOTE: Word = word("The whole note", "Hele noten");
pub const UNLINK: Word = word("Take the link away", "Fjern tilknytningen");
pub const UNLINKED: Word = word("Took the link away", "Fjernede tilknytningen");
pub const TO_FEEDBACK: Word = word("Go to feedback", "Gå til feedback");
pub const RICE: Word = word("RICE", "RICE");
pub const REACH: Word = word("Reach", "Rækkevidde");
pub const IMPACT: Word = word("Impact", "Effekt");
pub const CONFIDENCE: Word = word("Confidence", "Sikkerhed");
pub const SCORE: Word = word("Score", "Score");
pub const MISSING: Word = word("missing", "mangler");
pub const NO_SCORE: Word = word("No score yet", "Ingen score endnu");
pub const ZERO_EFFORT: Word = word("No score: the effort is 0", "Ingen score: indsatsen er 0");
pub const TO_PRIORITISE: Word = word("Score it", "Giv score");
pub const NONE: Word = word("None", "Ingen");
pub const NO_PRODUCT: Word = word("No product", "Intet produkt");
pub const NO_HORIZON: Word = word("Not on the roadmap", "Ikke på roadmap");
pub const PREVIOUS: Word = word("Previous item", "Forrige opgave");
pub const NEXT: Word = word("Next item", "Næste opgave");
pub const REMOVE: Word = word("Remove", "Fjern");
pub const CLOSE: Word = word("Close", "Luk");
pub const GONE: Word = word("This item is gone.", "Opgaven findes ikke længere.");
pub const GONE_HINT: Word = word(
    "It may have been removed here or on another device. Undo, or the bin in settings, brings it back.",
    "Den kan være fjernet her eller på en anden enhed. Fortryd, eller papirkurven i indstillinger, henter den tilbage.",
);
pub const RING: Word = word(
    "Two changes at once put this item under one of its own parts. It is shown at the top until you decide.",
    "To samtidige ændringer har lagt opgaven under en af dens egne dele. Den vises øverst, indtil du beslutter dig.",
);
pub const LEAVE_RING: Word = word("Keep it at the top", "Behold den øverst");
pub const OTHER_VERSION: Word = word(
    "Somebody else changed this text at the same time. This is their version:",
    "En anden ændrede teksten på samme tid. Her er deres udgave:",
);
pub const OTHER_EMPTY: Word = word("(they emptied it)", "(de tømte den)");
pub const KEEP_MINE: Word = word("Keep the text above", "Behold teksten ovenfor");
pub const TAKE_THEIRS: Word = word("Use this version", "Brug denne udgave");
pub const KEEP_BOTH: Word = word("Put both together", "Sæt begge sammen");
pub const SETTLED: Word = word("The text is settled", "Teksten er på plads");

/// What a sort of item is called.
#[must_use]
pub const fn kind(kind: ItemKind) -> Word {
    match kind {
        ItemKind::Idea => word("Idea", "Idé"),
        ItemKind::Feature => word("Feature", "Funktion"),
        ItemKind::Bug => word("Bug", "Fejl"),
        ItemKind::Task => word("Task", "Arbejde"),
    }
}

/// What a status is called.
#[must_use]
pub const fn status(status: Status) -> Word {
    match status {
        Status::Idea => word("Idea", "Idé"),
        Status::Planned => word("Planned", "Planlagt"),
        Status::Doing => word("Doing", "I gang"),
        Status::Done => word("Done", "Færdig"),
        Status::Dropped => word("Dropped", "Droppet"),
    }
}

/// What a horizon is called.
#[must_use]
pub const fn horizon(horizon: Horizon) -> Word {
    match horizon {
        Horizon::Now => word("Now", "Nu"),
        Horizon::Next => word("Next", "Næste"),
        Horizon::Later => word("Later", "Senere"),
    }
}

/// What an importance is called.
#[must_use]
pub const fn importance(importance: Importance) -> Word {
    match importance {
        Importance::NiceToHave => word("Nice to have", "Rart at have"),
        Importance::Important => word("Important", "Vigtigt"),
        Importance::DealBreaker => word("Deal breaker", "Afgørende"),
    }
}

/// So many notes speak for an item.
#[must_use]
pub fn notes(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 note".to_owned(),
        (Lang::En, _) => format!("{n} notes"),
        (Lang::Da, 1) => "1 note".to_owned(),
        (Lang::Da, _) => format!("{n} noter"),
    }
}

/// An item was removed, with `below` others that stood under it.
#[must_use]
pub fn removed(lang: Lang, title: &str, below: usize) -> String {
    match (lang, below) {
        (Lang::En, 0) => format!("Removed “{title}”"),
        (Lang::En, n) => format!("Removed “{title}” and {n} under it"),
        (Lang::Da, 0) => format!("Fjernede »{title}«"),
        (Lang::Da, n) => format!("Fjernede »{title}« og {n} derunder"),
    }
}

/// Why a number is no effort; `most` is already formatted.
#[must_use]
pub fn effort_out_of_range(lang: Lang, most: &str) -> String {
    match lang {
        Lang::En => format!("From 0 to {most} person-months"),
        Lang::Da => format!("Fra 0 til {most} personmåneder"),
    }
}

/// What is wrong with the dates, where something is.
#[must_use]
pub fn dates_flaw(lang: Lang, item: &Item) -> Option<&'static str> {
    use crate::model::Record as _;
    let backwards = matches!(item.check(), Err(Flaw::Backwards { .. }));
    let said = word("The end cannot be before the start", "Slutdatoen kan ikke ligge før startdatoen");
    backwards.then(|| said.in_lang(lang))
}
