//! The words of showings: audiences, what they see, and the ways to hand it out.

use chrono::NaiveDate;

use super::{Lang, Word, format, timeline, word};
use crate::{
    commands::roadmap::{ShownDays, ShownMarker, Year},
    model::{Grouping, Horizon, Precision, Shown},
};

pub const MORE: Word = word("More", "Mere");
pub const SHOW: Word = word("Show to an audience", "Vis til et publikum");
pub const BACK: Word = word("Back to the roadmap", "Tilbage til roadmap");
pub const AUDIENCE: Word = word("Audience", "Publikum");
pub const NO_AUDIENCE: Word = word("Who is the roadmap shown to?", "Hvem vises roadmap til?");
pub const NO_AUDIENCE_WHY: Word = word(
    "An audience says how much of the roadmap somebody gets to see: which fields, how exact the dates, and what is hidden. What is hidden is in no file either.",
    "Et publikum siger, hvor meget af roadmap nogen får at se: hvilke felter, hvor præcise datoer, og hvad der er skjult. Det skjulte er heller ikke i nogen fil.",
);
pub const MAKE_THREE: Word = word("Make three to begin with", "Lav tre til en start");
pub const FIRST_NAMES: [Word; 3] =
    [word("The team", "Teamet"), word("The management", "Ledelsen"), word("Customers", "Kunder")];
pub const NEW: Word = word("New audience", "Nyt publikum");
pub const REMOVE: Word = word("Remove the audience", "Fjern publikummet");
pub const SETTINGS: Word = word("What it gets to see", "Hvad det får at se");
pub const NAME: Word = word("Name", "Navn");
pub const TITLE: Word = word("Title of its roadmap", "Titel på dets roadmap");
pub const TITLE_HINT: Word = word("Empty: the name of the workspace.", "Tom: arbejdsrummets navn.");
pub const LANES: Word = word("Lanes", "Baner");
pub const PRECISION: Word = word("Dates are shown", "Datoer vises");
pub const UNTIL: Word = word("Shown up to", "Vises til og med");
pub const ALL_HORIZONS: Word = word("Everything", "Alt");
pub const PRODUCT: Word = word("Product", "Produkt");
pub const FIELDS: Word = word("Shown", "Vises");
pub const WITHOUT: Word = word("Items with these tags are hidden", "Opgaver med disse mærkater er skjult");
pub const NO_TAGS: Word = word("There are no tags.", "Der er ingen mærkater.");
pub const HIDDEN: Word = word("Hidden items and milestones", "Skjulte opgaver og milepæle");
pub const HIDDEN_HINT: Word =
    word("What lies within a hidden item is hidden too.", "Det, der ligger i en skjult opgave, er også skjult.");
pub const HIDE: Word = word("Hide an item or a milestone", "Skjul en opgave eller en milepæl");
pub const NOTHING_HIDDEN: Word = word("Nothing is hidden by itself.", "Intet er skjult for sig.");
pub const PRESENT: Word = word("Present", "Præsentér");
pub const PRINT: Word = word("Print", "Udskriv");
pub const PRINT_ONE: Word = word("The timeline on one page", "Tidslinjen på én side");
pub const PRINT_ALL: Word = word("Everything, over as many pages as it takes", "Alt, over så mange sider, det kræver");
pub const TAKE: Word = word("Take along", "Tag med");
pub const HTML: Word = word("Web page (HTML), opens anywhere", "Webside (HTML), åbnes overalt");
pub const MARKDOWN: Word = word("Markdown", "Markdown");
pub const CSV: Word = word("Table (CSV)", "Tabel (CSV)");
pub const CALENDAR: Word = word("Milestones and releases (iCalendar)", "Milepæle og udgivelser (iCalendar)");
pub const DAYS: Word = word("Days that matter", "Dage, der betyder noget");
pub const WHEN: Word = word("When", "Hvornår");
pub const STARTS: Word = word("From", "Fra");
pub const ENDS: Word = word("Until", "Til");
pub const LANE: Word = word("Lane", "Bane");
pub const ITEM: Word = word("Item", "Opgave");
pub const HORIZON: Word = word("Horizon", "Horisont");
pub const WITHIN: Word = word("Within", "I");
pub const NONE: Word = word("Others", "Andre");
pub const EMPTY: Word = word("This audience gets to see nothing yet.", "Dette publikum får intet at se endnu.");
pub const UNPLACED: Word = word("With dates alone", "Kun med datoer");
pub const SLIDE_HELP: Word = word(
    "Arrow keys go on and back, Home and End to the first and last, Escape ends.",
    "Piletaster går frem og tilbage, Home og End til den første og sidste, Escape slutter.",
);
pub const NEXT: Word = word("Next", "Næste");
pub const PREVIOUS: Word = word("Previous", "Forrige");
pub const END: Word = word("End the presentation", "Slut præsentationen");
pub const TIMELINE: Word = word("Timeline", "Tidslinje");

/// What a thing that may be shown is called.
pub const fn shown(what: Shown) -> Word {
    match what {
        Shown::Dates => word("Dates and the timeline", "Datoer og tidslinjen"),
        Shown::Description => word("Descriptions", "Beskrivelser"),
        Shown::Status => word("Status", "Status"),
        Shown::Product => word("Product", "Produkt"),
        Shown::Team => word("Team", "Team"),
        Shown::Objective => word("Objective", "Mål"),
        Shown::Release => word("Release", "Udgivelse"),
        Shown::Owner => word("Owner", "Ansvarlig"),
        Shown::Tags => word("Tags", "Mærkater"),
        Shown::Effort => word("Effort", "Indsats"),
        Shown::Parts => word("Items within items", "Opgaver i opgaver"),
        Shown::Done => word("What is done", "Det færdige"),
        Shown::Releases => word("Days of releases", "Udgivelsernes dage"),
        Shown::Milestones => word("Milestones", "Milepæle"),
        Shown::Due => word("Due days of objectives", "Målenes frister"),
    }
}

/// What happens on a day that matters.
pub const fn happens(kind: Shown) -> Word {
    match kind {
        Shown::Releases => word("Release", "Udgivelse"),
        Shown::Due => word("Objective due", "Frist for mål"),
        _ => timeline::MILESTONE,
    }
}

/// What a grouping is called.
pub const fn grouping(by: Grouping) -> Word {
    match by {
        Grouping::None => word("No lanes", "Ingen baner"),
        Grouping::Product => word("By product", "Efter produkt"),
        Grouping::Team => word("By team", "Efter team"),
        Grouping::Objective => word("By objective", "Efter mål"),
    }
}

/// How exactly days are shown at most.
pub const fn precision(precision: Precision) -> Word {
    timeline::precision(precision)
}

/// Up to which horizon it is shown.
pub const fn until(horizon: Horizon) -> Word {
    match horizon {
        Horizon::Now => word("Now", "Nu"),
        Horizon::Next => word("Next", "Næste"),
        Horizon::Later => word("Later", "Senere"),
    }
}

/// The days of an entry, in words.
pub fn days(lang: Lang, days: &ShownDays, year: Year) -> String {
    let said = timeline::when(lang, days.shape, days.precision, year);
    match days.latest {
        None => said,
        Some(latest) => {
            let day = timeline::period(lang, latest, days.precision, year);
            match lang {
                Lang::En => format!("{said}, at the latest {day}"),
                Lang::Da => format!("{said}, allersenest {day}"),
            }
        }
    }
}

/// A day that matters, in words: `Release: Spring, Q2 2027`.
pub fn marker(lang: Lang, marker: &ShownMarker, precision: Precision, year: Year) -> String {
    let day = timeline::period(lang, marker.first, precision, year);
    format!("{}: {}, {day}", happens(marker.kind).in_lang(lang), marker.name)
}

/// The work in an entry.
pub fn effort(lang: Lang, months: f64) -> String {
    let months = format::number(lang, months);
    match lang {
        Lang::En => format!("{months} person-months"),
        Lang::Da => format!("{months} personmåneder"),
    }
}

/// The heading of the effort among the columns of a table.
pub const EFFORT_COLUMN: Word = word("Effort (person-months)", "Indsats (personmåneder)");

/// What the parts of an entry are introduced by.
pub fn parts(lang: Lang, names: &str) -> String {
    match lang {
        Lang::En => format!("Includes {names}"),
        Lang::Da => format!("Omfatter {names}"),
    }
}

/// What the picture shows.
pub fn summary(lang: Lang, entries: usize, days: usize) -> String {
    let (entries, days) = (format::count(lang, entries), format::count(lang, days));
    match lang {
        Lang::En => format!("{entries} items on a timeline, and {days} days that matter. Every one is listed below."),
        Lang::Da => {
            format!("{entries} opgaver på en tidslinje og {days} dage, der betyder noget. De står alle nedenfor.")
        }
    }
}

/// Where a document comes from.
pub fn made(lang: Lang, day: NaiveDate) -> String {
    let day = format::date(lang, day);
    match lang {
        Lang::En => format!("As planned on {day}. Plans change."),
        Lang::Da => format!("Som planlagt {day}. Planer ændrer sig."),
    }
}

/// Which slide it is.
pub fn slide(lang: Lang, at: usize, all: usize) -> String {
    match lang {
        Lang::En => format!("{at} of {all}"),
        Lang::Da => format!("{at} af {all}"),
    }
}

/// The button that lets something be seen again.
pub fn show_again(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Show {name} again"),
        Lang::Da => format!("Vis {name} igen"),
    }
}

/// Said when an audience was removed.
pub fn removed(lang: Lang, name: &str) -> String {
    match lang {
        Lang::En => format!("Removed the audience “{name}”"),
        Lang::Da => format!("Fjernede publikummet »{name}«"),
    }
}
