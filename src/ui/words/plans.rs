//! The words of kept plans, odds on dates, and the portfolio.

use chrono::NaiveDate;

use super::{Lang, Word, format, item, timeline, word};
use crate::{
    commands::roadmap::{Fate, Standing, Year},
    methods::flow::throughput::{Unclear, WEEKS_LEAST},
};

pub const COMPARE: Word = word("Compare plans", "Sammenlign planer");
pub const FORECAST: Word = word("Odds on dates", "Odds på datoer");
pub const PORTFOLIO: Word = word("Portfolio", "Portefølje");

pub const KEEP: Word = word("Keep the plan", "Gem planen");
pub const KEEP_NAME: Word = word("Name of the plan", "Planens navn");
pub const NO_PLANS: Word = word("No plan has been kept yet", "Ingen plan er gemt endnu");
pub const NO_PLANS_WHY: Word = word(
    "Keep the plan as it is today under a name. Later you can see what moved, came and went since then, and by how long.",
    "Gem planen, som den er i dag, under et navn. Senere kan du se, hvad der er flyttet, kommet og gået siden, og hvor meget.",
);
pub const FROM: Word = word("From", "Fra");
pub const TO: Word = word("To", "Til");
pub const AS_NOW: Word = word("As it is now", "Som den er nu");
pub const REMOVE: Word = word("Remove the earlier plan", "Fjern den tidligere plan");
pub const NO_CHANGE: Word = word("Nothing has changed between the two.", "Intet er ændret mellem de to.");
pub const ITEM: Word = word("Item", "Opgave");
pub const WHAT: Word = word("What happened", "Hvad skete der");
pub const BEFORE: Word = word("Before", "Før");
pub const AFTER: Word = word("After", "Efter");
pub const BECAUSE: Word = word("Reason", "Begrundelse");
pub const TAKE: Word = word("Table (CSV)", "Tabel (CSV)");
pub const NO_DAYS: Word = word("no dates", "ingen datoer");

pub const SCOPE: Word = word("What is to be done", "Hvad skal laves");
pub const GROWTH: Word = word("May grow by", "Kan vokse med");
pub const GROWTH_HINT: Word =
    word("More work that may turn up, in percent.", "Mere arbejde, der kan dukke op, i procent.");
pub const PERCENT: Word = word("%", "%");
pub const DATE: Word = word("Odds on a date", "Odds på en dato");
pub const PRODUCT: Word = word("Product", "Produkt");
pub const CHANCE: Word = word("Chance", "Chance");
pub const DONE_BY: Word = word("Done by", "Færdig senest");
pub const WEEKS: Word = word("Weeks", "Uger");
pub const ODDS_OF_RELEASES: Word = word("Releases", "Udgivelser");
pub const RELEASE: Word = word("Release", "Udgivelse");
pub const TO_DO: Word = word("To do", "Mangler");
pub const ODDS: Word = word("Odds", "Odds");
pub const CANNOT_SAY: Word = word("Cannot say yet", "Kan ikke siges endnu");
pub const TOO_FAR: Word = word("too far ahead", "for langt ude");
pub const PASSED: Word = word("has passed", "er passeret");
pub const HOW: Word = word(
    "Every week to come is taken to be like one of the weeks behind. All courses are added up exactly; nothing is drawn by chance. An item counts as done on its end date, and only items without parts count.",
    "Hver kommende uge regnes for at være som en af ugerne, der er gået. Alle forløb lægges nøjagtigt sammen; intet trækkes tilfældigt. En opgave tæller som færdig på sin slutdato, og kun opgaver uden dele tæller.",
);
pub const HISTORY: Word = word("Done per week", "Færdige pr. uge");
pub const FEW_WEEKS: Word =
    word("There are few weeks behind: take the odds with care.", "Der er få uger bag: tag oddsene med forbehold.");

pub const OBJECTIVE: Word = word("Objective", "Mål");
pub const NO_OBJECTIVE: Word = word("Serves no objective", "Tjener intet mål");
pub const NO_PRODUCT: Word = word("No product", "Intet produkt");
pub const EFFORT: Word = word("Effort", "Indsats");
pub const SHARE: Word = word("Share", "Andel");
pub const TARGET: Word = word("Target", "Mål for andel");
pub const GAP: Word = word("Gap", "Afvigelse");
pub const ALL: Word = word("All", "I alt");
pub const PORTFOLIO_EMPTY: Word =
    word("No planned item has an estimate yet", "Ingen planlagt opgave har et estimat endnu");
pub const PORTFOLIO_EMPTY_WHY: Word = word(
    "Estimate items on the roadmap in person-months, and write objectives in the settings. Then their shares stand here beside what was meant.",
    "Estimér opgaver på roadmap i personmåneder, og skriv mål i indstillingerne. Så står deres andele her ved siden af det, der var ment.",
);
pub const PORTFOLIO_HOW: Word = word(
    "Open items on the roadmap, in person-months. A whole that is estimated counts for its parts.",
    "Åbne opgaver på roadmap i personmåneder. En helhed, der er estimeret, tæller for sine dele.",
);

/// What became of an item.
pub fn fate(lang: Lang, fate: Fate) -> String {
    let days = |n: i64| match (lang, n) {
        (Lang::En, 1) => "1 day".to_owned(),
        (Lang::En, _) => format!("{n} days"),
        (Lang::Da, 1) => "1 dag".to_owned(),
        (Lang::Da, _) => format!("{n} dage"),
    };
    match (lang, fate) {
        (Lang::En, Fate::Slipped(n)) => format!("Slipped by {}", days(n)),
        (Lang::Da, Fate::Slipped(n)) => format!("Udskudt {}", days(n)),
        (Lang::En, Fate::Earlier(n)) => format!("Earlier by {}", days(n)),
        (Lang::Da, Fate::Earlier(n)) => format!("Fremrykket {}", days(n)),
        (Lang::En, Fate::Moved) => "Moved".to_owned(),
        (Lang::Da, Fate::Moved) => "Flyttet".to_owned(),
        (Lang::En, Fate::Added) => "Added".to_owned(),
        (Lang::Da, Fate::Added) => "Tilføjet".to_owned(),
        (Lang::En, Fate::Dropped) => "Dropped".to_owned(),
        (Lang::Da, Fate::Dropped) => "Droppet".to_owned(),
    }
}

/// How an item stood: `Now, Q1 2027`.
pub fn standing(lang: Lang, standing: &Standing, year: Year) -> String {
    let horizon = standing.horizon.map(|it| item::horizon(it).in_lang(lang).to_owned());
    let days = standing.shape.map(|it| timeline::when(lang, it, standing.precision, year));
    let latest = standing.latest.map(|it| {
        let day = timeline::period(lang, it, standing.precision, year);
        match lang {
            Lang::En => format!("at the latest {day}"),
            Lang::Da => format!("allersenest {day}"),
        }
    });
    let days = days.or_else(|| horizon.is_none().then(|| NO_DAYS.in_lang(lang).to_owned()));
    horizon.into_iter().chain(days).chain(latest).collect::<Vec<_>>().join(", ")
}

/// How many items each fate met, in one line.
pub fn tally(lang: Lang, [slipped, earlier, moved, added, dropped]: [usize; 5]) -> String {
    match lang {
        Lang::En => {
            format!("{slipped} slipped · {earlier} earlier · {moved} moved · {added} added · {dropped} dropped")
        }
        Lang::Da => {
            format!("{slipped} udskudt · {earlier} fremrykket · {moved} flyttet · {added} tilføjet · {dropped} droppet")
        }
    }
}

/// A kept plan in a list.
pub fn plan(lang: Lang, name: &str, date: Option<NaiveDate>) -> String {
    date.map_or_else(|| name.to_owned(), |day| format!("{name} ({})", format::date(lang, day)))
}

/// Said when a plan was kept.
pub fn kept(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Kept the plan as “{name}”"),
        Lang::Da => format!("Gemte planen som »{name}«"),
    }
}

/// Said when a kept plan was removed.
pub fn removed(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Removed the plan “{name}”"),
        Lang::Da => format!("Fjernede planen »{name}«"),
    }
}

/// The field for why an item moved.
pub fn why(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Reason for {title}"),
        Lang::Da => format!("Begrundelse for {title}"),
    }
}

/// Why nothing can be said.
pub fn unclear(lang: Lang, why: Unclear) -> String {
    match (lang, why) {
        (Lang::En, Unclear::TooFew(weeks)) => {
            format!("There are {weeks} weeks behind in which something was done; {WEEKS_LEAST} are needed.")
        }
        (Lang::Da, Unclear::TooFew(weeks)) => {
            format!("Der er {weeks} uger bag, hvor noget blev færdigt; der skal være {WEEKS_LEAST}.")
        }
        (Lang::En, Unclear::NothingDone) => "Nothing was done in the weeks behind.".to_owned(),
        (Lang::Da, Unclear::NothingDone) => "Intet blev færdigt i ugerne bag.".to_owned(),
        (Lang::En, Unclear::TooMuch) => "There is more to do than can be foretold.".to_owned(),
        (Lang::Da, Unclear::TooMuch) => "Der er mere at lave, end der kan forudsiges.".to_owned(),
    }
}

/// Done items that nobody knows the end of.
pub fn undated(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 done item has no end date and does not count.".to_owned(),
        (Lang::En, _) => format!("{n} done items have no end date and do not count."),
        (Lang::Da, 1) => "1 færdig opgave har ingen slutdato og tæller ikke med.".to_owned(),
        (Lang::Da, _) => format!("{n} færdige opgaver har ingen slutdato og tæller ikke med."),
    }
}

/// How many items there are to do.
pub fn to_do(lang: Lang, least: u32, most: u32) -> String {
    match (lang, least == most) {
        (Lang::En, true) => format!("{least} items to do"),
        (Lang::En, false) => format!("{least} to {most} items to do"),
        (Lang::Da, true) => format!("{least} opgaver mangler"),
        (Lang::Da, false) => format!("{least} til {most} opgaver mangler"),
    }
}

/// How long an item takes on average, by Little's law.
pub fn cycle(lang: Lang, weeks: f64) -> String {
    let weeks = format::decimal(lang, weeks, 1);
    match lang {
        Lang::En => format!("An item takes {weeks} weeks on average, from begun to done (Little's law)."),
        Lang::Da => format!("En opgave tager i snit {weeks} uger, fra begyndt til færdig (Littles lov)."),
    }
}

/// The chance that it is done by a day.
pub fn chance_by(lang: Lang, chance: f64, day: NaiveDate) -> String {
    let (chance, day) = (format::percent(lang, chance), format::date(lang, day));
    match lang {
        Lang::En => format!("{chance} chance of being done by {day}"),
        Lang::Da => format!("{chance} chance for at være færdig senest {day}"),
    }
}

/// What lies up to a horizon.
pub fn until(lang: Lang, horizon: crate::model::Horizon) -> String {
    use crate::model::Horizon::{Later, Next, Now};
    let word = match horizon {
        Now => word("Now", "Nu"),
        Next => word("Now and next", "Nu og næste"),
        Later => word("Now, next and later", "Nu, næste og senere"),
    };
    word.in_lang(lang).to_owned()
}

/// By how much a share is off: `+10 points`.
pub fn gap(lang: Lang, gap: f64, months: f64) -> String {
    let points = (gap * 100.0).round();
    let sign = if points > 0.0 { "+" } else { "" };
    let months = format::decimal(lang, months, 1);
    let points = format::decimal(lang, points + 0.0, 0);
    match lang {
        Lang::En => format!("{sign}{points} points ({sign}{months})"),
        Lang::Da => format!("{sign}{points} point ({sign}{months})"),
    }
}

/// What the targets come to, where that is not everything.
pub fn targets(lang: Lang, share: f64) -> String {
    let share = format::percent(lang, share);
    match lang {
        Lang::En => format!("The targets come to {share}."),
        Lang::Da => format!("Målene for andele giver {share} i alt."),
    }
}

/// The field for the target of an objective.
pub fn target_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Target for {title}"),
        Lang::Da => format!("Mål for {title}"),
    }
}
