//! The words of triage: putting off, splitting, merging, and notes that say the same.

use chrono::NaiveDate;

use super::{Lang, Word, format, word};

pub const OWNER: Word = word("Looked after by", "Passes af");
pub const NO_OWNER: Word = word("Nobody", "Ingen");
pub const ASSIGN: Word = word("Assign", "Tildel");
pub const BY_OWNER: Word = word("Filter by who looks after it", "Filtrér på hvem der passer det");
pub const ANY_OWNER: Word = word("Anybody", "Alle");
pub const TAG: Word = word("Tag the note", "Sæt en mærkat på noten");

pub const SNOOZE: Word = word("Snooze", "Udsæt");
pub const SNOOZE_UNTIL: Word = word("Until another day", "Til en anden dag");
pub const TOMORROW: Word = word("Tomorrow", "I morgen");
pub const NEXT_WEEK: Word = word("Next Monday", "Næste mandag");
pub const NEXT_MONTH: Word = word("In four weeks", "Om fire uger");
pub const WAKE: Word = word("Bring back now", "Hent tilbage nu");
pub const WOKEN: Word = word("Back in the inbox", "Tilbage i indbakken");
pub const SNOOZE_HINT: Word =
    word("It leaves the inbox and comes back by itself.", "Den forlader indbakken og kommer tilbage af sig selv.");
pub const CHOOSE_DAY: Word = word("Choose a day after today.", "Vælg en dag efter i dag.");

pub const SPLIT: Word = word("Split off as a note", "Udskil som en note");
pub const SPLIT_HINT: Word = word(
    "It keeps customer, source and tags. This note stays as it is.",
    "Den beholder kunde, kilde og mærkater. Denne note bliver, som den er.",
);
pub const NEEDS_PASSAGE: Word = word("Write or select the passage first.", "Skriv eller markér passagen først.");
pub const SPLIT_DONE: Word = word("Split off", "Udskilt");
pub const SPLIT_FROM: Word = word("Split from", "Udskilt fra");
pub const PARTS: Word = word("Split off from here", "Udskilt herfra");

pub const MERGE: Word = word("Merge", "Saml");
pub const MERGE_DIALOG: Word = word("Merge notes", "Saml noter");
pub const MERGE_WITH: Word = word("Merge with", "Saml med");
pub const FIND_NOTE: Word = word("Type to find a note", "Skriv for at finde en note");
pub const WHICH_STAYS: Word = word("The note that stays", "Den note, der bliver");
pub const MERGE_HINT: Word = word(
    "The others go into it with their votes, sources, customers and links, and can be taken out again.",
    "De andre samles i den med deres stemmer, kilder, kunder og links og kan tages ud igen.",
);
pub const CHOOSE_NOTE: Word = word("Choose a note to merge with first.", "Vælg først en note at samle med.");
pub const TAKEN_IN: Word = word("Merged into this note", "Samlet i denne note");
pub const TAKE_OUT: Word = word("Take out", "Tag ud");
pub const TAKEN_OUT: Word = word("Taken out again", "Taget ud igen");
pub const MERGED_INTO: Word = word("Merged into", "Samlet i");

pub const LIKELY: Word = word("Likely duplicates", "Sandsynlige dubletter");

pub const NOT_SAME: Word = word("Not the same", "Ikke det samme");
pub const NOT_SUGGESTED: Word = word("These two are not suggested again", "De to foreslås ikke igen");

/// Notes that say much the same as what is being written.
pub fn likely(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "One note says much the same".to_owned(),
        (Lang::En, n) => format!("{n} notes say much the same"),
        (Lang::Da, 1) => "En note siger stort set det samme".to_owned(),
        (Lang::Da, n) => format!("{n} noter siger stort set det samme"),
    }
}

pub const LOOKING: Word = word("Looking for notes that say the same…", "Leder efter noter, der siger det samme…");

/// How many of the notes that came in say the same as another.
pub fn alike_count(lang: Lang, n: usize, of: usize) -> String {
    let (count, all) = (format::count(lang, n), format::count(lang, of));
    match lang {
        Lang::En => format!("{count} of the {all} new notes say much the same as another"),
        Lang::Da => format!("{count} af de {all} nye noter siger stort set det samme som en anden"),
    }
}

/// Two notes that say the same.
pub fn alike(lang: Lang, one: &str, other: &str) -> String {
    match lang {
        Lang::En => format!("“{one}” and “{other}”."),
        Lang::Da => format!("»{one}« og »{other}«."),
    }
}

/// The words two notes share.
pub fn shares(lang: Lang, words: &[String]) -> String {
    let words = words.join(", ");
    match lang {
        Lang::En => format!("Both say: {words}"),
        Lang::Da => format!("Begge siger: {words}"),
    }
}

/// Notes were merged into another.
pub fn merged(lang: Lang, into: &str) -> String {
    match lang {
        Lang::En => format!("Merged into “{into}”"),
        Lang::Da => format!("Samlet i »{into}«"),
    }
}

/// How many notes another has taken in.
pub fn notes_in(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 note merged into it".to_owned(),
        (Lang::En, n) => format!("{} notes merged into it", format::count(lang, n)),
        (Lang::Da, 1) => "1 note er samlet i den".to_owned(),
        (Lang::Da, n) => format!("{} noter er samlet i den", format::count(lang, n)),
    }
}

/// Notes were put off.
pub fn snoozed(lang: Lang, until: NaiveDate, n: usize) -> String {
    let day = format::date(lang, until);
    match (lang, n) {
        (Lang::En, 1) => format!("Note snoozed until {day}"),
        (Lang::En, n) => format!("{} notes snoozed until {day}", format::count(lang, n)),
        (Lang::Da, 1) => format!("Noten er udsat til {day}"),
        (Lang::Da, n) => format!("{} noter er udsat til {day}", format::count(lang, n)),
    }
}

/// Until when a note sleeps.
pub fn asleep(lang: Lang, until: NaiveDate) -> String {
    let day = format::date(lang, until);
    match lang {
        Lang::En => format!("Snoozed until {day}"),
        Lang::Da => format!("Udsat til {day}"),
    }
}

/// Notes are looked after by somebody.
pub fn assigned(lang: Lang, name: &str, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => format!("{name} looks after it"),
        (Lang::En, n) => format!("{name} looks after {} notes", format::count(lang, n)),
        (Lang::Da, 1) => format!("{name} passer den"),
        (Lang::Da, n) => format!("{name} passer {} noter", format::count(lang, n)),
    }
}
