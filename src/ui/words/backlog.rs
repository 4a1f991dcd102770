//! The words of the backlog.

use super::{Lang, Word, format, word};
use crate::commands::backlog::SortBy;

pub const BACKLOG: Word = word("Backlog", "Backlog");
pub const ADD: Word = word("Add an item", "Tilføj en opgave");
pub const ADD_SHORT: Word = word("Add", "Tilføj");
pub const SEARCH: Word = word("Search the backlog", "Søg i backloggen");
pub const FILTER: Word = word("Filter", "Filtrér");
pub const CLEAR: Word = word("Clear the filter", "Ryd filteret");
pub const SORT: Word = word("Sort", "Sortér");
pub const LIST: Word = word("Items of the backlog", "Backloggens opgaver");
pub const NEW_TITLE: Word = word("Title of the new item", "Titel på den nye opgave");
pub const NEW_HINT: Word = word(
    "Enter saves and starts the next · Shift+Enter goes one level down · Esc stops",
    "Enter gemmer og starter den næste · Skift+Enter går et niveau ned · Esc stopper",
);
pub const RENAME: Word = word("Rename", "Omdøb");
pub const OPEN: Word = word("Open", "Åbn");
pub const EXPAND: Word = word("Expand", "Fold ud");
pub const COLLAPSE: Word = word("Collapse", "Fold sammen");
pub const EXPAND_ALL: Word = word("Expand all", "Fold alt ud");
pub const COLLAPSE_ALL: Word = word("Collapse all", "Fold alt sammen");
pub const SELECT: Word = word("Select", "Vælg");
pub const SELECT_ALL: Word = word("Select all that are shown", "Vælg alle viste");
pub const SELECT_NONE: Word = word("Clear the selection", "Ryd valget");
pub const MOVE_UP: Word = word("Move up", "Flyt op");
pub const MOVE_DOWN: Word = word("Move down", "Flyt ned");
pub const MOVE_FIRST: Word = word("Move to the top", "Flyt øverst");
pub const MOVE_LAST: Word = word("Move to the bottom", "Flyt nederst");
pub const INDENT: Word = word("Indent", "Ryk ind");
pub const OUTDENT: Word = word("Outdent", "Ryk ud");
pub const MOVE_UNDER: Word = word("Move under …", "Flyt ind under …");
pub const MOVE_UNDER_WHICH: Word = word("Move under which item?", "Flyt ind under hvilken opgave?");
pub const MOVE_UNDER_FIELD: Word = word("Item", "Opgave");
pub const MOVE_OUT: Word = word("None: to the top level", "Ingen: til øverste niveau");
pub const REMOVE: Word = word("Remove", "Fjern");
pub const ADD_BELOW: Word = word("Add below", "Tilføj nedenunder");
pub const ADD_CHILD: Word = word("Add inside", "Tilføj indeni");
pub const DRAG: Word = word("Drag to move", "Træk for at flytte");
pub const NEXT_ROW: Word = word("Next row", "Næste række");
pub const PREVIOUS_ROW: Word = word("Previous row", "Forrige række");
pub const EDIT_EFFORT: Word = word("Edit the effort", "Ret indsatsen");
pub const SORTED_CANNOT_MOVE: Word = word(
    "Items move in the team's own order. Clear the filter and the sorting first.",
    "Opgaver flyttes i holdets egen rækkefølge. Ryd filter og sortering først.",
);
pub const SHOW_OWN_ORDER: Word = word("Show own order", "Vis egen rækkefølge");
pub const ROW_ACTIONS: Word = word("Actions", "Handlinger");
pub const EMPTY: Word = word("Nothing in the backlog yet", "Backloggen er tom endnu");
pub const EMPTY_HINT: Word = word(
    "The backlog holds what the team may build, in order. Write the first item, bring in a file, or look around in a sample.",
    "Backloggen rummer det, holdet måske skal bygge, i rækkefølge. Skriv den første opgave, hent en fil, eller se dig omkring i et eksempel.",
);
pub const EMPTY_FIRST: Word = word("Write the first item", "Skriv den første opgave");
pub const EMPTY_IMPORT: Word = word("Import a file", "Importér en fil");
pub const EMPTY_SAMPLE: Word = word("Load the sample", "Hent eksemplet");
pub const NOTHING_FITS: Word = word("No item fits the filter", "Ingen opgave passer til filteret");
pub const BULK: Word = word("Change the selected items", "Ret de valgte opgaver");
pub const SET_STATUS: Word = word("Set the status", "Sæt status");
pub const SET_KIND: Word = word("Set the kind", "Sæt typen");
pub const SET_PRODUCT: Word = word("Set the product", "Sæt produktet");
pub const SET_HORIZON: Word = word("Set the horizon", "Sæt horisonten");
pub const SET_EFFORT: Word = word("Set the effort", "Sæt indsatsen");
pub const PUT_TAG: Word = word("Put a tag on", "Sæt mærkat på");
pub const ANY: Word = word("Any", "Alle");

/// Items without a product.
#[must_use]
pub const fn no_product(lang: Lang) -> &'static str {
    super::item::NO_PRODUCT.in_lang(lang)
}

/// What a way to sort is called.
#[must_use]
pub const fn sort_by(by: SortBy) -> Word {
    match by {
        SortBy::Own => word("Own order", "Egen rækkefølge"),
        SortBy::Title => word("Title", "Titel"),
        SortBy::Effort => word("Effort", "Indsats"),
        SortBy::Status => word("Status", "Status"),
        SortBy::Newest => word("Newest", "Nyeste"),
        SortBy::Evidence => word("Evidence", "Belæg"),
    }
}

/// So many items.
#[must_use]
pub fn items(lang: Lang, n: usize) -> String {
    let count = format::count(lang, n);
    match (lang, n) {
        (Lang::En, 1) => "1 item".to_owned(),
        (Lang::En, _) => format!("{count} items"),
        (Lang::Da, 1) => "1 opgave".to_owned(),
        (Lang::Da, _) => format!("{count} opgaver"),
    }
}

/// So many of all items.
#[must_use]
pub fn items_of(lang: Lang, n: usize, all: usize) -> String {
    if n == all {
        return items(lang, n);
    }
    let shown = format::count(lang, n);
    match lang {
        Lang::En => format!("{shown} of {}", items(lang, all)),
        Lang::Da => format!("{shown} af {}", items(lang, all)),
    }
}

/// The work of what is shown, in person-months.
#[must_use]
pub fn effort_sum(lang: Lang, months: f64) -> String {
    let sum = format::number(lang, months);
    match lang {
        Lang::En => format!("{sum} person-months"),
        Lang::Da => format!("{sum} personmåneder"),
    }
}

/// So many items whose work is counted by their parts, and not a second time.
#[must_use]
pub fn by_parts(lang: Lang, n: usize) -> String {
    let count = format::count(lang, n);
    match (lang, n) {
        (Lang::En, 1) => "1 counts by its parts".to_owned(),
        (Lang::En, _) => format!("{count} count by their parts"),
        (Lang::Da, 1) => "1 tæller ved sine dele".to_owned(),
        (Lang::Da, _) => format!("{count} tæller ved deres dele"),
    }
}

/// So many items that nobody has estimated.
#[must_use]
pub fn unestimated(lang: Lang, n: usize) -> String {
    let count = format::count(lang, n);
    match lang {
        Lang::En => format!("{count} not estimated"),
        Lang::Da => format!("{count} ikke estimeret"),
    }
}

/// So many are selected.
#[must_use]
pub fn selected(lang: Lang, n: usize) -> String {
    let count = format::count(lang, n);
    match (lang, n) {
        (Lang::En, _) => format!("{count} selected"),
        (Lang::Da, 1) => "1 valgt".to_owned(),
        (Lang::Da, _) => format!("{count} valgte"),
    }
}

/// So many items were changed.
#[must_use]
pub fn changed(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("Changed {}", items(lang, n)),
        Lang::Da => format!("Rettede {}", items(lang, n)),
    }
}

/// So many items were moved at once.
#[must_use]
pub fn moved_all(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("Moved {}", items(lang, n)),
        Lang::Da => format!("Flyttede {}", items(lang, n)),
    }
}

/// So many items were removed.
#[must_use]
pub fn removed(lang: Lang, n: usize) -> String {
    match lang {
        Lang::En => format!("Removed {}", items(lang, n)),
        Lang::Da => format!("Fjernede {}", items(lang, n)),
    }
}

/// An item was added.
#[must_use]
pub fn added(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Added “{title}”"),
        Lang::Da => format!("Tilføjede »{title}«"),
    }
}

/// Where an item went, for those who cannot see it: above or below what, at which level, from 1.
#[must_use]
pub fn moved(lang: Lang, title: &str, place: usize, siblings: usize, parent: Option<&str>) -> String {
    match (lang, parent) {
        (Lang::En, None) => format!("“{title}” is now {place} of {siblings} at the top level"),
        (Lang::En, Some(parent)) => format!("“{title}” is now {place} of {siblings} under “{parent}”"),
        (Lang::Da, None) => format!("»{title}« er nu nummer {place} af {siblings} på øverste niveau"),
        (Lang::Da, Some(parent)) => format!("»{title}« er nu nummer {place} af {siblings} under »{parent}«"),
    }
}

/// The box that selects a row.
#[must_use]
pub fn select_row(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Select {title}"),
        Lang::Da => format!("Vælg {title}"),
    }
}

/// The menu of a row.
#[must_use]
pub fn row_menu(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Actions for {title}"),
        Lang::Da => format!("Handlinger for {title}"),
    }
}

/// The handle of a row.
#[must_use]
pub fn drag_row(lang: Lang, title: &str) -> String {
    match lang {
        Lang::En => format!("Drag {title}"),
        Lang::Da => format!("Træk {title}"),
    }
}

/// The status button of a row.
#[must_use]
pub fn status_of(lang: Lang, status: Word) -> String {
    match lang {
        Lang::En => format!("Status: {}", status.en),
        Lang::Da => format!("Status: {}", status.da),
    }
}
