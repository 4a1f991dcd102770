//! The words of the feedback page.

use super::{Lang, Word, format, word};
use crate::{
    commands::feedback::{Pile, Sort},
    model::{FeedbackState, SourceKind},
};

pub const FEEDBACK: Word = word("Feedback", "Feedback");
pub const ADD: Word = word("Add feedback", "Tilføj feedback");
pub const NEW_NOTE: Word = word("New note", "Ny note");
pub const SEARCH: Word = word("Search feedback", "Søg i feedback");
pub const STATES: Word = word("Show notes", "Vis noter");
pub const ALL: Word = word("All", "Alle");
pub const LIST: Word = word("Notes", "Noter");

pub const TITLE: Word = word("Title", "Titel");
pub const TITLE_HINT: Word = word("What is it about?", "Hvad handler det om?");
pub const BODY: Word = word("What was said", "Hvad blev der sagt");
pub const BODY_HINT: Word = word("Paste or write it in their words", "Indsæt eller skriv det med deres egne ord");
pub const NO_BODY: Word = word("No text yet", "Ingen tekst endnu");
pub const EDIT_BODY: Word = word("Edit the text", "Redigér teksten");
pub const BODY_KEYS: Word =
    word("Ctrl+Enter saves, Escape leaves the old text.", "Ctrl+Enter gemmer, Escape beholder den gamle tekst.");
pub const CUSTOMER: Word = word("Customer", "Kunde");
pub const NO_CUSTOMER: Word = word("No customer", "Ingen kunde");
pub const AUTHOR: Word = word("Said by", "Sagt af");
pub const RECEIVED: Word = word("Received", "Modtaget");
pub const SOURCE: Word = word("Source", "Kilde");
pub const OPEN_SOURCE: Word = word("Open at the source", "Åbn ved kilden");
pub const TAGS: Word = word("Tags", "Mærkater");
pub const ADD_TAG: Word = word("Add a tag", "Tilføj en mærkat");
pub const STATE: Word = word("State", "Tilstand");
pub const SAVE: Word = word("Save", "Gem");
pub const ADD_NOTE: Word = word("Add note", "Tilføj note");
pub const ADD_ANOTHER: Word = word("Add and write another", "Tilføj, og skriv en til");
pub const CANCEL: Word = word("Cancel", "Annullér");
pub const ADDED: Word = word("Note added", "Noten er tilføjet");
pub const COMPOSE_KEYS: Word = word("Ctrl+Enter adds the note.", "Ctrl+Enter tilføjer noten.");
pub const NEW_ITEM: Word = word("A new item, at the end of the backlog.", "En ny opgave sidst i backloggen.");
pub const PASSAGE_HINT: Word = word(
    "The words that speak for the item. Empty: the whole note.",
    "De ord, der taler for opgaven. Tom: hele noten.",
);
pub const PASSAGE_NOT_THERE: Word = word("These words are not in the text.", "De ord står ikke i teksten.");
pub const BULK: Word = word("Change the selected notes", "Ændr de valgte noter");
pub const NEEDS_TITLE: Word = word("Write a title first.", "Skriv en titel først.");
pub const FIND_OR_CREATE: Word = word("Find or create", "Find eller opret");

pub const FILTERS: Word = word("Filters", "Filtre");
pub const CLEAR_FILTERS: Word = word("Clear filters", "Ryd filtre");
pub const BY_TAG: Word = word("Filter by tag", "Filtrér på mærkat");
pub const BY_CUSTOMER: Word = word("Filter by customer", "Filtrér på kunde");
pub const BY_SOURCE: Word = word("Filter by source", "Filtrér på kilde");
pub const BY_LINKS: Word = word("Filter by links", "Filtrér på links");
pub const ANY_TAG: Word = word("Any tag", "Alle mærkater");
pub const ANY_CUSTOMER: Word = word("Any customer", "Alle kunder");
pub const ANY_SOURCE: Word = word("Any source", "Alle kilder");
pub const ANY_LINKS: Word = word("Linked or not", "Linket eller ej");
pub const LINKED: Word = word("Linked to an item", "Linket til en opgave");
pub const UNLINKED: Word = word("Not linked yet", "Ikke linket endnu");
pub const SORT: Word = word("Sort", "Sortér");

pub const TO_NEW: Word = word("Mark as new", "Markér som ny");
pub const TO_PROCESSED: Word = word("Mark as processed", "Markér som behandlet");
pub const TO_ARCHIVED: Word = word("Archive", "Arkivér");
pub const NEXT: Word = word("Next note", "Næste note");
pub const PREVIOUS: Word = word("Previous note", "Forrige note");
pub const OPEN: Word = word("Open the note", "Åbn noten");
pub const SELECT_NOTE: Word = word("Select the note", "Vælg noten");
pub const SELECT_ALL: Word = word("Select all shown", "Vælg alle viste");
pub const CLEAR_SELECTION: Word = word("Clear selection", "Ryd valg");
pub const REMOVE: Word = word("Remove", "Fjern");
pub const EDIT_TITLE: Word = word("Edit the title", "Redigér titlen");
pub const SET_CUSTOMER: Word = word("Set customer", "Sæt kunde");
pub const CLOSE: Word = word("Close the note", "Luk noten");

pub const SPEAKS_FOR: Word = word("Speaks for", "Taler for");
pub const NO_LINKS: Word = word(
    "Not linked yet. Select a passage in the text, or link the whole note.",
    "Ikke linket endnu. Markér en passage i teksten, eller link hele noten.",
);
pub const LINK_TO: Word = word("Link to item", "Link til opgave");
pub const LINK_PASSAGE: Word = word("Link this passage to an item", "Link passagen til en opgave");
pub const LINK_DIALOG: Word = word("Link to an item", "Link til en opgave");
pub const ITEM: Word = word("Item", "Opgave");
pub const FIND_ITEM: Word =
    word("Type to find an item, or name a new one", "Skriv for at finde en opgave, eller navngiv en ny");
pub const IMPORTANCE: Word = word("Importance", "Vigtighed");
pub const PASSAGE: Word = word("Passage", "Passage");
pub const EDIT_PASSAGE: Word = word("Change the passage", "Ret passagen");
pub const WHOLE_NOTE: Word = word("The whole note", "Hele noten");
pub const LINK: Word = word("Link", "Link");
pub const UNLINKED_DONE: Word = word("Link taken away", "Linket er fjernet");
pub const CHOOSE_ITEM: Word = word("Choose an item first.", "Vælg en opgave først.");
pub const PASSAGE_GONE: Word = word("No longer in the text", "Står ikke længere i teksten");

pub const EMPTY_TITLE: Word = word("What people say goes here", "Her samles det, folk siger");
pub const EMPTY_TEXT: Word = word(
    "Write down what customers tell you, or import it. Then link what matters to the items it speaks for.",
    "Skriv ned, hvad kunderne fortæller, eller importér det. Link så det vigtige til de opgaver, det taler for.",
);
pub const ADD_FIRST: Word = word("Write the first note", "Skriv den første note");
pub const IMPORT: Word = word("Import a file", "Importér en fil");
pub const LOAD_SAMPLE: Word = word("Load the sample", "Hent eksemplet");
pub const NONE_NEW: Word = word("Nothing new. All caught up.", "Intet nyt. Alt er behandlet.");
pub const NONE_HERE: Word = word("No notes here.", "Ingen noter her.");
pub const NONE_FIT: Word = word("No note fits.", "Ingen note passer.");
pub const GONE: Word = word("This note is gone.", "Noten findes ikke mere.");

/// What a state is called.
pub const fn state(state: FeedbackState) -> Word {
    match state {
        FeedbackState::New => word("New", "Ny"),
        FeedbackState::Processed => word("Processed", "Behandlet"),
        FeedbackState::Archived => word("Archived", "Arkiveret"),
    }
}

/// What the tab of a pile is called.
pub const fn tab(of: Pile) -> Word {
    match of {
        Pile::State(FeedbackState::New) => word("New", "Nye"),
        Pile::State(FeedbackState::Processed) => word("Processed", "Behandlede"),
        Pile::State(FeedbackState::Archived) => word("Archived", "Arkiverede"),
        Pile::Snoozed => word("Snoozed", "Udsatte"),
        Pile::All => ALL,
    }
}

/// What a sort of place is called.
pub const fn source(kind: SourceKind) -> Word {
    match kind {
        SourceKind::Note => word("Note", "Note"),
        SourceKind::Interview => word("Interview", "Interview"),
        SourceKind::Email => word("Email", "E-mail"),
        SourceKind::Support => word("Support", "Support"),
        SourceKind::Sales => word("Sales", "Salg"),
        SourceKind::Survey => word("Survey", "Spørgeskema"),
        SourceKind::Github => word("GitHub", "GitHub"),
    }
}

/// What an order is called.
pub const fn sort(by: Sort) -> Word {
    match by {
        Sort::Newest => word("Newest first", "Nyeste først"),
        Sort::Oldest => word("Oldest first", "Ældste først"),
        Sort::Votes => word("Most votes first", "Flest stemmer først"),
    }
}

/// How many notes the list shows.
pub fn notes(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 note".to_owned(),
        (Lang::En, n) => format!("{} notes", format::count(lang, n)),
        (Lang::Da, 1) => "1 note".to_owned(),
        (Lang::Da, n) => format!("{} noter", format::count(lang, n)),
    }
}

/// How many notes are selected.
pub fn selected(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{} selected", format::count(lang, n)),
        Lang::Da => format!("{} valgt", format::count(lang, n)),
    }
}

/// How many items a note speaks for.
pub fn links(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En | Lang::Da, 1) => "1 link".to_owned(),
        (_, n) => format!("{} links", format::count(lang, n)),
    }
}

/// How many votes a note has.
pub fn votes(lang: Lang, n: u32) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 vote".to_owned(),
        (Lang::En, n) => format!("{n} votes"),
        (Lang::Da, 1) => "1 stemme".to_owned(),
        (Lang::Da, n) => format!("{n} stemmer"),
    }
}

/// Notes have come into a state.
pub fn moved(lang: Lang, to: FeedbackState, n: usize) -> String {
    let count = format::count(lang, n);
    match (lang, to, n) {
        (Lang::En, FeedbackState::New, 1) => "Note marked as new".to_owned(),
        (Lang::En, FeedbackState::Processed, 1) => "Note marked as processed".to_owned(),
        (Lang::En, FeedbackState::Archived, 1) => "Note archived".to_owned(),
        (Lang::En, FeedbackState::New, _) => format!("{count} notes marked as new"),
        (Lang::En, FeedbackState::Processed, _) => format!("{count} notes marked as processed"),
        (Lang::En, FeedbackState::Archived, _) => format!("{count} notes archived"),
        (Lang::Da, FeedbackState::New, 1) => "Noten er markeret som ny".to_owned(),
        (Lang::Da, FeedbackState::Processed, 1) => "Noten er markeret som behandlet".to_owned(),
        (Lang::Da, FeedbackState::Archived, 1) => "Noten er arkiveret".to_owned(),
        (Lang::Da, FeedbackState::New, _) => format!("{count} noter er markeret som nye"),
        (Lang::Da, FeedbackState::Processed, _) => format!("{count} noter er markeret som behandlede"),
        (Lang::Da, FeedbackState::Archived, _) => format!("{count} noter er arkiveret"),
    }
}

/// Notes went to the bin.
pub fn removed(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "Note removed".to_owned(),
        (Lang::En, n) => format!("{} notes removed", format::count(lang, n)),
        (Lang::Da, 1) => "Noten er fjernet".to_owned(),
        (Lang::Da, n) => format!("{} noter er fjernet", format::count(lang, n)),
    }
}

/// Notes got a tag.
pub fn tagged(lang: Lang, tag: &str, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => format!("Note tagged “{tag}”"),
        (Lang::En, n) => format!("{} notes tagged “{tag}”", format::count(lang, n)),
        (Lang::Da, 1) => format!("Noten har fået mærkaten »{tag}«"),
        (Lang::Da, n) => format!("{} noter har fået mærkaten »{tag}«", format::count(lang, n)),
    }
}

/// Notes got a customer.
pub fn given_to(lang: Lang, customer: &str, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => format!("Note now from {customer}"),
        (Lang::En, n) => format!("{} notes now from {customer}", format::count(lang, n)),
        (Lang::Da, 1) => format!("Noten er nu fra {customer}"),
        (Lang::Da, n) => format!("{} noter er nu fra {customer}", format::count(lang, n)),
    }
}

/// A note was linked.
pub fn linked(lang: Lang, item: &str) -> String {
    match lang {
        Lang::En => format!("Linked to “{item}”"),
        Lang::Da => format!("Linket til »{item}«"),
    }
}

/// Takes a tag off.
pub fn untag(lang: Lang, tag: &str) -> String {
    match lang {
        Lang::En => format!("Remove the tag {tag}"),
        Lang::Da => format!("Fjern mærkaten {tag}"),
    }
}

/// Selects a row, said to those who do not see it.
pub fn select(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Select {title}"),
        Lang::Da => format!("Vælg {title}"),
    }
}

/// Takes a link to an item away, said to those who do not see which.
pub fn unlink(lang: Lang, item: &str) -> String {
    match lang {
        Lang::En => format!("Take the link to {item} away"),
        Lang::Da => format!("Fjern linket til {item}"),
    }
}
