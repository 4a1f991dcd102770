//! The words of the roadmap: the board, the timeline, and what moves on them.

use super::{Lang, Word, format, word};
use crate::commands::roadmap::{Lane, Lanes, Zoom};

pub const TITLE: Word = word("Roadmap", "Roadmap");
pub const VIEW: Word = word("View", "Visning");
pub const BOARD: Word = word("Board", "Tavle");
pub const TIMELINE: Word = word("Timeline", "Tidslinje");
pub const GOALS: Word = word("By objective", "Efter mål");
pub const SEARCH: Word = word("Search the roadmap", "Søg i roadmap");
pub const FIND: Word = word("Search", "Søg");
pub const PRODUCT: Word = word("Product", "Produkt");
pub const ALL_PRODUCTS: Word = word("All products", "Alle produkter");
pub const NO_PRODUCT: Word = word("No product", "Intet produkt");
pub const OBJECTIVE: Word = word("Objective", "Mål");
pub const ALL_OBJECTIVES: Word = word("All objectives", "Alle mål");
pub const NO_OBJECTIVE: Word = word("No objective", "Intet mål");
pub const LANES: Word = word("Lanes", "Baner");
pub const ZOOM: Word = word("Zoom", "Zoom");
pub const ADD: Word = word("Add items", "Tilføj opgaver");
pub const ADD_FIRST: Word = word("Add the first item", "Tilføj den første opgave");
pub const TRAY: Word = word("Not on the roadmap", "Ikke på roadmap");
pub const TRAY_HINT: Word =
    word("Drag an item to a column, or choose one here.", "Træk en opgave til en kolonne, eller vælg en her.");
pub const TRAY_SEARCH: Word = word("Search items that are not on the roadmap", "Søg i opgaver, der ikke er på roadmap");
pub const TRAY_EMPTY: Word = word("No open item is left outside.", "Alle åbne opgaver er på roadmap.");
pub const TRAY_NOTHING: Word = word("No item fits.", "Ingen opgave passer.");
pub const CLOSE_TRAY: Word = word("Close the list", "Luk listen");
pub const NOW_HINT: Word = word("Being worked on", "I gang nu");
pub const NEXT_HINT: Word = word("After that", "Derefter");
pub const LATER_HINT: Word = word("Some day", "En dag");
pub const DROP_HERE: Word = word("Nothing here yet", "Intet her endnu");
pub const EMPTY: Word = word("The roadmap is empty", "Roadmap er tomt");
pub const EMPTY_WHY: Word = word(
    "Items of the backlog stand here as now, next and later, and on a timeline once they have dates. Add the first one, bring in a file, or look around in a sample.",
    "Her står opgaver fra backloggen som nu, næste og senere, og på en tidslinje, når de har datoer. Tilføj den første, hent en fil, eller se dig om i et eksempel.",
);
pub const NOTHING_FITS: Word = word("Nothing on the roadmap fits the filter", "Intet på roadmap passer til filteret");
pub const NOTHING_FITS_WHY: Word =
    word("There are items on it, but the filter hides all of them.", "Der er opgaver, men filteret skjuler dem alle.");
pub const FILTER: Word = word("Filter and lanes", "Filter og baner");
pub const CLEAR_FILTER: Word = word("Clear the filter", "Ryd filteret");
pub const IMPORT: Word = word("Import a file", "Importér en fil");
pub const SAMPLE: Word = word("Load the sample", "Hent eksemplet");
pub const NO_DATES: Word = word("No item has dates yet", "Ingen opgave har datoer endnu");
pub const NO_DATES_WHY: Word = word(
    "Give an item a start, an end or both, and it stands here. Items on the board that have no dates are listed below.",
    "Giv en opgave en start, en slutning eller begge dele, så står den her. Opgaver på tavlen uden datoer er listet nedenfor.",
);
pub const UNDATED: Word = word("On the board, without dates", "På tavlen, uden datoer");
pub const SET_DATES: Word = word("Set dates", "Sæt datoer");
pub const DATES: Word = word("Dates", "Datoer");
pub const START: Word = word("Start", "Start");
pub const END: Word = word("End", "Slut");
pub const BACKWARDS: Word = word("The end cannot be before the start.", "Slutdatoen kan ikke ligge før startdatoen.");
pub const SAVE: Word = word("Save", "Gem");
pub const CLEAR_DATES: Word = word("Clear the dates", "Ryd datoerne");
pub const CANCEL: Word = word("Cancel", "Annullér");
pub const TODAY: Word = word("Today", "I dag");
pub const GO_TODAY: Word = word("Go to today", "Gå til i dag");
pub const MARKERS: Word = word("Releases and objectives", "Udgivelser og mål");
pub const RELEASE: Word = word("Release", "Udgivelse");
pub const DUE: Word = word("Due", "Frist");
pub const OPEN_ITEM: Word = word("Open the item", "Åbn opgaven");
pub const MOVE_UP: Word = word("Move up", "Flyt op");
pub const MOVE_DOWN: Word = word("Move down", "Flyt ned");
pub const TAKE_OFF: Word = word("Take off the roadmap", "Tag af roadmap");
pub const MENU: Word = word("Actions", "Handlinger");
pub const DRAG: Word = word("Drag to move", "Træk for at flytte");
pub const OPEN_END: Word = word("no end yet", "ingen slutdato endnu");
pub const BOARD_HELP: Word = word(
    "Arrow keys go from card to card; with Alt they move the card.",
    "Piletaster går fra kort til kort; med Alt flytter de kortet.",
);
pub const TIMELINE_HELP: Word = word(
    "Up and down go from bar to bar. Left and right move the bar, with Shift its end, with Alt its start. F2 sets the dates, Enter opens the item.",
    "Op og ned går fra bjælke til bjælke. Venstre og højre flytter bjælken, med Shift dens slutning, med Alt dens start. F2 sætter datoer, Enter åbner opgaven.",
);

/// What a grouping is called.
pub const fn lanes(lanes: Lanes) -> Word {
    match lanes {
        Lanes::None => word("No lanes", "Ingen baner"),
        Lanes::Product => word("By product", "Efter produkt"),
        Lanes::Team => word("By team", "Efter team"),
        Lanes::Objective => word("By objective", "Efter mål"),
    }
}

/// What a lane without a record is called.
pub const fn lane_without(lane: Lane) -> Word {
    match lane {
        Lane::All => word("All items", "Alle opgaver"),
        Lane::Product(_) => NO_PRODUCT,
        Lane::Team(_) => word("No team", "Intet team"),
        Lane::Objective(_) => NO_OBJECTIVE,
    }
}

/// What a zoom is called.
pub const fn zoom(zoom: Zoom) -> Word {
    match zoom {
        Zoom::Weeks => word("Weeks", "Uger"),
        Zoom::Months => word("Months", "Måneder"),
        Zoom::Quarters => word("Quarters", "Kvartaler"),
        Zoom::Years => word("Years", "År"),
    }
}

/// How many items are on the roadmap, and how many of them are shown.
pub fn counted(lang: Lang, shown: usize, all: usize) -> String {
    let (some, every) = (format::count(lang, shown), format::count(lang, all));
    match (lang, shown == all, all) {
        (Lang::En, true, 1) => "1 item".to_owned(),
        (Lang::En, true, _) => format!("{every} items"),
        (Lang::En, false, _) => format!("{some} of {every} items"),
        (Lang::Da, true, 1) => "1 opgave".to_owned(),
        (Lang::Da, true, _) => format!("{every} opgaver"),
        (Lang::Da, false, _) => format!("{some} af {every} opgaver"),
    }
}

/// How many notes speak for an item.
pub fn evidence(lang: Lang, n: usize) -> String {
    match (lang, n) {
        (Lang::En, 1) => "1 note".to_owned(),
        (Lang::En, _) => format!("{n} notes"),
        (Lang::Da, 1) => "1 note".to_owned(),
        (Lang::Da, _) => format!("{n} noter"),
    }
}

/// A card went to a place in a column; both are already written.
pub fn moved_to(lang: Lang, title: &str, column: &str, place: usize) -> String {
    match lang {
        Lang::En => format!("{title}: {column}, place {place}"),
        Lang::Da => format!("{title}: {column}, plads {place}"),
    }
}

/// A card was taken off.
pub fn taken_off(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Took “{title}” off the roadmap"),
        Lang::Da => format!("Tog »{title}« af roadmap"),
    }
}

/// The entry of a menu that moves a card to a column.
pub fn move_to(lang: Lang, column: &str) -> String {
    match lang {
        Lang::En => format!("Move to {column}"),
        Lang::Da => format!("Flyt til {column}"),
    }
}

/// The button that puts an item into a column.
pub fn put(lang: Lang, title: &str, column: &str) -> String {
    match lang {
        Lang::En => format!("{column}: put {title} there"),
        Lang::Da => format!("{column}: læg {title} dér"),
    }
}

/// The menu of a card.
pub fn menu_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Actions for {title}"),
        Lang::Da => format!("Handlinger for {title}"),
    }
}

/// The button that sets the dates of an item.
pub fn set_dates_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Set dates of {title}"),
        Lang::Da => format!("Sæt datoer for {title}"),
    }
}

/// More items than are shown.
pub fn more(lang: Lang, n: usize) -> String {
    let n = format::count(lang, n);
    match lang {
        Lang::En => format!("{n} more: search to find them"),
        Lang::Da => format!("{n} mere: søg for at finde dem"),
    }
}

/// The dialog for the dates of an item.
pub fn dates_of(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Dates of “{title}”"),
        Lang::Da => format!("Datoer for »{title}«"),
    }
}
