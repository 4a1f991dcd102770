//! The words of closing the loop: whom to tell, what they are told, and what is new.

use super::{Lang, Word, format, word};
use crate::model::Blank;

pub const CLOSE_LOOP: Word = word("Close the loop", "Luk sløjfen");
pub const CHANGELOG: Word = word("Changelog", "Nyheder");
pub const CONTACT: Word = word("Contact", "Kontakt");
pub const NO_CONTACT: Word = word("Nobody named", "Ingen nævnt");
pub const AGREED: Word = word("Agreed to hear", "Vil gerne høre");
pub const LANGUAGE: Word = word("Language, such as da", "Sprog, fx da");

pub const HINT: Word = word(
    "What is done and somebody asked for. Only contacts who agreed to hear are named; say so on the Customers page.",
    "Det, der er færdigt, og som nogen har bedt om. Kun kontakter, der gerne vil høre, nævnes; angiv det på siden Kunder.",
);
pub const NOTHING: Word = word("Nobody is waiting to hear", "Ingen venter på at høre");
pub const NOTHING_TEXT: Word = word(
    "When an item that notes are linked to is done, those who asked for it are listed here.",
    "Når en opgave, som noter er linket til, er færdig, vises de, der bad om den, her.",
);
pub const WRITE: Word = word("Write", "Skriv");
pub const COPY: Word = word("Copy message", "Kopiér besked");
pub const COPIED: Word = word("Message copied", "Besked kopieret");
pub const NOT_COPIED: Word = word("The browser does not let the page copy", "Browseren lader ikke siden kopiere");
pub const MARK: Word = word("Mark as told", "Markér som underrettet");
pub const MARK_ALL: Word = word("Mark all as told", "Markér alle som underrettet");
pub const NOT_TOLD: Word = word("Not told after all", "Alligevel ikke underrettet");
pub const PREVIEW: Word = word("Message", "Besked");
pub const TO_CHANGELOG: Word = word("Add to the changelog", "Føj til nyhederne");
pub const NO_EMAIL: Word = word("no email", "ingen e-mail");

pub const MESSAGES: Word = word("What is written to them", "Det skrives til dem");
pub const MESSAGES_HINT: Word = word(
    "One message for each language; a contact is written to in theirs, else in the language of the page.",
    "En besked for hvert sprog; en kontakt får den på sit eget, ellers på sidens sprog.",
);
pub const MESSAGE_LANGUAGE: Word = word("Language of the message", "Beskedens sprog");
pub const SUBJECT: Word = word("Subject", "Emne");
pub const BODY: Word = word("Text", "Tekst");
pub const SAVE: Word = word("Save message", "Gem besked");
pub const SAVED: Word = word("Message saved", "Besked gemt");
pub const BLANKS: Word = word("Filled in for each person:", "Udfyldes for hver person:");

pub const ENTRY_TITLE: Word = word("What is new", "Hvad er nyt");
pub const ENTRY_ADD: Word = word("Add entry", "Tilføj nyhed");
pub const ENTRY_TEXT: Word = word("What it means for those who use it", "Hvad det betyder for dem, der bruger det");
pub const ENTRY_DATE: Word = word("There from", "Findes fra");
pub const ENTRY_ITEMS: Word = word("Items it tells of", "Opgaver, den handler om");
pub const ENTRY_ITEM_FIND: Word = word("Find an item", "Find en opgave");
pub const ENTRY_REMOVE: Word = word("Remove entry", "Fjern nyhed");
pub const ENTRIES_NONE: Word = word(
    "Nothing has been written yet. Add an entry here, or from an item that is done.",
    "Der er ikke skrevet noget endnu. Tilføj en nyhed her eller fra en færdig opgave.",
);

/// The message in English, until the team writes its own.
pub const MESSAGE_EN: (&str, &str) = (
    "{item} is there",
    "Hi {name}\n\nYou asked us for this, and now it is there: {item}.\n\nYou said: “{quote}”\n\n{news}\n\nThank you for telling us.\n\n{sender}",
);
/// The message in Danish, until the team writes its own.
pub const MESSAGE_DA: (&str, &str) = (
    "{opgave} er klar",
    "Hej {navn}\n\nDu bad os om det, og nu er det her: {opgave}.\n\nDu sagde: »{citat}«\n\n{nyt}\n\nTak, fordi du sagde det til os.\n\n{afsender}",
);

/// The message of the app in a language, where it has one.
#[must_use]
pub fn message(language: &str) -> Option<(&'static str, &'static str)> {
    match Lang::of_tag(language)? {
        Lang::En => Some(MESSAGE_EN),
        Lang::Da => Some(MESSAGE_DA),
    }
}

/// What a language is called, by the tag of one the app writes in.
#[must_use]
pub fn language(lang: Lang, tag: &str) -> String {
    let known = match tag {
        "en" => word("English", "Engelsk"),
        "da" => word("Danish", "Dansk"),
        other => return other.to_owned(),
    };
    known.in_lang(lang).to_owned()
}

/// A place in a message, as it is written in a language, and what it is filled with.
#[must_use]
pub fn blank(lang: Lang, blank: Blank) -> (String, &'static str) {
    let [en, da] = blank.words();
    let key = if lang == Lang::Da { da } else { en };
    let what = match blank {
        Blank::Name => word("their name", "navnet"),
        Blank::Item => word("what is there", "det, der er klar"),
        Blank::Quote => word("what they said", "det, de sagde"),
        Blank::News => word("the changelog entry", "nyheden"),
        Blank::Sender => word("your name", "dit navn"),
    };
    (format!("{{{key}}}"), what.in_lang(lang))
}

/// How many have heard, and how many asked without agreeing.
pub fn state(lang: Lang, waiting: usize, told: usize, others: usize) -> String {
    let (w, d, o) = (format::count(lang, waiting), format::count(lang, told), format::count(lang, others));
    match (lang, others) {
        (Lang::En, 0) => format!("{w} to tell · {d} told"),
        (Lang::En, 1) => format!("{w} to tell · {d} told · 1 more asked, whom nobody may write to"),
        (Lang::En, _) => format!("{w} to tell · {d} told · {o} more asked, whom nobody may write to"),
        (Lang::Da, 0) => format!("{w} skal underrettes · {d} underrettet"),
        (Lang::Da, 1) => {
            format!("{w} skal underrettes · {d} underrettet · 1 til har bedt om det, som ingen må skrive til")
        }
        (Lang::Da, _) => {
            format!("{w} skal underrettes · {d} underrettet · {o} til har bedt om det, som ingen må skrive til")
        }
    }
}

/// When somebody was told, and by whom.
pub fn told_on(lang: Lang, day: &str, by: &str) -> String {
    match (lang, by.is_empty()) {
        (Lang::En, true) => format!("Told on {day}"),
        (Lang::En, false) => format!("Told on {day} by {by}"),
        (Lang::Da, true) => format!("Underrettet {day}"),
        (Lang::Da, false) => format!("Underrettet {day} af {by}"),
    }
}

/// Somebody was marked as told.
pub fn marked(lang: Lang, n: usize, name: &str) -> String {
    match (lang, n) {
        (Lang::En, 1) => format!("{name} marked as told"),
        (Lang::En, n) => format!("{} marked as told", format::count(lang, n)),
        (Lang::Da, 1) => format!("{name} er markeret som underrettet"),
        (Lang::Da, n) => format!("{} er markeret som underrettet", format::count(lang, n)),
    }
}

/// A button of one person, for those who do not see whose row it is on.
pub fn of(lang: Lang, what: Word, name: &str) -> String {
    format!("{}: {name}", what.in_lang(lang))
}

/// How many notes asked for what an entry tells of.
pub fn asked(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 note asked for it".to_owned(),
        (Lang::En, n) => format!("{} notes asked for it", format::count(lang, n)),
        (Lang::Da, 1) => "1 note har bedt om det".to_owned(),
        (Lang::Da, n) => format!("{} noter har bedt om det", format::count(lang, n)),
    }
}

/// An entry was removed.
pub fn removed(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("“{title}” removed"),
        Lang::Da => format!("»{title}« er fjernet"),
    }
}

/// An entry was written.
pub fn added(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("“{title}” is in the changelog"),
        Lang::Da => format!("»{title}« er blandt nyhederne"),
    }
}
