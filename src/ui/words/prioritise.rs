//! The words of the calculator: methods, their inputs, and what stands in the table.

use super::{Lang, Word, format, word};
use crate::model::Consensus;

pub const TITLE: Word = word("Prioritise", "Prioritér");
pub const SEARCH: Word = word("Search items", "Søg i opgaver");
pub const FIND: Word = word("Search", "Søg");
pub const METHOD: Word = word("Method", "Metode");
pub const PRODUCT: Word = word("Product", "Produkt");
pub const ALL_PRODUCTS: Word = word("All products", "Alle produkter");
pub const NO_PRODUCT: Word = word("No product", "Intet produkt");
pub const SHOW: Word = word("Show", "Vis");
pub const SHOW_OPEN: Word = word("Open items", "Åbne opgaver");
pub const SHOW_ALL: Word = word("Also done and dropped", "Også færdige og droppede");
pub const ROADMAP: Word = word("Roadmap", "Roadmap");
pub const ROADMAP_ANY: Word = word("On the roadmap or not", "På roadmap eller ej");
pub const ROADMAP_ON: Word = word("On the roadmap", "På roadmap");
pub const ROADMAP_OFF: Word = word("Not on the roadmap", "Ikke på roadmap");
pub const WHO: Word = word("You score as", "Du giver score som");
pub const ME: Word = word("Me", "Mig");
pub const REACH_PERIOD: Word = word("Reach is counted per", "Rækkevidde tælles pr.");
pub const REACH_PERIOD_HINT: Word = word("quarter", "kvartal");
pub const PLACE: Word = word("Place", "Plads");
pub const ITEM: Word = word("Item", "Opgave");
pub const SCORE: Word = word("Score", "Score");
pub const MISSING: Word = word("missing", "mangler");
pub const NOT_SCORED: Word = word("No score yet", "Ingen score endnu");
pub const NOT_SCORED_WHY: Word = word(
    "Something is missing, and what is missing is not counted as 0.",
    "Noget mangler, og det, der mangler, tæller ikke som 0.",
);
pub const GRID_HELP: Word = word(
    "Arrow keys move, typing replaces, Enter or F2 edits, Escape leaves the old value, Tab goes on, Delete clears. Shift with arrow keys chooses several cells; Ctrl+D fills down, Ctrl+C and Ctrl+V copy and paste as in a spreadsheet.",
    "Piletaster flytter, tekst erstatter, Enter eller F2 redigerer, Escape beholder den gamle værdi, Tab går videre, Delete rydder. Skift med piletaster vælger flere celler; Ctrl+D udfylder nedad, Ctrl+C og Ctrl+V kopierer og sætter ind som i et regneark.",
);
pub const NO_COLUMNS: Word = word("the method has no criteria yet", "metoden har ingen kriterier endnu");
pub const WEIGHTLESS: Word =
    word("nothing that is filled in counts: all weights are 0", "intet udfyldt tæller: alle vægte er 0");
pub const BEYOND: Word = word("the numbers are too large", "tallene er for store");
pub const UNDEFINED: Word = word("the formula has no value here", "formlen har ingen værdi her");
pub const NOT_A_NUMBER: Word = word("Not a number", "Ikke et tal");
pub const NO_ITEMS: Word = word("Nothing to prioritise yet", "Intet at prioritere endnu");
pub const NO_ITEMS_WHY: Word = word(
    "The items of the backlog are ranked here by what the team thinks of them. Write the first item, bring in a file, or look around in a sample.",
    "Her rangordnes opgaverne i backloggen efter, hvad teamet mener om dem. Skriv den første opgave, hent en fil, eller se dig om i et eksempel.",
);
pub const NOTHING_FITS: Word = word("No item fits the filter", "Ingen opgave passer til filteret");
pub const NOTHING_FITS_WHY: Word =
    word("There are items, but the filter hides all of them.", "Der er opgaver, men filteret skjuler dem alle.");
pub const FILTER: Word = word("Filter", "Filtrér");
pub const CLEAR_FILTER: Word = word("Clear the filter", "Ryd filteret");
pub const TO_BACKLOG: Word = word("Go to the backlog", "Gå til backloggen");
pub const IMPORT: Word = word("Import a file", "Importér en fil");
pub const SAMPLE: Word = word("Load the sample", "Hent eksemplet");
pub const OPEN_ITEM: Word = word("Open the item", "Åbn opgaven");
pub const WHY: Word = word("Why it is here", "Hvorfor den står her");
pub const NEXT_ITEM: Word = word("Next item", "Næste opgave");
pub const PREVIOUS_ITEM: Word = word("Previous item", "Forrige opgave");
pub const EDIT_CELL: Word = word("Edit the value", "Redigér værdien");
pub const FROM_BACKLOG: Word =
    word("one estimate for everybody, from the backlog", "ét estimat for alle, fra backloggen");
pub const CHOICES: Word = word("Choices", "Valgmuligheder");
pub const RULES: Word = word("What holds for every item", "Det gælder for alle opgaver");
pub const RULE_MISSING: Word = word(
    "An item that lacks an input has no score and stands below the others; nothing is counted as 0 in silence.",
    "En opgave, der mangler et tal, får ingen score og står under de andre; intet tæller som 0 i det stille.",
);
pub const RULE_PEOPLE: Word = word(
    "Each person scores for themselves. Where several have, the mean counts, or what the group has agreed on in a round; you only ever change your own.",
    "Alle giver deres egen score. Har flere gjort det, tæller gennemsnittet, eller det, gruppen er blevet enig om i en runde; du ændrer kun din egen.",
);
pub const RULE_TIES: Word = word(
    "Equal scores share a place, shown as 2=, and the next place is skipped.",
    "Ens scorer deler plads, vist som 2=, og den næste plads springes over.",
);

/// How many items are shown, and how many of them have a score.
pub fn counted(lang: Lang, shown: usize, scored: usize) -> String {
    let (items, with) = (format::count(lang, shown), format::count(lang, scored));
    match (lang, shown) {
        (Lang::En, 1) => format!("1 item, {with} scored"),
        (Lang::En, _) => format!("{items} items, {with} scored"),
        (Lang::Da, 1) => format!("1 opgave, {with} med score"),
        (Lang::Da, _) => format!("{items} opgaver, {with} med score"),
    }
}

/// The items that have no score.
pub fn not_scored(lang: Lang, n: usize) -> String {
    format!("{} ({})", NOT_SCORED.in_lang(lang), format::count(lang, n))
}

/// The inputs an item needs.
pub fn needs(lang: Lang, columns: &[String]) -> String {
    let all = format::list(lang, columns);
    match lang {
        Lang::En => format!("needs {all}"),
        Lang::Da => format!("mangler {all}"),
    }
}

/// How many inputs an item needs, where naming them would take too long.
pub fn needs_some(lang: Lang, n: usize, of: usize) -> String {
    match lang {
        Lang::En => format!("needs {n} of {of} inputs"),
        Lang::Da => format!("mangler {n} af {of} tal"),
    }
}

/// An input that is zero and would be divided by; `column` stands inside the sentence.
pub fn zero(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("{column} is 0: nothing can be divided by it"),
        Lang::Da => format!("{column} er 0: der kan ikke divideres med 0"),
    }
}

/// How many people a mean is of.
pub fn people(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 person".to_owned(),
        (Lang::En, _) => format!("{n} people"),
        (Lang::Da, 1) => "1 person".to_owned(),
        (Lang::Da, _) => format!("{n} personer"),
    }
}

/// What the person at this browser said, beside the mean.
pub fn yours(lang: Lang, value: Option<&str>) -> String {
    match (lang, value) {
        (Lang::En, Some(value)) => format!("yours {value}"),
        (Lang::En, None) => "not yours".to_owned(),
        (Lang::Da, Some(value)) => format!("din {value}"),
        (Lang::Da, None) => "ikke din".to_owned(),
    }
}

/// An item moved in the order; places are already written.
pub fn moved(lang: Lang, title: &str, from: Option<&str>, to: Option<&str>) -> String {
    match (lang, from, to) {
        (Lang::En, Some(from), Some(to)) => format!("{title} moved from {from} to {to}"),
        (Lang::En, None, Some(to)) => format!("{title} is now at {to}"),
        (Lang::En, _, None) => format!("{title} has no score now"),
        (Lang::Da, Some(from), Some(to)) => format!("{title} flyttede fra {from} til {to}"),
        (Lang::Da, None, Some(to)) => format!("{title} er nu nummer {to}"),
        (Lang::Da, _, None) => format!("{title} har ikke længere en score"),
    }
}

/// The button that explains a row, read aloud after its score.
pub fn why(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("why {title} is here"),
        Lang::Da => format!("hvorfor {title} står her"),
    }
}

/// Where a row stands among those with a score.
pub fn stands(lang: Lang, place: &str, of: usize) -> String {
    let of = format::count(lang, of);
    match lang {
        Lang::En => format!("Place {place} of {of}"),
        Lang::Da => format!("Plads {place} af {of}"),
    }
}

/// How far the row above is; `share` is already written.
pub fn behind(lang: Lang, share: &str, title: &str) -> String {
    match lang {
        Lang::En => format!("{share} below “{title}”"),
        Lang::Da => format!("{share} under »{title}«"),
    }
}

/// How far the row below is; `share` is already written.
pub fn ahead(lang: Lang, share: &str, title: &str) -> String {
    match lang {
        Lang::En => format!("{share} above “{title}”"),
        Lang::Da => format!("{share} over »{title}«"),
    }
}

/// Below something, where no share can say how far.
pub fn below(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("below “{title}”"),
        Lang::Da => format!("under »{title}«"),
    }
}

/// Equal to a neighbour.
pub fn level(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("level with “{title}”"),
        Lang::Da => format!("lige med »{title}«"),
    }
}

/// How many people said something, how it became one, and the range it comes from; all already written.
pub fn span_of(lang: Lang, people: usize, least: &str, most: &str, by: Option<Consensus>) -> String {
    match lang {
        Lang::En if least == most => format!("{people} people agree"),
        Lang::Da if least == most => format!("{people} personer er enige"),
        Lang::En => {
            let of = match by {
                Some(Consensus::Mean) => "mean of ",
                Some(Consensus::Median) => "median of ",
                None => "",
            };
            format!("{of}{people} people, {least} to {most}")
        }
        Lang::Da => {
            let of = match by {
                Some(Consensus::Mean) => "gennemsnit af ",
                Some(Consensus::Median) => "median af ",
                None => "",
            };
            format!("{of}{people} personer, {least} til {most}")
        }
    }
}

/// Above something whose score is 0, which no share can say.
pub fn ahead_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("above “{title}”"),
        Lang::Da => format!("over »{title}«"),
    }
}

/// What was typed is not a number, and the old value stays.
pub fn not_a_number(lang: Lang, title: &str, typed: &str) -> String {
    match lang {
        Lang::En => format!("{title}: “{typed}” is not a number, so the value stays as it was."),
        Lang::Da => format!("{title}: »{typed}« er ikke et tal, så værdien er uændret."),
    }
}

/// A number in per cent, the number already written.
pub fn per_cent(lang: Lang, number: &str) -> String {
    match lang {
        Lang::En => format!("{number}%"),
        Lang::Da => format!("{number}\u{a0}%"),
    }
}
