//! The words of methods of one's own.

use super::{Lang, Word, format, word};

pub const METHOD: Word = word("The method", "Metoden");
pub const NAME: Word = word("Name", "Navn");
pub const CALCULATION: Word = word("Calculation", "Beregning");
pub const VALUE_SHARE: Word = word("How much value counts", "Hvor meget værdi tæller");
pub const FORMULA: Word = word("Formula", "Formel");
pub const FORMULA_HINT: Word = word(
    "+ − × ÷ ^ and brackets; min, max, mean, sum, if, abs, sqrt, ln, round, with ; between the arguments: reach × impact ÷ max(effort; 0.5)",
    "+ − × ÷ ^ og parenteser; min, max, mean, sum, if, abs, sqrt, ln, round, med ; mellem argumenterne: rækkevidde × effekt ÷ max(indsats; 0,5)",
);
pub const CRITERIA: Word = word("Criteria", "Kriterier");
pub const ADD_MEASURE: Word = word("Add a criterion", "Tilføj et kriterium");
pub const REMOVE_METHOD: Word = word("Remove the method", "Fjern metoden");
pub const DESCRIPTION: Word = word("How we have agreed to use it", "Hvordan vi har aftalt at bruge den");
pub const WEIGHT: Word = word("Weight", "Vægt");
pub const DIRECTION: Word = word("Direction", "Retning");
pub const MORE_IS_BETTER: Word = word("More is better", "Mere er bedre");
pub const LESS_IS_BETTER: Word = word("Less is better", "Mindre er bedre");
pub const LEAST: Word = word("Least", "Mindst");
pub const MOST: Word = word("Most", "Mest");
pub const REMOVE: Word = word("Remove", "Fjern");
pub const MEANING: Word = word("What it means", "Hvad det betyder");
pub const STEPS: Word = word("What the numbers mean", "Hvad tallene betyder");
pub const STEPS_HINT: Word =
    word("One a line: 1 hardly, 3 clearly, 5 a lot", "Én pr. linje: 1 næsten ikke, 3 tydeligt, 5 meget");
pub const NEW_METHOD: Word = word("New method", "Ny metode");
pub const MOVE_UP: Word = word("Move up", "Flyt op");
pub const MOVE_DOWN: Word = word("Move down", "Flyt ned");
pub const MAKE_OURS: Word = word("Make it ours", "Gør den til vores");
pub const MAKE_OURS_WHY: Word = word(
    "A copy with the same criteria, whose names and scales you can change. What has been said counts in both.",
    "En kopi med de samme kriterier, hvor I kan ændre navne og skalaer. Det, der er sagt, tæller i begge.",
);
pub const FROM_TEMPLATE: Word = word("Start from", "Begynd med");

/// The name of a criterion that nobody has named yet.
pub fn new_measure(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("Criterion {n}"),
        Lang::Da => format!("Kriterium {n}"),
    }
}

/// A criterion stands in another place, from 1.
pub fn moved(lang: Lang, name: &str, place: usize) -> String {
    match lang {
        Lang::En => format!("{name} is number {place} now"),
        Lang::Da => format!("{name} er nu nummer {place}"),
    }
}

/// What the team's own copy of a method is called at first.
pub fn ours(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Our {name}"),
        Lang::Da => format!("Vores {name}"),
    }
}

/// Something was removed.
pub fn removed(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("“{name}” removed"),
        Lang::Da => format!("»{name}« fjernet"),
    }
}

/// A line of a scale that does not begin with a number.
pub fn bad_step(lang: Lang, line: &str) -> String {
    match lang {
        Lang::En => format!("“{line}” does not begin with a number"),
        Lang::Da => format!("»{line}« begynder ikke med et tal"),
    }
}

/// The names that a formula can use.
pub fn names(lang: Lang, names: &[String]) -> String {
    match lang {
        Lang::En => format!("Names: {}", format::list(lang, names)),
        Lang::Da => format!("Navne: {}", format::list(lang, names)),
    }
}
