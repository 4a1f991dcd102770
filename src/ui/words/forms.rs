//! The words of forms: making them, answering them, and giving answers back.

use super::{Lang, Word, format, word};
use crate::{
    exchange::forms::CodeError,
    model::{Phrase, QuestionKind, Tongue},
};

pub const TITLE: Word = word("Forms", "Formularer");
pub const NEW: Word = word("New form", "Ny formular");
pub const NEW_NAME: Word = word("Untitled form", "Formular uden navn");
pub const NONE: Word = word("No forms yet", "Ingen formularer endnu");
pub const NONE_WHY: Word = word(
    "Ask people outside without a server: the form travels in its link, and the answers come back as feedback.",
    "Spørg folk udefra uden en server: Formularen rejser i sit link, og svarene kommer tilbage som feedback.",
);
pub const BACK: Word = word("All forms", "Alle formularer");
pub const GONE: Word = word("This form is gone", "Formularen er væk");
pub const GONE_WHY: Word =
    word("It may have been removed on another device.", "Måske er den fjernet på en anden enhed.");
pub const REMOVE: Word = word("Remove the form", "Fjern formularen");
pub const REMOVED: Word = word("The form was removed", "Formularen er fjernet");
pub const NAME: Word = word("What the team calls it", "Hvad holdet kalder den");
pub const HEADING: Word = word("Heading", "Overskrift");
pub const INTRO: Word = word("Introduction", "Indledning");
pub const LANGUAGES: Word = word("Asked in", "Spørges på");
pub const PRODUCT: Word = word("About the product", "Om produktet");
pub const NO_PRODUCT: Word = word("No product in particular", "Intet bestemt produkt");
pub const TAGS: Word = word("Tags for the answers", "Mærkater til svarene");
pub const ADD_TAG: Word = word("Add a tag", "Tilføj mærkat");
pub const QUESTIONS: Word = word("Questions", "Spørgsmål");
pub const NO_QUESTIONS: Word = word("No questions yet.", "Ingen spørgsmål endnu.");
pub const ADD_QUESTION: Word = word("Add a question", "Tilføj spørgsmål");
pub const KIND: Word = word("Answered with", "Besvares med");
pub const CHOICES: Word = word("Choices, one a line", "Valgmuligheder, én pr. linje");
pub const REQUIRED: Word = word("Must be answered", "Skal besvares");
pub const UP: Word = word("Move up", "Flyt op");
pub const DOWN: Word = word("Move down", "Flyt ned");
pub const TAKE_OUT: Word = word("Take out", "Tag ud");
pub const REQUESTS: Word = word("Open requests to vote for", "Åbne ønsker at stemme på");
pub const REQUESTS_HINT: Word = word(
    "Choose items, and say what they are called outside. A vote comes back as a note that is linked to its item.",
    "Vælg opgaver, og skriv, hvad de hedder udadtil. En stemme kommer tilbage som en note, der er linket til sin opgave.",
);
pub const ADD_REQUEST: Word = word("Add an item", "Tilføj opgave");
pub const PUBLIC_TITLE: Word = word("Public title", "Offentlig titel");
pub const PUBLIC_TEXT: Word = word("Public description", "Offentlig beskrivelse");
pub const SHARE: Word = word("Share", "Del");
pub const SHARE_HOW: Word = word(
    "The link holds the form itself; whoever opens it needs no account and no workspace. Nothing is sent anywhere: people give their answer back to you as a link, a code or a file, and you import it here.",
    "Linket indeholder selve formularen; den, der åbner det, behøver hverken konto eller arbejdsrum. Intet sendes nogen steder hen: Folk giver deres svar tilbage til dig som et link, en kode eller en fil, og du importerer det her.",
);
pub const NOTHING_TO_SHARE: Word = word(
    "Write at least one question, or choose a request, and the link appears here.",
    "Skriv mindst ét spørgsmål, eller vælg et ønske, så kommer linket her.",
);
pub const LINK: Word = word("Link to the form", "Link til formularen");
pub const COPY_LINK: Word = word("Copy the link", "Kopiér linket");
pub const COPIED: Word = word("Copied", "Kopieret");
pub const NOT_COPIED: Word = word(
    "The browser does not let this be copied. Select the text and copy it.",
    "Browseren vil ikke kopiere. Markér teksten, og kopiér den.",
);
pub const OPEN: Word = word("Open the form", "Åbn formularen");
pub const QR_OF_FORM: Word = word("QR code of the form", "QR-kode til formularen");
pub const QR_OF_ANSWER: Word = word("QR code of the answer", "QR-kode til svaret");
pub const QR_TOO_LONG: Word = word(
    "It is too long for a QR code. The link works; with fewer words, or fewer languages, it also fits a QR code.",
    "Det er for langt til en QR-kode. Linket virker; med færre ord eller færre sprog passer det også i en QR-kode.",
);
pub const SAVE_SVG: Word = word("QR as SVG", "QR som SVG");
pub const SAVE_PNG: Word = word("QR as PNG", "QR som PNG");
pub const PRINT: Word = word("Print as a poster", "Udskriv som plakat");
pub const POSTER: Word =
    word("Scan the code with your phone and answer there.", "Skan koden med din telefon, og svar der.");
pub const PAGE: Word = word("Page of requests (HTML)", "Side med ønsker (HTML)");
pub const PAGE_NEEDS: Word = word(
    "With open requests, the form can also be a page of its own: one file for any website, or for a disk.",
    "Med åbne ønsker kan formularen også være en side for sig: én fil til ethvert websted eller til en disk.",
);
pub const TAKE_IN: Word = word("Import answers", "Importér svar");
pub const ANSWERS: Word = word("Answers so far", "Svar indtil nu");
pub const NO_ANSWERS: Word = word("No answers have been imported yet.", "Der er ikke importeret svar endnu.");
pub const SEE_ANSWERS: Word = word("See the notes", "Se noterne");

// Answering.
pub const DONE: Word = word("Finish", "Færdig");
pub const OPTIONAL: Word = word("optional", "valgfrit");
pub const NEEDED: Word = word("This question must be answered.", "Dette spørgsmål skal besvares.");
pub const NOT_AN_ADDRESS: Word =
    word("This does not look like an e-mail address.", "Det ligner ikke en e-mailadresse.");
pub const NOTHING_SAID: Word =
    word("Answer a question first, or vote for something.", "Besvar først et spørgsmål, eller stem på noget.");
pub const NOT_AT_ALL: Word = word("0 = not at all", "0 = slet ikke");
pub const VERY_MUCH: Word = word("10 = very much", "10 = i høj grad");
pub const VOTE: Word = word("Vote for what you would like", "Stem på det, du ønsker dig");
pub const STAYS: Word = word(
    "Your answers stay in this browser until you give them back yourself. Nothing is sent.",
    "Dine svar bliver i denne browser, til du selv giver dem tilbage. Intet sendes.",
);
pub const READY: Word = word("Thank you. Your answer is ready", "Tak. Dit svar er klar");
pub const GIVE_BACK: Word = word(
    "Nothing has been sent yet. Give it back to whoever asked you, in the way that suits you best: send them the link or the code in a message, hand them the file, or let them scan the QR code.",
    "Der er ikke sendt noget endnu. Giv det tilbage til den, der spurgte dig, på den måde, der passer dig bedst: Send linket eller koden i en besked, giv dem filen, eller lad dem skanne QR-koden.",
);
pub const ANSWER_LINK: Word = word("Answer as a link", "Svaret som link");
pub const ANSWER_CODE: Word = word("Answer as a code to paste", "Svaret som kode til at indsætte");
pub const COPY_CODE: Word = word("Copy the code", "Kopiér koden");
pub const SAVE_FILE: Word = word("Save as a file", "Gem som fil");
pub const MEND: Word = word("Change my answer", "Ret mit svar");
pub const TOO_LONG_FOR_LINK: Word = word(
    "The answer is too long for a link. Save it as a file and hand that over.",
    "Svaret er for langt til et link. Gem det som fil, og giv den videre.",
);
pub const AGAIN: Word = word("Start over", "Begynd forfra");
pub const FOR_ANOTHER: Word = word("An answer for somebody else", "Et svar fra en anden");
pub const CANNOT_OPEN: Word = word("This form cannot be opened", "Formularen kan ikke åbnes");
pub const TO_START: Word = word("Go to Wheelhouse", "Gå til Wheelhouse");

/// How a question is answered.
#[must_use]
pub const fn kind(kind: QuestionKind) -> Word {
    match kind {
        QuestionKind::Text => word("A line of text", "En linje tekst"),
        QuestionKind::LongText => word("A long text", "En lang tekst"),
        QuestionKind::Choice => word("One of several", "Én af flere"),
        QuestionKind::Choices => word("Any of several", "Flere af flere"),
        QuestionKind::Score => word("A number from 0 to 10 (NPS)", "Et tal fra 0 til 10 (NPS)"),
        QuestionKind::Name => word("Their name", "Deres navn"),
        QuestionKind::Company => word("Their company", "Deres firma"),
        QuestionKind::Email => word("Their e-mail address", "Deres e-mailadresse"),
        QuestionKind::Consent => word("A consent", "Et samtykke"),
    }
}

/// A language, in itself.
#[must_use]
pub const fn tongue(tongue: Tongue) -> &'static str {
    match tongue {
        Tongue::En => "English",
        Tongue::Da => "Dansk",
    }
}

/// A text of the form in one language.
pub fn in_tongue(lang: Lang, what: &str, of: Tongue) -> String {
    let of = match (lang, of) {
        (Lang::En, Tongue::En) => "English",
        (Lang::En, Tongue::Da) => "Danish",
        (Lang::Da, Tongue::En) => "engelsk",
        (Lang::Da, Tongue::Da) => "dansk",
    };
    format!("{what} ({of})")
}

/// The question at a place, from 1.
pub fn question_at(lang: Lang, place: usize) -> String {
    match lang {
        Lang::En => format!("Question {place}"),
        Lang::Da => format!("Spørgsmål {place}"),
    }
}

/// What a button does, and to which of several.
pub fn which(lang: Lang, what: Word, which: &str) -> String {
    format!("{}: {which}", what.in_lang(lang))
}

/// What a form is made of.
pub fn made_of(lang: Lang, questions: usize, requests: usize) -> String {
    let count = |n: usize, one: Word, many: Word| {
        format!("{} {}", format::count(lang, n), if n == 1 { one } else { many }.in_lang(lang))
    };
    let questions = count(questions, word("question", "spørgsmål"), word("questions", "spørgsmål"));
    match requests {
        0 => questions,
        n => format!("{questions} · {}", count(n, word("request", "ønske"), word("requests", "ønsker"))),
    }
}

/// How many answers came in.
pub fn answered(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 answer".to_owned(),
        (Lang::Da, 1) => "1 svar".to_owned(),
        (Lang::En, _) => format!("{} answers", format::count(lang, n)),
        (Lang::Da, _) => format!("{} svar", format::count(lang, n)),
    }
}

/// The net promoter score of so many answers.
pub fn nps(lang: Lang, score: f64, of: usize) -> String {
    let score = format::decimal(lang, score, 0);
    let answers = answered(lang, of);
    match lang {
        Lang::En => format!("NPS {score}, from {answers}"),
        Lang::Da => format!("NPS {score}, ud fra {answers}"),
    }
}

/// How long a link is, and whether that is much.
pub fn link_length(lang: Lang, chars: usize) -> String {
    let count = format::count(lang, chars);
    match (lang, chars > 2_000) {
        (Lang::En, false) => format!("{count} characters, short enough for every chat and mail program."),
        (Lang::Da, false) => format!("{count} tegn, kort nok til alle chat- og mailprogrammer."),
        (Lang::En, true) => format!(
            "{count} characters. Some chat programs cut links this long; the QR code or a page with the link is safer."
        ),
        (Lang::Da, true) => format!(
            "{count} tegn. Nogle chatprogrammer klipper så lange links; QR-koden eller en side med linket er sikrere."
        ),
    }
}

/// Why a form cannot be opened, or an answer not be read.
pub fn code_error(lang: Lang, error: &CodeError) -> String {
    let word = match error {
        CodeError::NotOurs => word(
            "This is no link or code of a form from Wheelhouse.",
            "Det er ikke et link eller en kode til en formular fra Wheelhouse.",
        ),
        CodeError::Newer => word(
            "It was made by a newer version. Reload the page to get that, and try again.",
            "Den er lavet af en nyere version. Genindlæs siden for at få den, og prøv igen.",
        ),
        CodeError::Damaged => word(
            "Part of it is missing or was changed on its way. Ask for it again, and copy all of it.",
            "En del af den mangler eller er ændret undervejs. Bed om den igen, og kopiér det hele.",
        ),
        CodeError::TooLong { max } => {
            return match lang {
                Lang::En => {
                    format!("It is longer than the {} characters that fit into a link.", format::count(lang, *max))
                }
                Lang::Da => {
                    format!("Den er længere end de {} tegn, der kan være i et link.", format::count(lang, *max))
                }
            };
        }
        CodeError::Flawed(flaw) => return super::refusals::flaw(lang, flaw),
    };
    word.in_lang(lang).to_owned()
}

/// That a form is too large for its link.
pub fn too_large(lang: Lang, error: &CodeError) -> String {
    match error {
        CodeError::TooLong { max } => {
            let max = format::count(lang, *max);
            match lang {
                Lang::En => format!(
                    "The form is too large for a link: at most {max} characters fit. Shorten its texts, or make two forms of it."
                ),
                Lang::Da => format!(
                    "Formularen er for stor til et link: Der er plads til {max} tegn. Forkort dens tekster, eller lav to formularer af den."
                ),
            }
        }
        other => code_error(lang, other),
    }
}

/// A word in every language of forms.
#[must_use]
pub fn phrase(word: Word) -> Phrase {
    Phrase { en: word.in_lang(Lang::En).to_owned(), da: word.in_lang(Lang::Da).to_owned() }
}

/// The words of the page of requests.
#[must_use]
pub fn page_words() -> crate::exchange::forms::PageWords {
    crate::exchange::forms::PageWords {
        script_off: phrase(word(
            "Voting needs JavaScript, which is switched off here.",
            "Det kræver JavaScript at stemme, og det er slået fra her.",
        )),
        how: phrase(word(
            "Tick what you would like. Nothing is sent: at the end you get a link or a file to give back.",
            "Sæt kryds ved det, du ønsker dig. Intet sendes: Til sidst får du et link eller en fil at give tilbage.",
        )),
        comment: phrase(word("Comment (optional)", "Kommentar (valgfri)")),
        email: phrase(word("Your e-mail address (optional)", "Din e-mailadresse (valgfri)")),
        consent: phrase(word("You may write to me about it", "I må gerne skrive til mig om det")),
        done: phrase(DONE),
        nothing: phrase(word(
            "Tick something or write a comment first.",
            "Sæt først et kryds, eller skriv en kommentar.",
        )),
        give_back: phrase(READY),
        give_back_how: phrase(word(
            "Nothing has been sent yet. Send this to whoever asked you, or hand over the file.",
            "Der er ikke sendt noget endnu. Send dette til den, der spurgte dig, eller giv filen videre.",
        )),
        code: phrase(word("Your votes", "Dine stemmer")),
        copy: phrase(word("Copy", "Kopiér")),
        copied: phrase(COPIED),
        file: phrase(SAVE_FILE),
        tongues: Phrase { en: tongue(Tongue::En).to_owned(), da: tongue(Tongue::Da).to_owned() },
    }
}

/// What an answer lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// An answer to a question that must have one.
    Answer,
    /// An address that can be written to.
    Address,
}

/// What an answer lacks, in words.
#[must_use]
pub const fn lacks(lacks: Lacks) -> Word {
    match lacks {
        Lacks::Answer => NEEDED,
        Lacks::Address => NOT_AN_ADDRESS,
    }
}
