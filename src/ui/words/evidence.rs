//! The words of evidence: who asks, what it counts, and where it is missing.

use super::{Lang, Word, format, word};
use crate::commands::evidence::Tally;

pub const PEOPLE: Word = word("People", "Personer");
pub const COMPANIES: Word = word("Companies", "Virksomheder");
pub const REVENUE: Word = word("Revenue a year", "Omsætning pr. år");
pub const VOTES: Word = word("Votes", "Stemmer");
pub const IMPORTANCE: Word = word("Importance", "Vigtighed");
pub const WEIGHTED: Word = word("Weighted", "Vægtet");
pub const WHO: Word = word("Who asked", "Hvem har bedt om det");
pub const OVER_TIME: Word = word("Notes by month", "Noter pr. måned");
pub const ADD_TALLY: Word = word("Add a criterion counted from feedback", "Tilføj et kriterium talt op fra feedback");
pub const READ_ONLY: Word = word(
    "Counted from feedback; link notes to the item to change it.",
    "Talt op fra feedback; link noter til opgaven for at ændre det.",
);
pub const MISSING: Word = word("Nothing speaks for these yet:", "Intet taler for disse endnu:");
pub const ALL_COVERED: Word = word("Something speaks for every item.", "Noget taler for hver opgave.");

/// What evidence counts, as the name of a criterion.
pub const fn tally(of: Tally) -> Word {
    match of {
        Tally::Importance => word("Customer importance", "Kundevigtighed"),
        Tally::Weighted => word("Weighted importance", "Vægtet vigtighed"),
        Tally::People => word("People asking", "Personer, der beder"),
        Tally::Companies => word("Companies asking", "Virksomheder, der beder"),
        Tally::Revenue => word("Revenue asking", "Omsætning, der beder"),
        Tally::Votes => word("Votes at the source", "Stemmer ved kilden"),
    }
}

/// How it is counted.
pub const fn counted(of: Tally) -> Word {
    match of {
        Tally::Importance => word(
            "counted from feedback: everybody who asked once, 1 to 3 by what matters most to them",
            "talt op fra feedback: hver, der har bedt, én gang, 1 til 3 efter det vigtigste for dem",
        ),
        Tally::Weighted => word(
            "counted from feedback: each company once, 1 to 3 times its weight",
            "talt op fra feedback: hver virksomhed én gang, 1 til 3 gange dens vægt",
        ),
        Tally::People => word("counted from feedback: people", "talt op fra feedback: personer"),
        Tally::Companies => word("counted from feedback: companies", "talt op fra feedback: virksomheder"),
        Tally::Revenue => word(
            "counted from feedback: revenue a year of the companies that asked",
            "talt op fra feedback: årlig omsætning hos de virksomheder, der har bedt",
        ),
        Tally::Votes => word("counted from feedback: votes at the source", "talt op fra feedback: stemmer ved kilden"),
    }
}

/// How many notes came in a month.
pub fn month(lang: Lang, month: &str, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => format!("{month}: 1 note"),
        (Lang::En, n) => format!("{month}: {} notes", format::count(lang, n)),
        (Lang::Da, 1) => format!("{month}: 1 note"),
        (Lang::Da, n) => format!("{month}: {} noter", format::count(lang, n)),
    }
}

/// Companies beyond those shown.
pub fn more(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("and {} more", format::count(lang, n)),
        Lang::Da => format!("og {} til", format::count(lang, n)),
    }
}

/// How much of the roadmap has evidence.
pub fn coverage(lang: Lang, with: usize, items: usize) -> String {
    let share = format::percent(lang, with as f64 / items.max(1) as f64);
    let (with, items) = (format::count(lang, with), format::count(lang, items));
    match lang {
        Lang::En => format!("Evidence for {with} of {items} items ({share})"),
        Lang::Da => format!("Belæg for {with} af {items} opgaver ({share})"),
    }
}
