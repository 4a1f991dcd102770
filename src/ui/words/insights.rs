//! The words of insights: what was said, counted; and the voice of the customer as a report.

use super::{Lang, Word, format, word};
use crate::commands::insights::{Count, Pace, Period};

pub const INSIGHTS: Word = word("Insights", "Indsigter");
pub const OVERVIEW: Word = word("Overview", "Overblik");
pub const REPORT: Word = word("Report", "Rapport");

pub const PERIOD: Word = word("Period", "Periode");
pub const FROM: Word = word("From", "Fra");
pub const TO: Word = word("To", "Til");
pub const SEGMENT: Word = word("Segment", "Segment");
pub const ALL_SEGMENTS: Word = word("All segments", "Alle segmenter");
pub const NO_SEGMENT: Word = word("No segment", "Intet segment");
pub const PRODUCT: Word = word("Product", "Produkt");
pub const ALL_PRODUCTS: Word = word("All products", "Alle produkter");

pub const NOTES: Word = word("Notes", "Noter");
pub const PEOPLE: Word = word("People", "Personer");
pub const COMPANIES: Word = word("Companies", "Virksomheder");
pub const REVENUE: Word = word("Revenue a year", "Omsætning pr. år");
pub const UNLINKED: Word = word("Linked to no item", "Ikke linket til en opgave");

pub const THEMES: Word = word("Themes by segment", "Temaer efter segment");
pub const THEMES_HINT: Word = word(
    "A theme has what stands below it. Notes that were merged count as one. Press a number to see its notes.",
    "Et tema har det med, der står under det. Samlede noter tæller som én. Tryk på et tal for at se dets noter.",
);
pub const COUNT: Word = word("Count", "Tæl");
pub const THEME: Word = word("Theme", "Tema");
pub const NO_THEME: Word = word("No theme", "Intet tema");
pub const ALL: Word = word("All", "Alle");

pub const OVER_TIME: Word = word("Notes over time", "Noter over tid");
pub const PACE: Word = word("Length of time", "Tidsrum");
pub const READING: Word = word("Reading the tone …", "Læser tonen …");
pub const NOT_READ: Word = word("Not read yet", "Ikke læst endnu");
pub const WEEK_FROM: Word = word("Week from", "Uge fra");
pub const MONTH: Word = word("Month", "Måned");

pub const TOP: Word = word("Asked for most", "Mest efterspurgt");
pub const TOP_NONE: Word =
    word("No note of this period is linked to an item yet.", "Ingen note fra perioden er linket til en opgave endnu.");
pub const BY_WEIGHT: Word = word("Order by", "Rækkefølge efter");
pub const ITEM: Word = word("Item", "Opgave");
pub const STATUS: Word = word("Status", "Status");

pub const UNLINKED_NOTES: Word = word("Notes that are linked to nothing", "Noter, der ikke er linket til noget");
pub const UNLINKED_NONE: Word =
    word("Every note of this period speaks for an item.", "Hver note fra perioden taler for en opgave.");
pub const SHOW_ALL: Word = word("Show them all in the inbox", "Vis dem alle i indbakken");

pub const EMPTY: Word = word("Insights grow out of feedback", "Indsigter vokser ud af feedback");
pub const EMPTY_TEXT: Word = word(
    "Write down or import what customers say, tag it and link it to items. Here it is counted: who speaks of what, how much and in which tone, and what is asked for most.",
    "Skriv ned eller importér, hvad kunderne siger, giv det tags, og link det til opgaver. Her tælles det op: hvem der taler om hvad, hvor meget og i hvilken tone, og hvad der efterspørges mest.",
);
pub const TO_FEEDBACK: Word = word("Go to feedback", "Gå til feedback");
pub const NOTHING: Word = word("Nothing was said in this period", "Intet blev sagt i perioden");
pub const NOTHING_TEXT: Word =
    word("Choose a longer period, or look at everything.", "Vælg en længere periode, eller se på det hele.");
pub const LOOK_AT_ALL: Word = word("Look at everything", "Se på det hele");

pub const VOICE: Word = word("Voice of the customer", "Kundernes stemme");
pub const FIGURES: Word = word("In short", "Kort fortalt");
pub const TONE: Word = word("Tone", "Tone");
pub const MOVED: Word = word("What they speak of", "Det taler de om");
pub const BEFORE: Word = word("Before", "Før");
pub const CHANGE: Word = word("Change", "Ændring");
pub const COMPETITORS: Word = word("Competitors named", "Nævnte konkurrenter");
pub const COMPETITOR: Word = word("Competitor", "Konkurrent");
pub const NO_COMPETITORS: Word = word("Nobody named a competitor.", "Ingen nævnte en konkurrent.");
pub const COVERAGE: Word = word("The roadmap", "Roadmappet");
pub const MISSING: Word =
    word("Planned, and nobody has asked for it yet:", "Planlagt, og ingen har bedt om det endnu:");
pub const NO_ROADMAP: Word = word("Nothing is on the roadmap yet.", "Der er ikke noget på roadmappet endnu.");
pub const NO_QUOTE: Word = word("No passage has been marked.", "Ingen passage er markeret.");
pub const PRINT: Word = word("Print", "Udskriv");
pub const MARKDOWN: Word = word("Save as Markdown", "Gem som Markdown");
pub const HTML: Word = word("Save as a web page", "Gem som webside");
pub const SOME_UNDATED: Word = word("without a day", "uden dag");

/// What a period is called.
pub const fn period(of: Period) -> Word {
    match of {
        Period::Month => word("Last 30 days", "Seneste 30 dage"),
        Period::Season => word("Last 90 days", "Seneste 90 dage"),
        Period::Quarter => word("This quarter", "Dette kvartal"),
        Period::LastQuarter => word("Last quarter", "Forrige kvartal"),
        Period::Year => word("Last 12 months", "Seneste 12 måneder"),
        Period::All => word("All time", "Hele tiden"),
        Period::Own => word("From day to day …", "Fra dag til dag …"),
    }
}

/// What a count is called.
pub const fn count(of: Count) -> Word {
    match of {
        Count::Notes => NOTES,
        Count::People => PEOPLE,
        Count::Companies => COMPANIES,
        Count::Revenue => REVENUE,
    }
}

/// What a pace is called.
pub const fn pace(of: Pace) -> Word {
    match of {
        Pace::Week => word("Week", "Uge"),
        Pace::Month => word("Month", "Måned"),
    }
}

/// A number against the one before: `+3`, `−2`, `as before`.
pub fn change(lang: Lang, now: f64, before: f64) -> String {
    let by = now - before;
    let sign = if by > 0.0 { "+" } else { "−" };
    match lang {
        _ if by.abs() > 0.0 => format!("{sign}{}", format::decimal(lang, by.abs(), 1)),
        Lang::En => "as before".to_owned(),
        Lang::Da => "som før".to_owned(),
    }
}

/// A number against that of the stretch before, in words.
pub fn against(lang: Lang, now: f64, before: f64) -> String {
    let change = change(lang, now, before);
    let was = format::decimal(lang, before, 1);
    match lang {
        Lang::En => format!("{change} (before: {was})"),
        Lang::Da => format!("{change} (før: {was})"),
    }
}

/// What a cell of the table counts, for those who do not see its row and column.
pub fn cell(lang: Lang, theme: &str, segment: &str, value: &str) -> String {
    match lang {
        Lang::En => format!("{theme}, {segment}: {value}. Show the notes"),
        Lang::Da => format!("{theme}, {segment}: {value}. Vis noterne"),
    }
}

/// What the picture over time shows.
pub fn series_said(lang: Lang, notes: usize, tones: [usize; 3], undated: usize, earlier: usize) -> String {
    let n = |it: usize| format::count(lang, it);
    let [good, plain, bad] = tones;
    let mut said = match lang {
        Lang::En => format!("{} notes: {} positive, {} neutral, {} negative.", n(notes), n(good), n(plain), n(bad)),
        Lang::Da => format!("{} noter: {} positive, {} neutrale, {} negative.", n(notes), n(good), n(plain), n(bad)),
    };
    if undated > 0 {
        said += &match lang {
            Lang::En => format!(" {} more have no day.", n(undated)),
            Lang::Da => format!(" {} til har ingen dag.", n(undated)),
        };
    }
    if earlier > 0 {
        said += &match lang {
            Lang::En => format!(" {} came before the first of these.", n(earlier)),
            Lang::Da => format!(" {} kom før den første af disse.", n(earlier)),
        };
    }
    said
}

/// One column of the picture over time.
pub fn bucket(lang: Lang, name: &str, notes: usize, tones: [usize; 4]) -> String {
    let n = |it: usize| format::count(lang, it);
    let [good, plain, bad, _] = tones;
    match lang {
        Lang::En => {
            format!("{name}: {} notes, {} positive, {} neutral, {} negative", n(notes), n(good), n(plain), n(bad))
        }
        Lang::Da => {
            format!("{name}: {} noter, {} positive, {} neutrale, {} negative", n(notes), n(good), n(plain), n(bad))
        }
    }
}

/// How many speak for an item.
pub fn asking(lang: Lang, people: usize, companies: usize, revenue: f64) -> String {
    let (p, c, r) = (format::count(lang, people), format::count(lang, companies), format::decimal(lang, revenue, 0));
    let money = revenue > 0.0;
    match lang {
        Lang::En => {
            let people = if people == 1 { "1 person".to_owned() } else { format!("{p} people") };
            let companies = if companies == 1 { "1 company".to_owned() } else { format!("{c} companies") };
            let money = if money { format!(" with {r} a year") } else { String::new() };
            format!("{people}, {companies}{money}")
        }
        Lang::Da => {
            let people = if people == 1 { "1 person".to_owned() } else { format!("{p} personer") };
            let companies = if companies == 1 { "1 virksomhed".to_owned() } else { format!("{c} virksomheder") };
            let money = if money { format!(" med {r} om året") } else { String::new() };
            format!("{people}, {companies}{money}")
        }
    }
}

/// Notes beyond those shown.
pub fn more(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("{} in all", format::count(lang, n)),
        Lang::Da => format!("{} i alt", format::count(lang, n)),
    }
}

/// A stretch of days.
pub fn days(lang: Lang, from: Option<&str>, to: Option<&str>) -> String {
    match (lang, from, to) {
        (_, Some(from), Some(to)) => format!("{from} – {to}"),
        (Lang::En, Some(from), None) => format!("since {from}"),
        (Lang::Da, Some(from), None) => format!("siden {from}"),
        (Lang::En, None, Some(to)) => format!("until {to}"),
        (Lang::Da, None, Some(to)) => format!("til og med {to}"),
        (_, None, None) => period(Period::All).in_lang(lang).to_owned(),
    }
}

/// How the requests of a report are ordered.
pub fn ordered(lang: Lang, by: &str) -> String {
    match lang {
        Lang::En => format!("Asked for most, by {}", by.to_lowercase()),
        Lang::Da => format!("Mest efterspurgt efter {}", by.to_lowercase()),
    }
}

/// Deals that were spoken of.
pub fn deals(lang: Lang, [won, lost]: [usize; 2]) -> String {
    let (won, lost) = (format::count(lang, won), format::count(lang, lost));
    match lang {
        Lang::En => format!("Deals spoken of: {won} won, {lost} lost."),
        Lang::Da => format!("Omtalte handler: {won} vundet, {lost} tabt."),
    }
}

/// Where a report comes from.
pub fn made(lang: Lang, workspace: &str, day: &str) -> String {
    match lang {
        Lang::En => format!("{workspace} · made on {day} with Wheelhouse"),
        Lang::Da => format!("{workspace} · lavet den {day} med Wheelhouse"),
    }
}

/// What is shown of how many.
pub fn shown(lang: Lang, with: usize, of: usize) -> String {
    let (with, of) = (format::count(lang, with), format::count(lang, of));
    match lang {
        Lang::En => format!("{with} of {of}"),
        Lang::Da => format!("{with} af {of}"),
    }
}
