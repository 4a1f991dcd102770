//! The words of the welcome and the recovery page.

use super::{Lang, Word, word};

pub const TITLE: Word = word("Product operations in a browser tab", "Produktledelse i en browserfane");
pub const LEAD: Word = word(
    "Feedback, backlog, priorities and roadmap in one place. Everything stays in this browser: no account, no server.",
    "Feedback, backlog, prioritering og roadmap ét sted. Alt bliver i denne browser: ingen konto, ingen server.",
);
pub const START_EMPTY: Word = word("Start empty", "Start tomt");
pub const START_EMPTY_HINT: Word = word("A new workspace for your team.", "Et nyt arbejdsrum til dit team.");
pub const LOAD_SAMPLE: Word = word("Load the sample", "Hent eksemplet");
pub const LOAD_SAMPLE_HINT: Word = word(
    "A small company with notes, items and a roadmap. One step takes it away again.",
    "En lille virksomhed med noter, opgaver og et roadmap. Ét trin fjerner det igen.",
);
pub const IMPORT: Word = word("Import a file", "Importér en fil");
pub const IMPORT_HINT: Word = word(
    "A Wheelhouse file, or issues exported from GitHub. You see what comes in before anything happens.",
    "En Wheelhouse-fil eller sager eksporteret fra GitHub. Du ser, hvad der kommer ind, før noget sker.",
);
pub const NAME: Word = word("What shall the workspace be called?", "Hvad skal arbejdsrummet hedde?");
pub const DEFAULT_NAME: Word = word("Our product", "Vores produkt");
pub const ME: Word = word("Me", "Mig");
pub const START: Word = word("Start", "Start");
pub const BACK: Word = word("Back", "Tilbage");
pub const PRIVACY: Word = word(
    "Nothing you write leaves this browser unless you export a file.",
    "Intet af det, du skriver, forlader browseren, medmindre du eksporterer en fil.",
);
pub const SAMPLE_FAILED: Word = word(
    "The sample could not be fetched. Check the connection and try again.",
    "Eksemplet kunne ikke hentes. Tjek forbindelsen, og prøv igen.",
);
pub const SAMPLE_LOADED: Word = word("The sample is here", "Eksemplet er hentet");
pub const SAMPLE_REMOVED: Word = word("The sample is gone", "Eksemplet er fjernet");
pub const REMOVE_SAMPLE: Word = word("Remove the sample", "Fjern eksemplet");

pub const RECOVERY_TITLE: Word = word("Something is not as it was left", "Noget er ikke, som det blev forladt");
pub const VANISHED: Word = word(
    "This browser kept the workspaces below, and their data is gone from its storage. It may have been cleared, or the browser made room. Nothing has been overwritten.",
    "Denne browser havde arbejdsrummene nedenfor, og deres data er forsvundet fra dens lager. Det kan være ryddet, eller browseren har skaffet plads. Intet er overskrevet.",
);
pub const STORAGE: Word = word(
    "The browser's storage does not answer. Nothing has been changed or deleted.",
    "Browserens lager svarer ikke. Intet er ændret eller slettet.",
);
pub const UNREADABLE: Word = word(
    "What is stored for this workspace cannot be read. It has been left exactly as it is.",
    "Det, der er gemt for dette arbejdsrum, kan ikke læses. Det er ladt, præcis som det er.",
);
pub const IMPORT_BACKUP: Word = word("Import a backup", "Importér en sikkerhedskopi");
pub const READ_AGAIN: Word = word("Read storage again", "Læs lageret igen");
pub const IN_MEMORY: Word = word("Go on without it, in this tab only", "Fortsæt uden det, kun i denne fane");
pub const VANISHED_ALL: Word = word(
    "The browser had to throw away what it kept for this page. Nothing has been overwritten. If you have a backup, import it.",
    "Browseren måtte smide det ud, den gemte for denne side. Intet er overskrevet. Har du en sikkerhedskopi, så importér den.",
);
pub const START_OVER: Word = word("Start over without them", "Begynd forfra uden dem");
pub const DOWNLOAD_RAW: Word = word("Download what is stored", "Hent det, der er gemt");

/// One thing that is missing.
pub fn missing(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}”"),
        Lang::Da => format!("»{name}«"),
    }
}
