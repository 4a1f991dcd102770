//! The words of the timeline: days, how exactly they are meant, and what else stands on it.

use chrono::{Datelike as _, NaiveDate};

use super::{Lang, Word, format, word};
use crate::{
    commands::roadmap::{Bar, Shape, Year, Zoom},
    model::Precision,
};

pub const MILESTONE: Word = word("Milestone", "Milepæl");
pub const MILESTONES: Word = word("Milestones", "Milepæle");
pub const MILESTONES_HINT: Word = word(
    "Days that matter to the plan besides its items: a fair, a decision, a deadline. Releases and objectives have their days in the settings.",
    "Dage, der betyder noget for planen ud over opgaverne: en messe, en beslutning, en frist. Udgivelser og mål har deres dage i indstillingerne.",
);
pub const DATE: Word = word("Date", "Dato");
pub const PRECISION: Word = word("The days are meant", "Datoerne er ment");
pub const LATEST: Word = word("At the latest", "Senest");
pub const LATEST_HINT: Word = word("Where the end is uncertain.", "Hvor slutningen er usikker.");
pub const BECAUSE: Word = word("Why the days changed", "Hvorfor datoerne ændrede sig");
pub const BECAUSE_HINT: Word = word("Shown when plans are compared.", "Vises, når planer sammenlignes.");
pub const DATES_HINT: Word = word(
    "With an end alone the item stands on that day, or in all of its month or quarter; with a start alone its end is open.",
    "Med kun en slutdato står opgaven på den dag, eller i hele dens måned eller kvartal; med kun en startdato er slutningen åben.",
);
pub const LATEST_BACKWARDS: Word =
    word("The latest end cannot be before the end.", "Den seneste slutdato kan ikke ligge før slutdatoen.");
pub const ROLLED: Word = word("from its parts", "fra dens dele");
pub const TOO_MANY_ARROWS: Word = word(
    "Too many dependencies to draw at once: filter to see them.",
    "For mange afhængigheder til at tegne på én gang: filtrér for at se dem.",
);
pub const NO_OBJECTIVES: Word = word("There is no objective yet", "Der er ingen mål endnu");
pub const NO_OBJECTIVES_WHY: Word = word(
    "Objectives are written in the settings. Items that serve one stand below it here.",
    "Mål skrives i indstillingerne. Opgaver, der tjener et mål, står under det her.",
);
pub const SERVES_NONE: Word = word("Serves no objective", "Tjener intet mål");
pub const NO_ITEM: Word = word("No item on the roadmap serves it.", "Ingen opgave på roadmap tjener det.");
pub const PROGRESS: Word = word("Done", "Færdigt");

/// How exactly days are meant.
pub const fn precision(precision: Precision) -> Word {
    match precision {
        Precision::Day => word("To the day", "På dagen"),
        Precision::Month => word("To the month", "På måneden"),
        Precision::Quarter => word("To the quarter", "På kvartalet"),
    }
}

/// What is known of days: `3 Nov – 14 Dec 2026`.
pub fn days(lang: Lang, shape: Shape) -> String {
    match shape {
        Shape::Bar(start, end) if start == end => format::date(lang, end),
        Shape::Bar(start, end) if start.year() == end.year() => {
            format!("{} – {}", format::day_of_year(lang, start), format::date(lang, end))
        }
        Shape::Bar(start, end) => format!("{} – {}", format::date(lang, start), format::date(lang, end)),
        Shape::Open(start) => from(lang, &format::date(lang, start)),
        Shape::Milestone(end) => by(lang, &format::date(lang, end)),
    }
}

/// What is known of days that are meant so exactly: `Q1 2027 – Q2 2027`.
pub fn when(lang: Lang, shape: Shape, precision: Precision, year: Year) -> String {
    let name = |day| period(lang, day, precision, year);
    match (precision, shape) {
        (Precision::Day, _) => days(lang, shape),
        (_, Shape::Bar(start, end)) if name(start) == name(end) => name(end),
        (_, Shape::Bar(start, end)) => format!("{} – {}", name(start), name(end)),
        (_, Shape::Open(start)) => from(lang, &name(start)),
        (_, Shape::Milestone(end)) => name(end),
    }
}

/// The day, month or quarter of a day.
pub fn period(lang: Lang, day: NaiveDate, precision: Precision, year: Year) -> String {
    match precision {
        Precision::Day => format::date(lang, day),
        Precision::Month => format!("{} {}", format::short_month(lang, day), day.year()),
        Precision::Quarter => format!("{} {}", quarter(lang, year.quarter(day)), year.name(day)),
    }
}

fn quarter(lang: Lang, number: u32) -> String {
    match lang {
        Lang::En => format!("Q{number}"),
        Lang::Da => format!("{number}. kvartal"),
    }
}

fn from(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => format!("from {day}"),
        Lang::Da => format!("fra {day}"),
    }
}

fn by(lang: Lang, day: &str) -> String {
    match lang {
        Lang::En => format!("by {day}"),
        Lang::Da => format!("senest {day}"),
    }
}

/// Everything there is to say of the days of a bar.
pub fn bar(lang: Lang, bar: &Bar, year: Year) -> String {
    let mut said = when(lang, bar.shape, bar.precision, year);
    if let Some(latest) = bar.latest {
        let day = period(lang, latest, bar.precision, year);
        said += &match lang {
            Lang::En => format!(", at the latest {day}"),
            Lang::Da => format!(", allersenest {day}"),
        };
    }
    if bar.is_rolled {
        said += &format!(" ({})", ROLLED.in_lang(lang));
    }
    if let Some((first, last)) = bar.parts {
        let span = days(lang, Shape::Bar(first, last));
        said += &match lang {
            Lang::En => format!(", its parts {span}"),
            Lang::Da => format!(", dens dele {span}"),
        };
    }
    said
}

/// What an item waits for; `broken` where the days contradict it.
pub fn waits_for(lang: Lang, names: &[String], broken: bool) -> String {
    let names = format::list(lang, names);
    match (lang, broken) {
        (Lang::En, false) => format!("waits for {names}"),
        (Lang::En, true) => format!("begins before {names} is done"),
        (Lang::Da, false) => format!("venter på {names}"),
        (Lang::Da, true) => format!("begynder, før {names} er færdig"),
    }
}

/// How many orders the days contradict.
pub fn broken(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 item begins before what it waits for is done".to_owned(),
        (Lang::En, _) => format!("{n} items begin before what they wait for is done"),
        (Lang::Da, 1) => "1 opgave begynder, før det, den venter på, er færdigt".to_owned(),
        (Lang::Da, _) => format!("{n} opgaver begynder, før det, de venter på, er færdigt"),
    }
}

/// The name of a week, month, quarter or year over its column.
pub fn mark(lang: Lang, zoom: Zoom, first: NaiveDate, year: Year) -> String {
    match (zoom, lang) {
        (Zoom::Weeks, Lang::En) => format!("Week {}", first.iso_week().week()),
        (Zoom::Weeks, Lang::Da) => format!("Uge {}", first.iso_week().week()),
        (Zoom::Months, _) => format::short_month(lang, first),
        (Zoom::Quarters, _) => quarter(lang, year.quarter(first)),
        (Zoom::Years, _) => year.name(first),
    }
}

/// How far an objective has come: `2 of 5 items done, 3.5 of 8 person-months`.
pub fn progress(lang: Lang, done: usize, all: usize, effort_done: f64, effort: f64) -> String {
    let (done, all) = (format::count(lang, done), format::count(lang, all));
    let work = (effort > 0.0).then(|| (format::decimal(lang, effort_done, 1), format::decimal(lang, effort, 1)));
    match (lang, work) {
        (Lang::En, None) => format!("{done} of {all} done"),
        (Lang::En, Some((part, whole))) => format!("{done} of {all} done · {part} of {whole} person-months"),
        (Lang::Da, None) => format!("{done} af {all} færdige"),
        (Lang::Da, Some((part, whole))) => format!("{done} af {all} færdige · {part} af {whole} personmåneder"),
    }
}

/// The day an objective is due.
pub fn due(lang: Lang, day: NaiveDate) -> String {
    let day = format::date(lang, day);
    match lang {
        Lang::En => format!("due {day}"),
        Lang::Da => format!("frist {day}"),
    }
}

/// Items that nobody has estimated.
pub fn unestimated(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{n} not estimated"),
        Lang::Da => format!("{n} ikke estimeret"),
    }
}
