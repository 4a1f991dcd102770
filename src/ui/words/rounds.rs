//! The words of rounds: putting a question to several people, answering it, and what came of it.

use super::{Lang, Word, format, word};
use crate::model::{Consensus, Way};

pub const TITLE: Word = word("Rounds", "Runder");
pub const NEW: Word = word("New round", "Ny runde");
pub const ALL: Word = word("All rounds", "Alle runder");
pub const NONE: Word = word("No rounds yet", "Ingen runder endnu");
pub const NONE_WHY: Word = word(
    "A round puts the same items to several people. They answer without seeing each other, on one computer or many; then everything is revealed, and you discuss where you differ.",
    "En runde stiller flere personer de samme opgaver. De svarer uden at se hinandens svar, på én computer eller flere; så vises det hele, og I taler om det, I er uenige om.",
);
pub const GONE: Word = word("This round is not here", "Runden er her ikke");
pub const GONE_WHY: Word = word("It may have been removed.", "Den er måske fjernet.");
pub const HIDDEN: Word = word("Answers hidden", "Svar skjult");
pub const REVEALED: Word = word("Revealed", "Afsløret");
pub const REVEAL: Word = word("Reveal the answers", "Vis svarene");
pub const HIDE: Word = word("Hide the answers again", "Skjul svarene igen");
pub const MORE: Word = word("More about this round", "Mere om runden");
pub const EDIT: Word = word("Edit the round", "Redigér runden");
pub const REMOVE: Word = word("Remove the round", "Fjern runden");
pub const ANSWER: Word = word("Answer", "Svar");
pub const RESULT: Word = word("Result", "Resultat");
pub const VIEWS: Word = word("Views of the round", "Visninger af runden");
pub const STILL_HIDDEN: Word = word("The answers are still hidden", "Svarene er stadig skjult");
pub const STILL_HIDDEN_WHY: Word = word(
    "Nobody sees what others answered until the round is revealed, and nothing of it counts in the calculator.",
    "Ingen ser de andres svar, før runden er afsløret, og intet af det tæller i beregneren.",
);

// Who
pub const WHO: Word = word("Scoring as", "Svarer som");
pub const HAND_OVER: Word = word("Hand over", "Giv videre");
pub const NEXT: Word = word("Who answers now?", "Hvem svarer nu?");
pub const NEXT_WHY: Word = word(
    "What the others have answered stays hidden. Choose your name, or add it.",
    "Det, de andre har svaret, er stadig skjult. Vælg dit navn, eller tilføj det.",
);
pub const ADD_PERSON: Word = word("Add a person", "Tilføj en person");
pub const PERSON_NAME: Word = word("Name of the person", "Personens navn");
pub const ADD: Word = word("Add", "Tilføj");
pub const PROGRESS: Word = word("Who has answered", "Hvem har svaret");
pub const NOBODY: Word = word("Nobody has answered yet.", "Ingen har svaret endnu.");
pub const ALL_DONE: Word = word("Everybody who was asked has answered.", "Alle, der blev spurgt, har svaret.");

// The dialog
pub const NAME: Word = word("Name", "Navn");
pub const NAME_HINT: Word = word("Such as “Autumn planning”", "F.eks. »Efterårets plan«");
pub const NEEDS_NAME: Word = word("Give it a name.", "Giv den et navn.");
pub const NEEDS_ITEMS: Word = word("Choose at least one item.", "Vælg mindst én opgave.");
pub const DESCRIPTION: Word = word("What to bear in mind", "Hvad skal man tænke på");
pub const WAY: Word = word("How people answer", "Hvordan man svarer");
pub const METHOD: Word = word("Method", "Metode");
pub const CONSENSUS: Word = word("Several answers become one by", "Flere svar bliver til ét ved");
pub const ITEMS: Word = word("Items", "Opgaver");
pub const FIND_ITEMS: Word = word("Search items", "Søg i opgaver");
pub const ALL_SHOWN: Word = word("Choose all shown", "Vælg alle viste");
pub const NONE_SHOWN: Word = word("Choose none", "Vælg ingen");
pub const PEOPLE: Word = word("People who are asked", "Personer, der spørges");
pub const PEOPLE_HINT: Word = word(
    "With nobody chosen, whoever likes may answer, and nobody can be missing.",
    "Er ingen valgt, kan alle svare, og ingen kan mangle.",
);
pub const CANCEL: Word = word("Cancel", "Annullér");
pub const START: Word = word("Start the round", "Start runden");
pub const SAVE: Word = word("Save", "Gem");

// Files
pub const FILES: Word = word("On several computers", "På flere computere");
pub const FILES_HOW: Word = word(
    "Save a file for the others; each opens it in Wheelhouse, answers, and sends back a file with their answers. Take in all of them at once, in any order.",
    "Gem en fil til de andre; hver åbner den i Wheelhouse, svarer og sender en fil med sine svar tilbage. Hent dem alle på én gang, i vilkårlig rækkefølge.",
);
pub const SAVE_ROUND: Word = word("Save a file for participants", "Gem en fil til deltagerne");
pub const SAVE_ANSWERS: Word = word("Save my answers as a file", "Gem mine svar som en fil");
pub const TAKE_IN: Word = word("Take in answers", "Hent svar");
pub const SAVE_FAILED: Word =
    word("The file could not be handed over. Try once more.", "Filen kunne ikke gemmes. Prøv igen.");

// Scores
pub const GIVEN: Word = word("Answered", "Besvaret");
pub const NUMBER: Word = word("No.", "Nr.");
pub const GRID: Word = word("Your answers", "Dine svar");
pub const NO_COLUMNS: Word =
    word("This method asks nobody for a judgement.", "Metoden beder ikke nogen om en vurdering.");
pub const MEANINGS: Word = word("What the columns mean", "Hvad kolonnerne betyder");
pub const AGREED: Word = word("agreed", "aftalt");
pub const AGREEMENT: Word = word("Do you agree on the order?", "Er I enige om rækkefølgen?");
pub const DISCUSS: Word = word("Discuss these first", "Tal om disse først");
pub const DISCUSS_HOW: Word = word(
    "The farthest apart stand first. Measured by the standard deviation in halves of the scale: 0 where all say the same, 1.41 where two people stand at its two ends. An open scale goes from 0 to the largest answer on the item.",
    "De mest uenige står først. Målt ved standardafvigelsen i halve skalaer: 0, når alle siger det samme, 1,41, når to personer står i hver sin ende. En åben skala går fra 0 til det største svar på opgaven.",
);
pub const NO_ANSWERS: Word = word("No answers", "Ingen svar");
pub const ONE_ANSWER: Word = word("One answer", "Ét svar");
pub const PICK: Word = word("Agreed value", "Aftalt værdi");
pub const TAKE_CONSENSUS: Word = word("Agree on the consensus for all", "Brug det fælles svar for alle");
pub const TAKE_BACK: Word = word("Take back what was agreed", "Fortryd det aftalte");
pub const TO_ORDER: Word = word("Go to the order", "Gå til rækkefølgen");
pub const TO_ORDER_WHY: Word = word(
    "The calculator shows the order that follows, why, and how sure it is; there you apply it to the backlog.",
    "Beregneren viser den rækkefølge, der følger, hvorfor, og hvor sikker den er; der overfører du den til backloggen.",
);
pub const AS_GROUP: Word = word("Score as a group", "Giv score som gruppe");
pub const FEW_PEOPLE: Word = word(
    "It cannot be said how far you agree on the order: fewer than two people have answered enough for an order.",
    "Det kan ikke siges, hvor enige I er om rækkefølgen: færre end to personer har svaret nok til en rækkefølge.",
);
pub const UNSCORED: Word = word(
    "It cannot be said how far you agree on the order: no item has a score yet. Something is missing besides the answers, such as the effort.",
    "Det kan ikke siges, hvor enige I er om rækkefølgen: ingen opgave har en score endnu. Der mangler noget ud over svarene, f.eks. indsatsen.",
);
pub const FEW_ITEMS: Word = word(
    "It cannot be said how far you agree on the order: fewer than two items have a score from everybody.",
    "Det kan ikke siges, hvor enige I er om rækkefølgen: færre end to opgaver har en score fra alle.",
);
pub const NO_DIFFERENCE: Word = word(
    "It cannot be said how far you agree on the order: nobody tells any two items apart.",
    "Det kan ikke siges, hvor enige I er om rækkefølgen: ingen ser forskel på to opgaver.",
);

/// How people answer.
#[must_use]
pub const fn way(way: Way) -> Word {
    match way {
        Way::Scores => word("Scores by a method", "Scorer efter en metode"),
        Way::Dots => word("Dots", "Prikker"),
        Way::Points => word("100 points", "100 point"),
        Way::Money => word("Buy a feature", "Køb en funktion"),
        Way::Ballots => word("Ranked ballots", "Rangordnede stemmer"),
        Way::Pairs => word("Pairs", "Par"),
        Way::Ratios => word("Pairs by importance (AHP)", "Par efter vigtighed (AHP)"),
        Way::Kano => word("Kano survey", "Kano-undersøgelse"),
        Way::Estimates => word("Planning poker", "Planning poker"),
    }
}

/// How several answers become one.
#[must_use]
pub const fn consensus(consensus: Consensus) -> Word {
    match consensus {
        Consensus::Mean => word("Mean", "Gennemsnit"),
        Consensus::Median => word("Median", "Median"),
    }
}

/// How many items a round is about, and when it was put.
pub fn about(lang: Lang, items: usize, date: Option<&str>) -> String {
    let count = format::count(lang, items);
    let items = match (lang, items) {
        (Lang::En, 1) => "1 item".to_owned(),
        (Lang::En, _) => format!("{count} items"),
        (Lang::Da, 1) => "1 opgave".to_owned(),
        (Lang::Da, _) => format!("{count} opgaver"),
    };
    date.map_or_else(|| items.clone(), |date| format!("{items} · {date}"))
}

/// How many of those who were asked have answered everything.
pub fn answered(lang: Lang, done: usize, of: usize) -> String {
    match lang {
        Lang::En => format!("{done} of {of} have answered everything"),
        Lang::Da => format!("{done} af {of} har svaret på alt"),
    }
}

/// How many have answered, where nobody was asked by name.
pub fn answered_any(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 person has answered".to_owned(),
        (Lang::En, _) => format!("{n} people have answered"),
        (Lang::Da, 1) => "1 person har svaret".to_owned(),
        (Lang::Da, _) => format!("{n} personer har svaret"),
    }
}

/// Who is missing.
pub fn missing(lang: Lang, names: &[String]) -> String {
    let names = format::list(lang, names);
    match lang {
        Lang::En => format!("Missing: {names}"),
        Lang::Da => format!("Mangler: {names}"),
    }
}

/// How much one person has answered.
pub fn given(lang: Lang, given: usize, of: Option<usize>) -> String {
    match (lang, of) {
        (Lang::En, Some(of)) => format!("{given} of {of}"),
        (Lang::Da, Some(of)) => format!("{given} af {of}"),
        (Lang::En, None) if given == 0 => "not yet".to_owned(),
        (Lang::Da, None) if given == 0 => "ikke endnu".to_owned(),
        (Lang::En, None) => "answered".to_owned(),
        (Lang::Da, None) => "har svaret".to_owned(),
    }
}

/// How many items are chosen.
pub fn chosen(lang: Lang, n: usize) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("{n} chosen"),
        Lang::Da => format!("{n} valgt"),
    }
}

/// How many items are not shown in a list.
pub fn and_more(lang: Lang, n: usize) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("and {n} more; search to see them"),
        Lang::Da => format!("og {n} mere; søg for at se dem"),
    }
}

/// A round was put.
pub fn started(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}” has begun. The answers are hidden until you reveal them."),
        Lang::Da => format!("»{name}« er begyndt. Svarene er skjult, til du viser dem."),
    }
}

/// A round was taken away.
pub fn removed(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}” was removed."),
        Lang::Da => format!("»{name}« blev fjernet."),
    }
}

/// A round was revealed or hidden.
pub const fn turned(revealed: bool) -> Word {
    if revealed {
        word("The answers are revealed.", "Svarene vises nu.")
    } else {
        word("The answers are hidden again.", "Svarene er skjult igen.")
    }
}

/// A file was handed over.
pub fn saved(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Saved as {name}"),
        Lang::Da => format!("Gemt som {name}"),
    }
}

/// Least, median, most and standard deviation, already written.
#[derive(Clone, Debug)]
pub struct SpreadText {
    pub least: String,
    pub median: String,
    pub most: String,
    pub deviation: Option<String>,
}

/// A spread, as its picture is read aloud.
pub fn spread_of(lang: Lang, it: &SpreadText) -> String {
    let said = spread_line(lang, it);
    match lang {
        Lang::En => format!("Answers on a scale: {said}"),
        Lang::Da => format!("Svar på en skala: {said}"),
    }
}

/// A spread in a line.
pub fn spread_line(lang: Lang, it: &SpreadText) -> String {
    let SpreadText { least, median, most, deviation } = it;
    let said = match lang {
        Lang::En => format!("{least} to {most}, median {median}"),
        Lang::Da => format!("{least} til {most}, median {median}"),
    };
    match (lang, deviation) {
        (_, None) => ONE_ANSWER.in_lang(lang).to_owned(),
        (Lang::En, Some(it)) => format!("{said}, standard deviation {it}"),
        (Lang::Da, Some(it)) => format!("{said}, standardafvigelse {it}"),
    }
}

/// How far apart people are on an item; the number is already written.
pub fn apart(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("apart by {number}"),
        Lang::Da => format!("uenige med {number}"),
    }
}

/// Kendall's W, and what it means; `strength` goes from 0 to 4.
pub fn concordance(lang: Lang, strength: usize, w: &str, people: usize, items: usize) -> String {
    let words = match strength {
        0 => word("very weak", "meget svag"),
        1 => word("weak", "svag"),
        2 => word("moderate", "moderat"),
        3 => word("strong", "stærk"),
        _ => word("unusually strong", "usædvanlig stærk"),
    };
    let strength = words.in_lang(lang);
    match lang {
        Lang::En => format!(
            "The agreement is {strength}: Kendall’s W is {w} for {people} people over {items} items (0 is none, 1 is the same order from everybody)."
        ),
        Lang::Da => format!(
            "Enigheden er {strength}: Kendalls W er {w} for {people} personer over {items} opgaver (0 er ingen, 1 er samme rækkefølge fra alle)."
        ),
    }
}

/// The group agreed on values.
pub fn agreed_on(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "Agreed on 1 value.".to_owned(),
        (Lang::En, _) => format!("Agreed on {n} values."),
        (Lang::Da, 1) => "1 værdi er aftalt.".to_owned(),
        (Lang::Da, _) => format!("{n} værdier er aftalt."),
    }
}

/// What was agreed was taken back.
pub fn taken_back(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 value is no longer agreed.".to_owned(),
        (Lang::En, _) => format!("{n} values are no longer agreed."),
        (Lang::Da, 1) => "1 værdi er ikke længere aftalt.".to_owned(),
        (Lang::Da, _) => format!("{n} værdier er ikke længere aftalt."),
    }
}

/// The button that shows every item.
pub fn show_all(lang: Lang, n: usize) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("Show all {n} items"),
        Lang::Da => format!("Vis alle {n} opgaver"),
    }
}
